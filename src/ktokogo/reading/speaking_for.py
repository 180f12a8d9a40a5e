"""For whom "we" is said: whoever heads a state tells by it what the state does."""

from __future__ import annotations

from dataclasses import replace

from ktokogo.reading import predicates
from ktokogo.reading.reference import Reference
from ktokogo.reading.registry import lasts
from ktokogo.reading.scene import Draft, Scene
from ktokogo.relations import relations

_FAMILIES = frozenset(("cooperates", "supports", "agrees"))
"""What "we" do to others as a state. A harm is left out: it may have been done by some of them alone."""
_PERSONAL = frozenset(("votes-for",))


def state_of(reference: Reference, person: str | None) -> str | None:
    """The one state that a person governs, as the text says, else the registry; None of anybody else."""
    if person is None or reference.entities.actor(person).type != "person":
        return None
    roles = reference.roles
    offices = roles.words["ruler"] | roles.words["governing"]
    told = {of for (office, of), who in roles.holders.items() if office in offices and of and person in who}
    over = any(person in who for (office, _), who in roles.once.items() if office in offices)
    day = reference.document.article.published
    known = roles.entities.registry.holders.items() if not told and not over else ()
    for (office, of), terms in known:
        if office in offices and any(p == person and lasts(start, end, day) for p, start, end in terms):
            told.add(of)
    found = {of for of in told if roles.entities.actor(of).type == "country"}
    return found.pop() if len(found) == 1 else None


def of_state(scene: Scene) -> list[Draft]:
    """ "Współpracujemy z X", said by a president: not he alone, his state does so."""
    if scene.subjects != [scene.source.iri]:
        return []
    state = state_of(scene.reference, scene.source.iri)
    if state is None:
        return []
    found = predicates.read(replace(scene, subjects=[state], inferred=False))
    return [replace(d, rule="we." + d.rule, confidence=0.75) for d in found if _is_of_state(d)]


def _is_of_state(draft: Draft) -> bool:
    row = relations()[draft.relation]
    deed = row.kind != "stance" and is_harmless(draft)
    return deed and row.family in _FAMILIES and draft.relation not in _PERSONAL


def is_harmless(draft: Draft) -> bool:
    """Tell a claim that denies nothing and is no harm: what one may say of somebody who is not named."""
    return draft.polarity == "+" and relations()[draft.relation].valence != "negative"
