"""From the dictionary's tags to analyses: one a case and number, and nothing that the tag does not say."""

import pytest

from ktokogo.polish.tags import analyses


def cells(lemma, tag, labels=()):
    return [(a.pos, a.number, a.case) for a in analyses(lemma, tag, labels)]


def test_each_case_and_number_of_a_tag_is_an_analysis_of_its_own():
    assert cells("poseł", "subst:sg:gen.acc:m1") == [("noun", "sg", "gen"), ("noun", "sg", "acc")]
    assert len(cells("ważny", "adj:sg.pl:nom.voc:f:pos")) == 4


def test_genders_are_kept_as_a_set():
    [found] = analyses("rządzić", "praet:sg:m1.m2.m3:imperf", ())
    assert found.genders == {"m1", "m2", "m3"}


@pytest.mark.parametrize(
    ("tag", "tense", "person"),
    [
        ("praet:sg:f:perf", "past", 3),
        ("fin:sg:ter:imperf", "present", 3),
        ("fin:pl:pri:imperf", "present", 1),
        ("fin:sg:ter:perf", "future", 3),
        ("bedzie:sg:ter:imperf", "future", 3),
        ("winien:sg:m1.m2.m3:imperf", "present", 3),
        ("imps:perf", "past", None),
    ],
)
def test_a_verb_form_tells_its_tense_and_person(tag, tense, person):
    [found] = analyses("poprzeć", tag, ())
    assert (found.tense, found.person) == (tense, person)


def test_a_present_form_of_an_imperfective_verb_is_no_future():
    [found] = analyses("popierać", "fin:sg:ter:imperf", ())
    assert found.tense == "present"


def test_only_the_imperative_commands():
    moods = {
        tag: next(analyses("milczeć", tag, ())).mood for tag in ("impt:sg:sec:imperf", "fin:sg:ter:imperf")
    }
    assert moods == {"impt:sg:sec:imperf": "imperative", "fin:sg:ter:imperf": "indicative"}


def test_a_negated_participle_says_so():
    assert next(analyses("poprzeć", "ppas:sg:nom.voc:m1:perf:neg", ())).negated
    assert not next(analyses("poprzeć", "ppas:sg:nom.voc:m1:perf:aff", ())).negated


def test_one_entry_with_two_notes_is_read_both_as_a_place_and_as_a_surname():
    found = analyses("Litwa", "subst:sg:nom:f", ("nazwa_geograficzna", "nazwisko"))
    assert [a.name for a in found] == ["place", "surname"]


@pytest.mark.parametrize(
    ("lemma", "tag", "name"),
    [
        ("Bug", "subst:sg:nom:m3", "other"),
        ("poseł", "subst:sg:nom:m1", None),
        ("Ważny", "adj:sg:nom:m1:pos", None),
    ],
)
def test_an_unlabelled_noun_is_a_name_only_if_its_lemma_is_written_with_a_capital(lemma, tag, name):
    assert next(analyses(lemma, tag, ())).name == name


def test_the_mark_that_tells_homonyms_apart_is_no_part_of_the_lemma():
    assert next(analyses("minister:Sm1", "subst:sg:nom:m1", ())).lemma == "minister"
    assert next(analyses(":", "interp", ())).lemma == ":"


def test_a_tag_that_nobody_knows_is_other():
    assert cells("xyz", "ign") == [("other", None, None)]
