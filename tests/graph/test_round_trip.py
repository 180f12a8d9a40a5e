"""What was read comes back from RDF as it went in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import BlankNode, Quad, RdfFormat, parse, serialize

from ktokogo.article import Article
from ktokogo.errors import InvalidClaimError
from ktokogo.graph.from_rdf import from_rdf
from ktokogo.graph.terms import KK, value
from ktokogo.graph.to_rdf import to_rdf
from ktokogo.reading.model import Reading
from readings import invented


def same(left: Reading, quads: list[Quad]) -> None:
    """Compare all but the order that RDF does not keep."""
    record = from_rdf(quads, left.article.id)
    assert sorted(record.claims, key=repr) == sorted(left.claims, key=repr)
    assert sorted(record.mentions, key=repr) == sorted(left.mentions, key=repr)
    assert sorted(record.actors, key=repr) == sorted(left.actors, key=repr)
    assert record.cited_sources == tuple(sorted(left.cited_sources))
    for field in ("id", "sha256", "title", "language", "published", "publisher", "url"):
        assert getattr(record, field) == getattr(left.article, field), field


def test_every_construction_survives() -> None:
    reading = invented()
    same(reading, to_rdf(reading))


def test_it_survives_being_written_and_read_as_nquads() -> None:
    reading = invented()
    text = serialize(to_rdf(reading), format=RdfFormat.N_QUADS)
    same(reading, list(parse(text, RdfFormat.N_QUADS)))


def test_the_facts_of_publication_survive() -> None:
    bare = invented().article
    article = Article(
        bare.text,
        bare.paragraphs,
        title=None,
        published="2022-10-04",
        publisher="Kurier Zelański",
        language="pl",
        url="https://kurier.example/1",
    )
    reading = replace(invented(), article=article)
    same(reading, to_rdf(reading))


def test_two_mentions_in_one_place_stay_two() -> None:
    reading = invented()
    first = reading.mentions[0]
    other = next(a.id for a in reading.actors if a.id != first.actor)
    more = (replace(first, actor=other), replace(first, actor=None))
    both = replace(reading, mentions=(*reading.mentions, *more))
    same(both, to_rdf(both))


def test_no_node_is_blank_and_no_quad_comes_twice() -> None:
    quads = to_rdf(invented())
    assert not [q for q in quads if isinstance(q.subject, BlankNode) or isinstance(q.object, BlankNode)]
    assert len(quads) == len(set(quads))


def test_a_triple_lives_in_one_graph() -> None:
    quads = to_rdf(invented())
    assert len({(q.subject, q.predicate, q.object) for q in quads}) == len(quads)


def test_the_month_without_a_year_stays_one() -> None:
    quads = to_rdf(invented())
    moments = {value(q.object) for q in quads if q.predicate == KK.eventTime}
    march = next(m for m in moments if m.endswith("--03"))
    facts = [q for q in quads if value(q.subject).startswith(march)]
    described = {value(q.predicate).rpartition("#")[2]: q.object for q in facts}
    assert value(described["month"]) == "--03"
    assert "year" not in described
    assert "day" not in described


def test_a_relation_that_the_ontology_lacks_is_refused() -> None:
    reading = invented()
    odd = replace(reading.claims[0], relation="enchants")
    with pytest.raises(InvalidClaimError, match="'enchants' is no relation"):
        to_rdf(replace(reading, claims=(odd,)))


@pytest.mark.parametrize("other", [None, "the same"])
def test_a_symmetric_relation_with_one_hand_is_refused(other: str | None) -> None:
    reading = invented()
    meets = next(c for c in reading.claims if c.relation == "meets")
    alone = replace(meets, object=meets.subject if other else None, object_text="")
    with pytest.raises(InvalidClaimError, match="holds between two"):
        to_rdf(replace(reading, claims=(alone,)))


def test_an_identifier_that_is_no_iri_is_refused() -> None:
    reading = invented()
    bad = replace(reading.actors[0], id="not an iri")
    with pytest.raises(InvalidClaimError, match="is no IRI"):
        to_rdf(replace(reading, actors=(*reading.actors, bad)))


def test_data_about_another_article_are_refused() -> None:
    with pytest.raises(InvalidClaimError, match="not described as a kk:Article"):
        from_rdf(to_rdf(invented()), "https://w3id.org/ktokogo/id/article/0000000000000000")
