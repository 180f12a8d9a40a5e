"""The nominative of a group: what it is called in a list of matters."""

import pytest

from ktokogo.polish.inflection import nominative
from sentences import group, sentence


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Skrytykował nową ustawę.", "nową ustawę", "nowa ustawa"),
        ("Mówił o nowych podatkach.", "nowych podatkach", "nowe podatki"),
        ("Rozmawiał z ważnymi posłami.", "ważnymi posłami", "ważni posłowie"),
        ("Bronił podpisanej umowy.", "podpisanej umowy", "podpisana umowa"),
        ("Rozmawiał z Anną Zarębą.", "Anną Zarębą", "Anna Zaręba"),
        ("Mówił o Komisji Europejskiej.", "Komisji Europejskiej", "Komisja Europejska"),
        ("Sprzeciwił się przyjęciu ustawy.", "przyjęciu", "przyjęcie"),
        ("Ustawa upadła.", "Ustawa", "Ustawa"),
        ("Poparł NOWĄ ustawę.", "NOWĄ ustawę", "NOWA ustawa"),
    ],
)
def test_the_words_of_a_group_agree_in_the_nominative(text, words, expected):
    assert nominative(group(sentence(text), words)) == expected


def test_whose_it_is_the_subject_says():
    assert nominative(group(sentence("Wilczak bronił swojej ustawy."), "swojej ustawy")) == "ustawa"


def test_what_hangs_on_a_group_is_no_part_of_it():
    read = sentence("Skrytykował decyzję rządu w sprawie podatków.")
    assert nominative(group(read, "decyzję")) == "decyzja"


def test_a_numeral_keeps_the_genitive_that_it_governs():
    assert nominative(group(sentence("Pięciu posłów wyszło."), "Pięciu posłów")) == "Pięciu posłów"


def test_the_plural_is_not_made_a_singular():
    assert nominative(group(sentence("Bał się groźnych sankcji."), "groźnych sankcji")) == "groźne sankcje"


def test_a_word_that_no_dictionary_has_stays_as_it_is():
    assert nominative(group(sentence("Pochwalił Xqzrtu."), "Xqzrtu")) == "Xqzrtu"


def test_which_it_is_the_text_says():
    assert nominative(group(sentence("Wilczak bronił tej ustawy."), "tej ustawy")) == "ustawa"
    assert nominative(group(sentence("Wilczak bronił tych."), "tych")) == "ci"
