"""Claims made by a verb: who does it to whom in either order, denied or not, and when there is none."""

import pytest

from sentences import reading, told


@pytest.mark.parametrize(
    "text",
    [
        "Norwegia skrytykowała Estonię.",
        "Estonię skrytykowała Norwegia.",
        "Estonia została skrytykowana przez Norwegię.",
        "Przez Norwegię Estonia została skrytykowana.",
        "Norwegia zaczęła krytykować Estonię.",
    ],
)
def test_one_deed_told_in_many_ways(text):
    assert told(reading(text)) == ["Norwegia criticises+ Estonia"]


@pytest.mark.parametrize(
    "text",
    [
        "Estonia została skrytykowana.",
        "Skrytykowano Estonię.",
        "Norwegia skrytykowała.",
        "Norwegia i krytyka Estonii to nic.",
        "Norwegia wyszła.",
        "Norwegia skrytykowała Norwegię.",
        "Norwegia zaanektowała ustawę.",
    ],
)
def test_where_one_end_is_missing_nothing_is_claimed(text):
    assert told(reading(text)) == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norwegia nie poparła Estonii.", ["Norwegia supports- Estonia"]),
        ("Norwegia przestała popierać Estonię.", ["Norwegia supports- Estonia"]),
        ("Norwegia nie przestała popierać Estonii.", ["Norwegia supports+ Estonia"]),
        ("Estonia nie została poparta przez Norwegię.", ["Norwegia supports- Estonia"]),
        ("Norwegia poparła nie Estonię, lecz Litwę.", ["Norwegia supports+ Litwa"]),
        ("Norwegia nie tylko poparła Estonię.", ["Norwegia supports+ Estonia"]),
    ],
)
def test_each_denial_turns_the_claim_once(text, claims):
    assert told(reading(text)) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norwegia poprze Estonię.", ["Norwegia supports+ Estonia (intended)"]),
        ("Norwegia zamierza poprzeć Estonię.", ["Norwegia supports+ Estonia (intended)"]),
        ("Norwegia musi poprzeć Estonię.", ["Norwegia supports+ Estonia (obligation)"]),
        ("Norwegia może poprzeć Estonię.", ["Norwegia supports+ Estonia (hypothetical)"]),
        ("Norwegia poparłaby Estonię.", ["Norwegia supports+ Estonia (hypothetical)"]),
        ("Norwegia zdołała poprzeć Estonię.", ["Norwegia supports+ Estonia"]),
    ],
)
def test_the_verbs_above_tell_how_real_it_is(text, claims):
    assert told(reading(text)) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Norwegia i Litwa skrytykowały Estonię.",
            {"Litwa criticises+ Estonia", "Norwegia criticises+ Estonia"},
        ),
        (
            "Norwegia skrytykowała Estonię i Litwę.",
            {"Norwegia criticises+ Estonia", "Norwegia criticises+ Litwa"},
        ),
        ("Jan Wilczak i Anna Zaręba spotkali się.", {"Anna Zaręba meets+ Jan Wilczak"}),
        ("Jan Wilczak spotkał się z Anną Zarębą.", {"Anna Zaręba meets+ Jan Wilczak"}),
    ],
)
def test_each_of_several_takes_part(text, claims):
    assert set(told(reading(text))) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Jan Wilczak wbił szpilę Annie Zarębie.", ["Jan Wilczak mocks+ Anna Zaręba"]),
        ("Jan Wilczak wbił gwóźdź Annie Zarębie.", []),
        ("Jan Wilczak złożył wizytę w Norwegii.", ["Jan Wilczak visits+ Norwegia"]),
        ("Jan Wilczak złożył wieniec w Norwegii.", []),
        ("Jan Wilczak wyraził zgodę na ustawę.", ["Jan Wilczak agrees+ ustawa"]),
        ("Jan Wilczak nie wyraził zgody na ustawę.", ["Jan Wilczak agrees- ustawa"]),
        ("Ustawa spotkała się z oporem Norwegii.", ["Norwegia resists+ ustawa"]),
        ("Ustawa spotkała się z oporem.", []),
    ],
)
def test_a_light_verb_means_what_its_noun_says(text, claims):
    assert told(reading(text)) == claims


def test_the_reflexive_verb_is_another_verb():
    assert told(reading("Jan Wilczak zgodził się z Anną Zarębą.")) == ["Jan Wilczak agrees+ Anna Zaręba"]
    assert not any("agrees" in line for line in told(reading("Jan Wilczak zgodził farbę z Anną Zarębą.")))


def test_a_deed_of_a_person_alone_is_not_of_a_thing():
    assert told(reading("Jan Wilczak podał się do dymisji.")) == ["Jan Wilczak resigns+ "]
    assert told(reading("Ustawa podała się do dymisji.")) == []


def test_whom_a_stance_on_a_matter_points_at():
    found = reading("Jan Wilczak skrytykował decyzję Norwegii.")
    [claim] = found.claims
    assert (claim.object, claim.object_text) == (None, "decyzja Norwegii")
    assert [found.by_id[iri].name for iri in claim.counterparty] == ["Norwegia"]


def test_who_is_merely_named_in_a_matter_is_no_side_of_it():
    [claim] = reading("Jan Wilczak skrytykował książkę o Norwegii.").claims
    assert claim.counterparty == ()


def test_who_is_told_is_the_addressee():
    found = reading("Jan Wilczak powiedział Annie Zarębie, że most runął.")
    [claim] = [c for c in found.claims if c.relation == "says"]
    assert found.by_id[claim.addressee].name == "Anna Zaręba"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Norwegia skrytykowała Estonię.", "verb.skrytykować"),
        ("Jan Wilczak zgodził się z Anną Zarębą.", "verb.zgodzić-się"),
        ("Estonia została skrytykowana przez Norwegię.", "passive.skrytykować"),
        ("Jan Wilczak wbił szpilę Annie Zarębie.", "light.wbić-szpila"),
        ("Anna Zaręba jest przeciwna ustawie.", "adjective.przeciwny"),
    ],
)
def test_the_rule_names_the_construction_and_its_cue(text, rule):
    assert [claim.rule for claim in reading(text).claims] == [rule]


def test_who_make_up_a_named_body_belong_to_it():
    assert told(reading("Norwegia i Estonia są Unią Europejską.")) == [
        "Estonia member-of+ Unia Europejska",
        "Norwegia member-of+ Unia Europejska",
    ]
    assert told(reading("Norwegia jest Unią Europejską.")) == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Sankcje zostały nałożone na Estonię przez Norwegię.", ["Norwegia sanctions+ Estonia"]),
        ("Sankcje nie zostały nałożone na Estonię przez Norwegię.", ["Norwegia sanctions- Estonia"]),
        ("Zarzuty zostały postawione Estonii przez Norwegię.", ["Norwegia accuses+ Estonia"]),
        ("Sankcje zostały nałożone na Estonię.", []),
        ("Zarzuty zostały postawione przez Norwegię.", []),
    ],
)
def test_a_light_verb_in_the_passive(text, claims):
    assert told(reading(text)) == claims
