"""One transaction: articles go, articles come, and what follows from them is brought up to date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from ktokogo.graph import copies, derived, iris
from ktokogo.graph.bookkeeping import KEPT, actor_from, actor_line, merge, text_line
from ktokogo.graph.terms import KK, in_graph, value
from ktokogo.graph.to_rdf import actor_triples, to_rdf, topic_triples
from ktokogo.reading.model import Actor, Reading


@dataclass(frozen=True, slots=True)
class Parcel:
    """Everything that one article brings: the quads of its graph, its actors, and the store's own notes."""

    article: str
    quads: frozenset[Quad]
    actors: tuple[Actor, ...]
    body: str | None = None
    origin: str | None = None


def parcel(reading: Reading, origin: str | None) -> Parcel:
    """Return what the reading brings.

    Raises:
        InvalidClaimError: see :func:`ktokogo.graph.to_rdf.to_rdf`.
    """
    graph = iris.article_graph(reading.article.id)
    quads = frozenset(quad for quad in to_rdf(reading) if quad.graph_name == graph)
    return Parcel(reading.article.id, quads, reading.actors, text_line(reading.article), origin)


def outdated(store: Store, article: str, origin: str | None) -> list[str]:
    """Return the articles that came from ``origin`` before and have no other origin."""
    if origin is None:
        return []
    there = store.quads_for_pattern(None, KEPT.origin, Literal(origin), iris.ORIGINS)
    others = sorted(value(quad.subject) for quad in there if value(quad.subject) != article)
    return [o for o in others if len(_kept(store, o, KEPT.origin)) == 1]


def make(store: Store, remove: Iterable[str], put: list[Parcel]) -> bool:
    """Take articles out and put others in, all or nothing; say whether anything changed."""
    removed = set(remove)
    gone = removed | {p.article for p in put}
    before = {q for a in gone for q in store.quads_for_pattern(None, None, None, iris.article_graph(a))}
    after = {quad for p in put for quad in p.quads}

    edges, matters = derived.direct_edges(after), _matters(after)
    lost = derived.direct_edges(before) - edges
    forgotten = {m for m in _matters(before) - matters if not _elsewhere(store, m, gone)}
    before |= {edge for edge in lost if not derived.supported(store, edge, gone)}
    before |= {quad for label in forgotten for quad in in_graph(topic_triples(label), iris.TOPICS)}
    after |= edges
    after |= {quad for label in matters for quad in in_graph(topic_triples(label), iris.TOPICS)}

    sketches = {p.article: copies.sketch_in(p.quads) for p in put}
    before |= {link for article in gone for link in copies.of(store, article)}
    after |= copies.links(store, sketches, gone)

    notes_before, notes_after = _notes(store, removed, put)
    for iri, lines in _by_actor(notes_before | notes_after).items():
        old = _kept(store, iri, KEPT.actor)
        new = lines & {value(quad.object) for quad in notes_after}
        keep = new | {line for line in old if _said_elsewhere(store, line, gone)}
        before |= set(store.quads_for_pattern(NamedNode(iri), None, None, iris.ACTORS))
        before |= {_note(iri, KEPT.actor, line) for line in old}
        after |= {_note(iri, KEPT.actor, line) for line in keep}
        if keep:
            merged = merge(actor_from(line) for line in keep)
            after |= set(in_graph(actor_triples(merged), iris.ACTORS))
    before |= notes_before
    after |= notes_after
    emptied = [iris.article_graph(article) for article in removed - {p.article for p in put}]
    return apply(store, before - after, {quad for quad in after - before if quad not in store}, emptied)


def apply(store: Store, remove: set[Quad], add: set[Quad], emptied: Iterable[NamedNode] = ()) -> bool:
    """Change the store in one transaction; say whether there was anything to do.

    The graphs ``emptied``, of which ``remove`` holds every quad, are dropped.
    """
    if remove:
        # pyoxigraph has no transactions, but one SPARQL update is one
        drops = "".join(f" ; DROP SILENT GRAPH {graph}" for graph in sorted(emptied, key=str))
        store.update(f"DELETE DATA {{ {_sparql(remove)} }} ; INSERT DATA {{ {_sparql(add)} }}{drops}")
    elif add:
        store.extend(add)
    return bool(remove or add)


def _notes(store: Store, removed: set[str], put: list[Parcel]) -> tuple[set[Quad], set[Quad]]:
    """The store's own notes on the articles concerned, before and after. Origins add up."""
    before: set[Quad] = set()
    after: set[Quad] = set()
    for article in removed | {p.article for p in put}:
        before |= set(store.quads_for_pattern(NamedNode(article), None, None, iris.ORIGINS))
    for p in put:
        after |= {_note(p.article, KEPT.actor, actor_line(actor)) for actor in p.actors}
        after |= {
            quad for quad in before if value(quad.subject) == p.article and quad.predicate == KEPT.origin
        }
        after |= set(copies.marks(p.article, copies.sketch_in(p.quads)))
        if p.body is None:  # an import: a text that we already have stays
            after |= {q for q in before if value(q.subject) == p.article and q.predicate == KEPT.body}
        else:
            after.add(_note(p.article, KEPT.body, p.body))
        if p.origin is not None:
            before |= set(store.quads_for_pattern(None, KEPT.origin, Literal(p.origin), iris.ORIGINS))
            after.add(_note(p.article, KEPT.origin, p.origin))
    return before, after


def _by_actor(notes: Iterable[Quad]) -> dict[str, set[str]]:
    """The descriptions among the notes, by the actor described."""
    lines = {value(quad.object) for quad in notes if quad.predicate == KEPT.actor}
    found: dict[str, set[str]] = {}
    for line in lines:
        found.setdefault(actor_from(line).id, set()).add(line)
    return found


def _matters(quads: Iterable[Quad]) -> set[str]:
    """The labels of the matters that claims among ``quads`` are about."""
    labels: dict[str, str] = {}
    about: set[tuple[str, str]] = set()
    for quad in quads:
        if quad.predicate == KK.objectText:
            labels[str(quad.subject)] = value(quad.object)
        elif quad.predicate in (KK.object, KK.participant) and value(quad.object).startswith(iris.TOPIC_IRIS):
            about.add((str(quad.subject), value(quad.object)))
    return {labels[claim] for claim, _ in about if claim in labels}


def _elsewhere(store: Store, label: str, gone: set[str]) -> bool:
    graphs = {iris.article_graph(article) for article in gone}
    return any(
        q.graph_name not in graphs for q in store.quads_for_pattern(None, None, iris.topic(label), None)
    )


def _said_elsewhere(store: Store, line: str, gone: set[str]) -> bool:
    """Whether an article outside ``gone`` describes an actor in the same way."""
    there = store.quads_for_pattern(None, KEPT.actor, Literal(line), iris.ORIGINS)
    own = actor_from(line).id
    return any(value(quad.subject) not in gone and value(quad.subject) != own for quad in there)


def _kept(store: Store, iri: str, what: NamedNode) -> set[str]:
    return {value(quad.object) for quad in store.quads_for_pattern(NamedNode(iri), what, None, iris.ORIGINS)}


def _note(iri: str, what: NamedNode, line: str) -> Quad:
    return Quad(NamedNode(iri), what, Literal(line), iris.ORIGINS)


def _sparql(quads: Iterable[Quad]) -> str:
    return "\n".join(_lines(quads))


def _lines(quads: Iterable[Quad]) -> Iterator[str]:
    for quad in quads:
        yield f"GRAPH {quad.graph_name} {{ {Triple(quad.subject, quad.predicate, quad.object)} }}"
