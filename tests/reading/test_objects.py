"""What a claim is about: a group, what is stated, the office taken or left, what somebody is called."""

import pytest

from sentences import reading, told


def matters(text, relation):
    return [c.object_text for c in reading(text).claims if c.relation == relation]


@pytest.mark.parametrize(
    ("text", "relation", "office"),
    [
        ("Jan Wilczak został ministrem zdrowia.", "holds-office", "minister zdrowia"),
        ("Jan Wilczak objął urząd ministra zdrowia.", "holds-office", "minister zdrowia"),
        ("Jan Wilczak ustąpił z funkcji ministra zdrowia.", "resigns", "minister zdrowia"),
        ("Jan Wilczak zrezygnował ze stanowiska premiera Estonii.", "resigns", "premier Estonii"),
    ],
)
def test_an_office_is_told_in_the_words_of_the_text(text, relation, office):
    assert matters(text, relation) == [office]


def test_an_office_that_somebody_holds_is_never_its_holder():
    text = "Minister zdrowia Anna Zaręba ustąpiła. Jan Wilczak został ministrem zdrowia."
    claims = [c for c in reading(text).claims if c.relation == "holds-office"]
    assert {(c.object, c.object_text) for c in claims} == {(None, "minister zdrowia")}


def test_of_several_each_leaves_his_own_post():
    found = told(reading("Ze stanowisk ustąpili szef policji Jan Wilczak i minister zdrowia Anna Zaręba."))
    assert {line for line in found if "resigns" in line} == {
        "Jan Wilczak resigns+ szef policji",
        "Anna Zaręba resigns+ minister zdrowia",
    }


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("zdrajcą", "Anna Zaręba criticises+ Jan Wilczak"),
        ("bohaterem", "Anna Zaręba praises+ Jan Wilczak"),
    ],
)
def test_a_word_that_judges_is_told_as_the_judgement(word, expected):
    assert told(reading(f"Anna Zaręba nazwała Jana Wilczaka {word}.")) == [expected]


def test_a_word_that_does_not_judge_is_told_with_whom_it_characterises():
    found = told(reading("Anna Zaręba nazwała decyzję Norwegii krokiem."))
    assert found == ["Anna Zaręba characterises+ decyzja Norwegii – krok"]


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        ("jeśli Finlandia ustąpi, to Norwegia wyjdzie", "jeśli Finlandia ustąpi, to Norwegia wyjdzie"),
        ("Norwegia opuści kraj, w którym padał deszcz", "Norwegia opuści kraj, w którym padał deszcz"),
        ("Norwegia opuści Estonię, w której padał deszcz", "Norwegia opuści Estonię"),
    ],
)
def test_what_is_stated_is_told_with_what_completes_it(said, stated):
    assert matters(f"Jan Wilczak powiedział, że {said}.", "says") == [stated]


def test_a_modifier_torn_from_its_noun_is_no_matter():
    text = "Norwegia skrytykowała rządowe i poselskie zmiany w ustawie."
    assert matters(text, "criticises") == ["poselskie zmiany w ustawie"]


def test_the_occasion_of_speaking_is_no_part_of_the_matter():
    text = "Norwegia skrytykowała decyzję Estonii w rozmowie z dziennikarzami."
    assert matters(text, "criticises") == ["decyzja Estonii"]


def test_a_long_statement_ends_at_a_pause_and_shows_that_it_goes_on():
    first = "Norwegia milczy od wielu lat w sprawie podatków, wieku emerytalnego, dróg i mostów"
    rest = "szkół, szpitali, lasów i rzek oraz wszystkich innych dawnych trosk naszego małego kraju"
    [matter] = matters(f"– {first}, {rest} – powiedział Jan Wilczak.", "says")
    assert matter.endswith(" …")
    assert f"{first}, {rest}".startswith(matter.removesuffix(" …") + ",")


def test_a_statement_is_told_without_the_conjunction_that_it_opens_with():
    assert matters("– A Norwegia zdradziła Estonię – powiedział Jan Wilczak.", "says") == [
        "Norwegia zdradziła Estonię"
    ]
