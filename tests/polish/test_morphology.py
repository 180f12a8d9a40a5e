"""Every reading of a word: what the dictionary says, what is mended, what is guessed."""

from __future__ import annotations

import pytest

from ktokogo.document import Analysis
from ktokogo.polish.morphology import readings, with_article


def having(word: str, **features: object) -> list[Analysis]:
    return [a for a in readings(word) if all(getattr(a, key) == value for key, value in features.items())]


def lemmas(word: str, **features: object) -> set[str]:
    return {a.lemma for a in having(word, **features)}


@pytest.mark.parametrize("word", ["a", "Xqzw", "–", "12", "§", "ZXCVB-ą", "x’", "Ł", "ąęć", "Żółć-"])
def test_no_word_is_without_a_reading(word: str) -> None:
    assert readings(word)


def test_function_words_are_no_rare_nouns() -> None:
    assert {a.pos for a in readings("do")} == {"preposition"}
    assert {a.pos for a in readings("na")} == {"preposition"}


def test_a_function_word_in_capitals_may_be_an_acronym() -> None:
    assert any(a.pos == "noun" for a in readings("PO"))


def test_titles_and_surnames_lose_their_undeclined_feminine_twin() -> None:
    assert {g for a in readings("prezydent") for g in a.genders} == {"m1"}


@pytest.mark.parametrize(
    ("word", "lemma", "case", "kind"),
    [
        ("Theresy", "Theresa", "gen", "given"),
        ("Theresę", "Theresa", "acc", "given"),
        ("Borisowi", "Boris", "dat", "given"),
        ("Tony’ego", "Tony", "gen", "given"),
        ("Tony", "Tony", "nom", "given"),
        ("Karaczi", "Karaczi", "loc", "place"),
        ("Warszawie", "Warszawa", "loc", "place"),
    ],
)
def test_names_that_the_dictionary_lacks_decline(word: str, lemma: str, case: str, kind: str) -> None:
    assert lemmas(word, case=case, name=kind) == {lemma}


def test_a_city_of_the_list_is_no_surname() -> None:
    assert having("Warszawie", name="surname") == []


def test_people_are_read_before_villages_and_potatoes() -> None:
    assert lemmas("Polaków", case="gen") == {"Polak"}
    assert having("Polaków", name=None) == []


def test_a_first_name_is_no_town_in_the_genitive_plural() -> None:
    assert having("Marek", name="place") == []


@pytest.mark.parametrize(
    ("word", "lemma", "case"),
    [("EUG-u", "EUG", "gen"), ("PiS-em", "PiS", "inst"), ("MSZ-owi", "MSZ", "dat")],
)
def test_acronyms_take_endings(word: str, lemma: str, case: str) -> None:
    assert lemma in lemmas(word, case=case)


def test_a_word_of_capitals_is_an_acronym_before_a_form_of_a_common_noun() -> None:
    first = readings("PŁOT")[0]
    assert (first.lemma, first.name) == ("PŁOT", "acronym")
    assert having("płot", name="acronym") == []


def test_a_roman_numeral_is_no_acronym() -> None:
    assert {a.pos for a in readings("XVI")} == {"numeral"}


def test_both_parts_of_a_hyphenated_name_stand_in_one_case() -> None:
    assert "Wilczak-Dudzik" in lemmas("Wilczakiem-Dudzikiem", case="inst")


def test_endings_of_person_and_mood_are_read_into_the_verb() -> None:
    assert {a.person for a in having("powiedziałem", pos="verb")} == {1}
    assert {a.mood for a in having("powiedziałby", pos="verb")} == {"conditional"}


def test_an_adjective_of_two_states_keeps_both() -> None:
    assert lemmas("polsko-norweskich", pos="adjective") == {"polsko-norweski"}


def test_what_has_a_present_is_no_future() -> None:
    assert {a.tense for a in having("uznają", pos="verb")} == {"present"}
    assert {a.tense for a in having("uzna", pos="verb")} == {"future"}


def test_a_town_is_one_before_a_village_of_almost_its_name() -> None:
    assert {a.lemma for a in having("Augustowie", name="place")} == {"Augustów"}


def test_an_initial_is_part_of_a_name() -> None:
    assert {a.name for a in readings("J.")} == {"given"}


def test_a_capital_makes_no_name_of_an_abbreviation() -> None:
    assert {a.pos for a in readings("Prof")} == {"particle"}


def test_the_accusative_of_a_state_that_is_no_person_is_its_nominative() -> None:
    assert {a.case for a in having("Izrael", name="place")} == {"nom", "acc"}
    assert "acc" not in {a.case for a in having("Izraela", name="place")}


def test_an_acronym_may_have_small_letters_inside() -> None:
    assert having("MEiN", name="acronym")


def test_a_word_of_no_length_a_dictionary_has_is_not_looked_up():
    found = readings("x" + "9" * 40_000)
    assert [a.lemma[:2] for a in found] == ["x9"]


@pytest.mark.parametrize(
    ("word", "lemma", "case"), [("al-Burhana", "al-Burhan", "gen"), ("as-Sisim", "as-Sisi", "inst")]
)
def test_a_name_declines_behind_the_arabic_article(word: str, lemma: str, case: str) -> None:
    assert having(word, lemma=lemma, case=case, pos="noun")


@pytest.mark.parametrize("word", ["al-dente", "ad-hoc", "El-Nino"])
def test_other_words_with_a_hyphen_are_no_such_names(word: str) -> None:
    assert not with_article(word)


def test_the_address_of_a_portal_is_a_name_that_does_not_decline() -> None:
    assert {a.case for a in having("Onet.pl", lemma="Onet.pl", name="organisation")} >= {"nom", "gen", "inst"}
    assert not having("m.in", name="organisation")


def test_a_womans_name_on_a_consonant_is_alike_in_all_cases() -> None:
    assert {a.case for a in having("Isabel", name="given")} == {"nom", "gen", "dat", "acc", "inst", "loc"}
