"""The graph as a file: N-Quads, TriG, Turtle, JSON-LD. Sorted, so that the same data give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO, Literal, cast

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from ktokogo import resources
from ktokogo.graph.terms import PREFIXES

Format = Literal["nq", "trig", "ttl", "jsonld"]


def write(quads: Iterable[Quad], format: Format, stream: BinaryIO) -> None:
    """Write the quads, without blank nodes, as UTF-8.

    ``nq`` has one quad a line, in the order of the lines. ``ttl`` and ``jsonld`` merge the graphs.
    JSON-LD carries its context inside, so that reading it needs no network.
    """
    if format == "nq":
        for line in sorted({f"{quad} .\n" for quad in quads}):
            stream.write(line.encode())
        return
    ordered = sorted(set(quads), key=lambda quad: (str(quad.graph_name), str(quad)))
    if format == "trig":
        stream.write(_prefixed(serialize(ordered, format=RdfFormat.TRIG, prefixes=PREFIXES)))
    elif format == "ttl":
        stream.write(_prefixed(serialize(_merged(ordered), format=RdfFormat.TURTLE, prefixes=PREFIXES)))
    else:
        stream.write(_json_ld(_merged(ordered)))


def _merged(quads: Iterable[Quad]) -> list[Triple]:
    return sorted({Triple(quad.subject, quad.predicate, quad.object) for quad in quads}, key=str)


def _prefixed(text: bytes | None) -> bytes:
    """The serialiser writes prefixes in the order of a hash table; put them in the order of the alphabet."""
    lines = (text or b"").splitlines(keepends=True)
    count = next((n for n, line in enumerate(lines) if not line.startswith(b"@prefix")), len(lines))
    return b"".join(sorted(lines[:count]) + lines[count:])


def _json_ld(triples: list[Triple]) -> bytes:
    """Compacted by rdflib with the context of the ontology, then put in order."""
    from rdflib import Graph

    context = json.loads(resources.path("ontology", "context.jsonld").read_text(encoding="utf-8"))["@context"]
    graph = Graph().parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")
    compacted = json.loads(graph.serialize(format="json-ld", context=context, auto_compact=False))
    document = {"@context": context, "@graph": _ordered(_nodes(compacted))}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _nodes(document: dict[str, Any]) -> list[Any]:
    if "@graph" in document:
        return cast(list[Any], document["@graph"])
    node = {key: value for key, value in document.items() if key != "@context"}
    return [node] if node else []


def _ordered(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _ordered(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return sorted((_ordered(item) for item in value), key=lambda item: json.dumps(item, sort_keys=True))
    return value
