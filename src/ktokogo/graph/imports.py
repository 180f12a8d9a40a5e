"""Articles out of an exported file. Nothing of it is taken unless all of it keeps to the shapes."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, parse

from ktokogo.errors import InputError, InvalidClaimError
from ktokogo.graph import iris
from ktokogo.graph.changes import Parcel
from ktokogo.graph.from_rdf import from_rdf
from ktokogo.graph.shapes import check
from ktokogo.graph.terms import SCHEMA, value

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
    findings = [finding for finding in check(quads) if finding.severity == "violation"]
    if findings:
        named = "\n".join(f"  {finding.message}: {finding.node}" for finding in findings[:SHOWN])
        if len(findings) > SHOWN:
            named += f"\n  and {len(findings) - SHOWN} more"
        raise InvalidClaimError(f"{path} breaks {len(findings)} rules, nothing was stored:\n{named}")
    blank = next((q for q in quads if BlankNode in (type(q.subject), type(q.object))), None)
    if blank is not None:
        raise InvalidClaimError(
            f"{path} has nodes without names, such as in {blank}: give them IRIs; nothing was stored"
        )
    graphs: dict[str, list[Quad]] = defaultdict(list)
    actors: dict[str, list[Quad]] = defaultdict(list)
    for quad in quads:
        if quad.graph_name == iris.ACTORS:
            actors[value(quad.subject)].append(quad)
        elif isinstance(quad.graph_name, NamedNode) and (article := iris.article_of(quad.graph_name.value)):
            graphs[article].append(quad)
    if not graphs:
        raise InvalidClaimError(
            f"{path} has no graph of an article ({iris.ARTICLES}…/graph): "
            "give a file that `ktokogo export` wrote"
        )
    return [_parcel(article, own, actors) for article, own in sorted(graphs.items())]


def _parcel(article: str, own: list[Quad], actors: dict[str, list[Quad]]) -> Parcel:
    named = {value(quad.object) for quad in own if quad.predicate == SCHEMA.mentions}
    described = [quad for iri in sorted(named) for quad in actors.get(iri, ())]
    return Parcel(article, frozenset(own), from_rdf([*own, *described], article).actors)


def _parse(path: Path) -> list[Quad]:
    if path.suffix not in _FORMATS:
        raise InputError(f"{path}: give a file of N-Quads (.nq) or TriG (.trig)")
    try:
        return list(parse(path.read_bytes(), _FORMATS[path.suffix]))
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}): give a file that exists") from error
    except SyntaxError as error:
        raise InputError(f"{path}, line {error.lineno}, column {error.offset}: {error.msg}") from error
