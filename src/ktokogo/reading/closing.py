"""Whether the words behind a quotation name another speaker than the sentence that led it in.

"A skrytykował rząd. „…” – odpowiedział premier": A has not said it, whoever the premier is.
"""

from __future__ import annotations

from ktokogo.document import Clause, Phrase, Sentence, Token
from ktokogo.reading import genders, pronouns, reporting
from ktokogo.reading.reference import Reference


def names_another(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """Tell a cue that is not of whoever speaks in its utterance so far, although it is not known of whom."""
    speaker, subject, verb = reference.heard.speakers.get(sentence.group), clause.subject, clause.predicate
    if speaker is None:
        return False
    body = reference.entities.actor(speaker).type != "person"
    if subject is not None:
        return not pronouns.is_pronoun(reference, subject) and not _may_mean(
            reference, subject, speaker, body
        )
    if verb is None or (body and reporting.is_read(reference, clause)):
        return False  # "MSZ protestuje. „…” – czytamy w oświadczeniu"
    return _is_of_other(reference, verb, speaker, body)


def _may_mean(reference: Reference, subject: Phrase, speaker: str, body: bool) -> bool:
    """Tell a description that the speaker bears in this text, or that anybody does: "poseł", "polityk"."""
    words, lemma = reference.lexicon.words, subject.head.best.lemma
    if body:  # "Komitet zaapelował. „…” – odparł poseł Nikt"
        personal = "m1" in subject.genders or lemma in reference.lexicon.roles
        return not personal and not _has_name(subject)
    called = lemma in words["anyone"] or speaker in reference.roles.holders.get((lemma, None), {})
    gender = genders.of_word(subject.head.best)
    agrees = reference.genders.get(speaker, gender) == gender and subject.number != "pl"
    return called and agrees and not _has_name(subject)


def _has_name(subject: Phrase) -> bool:
    words = (*subject.tokens, *(subject.apposed.tokens if subject.apposed is not None else ()))
    return any(t.capital and not t.initial for t in words)


def _is_of_other(reference: Reference, verb: Token, speaker: str, body: bool) -> bool:
    """Tell a verb without subject that cannot be the speaker's: an answer, another's form, a thing heard."""
    words, lemma = reference.lexicon.words, verb.best.lemma
    if verb.best.pos == "impersonal" or verb.best.person == 1:
        return True  # "napisano w komunikacie", "czytamy w liście"
    if lemma in words["reply"] or lemma in words["hearing"]:
        return True
    if not body and verb.best.number == "pl":
        return True
    gender, known = genders.of_verb(verb), reference.genders.get(speaker)
    return gender is not None and known is not None and gender != known
