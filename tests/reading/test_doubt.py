"""Whether accusations are held back where another may be who acts, and only there."""

from __future__ import annotations

import pytest

from ktokogo import resources
from ktokogo.article import from_text
from ktokogo.reading.explaining.article import explain
from sentences import reading, told

HELD = [  # another stands in the nominative, has no verb of his own, and may be who acts
    "Skrytykował Węgry poseł Tomasz Dudek, prezes Marek Lis, jego doradca.",
    "Marek Lis, podobnie jak wcześniej Tomasz Dudek, opowiedział się przeciw ustawie.",
    "Zdaniem Tomasza Dudka, co powtórzył Marek Lis, rząd kłamie.",
]
TOLD = {
    # the subject stands right before its verb
    "Marek Lis skrytykował Węgry, choć był tam poseł, Tomasz Dudek.": "Marek Lis criticises+ Węgry",
    # the verb shows that it is not the woman
    "Tomasz Dudek, tak jak Ewa Winnicka, opowiedział się przeciw ustawie.": "Tomasz Dudek opposes+ ustawa",
    # the other has a verb of his own
    "Tomasz Dudek, o którym mówił Marek Lis, skrytykował Węgry.": "Tomasz Dudek criticises+ Węgry",
    # nobody else is named
    "Węgry skrytykował Tomasz Dudek.": "Tomasz Dudek criticises+ Węgry",
    "Tomasz Dudek wrócił do Oslo. Skrytykował tam Węgry.": "Tomasz Dudek criticises+ Węgry",
    # not hostile
    "Marek Lis, podobnie jak wcześniej Tomasz Dudek, poparł ustawę.": "Marek Lis supports+ ustawa",
}


@pytest.mark.parametrize("text", HELD)
def test_a_doubtful_accusation_is_told_only_when_asked_for(text: str) -> None:
    asked, usual = reading(text), reading(text, doubtful=False)
    kept = set(told(usual))
    held = [claim for claim, line in zip(asked.claims, told(asked), strict=True) if line not in kept]
    assert held, f"nothing is held back of {told(asked)}"
    assert all(claim.confidence < 0.91 for claim in held)


@pytest.mark.parametrize("text", TOLD)
def test_where_no_other_may_have_acted_it_is_told(text: str) -> None:
    assert TOLD[text] in told(reading(text, doubtful=False))


def test_whoever_acts_like_a_doubtful_subject_is_as_doubtful() -> None:
    found = told(reading("Joe Fox, tak jak Adam Wrona, skrytykował Rosję.", doubtful=False))
    assert not any("criticises" in line for line in found)


def test_it_is_explained_why_an_accusation_is_held_back() -> None:
    (sentence,) = explain(from_text(HELD[0]))
    assert any("another may be who acts" in reason for reason in map(str, sentence.clauses))


def test_the_counts_of_the_table_bear_out_its_weights() -> None:
    rows = {row["feature"]: row for row in resources.rows("data", "lexicon", "pl", "doubts.tsv")}
    base = rows.pop("base")
    usual = int(base["wrong"]) / int(base["claims"])
    for feature, row in rows.items():
        share = int(row["wrong"]) / int(row["claims"])
        assert (share > usual) == (float(row["weight"]) > 0), feature
