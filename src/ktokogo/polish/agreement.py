"""Which readings of two words agree, and the classes of words that the grammar speaks of."""

from __future__ import annotations

from typing import Protocol

MODIFIERS = frozenset(("adjective", "passive", "active"))
NOMINAL = frozenset(("noun", "gerund", "pronoun"))
FINITE = frozenset(("verb", "impersonal", "converb", "infinitive"))
PREDICATES = frozenset(("verb", "impersonal", "predicative"))
"""What makes a clause of its own."""
RELATIVES = frozenset(("który", "jaki"))
"""Pronouns of a relative clause."""


class Inflected(Protocol):
    """What of a reading agrees with another."""

    @property
    def case(self) -> str | None: ...

    @property
    def number(self) -> str | None: ...

    @property
    def genders(self) -> frozenset[str]: ...


def agrees(a: Inflected, b: Inflected) -> bool:
    """Tell whether two nominal readings agree in case, number and gender."""
    if a.case != b.case or (a.number and b.number and a.number != b.number):
        return False
    return not a.genders or not b.genders or bool(a.genders & b.genders)
