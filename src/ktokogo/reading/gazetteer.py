"""Names that the registry knows, found word by word: whatever their case, and whatever the grouping of words.

A word of the text fits a word of a name if their folded forms are equal, or any reading of the word has it
as its lemma; an adjective fits in whatever gender. So "Komisji Europejskiej" fits "Komisja Europejska"
without a table of forms, and the nominative is the registry's own spelling.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ktokogo.document import Token
from ktokogo.reading.registry import fold, registry

_WORD = re.compile(r"\b[A-Z]\.(?= [A-Z])|\w+(?:[-'’.]\w+)*|[^\w\s]")
_VOWELS = "iyaeou"
_PARTICIPLE = re.compile(r"(ego|emu|ymi|imi|ych|ich|ej|ym|im|a|e|y|i)$")
_CACHE_LIMIT = 10_000
_START = 4
"""Letters by which two spellings of a word are told apart."""


class Known(NamedTuple):
    """A name of the registry: its folded words, its spelling, whom it may mean."""

    words: tuple[str, ...]
    name: str
    actors: tuple[str, ...]
    lower: bool
    """Written with a small letter at first: "brexit" is found in lower case too."""
    acronym: bool
    starts: tuple[str, ...]
    """How its words begin as they are spelt."""


_keys_of: dict[str, frozenset[str]] = {}


def keys(token: Token) -> frozenset[str]:
    """Return what the word may be called: folded text and lemmas; adjectives by their stem, marked "~"."""
    found = _keys_of.get(token.text)
    if found is None:
        if len(_keys_of) >= _CACHE_LIMIT:
            _keys_of.clear()
        words = {_plain(token.text)}
        for a in token.analyses:
            if a.pos in ("noun", "other", "numeral", "gerund"):
                words.add(_plain(a.lemma))
            elif a.pos == "adjective":
                words.add("~" + _stem(_plain(a.lemma)))
            elif a.pos in ("passive", "active"):
                words.add("~" + _PARTICIPLE.sub("", _plain(token.text)))
        found = _keys_of[token.text] = frozenset(words)
    return found


def _plain(word: str) -> str:
    return fold(word) or word


def _stem(word: str) -> str:
    return word.rstrip(_VOWELS)


@cache
def _index() -> dict[str, tuple[Known, ...]]:
    """Names by their first word, the longest first."""
    meant: dict[str, list[str]] = {}
    for name, iri in registry().spellings:
        actors = meant.setdefault(name, [])
        if iri not in actors:
            actors.append(iri)
    found: dict[str, list[Known]] = {}
    for name, actors in meant.items():
        written = _WORD.findall(name)
        words = tuple(_plain(word) for word in written)
        acronym = len(written) == 1 and name[:2].isupper() and len(name) > 1  # "KORWiN"; a "Korwin" is a man
        starts = tuple(word[:_START] for word in written)
        known = Known(words, name, tuple(actors), name[0].islower(), acronym, starts)
        for key in {words[0], "~" + _stem(words[0])}:
            found.setdefault(key, []).append(known)
    return {
        key: tuple(sorted(entries, key=lambda k: (-len(k.words), k.name))) for key, entries in found.items()
    }


_candidates_of: dict[str, tuple[Known, ...]] = {}


def _candidates(token: Token) -> tuple[Known, ...]:
    """Names that may begin with the word, the longest first; for most words none."""
    found = _candidates_of.get(token.text)
    if found is None:
        if len(_candidates_of) >= _CACHE_LIMIT:
            _candidates_of.clear()
        index = _index()
        fit = {known for key in keys(token) for known in index.get(key, ())}
        written_big = token.capital or token.text[0].isdigit()
        acronym = token.text[:2].isupper()
        found = _candidates_of[token.text] = tuple(
            sorted(
                (k for k in fit if (written_big or k.lower) and (acronym or not k.acronym)),
                key=lambda k: (-len(k.words), -_likeness([token], 0, k), k.name),
            )
        )
    return found


def beginnings(tokens: list[Token]) -> list[int]:
    """Indexes of the words with which any known name may begin."""
    known = _candidates_of
    return [i for i, t in enumerate(tokens) if (known[t.text] if t.text in known else _candidates(t))]


def match(tokens: list[Token], i: int) -> tuple[Known, int] | None:
    """Return the longest known name that begins at token ``i``, and the index after it."""
    fits: list[Known] = []
    for known in _candidates(tokens[i]):
        length = len(known.words)
        if fits and length < len(fits[0].words):
            break
        if length == 1 or _goes_on(tokens, i, known.words):
            fits.append(known)
    if not fits:
        return None
    best = max(fits, key=lambda known: _likeness(tokens, i, known)) if len(fits) > 1 else fits[0]
    return best, i + len(best.words)


def _likeness(tokens: list[Token], i: int, known: Known) -> int:
    """How many words begin as in the text: of "Władimir" and "Wladimir" the spelling that was used."""
    written = tokens[i : i + len(known.starts)]
    return sum([t.text[:_START] == start for t, start in zip(written, known.starts, strict=False)])


def _goes_on(tokens: list[Token], i: int, words: tuple[str, ...]) -> bool:
    """Tell whether the words behind token ``i`` are those of a name behind its first."""
    if i + len(words) > len(tokens):
        return False
    for k in range(1, len(words)):
        mine = keys(tokens[i + k])
        if words[k] not in mine and "~" + _stem(words[k]) not in mine:
            return False
    return True
