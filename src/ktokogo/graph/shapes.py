"""Do data keep to the shapes (SHACL)? In plain words, one finding a fault.

Our own readings cannot break the rules that matter: ``Claim`` and ``Reading`` refuse at construction what
lacks evidence, source or rule, and ``to_rdf`` what the ontology does not know. So adding a reading needs no
SHACL run; what comes from elsewhere (``Store.load``) is checked before it is stored, and a whole store on
demand. pySHACL works in an rdflib memory graph: over a store it is many times slower.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse, serialize

from ktokogo import resources
from ktokogo.graph import iris
from ktokogo.graph.terms import KK, OA, RDFS, SKOS, value

if TYPE_CHECKING:
    from rdflib import Graph

    from ktokogo.graph.store import Store

Severity = Literal["violation", "warning", "info"]
Language = Literal["en", "pl"]
BATCH = 50
"""Articles checked at once: pySHACL works on a copy in memory, and this bounds it."""
THE_DATA = "https://w3id.org/ktokogo/shapes#TheData"
"""Stands for the data as a whole in the shapes; the node at fault is then the value."""

_MISQUOTED = {
    "en": "the article's text does not read so between these offsets",
    "pl": "tekst artykułu nie brzmi tak w tym miejscu",
}


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault: ``node`` is the IRI (or blank label) at fault, ``article`` the article it belongs to."""

    severity: Severity
    article: str | None
    node: str
    message: str
    value: str | None = None

    def __str__(self) -> str:
        shown = f" ({self.value})" if self.value else ""
        return f"{self.severity}: {self.message}{shown}: {self.node}"


def check(quads: Iterable[Quad], language: Language = "en") -> list[Finding]:
    """Return what is wrong with ``quads``, worst first; the names of their graphs do not matter.

    Give each article together with the actors that it refers to. Messages are in ``language``.
    """
    from pyshacl import validate

    data = list(quads)
    homes = {value(quad.subject): _article(quad.graph_name) for quad in data}
    _, report, _ = validate(
        _graph([*data, *_needed_ontology()]), shacl_graph=_shapes(), inference="none", advanced=False
    )
    found = {_finding(report, result, homes, language) for result in _results(report)}
    return sorted(found, key=lambda f: (f.severity != "violation", f))


def check_store(store: Store, language: Language = "en", batch: int = BATCH) -> Iterator[Finding]:
    """Yield what is wrong with the articles of a store, ``batch`` of them at a time.

    Beside the shapes, evidence is held against the article's text where the store keeps that.
    """
    articles = store.articles()
    for start in range(0, len(articles), batch):
        some = articles[start : start + batch]
        own = [quad for article in some for quad in store.article_quads(article)]
        shared = {value(quad.object) for quad in own if isinstance(quad.object, NamedNode)}
        described = (quad for iri in sorted(shared) for quad in store.description(iri))
        yield from check([*own, *described], language)
        for article in some:
            yield from _misquoted(store, article, language)


def _misquoted(store: Store, article: str, language: Language) -> Iterator[Finding]:
    text = store.text(article)
    if text is None:
        return
    selected: dict[str, dict[str, str]] = {}
    for quad in store.article_quads(article):
        if quad.predicate in (OA.start, OA.end, OA.exact):
            place = value(quad.subject).rpartition("/")[2]
            selected.setdefault(place, {})[quad.predicate.value] = value(quad.object)
    for place, parts in sorted(selected.items()):
        start, end, exact = (parts.get(term.value, "0") for term in (OA.start, OA.end, OA.exact))
        if text[int(start) : int(end)] != exact:
            yield Finding("violation", article, f"{article}/quote/{place}", _MISQUOTED[language], exact)


def _finding(report: Any, result: Any, homes: dict[str, str | None], language: Language) -> Finding:
    from rdflib.namespace import SH

    node = str(report.value(result, SH.focusNode))
    at_fault = report.value(result, SH.value)
    if node == THE_DATA:
        node, at_fault = str(at_fault), None
    said = [str(message) for message in report.objects(result, SH.resultMessage)]
    severity = str(report.value(result, SH.resultSeverity)).rpartition("#")[2].lower()
    return Finding(
        severity=severity,  # type: ignore[arg-type]
        article=homes.get(node),
        node=node,
        message=next((_messages()[text][language] for text in said if text in _messages()), " ".join(said)),
        value=str(at_fault) if at_fault is not None and str(at_fault) != node else None,
    )


@cache
def _messages() -> dict[str, dict[str, str]]:
    """Each message of the shapes in both languages, by either: pySHACL passes on only one at times."""
    from rdflib.namespace import SH

    both: dict[str, dict[str, str]] = {}
    for constraint in set(_shapes().subjects(SH.message)):
        texts = {m.language: str(m) for m in _shapes().objects(constraint, SH.message)}  # type: ignore[attr-defined]
        both.update(dict.fromkeys(texts.values(), texts))
    return both


def _results(report: Any) -> Iterator[Any]:
    from rdflib.namespace import RDF, SH

    yield from report.subjects(RDF.type, SH.ValidationResult)


def _graph(quads: Iterable[Quad]) -> Graph:
    """The triples in an rdflib memory graph."""
    from rdflib import Graph

    triples = {Triple(quad.subject, quad.predicate, quad.object): None for quad in quads}
    return Graph().parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")


@cache
def _shapes() -> Graph:
    from rdflib import Graph

    return Graph().parse(resources.path("ontology", "shapes.ttl"), format="turtle")


@cache
def _needed_ontology() -> tuple[Quad, ...]:
    """The few triples of the ontology that the shapes ask for; all of it would be checked each time."""
    needed = {RDFS.subClassOf, SKOS.inScheme, KK.symmetric}
    files = (resources.path("ontology", name) for name in ("ktokogo.ttl", "relations.ttl"))
    return tuple(
        quad
        for file in files
        for quad in parse(file.read_bytes(), RdfFormat.TURTLE)
        if quad.predicate in needed and isinstance(quad.subject, NamedNode)
    )


def _article(graph: object) -> str | None:
    return iris.article_of(graph.value) if isinstance(graph, NamedNode) else None
