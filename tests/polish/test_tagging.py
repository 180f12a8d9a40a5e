"""Which reading of an ambiguous word fits its sentence."""

import pytest

from ktokogo.polish.agreement import agrees
from ktokogo.polish.tagging import tag
from ktokogo.polish.tags import analyses
from sentences import sentence


def best(text, word):
    return next(t.best for t in sentence(text).tokens if t.text == word)


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Premiera Wilczaka skrytykowano.", "Premiera", "premier"),
        ("Premiera Norwegii skrytykowano.", "Premiera", "premier"),
        ("Nowa premiera odbyła się w Oslo.", "premiera", "premiera"),
        ("Posła Wilczaka wysłano do Oslo.", "Posła", "poseł"),
        ("Pojechał do Oslo.", "do", "do"),
        ("Norwegia i Estonia milczą.", "i", "i"),
        ("Rada Europy milczy.", "Rada", "rada"),
    ],
)
def test_a_word_is_what_its_neighbours_make_it(text, word, lemma):
    assert best(text, word).lemma == lemma


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Litwa skrytykowała Norwegię.", "Litwa", "place"),
        ("Jan Litwa skrytykował Norwegię.", "Litwa", "surname"),
        ("Skrytykował premiera Węgier.", "Węgier", "place"),
        ("Skrytykował go Jan Węgier.", "Węgier", "surname"),
        ("Minister Jan Wilk milczy.", "Wilk", "surname"),
        ("Wilk milczy.", "Wilk", None),
        ("Torvikowa milczy.", "Torvikowa", "unknown"),
    ],
)
def test_a_name_is_a_state_or_a_surname_by_what_stands_beside_it(text, word, name):
    assert best(text, word).name == name


@pytest.mark.parametrize(
    ("text", "word", "case"),
    [
        ("Wilczak skrytykował Norwegię.", "Norwegię", "acc"),
        ("Premier Norwegii milczy.", "Norwegii", "gen"),
        ("Wilczak mówił o Norwegii.", "Norwegii", "loc"),
        ("Nowa ustawa upadła.", "Nowa", "nom"),
        ("Rozmawiał z nowym posłem.", "nowym", "inst"),
        ("Bronił rosyjskiej ustawy.", "rosyjskiej", "gen"),
    ],
)
def test_case_follows_agreement_and_government(text, word, case):
    assert best(text, word).case == case


def test_one_reading_a_word_and_none_for_none():
    assert [a.pos for a in tag(["Rząd", "milczy", "."], [True, False, False])] == [
        "noun",
        "verb",
        "punctuation",
    ]
    assert tag([], []) == []


def test_each_word_needs_its_mark():
    with pytest.raises(ValueError, match="shorter"):
        tag(["Rząd", "milczy"], [True])


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("subst:sg:nom:f", "adj:sg:nom:f:pos", True),
        ("subst:sg:nom:f", "adj:sg:acc:f:pos", False),
        ("subst:sg:nom:f", "adj:pl:nom:f:pos", False),
        ("subst:sg:nom:f", "adj:sg:nom:m1:pos", False),
        ("subst:sg:nom:m1", "adj:sg:nom:m1.m2.m3:pos", True),
    ],
)
def test_two_agree_in_case_number_and_gender(first, second, expected):
    [a], [b] = list(analyses("słowo", first, ())), list(analyses("nowy", second, ()))
    assert agrees(a, b) is expected
    assert agrees(b, a) is expected
