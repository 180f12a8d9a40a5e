"""Notes on how a document was read, kept only where somebody asks why: what was tried, and what failed.

The reader makes its notes through :class:`Trace`, or makes none: without one each place costs a comparison.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ktokogo.document import Clause, Sentence

if TYPE_CHECKING:
    from ktokogo.reading.lexicon import Frame
    from ktokogo.reading.reference import Reference
    from ktokogo.reading.scene import Draft
    from ktokogo.reading.source import Source

REASONS = {
    "subject": "nobody is known to act",
    "negation": "it goes only with a negated verb",
    "affirmation": "negated, the verb means something else",
    "adverb": "the adverb that it goes with is not there",
    "adjective": "the adjective that it goes with is not there",
    "object": "nothing stands where its object should",
    "quotation": "it only introduces a quotation",
    "another's words": "they are somebody else's words",
    "topic": "nothing stands where its matter should",
    "topic word": "its matter is another than those for which it holds",
    "object word": "its object is another than those for which it holds",
    "addressee": "no addressee is named",
    "counterparty": "the other side is not named",
    "kind": "what stands there is not of the kind needed",
    "nominative": "the man's name shows no ending of its object, so he may be who acts",
    "matter": "what stands there is nothing in particular",
    "itself": "its object would be its own subject",
    "agent": "nobody is named who does it",
    "noun": "the noun that goes with the verb is not there",
    "transitive": "it has no accusative object that could become the subject of a passive",
    "predicate only": "it holds only as a predicate",
    "quoted": "the noun stands in quotation marks",
    "state": "a state that is merely named is not asserted",
}
"""Why a frame made no claim, by the word that the reader notes."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A frame that made no claim: the kind of construction, why (a key of ``REASONS``), and what stood there.

    ``frame`` is None where the construction fails before any frame is asked; ``got`` is an IRI or words.
    """

    construction: str
    frame: Frame | None
    reason: str
    got: str = ""


@dataclass(slots=True)
class Note:
    """What the reader knew of a clause when it came to it; ``source`` None: it could not tell who vouches."""

    subjects: tuple[str, ...]
    inferred: bool
    source: Source | None
    rejected: list[Trial] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)


@dataclass(slots=True)
class Trace:
    """What the reader notes of one document; clauses and sentences go by identity, in the order read.

    ``silent`` holds quoted sentences whose speaker cannot be told, ``dropped`` claims that were drafted and
    given up, each with the reason, ``drafts`` those that were kept.
    """

    reference: Reference | None = None
    clauses: dict[Clause, Note] = field(default_factory=dict)
    silent: dict[Sentence, str] = field(default_factory=dict)
    dropped: list[tuple[Draft, str]] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)

    def clause(self, clause: Clause, subjects: list[str], inferred: bool, source: Source | None) -> None:
        """Note who acts in a clause and who vouches for it."""
        self.clauses[clause] = Note(tuple(subjects), inferred, source)

    def reject(self, clause: Clause, trial: Trial) -> None:
        """Note that a frame was tried on a clause and made nothing of it."""
        if clause in self.clauses:
            self.clauses[clause].rejected.append(trial)

    def drafted(self, clause: Clause, draft: Draft) -> None:
        """Note a claim drafted from a clause."""
        if clause in self.clauses:
            self.clauses[clause].drafts.append(draft)

    def drop(self, before: list[Draft], after: list[Draft], why: str) -> None:
        """Note which drafts are not kept."""
        self.dropped.extend((draft, why) for draft in before if not any(draft is kept for kept in after))
