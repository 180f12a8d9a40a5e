"""Claims made by a passive: "X został skrytykowany przez Y"."""

from __future__ import annotations

from dataclasses import replace

from ktokogo.document import Analysis, Phrase, Token, unclosed
from ktokogo.reading.chain import Chain
from ktokogo.reading.frames import apply
from ktokogo.reading.lexicon import Slot
from ktokogo.reading.prepositions import prepositional
from ktokogo.reading.scene import Draft, Scene, frame_rule
from ktokogo.reading.slots import fits_agent, fits_lemmas, object_groups, turns_passive, within

_CHARGES = frozenset(("o", "za"))
"""Behind these stands what the subject of the passive is said to have done."""


def read(scene: Scene, link: Chain) -> list[Draft]:
    """ "został skrytykowany przez X": the agent is named, or there is no claim."""
    if link.verb.best.lemma not in scene.lexicon.words["auxiliary"]:
        return []
    done = participle(scene)
    subject = scene.clause.subject
    if done is None or not (subject or scene.subjects):
        return []
    agents_marked = [Slot("prep", "acc", word) for word in sorted(scene.lexicon.words["agent"])]
    # "zgłoszony przez A projekt został zawetowany przez B": the agent that follows the verb is the verb's
    after = [p for p in scene.clause.phrases if p.first > link.verb.index]
    groups = (
        after if any(p.preposition in scene.lexicon.words["agent"] for p in after) else scene.clause.phrases
    )
    groups = [p for p in groups if not _is_anothers(scene, p, link.verb)]
    groups = [p for p in groups if not _is_of_deed(scene, p, link.verb)]
    # "został pozwany, ale nie przez X": by whom, is not told; not so "nie przez X, lecz przez Y"
    groups = [p for p in groups if not p.negated or p.conjuncts]
    agent = next(filter(None, (prepositional(s, groups) for s in agents_marked)), None)
    agent = agent or _place_of_agent(scene, done)
    if agent is None:
        return scene.reject("passive", None, "agent", done.lemma)
    agents = scene.reference.actors(agent, scene.clause)
    targets = scene.objects(subject) if subject is not None else scene.dropped()
    for frame in scene.lexicon.verbs.get(done.lemma, ()):
        if not turns_passive(frame):
            scene.reject("passive", frame, "transitive")
            continue
        if not fits_lemmas(frame, subject):
            scene.reject("passive", frame, "object word")
            continue
        if not fits_agent(frame, agent):
            scene.reject("passive", frame, "subject")
            continue
        out = [
            scene.draft(
                frame.relation, a, frame_rule("passive", frame), target=iri, text=text,
                negated=link.negated != done.negated, modality=link.modality,
                counterparty=tuple(p for p in parties if p != a),
            )
            for a in agents
            for iri, text, parties in targets
            if iri != a and scene.fits(frame.needs, iri) and scene.fits(frame.subject_needs, a)
        ]  # fmt: skip
        if out:
            return out
    return _light_passive(scene, link, done, subject, agents) if subject is not None else []


def _place_of_agent(scene: Scene, participle: Analysis) -> Phrase | None:
    """ "Ambasador X został wezwany do MSZ": who does it is where it is done (a frame's own subject slot)."""
    for frame in scene.lexicon.verbs.get(participle.lemma, ()):
        if frame.subject and not frame.turned and fits_lemmas(frame, scene.clause.subject):
            return next(filter(None, (prepositional(s, scene.clause.phrases) for s in frame.subject)), None)
    return None


def _is_anothers(scene: Scene, agent: Phrase, verb: Token) -> bool:
    """Tell the agent of a participle of a noun: "została podjęta za nałożone przez X cła".

    So it is before the verb: "w komunikacie wydanym przez X, zaatakowana została Y", "żołnierz porwany
    (w maju) przez X został oskarżony", "krytyka X przez Y jest niesłuszna" - whatever the subject is of.
    """
    tokens, at = scene.sentence.tokens, agent.first - 2
    if unclosed(tokens[: agent.first], "(", ")") > 0 >= unclosed(tokens[: verb.index], "(", ")"):
        return True  # "wezwany (nazywany przez X zdrajcą) został do ministerstwa"
    done = next((t for t in scene.clause.tokens if t.index > verb.index and _predicated(t)), None)
    subject = scene.clause.subject
    if subject is not None and subject is scene.clause.relative and subject.last == agent.first - 2:
        return False  # "Hamas, który przez X jest oskarżany"
    if done is not None and subject is not None and subject.first < agent.first < verb.index:
        return True
    inside = (t for t in scene.clause.tokens if verb.index < t.index < at)
    participles = [t for t in inside if "passive" in t.analyses.parts]
    if any(_governs(tokens, t) for t in participles[1:]):
        return True
    if at < 0 or "passive" not in tokens[at].analyses.parts:
        return False
    if tokens[at].passive is None:  # "skazany został X, działacz prześladowanego przez Y związku"
        return True
    if done is not None and done.index < at and tokens[at - 1].best.pos in ("noun", "gerund"):
        return True  # "został potępiony na wniosek złożony przez X": X has filed it
    if tokens[at].best.pos != "passive" and at > verb.index:
        return False
    # "Zatrzymany przez A polityk został zwolniony": by whom he was released, is not told
    main = next((t for t in tokens[verb.index + 1 :] if t.best.pos == "passive"), None)
    return main is not None and tokens[at] is not main


def _governs(tokens: list[Token], participle: Token) -> bool:
    """ "oskarżony o wspieranie partii uznawanej za nielegalną przez X": X thinks so, and accuses nobody."""
    apart = tokens[participle.index - 1].text == ","  # "X, oskarżonego o zbrodnie przez Y": tagged as a noun
    oblique = participle.best.pos == "passive" or apart
    oblique = oblique and participle.best.case not in (None, "nom", "inst")
    behind = tokens[participle.index + 1]
    return oblique and behind.best.pos == "preposition" and behind.lower != "przez"


def _is_of_deed(scene: Scene, agent: Phrase, verb: Token) -> bool:
    """Tell "śledztwo zostało wszczęte w sprawie przyjęcia łapówki przez X": he took it, and looks into none.

    Not so "został oskarżony o przyjęcie łapówki przez X": who did the deed is the subject of the passive.
    """
    behind = agent.first > verb.index
    before = [p for p in scene.clause.phrases if p.last < agent.first and (p.first > verb.index) == behind]
    deeds = [p for p in before if not within(p, scene.clause.subject) and _is_deed(scene, p)]
    return bool(deeds) and deeds[-1].preposition not in _CHARGES


def _is_deed(scene: Scene, phrase: Phrase) -> bool:
    """Tell a noun that may have a doer and what it is done to: "przekroczenie uprawnień", "atak na Y"."""
    to_something = any(d.preposition not in ("przez", "z") for d in phrase.dependents)
    behind = phrase.preposition is not None or phrase.case == "gen"
    gerund = "gerund" in phrase.head.analyses.parts
    return behind and to_something and (gerund or phrase.head.best.lemma in scene.lexicon.nouns)


def _light_passive(
    scene: Scene, link: Chain, participle: Analysis, subject: Phrase, agents: list[str]
) -> list[Draft]:
    """ "Wniosek o odwołanie X został złożony przez Y": the noun of the light verb is the subject."""
    acting = replace(scene, subjects=agents)
    groups = [*subject.dependents, *object_groups(scene.clause, subject)]
    passive = Chain(link.verb, link.negated != participle.negated, link.modality, link.top)
    for frame in scene.lexicon.light_verbs.get(participle.lemma, ()):
        direct = any(s.kind == "case" and s.case == "acc" for s in frame.noun_slot)
        if direct and not frame.turned and subject.head.best.lemma == frame.noun:
            found = apply(acting, frame, groups, passive, "light", host=subject)
            if found:
                return found
    return []


def participle(scene: Scene) -> Analysis | None:
    """The passive participle of the clause; many are adjectives too ("uznany", "zaproszony")."""
    verb = scene.clause.predicate
    own = [t for t in scene.clause.tokens if verb is None or t.index > verb.index]
    for token in [*own, *scene.clause.tokens]:  # "zgłoszony przez A projekt został zawetowany przez B"
        found = _predicated(token)
        if found is not None:
            return found
    return None


def _predicated(token: Token) -> Analysis | None:
    if token.best.pos not in ("passive", "adjective", "noun") or token.capital:
        return None
    return token.passive
