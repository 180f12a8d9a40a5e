"""Who acts in a clause, before its words are read."""

from __future__ import annotations

from ktokogo.document import DASHES, QUOTES, Clause, Sentence
from ktokogo.reading import (
    acting_names,
    converbs,
    genders,
    governing,
    half_names,
    others,
    pronouns,
    reporting,
    turns,
)
from ktokogo.reading.attribution import words_of
from ktokogo.reading.lexicon import frames_of
from ktokogo.reading.reference import Reference
from ktokogo.reading.source import Source
from ktokogo.reading.transitive import (
    agrees,
    before,
    is_joined,
    is_judged,
    is_matter,
    is_threatened,
    is_turned,
    may_be_object,
    needs_object,
    opens_on_object,
)
from ktokogo.relations import relations


def subjects(
    reference: Reference, sentence: Sentence, clause: Clause, base: Source
) -> tuple[list[str], bool]:
    """Return who acts in the clause, and whether that was inferred from before.

    A subject that is named but is no actor ("the decision") gives nobody: nothing is inferred then.
    """
    found = _subjects(reference, sentence, clause, base)
    if found[0] and reporting.is_speech(reference, clause):
        actors = reference.entities.actors
        who = [iri for iri in found[0] if iri not in actors or actors[iri].type != "event"]
        found = who, found[1]  # "jak brexit wpłynie na rynek, wskazując, że …": no exit speaks
    reference.heard.subjects[id(clause)] = found[0]
    if found[1] and turns.is_doubtful(reference, clause):
        reference.heard.doubtful.update(found[0])  # "A odciął się od wpisu B. Oskarżył …": A or B
    return found


def _subjects(
    reference: Reference, sentence: Sentence, clause: Clause, base: Source
) -> tuple[list[str], bool]:
    verb = clause.predicate
    if clause.subject is not None and may_be_object(reference, clause):
        if is_turned(sentence, clause):
            return [], False
        certain = is_joined(sentence, clause) or is_matter(reference, clause)
        certain = certain or opens_on_object(reference, clause)
        if not certain and not needs_object(reference, clause):
            return [], False
        clause.subject.settle("acc")
        clause.subject = None
    if clause.subject is not None and is_threatened(reference, clause):
        return [], False
    if others.is_likeness(sentence, clause):
        return [], False
    if others.points(reference, clause):
        if clause.kind == "main" and clause.governor is None:
            reference.forget()  # "Ten odpowiedział …": who acted before does not go on
        return [], False
    if clause.subject is not None and half_names.is_half(reference, sentence, clause.subject):
        return [], False  # "Aung San" of "Aung San Suu Kyi": half a name is nobody
    if clause.subject is not None and acting_names.is_either(reference, sentence, clause.subject):
        return [], False  # "A albo B zablokują umowę": one of them
    if acting_names.may_close_relative(sentence, clause):
        return [], False
    if clause.subject is not None and is_judged(reference, clause):
        return [], False
    if clause.subject is not None:
        found = reference.actors(clause.subject, clause)
        if not found and reporting.is_speech(reference, clause) and _goes_on_saying(reference, clause):
            found = reference.same_speaker(clause.subject, clause, sentence.paragraph)
        elif reference.describes_one(found) and _only_says(reference, clause):
            found = reference.who_goes_on(found, clause.subject, clause, sentence.paragraph)
        if pronouns.is_pronoun(reference, clause.subject) and _of_himself(base, found):
            return [], False
        if found and not acting_names.may_act(reference, clause.subject, found[0], verb):
            return [], False
        return found, False
    if verb is None or verb.best.pos in ("impersonal", "predicative"):
        return [], False
    if clause.kind == "main" and clause.sense == "wish":
        return [], False  # "By nie dopuścić do wojny wystarczy milczeć": nobody in mind is meant
    if clause.sense == "comparison":
        return [], False  # "raczej broni, niż krytykuje X": set beside what is done
    aim = verb.best.pos == "infinitive"
    if aim and clause.governor is not None and governing.is_no_aim_of(reference, clause.governor, clause):
        return [], False
    if aim and _of_participle(sentence, clause):
        return [], False  # "zwolenników, przybyłych, by zadeklarować": they do
    if clause.kind == "converb" and clause.governor is not None:
        doer = converbs.own_subject(clause)
        if doer is not None:  # behind "że" it is told by another
            return ([], False) if clause.sense is not None else (reference.actors(doer, clause), False)
        above = converbs.shares_subject_with(reference, sentence, clause, clause.governor)
        if above is None:
            return [], False
        if id(above) not in reference.heard.subjects:
            subjects(reference, sentence, above, base)
        return reference.heard.subjects[id(above)], False
    if verb.best.person == 1:
        speaker = base.iri if sentence.quoted is not None else None
        told = clause.governor if clause.kind == "complement" and clause.sense == "statement" else None
        if told is not None and told.predicate is not None and told.predicate.best.person == 3:
            return [], False  # "próbuje pokazać, że powinniśmy zignorować X": not who is quoted
        return ([speaker] if speaker else []), False
    if verb.best.person == 2 or _impersonal(reference, clause) or others.is_spoken_to(reference, clause):
        return [], False
    if clause.kind == "relative":
        there = _speaks_there(reference, clause)
        if there or acting_names.may_have_subject(reference, clause):
            return there, False
        return governing.who_tells_of(reference, clause), True
    words = words_of(reference, clause)
    if words is not None:
        return (words.owner if words.own_plan else []), False
    if clause.kind == "complement" and clause.sense == "question":
        return [], False  # "zapytał ją, dlaczego sądzi …": either may be meant
    if clause.kind == "complement" and clause.governor is not None:
        reproached = governing.reproached(reference, sentence, clause, clause.governor)
        if reproached is not None:
            return reproached, False
        if clause.sense == "statement" and governing.judges_another(reference, clause.governor):
            return [], False  # "pochwalił B, że skrytykował C": rather B than who praises
        if aim and clause.sense == "wish" and governing.demands(reference, clause.governor):
            return [], False  # "domaga się, by aresztować X": not who demands it
    leaning = clause.kind == "adverbial" or (clause.kind == "complement" and clause.sense == "statement")
    if leaning and clause.governor and governing.names_rival(reference, clause, clause.governor):
        return [], False
    wish = clause.kind == "complement" and clause.sense == "wish" and verb.best.pos != "infinitive"
    if wish and clause.governor is not None:
        return governing.asked(reference, clause, clause.governor), False
    both = pronouns.both_in(reference, clause)
    if both is not None:
        return reference.actors(both, clause), False
    if clause.kind == "complement" and acting_names.may_have_subject(reference, clause):
        return [], False  # "zaznaczył, że ANO nie zajmuje …": somebody stands there who is not known
    if _resumes(sentence, clause):
        return [], False  # "atakował X - Zlekceważył protest": the words that are quoted go on
    if others.asks_which(clause):
        return [], False
    if others.picks_some(reference, clause):
        return [], False  # "A i B domagają się zmian, a niektóre zagroziły C": some of them
    if others.is_term(reference, clause) or others.may_resume(sentence, clause):
        return [], False  # "grozi mu do pięciu lat", "A powiedział, że B …, choć …, i grozi C"
    if others.counts_somebody(reference, clause):
        return [], False  # "a wielu znużonych sporem posłów krytykuje X": they, whoever they are
    if others.lists_on(sentence, clause):
        return [], False
    if others.may_go_on_within(reference, sentence, clause) or others.may_be_tellers(reference, clause):
        return [], False  # "A mówi o kraju, który ulega, a odmawia X", "…, że B wrócił, po czym …"
    if others.goes_on_with_another(reference, sentence, clause):
        return [], False  # "pozwie B, jeśli ten nie wróci i nie przestanie krytykować C"
    inner = others.goes_on_inside(sentence, clause)
    if inner is not None:
        return ([] if inner.kind == "conditional" else reference.heard.subjects.get(id(inner), [])), False
    described = clause.governor if clause.kind == "main" else None
    pronoun = described.relative if described is not None and described.kind == "relative" else None
    if described is not None and pronoun is not None and pronoun.case == "nom" and agrees(described, clause):
        return reference.heard.subjects.get(id(described), []), False  # "tłum, który pobił X i groził Y"
    for earlier in reversed(before(sentence, clause)):
        found = reference.heard.subjects.get(id(earlier), [])
        if earlier is clause.governor and earlier.sense == "wish" and agrees(earlier, clause):
            return found, False  # "chce, by A poszedł i podpisał": the wish goes on
        if (earlier.subject is not None or found) and agrees(earlier, clause):
            goes_on = earlier is not clause.governor and earlier.governor is not clause
            if clause.kind == "main" and clause.governor is not None and goes_on:
                clause.governor = earlier.governor  # it goes on with that clause, not with its neighbour
            return ([] if acting_names.stands_between(reference, sentence, earlier, clause) else found), False
        if earlier.subject is not None and clause.kind != "main":
            return [], False
        untold = earlier.kind == "complement" and earlier.subject is None and not found
        if untold and earlier is clause.governor and clause.kind == "main":
            return [], False  # "oskarżył B, że ten zdradził i groził C": not who accuses
        if turns.is_of_absent(reference, earlier):
            return [], False  # "Prezydenta nie było, bo przebywał w X": he, not who acted before
        if clause.kind == "main" and turns.moves_somebody(reference, earlier, verb):
            return [], False  # "Ewę poniosło i zaatakowała X": she, not who acted before
        if (
            earlier.kind == "main"
            and acting_names.may_have_subject(reference, earlier)
            and agrees(earlier, clause)
        ):
            return [], False  # it goes on with that one's subject, whoever that is
    if (
        sentence.quoted is not None
        or acting_names.may_have_subject(reference, clause)
        or _in_brackets(sentence, clause)
        or _closes_on_name(reference, sentence, clause)
    ):
        return [], False
    if others.is_of_people_there(reference, clause):
        return [], False  # "W Norwegii narzekają na X": people there
    named = _named_in(reference, sentence, clause)
    if clause.kind == "main" and named & {reference.focus.speaker, *reference.focus.subject}:
        reference.forget()  # "Skrytykował decyzje prezydenta": not the president, nor does he go on
        return [], False
    if reference.focus.rival is not None and reference.focus.rival.may_act(verb):
        return [], False  # "…, które składał rzecznik. Najpierw deklarował …": rather he
    if sentence.tokens[0].text in QUOTES and sentence.quoted is None:
        return [], False  # "A oskarża B. „Groził sędziom”": B, or whoever is meant
    if turns.answers(reference, clause) or turns.is_in_what_came(reference, clause):
        return [], False  # "A zaatakował B. W odwecie zagroził …": rather B
    if _may_be_things(reference, clause):
        return [], False  # "Sprawa jest poważna. Uderza w X": the matter, not who acted before
    if sentence.role in ("headline", "subhead") and reference.focus.paragraph != sentence.paragraph:
        return [], False  # "B o rządzie. Atakuje X", set in large: a line of its own takes up nobody
    if reporting.is_speech(reference, clause):
        if _replies(reference, sentence, clause):
            return [], False
        speaker = reference.speaker_agreeing(clause, sentence.paragraph)
        if speaker is not None:
            own = _of_himself(base, [speaker]) or turns.only_relayed(reference, clause, [speaker])
            return ([], False) if own else ([speaker], True)  # who spoke last goes on speaking
        if reference.may_be_either(clause, sentence.paragraph):
            return [], False  # "A powiedział … B milczał. Dodał …": A as well as B
    if any(
        c.subject is not None and c.kind == "main" for c in sentence.clauses[: sentence.clauses.index(clause)]
    ):
        return [], False  # somebody else acts in the sentence itself: who acted before it does not go on
    if _names_another_before(reference, sentence, clause):
        return [], False  # "Poszło o słowa A, kiedy oskarżył X": A, not who acted before
    if reporting.is_speech(reference, clause) and reference.focus.interrupter in reference.focus.subject:
        return [], False  # "– …! – przerwał mu A. – … – kontynuował": rather who was interrupted
    if clause.kind == "adverbial" and clause.governor is not None:
        return [], False  # "O sądzie zrobiło się głośno, kiedy orzekł …": not who acted before the sentence
    found = reference.dropped_subject(clause, sentence.paragraph)
    if _of_himself(base, found) or turns.only_relayed(reference, clause, found):
        return [], False
    return found, True


def _names_another_before(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """Tell a person whom an earlier clause of the sentence names: he may act as well as the one before."""
    gender, focus = genders.of_verb(clause.predicate), reference.focus
    for earlier in sentence.clauses[: sentence.clauses.index(clause)]:
        for iri in (iri for phrase in earlier.phrases for iri in reference.naming.named(phrase)):
            person = reference.entities.actor(iri).type == "person" and iri not in focus.subject
            if person and (gender is None or reference.genders.get(iri) in (None, gender)):
                return True
    return False


def _may_be_things(reference: Reference, clause: Clause) -> bool:
    """Tell a verb in the present that may be of the thing which the sentence before was about."""
    verb, thing = clause.predicate, reference.focus.thing
    if verb is None or not thing or verb.best.tense != "present" or verb.best.number != "sg":
        return False
    frames = reference.lexicon.verbs.get(verb.best.lemma, ())
    told = {f.relation for f in frames}
    return "says" not in told and any(relations()[r].valence == "negative" for r in told)


def _goes_on_saying(reference: Reference, clause: Clause) -> bool:
    """Tell "dodał polityk" from "Polityk nie przeprosił", where somebody only described may be meant."""
    lemma = clause.predicate.best.lemma if clause.predicate is not None else ""
    if clause.subject is None or any(f.relation == "says" for f in reference.lexicon.verbs.get(lemma, ())):
        return True
    return not reference.focus.may_mean_described(genders.of_word(clause.subject.head.best))


def _only_says(reference: Reference, clause: Clause) -> bool:
    """Tell a verb that only says: whom it describes may be who spoke before, unless it answers him."""
    lemma = clause.predicate.best.lemma if clause.predicate is not None else ""
    frames = reference.lexicon.verbs.get(lemma, ())
    says = reporting.is_speech(reference, clause) and any(f.relation == "says" for f in frames)
    answers = lemma in reference.lexicon.words["reply"] or turns.answers(reference, clause)
    return says and not answers


def _speaks_there(reference: Reference, clause: Clause) -> list[str]:
    """ "wypowiedź X, w której oskarżył Y": X, where the verb agrees with him."""
    inside = clause.relative is not None and clause.relative.preposition in reference.lexicon.words["in"]
    who = pronouns.author(reference, clause) if inside else None
    verb = clause.predicate
    if verb is None or verb.best.person not in (None, 3):
        return []
    if who is None and inside and pronouns.is_issued(reference, clause):
        above = clause.governor  # "X wydał oświadczenie, w którym oskarżył Y"
        return reference.heard.subjects.get(id(above), []) if above and agrees(above, clause) else []
    if who is None or verb.best.number != "sg":
        return []
    gender = genders.of_verb(verb)
    return [who] if gender is not None and reference.genders.get(who) == gender else []


def _named_in(reference: Reference, sentence: Sentence, clause: Clause) -> set[str | None]:
    """Who is named beside the verb, or beside a converb of it: he does not act, or he were "swój" there."""
    found: set[str | None] = set()
    beside = [c for c in sentence.clauses if c is clause or (c.kind == "converb" and c.governor is clause)]
    for phrase in (
        p for c in beside for p in c.phrases if p.case != "nom" and not pronouns.is_pronoun(reference, p)
    ):
        role = reference.roles.role(phrase)
        holder = reference.roles.holder(role, reference.focus) if role is not None else None
        found.update((*reference.naming.named(phrase), holder))
    return found - {None}


def _resumes(sentence: Sentence, clause: Clause) -> bool:
    """Tell a clause that begins with a capital behind a dash in what introduces or closes a quotation."""
    at = clause.tokens[0].index
    return sentence.cue and at > 0 and clause.tokens[0].capital and sentence.tokens[at - 1].text in DASHES


def _of_participle(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause hangs on a participle between commas right before it.

    ", przybyłych, by …" that stands alone; ", siedzących tam od rana, by …" that opens what is in the commas.
    """
    at = clause.tokens[0].index - 1
    commas = [t.index for t in sentence.tokens[:at] if t.text == ","]
    if at < 0 or sentence.tokens[at].text != "," or not commas:
        return False
    aside = sentence.tokens[commas[-1] + 1 : at]
    kinds = ("passive", "active", "adjective") if len(aside) == 1 else ("passive", "active")
    if not aside or any(t.best.pos == "verb" for t in aside):
        return False
    return any(a.pos in kinds for a in aside[0].analyses)


def _of_himself(base: Source, found: list[str]) -> bool:
    """ "Jego zdaniem unika …", "zdaniem X grozi on Y": he hardly says so of himself."""
    return base.iri is not None and base.iri in found


def _replies(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """ "Odpowiedział, że …": another than who spoke; "pytany o X, odpowiedział": he who was asked."""
    words = reference.lexicon.words
    answers = clause.predicate is not None and clause.predicate.best.lemma in words["reply"]
    return answers and not any(t.best.lemma in words["asked"] for t in sentence.tokens)


def is_editors(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """Tell an editor's remark: a clause in brackets that a mark such as "red." or an agency signs."""
    if not _in_brackets(sentence, clause):
        return False
    at = clause.tokens[0].index
    close = next((t.index for t in sentence.tokens[at:] if t.text in (")", "]")), len(sentence.tokens))
    return any(t.text in reference.lexicon.words["editor"] for t in sentence.tokens[at:close])


def _in_brackets(sentence: Sentence, clause: Clause) -> bool:
    """A clause in brackets speaks of the noun before them, not of who acted before."""
    return sentence.tokens[clause.tokens[0].index - 1].text in ("(", "[")


def speaks_for_many(clause: Clause) -> bool:
    """Tell a verb in the first person plural."""
    verb = clause.predicate
    return verb is not None and verb.best.person == 1 and verb.best.number == "pl"


def _impersonal(reference: Reference, clause: Clause) -> bool:
    """ "mówi się", "należy rozważyć", "wiadomo, że": no one in particular."""
    verb = clause.predicate
    if verb is None:
        return True
    if (
        clause.reflexive
        and (verb.best.tense == "present" or verb.best.genders == frozenset("n"))
        and verb.best.number == "sg"
        and len(clause.verbs) == 1
        and not frames_of(reference.lexicon, clause)  # "sprzeciwia się": somebody does
    ):
        return not any(p.preposition for p in clause.phrases)
    words = reference.lexicon.words
    if clause.negated and verb.best.lemma in words["having"] and verb.best.tense == "present":
        bare = {p.head.best.lemma for p in clause.phrases if p.preposition is None}
        return not bare.isdisjoint(words["doubtfulness"] | words["evidence"])  # "nie ma wątpliwości, że …"
    return verb.best.lemma in words["formula"] and len(clause.verbs) > 1


def _closes_on_name(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """ "– To wstyd – skrytykował Özdemir": whoever is named right behind the verb of a cue says it."""
    verb = clause.predicate
    first = next((t for t in clause.tokens if t.text[0].isalnum()), None)
    if verb is None or first is not verb:
        return False
    if not sentence.cue and (not verb.index or sentence.tokens[verb.index - 1].text not in DASHES):
        return False
    behind = (p for p in clause.phrases if p.first == verb.index + 1 and p.preposition is None)
    named = [p for p in behind if p.head.capital and p.could("nom")]
    goes_on = {reference.focus.speaker, *reference.focus.subject}
    return bool(named) and not any(goes_on & set(reference.naming.named(p)) for p in named)
