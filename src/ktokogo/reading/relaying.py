"""Who relays what somebody says: "X, cytowany przez Reutera, powiedział …", "X, którego cytuje Onet, …"."""

from __future__ import annotations

from collections.abc import Iterator

from ktokogo.document import Clause, Phrase, Sentence
from ktokogo.reading import attribution, pronouns, reporting
from ktokogo.reading.name import media_words
from ktokogo.reading.reference import Reference
from ktokogo.reading.slots import object_groups
from ktokogo.reading.source import Source


def relayed(sentence: Sentence, reference: Reference) -> Iterator[tuple[Clause, Source]]:
    """Yield each clause in which somebody speaks, as another tells who quotes him, and that other."""
    for clause in sentence.clauses:
        if clause.kind == "relative" and clause.governor is not None and _quotes(reference, clause):
            told, relay = clause.governor, clause.subject
            is_speaker = clause.antecedent is not None and clause.antecedent in _named(told.subject)
        else:
            told, relay = clause, _agent(reference, sentence, clause)
            is_speaker = relay is not None
        if relay is None or relay is clause.relative or not is_speaker:
            continue
        found = reference.actors(relay, clause)
        if len(found) == 1 and reporting.is_speech(reference, told):
            yield told, Source(found[0], attribution.voice_of(reference, found[0]), phrase=relay)


def _named(subject: Phrase | None) -> tuple[Phrase | None, ...]:
    """The subject, and the name behind its title."""
    return (subject, subject.apposed) if subject is not None else ()


def _quotes(reference: Reference, clause: Clause) -> bool:
    """Tell "którego cytuje X", "na którego powołuje się X"; not so "którego powołał X"."""
    verb = clause.predicate
    lemma = verb.best.lemma + (" się" if clause.reflexive else "") if verb is not None else ""
    return not clause.negated and lemma in reference.lexicon.words["citing"]


def _agent(reference: Reference, sentence: Sentence, clause: Clause) -> Phrase | None:
    """The X of "cytowany przez X" where that agrees with the clause's subject, or with the verb alone."""
    words, verb = reference.lexicon.words, clause.predicate
    if verb is None or clause.negated:
        return None
    who = clause.subject or verb.best
    for phrase in clause.phrases:
        if phrase.preposition not in words["agent"] or phrase.first < 2:
            continue
        for reading in sentence.tokens[phrase.first - 2].analyses:
            of_subject = reading.case == "nom" and reading.number == who.number
            agrees = of_subject and bool(reading.genders & who.genders)
            if reading.pos == "passive" and reading.lemma in words["citing"] and agrees:
                return phrase
    return None


def cited(reference: Reference, clause: Clause) -> list[str] | None:
    """ "cytuje premiera agencja X": who is cited speaks, not who cites; None where nobody is cited.

    Of words that are cited it is whose they are, if that is told: "cytuje jego słowa agencja X".
    """
    words = reference.lexicon.words
    if clause.predicate is None or clause.predicate.best.lemma not in words["cite"]:
        return None
    relays = _are_media(reference, reference.heard.subjects.get(id(clause), []))
    for phrase in object_groups(clause, clause.subject):
        if phrase.preposition is not None or phrase.parent is not None or not phrase.could("acc"):
            continue
        if phrase.head.best.lemma not in words["report"] | words["claim"]:
            found = reference.actors(phrase, clause)
            if _are_media(reference, found) or phrase.head.best.lemma in media_words():
                relays = True  # "zacytował portal X": it relays somebody's words
                continue
            points = pronouns.is_pronoun(reference, phrase)  # "cytuje go X": whom, may not be known
            return found or ([] if points else [reference.nouns.described(phrase)])
        owner = next((d for d in phrase.dependents if d.preposition is None and d.case == "gen"), None)
        pointed = pronouns.possessor(reference, phrase)
        return reference.actors(owner, clause) if owner is not None else [pointed] if pointed else []
    return [] if relays else None


def cited_beside(reference: Reference, sentence: Sentence, clause: Clause) -> list[str]:
    """ "„…” – podała agencja X, cytując rzecznika Y", "…, powołując się na Y": the words are Y's."""
    if not _are_media(reference, reference.heard.subjects.get(id(clause), [])):
        return []
    for beside in sentence.clauses:
        if beside.kind != "converb" or beside.governor is not clause or not _quotes(reference, beside):
            continue
        for phrase in object_groups(beside, None):
            if phrase.parent is None and phrase.preposition in (None, "na") and phrase.could("acc"):
                return reference.actors(phrase, beside) or [reference.nouns.described(phrase)]
    return []


def _are_media(reference: Reference, iris: list[str]) -> bool:
    return bool(iris) and all(reference.entities.actor(iri).type == "medium" for iri in iris)
