"""How alike the wording of two articles is, whatever their language: a sketch of each, and its comparison.

An article's wording is the set of its shingles, runs of three words. The sketch keeps their number and the
smallest of their hashes; how many of the smallest in two sketches together stand in both estimates what the
two sets share (Broder, *On the resemblance and containment of documents*, 1997).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from heapq import nsmallest

from ktokogo.article.model import Article

SHINGLE = 3
"""Words. Rewriting a word changes three shingles of some hundreds; unrelated articles share few."""
SIZE = 128
"""Hashes in a sketch: the resemblance is estimated within 0.09 in 19 of 20 cases."""
FEWEST = 12
"""Shingles. Of less text nothing is said: two short notes are alike by chance."""
COPIED = 0.6
"""Share of the shorter article's shingles that a copy has in common with the longer one."""
ALIKE = 0.2
"""Resemblance that two copies have at least: a note that a long survey takes in is no copy of it. Of 169,000
pairs among 582 news on two affairs all but 0.1 per cent resemble each other by less than a tenth."""

_WORD = re.compile(r"\w+")
_WRITTEN = frozenset(("lead", "body", "subhead"))


@dataclass(frozen=True, slots=True)
class Sketch:
    """How many shingles an article has, and the smallest of their hashes: sorted numbers below 2**32."""

    count: int
    numbers: tuple[int, ...]


def sketch(article: Article) -> Sketch | None:
    """Return the sketch of what the article's lead, body and subheads say.

    Headlines, captions and the page's own lines are left out, since whoever copies an article changes
    those. Case, punctuation and white space do not count. None where there is too little text.
    """
    parts = [p for p in article.paragraphs if p.role in _WRITTEN]
    text = "\n".join(article.text[p.start : p.end] for p in parts) if parts else article.text
    words = _WORD.findall(text.casefold())
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    if len(shingles) < FEWEST:
        return None
    hashes = {_hash(shingle) for shingle in shingles}
    return Sketch(len(hashes), tuple(nsmallest(SIZE, hashes)))


def resemblance(one: Sketch, other: Sketch) -> float:
    """Estimate the share of all shingles of two articles that stand in both, 0 to 1."""
    left, right = set(one.numbers), set(other.numbers)
    smallest = nsmallest(SIZE, left | right)
    return sum(number in left and number in right for number in smallest) / max(len(smallest), 1)


def copied(one: Sketch, other: Sketch) -> bool:
    """Tell whether one article is a copy of the other, changed a little or cut."""
    alike = resemblance(one, other)
    common = alike / (1 + alike) * (one.count + other.count)
    return alike >= ALIKE and common >= COPIED * min(one.count, other.count)


def _hash(shingle: str) -> int:
    return int.from_bytes(hashlib.blake2b(shingle.encode(), digest_size=4).digest(), "big")
