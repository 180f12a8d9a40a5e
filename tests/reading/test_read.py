"""From an article to a reading: what order and what neighbours do to a sentence, and what is refused."""

import pytest

from ktokogo.errors import LanguageError
from ktokogo.reading.read import read_article
from sentences import article, reading, told


def test_a_text_in_another_language_is_refused_by_name():
    english = "The minister said that she would not support the bill which the president has signed. "
    with pytest.raises(LanguageError, match=r"reads Polish; the text looks like English"):
        read_article(article(english * 3))


def test_a_text_too_short_to_tell_is_read():
    assert told(reading("Norwegia skrytykowała Estonię.")) == ["Norwegia criticises+ Estonia"]


def test_the_language_is_noted_and_the_text_is_left_as_it_is():
    given = article("Norwegia skrytykowała\u00a0Estonię.")
    found = read_article(given)
    assert (found.article.language, found.article.text, found.article.id) == ("pl", given.text, given.id)


@pytest.mark.parametrize("text", ["", "   ", "***", "12 34 56"])
def test_where_nothing_is_said_nothing_is_read(text):
    found = reading(text)
    assert (found.claims, found.mentions, found.actors) == ((), (), ())


def test_equal_text_gives_an_equal_reading():
    text = "Premier Norwegii Jan Wilczak skrytykował Estonię. Pochwalił Litwę, a potem wyjechał do Oslo."
    assert reading(text) == reading(text)


@pytest.mark.parametrize(
    ("role", "voice"), [("headline", "headlineVoice"), ("lead", "articleVoice"), ("caption", "articleVoice")]
)
def test_each_paragraph_speaks_in_its_own_voice(role, voice):
    [claim] = reading((role, "Norwegia skrytykowała Estonię.")).claims
    assert (claim.voice, claim.source) == (voice, claim.article)


@pytest.mark.parametrize("role", ["teaser", "sources", "meta"])
def test_what_stands_beside_the_article_claims_nothing(role):
    assert reading((role, "Norwegia skrytykowała Estonię."), "Anna Zaręba milczy.").claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "Czy Norwegia skrytykowała Estonię?",
        "Wilczak milczy, jeśli Norwegia skrytykowała Estonię.",
        "Jan Wilczak wyjechał, zamiast krytykować Estonię.",
    ],
)
def test_neither_a_question_nor_a_condition_says_that_it_is_so(text):
    assert not any("criticises" in line for line in told(reading(text)))


def test_who_acted_goes_on_acting_where_the_subject_is_dropped_but_less_surely():
    first, second = reading("Jan Wilczak skrytykował Norwegię. Pochwalił Estonię.").claims
    assert (second.relation, second.subject) == ("praises", first.subject)
    assert second.confidence < first.confidence


@pytest.mark.parametrize("verb", ["Pochwaliła", "Pochwalili", "Pochwalono"])
def test_but_not_where_the_verb_is_somebody_elses(verb):
    assert told(reading(f"Jan Wilczak skrytykował Norwegię. {verb} Estonię.")) == [
        "Jan Wilczak criticises+ Norwegia"
    ]


def test_who_speaks_is_known_before_what_is_said():
    found = told(reading("– Popieram Estonię, a Norwegia ją krytykuje – powiedział Jan Wilczak."))
    assert found[0] == "Jan Wilczak: Jan Wilczak supports+ Estonia"


def test_a_time_is_kept_as_written_with_what_it_denotes():
    text = "Jan Wilczak spotkał się z Anną Zarębą w\u00a0marcu."
    [alone], [dated] = reading(text).claims, reading(text, published="2023-05-28").claims
    assert (alone.time, alone.time_value) == ("w\u00a0marcu", "--03")
    assert (dated.time, dated.time_value) == ("w\u00a0marcu", "2023-03")


def test_a_name_met_later_in_full_is_known_from_the_start():
    found = reading("Wilczak skrytykował Norwegię.", "Potem Jan Wilczak wyjechał.")
    assert told(found)[0] == "Jan Wilczak criticises+ Norwegia"


def test_a_meeting_told_before_is_not_told_again_by_a_noun():
    met = "Norwegia spotkała się z Estonią."
    assert told(reading(met)) == told(reading(f"{met} Po spotkaniu Norwegii z Estonią zapadła cisza."))


def test_another_meeting_is():
    met = "Norwegia spotkała się z Estonią."
    again = f"{met} Po spotkaniu Norwegii z Estonią w maju 2012 roku zapadła cisza."
    assert len(told(reading(again))) == 2
