"""Bodies that several states have: which state's "Sąd Najwyższy" or "MSZ" a text means.

The state stands beside the name ("rosyjskie MSZ", "MSZ Rosji"), or was beside it before, or is the one that
the text is about. Where that is undecidable, the name is nobody's rather than the home state's.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from ktokogo.document import Document, Sentence
from ktokogo.reading.name import Name
from ktokogo.reading.registry import fold, registry

_FEWEST = 3
"""How often a state must be mentioned to be the one that a text is about: once is no subject."""
_MOST = 0.6
"""The share of all mentions of states that makes one the state that a text is about."""


@cache
def _own_rows() -> dict[tuple[str, str], str]:
    """Bodies of other states that the registry has: the shared body and the state to the IRI."""
    known = registry()
    out: dict[tuple[str, str], str] = {}
    for shared in sorted(known.shared):
        stem = known.actors[shared].name + " "
        for iri, country in known.country_of.items():
            if known.actors[iri].name.startswith(stem) and country != known.country_of.get(shared):
                out.setdefault((shared, country), iri)
    return out


@cache
def _shared_by_own() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for pair, own in _own_rows().items():
        found.setdefault(own, []).append(pair)
    return found


def own_row(shared: str, state: str) -> str | None:
    """Return the registry's own body of that kind in a state, if it has one."""
    return _own_rows().get((shared, state))


class Namesakes:
    """What a document tells about the states of bodies."""

    def __init__(self, document: Document, names: list[Name]) -> None:
        self._document = document
        self._names = names
        self._at = {name.start: name for name in names}
        self._before: dict[str, str] = {}
        self._bare: set[str] = set()
        """Those that the text named without a state before it named another state's."""
        self._counts: Counter[str] | None = None

    def meet(self, own: str) -> None:
        """Remember that the text has just named a state's own body in full: "MSZ Rosji"."""
        for shared, state in _shared_by_own().get(own, ()):
            self._before[shared] = state

    def state(self, name: Name, shared: str) -> str | None:
        """Return the IRI of the state whose body the name means; None where it is undecidable."""
        home = registry().country_of.get(shared)
        beside = self._beside(name)
        if beside is not None:
            self._before[shared] = beside
            return beside
        if shared in self._before:
            return None if shared in self._bare else self._before[shared]
        self._bare.add(shared)
        counts = self._count()
        if not counts or (home is not None and counts[home] > 0):
            return home
        state, most = counts.most_common(1)[0]
        return state if most >= max(_FEWEST, _MOST * counts.total()) else None

    def _beside(self, name: Name) -> str | None:
        if name.state is not None:
            return name.state
        tokens = name.sentence.tokens
        first, last = name.tokens[0].index, name.tokens[-1].index
        near = [
            *tokens[max(0, first - 2) : first],
            *name.tokens,
            *tokens[last + 1 : last + 2],
        ]
        for token in near:
            if token.best.pos == "adjective" and token.best.lemma in registry().adjectives:
                return registry().adjectives[token.best.lemma]
        for token in tokens[last + 1 : last + 3]:
            after = self._at.get(token.start)
            if after is not None and (token.can("gen") or token.can("loc")):
                state = self._state_of(after)
                under = token.index > last + 1 and tokens[last + 1].best.pos == "preposition"
                # "MSZ w Teheranie", "Ministerstwo Finansów na Białorusi"; "delegacja NIK na Białorusi" is not
                seat = fold(after.lemmas[0]) in registry().powers or not tokens[last].text.isupper()
                if state is not None and (token.index == last + 1 or (under and seat)):
                    return state
        return None

    @staticmethod
    def _state_of(name: Name) -> str | None:
        seat = registry().powers.get(fold(name.lemmas[0])) if name.kind == "place" else None
        if seat is not None:
            return registry().actors[seat].metonym_of  # "MSZ w Teheranie"
        if len(name.known) == 1 and registry().actors[name.known[0]].type == "country":
            return name.known[0]
        return None

    @staticmethod
    def _home(name: Name) -> str | None:
        """The state of a person of the registry: whom a text names tells of which state it is."""
        person = len(name.known) == 1 and registry().actors[name.known[0]].type == "person"
        return registry().country_of.get(name.known[0]) if person else None

    def _count(self) -> Counter[str]:
        """How often the text speaks of each state: name, adjective, inhabitants, its persons."""
        if self._counts is None:
            self._counts = Counter()
            for name in self._names:
                state = self._state_of(name) or registry().inhabitants.get(name.head_lemma)
                state = state or self._home(name)
                if state is not None:
                    self._counts[state] += 1
            for sentence in self._document.sentences:
                self._counts.update(_adjectives(sentence))
        return self._counts


def _adjectives(sentence: Sentence) -> list[str]:
    adjectives = registry().adjectives
    return [adjectives[t.best.lemma] for t in sentence.tokens if t.best.lemma in adjectives]
