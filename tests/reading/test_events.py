"""Claims made by nouns: whose invasion, of whom, and whether it took place at all."""

import pytest

from sentences import reading, told


@pytest.mark.parametrize(
    "text",
    [
        "Inwazja Norwegii na Estonię trwa.",
        "Norweska inwazja na Estonię trwa.",
        "Wczoraj skończyła się inwazja Norwegii na Estonię.",
        "Inwazja na Estonię ze strony Norwegii trwa.",
    ],
)
def test_one_event_named_in_many_ways(text):
    assert told(reading(text)) == ["Norwegia invades+ Estonia"]


@pytest.mark.parametrize(
    "text",
    [
        "Inwazja Norwegii trwa.",
        "Inwazja na Estonię trwa.",
        "Rozmowy o inwazji trwają.",
        "Film „Inwazja Norwegii na Estonię” trwa.",
    ],
)
def test_where_one_end_is_missing_nothing_is_claimed(text):
    assert not any("invades" in line for line in told(reading(text)))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Groźba inwazji Norwegii na Estonię minęła.", "Norwegia invades+ Estonia (hypothetical)"),
        ("Plan inwazji Norwegii na Estonię upadł.", "Norwegia invades+ Estonia (intended)"),
        ("Brak inwazji Norwegii na Estonię cieszy.", "Norwegia invades- Estonia"),
        ("Nie doszło do inwazji Norwegii na Estonię.", "Norwegia invades- Estonia"),
        ("Doszło do inwazji Norwegii na Estonię.", "Norwegia invades+ Estonia"),
        ("Dojdzie do inwazji Norwegii na Estonię.", "Norwegia invades+ Estonia (intended)"),
    ],
)
def test_what_governs_the_noun_tells_how_real_the_event_is(text, claim):
    assert told(reading(text)) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "Rozmowy między Norwegią a Estonią trwają.",
        "Rozmowy Norwegii z Estonią trwają.",
        "Spotkanie Estonii z Norwegią trwa.",
    ],
)
def test_the_sides_of_a_meeting_stand_in_any_order(text):
    assert told(reading(text)) == ["Estonia meets+ Norwegia"]


def test_who_speaks_during_a_meeting_took_part_in_it():
    assert "Anna Zaręba meets+ Jan Wilczak" in told(
        reading("Jan Wilczak podczas spotkania z Anną Zarębą skrytykował Norwegię.")
    )


def test_whose_own_it_is_the_subject_says():
    assert "Norwegia supports+ Estonia" in told(reading("Norwegia powtórzyła swoje poparcie dla Estonii."))


def test_a_membership_that_is_only_talked_about_is_asserted_by_nobody():
    assert told(reading("Zaczęła się ratyfikacja członkostwa Norwegii w Unii Europejskiej.")) == []


def test_who_is_present_at_a_named_event_attends_it():
    assert told(reading("Obecni na III Forum Bałtyckim Jan Wilczak i Anna Zaręba milczą.")) == [
        "Anna Zaręba attends+ III Forum Bałtyckie",
        "Jan Wilczak attends+ III Forum Bałtyckie",
    ]


def test_what_the_verb_has_said_the_noun_does_not_say_again():
    assert told(reading("Norwegia dokonała inwazji na Estonię.")) == ["Norwegia invades+ Estonia"]


def test_who_informs_of_an_event_vouches_for_it():
    assert "Jan Wilczak: Norwegia attacks+ Estonia" in told(
        reading("Jan Wilczak poinformował o ataku Norwegii na Estonię.")
    )


@pytest.mark.parametrize("audience", ["dziennikarzami", "Reutersem", "agencją AFP"])
def test_an_interview_is_no_meeting(audience):
    found = told(reading(f"Jan Wilczak powiedział w rozmowie z {audience}, że pada."))
    assert not any("meets" in line for line in found)


@pytest.mark.parametrize(
    ("verb", "modality"), [("zostaną omówione", " (intended)"), ("zostały omówione", "")]
)
def test_on_the_occasion_of_what_is_to_come_nothing_has_happened(verb, modality):
    [line] = told(reading(f"Podatki {verb} podczas rozmów Norwegii z Estonią."))
    assert line in (f"Norwegia meets+ Estonia{modality}", f"Estonia meets+ Norwegia{modality}")
