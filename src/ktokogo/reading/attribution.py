"""Who vouches for a stretch of text: the article, a speaker, a cited medium; and who relays it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ktokogo.document import DASHES, QUOTES, Analysis, Clause, Phrase, Quotation, Sentence
from ktokogo.reading import genders, pronouns
from ktokogo.reading.model import Voice
from ktokogo.reading.reference import Reference
from ktokogo.reading.reporting import can_report, has_learnt, owner_of, read_in, said_in, text_of
from ktokogo.reading.source import Source
from ktokogo.reading.transitive import agrees

_OF_A_ROW = frozenset(("pierwszy", "drugi", "trzeci", "ostatni", "pozostały"))
"""Words that take up one of several: "zdaniem tego pierwszego"."""


def headline(sentence: Sentence) -> Source:
    """The article's own voice in this sentence."""
    return Source(voice="headlineVoice" if sentence.role in ("headline", "subhead") else "articleVoice")


def according(sentence: Sentence, reference: Reference) -> list[Source]:
    """ "według X", "zdaniem X", "jak podaje X": the sources that a sentence names, as they stand in it.

    A source that cannot be told who it is ("zdaniem jego rozmówcy") is still a source: it gets an actor of
    this article alone, so that nothing it says is laid to the article; or no ``iri``, and then nobody
    vouches ("zdaniem tego polityka").
    """
    found = list(_opinions(sentence, reference))
    if not found:
        behind = _as_reported(sentence, reference) or _trailing(sentence, reference)
        found = list(filter(None, [behind or _called_behind(sentence, reference)]))
    return found


def _opinions(sentence: Sentence, reference: Reference) -> Iterator[Source]:
    words = reference.lexicon.words
    according, report, within = words["according"], words["report"], words["in"]
    for phrase in sentence.phrases:
        reports = phrase.head.best.lemma in report
        if phrase.preposition is not None and phrase.preposition in according:
            target: Phrase | None = phrase
            if reports:
                target = phrase.apposed or owner_of(phrase) or _next_quoted(sentence, phrase)
        elif reports and _is_in_line(sentence, reference, phrase):
            target = phrase.apposed or owner_of(phrase) or _next_quoted(sentence, phrase)
            if target is None:
                continue  # "zgodnie z oświadczeniem X" is; "zgodnie z ustaleniami" may be a plan
        elif (phrase.preposition is None and phrase.head.lower in according) or (
            phrase.preposition in within and _holds(reference, phrase)
        ):
            target = owner_of(phrase)
        else:
            continue
        if _holds(reference, phrase) and any(
            t.best.lemma in words["ours"] or t.lower in words["ours"] for t in phrase.tokens
        ):
            continue  # "w mojej ocenie": it is who speaks
        if _is_within(sentence, phrase):
            continue  # "nieuczciwych jego zdaniem praktyk": his own opinion, of the practices alone
        pointer = phrase if target is None else target if pronouns.is_pronoun(reference, target) else None
        pointed = next((t.best for t in pointer.tokens if t.best.person == 3), None) if pointer else None
        if pointed is not None and pointed.pos == "pronoun":
            if _is_aside(sentence, phrase):
                if phrase.clause is not None and phrase.clause.kind == "relative":
                    # "Ukraina oskarżyła X, który – jej zdaniem – groził Y": hers, if it can be told whose
                    yield Source(None, "indirectSpeech", phrase=phrase)
                continue  # "A skrytykował B za zbyt małe – jego zdaniem – nakłady": A's own opinion
            who = _who_reports(reference, phrase, pointed)
            who = who if who is not None else pronouns.who_thinks(reference, sentence, phrase, pointed)
        elif phrase.preposition is not None and target is not None and _is_nominative(target):
            who = None  # "Według Europa Press rząd …": the beginning of a name that is not known
        else:
            who = _who(reference, phrase, target)
        yield Source(who, voice_of(reference, who) if who else "indirectSpeech", phrase=phrase)


def _holds(reference: Reference, phrase: Phrase) -> bool:
    """Tell "w opinii", "w przekonaniu", which looks like a gerund, "w oczach"."""
    opinions = reference.lexicon.words["opinion"]
    return phrase.head.lower in opinions or not opinions.isdisjoint(phrase.head.analyses.lemmas)


def _is_in_line(sentence: Sentence, reference: Reference, phrase: Phrase) -> bool:
    """Tell "zgodnie z" before a report; "zgodnie z umową" is no source."""
    before = sentence.tokens[phrase.first - 2] if phrase.first > 1 else None
    said = before is not None and before.lower in reference.lexicon.words["in.line"]
    return said and phrase.preposition == "z"


def _is_within(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell "jego zdaniem" between an adjective and the noun that it agrees with."""
    before = sentence.tokens[max(0, phrase.first - 2) : phrase.first]
    if phrase.preposition is not None and before and before[0].is_active:
        return True  # "kandydaci mający według sondaży szanse"
    if len(before) < 2 or before[1].best.pos != "pronoun" or before[1].best.person != 3:
        return False
    if before[0].is_active:
        return True  # "przykładów świadczących jego zdaniem o …"
    behind = next((p for p in sentence.phrases if p.first == phrase.last + 1), None)
    modifies = before[0].best.pos in ("adjective", "passive") and behind is not None
    return modifies and behind is not None and any(a.case in behind.cases for a in before[0].analyses)


def _is_nominative(phrase: Phrase) -> bool:
    """Tell the nominative of a name that declines, where a genitive is wanted."""
    declines = any(a.case == "gen" and a.lemma != phrase.head.text for a in phrase.head.analyses)
    return phrase.head.best.name == "place" and not declines and not phrase.head.can("gen")


def _is_aside(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell "– jego zdaniem –", "– według niego –" behind the subject of its clause, between two dashes."""
    clause, tokens = phrase.clause, sentence.tokens
    if clause is not None and clause.kind == "converb":
        clause = clause.governor  # "argumentując to niedopuszczalnymi – jego zdaniem – wpisami"
    first = phrase.first - (phrase.preposition is not None)
    around = [
        t.text for t in (*tokens[max(0, first - 1) : first], *tokens[phrase.last + 1 : phrase.last + 2])
    ]
    dashes = len(around) == 2 and all(mark in DASHES for mark in around)
    return dashes and clause is not None and clause.subject is not None and clause.subject.first < first


def _who_reports(reference: Reference, phrase: Phrase, pointed: Analysis) -> str | None:
    """ "X powtórzył, że jego zdaniem …": X, where the pronoun agrees with him."""
    clause = phrase.clause
    above = clause.governor if clause is not None and clause.kind == "complement" else None
    if above is None or above.subject is None or not can_report(reference, above):
        return None
    gender = genders.of_word(pointed)
    people = reference.actors(above.subject, above)
    fits = len(people) == 1 and reference.genders.get(people[0], gender) == gender
    return people[0] if fits and reference.entities.actor(people[0]).type == "person" else None


def _who(reference: Reference, phrase: Phrase, target: Phrase | None) -> str | None:
    """The IRI of the source that a group names, points to ("jej zdaniem"), or only describes."""
    if target is None:
        pointed = pronouns.possessor(reference, phrase)
        if pointed is not None or phrase.head.best.lemma not in reference.lexicon.words["report"]:
            return pointed
        return reference.nouns.described(phrase)
    owner = owner_of(target)
    reports = target.head.best.lemma in reference.lexicon.words["report"]
    found = reference.actors(target)
    if not found and owner is not None and reports:
        found = reference.actors(owner)  # not so "reżim X": the man is not his regime
    if len(found) == 1:
        return found[0]
    if found:
        return reference.nouns.together(found)
    return None if _only_points(reference, target) else reference.nouns.described(target)


def _only_points(reference: Reference, phrase: Phrase) -> bool:
    """Tell "jego", "tego pierwszego": who it is stands elsewhere."""
    pointers = reference.lexicon.words["pointer"] | _OF_A_ROW
    return pronouns.is_pronoun(reference, phrase) or all(t.best.lemma in pointers for t in phrase.tokens)


def _next_quoted(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    following = [p for p in sentence.phrases if p.first > phrase.last]
    return (
        following[0] if following and following[0].quoted and following[0].first - phrase.last <= 2 else None
    )


def _as_reported(sentence: Sentence, reference: Reference) -> Source | None:
    """ "Jak podaje Reuters, …", "…, jak twierdzi minister, …"; "jak dodał": who spoke before.

    Where that cannot be told, the source has no ``iri``: the words are somebody's, but nobody knows whose.
    """
    for clause in sentence.clauses:
        if clause.sense != "manner" or _compares(sentence, clause):
            continue
        text = text_of(reference, clause)
        if text is None and len(read := read_in(reference, clause)) == 1:
            text = read[0]  # "Jak czytamy w „Gazecie”, …"
        if text is not None:
            return Source(text, voice_of(reference, text), cue=clause)
        if not can_report(reference, clause) and not has_learnt(reference, clause):
            continue
        verb = clause.predicate
        if clause.subject is None and verb is not None and verb.best.pos == "verb" and verb.best.person == 3:
            speaker = reference.speaker_agreeing(clause, sentence.paragraph)
            silent = reference.focus.speaker is None  # else he who acted since has said nothing to add to
            acting = [speaker] if speaker else []
            if silent and not speaker:
                acting = reference.dropped_subject(clause, sentence.paragraph)
            if clause.governor is not None and clause.governor.kind == "relative":
                acting = _who_acts_above(reference, sentence, clause)
            people = [iri for iri in acting if reference.entities.actor(iri).type == "person"]
            who = people[0] if len(acting) == len(people) == 1 else None
            return Source(who, voice_of(reference, who) if who else "indirectSpeech", cue=clause)
        if clause.subject is None:
            continue
        who = who_speaks(reference, clause.subject, clause)
        voice = voice_of(reference, who) if who is not None else "indirectSpeech"
        return Source(who, voice, phrase=clause.subject, cue=clause)
    return None


def _who_acts_above(reference: Reference, sentence: Sentence, clause: Clause) -> list[str]:
    """ "A skrytykował B, który – jak mówił – kłamie": A says so, where the verb may be his."""
    before = [c for c in sentence.clauses[: sentence.clauses.index(clause)] if c.kind == "main" and c.subject]
    found = reference.actors(before[-1].subject, before[-1]) if before and before[-1].subject else []
    gender = genders.of_verb(clause.predicate) if clause.predicate is not None else None
    return [iri for iri in found if gender in (None, reference.genders.get(iri, gender))]


def _compares(sentence: Sentence, clause: Clause) -> bool:
    """Tell "tak, jak grozi mi X": in which way, not according to whom."""
    before = [t.lower for t in sentence.tokens[: clause.tokens[0].index] if t.text.isalnum()]
    return bool(before) and before[-1] in ("tak", "taki", "taka", "takie", "tacy")


def who_speaks(reference: Reference, subject: Phrase, clause: Clause) -> str | None:
    """Whom the subject of a verb of speech means, several together, described where it only describes."""
    found = reference.actors(subject, clause)
    if found:
        return found[0] if len(found) == 1 else reference.nouns.together(found)
    # "indyjskie media"
    return None if _only_points(reference, subject) else reference.nouns.described(subject)


def _trailing(sentence: Sentence, reference: Reference) -> Source | None:
    """ "…, podaje Onet.", "…, poinformował w środę minister.": a verb of speech with nothing told behind it.

    With no subject it is who spoke last; where it cannot be told, or more follows than what it interrupts,
    nobody is the source.
    """
    if sentence.quoted is not None or (sentence.cue and not _is_whole(sentence)):
        return None
    mains = (i for i, c in enumerate(sentence.clauses) if c.kind == "main" and c.predicate is not None)
    for clause in sentence.clauses[next(mains, len(sentence.clauses)) + 1 :]:
        text = said_in(reference, sentence, clause) if _is_set_off(reference, sentence, clause) else None
        if text is not None:
            return Source(text, voice_of(reference, text), cue=clause)
        if not _only_names_speaker(reference, sentence, clause):
            continue
        end = clause.tokens[-1].index
        goes_on = [c for c in sentence.clauses if c.tokens[0].index > end and c.predicate is not None]
        if goes_on and _is_one_of_several(reference, sentence, clause, goes_on[0]):
            continue
        if clause.subject is None:
            who = reference.speaker_agreeing(clause, sentence.paragraph)
        else:
            who = who_speaks(reference, clause.subject, clause)
        if who is None or goes_on:
            return Source(voice="indirectSpeech", cue=clause)
        return Source(who, voice_of(reference, who), phrase=clause.subject, cue=clause)
    return None


def _is_one_of_several(reference: Reference, sentence: Sentence, clause: Clause, behind: Clause) -> bool:
    """Tell "A skrytykował X, mówił o Y, a także poparł Z": the second of three deeds, not who says so.

    All agree with the subject of the first, and the second says of what it is spoken.
    """
    first = sentence.clauses[0]
    joins = behind.subject is None and behind.kind == "main" and behind.tokens[0].best.pos == "conjunction"
    if clause.subject is not None or first.subject is None or first.predicate is None or not joins:
        return False
    topics = reference.lexicon.words["about"]
    told = any(p.preposition in topics for p in clause.phrases)
    return told and agrees(first, clause) and agrees(first, behind)


def _is_whole(sentence: Sentence) -> bool:
    """Tell a sentence of its own before a quotation from what only introduces or closes it."""
    return sentence.tokens[0].capital and sentence.tokens[-1].text == "."


def _called_behind(sentence: Sentence, reference: Reference) -> Source | None:
    """ "… – to opinia X", "… – takie są słowa X": whose words a dash and a noun say that these are."""
    clause = sentence.clauses[-1]
    first, verb, words = clause.tokens[0], clause.predicate, reference.lexicon.words
    if len(sentence.clauses) < 2 or verb is None or sentence.tokens[first.index - 1].text not in DASHES:
        return None
    if first.best.lemma not in ("to", "taki") or verb.index > first.index + 1 or clause.negated:
        return None
    told = words["opinion"] | words["claim"] | words["report"] | words["reproach"]
    noun = next((p for p in clause.phrases if p.preposition is None and p.head.best.lemma in told), None)
    owner = owner_of(noun) if noun is not None else None
    if owner is None:
        return None
    who = _who(reference, owner, owner)
    return Source(who, voice_of(reference, who) if who else "indirectSpeech", cue=clause)


def _is_set_off(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """Tell "… – wynika z ustaleń X", "…, czytamy w liście X": the verb first, behind a mark."""
    verb = clause.predicate
    words = (
        t for t in clause.tokens if t.text != "," and t.best.lemma not in reference.lexicon.words["thus"]
    )
    first = next(words, verb)
    mark = sentence.tokens[clause.tokens[0].index - (clause.tokens[0].text != ",")].text
    return clause.kind == "main" and first is verb and mark in (",", "–", "—", "-")


def _only_names_speaker(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    verb = clause.predicate
    if verb is None or clause.negated or not can_report(reference, clause):
        return False
    if not _is_set_off(reference, sentence, clause) or verb.best.person != 3:
        return False
    if clause.conditional or any(c.governor is clause for c in sentence.clauses):
        return False  # "…, powiedział, że …"
    one = clause.subject if clause.subject is not None and not clause.subject.conjuncts else None
    named = one.apposed if one is not None and one.apposed is not None else one  # "dodała minister Anna X"
    genders = named.genders if named is not None and verb.best.number == "sg" else frozenset()
    if genders and verb.best.genders and not genders & verb.best.genders:
        return False  # "…, powiedział kilka słów"
    told = [
        p for p in clause.phrases if p is not clause.subject and p.parent is None and p.preposition is None
    ]
    told = [p for p in told if p.head.best.pos != "numeral"]  # "napisał na portalu X": no number of anything
    return not any((p.could("acc") or p.could("gen")) and not p.could("dat") for p in told)


def voice_of(reference: Reference, iri: str) -> Voice:
    """Media are cited, everyone else speaks."""
    return "citedMedium" if reference.entities.actor(iri).type == "medium" else "indirectSpeech"


def partial(sentence: Sentence, source: Source, text: str) -> Source:
    """Mark a reported sentence that quotes a few words verbatim as partly quoted."""
    if source.voice != "indirectSpeech":
        return source
    span = _quoted_span(sentence, text)
    return replace(source, voice="partialQuote", quotation=span) if span else source


def _quoted_span(sentence: Sentence, text: str) -> Quotation | None:
    opening = None
    for token in sentence.tokens:
        if token.text in QUOTES:
            if opening is None:
                opening = token
            else:
                inside = text[opening.end : token.start]
                if len(inside.split()) >= 2 and inside.strip()[:1].islower():
                    return Quotation(opening.end, token.start, sentence.paragraph, False)
                opening = None
    return None


@dataclass(frozen=True, slots=True)
class Words:
    """Somebody's words that a noun names, told in a complement: whose they are, if that can be told.

    ``own_plan``: what is told is what the owner means to do himself ("his threat that he will attack").
    """

    owner: list[str]
    own_plan: bool


def words_of(reference: Reference, clause: Clause) -> Words | None:
    """ "w reakcji na groźby X, że zaatakuje Y": the noun owns the clause, not the verb that governs the noun.

    None where the words are the governing subject's own: "złożył obietnicę, że …".
    """
    phrase = clause.antecedent
    if clause.kind != "complement" or phrase is None:
        return None
    words = reference.lexicon.words
    owned = words["plan"] | words["claim"] | words["reproach"]
    while phrase is not None:
        lemmas = phrase.head.analyses.lemmas
        if not owned.isdisjoint(lemmas):
            break
        phrase = phrase.parent
    if phrase is None:
        return None
    own_plan = bool(lemmas & words["plan"])
    if phrase.preposition in words["reaction"] and clause.governor and can_report(reference, clause.governor):
        return Words([], own_plan)  # "oświadczył w reakcji na groźby X, że …": either may say it
    for part in phrase.dependents:
        if part.preposition is None and part.case == "gen":
            return Words(reference.actors(part, clause.governor), own_plan)
    owner = pronouns.possessor(reference, phrase) or reference.naming.adjective_state(phrase)
    if owner is not None:
        return Words([owner], own_plan)
    pointed = any(t.best.pos == "pronoun" and t.best.person == 3 for t in phrase.tokens)
    anothers = pointed or bool(lemmas & words["reproach"]) or phrase.preposition in words["reaction"]
    return Words([], own_plan) if anothers else None
