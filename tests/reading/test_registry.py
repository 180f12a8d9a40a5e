"""What is known before any article is read, and how its names are compared."""

from __future__ import annotations

import pytest

from ktokogo.reading import gazetteer
from ktokogo.reading.registry import fold, iri, registry, slug, surname_of
from sentences import sentence


@pytest.mark.parametrize(
    ("one", "other"),
    [("Łukaszenka", "lukaszenka"), ("Kasym-Żomart", "Kasym Zomart"), ("O’Neil", "O'Neil")],
)
def test_names_are_compared_without_case_diacritics_and_marks(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_slug_is_fit_for_an_iri() -> None:
    assert slug("Święto „Źdźbła” 2050!") == "swieto-zdzbla-2050"
    assert slug("中国") == "x"


def test_an_identifier_of_wikidata_becomes_its_iri_and_a_slug_ours() -> None:
    assert iri("Q36") == "http://www.wikidata.org/entity/Q36"
    assert iri("sejm").endswith("/id/actor/sejm")


@pytest.mark.parametrize(
    ("name", "surname"),
    [("Anna Wilczak", "Wilczak"), ("John von Krabul", "von Krabul"), ("Anna Maria Wilczak", "Wilczak")],
)
def test_the_surname_is_the_last_word_with_its_particles(name: str, surname: str) -> None:
    assert surname_of(name) == surname


def test_a_name_of_several_is_found_to_be_of_none() -> None:
    assert registry().find("Kongo") is None
    assert registry().find("Polska") is not None


def test_surnames_follow_the_column_where_it_is_filled() -> None:
    known = registry()
    assert [known.actors[i].name for i in known.surnames[fold("Xi")]] == ["Xi Jinping"]
    assert "jinping" not in known.surnames
    assert [known.actors[i].name for i in known.surnames[fold("Le Pen")]] == ["Marine Le Pen"]
    assert "xvi" not in known.surnames


def test_other_nouns_for_the_inhabitants_are_known() -> None:
    known = registry()
    assert all(word in known.inhabitants for word in ("Norweg", "Norweżka", "Europejczyk"))
    assert set(known.inhabitants.values()) <= set(known.actors)


def test_the_form_of_a_medium_is_known() -> None:
    known = registry()
    by_name = {known.actors[i].name: form for i, form in known.forms.items()}
    assert (by_name["Reuters"], by_name["Facebook"], by_name["The Guardian"]) == (
        "agency",
        "platform",
        "newspaper",
    )


def test_an_alias_without_a_capital_is_found_in_lower_case() -> None:
    tokens = sentence("Wygrali wczoraj torysi po brexicie.").tokens
    found = [gazetteer.match(tokens, i) for i in range(len(tokens))]
    assert [match[0].name for match in found if match is not None] == ["torys", "brexit"]


def test_the_longest_name_is_found() -> None:
    tokens = sentence("Mówi Rada Praw Człowieka ONZ.").tokens
    match = gazetteer.match(tokens, 1)
    assert match is not None
    assert match[1] == 5


def test_a_common_word_in_lower_case_is_no_name() -> None:
    tokens = sentence("To jest fakt i polityka, razem z unią.").tokens
    assert [gazetteer.match(tokens, i) for i in range(len(tokens))] == [None] * len(tokens)


def test_an_acronym_is_no_word_in_small_letters() -> None:
    tokens = sentence("Pas i Map nie ma, Pis też.").tokens
    acronyms = {"PAS", "MAP", "PiS"}
    found = [gazetteer.match(tokens, i) for i in range(len(tokens))]
    assert not {match[0].name for match in found if match} & (acronyms - {"PiS"})
