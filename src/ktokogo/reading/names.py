"""Names in a document: which words make one, what it may be in the nominative, what kind of thing it is."""

from __future__ import annotations

import re

from ktokogo.document import QUOTES, Document, Language, Phrase, Sentence, Token
from ktokogo.reading import gazetteer
from ktokogo.reading.group_names import lone_body, name_of
from ktokogo.reading.joining import joined
from ktokogo.reading.known_names import known
from ktokogo.reading.model import Category
from ktokogo.reading.name import (
    CATEGORIES,
    JOINS,
    Name,
    bodies,
    foreign,
    kinds,
    local_roles,
    titles,
    unique,
    words_between,
)
from ktokogo.reading.registry import fold, registry

_AGED = re.compile(r"\d{2}-letni")
_POINTS = frozenset(("ten", "tamten", "jego", "jej", "ich", "swój"))
_LAW = "lex"
_LONG = 3
"""Words from which a name may be those of two people."""

_ARTICLES = frozenset(("The", "Le", "La", "Il", "El", "Der", "Die", "Das"))
"""Words before the name of a foreign medium that the registry may know without them."""


def names(document: Document) -> list[Name]:
    """Return the names of a document in the order of the text."""
    found: list[Name] = []
    for sentence in document.sentences:
        found += _names(document.language, sentence)
    _settle_unknown(found)
    _part_neighbours(found)
    found = _without_chance(found)
    opening = _opening(document, found)
    return sorted([*found, *opening], key=lambda name: name.start) if opening else found


def _opening(document: Document, found: list[Name]) -> list[Name]:
    """ "Lewica skrytykowała rząd": a name that is a common word, where it opens a sentence and acts in it.

    Only of whom the text names elsewhere too, where the capital is not the sentence's: "poseł Lewicy".
    """
    certain = {known for name in found if (known := _known_word(name))}
    taken = {t.start for name in found for t in name.tokens} if certain else set()
    opening: list[Name] = []
    for sentence in document.sentences if certain else ():
        for clause in sentence.clauses:
            group = clause.subject
            if group is None or group.first != group.last or not group.head.initial or group.quoted:
                continue
            matched = gazetteer.match(sentence.tokens, group.first)
            if matched is None or matched[0].actors not in certain or group.head.start in taken:
                continue
            if group.head.text == matched[0].name and not group.dependents and not group.conjuncts:
                name = Name(sentence, group.tokens, "known", [matched[0].name], group, group.head.best.lemma)
                name.known = matched[0].actors
                opening.append(name)
    return opening


def _known_word(name: Name) -> tuple[str, ...]:
    """Whom a name means that is a common word as well, where no head of a sentence gives it its capital."""
    known = name.known
    if not known and len(name.tokens) == 1 and not name.tokens[0].initial and name.tokens[0].capital:
        actor = registry().find(name.lemmas[0])
        known = (actor.id,) if actor is not None else ()
    return known if len(known) == 1 and registry().common.issuperset(known) else ()


def _without_chance(found: list[Name]) -> list[Name]:
    """Drop first words of sentences that may be common words, unless they are names elsewhere too."""
    common = [_may_be_common(name) for name in found]
    if not any(common):
        return found
    certain = (name for name, may in zip(found, common, strict=True) if not may)
    sure = {lemma for name in certain for t in name.tokens for lemma in _lemmas_of(t)}
    return [n for n, may in zip(found, common, strict=True) if not may or _lemmas_of(n.tokens[0]) & sure]


def _may_be_common(name: Name) -> bool:
    token = name.tokens[0]
    if (
        name.doubtful
        or len(name.tokens) > 1
        or not token.initial
        or name.kind in ("known", "people", "quoted", "acronym")
    ):
        return False
    return any(a.name is None and a.pos != "other" and a.lemma[0].islower() for a in token.analyses) and (
        registry().find(name.lemmas[0]) is None and fold(name.lemmas[0]) not in registry().powers
    )


def _lemmas_of(token: Token) -> set[str]:
    return {a.lemma for a in token.analyses if a.name is not None}


def _names(language: Language, sentence: Sentence) -> list[Name]:
    tokens = sentence.tokens
    begun, large = gazetteer.beginnings(tokens), [t for t in tokens if t.capital]
    if not (begun or large):
        return []
    group = {t.index: phrase for phrase in sentence.phrases for t in phrase.tokens} if begun else {}
    by_start: dict[int, Name] = {}
    taken: set[int] = set()

    def take(name: Name) -> None:
        by_start[name.tokens[0].index] = name
        taken.update([t.index for t in name.tokens])

    end = 0
    for i in begun:
        name = known(language, sentence, i, group) if i >= end else None
        if name is None:
            continue
        end = name.tokens[-1].index + 1
        if _ends_quoted(name, group.get(i)):
            end = i + 1
            continue
        if not _is_surname(tokens, i, group) and not _is_of_law(tokens, i):
            if i and tokens[i - 1].text in _ARTICLES and tokens[i - 1].index in group:
                name.tokens = tokens[i - 1 : end]  # "The Global Times", known as "Global Times"
            take(name)
    if _shouts(tokens, large) or _is_foreign(tokens):
        return [by_start[i] for i in sorted(by_start)]
    people = registry().inhabitants
    for phrase in sentence.phrases:
        several = len(phrase.tokens) > 1
        big = phrase.head.capital or (several and any(t.capital for t in phrase.tokens))
        if not big and phrase.head.best.lemma not in people:
            continue
        if _is_of_law(tokens, phrase.first) or _is_matter_of_office(tokens, phrase):
            continue
        free = _without(phrase, taken)
        name = name_of(language, sentence, free) if free is not None else None
        if name is None and free is not None and lone_body(free):
            name = Name(
                sentence, free.tokens, "body", [language.nominative(free)], phrase, free.head.best.lemma
            )
            name.doubtful = True
        if name is not None:
            name.tokens = [t for t in name.tokens if t.index not in taken]
            name.phrase = phrase
            if name.tokens:
                take(name)
    found = joined(language, sentence, by_start)
    for name in found:
        name.cue = _cue(tokens, name)
    return found


def _ends_quoted(name: Name, phrase: Phrase | None) -> bool:
    """Tell the state in "Wolne Peru", a party that is called so in quotation marks."""
    if phrase is None or not phrase.quoted:
        return False
    first = phrase.tokens[0]
    return first.capital and first.best.pos == "adjective" and first not in name.tokens


def _is_surname(tokens: list[Token], i: int, group: dict[int, Phrase]) -> bool:
    """Tell "Adam Niemiec", "Anna Czech": a word for a people that ends a person's name."""
    before = tokens[i - 1] if i else None
    own = group.get(i)
    ends = own is not None and own.last == i and before in own.tokens and len(own.tokens) == 2
    people = "surname" in tokens[i].analyses.names or tokens[i].best.lemma in registry().inhabitants
    return ends and people and before is not None and before.best.name == "given"


def _is_of_law(tokens: list[Token], i: int) -> bool:
    """Tell "lex Nowak": a law that is called by somebody's name."""
    return i > 0 and tokens[i - 1].lower == _LAW


def _is_matter_of_office(tokens: list[Token], phrase: Phrase) -> bool:
    """Tell "Minister Finansów": a common noun behind an office is what it is for, and no name."""
    before, head = tokens[phrase.first - 1] if phrase.first else None, phrase.head
    if before is None or phrase.first != phrase.last or phrase.case != "gen" or head.best.name is not None:
        return False
    common = head.best.pos == "noun" and head.best.lemma.islower() and head.best.lemma not in bodies()
    return common and before.capital and before.best.lemma in titles()


def _shouts(tokens: list[Token], large: list[Token]) -> bool:
    """Tell a line of capitals, where a capital says nothing; ``large`` are the words that have one."""
    if len(large) < 3:
        return False
    big = len([t for t in large if t.text.isupper() and len(t.text) > 1 and t.text.isalpha()])
    if big < 3:
        return False
    words = sum(1 for t in tokens if len(t.text) > 1 and t.text.isalpha())
    return words > 3 and big > 0.7 * words


def _is_foreign(tokens: list[Token]) -> bool:
    """Tell a sentence of another language: most of its lower-case words are unknown or small and foreign."""
    use = foreign()
    small = [t for t in tokens if (t.best.pos == "other" or t.text in use) and not t.capital]
    if len(small) < 2:
        return False
    small = [t for t in small if t.best.pos == "other" or use[t.text] in JOINS]
    strange = sum(1 for t in small if t.text.isalpha())
    if strange < 2:
        return False
    words = sum(1 for t in tokens if not t.capital and t.text.isalpha())
    return words > 3 and strange > 0.5 * words


def _without(phrase: Phrase, taken: set[int]) -> Phrase | None:
    """Return what a known name has left of a group."""
    if not taken or taken.isdisjoint([t.index for t in phrase.tokens]):
        return phrase
    rest: list[Token] = []
    big = False
    for token in phrase.tokens:
        if token.index not in taken:
            rest.append(token)
            big = big or token.capital
        elif big:
            break
        else:
            rest = []
    if not big:
        return None
    head = phrase.head if phrase.head in rest else next((t for t in rest if t.best.pos == "noun"), rest[-1])
    return Phrase(
        rest,
        head,
        phrase.cases,
        phrase.case,
        phrase.number,
        phrase.genders,
        phrase.preposition,
    )


def _cue(tokens: list[Token], name: Name) -> Category | None:
    """What a name is, by a foreign word in it or by the common noun right before it."""
    if len(name.tokens) > 1 and name.kind != "person":
        for token in (name.tokens[-1], name.tokens[0]):
            use = foreign().get(token.text)
            if use in CATEGORIES:
                return use  # type: ignore[return-value]
    if _is_of_title(tokens, name):
        return "PER"
    i = name.tokens[0].index - 1
    while i >= 0 and (tokens[i].text in QUOTES or tokens[i].text in words_between()):
        i -= 1
    steps = 0
    while (
        i >= 0
        and tokens[i].best.pos in ("adjective", "passive", "active")
        and not tokens[i].capital
        and steps < 3
    ):
        if name.kind == "unknown" and _AGED.match(tokens[i].text):
            return "PER"  # "48-letni Muktada as-Sadr"
        i -= 1
        steps += 1
    if i < 0 or tokens[i].best.pos != "noun":
        return None
    after = name.tokens[-1].index + 1
    if tokens[i].best.number == "pl":
        listed = after < len(tokens) and (
            tokens[after].text == "," or tokens[after].best.pos == "conjunction"
        )
        if not listed:
            return None
    kind = kinds().get(tokens[i].best.lemma)
    if kind == "EVT" and not tokens[i].capital and name.kind != "quoted":
        return None  # "podczas konferencji Nowak …", "kolejnego dnia MSZ …": when, not what
    if kind == "PER" and _is_seat(name, tokens[i]):
        return "LOC"
    if kind == "PER" and name.phrase is not None and name.phrase.case == "gen" != tokens[i].best.case:
        town = name.kind == "body" and tokens[i].best.lemma in local_roles() and not _is_body(name)
        return "LOC" if name.kind == "unknown" or town else None  # "premier Torlandii": of what, not who
    return kind


def _is_of_title(tokens: list[Token], name: Name) -> bool:
    """Tell "poseł tej partii Owen Lis": behind a body that is pointed at the name is the title's."""
    host = name.phrase.parent if name.phrase is not None else None
    if host is None or host.apposed is not name.phrase or host.head.best.lemma not in titles():
        return False
    between = tokens[host.last + 1 : name.tokens[0].index]
    return any(t.best.lemma in _POINTS for t in between)


def _is_seat(name: Name, role: Token) -> bool:
    """Tell "burmistrz Würzburga": behind such a role an unknown word in -a is its town, in the genitive."""
    word = name.tokens[0]
    alone = name.kind == "unknown" and len(name.tokens) == 1 and word.text.endswith("a")
    return alone and role.best.lemma in local_roles()


def _is_body(name: Name) -> bool:
    return name.head_lemma.lower() in bodies()


def _settle_unknown(found: list[Name]) -> None:
    """Let the document decide between the lemmas of unknown words: the one that explains most forms."""
    votes: dict[str, float] = {}
    for name in found:
        for options in name.parts:
            for option in options:
                votes[option] = votes.get(option, 0.0) + 1.0
            votes[options[0]] += 0.5
    for name in found:
        if not name.parts:
            continue
        unknown = ["unknown" in t.analyses.names for t in name.tokens]
        chosen = [
            max(options, key=lambda o: votes[o]) if open_ and len(options) > 1 else options[0]
            for options, open_ in zip(name.parts, unknown, strict=True)
        ]
        name.lemmas = unique([" ".join(chosen), *name.lemmas])


def _part_neighbours(found: list[Name]) -> None:
    """Take off the Nowak of "szef gabinetu Nowaka Ylber Torelli": two people's names side by side.

    No name of three words begins with a surname that a known person bears, or one of this text.
    """
    registered = registry()
    full = (name for name in found if len(name.tokens) == 2 and name.tokens[0].best.name == "given")
    borne = {fold(lemma.split()[-1]) for name in full for lemma in name.lemmas}
    for name in found:
        first = name.tokens[0]
        long = len(name.tokens) >= _LONG and all(token.capital for token in name.tokens)
        if not long or name.kind not in ("person", "unknown") or "given" in first.analyses.names:
            continue  # not "Mitchell Jessen and Associates"
        called = {fold(word) for word in (first.text, *first.analyses.lemmas)}
        bearers = (iri for word in called for iri in registered.surnames.get(word, ()))
        if called & borne or any(iri in registered.prominent for iri in bearers):
            name.tokens, name.parts = name.tokens[1:], name.parts[1:]
            name.lemmas = unique([lemma.partition(" ")[2] for lemma in name.lemmas])
