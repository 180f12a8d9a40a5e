"""Whose turn it is: whether a verb that drops its subject may be of whoever acted in the sentence before."""

from __future__ import annotations

from itertools import combinations

from ktokogo.document import Clause, Phrase, Sentence, Token
from ktokogo.reading import genders
from ktokogo.reading.name import role_words
from ktokogo.reading.reference import Reference
from ktokogo.reading.scene import Draft, without_hostile
from ktokogo.reading.source import Source
from ktokogo.relations import relations

_LEAVING = frozenset(("dismisses", "hosts", "expels", "arrests", "convicts"))
"""Relations whose object mostly has something to say about it."""


def hands_over(reference: Reference, sentence: Sentence) -> bool:
    """Tell that who acted does not go on behind the sentence: he has asked or given another the floor.

    "B zapytał go o aferę. – … – powiedział", "Marszałek udzielił głosu A. Oskarżył …".
    """
    mains = (c for c in sentence.clauses if c.kind == "main" and c.predicate is not None)
    return any(_asks(reference, c) or _gives_floor(reference, c) for c in mains)


def is_of_another(reference: Reference, sentence: Sentence) -> bool:
    """ "Na reakcję B nie trzeba było czekać. Oskarżył …": nobody acts there, and another is named."""
    mains = [c for c in sentence.clauses if c.kind == "main" and c.predicate is not None]
    if not mains or any(reference.heard.subjects.get(id(c)) for c in mains):
        return False
    if any(c.predicate is not None and c.predicate.best.person == 1 for c in mains):
        return False
    in_mind = {reference.focus.speaker, *reference.focus.subject}
    return bool(set(_people(reference, sentence)) - in_mind)


def is_aside(clause: Clause) -> bool:
    """Tell "…, o czym pisał B": who tells of it besides does not act afterwards."""
    return clause.tokens[0].lower == "o" and [t.lower for t in clause.tokens[1:2]] == ["czym"]


def two_act(reference: Reference, sentence: Sentence) -> bool:
    """Tell "A wygrał, a B przegrał. Oskarżył …": of two who act there, either may go on.

    Not so where the verbs tell them apart: "władze A zażądały X, ale B odmówiła. Dodała …".
    """
    free = (c for c in sentence.clauses if c.kind == "main" and c.governor is None)
    mains = (c for c in free if c.subordinator is None and c.predicate is not None)
    acting: dict[tuple[str, ...], tuple[str | None, str | None]] = {}
    for clause in mains:
        who, verb = tuple(reference.heard.subjects.get(id(clause), ())), clause.predicate
        if len(who) == 1 and verb is not None:
            acting.setdefault(who, (verb.best.number, genders.of_verb(verb) or reference.genders.get(who[0])))
    return len(acting) > 1 and any(
        number in (None, other) and (gender is None or of_other is None or gender == of_other)
        for (number, gender), (other, of_other) in combinations(acting.values(), 2)
    )


def told_of(reference: Reference, sentence: Sentence, source: Source) -> frozenset[str]:
    """ "Zdaniem A B odszedł. Zarzucił …": the genders of those of whom the source tells, who may go on.

    What is told behind "A uważa, że …" is mostly followed by A; not so where A's own gender is unknown.
    """
    unknown = reference.genders.get(source.iri or "") is None
    found: set[str] = set()
    for clause in sentence.clauses:
        according = clause.kind == "main" and source.phrase is not None and source.cue is None
        if clause.subject is None or not (according or (unknown and clause.kind == "complement")):
            continue
        for iri in reference.heard.subjects.get(id(clause), ()):
            person = reference.entities.actor(iri).type == "person"
            gender = reference.genders.get(iri) or genders.of_group(clause.subject)
            if iri != source.iri and gender is not None and (person or unknown):
                found.add(gender)
    return frozenset(found)


def may_be_anothers(reference: Reference, sentence: Sentence) -> bool:
    """Tell a quotation without a cue of its own, or one that a sentence on another's words leads in."""
    heard = reference.heard
    return sentence.group in heard.contested or sentence.group not in heard.cued


def leaves_another(reference: Reference, drafts: list[Draft]) -> bool:
    """ "A odwołał B. Oskarżył rząd …", "A przyjął B. Skrytykował …": B as well as A."""
    for d in drafts:
        if d.relation not in _LEAVING or d.object is None:
            continue
        one, other = reference.genders.get(d.subject), reference.genders.get(d.object)
        if reference.entities.actor(d.object).type == "person" and (one == other or None in (one, other)):
            return True
    return False


def without_doubtful(reference: Reference, drafts: list[Draft]) -> list[Draft]:
    """Leave out what is hostile of those who only may have acted or spoken: silence is better.

    Neutral claims stay, since whoever acted before mostly does go on.
    """
    return without_hostile(drafts, reference.heard.doubtful)


def is_contested(reference: Reference, sentence: Sentence) -> bool:
    """Tell "A odciął się od wpisu B", "A skomentował słowa B": what follows may be B's as well as A's."""
    words = reference.lexicon.words
    for phrase in sentence.phrases:
        if words["report"].isdisjoint(phrase.head.analyses.lemmas):
            continue
        owner = next((d for d in phrase.dependents if d.preposition is None and d.case == "gen"), None)
        found = reference.actors(owner, phrase.clause) if owner is not None else []
        if any(reference.entities.actor(iri).type == "person" for iri in found):
            acting = (s for c in sentence.clauses for s in reference.heard.subjects.get(id(c), ()))
            return not set(found) & set(acting)
    return False


def is_doubtful(reference: Reference, clause: Clause) -> bool:
    """Tell that a verb without a subject may be of another than who acted before, if no pronoun means him."""
    gender = genders.of_verb(clause.predicate)
    beside = reference.focus.beside
    others = reference.focus.contested or (gender in beside if gender is not None else bool(beside))
    return others and not points_at_another(clause)


def only_relayed(reference: Reference, clause: Clause, found: list[str]) -> bool:
    """ "„Gazeta” pisze, że A zagroził B. Skrytykowała też C": a medium relays, and does no such deed."""
    media = any(reference.entities.actor(iri).type == "medium" for iri in found)
    lemma = clause.predicate.best.lemma if clause.predicate is not None else ""
    told = {f.relation for f in reference.lexicon.verbs.get(lemma, ())}
    return media and "says" not in told and any(relations()[r].valence == "negative" for r in told)


def answers(reference: Reference, clause: Clause) -> bool:
    """Tell "W odpowiedzi oskarżył …", "W odwecie zaatakował …": another than who acted before."""
    words = reference.lexicon.words
    return any(
        p.preposition == "w" and p.head.best.lemma in words["return"] and not _is_told_of(clause, p)
        for p in clause.phrases
    )


def is_in_what_came(reference: Reference, clause: Clause) -> bool:
    """ "A ujawnił list, jaki dostał z B. Ostrzega w nim …": what one was sent another has written."""
    inside = any(
        p.preposition == "w" and p.head.best.pos == "pronoun" and p.head.best.person == 3
        for p in clause.phrases
    )
    came, last = reference.lexicon.words["receiving"], reference.focus.before
    verbs = (c.predicate for c in last.clauses) if inside and last is not None else ()
    return any(verb is not None and verb.best.lemma in came for verb in verbs)


def points_at_another(clause: Clause) -> bool:
    """Tell "Zarzucił mu …": of two in mind the verb is rather of the one whom the pronoun does not mean."""
    return any(p.head.best.pos == "pronoun" and p.head.best.person == 3 for p in clause.phrases)


def is_of_absent(reference: Reference, clause: Clause) -> bool:
    """Tell "X nie było": who is not there stands in the genitive."""
    verb = clause.predicate
    being = verb is not None and verb.best.lemma in reference.lexicon.words["being"] and clause.negated
    return being and clause.subject is None and any(p.preposition is None for p in clause.phrases)


def moves_somebody(reference: Reference, clause: Clause, verb: Token) -> bool:
    """Tell a clause in which something befalls a person of whom the next verb may be."""
    bare = (
        p for p in clause.phrases if p.preposition is None and p.parent is None and p is not clause.subject
    )
    found = (iri for p in bare for iri in reference.actors(p, clause))
    people = [iri for iri in found if reference.entities.actor(iri).type == "person"]
    gender = genders.of_verb(verb)
    return any(gender is None or reference.genders.get(iri) in (None, gender) for iri in people)


def _is_told_of(clause: Clause, phrase: Phrase) -> bool:
    """Tell "w odpowiedzi na atak": to what, and so by whom, is said."""
    behind = (p for p in clause.phrases if p.preposition == "na" and p.first == phrase.last + 2)
    return bool(phrase.dependents) or next(behind, None) is not None


def _asks(reference: Reference, clause: Clause) -> bool:
    words, verb = reference.lexicon.words, clause.predicate
    lemma = verb.best.lemma if verb is not None else ""
    if lemma in words["asked"]:
        return True
    if lemma not in words["interviewing"] or clause.subject is None:
        return False
    found = [reference.entities.actor(iri) for iri in reference.actors(clause.subject, clause)]
    journalist = clause.subject.head.best.lemma in role_words(reference.document.language.code)["journalist"]
    return journalist or any(actor.type == "medium" for actor in found)


def _gives_floor(reference: Reference, clause: Clause) -> bool:
    words = reference.lexicon.words
    if words["giving"].isdisjoint([v.best.lemma for v in clause.verbs]):
        return False
    return any(p.head.best.lemma in words["floor"] for p in clause.phrases)


def _people(reference: Reference, sentence: Sentence) -> list[str]:
    named = (iri for p in sentence.phrases for iri in reference.naming.named(p))
    return [iri for iri in named if reference.entities.actor(iri).type == "person"]
