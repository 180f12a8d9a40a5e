"""What an explanation holds. Offsets are code points into the article's text, end exclusive."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word with the reading that was chosen; ``others`` counts the readings that were not."""

    text: str
    lemma: str
    pos: str
    case: str | None
    others: int


@dataclass(frozen=True, slots=True)
class Group:
    """A nominal group. ``why`` tells how its case was chosen, ``hangs`` on what it hangs and how.

    ``means`` names the actors that its own words name.
    """

    text: str
    preposition: str | None
    case: str | None
    why: str
    hangs: str
    means: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """A frame that fitted, and what it claims. ``claim`` is the claim's IRI, None where it was given up.

    ``slots`` tells where the frame looks for its participants, ``kept`` why the claim was given up or
    changed, empty where it stands.
    """

    rule: str
    relation: str
    subject: str
    object: str
    polarity: str
    modality: str
    slots: tuple[tuple[str, str], ...]
    claim: str | None
    kept: str


@dataclass(frozen=True, slots=True)
class Rejection:
    """A frame that made no claim, and why. ``construction`` is the kind of rule: "verb", "light", "noun"."""

    rule: str
    relation: str
    construction: str
    why: str


@dataclass(frozen=True, slots=True)
class ClauseReading:
    """A clause: what makes it, who acts and how that was found, who vouches and how that was found.

    ``unread`` tells why nothing was sought in it, empty where it was read. ``unknown`` are its verbs that
    the lexicon does not know.
    """

    text: str
    kind: str
    sense: str
    predicate: str | None
    verbs: tuple[str, ...]
    negated: bool
    subject: str | None
    subjects: tuple[str, ...]
    subject_found: str
    inferred: bool
    source: str | None
    source_found: str
    voice: str | None
    via: tuple[str, ...]
    modality: str
    certainty: str
    unread: str
    unknown: tuple[str, ...]
    fits: tuple[Fit, ...]
    rejections: tuple[Rejection, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A claim of the sentence on one line."""

    id: str
    subject: str
    relation: str
    object: str
    polarity: str
    source: str | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """A sentence as it was read; ``number`` counts from 1. ``silent`` tells why nothing in it was claimed."""

    number: int
    start: int
    end: int
    text: str
    role: str
    silent: str
    words: tuple[Word, ...]
    groups: tuple[Group, ...]
    clauses: tuple[ClauseReading, ...]
    claims: tuple[Found, ...]
