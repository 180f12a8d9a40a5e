"""Bodies known by letters: which words are such, and with which gender of a verb they go."""

from __future__ import annotations

from functools import lru_cache

from ktokogo.document import Analysis, NameKind, Phrase, Readings, Token
from ktokogo.polish.morphology import readings
from ktokogo.polish.surnames_of import may_be
from ktokogo.polish.tables import full_names, known_places
from ktokogo.polish.tags import CASES

_CACHE_LIMIT = 1_000
_LONGEST = 6
_BODIES = frozenset(("m3", "f", "n"))
_PERSONS = frozenset(("m1", "f"))


def among(words: list[str], large: list[int]) -> dict[int, Readings]:
    """Return, by index, the readings of words in capitals between words in small letters: "prezes NIL Jan".

    They are letters, though the dictionary knows a man or a river of that name; not so the surname in
    capitals behind a first name, nor a state. Letters that end in a small one, "prezes PKOl Jan", are seldom
    declined, whatever the dictionary says.
    """
    found: dict[int, Readings] = {}
    for i in large:
        word = words[i]
        lettered = len(word) == 1 and word != "I" and words[i + 1 : i + 2] == ["."]
        if lettered and i and may_be(words[i - 1], "given"):
            # "Anny Z.", who is no preposition; "Marka N." is no brand
            found[i] = _stiff(word, _PERSONS, "unknown")
            found[i - 1] = Readings(a for a in readings(words[i - 1]) if a.name == "given")
        if word[:2].isupper() and not word.isupper() and word.isalpha() and _is_body(word):
            found[i] = _stiff(word)
        if not (word.isupper() and 1 < len(word) <= _LONGEST) or any(
            map(_is_shouted, words[i - 1 : i] + words[i + 1 : i + 2])
        ):
            continue
        read = readings(word)
        named = any(a.name in ("given", "surname", "place") for a in read)
        other = any(a.pos != "noun" or a.lemma == word or a.lemma in known_places() for a in read)
        if named and not other and not (i and may_be(words[i - 1], "given")):
            found[i] = _stiff(word)
    return found


def _stiff(word: str, genders: frozenset[str] = _BODIES, name: NameKind = "acronym") -> Readings:
    """Letters in whatever case; their gender is that of what they stand for."""
    return Readings(Analysis(word, "noun", case, "sg", genders, name=name) for case in CASES[:6])


def _is_body(word: str) -> bool:
    return all(a.name == "organisation" and a.lemma == word for a in readings(word))


def _is_shouted(word: str) -> bool:
    return len(word) > 1 and word.isupper()


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
