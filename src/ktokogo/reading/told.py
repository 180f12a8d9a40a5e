"""Whom the text calls by which office, each wording once: a book says the same thousands of times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ktokogo.document import Phrase

if TYPE_CHECKING:
    from ktokogo.reading.roles import Role

Wording = tuple[frozenset[str], bool, str]
"""The words of an office, whether it is over, and the IRI of whoever is called so."""


class Told:
    """The offices that a document joins to a person, by what is asked of them."""

    def __init__(self) -> None:
        self.wordings: dict[str, dict[Wording, None]] = {}
        """By the noun that heads it, each wording once, in the order of the text."""
        self.matters: dict[tuple[str, str], set[frozenset[str]]] = {}
        """Of what an office is said to be, by person and office."""
        self.voices: dict[tuple[str, str, str | None], None] = {}
        """Who speaks for which body of which state, in the order of the text."""
        self.people: set[str] = set()

    def note(self, phrase: Phrase, role: Role, person: str) -> None:
        """Take in one place that joins a role and a person."""
        wordings = self.wordings.setdefault(phrase.head.best.lemma, {})
        wordings[words_of(phrase), role.former, person] = None
        self.matters.setdefault((person, role.lemma), set()).add(role.of)
        self.people.add(person)
        if role.spoken_for is not None and not role.former:
            self.voices[(person, *role.spoken_for)] = None


def words_of(phrase: Phrase) -> frozenset[str]:
    """Lemmas of a group and of what hangs on it without a preposition."""
    parts = [d for d in phrase.dependents if d.preposition is None]
    return frozenset(t.best.lemma for t in phrase.tokens).union(*map(words_of, parts))
