"""What a claim is about: what fills the object slot of a frame, the office that is taken or left, what
somebody is called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ktokogo.document import Clause, Phrase
from ktokogo.reading.appraisals import APPRAISES, sign_of
from ktokogo.reading.lexicon import Frame
from ktokogo.reading.scene import MODIFIERS, Scene, Target, alone, last_of, stated
from ktokogo.reading.slots import Filler, reported

_OF_AN_OFFICE = frozenset(("holds-office", "resigns"))
"""Relations whose object is an office, never the one who holds it."""


def targets(scene: Scene, filler: Filler | None) -> list[Target]:
    if filler is None:
        return [(None, "", ())]
    if filler.phrase is not None:
        return [*scene.objects(filler.phrase), *_listed(scene, filler.phrase)]
    text = scene.document.article.text
    if filler.clause is not None:
        return [
            (None, _words_of(scene, c, text), ()) for c in (filler.clause, *_likewise(scene, filler.clause))
        ]
    if filler.verb is not None:
        last = last_of(scene.sentence, scene.clause)
        # "zdecydował się nie stosować sankcji": its "nie" belongs to it
        first = filler.verb.index - (filler.verb.index in scene.clause.negated_verbs)
        tokens = [t for t in scene.sentence.tokens if first <= t.index <= last]
        return [(None, stated(tokens, text), ())]
    return [(None, "", ())]


def _listed(scene: Scene, phrase: Phrase) -> list[Target]:
    """Whom a list behind several names: "skrytykował kilka państw, w tym X"."""
    case = phrase.case or "acc"
    listed = phrase.examples if all(e.could(case) for e in phrase.examples) else ()
    return [(iri, "", ()) for e in listed for iri in scene.reference.actors(e, scene.clause)]


def _words_of(scene: Scene, clause: Clause, text: str) -> str:
    """The words of a clause that is reported, without the word that opens it."""
    mark = clause.subordinator
    asked = clause.sense == "question"  # "zapytał, czy A poprze B" is told with its "czy"
    first = mark.index + (not asked) if mark is not None else clause.tokens[0].index
    # with what stands inside: "że jeśli A …, to B" is not the same as "że B"
    last = last_of(scene.sentence, clause)
    return stated([t for t in scene.sentence.tokens if first <= t.index <= last], text)


def _likewise(scene: Scene, clause: Clause) -> list[Clause]:
    """The further clauses of "powiedział, że A i że B"."""
    return [
        c
        for c in scene.sentence.clauses
        if c is not clause
        and c.kind == "complement"
        and c.governor is clause.governor
        and c.sense == clause.sense == "statement"
        and c.subordinator is not None
        and c.tokens[0].best.pos == "conjunction"
    ]


def topic_text(scene: Scene, topic: Filler | None) -> str:
    found = targets(scene, topic) if topic is not None else []
    return found[0][1] if found else ""


def posts(scene: Scene, frame: Frame, target: Filler | None) -> list[Target]:
    """The offices that are taken or left, as the text words them, whoever they may stand for elsewhere:
    "został ministrem zdrowia", "ustąpił z funkcji ministra"."""
    if target is None or target.phrase is None or frame.relation not in _OF_AN_OFFICE:
        return []
    post, roles = target.phrase, scene.reference.roles
    if post.head.best.lemma in scene.lexicon.words["office"]:
        post = next((d for d in post.dependents if d.preposition is None), post)
    found = [roles.role(member) for member in post.members if not member.negated]
    return [
        (None, role.label, (role.domain,) if role.domain else ())
        for role in found
        if role is not None and role.kind == "office"
    ]


def own_posts(scene: Scene, frame: Frame, target: Filler | None) -> dict[str, str]:
    """ "Ze stanowisk ustąpili minister A i szef B": the post that each leaves is the one he goes by."""
    subject, roles = scene.clause.subject, scene.reference.roles
    post = target.phrase if target is not None else None
    if frame.relation not in _OF_AN_OFFICE or subject is None or post is None or post.dependents:
        return {}
    if post.head.best.lemma not in scene.lexicon.words["office"]:
        return {}
    found: dict[str, str] = {}
    for member in subject.members:
        role, bearers = roles.role(member), scene.reference.actors(alone(member), scene.clause)
        if role is not None and len(bearers) == 1:
            found[bearers[0]] = role.label
    return found


def called(scene: Scene, frame: Frame, topic: Filler | None) -> tuple[str, str]:
    """What calling something something makes of it: "nazwał X zdrajcą" blames, "nazwał X premierem" says what
    X is to him. Return the relation, and the words that must be told with the object."""
    if frame.relation != "characterises" or topic is None or topic.phrase is None:
        return frame.relation, ""
    sign = sign_of(scene, topic.phrase)
    if sign is not None:
        return APPRAISES[sign], ""
    return frame.relation, "– " + scene.reference.naming.text(topic.phrase)


def with_called(scene: Scene, frames: Iterable[Frame], groups: list[Phrase]) -> list[Phrase]:
    """ "uznał za bezprawną decyzję rządu": he called the decision so, since nothing else stands for it."""
    topics = [s for f in frames if f.relation == "characterises" for s in f.topic if s.kind == "prep"]
    bare = [p for p in groups if p.preposition is None and p.could("acc") and p.parent is None]
    if not topics or bare or reported(scene.clause, scene.sentence, "że"):
        return groups
    for k, group in enumerate(groups):
        fits = any(s.preposition == group.preposition and group.could(s.case) for s in topics)
        called = [t for t in group.tokens if t.best.pos in MODIFIERS and t.index < group.head.index]
        if fits and group.parent is None and called and called[0] is group.tokens[0]:
            rest = group.tokens[len(called) :]
            judged = replace(group, tokens=called, head=called[-1], dependents=(), conjuncts=(), apposed=None)
            thing = replace(group, tokens=rest, preposition=None, case="acc", cases=frozenset(("acc",)))
            return [*groups[:k], judged, thing, *groups[k + 1 :]]
    return groups
