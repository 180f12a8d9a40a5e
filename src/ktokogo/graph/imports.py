"""Articles out of an exported file. Nothing of it is taken unless all of it keeps to the shapes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, parse

from ktokogo.errors import InputError, InvalidClaimError
from ktokogo.graph import iris
from ktokogo.graph.changes import Parcel
from ktokogo.graph.from_rdf import from_rdf
from ktokogo.graph.shapes import BATCH, Finding, check
from ktokogo.graph.terms import value

SHOWN = 50
"""Faults that a message lists before it only counts the rest."""

_FORMATS = {".nq": RdfFormat.N_QUADS, ".trig": RdfFormat.TRIG}


def read(path: Path) -> list[Parcel]:
    """Return what each article in the file brings.

    Only graphs of articles and the graph of actors are taken: the rest follows from them.

    Raises:
        InputError: the file is missing, or is no N-Quads or TriG; the message has line and column.
        InvalidClaimError: the data break a rule; the message names every fault.
    """
    quads = _parse(path)
    graphs, shared = _sorted(quads)
    faults = [finding for finding in _findings(quads, graphs, shared) if finding.severity == "violation"]
    if faults:
        named = "\n".join(f"  {fault.message}: {fault.node}" for fault in faults[:SHOWN])
        if len(faults) > SHOWN:
            named += f"\n  and {len(faults) - SHOWN} more"
        raise InvalidClaimError(f"{path} breaks {len(faults)} rules, nothing was stored:\n{named}")
    blank = next((q for q in quads if BlankNode in (type(q.subject), type(q.object))), None)
    if blank is not None:
        raise InvalidClaimError(
            f"{path} has nodes without names, such as in {blank}: give them IRIs; nothing was stored"
        )
    if not graphs:
        raise InvalidClaimError(
            f"{path} has no graph of an article ({iris.ARTICLES}…/graph): "
            "give a file that `ktokogo export` wrote"
        )
    return [_parcel(article, own, shared) for article, own in sorted(graphs.items())]


def _sorted(quads: list[Quad]) -> tuple[dict[str, list[Quad]], dict[str, list[Quad]]]:
    """The quads of articles by article, and those of the graphs of actors and matters by subject."""
    graphs: dict[str, list[Quad]] = defaultdict(list)
    shared: dict[str, list[Quad]] = defaultdict(list)
    for quad in quads:
        if quad.graph_name in (iris.ACTORS, iris.TOPICS):
            shared[value(quad.subject)].append(quad)
        elif isinstance(quad.graph_name, NamedNode) and (article := iris.article_of(quad.graph_name.value)):
            graphs[article].append(quad)
    return graphs, shared


def _findings(
    quads: list[Quad], graphs: dict[str, list[Quad]], shared: dict[str, list[Quad]]
) -> Iterator[Finding]:
    """What the shapes say: of a small file as it stands, of a large one some articles at a time."""
    if len(graphs) <= BATCH:
        yield from check(quads)
        return
    articles = sorted(graphs)
    for start in range(0, len(articles), BATCH):
        own = [quad for article in articles[start : start + BATCH] for quad in graphs[article]]
        yield from check([*own, *_described(own, shared)])


def _described(own: list[Quad], shared: dict[str, list[Quad]]) -> list[Quad]:
    named = {quad.object.value for quad in own if isinstance(quad.object, NamedNode)}
    return [quad for iri in sorted(named) for quad in shared.get(iri, ())]


def _parcel(article: str, own: list[Quad], shared: dict[str, list[Quad]]) -> Parcel:
    return Parcel(article, frozenset(own), from_rdf([*own, *_described(own, shared)], article).actors)


def _parse(path: Path) -> list[Quad]:
    if path.suffix not in _FORMATS:
        raise InputError(f"{path}: give a file of N-Quads (.nq) or TriG (.trig)")
    try:
        return list(parse(path.read_bytes(), _FORMATS[path.suffix]))
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}): give a file that exists") from error
    except SyntaxError as error:
        raise InputError(f"{path}, line {error.lineno}, column {error.offset}: {error.msg}") from error
