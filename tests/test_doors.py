"""What one does is not laid at the door of whoever acted before him in the sentence, or in the one before.

Each sentence is put together of a first statement, what joins the second to it, who acts there, what parts
him from his verb, and a verb that agrees with him. Either he does it or nobody: never who acted first.
"""

import random
from itertools import product

import pytest

from expectations import read

FIRST = (
    "Ramon Quispel skrytykował Boliwię",
    "Ramon Quispel powiedział, że Boliwia łamie prawo",
    "Boliwię skrytykował Ramon Quispel",
    "W środę Ramon Quispel spotkał się z premierem Mongolii",
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
SAMPLE = 60
"""Sentences of each joint, of the 840 that its parts make."""


@pytest.mark.parametrize("joint", JOINED)
def test_a_deed_is_not_of_who_acted_before(joint):
    every = list(product(FIRST, ACTING, PARTED))
    wrong = []
    for first, (who, verb), parted in random.Random(joint).sample(every, SAMPLE):
        text = f"{first}{joint} {who}{parted} {verb} Peru o kłamstwo."
        told = (c for c in read(text)["claims"] if c["relation"] == "accuses")
        wrong += [text for c in told if c["subject"] in ("Ramon Quispel", "Boliwia")]
    assert wrong == []
