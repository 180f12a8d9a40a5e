"""What may be asked: queries that read this store and nothing else.

Where a query holds the words ``SERVICE`` or ``FROM`` at all, rdflib's parser says what they are: a clause, or
only letters in a string or a comment. Oxigraph, which runs the query, refuses updates by its own grammar.
Where a query is wrong, the two together say at which character.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from typing import Any

from ktokogo.asking.prefixes import declared
from ktokogo.errors import QueryError

LONGEST = 10_000
"""Characters. Oxigraph 0.5 overflows its stack on some longer chains of operators (measured: 19,000)."""
DEEPEST = 200
"""Nested brackets, for the same reason (measured: 2,000 are well, 20,000 are not)."""

_UNARY = re.compile(r"(?:[!^+-]\s*){100}")
_TELLING = re.compile("service|from", re.IGNORECASE)  # no word boundary: Oxigraph reads "SERVICEex:a" too
_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_PREFIXED = re.compile(r"([A-Za-z][\w-]*):[\w-]*$")
_UPDATE = re.compile(
    r"(?:\s|#[^\n]*\n|(?:PREFIX\s+[\w-]*:|BASE)\s*<[^>]*>)*"
    r"(INSERT|DELETE|WITH|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD)\b",
    re.IGNORECASE,
)


def check(query: str, prologue: str = "") -> tuple[str, list[str]]:
    """Return the query to run (Unicode escapes resolved) and the graphs that its ``FROM`` clauses name.

    ``prologue`` is put before the query, on its first line, and does not count in the positions that
    messages give.

    Raises:
        QueryError: the query is empty, too long or too deep, or would reach out of the store.
    """
    if not query.strip():
        raise QueryError("the query is empty: give a name from the catalogue, or SPARQL")
    if len(query) > LONGEST or _depth(query) > DEEPEST or _UNARY.search(query):
        raise QueryError(
            f"the query is too long or too deep: at most {LONGEST:,} characters and {DEEPEST} nested brackets"
        )
    if "\\" in query:
        query = _unescaped(query)
    if not _TELLING.search(query):
        return prologue + query, []
    graphs = []
    for node in _nodes(_tree(query)):
        name = getattr(node, "name", "")
        if name == "ServiceGraphPattern":
            raise QueryError("SERVICE asks another endpoint: queries here read this store only; leave it out")
        if name == "DatasetClause":
            graphs += [str(graph) for graph in (node.default, node.named) if graph]
    return prologue + query, graphs


def malformed(error: SyntaxError, query: str, prologue: str = "") -> QueryError:
    """Return the error for a query that Oxigraph refused: line, character and the line itself."""
    if _UPDATE.match(query):
        return _update(query)
    _tree(query)  # it says better than Oxigraph where a query goes wrong, if it too finds fault
    found = _POSITION.match(str(error))
    if not found:
        return QueryError(f"malformed SPARQL: {error}")
    hint = "something else is expected at the arrow"
    if "unbound" in found[3]:
        hint = "a variable is selected that the query neither binds nor groups by"
    line, column = int(found[1]), int(found[2])
    column -= len(prologue) if line == 1 else 0
    return _at(query, line, max(1, column), hint)


def _unescaped(query: str) -> str:
    """Resolve ``\\u0053``, as SPARQL 1.1 (19.2) does first, so that both parsers see one text."""
    from rdflib.plugins.sparql.parser import expandUnicodeEscapes

    while (plain := expandUnicodeEscapes(query)) != query:
        query = plain
    return query


def _tree(query: str) -> Any:
    """Parse on a thread of its own, whose stack is empty: the parser goes deep."""
    outcome: list[Any] = []

    def parse() -> None:
        from rdflib.plugins.sparql.parser import parseQuery

        try:
            outcome.append(parseQuery(query))
        except Exception as error:
            outcome.append(error)

    thread = threading.Thread(target=parse)
    thread.start()
    thread.join()
    failure = outcome[0]
    if isinstance(failure, RecursionError):
        raise QueryError("the query is nested too deeply: write it flatter")
    if not isinstance(failure, Exception):
        return failure
    if _UPDATE.match(query):
        raise _update(query)
    line, column = getattr(failure, "lineno", 1), getattr(failure, "column", 1)
    raise _at(query, line, column, "what begins at the arrow is not SPARQL 1.1")


def _update(query: str) -> QueryError:
    update = _UPDATE.match(query)
    verb = update[1].upper() if update else "this"
    return QueryError(f"{verb} is an update: queries only read; `ktokogo add` is what changes a store")


def _at(query: str, line: int, column: int, hint: str) -> QueryError:
    lines = query.split("\n")
    text = lines[line - 1].rstrip() if line <= len(lines) else ""
    column = min(column, len(text) + 1)
    prefixed = _PREFIXED.search(text[: column - 1])
    if prefixed and prefixed[1] not in declared(query):
        hint = f"the prefix {prefixed[1]}: is not declared"
    marked = f"{text[: column - 1]}→{text[column - 1 :]}".strip()
    return QueryError(f"malformed SPARQL at line {line}, character {column}: {hint}, in: {marked}")


def _depth(query: str) -> int:
    """How deep brackets nest at most; brackets in strings count too."""
    deepest = depth = 0
    for character in query:
        depth += (character in "{([") - (character in "})]")
        deepest = max(deepest, depth)
    return deepest


def _nodes(tree: Any) -> Iterator[Any]:
    from pyparsing import ParseResults

    yield tree
    if isinstance(tree, dict):  # a CompValue of rdflib is one
        for child in tree.values():
            yield from _nodes(child)
    elif isinstance(tree, (list, tuple, ParseResults)):
        for child in tree:
            yield from _nodes(child)
