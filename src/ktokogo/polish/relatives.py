"""Which noun a relative clause describes: the nearest that agrees, unless another may be meant as well."""

from __future__ import annotations

from collections.abc import Iterator

from ktokogo.document import Clause, Phrase, Token
from ktokogo.polish.tables import titles
from ktokogo.polish.titles import POSTS, undeclined_before


def attach_relative(clause: Clause, phrases: list[Phrase]) -> None:
    """Set the group of the relative pronoun and, where it is certain, the antecedent of its clause."""
    mark = clause.subordinator
    if mark is None:
        return
    clause.relative = next((p for p in clause.phrases if mark in p.tokens), None)
    _note_possessive(clause, mark)
    candidates = [
        p
        for p in phrases
        if p.end < mark.index
        and p.clause is not clause
        and (p.head.best.pos in ("noun", "gerund", "pronoun", "other") or p.head.best.lemma == "ten")
    ]

    def fits(p: Phrase) -> bool:
        if p.conjuncts and mark.best.number != "pl":
            return False  # "A i B, która …": one of them, the one it agrees with
        number = "pl" if p.conjuncts and mark.best.number == "pl" else p.number
        if number and mark.best.number and number != mark.best.number:
            return False
        genders = frozenset().union(*(a.genders for a in mark.analyses if a.number == mark.best.number))
        if "f" in genders and p.apposed is not None and undeclined_before(p):
            return True  # "premier May, która …"
        return bool(p.conjuncts) or not p.genders or not genders or bool(p.genders & genders)

    for p in reversed(candidates):
        if p.parent is not None and p in p.parent.conjuncts and fits(p.parent) and p.number != "pl":
            clause.antecedent = p.parent  # not so "A i Chiny, które …": the last alone may be meant
            return
        if fits(p):
            member = p.parent if p.preposition in ("z", "ze") and _is_person(p.parent) else None
            if member is not None and fits(member):
                clause.antecedent = member  # "Jan Nowak z SLD, który …"
                return
            host = _titled_host(p)
            if host is not None and fits(host):
                clause.antecedent = host
            elif not any(fits(q) for q in _owners(p) if _is_personal(p) or q.head.best.lemma in POSTS):
                clause.antecedent = p  # not so "wizytę Anny Nowak, której …": either may be meant
            return


def _note_possessive(clause: Clause, mark: Token) -> None:
    """ "X, którego ataki potępił Y": whose they are, not whom Y condemned."""
    own = clause.relative
    owned = next((p for p in clause.phrases if p.first == mark.index + 1 and p.preposition is None), None)
    if own is None or owned is None or own.preposition is not None or owned.head.capital:
        return
    if mark.text.lower() in ("którego", "której", "których"):
        own.case, own.cases = "gen", frozenset(("gen",))


def _is_person(phrase: Phrase | None) -> bool:
    return phrase is not None and _is_personal(phrase)


def _is_personal(phrase: Phrase) -> bool:
    return phrase.head.capital and phrase.head.best.name in ("given", "surname", "unknown")


def _owners(phrase: Phrase) -> Iterator[Phrase]:
    """The things of which a person's name is the genitive, however far up."""
    while phrase.parent is not None:
        titled = phrase is phrase.parent.apposed
        phrase = phrase.parent
        if not titled and not phrase.conjuncts and phrase.head.best.lemma not in titles():
            yield phrase


def _titled_host(phrase: Phrase) -> Phrase | None:
    """ "przewodniczący parlamentu, który …": the office, not of what it is, where either agrees."""
    if phrase.head.best.genders == frozenset(("m1",)):
        return None
    host = phrase.parent
    while host is not None and phrase in host.dependents and phrase.preposition is None:
        if host.head.best.lemma in titles() and host.number == "sg":
            return host
        phrase, host = host, host.parent
    return None
