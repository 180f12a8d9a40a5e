"""Reads political news and says who said or did what to whom, according to whom, in which sentence.

::

    import ktokogo

    reading = ktokogo.read("article.txt")        # actors, mentions, claims, each with its sentence
    store = ktokogo.open("ktokogo.store")        # a graph on disk; no path: in memory
    store.add(reading)
    rows = ktokogo.ask(store, "who-criticised")  # a named query, or any SPARQL
    graph = ktokogo.network(store)               # networkx
    ktokogo.show(store, "page.html")             # a page for the browser

Nothing heavy is loaded before it is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx

    from ktokogo.article import Article
    from ktokogo.asking import Result
    from ktokogo.errors import KtokogoError
    from ktokogo.graph import Store
    from ktokogo.reading.model import Actor, Claim, Mention, Reading

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


def read(path: str | Path) -> Reading:
    """Return what the article in a file says (``-``: standard input).

    Raises:
        InputError: there is no such file, or it holds no article in a language that is read here.
    """
    from ktokogo.article import read_article
    from ktokogo.reading import read as reader

    return reader.read_article(read_article(path))


def read_all(paths: Iterable[str | Path]) -> Iterator[Reading]:
    """Yield what each article in the files and folders says, in the order of :func:`ktokogo.article.find`.

    Raises:
        InputError: as :func:`read`, when its turn comes.
    """
    from ktokogo.article import find

    yield from map(read, find(paths))


def open(path: str | Path | None = None) -> Store:
    """Return the graph kept in the folder ``path``, made where there is none; without a path, in memory.

    Raises:
        StoreError: the folder is no store, or another process writes to it.
    """
    from ktokogo.graph.store import Store

    return Store.open(path)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"ktokogo has no {name!r}; it has {', '.join(__all__)}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
