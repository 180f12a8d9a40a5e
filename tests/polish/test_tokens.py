"""Single words with marks in them, and where a sentence may not end (see test_words_and_sentences.py)."""

import pytest

from ktokogo.polish.tokens import LONGEST, sentences, tokens


def cut(text):
    return [text[words[0].start : words[-1].end] for words in sentences(tokens(text, 0, len(text)))]


def words(text):
    return [word.text for word in tokens(text, 0, len(text))]


@pytest.mark.parametrize(
    "word",
    ["PZU-em", "12:30", "2,5", "m.in.", "p.o.", "#sejm", "gazeta.pl", "...", "20-letni"],
)
def test_is_one_word(word):
    assert words(f"To {word} tu") == ["To", word, "tu"]


def test_marks_are_words_of_their_own():
    assert words("„Nie”, rzekł (cicho).") == ["„", "Nie", "”", ",", "rzekł", "(", "cicho", ")", "."]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Zaręba milczy. Jan Wilczak mówi.",
        "Czy Anna Zaręba milczy? Milczy.",
        "Rząd upadł w 2021 r. Premier wyjechał.",
        "Premier powiedział „nie”. „Tak” powiedziała Zaręba.",
        "Posłów było 12. Wyszli.",
        "Policja zatrzymała Adama N. Sąd milczy.",
        "Policja zatrzymała Annę Z. W piątek wyszła.",
        "Wyszedł Piotr P. Adam N. milczy.",
    ],
)
def test_two_sentences_are_cut_in_two(text):
    assert len(cut(text)) == 2
    assert " ".join(cut(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Mówił gen. Jan Wilczak.",
        "Mówił prof. dr hab. Jan Wilczak.",
        "Wyrok wydał sąd im. Anny Zaręby.",
        "Mówił J. Wilczak.",
        "Mówił George W. Wilczak.",
        "Mówił Adam N. Quispel.",
        "W 2021 r. premier wyjechał.",
        "Spotkanie było 12. 10. w Oslo.",
        "Na liście są m.in. Norwegia i Estonia.",
        "Rząd... milczy.",
        "Było ok. 300 osób.",
    ],
)
def test_one_sentence_stays_one(text):
    assert cut(text) == [text]


def test_a_closing_mark_belongs_to_the_sentence_that_it_closes():
    assert cut("Zaręba rzekła: „Nie.” Wilczak wyszedł.") == ["Zaręba rzekła: „Nie.”", "Wilczak wyszedł."]


def test_what_never_ends_is_cut_at_a_pause_and_nothing_is_lost():
    text = ", ".join(["słowo słowo"] * LONGEST)
    parts = list(sentences(tokens(text, 0, len(text))))
    assert len(parts) > 1
    assert all(len(part) <= LONGEST for part in parts)
    assert [w for part in parts for w in part] == tokens(text, 0, len(text))
    assert all(part[-1].text == "," for part in parts[:-1])


def test_where_no_pause_is_the_cut_is_at_the_longest():
    text = "słowo " * (LONGEST + 1)
    assert [len(part) for part in sentences(tokens(text, 0, len(text)))] == [LONGEST, 1]


def test_no_words_are_no_sentence():
    assert cut("") == []


@pytest.mark.parametrize(
    "text", ["Wilczak napisał to na X. Zaręba milczy.", "Spór trwa na X. Norwegia milczy."]
)
def test_the_letter_of_a_platform_may_end_a_sentence(text):
    assert len(cut(text)) == 2


@pytest.mark.parametrize("text", ["Milczy J. Wilczak.", "Milczy J. K. Wilczak."])
def test_an_initial_does_not(text):
    assert cut(text) == [text]
