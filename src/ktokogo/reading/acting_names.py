"""Whether who is named as the subject can act there, and whether another name may be hidden."""

from __future__ import annotations

from itertools import takewhile

from ktokogo.document import DASHES, QUOTES, Clause, Phrase, Sentence, Token, unclosed
from ktokogo.reading import genders
from ktokogo.reading.lexicon import frames_of
from ktokogo.reading.name import role_words
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
    words, parts = (subject.apposed or subject).tokens, actor.name.split()
    # "czy boi się Zbigniewa Ziobro": no nominative, though the surname shows no case
    inflected = gender == "m" and any(
        reference.document.language.is_oblique(words[at].text, parts[at]) for at in (0, -1)
    )
    return told in (None, gender) and not inflected


def _may_be_done_to(office: Phrase, verb: Token) -> bool:
    """ "Raport oskarża premier": of a woman, behind the verb and a group that may act, it is any case."""
    if office.first < verb.index or office.head.lower != office.head.best.lemma or office.clause is None:
        return False
    bare = [p for p in office.clause.phrases if p.preposition is None and p.last < verb.index]
    stiff = (p for p in bare if p.last == verb.index - 1 and len(p.cases) >= 5)  # "W pismach ABC zarzuca …"
    front = [*(p for p in bare if p.parent is None), *stiff]
    return any(p.could("nom") and p.number == verb.best.number for p in front)


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
    named = named or (verb is not None and any(_is_misread(p, verb) for p in clause.phrases))
    # "Presja USA i Rosji sprowokowały X": the verb goes with what is nearer, and yet pressure did it
    near = any(p.first == first.index and p.cases == {"nom"} and p.dependents for p in free)
    return (
        acting
        or named
        or near
        or letters != []
        or any(number is None or p.number in (None, number) for p in free)
    )


def _is_misread(phrase: Phrase, verb: Token) -> bool:
    """Tell "klub „walczy z X”": before the verb the nominative of another word than it seems."""
    best, words = phrase.head.best, phrase.clause.tokens if phrase.clause is not None else ()
    between = [t for t in words if phrase.last < t.index < verb.index]
    near = phrase.last < verb.index and all(t.text in QUOTES for t in between)
    bare = phrase.preposition is None and phrase.parent is None and best.case != "nom"
    nouns = (a for a in phrase.head.analyses if a.pos == "noun" and a.case == "nom")
    return near and bare and any(a.lemma != best.lemma and a.number == verb.best.number for a in nouns)


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
