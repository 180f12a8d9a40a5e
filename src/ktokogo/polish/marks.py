"""Words between quotation marks: which marks close which, and which of them quote whole sentences."""

from __future__ import annotations

import re
from itertools import islice

from ktokogo.polish.cues import end_of, first_words, is_cue, names_subject
from ktokogo.polish.utterances import Segment, last_sentence, last_visible, states, unmarked

OPENING = re.compile('[„"«“]')
_CLOSING = {
    mark: re.compile(f"[{closing}]") for mark, closing in (("„", '”“"'), ('"', '"'), ("«", "»"), ("“", "”"))
}
_MARK = re.compile('[„"«»“”]')
_MARKS_WITHIN = 12
"""Marks within a quotation that are looked at, before the first that may close it does."""
_AFTER_QUOTATION = re.compile(r"[\s,.]*[–—-]?\s*")
_CONTRAST = re.compile(r"(?:a|ale|zaś|natomiast|podczas gdy)\b")


def marked(text: str, start: int, end: int) -> list[Segment]:
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
            cut = last_sentence(text, position, i)
            if cut > position and text[position:cut].strip():
                out.append(Segment("text", position, cut, group - 1))
            introduces = before.rstrip().endswith((":", ","))
            introduces = introduces or (not _is_told(text, cut, i) and is_cue(text, cut, i))
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


def _is_told(text: str, start: int, end: int) -> bool:
    """Tell a sentence whose own cue closes it, "A skrytykował B, powiedział X.": no quotation's before it."""
    if any(segment.kind == "quote" for segment in unmarked(text, Segment("text", start, end, 0))):
        return True
    comma = text.rfind(", ", start, end)
    words = first_words(text, comma + 1, end, 1) if comma > start else []
    return bool(words) and is_cue(words[0]) and names_subject(text, comma + 1, end)


def _unclosed(
    text: str, start: int, opening: int, end: int, group: int, out: list[Segment]
) -> tuple[list[Segment], int]:
    """Cut "Nowak mówi: „Węgry grożą …", which nothing closes: it is his up to the end of the paragraph."""
    cut = last_sentence(text, start, opening)
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
    before = last_visible(text, start, opening)
    if before and before not in ".:!?…,–—-)" and not is_cue(text, max(start, opening - 60), opening):
        return False
    tail = _AFTER_QUOTATION.match(text, close + 1, end)
    after = tail.end() if tail else close + 1
    ends = len(inside.split()) >= 6 or inside[-1] in ".!?…"
    if not ends and not text[close + 1 : after].strip() and not states(text, opening + 1, close):
        return False  # "„The Times” donosi, że …": who says so, with nothing between
    if ends or not before or before == ":":
        return True
    alone = before != "," and (after >= end or (text[close + 1 : close + 2] == "." and text[after].isupper()))
    said = alone or (after < end and text[after].islower() and is_cue(text, after, end))
    return before in ".!?…" and said  # "Szwecja milczy. „Rosja kłamie” – napisano na profilu."
