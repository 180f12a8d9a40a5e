"""Both names marked in the sentence."""

from __future__ import annotations

import dataclasses

from ktokogo.article import Article
from ktokogo.reading.model import Claim, Mention, Span
from ktokogo.showing.marking import pieces
from readings import invented


def marked(claim, mentions=()):
    return [(p.text, p.mark) for p in pieces(claim, mentions) if p.mark]


def test_pieces_join_to_the_sentence():
    reading = invented()
    for claim in reading.claims:
        assert "".join(p.text for p in pieces(claim, reading.mentions)) == claim.sentence.text
        proof = "".join(p.text for p in pieces(claim, reading.mentions) if p.evidence)
        assert proof == claim.evidence.text


def test_mentions_of_other_sentences_and_actors_are_not_marked():
    reading = invented()
    criticism = reading.claims[1]
    assert marked(criticism, reading.mentions) == [
        ("Bogusz Wirecki", "subject"),
        ("Unię Trzech Rzek", "object"),
    ]


def test_characters_outside_the_basic_plane_do_not_shift_marks():
    text = "🦊🦊 Anela chwali Brzosta 🦊."
    whole = Span(0, len(text), text)
    article = Article(text)
    claim = Claim(article.id, "praises", "a", "b", "Brzost", article.id, whole, whole, "hand", 1.0)
    mentions = [Mention(3, 8, "Anela", "Anela", "PER", "a"), Mention(16, 23, "Brzosta", "Brzost", "PER", "b")]
    assert marked(claim, mentions) == [("Anela", "subject"), ("Brzosta", "object")]


def test_the_words_of_a_matter_are_marked_in_any_ending():
    unwilling = next(c for c in invented().claims if c.relation == "unwilling")
    assert marked(unwilling) == [("integracji politycznej", "object")]
    other = dataclasses.replace(unwilling, object_text="budowa mostu")
    assert marked(other) == []
