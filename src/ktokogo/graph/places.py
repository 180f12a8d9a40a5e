"""Places in an article's text, as Web Annotation selectors with IRIs of their own."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from ktokogo.article import Article
from ktokogo.graph.terms import KK, OA, RDF
from ktokogo.reading.model import Span

CONTEXT = 24
"""Characters of text kept before and after a quoted span, to find it again in a changed copy."""


def evidence(article: Article, span: Span) -> NamedNode:
    """Return the IRI of a stretch of the article that serves as evidence."""
    return NamedNode(f"{article.id}/evidence/{span.start}-{span.end}")


def describe_evidence(article: Article, span: Span) -> Iterator[Triple]:
    """Yield the description of :func:`evidence`."""
    node = evidence(article, span)
    yield Triple(node, RDF.type, KK.Evidence)
    yield from selectors(article, node, span)


def selectors(article: Article, place: NamedNode, span: Span) -> Iterator[Triple]:
    """Where in the article: by position (code points, end exclusive) and by the words themselves."""
    yield Triple(place, OA.hasSource, NamedNode(article.id))
    position = NamedNode(f"{article.id}/position/{span.start}-{span.end}")
    yield Triple(place, OA.hasSelector, position)
    yield Triple(position, RDF.type, OA.TextPositionSelector)
    yield Triple(position, OA.start, Literal(span.start))
    yield Triple(position, OA.end, Literal(span.end))
    words = NamedNode(f"{article.id}/quote/{span.start}-{span.end}")
    yield Triple(place, OA.hasSelector, words)
    yield Triple(words, RDF.type, OA.TextQuoteSelector)
    yield Triple(words, OA.exact, Literal(span.text))
    yield Triple(words, OA.prefix, Literal(article.text[max(0, span.start - CONTEXT) : span.start]))
    yield Triple(words, OA.suffix, Literal(article.text[span.end : span.end + CONTEXT]))
