"""Which words make a name, what it is in the nominative, and what it seems to be."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ktokogo.reading.names import names
from sentences import document


def found(text: str) -> list[tuple[str, str]]:
    """The names of a text: words and nominative."""
    return [(text[n.start : n.end], n.lemmas[0]) for n in names(document(text))]


def spans(text: str) -> list[str]:
    return [words for words, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rozmawiał z Piotrem Dudzikiem.", ("Piotrem Dudzikiem", "Piotr Dudzik")),
        ("Nie było Theresy Wilczak.", ("Theresy Wilczak", "Theresa Wilczak")),
        ("Widział Piotra von Krabula.", ("Piotra von Krabula", "Piotr von Krabul")),
        ("Chwalił Annę Wilczak-Dudzik.", ("Annę Wilczak-Dudzik", "Anna Wilczak-Dudzik")),
        ("Pisał o Janie Zbrzyskim.", ("Janie Zbrzyskim", "Jan Zbrzyski")),
    ],
)
def test_persons_are_named_in_one_case(text: str, expected: tuple[str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mówił o Komisji Europejskiej.", ("Komisji Europejskiej", "Komisja Europejska")),
        ("Leciał do Stanów Zjednoczonych.", ("Stanów Zjednoczonych", "Stany Zjednoczone")),
        ("Rozmawiał z Irlandią Płn.", ("Irlandią Płn.", "Irlandia Płn.")),
        ("Popierał wyjście Wlk. Brytanii.", ("Wlk. Brytanii", "Wlk. Brytania")),
        ("Nie chciał brexitu.", ("brexitu", "brexit")),
    ],
)
def test_names_of_the_registry_are_found_in_any_case(text: str, expected: tuple[str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize("spelling", ["Władimir Putin", "Wladimir Putin"])
def test_the_spelling_of_the_text_is_kept(spelling: str) -> None:
    assert found(f"Wczoraj {spelling} milczał.") == [(spelling, spelling)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wydał to Bank of Norland.", ["Bank of Norland"]),
        ("Upadły wczoraj Norland Airlines.", ["Norland Airlines"]),
        ("Rządził Bogusz XIV.", ["Bogusz XIV"]),
    ],
)
def test_names_of_several_groups_are_one(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


def test_a_name_of_a_place_does_not_swallow_the_person_after_it() -> None:
    assert spans("Wczoraj w Londynie Anna Wilczak wygrała.") == ["Londynie", "Anna Wilczak"]


@pytest.mark.parametrize(
    "text",
    [
        "Kampania ruszyła wczoraj.",
        "Twierdzą, że wygrali.",
        "Myślę o tym.",
        "PKB rośnie, a VAT maleje.",
        "Polski rynek jest gotowy.",
        "Fakt, że tak jest, cieszy.",
        "PILNE: WSZYSCY DZIŚ ZOSTALI W DOMU",
    ],
)
def test_a_capital_does_not_make_a_name(text: str) -> None:
    assert spans(text) == []


def test_a_doubtful_first_word_is_a_name_where_the_text_has_it_elsewhere() -> None:
    assert spans("Wilczak wygrała. Pogratulowano Annie Wilczak.") == ["Wilczak", "Annie Wilczak"]


def test_a_surname_that_the_text_knows_begins_no_other_name() -> None:
    text = "Pedro Torrado milczał. Szef gabinetu prezydenta Torrado Ylber Ondari mówił."
    assert spans(text) == ["Pedro Torrado", "Ylber Ondari"]
    assert "Anna Maria Wilczak" in spans("Przyszła Anna Maria Wilczak. Jan Maria milczał.")


def test_a_title_is_no_part_of_a_name() -> None:
    assert spans("Wczoraj Premier Anna Wilczak mówiła.") == ["Anna Wilczak"]


def test_a_number_that_dates_what_follows_is_no_part_of_a_name() -> None:
    assert spans("Opuścili Unię 29 marca.") == ["Unię"]


def test_the_genitive_of_a_state_is_no_inhabitant() -> None:
    assert found("Przybył premier Węgier.") == [("Węgier", "Węgry")]


def test_names_do_not_overlap_and_come_in_order() -> None:
    text = "Prezes Banku Anglii John Krabul i szefowa Komisji Europejskiej Anna Wilczak byli w Londynie."
    places = [(n.start, n.end) for n in names(document(text))]
    assert places == sorted(places)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
