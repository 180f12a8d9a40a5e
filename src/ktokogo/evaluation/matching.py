"""The best one-to-one pairing of gold claims with predicted ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ktokogo.evaluation.pairing import Pair

Json = dict[str, Any]


def match(
    golds: Sequence[Json], edges: Mapping[tuple[int, int], Pair], good: Callable[[Pair], bool]
) -> dict[int, int]:
    """Return, for each gold claim that has one, its prediction (numbers of both).

    A maximum matching over the pairs that are ``good``: the best pairs of required claims are joined
    first, which keeps sensible pairs together, then augmenting paths find room for the rest, optional
    gold claims last: they may absorb only what no required one needs.
    """
    required = [number for number, claim in enumerate(golds) if not claim.get("optional")]
    optional = [number for number, claim in enumerate(golds) if claim.get("optional")]
    open_to: dict[int, list[tuple[int, int]]] = {}
    for (gold, given), edge in edges.items():
        if good(edge):
            open_to.setdefault(gold, []).append((edge.weight, given))
    for choices in open_to.values():
        choices.sort(reverse=True)
    owner: dict[int, int] = {}
    best = sorted(((w, g, p) for g in required for w, p in open_to.get(g, ())), reverse=True)
    for _, gold, given in best:
        if given not in owner and gold not in owner.values():
            owner[given] = gold

    def augment(gold: int, seen: set[int]) -> bool:
        for _, given in open_to.get(gold, ()):
            if given in seen:
                continue
            seen.add(given)
            if given not in owner or augment(owner[given], seen):
                owner[given] = gold
                return True
        return False

    for gold in [*required, *optional]:
        if gold not in owner.values():
            augment(gold, set())
    return {gold: given for given, gold in owner.items()}
