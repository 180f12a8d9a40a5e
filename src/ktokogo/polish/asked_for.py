"""Groups tagged as something else that are the nominative for which a verb without a subject asks."""

from __future__ import annotations

from ktokogo.document import Phrase, Token


def as_plural(p: Phrase, verb: Token) -> bool:
    """ "Doradcy X skrytykowali": taken for a genitive, it is the nominative that the verb asks for."""
    of_source = p.parent is not None and p.parent.preposition == "według" and p in p.parent.dependents
    free = p.preposition is None and (p.parent is None or of_source) and not (p.apposed or p.conjuncts)
    if not free or p.first > verb.index or verb.best.number != "pl" or p.number != "sg" or len(p.tokens) > 1:
        return False
    for reading in p.head.analyses:
        agrees = not verb.best.genders or bool(reading.genders & verb.best.genders)
        if reading.pos == "noun" and reading.case == "nom" and reading.number == "pl" and agrees:
            p.head.best, p.case, p.number, p.genders = reading, "nom", "pl", reading.genders
            if p.parent is not None:  # "Według armii kwatery zniszczono": the army's they are not
                p.parent.dependents = tuple(d for d in p.parent.dependents if d is not p)
                p.parent = None
            return True
    return False


def as_singular(p: Phrase, verb: Token) -> bool:
    """ "Opowiedział się klub X", "ich państwo nie zgodzi się": one, where the verb is of one.

    No genitive of a rare "kluba", and no "państwo" of a couple.
    """
    free = p.preposition is None and p.parent is None and p.number == "pl" and not p.conjuncts
    behind = p.case == "gen" and p.first > verb.index and verb.best.tense == "past"
    if not free or verb.best.number != "sg" or not (behind or p.case == "nom"):
        return False
    for reading in p.head.analyses:
        agrees = not verb.best.genders or bool(reading.genders & verb.best.genders)
        single = reading.number == "sg" and reading.case == "nom" and reading.pos == "noun"
        if single and agrees and reading.lemma == p.head.lower:
            p.head.best, p.case, p.number, p.genders = reading, "nom", "sg", reading.genders
            return True
    return False
