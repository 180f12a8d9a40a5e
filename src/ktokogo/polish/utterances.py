"""Stretches of a paragraph: where its sentences begin, and statements marked by no more than a cue."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from ktokogo.polish.cues import end_of, first_words, is_cue, is_hearsay, names_subject, used_as
from ktokogo.polish.morphology import readings
from ktokogo.polish.tokens import LONGEST

Kind = Literal["text", "quote", "cue"]

DASH = re.compile(r"[–—-](?<!\S.)(?=\s|\w)")
_ASIDE_AS = re.compile(r"[–—-]\s+(?:jak|zdaniem|według|wedle|w opinii|w ocenie)\s")
_SENTENCE_START = re.compile(r"[.!?…]\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ„\"–])")
_REPORTS = re.compile(r"\s*\w+(?:\s+się)?,\s+(?:że|iż|żeby|aby|by)\b")
_OBJECT_PRONOUNS = frozenset(("to", "go", "ją", "je", "ich", "mu", "jej", "im"))


class Segment(NamedTuple):
    """A stretch of a paragraph: offsets into the whole text; ``group`` ties a cue to its quotations."""

    kind: Kind
    start: int
    end: int
    group: int
    marked: bool = True


def unmarked(text: str, segment: Segment) -> list[Segment]:
    """Cut "The minister resigned – said X.": a statement without marks, and its cue after a dash.

    The cue opens with the verb itself, so that a dash before an afterthought is none.
    """
    out: list[Segment] = []
    position = segment.start
    for match in DASH.finditer(text, segment.start, segment.end):
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
        begin = last_sentence(text, position, dash)
        if _ASIDE_AS.search(text, begin, dash):
            continue  # "X – jak stwierdził Y – skrytykował Z": what the two dashes set apart
        if len(text[begin:dash].split()) < 3 or not states(text, begin, dash):
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


def states(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch states something: it has a verb, asides between dashes apart."""
    aside = DASH.search(text, start, end)
    words = first_words(text, start, aside.start() if aside else end, LONGEST)
    kinds = ("verb", "impersonal", "predicative", "infinitive")
    first = [a for word in words[:1] for a in readings(word.lower())]
    # "Rada Europy – jak mówi X – …": nobody is "rad"; "Były szef X – powołując się na Y – …": nothing was
    noun = any(a.pos in ("noun", "adjective") for a in first)
    opens = any(a.pos in kinds and not (noun and a.lemma in ("rad", "być")) for a in first)
    return opens or any(a.pos in kinds for word in words if word[0].islower() for a in readings(word))


# -- looking around without a copy of the paragraph, which may be a whole book


def last_visible(text: str, start: int, end: int) -> str:
    while end > start and text[end - 1].isspace():
        end -= 1
    return text[end - 1 : end] if end > start else ""


def sentences_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the sentences of ``text[start:end]`` seem to begin and end."""
    _, starts = _sentence_starts(text)
    cuts = [start, *starts[bisect_right(starts, start) : bisect_left(starts, end)], end]
    return list(pairwise(cuts))


def last_sentence(text: str, start: int, end: int) -> int:
    """Where the last sentence of ``text[start:end]`` begins."""
    ends, starts = _sentence_starts(text)
    last = bisect_left(starts, end) - 1
    return starts[last] if last >= 0 and ends[last] >= start else start


@lru_cache(maxsize=1)
def _sentence_starts(text: str) -> tuple[list[int], list[int]]:
    """Return where the sentences of the text seem to end, and where the next ones begin."""
    found = list(_SENTENCE_START.finditer(text))
    return [match.start() for match in found], [match.end() for match in found]
