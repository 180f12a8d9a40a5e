"""What an office is called and what it is: "minister obrony Estonii" is that role, of Estonia."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ktokogo.reading.lexicon import lexicon
from ktokogo.reading.registry import fold

STEM = 3
"""Letters that the case forms of a name share: "Estonii" and "Estonia"."""


def role_of(label: str, domain: Iterable[str], language: str = "pl") -> str | None:
    """Return the role of which an office's name begins with the words, where the rest names its domain.

    ``domain`` are the names of the state or body. None where the name says anything else, as "prezes Rady
    Ministrów" of Poland does: to be its prezes is no office.
    """
    words = fold(label).split()
    for length in range(len(words), 0, -1):
        role = _roles(language).get(" ".join(words[:length]))
        if role is not None:
            rest = words[length:]
            return role if any(_alike(rest, fold(name).split()) for name in domain) else None
    return None


def _alike(rest: list[str], name: list[str]) -> bool:
    return len(rest) == len(name) and all(a[:STEM] == b[:STEM] for a, b in zip(rest, name, strict=True))


@cache
def _roles(language: str) -> dict[str, str]:
    """Lemmas of offices by their folded spelling."""
    roles = lexicon(language).roles.values()
    return {fold(row["lemma"]): row["lemma"] for row in roles if row["kind"] == "office"}
