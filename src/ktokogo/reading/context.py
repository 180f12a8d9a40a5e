"""What holds for a clause before its words are read: who acts, who vouches, how real and how sure it is."""

from __future__ import annotations

from ktokogo.document import Clause, Sentence
from ktokogo.reading import attribution
from ktokogo.reading.attribution import Source
from ktokogo.reading.model import Certainty, Modality
from ktokogo.reading.reference import Reference


def subjects(
    reference: Reference, sentence: Sentence, clause: Clause, base: Source
) -> tuple[list[str], bool]:
    """Return who acts in the clause, and whether that was inferred from before.

    A subject that is named but is no actor ("the decision") gives nobody: nothing is inferred then.
    """
    found = _subjects(reference, sentence, clause, base)
    reference.subjects_of[id(clause)] = found[0]
    return found


def _subjects(
    reference: Reference, sentence: Sentence, clause: Clause, base: Source
) -> tuple[list[str], bool]:
    verb = clause.predicate
    if clause.subject is not None:
        return reference.actors(clause.subject, clause), False
    if verb is None or verb.best.pos in ("impersonal", "predicative"):
        return [], False
    if clause.kind == "converb" and clause.governor is not None:
        if id(clause.governor) not in reference.subjects_of:
            subjects(reference, sentence, clause.governor, base)
        return reference.subjects_of[id(clause.governor)], False
    if verb.best.person == 1:
        speaker = base.iri if sentence.quoted is not None else None
        return ([speaker] if speaker else []), False
    if verb.best.person == 2 or clause.kind == "relative" or _impersonal(clause):
        return [], False
    both = [
        p for p in clause.phrases if any(t.best.lemma in reference.lexicon.words["both"] for t in p.tokens)
    ]
    if both:
        return reference.actors(both[0], clause), False
    for before in reversed(_before(sentence, clause)):
        if before.subject is not None and _agrees(before, clause):
            return reference.subjects_of.get(id(before), []), False
        if before.subject is not None and clause.kind != "main":
            break
    if sentence.quoted is not None:
        return [], False
    return reference.dropped_subject(clause, sentence.paragraph), True


def _before(sentence: Sentence, clause: Clause) -> list[Clause]:
    """The earlier clauses on whose subject this one may lean: co-ordinate ones, or its governor."""
    earlier = sentence.clauses[: sentence.clauses.index(clause)]
    if clause.kind in ("complement", "adverbial", "conditional") and clause.governor is not None:
        return [clause.governor]
    if clause.governor is not None:
        return [clause.governor]
    return [c for c in earlier if c.kind == "main" and c.governor is None]


def _agrees(before: Clause, clause: Clause) -> bool:
    a, b = before.predicate, clause.predicate
    if a is None or b is None:
        return False
    if a.best.number and b.best.number and a.best.number != b.best.number:
        return False
    if a.best.tense == b.best.tense == "past" and a.best.genders and b.best.genders:
        return bool(a.best.genders & b.best.genders)
    return b.best.genders != frozenset("n")


def _impersonal(clause: Clause) -> bool:
    """ "mówi się", "należy rozważyć", "wiadomo, że": no one in particular."""
    verb = clause.predicate
    if verb is None:
        return True
    if (
        clause.reflexive
        and verb.best.tense == "present"
        and verb.best.number == "sg"
        and len(clause.verbs) == 1
    ):
        return not any(p.preposition for p in clause.phrases)
    return verb.best.lemma in ("należeć", "chodzić", "wypadać") and len(clause.verbs) > 1


def source(reference: Reference, clause: Clause, base: Source) -> Source | None:
    """Return who vouches for the clause; None where someone is reported whom the reader cannot tell.

    A reported statement belongs to the subject of the verb that reports it, however deep.
    """
    if clause.kind in ("complement",) and clause.governor is not None:
        outer = source(reference, clause.governor, base)
        governor = clause.governor
        if outer is None or not attribution.is_speech(reference, governor):
            return outer
        speakers = reference.subjects_of.get(id(governor), [])
        if len(speakers) != 1:
            return None
        return outer.reporting(speakers[0], attribution.voice_of(reference, speakers[0]))
    if clause.governor is not None and clause.governor is not clause:
        return source(reference, clause.governor, base)
    return base


def modality(clause: Clause) -> Modality:
    """A condition or a conditional mood makes what is said hypothetical; a wish clause, intended."""
    if clause.kind == "conditional" or clause.conditional:
        return "hypothetical"
    mark = clause.subordinator
    if clause.kind == "complement" and mark is not None:
        word = mark.text.lower()
        if word in ("żeby", "aby", "by", "ażeby"):
            return "intended"
        if word == "czy":
            return "hypothetical"
    return "actual"


def certainty(reference: Reference, clause: Clause) -> Certainty:
    """How sure the source is: "prawdopodobnie", "rzekomo" beside the verb."""
    for token in clause.tokens:
        found = reference.lexicon.certainty.get(token.best.lemma) or reference.lexicon.certainty.get(
            token.text.lower()
        )
        if found:
            return found  # type: ignore[return-value]
    mark = clause.subordinator
    if mark is not None and mark.text.lower() == "jakoby":
        return "possible"
    return "certain"
