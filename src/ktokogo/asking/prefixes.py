"""The prefixes that every query may use without declaring them, and that shorten an IRI for people."""

from __future__ import annotations

import re

from ktokogo.graph.terms import PREFIXES

_DECLARED = re.compile(r"\bPREFIX\s+([\w-]*):", re.IGNORECASE)
_USED = re.compile(r"([A-Za-z][\w-]*):")
_LOCAL = re.compile(r"[\w-]+")


def declarations(query: str) -> str:
    """Return, in one line, ``PREFIX`` declarations of the known prefixes that ``query`` uses but lacks.

    A prefix named only in a string, a comment or an IRI is declared too, which is harmless.
    """
    missing = set(_USED.findall(query)) - set(_DECLARED.findall(query))
    return "".join(f"PREFIX {name}: <{iri}> " for name, iri in PREFIXES.items() if name in missing)


def declared(query: str) -> set[str]:
    """Return the prefixes that may be used in ``query``: the known ones and those that it declares."""
    return set(PREFIXES) | set(_DECLARED.findall(query))


def expand(name: str) -> str | None:
    """Return the IRI of a prefixed name such as ``rel:criticises``, or None where it is not one of ours."""
    prefix, colon, local = name.partition(":")
    if not colon or prefix not in PREFIXES or not _LOCAL.fullmatch(local):
        return None
    return PREFIXES[prefix] + local


def shorten(iri: str) -> str:
    """Return ``rel:criticises`` for its IRI, and any other IRI as it is."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri[len(namespace) :]):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri
