"""A sentence that says of the one before it whose words it was: "Tak twierdzi X", "Poinformował o tym X"."""

from __future__ import annotations

from ktokogo.document import Clause, Sentence
from ktokogo.reading.attribution import voice_of, who_speaks
from ktokogo.reading.reference import Reference
from ktokogo.reading.reporting import can_report, text_of
from ktokogo.reading.source import Source

_FARTHEST = 3
"""Index of the verb, at most: "Tak przynajmniej twierdzi", "Takie informacje podał"."""

_TELLS = frozenset(("says", "announces"))
"""Relations of a verb by which the one who tells is the source; who confirms, adds to it only."""


def told_behind(sentence: Sentence, reference: Reference) -> Source | None:
    """Return who is told, in the sentence behind, to have said this one; None where that says nothing of it.

    The source has no ``iri`` where it cannot be told who that is: somebody's words, but nobody knows whose.
    """
    behind = reference.naming.after(sentence) if sentence.quoted is None else None
    if behind is None or behind.cue or behind.quoted is not None or behind.question:
        return None
    if behind.paragraph > sentence.paragraph + 1:
        return None
    clause = behind.clauses[0] if behind.clauses else None
    if (
        clause is None
        or clause.kind != "main"
        or clause.negated
        or not (_points_back(reference, behind, clause) or _tells_of_it(reference, behind, clause))
    ):
        return None
    text = text_of(reference, clause)
    if text is not None:
        return Source(text, voice_of(reference, text))
    if not can_report(reference, clause):
        return None
    if clause.subject is None:  # "Poinformowała o tym X", whose name was not told for one
        return None if _points_back(reference, behind, clause) else Source(voice="indirectSpeech")
    who = who_speaks(reference, clause.subject, clause)
    return Source(who, voice_of(reference, who) if who else "indirectSpeech")


def _points_back(reference: Reference, behind: Sentence, clause: Clause) -> bool:
    """Tell "Tak twierdzi X", "Takie informacje podał X"; not so "Tak powiedział, że …"."""
    words, first, verb = reference.lexicon.words, behind.tokens[0], clause.predicate
    if first.best.lemma.lower() not in words["thus"] or verb is None or verb.index > _FARTHEST:
        return False
    if any(c.governor is clause and c.kind == "complement" for c in behind.clauses):
        return False
    told = [p for p in clause.phrases if p.first <= 1 and p.head.best.lemma in words["report"]]
    return first.best.pos != "adjective" or bool(told)


def _tells_of_it(reference: Reference, behind: Sentence, clause: Clause) -> bool:
    """Tell "Poinformował o tym X", "Oznajmił to X", "O sprawie pisze X"; not so "Potwierdził to X"."""
    words, verb = reference.lexicon.words, clause.predicate
    if verb is None or verb.index > _FARTHEST or len(clause.verbs) > 1:
        return False
    told = words["what.was.told"]
    bare = (p for p in clause.phrases if p.preposition is None and p.head.capital and p.first > verb.index)
    bare = (p for p in bare if behind.tokens[p.first - 1].best.lemma in told)
    if clause.subject.first < verb.index if clause.subject is not None else next(bare, None) is None:
        return False  # "X mówił o tym w Sejmie" is news of its own
    if any(c.governor is clause and c.kind in ("complement", "converb") for c in behind.clauses):
        return False
    frames = reference.lexicon.verbs.get(verb.best.lemma, ())
    tells = any(f.speech and f.relation in _TELLS and any(s.kind == "że" for s in f.object) for f in frames)
    objects = (p for p in clause.phrases if p is not clause.subject and p.first <= verb.index + 2)
    return tells and any(
        p.first == p.last and p.head.best.lemma in words["what.was.told"]
        and (p.preposition == "o" or (p.preposition is None and p.could("acc")))
        for p in objects
    )  # fmt: skip
