"""Whether a text is Polish, told by its commonest words: a wrong language makes wrong claims."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import chain

from ktokogo import resources

_WORDS = 400
_LEAST = 25
_WORD = re.compile(r"\w+")
_LETTERS = re.compile("[ąęłśńźż]")
_MARGIN = 0.08
"""A language is taken for another only where its words are commoner by this share: names and quotations
in a short Polish text must not turn it foreign."""


@cache
def _common() -> dict[str, frozenset[str]]:
    rows = resources.rows("data", "lexicon", "pl", "languages.tsv")
    return {row["language"]: frozenset(row["words"].split()) for row in rows}


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """The languages to whose commonest words a word belongs."""
    found: dict[str, tuple[str, ...]] = {}
    for language, common in _common().items():
        for word in common:
            found[word] = (*found.get(word, ()), language)
    return found


def looks_like(text: str) -> str | None:
    """Return the English name of the language that the text looks like, None where it is too short to tell.

    The share of each language's commonest words among the first 400 words decides; for Polish, small words
    with a letter that no other has are counted as well: "von der Leyen" thrice makes no German text.
    """
    written = _WORD.findall(text)[:_WORDS]
    words = " ".join(written).lower().split(" ")
    if len(written) < _LEAST:
        return None
    languages_of = _languages_of()
    times = Counter(chain.from_iterable([languages_of[word] for word in words if word in languages_of]))
    share = {language: times[language] / len(words) for language in _common()}
    best = max(sorted(share), key=lambda language: share[language])
    if best != "Polish":
        small = (word for word in written if word[0].islower() and word not in _common()["Polish"])
        share["Polish"] += sum(1 for word in small if _LETTERS.search(word)) / len(words)
        best = max(sorted(share), key=lambda language: share[language])
    if share[best] < 0.05:
        cyrillic = sum(1 for w in words if re.match("[а-яёіїє]", w))
        return "a language in Cyrillic script" if cyrillic * 2 > len(words) else None
    return best if best == "Polish" or share[best] > share["Polish"] + _MARGIN else "Polish"
