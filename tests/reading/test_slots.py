"""What fills a slot: the group that stands so, or at least could stand so."""

import pytest

from ktokogo.reading.lexicon import Frame, slots
from ktokogo.reading.slots import (
    fill,
    fits_lemmas,
    is_reciprocal,
    lemmas_of,
    object_groups,
    reported,
    turns_passive,
)
from sentences import clause, group, own, sentence


def filler(text, verb, cell, **more):
    read = sentence(text)
    found = clause(read, verb)
    token = next(t for t in found.tokens if t.text == verb)
    groups = object_groups(found, found.subject)
    return fill(slots(cell), groups, found, read, verb=token, **more)


@pytest.mark.parametrize(
    ("text", "verb", "cell", "expected"),
    [
        ("Wilczak skrytykował Annę Zarębę.", "skrytykował", "acc", "Annę Zarębę"),
        ("Annę Zarębę skrytykował Wilczak.", "skrytykował", "acc", "Annę Zarębę"),
        ("Wilczak pomógł Estonii.", "pomógł", "dat", "Estonii"),
        ("Wilczak postawił się Estonii.", "postawił", "dat", "Estonii"),
        ("Wilczak wbił szpilę Estonii.", "wbił", "dat", "Estonii"),
        ("Wilczak spotkał się z Anną Zarębą.", "spotkał", "z+inst", "Anną Zarębą"),
        ("Wilczak mówił w sprawie podatków.", "mówił", "w sprawie+gen", "podatków"),
        ("Wilczak mówił o podatkach.", "mówił", "acc|o+loc", "podatkach"),
    ],
)
def test_a_group_fills_the_slot_in_which_it_could_stand(text, verb, cell, expected):
    found = filler(text, verb, cell)
    assert own(found.phrase) == expected


@pytest.mark.parametrize(
    ("text", "verb", "cell"),
    [
        ("Wilczak milczy.", "milczy", "acc"),
        ("Wilczak mówił z Anną Zarębą.", "mówił", "acc|dat"),
        ("Wilczak mówił o podatkach.", "mówił", "w sprawie+gen"),
        ("Wilczak wyszedł do domu.", "wyszedł", "z+gen"),
        ("Wilczak mówił, że Zaręba milczy.", "mówił", "żeby"),
        ("Wilczak mówił, że Zaręba milczy.", "mówił", "inf"),
    ],
)
def test_what_does_not_stand_there_fills_nothing(text, verb, cell):
    assert filler(text, verb, cell) is None


def test_a_denied_verb_has_its_object_in_the_genitive():
    assert own(filler("Wilczak nie poparł ustawy.", "poparł", "acc", negated=True).phrase) == "ustawy"


def test_behind_a_dative_the_genitive_of_negation_is_still_the_object():
    read = sentence("Wilczak nie przekazał Estonii czołgów.")
    found = read.clauses[0]
    groups, taken = object_groups(found, found.subject), [group(read, "Estonii")]
    filled = fill(slots("acc"), groups, found, read, verb=found.predicate, negated=True, taken=taken)
    assert own(filled.phrase) == "czołgów"


def test_what_is_taken_fills_no_second_slot():
    read = sentence("Wilczak pomógł Estonii.")
    found = read.clauses[0]
    taken = [group(read, "Estonii")]
    assert fill(slots("dat"), found.phrases, found, read, taken=taken) is None


def test_the_subject_fills_no_slot_of_an_object():
    read = sentence("Rząd Norwegii poparł ustawę.")
    found = read.clauses[0]
    assert [own(p) for p in object_groups(found, found.subject)] == ["ustawę"]


def test_a_group_under_a_preposition_behind_the_subject_may_be_an_object():
    read = sentence("Minister do Oslo pojechał.")
    found = read.clauses[0]
    assert [own(p) for p in object_groups(found, found.subject)] == ["Oslo"]


@pytest.mark.parametrize(
    ("mark", "kind", "other"),
    [("że", "że", "czy"), ("żeby", "żeby", "że"), ("czy", "czy", "że"), ("jakoby", "że", "żeby")],
)
def test_a_clause_fills_the_slot_of_its_kind_alone(mark, kind, other):
    read = sentence(f"Wilczak mówił, {mark} Zaręba milczała.")
    assert reported(read.clauses[0], read, kind) is read.clauses[1]
    assert reported(read.clauses[0], read, other) is None


def test_an_infinitive_fills_its_slot():
    assert filler("Wilczak obiecał pomóc Estonii.", "obiecał", "inf").verb.text == "pomóc"


def test_the_first_alternative_that_is_filled_wins():
    found = filler("Wilczak podziękował Annie Zarębie za pomoc.", "podziękował", "za+acc|dat")
    assert (found.slot.preposition, own(found.phrase)) == ("za", "pomoc")


@pytest.mark.parametrize(
    ("text", "reciprocal"), [("Wilczak mówił o sobie.", True), ("Wilczak mówił o nim.", False)]
)
def test_the_reflexive_pronoun_names_nobody(text, reciprocal):
    assert is_reciprocal(sentence(text).phrases[-1]) is reciprocal


def test_a_frame_may_hold_for_some_objects_alone():
    frame = Frame("wbić", "mocks", object_lemmas=frozenset(("szpila",)))
    read = sentence("Wilczak wbił ostrą szpilę i gwóźdź.")
    assert fits_lemmas(frame, group(read, "ostrą szpilę"))
    assert not fits_lemmas(frame, group(read, "gwóźdź"))
    assert not fits_lemmas(frame, None)
    assert fits_lemmas(Frame("wbić", "mocks"), None)


def test_the_object_of_a_participle_is_not_the_verbs():
    read = sentence("Norwegia skrytykowała kraje popierające Estonię.")
    found = read.clauses[0]
    assert "Estonię" not in [own(p) for p in object_groups(found, found.subject)]


def test_a_frame_turns_passive_where_its_accusative_says_it_all():
    plain = Frame("atakować", "attacks", object=slots("acc"))
    assert turns_passive(plain)
    assert not turns_passive(Frame("atakować", "attacks", object=slots("dat")))
    assert not turns_passive(
        Frame("atakować", "attacks", object=slots("acc"), requires=frozenset(("topic",)))
    )
    assert not turns_passive(
        Frame("atakować", "attacks", object=slots("acc"), topic_lemmas=frozenset(("zdrada",)))
    )


def test_what_is_counted_counts_among_the_words_of_a_group():
    assert "państwo" in lemmas_of(group(sentence("Norwegia poparła pięć państw."), "pięć państw"))
