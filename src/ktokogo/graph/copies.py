"""Articles that share their wording: found by their sketches, linked in a graph of their own.

What an article says in its own voice is one source's word, however many pages print it. The sketch of its
wording stands in its own graph, so that an export carries it; the links follow from the sketches alone,
whatever the order in which articles come. Candidates are found by the smallest numbers of a sketch,
which the store keeps among its own notes: of two articles that resemble each other by a fifth, one of the
thirty-two smallest is the same in all but one of a thousand cases.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from ktokogo.article import Article
from ktokogo.article.wording import Sketch, copied, sketch
from ktokogo.graph import iris
from ktokogo.graph.bookkeeping import KEPT
from ktokogo.graph.terms import KK, value

MARKS = 32
"""Numbers of a sketch by which the store finds it."""
_DIGITS = 8


def sketch_triple(article: Article) -> Iterator[Triple]:
    """Yield the sketch of the article's wording, where it has text enough for one."""
    found = sketch(article)
    if found is not None:
        line = "".join(f"{number:0{_DIGITS}x}" for number in (found.count, *found.numbers))
        yield Triple(NamedNode(article.id), KK.wordingSketch, Literal(line))


def sketch_in(quads: Iterable[Quad]) -> Sketch | None:
    """Return the sketch that stands in an article's graph; None where there is none that can be read."""
    line = next((value(quad.object) for quad in quads if quad.predicate == KK.wordingSketch), "")
    try:
        count, *numbers = (int(line[i : i + _DIGITS], 16) for i in range(0, len(line), _DIGITS))
    except ValueError:
        return None
    return Sketch(count, tuple(numbers))


def marks(article: str, found: Sketch | None) -> Iterator[Quad]:
    """Yield the store's notes by which the article is found again."""
    for number in found.numbers[:MARKS] if found is not None else ():
        yield Quad(NamedNode(article), KEPT.mark, Literal(f"{number:0{_DIGITS}x}"), iris.ORIGINS)


def links(store: Store, put: Mapping[str, Sketch | None], gone: set[str]) -> set[Quad]:
    """Return the links, both ways, of the articles ``put`` with each other and with those of the store.

    The articles ``gone`` are passed over as the store has them.
    """
    by_mark: dict[str, set[str]] = {}
    for article, own in put.items():
        for mark in marks(article, own):
            by_mark.setdefault(value(mark.object), set()).add(article)
    pairs: set[tuple[str, str]] = set()
    for digits, articles in by_mark.items():
        there = store.quads_for_pattern(None, KEPT.mark, Literal(digits), iris.ORIGINS)
        others = articles | {value(quad.subject) for quad in there} - gone
        pairs |= {(min(a, b), max(a, b)) for a in articles for b in others if a != b}
    held = dict(put)
    for article in {article for pair in pairs for article in pair} - set(put):
        quads = store.quads_for_pattern(
            NamedNode(article), KK.wordingSketch, None, iris.article_graph(article)
        )
        held[article] = sketch_in(quads)
    return {
        Quad(NamedNode(a), KK.nearDuplicateOf, NamedNode(b), iris.COPIES)
        for pair in pairs
        if (one := held[pair[0]]) is not None and (other := held[pair[1]]) is not None and copied(one, other)
        for a, b in (pair, pair[::-1])
    }


def of(store: Store, article: str) -> set[Quad]:
    """Return the links that the store has of an article, in both directions."""
    node = NamedNode(article)
    return {
        *store.quads_for_pattern(node, KK.nearDuplicateOf, None, iris.COPIES),
        *store.quads_for_pattern(None, KK.nearDuplicateOf, node, iris.COPIES),
    }
