"""What the reader has in mind at a point of the text, and what it has heard so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from ktokogo.document import Sentence, Token
from ktokogo.reading import genders
from ktokogo.reading.source import Source

_SUBORDINATE = ("relative", "complement")
_KEPT = 100
"""Whoever was named before the last hundred is no longer in mind, however long the text."""


@dataclass(frozen=True, slots=True)
class Rival:
    """Who acts in the clause that ended the sentence before, and hung on its verb or on a noun."""

    gender: str
    relative: bool
    past: bool
    """Whether the verb on which the clause hangs told of the past."""

    def may_act(self, verb: Token) -> bool:
        """Tell whether a verb without a subject may be of him rather than of who acted in the main clause."""
        fits = genders.of_verb(verb) in (None, self.gender) and verb.best.number != "pl"
        return fits and (self.relative or (self.past and verb.best.tense == "present"))


@dataclass(slots=True)
class Focus:
    """The last subject (for verbs that drop theirs), persons and states in order of mention, the speaker."""

    subject: tuple[str, ...] = ()
    number: str | None = None
    gender: str | None = None
    paragraph: int = -1
    persons: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    mentioned: dict[str, int] = field(default_factory=dict)
    """In which sentence, counted from the first, a person was last named."""
    described: dict[str, int] = field(default_factory=dict)
    """In which sentence somebody of a gender was last described and not named: "asystenta"."""
    sentences: int = 0
    thing: frozenset[str] = frozenset()
    """Genders of the last subject where that was nobody: a "go" after it may be of it."""
    before: Sentence | None = None
    """The sentence before, whose objects a "go" may be of."""
    rival: Rival | None = None
    beside: frozenset[str] = frozenset()
    """Genders of those who acted in the sentence before without being its subject."""
    speaker: str | None = None
    speaker_paragraph: int = -9
    interrupter: str | None = None
    """Who broke in on another: "– …! – przerwał mu A. – … – kontynuował" is rather of the other."""
    contested: bool = False
    """Whether the sentence before spoke of another's words, who may act next: "A skomentował wpis B"."""
    silent: bool = False
    """Whether the last subject did something of which nothing is told: "milczał", "wyszedł"."""
    moment: int = 0
    """Counts what came to mind; with it, whether the subject or the speaker is the fresher."""
    subject_moment: int = 0
    speaker_moment: int = 0

    def hear(self, iri: str, paragraph: int) -> None:
        """Remember who speaks."""
        self.moment += 1
        if iri != self.interrupter:
            self.interrupter = None
        self.speaker, self.speaker_paragraph, self.speaker_moment = iri, paragraph, self.moment

    def is_near(self, iri: str) -> bool:
        """Tell whether somebody was named in the sentence before the one that is read, or in it."""
        return self.sentences - self.mentioned.get(iri, -9) <= 1

    def may_mean_described(self, gender: str) -> bool:
        """Tell whether somebody of that gender was described, and not named, in one of the last two
        sentences."""
        return self.sentences - self.described.get(gender, -9) <= 2

    def is_described_since(self, iri: str, gender: str) -> bool:
        """Tell whether somebody of that gender was described of late, and not before ``iri`` was named."""
        return self.may_mean_described(gender) and self.described[gender] >= self.mentioned.get(iri, -9)

    def note(self, iri: str, kind: str) -> None:
        """Move a person or a state to the front of what is in mind."""
        kept = {"person": self.persons, "country": self.states}.get(kind)
        if kept is not None:
            if iri in kept:
                kept.remove(iri)
            kept.append(iri)
            self.mentioned[iri] = self.sentences
            for gone in kept[:-_KEPT]:
                self.mentioned.pop(gone, None)
            del kept[:-_KEPT]


def rival(sentence: Sentence) -> Rival | None:
    """ "…, które składał rzecznik. Najpierw …": who acts in the last clause of a sentence, if a person."""
    last = sentence.clauses[-1] if sentence.clauses else None
    if last is None or last.governor is None or last.subject is None or last.kind not in _SUBORDINATE:
        return None
    subject, verb, relative = last.subject, last.predicate, last.kind == "relative"
    behind = verb is not None and subject.first > verb.index
    if subject is last.relative or subject.number == "pl" or subject.conjuncts or (relative and not behind):
        return None
    woman = subject.genders == frozenset("f") and subject.head.best.name in ("given", "surname")
    gender = "m" if "m1" in subject.genders else "f" if woman else None
    over = last.governor.predicate
    past = over is not None and over.best.tense == "past"
    return Rival(gender, relative, past) if gender else None


def beside(sentence: Sentence, agent: frozenset[str]) -> frozenset[str]:
    """ "A został skrytykowany przez B", "A poparł B, który potępił C": the genders of B, who acts too."""
    acting = [p for c in sentence.clauses if c.kind == "main" for p in c.phrases if p.preposition in agent]
    last = sentence.clauses[-1] if sentence.clauses else None
    above = last.governor if last is not None else None
    if last is not None and above is not None and last.kind == "relative" and last.antecedent is not None:
        own = above.subject is None or last.antecedent in (above.subject, above.subject.apposed)
        named = last.antecedent.preposition is not None or last.antecedent.case != "inst"  # "zdrajcą, który"
        if last.subject is not None and last.subject is last.relative and named and not own:
            acting.append(last.antecedent)
    if not acting:
        return frozenset()
    found = ((p.genders, p.head.capital or "m1" in p.genders) for p in acting)
    return frozenset(gender[0] for genders, one in found if one for gender in genders)


@dataclass(slots=True)
class Heard:
    """Who speaks in which utterance, and who acts in which clause (by ``id`` of the clause).

    ``cued`` are the utterances that have a cue, ``relations`` what the cue's verb makes of what is quoted,
    ``local_sources`` the clauses that name a source of their own.
    """

    speakers: dict[tuple[int, int], str] = field(default_factory=dict)
    relations: dict[tuple[int, int], str] = field(default_factory=dict)
    cued: set[tuple[int, int]] = field(default_factory=set)
    contested: set[tuple[int, int]] = field(default_factory=set)
    """The utterances that a sentence on another's words leads in."""
    open_marks: dict[tuple[int, int], int] = field(default_factory=dict)
    """How many marks within an utterance are open behind the sentence that was read last."""
    passed_on: set[tuple[int, int]] = field(default_factory=set)
    """The utterances that who is named only passes on: "„…” – podała AFP"."""
    doubtful: set[str] = field(default_factory=set)
    """Who is taken to act in the sentence that is read, where another may be meant as well."""
    subjects: dict[int, list[str]] = field(default_factory=dict)
    local_sources: dict[int, Source] = field(default_factory=dict)
    times: dict[int, tuple[str | None, str | None]] = field(default_factory=dict)
    """The time that a clause names, in words and as ISO 8601, by ``id`` of the clause."""
    speech: dict[int, bool] = field(default_factory=dict)
    """Whether the verb of a clause introduces speech, by ``id`` of the clause."""
    asked: set[int] = field(default_factory=set)
    """Pronouns of which it is being found out whom they mean, by ``id``."""
    occasions: dict[int, str | None] = field(default_factory=dict)
    """The named event at which a clause takes place, by ``id`` of the clause."""
    relays: dict[tuple[int, int], str] = field(default_factory=dict)
    """Through whom the words of an utterance came: "– powiedział X, cytowany przez Reutera"."""
