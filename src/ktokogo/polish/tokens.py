"""Words, marks and sentences, with offsets into the exact text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from sys import intern

from ktokogo import resources
from ktokogo.polish.morphology import readings
from ktokogo.polish.surnames_of import may_be

_TOKEN = re.compile(
    r"[A-ZĆŁŚŻ]{2,5}/[A-ZĆŁŚŻ]{2,5}\b"  # "CDU/CSU"
    r"|[A-Za-zĄĆĘŁŃÓŚŹŻąćęłńóśźż]++(?![\w.:'’-])"  # a plain word: most are, and need not be tried as another
    r"|m\.\s?in\.|[pP]\.\s?o\.|o\.\s?o\.|n\.e\.|\b[dw]s\."
    r"|(?<![\w.])[A-WYZĆŁŚŻ]\.(?!(?:[A-Z]\.){2})(?=[ \u00a0]?[A-ZĄĆĘŁŃÓŚŹŻ]\w|[ \u00a0][A-Z]\.)"
    r"|(?<![\w.])(?:[A-Z]\.){2,}[A-Z](?=\.)"  # "N.A.A.C.P."
    r"|https?://\S+|www\.\S+"
    r"|@\w+|#\w+"
    r"|(?<!\d)\d{1,3}(?:[ \u00a0]\d{3})+(?![\w.,])"  # "30 000"
    r"|\d+(?:[.,:]\d+)*(?:-\w+)?%?"
    r"|\w+(?:(?:\.(?:pl|com|eu|org|net|ru|info|gov|ua|by|de|tv|news|EU|PL))+\b|(?:[-'’]\w+)*)"
    r"|\.\.\.|[^\w\s]"
)
_END = frozenset((".", "!", "?", "…", "..."))
_CLOSING = frozenset(('"', "”", "»", ")", "’", "]"))
_OPENING = '"„“«(–—-['
_PAUSES = frozenset((",", ";", ":", "–", "—", "-"))
LONGEST = 200
"""Tokens. What goes on longer without an end is a list, a table or no sentence at all: the longest of 588
articles has 137. Reading compares the parts of a sentence with each other: its length must be bounded."""


_HYPHENS = ("\u2010", "\u2011")
"""Hyphens that are not the one of the keyboard."""


@dataclass(slots=True)
class Word:
    """A token before it is read: its text and where it starts."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.start + len(self.text)


@cache
def abbreviations() -> frozenset[str]:
    """Words before a full stop that ends no sentence (``abbreviations.tsv``)."""
    return frozenset(row["word"] for row in resources.rows("data", "lexicon", "pl", "abbreviations.tsv"))


@cache
def _openers() -> frozenset[str]:
    """Small words that open a sentence and are in no name: prepositions, adverbs, conjunctions."""
    rows = resources.rows("data", "lexicon", "pl", "function_words.tsv")
    small = ("preposition", "adverb", "conjunction", "subordinator", "particle")
    return frozenset(
        row["word"] for row in rows if row["pos"].split("|")[0] in small and len(row["word"]) > 1
    )


@cache
def titles_abbreviated() -> frozenset[str]:
    """Those of them that never stand last in a sentence: "gen.", "prof."."""
    rows = resources.rows("data", "lexicon", "pl", "abbreviations.tsv")
    return frozenset(row["word"] for row in rows if not row["closes"])


def tokens(text: str, start: int, end: int) -> list[Word]:
    """Return the tokens of ``text[start:end]``, offsets into the whole text."""
    part = text[start:end]
    if not any(map(part.__contains__, _HYPHENS)):
        found = [Word(intern(m[0]), m.start()) for m in _TOKEN.finditer(text, start, end)]
    else:  # "Al‑Kaida" that does not break at the end of a line
        plain = "".join("-" if c in _HYPHENS else c for c in part)
        found = [Word(intern(m[0]), start + m.start()) for m in _TOKEN.finditer(plain)]
    initials = [i for i, word in enumerate(found[:-1]) if word.text[1:] == "."]
    for i in reversed(initials):
        if i and _hides_surname(found, i, i + 1):
            letter, at = found[i].text[0], found[i].start
            found[i : i + 1] = [Word(letter, at), Word(".", at + 1)]
    return found


def _hides_surname(words: list[Word], i: int, behind: int) -> bool:
    """Tell the letter of "zatrzymano Piotra P. Sąd …", whose full stop ends the sentence too.

    Not so where the name may go on: "George W. Bush".
    """
    following = words[behind].text
    if not may_be(words[i - 1].text, "given"):
        return False
    names = {a.name for a in readings(following)}
    if "given" in names:  # "… Piotra P. Adam N. zaprzeczył"
        return behind + 1 < len(words) and words[behind + 1].text[0].isupper()
    if "surname" in names or "unknown" in names:
        return False
    return following.lower() in _openers() or None in {a.name for a in readings(following.lower())}


def sentences(words: list[Word]) -> Iterator[list[Word]]:
    """Split the tokens of one paragraph into sentences.

    A full stop after an abbreviation, an initial or an ordinal ends a sentence only where the next word
    could not go on: never before a lower-case word, a digit or a name after an initial. Where none ends
    before ``LONGEST`` tokens, the last pause does.
    """
    start = i = 0
    for end in [k for k, word in enumerate(words, 1) if word.text in _END]:
        if end <= i:
            continue  # "?!": the first of them has taken it in
        i = end
        while i < len(words) and (
            words[i].text in _END or (words[i].text in _CLOSING and _adjoins(words, i))
        ):
            i += 1
        if _ends(words, words[start:i], i):
            yield from _bounded(words[start:i])
            start = i
    yield from _bounded(words[start:])


def _bounded(sentence: list[Word]) -> Iterator[list[Word]]:
    start = 0
    while len(sentence) - start > LONGEST:
        last = start + LONGEST - 1
        end = next((k for k in range(last, last - LONGEST // 2, -1) if sentence[k].text in _PAUSES), last) + 1
        yield sentence[start:end]
        start = end
    if start < len(sentence):
        yield sentence[start:]


def _may_be_verb(word: str) -> bool:
    """Tell a word that some reading makes a finite verb."""
    return word.islower() and any(a.pos in ("verb", "impersonal", "predicative") for a in readings(word))


def _adjoins(words: list[Word], i: int) -> bool:
    return words[i].start == words[i - 1].end


def _last_clause(words: list[Word]) -> list[Word]:
    """What follows the last ", że" or ", który": "uważa, że w 2022 r. Litwa …" has told nothing yet."""
    for i in range(len(words) - 2, -1, -1):
        if words[i].text == ",":
            opens = readings(words[i + 1].text.lower())
            subordinate = any(a.pos == "subordinator" or a.lemma == "który" for a in opens)
            return words[i + 1 :] if subordinate else words
    return words


def _ends(words: list[Word], current: list[Word], i: int) -> bool:
    if i >= len(words):
        return True
    following = words[i].text
    if following[0].islower():
        return False
    if not (following[0].isupper() or following[0].isdigit() or following[0] in _OPENING):
        return False
    if current[-1].text != "." or len(current) < 2:
        return True
    before = current[-2].text
    if len(before) == 1 and before.isalpha() and before.isupper():
        if len(current) > 2 and current[-3].text.islower():
            return before == "X"  # "napisał na X."
        return len(current) > 2 and _hides_surname(words, i - 2, i) and current[-1].start == current[-2].end
    if before.lower() in abbreviations():
        if before.lower() not in titles_abbreviated() and following.lower() in _openers():
            return True  # "było 55 proc. Po ogłoszeniu …"
        # "w 2023 r. Prezydent": the year's abbreviation may end a sentence before a capital, but none
        # that is only a time so far: "Gdyby w 2004 r. Unia …"
        dated = before == "r" and following[0].isupper() and len(current) > 2 and current[-3].text.isdigit()
        return dated and any(_may_be_verb(w.text) for w in _last_clause(current[:-4]))
    return not (before.isdigit() and len(before) <= 2 and following[0].isdigit())
