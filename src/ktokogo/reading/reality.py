"""How real and how sure a clause is, before its words are read."""

from __future__ import annotations

from ktokogo.document import Clause
from ktokogo.reading.model import Certainty, Modality
from ktokogo.reading.reference import Reference


def modality(reference: Reference, clause: Clause) -> tuple[Modality, Certainty, bool]:
    """Return how real the clause is, how sure, and whether what governs it denies it.

    A condition or a conditional mood makes it hypothetical, a wish clause intended; "zaprzeczył, że" denies
    it, "ostrzegł, że" makes it possible (``modals.tsv``, scope ``że``/``żeby``).
    """
    if clause.kind == "main" and clause.governor is not None:
        return modality(reference, clause.governor)  # "by miał odwagę i wetował": the wish goes on
    kind: Modality = "actual"
    if clause.tokens[0].text.lower() in reference.lexicon.words["either"]:
        kind = "hypothetical"  # "Albo A popiera B, albo C popiera D"
    sure = _certainty(reference, clause)
    denied = False
    if clause.kind == "conditional" or clause.conditional:
        kind = "hypothetical"
    elif any(t.text.lower() in reference.lexicon.words["let"] for t in clause.tokens):
        kind = "intended"
    elif (
        clause.kind == "complement" and clause.governor is not None and clause.governor.predicate is not None
    ):
        if clause.sense == "wish":
            kind = "intended"
        elif clause.sense in ("question", "hearsay"):
            kind = "hypothetical"
        lemma = clause.governor.predicate.best.lemma
        modal = reference.lexicon.modals.get(lemma) or reference.lexicon.modals.get(lemma + " się")
        wanted = "żeby" if kind == "intended" else "że"
        if modal is not None and any(s.kind == wanted for s in modal.scope):
            if kind == "actual" and modal.modality:
                kind = modal.modality  # type: ignore[assignment]
            sure = sure if sure != "certain" else modal.certainty  # type: ignore[assignment]
            denied = modal.negates != clause.governor.negated if modal.negates else False
    return kind, sure, denied


def _certainty(reference: Reference, clause: Clause) -> Certainty:
    """How sure the source is: "prawdopodobnie", "rzekomo" beside the verb."""
    for token in clause.tokens:
        found = reference.lexicon.certainty.get(token.best.lemma) or reference.lexicon.certainty.get(
            token.text.lower()
        )
        if found:
            return found  # type: ignore[return-value]
    return "possible" if clause.sense == "hearsay" else "certain"
