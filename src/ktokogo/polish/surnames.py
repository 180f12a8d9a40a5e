"""How names that no dictionary knows decline, read backwards: from a form to what its lemma may be.

The paradigms are those of Polish grammar for personal names (adjectival -ski/-cki, -y/-i, -e; -a and -o;
fleeting e in -ek/-ec; hard and soft stems). Forwards they gave 96.7 % of the forms of 2,388 surnames of
the dictionary. A form has several possible lemmas: which one holds is decided over the whole document.
"""

from __future__ import annotations

import re

from ktokogo.document import Analysis, Case
from ktokogo.polish.tables import known_places, known_surnames
from ktokogo.polish.tags import CASES

_M: frozenset[str] = frozenset(("m1", "m3"))
_M1: frozenset[str] = frozenset(("m1",))
_F: frozenset[str] = frozenset(("f",))
_MF: frozenset[str] = frozenset(("m1", "f"))
_ANY: frozenset[str] = frozenset(("m1", "m3", "f", "n"))

# (ending of the form, ending of the lemma, cases, genders), longest ending first.
_ENDINGS: list[tuple[str, str, tuple[Case, ...], frozenset[str]]] = [
    ("skiego", "ski", ("gen", "acc"), _M1),
    ("skiemu", "ski", ("dat",), _M1),
    ("skim", "ski", ("inst", "loc"), _M1),
    ("ckiego", "cki", ("gen", "acc"), _M1),
    ("ckiemu", "cki", ("dat",), _M1),
    ("ckim", "cki", ("inst", "loc"), _M1),
    ("skiej", "ska", ("gen", "dat", "loc"), _F),
    ("ską", "ska", ("acc", "inst"), _F),
    ("ckiej", "cka", ("gen", "dat", "loc"), _F),
    ("cką", "cka", ("acc", "inst"), _F),
    ("owej", "owa", ("gen", "dat", "loc"), _F),
    ("ową", "owa", ("acc", "inst"), _F),
    ("ewej", "ewa", ("gen", "dat", "loc"), _F),
    ("ewą", "ewa", ("acc", "inst"), _F),
    ("inej", "ina", ("gen", "dat", "loc"), _F),
    ("iną", "ina", ("acc", "inst"), _F),
    ("iego", "i", ("gen", "acc"), _M1),
    ("iemu", "i", ("dat",), _M1),
    ("im", "i", ("inst", "loc"), _M1),
    ("lego", "li", ("gen", "acc"), _M1),
    ("lemu", "li", ("dat",), _M1),
    ("lim", "li", ("inst", "loc"), _M1),
    ("eia", "ei", ("gen", "acc"), _M1),
    ("eiowi", "ei", ("dat",), _M1),
    ("eiem", "ei", ("inst",), _M1),
    ("eya", "ey", ("gen", "acc"), _M1),
    ("eyowi", "ey", ("dat",), _M1),
    ("eyem", "ey", ("inst",), _M1),
    ("aya", "ay", ("gen", "acc"), _M1),
    ("ayowi", "ay", ("dat",), _M1),
    ("ayem", "ay", ("inst",), _M1),
    ("ego", "y", ("gen", "acc"), _M1),
    ("emu", "y", ("dat",), _M1),
    ("ym", "y", ("inst", "loc"), _M1),
    ("ego", "e", ("gen", "acc"), _M1),
    ("emu", "e", ("dat",), _M1),
    ("kiem", "k", ("inst",), _M),
    ("giem", "g", ("inst",), _M),
    ("iciowi", "ić", ("dat",), _M1),
    ("icia", "ić", ("gen", "acc"), _M1),
    ("iciem", "ić", ("inst",), _M1),
    ("iciu", "ić", ("loc",), _M1),
    ("owi", "", ("dat",), _M),
    ("em", "", ("inst",), _M),
    ("kiem", "ek", ("inst",), _M1),
    ("kowi", "ek", ("dat",), _M1),
    ("ka", "ek", ("gen", "acc"), _M1),
    ("cem", "ec", ("inst",), _M1),
    ("cowi", "ec", ("dat",), _M1),
    ("ca", "ec", ("gen", "acc"), _M1),
    ("cie", "t", ("loc",), _M),
    ("dzie", "d", ("loc",), _M),
    ("rze", "r", ("loc",), _M),
    ("le", "ł", ("loc",), _M),
    ("ście", "st", ("loc",), _M),
    ("nie", "n", ("loc",), _M),
    ("wie", "w", ("loc",), _M),
    ("sie", "s", ("loc",), _M),
    ("zie", "z", ("loc",), _M),
    ("bie", "b", ("loc",), _M),
    ("pie", "p", ("loc",), _M),
    ("mie", "m", ("loc",), _M),
    ("fie", "f", ("loc",), _M),
    ("a", "", ("gen", "acc"), _M),
    ("ce", "ka", ("dat", "loc"), _MF),
    ("dze", "ga", ("dat", "loc"), _MF),
    ("rze", "ra", ("dat", "loc"), _MF),
    ("cie", "ta", ("dat", "loc"), _MF),
    ("dzie", "da", ("dat", "loc"), _MF),
    ("le", "ła", ("dat", "loc"), _MF),
    ("nie", "na", ("dat", "loc"), _MF),
    ("wie", "wa", ("dat", "loc"), _MF),
    ("sie", "sa", ("dat", "loc"), _MF),
    ("mie", "ma", ("dat", "loc"), _MF),
    ("sze", "cha", ("dat", "loc"), _MF),
    ("ki", "ka", ("gen",), _MF),
    ("gi", "ga", ("gen",), _MF),
    ("cji", "cja", ("gen", "dat", "loc"), _MF),
    ("sji", "sja", ("gen", "dat", "loc"), _MF),
    ("zji", "zja", ("gen", "dat", "loc"), _MF),
    ("ii", "ia", ("gen", "dat", "loc"), _MF),
    ("li", "la", ("gen", "dat", "loc"), _MF),
    ("y", "a", ("gen",), _MF),
    ("ę", "a", ("acc",), _MF),
    ("ą", "a", ("inst",), _MF),
    ("ki", "ko", ("gen",), _M1),
    ("ce", "ko", ("dat", "loc"), _M1),
    ("kę", "ko", ("acc",), _M1),
    ("ką", "ko", ("inst",), _M1),
    ("ku", "ko", ("loc",), _M1),
]
_FOLLOWERS = (("yści", "ysta"), ("iści", "ista"), ("owcy", "owiec"))
"""Endings of the nouns for those who follow somebody, in the plural, and of their singular."""
_WOMENS = ("owa", "ewa", "ova", "eva", "ska", "cka", "dzka")
"""Endings of surnames that a man never bears: "Petrowa" is a woman, or his genitive."""
_SOFT_U = re.compile(r"(k|g|ch|h|l|j|cz|sz|rz|ż|c|ń|ni|ś|ź|ć)u$")
_OBLIQUE_ONLY = ("ii", "cji", "sji", "zji", "skiego", "ckiego", "skiemu", "ckiemu", "owi")
"""Endings of foreign names in -ia and -ja and of adjectival surnames, which no nominative has."""
_VOWELS = "aeiouyąęóáàâäãåāéèêëēėěíìîïīòôöõōøúùûüūůýÿ"
_STIFF_ENDS = frozenset("oueié")
_MASCULINE_ENDINGS = frozenset(("a", "owi", "em", "iem", "ie", "u"))


def guess(word: str) -> list[Analysis]:
    """Return what an unknown capitalised word may be, the undeclined readings last.

    Every reading is a singular noun with ``name="unknown"``, save of a place that the registry knows.
    """
    if word[-1] in _STIFF_ENDS and word in known_places():  # "Togo", "Burundi": a neuter without endings
        return [Analysis(word, "noun", c, "sg", frozenset("n"), name="place") for c in CASES[:6]]
    found: list[Analysis] = []
    for ending, nominative in _FOLLOWERS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            lemma = word.removesuffix(ending) + nominative
            found.append(Analysis(lemma, "noun", "nom", "pl", _M1))  # "Ziobryści": common, whoever it is of

    def add(lemma: str, cases: tuple[Case, ...], genders: frozenset[str]) -> None:
        found.extend(Analysis(lemma, "noun", case, "sg", genders, name="unknown") for case in cases)

    if word[-1] == "a" and word[:-1] in known_surnames():
        add(word[:-1], ("gen", "acc"), _M1)  # "Muska" of Elon Musk, before any "Musek"
    oblique = word.endswith(("ę", "ą")) or (len(word) > 6 and word.endswith(("iego", "iemu")))
    oblique = oblique or (len(word) > 4 and word.endswith((*_OBLIQUE_ONLY, "owej", "ewej")))
    if oblique:
        pass
    elif word[-1] in _VOWELS:
        adjectival = word.endswith(("ski", "cki", "dzki"))
        own = _F if word.endswith(_WOMENS) else _MF if word[-1] == "a" else _M1 if adjectival else _ANY
        add(word, ("nom",), own)
    else:
        add(word, ("nom",), _M)
    for ending, nominative, cases, genders in _ENDINGS:
        stem = word[: len(word) - len(ending)]
        if not word.endswith(ending) or len(stem) < 2:
            continue
        if ending == "ki" and word.endswith(("ski", "cki")):
            continue  # an adjectival surname in the nominative
        lemma = stem + nominative
        if nominative == "" and (stem[-1] in _VOWELS or _impossible_end(stem)):
            continue
        if nominative in ("y", "e") and stem[-1] in _VOWELS:
            continue
        if ending == "y" and stem[-1] == "e":
            continue  # "Haley": no genitive of "Halea", which were "Halei"
        add(lemma, cases, genders)
    if _SOFT_U.search(word):
        add(word[:-1], ("loc",), _M)
    if not oblique:
        add(word, CASES[1:6], frozenset(("f", "m1", "n", "m3")))
    return found


def _impossible_end(stem: str) -> bool:
    """Tell that no lemma ends so: a form has lost a fleeting vowel or is of another paradigm.

    Not so first names in -andr, which keep their cluster: "Alaksandr, Alaksandra".
    """
    if stem.endswith("andr"):
        return False
    return bool(re.search(r"[bcdfghjklłmnprstwzżźćśń]{2}[nlłrm]$", stem)) or stem.endswith(("sk", "ck"))


def declines(surname: str) -> bool:
    """Tell whether a man's surname has endings in other cases: on a consonant or -ski; "Fico" may not.

    Nor has the letter of a name that is not printed, "Adama N.".
    """
    consonant = len(surname) > 1 and surname[-1].lower() not in _VOWELS
    return consonant or surname.endswith(("ski", "cki", "dzki"))


def is_oblique(form: str, surname: str) -> bool:
    """Tell "Una" of "Un" and "Merzem" of "Merz": the name on a consonant with an ending."""
    own = surname.lower()
    ending = form.lower().removeprefix(own) if form.lower().startswith(own) else ""
    return surname[-1:].lower() not in _VOWELS and ending in _MASCULINE_ENDINGS
