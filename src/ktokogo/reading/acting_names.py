"""Whether a subject is one whole name of one who can act there, and whether another name may be hidden."""

from __future__ import annotations

from itertools import takewhile

from ktokogo.document import DASHES, QUOTES, Clause, Phrase, Sentence, Token, unclosed
from ktokogo.polish.agreement import RELATIVES
from ktokogo.reading import genders
from ktokogo.reading.lexicon import frames_of
from ktokogo.reading.name import bodies, kinds, media_words, role_words
from ktokogo.reading.reference import Reference

_PERSONAL = frozenset(("given", "surname", "unknown"))
_NOWHERE = frozenset(("loc",))
"""A locative without a preposition is none, but a name that looks like one."""


def may_act(reference: Reference, subject: Phrase, iri: str, verb: Token | None) -> bool:
    """Tell who can be the subject: not May in "A wyjaśnił May", nor Un in "siostra Kim Dzong Una"."""
    actor = reference.entities.actor(iri)
    gender = reference.genders.get(iri) if actor.type == "person" else None
    if gender is None:
        return True
    if subject.conjuncts:
        return verb is None or verb.best.number != "sg" or genders.of_verb(verb) in (None, gender)
    office = subject.apposed is None and not reference.naming.named(subject)  # "ostrzegł kanclerz przed …"
    if office and gender == "f" and verb is not None and _may_be_done_to(subject, verb):
        return False
    single = subject.end == subject.first  # of "Andrea Nowak" the verb knows
    told = genders.of_verb(verb) if single or office else None
    form, name = (subject.apposed or subject).tokens[-1].text, actor.name.split()[-1]
    inflected = gender == "m" and reference.document.language.is_oblique(form, name)
    return told in (None, gender) and not inflected


def _may_be_done_to(office: Phrase, verb: Token) -> bool:
    """ "Raport oskarża premier": of a woman, behind the verb and a group that may act, it is any case."""
    if office.first < verb.index or office.head.lower != office.head.best.lemma or office.clause is None:
        return False
    bare = [p for p in office.clause.phrases if p.preposition is None and p.last < verb.index]
    stiff = (p for p in bare if p.last == verb.index - 1 and len(p.cases) >= 5)  # "W pismach ABC zarzuca …"
    front = [*(p for p in bare if p.parent is None), *stiff]
    return any(p.could("nom") and p.number == verb.best.number for p in front)


def is_half(reference: Reference, sentence: Sentence, subject: Phrase) -> bool:
    """Tell a name that ends or begins where another begins or ends which may be a nominative too.

    Two names side by side, neither of which shows another case, are one that was cut: of a person, or of a
    club or a firm of which only the town is known ("Legia Warszawa", "Koleje Mazowieckie").
    """
    own = subject.apposed or subject
    if _governs_letters(sentence, own) or _another_is_set_off(reference, sentence, subject):
        return True
    if _is_of_two(own):
        return True
    if own.head.capital and own.head.best.name is None and _is_behind_body(reference, sentence, own):
        return True  # "TVN Grupa Discovery łamie": one firm, and not the owner whose name it bears
    if subject.conjuncts or not reference.naming.named(own):
        return False
    person = reference.naming.person(own) is not None
    after = sentence.tokens[own.last + 1 : own.last + 2]
    if person and after and after[0].capital and after[0].best.pos in ("particle", "other"):
        return True  # "Nguyen" of "Nguyen Phu Trong"
    beside = [p for p in sentence.phrases if p.last == own.first - 1 or p.first == own.last + 1]
    free = [p for p in beside if p.preposition is None and p.parent is None and p.apposed is None]
    whole = reference.entities.by_token.get(own.head.start)
    known = whole.tokens if whole is not None else []  # "Straż Graniczna", "ABC News" are one name
    straight = [p for p in free if p.case == "nom" and not p.conjuncts and p.head not in known]
    if person and any(reference.naming.person(p) is not None for p in straight):
        return True
    if any(p.last == own.first - 1 and (_is_place_called(p, own) or _may_be_of(p, own)) for p in beside):
        return True
    place = reference.entities.actor(reference.naming.named(own)[0]).type in ("country", "place")
    if place and any(_is_body(reference, p) for p in free if p.first < own.first and p.could("nom")):
        return True  # "Greenpeace Rosja zarzuca …": the branch of a body
    ended = place and any(_is_surname(p) for p in straight if p.first > own.first)
    return ended or any(_begins_name(reference, p, own) for p in straight if p.first < own.first)


def _is_behind_body(reference: Reference, sentence: Sentence, own: Phrase) -> bool:
    verb = own.clause.predicate if own.clause is not None else None
    if verb is None or own.first > verb.index or own.head.best.lemma not in bodies():
        return False  # "poinformowała PAP Fundacja Lis"
    name = reference.entities.by_token.get(own.head.start)
    inside = name.tokens if name is not None else []  # "TV Republika" is one
    before = [p for p in sentence.phrases if p.last == own.first - 1 and p.head not in inside]
    free = (p for p in before if p.preposition is None and p.parent is None and p is not own.parent)
    return any(p.could("nom") and _is_body(reference, p) for p in free)


def _is_of_two(name: Phrase) -> bool:
    """Tell "Ramonem Bute Jan Nowak": a first name in the third place begins another's name."""
    kinds_of = [t.best.name for t in name.tokens if t.capital]
    return len(kinds_of) > 3 and kinds_of[2] == "given" and kinds_of[1] != "given"


def _is_body(reference: Reference, phrase: Phrase) -> bool:
    """Tell a body or an unknown name in front of a state: "Greenpeace Rosja", "Amnesty Ukraina"."""
    named = reference.naming.named(phrase)
    bodies = ("organisation", "medium")
    return bool(named) and phrase.head.capital and reference.entities.actor(named[0]).type in bodies


def _is_place_called(place: Phrase, name: Phrase) -> bool:
    """Tell "w stolicy kraju Nuevo Laredo": what a place in another case is called.

    So it is with an adjective in another case: "48-letniego Guillermo Quispela" is no nominative.
    """
    if place.could("nom") or place.head.capital:
        return False
    if place.head.best.pos == "adjective":
        alone = place.first == place.last and place.preposition is None and place.number == name.number
        return alone and bool(place.genders & name.genders) and place.head.best.lemma not in RELATIVES
    return len(name.cases) >= 5 and kinds().get(place.head.best.lemma) == "LOC"


def _another_is_set_off(reference: Reference, sentence: Sentence, subject: Phrase) -> bool:
    """ "Rywal Bongo, Ossa, oskarżył …": a surname without endings, whose he is, and his own in commas."""
    tokens, title = sentence.tokens, subject.head
    after = tokens[title.index + 1 : title.index + 4]
    if title.capital > title.initial or len(after) < 3 or after[1].text != ",":
        return False
    owner = reference.entities.by_token.get(after[0].start)
    if owner is None or owner.actor is None or reference.entities.actor(owner.actor).type != "person":
        return False
    other = next((p for p in sentence.phrases if p.first == after[2].index), None)
    named = other is not None and reference.naming.person(other) is not None
    closed = other is not None and [t.text for t in tokens[other.last + 1 : other.last + 2]] == [","]
    return named and closed and not reference.document.language.declines(after[0].text)


def _may_be_of(title: Phrase, name: Phrase) -> bool:
    """Tell "skrytykował prezydenta Rene Prevala": a form of Preval, whom the title shows as done to."""
    verb = name.clause.predicate if name.clause is not None else None
    common = title.head.best.name is None and title.parent is None
    mans = title.number == "sg" and "m1" in title.genders
    oblique = common and mans and title.could("acc") and not title.could("nom")
    behind = verb is not None and verb.index < title.first and title.preposition is None
    last = name.tokens[-1]
    form = any(a.case == "acc" and "m1" in a.genders and a.lemma != last.text for a in last.analyses)
    return oblique and behind and form and name.first < name.last


def _governs_letters(sentence: Sentence, own: Phrase) -> bool:
    """Tell "sprzyjająca PiS telewizja": the adjective is the noun's, and the letters are an object of it."""
    first = own.tokens[0]
    if first is own.head or first.best.pos not in ("adjective", "active", "passive"):
        return False
    if sum(letter.isupper() for letter in own.head.text) < 2:
        return False
    behind = next((p for p in sentence.phrases if p.first == own.last + 1 and p.preposition is None), None)
    if behind is None or behind.case != "nom" or behind.head.capital:
        return False
    return any(a.case == "nom" and a.genders & behind.genders for a in first.analyses)


def _begins_name(reference: Reference, phrase: Phrase, name: Phrase) -> bool:
    """Tell a capitalised noun of a thing before a name that is not what the noun calls it."""
    head, lexicon = phrase.head, reference.lexicon
    if not head.capital or head.best.pos != "noun" or phrase.quoted or "m1" in phrase.genders:
        return False
    if phrase.number != name.number or len(phrase.cases) >= 5 or reference.naming.named(phrase):
        return False  # "Sankcje Pekin nałożył", "powiedział PAP Nowak"
    if any(a.pos == "adjective" and a.case == "nom" for a in name.head.analyses):
        return True  # "Gazeta Olsztyńska", "Koleje Mazowieckie"
    actor = reference.entities.actor(reference.naming.named(name)[0])
    if actor.type == "person":
        return name.first == name.last and head.best.lemma not in lexicon.roles
    if head.best.lemma in media_words() | lexicon.words["party"] | lexicon.words["authority"]:
        return False
    kind = kinds().get(head.best.lemma)
    return kind is None or (kind == "ORG" and (actor.type == "country" or actor.metonym_of is not None))


def _is_surname(phrase: Phrase) -> bool:
    """Tell a surname alone, be it a common word as well: "Holm" of "Dania Holm"."""
    head = phrase.head
    alone = (
        head.capital and phrase.first == phrase.last and head.best.pos == "noun" and not head.text.isupper()
    )
    return alone and head.best.name in ("surname", "unknown", None)


def is_other_of_two(phrase: Phrase, verb: Token | None) -> bool:
    """ "To nie A, lecz B zaatakowały C": B, hung on A who did not, acts."""
    joined = phrase.parent is not None and phrase in phrase.parent.conjuncts and phrase.case == "nom"
    return joined and verb is not None and phrase.last < verb.index


def opens_oddly(reference: Reference, clause: Clause, phrase: Phrase) -> bool:
    """ "Budek – jak mówi X – oskarżył A": a bare genitive that opens the clause and nothing asks for may be
    a name that the dictionary takes for something else."""
    verb, opens = clause.predicate, phrase.first == clause.tokens[0].index and phrase.head.capital
    alone = phrase.first == phrase.last and opens and phrase.parent is None
    if verb is None or not alone or phrase.case != "gen" or phrase.dependents or clause.negated:
        return False
    frames = frames_of(reference.lexicon, clause)
    return not any(s.case == "gen" for f in frames for s in f.object)


def is_either(reference: Reference, sentence: Sentence, subject: Phrase) -> bool:
    """Tell "A albo B", "A lub B"."""
    if not subject.conjuncts:
        return False
    between = sentence.tokens[subject.last + 1 : max(p.first for p in subject.conjuncts)]
    return any(t.lower in reference.lexicon.words["either"] for t in between)


def may_close_relative(sentence: Sentence, clause: Clause) -> bool:
    """ "Jan Nowak, który służył w X i Y oskarżył Z": with no comma at its end, Y was served too.

    So it may be where whom that clause describes is left without a verb.
    """
    relative, subject = clause.governor, clause.subject
    if clause.kind != "main" or relative is None or relative.kind != "relative" or subject is None:
        return False
    host = relative.governor
    waits = host is not None and host.predicate is None and host.kind == "main"
    later = sentence.clauses[sentence.clauses.index(clause) + 1 :]
    last = not any(c.kind == "main" and c.governor is None and c.predicate is not None for c in later)
    behind = sentence.tokens[clause.tokens[0].index - 1]
    listed = any(p.preposition and p.end == behind.index for p in relative.phrases)
    return waits and last and listed and subject.first == clause.tokens[0].index + 1


def may_be_hidden(reference: Reference, phrase: Phrase, verb: Token | None) -> bool:
    """Tell a name that may act though it seems to hang on a noun before it.

    "od lat Nowak krytykował rząd"; "zapowiada na czołówce „The Sun”": the paper's front page, or the paper.
    """
    host = phrase.parent
    page = host is not None and host.preposition == "na" and host.case == "loc" and phrase.quoted
    behind = verb is not None and verb.index < phrase.first and len(phrase.cases) >= 5
    bare = shows_no_genitive(reference, phrase, verb) or _is_whole_name(phrase, verb)
    return bare or (page and behind) or _is_stiff_behind_comma(phrase, verb)


def _is_stiff_behind_comma(phrase: Phrase, verb: Token | None) -> bool:
    """Tell "po rozmowie z premierem Danii, Lee, który wrócił, oskarżył X": a name without endings may act."""
    alone = phrase.first == phrase.last and phrase.head.capital and len(phrase.cases) >= 5
    if not alone or verb is None or phrase.last > verb.index or phrase.preposition is not None:
        return False
    host = phrase.parent
    return host is not None and phrase.first == host.end + 2 and phrase.head.best.name in _PERSONAL


def _is_whole_name(phrase: Phrase, verb: Token | None) -> bool:
    """Tell "na konferencji Oyun Batar ostro skrytykował X": a full name that shows no genitive."""
    if (
        verb is None
        or phrase.first == phrase.last
        or phrase.last > verb.index
        or phrase.preposition is not None
    ):
        return False
    hangs = phrase.parent is not None and phrase is not phrase.parent.apposed and phrase.could("nom")
    bare = all(t.capital and t.text == t.best.lemma and t.best.name in _PERSONAL for t in phrase.tokens)
    fits = not verb.best.genders or bool(verb.best.genders & phrase.genders)
    return hangs and bare and fits and verb.best.number != "pl"


def shows_no_genitive(reference: Reference, phrase: Phrase, verb: Token | None) -> bool:
    """Tell the Nowak of "od początku epidemii Nowak krytykował rząd": a man of a noun would be "Nowaka"."""
    head = phrase.head
    if verb is None or not phrase.first == phrase.last < verb.index or phrase.preposition is not None:
        return False
    if not head.capital or head.best.name is None or phrase.quoted or verb.best.number == "pl":
        return False
    own = (a for a in head.analyses if a.lemma == head.text and a.case == "nom")
    named = any(a.name in ("surname", "unknown") for a in own)
    return named and reference.document.language.declines(head.text)


def stands_between(reference: Reference, sentence: Sentence, earlier: Clause, clause: Clause) -> bool:
    """Tell "A potępił B – jeden z posłów, szef C, oskarżył D": a nominative between two verbs, of neither.

    It is rather of the second, so the subject of the first cannot be told to go on. A form that may be an
    accusative as well is an object, or one more, unless a word stands between it and a mark before.
    """
    verb, second = earlier.predicate, clause.predicate
    if verb is None or second is None:
        return False
    behind = [p for p in (earlier.subject.conjuncts if earlier.subject else ()) if p.first > verb.index]
    if behind and second.best.number == "sg" and verb.best.number == "sg":
        return True  # "Wystąpił A i B, szef C, oskarżył D": both, or B alone
    between = [p for p in sentence.phrases if verb.index < p.first and p.last < second.index]
    acting = [p for p in between if _acts_apart(reference, sentence, p, second)]
    if not acting:
        return False  # so it is with most
    own = {
        id(p) for c in sentence.clauses if c.subject for m in c.subject.members for p in (m, m.apposed) if p
    }
    # "łamie prawo i B, szef C, oskarżył D": a nominative alone is no second object
    more = (c for p in sentence.phrases for c in p.conjuncts if c is not p)
    points = reference.lexicon.words["demonstrative"]
    joined = {id(c) for c in more if id(c) in own or ("acc" in c.cases and c.head.lower not in points)}
    free = (p for p in acting if id(p) not in own and id(p) not in joined)
    return any(unclosed(sentence.tokens[verb.index : p.first], "(", ")") <= 0 for p in free)


def _acts_apart(reference: Reference, sentence: Sentence, p: Phrase, verb: Token) -> bool:
    """Tell a bare nominative that agrees with a verb further on and belongs to no verb of its own."""
    alone = p.first == p.last and p.head.lower in reference.lexicon.words["demonstrative"]
    if shows_no_genitive(reference, p, verb) or (alone and p.preposition is None and p.could("nom")):
        return True
    hangs = p.quoted or (p.parent is not None and p not in p.parent.conjuncts)
    if p.preposition is not None or hangs or not p.could("nom") or p.clause is None:
        return False
    if p.number is not None and p.number != verb.best.number and p.head.best.pos != "numeral":
        return False
    if verb.best.genders and p.genders and p.number == "sg" and not verb.best.genders & p.genders:
        return False
    if p.head.best.lemma in reference.lexicon.words["time.unit"]:
        return False  # "a tydzień wcześniej oskarżył X"
    told = p.clause.predicate
    if told is not None and told.best.lemma in reference.lexicon.words["being"] | {"to"}:
        return False  # "uznał, że to zbrodnia, i oskarżył X"
    before = sentence.tokens[p.first - 1]
    if p.head.capital and before.best.pos == "noun" and before.best.lemma != "co":
        return False  # "odwiedził dzielnicę Harlem i obiecał pomoc"
    subject = p.clause.subject
    if before.text == "," and subject is not None and subject.end == p.first - 2:
        return False  # "wystąpił Jan Nowak, szef klubu, i oskarżył X"
    if "acc" not in p.cases or before.text in DASHES or before.text == ";":
        return True
    if before.text == "," and p.head.capital and sentence.tokens[verb.index - 1].text == ",":
        last = next((t for t in reversed(sentence.tokens[: p.first - 1]) if t.text not in QUOTES), before)
        return not last.capital  # "wyraził zaniepokojenie, RPA, która …, odmówiła": no list of names
    words = takewhile(lambda t: t.text.isalnum(), reversed(sentence.tokens[: p.first]))
    between = {t.best.pos for t in words}
    return bool(between) and between.isdisjoint(("verb", "infinitive", "impersonal", "predicative"))


def may_have_subject(reference: Reference, clause: Clause) -> bool:
    """Tell whether some name or title in the clause might be a subject that was not recognised as one.

    Then nobody is better than whoever acted before: an act must not be laid at the wrong door.
    """
    verb = clause.predicate
    number = verb.best.number if verb is not None else None
    free = [
        p
        for p in clause.phrases
        if p.preposition is None
        and (p.parent is None or is_other_of_two(p, verb))
        and not _clashes(reference, p, verb)
        and not (_is_passive(p) and verb is not None and p.first > verb.index)
        and (
            p.case in ("nom", "voc")
            or (p.head.capital and p.could("nom") and verb is not None and p.first < verb.index)
            or (p.head.capital and p.cases == _NOWHERE)
            or opens_oddly(reference, clause, p)
        )
    ]
    first = clause.tokens[0]
    straight = (a for a in first.analyses if a.case == "nom" and a.number in (None, number))
    acting = first.best.pos == "active" and any(straight)  # "Pełniący obowiązki … zapowiedział"
    # "p.o. premiera X odmówił": he acts, though his office stands in the genitive
    at = verb.index if verb is not None else 0
    duties = role_words(reference.document.language.code)["acting"]
    acting = acting or any(t.lower in duties and t.index < at for t in clause.tokens)
    # "że ANO nie zajmuje …": letters that the dictionary knows only as a particle
    letters = [t for t in clause.tokens if t.text.isupper() and len(t.text) > 1 and t.best.pos == "particle"]
    named = any(may_be_hidden(reference, p, verb) for p in clause.phrases)
    # "Presja USA i Rosji sprowokowały X": the verb goes with what is nearer, and yet pressure did it
    near = any(p.first == first.index and p.cases == {"nom"} and p.dependents for p in free)
    return (
        acting
        or named
        or near
        or letters != []
        or any(number is None or p.number in (None, number) for p in free)
    )


def _is_passive(phrase: Phrase) -> bool:
    """Tell "oskarżona" in "że została oskarżona": tagged as a noun, it is the verb's."""
    common = phrase.first == phrase.last and not phrase.head.capital
    return common and phrase.head.passive is not None


def _clashes(reference: Reference, phrase: Phrase, verb: Token | None) -> bool:
    """Tell a common noun of another gender than the verb: "postawiła mu zarzut" is done by no "zarzut"."""
    if verb is None or verb.best.tense != "past" or not verb.best.genders or not phrase.genders:
        return False
    common = not phrase.head.capital and phrase.head.best.lemma not in reference.lexicon.roles
    return common and not phrase.conjuncts and not phrase.genders & verb.best.genders
