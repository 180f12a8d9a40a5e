"""One SPARQL text against one store, in native results: the only place where a store is queried."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolution, QuerySolutions, QueryTriples

from ktokogo.asking.prefixes import declarations
from ktokogo.graph.store import Store


def run(store: Store, sparql: str, union: bool = True) -> QuerySolutions | QueryBoolean | QueryTriples:
    """Return the native results of a query that is known to be safe.

    ``union`` makes all named graphs the default graph; it must be off where the query has ``FROM``, which
    Oxigraph otherwise passes over in silence. Every triple lives in one graph, so nothing comes twice.

    Raises:
        SyntaxError: the query is malformed.
    """
    return store.oxigraph.query(sparql, use_default_graph_as_union=union)


def select(store: Store, sparql: str) -> Iterator[QuerySolution]:
    """Yield the solutions of a ``SELECT`` of our own, for which the known prefixes are declared."""
    found = run(store, declarations(sparql) + sparql)
    assert isinstance(found, QuerySolutions)
    return found


def text(row: QuerySolution, name: str) -> str:
    """Return the IRI or the text that a solution binds to ``name``, "" where it binds none."""
    term = row[name]
    return term.value if isinstance(term, (NamedNode, Literal)) else ""
