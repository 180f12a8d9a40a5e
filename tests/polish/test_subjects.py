"""Which group of a clause is its subject: the one that agrees with the verb, of several the likeliest."""

import pytest

from sentences import clause, group, own, sentence


def subject(text, verb):
    return own(clause(sentence(text), verb).subject)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Norwegię poparło 50 państw, w tym Estonia.", "poparło", "50 państw"),
        ("Około 50 państw popiera Norwegię.", "popiera", "50 państw"),
        ("Norwegię poparło trzech posłów: Jan Wilczak i Piotr Dudzik.", "poparło", "trzech posłów"),
        ("Norwegię poparła część posłów.", "poparła", "część"),
        ("Jeden z posłów poparł Norwegię.", "poparł", "Jeden"),
    ],
)
def test_a_number_or_a_part_acts_and_not_those_who_are_named_among_them(text, verb, expected):
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Norwegię skrytykował Jan Wilczak i Anna Zaręba.", "skrytykował", "Jan Wilczak"),
        ("Norwegię skrytykowała Anna Zaręba i Jan Wilczak.", "skrytykowała", "Anna Zaręba"),
        ("Norwegię skrytykowali Jan Wilczak i Anna Zaręba.", "skrytykowali", "Jan Wilczak"),
    ],
)
def test_behind_the_verb_the_first_of_two_may_agree_alone(text, verb, expected):
    assert subject(text, verb) == expected


def test_before_the_verb_it_may_not():
    assert subject("Jan Wilczak i Anna Zaręba skrytykował Norwegię.", "skrytykował") is None


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Wrócił Piotr Dudzik, który zarzuca Annie Zarębie aresztowanie Jana Wilczaka.", "zarzuca"),
        ("Wróciła Anna Zaręba, która zarzuca Janowi Wilczakowi aresztowanie posła.", "zarzuca"),
    ],
)
def test_a_relative_that_may_be_the_nominative_is_one(text, verb):
    assert subject(text, verb) in ("który", "która")


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Decyzję minister skrytykował lider Zielonych.", "skrytykował", "lider"),
        ("Decyzję skrytykował minister.", "skrytykował", "minister"),
    ],
)
def test_a_title_right_behind_the_object_owns_it(text, verb, expected):
    assert subject(text, verb) == expected


def test_who_is_denied_does_not_act_alone():
    assert subject("Jan Wilczak, a nie Anna Zaręba, skrytykował Norwegię.", "skrytykował") == "Jan Wilczak"
    found = sentence("Wyszedł nie Jan Wilczak, lecz Piotr Dudzik.").clauses[0].subject
    assert (own(found), found.negated, [own(c) for c in found.conjuncts]) == (
        "Jan Wilczak",
        True,
        ["Piotr Dudzik"],
    )


def test_the_subject_stands_in_the_nominative_with_all_that_are_joined_to_it():
    read = sentence("Premier i minister skrytykowali rząd.")
    assert {group(read, words).case for words in ("Premier", "minister")} == {"nom"}
