"""Counts and shares that can be added over articles, and the figures that follow from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were found rightly, found wrongly, and missed."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    @property
    def precision(self) -> float:
        """How much of what was found is right; 0 where nothing was found."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self) -> float:
        """How much of what there is was found; 0 where there is nothing."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return harmonic(self.precision, self.recall)


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those asked about are right."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)

    @property
    def share(self) -> float | None:
        """A number from 0 to 1, None where none was asked about."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True)
class Score:
    """What was counted in one article, or in several.

    ``counts`` and ``shares`` go by dotted names ("claims.strict", "relations.accuses", "polarity").
    ``identifiers`` holds, for each mention whose span is right, its gold id and the id that was given.
    """

    counts: dict[str, Counts]
    shares: dict[str, Share]
    identifiers: tuple[tuple[str, str | None], ...] = ()


def total(scores: Iterable[Score]) -> Score:
    """Add up what was counted in several articles."""
    counts: dict[str, Counts] = defaultdict(Counts)
    shares: dict[str, Share] = defaultdict(Share)
    identifiers: list[tuple[str, str | None]] = []
    for score in scores:
        for name, count in score.counts.items():
            counts[name] += count
        for name, share in score.shares.items():
            shares[name] += share
        identifiers += score.identifiers
    return Score(dict(counts), dict(shares), tuple(identifiers))


def b_cubed(pairs: Sequence[tuple[str, str | None]]) -> tuple[float, float, float]:
    """Return precision, recall and F1, B-cubed, of identifiers: has the same entity the same id everywhere?

    A mention without an id stands alone. Source: Bagga and Baldwin, "Algorithms for scoring coreference
    chains", 1998.
    """
    gold: dict[str, set[int]] = defaultdict(set)
    given: dict[str, set[int]] = defaultdict(set)
    named = [(g, p if p is not None else f"\0{i}") for i, (g, p) in enumerate(pairs)]
    for i, (g, p) in enumerate(named):
        gold[g].add(i)
        given[p].add(i)
    if not named:
        return 0.0, 0.0, 0.0
    precision = sum(len(gold[g] & given[p]) / len(given[p]) for g, p in named) / len(named)
    recall = sum(len(gold[g] & given[p]) / len(gold[g]) for g, p in named) / len(named)
    return precision, recall, harmonic(precision, recall)


def harmonic(precision: float, recall: float) -> float:
    """Return the harmonic mean, 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
