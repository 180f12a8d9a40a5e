"""What a query is told becomes terms: typed, checked, never text pasted into SPARQL."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from ktokogo.asking import names
from ktokogo.asking.catalogue import NamedQuery, Parameter
from ktokogo.errors import QueryError
from ktokogo.graph.store import Store
from ktokogo.graph.terms import XSD

_NUMBER = re.compile(r"[+-]?\d{1,18}(\.\d{1,12})?")


def terms(store: Store, query: NamedQuery, params: Mapping[str, object]) -> dict[str, str]:
    """Return the parameters of ``query`` as terms in SPARQL's spelling, by name; absent ones are left out.

    A value of None is absent. Everything else is read as text, so that a number may be given as ``3`` or
    ``"3"``.

    Raises:
        QueryError: a parameter is unknown, missing, or means nothing to this store.
    """
    known = {param.name: param for param in query.params}
    for name in params:
        if name not in known:
            asked = f"it takes {', '.join(known)}" if known else "it takes none"
            raise QueryError(f"{query.name} has no parameter {name!r}{names.nearest(name, known)}; {asked}")
    found = {}
    for param in query.params:
        given = params.get(param.name)
        value = param.default if given is None else str(given).strip()
        if value is None and param.required:
            example = " ".join(f"{key}={value!r}" for key, value in query.example.items())
            raise QueryError(
                f"{query.name} needs {param.name} ({param.type}): {param.description['en']}; "
                f"for example {example}"
            )
        if value is not None:
            found[param.name] = str(_term(store, param, value))
    return found


def _term(store: Store, param: Parameter, value: str) -> NamedNode | Literal:
    if not value:
        raise QueryError(f"{param.name} is empty: give {param.description['en']}, or leave it out")
    match param.type:
        case "actor":
            return _iri(names.find_actor(store, value))
        case "source":
            return _iri(names.find_source(store, value))
        case "article":
            return _iri(names.find_article(store, value))
        case "relation":
            return _iri(names.find_relation(value))
        case "date":
            return Literal(_date(param, value), datatype=XSD.date)
        case "number":
            if not _NUMBER.fullmatch(value):
                raise QueryError(f"{param.name} must be a number such as 3 or 0.5, not {value!r}")
            return Literal(value, datatype=XSD.decimal if "." in value else XSD.integer)
        case _:
            return Literal(value)


def _iri(iri: str) -> NamedNode:
    return NamedNode(iri)


def _date(param: Parameter, value: str) -> str:
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise QueryError(f"{param.name} must be a day such as 2022-10-05, not {value!r}") from None
