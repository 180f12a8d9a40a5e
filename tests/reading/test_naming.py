"""Whom a group names, and how a group reads as a matter."""

import pytest

from ktokogo.reading.naming import balanced, joined
from sentences import group, reference, sentence


def test_a_group_that_is_a_name_names_its_actor():
    known = reference("Premier Norwegii Jan Wilczak skrytykował decyzję Anny Zaręby.")
    read = known.document.sentences[0]
    found = {w: known.naming.named(group(read, w)) for w in ("Jan Wilczak", "Norwegii", "Premier", "decyzję")}
    names = {w: [known.entities.actor(iri).name for iri in iris] for w, iris in found.items()}
    assert names == {"Jan Wilczak": ["Jan Wilczak"], "Norwegii": ["Norwegia"], "Premier": [], "decyzję": []}


def test_a_state_is_no_person():
    known = reference("Norwegia skrytykowała Annę Zarębę.")
    state, anna = known.document.sentences[0].phrases
    assert known.naming.person(state) is None
    assert known.entities.actor(known.naming.person(anna)).name == "Anna Zaręba"


@pytest.mark.parametrize(
    ("words", "state"), [("rosyjską broń", "Rosja"), ("norweski rząd", "Norwegia"), ("ważną ustawę", None)]
)
def test_an_adjective_may_name_a_state(words, state):
    known = reference(f"Wilczak skrytykował {words}.")
    iri = known.naming.adjective_state(group(known.document.sentences[0], words))
    assert (iri and known.entities.actor(iri).name) == state


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Wilczak skrytykował nową ustawę o podatkach.", "nową ustawę", "nowa ustawa o podatkach"),
        ("Wilczak skrytykował decyzję rządu Norwegii.", "decyzję", "decyzja rządu Norwegii"),
        ("Nową ustawę skrytykował Wilczak.", "Nową ustawę", "nowa ustawa"),
        ("Norwegię skrytykował Wilczak.", "Norwegię", "Norwegia"),
        ("Wilczak poparł ustawę „Lex Torvik”.", "ustawę", "ustawa „Lex Torvik”"),
    ],
)
def test_a_matter_reads_in_the_nominative_with_what_hangs_on_it(text, words, expected):
    known = reference(text)
    assert known.naming.text(group(known.document.sentences[0], words)) == expected


def test_of_a_group_only_the_parts_wanted_are_told():
    known = reference("Wilczak skrytykował decyzję rządu o podatkach.")
    phrase = group(known.document.sentences[0], "decyzję")
    assert known.naming.text(phrase, []) == "decyzja"


def test_words_are_joined_as_they_stand_but_for_white_space():
    assert joined(sentence("Ustawa\u00a0„o \n podatkach”.").tokens) == "Ustawa „o podatkach”."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ustawa „o podatkach", "ustawa „o podatkach”"),
        ('ustawa "o podatkach', 'ustawa "o podatkach"'),
        ('ustawa o podatkach"', "ustawa o podatkach"),
        ("ustawa „o podatkach”", "ustawa „o podatkach”"),
        ("ustawa", "ustawa"),
    ],
)
def test_a_quotation_mark_never_stands_without_its_partner(text, expected):
    assert balanced(text) == expected
