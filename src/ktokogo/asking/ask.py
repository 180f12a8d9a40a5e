"""One question to one store, by name or in SPARQL."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ktokogo.asking import guard, names
from ktokogo.asking.catalogue import LANGUAGES, catalogue
from ktokogo.asking.parameters import terms
from ktokogo.asking.prefixes import declarations
from ktokogo.asking.rows import Rows
from ktokogo.asking.run import run, select, text
from ktokogo.errors import QueryError
from ktokogo.graph.store import Store

_NAME = re.compile(r"[\w-]+")


def ask(store: Store, query: str, params: Mapping[str, object] | None = None, lang: str = "pl") -> Rows:
    """Return the answer to ``query``: the name of a query of the catalogue, or SPARQL 1.1.

    ``params`` are the named query's parameters. ``lang`` is the language of labels, "pl" or "en"; where a
    label lacks in it, the other stands in. SPARQL may use the prefixes of
    :data:`ktokogo.graph.terms.PREFIXES` undeclared; its default graph is the union of all graphs, or what
    its ``FROM`` clauses say.

    Raises:
        QueryError: the name or a parameter is unknown, missing or unclear (with the nearest names), or the
            SPARQL is malformed (with its place), changes data or would reach out of the store.
    """
    if lang not in LANGUAGES:
        raise QueryError(f"labels come in {' and '.join(LANGUAGES)}, not in {lang!r}")
    if _NAME.fullmatch(query.strip()):
        return _named(store, query.strip(), params or {}, lang)
    if params:
        raise QueryError("parameters go with a named query; write values into SPARQL yourself")
    return _sparql(store, query)


def _named(store: Store, name: str, params: Mapping[str, object], lang: str) -> Rows:
    known = catalogue()
    if name not in known:
        raise QueryError(
            f"there is no query {name!r}{names.nearest(name, known)}; the catalogue has {', '.join(known)}"
        )
    named = known[name]
    return Rows.of(run(store, named.sparql(terms(store, named, params), lang)))


def _sparql(store: Store, query: str) -> Rows:
    prologue = declarations(query)
    sparql, graphs = guard.check(query, prologue)
    if graphs:
        held = {text(row, "g") for row in select(store, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")}
        for graph in graphs:
            if graph not in held:
                raise QueryError(
                    f"FROM names <{graph}>, which is no graph of this store; nothing is fetched "
                    "from outside. Those it has: SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"
                )
    try:
        return Rows.of(run(store, sparql, union=not graphs))
    except SyntaxError as error:
        raise guard.malformed(error, sparql[len(prologue) :], prologue) from None
