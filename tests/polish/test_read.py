"""From an article to a document: which paragraphs are read, what is quoted, and in whose utterance."""

import pytest

from ktokogo.document import Document
from ktokogo.polish.read import Polish
from sentences import document


def texts(read: Document):
    return [read.article.text[s.start : s.end] for s in read.sentences]


@pytest.mark.parametrize("role", ["headline", "lead", "subhead", "body", "caption"])
def test_what_the_article_says_is_read(role):
    [found] = document((role, "Anna Zaręba milczy.")).sentences
    assert (found.role, found.paragraph, found.start) == (role, 0, 0)


@pytest.mark.parametrize("role", ["teaser", "sources", "meta"])
def test_what_the_page_says_beside_it_is_not(role):
    assert document((role, "Anna Zaręba milczy.")).sentences == ()


def test_offsets_are_into_the_exact_text():
    read = document("Anna\u00a0Zaręba milczy. Jan mówi.", "– Nie wiem tego – mówi Jan.")
    assert texts(read) == ["Anna\u00a0Zaręba milczy.", "Jan mówi.", "Nie wiem tego", "mówi Jan."]
    for found in read.sentences:
        for token in found.tokens:
            assert read.article.text[token.start : token.end] == token.text
            assert found.tokens[token.index] is token


def test_a_quotation_and_its_cue_are_one_utterance():
    read = document("– To zły pomysł – powiedział Jan Wilczak – i bardzo drogi.", "– Nie! – rzekła Zaręba.")
    assert [(s.cue, s.quoted is not None, s.group) for s in read.sentences] == [
        (False, True, (0, 1)),
        (True, False, (0, 1)),
        (False, True, (0, 1)),
        (False, True, (1, 1)),
        (True, False, (1, 1)),
    ]
    assert [read.article.text[q.start : q.end] for q in read.quotations] == [
        "To zły pomysł",
        "i bardzo drogi.",
        "Nie!",
    ]


def test_a_cue_in_a_paragraph_of_its_own_closes_the_quotation_before_it():
    read = document("„Norwegia nie poprze Estonii w tej sprawie.”", "– oświadczył Jan Wilczak.")
    quoted, cue = read.sentences
    assert quoted.quoted is not None
    assert cue.cue
    assert cue.group == quoted.group


def test_a_cue_without_a_quotation_before_it_closes_none():
    read = document(("lead", "Norwegia milczy."), "– oświadczył Jan Wilczak.")
    assert [s.group for s in read.sentences] == [(0, 0), (1, 1)]


def test_words_without_marks_are_closed_by_the_cue_that_begins_the_next_paragraph():
    read = document("Norwegia milczy.", "– oświadczył Jan Wilczak. Estonia milczy.")
    said, cue, told = read.sentences
    assert said.quoted is not None
    assert not said.quoted.marked
    assert (cue.cue, cue.group, cue.paragraph) == (True, said.group, said.paragraph)
    assert (told.cue, told.quoted, told.paragraph) == (False, None, 1)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("Norwegia kłamie. Estonia milczy.", ["Norwegia kłamie.", "Estonia milczy."]),
        ("Jan Wilczak dodał, że pada. Estonia milczy.", ["Estonia milczy."]),
        ("Estonia milczy. Jan Wilczak dodał, że pada.", []),
    ],
)
def test_what_tells_of_speech_itself_is_not_closed_by_a_cue_behind_it(before, said):
    read = document(before, "– oświadczył Jan Wilczak.")
    quoted = [read.article.text[s.start : s.end] for s in read.sentences if s.quoted is not None]
    assert quoted == said


def test_the_place_from_which_an_agency_writes_is_not_read():
    assert texts(document(("headline", "Estonia/ Premier ostrzega"))) == ["Premier ostrzega"]


def test_a_name_before_a_colon_speaks_in_a_title():
    read = document(("headline", "Jan Wilczak: Norwegia grozi Estonii"))
    assert [(s.cue, s.quoted is not None and s.quoted.marked) for s in read.sentences] == [
        (True, False),
        (False, False),
    ]
    assert len(read.quotations) == 1


def test_the_photo_credit_of_a_caption_is_not_read():
    assert texts(document(("caption", "Anna Zaręba milczy. Fot. Jan Wilczak"))) == ["Anna Zaręba milczy."]


def test_a_full_name_makes_its_common_noun_a_surname_everywhere():
    read = document("Tokarz odpowiedział.", "Milczy Jan Tokarz.")
    assert read.sentences[0].tokens[0].best.name == "surname"
    assert document("Tokarz odpowiedział.", "Milczy Jan Wilczak.").sentences[0].tokens[0].best.name is None


@pytest.mark.parametrize(
    ("text", "question"), [("Czy Jan milczy?", True), ("Jan milczy.", False), ("„Jan milczy?”", True)]
)
def test_a_question_is_marked(text, question):
    assert document(text).sentences[0].question is question


def test_capitals_say_nothing_at_the_start_of_a_sentence_or_behind_a_colon():
    [found] = document("Rząd: Premier milczy.").sentences
    assert [t.initial for t in found.tokens if t.capital] == [True, True]


@pytest.mark.parametrize("text", ["", "***", "– – –"])
def test_a_paragraph_without_words_has_no_sentence(text):
    assert document(text).sentences == ()


def test_the_language_answers_for_itself():
    read = document("Anna Zaręba spotkała się z Janem von Torvikiem w maju.")
    assert isinstance(read.language, Polish)
    assert "von" in read.language.particles
    [found] = read.language.times(read.article.text, 0, len(read.article.text), None)
    assert found.value == "--05"
