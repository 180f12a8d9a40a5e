"""Unknown names read backwards, from a form to what its nominative may be."""

from __future__ import annotations

import pytest

from ktokogo.polish.surnames import guess


@pytest.mark.parametrize(
    ("form", "lemma", "case"),
    [
        ("Zbrzyskiego", "Zbrzyski", "gen"),
        ("Zbrzyskiej", "Zbrzyska", "gen"),
        ("Worcewa", "Worcew", "gen"),
        ("Worcewową", "Worcewowa", "inst"),
        ("Krabulem", "Krabul", "inst"),
        ("Krabulowi", "Krabul", "dat"),
        ("Mroczkiem", "Mroczek", "inst"),
        ("Krupca", "Krupec", "gen"),
        ("Zegrodzie", "Zegroda", "loc"),
        ("Zegrody", "Zegroda", "gen"),
        ("Zegrodę", "Zegroda", "acc"),
        ("Hrymenki", "Hrymenko", "gen"),
        ("Brelliego", "Brelli", "gen"),
        ("Tarczu", "Tarcz", "loc"),
    ],
)
def test_a_form_leads_back_to_its_nominative(form: str, lemma: str, case: str) -> None:
    assert lemma in {a.lemma for a in guess(form) if a.case == case}


@pytest.mark.parametrize("form", ["Zbrzyski", "Krabul", "Zegroda", "Xo", "Brelli"])
def test_a_form_may_be_the_nominative_itself(form: str) -> None:
    assert form in {a.lemma for a in guess(form) if a.case == "nom"}


def test_a_guess_is_a_singular_noun_of_unknown_kind() -> None:
    assert {(a.pos, a.number, a.name) for a in guess("Krabulem")} == {("noun", "sg", "unknown")}


def test_the_undeclined_readings_come_last() -> None:
    found = guess("Krabulem")
    undeclined = [i for i, a in enumerate(found) if a.lemma == "Krabulem" and a.case != "nom"]
    assert undeclined == list(range(len(found) - len(undeclined), len(found)))


def test_an_adjectival_surname_in_the_nominative_is_no_genitive() -> None:
    assert "Zbrzyska" not in {a.lemma for a in guess("Zbrzyski") if a.case == "gen"}
