"""Groups tagged as something else that are the nominative for which a verb without a subject asks."""

from __future__ import annotations

from collections.abc import Iterator

from ktokogo.document import Analysis, Phrase, Token


def as_plural(p: Phrase, verb: Token) -> bool:
    """ "Doradcy X skrytykowali": taken for a genitive, it is the nominative that the verb asks for."""
    of_source = p.parent is not None and p.parent.preposition == "według" and p in p.parent.dependents
    free = p.preposition is None and (p.parent is None or of_source) and not (p.apposed or p.conjuncts)
    if not free or p.first > verb.index or verb.best.number != "pl" or p.number != "sg" or len(p.tokens) > 1:
        return False
    reading = next(_nominatives(p, verb), None)
    if reading is None:
        return False
    _settle(p, reading)
    if p.parent is not None:  # "Według armii kwatery zniszczono": the army's they are not
        p.parent.dependents = tuple(d for d in p.parent.dependents if d is not p)
        p.parent = None
    return True


def as_singular(p: Phrase, verb: Token) -> bool:
    """ "Opowiedział się klub X", "ich państwo nie zgodzi się": one, where the verb is of one.

    No genitive of a rare "kluba", and no "państwo" of a couple.
    """
    free = p.preposition is None and p.parent is None and p.number == "pl" and not p.conjuncts
    behind = p.case == "gen" and p.first > verb.index and verb.best.tense == "past"
    if not free or verb.best.number != "sg" or not (behind or p.case == "nom"):
        return False
    reading = next((a for a in _nominatives(p, verb) if a.lemma == p.head.lower), None)
    if reading is None:
        return False
    _settle(p, reading)
    return True


def _nominatives(p: Phrase, verb: Token) -> Iterator[Analysis]:
    """The readings of a group's head as a noun in the nominative that agrees with the verb."""
    number, genders = verb.best.number, verb.best.genders
    nouns = (a for a in p.head.analyses if a.pos == "noun" and a.case == "nom" and a.number == number)
    return (a for a in nouns if not genders or a.genders & genders)


def _settle(p: Phrase, reading: Analysis) -> None:
    p.head.best, p.case, p.number, p.genders = reading, "nom", reading.number, reading.genders
