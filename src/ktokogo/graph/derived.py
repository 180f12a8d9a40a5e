"""Direct edges between actors, for simple SPARQL and network tools.

Only affirmed, actual claims yield one: a denied or a merely intended claim never does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad, Store

from ktokogo.graph import iris
from ktokogo.graph.terms import KK, KKV, ORG, REL, REL_BASE
from ktokogo.relations import relations

_ROLES = {
    term.value
    for term in (KK.relation, KK.subject, KK.object, KK.participant, KK.polarity, KK.modality)
}  # fmt: skip


def direct_edges(quads: Iterable[Quad]) -> set[Quad]:
    """Return the edges that the claims among ``quads`` yield, in the derived graph.

    ``rel:member-of`` becomes ``org:memberOf``; every other relation is its own property. A symmetric
    relation goes both ways. A claim about a matter yields none.
    """
    claims: dict[str, dict[str, list[NamedNode]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        if quad.predicate.value in _ROLES and isinstance(quad.object, NamedNode):
            claims[str(quad.subject)][quad.predicate.value].append(quad.object)
    return {edge for claim in claims.values() for edge in _edges(claim)}


def _edges(claim: dict[str, list[NamedNode]]) -> Iterator[Quad]:
    if claim[KK.polarity.value] != [KKV.affirmed] or claim[KK.modality.value] != [KKV.actual]:
        return
    both = claim[KK.participant.value]
    pairs = [(s, o) for s in claim[KK.subject.value] for o in claim[KK.object.value]]
    pairs += [(a, b) for a in both for b in both if a != b]
    for relation in claim[KK.relation.value]:
        predicate = ORG.memberOf if relation == REL["member-of"] else relation
        for subject, thing in pairs:
            if not any(node.value.startswith(iris.TOPIC_IRIS) for node in (subject, thing)):
                yield Quad(subject, predicate, thing, iris.DERIVED)


def supported(store: Store, edge: Quad, without: Iterable[str]) -> bool:
    """Say whether a claim outside the articles ``without`` yields the edge."""
    relation = REL["member-of"] if edge.predicate == ORG.memberOf else edge.predicate
    known = relations().get(relation.value.removeprefix(REL_BASE))
    roles = (KK.participant, KK.participant) if known and known.symmetric else (KK.subject, KK.object)
    left_out = {iris.article_graph(article) for article in without}
    needed = (
        (roles[0], edge.subject),
        (roles[1], edge.object),
        (KK.relation, relation),
        (KK.polarity, KKV.affirmed),
        (KK.modality, KKV.actual),
    )
    return any(
        quad.graph_name not in left_out
        and all(Quad(quad.subject, role, thing, quad.graph_name) in store for role, thing in needed)
        for quad in _fewer(
            store.quads_for_pattern(None, roles[0], edge.subject, None),
            store.quads_for_pattern(None, roles[1], edge.object, None),
        )
    )


def _fewer(one: Iterator[Quad], other: Iterator[Quad]) -> list[Quad]:
    """All of the shorter of the two, without going through the longer: some states are in every article."""
    seen: tuple[list[Quad], list[Quad]] = ([], [])
    while True:
        for quads, so_far in zip((one, other), seen, strict=True):
            quad = next(quads, None)
            if quad is None:
                return so_far
            so_far.append(quad)
