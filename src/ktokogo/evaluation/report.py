"""The figures of a score as one object: what ``evaluate`` prints, and what floors are compared with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ktokogo.evaluation.claims import Outcome, score_claims
from ktokogo.evaluation.figures import Counts, Score, Share, b_cubed, total
from ktokogo.evaluation.mentions import score_mentions

Json = dict[str, Any]


def score(gold: Json, prediction: Json) -> tuple[Score, Outcome]:
    """Score one reading against its gold: actors and claims, and mentions where the gold has any."""
    claims, outcome = score_claims(gold, prediction)
    return total([claims, score_mentions(gold, prediction)]), outcome


def figures(scored: Score) -> Json:
    """Return every figure by its place: ``{"claims": {"strict": {"precision": …}}, "polarity": {…}, …}``.

    Counts give precision, recall, F1, tp, fp and fn, of constructions precision, tp and fp alone; shares give
    share (None where there was nothing to judge), right and of. Shares and precisions run from 0 to 1.
    """
    out: Json = {}
    for name, counts in scored.counts.items():
        group, _, part = name.partition(".")
        told = _counts(counts) if group != "constructions" else _precision(counts)
        if part:
            out.setdefault(group, {})[part] = told
        else:
            out[group] = told
    for part in ("relations", "constructions"):
        if part in out:
            out[part] = dict(sorted(out[part].items()))
    for name, share in scored.shares.items():
        out[name] = _share(share)
    if scored.identifiers:
        precision, recall, f1 = b_cubed(scored.identifiers)
        out["identifiers"] = {
            "precision": precision, "recall": recall, "f1": f1, "mentions": len(scored.identifiers),
        }  # fmt: skip
    return out


def below(floors: Mapping[str, float], found: Json) -> list[str]:
    """Return a line for each figure that lies below its floor; floors go by dotted names.

    A figure that is not there, or has nothing to judge, lies below every floor.
    """
    out = []
    for name, floor in floors.items():
        value: Any = found
        for part in name.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        if not isinstance(value, (int, float)):
            out.append(f"{name} is not there, its floor is {floor}")
        elif value < floor:
            out.append(f"{name} is {value:.4f}, its floor is {floor}")
    return out


def _counts(counts: Counts) -> Json:
    return {
        "precision": counts.precision, "recall": counts.recall, "f1": counts.f1,
        "tp": counts.tp, "fp": counts.fp, "fn": counts.fn,
    }  # fmt: skip


def _precision(counts: Counts) -> Json:
    return {"precision": counts.precision, "tp": counts.tp, "fp": counts.fp}


def _share(share: Share) -> Json:
    return {"share": share.share, "right": share.right, "of": share.of}
