"""The reference article changed: another president, praise for criticism; the claims follow."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from expectations import Json, read, told
from ktokogo.relations import relations

ARTICLE = Path(__file__).parents[1] / "data" / "articles" / "000_86def44d26cd4824.txt"
TEXT = ARTICLE.read_text(encoding="utf-8")
PRESIDENT = "Kasym-Żomart Tokajew"
FORMS = ("Tokajew", "Tokajewa", "Tokajewowi", "Tokajewem", "Tokajewie")
OTHERS = {
    "Adam Nowicki": ("Nowicki", "Nowickiego", "Nowickiemu", "Nowickim", "Nowickim"),
    "Adam Wilczak": ("Wilczak", "Wilczaka", "Wilczakowi", "Wilczakiem", "Wilczaku"),
    "Bogusz Kempa": ("Kempa", "Kempy", "Kempie", "Kempą", "Kempie"),
    "Roman Siwiec": ("Siwiec", "Siwca", "Siwcowi", "Siwcem", "Siwcu"),
}


def _with(name: str) -> str:
    """The article with another man in the president's place, in every case form."""
    forms = dict(zip(FORMS, OTHERS[name], strict=True))
    text = TEXT.replace("Kasym-Żomart", name.split()[0])
    changed = re.sub(r"Tokajew\w*", lambda word: forms[word.group()], text)
    assert "Tokajew" not in changed
    assert "Żomart" not in changed
    return changed


AFFIRMED = {
    "the two words alone": {"Nie popierając": "Popierając"},
    "and the cases that go with them": {
        "Nie popierając": "Popierając",
        "inwazji na": "inwazję na",
        "rozszerzania współpracy": "rozszerzanie współpracy",
    },
}


def _gists(found: Json, old: str = "", new: str = "") -> Counter[tuple[str, ...]]:
    """The claims, one name put for another, without the wording of what is said: it follows of itself."""

    def gist(claim: Json) -> tuple[str, ...]:
        fields = ("polarity", "modality", "attributed_to", "via", "counterparty", "addressee", "time")
        sides = [claim["subject"], claim["object"] if claim["object_is_actor"] else ""]
        sides, rest = [
            [str(value).replace(old, new) if old else str(value) for value in values]
            for values in (sides, [claim["relation"], *(claim[field] for field in fields)])
        ]
        return (*(sorted(sides) if relations()[claim["relation"]].symmetric else sides), *rest)

    return Counter(map(gist, found["claims"]))


def _between(found: Json, relation: str, polarity: str = "+") -> set[tuple[str, str]]:
    return {
        (claim["subject"], claim["object"])
        for claim in found["claims"]
        if (claim["relation"], claim["polarity"]) == (relation, polarity)
    }


def _criticised(found: Json) -> str:
    """The union to which the president's criticism goes; its name is the registry's."""
    (union,) = {whom for who, whom in _between(found, "criticises") if "Unia Gospodarcza" in whom}
    return union


def test_the_president_is_read() -> None:
    found = read(TEXT)
    assert (PRESIDENT, _criticised(found)) in _between(found, "criticises")
    assert (PRESIDENT, "inwazja na Ukrainę") in _between(found, "supports", "-")
    assert (PRESIDENT, "Rosja") in _between(found, "defies")


@pytest.mark.parametrize("name", OTHERS)
def test_another_president_does_what_the_text_now_says(name: str) -> None:
    before, after = read(TEXT), read(_with(name))
    assert _gists(after) == _gists(before, PRESIDENT, name)
    assert not [actor for actor in after["actors"] if "Tokajew" in actor["name"]]
    assert not [line for line in map(told, after["claims"]) if "Tokajew" in line]


@pytest.mark.parametrize("name", [PRESIDENT, *OTHERS])
def test_praise_for_criticism(name: str) -> None:
    text = TEXT if name == PRESIDENT else _with(name)
    union = _criticised(read(text))
    found = read(text.replace("skrytykował", "pochwalił"))
    assert (name, union) in _between(found, "praises")
    assert union not in {whom for _, whom in _between(found, "criticises")}


@pytest.mark.parametrize("changes", AFFIRMED.values(), ids=AFFIRMED)
@pytest.mark.parametrize("name", [PRESIDENT, *OTHERS])
def test_support_for_its_denial(name: str, changes: dict[str, str]) -> None:
    text = TEXT if name == PRESIDENT else _with(name)
    denied = _between(read(text), "supports", "-")
    assert (name, "inwazja na Ukrainę") in denied
    for old, new in changes.items():
        text = re.sub(old.replace(" ", "\\s"), new, text)
    found = read(text)
    assert {who for who, _ in _between(found, "supports", "+")} == {name}
    assert (name, "inwazja na Ukrainę") in _between(found, "supports", "+")
    assert _between(found, "supports", "-") == set()


def test_spans_are_slices_of_the_exact_text() -> None:
    for name in (None, *OTHERS):
        text = _with(name) if name else TEXT
        found = read(text)
        for claim in found["claims"]:
            evidence = claim["evidence"]
            assert text[evidence["start"] : evidence["end"]] == evidence["text"]
            assert claim["sentence"] in text
        for mention in found["mentions"]:
            assert text[mention["start"] : mention["end"]] == mention["text"]


def test_what_the_page_recommends_is_no_claim() -> None:
    start = TEXT.index("Czytaj też:")
    found = read(TEXT)
    assert found["claims"]
    assert not [claim for claim in found["claims"] if claim["evidence"]["start"] >= start]
    assert not [claim for claim in found["claims"] if "Wikimedia" in told(claim)]


def test_same_text_same_reading() -> None:
    assert read(TEXT) == read(TEXT)
