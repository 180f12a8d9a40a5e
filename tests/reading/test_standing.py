"""Whether accusations are held back where it was found in a doubtful way who acts, and only there."""

from __future__ import annotations

import pytest

from ktokogo.article import from_text
from ktokogo.reading.explaining.article import explain
from ktokogo.reading.lexicon import lexicon
from ktokogo.reading.standing import BOUND
from sentences import reading, told

HELD = {
    "carried": "Tomasz Dudek wrócił do Oslo. Wczoraj skrytykował Węgry.",
    "shared-apart": "Tomasz Dudek wrócił do Oslo. Wczoraj dodał, że odrzuca plan Węgier.",
    "behind-apart": "Plan Węgier ostro skrytykował wczoraj po posiedzeniu rządu w Oslo Tomasz Dudek.",
    "described-behind": "Plan Węgier skrytykowali rolnicy z Opola.",
    "relative-described": "W Oslo zebrali się rolnicy z Opola, którzy skrytykowali Węgry.",
    "described-apart": "Tomasz Dudek jest prezydentem Torunia. Prezydent, choć milczał, oskarżył Rosję.",
    "judged-apart": "Plan Węgier jest haniebny, jak mówi Tomasz Dudek.",
    "pronoun": "Tomasz Dudek wrócił do Oslo. On skrytykował Węgry.",
    "adjective": "Tomasz Dudek jest krytyczny wobec Węgier.",
    "one-word": "W Oslo Dudek skrytykował Węgry.",
    "nested": "Anna Lis mówi, że Jan Bąk twierdzi, że Tomasz Dudek skrytykował Węgry.",
    "supposed": "Anna Lis powiedziała, że Tomasz Dudek skrytykuje Węgry.",
}
TOLD = {
    "before": ("Tomasz Dudek skrytykował Węgry.", "Tomasz Dudek criticises+ Węgry"),
    "behind": ("Węgry skrytykował Tomasz Dudek.", "Tomasz Dudek criticises+ Węgry"),
    "described": ("Rolnicy z Opola skrytykowali Węgry.", "rolnicy z Opola criticises+ Węgry"),
    "relative": ("Był tam Tomasz Dudek, który skrytykował Węgry.", "Tomasz Dudek criticises+ Węgry"),
    "converb": ("Tomasz Dudek wrócił do Oslo, krytykując Węgry.", "Tomasz Dudek criticises+ Węgry"),
    "shared": ("Tomasz Dudek wrócił do Oslo i skrytykował Węgry.", "Tomasz Dudek criticises+ Węgry"),
    "speaker": (
        "– Krytykuję Węgry – powiedział Tomasz Dudek.",
        "Tomasz Dudek: Tomasz Dudek criticises+ Węgry",
    ),
    "goes-on": ("Tomasz Dudek wrócił do Oslo. Skrytykował tam Węgry.", "Tomasz Dudek criticises+ Węgry"),
    "passive": (
        "Tomasz Dudek był oskarżany o nadużycie władzy przez byłego ministra kultury.",
        "były minister kultury accuses+ Tomasz Dudek",
    ),
    "named-by-it": ("Węgry zostały skrytykowane przez Tomasza Dudka.", "Tomasz Dudek criticises+ Węgry"),
    "felt": ("Tomasza Dudka oburzyła decyzja Węgier.", "Tomasz Dudek negative-stance+ decyzja Węgier"),
    "judged": (
        "Tomasz Dudek powiedział, że plan Węgier jest haniebny.",
        "Tomasz Dudek: Tomasz Dudek criticises+ plan Węgier",
    ),
}


OF_ONESELF = (
    "Tomasz Dudek zapowiedział, że skrytykuje Węgry.",
    "Anna Lis milczała, dodając, że Tomasz Dudek skrytykował Węgry.",
    "Anna Lis powiedziała, że Tomasz Dudek skrytykował Węgry.",
    "Minister Dudek wrócił do Oslo. Wczoraj Dudek skrytykował Węgry.",
)
"""What one announces of oneself, and what is told once and is so: neither is held back."""


def _held(text: str) -> list[str]:
    usual = set(told(reading(text, doubtful=False)))
    return [line for line in told(reading(text)) if line not in usual]


@pytest.mark.parametrize("text", OF_ONESELF)
def test_what_is_told_once_is_not_held_back(text: str) -> None:
    assert any("criticises+ Węgry" in line for line in told(reading(text, doubtful=False)))
    assert not _held(text)


@pytest.mark.parametrize("way", HELD)
def test_a_doubtful_accusation_is_told_only_when_asked_for(way: str) -> None:
    assert _held(HELD[way]), f"nothing is held back of {told(reading(HELD[way]))}"
    why = lexicon("pl").standings[way].why
    assert any(why in str(sentence.clauses) for sentence in explain(from_text(HELD[way])))


def test_what_is_held_back_is_counted() -> None:
    text = HELD["carried"]
    assert (reading(text).held_back, reading(text, doubtful=False).held_back) == (0, 1)


@pytest.mark.parametrize("way", TOLD)
def test_where_it_is_plain_who_acts_it_is_told(way: str) -> None:
    text, line = TOLD[way]
    assert line in told(reading(text, doubtful=False))


def test_what_harms_nobody_is_told_however_it_was_found() -> None:
    found = told(reading("Tomasz Dudek wrócił do Oslo. Poparł tam Węgry.", doubtful=False))
    assert "Tomasz Dudek supports+ Węgry" in found


def test_a_good_deed_denied_is_an_accusation() -> None:
    assert _held("Tomasz Dudek wrócił do Oslo. Wczoraj nie poparł Węgier.")


def test_every_way_is_tried_and_held_back_by_its_share_alone() -> None:
    ways = lexicon("pl").standings
    assert {*HELD, *TOLD, "beside"} == set(ways)
    assert all((ways[way].share > BOUND) == (way not in TOLD) for way in ways)


def test_confidence_is_no_higher_than_the_way_is_sure() -> None:
    (claim,) = reading(HELD["behind-apart"]).claims
    assert claim.confidence == round(1 - lexicon("pl").standings["behind-apart"].share, 2)


def test_it_is_explained_why_an_accusation_is_held_back() -> None:
    (*_, sentence) = explain(from_text(HELD["carried"]))
    way = lexicon("pl").standings["carried"]
    assert f"{way.why}, and {way.wrong} of {way.claims} such" in str(sentence.clauses)
