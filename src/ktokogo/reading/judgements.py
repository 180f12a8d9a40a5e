"""Who is the same as whom, as people judged it: rows that are replayed, never edited.

A row says of two identifiers of the registry ``same``, ``different`` or ``unsure``; of several rows on one
pair the last counts. After nomenklatura's ``Judgement``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from ktokogo import resources
from ktokogo.errors import DataError

Verdict = Literal["same", "different", "unsure"]
FILE = "judgements.tsv"
COLUMNS = ("left", "right", "judgement", "who", "note")
_QID = re.compile(r"Q\d+")


@dataclass(frozen=True, slots=True)
class Judgement:
    """One row: two identifiers of the registry, what somebody judged, who, and why."""

    left: str
    right: str
    judgement: Verdict
    who: str = ""
    note: str = ""


def read(path: Path) -> list[Judgement]:
    """Return the rows of a file in their order; none where there is no such file.

    Raises:
        DataError: a row lacks an identifier, or its judgement is none of the three.
    """
    if not path.is_file():
        return []
    found = []
    for row in resources.table(path, str(path)):
        left, right, verdict = (row.get(column, "") for column in COLUMNS[:3])
        if verdict not in get_args(Verdict) or not left or not right:
            raise DataError(
                f"{path}: {left!r}, {right!r}, {verdict!r} is no judgement; a row has two identifiers and "
                f"one of {', '.join(get_args(Verdict))}"
            )
        judged = cast(Verdict, verdict)
        found.append(Judgement(left, right, judged, row.get("who", ""), row.get("note", "")))
    return found


def canonical(judgements: Iterable[Judgement], name: str = FILE) -> dict[str, str]:
    """Return, for each identifier that is the same as another, the one that stands for all of them.

    That is the first Wikidata item among them in the order of the rows, or else the first of all.

    Raises:
        DataError: two that were judged different are the same by way of others.
    """
    last = _last(judgements)
    group: dict[str, list[str]] = {}
    for (left, right), verdict in last.items():
        if verdict == "same" and group.get(left) is not (own := group.setdefault(right, [right])):
            whole = [*group.get(left, [left]), *own]
            group.update(dict.fromkeys(whole, whole))
    for (left, right), verdict in last.items():
        if verdict == "different" and left in group and group[left] is group.get(right):
            raise DataError(
                f"{name}: {left} and {right} are judged different, but the same by way of "
                f"{', '.join(i for i in group[left] if i not in (left, right))}: judge one of these again"
            )
    order = list(dict.fromkeys(i for pair in last for i in pair))
    found = {}
    for identifier, whole in group.items():
        ranked = sorted(whole, key=lambda i: (not _QID.fullmatch(i), order.index(i)))
        if ranked[0] != identifier:
            found[identifier] = ranked[0]
    return found


def between(judgements: Iterable[Judgement], identifiers: Iterable[str]) -> Mapping[tuple[str, str], Verdict]:
    """Return what counts now for each judged pair in which one of the identifiers stands."""
    wanted = set(identifiers)
    return {pair: verdict for pair, verdict in _last(judgements).items() if wanted & set(pair)}


def _last(judgements: Iterable[Judgement]) -> dict[tuple[str, str], Verdict]:
    last: dict[tuple[str, str], Verdict] = {}
    for row in judgements:
        pair = (row.left, row.right) if (row.right, row.left) not in last else (row.right, row.left)
        last[pair] = row.judgement
    return last
