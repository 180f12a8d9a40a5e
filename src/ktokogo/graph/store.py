"""Where readings are kept: an embedded Oxigraph store, on disk or in memory.

One article is one named graph. Adding, replacing or removing an article is one transaction: another
process, or the next start after a crash, sees it whole or not at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from ktokogo.article import Article
from ktokogo.errors import StoreError
from ktokogo.graph import background, bookkeeping, changes, derived, exports, imports, iris
from ktokogo.graph.from_rdf import ArticleRecord, from_rdf
from ktokogo.graph.opening import open_directory
from ktokogo.graph.terms import KK, RDF, SCHEMA, value
from ktokogo.reading.model import Reading

if TYPE_CHECKING:
    from rdflib import Dataset


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article.

    ``replaced`` is the IRI of the version that made room for it; ``copies`` are the IRIs of other articles
    with much the same wording.
    """

    article: str
    status: Literal["new", "unchanged", "replaced"]
    replaced: str | None = None
    copies: tuple[str, ...] = ()


class Store:
    """The graph of everything that was read.

    Make one by :meth:`open`. ``oxigraph`` is the store beneath, for native queries; ``graph`` is the
    same data by rdflib's API.
    """

    def __init__(self, oxigraph: ox.Store, path: Path | None = None, read_only: bool = False) -> None:
        self.oxigraph = oxigraph
        self.path = path
        self.read_only = read_only
        if not read_only:
            self._keep_background()

    @classmethod
    def open(cls, path: str | Path | None = None, read_only: bool = False) -> Store:
        """Open the store in the folder ``path``, making it where there is none; None is in memory.

        ``read_only`` opens beside a writer and sees what was there at that moment.

        Raises:
            LockedStoreError: another process is writing to it.
            StoreError: the folder holds something else, or cannot be read or written.
        """
        if path is None:
            return cls(ox.Store(), None)
        return cls(open_directory(Path(path), read_only), Path(path), read_only)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Write what is pending to disk and let go of the folder."""
        if self.path is not None and not self.read_only:
            self.oxigraph.flush()
        del self.oxigraph

    # ------------------------------------------------------------------ writing

    def add(self, reading: Reading, origin: str | None = None) -> Added:
        """Put what was read into the store, and say what that changed.

        ``origin`` is where the text came from (URL or resolved path). When other content came from
        there before, that article makes room, unless it has another origin too.

        Raises:
            InvalidClaimError: the reading has a claim that the ontology does not allow.
            StoreError: the store is open for reading only.
        """
        self._must_write()
        article = reading.article.id
        held = next(self._find(NamedNode(article), RDF.type, KK.Article, None), None) is not None
        outdated = changes.outdated(self.oxigraph, article, origin)
        changed = changes.make(self.oxigraph, outdated, [changes.parcel(reading, origin)])
        copies = tuple(self.copies(article))
        if outdated:
            return Added(article, "replaced", outdated[0], copies)
        if not held:
            return Added(article, "new", None, copies)
        if changed:
            return Added(article, "replaced", article, copies)
        return Added(article, "unchanged", None, copies)

    def remove(self, article: str) -> bool:
        """Take an article out, with the actors, matters and edges that only it gave; say if it was there."""
        self._must_write()
        return changes.make(self.oxigraph, [article], [])

    def rebuild_derived(self) -> int:
        """Make the direct edges anew from all claims and return their number.

        ``add`` and ``remove`` keep them up to date; this is for a store that other tools wrote to.
        """
        self._must_write()
        new = {e for article in self.articles() for e in derived.direct_edges(self.article_quads(article))}
        old = set(self._find(None, None, None, iris.DERIVED))
        changes.apply(self.oxigraph, old - new, new - old)
        return len(new)

    def load(self, path: str | Path) -> int:
        """Put in the articles of an export (N-Quads or TriG, by the file's ending); return their number.

        Nothing is stored unless all of it keeps to the shapes.

        Raises:
            InputError: the file is missing, or is no N-Quads or TriG; the message has line and column.
            InvalidClaimError: the data break a rule; the message names every fault.
        """
        self._must_write()
        parcels = imports.read(Path(path))
        changes.make(self.oxigraph, [], parcels)
        return len(parcels)

    # ------------------------------------------------------------------ reading

    def articles(self) -> list[str]:
        """Return the IRIs of the articles, sorted."""
        return sorted(value(quad.subject) for quad in self._find(None, RDF.type, KK.Article, None))

    def article_quads(self, article: str) -> list[Quad]:
        """Return the quads of the article's own graph."""
        return list(self._find(None, None, None, iris.article_graph(article)))

    def description(self, iri: str) -> list[Quad]:
        """Return what the store says of an actor or a matter itself: its type, names and identifiers."""
        node = NamedNode(iri)
        return [q for graph in (iris.ACTORS, iris.TOPICS) for q in self._find(node, None, None, graph)]

    def copies(self, article: str) -> list[str]:
        """Return the IRIs of the articles that share most of the wording of this one, sorted."""
        found = self._find(NamedNode(article), KK.nearDuplicateOf, None, iris.COPIES)
        return sorted(value(quad.object) for quad in found)

    def record(self, article: str) -> ArticleRecord:
        """Return the claims, mentions and actors of an article.

        Raises:
            StoreError: the store does not hold it.
        """
        quads = self.article_quads(article)
        if not quads:
            raise StoreError(f"{article} is not in this store; `articles()` lists what is")
        for quad in self._find(NamedNode(article), SCHEMA.mentions, None, iris.article_graph(article)):
            quads.extend(self.description(value(quad.object)))
        return from_rdf(quads, article)

    def reading(self, article: str) -> Reading:
        """Return the reading as it was added, with the article's text.

        Raises:
            StoreError: the store does not hold the article, or not its text (loaded from an export).
        """
        record = self.record(article)
        body = self._kept(article, "body")
        if not body:
            raise StoreError(
                f"the store holds the claims of {article} but not its text: read the article again"
            )
        text, paragraphs = bookkeeping.text_from(body[0])
        whole = Article(
            text, paragraphs, record.title, record.published, record.publisher, record.language, record.url
        )
        actors = (bookkeeping.actor_from(line) for line in self._kept(article, "actor"))
        ordered = tuple(sorted(actors, key=lambda actor: actor.id))
        return Reading(whole, record.mentions, ordered, record.claims, record.cited_sources)

    def text(self, article: str) -> str | None:
        """Return the article's exact text; None where the store does not keep it (loaded from an export)."""
        body = self._kept(article, "body")
        return bookkeeping.text_from(body[0])[0] if body else None

    def origins(self, article: str) -> list[str]:
        """Return where the article's text came from, sorted."""
        return self._kept(article, "origin")

    def export(self, format: exports.Format, stream: BinaryIO) -> None:
        """Write the articles, actors, matters and direct edges: the same data give the same bytes.

        ``nq`` and ``trig`` keep the graphs apart, ``ttl`` and ``jsonld`` merge them. The ontology and the
        background are files of ktokogo and not repeated; articles' texts are not ours to pass on.
        """
        exports.write(self._exported(), format, stream)

    def _exported(self) -> Iterator[Quad]:
        for graph in (iris.ACTORS, iris.TOPICS, iris.DERIVED, iris.COPIES):
            yield from self._find(None, None, None, graph)
        for article in self.articles():
            yield from self.article_quads(article)

    @property
    def graph(self) -> Dataset:
        """The store as an rdflib Dataset whose default graph is the union of all."""
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        return Dataset(store=OxigraphStore(store=self.oxigraph), default_union=True)

    def _keep_background(self) -> None:
        """Put the ontology and the background facts in, where those of this version are not there yet."""
        mark = Quad(
            iris.BACKGROUND, bookkeeping.KEPT.fingerprint, ox.Literal(background.fingerprint()), iris.ORIGINS
        )
        if mark in self.oxigraph:
            return
        old = {q for graph in (iris.ONTOLOGY, iris.BACKGROUND) for q in self._find(None, None, None, graph)}
        old |= set(self._find(iris.BACKGROUND, None, None, iris.ORIGINS))
        new = {mark, *background.ontology_quads(), *background.background_quads()}
        changes.apply(self.oxigraph, old - new, new - old)

    def _find(self, s: Any, p: NamedNode | None, o: Any, graph: NamedNode | None) -> Iterator[Quad]:
        return self.oxigraph.quads_for_pattern(s, p, o, graph)

    def _kept(self, article: str, what: str) -> list[str]:
        found = self._find(NamedNode(article), bookkeeping.KEPT[what], None, iris.ORIGINS)
        return sorted(value(quad.object) for quad in found)

    def _must_write(self) -> None:
        if self.read_only:
            raise StoreError(f"the store {self.path} is open for reading only: open it without read_only")
