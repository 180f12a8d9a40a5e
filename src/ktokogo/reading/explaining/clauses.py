"""Clauses: who acts, who vouches, and how both were found."""

from __future__ import annotations

from ktokogo.document import Clause, Sentence
from ktokogo.reading import reality
from ktokogo.reading.explaining.frames import fits, rejections, unknown
from ktokogo.reading.explaining.model import ClauseReading
from ktokogo.reading.explaining.words import inside, whole
from ktokogo.reading.model import Reading
from ktokogo.reading.reference import Reference
from ktokogo.reading.trace import Note, Trace


def clauses(
    reference: Reference, trace: Trace, reading: Reading, sentence: Sentence, homes: dict[Clause, int]
) -> tuple[ClauseReading, ...]:
    """Return the clauses of a sentence; ``homes`` gives the number of each clause's sentence."""
    return tuple(_clause(reference, trace, reading, sentence, clause, homes) for clause in sentence.clauses)


def _clause(
    reference: Reference,
    trace: Trace,
    reading: Reading,
    sentence: Sentence,
    clause: Clause,
    homes: dict[Clause, int],
) -> ClauseReading:
    note = trace.clauses.get(clause)
    source = note.source if note else None
    modality, certainty, denied = reality.modality(reference, clause)
    return ClauseReading(
        text=inside(clause.tokens),
        kind=clause.kind,
        sense=clause.sense,
        predicate=clause.predicate.text if clause.predicate else None,
        verbs=tuple(verb.best.lemma for verb in clause.verbs),
        negated=clause.negated != denied,
        subject=whole(clause.subject) if clause.subject else None,
        subjects=tuple(_name(reference, iri) for iri in note.subjects) if note else (),
        subject_found=_who(reference, trace, clause, note, homes) if note else "",
        inferred=bool(note and note.inferred),
        source=_name(reference, source.iri) if source and source.iri else None,
        source_found=_by_what(reference, sentence, clause, note) if note else "",
        voice=source.voice if source else None,
        via=tuple(_name(reference, iri) for iri in source.via) if source else (),
        modality=modality,
        certainty=certainty,
        unread=_unread(trace, sentence, clause, note),
        unknown=unknown(reference, clause),
        fits=fits(reference, trace, reading, clause),
        rejections=rejections(reference, trace, clause),
    )


def _name(reference: Reference, iri: str) -> str:
    return reference.entities.actor(iri).name


def _unread(trace: Trace, sentence: Sentence, clause: Clause, note: Note | None) -> str:
    if sentence in trace.silent:
        return trace.silent[sentence]
    if note is None:
        return "it only names the source"
    if note.source is None:
        return "who is said to say it cannot be told"
    if sentence.question:
        return "a question asserts nothing"
    return ""


def _who(reference: Reference, trace: Trace, clause: Clause, note: Note, homes: dict[Clause, int]) -> str:
    """How the subject was found, or why there is none."""
    verb = clause.predicate
    if clause.subject is not None:
        if (
            clause.kind == "relative"
            and clause.antecedent is not None
            and not reference.naming.named(clause.subject)
        ):
            told = f"{inside(clause.subject.tokens)} stands for {inside(clause.antecedent.tokens)}"
        else:
            told = f"named: {whole(clause.subject)}"
        return told if note.subjects else f"{whole(clause.subject)} is nobody who can act"
    if note.inferred:
        if not note.subjects:
            return "dropped, and nobody in mind agrees with the verb"
        home = _before(trace, clause, note)
        where = f" in sentence {homes[home]}: {whole(home.subject)}" if home and home.subject else ""
        return f"dropped; taken from who acted before{where}"
    if not note.subjects:
        return "none"
    if clause.kind == "converb":
        return "who acts in the clause on which it hangs"
    if verb is not None and verb.best.person == 1:
        return "who speaks: the verb is in the first person"
    return "shared with the clause before"


def _before(trace: Trace, clause: Clause, note: Note) -> Clause | None:
    """The last clause before this one in which the same ones are named as its subject."""
    found = None
    for other, known in trace.clauses.items():
        if other is clause:
            break
        if known.subjects == note.subjects and not known.inferred and other.subject is not None:
            found = other
    return found


def _by_what(reference: Reference, sentence: Sentence, clause: Clause, note: Note) -> str:
    """How it was found who vouches."""
    source = note.source
    if source is None:
        return "somebody is reported whom the reader cannot tell"
    if source.iri is None:
        return "the article's own words"
    if source.inferred:
        return "carried over from the sentence before"
    reporting: Clause | None = clause
    while reporting is not None and reporting.kind != "complement":
        reporting = reporting.governor if reporting.governor is not reporting else None
    if reporting is not None and reporting.governor is not None and reporting.governor.predicate is not None:
        return f"reported: {reporting.governor.predicate.text}"
    if source.phrase is not None:
        return f"named as the source: {whole(source.phrase)}"
    if sentence.group in reference.heard.speakers:
        return "quoted; named where the quotation is introduced or closed"
    if sentence.quoted is not None:
        return "quoted; who spoke last goes on"
    return "reported"
