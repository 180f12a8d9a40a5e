"""What holds of any text whatever: it is read or refused in one clear line, and a reading is consistent.

Texts are drawn from all of Unicode, and from Polish sentences broken in the ways of ``fuzz/mutations.py``.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz import mutations
from ktokogo.article import Article, from_html, from_markdown, from_text
from ktokogo.errors import InputError
from ktokogo.polish import tokens
from ktokogo.reading.contract import to_json
from ktokogo.reading.model import Reading
from ktokogo.reading.read import read_article

SEEDS = st.integers(0, 2**32).map(Random)
BROKEN = SEEDS.map(mutations.text)
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
PLAIN = st.lists(st.sampled_from(mutations.sentences()), min_size=1, max_size=4).map(" ".join)
TEXTS = st.one_of(BROKEN, ANYTHING, PLAIN)


def read(source: str, make: Callable[[str], Article] = from_text) -> Reading | None:
    """Read a source; None where it is refused as no article, or as none in Polish."""
    try:
        return read_article(make(source))
    except InputError:
        return None


def check(reading: Reading | None) -> None:
    """Assert that every span is a slice, that all who take part are listed, and that the order is fixed."""
    if reading is None:
        return
    text = reading.article.text
    for mention in reading.mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.lemma
    listed = [actor.id for actor in reading.actors]
    assert listed == sorted(set(listed))
    known = {*listed, reading.article.id}
    for claim in reading.claims:
        for span in filter(None, (claim.sentence, claim.evidence, claim.quotation)):
            assert text[span.start : span.end] == span.text
        named = (claim.subject, claim.object, claim.source, claim.addressee, claim.occasion)
        assert {iri for iri in (*named, *claim.counterparty, *claim.via) if iri is not None} <= known
    assert {m.actor for m in reading.mentions if m.actor is not None} <= known
    assert set(reading.cited_sources) <= known
    places = [(m.start, m.end) for m in reading.mentions]
    assert places == sorted(places)
    order = [(c.evidence.start, c.evidence.end, c.relation, c.subject) for c in reading.claims]
    assert order == sorted(order)
    assert len({c.id for c in reading.claims}) == len(reading.claims)


@settings(max_examples=300)
@given(TEXTS)
def test_any_text_is_read_or_refused(text: str) -> None:
    check(read(text))


@settings(max_examples=60)
@given(st.one_of(SEEDS.map(mutations.page), ANYTHING))
def test_any_page_is_read_or_refused(source: str) -> None:
    check(read(source, from_html))


@settings(max_examples=60)
@given(st.one_of(SEEDS.map(mutations.markdown), ANYTHING))
def test_any_markdown_is_read_or_refused(source: str) -> None:
    check(read(source, from_markdown))


@settings(max_examples=60)
@given(PLAIN)
def test_the_same_text_gives_the_same_reading(text: str) -> None:
    first = to_json(read_article(from_text(text)))
    assert to_json(read_article(from_text(text))) == first


@settings(max_examples=60)
@given(TEXTS.filter(str.strip))
def test_a_text_said_twice_is_read(text: str) -> None:
    check(read(text + "\n\n" + text))


@given(TEXTS)
def test_cutting_sentences_loses_no_word_and_bounds_each(text: str) -> None:
    words = tokens.tokens(text, 0, len(text))
    cut = list(tokens.sentences(words))
    assert [word for sentence in cut for word in sentence] == words
    assert all(0 < len(sentence) <= tokens.LONGEST for sentence in cut)
    plain = text.translate({0x2010: "-", 0x2011: "-"})  # hyphens of other kinds are read as the usual one
    assert all(plain[word.start : word.end] == word.text for word in words)


@pytest.mark.parametrize(
    "unit",
    [
        "Rosji ", "ministra ", "Jan Wilczak, ", "Jan Wilczak i ", "minister powiedział, że ",
        "minister, który poparł ", "(", '"', "„", "– ", ", ", "!", "a", "– Nie – powiedział. ", "\u0301",
    ],
)  # fmt: skip
def test_what_never_ends_is_read(unit: str) -> None:
    check(read_article(from_text("Premier skrytykował wczoraj ministra. " + unit * 3000)))


def test_clauses_that_hang_on_each_other_are_read() -> None:
    text = "Choć minister przekonywał, że ustawa pomoże szkołom i zwiększy pensje, posłowie odrzucili ją."
    check(read_article(from_text(text)))


def test_half_a_character_is_refused() -> None:
    with pytest.raises(InputError, match=r"character 5 is half of a surrogate pair \(U\+D83D\)"):
        from_text("Rząd \ud83d upadł.")


def test_half_a_character_in_a_pages_metadata_is_dropped() -> None:
    data = '{"@type": "NewsArticle", "headline": "Rząd \\ud83d upadł"}'
    body = "<p>Rząd Norlandii upadł w nocy po długich sporach, podały gazety.</p>" * 3
    page = f'<html><head><script type="application/ld+json">{data}</script></head><body><article>{body}'
    assert from_html(page).title == "Rząd upadł"
