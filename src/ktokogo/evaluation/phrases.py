"""When two phrases say the same: letters folded, endings cut off, words counted."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

STEM = 5
"""Letters of a word that are compared: Polish inflects at the end."""

_FUNCTION_WORDS = (
    "i a o u w z ze we na od do dla po za pod nad przez przy oraz lub albo ani że by aby jest są być "
    "ma nie to ten ta te tej tego tym tych się jak jako co czy bo ale już tylko także też również "
    "jego jej ich swoje swojej swoich sprawie the of and"
)


@cache
def fold(text: str) -> str:
    """Return the words in small letters, without accents, marks and repeated spaces."""
    text = unicodedata.normalize("NFKD", text.lower().replace("ł", "l"))
    text = "".join(mark for mark in text if not unicodedata.combining(mark))
    return re.sub(r"\s+", " ", re.sub(r"[^\w\s.-]", " ", text)).strip(" .-")


@cache
def stems(text: str) -> frozenset[str]:
    """Return the crude stems of the words that carry the meaning."""
    skipped = _skipped()
    words = re.findall(r"\w+", fold(text))
    return frozenset(w[:STEM] for w in words if w not in skipped and (len(w) > 2 or w.isdigit()))


@cache
def _skipped() -> frozenset[str]:
    return frozenset(fold(word) for word in _FUNCTION_WORDS.split())


def overlap(a: str, b: str) -> tuple[float, float, int]:
    """Return how far two phrases agree: F1 of their stems, containment of the shorter, stems in common."""
    x, y = stems(a), stems(b)
    if not x or not y:
        return 0.0, 0.0, 0
    common = len(x & y)
    return 2 * common / (len(x) + len(y)), common / min(len(x), len(y)), common
