"""Which actor of the gold a name in a prediction means."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from ktokogo.evaluation.figures import Counts, Share
from ktokogo.evaluation.phrases import fold, overlap, stems

Json = dict[str, Any]

_NOT_SCORED = frozenset(("place", "location", "event", "date", "product", "topic", "other", "concept"))
"""Types of predicted actors that are no fault where the gold has none of them."""


class Names:
    """The actors of one gold file by every name that they bear there or in the prediction."""

    def __init__(self, gold: Json, prediction: Json) -> None:
        self.actors: list[Json] = gold.get("actors") or []
        self._known: dict[str, set[int]] = defaultdict(set)
        for number, actor in enumerate(self.actors):
            for name in _names(actor):
                self._known[name].add(number)
            if actor.get("wikidata"):
                self._known[fold(actor["wikidata"])].add(number)
        self._given: dict[str, set[int]] = defaultdict(set)
        for actor in prediction.get("actors") or []:
            for name in _names(actor):
                self._given[name] |= self.actor(actor)

    def actor(self, given: Json) -> set[int]:
        """Numbers of the gold actors that a predicted one may be: by its name, its item, its aliases."""
        found = self._of(given.get("name"))
        if not found:
            found = self._of(given.get("wikidata"))
        return found or {number for name in _names(given) for number in self._known.get(name, ())}

    def meant(self, name: str | None) -> set[int]:
        """Numbers of the gold actors that a name in a claim may mean."""
        return self._of(name) or set(self._given.get(fold(name or ""), ()))

    def within(self, phrase: str | None) -> set[int]:
        """Numbers of the gold actors whose name occurs in a phrase, in whatever case."""
        words = stems(phrase or "")
        return {
            number
            for name, numbers in self._known.items()
            if stems(name) and stems(name) <= words
            for number in numbers
        }

    def same(self, a: str | None, b: str | None) -> bool:
        """Tell whether two names or phrases mean the same; no name means the same as no name only."""
        if not a or not b:
            return not a and not b
        one, other = self.meant(a), self.meant(b)
        if one and other:
            return bool(one & other)
        if one or other:
            return False
        return fold(a) == fold(b) or overlap(a, b)[0] >= 0.5

    def _of(self, name: str | None) -> set[int]:
        return set(self._known.get(fold(name), ())) if name else set()


def score_actors(names: Names, prediction: Json) -> tuple[dict[str, Counts], dict[str, Share]]:
    """Count the actors found, their types and their Wikidata items.

    An actor named twice counts once. A place counts as the place alone, never as the state for which its
    name may stand.
    """
    found: set[int] = set()
    wrong, typed, items = 0, Share(), Share()
    for given in prediction.get("actors") or []:
        kind, name = fold(given.get("type") or ""), fold(given.get("name") or "")
        numbers = names.actor(given)
        if kind in _NOT_SCORED:
            numbers = {n for n in numbers if _is_place_itself(names.actors[n], name)}
        if not numbers:
            wrong += kind not in _NOT_SCORED
            continue
        fresh = numbers - found
        if not fresh:
            continue
        number = min(
            sorted(fresh),
            key=lambda n: (fold(names.actors[n]["name"]) != name, bool(names.actors[n].get("optional"))),
        )
        found.add(number)
        actor = names.actors[number]
        if kind:
            typed += Share(int(kind == fold(actor["type"])), 1)
        if actor.get("wikidata") and given.get("wikidata"):
            items += Share(int(given["wikidata"] == actor["wikidata"]), 1)
    required = {number for number, actor in enumerate(names.actors) if not actor.get("optional")}
    counts = {"actors": Counts(len(found & required), wrong, len(required - found))}
    return counts, {"actor types": typed, "wikidata items": items}


def _is_place_itself(actor: Json, name: str) -> bool:
    return actor["type"] == "place" or name in (fold(actor["name"]), fold(actor.get("en") or ""))


def _names(actor: Json) -> set[str]:
    named = [actor.get("name"), actor.get("en"), *(actor.get("aliases") or [])]
    return {fold(name) for name in named if name and fold(name)}
