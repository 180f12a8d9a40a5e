"""Mentions against gold: span and category, lemma, and whether one entity has one identifier."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from ktokogo.evaluation.figures import Counts, Score, Share

Json = dict[str, Any]


def score_mentions(gold: Json, prediction: Json) -> Score:
    """Score the mentions of one article, where its gold has any; offsets are code points, end exclusive.

    "span+category" wants both exactly, "span" the span alone, "overlap" a character in common. Lemmas (in
    whatever letters) and identifiers are judged where the span is right.
    """
    if not gold.get("mentions"):
        return Score({}, {})
    wanted = {(m["start"], m["end"]): m for m in gold["mentions"]}
    given = {(m["start"], m["end"]): m for m in prediction.get("mentions") or []}
    counts: dict[str, Counts] = defaultdict(Counts)
    lemmas = Share()
    identifiers = []
    for span in sorted(wanted.keys() | given.keys()):
        want, have = wanted.get(span), given.get(span)
        if want and have:
            counts["mentions.span"] += Counts(tp=1)
            right = (want["lemma"] or "").casefold() == (have["lemma"] or "").casefold()
            lemmas += Share(int(right), 1)
            identifiers.append((want["id"], have["id"]))
        else:
            counts["mentions.span"] += Counts(fp=1) if have else Counts(fn=1)
        if want and have and want["category"] == have["category"]:
            for name in ("mentions.span+category", f"mentions.{want['category']}"):
                counts[name] += Counts(tp=1)
            continue
        for mention, fault in ((have, Counts(fp=1)), (want, Counts(fn=1))):
            if mention:
                for name in ("mentions.span+category", f"mentions.{mention['category']}"):
                    counts[name] += fault
    counts["mentions.overlap"] = _overlapping(list(wanted), list(given))
    return Score(dict(counts), {"lemmas": lemmas}, tuple(identifiers))


def _overlapping(wanted: list[tuple[int, int]], given: list[tuple[int, int]]) -> Counts:
    used: set[tuple[int, int]] = set()
    for start, end in wanted:
        hit = next((span for span in given if span not in used and span[0] < end and start < span[1]), None)
        if hit is not None:
            used.add(hit)
    return Counts(len(used), len(given) - len(used), len(wanted) - len(used))
