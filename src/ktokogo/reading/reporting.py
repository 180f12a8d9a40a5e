"""What reports: a verb of speech, and a text in which something is read and whose words it holds."""

from __future__ import annotations

from ktokogo.document import Clause, Phrase, Sentence, Token
from ktokogo.reading.reference import Reference

_OUT_OF = frozenset(("z", "ze"))


def is_speech(reference: Reference, clause: Clause) -> bool:
    """Tell whether the clause's verb introduces speech."""
    known = reference.heard.speech
    says = known.get(id(clause))
    if says is None:
        says = clause.predicate is not None and _says(reference, clause, clause.predicate)
        known[id(clause)] = says
    return says


def _says(reference: Reference, clause: Clause, verb: Token) -> bool:
    speech = reference.lexicon.speech
    for v in clause.verbs or [verb]:  # "miał powiedzieć", "zdążył dodać"
        if v.best.lemma in speech or v.best.lemma + " się" in speech:
            return True
    nouns = reference.lexicon.nouns_of_speech.get(verb.best.lemma)  # "wygłosił mowę"
    return nouns is not None and any(p.head.best.lemma in nouns for p in clause.phrases)


def can_report(reference: Reference, clause: Clause) -> bool:
    """Tell whether the verb can report a statement: "podać", "twierdzić"; "zaatakować" cannot."""
    frames = reference.lexicon.verbs.get(clause.predicate.best.lemma, ()) if clause.predicate else ()
    return any(f.speech and any(s.kind == "że" for s in f.object) for f in frames)


def text_of(reference: Reference, clause: Clause) -> str | None:
    """ "z raportu wynika, że …", "w oświadczeniu X czytamy, że …": the text, or whose words they are."""
    phrase = _read(reference, clause) or _following(reference, clause)
    if phrase is None or phrase.head.best.pos == "pronoun":
        return None  # "Wynika z niego, że …": which text, is not told
    found = _whose(reference, phrase, clause)
    return found[0] if len(found) == 1 else reference.nouns.described(phrase)


def points_at_text(reference: Reference, clause: Clause) -> bool:
    """Tell "Wynika z niego, że …": a text speaks, and which is not told."""
    phrase = _following(reference, clause)
    return phrase is not None and phrase.head.best.pos == "pronoun"


def said_in(reference: Reference, sentence: Sentence, clause: Clause) -> str | None:
    """ "… – czytamy w uchwale X", "… – wynika z akt", "… – dowiedział się X": in what text, or whose it is.

    Behind what is told; elsewhere "napisano w pośpiechu" names none.
    """
    if has_learnt(reference, clause) and clause.subject is not None:
        return reference.actors(clause.subject, clause)[0]
    verb, words = clause.predicate, reference.lexicon.words
    if verb is not None and verb.best.lemma in words["following"]:
        behind = sentence.tokens[verb.index + 1 : verb.index + 2]
        # not so "A chwali B, wynika bowiem z umowy C": what A praises does
        return text_of(reference, clause) if behind and behind[0].text in _OUT_OF else None
    text = text_of(reference, clause)
    if text is not None or clause.negated or not is_read(reference, clause):
        return text
    within = (p for p in clause.phrases if p.preposition in words["in.text"] and p.parent is None)
    named = (p for p in within if p.case == "loc" and p.head.best.lemma not in words["setting"])
    phrase = next(named, None)
    return reference.nouns.described(phrase) if phrase is not None and not phrase.head.capital else None


def has_learnt(reference: Reference, clause: Clause) -> bool:
    """ "Jak dowiedziała się „Gazeta”": what a medium has learnt, it reports."""
    lemma = clause.predicate.best.lemma if clause.predicate is not None else ""
    if lemma not in reference.lexicon.words["hearing"] or clause.subject is None or clause.negated:
        return False
    actors = [reference.entities.actor(iri) for iri in reference.actors(clause.subject, clause)]
    return len(actors) == 1 and actors[0].type == "medium"


def read_in(reference: Reference, clause: Clause) -> list[str]:
    """ "czytamy w oświadczeniu X": whose document is read, speaks."""
    phrase = _read(reference, clause)
    return _whose(reference, phrase, clause) if phrase is not None else []


def is_anothers(reference: Reference, clause: Clause) -> bool:
    """ "napisano na koncie premiera": in the text of somebody who is told, though not who he is."""
    phrase = _read(reference, clause)
    return phrase is not None and owner_of(phrase) is not None and not _whose(reference, phrase, clause)


def _read(reference: Reference, clause: Clause) -> Phrase | None:
    """The group of the text in which something is read; not so "w czwartek napisano, że …"."""
    if clause.negated or not is_read(reference, clause):
        return None
    within = (p for p in clause.phrases if p.preposition in reference.lexicon.words["in.text"])
    return next((p for p in within if _is_report(reference, p) or _is_medium(reference, p)), None)


def _is_medium(reference: Reference, phrase: Phrase) -> bool:
    """Tell "w „Gazecie”": a medium is a text as well."""
    named = reference.naming.named(phrase)
    return bool(named) and reference.entities.actor(named[0]).type == "medium"


def _following(reference: Reference, clause: Clause) -> Phrase | None:
    """The group of the text out of which something follows; not so "wynika to z tego, że …"."""
    words, verb = reference.lexicon.words, clause.predicate
    if verb is None or clause.negated or verb.best.lemma not in words["following"]:
        return None
    for phrase in clause.phrases:
        lemma = phrase.head.best.lemma
        relative = lemma in words["relative"]  # "raport, z którego wynika, że …"
        bare = phrase.preposition in _OUT_OF and phrase.case == "gen" and phrase.parent is None
        if bare and (relative or lemma not in words["pointer"]):
            return clause.antecedent if relative else _past_adverb(clause, phrase)
    return None


def _past_adverb(clause: Clause, phrase: Phrase) -> Phrase | None:
    """ "Z ogłoszonego niedawno raportu wynika …": an adverb parts the participle from its noun."""
    if phrase.head.best.pos not in ("passive", "active", "adjective"):
        return phrase
    behind = [q for q in clause.phrases if q.first == phrase.last + 2 and q.could("gen")]
    return behind[0] if behind and not behind[0].head.capital else None


def is_read(reference: Reference, clause: Clause) -> bool:
    """Tell "czytamy", "napisano": the words that follow stand in a text, and are not the article's."""
    verb = clause.predicate
    if verb is None or clause.subject is not None:
        return False
    told = verb.best.pos == "impersonal" and can_report(reference, clause)
    we = verb.best.person == 1 and verb.best.mood != "imperative"  # not "czytaj dalej"
    return told or (we and verb.best.lemma in reference.lexicon.words["read"])


def _whose(reference: Reference, phrase: Phrase, clause: Clause) -> list[str]:
    """Who speaks in a text: "raport NIK", "rosyjskie oświadczenie"; of another group, whom it means."""
    if not _is_report(reference, phrase):
        return reference.actors(phrase, clause)
    agent = (p for p in phrase.dependents if p.preposition in reference.lexicon.words["agent"])
    owner = owner_of(phrase) or next(agent, None)  # "list podpisany przez X"
    if owner is not None:
        return reference.actors(owner, clause)
    state = reference.naming.adjective_state(phrase)
    return [state] if state else reference.actors(phrase, clause)


def _is_report(reference: Reference, phrase: Phrase) -> bool:
    return bool(reference.lexicon.words["report"] & phrase.head.analyses.lemmas)


def owner_of(phrase: Phrase) -> Phrase | None:
    """The bare genitive that hangs on a noun: whose it is, not where ("źródła wojskowe w Seulu")."""
    return next((part for part in phrase.dependents if part.preposition is None), None)
