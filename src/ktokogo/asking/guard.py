"""What may be asked: queries of SPARQL 1.1 that read this store and nothing else.

Refusal is by parsing: rdflib's parser gives the tree in which ``SERVICE`` and ``FROM`` are found, so that
the words may stand in a string or a comment. It is also the check that the query keeps to SPARQL 1.1, which
every endpoint speaks. Where a query is wrong, Oxigraph's parser says at which character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pyoxigraph

from ktokogo.errors import QueryError

_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_PREFIXED = re.compile(r"([A-Za-z][\w-]*):[\w-]*$")
_UPDATES = "INSERT, DELETE, LOAD, CLEAR, DROP, CREATE, COPY, MOVE and ADD"


def check(query: str, prologue: str = "") -> tuple[str, list[str]]:
    """Return the query to run (Unicode escapes resolved) and the graphs that its ``FROM`` clauses name.

    ``prologue`` is put before the query when it is read, on its first line, and does not count in the
    positions that messages give.

    Raises:
        QueryError: the query is malformed (with line, character and the line itself), changes data, or
            would reach out of the store.
    """
    from rdflib.plugins.sparql.parser import expandUnicodeEscapes

    if not query.strip():
        raise QueryError("the query is empty: give a name from the catalogue or SPARQL")
    # Escapes are resolved first, as SPARQL 1.1 (19.2) has it, so that both parsers see one and the same text.
    while (plain := expandUnicodeEscapes(query)) != query:
        query = plain
    tree = _parse(query, prologue)
    graphs = []
    for node in _nodes(tree):
        name = getattr(node, "name", "")
        if name == "ServiceGraphPattern":
            raise QueryError("SERVICE asks another endpoint: queries here read this store only; leave it out")
        if name == "DatasetClause":
            graphs += [str(graph) for graph in (node.default, node.named) if graph]
    return prologue + query, graphs


def malformed(error: SyntaxError, query: str, prologue: str = "") -> QueryError:
    """Return the error to raise for a query that Oxigraph refused."""
    found = _POSITION.match(str(error))
    if not found:
        return QueryError(f"the query is malformed: {error}")
    return _at(query, prologue, int(found[1]), int(found[2]), _fault(found[3]))


def _parse(query: str, prologue: str) -> Any:
    from pyparsing import ParseBaseException
    from rdflib.plugins.sparql.parser import parseQuery, parseUpdate

    try:
        return parseQuery(prologue + query)
    except RecursionError:
        raise QueryError("the query is nested too deeply: write it as several queries") from None
    except ParseBaseException as error:
        failure = error
    except Exception as error:  # the parser's own actions raise what they like on odd input
        raise QueryError(f"the query is malformed: {error}") from error
    try:
        parseUpdate(prologue + query)
    except Exception:
        raise _located(query, prologue, failure) from None
    raise QueryError(f"this is an update: queries only read. {_UPDATES} are refused; `add` changes the store")


def _located(query: str, prologue: str, failure: Any) -> QueryError:
    """Where the query is wrong: Oxigraph knows the furthest character, if it finds fault at all.

    A bracket after the end makes sure that the text is malformed, so that nothing is ever run here.
    """
    last = query.count("\n") + 2
    try:
        pyoxigraph.Store().query(f"{prologue}{query}\n)")
    except SyntaxError as error:
        found = _POSITION.match(str(error))
        if found and int(found[1]) < last:
            return malformed(error, query, prologue)
    return _at(query, prologue, failure.lineno, failure.column, "what begins here is not SPARQL 1.1")


def _at(query: str, prologue: str, line: int, column: int, hint: str) -> QueryError:
    if line == 1:
        column = max(1, column - len(prologue))
    lines = query.split("\n")
    text = lines[line - 1] if line <= len(lines) else ""
    prefixed = _PREFIXED.search(text[: column - 1])
    if prefixed and not re.search(rf"\bPREFIX\s+{prefixed[1]}:", prologue + query, re.IGNORECASE):
        hint = f"the prefix {prefixed[1]}: is not declared"
    place = f"malformed SPARQL at line {line}, character {column}: {hint}"
    return QueryError(f"{place}\n  {text}\n  {' ' * (column - 1)}^")


def _fault(expected: str) -> str:
    if "unbound" in expected:
        return "a variable is selected that the query neither binds nor groups by"
    return "this cannot stand here"


def _nodes(tree: Any) -> Iterator[Any]:
    from pyparsing import ParseResults

    yield tree
    if isinstance(tree, dict):  # a CompValue of rdflib is one
        for child in tree.values():
            yield from _nodes(child)
    elif isinstance(tree, (list, tuple, ParseResults)):
        for child in tree:
            yield from _nodes(child)
