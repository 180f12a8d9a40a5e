"""Claims against gold: three levels, attribution, polarity; by construction and by relation."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from ktokogo.evaluation.figures import Counts, Score, Share
from ktokogo.evaluation.matching import match
from ktokogo.evaluation.names import Names, score_actors
from ktokogo.evaluation.pairing import Pair, attributed, pair, polarity

Json = dict[str, Any]


@dataclass(frozen=True)
class Outcome:
    """The claims of one article, sorted by what became of them.

    ``accepted`` are pairs of gold and prediction with the right subject, predicate (or an accepted
    alternative) and object; ``near`` those that meet only in part; ``missed`` required gold claims;
    ``absorbed`` predictions that an optional gold claim answers; ``extra`` those that nothing answers.
    """

    accepted: tuple[tuple[Json, Json], ...]
    near: tuple[tuple[Json, Json], ...]
    absorbed: tuple[tuple[Json, Json], ...]
    missed: tuple[Json, ...]
    extra: tuple[Json, ...]


def score_claims(gold: Json, prediction: Json) -> tuple[Score, Outcome]:
    """Score the actors and claims of one article.

    Levels: "strict" wants the very predicate, "accepted" takes the gold's alternatives too, "relaxed"
    a kindred predicate or an object that is right in part. Polarity, attribution and quotation are judged
    on the relaxed pairs and never decide one; "full" wants an accepted pair with both right.
    """
    names = Names(gold, prediction)
    golds: list[Json] = gold.get("claims") or []
    given: list[Json] = prediction.get("claims") or []
    edges: dict[tuple[int, int], Pair] = {}
    for i, wanted in enumerate(golds):
        for j, claim in enumerate(given):
            edge = pair(names, wanted, claim)
            if edge is not None:
                edges[i, j] = edge
    strict, accepted, relaxed = (match(golds, edges, good) for good in (_strict, _accepted, _any))
    counts, shares = score_actors(names, prediction)
    for level, found in (("strict", strict), ("accepted", accepted), ("relaxed", relaxed)):
        right = sum(not golds[i].get("optional") for i in found)
        required = sum(not wanted.get("optional") for wanted in golds)
        counts[f"claims.{level}"] = Counts(right, len(given) - len(found), required - right)
    judged, full = _judged(names, golds, given, edges, relaxed)
    near = counts["claims.relaxed"]
    counts["claims.full"] = Counts(full, near.fp + near.tp - full, near.tp + near.fn - full)
    counts |= _by_kind(golds, given, accepted)
    return Score(counts, shares | judged), _outcome(golds, given, accepted, relaxed)


def _strict(edge: Pair) -> bool:
    return edge.strict


def _accepted(edge: Pair) -> bool:
    return edge.accepted


def _any(edge: Pair) -> bool:
    return True


def _judged(
    names: Names,
    golds: list[Json],
    given: list[Json],
    edges: dict[tuple[int, int], Pair],
    found: dict[int, int],
) -> tuple[dict[str, Share], int]:
    """Return how often polarity, source and quotation are right, and how many claims are right in full."""
    shares: dict[str, Share] = defaultdict(Share)
    full = denied = 0
    for i, j in found.items():
        gold, claim, edge = golds[i], given[j], edges[i, j]
        sign = bool(gold.get("polarity_any")) or polarity(claim) == edge.sign
        source = attributed(names, gold, claim)
        if not gold.get("polarity_any"):
            shares["polarity"] += Share(int(sign), 1)
        shares["attribution"] += Share(int(source), 1)
        if gold.get("attributed_to"):
            shares["attribution where attributed"] += Share(int(source), 1)
        shares["quotation"] += Share(int(bool(gold.get("quote")) == bool(claim.get("quote"))), 1)
        if gold.get("optional"):
            continue
        denied += polarity(gold) == "-" and sign
        full += edge.accepted and sign and source
    shares["denied claims found"] = Share(
        denied, sum(polarity(g) == "-" and not g.get("optional") for g in golds)
    )
    return dict(shares), full


def _by_kind(golds: list[Json], given: list[Json], found: dict[int, int]) -> dict[str, Counts]:
    """Count the accepted level by predicate, and the predictions by construction.

    A pair with an alternative predicate counts for the gold's one. A construction has no recall: the gold
    does not say by which words it might have been found.
    """
    counts: dict[str, Counts] = defaultdict(Counts)
    for i, claim in enumerate(golds):
        if not claim.get("optional"):
            counts[f"relations.{claim['predicate']}"] += Counts(tp=1) if i in found else Counts(fn=1)
    answered = {j: i for i, j in found.items()}
    for j, claim in enumerate(given):
        construction = f"constructions.{construction_of(claim)}"
        if j not in answered:
            counts[f"relations.{claim.get('predicate')}"] += Counts(fp=1)
            counts[construction] += Counts(fp=1)
        elif not golds[answered[j]].get("optional"):
            counts[construction] += Counts(tp=1)
    return dict(counts)


def construction_of(claim: Json) -> str:
    """The kind of construction by which a claim was found: its rule up to the first point."""
    return str(claim.get("rule") or "unknown").partition(".")[0]


def _outcome(
    golds: list[Json], given: list[Json], accepted: dict[int, int], relaxed: dict[int, int]
) -> Outcome:
    def pairs(found: dict[int, int], optional: bool) -> tuple[tuple[Json, Json], ...]:
        rows = sorted(found.items())
        return tuple((golds[i], given[j]) for i, j in rows if bool(golds[i].get("optional")) == optional)

    near = {i: j for i, j in relaxed.items() if i not in accepted and j not in accepted.values()}
    absorbed = {i: j for i, j in {**near, **accepted}.items() if golds[i].get("optional")}
    used = {*accepted.values(), *near.values()}
    return Outcome(
        accepted=pairs(accepted, False),
        near=pairs(near, False),
        absorbed=pairs(absorbed, True),
        missed=tuple(
            g for i, g in enumerate(golds) if not g.get("optional") and i not in accepted and i not in near
        ),
        extra=tuple(p for j, p in enumerate(given) if j not in used),
    )
