"""A nominal group out of its words: in which cases all of them could stand together."""

from __future__ import annotations

from ktokogo.document import Phrase, Token
from ktokogo.polish.agreement import MODIFIERS
from ktokogo.polish.tables import known_surnames, times, titles
from ktokogo.polish.tags import CASES

PERSONAL = frozenset(("given", "surname", "unknown"))
"""Kinds of name that a person may bear."""
_NO_CASE: frozenset[str] = frozenset()
_CALLED = frozenset(("voc",))


def phrase_of(tokens: list[Token], head: Token, numeral: bool) -> Phrase:
    """Return the group of these words with the cases in which all of them could stand together."""
    best, name = head.best, head.best.name
    pos, number = best.pos, best.number
    cases: frozenset[str] = head.analyses.cases_of.get(pos, _NO_CASE)
    if name is not None:
        # "Ukrainy" is no plural; "Horst" is no "horst", "Antonia" of Antonio no place
        given = name == "given"
        cases = frozenset(
            [
                a.case
                for a in head.analyses
                if a.case and a.pos == pos and a.number == number and (a.name == "given" or not given)
            ]
        )
    elif "m1" in best.genders and best.lemma in titles():
        # "członek" who holds an office is no limb, whose accusative has that form
        cases = frozenset([a.case for a in head.analyses if a.case and a.pos == pos and "m1" in a.genders])
    for token in tokens if len(tokens) > 1 else ():
        if token is head:
            continue
        if name in PERSONAL and token.best.name in PERSONAL:
            # "Jana Wilczaka" is no nominative of a woman's name: the surname cannot stand in it
            # "Kim Dzong Una": the first words do not decline, the last one does
            stiff = head.text == head.best.lemma and not head.text.endswith("a")
            known = token.text != token.best.lemma and token.best.lemma in known_surnames()
            shows = known or (token.best.name == "unknown" and not token.can("nom"))  # "Andrew Scheerowi"
            declined = stiff and shows and token is tokens[-1]
            if declined:
                own = (a for a in token.analyses if a.pos == "noun" and a.lemma == token.best.lemma)
                cases = frozenset([a.case for a in own if a.case])
            else:
                cases = cases & token.analyses.cases_of.get("noun", _NO_CASE) or cases
        if token.best.pos in MODIFIERS:
            cases = cases & token.analyses.cases_in[number] or cases
    case = best.case
    if numeral and case == "gen" and number == "pl" and _counts_straight(tokens, head):
        cases, case = cases | {"nom", "acc"}, "nom"
    if not cases:
        cases = frozenset(CASES[:6])
    if case not in cases:
        case = min(cases, key=CASES.index) if cases else None  # type: ignore[arg-type]
    dated = len(tokens) > 1 and head.lower in times("month") and any(t.text.isdigit() for t in tokens)
    possible = shared((cases - _CALLED or cases) if "voc" in cases else cases)
    return Phrase(tokens, head, possible, case, number, best.genders, dated=dated)


_case_sets: dict[frozenset[str], frozenset[str]] = {}


def shared(cases: frozenset[str]) -> frozenset[str]:
    """Return the one set of these cases: there are few, and a long text has a group for every other word."""
    return _case_sets.setdefault(cases, cases)


def _counts_straight(tokens: list[Token], head: Token) -> bool:
    """Tell "pięć rzek", a subject, from "trzech rzek", a genitive: the numeral has a straight form."""
    numeral = next((t for t in tokens if t.best.pos == "numeral"), None)
    if numeral is not None and numeral.text.isalpha() and numeral.text.isupper():
        return False  # "senator VIII kadencji": which, not how many
    return numeral is None or any(
        a.case in (None, "nom", "acc")
        and (not a.genders or not head.best.genders or a.genders & head.best.genders)
        for a in numeral.analyses
    )
