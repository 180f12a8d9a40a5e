"""Words, marks and where sentences end; offsets always into the exact text."""

from __future__ import annotations

import pytest

from ktokogo.polish.tokens import sentences, tokens


def words(text: str) -> list[str]:
    return [word.text for word in tokens(text, 0, len(text))]


def split(text: str) -> list[str]:
    found = list(sentences(tokens(text, 0, len(text))))
    return [text[part[0].start : part[-1].end] for part in found]


def test_offsets_cut_the_words_out_of_the_text() -> None:
    text = "Tak\u00a0–  rzekł\tKasym-Żomart W. (z PiS-u)…"
    assert all(text[w.start : w.end] == w.text for w in tokens(text, 0, len(text)))


def test_only_the_stretch_that_was_asked_for_is_read() -> None:
    text = "Ala ma kota."
    assert [(w.text, w.start) for w in tokens(text, 4, 6)] == [("ma", 4)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kosiniak-Kamysz i O’Neil’a", ["Kosiniak-Kamysz", "i", "O’Neil’a"]),
        ("pisze Onet.pl i naszawies.info.", ["pisze", "Onet.pl", "i", "naszawies.info", "."]),
        ("12,5% z 1.200 osób", ["12,5%", "z", "1.200", "osób"]),
        ("@wilczak na https://x.example/a", ["@wilczak", "na", "https://x.example/a"]),
    ],
)
def test_what_is_one_word(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan wyszedł. Anna też.", ["Jan wyszedł.", "Anna też."]),
        ("Był tam gen. Wilczak i prof. Dudzik.", ["Był tam gen. Wilczak i prof. Dudzik."]),
        ("Pisał J. Wilczak. Ona czytała.", ["Pisał J. Wilczak.", "Ona czytała."]),
        ("Wlk. Brytania i Irlandia Płn. Rozmawiają.", ["Wlk. Brytania i Irlandia Płn. Rozmawiają."]),
        ("Było to w 2019 r. Potem przyszła wiosna.", ["Było to w 2019 r.", "Potem przyszła wiosna."]),
        ("Czy wróci? Nie wiadomo…  Wróci!", ["Czy wróci?", "Nie wiadomo…", "Wróci!"]),
        ("Zginęło ok. 30 osób.", ["Zginęło ok. 30 osób."]),
        ("„Nie przyjdę.” Tak odparł.", ["„Nie przyjdę.”", "Tak odparł."]),
    ],
)
def test_where_a_sentence_ends(text: str, expected: list[str]) -> None:
    assert split(text) == expected
