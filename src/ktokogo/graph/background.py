"""What every store holds beside articles: the ontology, and background facts with their source.

Background facts help to recognise and to compare; they never fill a claim. Their names for actors are
``rdfs:label`` here, since ``skos:prefLabel`` belongs to the graph of actors.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from ktokogo import resources
from ktokogo.errors import DataError
from ktokogo.graph import iris
from ktokogo.graph.terms import DCT, KK, ORG, RDF, RDFS, SCHEMA, WIKIDATA, XSD
from ktokogo.reading import overlay

ONTOLOGY_FILES = ("ktokogo.ttl", "schemes.ttl", "relations.ttl")
TABLES = ("actors.tsv", "offices.tsv", "memberships.tsv")


def fingerprint() -> str:
    """Return a hash of the files below: a store with another one is brought up to date when opened."""
    digest = hashlib.sha256()
    for path in _files():
        digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()


def ontology_quads() -> Iterator[Quad]:
    """Yield the ontology in its graph; nodes without a name are left out, the shapes are not part of it."""
    for name in ONTOLOGY_FILES:
        for quad in parse(resources.path("ontology", name).read_bytes(), RdfFormat.TURTLE):
            yield Quad(quad.subject, quad.predicate, quad.object, iris.ONTOLOGY)


def background_quads() -> Iterator[Quad]:
    """Yield offices, memberships and the names of those who take part in them.

    Raises:
        DataError: a row lacks the cell that it needs.
    """
    named: set[str] = set()
    for row in _rows("offices.tsv"):
        named |= {row["person"], row["of"]} - {""}
        yield from _membership(row, row["person"], row["of"], row["role"], row.get("label_pl", ""))
    for row in _rows("memberships.tsv"):
        named |= {row["member"], row["organisation"]}
        yield from _membership(row, row["member"], row["organisation"], "member", "")
    for row in _rows("actors.tsv"):
        key = row.get("id") or row.get("qid") or ""
        if key in named:
            for language, column in (("pl", "name"), ("pl", "name_pl"), ("en", "en"), ("en", "name_en")):
                if row.get(column):
                    label = Literal(row[column], language=language)
                    yield Quad(_actor(key), RDFS.label, label, iris.BACKGROUND)


def _membership(row: dict[str, str], member: str, body: str, role: str, label: str) -> Iterator[Quad]:
    if not member or not row.get("source"):
        raise DataError(f"data/actors: a row lacks its person, member or source: {row}")
    digest = hashlib.sha256("\x1f".join(row.values()).encode()).hexdigest()[:16]
    node, graph = NamedNode(f"{iris.BASE}id/membership/{digest}"), iris.BACKGROUND
    yield Quad(node, RDF.type, ORG.Membership, graph)
    yield Quad(node, ORG.member, _actor(member), graph)
    if body:
        yield Quad(node, ORG.organization, _actor(body), graph)
    yield Quad(node, KK.role, Literal(role), graph)
    if label:
        yield Quad(node, RDFS.label, Literal(label, language="pl"), graph)
    for column, predicate in (("from", SCHEMA.startDate), ("to", SCHEMA.endDate)):
        if value := row.get(column):
            kind = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}.get(len(value), XSD.string)
            yield Quad(node, predicate, Literal(value, datatype=kind), graph)
    yield Quad(node, DCT.source, Literal(row["source"]), graph)


def _actor(key: str) -> NamedNode:
    if key.startswith("http"):
        return NamedNode(key)
    wikidata = key[:1] == "Q" and key[1:].isdigit()
    return NamedNode((WIKIDATA if wikidata else iris.ACTOR_IRIS) + key)


def _rows(table: str) -> Iterator[dict[str, str]]:
    """The table's rows with the user's laid over; none where the installation ships no such table."""
    if (resources.path("data") / "actors" / table).is_file():
        yield from overlay.rows(table)


def _files() -> Iterator[Path]:
    for name in ONTOLOGY_FILES:
        yield resources.path("ontology", name)
    for table in TABLES:
        path = resources.path("data") / "actors" / table
        if path.is_file():
            yield path
    yield from overlay.files()
