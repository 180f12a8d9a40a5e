"""Surnames that a text itself makes known: what follows a first name somewhere is a surname everywhere.

So that "Siwiec odpowiedział" at the start of a sentence is of Mr Siwiec, not of a grey-haired man, once
"Roman Siwiec" has been met.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ktokogo.document import Analysis
from ktokogo.polish.morphology import readings
from ktokogo.polish.surnames import guess

_WOMENS = ("owa", "ewa", "ina", "yna")
_GENDERS = frozenset(("m1", "f"))
_PAIR = re.compile(r"\b(?=([A-ZĄĆĘŁŃÓŚŹŻ]\w+)[ \u00a0]([A-ZĄĆĘŁŃÓŚŹŻ][\w-]+))")


@lru_cache(1)
def surnames_of(text: str) -> frozenset[str]:
    """Return the lemmas, capitalised, of words that stand right after a first name in agreeing case."""
    found: set[str] = set()
    for match in _PAIR.finditer(text):
        cases = {a.case for a in readings(match[1]) if a.name == "given"}
        if cases:
            found.update(_capital(a.lemma) for a in _personal(match[2]) if a.case in cases)
    return frozenset(found)


def as_surname(word: str, known: frozenset[str]) -> tuple[Analysis, ...]:
    """Return the readings of a capitalised word as a surname of this text, none where it is not one."""
    fits = [a for a in _personal(word) if _capital(a.lemma) in known]
    return tuple(a._replace(lemma=_capital(a.lemma), name="surname", genders=_GENDERS) for a in fits)


def _personal(word: str) -> list[Analysis]:
    """What a word may be as a surname: "Baranowa" is no village Baranowo after a first name."""
    nouns = [a for a in readings(word) if a.pos == "noun" and a.case and a.name != "place"]
    if nouns and word.endswith(_WOMENS) and all(a.case != "nom" for a in nouns):
        nouns += [
            a for a in guess(word) if a.case == "nom" and a.lemma == word
        ]  # "Zacharowa" is of Mrs Z. too
    return nouns or [a for a in guess(word) if a.case == "nom" or a.lemma != word]


def _capital(lemma: str) -> str:
    return lemma[:1].upper() + lemma[1:]
