"""How open it is who acts: where two readings stand side by side, nothing hostile is said of either.

Of 778 hostile claims read against fresh articles, none of the 445 whose subject stood right before its verb
had a wrong one, and one in fourteen of all others. So what is asked here is asked of the others alone.
"""

from __future__ import annotations

from ktokogo.document import DASHES, Analysis, Clause, Phrase, Sentence, Token
from ktokogo.polish.asides import is_span
from ktokogo.polish.tables import TIME_NOUNS
from ktokogo.polish.titles import is_person
from ktokogo.reading import acting_names
from ktokogo.reading.reference import Reference
from ktokogo.reading.source import Source
from ktokogo.reading.transitive import agrees

_ADDING = frozenset(("i", "oraz"))
_STIFF = 5
"""Cases in which a name may stand that has no endings."""


def why(
    reference: Reference, sentence: Sentence, clause: Clause, subjects: list[str], *, inferred: bool
) -> str | None:
    """Tell why it is open who acts in a clause; None where it is not, or nobody is taken to act."""
    verb, subject = clause.predicate, clause.subject
    if not subjects or verb is None or verb.best.pos != "verb" or subject is clause.relative is not None:
        return None
    if subject is None:
        if inferred and verb.best.number == "pl" and _were_others(reference, subjects):
            return "others acted in the sentence before than those who are taken to go on"
        if inferred and clause.kind in ("complement", "adverbial"):
            return "who acted before the sentence hardly goes on in what is told in it"
        if _stands_in_front(reference, sentence, clause, verb):
            return "what stands in front of the verb may be who acts"
        if _may_be_either(reference, sentence, clause, subjects):
            return "who tells may do it as well as whom he tells of"
        if _closes_relative(sentence, clause):
            return "who is told of may do it as well as who acts above"
        if any(acting_names.opens_oddly(reference, clause, p) for p in clause.phrases):
            return "the name that opens the clause may be who acts"
    elif subject.first > verb.index and _is_not_all(clause, subject):
        return "behind a negated verb, all may mean that some do"
    elif subject.first > verb.index and _is_as_relative(clause, subject, verb):
        return "who is told of may act as well as who is named behind the verb"
    elif subject.first > verb.index and not _follows_its_object(reference, sentence, clause, subject, verb):
        return "what stands behind the verb may be its object, or part of it"
    return None


def _is_as_relative(clause: Clause, subject: Phrase, verb: Token) -> bool:
    """ "ruch, które zwalczało X": the relative has one form, and so has the name: either fought the other."""
    mark, own = clause.relative, clause.subordinator
    if mark is None or own is None or mark.preposition is not None or not subject.could("acc"):
        return False
    straight = (a for a in own.analyses if a.case == "nom" and a.number == verb.best.number)
    other = any(a.case == "acc" for a in own.analyses)
    return other and any(not verb.best.genders or a.genders & verb.best.genders for a in straight)


def _is_not_all(clause: Clause, subject: Phrase) -> bool:
    """ "Opinii nie podzielają wszyscy posłowie": some do; not so "wszyscy posłowie nie podzielają"."""
    return clause.negated and any(t.lower == "wszyscy" for t in subject.tokens)


def _were_others(reference: Reference, subjects: list[str]) -> bool:
    """ "A i B wyszli. Organizatorzy milczeli. Oskarżyli …": the organisers, whom nobody knows."""
    before = reference.focus.before
    if before is None:
        return False
    own = [before]
    if before.quoted is not None:  # with the cue, "mówią protestujący"
        own = [s for s in reference.document.sentences if s.group == before.group]
    free = (p for s in own for p in s.phrases if p.preposition is None and p.parent is None)
    several = [p for p in free if any(_are_people(a) for a in p.head.analyses)]
    return any(not set(reference.actors(p, p.clause)) & set(subjects) for p in several)


def _are_people(word: Analysis) -> bool:
    return word.case == "nom" and word.number == "pl" and "m1" in word.genders


def is_any_such(reference: Reference, clause: Clause) -> bool:
    """ "Jeśli chcecie mieć prezydenta, który łamie prawo, …": of a condition, whoever would be one."""
    above, whom = clause.governor, clause.antecedent
    inside = clause.kind == "relative" and above is not None and above.kind == "conditional"
    return inside and whom is not None and not reference.naming.named(whom)


def is_told_on(sentence: Sentence, clause: Clause, source: Source, base: Source) -> bool:
    """ "Jak donosi A, B uznał, że C kłamał, a jego słowa były zdradą": B thinks so, and not A who reports.

    So it may be wherever a clause goes on behind what another than the source of the sentence tells.
    """
    at = sentence.clauses.index(clause)
    goes_on = at > 0 and clause.kind == "main" and clause.governor is None and source.iri == base.iri
    told = next((c for c in reversed(sentence.clauses[:at]) if c.kind == "complement"), None)
    above = told.governor if told is not None else None
    return goes_on and base.iri is not None and above is not None and above is not base.cue


def _follows_its_object(
    reference: Reference, sentence: Sentence, clause: Clause, subject: Phrase, verb: Token
) -> bool:
    """ "Na X nałożyły sankcje Y", "którą skrytykował Y": what the verb needs stands in front of it.

    Not so "zaatakował aktywistkę stowarzyszenia Y". A person's name that declines, or one behind a pronoun
    that is the object, leaves no doubt either; nor does who closes a quotation.
    """
    first = clause.tokens[0].index
    closes = clause.tokens[0] is verb and sentence.tokens[first - 1].text in (*DASHES, ",")
    if sentence.cue or sentence.quoted is not None or (closes and clause.kind == "main"):
        return True
    if subject.head.best.pos == "pronoun":
        return True  # "bo zaatakowała ona X"
    verbs = clause.verbs or [verb]
    own = _prepositions(reference, verbs)
    before = [p for p in clause.phrases if p.last < min(v.index for v in verbs)]
    front = [p for p in before if not p.dated and not is_span(sentence.tokens, p)]
    front = [p for p in front if p.head.best.lemma not in TIME_NOUNS]  # "w maju 2018 roku"
    if any(_may_act_too(p, verbs[0]) for p in front) and not is_person(subject.apposed or subject):
        return False  # "Hakone atakuje X": an unknown name in front, which may act as well
    if any(p is clause.relative or p.preposition is None or p.preposition in own for p in front):
        return True
    if any(t.best.pos == "numeral" for t in subject.tokens) and verbs[0].best.genders == frozenset("n"):
        return True  # "Skrytykowało X trzech posłów": the verb is that of a number
    pronouns = (p for p in clause.phrases if p.head.best.pos == "pronoun" and p is not subject)
    if any(p.preposition is None and p.case != "nom" for p in pronouns):
        return True
    name = subject.apposed or subject
    return is_person(name) and name.first < name.last and "acc" not in name.cases and "gen" not in name.cases


def _may_act_too(p: Phrase, verb: Token) -> bool:
    """Tell a name without endings, or that nobody knows, in front of the verb: it may be its nominative."""
    free = p.preposition is None and p.parent is None and p.could("nom")
    unmarked = free and p.head.capital and (p.head.best.name == "unknown" or len(p.cases) >= _STIFF)
    return unmarked and _fits_gender(p, verb) and p.number in (None, verb.best.number)


def _fits_gender(p: Phrase, verb: Token) -> bool:
    return not verb.best.genders or not p.genders or bool(p.genders & verb.best.genders)


def _prepositions(reference: Reference, verbs: list[Token]) -> set[str]:
    """The prepositions under which the verbs, alone or with a noun, say what they are about."""
    lexicon = reference.lexicon
    lemmas = {v.best.lemma for v in verbs}
    lemmas |= {f"{lemma} się" for lemma in lemmas}
    tables = (lexicon.verbs, lexicon.light_verbs)
    frames = (f for table in tables for lemma in lemmas for f in table.get(lemma, ()))
    slots = (s for f in frames for s in (*f.object, *f.topic, *f.addressee))
    return {s.preposition for s in slots if s.preposition}


def _stands_in_front(reference: Reference, sentence: Sentence, clause: Clause, verb: Token) -> bool:
    """Tell a group before the verb that may be its nominative: another is its object, or none is asked."""
    if clause.kind == "converb" or verb.best.person in (1, 2):
        return False
    bare = [p for p in clause.phrases if p.preposition is None and p.parent is None]
    frames = (f for v in clause.verbs or [verb] for f in reference.lexicon.verbs.get(v.best.lemma, ()))
    asked = any(s.kind == "case" and s.case == "acc" for f in frames for s in f.object)
    for p in bare:
        own = p.last < verb.index and not p.dated and p is not clause.relative and p.could("nom")
        if not own or is_span(sentence.tokens, p) or p.head.best.pos not in ("noun", "other"):
            continue
        fits = p.number in (None, verb.best.number) or p.head.best.name is not None
        fits = fits and _fits_gender(p, verb)
        others = any(q is not p and q.could("acc") for q in bare)
        if fits and (others or not asked or not p.could("acc")):
            return True
    return False


def _closes_relative(sentence: Sentence, clause: Clause) -> bool:
    """ "A poparł B, który wyjechał, a także skrytykował C": B may have done it, or A."""
    told, first = clause.governor, clause.tokens[0]
    above = told.governor if told is not None and told.kind == "relative" else None
    if above is None or above.predicate is None or first.best.pos != "conjunction":
        return False
    return (
        sentence.tokens[first.index - 1].text == ","
        and above.predicate.index < first.index
        and agrees(above, clause)
    )


def _may_be_either(reference: Reference, sentence: Sentence, clause: Clause, subjects: list[str]) -> bool:
    """ "Zapewnił, że X nie chce wojny, ale też ostrzegł …": X, or who assured, unless the tenses tell."""
    at, first = sentence.clauses.index(clause), clause.tokens[0]
    closed = first.best.pos == "conjunction" and sentence.tokens[first.index - 1].text == ","
    if clause.kind != "main" or (closed and first.lower in _ADDING):
        return False  # "A powiedział, że B kłamał, i zagroził C": the comma closes what is told
    told = next((c for c in reversed(sentence.clauses[:at]) if c.kind == "complement" and c.subject), None)
    above = told.governor if told is not None else None
    if told is None or above is None or not agrees(told, clause) or not agrees(above, clause):
        return False
    inside = reference.heard.subjects.get(id(told)) == subjects
    own, other = (told, above) if inside else (above, told)
    tenses = [c.predicate.best.tense if c.predicate is not None else None for c in (own, other, clause)]
    return tenses[0] == tenses[1] or tenses[2] != tenses[0]
