"""Reads political news and says who said or did what to whom, according to whom, in which sentence.

::

    import ktokogo

    reading = ktokogo.read("article.txt")        # actors, mentions, claims, each with its sentence
    store = ktokogo.open("ktokogo.store")        # a graph on disk; no path: in memory
    store.add(reading)
    rows = ktokogo.ask(store, "who-criticised")  # a named query, or any SPARQL
    graph = ktokogo.network(store)               # networkx
    ktokogo.show(store, "page.html")             # a page for the browser; no path: in a notebook

Nothing heavy is loaded before it is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

if TYPE_CHECKING:
    import networkx

    from ktokogo.article import Article
    from ktokogo.asking.rows import Rows
    from ktokogo.errors import KtokogoError
    from ktokogo.graph.store import Store
    from ktokogo.reading.model import Actor, Claim, Mention, Reading
    from ktokogo.showing.notebook import Display

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "Article",
    "Claim",
    "KtokogoError",
    "Mention",
    "Reading",
    "Store",
    "__version__",
    "ask",
    "network",
    "open",
    "read",
    "read_all",
    "show",
]

_HOMES = {
    "Actor": "ktokogo.reading.model",
    "Article": "ktokogo.article",
    "Claim": "ktokogo.reading.model",
    "KtokogoError": "ktokogo.errors",
    "Mention": "ktokogo.reading.model",
    "Reading": "ktokogo.reading.model",
    "Store": "ktokogo.graph.store",
}


def read(path: str | Path, *, doubtful: bool = False) -> Reading:
    """Return what the article in a file or at an address says (``-``: standard input).

    ``doubtful`` tells also the hostile claims that are held back because another may be who acts; their
    ``confidence`` is low.

    Raises:
        InputError: there is no such file, or it holds no article in a language that is read here.
    """
    from ktokogo.article import read_article

    return _read(str(path), read_article(path), doubtful=doubtful)


def _read(place: str, article: Article, *, doubtful: bool = False) -> Reading:
    """Read an article; errors say where it was found."""
    from ktokogo.errors import LanguageError
    from ktokogo.reading import read as reader

    try:
        return reader.read_article(article, doubtful=doubtful)
    except LanguageError as error:
        raise LanguageError(f"{'standard input' if place == '-' else place}: {error}") from error


def read_all(paths: Iterable[str | Path]) -> Iterator[Reading]:
    """Yield what each article in the files, feeds and folders says, in the order of their paths and entries.

    Raises:
        InputError: as :func:`read`, when its turn comes.
    """
    from ktokogo.article import entries, find

    for path in find(paths):
        for place, article in entries(path):
            yield _read(place, article)


def open(path: str | Path | None = None) -> Store:
    """Return the graph kept in the folder ``path``, made where there is none; without a path, in memory.

    Raises:
        StoreError: the folder is no store, or another process writes to it.
    """
    from ktokogo.graph.store import Store

    return Store.open(path)


def ask(store: Store, query: str, params: Mapping[str, object] | None = None, lang: str = "pl") -> Rows:
    """Return the answer to a named question, or to SPARQL 1.1, as rows that know ``to_frame()``.

    Raises:
        QueryError: the question or a parameter is unknown, missing or malformed (with its place).
    """
    from ktokogo.asking.ask import ask as answer

    return answer(store, query, params, lang)


def network(store: Store, **choice: Any) -> networkx.MultiDiGraph:
    """Return the claims as a network of actors; ``choice`` as in :func:`ktokogo.asking.network.network`."""
    from ktokogo.asking.network import network as build

    return build(store, **choice)


@overload
def show(
    what: Store | Reading | Iterable[Reading], path: None = None, lang: Literal["pl", "en"] = "pl"
) -> Display: ...
@overload
def show(
    what: Store | Reading | Iterable[Reading], path: str | Path, lang: Literal["pl", "en"] = "pl"
) -> Path: ...
def show(
    what: Store | Reading | Iterable[Reading],
    path: str | Path | None = None,
    lang: Literal["pl", "en"] = "pl",
) -> Path | Display:
    """Write a page that stands alone, with the graph and the sentence behind every edge; return its path.

    Without a path, return what a notebook shows as that page.

    Raises:
        OSError: the file cannot be written.
    """
    from ktokogo.showing.subject import view_of_subject

    view = view_of_subject(what)
    if path is None:
        from ktokogo.showing.notebook import display

        return display(view, lang)
    from ktokogo.showing.page import write_page

    return write_page(view, path, lang)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"ktokogo has no {name!r}; it has {', '.join(__all__)}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
