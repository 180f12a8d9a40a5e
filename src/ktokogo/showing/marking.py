"""A claim's sentence cut into pieces, so that a page can mark both names without counting characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ktokogo.reading.model import Claim, Mention

_WORD = re.compile(r"\w{4,}")
_JOINT = re.compile(r"\W{1,2}(\w{1,3}\W{1,2})?")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence: ``mark`` is "subject", "object" or "", ``evidence`` its part in the proof."""

    text: str
    mark: str
    evidence: bool


def pieces(claim: Claim, mentions: Sequence[Mention]) -> tuple[Piece, ...]:
    """Return the claim's sentence in pieces that join to exactly its text.

    Cut into pieces here, because offsets are code points and a browser counts UTF-16 units.
    """
    sentence = claim.sentence
    marks: dict[int, str] = {}
    for actor, mark in ((claim.subject, "subject"), (claim.object, "object")):
        for mention in mentions:
            if actor is not None and mention.actor == actor:
                _put(marks, mention.start, mention.end, mark)
    if claim.object is None:
        for start, end in _phrase(claim):
            _put(marks, start, end, "object")
    evidence = range(claim.evidence.start, claim.evidence.end)
    found: list[Piece] = []
    for offset, character in enumerate(sentence.text, sentence.start):
        mark, inside = marks.get(offset, ""), offset in evidence
        if found and (found[-1].mark, found[-1].evidence) == (mark, inside):
            found[-1] = Piece(found[-1].text + character, mark, inside)
        else:
            found.append(Piece(character, mark, inside))
    return tuple(found)


def _put(marks: dict[int, str], start: int, end: int, mark: str) -> None:
    for offset in range(start, end):
        marks.setdefault(offset, mark)


def _phrase(claim: Claim) -> Iterable[tuple[int, int]]:
    """Yield where the words of a matter stand, in whatever ending: most of the word must be the same."""
    wanted = [word.casefold() for word in _WORD.findall(claim.object_text)]
    sentence = claim.sentence
    hits = [
        (sentence.start + m.start(), sentence.start + m.end())
        for m in _WORD.finditer(sentence.text)
        if any(_alike(m.group().casefold(), word) for word in wanted)
    ]
    proven = [hit for hit in hits if claim.evidence.start <= hit[0] and hit[1] <= claim.evidence.end]
    joined: list[tuple[int, int]] = []
    for start, end in proven or hits:
        between = sentence.text[joined[-1][1] - sentence.start : start - sentence.start] if joined else ""
        if joined and _JOINT.fullmatch(between):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _alike(one: str, other: str) -> bool:
    needed = max(4, min(len(one), len(other)) - 2)
    return one[:needed] == other[:needed] and abs(len(one) - len(other)) <= 4
