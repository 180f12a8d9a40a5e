"""A reading as RDF: one named graph for the article, graphs of their own for what articles share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pyoxigraph import Literal, NamedNode, Quad, Triple

from ktokogo.errors import InvalidClaimError
from ktokogo.graph import copies, iris, places
from ktokogo.graph.claim_to_rdf import claim_triples, run_of
from ktokogo.graph.terms import DCT, KK, PROV, RDF, SCHEMA, SKOS, WIKIDATA, XSD, in_graph
from ktokogo.reading.model import Actor, Mention, Reading, Span


def to_rdf(reading: Reading) -> list[Quad]:
    """Return every quad that the reading yields, without repetition or blank nodes, in a fixed order.

    Raises:
        InvalidClaimError: a relation is not in the ontology, or a symmetric one lacks a second participant.
    """
    graph = iris.article_graph(reading.article.id)
    found: dict[Quad, None] = {}
    try:
        found.update(dict.fromkeys(in_graph(_own(reading), graph)))
        for actor in reading.actors:
            found.update(dict.fromkeys(in_graph(actor_triples(actor), iris.ACTORS)))
    except ValueError as error:
        raise InvalidClaimError(f"{reading.article.id}: an identifier is no IRI ({error})") from error
    for label in topics(reading):
        found.update(dict.fromkeys(in_graph(topic_triples(label), iris.TOPICS)))
    return list(found)


def _own(reading: Reading) -> Iterator[Triple]:
    """What belongs to the article's own graph."""
    yield from _article(reading)
    for claim in reading.claims:
        yield from claim_triples(reading.article, claim)
    yield from _mentions(reading)


def topics(reading: Reading) -> list[str]:
    """Return the matters that claims of the reading are about, sorted."""
    return sorted(
        {claim.object_text for claim in reading.claims if claim.object is None and claim.object_text}
    )


def topic_triples(label: str) -> Iterator[Triple]:
    """Yield the description of a matter."""
    node = iris.topic(label)
    yield Triple(node, RDF.type, KK.Topic)
    yield Triple(node, SKOS.prefLabel, Literal(label, language="pl"))


def actor_triples(actor: Actor) -> Iterator[Triple]:
    """Yield the description of an actor, as the graph of actors holds it."""
    node = NamedNode(actor.id)
    yield Triple(node, RDF.type, KK[actor.kind])
    yield Triple(node, KK.actorType, Literal(actor.type))
    yield Triple(node, SKOS.prefLabel, Literal(actor.name, language="pl"))
    if actor.en is not None:
        yield Triple(node, SKOS.prefLabel, Literal(actor.en, language="en"))
    for alias in actor.aliases:
        yield Triple(node, SKOS.altLabel, Literal(alias, language="pl"))
    if actor.wikidata is not None:
        yield Triple(node, DCT.identifier, Literal(actor.wikidata))
        if actor.id != WIKIDATA + actor.wikidata:
            yield Triple(node, SKOS.exactMatch, NamedNode(WIKIDATA + actor.wikidata))
    if actor.metonym_of is not None:
        yield Triple(node, KK.metonymOf, NamedNode(actor.metonym_of))
    if actor.kind == "UnnamedGroup":
        yield Triple(node, KK.groupDescription, Literal(actor.name, language="pl"))
    if actor.group_size is not None:
        yield Triple(node, KK.groupSize, Literal(actor.group_size))


def _article(reading: Reading) -> Iterator[Triple]:
    article = reading.article
    node, run = NamedNode(article.id), run_of(article)
    yield Triple(node, RDF.type, KK.Article)
    yield Triple(node, DCT.identifier, Literal("sha256:" + article.sha256))
    if article.title is not None:
        yield Triple(node, SCHEMA.headline, Literal(article.title))
    if article.language is not None:
        yield Triple(node, SCHEMA.inLanguage, Literal(article.language))
    if article.published is not None:
        yield Triple(node, SCHEMA.datePublished, _date(article.published))
    if article.publisher is not None:
        yield Triple(node, SCHEMA.publisher, Literal(article.publisher))
    if article.url is not None:
        yield Triple(node, SCHEMA.url, Literal(article.url))
    yield from copies.sketch_triple(article)
    for source in reading.cited_sources:
        yield Triple(node, KK.citedSource, NamedNode(source))
    for actor in reading.actors:
        yield Triple(node, SCHEMA.mentions, NamedNode(actor.id))
    yield Triple(run, RDF.type, KK.ExtractionRun)
    yield Triple(run, PROV.used, node)
    yield Triple(run, PROV.wasAssociatedWith, NamedNode(iris.SOFTWARE + _version()))


def _mentions(reading: Reading) -> Iterator[Triple]:
    """Several mentions in one place ("obaj") are told apart by a number."""
    article, seen = reading.article, dict[tuple[int, int], int]()
    for mention in sorted(reading.mentions, key=_mention_order):
        place = (mention.start, mention.end)
        seen[place] = seen.get(place, 0) + 1
        number = f"-{seen[place]}" if seen[place] > 1 else ""
        node = NamedNode(f"{article.id}/mention/{mention.start}-{mention.end}{number}")
        yield Triple(node, RDF.type, KK.Mention)
        yield Triple(node, KK.lemma, Literal(mention.lemma, language="pl"))
        yield Triple(node, KK.category, Literal(mention.category))
        if mention.actor is not None:
            yield Triple(node, KK.denotes, NamedNode(mention.actor))
        yield from places.selectors(article, node, Span(mention.start, mention.end, mention.text))


def _mention_order(mention: Mention) -> tuple[int, int, str, str, str]:
    return mention.start, mention.end, mention.lemma, mention.category, mention.actor or ""


def _date(value: str) -> Literal:
    return Literal(
        value, datatype=XSD.date if len(value) == 10 else XSD.dateTime if "T" in value else XSD.string
    )


@cache
def _version() -> str:
    from importlib.metadata import version

    return version("ktokogo")
