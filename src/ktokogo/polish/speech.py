"""Direct speech: which stretches of a paragraph are quoted, and which introduce or close a quotation.

Dash dialogues are cut here, before any word is read: the dash after a sentence belongs to the cue, not
to the quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from ktokogo.polish.cues import (
    SENTENCE_END,
    end_of,
    first_visible,
    is_cue,
    names_subject,
    only_names,
    turns_away,
)
from ktokogo.polish.marks import OPENING, marked
from ktokogo.polish.utterances import DASH, Segment, last_sentence, last_visible, unmarked

_ASIDE = re.compile(r"\([^()]{1,80}\)")
_OPENING_DASH = re.compile(r"\s*[–—-][–—\-\s]*(?=\w)")
_TWO_WORDS = re.compile(r"\w+(?:\W+\w+)?")
_SHORTEST = 4
_LONGEST_UNTAGGED = 60
"""Words, the dash among them, of a quotation without a cue."""


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
    cut = _dialogue(text, start, end) or marked(text, start, end)
    found = [segment._replace(group=segment.group + before) for segment in cut] if before else cut
    group = max((s.group for s in found), default=0)
    out: list[Segment] = []
    for segment in found:
        if segment.kind == "text":
            for made in unmarked(text, segment):
                if made.kind == "quote":
                    group += 1
                out.append(made if made.kind == "text" else made._replace(group=group))
        else:
            out.append(segment)
    return out


def _dialogue(text: str, start: int, end: int) -> list[Segment] | None:
    every = [m.start() for m in DASH.finditer(text, start, end)]
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
            cut = last_sentence(text, position, d)  # "Jan Nowak: – …" says who speaks
            if text[position:cut].strip():
                group = _between(text, position, cut, group, out)
            out.append(Segment("cue", cut, d, group + 1))
        elif d > position:
            group = _between(text, position, d, group, out)
        group += 1
        position = _speech(text, d, end, dashes, starts, group, out)
    if position < end:
        _between(text, position, end, group, out)
    told = any(s.kind == "cue" for s in out) or opening[0] == start
    return out if told else _untagged(text, start, end, every)


def _between(text: str, start: int, end: int, group: int, out: list[Segment]) -> int:
    """Append what no dash opens, "X stwierdził: „…”. – … – dodał.", cut at its marks; return the last group.

    Only where a colon leads in or a cue closes all that is quoted: other marks may be of anybody's words.
    """
    paired = text.count('"', start, end) % 2 == 0
    cut = marked(text, start, end) if paired and OPENING.search(text, start, end) else []
    told = {s.group for s in cut if s.kind == "cue" and _leads_or_closes(text, s)}
    if not told or not told.issuperset(s.group for s in cut if s.kind == "quote"):
        cut = [Segment("text", start, end, 0)]
    out += [segment._replace(group=segment.group + group) for segment in cut]
    return out[-1].group


def _leads_or_closes(text: str, cue: Segment) -> bool:
    return text[cue.start].islower() or text[cue.start : cue.end].rstrip().endswith(":")


def _untagged(text: str, start: int, end: int, dashes: list[int]) -> list[Segment] | None:
    """Cut "X skrytykował Y. – Musi odejść. To hańba.": words of which nothing behind says whose they are."""
    opening = [d for d in dashes if d > start and _opens_speech(text, start, d)]
    if not opening or dashes[dashes.index(opening[0]) :] != opening:
        return None
    rest = text[opening[0] : end]
    if not _SHORTEST <= len(rest.split()) <= _LONGEST_UNTAGGED or OPENING.search(rest):
        return None  # a whole article in one paragraph tells on behind what is quoted
    out = marked(text, start, opening[0])
    group = max((s.group for s in out), default=0)
    for i, (begin, stop) in enumerate(pairwise([*opening, end]), 1):
        out.append(Segment("quote", begin + 1, stop, group + i))
    return out


def _opens_speech(text: str, start: int, dash: int) -> bool:
    before = last_visible(text, start, dash)
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
    if nearest >= end or end_of(text, start, nearest) < nearest or names_subject(text, start, nearest):
        return False
    return is_cue(text, nearest + 1, end) and names_subject(text, nearest + 1, end)
