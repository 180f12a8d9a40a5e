"""Which line of a page is what: headline, lead, caption, teaser, line of sources.

Structure decides first (blank lines, repetition, length, end of sentence). The words by which a page
talks about itself ("Read also:") belong to a language and stand in ``data/lexicon/*/layout.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import cast, get_args

from ktokogo import resources
from ktokogo.article import dateline
from ktokogo.article.model import Article, Paragraph, Role
from ktokogo.errors import DataError, InputError

HEADLINE_LIMIT = 250
"""Characters. A first line longer than this is text, not a headline."""
SUBHEAD_LIMIT = 120
WRAP_LIMIT = 100
"""Characters. Lines of a block that all end near one width below this were wrapped by an editor."""

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_SURROGATE = re.compile("[\ud800-\udfff]")
_OPENS_SPEECH = re.compile(r"[-–—•*„\"“«]")


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    words: str
    """Its text with every run of white space as one space."""
    after_blank: bool
    role: Role | None = None
    announces: bool = False
    """It is nothing but a cue: what it speaks of follows."""

    @property
    def closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_SENTENCE_END.search(self.words))


def from_text(text: str, roles: Sequence[Role | None] | None = None, **known: str | None) -> Article:
    """Return the article whose exact text is ``text``.

    ``roles`` gives the role of each non-blank line where the page's own markup tells it, None where it
    does not. ``known`` are fields of :class:`Article`; the title is the headline unless given.

    Raises:
        InputError: the text holds half of a character, which no file can.
    """
    if half := _SURROGATE.search(text):
        raise InputError(
            f"character {half.start()} is half of a surrogate pair (U+{ord(half.group()):04X}): "
            "the text was decoded wrongly; decode it anew"
        )
    lines = _lines(text, wrapped=roles is None)
    if roles is not None:
        for line, role in zip(lines, roles, strict=True):
            line.role = role
    lines = _without_insets(text, lines)
    _by_cue(lines)
    _by_structure(lines)
    headline = next((line.words for line in lines if line.role == "headline"), None)
    known["title"] = known.get("title") or headline
    own = dateline.find(line.words if line.role == "meta" else "-" for line in lines)
    paragraphs = tuple(Paragraph(line.start, line.end, line.role or "body") for line in lines)
    return Article(text, paragraphs, **known, datelines=own)


def _lines(text: str, *, wrapped: bool) -> list[_Line]:
    """Cut the text into its non-blank lines, without the white space at their ends."""
    lines: list[_Line] = []
    last = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        inner = raw.strip()
        if not inner:
            continue
        start = match.start() + raw.index(inner)
        breaks = text[last:start].replace("\r\n", "\n")
        lines.append(
            _Line(start, start + len(inner), " ".join(inner.split()), sum(map(breaks.count, "\n\r")) > 1)
        )
        last = start + len(inner)
    return _unwrap(lines) if wrapped else lines


def _without_insets(text: str, lines: list[_Line]) -> list[_Line]:
    """Part a teaser from the text that goes on in its line: "Premier odchodzi... czytaj dalej » Dziś …"."""
    insets = [cue for cue, _ in _cues() if "inset" in cue.groupindex]
    parted: list[_Line] = []
    for line in lines:
        whole = text[line.start : line.end]
        match = next((m for cue in insets if (m := cue.search(whole))), None)
        behind = whole[match.end() :].lstrip() if match is not None else ""
        if match is None or not behind:
            parted.append(line)
            continue
        middle, goes_on = line.start + match.end(), line.end - len(behind)
        parted.append(replace(line, end=middle, words=" ".join(whole[: match.end()].split())))
        parted.append(replace(line, start=goes_on, words=" ".join(behind.split()), after_blank=True))
    return parted


def _unwrap(lines: list[_Line]) -> list[_Line]:
    """Join the lines of each block that an editor broke at a fixed width."""
    joined: list[_Line] = []
    block: list[_Line] = []
    for line in [*lines, None]:
        if block and (line is None or line.after_blank):
            width = max(len(part.words) for part in block)
            even = all(len(part.words) > 0.6 * width for part in block[:-1])
            even = even or not any(part.closed for part in block[:-1])  # one sentence, broken anywhere
            flows = any(not a.closed and b.words[0].islower() for a, b in pairwise(block))
            if even and flows and 40 <= width <= WRAP_LIMIT:
                words = " ".join(part.words for part in block)
                block = [_Line(block[0].start, block[-1].end, words, block[0].after_blank)]
            joined += block
            block = []
        if line is not None:
            block.append(line)
    return joined


@cache
def _cues() -> tuple[tuple[re.Pattern[str], Role], ...]:
    found = []
    for table in sorted(resources.path("data", "lexicon").glob("*/layout.tsv")):
        name = ("data", "lexicon", table.parent.name, table.name)
        for row in resources.rows(*name):
            if row["role"] not in get_args(Role):
                raise DataError(
                    f"{'/'.join(name)}: {row['role']!r} is no role; one of {', '.join(get_args(Role))}"
                )
            try:
                found.append((re.compile(row["pattern"]), cast(Role, row["role"])))
            except re.error as error:
                raise DataError(f"{'/'.join(name)}: {row['pattern']!r} is no pattern: {error}") from error
    return tuple(found)


def _by_cue(lines: list[_Line]) -> None:
    """Give a role to each line that speaks about the page, and to what it announces."""
    announced = False
    for line in lines:
        if line.role in (None, "body", "lead", "subhead"):
            for cue, role in _cues():
                if match := cue.search(line.words):
                    line.role = role
                    whole = match.end() == len(line.words) and "inset" not in cue.groupindex
                    line.announces = role == "teaser" and whole
                    break
        if line.role is None and announced and (not line.after_blank or not line.closed):
            line.role = "teaser"
            announced = not line.after_blank
        else:
            announced = line.announces
    for line, after in pairwise(lines):
        if line.role is None and after.role == "caption" and after.words.startswith(line.words):
            line.role = "caption"
    foot = True
    for line in reversed(lines):
        if line.role == "sources" and not foot:
            line.role = "caption"  # credited in the middle of the page: a picture, not the article
        foot = foot and line.role not in (None, "body", "lead", "subhead")


def _by_structure(lines: list[_Line]) -> None:
    """Give a role to every other line, by where it stands and how it ends."""
    open_lines = [line for line in lines if line.role is None]
    if not any(line.role == "headline" for line in lines):
        _headline(open_lines)
    headed = any(line.role == "headline" for line in lines)
    open_lines = [line for line in open_lines if line.role is None]
    texts = [n for n, line in enumerate(open_lines) if line.closed or len(line.words) > SUBHEAD_LIMIT]
    if not texts:
        for line in open_lines:
            line.role = "body"
        return
    first, last = texts[0], texts[-1]
    given = any(line.role in ("lead", "body") for line in lines)
    for n, line in enumerate(open_lines):
        if n in (first, last) or line.closed or len(line.words) > SUBHEAD_LIMIT:
            line.role = "lead" if headed and n == first < last and not given else "body"
        elif _OPENS_SPEECH.match(line.words) or line.words[0].islower() or line.words[0].isdigit():
            line.role = "body"
        elif n < first:
            line.role = "caption" if len(line.words.split()) > 4 or "," in line.words else "meta"
        elif n > last:
            line.role = "meta" if len(line.words.split()) <= 5 else "body"
        else:
            line.role = "subhead"


def _headline(lines: list[_Line]) -> None:
    """Mark the headline (a first line that is repeated, or ends as no sentence does) and its repeats."""
    if len(lines) < 2 or len(lines[0].words) > HEADLINE_LIMIT:
        return
    first, *rest = lines
    again = [line for line in rest if line.words == first.words]
    if again or not first.words.endswith((".", ",", ":", ";")):
        first.role = "headline"
        for line in again:
            line.role = "meta"
