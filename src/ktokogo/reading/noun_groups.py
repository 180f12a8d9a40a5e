"""Which groups belong to a noun of a deed: those on it, and those right behind that may be its."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from ktokogo.document import Phrase, above
from ktokogo.reading.scene import Scene


def of_deed(scene: Scene, phrase: Phrase, *, symmetric: bool) -> list[Phrase]:
    """Return the groups of a noun; of what both sides do, one between them may be of either of two nouns."""
    groups = [*phrase.dependents, *_following(scene, phrase)]
    return [g for g in groups if symmetric or not _is_of_nearer_deed(scene, g, phrase)]


def _following(scene: Scene, phrase: Phrase) -> list[Phrase]:
    """Prepositional groups right behind the noun's own ones, which may belong to it."""
    tokens, out, end = scene.sentence.tokens, [], phrase.end
    for other in scene.clause.phrases:
        adjoins = other.first > end and other.first - end <= 2 and other.preposition is not None
        if adjoins and tokens[end + 1].best.pos == "preposition":
            out.append(other)
            end = other.end
    for part in phrase.dependents:
        out += _prepositional_within(part)
    return out


def _is_of_nearer_deed(scene: Scene, group: Phrase, phrase: Phrase) -> bool:
    """ "sankcje za inwazję na Ukrainę": what hangs on another noun of a deed that takes it is its own."""
    for host in list(above(group))[1:]:
        if host is phrase:
            return False
        frames = scene.lexicon.nouns.get(host.head.best.lemma, ())
        slots = (s for f in frames for s in (*f.object, *f.counterparty))
        if any(s.kind == "prep" and s.preposition == group.preposition for s in slots):
            return True
    return False


def is_of_another(scene: Scene, group: Phrase, noun: Phrase) -> bool:
    """Tell a group of another noun of a deed that stands by itself: "wojna w razie napaści X na Y".

    Not so "groźba sankcji wobec X", where the other noun is of the first.
    """
    hosts = list(above(group))[1:]
    between = list(takewhile(lambda host: host is not noun, hosts))
    apart = len(between) == len(hosts) or any(host.preposition is not None for host in between)
    return apart and _is_of_nearer_deed(scene, group, noun)


def _prepositional_within(phrase: Phrase) -> list[Phrase]:
    """What follows a genitive may belong to the noun before it: "sprzeciw prezydenta X wobec Y"."""
    out = []
    for part in (*phrase.dependents, *([phrase.apposed] if phrase.apposed else [])):
        if part.preposition is not None:
            out.append(part)
        out.extend(_prepositional_within(part))
    return out


def with_series(scene: Scene, groups: list[Phrase]) -> list[Phrase]:
    """ "przeprowadził serię nalotów": the events stand for the series, in its case."""
    series = [p for p in groups if p.head.best.lemma in scene.lexicon.words["series"]]
    for phrase in series:
        events = next((d for d in phrase.dependents if d.preposition is None and d.case == "gen"), None)
        if events is not None and events.head.best.lemma in scene.lexicon.nouns:
            told = replace(events, case=phrase.case, cases=phrase.cases, preposition=phrase.preposition)
            told.dependents = (*events.dependents, *(d for d in phrase.dependents if d is not events))
            groups = [told if p is phrase else p for p in groups if p is not events]
    return groups
