"""Who acts behind what a sentence opens with, and beside a woman's name in any case."""

import pytest

from expectations import read

OPENINGS = (
    "Kilka dni temu", "Dwa lata temu", "Rok temu", "Dzień wcześniej", "Parę godzin później",
    "Chwilę później",
    "Dzień po debacie", "Trzy lata po wyborach", "W ubiegły wtorek", "W środę", "10 maja", "W maju 2019 roku",
    "Po kilku dniach", "Od wielu lat", "Przez ostatnie dwa lata", "Pod koniec roku",
    "Ku zaskoczeniu wszystkich", "W odpowiedzi", "W rozmowie z PAP", "Na antenie TVN", "W liście do ONZ",
    "W trakcie debaty", "W Gdańsku", "Po spotkaniu w Brukseli", "Wbrew zapowiedziom", "W jednym z wywiadów",
    "W sprawie reformy", "Z kolei",
)  # fmt: skip
ACTING = (
    ("Wilczyński", "ł"), ("Oyun Batar", "ł"), ("Ewa Winnicka", "ła"), ("PiS", "ł"), ("Peru", "ło"),
    ("Polska", "ła"), ("Quispel", "ł"), ("Merkel", "ła"),
)  # fmt: skip
DEEDS = ("skrytykowa{} rząd", "oskarży{} Dudka o kłamstwo", "zarzuci{} Chile kłamstwo")
DONE_TO = ("rząd", "Dudek", "Chile")
WOMEN = (
    ("Alicja", "Alicji", "Alicji", "Alicję", "Alicją"),
    ("Barbara", "Barbary", "Barbarze", "Barbarę", "Barbarą"),
    ("Krystyna", "Krystyny", "Krystynie", "Krystynę", "Krystyną"),
    ("Bronisława", "Bronisławy", "Bronisławie", "Bronisławę", "Bronisławą"),
    ("Iwona", "Iwony", "Iwonie", "Iwonę", "Iwoną"),
)
"""First names in the nominative, genitive, dative, accusative and instrumental; some are a man's form too."""
BESIDE = (
    ("Rzecznik {1} Borowiec zarzucił PiS kłamstwo.", "rzecznik"),
    ("Doradca {1} Borowiec oskarżył PiS o kłamstwo.", "doradca"),
    ("Partia {1} Borowiec oskarżyła PiS o kłamstwo.", "partia"),
    ("{3} Borowiec skrytykował PiS.", "Prawo i Sprawiedliwość"),
    ("{2} Borowiec zarzuca kłamstwo PiS.", "Prawo i Sprawiedliwość"),
    ("Rząd nie popiera {1} Borowiec.", "rząd"),
    ("Z {4} Borowiec nie zgadza się PiS.", "Prawo i Sprawiedliwość"),
    ("{0} Borowiec skrytykowała PiS.", "Borowiec"),
)


def _deeds(text: str) -> list[dict]:
    return [c for c in read(text)["claims"] if c["relation"] not in ("says", "holds-office", "member-of")]


@pytest.mark.parametrize("opening", OPENINGS)
def test_whom_it_is_done_to_does_not_act(opening):
    texts = [f"{opening} {who} {deed.format(ending)}." for who, ending in ACTING for deed in DEEDS]
    wrong = [(t, c["subject"]) for t in texts for c in _deeds(t) if c["subject"] in DONE_TO]
    assert wrong == []


@pytest.mark.parametrize(("pattern", "acts"), BESIDE)
def test_a_womans_name_acts_only_in_the_nominative(pattern, acts):
    texts = [pattern.format(*forms) for forms in WOMEN]
    wrong = [(t, c["subject"]) for t in texts for c in _deeds(t) if acts.lower() not in c["subject"].lower()]
    assert wrong == []


def test_who_acts_behind_an_opening_is_found():
    texts = [f"{o} {who} {DEEDS[1].format(ending)}." for o in OPENINGS for who, ending in ACTING]
    found = [any(c["relation"] == "accuses" for c in _deeds(t)) for t in texts]
    assert sum(found) > 0.7 * len(texts)
