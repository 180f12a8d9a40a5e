"""Who is named before a colon and says the rest: "Jan Nowak: Węgry grożą"."""

from __future__ import annotations

import re

from ktokogo.polish.cues import is_cue
from ktokogo.polish.marks import OPENING
from ktokogo.polish.morphology import readings
from ktokogo.polish.tables import known_bodies
from ktokogo.polish.utterances import Segment, sentences_of

_LONGEST_ANNOUNCER = 7
_FEWEST_SAID = 3
_VERSUS = frozenset(("kontra", "vs", "versus", "contra"))


def announced(text: str, start: int, end: int) -> list[Segment] | None:
    """Cut a title such as "Jan Nowak: Węgry grożą": who is named before the colon says the rest.

    Before him it may be told what another did ("A oskarżył B, Jan Nowak: to kłamstwo"), and behind what he
    says another may speak ("Nowak: Węgry grożą. Lis: to nieprawda"). None where the title is of another kind:
    more than a name and its role before the colon, or another verb than one of speech right before it.
    """
    colon = text.find(":", start, end)
    if colon < 0:
        return None
    comma = _told_before(text, start, colon)
    first = comma + 1 if comma else start
    made = _one(text, first, colon, end, 1, 2 if comma else _FEWEST_SAID)
    if made is None:
        return None
    out = [Segment("text", start, comma, 0), *made] if comma else made
    for begin, stop in sentences_of(text, colon + 1, end)[1:]:
        at = text.find(":", begin, stop)
        more = _one(text, begin, at, end, out[-1].group + 1, 2) if at > 0 and _names(text[begin:at]) else None
        if more is not None:
            out = [*out[:-1], out[-1]._replace(end=begin), *more]
    return out


def _one(text: str, start: int, colon: int, end: int, group: int, fewest: int) -> list[Segment] | None:
    """The cue and what is said behind it, where the words before the colon announce somebody."""
    rest, words = text[colon + 1 : end], re.findall(r"\w+", text[start:colon])
    if not 1 <= len(words) <= _LONGEST_ANNOUNCER or len(rest.split()) < fewest:
        return None
    if _VERSUS & {word.lower() for word in words}:
        return None  # "Nowak kontra Lis: premier kłamie": neither is told to say so
    made = [Segment("cue", start, colon, group), Segment("quote", colon + 1, end, group, marked=False)]
    reports = len(words) > 1 and _reports(words)
    if reports and not OPENING.match(rest.lstrip()):
        return made  # "Rzecznik policji ostrzega: …"
    verbs = [a for word in words if word[0].islower() for a in readings(word) if a.pos == "verb"]
    if verbs or not any(word[0].isupper() for word in words[-2:]):
        return None
    return made


def _told_before(text: str, start: int, colon: int) -> int:
    """Where the comma stands behind which one is named who speaks, 0 where nothing is told before it."""
    comma = text.rfind(",", start, colon)
    if comma < 0:
        return 0
    before = re.findall(r"\w+", text[start:comma])
    tells = any(
        a.pos == "verb" and a.person in (None, 3) for w in before[1:] if w.islower() for a in readings(w)
    )
    head = text[comma + 1 : colon].strip().removeprefix("a ")
    return comma if tells and head[:1].isupper() and _names(head) else 0


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
            out.append(segment if position == segment.start else segment._replace(start=position))
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
