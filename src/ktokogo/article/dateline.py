"""The words by which a page dates itself, where it says that they are its date: "Published: …".

The labels belong to a language and stand in ``data/lexicon/*/datelines.tsv``; what the words after them mean
is left to that language's grammar. A date without a label may be anything's and is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ktokogo import resources
from ktokogo.errors import DataError

LIMIT = 80
"""Characters. A longer line is a sentence and no date line."""
_DIGIT = re.compile(r"\d")


def find(lines: Iterable[str]) -> tuple[str, ...]:
    """Return what follows each label of a publication date, on its line or the next: distinct, in order."""
    found: dict[str, None] = {}
    awaited = False
    for line in lines:
        words = " ".join(line.split())
        if not words:
            continue
        match = next((m for label in _labels() if (m := label.match(words))), None)
        rest = words[match.end() :].strip(" :,|–-") if match else words if awaited else ""
        awaited = match is not None and not rest
        if rest and len(words) <= LIMIT and _DIGIT.search(rest):
            found[rest] = None
    return tuple(found)


@cache
def _labels() -> tuple[re.Pattern[str], ...]:
    found = []
    for table in sorted(resources.path("data", "lexicon").glob("*/datelines.tsv")):
        name = ("data", "lexicon", table.parent.name, table.name)
        for row in resources.rows(*name):
            try:
                found.append(re.compile(row["pattern"], re.IGNORECASE))
            except re.error as error:
                raise DataError(f"{'/'.join(name)}: {row['pattern']!r} is no pattern: {error}") from error
    return tuple(found)
