"""Who speaks in an utterance: what a cue says, and what goes on from the one before."""

from __future__ import annotations

from ktokogo.document import Clause, Sentence
from ktokogo.reading import (
    attribution,
    genders,
    governing,
    reality,
    relaying,
    reporting,
    turns,
    vouching,
)
from ktokogo.reading.closing import names_another
from ktokogo.reading.reference import Reference
from ktokogo.reading.slots import object_groups
from ktokogo.reading.source import Source


def speaker_of(reference: Reference, sentence: Sentence) -> Source | None:
    """Return the source of a quoted sentence, None where nobody can be told to have said it.

    The cue of the same utterance names the speaker, or drops him: then it is the subject in mind. Without
    a cue a quotation goes on from the one before it in this paragraph or the last.
    """
    focus = reference.focus
    speaker = reference.heard.speakers.get(sentence.group)
    near = sentence.paragraph - focus.speaker_paragraph <= 1
    if focus.subject_moment > focus.speaker_moment and focus.subject != (focus.speaker,):
        near = False  # somebody else has acted since: whose words these are cannot be told
    title = sentence.role in ("headline", "subhead") or sentence.tokens[-1].text[-1].isalnum()
    if speaker is None and sentence.group not in reference.heard.cued and near and not title:
        speaker = None if _reports_another(reference, sentence) else focus.speaker
    if speaker is None or not _may_say(reference, sentence, speaker):
        focus.speaker = None  # "będę rozmawiał": a body does not say so, nor does it go on
        return None
    if reference.entities.actor(speaker).type != "medium":  # it relays, and goes on to tell
        focus.hear(speaker, sentence.paragraph)
    return quoted_source(reference, sentence, speaker)


def _reports_another(reference: Reference, sentence: Sentence) -> bool:
    """ "– Była premier stwierdziła, że …" behind a stray dash: these are rather the article's words."""
    return any(
        c.kind == "main" and c.subject is not None and reporting.is_speech(reference, c)
        and any(o.governor is c and o.kind == "complement" for o in sentence.clauses)
        for c in sentence.clauses
    )  # fmt: skip


def _may_say(reference: Reference, sentence: Sentence, speaker: str) -> bool:
    """Tell whether the first person singular of a sentence can be the speaker: one person, of that gender."""
    verbs = [c.predicate for c in sentence.clauses if c.predicate is not None]
    said = [v for v in verbs if v.best.person == 1 and v.best.number == "sg"]
    known = reference.genders.get(speaker)
    person = reference.entities.actor(speaker).type == "person"
    return not said or (
        person and all(genders.of_verb(v) in (None, known or genders.of_verb(v)) for v in said)
    )


def quoted_source(reference: Reference, sentence: Sentence, speaker: str) -> Source:
    """Return the source of a sentence that ``speaker`` says: quoted, or without marks only reported."""
    quotation = sentence.quoted
    first_person = any(c.predicate is not None and c.predicate.best.person == 1 for c in sentence.clauses)
    relay = reference.heard.relays.get(sentence.group)
    via = (relay,) if relay not in (None, speaker) else ()
    if quotation is not None and not quotation.marked and not first_person:
        return Source(speaker, attribution.voice_of(reference, speaker), via)
    return Source(speaker, "directQuote", via, quotation)


def hear(reference: Reference, sentence: Sentence) -> None:
    """Take the speaker out of a sentence that introduces or closes a quotation."""
    if sentence.cue:
        reference.heard.cued.add(sentence.group)
    if sentence.cue and all(clause.predicate is None for clause in sentence.clauses):
        _announcer(reference, sentence)
    leads = sentence.cue and sentence.tokens[-1].text == ":"
    opens = sentence.cue and not leads and sentence.tokens[0].text[0].isupper()
    if opens and turns.is_contested(reference, sentence):
        reference.heard.contested.add(sentence.group)
    if leads and _of_another(reference, sentence):
        return
    if sentence.cue and not leads and _is_closed(reference, sentence):
        return
    for clause in reversed(sentence.clauses) if leads else sentence.clauses:
        document = reporting.read_in(reference, clause)
        if not reporting.is_speech(reference, clause) and not document:
            if sentence.cue and names_another(reference, sentence, clause):
                reference.heard.speakers.pop(sentence.group, None)  # "– usłyszał w odpowiedzi"
            continue
        if not sentence.cue and (clause.negated or _speaks_beneath(reference, clause)):
            continue  # "nie potrafił wskazać", "A, którego potępił B, wyjechał": he does not go on
        if clause.kind == "main" and (clause.subordinator is not None or turns.is_aside(clause)):
            continue  # "Pytany, czy A zdradził …", "podczas gdy A przemawiał": he does not go on
        if leads and any(c.sense == "question" for c in (clause, clause.governor) if c is not None):
            return  # "pytanie, czy A jest gotów powiedzieć: „…”": he has not said it
        if leads and _leads_in(reference, sentence, clause):
            if not _relay(reference, sentence, clause):
                return  # "A zaprzeczył, że B oświadczył: „…”": nobody is told to have said it
        elif _is_reported(reference, clause) or vouching.quotes_on(reference, sentence, clause):
            continue  # "A stwierdził, że B uważa, że …": it is A who goes on speaking
        cited = relaying.cited(reference, clause)
        if sentence.cue and cited is None:
            cited = relaying.cited_beside(reference, sentence, clause) or None
        passes_on = reference.heard.subjects.get(id(clause), []) if sentence.cue and cited else []
        if len(passes_on) == 1 and passes_on != cited:
            reference.heard.relays[sentence.group] = passes_on[0]  # "– cytuje X agencja Reuters"
        speakers = cited if cited is not None else reference.heard.subjects.get(id(clause), [])
        speakers = document or speakers
        speakers = speakers or vouching.speaker_in_mind(reference, clause, sentence.paragraph)
        if sentence.cue and reality.is_hearsay(reference, clause):
            speakers = []  # "– miał powiedzieć X": hearsay alone has it
        untold = sentence.cue and not speakers
        if untold and (
            reporting.is_anothers(reference, clause)
            or (cited is None and names_another(reference, sentence, clause))
        ):
            reference.heard.speakers.pop(sentence.group, None)
        if sentence.cue and sentence.group in reference.heard.speakers:
            # "X podziękował Y. „…” – powiedział premier": how it was said the cue behind it tells
            reference.heard.relations[sentence.group] = _quote_relation(reference, clause)
        if len(speakers) == 1:
            if sentence.cue:
                reference.heard.speakers[sentence.group] = speakers[0]
                lemma = clause.predicate.best.lemma if clause.predicate is not None else ""
                if lemma in reference.lexicon.words["passing.on"]:
                    reference.heard.passed_on.add(sentence.group)
                if speakers[0] in reference.heard.doubtful:
                    reference.heard.contested.add(sentence.group)
                relay = reference.heard.local_sources.get(id(clause))
                if relay is not None and relay.iri not in (None, speakers[0]):
                    reference.heard.relays[sentence.group] = relay.iri
                reference.heard.relations[sentence.group] = _quote_relation(reference, clause)
            if reference.entities.actor(speakers[0]).type != "medium":  # it relays, and goes on to tell
                reference.focus.hear(speakers[0], sentence.paragraph)
        if sentence.cue and clause.kind != "converb":
            return  # elsewhere the last who speaks in the sentence goes on speaking


def _is_closed(reference: Reference, sentence: Sentence) -> bool:
    """Tell a second sentence behind a quotation, "– podkreśla X. Y grozi Z": the first has closed it."""
    first = reference.naming.before(sentence)
    if first is None or not first.cue or first.group != sentence.group or first.tokens[-1].text == ":":
        return False
    said = reference.naming.before(first)
    closes = said is not None and said.quoted is not None and said.group == sentence.group
    return closes and sentence.group in reference.heard.speakers


def _speaks_beneath(reference: Reference, clause: Clause) -> bool:
    """ "A nie wie, czemu B oskarżył C", "A, którego potępił B, wyjechał": A acts, and B only beside him."""
    own = reference.heard.subjects.get(id(clause), [])
    child, above = clause, clause.governor
    antecedent = clause.antecedent if clause.subject is clause.relative else None
    if antecedent is not None and antecedent.case == "nom":
        return False  # "głos zabrał A, który skrytykował B"
    while above is not None and above is not child:
        acting = reference.heard.subjects.get(id(above), [])
        if child.sense in ("question", "wish") or child.kind in ("adverbial", "conditional"):
            if acting != own:
                return True  # whoever acts above, it is not he
        elif above.subject is not None and child.kind != "converb" and acting and acting != own:
            return True  # not so "wynika, że B …"
        child, above = above, above.governor
    return False


def _of_another(reference: Reference, sentence: Sentence) -> bool:
    """ "A skrytykował słowa B: „…”": B's words are quoted; whose they are not is not asked any more."""
    words = reference.lexicon.words
    for clause in sentence.clauses:
        for phrase in object_groups(clause, clause.subject):
            if phrase.preposition is not None or phrase.head.best.lemma not in words["report"]:
                continue
            owner = next((d for d in phrase.dependents if d.preposition is None and d.case == "gen"), None)
            if owner is None or any(t.best.lemma in words["own"] for t in phrase.tokens):
                continue
            found = reference.actors(owner, clause)
            if len(found) == 1:
                reference.heard.speakers[sentence.group] = found[0]
                reference.focus.hear(found[0], sentence.paragraph)
            return True
    return False


def _leads_in(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """ "A podał, że B oświadczył: „…”": right before the colon it is B whose words follow."""
    ends = clause.tokens[-1].index >= sentence.tokens[-1].index - 1
    return ends and clause.kind == "complement" and _is_reported(reference, clause)


def _relay(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """Note through whom the words came: A of "A podał, że B oświadczył: „…”", if A says so."""
    above = clause.governor
    told = above is not None and clause.sense == "statement" and not (clause.negated or above.negated)
    if above is None or not told or not governing.only_says(reference, above):
        return False
    told_by = reference.heard.subjects.get(id(above), [])
    if len(told_by) == 1:
        reference.heard.relays[sentence.group] = told_by[0]
    return True


def _is_reported(reference: Reference, clause: Clause) -> bool:
    """Tell whether a clause stands within what another one reports."""
    child, above = clause, clause.governor
    while above is not None and above is not child:
        if child.kind != "converb" and reporting.is_speech(reference, above):
            return True
        child, above = above, above.governor
    return False


def _announcer(reference: Reference, sentence: Sentence) -> None:
    """ "Jan Nowak: …": the one actor named before a colon speaks."""
    found: list[str] = []
    for phrase in sentence.phrases:
        if any(t.best.pos == "numeral" for t in phrase.tokens):
            return  # "Trzy kraje: A, B i C …": of whom it is, not who says so
        if phrase.parent is None and phrase.head.best.lemma.lower() in reference.lexicon.words["chamber"]:
            return  # "Senat: poseł X oskarża Y": where it is
        if phrase.parent is None and phrase.case == "nom":
            found.extend(iri for iri in reference.actors(phrase) if iri not in found)
    actors = [reference.entities.actor(iri) for iri in found]
    kinds = {actor.type for actor in actors}
    if _is_list(reference, sentence):
        return  # "Politycy X: A, B i C skrytykowali Y": who they are
    if kinds & {"country", "place"} or any(actor.kind == "Bloc" for actor in actors):
        return  # "Grecja: „Niektóre kraje …”": of what it is, not who says so
    if len(found) == 1 and not kinds & {"place", "event"}:
        reference.heard.speakers[sentence.group] = found[0]
        reference.focus.hear(found[0], sentence.paragraph)


def _is_list(reference: Reference, sentence: Sentence) -> bool:
    """Tell a plural before a colon behind which several people act."""
    if not any(p.parent is None and p.case == "nom" and p.number == "pl" for p in sentence.phrases):
        return False
    behind = reference.naming.after(sentence)
    clauses = behind.clauses if behind is not None else []
    first = next((c for c in clauses if c.predicate is not None), None)
    who = first.subject if first is not None else None
    return who is not None and bool(who.conjuncts) and reference.naming.person(who) is not None


def _quote_relation(reference: Reference, clause: Clause) -> str:
    """The relation that the cue's verb gives to what is quoted: "ostrzegł" warns, "powiedział" says."""
    verb = clause.predicate
    frames = reference.lexicon.verbs.get(verb.best.lemma, ()) if verb else ()
    for frame in frames:
        if frame.speech and any(s.kind == "quote" for s in frame.object):
            return frame.relation
    return "says"
