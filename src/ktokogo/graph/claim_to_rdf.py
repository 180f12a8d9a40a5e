"""One claim as RDF: a flat node, with its evidence, quotation, relay and time."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Triple

from ktokogo.article import Article
from ktokogo.errors import InvalidClaimError
from ktokogo.graph import iris, places, times
from ktokogo.graph.terms import KK, KKV, PROV, RDF, REL, SCHEMA, XSD
from ktokogo.reading.model import Claim, Span
from ktokogo.relations import relations


def claim_triples(article: Article, claim: Claim) -> Iterator[Triple]:
    """Yield all that the graph says of a claim, its evidence, quotation and time.

    Raises:
        InvalidClaimError: the relation is not in the ontology, or a symmetric one lacks its second party.
    """
    node = NamedNode(claim.id)
    for predicate, thing in (
        (RDF.type, KK.Claim),
        (KK.relation, REL[claim.relation]),
        (KK.states, NamedNode(iris.PROPOSITIONS + claim.key)),
        (KK.polarity, KKV.affirmed if claim.polarity == "+" else KKV.denied),
        (KK.certainty, KKV[claim.certainty]),
        (KK.modality, KKV[claim.modality]),
        (KK.voice, KKV[claim.voice]),
        (KK.accordingTo, NamedNode(claim.source)),
        (KK.reportedIn, NamedNode(claim.article)),
        (PROV.wasGeneratedBy, run_of(article)),
    ):
        yield Triple(node, predicate, thing)
    yield from _participants(claim)
    yield Triple(node, KK.extractorConfidence, _decimal(claim.confidence))
    yield Triple(node, KK.rule, Literal(claim.rule))
    if claim.inferred_source:
        yield Triple(node, KK.inferredSource, Literal(True))
    yield from _relay(claim)
    for predicate, iri in ((KK.addressee, claim.addressee), (KK.occasion, claim.occasion)):
        if iri is not None:
            yield Triple(node, predicate, NamedNode(iri))
    for predicate, span in ((KK.evidence, claim.evidence), (KK.sentence, claim.sentence)):
        yield Triple(node, predicate, places.evidence(article, span))
        yield from places.describe_evidence(article, span)
    if claim.quotation is not None:
        yield from _quotation(article, claim, claim.quotation)
    if claim.time is not None:
        yield Triple(node, KK.timeExpression, Literal(claim.time))
    if claim.time_value is not None:
        moment = NamedNode(f"{article.id}/time/{quote(claim.time_value, safe='-:/')}")
        yield Triple(node, KK.eventTime, moment)
        yield from times.describe(moment, claim.time_value)


def _participants(claim: Claim) -> Iterator[Triple]:
    """Who and whom. The two of a symmetric relation are alike ``kk:participant``."""
    node, subject = NamedNode(claim.id), NamedNode(claim.subject)
    relation = relations().get(claim.relation)
    if relation is None:
        raise InvalidClaimError(
            f"{claim.relation!r} is no relation of ontology/relations.tsv: "
            f"correct the rule {claim.rule} (claim {claim.id})"
        )
    other = (
        NamedNode(claim.object)
        if claim.object
        else iris.topic(claim.object_text)
        if claim.object_text
        else None
    )
    if relation.symmetric:
        if other is None or other == subject:
            raise InvalidClaimError(
                f"{claim.relation!r} holds between two, but only {claim.subject} is named "
                f"(claim {claim.id}, rule {claim.rule})"
            )
        yield Triple(node, KK.participant, subject)
        yield Triple(node, KK.participant, other)
    else:
        yield Triple(node, KK.subject, subject)
        if other is not None:
            yield Triple(node, KK.object, other)
    if claim.object_text:
        yield Triple(node, KK.objectText, Literal(claim.object_text, language="pl"))
    for iri in claim.counterparty:
        yield Triple(node, KK.counterparty, NamedNode(iri))


def _relay(claim: Claim) -> Iterator[Triple]:
    """Who passes the claim on; with more than one, their order too, the innermost first."""
    node = NamedNode(claim.id)
    for position, iri in enumerate(claim.via, 1):
        yield Triple(node, KK.via, NamedNode(iri))
        if len(claim.via) > 1:
            step = NamedNode(f"{claim.id}/relay/{position}")
            yield Triple(node, KK.relay, step)
            yield Triple(step, RDF.type, KK.RelayStep)
            yield Triple(step, KK.position, Literal(position))
            yield Triple(step, KK.relayedBy, NamedNode(iri))


def _quotation(article: Article, claim: Claim, span: Span) -> Iterator[Triple]:
    quotation = NamedNode(f"{article.id}/quotation/{span.start}-{span.end}")
    yield Triple(NamedNode(claim.id), KK.quotation, quotation)
    yield Triple(quotation, RDF.type, KK.Quotation)
    yield Triple(quotation, SCHEMA.text, Literal(span.text, language="pl"))
    yield Triple(quotation, KK.speaker, NamedNode(claim.source))
    yield Triple(quotation, KK.quoteMode, KKV[claim.voice])
    yield Triple(quotation, KK.evidence, places.evidence(article, span))
    if claim.addressee is not None:
        yield Triple(quotation, KK.addressee, NamedNode(claim.addressee))
    if claim.occasion is not None:
        yield Triple(quotation, KK.occasion, NamedNode(claim.occasion))
    yield from places.describe_evidence(article, span)


def run_of(article: Article) -> NamedNode:
    """Return the IRI of the run that read the article."""
    return NamedNode(article.id + "/run")


def _decimal(value: float) -> Literal:
    """Six decimal places at most, in the spelling that the store gives back ("0.9", "1")."""
    return Literal(format(Decimal(str(round(value, 6))).normalize(), "f"), datatype=XSD.decimal)
