"""How likely it is that a hostile claim names the wrong subject; where too likely, it is not told.

What speaks for and against it is data (``data/lexicon/pl/doubts.tsv``), measured on claims that were judged
against fresh articles. An accusation at the wrong door counts as much as ten right ones: silence is better
wherever more than one in eleven would be wrong.
"""

from __future__ import annotations

import math
from collections.abc import Set
from functools import cache

from ktokogo import resources
from ktokogo.document import Clause, Phrase
from ktokogo.reading.name import Name
from ktokogo.reading.scene import Draft, Scene
from ktokogo.reading.trace import Trace
from ktokogo.relations import relations

WRONG_COUNTS = 10
"""Right claims that one with a wrong subject outweighs."""
_BOUND = 1 / (1 + WRONG_COUNTS)
_NEAR = 3
"""Words between a subject and its verb within which the one hardly ever belongs to another."""
_OUTRIGHT = frozenset(("accuses", "refuses", "demands", "warns"))
_SHORTEST, _ENDING = 3, 3
"""Letters of a name that are compared where its case may differ."""


def weigh(scene: Scene, drafts: list[Draft]) -> None:
    """Note of each hostile draft how likely it is that another acted, and lower its confidence to that."""
    weights = _weights()
    for draft in drafts:
        if draft.is_hostile:
            part = {d.object for d in drafts}.union(scene.subjects)
            odds = weights["base"] + sum(weights[feature] for feature in features(scene, draft, part))
            _set(draft, 1 / (1 + math.exp(-odds)))


def share(told: list[Draft], beside: list[Draft]) -> None:
    """Doubt those who act beside the subject, "like B", as much as the subject itself."""
    greatest = max((draft.doubt for draft in told), default=0.0)
    for draft in beside:
        if draft.is_hostile:
            _set(draft, greatest)


def _set(draft: Draft, doubt: float) -> None:
    draft.doubt = doubt
    draft.confidence = min(draft.confidence, round(1 - doubt, 2))


def without_doubted(drafts: list[Draft], trace: Trace | None) -> list[Draft]:
    """Leave out the claims that are more likely wrong than their worth."""
    sure = [draft for draft in drafts if draft.doubt <= _BOUND]
    if trace is not None:
        trace.drop(drafts, sure, "another may be who acts: it would be wrong too often (--doubtful tells it)")
    return sure


@cache
def _weights() -> dict[str, float]:
    rows = resources.rows("data", "lexicon", "pl", "doubts.tsv")
    return {row["feature"]: float(row["weight"]) for row in rows}


def features(scene: Scene, draft: Draft, part: Set[str | None]) -> list[str]:
    """Return what speaks for or against a wrong subject, by the names of the table.

    ``part`` are the IRIs of those who have a part in what the whole clause tells.
    """
    entities = scene.reference.entities
    actor = entities.actor(draft.subject)
    family = relations()[draft.relation].family
    told = {
        "quoted": draft.source.voice == "directQuote",
        "known": actor.id in entities.registry.actors,
        "outright": family in _OUTRIGHT,
        "place": actor.type == "place",
        "carried": scene.inferred and draft.subject in scene.subjects,
    }
    found = [feature for feature, holds in told.items() if holds]
    subject = scene.clause.subject
    if draft.rule.startswith("noun.") or (subject is not None and subject is scene.clause.relative):
        return found  # "the criticism of X", "X, who": whose it is, is told by what stands beside it
    return found + _place_of_subject(scene, draft) + _company(scene, draft, part)


def _place_of_subject(scene: Scene, draft: Draft) -> list[str]:
    """Where the subject stands to its verb, if it is the clause's own."""
    subject, verb = scene.clause.subject, scene.clause.predicate
    if subject is None or verb is None or scene.inferred:
        return []
    if draft.subject not in scene.subjects or draft.rule.startswith("adjective."):
        return []
    if subject.last > verb.index:
        return ["behind", "far"] if subject.first - verb.index > _NEAR else ["behind"]
    return ["plain"] if is_plain(scene.clause) else ["far"]


def _company(scene: Scene, draft: Draft, part: Set[str | None]) -> list[str]:
    """Who else is named in the sentence: whoever has no part in the claim may be who acts."""
    entities, source = scene.reference.entities, draft.source
    own = {draft.subject, draft.addressee, *draft.counterparty, source.iri, *source.via} | part
    names = ((n, entities.category(n)) for n in entities.names_in(scene.sentence) if n.actor not in own)
    others = [(n, category) for n, category in names if category is not None]
    found = ["crowded"] if len({n.actor or n.lemmas[0] for n, _ in others}) > 1 else []
    persons = (n for n, category in others if category == "PER" and not _is_part_of(draft.object_text, n))
    upright = (n for n in persons if n.tokens[-1].text == n.lemmas[0].split()[-1])
    if any(not _acts_elsewhere(scene, n) and _fits(scene, draft, n.phrase) for n in upright):
        found.append("bystander")
    return found


def _fits(scene: Scene, draft: Draft, name: Phrase | None) -> bool:
    """Tell whether a name could be the subject instead, by what the verb shows of gender and number."""
    verb = scene.clause.predicate
    if name is None or verb is None or draft.subject not in scene.subjects:
        return True
    kinds, sorts = verb.best.genders, name.genders
    return verb.best.number in (None, name.number) and (not kinds or not sorts or bool(kinds & sorts))


def _acts_elsewhere(scene: Scene, name: Name) -> bool:
    """Tell "A said that B lied, and …", "A, whom B criticised, …": a name that has a verb of its own.

    So has "not B, but A", whose verb is denied.
    """
    if name.phrase is not None and name.phrase.negated:
        return True
    others = (c for c in scene.sentence.clauses if c is not scene.clause)
    return any((c.kind == "relative" or is_plain(c)) and _names(c.subject, name) for c in others)


def is_plain(clause: Clause) -> bool:
    """Tell whether a clause has a subject that stands right before its verb."""
    subject, verb = clause.subject, clause.predicate
    return subject is not None and verb is not None and 0 < verb.index - subject.end <= _NEAR


def _names(phrase: Phrase | None, name: Name) -> bool:
    """Tell whether the name stands in the group, or in what names the same again."""
    if phrase is None:
        return False
    words = phrase.tokens + (phrase.apposed.tokens if phrase.apposed is not None else [])
    return any(word in name.tokens for word in words)


def _is_part_of(matter: str, name: Name) -> bool:
    """Tell "the policy of X" from X: whoever is named in what the claim is about has a part in it."""
    last = name.tokens[-1].text.lower()
    return last[: max(_SHORTEST, len(last) - _ENDING)] in matter.lower()
