"""What was read: actors, mentions, claims. Plain values, no RDF and no Polish.

Offsets are code points into ``Article.text``, 0-based, end exclusive.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from ktokogo.article import Article
from ktokogo.errors import InvalidClaimError
from ktokogo.relations import relations

BASE = "https://w3id.org/ktokogo/id/"

ActorType = Literal["person", "country", "organisation", "medium", "place", "event", "group"]
Category = Literal["PER", "ORG", "LOC", "PRO", "EVT"]
Polarity = Literal["+", "-"]
Certainty = Literal["certain", "probable", "possible", "underspecified"]
Modality = Literal["actual", "intended", "hypothetical", "obligation", "historical"]
Voice = Literal[
    "articleVoice", "headlineVoice", "directQuote", "partialQuote", "indirectSpeech", "citedMedium"
]


@dataclass(frozen=True, slots=True)
class Actor:
    """One who acts or is acted upon.

    ``id`` is an IRI: Wikidata's where the registry has a verified one, else minted under ``BASE``.
    ``name`` is the Polish nominative; ``kind`` the class of the ontology (``Person``, ``State``,
    ``FormerState``, ``IntergovernmentalOrganisation``, ``GovernmentBody``, ``PoliticalParty``,
    ``MediaOutlet``, ``Organisation``, ``Bloc``, ``Place``, ``Event``, ``UnnamedGroup``).
    ``metonym_of`` is the IRI of the state for which "Kreml" or "Pekin" stands.
    """

    id: str
    name: str
    type: ActorType
    kind: str
    en: str | None = None
    wikidata: str | None = None
    aliases: tuple[str, ...] = ()
    metonym_of: str | None = None
    group_size: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A slice of the article's exact text: ``article.text[start:end] == text``."""

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not self.text or self.start < 0 or self.end - self.start != len(self.text):
            raise InvalidClaimError(
                f"span {self.start}–{self.end} does not fit its text {self.text[:40]!r} "
                f"({len(self.text)} characters): cut it out of the article's text"
            )


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text where something is named. ``actor`` is its IRI, or None where undecidable."""

    start: int
    end: int
    text: str
    lemma: str
    category: Category
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition as put forward in one place of one article by one source. It asserts nothing.

    ``relation`` is an id of ``ontology/relations.tsv``. Of a symmetric relation, ``subject`` and
    ``object`` are the two participants. ``object`` is the IRI of an actor, or None where the object
    is a matter; ``object_text`` is the actor's name or a short nominative phrase (empty only where a
    relation needs no object, as in "resigned"). ``source`` is the IRI of who vouches: the article
    itself, the speaker, or the cited medium; ``via`` relays it, outermost last. ``time`` is the
    expression as written, ``time_value`` what it denotes in ISO 8601, as precisely as the text says
    ("2022-10-04", "2022-10", "--03"). ``quotation`` is the quoted stretch that carries the claim.
    ``inferred_source`` marks an attribution carried over from an earlier sentence.

    Raises:
        InvalidClaimError: no evidence, no source, no rule, or a number out of its range.
    """

    article: str
    relation: str
    subject: str
    object: str | None
    object_text: str
    source: str
    sentence: Span
    evidence: Span
    rule: str
    confidence: float
    polarity: Polarity = "+"
    certainty: Certainty = "certain"
    modality: Modality = "actual"
    voice: Voice = "articleVoice"
    counterparty: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    addressee: str | None = None
    occasion: str | None = None
    time: str | None = None
    time_value: str | None = None
    quotation: Span | None = None
    inferred_source: bool = False

    def __post_init__(self) -> None:
        if not (self.article and self.relation and self.subject and self.source and self.rule):
            needed = ("article", "relation", "subject", "source", "rule")
            name = next(name for name in needed if not getattr(self, name))
            raise InvalidClaimError(f"a claim needs {name}: none given for {self.evidence.text[:60]!r}")
        if not 0.0 <= self.confidence <= 1.0:
            raise InvalidClaimError(f"confidence {self.confidence} is not within 0..1")
        if (self.source == self.article) != (self.voice in ("articleVoice", "headlineVoice")):
            raise InvalidClaimError(f"voice {self.voice} does not go with the source {self.source}")
        if self.voice in ("directQuote", "partialQuote") and self.quotation is None:
            raise InvalidClaimError(f"voice {self.voice} needs the quotation that carries the claim")

    @property
    def key(self) -> str:
        """Hash of the proposition alone, equal for every source that states it (hex, 16 digits).

        The participants of a symmetric relation count in any order.
        """
        ends = [self.subject, self.object or self.object_text]
        known = relations().get(self.relation)
        if known is not None and known.symmetric:
            ends.sort()
        return _digest(self.relation, *ends)

    @property
    def id(self) -> str:
        """IRI made of the claim's content; equal content gives an equal IRI."""
        content = _digest(
            self.relation, self.subject, self.object or "", self.object_text, self.source,
            str(self.evidence.start), str(self.evidence.end), self.polarity, self.modality,
        )  # fmt: skip
        return f"{self.article}/claim/{content}"


@dataclass(frozen=True)
class Reading:
    """One article and what was read in it, in the order of the text.

    ``actors`` holds every actor that a mention, a claim or ``cited_sources`` refers to, by IRI.
    ``cited_sources`` are IRIs of the media named in the article's line of sources. ``held_back`` counts the
    accusations that are not told because it was found in a doubtful way who acts.

    Raises:
        InvalidClaimError: a span is not a slice of the text, or an actor referred to is not listed.
    """

    article: Article
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    claims: tuple[Claim, ...] = ()
    cited_sources: tuple[str, ...] = ()
    warnings: tuple[str, ...] = field(default=(), compare=False)
    held_back: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        text, known = self.article.text, set(self.by_id)
        spans = [(m.start, m.end, m.text) for m in self.mentions]
        for claim in self.claims:
            for span in (claim.sentence, claim.evidence, claim.quotation):
                if span is not None:
                    spans.append((span.start, span.end, span.text))
        for start, end, expected in dict.fromkeys(spans):  # one quotation may carry many claims
            if text[start:end] != expected:
                raise InvalidClaimError(
                    f"characters {start}–{end} of the article are not {expected[:40]!r}: "
                    "offsets must be into the article's exact text"
                )
        for claim in self.claims:
            named = (
                claim.subject,
                claim.object,
                claim.addressee,
                claim.occasion,
                *claim.counterparty,
                *claim.via,
            )
            for iri in named:
                if iri is not None and iri not in known:
                    raise InvalidClaimError(f"{iri} takes part in a claim but is not among the actors")
            if claim.source not in known and claim.source != self.article.id:
                raise InvalidClaimError(
                    f"{claim.source} is the source of a claim but is not among the actors"
                )

    @cached_property
    def by_id(self) -> dict[str, Actor]:
        """The actors by IRI."""
        return {actor.id: actor for actor in self.actors}


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
