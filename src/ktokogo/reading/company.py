"""Who does it as well: "oprócz X", "A, podobnie jak B", "wiele krajów, w tym A"."""

from __future__ import annotations

from dataclasses import replace

from ktokogo.document import DASHES, Phrase
from ktokogo.reading import predicates, speaking_for
from ktokogo.reading.scene import Draft, Scene
from ktokogo.relations import relations

_BESIDE = "alike."
"""How the rules begin by which somebody is compared."""


def inclusive(scene: Scene, found: list[Draft]) -> list[Draft]:
    """ "do której oprócz X należą Y i Z": X belongs to it as well.

    Not so where the rest is said to be all or none: "wszyscy oprócz X" leaves X out.
    """
    words, entities = scene.lexicon.words, scene.reference.entities
    if not found or scene.clause.negated:
        return []
    beside = [p for p in scene.clause.phrases if p.preposition in words["inclusive"]]
    if not beside or any(t.best.lemma in words["universal"] for t in scene.clause.tokens):
        return []
    out = []
    for phrase in beside:
        if phrase.case not in ("gen", "inst"):
            continue
        if any(t.text == "(" for t in scene.sentence.tokens[max(0, phrase.first - 2) : phrase.first]):
            continue  # "uznawany przez większość państw (poza X)": all but X
        for iri in scene.reference.actors(phrase, scene.clause):
            for draft in found:
                kinds = (entities.actor(iri).type, entities.actor(draft.subject).type)
                fit = scene.is_like(iri, draft.subject) or "person" not in kinds
                if scene.is_like(iri, draft.object) or not fit or _only_stands_there(scene, phrase, draft):
                    continue  # "oprócz A B potępił C", "oprócz stolicy A minister odwiedził B": A may be too
                if draft.subject != iri and draft.object != iri:
                    out.append(replace(draft, subject=iri, rule="inclusive." + draft.rule, confidence=0.85))
    return list({(d.relation, d.subject, d.object, d.object_text): d for d in out}.values())


def exemplary(scene: Scene, found: list[Draft]) -> list[Draft]:
    """ "Kilka państw, m.in. A i B, skrytykowało C": A and B, who are some of them, did so too."""
    many = scene.clause.subject
    if many is None or not many.examples:
        return []
    named = [iri for p in many.examples if p.case == "nom" for iri in scene.reference.actors(p, scene.clause)]
    own = [d for d in found if d.subject in scene.subjects]
    return [
        replace(d, subject=iri, rule="among." + d.rule, confidence=min(d.confidence, 0.85))
        for iri in dict.fromkeys(named)
        for d in own
        if iri not in (d.subject, d.object)
    ]


def _only_stands_there(scene: Scene, phrase: Phrase, draft: Draft) -> bool:
    """ "A – obok B główny mówca – skrytykował C": B does it as well only where the clause begins so."""
    hostile = relations()[draft.relation].valence == "negative"
    return hostile and phrase.first - 1 > scene.clause.tokens[0].index


def alike(scene: Scene, found: list[Draft]) -> list[Draft]:
    """ "A, podobnie jak B, skrytykował C": B as well; "A, podobnie jak B, był krytykowany": he too.

    "Kraje, które mają takie same stosunki jak A z B": of A it is told, whoever else they are.
    """
    out: list[Draft] = []
    for phrase in scene.clause.phrases:
        if phrase.case != "nom" or not _is_compared(scene, phrase):
            continue
        for iri in _compared(scene, phrase):
            if not found and not scene.subjects:
                told = predicates.read(replace(scene, subjects=[iri], inferred=False))
                out += [_alike(d) for d in told if speaking_for.is_harmless(d)]
            for draft in found:
                if iri in (draft.subject, draft.object):
                    continue
                if draft.subject in scene.subjects:
                    out.append(replace(_alike(draft), subject=iri))
                elif draft.object in scene.subjects:
                    name = scene.reference.entities.actor(iri).name
                    out.append(replace(_alike(draft), object=iri, object_text=name))
    return out


def _alike(draft: Draft) -> Draft:
    return replace(draft, rule=_BESIDE + draft.rule, confidence=0.8)


def is_beside(draft: Draft) -> bool:
    """Tell a claim of somebody who is only compared: what the sentence says is another thing."""
    return draft.rule.startswith(_BESIDE)


def _compared(scene: Scene, phrase: Phrase) -> list[str]:
    """Whom a group behind "jak" names; "my" is the state of whoever speaks for one."""
    many = phrase.head.best.pos == "pronoun" and phrase.head.best.person == 1 and phrase.number == "pl"
    state = speaking_for.state_of(scene.reference, scene.source.iri) if many else None
    return [state] if state is not None else scene.reference.actors(phrase, scene.clause)


def _is_compared(scene: Scene, phrase: Phrase) -> bool:
    """Tell "podobnie jak A" of who acts, and "takie same stosunki jak A" of what there is."""
    words, tokens = scene.lexicon.words, scene.sentence.tokens
    if phrase.first < 2 or tokens[phrase.first - 1].lower != "jak":
        return False
    if tokens[phrase.first - 2].lower in words["alike"]:
        return _beside_subject(scene, phrase)
    same = next((p for p in scene.clause.phrases if p.last == phrase.first - 2), None)
    verb = scene.clause.predicate
    if same is None or verb is None or verb.best.lemma not in words["having"]:
        return False  # "wspiera takich samych ludzi jak A": such as A is
    return any(t.best.lemma in words["same"] for t in same.tokens)


def _beside_subject(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a group behind "podobnie jak" is compared with who acts, and with nobody else."""
    verb, subject, tokens = scene.clause.predicate, scene.clause.subject, scene.sentence.tokens
    if phrase.first >= 3 and tokens[phrase.first - 3].best.lemma in scene.lexicon.words["not"]:
        return False  # "A, nie tak jak B, potępiła C"
    if verb is not None and phrase.first > verb.index:
        return not phrase.could("acc")  # "A potępił B podobnie jak C": C as well, or he too condemned B
    front = [p for p in scene.clause.phrases if p.preposition is None and p.end < phrase.first - 2]
    at = phrase.first - (4 if tokens[phrase.first - 3].lower == "tak" else 3)
    mark = tokens[at] if at >= 0 else None
    if subject is not None and subject.first < phrase.first and mark is not None:
        # not so "A, uważany za sprzymierzeńca podobnie jak B, skrytykował C"
        return mark.text in (",", "(", *DASHES) and subject.end == mark.index - 1
    # not so "Niemcy, podobnie jak Węgry, skrytykowała Polska"
    return subject is None or subject.first < phrase.first or not front
