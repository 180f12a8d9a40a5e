"""Whether what looks like the subject behind a verb is its object: "oskarżył Zachód o zdradę"."""

from __future__ import annotations

from ktokogo.document import DASHES, Clause, Phrase, Sentence
from ktokogo.reading import reporting
from ktokogo.reading.lexicon import Frame, frames_of
from ktokogo.reading.name import bodies
from ktokogo.reading.reference import Reference
from ktokogo.reading.slots import object_groups
from ktokogo.relations import relations

_SET_AGAINST = frozenset(("a", "ale", "lecz", "zaś", "natomiast"))
_SELF = frozenset(("sam", "sama", "samo", "sami", "same"))
ASKING = frozenset(("calls-on", "demands", "requests", "orders", "urges"))

_DONE_TO = frozenset(("warns", "calls-on", "requests", "thanks", "congratulates", "threatens", "summons"))
"""Relations of verbs that speak to somebody in the accusative, and report speech as well."""


def may_be_object(reference: Reference, clause: Clause) -> bool:
    """ "powiedział, że ostrzegł Iran": the only bare group, behind a verb that takes an object, may be that
    object, and whoever speaks the one who acts; then neither is said to have done anything to the other."""
    subject, verb, above = clause.subject, clause.predicate, clause.governor
    inside = clause.relative is not None and clause.relative.preposition is not None  # "w którym wezwał Iran"
    if subject is None or verb is None or not (clause.kind in ("complement", "main") or inside):
        return False
    if subject.first < verb.index or any("acc" not in member.cases for member in subject.members):
        return False
    opens = verb.best.number == "sg" and verb.index == 0  # "Skrytykował rząd i Sejm"
    if clause.reflexive or (subject.conjuncts and not opens):
        return False
    if verb.best.lemma in reference.lexicon.words["cite"]:
        return False  # "zacytował portal X"
    tells = reporting.is_speech(reference, clause) and not _asks(reference, clause)
    tells = tells and not needs_object(reference, clause) and not goes_with(reference, clause, subject)
    if (
        clause.kind == "main"
        and tells
        and not opens_on_object(reference, clause)
        and not (_characterises(reference, clause) and is_matter(reference, clause))
        and not _is_deed(subject)  # "zarzuca B naruszenie umowy"
        and not _tells_against(reference, clause)
    ):
        return False  # "poinformował Reuters": whose words follow or went before
    frames = [f for v in clause.verbs or [verb] for f in reference.lexicon.verbs.get(v.best.lemma, ())]
    takes = any(
        s.kind == "case" and s.case == "acc" for f in frames for s in (*f.object, *f.addressee, *f.topic)
    )
    takes = takes or goes_with(reference, clause, subject)
    others = [p for p in object_groups(clause, subject) if p.preposition is None and p.parent is None]
    others = [p for p in others if p.head.lower not in _SELF and not _says_who(clause, subject, p)]
    alone = takes and not any(p.could("acc") or (clause.negated and p.could("gen")) for p in others)
    main = clause.kind in ("main", "relative")
    return alone and (main or (above is not None and agrees(above, clause)))


def opens_on_object(reference: Reference, clause: Clause) -> bool:
    """Tell a sentence that begins with a verb done to somebody: "Ostrzegł Iran przed …"; no cue does so.

    A subject behind the verb that opens a sentence is rare in news, one that was dropped is not.
    """
    verb = clause.predicate
    if verb is None or verb.index != 0 or not verb.capital or verb.best.pos != "verb":
        return False
    frames = reference.lexicon.verbs.get(verb.best.lemma, ())
    return any(s.case == "acc" for f in frames if f.relation in _DONE_TO for s in f.object)


def is_threatened(reference: Reference, clause: Clause) -> bool:
    """ "Grożą USA odwetem", "ale sprzeciwiła się NATO": a name without endings is the verb's dative.

    So it is behind a verb that opens the sentence, or goes on with a subject behind a conjunction.
    """
    subject, verb = clause.subject, clause.predicate
    if (
        subject is None
        or verb is None
        or verb.best.pos != "verb"
        or not _opens_or_goes_on(clause, verb.index)
    ):
        return False
    if subject.first < verb.index or any("dat" not in member.cases for member in subject.members):
        return False
    frames = frames_of(reference.lexicon, clause)
    hostile = (f for f in frames if f.relation in _DONE_TO or relations()[f.relation].valence == "negative")
    takes = any(s.case == "dat" and s.kind == "case" for f in hostile for s in f.object)
    others = (p for p in object_groups(clause, subject) if p.preposition is None and p.parent is None)
    return takes and not any(p.could("dat") for p in others)


def _opens_or_goes_on(clause: Clause, verb: int) -> bool:
    """Tell whether nobody who may act stands before the verb, and it opens the sentence or a co-ordinate."""
    joins = clause.kind == "main" and clause.tokens[0].best.pos == "conjunction"
    free = (p for p in clause.phrases if p.last < verb and p.preposition is None)
    return verb == 0 or (joins and not any(p.could("nom") for p in free))


def _says_who(clause: Clause, subject: Phrase, p: Phrase) -> bool:
    """ "Oskarżają o to dwie osoby – Jana Lisa i Annę Kos": behind a dash, who they are, in the accusative."""
    dash = next((t for t in clause.tokens if t.index == p.first - 1), None)
    apart = dash is None or dash.text in DASHES  # a clause may leave its dashes out
    return apart and p.first == subject.end + 2 and p.case in ("acc", "gen") and p.could("acc")


def is_judged(reference: Reference, clause: Clause) -> bool:
    """ "Traktat X skrytykował Y": a law, a plan or an event has no opinion, where Y may be who judges it."""
    subject, verb = clause.subject, clause.predicate
    if subject is None or verb is None or subject.first > verb.index or "acc" not in subject.cases:
        return False
    frames = reference.lexicon.verbs.get(verb.best.lemma, ())
    judges = any(relations()[frame.relation].kind == "stance" for frame in frames)
    if not judges or not _is_work(reference, subject):
        return False
    behind = [p for p in clause.phrases if p.first > verb.index and p.preposition is None and not p.parent]
    straight = (p for p in behind if "nom" in p.cases and p.number == subject.number)
    return any(reference.actors(p, clause) for p in straight)


def _is_work(reference: Reference, subject: Phrase) -> bool:
    """Tell the name of an event, or of a law or a plan that the registry does not know as a body."""
    for iri in reference.naming.named(subject):
        actor = reference.entities.actor(iri)
        row = bodies().get(subject.head.best.lemma.lower()) or bodies().get(actor.name.lower())
        work = row is not None and row["category"] in ("PRO", "EVT")
        return actor.type == "event" or (work and iri not in reference.entities.registry.actors)
    return False


def goes_with(reference: Reference, clause: Clause, noun: Phrase) -> bool:
    """ "nałożyły sankcje", "objął urząd": a noun that makes one expression with the verb is its object."""
    lemma = clause.predicate.best.lemma if clause.predicate is not None else ""
    pairs = reference.lexicon.light_verbs.get(lemma, ())
    return any(pair.noun == noun.head.best.lemma and _is_object(pair) for pair in pairs)


def _is_object(pair: Frame) -> bool:
    return any(s.kind == "case" and s.case == "acc" for s in pair.noun_slot)


def _asks(reference: Reference, clause: Clause) -> bool:
    """ "wezwał rząd, aby …": a verb that needs somebody in the accusative to be asked."""
    frames = reference.lexicon.verbs.get(clause.predicate.best.lemma, ()) if clause.predicate else ()
    return any(
        s.kind == "case" and s.case == "acc" and "actor" in f.needs and f.relation in ASKING
        for f in frames
        for s in f.object
    )


def needs_object(reference: Reference, clause: Clause) -> bool:
    """ "Oskarżył Zachód o zdradę": what says nothing without an accusative has it in its only group."""
    frames = reference.lexicon.verbs.get(clause.predicate.best.lemma, ()) if clause.predicate else ()
    return bool(frames) and all(
        f.object and all(s.kind == "case" and s.case == "acc" for s in f.object) for f in frames
    )


def _characterises(reference: Reference, clause: Clause) -> bool:
    """Tell "nazwać", "uznać za", "określić jako": verbs that have an object even where they report speech."""
    frames = reference.lexicon.verbs.get(clause.predicate.best.lemma, ()) if clause.predicate else ()
    return any(f.relation == "characterises" for f in frames)


def _is_deed(subject: Phrase) -> bool:
    """Tell a noun of a deed, which does not speak; not the surname "Stępień", which has that form too."""
    return subject.head.best.name is None and "gerund" in subject.head.analyses.parts


def _tells_against(reference: Reference, clause: Clause) -> bool:
    """Tell "ostrzegł Tajwan przed skutkami": with what it is about told, the verb takes whom it is told."""
    there = {p.preposition for p in clause.phrases if p.preposition is not None}
    frames = [f for v in clause.verbs for f in reference.lexicon.verbs.get(v.best.lemma, ())]
    taking = (f for f in frames if any(s.kind == "case" and s.case == "acc" for s in f.object))
    return any(s.kind == "prep" and s.preposition in there for f in taking for s in f.topic)


def is_matter(reference: Reference, clause: Clause) -> bool:
    """ "Nazwał atak oburzającym": what is no actor behind a transitive verb is what it is done to."""
    subject = clause.subject
    return clause.kind == "main" and subject is not None and not reference.actors(subject, clause)


def is_joined(sentence: Sentence, clause: Clause) -> bool:
    """ "A podtrzymał X i wezwał rząd …": right behind the conjunction the subject of the first goes on."""
    verb, first = clause.predicate, clause.tokens[0]
    earlier = [c for c in before(sentence, clause) if c.subject is not None]
    words = [t.lower for t in clause.tokens]
    also = words[:2] == ["a", "także"] or words[:2] == ["po", "czym"]  # "…, po czym (sam) oskarżył Kreml"
    joins = also or first.lower in ("i", "oraz")
    himself = any(word in _SELF for word in words[: 2 + also])
    joined = joins and verb is not None and verb.index == first.index + (2 if also else 1) + himself
    return joined and bool(earlier) and agrees(earlier[-1], clause)


def is_turned(sentence: Sentence, clause: Clause) -> bool:
    """ "X poparło A, a skrytykowało B": B rather did it to X than A to B."""
    earlier = before(sentence, clause)
    last = earlier[-1] if earlier else None
    if clause.tokens[0].lower not in _SET_AGAINST or last is None or last.predicate is None:
        return False
    verb = last.predicate.index
    if last.subject is None or last.subject.first < verb:
        return False
    bare = (p for p in last.phrases if p.preposition is None and p.parent is None and p.last < verb)
    return any("acc" in p.cases and "nom" not in p.cases for p in bare)


def before(sentence: Sentence, clause: Clause) -> list[Clause]:
    """The earlier clauses on whose subject this one may lean: co-ordinate ones, or its governor."""
    earlier = sentence.clauses[: sentence.clauses.index(clause)]
    if clause.kind in ("complement", "adverbial", "conditional") and clause.governor is not None:
        joins = clause.kind == "complement" and clause.tokens[0].lower in ("i", "oraz", "a")
        siblings = [c for c in earlier if c.kind == "complement" and c.governor is clause.governor]
        # "twierdzi, że B kłamał i że groził C": B, if the verb may be his
        return [clause.governor, *(siblings[-1:] if joins else ())]
    above = clause.governor
    earlier = [c for c in earlier if c.kind == "main" or c is above]
    return [c for c in earlier if c is above or not any(_is_set_into(c, around) for around in earlier)]


def _is_set_into(aside: Clause, around: Clause) -> bool:
    """ "A (B milczał) oskarżył C i zganił D": what stands within a clause before its verb lends nobody."""
    verb = around.predicate
    first, last = aside.tokens[0].index, aside.tokens[-1].index
    return verb is not None and around.tokens[0].index < first and last < verb.index


def agrees(earlier: Clause, clause: Clause) -> bool:
    """Tell whether the verb of a clause without subject agrees with the subject of an earlier one."""
    a, b = earlier.predicate, clause.predicate
    if a is None or b is None:
        return False
    if a.best.person in (1, 2) and b.best.person not in (None, a.best.person):
        return False  # "przyjął to, co powiedziałem, i zadeklarował"
    if a.best.number and b.best.number and a.best.number != b.best.number:
        return False
    if not b.best.genders:
        return True
    if a.best.genders:
        return bool(a.best.genders & b.best.genders)
    subject = earlier.subject
    genders = subject.head.best.genders if subject is not None and not subject.conjuncts else frozenset()
    return bool(genders & b.best.genders) if genders else b.best.genders != frozenset("n")
