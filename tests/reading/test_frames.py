"""What a frame makes of the groups of a clause: slots filled, conditions asked, claims drafted."""

import pytest

from sentences import reading, told


@pytest.mark.parametrize(
    "text",
    [
        "Norwegia komentuje sytuację.",
        "Norwegia zareaguje na sankcje Finlandii.",
        "Norwegia może skomentować decyzję Finlandii.",
    ],
)
def test_a_comment_on_nothing_in_particular_or_to_come_is_none(text):
    assert told(reading(text)) == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Norwegia komentuje decyzję Finlandii.", "Norwegia comments+ decyzja Finlandii"),
        ("Norwegia zareagowała na sankcje Finlandii.", "Norwegia comments+ sankcje Finlandii"),
    ],
)
def test_a_comment_on_something_is_one(text, claim):
    assert told(reading(text)) == [claim]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Jan Wilczak był premierem Estonii.", "historical"),
        ("Jan Wilczak jest premierem Estonii.", "actual"),
        ("Jan Wilczak został premierem Estonii.", "actual"),
        ("Jan Wilczak będzie premierem Estonii.", "intended"),
    ],
)
def test_who_was_something_need_not_be_it_any_more(text, modality):
    [claim] = reading(text).claims
    assert (claim.relation, claim.modality) == ("holds-office", modality)


def test_a_symmetric_act_may_be_between_the_subjects():
    [claim] = reading("Jan Wilczak i Anna Zaręba uścisnęli sobie dłonie.").claims
    assert {claim.subject.rsplit("/", 1)[1], claim.object.rsplit("/", 1)[1]} == {"jan-wilczak", "anna-zareba"}
    assert told(reading("Jan Wilczak uścisnął sobie dłonie.")) == []


def test_nobody_does_anything_to_himself():
    assert told(reading("Norwegia zaatakowała Norwegię.")) == []


def test_who_is_spoken_to_or_of_is_neither_subject_nor_object():
    found = reading("Jan Wilczak powiedział Annie Zarębie, że pada.")
    [claim] = found.claims
    assert (claim.object, found.by_id[claim.addressee].name) == (None, "Anna Zaręba")
