"""From RDF back to what was read: the claims, mentions and actors of one article, without loss."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from pyoxigraph import Literal, NamedNode, Quad

from ktokogo.errors import InvalidClaimError
from ktokogo.graph import iris
from ktokogo.graph.terms import DCT, KK, KK_BASE, KKV, KKV_BASE, OA, RDF, REL_BASE, SCHEMA, SKOS, value
from ktokogo.reading.model import Actor, Claim, Mention, Span


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """What the graph says of one article: all of its reading but the text itself.

    ``claims`` and ``mentions`` stand in the order of the text; ``actors``, their aliases, counterparties
    and ``cited_sources`` are sorted, since RDF keeps no order.
    """

    id: str
    sha256: str
    title: str | None
    language: str | None
    published: str | None
    publisher: str | None
    url: str | None
    cited_sources: tuple[str, ...]
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]


def from_rdf(quads: Iterable[Quad], article: str) -> ArticleRecord:
    """Return what ``quads`` say of the article with this IRI; quads about other articles are passed over.

    Raises:
        InvalidClaimError: the article is not there, or lacks what the model requires.
    """
    facts = _Facts(quads)
    if not facts.has(article, RDF.type, KK.Article):
        raise InvalidClaimError(f"{article} is not described as a kk:Article in these data")
    mentions = [_mention(facts, node) for node in facts.sources(article, KK.Mention)]
    claims = [_claim(facts, article, node) for node in facts.subjects(KK.reportedIn, article)]
    return ArticleRecord(
        id=article,
        sha256=facts.one(article, DCT.identifier).removeprefix("sha256:"),
        title=facts.maybe(article, SCHEMA.headline),
        language=facts.maybe(article, SCHEMA.inLanguage),
        published=facts.maybe(article, SCHEMA.datePublished),
        publisher=facts.maybe(article, SCHEMA.publisher),
        url=facts.maybe(article, SCHEMA.url),
        cited_sources=facts.all(article, KK.citedSource),
        actors=tuple(_actor(facts, iri) for iri in facts.all(article, SCHEMA.mentions)),
        mentions=tuple(sorted(mentions, key=lambda m: (m.start, m.end, m.lemma, m.category, m.actor or ""))),
        claims=tuple(sorted(claims, key=lambda c: (c.evidence, c.id))),
    )


class _Facts:
    """Triples by subject and predicate, with words for asking them."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._by_subject: dict[str, dict[str, list[Any]]] = {}
        self._subjects: dict[tuple[str, str], list[str]] = {}
        backward = {KK.reportedIn.value, OA.hasSource.value}
        for quad in quads:
            subject, predicate, thing = value(quad.subject), quad.predicate.value, quad.object
            self._by_subject.setdefault(subject, {}).setdefault(predicate, []).append(thing)
            if predicate in backward:
                self._subjects.setdefault((predicate, value(thing)), []).append(subject)

    def terms(self, subject: str, predicate: NamedNode) -> list[Any]:
        return self._by_subject.get(subject, {}).get(predicate.value, [])

    def has(self, subject: str, predicate: NamedNode, thing: NamedNode) -> bool:
        return thing in self.terms(subject, predicate)

    def all(self, subject: str, predicate: NamedNode) -> tuple[str, ...]:
        return tuple(sorted({value(term) for term in self.terms(subject, predicate)}))

    def maybe(self, subject: str, predicate: NamedNode) -> str | None:
        found = self.all(subject, predicate)
        if len(found) > 1:
            raise InvalidClaimError(
                f"{subject} has {len(found)} values of {predicate.value} where one belongs"
            )
        return found[0] if found else None

    def one(self, subject: str, predicate: NamedNode) -> str:
        found = self.maybe(subject, predicate)
        if found is None:
            raise InvalidClaimError(f"{subject} lacks {predicate.value}")
        return found

    def label(self, subject: str, predicate: NamedNode, language: str) -> tuple[str, ...]:
        terms = self.terms(subject, predicate)
        return tuple(sorted({t.value for t in terms if isinstance(t, Literal) and t.language == language}))

    def subjects(self, predicate: NamedNode, thing: str) -> list[str]:
        return self._subjects.get((predicate.value, thing), [])

    def sources(self, article: str, kind: NamedNode) -> list[str]:
        return [s for s in self.subjects(OA.hasSource, article) if self.has(s, RDF.type, kind)]

    def span(self, place: str) -> Span:
        """The stretch of text that an evidence or mention selects."""
        start = end = text = None
        for selector in self.all(place, OA.hasSelector):
            start = start or self.maybe(selector, OA.start)
            end = end or self.maybe(selector, OA.end)
            text = text or self.maybe(selector, OA.exact)
        if start is None or end is None or text is None:
            raise InvalidClaimError(f"{place} lacks a position or its exact words")
        return Span(int(start), int(end), text)


def _actor(facts: _Facts, iri: str) -> Actor:
    """Return the actor that the facts describe."""
    kind = facts.one(iri, RDF.type).removeprefix(KK_BASE)
    names = facts.label(iri, SKOS.prefLabel, "pl")
    if not names:
        raise InvalidClaimError(f"the actor {iri} has no Polish name (skos:prefLabel)")
    size = facts.maybe(iri, KK.groupSize)
    return Actor(
        id=iri,
        name=names[0],
        type=cast(Any, facts.one(iri, KK.actorType)),
        kind=kind,
        en=next(iter(facts.label(iri, SKOS.prefLabel, "en")), None),
        wikidata=facts.maybe(iri, DCT.identifier),
        aliases=facts.label(iri, SKOS.altLabel, "pl"),
        metonym_of=facts.maybe(iri, KK.metonymOf),
        group_size=int(size) if size else None,
    )


def _mention(facts: _Facts, node: str) -> Mention:
    span = facts.span(node)
    return Mention(
        start=span.start,
        end=span.end,
        text=span.text,
        lemma=facts.one(node, KK.lemma),
        category=cast(Any, facts.one(node, KK.category)),
        actor=facts.maybe(node, KK.denotes),
    )


def _claim(facts: _Facts, article: str, node: str) -> Claim:
    fields: dict[str, Any] = {
        "article": article,
        "relation": facts.one(node, KK.relation).removeprefix(REL_BASE),
        "object_text": facts.maybe(node, KK.objectText) or "",
        "source": facts.one(node, KK.accordingTo),
        "sentence": facts.span(facts.one(node, KK.sentence)),
        "evidence": facts.span(facts.one(node, KK.evidence)),
        "rule": facts.one(node, KK.rule),
        "confidence": float(facts.one(node, KK.extractorConfidence)),
        "polarity": "+" if facts.one(node, KK.polarity) == KKV.affirmed.value else "-",
        "certainty": facts.one(node, KK.certainty).removeprefix(KKV_BASE),
        "modality": facts.one(node, KK.modality).removeprefix(KKV_BASE),
        "voice": facts.one(node, KK.voice).removeprefix(KKV_BASE),
        "counterparty": facts.all(node, KK.counterparty),
        "via": _via(facts, node),
        "addressee": facts.maybe(node, KK.addressee),
        "occasion": facts.maybe(node, KK.occasion),
        "time": facts.maybe(node, KK.timeExpression),
        "quotation": _quotation(facts, node),
        "inferred_source": facts.maybe(node, KK.inferredSource) == "true",
    }
    moment = facts.maybe(node, KK.eventTime)
    fields["time_value"] = facts.one(moment, KK.timeValue) if moment else None
    subject = facts.maybe(node, KK.subject)
    if subject is not None:
        thing = facts.maybe(node, KK.object)
        return Claim(subject=subject, object=_actor_only(thing), **fields)
    return _symmetric(facts.all(node, KK.participant), node, fields)


def _symmetric(participants: tuple[str, ...], node: str, fields: dict[str, Any]) -> Claim:
    """Which of two equal participants the text names first is in the claim's IRI, a hash of its content."""
    if len(participants) != 2:
        raise InvalidClaimError(f"{node} needs a subject or two participants; it has {len(participants)}")
    orders = (participants, participants[::-1])
    claims = [Claim(subject=a, object=_actor_only(b), **fields) for a, b in orders if _actor_only(a)]
    return next((claim for claim in claims if claim.id == node), claims[0])


def _actor_only(iri: str | None) -> str | None:
    """None for a matter: it is known by its words."""
    return None if iri is None or iri.startswith(iris.TOPIC_IRIS) else iri


def _via(facts: _Facts, node: str) -> tuple[str, ...]:
    steps = facts.all(node, KK.relay)
    ordered = sorted((int(facts.one(step, KK.position)), facts.one(step, KK.relayedBy)) for step in steps)
    return tuple(iri for _, iri in ordered) or facts.all(node, KK.via)


def _quotation(facts: _Facts, node: str) -> Span | None:
    quotation = facts.maybe(node, KK.quotation)
    return facts.span(facts.one(quotation, KK.evidence)) if quotation else None
