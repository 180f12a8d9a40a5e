"""What a text tells twice, and which of the two is kept."""

from __future__ import annotations

from ktokogo.reading.scene import Draft
from ktokogo.relations import relations

_PLANS = frozenset(("announces", "promises"))
"""Relations that say no more than that somebody means to do something."""


def told_once(drafts: list[Draft]) -> list[Draft]:
    """Drop "zapowiedział, że nie podpisze" where what he will do is told itself, with him as its source."""
    plans = {d.subject for d in drafts if d.modality == "intended" and d.source.iri == d.subject}
    return [d for d in drafts if d.relation not in _PLANS or d.object is not None or d.subject not in plans]


def without_reminders(drafts: list[Draft]) -> list[Draft]:
    """Drop "po spotkaniu A i B" where the text has told before that they met: it reminds of what is known."""
    told: set[tuple[object, ...]] = set()
    kept = []
    for draft in drafts:
        sides = frozenset((draft.subject, draft.object))
        event = (draft.relation, sides, draft.modality, draft.polarity, draft.source.iri)
        noun = draft.rule.startswith("noun.") and relations()[draft.relation].symmetric
        if not (noun and draft.object is not None and draft.time is None and event in told):
            kept.append(draft)
        told.add(event)
    return kept


def not_repeated(nouns: list[Draft], found: list[Draft]) -> list[Draft]:
    """Drop what a noun says again that its light verb has said, or an attitude that is itself the object."""
    if not nouns or not found:
        return nouns
    seen = {(d.relation, d.subject) for d in found}
    attitudes = {d.rule for d in nouns if relations()[d.relation].kind == "attitude"}
    return [d for d in nouns if (d.relation, d.subject) not in seen and d.rule not in attitudes]
