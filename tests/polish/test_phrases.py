"""Nominal groups: where they begin and end, under which preposition, in which cases they could stand."""

import pytest

from sentences import group, own, sentence


def groups(text):
    return [own(p) for p in sentence(text).phrases]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bardzo ważna ustawa upadła.", ["Bardzo ważna ustawa"]),
        ("Jego nowy rząd upadł.", ["Jego nowy rząd"]),
        ("Pięciu posłów wyszło.", ["Pięciu posłów"]),
        ("Pani minister Zaręba milczy.", ["Pani minister", "Zaręba"]),
        ("Premier Anna Maria Zaręba milczy.", ["Premier", "Anna Maria Zaręba"]),
        ("Premier Anna Zaręba-Lis milczy.", ["Premier", "Anna Zaręba-Lis"]),
        ("Jan van Torvik milczy.", ["Jan van Torvik"]),
        ("Milczy Komisja Europejska.", ["Komisja Europejska"]),
        ("Zdaniem Jana Wilczaka Anna Zaręba kłamie.", ["Zdaniem", "Jana Wilczaka", "Anna Zaręba"]),
        ("Bronił odpowiednika rosyjskiej ustawy.", ["odpowiednika", "rosyjskiej ustawy"]),
    ],
)
def test_a_group_is_a_head_with_what_agrees_with_it(text, expected):
    assert groups(text) == expected


def test_a_sentence_of_verbs_alone_has_no_group():
    assert groups("Trzeba było już milczeć.") == []


@pytest.mark.parametrize(
    ("text", "words", "preposition", "cases"),
    [
        ("Pojechał do Norwegii.", "Norwegii", "do", {"gen"}),
        ("Mówił o nowej ustawie.", "nowej ustawie", "o", {"loc"}),
        ("Mówił ze starym posłem.", "starym posłem", "z", {"inst"}),
        ("Mówił o bardzo ważnej ustawie.", "bardzo ważnej ustawie", "o", {"loc"}),
        ("Zobaczył Norwegię.", "Norwegię", None, {"acc"}),
    ],
)
def test_a_preposition_leaves_only_the_cases_that_it_governs(text, words, preposition, cases):
    found = group(sentence(text), words)
    assert (found.preposition, found.cases, found.case) == (preposition, cases, next(iter(cases)))


def test_a_preposition_governs_no_further_than_the_next_group():
    read = sentence("Do Norwegii pojechał premier.")
    assert group(read, "premier").preposition is None


@pytest.mark.parametrize(
    ("text", "words", "cases"),
    [
        ("Rząd widzi Norwegię.", "Rząd", {"nom", "acc"}),
        ("Widzi Jana Wilczaka.", "Jana Wilczaka", {"gen", "acc"}),
        ("Nowa ustawa upadła.", "Nowa ustawa", {"nom"}),
        ("Siedmiu posłów wyszło.", "Siedmiu posłów", {"nom", "gen", "acc"}),
    ],
)
def test_a_group_could_stand_only_where_all_its_words_could(text, words, cases):
    assert group(sentence(text), words).cases == cases


@pytest.mark.parametrize("marks", ["„”", '""', "«»"])
def test_a_name_in_quotation_marks_is_a_group(marks):
    read = sentence(f"Dziennik {marks[0]}Głos Poranny{marks[1]} napisał o ustawie.")
    assert group(read, "Głos Poranny").quoted
    assert not group(read, "Dziennik").quoted


@pytest.mark.parametrize("words", ["nowy ład", "Rząd milczy", "Tak, nie"])
def test_quoted_words_that_are_no_name_are_none(words):
    assert not any(p.quoted for p in sentence(f"Wilczak rzekł „{words}” i wyszedł.").phrases)


@pytest.mark.parametrize("about", ["Około", "Ponad", "Blisko", "Poniżej"])
def test_a_word_of_how_many_governs_nothing_before_a_number(about):
    assert group(sentence(f"{about} 50 państw milczy."), "50 państw").preposition is None


def test_it_is_a_preposition_elsewhere():
    assert group(sentence("Koło domu stał Jan Wilczak."), "domu").preposition == "koło"


def test_of_how_many_governs_nothing_either():
    assert group(sentence("Głosowało 226 z 228 posłów."), "228 posłów").preposition is None


def test_the_letter_of_a_platform_opens_no_group():
    read = sentence("Na platformie X szefowa klubu Anna Zaręba milczy.")
    assert group(read, "szefowa").apposed is group(read, "Anna Zaręba")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wiceszef MEiN Jan Wilczak milczy.", "Jan Wilczak"),
        ("Po rozmowie z Wilczakiem Dudzik milczy.", "Dudzik"),
    ],
)
def test_a_body_in_capitals_or_a_declined_surname_ends_before_the_next_name(text, words):
    assert group(sentence(text), words)
