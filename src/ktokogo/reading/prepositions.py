"""Which group under a preposition is meant: of two the one behind the verb, of a compound what is in it."""

from __future__ import annotations

from collections.abc import Collection

from ktokogo.document import Clause, Phrase, Token
from ktokogo.reading.lexicon import Slot

_COMPOUND = frozenset((("z", "powodu"), ("z", "racji"), ("z", "tytułu"), ("na", "temat"), ("w", "kwestii")))
_LEADING = frozenset((("z", "względu"), ("z", "uwagi"), ("w", "odpowiedzi"), ("w", "reakcji")))
"""What goes on with "na": "ze względu na", "w odpowiedzi na"."""


def prepositional(slot: Slot, groups: list[Phrase], taken: Collection[Phrase] = ()) -> Phrase | None:
    """A group under that preposition; of a compound one ("w sprawie X"), the genitive in it."""
    for phrase in groups:
        if phrase.preposition != slot.preposition or phrase in taken or _is_of_compound(phrase):
            continue
        if slot.noun:
            if phrase.head.lower == slot.noun:
                inner = next((d for d in phrase.dependents if slot.case in d.cases), None)
                if inner is not None:
                    return inner
            continue
        inner = _in_compound(phrase)
        if inner is not None:
            return inner
        if phrase.case != slot.case and _is_deep(phrase):
            continue  # "zgodzi się na zwolnienie ludzi z Guantanamo": no one with whom he agrees
        if phrase.could(slot.case) and not (phrase.parent is not None and phrase in phrase.parent.conjuncts):
            return phrase
    return None


def _is_deep(phrase: Phrase) -> bool:
    """Tell a group that hangs on the genitive of a verbal noun under a preposition."""
    host = phrase.parent
    above = host.parent if host is not None and host.preposition is None and host.case == "gen" else None
    return above is not None and above.preposition is not None and above.head.best.pos == "gerund"


def _is_of_compound(phrase: Phrase) -> bool:
    """Tell "na atak" of "ze względu na atak", "w odpowiedzi na atak": it is not whom it is done to."""
    host = phrase.parent
    return host is not None and (host.preposition, host.head.lower) in _LEADING


def _in_compound(phrase: Phrase) -> Phrase | None:
    """ "zadowolenie z powodu decyzji X": of what, behind a preposition of two words."""
    if (phrase.preposition, phrase.head.lower) not in _COMPOUND or phrase.last > phrase.first:
        return None
    return next((d for d in phrase.dependents if d.preposition is None and d.could("gen")), None)


def behind_setting(groups: list[Phrase], slot: Slot, clause: Clause, verb: Token | None) -> list[Phrase]:
    """ "Przed wyborami ostrzegał przed kryzysem", "Z mównicy drwił z X": of two, the one in front tells when
    or where; not so "O Nowaku mówił o północy".
    """
    if verb is None:
        return groups
    same = [p for p in groups if p.preposition == slot.preposition]
    if len(same) < 2:
        return groups
    alike = [p for p in same if p.could(slot.case) and p.parent is None and not _leads(p)]
    alike = [p for p in alike if not _is_of_participle(clause, p)]
    if len(alike) < 2 or not alike[0].first < verb.index < alike[1].first:
        return groups
    if alike[0].head.capital and not alike[0].head.initial and not alike[1].head.capital:
        return groups
    return [p for p in groups if p is not alike[0]]


def _is_of_participle(clause: Clause, phrase: Phrase) -> bool:
    """Tell "w komitetach" of "eksperci pracujący w komitetach"."""
    before = next((t for t in clause.tokens if t.index == phrase.first - 2), None)
    return before is not None and any(a.pos in ("active", "passive") for a in before.analyses)


def _leads(phrase: Phrase) -> bool:
    """Tell "z powodu", "w sprawie": a noun and its preposition that together are one."""
    two = (phrase.preposition, phrase.head.lower)
    return two in _COMPOUND or two in _LEADING
