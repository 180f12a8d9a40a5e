"""Common nouns that a text itself makes surnames, by naming their bearer in full once."""

import pytest

from ktokogo.polish.surnames_of import as_surname, surnames_of


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        ("Premier Jan Tokarz milczy.", "Tokarz"),
        ("Rozmawiał z Janem Tokarzem.", "Tokarz"),
        ("Prezydent Jan\u00a0Wilk milczy.", "Wilk"),
        ("Skrytykował Annę Zimę.", "Zima"),
    ],
)
def test_what_follows_a_first_name_in_its_case_is_a_surname(text, surname):
    assert surname in surnames_of(text)


@pytest.mark.parametrize(
    "text",
    ["Tokarz milczy.", "Dzień Jana tokarz zapamięta.", "Janem Tokarz pogardza.", "Premier Tokarz milczy."],
)
def test_without_a_first_name_in_its_case_it_is_none(text):
    assert "Tokarz" not in surnames_of(text)


def test_as_a_surname_it_stands_in_all_its_cases_for_a_man_or_a_woman():
    found = as_surname("Tokarza", frozenset(("Tokarz",)))
    assert {a.case for a in found} == {"gen", "acc"}
    assert {(a.lemma, a.name, a.genders) for a in found} == {("Tokarz", "surname", frozenset(("m1", "f")))}


def test_a_word_that_the_text_does_not_make_a_surname_is_none():
    assert as_surname("Stolarza", frozenset(("Tokarz",))) == ()
