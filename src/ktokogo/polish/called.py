"""What a body is called: a name behind the noun that tells what it names, "firma Huawei", "Organizacja X"."""

from __future__ import annotations

from ktokogo.document import Phrase
from ktokogo.polish.tables import bodies_by_letters, firm_nouns, kind_nouns, media_words
from ktokogo.polish.titles import is_person

_FIRMS = frozenset(
    ("firma", "koncern", "spółka", "bank", "przedsiębiorstwo", "holding", "gigant", "korporacja")
)
"""Those of whom no leader is told by a name alone: "partia Netanjahu" is his, "firma Huawei" is Huawei."""


def calls(kind: Phrase, name: Phrase) -> bool:
    """ "Organizacja Czysta Europa": what a body is called, behind a noun that is nothing but a nominative."""
    if kind.apposed is None and _names_firm(kind, name):
        return True
    if kind.first != kind.last or kind.apposed is not None:
        return False
    straight = name.case in ("nom", "acc") and "nom" in name.cases
    town = name.first == name.last and name.head.best.name == "place"  # "Fundacja Warszawa" is not the town
    named = name.tokens[0].capital and straight and not (town or name.quoted or is_person(name))
    if kind.head.best.lemma in media_words():
        common = name.head.best.name is None and name.head.best.pos == "noun" and name.first == name.last
        return named and common and kind.case != "nom"  # "cytowany przez agencję Latarnia"
    noun = kind.preposition is None and kind.cases == {"nom"} and kind.number == "sg"
    return noun and named and kind.head.best.lemma.lower() in kind_nouns()


def _names_firm(kind: Phrase, name: Phrase) -> bool:
    """ "skrytykowała firmę Huawei", "koncernem samochodowym Volkswagen": one word, and no ending of its own.

    Before its verb an oblique "firmie Arlon" may be followed by who acts: "Firmie Arlon zarzucił kłamstwa".
    """
    word, verb = name.head, kind.clause.predicate if kind.clause is not None else None
    if kind.head.best.lemma not in firm_nouns() or kind.number != "sg" or kind.quoted or kind.conjuncts:
        return False
    if (
        name.first != name.last
        or name.quoted
        or name.conjuncts
        or not word.capital
        or word.best.pos != "noun"
    ):
        return False
    if word.best.name in ("given", "surname", "place") or word.best.case not in ("nom", kind.case):
        return False
    if word.text in bodies_by_letters() or (word.text[-1] in "aeiouy" and kind.head.best.lemma not in _FIRMS):
        return False  # "szef klubu PiS", "partia Netanjahu": whose it is
    if kind.parent is not None and kind.parent.head.best.lemma in firm_nouns():
        return False  # "operator sieci Statnett"
    whose = any(a.case == "gen" and a.lemma.lower() != word.lower for a in word.analyses)  # "firma Nowosada"
    bare = any(a.case == "nom" and a.lemma.lower() == word.lower for a in word.analyses)
    behind = kind.case == "nom" or (verb is not None and verb.index < kind.first)
    return bare and not whose and behind


def is_no_medium(host: Phrase, name: Phrase) -> bool:
    """Tell a party's or a body's letters right behind "według tygodnika", which is not called so."""
    letters = name.first == name.last and name.head.best.name in ("organisation", "acronym")
    medium = host.preposition == "według" and host.head.best.lemma in media_words()
    return medium and letters and name.head.text in bodies_by_letters()
