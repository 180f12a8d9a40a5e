"""Who is named before a colon and says the rest: "Jan Nowak: Węgry grożą"."""

from __future__ import annotations

import re

from ktokogo.polish.cues import is_cue
from ktokogo.polish.morphology import readings
from ktokogo.polish.speech import OPENING, Segment, sentences_of
from ktokogo.polish.tables import known_bodies

_LONGEST_ANNOUNCER = 7
_FEWEST_SAID = 3


def announced(text: str, start: int, end: int) -> list[Segment] | None:
    """Cut a title such as "Jan Nowak: Węgry grożą": who is named before the colon says the rest.

    None where the title is of another kind: more than a name and its role before the colon, or another
    verb than one of speech right before it.
    """
    head, colon, rest = text[start:end].partition(":")
    words = re.findall(r"\w+", head)
    if not colon or not 1 <= len(words) <= _LONGEST_ANNOUNCER or len(rest.split()) < _FEWEST_SAID:
        return None
    middle = start + len(head)
    made = [Segment("cue", start, middle, 1), Segment("quote", middle + 1, end, 1, marked=False)]
    reports = len(words) > 1 and _reports(words)
    if reports and not OPENING.match(rest.lstrip()):
        return made  # "Rzecznik policji ostrzega: …"
    verbs = [a for word in words if word[0].islower() for a in readings(word) if a.pos == "verb"]
    if verbs or not any(word[0].isupper() for word in words[-2:]):
        return None
    return made


def _reports(words: list[str]) -> bool:
    """Tell "X ostrzega", "X powiedział jasno": a verb of speech ends it, an adverb behind it at most."""
    adverb = len(words) > 2 and any(a.pos == "adverb" for a in readings(words[-1]))
    last = words[-2] if adverb and not is_cue(words[-1]) else words[-1]
    return last[0].islower() and is_cue(last)


def within(text: str, found: list[Segment]) -> list[Segment]:
    """Cut the sentences of running text that announce their speaker: "Jan Nowak: Węgry grożą Austrii."

    There a colon has other uses, so a name ends what stands before it: "Skutek: …", "W Rosji: …" do not.
    """
    group = max((segment.group for segment in found), default=0)
    out: list[Segment] = []
    for segment in found:
        position = segment.start
        for start, end in sentences_of(text, segment.start, segment.end) if segment.kind == "text" else ():
            colon = text.find(":", start, end)  # most sentences have none
            made = announced(text, start, end) if colon > start and _names(text[start:colon]) else None
            if made is None:
                continue
            group += 1
            if text[position:start].strip():
                out.append(segment._replace(start=position, end=start))
            out += [cut._replace(group=group) for cut in made]
            position = end
        if position == segment.start or text[position : segment.end].strip():
            out.append(segment._replace(start=position))
    return out


def _names(head: str) -> bool:
    """Tell a name in the nominative, with or without a role before it."""
    words = re.findall(r"\w+", head)
    if not words or not (words[-1][0].isupper() or _reports(words)):
        return False
    first = readings(words[0])
    if first and (first[0].pos == "numeral" or not any(a.case == "nom" for a in first)):
        return False  # "W Rosji: …", "Dwie partie: A i B …"
    called = words[0] in known_bodies() or any(a.name in ("given", "surname") for a in first)
    return len(words) > 1 or called or not any(a.pos == "noun" and a.name is None for a in first)
