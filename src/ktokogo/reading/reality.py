"""How real and how sure a clause is, before its words are read."""

from __future__ import annotations

from itertools import pairwise

from ktokogo.document import Clause, above
from ktokogo.reading import governing, reporting
from ktokogo.reading.lexicon import Modal
from ktokogo.reading.model import Certainty, Modality
from ktokogo.reading.reference import Reference
from ktokogo.reading.scene import MODIFIERS


def modality(reference: Reference, clause: Clause) -> tuple[Modality, Certainty, bool]:
    """Return how real the clause is, how sure, and whether what governs it denies it.

    A condition or a conditional mood makes it hypothetical, a wish clause intended; "zaprzeczył, że" denies
    it, "ostrzegł, że" makes it possible (``modals.tsv``, scope ``że``/``żeby``).
    """
    if clause.kind == "main" and clause.governor is not None:
        return modality(reference, clause.governor)  # "by miał odwagę i wetował": the wish goes on
    kind: Modality = "actual"
    before = _before_verb(clause)
    words = reference.lexicon.words
    if clause.tokens[0].lower in words["either"] or before in words["either"] or before in words["almost"]:
        kind = "hypothetical"  # "Albo A popiera B, albo C popiera D", "A prawie oskarżył B"
    compared = clause.sense == "comparison"  # "raczej broni, niż krytykuje"
    described = clause.antecedent if clause.kind == "relative" else None
    if described is not None and described.preposition == "jako":
        kind = "hypothetical"  # "będzie traktowany jako rząd, który zdradził X"
    if compared or _comes_too_late(reference, clause) or (before == "tyle" and _is_no_match(clause)):
        kind = "hypothetical"
    if _is_made_up(reference, clause):
        kind = "hypothetical"  # "W najgorszym scenariuszu A atakuje B", "deepfake, w którym A …"
    lower = [t.lower for t in clause.tokens]
    if not words["allegedly"].isdisjoint(lower) and _is_alleged(reference, clause):
        kind = "hypothetical"
    if (
        clause.kind == "adverbial"
        and clause.predicate is not None
        and clause.predicate.best.tense == "future"
    ):
        kind = "hypothetical"  # "gdy sąd odrzuci odwołanie": it may, or may not
    verb, mark = clause.predicate, clause.subordinator
    if verb is not None and verb.best.pos == "infinitive" and mark is not None and clause.sense != "wish":
        kind = "hypothetical"  # "zdecyduje, jak odpowiedzieć na prośbę": nobody has yet
    above = clause.governor if clause.kind == "complement" and clause.sense == "statement" else None
    if above is not None and _may_show(reference, above):
        kind = "hypothetical"
    sure = _certainty(reference, clause, lower)
    denied = False
    leads = clause.governor if clause.kind == "converb" else None
    if leads is not None and (leads.conditional or _only_may(reference, leads)):
        kind = "hypothetical"  # "zrobiłby dobrze, potępiając X": he has not
    if clause.kind == "conditional" or clause.conditional or _is_under_condition(clause):
        kind = "hypothetical"
    elif not words["let"].isdisjoint(lower):
        kind = "intended"
    elif clause.kind == "complement" and clause.governor is not None:
        if clause.sense == "wish":
            kind = "intended"
        elif clause.sense in ("question", "hearsay"):
            kind = "hypothetical"
        modal = over(reference, clause.governor, clause, "żeby" if kind == "intended" else "że")
        denies_aim = clause.governor.negated and not governing.demands(reference, clause.governor)
        if modal is None and (clause.governor.predicate is None or (kind == "intended" and denies_aim)):
            # "Wykluczone, by A zaatakował B": nobody is told to mean to
            return "hypothetical" if kind == "intended" else kind, sure, denied
        if modal is not None:
            if kind == "actual" and modal.modality:
                kind = modal.modality  # type: ignore[assignment]
            sure = sure if sure != "certain" else modal.certainty  # type: ignore[assignment]
            if modal.negates and _is_anothers(reference, clause):
                return kind, sure, False
            denied = modal.negates and not clause.governor.negated
            if modal.negates and not denied:
                kind, sure = "hypothetical", "possible"  # "nie można wykluczyć, że …"
    return kind, sure, denied


def _is_alleged(reference: Reference, clause: Clause) -> bool:
    """Tell "rzekomo zaatakowała": the article doubts it; not so "rzekomo zdradzony premier zaatakował"."""
    tokens, allegedly = clause.tokens, reference.lexicon.words["allegedly"]
    at = next((i for i, t in enumerate(tokens) if t.lower in allegedly), None)
    return at is not None and (at + 1 == len(tokens) or tokens[at + 1].best.pos not in MODIFIERS)


def _is_made_up(reference: Reference, clause: Clause) -> bool:
    """Tell what takes place in a scenario, a novel or a deepfake."""
    made_up, within = reference.lexicon.words["fiction"], reference.lexicon.words["in"]
    relative = clause.relative
    if relative is not None and relative.preposition in within:
        above = clause.governor.phrases if clause.governor is not None else []
        before = (p for p in above if p.last == clause.tokens[0].index - 2)
        noun = clause.antecedent or next(before, None)
        if noun is None and clause.governor is not None:  # "krąży deepfake, w którym …": no Polish noun
            words = (t.lower for t in clause.governor.tokens if t.index == clause.tokens[0].index - 2)
            return next(words, "") in made_up
        return noun is not None and noun.head.best.lemma.lower() in made_up
    groups = [p for p in clause.phrases if p.preposition in within and p.parent is None and p.case == "loc"]
    return bool(groups) and any(p.head.best.lemma in made_up for p in groups)


def _is_anothers(reference: Reference, clause: Clause) -> bool:
    """ "zdementował informacje A, że B …": A says that it is so, whoever denies it."""
    owner = clause.antecedent
    noun = owner.parent if owner is not None and owner.preposition is None else None
    told = noun is not None and noun.head.best.lemma in reference.lexicon.words["report"]
    return told and owner is not None and bool(reference.actors(owner, clause.governor))


def _is_under_condition(clause: Clause) -> bool:
    """Tell "jeżeli okaże się, że A zaatakował B": it is not said that he has; not so "gdyby nie to, że …"."""
    above = clause.governor if clause.kind == "complement" else None
    while above is not None and above.kind == "complement":
        above = above.governor
    return above is not None and above.kind == "conditional" and above.predicate is not None


def _comes_too_late(reference: Reference, clause: Clause) -> bool:
    """Tell "zanim prokuratura zdążyła oskarżyć X": it has not."""
    words, mark = reference.lexicon.words, clause.subordinator
    before = mark is not None and mark.lower in words["before"]
    return before and any(v.best.lemma in words["managing"] for v in clause.verbs)


def _is_no_match(clause: Clause) -> bool:
    """Tell "nie tyle zaatakowała, ile …": the first of two words, which is not the right one."""
    at = clause.predicate.index if clause.predicate is not None else 0
    before = [t.lower for t in clause.tokens if at - 2 <= t.index < at]
    return before == ["nie", "tyle"]


def _before_verb(clause: Clause) -> str:
    """The word right before the verb that bears the clause."""
    verb = clause.predicate
    for before, token in pairwise(clause.tokens):
        if token is verb:
            return before.lower if before.index == verb.index - 1 else ""
    return ""


def _may_show(reference: Reference, governor: Clause) -> bool:
    """ "nagrania mają świadczyć o tym, że …", "może to oznaczać, że …": it is not said that they do."""
    if len(governor.verbs) < 2 or reporting.is_speech(reference, governor) or governor.predicate is None:
        return False
    first = governor.predicate.best.lemma
    modal = reference.lexicon.modals.get(first)
    possible = modal is not None and modal.modality == "hypothetical"
    return first in reference.lexicon.words["hearsay"] or possible


def over(reference: Reference, governor: Clause, clause: Clause, wanted: str) -> Modal | None:
    """The word that governs what is reported, as that word takes such a clause (``modals.tsv``).

    It is the verb ("można się obawiać, że …"), what the verb says it is ("jest możliwe, że …"), or the noun
    that the clause describes ("ryzyko, że …").
    """
    verb = governor.predicate
    lemmas = [v.best.lemma for v in reversed(governor.verbs or ([verb] if verb is not None else []))]
    lemmas += [lemma + " się" for lemma in lemmas]
    if verb is None or verb.best.lemma in reference.lexicon.words["auxiliary"]:
        lemmas += [a.lemma for t in governor.tokens for a in t.analyses if a.pos == "adjective"]
    if clause.antecedent is not None:
        lemmas += [a.lemma for a in clause.antecedent.head.analyses if a.pos == "noun"]
    found = filter(None, map(reference.lexicon.modals.get, lemmas))
    return next((modal for modal in found if any(s.kind == wanted for s in modal.scope)), None)


def is_hard_to_say(reference: Reference, clause: Clause) -> bool:
    """Tell "trudno uznać, że …", "nie sposób mówić o …": it is not so; not so "trudno ukryć, że …"."""
    if clause.predicate is not None:
        return False
    words, lexicon = reference.lexicon.words, reference.lexicon
    for before, hard, verb in zip(
        clause.tokens[:1] + clause.tokens, clause.tokens, clause.tokens[1:], strict=False
    ):
        lower = hard.lower
        if lower not in words["hard"] and (lower not in words["no.way"] or before.lower != "nie"):
            continue
        modal, frames = lexicon.modals.get(verb.best.lemma), lexicon.verbs.get(verb.best.lemma, ())
        says = any(f.speech and any(s.kind == "że" for s in f.object) for f in frames)
        if verb.best.pos == "infinitive" and not (modal is not None and modal.negates):
            return says or verb.best.lemma in words["thinking"]
    return False


def _only_may(reference: Reference, clause: Clause) -> bool:
    """Tell "miał wywierać presję, oskarżając X": what goes with what is only said is only said as well."""
    if clause.predicate is None or len(clause.verbs) < 2:
        return False
    modal = reference.lexicon.modals.get(clause.predicate.best.lemma)
    over_verb = modal is not None and any(s.kind == "inf" for s in modal.scope)
    told = is_hearsay(reference, clause)
    return over_verb and modal is not None and (told or modal.modality == "hypothetical")


def is_hearsay(reference: Reference, clause: Clause) -> bool:
    """Tell "miał zarzucić": what others say that somebody did."""
    verb = clause.predicate
    if verb is None or len(clause.verbs) < 2 or verb.best.tense != "past":
        return False
    return verb.best.lemma in reference.lexicon.words["hearsay"]


def is_procedure(reference: Reference, clause: Clause) -> bool:
    """Tell "Zgodnie z konstytucją Sejm wyraża wotum nieufności ministrowi": how it is done, by no one named.

    The verb stands in the present; what was done in line with a law has been done.
    """
    words = reference.lexicon.words
    if clause.predicate is None or clause.predicate.best.tense != "present":
        return False
    before = [
        p.first - 2 for p in clause.phrases if p.preposition == "z" and p.head.best.lemma in words["law"]
    ]
    return bool(before) and any(t.index in before and t.lower in words["in.line"] for t in clause.tokens)


def _called_besides(clause: Clause) -> set[int]:
    """The words of what a man who acts is called besides, "…, a obecnie potencjalny rywal", and of what hangs
    on a group under a preposition: "oskarżył A o brak reakcji na rzekome związki z B"."""
    verb, subject = clause.predicate, clause.subject
    if subject is None or verb is None or verb.best.pos != "verb" or verb.best.lemma == "być":
        return set()
    straight = (p for p in clause.phrases if p.case == "nom" and p is not subject and "m1" in p.genders)
    beneath = (p for p in clause.phrases if p.parent is not None and any(q.preposition for q in above(p)))
    return {t.index for p in (*straight, *beneath) for t in p.tokens}


def _certainty(reference: Reference, clause: Clause, words: list[str]) -> Certainty:
    """How sure the source is: "prawdopodobnie", "rzekomo" among the ``words`` of a clause, small letters."""
    known = reference.lexicon.certainty
    lemmas = [t.best.lemma for t in clause.tokens]
    if not (known.keys().isdisjoint(lemmas) and known.keys().isdisjoint(words)):
        aside = _called_besides(clause)
        marks = (
            known.get(token.best.lemma) or known.get(word)
            for token, word in zip(clause.tokens, words, strict=True)
            if token.index not in aside
        )
        found = next(filter(None, marks), None)
        if found is not None:
            return found  # type: ignore[return-value]
    return "possible" if clause.sense == "hearsay" else "certain"
