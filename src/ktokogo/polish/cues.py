"""What introduces or closes a quotation: a verb of speech among the first words, or a name alone."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from ktokogo import resources
from ktokogo.polish.morphology import readings
from ktokogo.polish.tokens import titles_abbreviated

SENTENCE_END = re.compile(r"[.!?…][\"”]?(?=\s|$)")
_WORD = re.compile(r"\w+")
_VISIBLE = re.compile(r"\S")
_CUE_WORDS = 9


@cache
def speech_lemmas() -> frozenset[str]:
    """Lemmas of the verbs that introduce speech (``verbs.tsv``, column ``speech``)."""
    verbs = {
        lemma.removesuffix(" się")
        for row in resources.rows("data", "lexicon", "pl", "verbs.tsv")
        if row["speech"] == "1"
        for lemma in row["lemma"].split("/")
    }
    return frozenset(verbs | _readers())


@cache
def _framed() -> frozenset[str]:
    """Verbs of deeds and stances (``verbs.tsv``): behind a dash they rather tell what somebody did."""
    rows = resources.rows("data", "lexicon", "pl", "verbs.tsv")
    deeds = (row for row in rows if row["needs"] != "office")  # "pozostać ministrem" is none
    return frozenset(lemma for row in deeds for lemma in row["lemma"].split("/"))


@cache
def _only_says() -> frozenset[str]:
    """Verbs that say or comment, and are of no deed besides: "zdradzić" may be either."""
    rows = resources.rows("data", "lexicon", "pl", "verbs.tsv")
    told = [
        (lemma.removesuffix(" się"), row["relation"]) for row in rows for lemma in row["lemma"].split("/")
    ]
    deeds = {
        lemma for lemma, relation in told if relation not in ("says", "comments", "alludes", "speaks-to")
    }
    return frozenset(lemma for lemma, _ in told) - deeds


def tells_of_speech(text: str, start: int, end: int) -> bool:
    """Tell a sentence in which somebody speaks or comments: "Minister podkreślił, że …"."""
    words = first_words(text, start, end, _CUE_WORDS)
    spoken = (a for w in words for a in readings(w.lower()) if a.pos == "verb" and a.person in (None, 3))
    return any(a.lemma in _only_says() for a in spoken)


def _readers() -> frozenset[str]:
    """Verbs of those who read a statement, "czytamy": the one cue in the first person."""
    return used_as("read")


@cache
def used_as(use: str) -> frozenset[str]:
    """The words of one use in ``cues.tsv``."""
    rows = resources.rows("data", "lexicon", "pl", "cues.tsv")
    return frozenset(row["word"] for row in rows if row["use"] == use)


def is_cue(text: str, start: int = 0, end: int | None = None) -> bool:
    """Tell whether the words after a quotation say who spoke: a speech verb among the first few.

    A verb in the first person belongs to the speech itself: "– nie sądzę, żeby X …" is no cue.
    """
    words = first_words(text, start, len(text) if end is None else end, _CUE_WORDS)
    said = any(
        a.lemma in speech_lemmas()
        and a.pos in ("verb", "impersonal", "converb")
        and (a.person not in (1, 2) or a.lemma in _readers())
        for word in words
        if word[0].islower()
        for a in readings(word)
    )
    return said or (words != [] and is_hearsay(words))


def is_hearsay(words: list[str]) -> bool:
    """Tell "miał powiedzieć", which only hearsay reports."""
    had = len(words) > 1 and any(a.lemma == "mieć" and a.tense == "past" for a in readings(words[0]))
    return had and any(a.lemma in speech_lemmas() and a.pos == "infinitive" for a in readings(words[1]))


def names_subject(text: str, start: int, end: int) -> bool:
    """Tell "powiedział minister", "mówi w wywiadzie X" from "wezwał ambasadora": the first free noun acts."""
    governed = False
    words = first_words(text, start, end, _CUE_WORDS)
    comments = bool(words) and any(a.lemma in used_as("commenting") for a in readings(words[0]))
    singular = words and all(a.number == "sg" for a in readings(words[0]) if a.pos == "verb")
    for word in words[1:]:
        found = readings(word)
        nouns = [a for a in found if a.pos == "noun" and a.case]
        if any(a.pos == "preposition" for a in found):
            governed = True
        elif governed:
            governed = not nouns  # the noun that the preposition governs
        elif word[0].isupper() or (nouns and all(a.pos in ("noun", "adjective") for a in found)):
            straight = [a for a in nouns if a.case == "nom"]
            if singular and word[0].islower() and straight and all(a.number == "pl" for a in straight):
                continue  # "protestował i organizował blokady": his object
            if comments and word[0].islower() and nouns and not straight:
                continue  # "skomentował sytuację rzecznik": what he spoke on
            return any(a.case == "nom" for a in found) or not nouns
    return False


def only_names(text: str, start: int, stop: int) -> bool:
    """Tell "– na to Jan Nowak.", "– to z kolei poseł X.": a cue without a verb, which ends in a name."""
    words = first_words(text, start, stop, _CUE_WORDS)
    brief = used_as("says.briefly")
    if not 2 <= len(words) < _CUE_WORDS or words[0] not in brief:
        return False
    small = [word for word in words if word[0].islower() and word not in brief]
    verbs = (a for word in small for a in readings(word) if a.pos in ("verb", "impersonal", "predicative"))
    return words[-1][0].isupper() and next(verbs, None) is None


def turns_away(text: str, start: int, stop: int, end: int) -> bool:
    """Tell "– nie pozostawał dłużny X.": who speaks stands behind a verb of which nothing else is known.

    Whoever spoke before does not go on; nobody is told to have said it.
    """
    words = first_words(text, start, stop, _CUE_WORDS + 1)
    said = words[1:] if words and words[0] == "nie" else words
    if len(said) < 2 or len(words) > _CUE_WORDS or not said[0][0].islower() or not said[-1][0].isupper():
        return False
    read = readings(said[0])
    finite = all(a.pos == "verb" and a.person in (None, 3) and a.mood == "indicative" for a in read)
    ends = not text[stop:end].strip() or text[stop - 1] in ".!?"
    return finite and ends and not any(a.lemma in _framed() for a in read)


def end_of(text: str, start: int, end: int) -> int:
    for match in SENTENCE_END.finditer(text, start, end):
        following = first_visible(text, match.end(), end)
        if (
            not following
            or following in '–—-"„'
            or (following.isupper() and not _ends_abbreviated(text, start, match.start()))
        ):
            return match.end()
    return end


def _ends_abbreviated(text: str, start: int, end: int) -> bool:
    """Tell "mówi gen.", "minister J." from "napisał na X.": a name goes on, after a platform none does."""
    last = text[max(start, end - 12) : end].split()[-1:]
    if last and last[0].islower() and last[0] in titles_abbreviated():
        return text[end : end + 1] == "."
    word = text[max(start, end - 2) : end]
    if not word[-1:].isupper() or word[:-1].isalnum() or word[:-1] == "_":
        return False
    before = text[max(start, end - 12) : end - 1].split()
    return not (word[-1] == "X" and bool(before) and before[-1].islower())


def first_words(text: str, start: int, end: int, count: int) -> list[str]:
    return [match.group() for match in islice(_WORD.finditer(text, start, end), count)]


def first_visible(text: str, start: int, end: int) -> str:
    found = _VISIBLE.search(text, start, end)
    return found.group() if found else ""
