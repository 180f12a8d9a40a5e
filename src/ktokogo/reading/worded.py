"""Clauses that say what words say ("doniesienia, że …"), or what is taken for a fact ("przez to, że …")."""

from __future__ import annotations

from ktokogo.document import Clause, above
from ktokogo.reading.reference import Reference


def is_of_participle(clause: Clause) -> bool:
    """ "drwi z posłów twierdzących, że …": they say so."""
    return clause.antecedent is not None and "active" in clause.antecedent.tokens[-1].analyses.parts


def is_of_words(reference: Reference, clause: Clause) -> bool:
    """Tell a clause that says what a report, a rumour or a guess says, whoever deals with it."""
    told = nouns(reference) | reference.lexicon.words["report"]
    # "nie ma ani jednej skargi ze strony Litwy, że …": whose it is may stand between
    return clause.antecedent is not None and any(p.head.best.lemma in told for p in above(clause.antecedent))


def nouns(reference: Reference) -> frozenset[str]:
    """Nouns of what somebody says, reproaches, rumours or guesses."""
    words = reference.lexicon.words
    return words["claim"] | words["reproach"] | words["rumour"] | words["guess"]


def takes_for_fact(clause: Clause) -> bool:
    """Tell "w związku z tym, że …", "zareagował na to, że …", no "wierzy w to, że …"."""
    noun = clause.antecedent
    points = noun is not None and noun.head.best.lemma in ("to", "ten")
    return points and noun is not None and noun.preposition in ("z", "na", "przez", "od", "po", "do")
