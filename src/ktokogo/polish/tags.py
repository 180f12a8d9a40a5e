"""From the dictionary's tags (NKJP tag set, as morfeusz2 prints them) to :class:`Analysis`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Any

from ktokogo.document import Analysis, Case, NameKind, Pos

CASES: tuple[Case, ...] = ("nom", "gen", "dat", "acc", "inst", "loc", "voc")
GENDERS = frozenset(("m1", "m2", "m3", "f", "n"))
_PERSONS = {"pri": 1, "sec": 2, "ter": 3}
_POS: dict[str, Pos] = {
    "subst": "noun", "depr": "noun", "ger": "gerund", "adj": "adjective", "ppas": "passive",
    "pact": "active", "ppron12": "pronoun", "ppron3": "pronoun", "siebie": "pronoun", "num": "numeral",
    "numcomp": "numeral", "dig": "numeral", "romandig": "numeral", "fin": "verb", "bedzie": "verb",
    "praet": "verb", "winien": "verb", "impt": "verb", "inf": "infinitive", "pcon": "converb",
    "pant": "converb", "imps": "impersonal", "pred": "predicative", "prep": "preposition",
    "conj": "conjunction", "comp": "subordinator", "adv": "adverb", "part": "particle",
    "interj": "particle", "interp": "punctuation",
}  # fmt: skip
_NAMES: dict[str, NameKind] = {
    "imię": "given",
    "nazwisko": "surname",
    "nazwa_geograficzna": "place",
    "nazwa_organizacji": "organisation",
    "nazwa_instytucji": "organisation",
    "nazwa_firmy": "organisation",
    "nazwa_własna": "other",
    "przydomek": "surname",
    "patronimicum": "surname",
}


def analyses(lemma: str, tag: str, labels: Sequence[str]) -> Iterator[Analysis]:
    """Yield the analyses that one dictionary entry stands for, one a case and number.

    ``labels`` are the dictionary's notes on the kind of proper name.
    """
    base = lemma.split(":")[0] if len(lemma) > 1 else lemma
    names: list[NameKind | None] = [*dict.fromkeys(_NAMES[label] for label in labels if label in _NAMES)]
    if not names:
        proper = base[0].isupper() and tag.startswith(("subst", "depr"))
        names = ["other" if proper else None]
    for features in _features(tag):
        for name in names:  # "Litwa" is a state and a surname in one entry
            yield Analysis(base, name=name, **features)


@cache
def _features(tag: str) -> tuple[dict[str, Any], ...]:
    """Spell out a tag such as ``subst:sg:gen.acc:m1``."""
    parts = tag.split(":")
    pos = _POS.get(parts[0], "other")
    fixed: dict[str, Any] = {"pos": pos}
    numbers: list[str | None] = [None]
    cases: list[str | None] = [None]
    for part in parts[1:]:
        values = part.split(".")
        if values[0] in ("sg", "pl"):
            numbers = list(values)
        elif values[0] in CASES:
            cases = list(values)
        elif values[0] in GENDERS:
            fixed["genders"] = frozenset(values)
        elif values[0] in _PERSONS:
            fixed["person"] = _PERSONS[values[0]]
        elif values[0] == "neg":
            fixed["negated"] = True
        elif part == "perf":
            fixed["perfective"] = True
            if parts[0] == "fin":
                fixed["tense"] = "future"
    if parts[0] == "depr":
        fixed["genders"] = frozenset(("m1",))
    if parts[0] in ("fin", "bedzie", "praet", "winien", "impt"):
        fixed.setdefault("tense", {"praet": "past", "bedzie": "future"}.get(parts[0], "present"))
        fixed["mood"] = "imperative" if parts[0] == "impt" else "indicative"
        if parts[0] in ("praet", "winien", "bedzie"):
            fixed.setdefault("person", 3)
    if parts[0] == "imps":
        fixed["tense"] = "past"
    return tuple({**fixed, "number": n, "case": c} for n, c in product(numbers, cases))
