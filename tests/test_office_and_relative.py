"""Whom a relative clause behind an office and a place describes: who holds the office, or nobody."""

import pytest

from expectations import read

HE = ("który", "skrytykował", "odszedł", "Jan Wilczyński", "Omar Keskin", "Lee")
SHE = ("która", "skrytykowała", "odeszła", "Ewa Winnicka", "Fatima Keskin", "Merkel")
OFFICES = (
    ("poseł", "posłanka"), ("szef fundacji", "szefowa fundacji"), ("ambasador", "ambasador"),
    ("dyrektor biura", "dyrektorka biura"), ("rzecznik rządu", "rzeczniczka rządu"),
    ("minister obrony", "minister obrony"), ("działacz", "działaczka"), ("ekspert", "ekspertka"),
)  # fmt: skip
PLACES = (
    "w Danii", "w Iranie", "z Norwegii", "na Ukrainie", "w Brukseli", "przy ONZ", "w Sejmie", "z PiS",
    "z Platformy", "z Rady Europy", "w rządzie Iranu",
    "z ruchu Alternatywa", "z agencji Fitch", "w koncernie Shell",
)  # fmt: skip
FRAMES = (
    "{name}, {office} {place}, {who} {did} rząd Peru, {left}.",
    "{office} {place} {name}, {who} {did} rząd Peru, {left}.",
    "Na debacie byli {name}, {office} {place}, {who} {did} rząd Peru, i inni.",
    "{name} ({office} {place}), {who} {did} rząd Peru, {left}.",
)


@pytest.mark.parametrize("place", PLACES)
def test_the_place_of_an_office_does_not_act(place):
    wrong = []
    for k, (who, did, left, *names) in enumerate((HE, SHE)):
        for name in names:
            for offices in OFFICES:
                for frame in FRAMES:
                    text = frame.format(
                        name=name, office=offices[k], place=place, who=who, did=did, left=left
                    )
                    text = text[0].upper() + text[1:]
                    own = (name.split()[-1], offices[k].split()[0])
                    hostile = [
                        c for c in read(text)["claims"] if c["relation"] in ("criticises", "negative-stance")
                    ]
                    wrong += [
                        (text, c["subject"]) for c in hostile if not any(w in c["subject"] for w in own)
                    ]
    assert wrong == []


def test_a_state_that_is_described_acts():
    claims = read("Anna Winnicka rozmawiała w Rosji, która zaatakowała Danię.")["claims"]
    assert ("Rosja", "attacks", "Dania") in {(c["subject"], c["relation"], c["object"]) for c in claims}
