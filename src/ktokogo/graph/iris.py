"""Where things live: the named graphs, and the IRIs made for what an article yields.

A triple lives in exactly one graph. What belongs to one text (claims, evidence, quotations, mentions,
times) is named under the article's IRI and lives in the article's graph; what articles share (actors,
matters) has an IRI of its own and lives in a graph of its own.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

from pyoxigraph import NamedNode

BASE = "https://w3id.org/ktokogo/"
ACTORS = NamedNode(BASE + "graph/actors")
TOPICS = NamedNode(BASE + "graph/topics")
DERIVED = NamedNode(BASE + "graph/derived")
COPIES = NamedNode(BASE + "graph/copies")
BACKGROUND = NamedNode(BASE + "graph/background")
ONTOLOGY = NamedNode(BASE + "graph/ontology")
ORIGINS = NamedNode(BASE + "graph/origins")

ARTICLES = BASE + "id/article/"
PROPOSITIONS = BASE + "id/proposition/"
STORE = BASE + "store#"
TOPIC_IRIS = BASE + "id/topic/"
SOFTWARE = BASE + "id/software/ktokogo-"
ACTOR_IRIS = BASE + "id/actor/"

_LETTERS = str.maketrans("łŁđĐøØßẞæÆœŒ", "lLdDoOssaAoO")


def article_graph(article: str) -> NamedNode:
    """Return the named graph of the article with this IRI."""
    return NamedNode(article + "/graph")


def article_of(graph: str) -> str | None:
    """Return the IRI of the article whose graph this is; None for any other graph."""
    if graph.startswith(ARTICLES) and graph.endswith("/graph"):
        return graph.removesuffix("/graph")
    return None


def slug(text: str) -> str:
    """Return ``text`` in lower-case ASCII letters and digits joined by hyphens; it may be empty."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def topic(label: str) -> NamedNode:
    """Return the IRI of a matter: readable, with a hash, so that distinct labels never share one."""
    digest = hashlib.sha256(label.encode()).hexdigest()[:8]
    words = slug(label)[:48].rstrip("-")
    return NamedNode(f"{TOPIC_IRIS}{words + '-' if words else ''}{digest}")
