"""Deeds told by a participle: by whom, to what, and what an act says for the one who makes it."""

import pytest

from sentences import reading, told


@pytest.mark.parametrize(
    "text",
    [
        "Zaatakowana przez Norwegię Estonia milczy.",
        "Estonia, zaatakowana przez Norwegię, milczy.",
        "Estonia zaatakowana przez Norwegię milczy.",
    ],
)
def test_whose_agent_is_named_tells_a_deed(text):
    assert told(reading(text)) == ["Norwegia attacks+ Estonia"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Ustawa przygotowana przez Norwegię wywołała burzę.", "Norwegia proposes+ ustawa"),
        ("Przygotowana przez Norwegię ustawa wywołała burzę.", "Norwegia proposes+ ustawa"),
        ("Ustawa nieprzygotowana przez Norwegię wywołała burzę.", "Norwegia proposes- ustawa"),
    ],
)
def test_what_it_was_done_to_is_the_noun_alone(text, claim):
    assert told(reading(text)) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "Zaatakowana Estonia milczy.",
        "Estonia zaatakowana w maju milczy.",
        "Norwegia zaatakowana przez Norwegię milczy.",
        "Zaatakowany przez Norwegię most runął.",
        "Estonia wspomniana przez Norwegię milczy.",
    ],
)
def test_where_one_end_is_missing_nothing_is_claimed(text):
    assert told(reading(text)) == []


def test_with_its_verb_it_is_the_clauses_own_passive_and_told_once():
    assert told(reading("Estonia została zaatakowana przez Norwegię.")) == ["Norwegia attacks+ Estonia"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Norwegia podpisała ustawę nakładającą sankcje na Iran.", "Norwegia sanctions+ Iran"),
        ("Norwegia podpisze ustawę nakładającą sankcje na Iran.", "Norwegia sanctions+ Iran (intended)"),
        ("Norwegia przyjęła uchwałę potępiającą Iran.", "Norwegia condemns+ Iran"),
        ("Norwegia przyjęła uchwałę popierającą Estonię.", "Norwegia supports+ Estonia"),
    ],
)
def test_what_an_act_says_says_who_makes_it(text, claim):
    assert claim in told(reading(text))


@pytest.mark.parametrize(
    "text",
    [
        "Norwegia nie podpisała ustawy nakładającej sankcje na Iran.",
        "Norwegia zawetowała ustawę nakładającą sankcje na Iran.",
        "Norwegia skrytykowała uchwałę potępiającą Iran.",
        "Ustawa nakładająca sankcje na Iran upadła.",
        "Norwegia przyjęła posłów potępiających Iran.",
    ],
)
def test_who_does_not_make_it_does_not_say_it(text):
    found = reading(text)
    assert "Iran" not in [found.by_id[c.object].name for c in found.claims if c.object]
