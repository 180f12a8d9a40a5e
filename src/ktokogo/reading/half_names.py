"""Whether the name of a subject is a whole one, or half of another that was cut in two."""

from __future__ import annotations

from ktokogo.document import Phrase, Sentence, Token
from ktokogo.polish.agreement import RELATIVES
from ktokogo.reading.name import bodies, kinds, media_words
from ktokogo.reading.reference import Reference


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
    if own.first == own.last and _is_behind_first(reference, sentence, own.head):
        return True
    beside = [p for p in sentence.phrases if p.last == own.first - 1 or p.first == own.last + 1]
    free = [p for p in beside if p.preposition is None and p.parent is None and p.apposed is None]
    whole = reference.entities.by_token.get(own.head.start)
    known = whole.tokens if whole is not None else []  # "Straż Graniczna", "ABC News" are one name
    straight = [p for p in free if p.case == "nom" and not p.conjuncts and p.head not in known]
    if person and any(reference.naming.person(p) is not None for p in straight):
        return True
    if any(p.last == own.first - 1 and (_is_place_called(p, own) or _may_be_of(p, own)) for p in beside):
        return True
    called = reference.entities.actor(reference.naming.named(own)[0])
    place = called.type in ("country", "place") or called.metonym_of is not None
    if place and any(_is_body(reference, p) for p in free if p.last == own.first - 1):
        return True  # "Greenpeace Rosja zarzuca …", "Prokuratury Rejonowej Warszawa …": the branch of a body
    ended = place and any(_is_surname(p) for p in straight if p.first > own.first)
    return ended or any(_begins_name(reference, p, own) for p in straight if p.first < own.first)


def _is_behind_body(reference: Reference, sentence: Sentence, own: Phrase) -> bool:
    """Tell the second body of "TVN Grupa Discovery łamie", right behind another without a mark."""
    verb = own.clause.predicate if own.clause is not None else None
    if verb is None or own.first > verb.index or own.head.best.lemma not in bodies():
        return False  # "poinformowała PAP Fundacja Lis"
    name = reference.entities.by_token.get(own.head.start)
    inside = name.tokens if name is not None else []  # "TV Republika" is one
    before = [p for p in sentence.phrases if p.last == own.first - 1 and p.head not in inside]
    free = (p for p in before if p.preposition is None and p.parent is None and p is not own.parent)
    return any(p.could("nom") and _is_body(reference, p) for p in free)


def _is_behind_first(reference: Reference, sentence: Sentence, word: Token) -> bool:
    """Tell the surname of "z Piotrem Kraśko", which does not decline, "David" of "z Camp David".

    So it is behind any word whose capital is its own and that names nothing: "Bulla" of "Red Bulla".
    """
    before = sentence.tokens[word.index - 1] if word.index else None
    if before is None or not before.capital or before.initial:
        return False
    first = "given" in before.analyses.names and before.best.case not in (None, "nom")
    if first or (word.best.name == "given" and before.best.name == "unknown"):
        return True
    named = reference.entities.by_token.get(before.start) is not None or before.text.isupper()
    common = before.best.pos in ("noun", "other") and before.best.lemma not in reference.lexicon.roles
    return not named and common and before.best.lemma.lower() not in bodies()


def _is_of_two(name: Phrase) -> bool:
    """Tell "Ramonem Bute Jan Nowak": a first name in the third place begins another's name."""
    kinds_of = [t.best.name for t in name.tokens if t.capital]
    return len(kinds_of) > 3 and kinds_of[2] == "given" and kinds_of[1] != "given"


def _is_body(reference: Reference, phrase: Phrase) -> bool:
    """Tell a body or an unknown name in front of a state: "Greenpeace Rosja", "Amnesty Ukraina"."""
    named = reference.naming.named(phrase)
    if not named or not phrase.head.capital:
        return False
    return reference.entities.actor(named[0]).type in ("organisation", "medium")


def _is_place_called(place: Phrase, name: Phrase) -> bool:
    """Tell "w stolicy kraju Nuevo Laredo": what a place in another case is called.

    So it is with an adjective in another case: "48-letniego Guillermo Quispela" is no nominative.
    """
    if place.could("nom") or place.head.capital:
        return False
    if place.head.best.pos == "adjective":
        alone = place.first == place.last and place.preposition is None and place.number == name.number
        return alone and bool(place.genders & name.genders) and place.head.best.lemma not in RELATIVES
    strange = place.preposition is not None and any(t.best.name == "unknown" for t in name.tokens)
    # so "na bazę Al Udeid"
    return (strange or len(name.cases) >= 5) and kinds().get(place.head.best.lemma) == "LOC"


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
    if phrase.first != phrase.last or not head.capital or head.text.isupper():
        return False
    return head.best.pos == "noun" and head.best.name in ("surname", "unknown", None)
