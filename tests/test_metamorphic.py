"""Told differently, a deed stays the same deed: every case is told again, and the claims must follow.

Of itself, every case is told of other people: ``tests/cases/cast.tsv`` puts names of other endings in the
place of the invented people, in the right cases, and *all* claims must be the same but for the names. A
man's accusative looks like his genitive, but not if he is called Sikora: ``accusative`` lists the stretches
of the text whose names are accusatives.

``variants`` in a case's ``expected.json`` tell it again by hand, each with ``kind`` and ``text``:

``actor``
    of an actor of the other gender; ``names`` maps old names to new.
``passive``, ``order``, ``speech``
    in the passive or the active, with names or words in another order, as a quotation or as reported: what
    must be found stays.
``negative``
    denied, or affirmed: the polarity of what must, and must not, be found turns.

And every case is told in one article with another one, of other people, before it and behind it: neither
makes anybody of the other the doer of what harms.

``must``, ``may``, ``must_not`` of a variant stand in the place of the case's own.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Sequence
from functools import cache

import pytest

from expectations import CASES, Json, case, faults, harms, names, read
from ktokogo.relations import relations

_GRAMMATICAL = ("nom", "gen", "dat", "acc", "inst", "loc")
_TURNED = {"+": "-", "-": "+"}


@cache
def _cast() -> dict[int, tuple[dict[str, str], dict[str, str]]]:
    """For every set, the form that takes the place of each invented form; and of each accusative.

    The sets of the table come first, then as many that take one of each, so that other endings meet.
    """
    with (CASES / "cast.tsv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader((line for line in table if line[0] != "#"), delimiter="\t"))
    people = {(row["place"], int(row["set"])): row for row in rows}
    places = [place for place, number in people if number == 0]
    last = max(number for _, number in people)
    sets: dict[int, tuple[dict[str, str], dict[str, str]]] = {}
    for number in range(1, 2 * last + 1):
        forms, accusatives = sets.setdefault(number, ({}, {}))
        for index, place in enumerate(places):
            mixed = number if number <= last else (number + index) % last + 1
            for grammatical in _GRAMMATICAL:
                old, new = people[place, 0][grammatical].split(), people[place, mixed][grammatical].split()
                for here, there in zip(old, new, strict=True):
                    forms.setdefault(here, there)
                    if grammatical == "acc":
                        accusatives[here] = there
    return sets


def _recast(text: str, number: int, accusative: Sequence[str] = ()) -> str:
    """Put the people of a set into the place of the invented ones."""
    forms, accusatives = _cast()[number]
    spans = [m.span() for stretch in accusative for m in re.finditer(re.escape(stretch), text)]

    def other(word: re.Match[str]) -> str:
        form = forms.get(word.group(), word.group())
        marked = any(a <= word.start() < b for a, b in spans)
        return accusatives.get(word.group(), form) if marked else form

    return re.sub(r"\w+", other, text)


_CASES = names()
_PEOPLED = [
    pytest.param(name, number, id=f"{name}-{number}")
    for name in _CASES
    for text, number in {_recast(case(name)[0], n): n for n in sorted(_cast(), reverse=True)}.items()
    if text != case(name)[0]
]
_VARIANTS = [
    pytest.param(name, variant, id=f"{name}-{number}-{variant['kind']}")
    for name in _CASES
    for number, variant in enumerate(case(name)[1].get("variants", []))
]


@pytest.mark.parametrize(("name", "number"), _PEOPLED)
def test_of_other_people(name: str, number: int) -> None:
    text, expected = case(name)
    found = read(_recast(text, number, expected.get("accusative", ())))
    renamed = json.loads(_recast(json.dumps(expected, ensure_ascii=False), number))
    assert faults(renamed, found) == []
    before = [
        {k: v for k, v in claim.items() if k not in ("sentence", "evidence")}
        for claim in read(text)["claims"]
    ]
    renamed_claims = json.loads(_recast(json.dumps(before, ensure_ascii=False), number))
    assert sorted(map(_gist, found["claims"]), key=str) == sorted(map(_gist, renamed_claims), key=str)


@pytest.mark.parametrize(("name", "variant"), _VARIANTS)
def test_told_differently(name: str, variant: Json) -> None:
    text, expected = case(name)
    assert variant["text"] != text.strip()
    assert faults(_follow(expected, variant), read(variant["text"])) == []


_WHOLE = [
    name
    for name in _CASES
    if "\n" not in case(name)[0].strip() and case(name)[1].get("must") and case(name)[0].rstrip()[-1] == "."
]
"""Cases of one paragraph that say for themselves who does what."""


_COMPANIONS = ("dash-dialogue-cue-at-end", "news-lead-two-clauses")


@pytest.mark.parametrize("companion", _COMPANIONS)
@pytest.mark.parametrize("name", _WHOLE)
def test_beside_another_case(name: str, companion: str) -> None:
    first, (second, expected) = case(name)[0], case(companion)
    second = _recast(second, 1, expected.get("accusative", ()))
    alone = [doing for text in (first, second) for doing in _harm(text)]
    for order in (f"{first}\n{second}", f"{second}\n{first}"):
        assert [doing for doing in _harm(order) if doing not in alone] == []


def _harm(text: str) -> list[list[object]]:
    """Who is said to do harm to whom, and by whom, under a heading that tells nothing."""
    found = read("Przegląd wydarzeń\n\n" + text)
    return [_doing(claim) for claim in found["claims"] if harms(claim)]


def _doing(claim: Json) -> list[object]:
    return [claim[field] for field in ("subject", "relation", "object", "polarity", "attributed_to")]


def _gist(claim: Json) -> list[object]:
    """All of a claim that must follow the names; the wording of a matter may decline."""
    fields = ("relation", "object_is_actor", "polarity", "modality", "attributed_to", "via")
    actors = [claim["subject"], claim["object"] if claim["object_is_actor"] else None]
    if relations()[claim["relation"]].symmetric:
        actors.sort(key=str)
    return [actors, *(claim[field] for field in fields)]


def _follow(expected: Json, variant: Json) -> Json:
    """What the case expects of this way of telling it."""
    followed: Json = {key: expected.get(key, []) for key in ("must", "may", "must_not")}
    if variant["kind"] == "actor":
        told = json.dumps(followed, ensure_ascii=False)
        for old, new in variant["names"].items():
            told = told.replace(old, new)
        followed = json.loads(told)
    elif variant["kind"] == "negative":
        followed["must"] = [{**d, "polarity": _TURNED[d.get("polarity", "+")]} for d in followed["must"]]
        followed["must_not"] = [
            {**d, "polarity": _TURNED[d["polarity"]]} if "polarity" in d else d for d in followed["must_not"]
        ]
    elif variant["kind"] == "speech":
        followed["must"] = [{k: v for k, v in d.items() if k != "quote"} for d in followed["must"]]
    else:
        assert variant["kind"] in ("passive", "order"), variant["kind"]
    return {**followed, **{key: variant[key] for key in followed if key in variant}}
