"""Who vouches for a clause: the speaker of the verb that governs it, whoever holds it to be so, or nobody."""

from __future__ import annotations

from ktokogo.document import QUOTES, Clause, Sentence, unclosed
from ktokogo.reading import attribution, pronouns, reality, relaying, reporting, worded
from ktokogo.reading.attribution import words_of
from ktokogo.reading.context import subjects
from ktokogo.reading.reference import Reference
from ktokogo.reading.source import Source
from ktokogo.reading.transitive import goes_with, may_be_object


def source(reference: Reference, sentence: Sentence, clause: Clause, base: Source) -> Source | None:
    """Return who vouches for the clause; None where someone is reported whom the reader cannot tell.

    A reported statement belongs to the subject of the verb that reports it, however deep.
    """
    if base.iri is None and _is_title(reference, sentence, clause):
        return None
    if sentence.quoted is not None and base.iri is not None:
        if _goes_on_within(reference, sentence, clause):
            return None  # "– A mówił: „To oszust. Ukradł las” –": whose words go on, is another
        teller = _quoted_within(sentence, clause)
        if teller is not None:
            told = reference.actors(teller.subject, teller) if teller.subject is not None else []
            one = len(told) == 1 and reporting.is_speech(reference, teller)
            return base.reporting(told[0], attribution.voice_of(reference, told[0])) if one else None
    own = reference.heard.local_sources.get(id(clause))
    if own is None:
        return _governed(reference, sentence, clause, base)
    above: Source | None = attribution.headline(sentence) if sentence.quoted is None else base
    if clause.governor is not None:
        # "A powiedział, że według B …" is B's by A; where it cannot be told who reports, it is B's
        governed = _governed(reference, sentence, clause, above or base)
        above = governed or source(reference, sentence, clause.governor, base)
    return above.reporting(own.iri, own.voice) if above is not None and own.iri else None


def _goes_on_within(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """Tell a clause within marks that an earlier sentence of the same utterance has opened."""
    before = reference.heard.open_marks.get(sentence.group, 0)
    return before > 0 and before + unclosed(sentence.tokens[: clause.tokens[0].index]) > 0


def _quoted_within(sentence: Sentence, clause: Clause) -> Clause | None:
    """ "– X powiedział: „Rząd kłamie” –": the clause before the colon and the mark that open around this."""
    tokens, first = sentence.tokens, clause.tokens[-1].index
    if clause.predicate is not None:
        first = clause.predicate.index
    opening = (k for k in range(1, first) if tokens[k].text in QUOTES and tokens[k - 1].text == ":")
    at = next(opening, None)
    if at is None or sum(t.text in QUOTES for t in tokens[at:first]) % 2 == 0:
        return None
    return next((c for c in reversed(sentence.clauses) if c.tokens[-1].index < at), None)


def _governed(reference: Reference, sentence: Sentence, clause: Clause, base: Source) -> Source | None:
    """Who vouches for a clause by what governs it, whatever source it names itself."""
    if clause.kind == "complement" and clause.governor is not None:
        return _reported(reference, sentence, clause, clause.governor, base)
    if clause.kind == "relative" and _is_spoken_of(reference, sentence, clause):
        return None  # "mówił o sędziach, którzy „słuchają X”": he says so, the article does not
    above = clause.governor if clause.kind == "relative" else None
    if above is not None and above.governor is not None and _is_denied(reference, above):
        # "zaprzecza, jakoby dokonał ataków, do których przyznał się X": he does not say that X did
        return source(reference, sentence, above.governor, base)
    if clause.governor is None and quotes_on(reference, sentence, clause):
        return None  # "podkreślił, że „będzie ciężko”, ale X „zrobi wszystko”": rather his words
    if clause.governor is not None and clause.governor is not clause:
        verb = clause.predicate
        past = verb is not None and verb.best.tense == "past"
        told = clause.kind == "main" and past and clause.subject is not None
        if told and _contrasts(reference, clause, clause.governor):
            return None  # "A zarzucił B, że …, a C ostrzegł …": A's words may have ended
        if _goes_on(reference, sentence, clause):
            return None  # "…, a C zaprzeczył i oskarżył D"
        return source(reference, sentence, clause.governor, base)
    if _is_set_against(reference, clause, base):
        return attribution.headline(sentence)  # "Zdaniem A …, a B mówi, że …": B does not say so by A
    return base


def _contrasts(reference: Reference, clause: Clause, governor: Clause) -> bool:
    """Tell what is set against the clause before it; of "nie A, ale B" both are told."""
    words, opener = reference.lexicon.words, clause.tokens[0].lower
    but = opener in words["but"] and not any(t.lower in words["not"] for t in governor.tokens)
    return but or opener in words["contrast"]


def _is_denied(reference: Reference, clause: Clause) -> bool:
    """Tell a report that who tells it denies: "zaprzeczył, że …", "jakoby …"."""
    reported = clause.kind == "complement"
    return reported and (clause.sense == "hearsay" or reality.modality(reference, clause)[2])


def _reported(
    reference: Reference, sentence: Sentence, clause: Clause, near: Clause, base: Source
) -> Source | None:
    """Who vouches for what a verb or a noun of speech, thought or wish reports; ``near`` governs it."""
    passing = near.kind == "converb" and not reporting.is_speech(reference, near)
    if passing and near.governor is not None and words_of(reference, clause) is None:
        clause.governor = near.governor  # "podał, powołując się na X, że …"
    if near.predicate is None and near.kind == "adverbial":
        return None  # "A twierdzi, że B, a Węgry, że C": nothing says what the Hungarians do
    governor = clause.governor or near
    outer = source(reference, sentence, governor, base)
    words = words_of(reference, clause)
    if words is not None and outer is not None:
        if len(words.owner) != 1 or _is_doubted(reference, governor, clause):
            return None
        return outer.reporting(words.owner[0], attribution.voice_of(reference, words.owner[0]))
    if outer is None or _is_doubted(reference, governor, clause) or _is_charged(reference, governor):
        return None
    noun = clause.antecedent.head.best.lemma if clause.antecedent is not None else ""
    if noun in reference.lexicon.words["fact"]:
        return outer  # "skomentował fakt, że …"
    if governor.sense == "wish" and reporting.is_speech(reference, governor):
        return None  # "wezwał B, aby uznał, że …": B has not said so
    told = reporting.read_in(reference, governor)  # "podano w nim": who spoke before, if anybody did
    told = told or speaker_in_mind(reference, governor, sentence.paragraph)
    text = told[0] if len(told) == 1 else reporting.text_of(reference, governor)
    if text is None and reporting.points_at_text(reference, governor):
        return None
    text = text or _unowned(reference, clause)
    if text is not None:
        return outer.reporting(text, attribution.voice_of(reference, text))
    if _hears(reference, governor):
        teller = _teller(reference, governor)
        return outer.reporting(teller, attribution.voice_of(reference, teller)) if teller else None
    if reporting.is_read(reference, governor):
        return None  # "Czytamy w nim, że …": in which text cannot be told
    nouns = clause.antecedent.head.analyses.lemmas if clause.antecedent is not None else frozenset()
    if not nouns.isdisjoint(reference.lexicon.words["matter"]) or worded.is_of_participle(clause):
        return None  # "opiera się na domniemaniach, że …", "skrytykował posłów twierdzących, że …"
    speaks = reporting.is_speech(reference, governor)
    if not speaks and worded.is_of_words(reference, clause):
        return None  # "Policja sprawdza doniesienia, że …"
    if not speaks and worded.takes_for_fact(clause):
        return outer  # "odwołał szczyt w związku z tym, że …"
    wished = clause.sense == "wish" and _wishes(reference, governor)
    said = speaks or _thinks(reference, governor, clause)
    if not said and not wished:
        return outer
    verb = governor.predicate
    if verb is not None and verb.best.person == 2 and verb.best.mood != "imperative" and speaks:
        return None  # "Piszecie państwo, że …": those who are spoken to say so
    if _authorial(governor) and governor.kind != "conditional":
        return outer  # not so "gdybym powiedział, że …"
    if _is_unreal(reference, governor):
        return None  # "powiedziałby, że …", "miał powiedzieć, że …": nobody has said it
    if governor.negated and not _has_no_doubt(reference, governor):
        return None  # "nie powiedział, że …", "nie zaprzeczył, że …": nobody vouches for it
    if id(governor) not in reference.heard.subjects:
        subjects(reference, sentence, governor, base)  # it follows what it reports
    speakers = reference.heard.subjects[id(governor)]
    if not speakers and _is_described(reference, governor) and not may_be_object(reference, governor):
        speakers = [reference.nouns.described(governor.subject)]  # type: ignore[arg-type]
    if len(speakers) != 1:
        return None
    told_by = outer.reporting(speakers[0], attribution.voice_of(reference, speakers[0]))
    cited = relaying.cited_beside(reference, sentence, governor)
    if len(cited) == 1:  # "AFP podała, cytując X, że …": X says so
        return told_by.reporting(cited[0], attribution.voice_of(reference, cited[0]))
    return told_by


def _goes_on(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """Tell a second verb of a clause that was set against what somebody is reported to have said."""
    at = sentence.clauses.index(clause)
    before = sentence.clauses[at - 1] if at else None
    joins = clause.kind == "main" and clause.tokens[0].lower in ("i", "oraz")
    if before is None or not joins or before.kind != "main" or before.governor is not clause.governor:
        return False
    past = before.predicate is not None and before.predicate.best.tense == "past"
    opens = before.tokens[0].lower in reference.lexicon.words["contrast"]
    return opens and past and before.subject is not None


def _is_set_against(reference: Reference, clause: Clause, base: Source) -> bool:
    """Tell a clause whose own subject speaks, behind one that a phrase gives to somebody else."""
    if base.phrase is None or base.phrase.clause is clause or clause.kind != "main" or clause.subject is None:
        return False
    opens = clause.tokens[0].lower in reference.lexicon.words["contrast"]
    return opens and reporting.is_speech(reference, clause)


def _wishes(reference: Reference, governor: Clause) -> bool:
    """Tell "A chce, by B zaatakował C": A's wish, and not what B intends as far as the article knows."""
    frames = reference.lexicon.verbs.get(governor.predicate.best.lemma, ()) if governor.predicate else ()
    return any(f.relation == "wants" and any(s.kind == "żeby" for s in f.object) for f in frames)


def _is_spoken_of(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """Tell a relative clause in quotation marks on what a verb of speech speaks of."""
    above, antecedent = clause.governor, clause.antecedent
    if sentence.quoted is not None or above is None or antecedent is None:
        return False
    if above.kind == "relative":
        return _is_spoken_of(reference, sentence, above)
    inside = any(
        t.text in QUOTES for t in sentence.tokens[clause.tokens[0].index : clause.tokens[-1].index + 1]
    )
    about = antecedent.preposition in reference.lexicon.words["about"] and antecedent.case == "loc"
    return inside and about and reporting.is_speech(reference, above)


def _is_title(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """ "Hasło „A zaatakował B” …", "„A zdradził B” – to tytuł": the article does not say so."""
    at = clause.predicate.index if clause.predicate is not None else 0
    marks = [t for t in sentence.tokens[:at] if t.text in QUOTES]
    if len(marks) % 2 == 0:
        return False
    opening = marks[-1].index
    closed = any(t.text in QUOTES for t in sentence.tokens[at:])
    first = next((t for t in clause.tokens if t.text not in QUOTES), marks[-1])
    if closed and clause.kind == "main" and first.index == opening + 1 and first.text[0].isupper():
        return True
    named = sentence.tokens[opening - 1].best.lemma if opening else ""
    return named in reference.lexicon.words["inscription"]


def quotes_on(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """Tell a clause behind what somebody is reported to have said, set against it and quoted in part."""
    words, opener = reference.lexicon.words, clause.tokens[0].lower
    if clause.kind != "main" or not (opener in words["contrast"] or opener in words["but"]):
        return False
    at = sentence.clauses.index(clause)
    reported = at and sentence.clauses[at - 1].kind == "complement"
    above = sentence.clauses[at - 1].governor if reported else None
    quoted = any(t.text in QUOTES for t in clause.tokens)
    return quoted and above is not None and reporting.is_speech(reference, above)


def _thinks(reference: Reference, governor: Clause, clause: Clause) -> bool:
    """ "jest przekonany, że …", "boi się, że …": it is so to him, not to the article.

    The subject of a verb holds what its clause says, save where the verb brings it about ("sprawił")
    or takes it for known ("wiedział"), or has nobody for its subject ("okazało się").
    """
    verb, subject = governor.predicate, governor.subject
    if verb is None or clause.sense != "statement" or verb.best.pos not in ("verb", "converb"):
        return False
    if clause.tokens[0].index < verb.index:
        return False  # "Mało, że sąd kłamie, to jeszcze X wydaje …": what comes first is no matter of its own
    if verb.best.lemma in reference.lexicon.words["causing"] or verb.best.genders == frozenset("n"):
        return False
    if subject is None or (verb.best.lemma in reference.lexicon.words["being"] and _is_somebody(governor)):
        return False
    return bool(reference.actors(subject, governor)) or ("m1" in subject.genders and not subject.preposition)


def _is_somebody(clause: Clause) -> bool:
    """Tell "jest zbrodniarzem, że pozwolił na atak", which says why, from "jest przekonany, że …"."""
    called = (p for p in clause.phrases if p.preposition is None and p.case == "inst")
    return any(p.head.best.pos == "noun" and "m1" in p.genders for p in called)


def _hears(reference: Reference, clause: Clause) -> bool:
    """Tell "usłyszał, że …", "dowiedział się od X, że …": another says so than the subject.

    What one has come to know is so ("dowiedział się, że …"), if nobody is named of whom one knows it.
    """
    lemma = clause.predicate.best.lemma if clause.predicate is not None else ""
    words = reference.lexicon.words
    known = lemma in words["causing"]
    return lemma in words["hearing"] and not (known and _teller(reference, clause) is None)


def _teller(reference: Reference, clause: Clause) -> str | None:
    """ "usłyszał od X, że …": X."""
    words = reference.lexicon.words
    found = [
        iri
        for p in clause.phrases
        if p.preposition in words["from"] and p.parent is None
        for iri in reference.actors(p, clause)
    ]
    return found[0] if len(found) == 1 else None


def _unowned(reference: Reference, clause: Clause) -> str | None:
    """ "Pojawiły się doniesienia, że …", "są podejrzenia, że …": nobody's words are their own source."""
    phrase, words = clause.antecedent, reference.lexicon.words
    governor = clause.governor
    if phrase is None or governor is None or governor.negated:
        return None
    if may_be_object(reference, governor) or goes_with(reference, governor, phrase):
        return None  # "Wyraził pogląd, że …"
    if phrase is not governor.subject and (governor.subject or phrase.preposition or not phrase.could("nom")):
        return None
    if phrase.head.best.lemma not in worded.nouns(reference):
        return None
    phrase.settle("nom")
    among = next((p for p in governor.phrases if p.preposition in words["among"]), None)
    return reference.nouns.described(among or phrase)  # "wśród komentatorów panuje przekonanie, że …"


def _is_described(reference: Reference, clause: Clause) -> bool:
    """ "Media donoszą, że …", "sąsiad zeznał, że …": who speaks is told by a common noun."""
    subject = clause.subject
    if subject is None or subject.conjuncts or pronouns.is_pronoun(reference, subject):
        return False
    common = not any(t.capital and not t.initial for t in subject.tokens)
    noun = subject.head.best.pos == "noun" and subject.head.best.lemma not in reference.lexicon.roles
    return common and noun and not subject.apposed


def _has_no_doubt(reference: Reference, clause: Clause) -> bool:
    """ "nie ma wątpliwości, że …"."""
    return any(t.best.lemma in reference.lexicon.words["doubtfulness"] for t in clause.tokens)


def speaker_in_mind(reference: Reference, clause: Clause, paragraph: int) -> list[str]:
    """ "dodano", "napisano w oświadczeniu": whose statement was quoted just before goes on being quoted."""
    verb, focus = clause.predicate, reference.focus
    near = 0 <= paragraph - focus.speaker_paragraph <= 1
    if verb is None or verb.best.pos != "impersonal" or focus.speaker is None or not near:
        return []
    speaker, words = reference.entities.actor(focus.speaker), reference.lexicon.words
    papers = words["report"] | words["medium.alone"]
    people = speaker.kind == "UnnamedGroup" and papers.isdisjoint(speaker.name.split())
    if speaker.type == "person" or people:
        return []  # what people said is not "written" by them
    if focus.subject_moment > focus.speaker_moment and focus.subject != (focus.speaker,):
        return []  # another has acted since
    return [] if reporting.is_anothers(reference, clause) else [focus.speaker]


def _is_unreal(reference: Reference, clause: Clause) -> bool:
    """Tell speech that is only conditional, wished or possible, or that the article doubts."""
    modals, words = reference.lexicon.modals, reference.lexicon.words
    over = [modals[v.best.lemma] for v in clause.verbs[:-1] if v.best.lemma in modals]
    let = any(t.lower in words["let"] for t in clause.tokens)
    conditional = clause.conditional or clause.kind == "conditional" or clause.sense == "hearsay"
    return conditional or let or any(m.modality != "actual" for m in over)


def _is_doubted(reference: Reference, governor: Clause, clause: Clause) -> bool:
    """ "nieprawdą jest, że …", "odrzucił tezę, że …", "nie sądzę, że …": nobody vouches for it."""
    words = reference.lexicon.words
    lemmas = {t.best.lemma for t in governor.tokens}
    verb = governor.predicate
    lemma = verb.best.lemma if verb is not None else ""
    if lemmas & (words["untruth"] | words["doubt"]) or reality.is_hard_to_say(reference, governor):
        return True
    if governor.kind == "complement" and governor.sense == "question":
        return True  # "sprawdza, czy to prawda, że …"
    if governor.negated and lemma in words["being"] and lemmas & words["thus"]:
        return True  # "to nie jest tak, że …"
    if lemma in words["withholding"] and not governor.negated:
        return True  # "odmówił potwierdzenia, że …"
    over = reality.over(reference, governor, clause, "że") if governor.negated else None
    if over is not None and over.modality == "hypothetical":
        return True  # "nie ma możliwości, że …", "nie jest możliwe, że …"
    told = governor.negated and over is None and _authorial(governor)
    if told and reporting.is_speech(reference, governor):
        return True  # "nie można powiedzieć, że …"
    if lemmas & words["evidence"] and any(t.lower in words["not"] for t in governor.tokens):
        return True
    if governor.negated and lemma in words["thinking"] | words["implying"]:
        return True  # "nie sądzę, że …", "nie oznacza to, że …"
    phrase = clause.antecedent
    told = phrase is not None and phrase.head.best.lemma in words["claim"] | words["reproach"]
    return told and lemma in words["rejecting"]


def _is_charged(reference: Reference, clause: Clause) -> bool:
    """ "jest podejrzany o to, że groził X": he does not say so, nor is it known to be so."""
    verb, words = clause.predicate, reference.lexicon.words
    if verb is None or verb.best.lemma not in words["auxiliary"]:
        return False
    behind = [t for t in clause.tokens if t is not verb and t.best.pos in ("adjective", "passive")]
    passives = {a.lemma for t in behind for a in t.analyses if a.pos == "passive"}
    frames = (f for lemma in passives for f in reference.lexicon.verbs.get(lemma, ()))
    charged = any(t.best.lemma in words["charged"] for t in behind)
    return charged or any(f.relation in ("accuses", "blames") for f in frames)


def _authorial(clause: Clause) -> bool:
    """ "Przypomnijmy, że …", "Warto dodać, że …": whoever writes or speaks here says it himself."""
    verb = clause.predicate
    return verb is not None and (verb.best.person in (1, 2) or verb.best.pos == "predicative")
