"""What one does is not laid at another's door, nor told of another than the one it is done to.

The sentences are put together: of a first statement, what joins the second to it, who acts there, what parts
him from his verb, and a verb that agrees with him; of what stands before who acts; of what stands beside
whom it is done to. Either he does it, and to that one, or nothing is told: never one who is named beside.
"""

import random
from itertools import product

import pytest

from expectations import read

FIRST = (
    "Tomasz Dudek skrytykował Boliwię",
    "Tomasz Dudek powiedział, że Boliwia łamie prawo",
    "Boliwię skrytykował Tomasz Dudek",
    "W środę Tomasz Dudek spotkał się z premierem Mongolii",
)
JOINED = (
    ", a", ", ale", ", natomiast", ", tymczasem", ", gdy", ", kiedy", ", choć", ", bo", ", ponieważ",
    ", podczas gdy", ";", ", jednak", ", za co", ", na co", ", w związku z czym", ", dlatego", ", więc",
    ", a następnie", ", a wczoraj", ", a w środę", ", a z kolei", ", mimo że", ", zanim", ", po tym jak",
    ", w wyniku czego", ", przy czym", ", wobec czego", ", skoro", ". W środę", ". Z kolei", ". Potem",
)  # fmt: skip
ACTING = (
    ("Piotr Wieczorek", "oskarżył"), ("poseł Piotr Wieczorek", "oskarżył"), ("lider opozycji", "oskarżył"),
    ("prezydent Mongolii", "oskarżył"), ("Mongolia", "oskarżyła"), ("Rada Starszych", "oskarżyła"),
    ("opozycja", "oskarżyła"), ("jego rzecznik", "oskarżył"), ("wielu posłów", "oskarżyło"),
    ("Ewa Winnicka", "oskarżyła"), ("minister zdrowia Ewa Winnicka", "oskarżyła"), ("ten", "oskarżył"),
    ("inny poseł", "oskarżył"), ("były szef rady", "oskarżył"), ("senatorowie", "oskarżyli"),
)  # fmt: skip
PARTED = (
    "", ", szef klubu,", ", który wygrał wybory,", ", odnosząc się do sprawy,", ", zapytany o zdanie,",
    ", jak podaje agencja,", " w środę", " ostro", " podczas wizyty w porcie", ", 52-letni prawnik,",
    ", którego poparła Mongolia,", ", choć niechętnie,", ", jeśli wygra wybory,", " po raz kolejny",
)  # fmt: skip
BEFORE = (
    "Podczas wizyty prezydenta Mongolii", "Po spotkaniu z Tomaszem Dudkiem", "Zdaniem Tomasza Dudka",
    "W odpowiedzi na słowa Tomasza Dudka", "Mimo protestów Mongolii", "Wbrew stanowisku Rady Starszych",
    "Zamiast Tomasza Dudka", "Za rządów Tomasza Dudka", "Na prośbę Tomasza Dudka",
    "Zapytany o Tomasza Dudka,", "Kiedy Tomasz Dudek milczał,",
    "Choć Tomasz Dudek milczał,", "Inaczej niż Tomasz Dudek", "W obecności Tomasza Dudka",
    "Według Tomasza Dudka", "W imieniu Tomasza Dudka", "Atakując Tomasza Dudka,",
    "Gdy tylko Tomasz Dudek, szef klubu, wyszedł,", "Tomasza Dudka nie było.",
    "Tomasz Dudek przegrał z Mongolią.", "Kto następny po Tomaszu Dudku?",
)  # fmt: skip
BESIDE = (
    " po spotkaniu z Mongolią", " w obecności Tomasza Dudka", " podczas wizyty w Mongolii",
    " w rozmowie z Tomaszem Dudkiem", " wraz z Tomaszem Dudkiem", " na łamach „The Times”",
    " za wspieranie Mongolii", " za słowa o Mongolii", " po tym, jak Mongolia wycofała wojska",
    " w sprawie Mongolii", " w imieniu Mongolii", " na prośbę Mongolii", " w odpowiedzi na sankcje Mongolii",
    " mimo protestów Mongolii", ", a nie Mongolię", ", odwiedzając Mongolię", ", sojusznika Mongolii",
    " w związku z wyborami w Mongolii",
)  # fmt: skip
DONE = (
    "oskarżył {acc} o kłamstwo", "skrytykował {acc}", "zagroził {dat} sankcjami", "zarzucił {dat} kłamstwo",
    "potępił {acc}", "zaatakował {acc}", "sprzeciwił się {dat}",
)  # fmt: skip
DONE_TO = (
    ("Peru", "Peru"), ("Ewę Winnicką", "Ewie Winnickiej"), ("rząd Peru", "rządowi Peru"),
    ("ministra Jana Wilczaka", "ministrowi Janowi Wilczakowi"),
)  # fmt: skip
HOSTILE = frozenset(
    ("accuses", "criticises", "threatens", "condemns", "attacks", "negative-stance", "opposes")
)
SAMPLE = 60
"""Sentences of each joint, of the 840 that its parts make."""


@pytest.mark.parametrize("joint", JOINED)
def test_a_deed_is_not_of_who_acted_before(joint):
    every = list(product(FIRST, ACTING, PARTED))
    wrong = []
    for first, (who, verb), parted in random.Random(joint).sample(every, SAMPLE):
        text = f"{first}{joint} {who}{parted} {verb} Peru o kłamstwo."
        told = (c for c in read(text)["claims"] if c["relation"] == "accuses")
        wrong += [text for c in told if c["subject"] in ("Tomasz Dudek", "Boliwia")]
    assert wrong == []


@pytest.mark.parametrize("before", BEFORE)
def test_a_deed_is_not_of_who_is_named_before_the_one_who_acts(before):
    wrong = []
    for (who, verb), parted in random.Random(before).sample(list(product(ACTING, PARTED)), SAMPLE):
        capital = who[0].upper() + who[1:] if before[-1] in ".?" else who
        text = f"{before} {capital}{parted} {verb} Peru o kłamstwo."
        told = (c["subject"] for c in read(text)["claims"] if c["relation"] == "accuses")
        named = ("Tomasz Dudek", "Rada Starszych") if who != "Rada Starszych" else ("Tomasz Dudek",)
        wrong += [text for subject in told if subject in named]
    assert wrong == []


@pytest.mark.parametrize("beside", BESIDE)
def test_a_deed_is_not_done_to_who_is_named_beside(beside):
    wrong = []
    for (verb, (acc, dat)), after in product(product(DONE, DONE_TO), (True, False)):
        done = verb.format(acc=acc, dat=dat)
        own = not after and not beside.startswith(",")
        text = f"Poseł Piotr Wieczorek{beside if own else ''} {done}{'' if own else beside}."
        told = [c for c in read(text)["claims"] if c["relation"] in HOSTILE]
        wrong += [text for c in told if str(c["object"]) in ("Mongolia", "Tomasz Dudek", "The Times")]
    assert wrong == []
