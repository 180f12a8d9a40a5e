"""A signed network in figures: bundles, the matrix of who stands how towards whom, and who is central."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import networkx as nx


def bundled(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Return a network where edges of the same subject, object and sign are one edge, keyed by the sign.

    It has ``count`` (claims) and ``weight`` (the same, as layouts expect), ``relations``, ``sources``,
    ``claims`` (each joined by "; ", sorted) and ``denied`` (how many are denials). Nodes are copied.
    """
    claims: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for subject, target, data in graph.edges(data=True):
        claims[subject, target, data["sign"]].append(data)
    bundle: nx.MultiDiGraph[str] = nx.MultiDiGraph(**graph.graph)
    bundle.add_nodes_from((node, dict(data)) for node, data in graph.nodes(data=True))
    for (subject, target, sign), found in claims.items():
        count = len({data["claim"] for data in found})
        joined = {
            name: "; ".join(sorted({data[attribute] for data in found}))
            for name, attribute in (("relations", "relation"), ("sources", "source"), ("claims", "claim"))
        }
        denied = len({data["claim"] for data in found if data["denied"]})
        bundle.add_edge(
            subject, target, key=sign, sign=sign, count=count, weight=count, denied=denied, **joined
        )
    return bundle


def signed_matrix(graph: nx.MultiDiGraph[str]) -> tuple[list[str], list[list[int]]]:
    """Return the actors (IRIs, in the network's order) and, row by row, positive less negative claims.

    The row is the subject, the column the object. Of a symmetric relation both cells count. A denied
    positive claim is not negative, nor the reverse: denials count nothing.
    """
    actors = list(graph)
    place = {actor: number for number, actor in enumerate(actors)}
    matrix = [[0] * len(actors) for _ in actors]
    for subject, target, data in graph.edges(data=True):
        value = {"positive": 1, "negative": -1}.get(data["sign"], 0)
        matrix[place[subject]][place[target]] += value
        if data.get("symmetric") and subject != target:
            matrix[place[target]][place[subject]] += value
    return actors, matrix


def measures(graph: nx.MultiDiGraph[str]) -> dict[str, dict[str, float]]:
    """Return figures for each actor, by IRI.

    ``out`` and ``in`` count claims, ``positive_out``, ``positive_in``, ``negative_out`` and ``negative_in``
    those of a sign; of a symmetric relation each participant has it out and in. ``betweenness`` (0..1)
    leaves directions and numbers of claims aside.
    """
    names = ("out", "in", "positive_out", "positive_in", "negative_out", "negative_in")
    found: dict[str, dict[str, float]] = {actor: dict.fromkeys(names, 0) for actor in graph}
    for subject, target, data in graph.edges(data=True):
        ends = [(subject, "out"), (target, "in")]
        if data.get("symmetric"):
            ends += [(subject, "in"), (target, "out")]
        for actor, side in ends:
            found[actor][side] += 1
            if data["sign"] in ("positive", "negative"):
                found[actor][f"{data['sign']}_{side}"] += 1
    between = nx.betweenness_centrality(nx.Graph(graph))
    for actor, value in between.items():
        found[actor]["betweenness"] = round(value, 6)
    return found
