"""How it was found who did a harm; in ways that were wrong too often an accusation is not told.

Of 7,617 hostile claims judged against fresh articles, one in 131 had a wrong subject where a name stood
before its verb, and one in seven where it stood far behind. So the ways are counted apart, as data
(``standings.tsv`` of a lexicon), and an accusation is held back wherever more than one in twenty of its way
was wrong: an accusation laid at the wrong door is the worst that can be told, silence is better.
"""

from __future__ import annotations

from ktokogo.document import Clause, Phrase, Token
from ktokogo.reading.lexicon import Standing
from ktokogo.reading.reference import Reference
from ktokogo.reading.scene import Draft, Scene

BOUND = 0.05
"""The share of wrong subjects above which the accusations of a way are held back."""
_APART = 2
"""Words between a subject and its verb from which another may stand for it."""

_OF_VERBS = ("verb.", "light.")
"""Rules by which who acts is the subject of a verb; a noun or a passive names him itself."""
_BREAKS = frozenset(("punctuation", "preposition", "verb"))
"""What cannot stand between the head of a title and the name that bears it."""


def weigh(scene: Scene, drafts: list[Draft]) -> None:
    """Note of each hostile draft how it was found who acts; its confidence is no higher than that is sure."""
    for draft in drafts:
        if draft.is_hostile:
            draft.standing = way(scene, draft)
            share = scene.lexicon.standings[draft.standing].share
            draft.confidence = min(draft.confidence, round(1 - share, 2))


def told(reference: Reference, drafts: list[Draft]) -> list[Draft]:
    """Leave out the accusations found in a way that was wrong too often."""
    ways = reference.lexicon.standings
    sure = [d for d in drafts if d.standing is None or ways[d.standing].share <= BOUND]
    if reference.trace is not None:
        for name in dict.fromkeys(d.standing for d in drafts if d.standing is not None):
            if ways[name].share > BOUND:
                rest = [d for d in drafts if d.standing != name]
                reference.trace.drop(drafts, rest, _reason(ways[name]))
    return sure


def _reason(found: Standing) -> str:
    judged = f"{found.wrong} of {found.claims} such accusations named the wrong one"
    return f"{found.why}, and {judged} (told with --doubtful)"


def way(scene: Scene, draft: Draft) -> str:
    """Return how it was found who acts, by the names of the table."""
    rule, clause = draft.rule.partition(".")[0], scene.clause
    if _is_one_word(scene, draft.subject):
        return "one-word"
    if _is_nested(clause):
        return "nested"
    if _is_supposed(scene, draft):
        return "supposed"
    if rule in ("alike", "inclusive"):
        return "beside"
    if rule == "among":
        return _by_place(scene)
    if rule in ("appraisal", "blame"):
        return _judged(scene, draft)
    if rule == "passive":
        return "named-by-it" if _is_agent(scene, draft.subject) else rule
    if draft.subject not in scene.subjects:
        return "felt" if rule == "verb" else "named-by-it"
    if scene.inferred:
        return "goes-on" if _goes_on(scene) else "carried"
    if rule == "noun":
        return "named-by-it"
    if rule == "adjective":
        return rule
    if clause.subject is None or clause.predicate is None:
        return _shared(scene, draft)
    return _own(scene.reference, clause, clause.subject, clause.predicate, draft.subject)


def _is_one_word(scene: Scene, actor: str) -> bool:
    """Tell a person of whom nothing is known but one word, told once: it may be half of another's name."""
    entities = scene.reference.entities
    who = entities.actor(actor)
    if who.kind != "Person" or " " in who.name or actor in entities.registry.actors:
        return False
    return scene.reference.roles.named[actor] == 1


def _is_nested(clause: Clause) -> bool:
    """Tell what is told within what is told: "A mówi, że B chce, by C", "list, w którym A pisze, że B"."""
    above = clause.governor
    if clause.kind != "complement" or above is None:
        return False
    return above.governor is not None and above.kind != "converb"  # not "A milczy, dodając, że B …"


def _is_supposed(scene: Scene, draft: Draft) -> bool:
    """Tell what is not so yet and what another than who is to do it says: "A twierdzi, że B zaatakuje C"."""
    verbal = draft.rule.startswith(_OF_VERBS) and scene.clause.kind not in ("main", "adverbial")
    teller = draft.source.iri
    another = teller not in (None, scene.document.article.id, draft.subject)
    return verbal and another and draft.modality != "actual"


def _by_place(scene: Scene) -> str:
    """Of many who act, those who are named: by where the group stands."""
    many, verb = scene.clause.subject, scene.clause.predicate
    return "before" if many is not None and verb is not None and many.first < verb.index else "behind"


def _is_agent(scene: Scene, actor: str) -> bool:
    """Tell whether a passive names by whom, "przez X", "do MSZ", and that hangs on nothing else."""
    marked = (p for p in scene.clause.phrases if p.preposition is not None)
    groups = (p for p in marked if p.parent is None or "passive" in p.parent.head.analyses.parts)
    return any(actor in scene.reference.actors(group, scene.clause) for group in groups)


def _judged(scene: Scene, draft: Draft) -> str:
    """Whether what is called bad is so in the words of whoever the sentence shows to say it."""
    above = scene.clause.governor
    if above is None:  # not so "B kłamie, jak podaje A": A passes it on
        return "judged" if scene.source.cue is None else "judged-apart"
    if draft.subject not in scene.reference.heard.subjects.get(id(above), []):
        return "judged-apart"
    return "judged" if above.subject is not None else "goes-on" if _goes_on(scene) else "judged-apart"


def _goes_on(scene: Scene) -> bool:
    """Tell "Dodał, że …", "Oskarżył też X": a verb in the singular opens a sentence that shows nobody."""
    first = scene.sentence.tokens[0].best
    neuter = first.tense == "past" and first.genders == frozenset("n")  # "Okazało się, że …"
    return first.pos == "verb" and first.number == "sg" and not neuter


def _shared(scene: Scene, draft: Draft) -> str:
    """Whose deed it is where the clause has no subject: that of a clause before it, or one from afar."""
    clause, verb, above = scene.clause, scene.clause.predicate, scene.clause.governor
    if clause.kind == "converb" and above is not None and _is_shown(above):
        return "converb"
    if verb is not None and verb.best.person == 1:
        return "speaker"
    if clause.kind in ("adverbial", "converb"):
        return "shared-apart"
    last = _last_shown(scene)
    if last is None:
        return "goes-on" if _goes_on(scene) else "shared-apart"
    acting = scene.reference.heard.subjects.get(id(last), [])
    return "shared" if draft.subject in acting else "shared-apart"


def _last_shown(scene: Scene) -> Clause | None:
    """The clause before this one in the sentence that was the last to show who acts in it."""
    start, above = scene.clause.tokens[0].index, scene.clause.governor
    before = (c for c in scene.sentence.clauses if c.tokens[0].index < start and _is_shown(c))
    open_ones = (c for c in before if c.kind != "relative" or c is above)
    return max(open_ones, key=lambda c: c.tokens[0].index, default=None)


def _is_shown(clause: Clause) -> bool:
    return clause.subject is not None and clause.subject.head.best.pos != "pronoun"


def _own(reference: Reference, clause: Clause, subject: Phrase, verb: Token, actor: str) -> str:
    """The subject that the clause has: a name or a description, before its verb or behind it."""
    entity = reference.entities.actor(actor)
    if subject is clause.relative:
        return "relative-described" if entity.kind == "UnnamedGroup" else "relative"
    if subject.head.best.pos == "pronoun":
        return "pronoun"
    before = subject.first < verb.index
    apart = (verb.index - subject.end if before else _title(reference, clause, subject) - verb.index) > _APART
    if apart and not before:
        return "behind-apart"
    if not before and any(t.best.pos == "numeral" for t in subject.tokens):
        return "described-behind"  # "wtargnęło i zabiło 18 rebeliantów": rather whom
    if _is_named(reference, subject, actor):
        return "before" if before else "behind"
    if not before:
        return "behind" if entity.type == "organisation" else "described-behind"
    return "described-apart" if apart and entity.type == "person" else "described"


def _title(reference: Reference, clause: Clause, name: Phrase) -> int:
    """Where the title before a name begins, by the index of its word: "lider partii Wspólna Droga X"."""
    roles = reference.lexicon.roles
    titles = (
        p for p in clause.phrases if p.apposed is name or (p.case == "nom" and p.head.best.lemma in roles)
    )
    for title in titles:
        words = [t for t in clause.tokens if title.first <= t.index < name.first]
        if title.preposition is None and all(t.best.pos not in _BREAKS for t in words):
            return min(title.first, name.first)
    return name.first


def _is_named(reference: Reference, subject: Phrase, actor: str) -> bool:
    groups = list(subject.members) if subject.conjuncts else [subject]
    if subject.apposed is not None and not subject.conjuncts:
        groups.append(subject.apposed)
    return any(actor in reference.naming.named(group) for group in groups)
