"""Direct speech: which stretches of a paragraph are quoted, and which introduce or close a quotation.

Dash dialogues are cut here, before any word is read: the dash after a sentence belongs to the cue, not
to the quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import islice, pairwise
from typing import Literal, NamedTuple

from ktokogo.polish.cues import (
    SENTENCE_END,
    end_of,
    first_visible,
    first_words,
    is_cue,
    is_hearsay,
    names_subject,
    only_names,
    turns_away,
    used_as,
)
from ktokogo.polish.morphology import readings
from ktokogo.polish.tokens import LONGEST

Kind = Literal["text", "quote", "cue"]

_DASH = re.compile(r"[–—-](?<!\S.)(?=\s|\w)")
_ASIDE = re.compile(r"\([^()]{1,80}\)")
_SENTENCE_START = re.compile(r"[.!?…]\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ„\"–])")
OPENING = re.compile('[„"«“]')
_CLOSING = {
    mark: re.compile(f"[{closing}]") for mark, closing in (("„", '”“"'), ('"', '"'), ("«", "»"), ("“", "”"))
}
_OPENING_DASH = re.compile(r"\s*[–—-][–—\-\s]*(?=\w)")
_TWO_WORDS = re.compile(r"\w+(?:\W+\w+)?")
_MARK = re.compile('[„"«»“”]')
_MARKS_WITHIN = 12
"""Marks within a quotation that are looked at, before the first that may close it does."""
_AFTER_QUOTATION = re.compile(r"[\s,.]*[–—-]?\s*")
_REPORTS = re.compile(r"\s*\w+(?:\s+się)?,\s+(?:że|iż|żeby|aby|by)\b")
_CONTRAST = re.compile(r"(?:a|ale|zaś|natomiast|podczas gdy)\b")
_SHORTEST = 4
_LONGEST_UNTAGGED = 60
"""Words, the dash among them, of a quotation without a cue."""
_OBJECT_PRONOUNS = frozenset(("to", "go", "ją", "je", "ich", "mu", "jej", "im"))


class Segment(NamedTuple):
    """A stretch of a paragraph: offsets into the whole text; ``group`` ties a cue to its quotations."""

    kind: Kind
    start: int
    end: int
    group: int
    marked: bool = True


def segments(text: str, start: int, end: int) -> list[Segment]:
    """Cut ``text[start:end]``, one paragraph, into plain text, quotations and their cues."""
    begin = opening_cue(text, start, end)
    if begin is None:
        return _grouped(text, start, end, 0)
    stop = end_of(text, begin, end)
    return [Segment("cue", begin, stop, 1), *_grouped(text, stop, end, 1)]


def opening_cue(text: str, start: int, end: int) -> int | None:
    """Where the cue begins that opens a paragraph, "— powiedział": it closes the quotation before."""
    dash = _OPENING_DASH.match(text, start, end)
    if (
        dash is None
        or not text[dash.end()].islower()
        or not is_cue(text, dash.end(), _second(text, dash.end(), end))
    ):
        return None
    return dash.end()


def _second(text: str, start: int, end: int) -> int:
    """Where the second word of a stretch ends."""
    found = _TWO_WORDS.match(text, start, end)
    return found.end() if found else end


def _grouped(text: str, start: int, end: int, before: int) -> list[Segment]:
    """Cut a stretch, its groups numbered behind those ``before`` it."""
    if not text[start:end].strip():
        return []
    cut = _dialogue(text, start, end) or _marked(text, start, end)
    found = [segment._replace(group=segment.group + before) for segment in cut] if before else cut
    group = max((s.group for s in found), default=0)
    out: list[Segment] = []
    for segment in found:
        if segment.kind == "text":
            for made in _unmarked(text, segment):
                if made.kind == "quote":
                    group += 1
                out.append(made if made.kind == "text" else made._replace(group=group))
        else:
            out.append(segment)
    return out


def _unmarked(text: str, segment: Segment) -> list[Segment]:
    """Cut "The minister resigned – said X.": a statement without marks, and its cue after a dash.

    The cue opens with the verb itself, so that a dash before an afterthought is none.
    """
    out: list[Segment] = []
    position = segment.start
    for match in _DASH.finditer(text, segment.start, segment.end):
        dash = match.start()
        words = first_words(text, dash + 1, segment.end, 2)
        if dash < position or not words or not words[0][0].islower():
            continue
        if not is_cue(words[0]) and not is_hearsay(words):
            continue
        if _REPORTS.match(text, dash + 1, segment.end):
            continue  # "Prezydent - cytowany przez X - ocenił, że …": the sentence goes on with its verb
        cites = any(a.lemma in used_as("cite") for a in readings(words[0]))  # "– cytuje premiera agencja X"
        named = cites or names_subject(text, dash + 1, segment.end)
        if words[-1].lower() in _OBJECT_PRONOUNS or not named:
            continue  # "– potwierdził to X", "– wezwał ambasadora": an afterthought
        begin = _last_sentence(text, position, dash)
        if len(text[begin:dash].split()) < 3 or not _states(text, begin, dash):
            continue  # "Premier X – pisze Y – ostrzegł Z": an aside, no statement
        if text[position:begin].strip():
            out.append(Segment("text", position, begin, segment.group))
        stop = end_of(text, dash + 1, segment.end)
        out.append(Segment("quote", begin, dash, 0, marked=False))
        out.append(Segment("cue", dash + 1, stop, 0))
        position = stop
    if text[position : segment.end].strip():
        out.append(Segment("text", position, segment.end, segment.group))
    return out


def _states(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch states something: it has a verb, asides between dashes apart."""
    aside = _DASH.search(text, start, end)
    words = first_words(text, start, aside.start() if aside else end, LONGEST)
    kinds = ("verb", "impersonal", "predicative", "infinitive")
    said = [word for word in words if word[0].islower()] + [word.lower() for word in words[:1]]
    return any(a.pos in kinds for word in said for a in readings(word))


def _dialogue(text: str, start: int, end: int) -> list[Segment] | None:
    every = [m.start() for m in _DASH.finditer(text, start, end)]
    if not every:
        return None
    asides = [m.span() for m in _ASIDE.finditer(text, start, end)]
    # "On (Jan Nowak – red.) …": no cue follows
    dashes = [d for d in every if not any(a < d < b for a, b in asides)]
    opening = [d for d in dashes if _opens_speech(text, start, d)]
    if not opening:
        return _untagged(text, start, end, every)
    out: list[Segment] = []
    group = 0
    position = start
    starts = frozenset(opening)
    for d in opening:
        if d < position:
            continue
        if d > position and text[position:d].rstrip().endswith(":"):
            cut = _last_sentence(text, position, d)  # "Jan Nowak: – …" says who speaks
            if text[position:cut].strip():
                out.append(Segment("text", position, cut, group))
            out.append(Segment("cue", cut, d, group + 1))
        elif d > position:
            out.append(Segment("text", position, d, group))
        group += 1
        position = _speech(text, d, end, dashes, starts, group, out)
    if position < end:
        out.append(Segment("text", position, end, group))
    told = any(s.kind == "cue" for s in out) or opening[0] == start
    return out if told else _untagged(text, start, end, every)


def _untagged(text: str, start: int, end: int, dashes: list[int]) -> list[Segment] | None:
    """Cut "X skrytykował Y. – Musi odejść. To hańba.": words of which nothing behind says whose they are."""
    opening = [d for d in dashes if d > start and _opens_speech(text, start, d)]
    if not opening or dashes[dashes.index(opening[0]) :] != opening:
        return None
    rest = text[opening[0] : end]
    if not _SHORTEST <= len(rest.split()) <= _LONGEST_UNTAGGED or OPENING.search(rest):
        return None  # a whole article in one paragraph tells on behind what is quoted
    out = _marked(text, start, opening[0])
    group = max((s.group for s in out), default=0)
    for i, (begin, stop) in enumerate(pairwise([*opening, end]), 1):
        out.append(Segment("quote", begin + 1, stop, group + i))
    return out


def _opens_speech(text: str, start: int, dash: int) -> bool:
    before = _last_visible(text, start, dash)
    after = first_visible(text, dash + 1, len(text))
    if not before:
        return True
    return before in ".!?…:" and (after.isupper() or after in '(["„')


def _speech(
    text: str,
    dash: int,
    end: int,
    dashes: list[int],
    opening: frozenset[int],
    group: int,
    out: list[Segment],
) -> int:
    """Append the quotation that opens at ``dash`` and its cues; return where it ends."""
    begin = dash + 1
    for i in range(bisect_right(dashes, dash), len(dashes)):
        d, nearest, after = (*dashes[i : i + 3], end, end)[:3]
        if d in opening:
            # A new utterance before any cue: the first one simply ended.
            out.append(Segment("quote", begin, d, group))
            return d
        stop = SENTENCE_END.search(text, d + 1, nearest)
        until = stop.end() if stop else nearest
        names = is_cue(text, d + 1, until) or only_names(text, d + 1, until)
        if not names and turns_away(text, d + 1, until, end):
            out += [Segment("quote", begin, d, group), Segment("cue", d + 1, until, group)]
            return until
        if not names or (nearest not in opening and _goes_on(text, d + 1, nearest, end)):
            continue
        out.append(Segment("quote", begin, d, group))
        stop_at = end_of(text, d + 1, nearest if nearest in opening else end)  # "– … i dodał: – …"
        if nearest < stop_at and nearest not in opening:
            # "– To złe – powiedział – i niemądre.": the quotation goes on after the cue.
            out.append(Segment("cue", d + 1, nearest, group))
            stop2 = end_of(text, nearest + 1, after)
            out.append(Segment("quote", nearest + 1, stop2, group))
            return stop2
        out.append(Segment("cue", d + 1, stop_at, group))
        return stop_at
    out.append(Segment("quote", begin, end, group))
    return end


def _goes_on(text: str, start: int, nearest: int, end: int) -> bool:
    """Tell "od A po B - wskazuje na C - powiedział X": the first verb has no subject, a later one has."""
    if nearest >= end or names_subject(text, start, nearest):
        return False
    return is_cue(text, nearest + 1, end) and names_subject(text, nearest + 1, end)


def _marked(text: str, start: int, end: int) -> list[Segment]:
    """Cut out quotations of full sentences between quotation marks; short ones stay in their sentence."""
    out: list[Segment] = []
    position, i, group = start, start, 0
    while opening := OPENING.search(text, i, end):
        i = opening.start()
        close = _closing(text, i, end)
        if close is None:
            out, position = _unclosed(text, position, i, end, group, out)
            break
        if not _is_whole(text, start, i, close, end):
            i = close + 1
            continue
        group += 1
        before = text[position:i]
        introduces = False
        if before.strip(" \u00a0,"):
            cut = _last_sentence(text, position, i)
            if cut > position and text[position:cut].strip():
                out.append(Segment("text", position, cut, group - 1))
            introduces = before.rstrip().endswith((":", ",")) or is_cue(text, cut, i)
            out.append(Segment("cue" if introduces else "text", cut, i, group))
        out.append(Segment("quote", i + 1, close, group))
        position = close + 1
        tail = _AFTER_QUOTATION.match(text, position, end)
        after = tail.end() if tail else position
        another = introduces and _CONTRAST.match(text, after, end) is not None  # "…”, a B nazwał to „…”"
        if after < end and text[after].islower() and not another and is_cue(text, after, end):
            stop = end_of(text, after, end)
            out.append(Segment("cue", after, stop, group))
            position = stop
        i = position
    if position < end and text[position:end].strip(" .\u00a0"):
        out.append(Segment("text", position, end, group))
    return out


def _unclosed(
    text: str, start: int, opening: int, end: int, group: int, out: list[Segment]
) -> tuple[list[Segment], int]:
    """Cut "Nowak mówi: „Węgry grożą …", which nothing closes: it is his up to the end of the paragraph."""
    cut = _last_sentence(text, start, opening)
    if not text[start:opening].rstrip().endswith(":") or not is_cue(text, cut, opening):
        return out, start
    before = [Segment("text", start, cut, group)] if text[start:cut].strip() else []
    said = [Segment("cue", cut, opening, group + 1), Segment("quote", opening + 1, end, group + 1)]
    return [*out, *before, *said], end


def _closing(text: str, opening: int, end: int) -> int | None:
    """Where the mark that opens a quotation is closed: behind the marks that open and close within it."""
    ends, depth, first = _CLOSING[text[opening]], 0, None
    for mark in islice(_MARK.finditer(text, opening + 1, end), _MARKS_WITHIN):
        at = mark.start()
        before, after = text[at - 1], text[at + 1 : at + 2]
        if (before.isspace() or before in "([") and (after.isalnum() or mark[0] == "„"):
            depth += 1
        elif not ends.match(mark[0]):
            continue
        elif depth == 0:
            return at
        else:
            depth, first = depth - 1, first or at
    return first if first is not None else _first(ends, text, opening + 1, end)


def _first(pattern: re.Pattern[str], text: str, start: int, end: int) -> int | None:
    found = pattern.search(text, start, end)
    return found.start() if found else None


def _is_whole(text: str, start: int, opening: int, close: int, end: int) -> bool:
    inside = text[opening + 1 : close].strip()
    if len(inside.split()) < 3 or not (inside[0].isupper() or inside[0] in "([…"):
        return False
    before = _last_visible(text, start, opening)
    if before and before not in ".:!?…,–—-)" and not is_cue(text, max(start, opening - 60), opening):
        return False
    if len(inside.split()) >= 6 or inside[-1] in ".!?…" or not before or before == ":":
        return True
    tail = _AFTER_QUOTATION.match(text, close + 1, end)
    after = tail.end() if tail else close + 1
    alone = before != "," and (after >= end or (text[close + 1 : close + 2] == "." and text[after].isupper()))
    said = alone or (after < end and text[after].islower() and is_cue(text, after, end))
    return before in ".!?…" and said  # "Szwecja milczy. „Rosja kłamie” – napisano na profilu."


# -- looking around without a copy of the paragraph, which may be a whole book


def _last_visible(text: str, start: int, end: int) -> str:
    while end > start and text[end - 1].isspace():
        end -= 1
    return text[end - 1 : end] if end > start else ""


def sentences_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the sentences of ``text[start:end]`` seem to begin and end."""
    _, starts = _sentence_starts(text)
    cuts = [start, *starts[bisect_right(starts, start) : bisect_left(starts, end)], end]
    return list(pairwise(cuts))


def _last_sentence(text: str, start: int, end: int) -> int:
    """Where the last sentence of ``text[start:end]`` begins."""
    ends, starts = _sentence_starts(text)
    last = bisect_left(starts, end) - 1
    return starts[last] if last >= 0 and ends[last] >= start else start


@lru_cache(maxsize=1)
def _sentence_starts(text: str) -> tuple[list[int], list[int]]:
    """Return where the sentences of the text seem to end, and where the next ones begin."""
    found = list(_SENTENCE_START.finditer(text))
    return [match.start() for match in found], [match.end() for match in found]
