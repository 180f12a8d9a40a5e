"""Whom a pronoun means: "ją", "z nim", "ona", "jego zdaniem" – nobody where two could be meant.

A pronoun agrees with things as well as with people, so a thing in mind that it could mean makes it silent.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ktokogo.document import Analysis, Clause, Phrase, Sentence, above
from ktokogo.reading.genders import describes, of_word

if TYPE_CHECKING:
    from ktokogo.reading.reference import Reference


def is_pronoun(reference: Reference, phrase: Phrase) -> bool:
    """Tell a group that only points: "to", "nią", "kogoś", "ten"."""
    head = phrase.head.best
    pointer = reference.lexicon.words["pointer"]
    return len(phrase.tokens) == 1 and (head.pos == "pronoun" or head.lemma in pointer)


def possessor(reference: Reference, phrase: Phrase) -> str | None:
    """Return whom "jej" or "jego" in the group points to: the last speaker or person who agrees."""
    token = next((t for t in phrase.tokens if t.best.pos == "pronoun" and t.best.person == 3), None)
    if token is None or token.best.number == "pl":
        return None
    gender, focus = of_word(token.best), reference.focus
    near = [*focus.persons[-2:], *([focus.speaker] if focus.speaker else []), *focus.subject]
    own = reference.heard.subjects.get(id(phrase.clause), [])  # whose own it is would be "swój"
    fits = [i for i in dict.fromkeys(reversed(near)) if i not in own and reference.genders.get(i) == gender]
    return fits[0] if fits else None


def who_thinks(reference: Reference, sentence: Sentence, phrase: Phrase, best: Analysis) -> str | None:
    """Return whom "według niego", "jego zdaniem" means: who acts before it in the sentence, or acted last.

    "A odrzuca zarzuty; według niego …" means A, whoever spoke in the sentence before; nobody where it means
    A and cannot be told who he is. Of those to whom something is done it means the only one who agrees.
    """
    verbs = (c for c in reversed(sentence.clauses) if c.kind == "main" and c.predicate is not None)
    over = next((c for c in verbs if c.predicate is not None and c.predicate.index < phrase.first), None)
    if over is None or over.subject is None or over.subject.first > phrase.first or best.number == "pl":
        return last_who_agrees(reference, best, sentence.paragraph)
    gender, subject = of_word(best), over.subject
    acting = reference.actors(subject, over)
    person = len(acting) == 1 and reference.entities.actor(acting[0]).type == "person"
    own = "m" if person else of_word(subject.head.best)  # no woman is meant who is not known for one
    single = subject.number != "pl"  # "urzędnicy A wykryli błąd, to jego zdaniem …": none of theirs
    if single and len(acting) == 1 and reference.genders.get(acting[0], own) == gender:
        return acting[0]
    if single and not acting and describes(subject, gender, reference.lexicon.roles):
        return None
    named = _people(reference, (p for p in sentence.phrases if p.first < phrase.first), gender)
    named = [iri for iri in named if reference.genders.get(iri, "m") == gender]
    if named:
        return named[0] if len(named) == 1 else None
    return last_who_agrees(reference, best, sentence.paragraph)


def last_who_agrees(reference: Reference, best: Analysis, paragraph: int) -> str | None:
    """Return whom "według niego", "jego zdaniem" means: the person who acted or spoke last."""
    focus = reference.focus
    acting = focus.subject if paragraph - focus.paragraph <= 1 else ()
    speaking = (focus.speaker,) if focus.speaker and paragraph - focus.speaker_paragraph <= 1 else ()
    last = acting if focus.subject_moment > focus.speaker_moment and acting else speaking or acting
    people = [i for i in last if reference.entities.actor(i).type == "person"]
    fits = best.number != "pl" and len(people) == len(last) == 1
    gender = of_word(best)
    return people[0] if fits and reference.genders.get(people[0], gender) == gender else None


def meant(reference: Reference, phrase: Phrase, clause: Clause | None) -> list[str]:
    """Return whom a personal pronoun means: the one person in mind that it agrees with, not the subject."""
    best = phrase.head.best
    if best.person == 1 and best.number != "pl" and reference.speaking is not None:
        return [reference.speaking]  # "zadzwonił do mnie", in somebody's own words
    if best.person != 3 or best.number == "pl":
        return []
    return _acting(reference, phrase, clause) if phrase.case == "nom" else _concerned(reference, phrase)


def _acting(reference: Reference, phrase: Phrase, clause: Clause | None) -> list[str]:
    """ "on", "ona": who acted before, if nobody else named near could be meant."""
    if clause is not None and clause.kind == "complement":
        return []  # "stwierdził, że podważa ona …": not who says so, else there were no pronoun
    if clause is not None and clause.kind == "adverbial" and clause.governor is not None:
        return _done_to(reference, phrase, clause.governor)
    focus, genders, gender = reference.focus, reference.genders, of_word(phrase.head.best)
    only = focus.subject[0] if len(set(focus.subject)) == 1 else None
    if only is not None and reference.entities.actor(only).kind == "UnnamedGroup":
        return []  # "senatorowie …; ona …"
    spoke = only == focus.speaker
    if only is not None and focus.thing and not spoke and focus.mentioned.get(only) != focus.sentences:
        return []  # "X wyszła. Ważny jest komunikat Rady. Wydała ona zakaz": rather the council
    body = only is not None and reference.entities.actor(only).type != "person"
    if body and focus.may_mean_described(gender):
        return []  # "Kreml gościł premiera Węgier. Skrytykował on …"
    before = focus.before.phrases if focus.before is not None else []
    beside = {iri for p in before for iri in reference.naming.named(p)} - {only}
    if gender == "m" and any(_is_some_man(reference, p) for p in before):
        return []  # "A pokazał film, na którym zastraszano członka komitetu. Nie zgodził się on …"
    earlier = focus.before.clauses if focus.before is not None else []
    if gender == "m" and any(_was_unread(reference, c, only) for c in earlier):
        return []  # "Rządzący krajem spotkał się z A. Potępił on …": he, whoever he is, rather than A
    his = body and only is not None and genders.get(only, gender) == gender
    if his and any(genders.get(iri, gender) == gender for iri in beside):
        return []  # "Sejm odrzucił wniosek PiS. Zarzucał on …"
    others = _named_outside(reference, phrase, clause, gender)
    if any(iri != only for iri in others):
        told = author(reference, clause)  # "słowa X, w których oskarżył on Y": who speaks in them
        return [told] if told in others else []
    person = only is not None and reference.entities.actor(only).type == "person"
    alike = [p for p in focus.persons[-3:] if genders.get(p, gender) == gender]
    named = {reference.naming.person(p) for p in reference.naming.sentence_of(phrase).phrases}
    rivals = [p for p in alike if p != only and p not in named and focus.is_near(p)]
    if only in alike and rivals:
        return []  # "X odniósł się do słów Y. Oskarżył on …": Y as well as who acted
    if only is not None and genders.get(only, "m" if person else None) == gender:
        return [only]  # "ona" is nobody of whom it is not known that she is a woman
    last = [p for p in focus.persons[-2:] if genders.get(p) == gender]
    if len(last) != 1:
        return []
    just = focus.mentioned.get(last[0]) == focus.sentences  # where a body has acted, none named before it
    return last if just or (only is None and focus.is_near(last[0])) else []


def _was_unread(reference: Reference, clause: Clause, only: str | None) -> bool:
    """Tell a man who acted as the subject of a main clause, and who is not the one in mind."""
    subject = clause.subject
    if clause.kind != "main" or subject is None or subject.number != "sg" or "m1" not in subject.genders:
        return False
    return only not in reference.heard.subjects.get(id(clause), [])


def _is_some_man(reference: Reference, p: Phrase) -> bool:
    """Tell a man of whom only a common noun tells, to whom something is done: "członka komitetu"."""
    common = p.head.best.pos == "noun" and not p.head.capital and p.head.best.genders == {"m1"}
    oblique = p.number == "sg" and p.case not in ("nom", None) and p.apposed is None
    return common and oblique and reference.naming.person(p) is None


def both_in(reference: Reference, clause: Clause) -> Phrase | None:
    """The group of a clause that may act and says "both": "obaj", "oba kraje"."""
    words = reference.lexicon.words["both"]
    straight = (p for p in clause.phrases if p.preposition is None and p.could("nom"))
    return next((p for p in straight if any(t.best.lemma in words for t in p.tokens)), None)


def both(reference: Reference, phrase: Phrase) -> list[str]:
    """ "obaj", "oba kraje": the last two persons, or the last two states where it says so."""
    head = phrase.head.best.lemma
    of_states = head in reference.lexicon.words["group"]
    if not of_states and head not in reference.lexicon.words["both"] and head not in reference.lexicon.roles:
        return []  # "obie strony": whichever they are
    before = [p for p in reference.naming.sentence_of(phrase).phrases if p.first < phrase.first]
    if not of_states and any(t.best.name in ("given", "surname") for p in before for t in p.tokens):
        named = [p for p in map(reference.naming.person, before) if p is not None]
        return list(dict.fromkeys(named))[-2:] if len(set(named)) >= 2 else []
    if of_states:
        here = [reference.entities.actor(iri) for p in before for iri in reference.naming.named(p)]
        states = {a.metonym_of or a.id for a in here if a.metonym_of or a.type == "country"}
        if states:  # "Postępowanie Warszawy i Budapesztu jest dowodem, że oba kraje …"
            return sorted(states) if len(states) == 2 else []
    named = (reference.focus.states if of_states else reference.focus.persons)[-3:]
    if len(named) == 3 and reference.focus.is_near(named[0]):
        return []  # "A i B graniczą z C. Oba kraje …": which two of the three
    if not of_states and _are_others_before(reference, named[-2:]):
        return []  # "A i B odeszli. C jest lepszy niż D. Obaj kandydaci …": C and D, if these are they
    return named[-2:] if len(named) > 1 else []


def _are_others_before(reference: Reference, pair: list[str]) -> bool:
    """Tell whether the sentence before names another person than these two, or who may be one."""
    before, entities = reference.focus.before, reference.entities
    names = entities.names_in(before) if before is not None else []
    others = (n for n in names if n.actor not in pair)
    return any(entities.category(n) == "PER" or n.kind == "unknown" for n in others)


def _done_to(reference: Reference, phrase: Phrase, above: Clause) -> list[str]:
    """ "A potępiła B, bo zaatakowała ona C": the one whom A did it to, for A would need no pronoun."""
    found: list[str] = []
    for p in above.phrases:
        other = p is not above.subject and p.first < phrase.first and p.case != "nom"
        if other and p.genders & phrase.head.best.genders and p.number == phrase.number:
            found += [iri for iri in reference.naming.named(p) if iri not in found]
    return found if len(found) == 1 else []


def _named_outside(reference: Reference, phrase: Phrase, clause: Clause | None, gender: str) -> list[str]:
    """People named in the sentence before "on", outside its clause, with whom it agrees."""
    sentence = reference.naming.sentence_of(phrase)
    outside = (p for p in sentence.phrases if p.first < phrase.first and p.clause is not clause)
    return _people(reference, outside, gender)


def author(reference: Reference, clause: Clause | None) -> str | None:
    """ "wypowiedź X, w której …": whose words a relative clause tells; not so "list X do Y, w którym …"."""
    text = clause.antecedent if clause is not None and clause.kind == "relative" else None
    words = reference.lexicon.words
    if clause is None or text is None:
        return None
    if text.head.best.lemma not in words["claim"] | words["report"] | words["reproach"]:
        return None
    before = (p for p in reference.naming.sentence_of(text).phrases if p.first < clause.tokens[0].index)
    named = {reference.naming.person(p) for p in before if p.first > text.first} - {None}
    owners = (reference.naming.person(part) for part in text.dependents if part.preposition is None)
    return next((iri for iri in owners if {iri} == named), None)


def is_issued(reference: Reference, clause: Clause) -> bool:
    """Tell the relative clause of "X wydał oświadczenie, w którym …": who issues a text speaks in it."""
    above, text, words = clause.governor, clause.antecedent, reference.lexicon.words
    if above is None or above.predicate is None or text is None or text not in above.phrases:
        return False
    issues = above.predicate.best.lemma in words["issuing"] and len(above.verbs) == 1 and not above.negated
    texts = words["claim"] | words["report"] | words["issued"]
    report = text.head.best.lemma in texts and text is not above.subject
    return issues and report and not any(d.preposition is None and d.case == "gen" for d in text.dependents)


def _concerned(reference: Reference, phrase: Phrase) -> list[str]:
    """ "ją", "z nim": a person named before in the sentence, else the only one in mind."""
    best, focus, gender = phrase.head.best, reference.focus, of_word(phrase.head.best)
    if best.genders & focus.thing:
        return []  # "statek zawinął; przyjęła go X": the ship as well as a man
    sentence, words = reference.naming.sentence_of(phrase), reference.lexicon.words
    same = (p for p in sentence.phrases if p.first < phrase.first and is_pronoun(reference, p))
    earlier = next((p for p in same if p.case != "nom" and p.head.best.genders & best.genders), None)
    if earlier is not None and earlier.head.best.person == 3 and earlier.head.best.number != "pl":
        return _concerned(reference, earlier)  # "złożył go X, a sprzeciwił się mu Y": the same as before
    spoken_of = words["about"] | words["favour"]
    # "zarzucił mu X" is done to people, "sprzeciwił się mu" to bills as well
    reflexive = phrase.clause is not None and phrase.clause.reflexive
    of_things = phrase.case != "dat" or phrase.preposition is not None or reflexive
    if of_things and best.genders & things(p for p in sentence.phrases if p.first < phrase.first):
        return []  # "planował atak, ale zawiesił go", "postanowienie szanuje, ale się z nim nie zgadza"
    if of_things and _told_by_body(reference, phrase):
        return []  # "ambasada podała, że martwią ją …", "Rosja twierdzi, że ją zaatakowano": rather it
    here = _named_before(reference, phrase, sentence, gender)
    offices = (p for p in sentence.phrases if p.first < phrase.first and p.clause is not phrase.clause)
    if here and any(_is_office_of_another(reference, p, gender, here) for p in offices):
        return []  # "A skrytykował prezesa, a C zarzuciła mu kłamstwo": the president as well as A
    if here:
        owned = len(here) == 1 and _is_owner(reference, sentence, phrase, here[0], gender)
        unnamed = _acts_unnamed(reference, sentence, phrase, gender) - set(here)
        return here if len(here) == 1 and not owned and not unnamed else []
    states = _states_before(reference, phrase, sentence)
    ruled = [iri for iri in states if states[iri]]
    if states and (of_things or ruled):
        # "zerwała stosunki z Katarem, oskarżając go": rather Qatar than whoever was named before
        return ruled if len(states) == len(ruled) == 1 else []
    if of_things and focus.before is not None and best.genders & things(focus.before.phrases, spoken_of):
        return []  # "X przedstawiła ustawę. Skrytykował ją Y": the bill as well as X
    powers = [iri for iri in focus.subject if reference.entities.actor(iri).type != "person"]
    if any(reference.genders.get(iri) == gender for iri in powers):
        return []  # "Rosja zatrzymała X. Skrytykowała ją Y": Russia as well as X
    near = [
        p
        for p in focus.persons[-3:]
        if p not in focus.subject and reference.genders.get(p, gender) == gender and focus.is_near(p)
        if p != reference.speaking  # in his own words "go" is another
    ]
    if len(set(near)) != 1:
        return []
    inside = (p for p in sentence.phrases if p.first < phrase.first and p.clause is not phrase.clause)
    before = (*(focus.before.phrases if focus.before is not None else ()), *inside)
    acting = set(reference.heard.subjects.get(id(phrase.clause), ()))  # he who acts is not done it to
    before = tuple(p for p in before if not acting or not acting >= set(reference.naming.named(p)) > set())
    described = focus.is_described_since(near[-1], gender)
    if described or any(_means_another(reference, p, gender, near[-1]) for p in before):
        return []  # "X zwolnił byłego szefa Y. Skrytykował go Z": him as well as X
    return [near[-1]]


def _told_by_body(reference: Reference, phrase: Phrase) -> bool:
    """Tell a pronoun in what somebody tells who is no person, and of whom the pronoun may be."""
    clause = phrase.clause
    above = clause.governor if clause is not None and clause.kind == "complement" else None
    teller = above.subject if above is not None else None
    if teller is None or not phrase.head.best.genders & teller.genders:
        return False
    return any(reference.entities.actor(iri).type != "person" for iri in reference.actors(teller, above))


def _states_before(reference: Reference, phrase: Phrase, sentence: Sentence) -> dict[str, bool]:
    """The states named before a pronoun in its sentence, not as who acts, with which it agrees.

    Whether it is their power that is named, "potępił rząd Egiptu i wezwał go …", or they are whom the verb
    before is about: "potępił działania Rosji i oskarżył ją …".
    """
    fits = (p for p in sentence.phrases if p.first < phrase.first and p.case != "nom")
    alike = (p for p in fits if p.genders & phrase.head.best.genders and p.number != "pl")
    powers, acting = reference.lexicon.words["authority"], reference.heard.subjects.get(id(phrase.clause), ())
    found: dict[str, bool] = {}
    for p in alike:
        power = p.parent is not None and p.parent.head.best.lemma in powers
        ruled = power or _is_aimed_at(p, phrase.clause)
        for iri in reference.naming.named(p):
            actor = reference.entities.actor(iri)
            state = actor.type == "country" or (actor.type in ("organisation", "medium") and ruled)
            if iri not in acting and state:
                found[iri] = ruled
    return found


def _is_aimed_at(p: Phrase, clause: Clause | None) -> bool:
    """Tell the object of the clause before one without a subject of its own, or whose the object is."""
    host = p.parent if p.parent is not None and p in p.parent.dependents else p
    own = p.clause
    if clause is None or own is None or own is clause or {clause.kind, own.kind} != {"main"}:
        return False
    free = p.preposition is None and host.preposition is None and host.parent is None
    return free and clause.subject is None and own.subject is not None and host is not own.subject


def _is_office_of_another(reference: Reference, phrase: Phrase, gender: str, named: list[str]) -> bool:
    """Tell an office alone, done to, of that gender, whose holder is none of those named."""
    alone = phrase.apposed is None and phrase.parent is None and phrase.number == "sg"
    called = phrase.case == "inst" and phrase.preposition is None  # "nazwał A dyktatorem i zarzucił mu …"
    if not alone or called or phrase.case == "nom" or of_word(phrase.head.best) != gender:
        return False
    if reference.roles.role(phrase) is None:
        return False
    return not set(reference.actors(phrase, phrase.clause)) & set(named)


def _acts_unnamed(reference: Reference, sentence: Sentence, phrase: Phrase, gender: str) -> set[str]:
    """Who acts in a clause that drops its subject: "Porównał X do Y, która mu zarzuciła …": he as well."""
    silent = (
        c for c in sentence.clauses if c is not phrase.clause and c.subject is None and c.kind == "main"
    )
    acting = {iri for c in silent for iri in reference.heard.subjects.get(id(c), ())}
    own = set(reference.heard.subjects.get(id(phrase.clause), ()))
    return {iri for iri in acting - own if reference.genders.get(iri, gender) == gender}


def _is_owner(reference: Reference, sentence: Sentence, phrase: Phrase, one: str, gender: str) -> bool:
    """Tell "Brat X groził Y, za co sąd go skazał": X only says whose brother it is who is meant."""
    for p in sentence.phrases:
        if p.first < phrase.first and reference.naming.person(p) == one:
            hosts = (host for host in above(p) if host is not p and host.apposed is not p)
            if any(_means_another(reference, host, gender, one) for host in hosts):
                return True
    return False


def _means_another(reference: Reference, phrase: Phrase, gender: str, only: str) -> bool:
    """Tell whether a group is of somebody else than ``only``, whom a pronoun after it may mean as well.

    He may be described ("byłego szefa"), or be a state or a body that something is done to or said of.
    """
    if phrase.number != "sg" or phrase.apposed is not None or phrase.head.best.pos == "pronoun":
        return False
    actors = reference.actors(phrase)
    if phrase.head.capital and not phrase.head.initial:
        object_or_topic = phrase.preposition in reference.lexicon.words["about"] or (
            phrase.preposition is None and phrase.case == "acc"
        )
        powers = [iri for iri in actors if reference.entities.actor(iri).type != "person"]
        return object_or_topic and any(reference.genders.get(iri) == gender for iri in powers)
    return describes(phrase, gender, reference.lexicon.roles) and only not in actors


def things(phrases: Iterable[Phrase], about: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the genders of the things that groups name as an object, which a pronoun may mean afterwards.

    With ``about``, what is spoken of under one of these prepositions counts as well: "o decyzji".
    """
    free = (p for p in phrases if p.parent is None and p.number == "sg")
    found = [p for p in free if "m1" not in p.genders and not p.head.best.name]
    objects = (p for p in found if p.case == "acc" or (p.could("acc") and _may_be_object(p)))
    spoken_of = (p for p in found if p.preposition in about)
    return frozenset().union(
        *(p.genders for p in objects if p.preposition is None), *(p.genders for p in spoken_of)
    )


def _may_be_object(phrase: Phrase) -> bool:
    """Tell a group that follows the verb of its clause, or stands before it where another acts."""
    clause = phrase.clause
    verb = clause.predicate if clause is not None else None
    another = clause is not None and clause.subject not in (None, phrase)
    return verb is not None and (verb.index < phrase.first or another)


def _named_before(reference: Reference, phrase: Phrase, sentence: Sentence, gender: str) -> list[str]:
    """People named in the sentence before a pronoun that it may mean: nobody else is then meant."""
    own = reference.heard.subjects.get(id(phrase.clause), [])
    named = _people(reference, (p for p in sentence.phrases if p.first < phrase.first), gender)
    return [iri for iri in named if iri not in own]


def _people(reference: Reference, phrases: Iterable[Phrase], gender: str) -> list[str]:
    """The people whom groups name, each once, of that gender or of whom none is known."""
    named = dict.fromkeys(map(reference.naming.person, phrases))
    return [iri for iri in named if iri is not None and reference.genders.get(iri, gender) == gender]
