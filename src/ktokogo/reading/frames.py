"""What a frame makes of the groups of a clause: slots filled, conditions asked, claims drafted."""

from __future__ import annotations

from dataclasses import replace

from ktokogo.document import Clause, Phrase, above
from ktokogo.reading.attribution import words_of
from ktokogo.reading.chain import Chain
from ktokogo.reading.lexicon import Frame, Slot
from ktokogo.reading.objects import called, own_posts, posts, targets, topic_text
from ktokogo.reading.scene import Draft, Scene, frame_rule
from ktokogo.reading.slots import Filler, fill, fits_agent, fits_lemmas
from ktokogo.relations import relations

_OF_A_MATTER = frozenset(("comments", "alludes", "speaks-to"))
"""Relations that tell nothing where the matter is one bare word: "komentuje sytuację"."""


def that_may_fit(scene: Scene, frames: list[Frame]) -> list[Frame]:
    """Return the frames worth trying: where nobody acts, those that find elsewhere who does.

    All of them where somebody asks why the others do not fit.
    """
    if scene.subjects or scene.reference.trace is not None:
        return frames
    return [frame for frame in frames if frame.subject]


def apply(
    scene: Scene, frame: Frame, groups: list[Phrase], link: Chain, prefix: str, host: Phrase | None = None
) -> list[Draft]:
    """Draft what a frame makes of these groups; nothing where a slot that it needs stays empty."""
    if frame.idiom_of_negation and (not link.negated or link.modality == "hypothetical"):
        return scene.reject(prefix, frame, "negation")  # nor "nie możemy pozwolić na X"
    if frame.affirmed_only and link.negated:
        return scene.reject(prefix, frame, "affirmation")  # "nie docenił wagi X": misjudged it
    subjects = _subjects(scene, frame, groups, link)
    if not subjects:
        return scene.reject(prefix, frame, "subject")
    if frame.adverbs and not frame.adverbs & {t.best.lemma for t in scene.clause.tokens}:
        return scene.reject(prefix, frame, "adverb")
    slots = [s for s in frame.object if s.kind != "quote"]
    target = (
        fill(slots, groups, scene.clause, scene.sentence, verb=link.verb, negated=link.negated, host=host)
        if slots
        else None
    )
    if target is None and frame.subject and scene.clause.subject is not None:
        # "ustawa oburzyła X": X is indignant, and the verb's subject is what at
        target = next((Filler(s, scene.clause.subject) for s in slots if s.case == "nom"), None)
    if target is None and prefix == "verb":
        target = _behind_charge(scene, frame, groups)
    if target is None and slots:
        among = _among_subjects(scene, frame, subjects, link, prefix)
        return among or scene.reject(prefix, frame, "object")
    if frame.object and not slots:
        return scene.reject(prefix, frame, "quotation")
    if prefix == "verb" and target and target.clause and words_of(scene.reference, target.clause):
        return scene.reject(prefix, frame, "another's words")
    if prefix == "verb" and target and target.clause and _tells_noun(scene, target.clause):
        return scene.reject(prefix, frame, "matter", "")
    if host is not None and target is not None and target.phrase is not None:
        nouns = {pair.noun for pair in scene.lexicon.light_verbs.get(frame.lemma, ())}
        if target.phrase.head.best.lemma not in nouns:  # not so "uznać [wynik [wyborów]]"
            target = _cut(target, host)  # "zostawić na [A suchej nitki]"
    taken = [target.phrase] if target and target.phrase else []
    topic = (
        fill(frame.topic, groups, scene.clause, scene.sentence, taken=taken, negated=link.negated, host=host)
        if frame.topic
        else None
    )
    if topic is None and target is not None and target.phrase is not None:
        topic = _at_its_end(frame, target.phrase)
    if target is not None and target.phrase is not None and topic is not None and topic.phrase is not None:
        target = _cut(target, topic.phrase)
    if "topic" in frame.requires and topic is None:
        return scene.reject(prefix, frame, "topic")
    if frame.topic_lemmas and not (
        topic and topic.phrase and frame.topic_lemmas & {topic.phrase.head.best.lemma}
    ):
        return scene.reject(prefix, frame, "topic word")
    if target is not None and not fits_lemmas(frame, target.phrase, scene.lexicon.words["part"]):
        return scene.reject(prefix, frame, "object word")
    addressee = _one(scene, frame.addressee, groups, taken)
    if "addressee" in frame.requires and addressee is None:
        return scene.reject(prefix, frame, "addressee")
    counterparty = _counterparty(scene, frame, groups, taken)
    if "counterparty" in frame.requires and not counterparty:
        return scene.reject(prefix, frame, "counterparty")
    out: list[Draft] = []
    if link.negated and link.modality != "actual" and relations()[frame.relation].family == "says":
        return out  # "nie może uwierzyć, że …": nobody says so, nor denies it
    relation, what = called(scene, frame, topic)
    offices, own = posts(scene, frame, target), own_posts(scene, frame, target)
    if "office" in frame.needs and not (offices and scene.clause.subject is not None):
        return scene.reject(prefix, frame, "kind")
    for iri, text, parties in offices or targets(scene, target):
        if _is_to_come(frame, link) or (
            iri is None and not offices and _says_nothing(scene, frame, target, text)
        ):
            scene.reject(prefix, frame, "matter", text)
            continue
        if target is not None and target.slot.kind == "case" and scene.is_nominative(target.phrase, iri):
            scene.reject(prefix, frame, "nominative", iri or text)
            continue  # "Merkel skrytykował Merz": then it is he who acts
        if not (offices or scene.fits(frame.needs, iri)) or iri in subjects:
            scene.reject(prefix, frame, "itself" if iri in subjects else "kind", iri or text)
            continue
        for subject in subjects:
            if scene.is_same(subject, iri):
                continue  # "Iran zagroził Teheranowi": then another acts
            out.append(
                scene.draft(
                    relation,
                    subject,
                    frame_rule(prefix, frame),
                    target=iri,
                    text=own.get(subject) or f"{text} {what}".strip() or topic_text(scene, topic),
                    negated=link.negated and not frame.idiom_of_negation,
                    modality="historical" if offices and _is_over(scene, link) else link.modality,
                    counterparty=tuple(p for p in (*parties, *counterparty) if p not in (subject, iri)),
                    addressee=addressee if addressee not in (subject, iri) else None,
                )
            )
    return out


def _subjects(scene: Scene, frame: Frame, groups: list[Phrase], link: Chain) -> list[str]:
    subjects = scene.subjects
    if frame.subject and not frame.turned:
        found = fill(frame.subject, groups, scene.clause, scene.sentence)
        felt = found.phrase if found is not None else None
        vague = felt is not None and felt.head.best.pos == "pronoun" and felt.case == "acc"
        # "zaniepokoiła go": whoever that is
        subjects = scene.reference.actors(felt, scene.clause) if felt is not None and not vague else []
    if not fits_agent(frame, scene.clause.subject):
        return []
    if frame.subject_needs:
        subjects = [s for s in subjects if scene.fits(frame.subject_needs, s)]
    return subjects


def _among_subjects(scene: Scene, frame: Frame, subjects: list[str], link: Chain, prefix: str) -> list[Draft]:
    """ "A i B uścisnęli sobie dłonie": a symmetric act between the subjects."""
    if not relations()[frame.relation].symmetric or len(subjects) < 2:
        return []
    return [
        scene.draft(
            frame.relation,
            a,
            frame_rule(prefix, frame),
            target=b,
            negated=link.negated,
            modality=link.modality,
        )
        for i, a in enumerate(subjects)
        for b in subjects[i + 1 :]
    ]


def _behind_charge(scene: Scene, frame: Frame, groups: list[Phrase]) -> Filler | None:
    """ "oskarżył o zdradę imama Nowaka": who is charged, though it looks like a genitive of the charge.

    A victim is told only beside somebody else who is charged: "oskarżył go o zabójstwo Nowaka".
    """
    slot = next((s for s in frame.object if s.kind == "case" and s.case == "acc"), None)
    charged = any(s.kind == "prep" and s.preposition == "o" for s in frame.topic)
    host = next((p for p in groups if p.preposition == "o" and "acc" in p.cases), None)
    if slot is None or not charged or host is None:
        return None
    last = _last_genitive(host)
    person = scene.reference.naming.person(last.apposed or last)
    return Filler(slot, last) if last is not host and last.could("acc") and person is not None else None


def _at_its_end(frame: Frame, target: Phrase) -> Filler | None:
    """ "zarzucił ministrowi obrony zaniedbania": what is charged, though it looks like a genitive of his."""
    slot = next((s for s in frame.topic if s.kind == "case" and s.case == "acc"), None)
    last = _last_genitive(target)
    deed = "gerund" in last.head.analyses.parts or last.head.best.lemma.endswith("stwo")
    free = last is not target and last.could("acc") and not last.head.capital and last.number is not None
    return Filler(slot, last) if slot is not None and target.case == "dat" and free and deed else None


def _last_genitive(phrase: Phrase) -> Phrase:
    """The last of what hangs on a group without a preposition; the group itself where nothing does."""
    while phrase.dependents and phrase.dependents[-1].preposition is None:
        phrase = phrase.dependents[-1]
    return phrase


def _cut(filler: Filler, part: Phrase) -> Filler:
    """A filler whose group is cut short of a part of it; the same where that is no part of it."""
    rest = without(filler.phrase, part) if filler.phrase is not None else None
    return filler if rest is filler.phrase else replace(filler, phrase=rest)


def without(phrase: Phrase, part: Phrase) -> Phrase:
    """A group without what hangs on it, however deep: "słowa X" of "uznał słowa X za kłamstwo"."""
    if not any(host is phrase for host in above(part)) or part is phrase:
        return phrase
    kept = tuple(without(d, part) for d in phrase.dependents if d is not part)
    beside = tuple(without(c, part) for c in phrase.conjuncts)  # "oskarża A i B o spisek"
    return replace(phrase, dependents=kept, conjuncts=beside)


def _tells_noun(scene: Scene, clause: Clause) -> bool:
    """ "skomentował fakt, że …", "poinformował o X z powodu podejrzeń, że …": the noun says what, not he."""
    what = clause.antecedent
    noun = what.head.best.lemma if what is not None else ""
    if what is not None and what.preposition == "za" and what.head.best.pos == "noun" and noun != "to":
        return True  # "grozi procesem za sugestie, że …"
    return noun in scene.lexicon.words["matter"] or noun in scene.lexicon.words["fact"]


def _one(scene: Scene, slots: tuple[Slot, ...], groups: list[Phrase], taken: list[Phrase]) -> str | None:
    if not slots:
        return None
    found = fill(slots, groups, scene.clause, scene.sentence, taken=taken)
    if (
        found is None
        or found.phrase is None
        or (found.slot.kind == "case" and found.phrase.case != found.slot.case)
    ):
        return None
    iris = scene.reference.actors(found.phrase, scene.clause)
    return iris[0] if iris else None


def _counterparty(scene: Scene, frame: Frame, groups: list[Phrase], taken: list[Phrase]) -> tuple[str, ...]:
    if not frame.counterparty:
        return ()
    found = fill(frame.counterparty, groups, scene.clause, scene.sentence, taken=taken)
    if found is None or found.phrase is None:
        return ()
    return tuple(scene.reference.actors(found.phrase, scene.clause))


def _is_over(scene: Scene, link: Chain) -> bool:
    """ "Był premierem": who was something need not be it any more."""
    best = link.verb.best
    was = best.lemma in scene.lexicon.words["being"] and best.tense == "past"
    return was and link.modality == "actual"


def _says_nothing(scene: Scene, frame: Frame, target: Filler | None, text: str) -> bool:
    """Tell an object that is nothing in particular: "komentuje sytuację", "chce zmusić"; or a mere title."""
    if target is not None and target.verb is not None:
        return len(text.split()) < 2
    title = scene.sentence.role in ("headline", "subhead")
    return frame.relation in _OF_A_MATTER and (title or len(text.split()) < 2)


def _is_to_come(frame: Frame, link: Chain) -> bool:
    """ "zareaguje na sankcje": what will be done about something is no comment on it."""
    return frame.relation in _OF_A_MATTER and link.modality != "actual"
