"""What was read, as the JSON object that others build on (see ``reading/reading.schema.json``)."""

from __future__ import annotations

import json
from typing import Any

from ktokogo.reading.model import Claim, Reading
from ktokogo.relations import relations


def to_dict(reading: Reading) -> dict[str, Any]:
    """Return the reading as the object documented in ``reading.schema.json``.

    Offsets are code points into the article's exact text, end exclusive.
    """
    article = reading.article
    return {
        "article": {
            "id": article.id,
            "title": article.title,
            "language": article.language,
            "published": article.published,
            "publisher": article.publisher,
            "cited_sources": [reading.by_id[iri].name for iri in reading.cited_sources],
        },
        "mentions": [
            {
                "start": m.start,
                "end": m.end,
                "text": m.text,
                "lemma": m.lemma,
                "category": m.category,
                "id": m.actor,
            }
            for m in reading.mentions
        ],
        "actors": [
            {
                "id": a.id,
                "name": a.name,
                "en": a.en,
                "type": a.type,
                "wikidata": a.wikidata,
                "aliases": list(a.aliases),
            }
            for a in reading.actors
        ],
        "claims": [_claim(reading, claim) for claim in reading.claims],
    }


def to_json(reading: Reading) -> str:
    """Return :func:`to_dict` as UTF-8 text, two spaces deep, with a newline at its end."""
    return json.dumps(to_dict(reading), ensure_ascii=False, indent=2) + "\n"


def _claim(reading: Reading, claim: Claim) -> dict[str, Any]:
    def name(iri: str | None) -> str | None:
        return reading.by_id[iri].name if iri else None

    relation = relations()[claim.relation]
    denied = claim.polarity == "-"
    return {
        "id": claim.id,
        "sentence": claim.sentence.text,
        "subject": name(claim.subject),
        "subject_id": claim.subject,
        "relation": claim.relation,
        "predicate": relation.family,
        "object": name(claim.object) or claim.object_text,
        "object_id": claim.object,
        "object_is_actor": claim.object is not None,
        "counterparty": [name(iri) for iri in claim.counterparty],
        "denied": denied,
        "polarity": "-" if denied != relation.ends else "+",
        "certainty": claim.certainty,
        "modality": claim.modality,
        "voice": claim.voice,
        "quote": claim.voice in ("directQuote", "partialQuote"),
        "attributed_to": None if claim.source == claim.article else name(_reports(reading, claim)),
        "via": [name(iri) for iri in claim.via],
        "addressee": name(claim.addressee),
        "occasion": name(claim.occasion),
        "time": claim.time,
        "evidence": {"start": claim.evidence.start, "end": claim.evidence.end, "text": claim.evidence.text},
        "confidence": claim.confidence,
        "rule": claim.rule,
    }


def _reports(reading: Reading, claim: Claim) -> str:
    """Who reports a claim: its source, or of one's own words the medium that first passes them on.

    "– powiedział X, cytowany przez Y": that X said so is told by Y.
    """
    own = claim.source == claim.subject and claim.via and reading.by_id[claim.via[0]].type == "medium"
    return claim.via[0] if own else claim.source
