"""Whose deed a converb tells: "…, oskarżając X" is of who acts in the clause that it goes with."""

from __future__ import annotations

from ktokogo.document import DASHES, Clause, Phrase, Sentence
from ktokogo.reading import governing, reporting
from ktokogo.reading.reference import Reference


def shares_subject_with(
    reference: Reference, sentence: Sentence, clause: Clause, above: Clause
) -> Clause | None:
    """Return the clause whose subject acts in a converb, None where it may be another's as well.

    A converb that goes on with a statement hangs on who makes it, and is given that governor here.
    """
    words, first = reference.lexicon.words, clause.tokens[0]
    if clause.subordinator is not None and clause.sense:
        return None  # "dodał, że A, oskarżając X, „próbuje …”": A rather than who says so
    near = first.index == above.tokens[-1].index + 1
    if near and above.kind == "complement" and above.sense == "wish":
        return None  # "apelował, by przyjęli stanowisko grożąc X": no comma sets it off
    if above.kind == "complement" and above.governor is not None and reporting.is_speech(reference, clause):
        # "zaproponował, aby A …, zarzucając B …": who proposes also accuses, not A
        verb = clause.predicate
        bare = verb is not None and verb.best.lemma in words["bare.saying"]
        goes_on = governing.only_says(reference, clause) and not bare
        # "zarzucił mu, że domagał się zakazu, nazywając A …": he speaks in both
        goes_on = goes_on and not reporting.is_speech(reference, above)
        if above.sense != "wish" and not goes_on:
            return None  # "zarzucił mu, że groził, żądając …", "…, że skłamał, mówiąc, że …": either
        clause.governor = above.governor
    if above.tokens[0].best.lemma in words["pointer"] and sentence.clauses.index(above):
        return None  # "wyszedł, co potwierdził B, krytykując C": A or B
    if first.index and sentence.tokens[first.index - 1].text == ":":
        return None  # "Ostrzegam: łamiąc prawo, szkodzicie X": they, whom the words behind it tell
    if sentence.cue and first.index and sentence.tokens[first.index - 1].text in DASHES:
        return None  # "A zamknął granicę – podał B – oskarżając C": A rather than B
    if _is_behind_cue(reference, sentence, clause) and above.predicate is not None:
        return None  # "Jak podał A, krytykując C, B wyszedł": A rather than B
    if _is_behind_relative(sentence, clause) and not governing.only_says(reference, clause):
        return None  # "spotkał się z B, który opuścił X, oskarżając C": A or B
    return clause.governor


def _last(sentence: Sentence, clause: Clause) -> Clause | None:
    """The clause made right before a converb, where the converb does not hang on it."""
    at = sentence.clauses.index(clause)
    last = sentence.clauses[at - 1] if at else None
    return last if last is not clause.governor else None


def _is_behind_cue(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """Tell a converb right behind "Jak podał A", before the main clause."""
    last = _last(sentence, clause)
    if last is None or last.sense != "manner":
        return False
    return reporting.is_speech(reference, last) and last.tokens[-1].index == clause.tokens[0].index - 2


def _is_behind_relative(sentence: Sentence, clause: Clause) -> bool:
    """Tell a clause that follows right behind a relative one which describes somebody else."""
    last = _last(sentence, clause)
    if last is None or last.kind != "relative":
        return False
    acts = last.relative is last.subject or last.predicate is None
    return last.tokens[-1].index >= clause.tokens[0].index - 2 and acts


def own_subject(clause: Clause) -> Phrase | None:
    """The posłowie of "gdy posłowie sprzeciwiając się X, nie wyrazili …": a nominative before the converb."""
    verb = clause.predicate
    if verb is None or clause.subordinator is None:
        return None
    bare = (p for p in clause.phrases if p.preposition is None and p.parent is None and p.case == "nom")
    return next((p for p in bare if p.first < verb.index), None)
