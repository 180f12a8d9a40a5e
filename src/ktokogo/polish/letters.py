"""Bodies known by letters: with which gender of a verb they go."""

from __future__ import annotations

from functools import lru_cache

from ktokogo.document import Phrase, Token
from ktokogo.polish.morphology import readings
from ktokogo.polish.tables import full_names

_CACHE_LIMIT = 1_000


def is_letters(phrase: Phrase) -> bool:
    """Tell "PiS", "TVN": a single word of several capitals."""
    word = phrase.head.text
    return phrase.first == phrase.last and word[:1].isupper() and sum(c.isupper() for c in word) > 1


def goes_with(phrase: Phrase, verb: Token) -> bool:
    """Tell whether a verb in the past agrees with the letters, or with the noun that heads their full name.

    Source of the rule: Polish spelling norms, an acronym takes the gender of its ending ("PiS oskarżył",
    "NATO oskarżyło") or of its head noun ("KO oskarżyła", of "Koalicja").
    """
    return bool(_genders(phrase.head.text) & verb.best.genders)


@lru_cache(_CACHE_LIMIT)
def _genders(word: str) -> frozenset[str]:
    last = word[-1].upper()
    found = {"n", "f"} if last == "A" else {"n"} if last in "EIOUY" else {"m1", "m2", "m3", "n"}
    for name in full_names().get(word, ()):
        found |= _of_head(name)
    return frozenset(found)


def _of_head(name: str) -> set[str]:
    """The genders of the first word of a name, an adjective or the noun itself."""
    first = name.split()[0]
    own = (a for w in (first, first.lower()) for a in readings(w) if a.case == "nom" and a.number == "sg")
    return {gender for a in own for gender in a.genders}
