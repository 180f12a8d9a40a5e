"""The terms that the graph is written in. Those of our own ontology are read from it, not repeated here."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from ktokogo import resources
from ktokogo.errors import DataError

KK_BASE = "https://w3id.org/ktokogo/ns#"
KKV_BASE = "https://w3id.org/ktokogo/voc/"
REL_BASE = "https://w3id.org/ktokogo/rel/"
WIKIDATA = "http://www.wikidata.org/entity/"

PREFIXES = {
    "kk": KK_BASE,
    "kkv": KKV_BASE,
    "rel": REL_BASE,
    "wd": WIKIDATA,
    "dct": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


class Vocabulary:
    """A namespace: ``KK.subject`` and ``KK["subject"]`` are IRIs.

    Where ``names`` is given, a name that it does not hold raises DataError.
    """

    def __init__(self, base: str, names: Callable[[], frozenset[str]] | None = None) -> None:
        self.base = base
        self._names = names

    def __getitem__(self, name: str) -> NamedNode:
        if self._names is not None and name not in self._names():
            near = difflib.get_close_matches(name, self._names(), 3)
            hint = f"; did you mean {', '.join(near)}?" if near else ""
            raise DataError(f"the ontology has no term {name!r} in {self.base}{hint}")
        return NamedNode(self.base + name)

    def __getattr__(self, name: str) -> NamedNode:
        if name.startswith("__"):
            raise AttributeError(name)
        node = self[name]
        self.__dict__[name] = node
        return node


@cache
def _defined(file: str, base: str) -> frozenset[str]:
    """The local names that an ontology file describes under ``base``."""
    source = resources.path("ontology", file).read_bytes()
    return frozenset(
        quad.subject.value.removeprefix(base)
        for quad in parse(source, RdfFormat.TURTLE)
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(base)
    )


KK = Vocabulary(KK_BASE, lambda: _defined("ktokogo.ttl", KK_BASE))
KKV = Vocabulary(KKV_BASE, lambda: _defined("schemes.ttl", KKV_BASE))
REL = Vocabulary(REL_BASE)  # its names are the rows of relations.tsv: see ktokogo.relations

DCT = Vocabulary(PREFIXES["dct"])
OA = Vocabulary(PREFIXES["oa"])
ORG = Vocabulary(PREFIXES["org"])
OWL = Vocabulary(PREFIXES["owl"])
PROV = Vocabulary(PREFIXES["prov"])
RDF = Vocabulary(PREFIXES["rdf"])
RDFS = Vocabulary(PREFIXES["rdfs"])
SCHEMA = Vocabulary(PREFIXES["schema"])
SKOS = Vocabulary(PREFIXES["skos"])
TIME = Vocabulary(PREFIXES["time"])
XSD = Vocabulary(PREFIXES["xsd"])


def value(term: NamedNode | BlankNode | Literal | Triple) -> str:
    """Return the IRI, the text of the literal, or the label of the blank node."""
    return str(term) if isinstance(term, Triple) else term.value


def in_graph(triples: Iterable[Triple], graph: NamedNode) -> Iterator[Quad]:
    """Yield the triples as quads of the graph."""
    for triple in triples:
        yield Quad(triple.subject, triple.predicate, triple.object, graph)
