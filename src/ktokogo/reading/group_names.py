"""The name that one group of words makes: a person, a place, a body; its nominatives, likeliest first."""

from __future__ import annotations

from itertools import islice

from ktokogo.document import Language, Phrase, Sentence, Token
from ktokogo.reading.name import (
    CATEGORIES,
    Name,
    NameClass,
    bodies,
    emphatics,
    foreign,
    heads_body,
    is_role,
    joined_text,
    no_names,
    unique,
)
from ktokogo.reading.registry import fold, registry

_PERSONAL = frozenset(("given", "surname", "unknown"))
_MAX_LEMMAS = 8


def lone_body(phrase: Phrase) -> bool:
    """Tell a body's head noun alone at the start of a sentence: "Komisja" may be the one named before."""
    head = phrase.head
    if not (head.capital and head.initial) or len(phrase.tokens) > 1 or phrase.dependents or phrase.quoted:
        return False
    row = bodies().get(head.best.lemma.lower())
    return row is not None and row["category"] == "ORG" and phrase.number == "sg"


def name_of(language: Language, sentence: Sentence, phrase: Phrase) -> Name | None:
    if phrase.quoted:
        return Name(
            sentence,
            phrase.tokens,
            "quoted",
            unique([joined_text(phrase.tokens), language.nominative(phrase)]),
            phrase,
        )
    head = phrase.head
    if head.best.lemma in registry().inhabitants and head.best.pos == "noun":
        described = phrase.tokens[0]
        if described.capital and not described.initial and described.best.pos == "adjective":
            # "partia Niezależni Grecy": it is called so
            return Name(sentence, phrase.tokens, "body", [language.nominative(phrase)], phrase)
        plural = Phrase([head], head, phrase.cases, phrase.case, phrase.number, phrase.genders)
        return Name(
            sentence,
            [head],
            "people",
            [language.nominative(plural)],
            phrase,
            head.best.lemma,
        )
    capitals = [t for t in phrase.tokens if t.capital and not is_role(t)]
    if capitals and _only_stresses(capitals[0]) and registry().find(language.nominative(phrase)) is None:
        capitals = capitals[1:]  # not so "Opozycyjna Platforma", which is called so
    if capitals and capitals[0].initial and capitals[0].best.pos == "numeral":
        capitals = capitals[1:]  # "Dwóch Wolnych Republikanów": how many of them
    if is_role(head) and all(_is_common(t) for t in capitals):
        return None  # "Prokuratora Krajowego": an office written large
    if not capitals or not _is_proper(language, phrase, capitals):
        return None
    first = capitals[0].index
    tokens = [t for t in phrase.tokens if t.index >= first]
    tokens = _trim(sentence, tokens)
    if phrase.tokens[0].text in language.particles and phrase.head.capital:
        tokens = phrase.tokens  # "zarzuca von der Leyen"
    if not tokens or (len(tokens) == 1 and _is_no_name(tokens[0])):
        return None
    personal = (
        head.best.name in _PERSONAL and not _is_described(head, tokens) and not _is_where(phrase, tokens)
    )
    if personal or (head.best.pos == "other" and head.capital):
        return _person_or_unknown(language, sentence, phrase, _of_person(language, tokens, head))
    if _is_where(phrase, tokens):
        lemmas = [a.lemma for a in head.analyses if a.name == "place" and a.case == "loc"]
        return Name(sentence, tokens, "place", unique(lemmas), phrase, lemmas[0])
    if head.best.name == "place" and not heads_body(head):
        return Name(
            sentence,
            tokens,
            "place",
            _lemmas(language, phrase, tokens),
            phrase,
            head.best.lemma,
        )
    return _body(language, sentence, phrase, tokens)


def _is_no_name(token: Token) -> bool:
    """Tell a letter, a unit, a currency and the like: "X", "EUR/USD", "SMS-y"."""
    return len(token.text) == 1 or set(token.best.lemma.split("/")) <= no_names()


def _of_person(language: Language, tokens: list[Token], head: Token) -> list[Token]:
    """Cut "Teraz sam Kowalski" down to the person: names and particles around the head."""
    at = tokens.index(head) if head in tokens else len(tokens) - 1
    first = last = at
    while first > 0 and _may_be_of_person(language, tokens[first - 1]):
        if tokens[first - 1].initial and _is_common(tokens[first - 1]):
            break  # "Samego Nowaka": the capital is the sentence's
        first -= 1
    while last + 1 < len(tokens) and _may_be_of_person(language, tokens[last + 1]):
        last += 1
    while first < at and not (tokens[first].capital or tokens[first].text in language.particles):
        first += 1
    return tokens[first : last + 1]


def _is_where(phrase: Phrase, tokens: list[Token]) -> bool:
    """Tell "w Stambule" from a person: a place that is also a rare surname, after a preposition of place."""
    word = tokens[0]
    return (
        len(tokens) == 1
        and phrase.preposition == "w"
        and word.best.name == "surname"
        and fold(word.best.lemma) not in registry().surnames
        and any(
            a.name == "place" and a.case == phrase.case == "loc" and a.number == "sg" for a in word.analyses
        )
    )


def _only_stresses(token: Token) -> bool:
    """Tell "Sam" of "Sam Nowak milczy" at the head of a sentence from a first name."""
    parts = ("adjective", "active")
    return token.initial and token.best.pos in parts and token.best.lemma in emphatics()


def _is_common(token: Token) -> bool:
    """Tell an adjective, a participle or a pronoun that is no name in any reading."""
    kinds = ("adjective", "pronoun", "passive", "active")
    return token.best.pos in kinds and all(a.name is None for a in token.analyses)


def _may_be_of_person(language: Language, token: Token) -> bool:
    return token.capital or token.lower in language.particles or not token.text[0].isalpha()


def _is_described(head: Token, tokens: list[Token]) -> bool:
    """Tell "Związek Radziecki" from a person: a common noun too, with a capitalised adjective."""
    common = any(a.pos == "noun" and a.name is None for a in head.analyses)
    return (
        common and head.best.name != "given" and any(t.capital and t.best.pos == "adjective" for t in tokens)
    )


def _is_proper(language: Language, phrase: Phrase, capitals: list[Token]) -> bool:
    """Tell a name from a common noun whose capital comes from its place in the sentence."""
    head = phrase.head
    if not head.capital:
        return False
    if head.best.name is not None or head.best.pos == "other":
        return True
    if head.initial:
        later = [t for t in capitals if t is not head and not t.initial]
        if later:
            return True
        follows = phrase.dependents[0] if phrase.dependents else None
        if (
            follows is not None
            and follows.preposition is None
            and follows.tokens[0].capital
            and heads_body(head)
        ):
            return True
        return (
            registry().find(language.nominative(phrase)) is not None and len(phrase.tokens) > 1
        ) or _known_alone(language, phrase)
    if head.best.pos == "pronoun" or head.best.pos in (
        "adjective",
        "passive",
        "active",
    ):
        return len(capitals) > 1
    return True


def _known_alone(language: Language, phrase: Phrase) -> bool:
    """A single capitalised common noun that the registry knows: Sejm, Zachód; but not "Fakt, że"."""
    actor = registry().find(language.nominative(phrase)) if len(phrase.tokens) == 1 else None
    return actor is not None and (
        actor.id not in registry().common or actor.kind in ("Bloc", "GovernmentBody")
    )


def _trim(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """Drop lower-case words at the edges, and a number that counts what follows ("Unię 29 marca")."""
    while tokens and not tokens[-1].capital:
        last = tokens[-1]
        after = sentence.tokens[last.index + 1].text if last.index + 1 < len(sentence.tokens) else "."
        if last.text.isdigit() and len(last.text) == 4 and after not in ("r", "roku") and len(tokens) > 1:
            break  # "Agenda 2030"
        tokens = tokens[:-1]
    return tokens


def _person_or_unknown(language: Language, sentence: Sentence, phrase: Phrase, tokens: list[Token]) -> Name:
    parts = [part(language, token, phrase) for token in tokens]
    lemmas = consistent(language, tokens, phrase, parts)
    known = any(t.best.name in ("given", "surname") for t in tokens)
    kind: NameClass = "person" if known and not _lonely_place(tokens) else "unknown"
    if any(t.best.pos == "other" for t in tokens) and not known:
        kind = "unknown"
    given = "given" in tokens[0].analyses.names
    if len(tokens) > 1 and not given and foreign().get(tokens[-1].text) in CATEGORIES:
        kind = "unknown"  # "Trump Tower" is no Mr Tower
    name = Name(sentence, tokens, kind, lemmas, phrase, tokens[-1].best.lemma)
    name.parts = parts
    return name


def _lonely_place(tokens: list[Token]) -> bool:
    return len(tokens) == 1 and tokens[0].best.name == "place"


def part(language: Language, token: Token, phrase: Phrase) -> list[str]:
    """What one word of a name may be in the nominative, likeliest first."""
    if token.lower in language.particles and not token.capital:
        return [token.text]
    fit = [
        a
        for a in token.analyses
        if a.case == phrase.case and a.pos in ("noun", "adjective", "other") and a.number != "pl"
    ]
    proper = [a.lemma for a in fit if a.name] or [
        a.lemma[:1].upper() + a.lemma[1:] for a in fit if a.pos != "adjective"
    ]
    return unique([token.best.lemma if token.best.name else "", *proper, token.text])


def consistent(language: Language, tokens: list[Token], phrase: Phrase, parts: list[list[str]]) -> list[str]:
    """Join the words' lemmas, all in one case; the first is the likeliest. ``parts`` is mended in place."""
    given = [a for a in tokens[0].analyses if a.name == "given" and a.case == phrase.case]
    woman = bool(given) and all(a.genders == frozenset("f") for a in given)
    last = tokens[-1]
    fits = any("f" in a.genders and a.case == phrase.case for a in last.analyses)
    if woman and len(tokens) > 1 and not fits:
        # "Anny Kowal", "Maria Zacharowa": a surname without a feminine reading in this case stays as it is.
        parts[-1] = unique([last.text, *parts[-1]])
    shown = [_declined(token, phrase) for token in tokens]
    if len(tokens) > 1 and all(shown):
        for i, token in enumerate(tokens):
            if parts[i][0] == token.text:
                parts[i] = unique([*shown[i], *parts[i]])
    combined = [""]
    for options in parts:
        combined = [f"{head} {option}".strip() for head in combined for option in options[:4]][
            : _MAX_LEMMAS * 3
        ]
    raw = joined_text(tokens)
    return list(islice(unique([*combined, raw]), _MAX_LEMMAS))


def _declined(token: Token, phrase: Phrase) -> list[str]:
    """The nominatives of a man's name that shows its case: "Samehem Burganim"; one word may by chance."""
    if phrase.case in (None, "nom"):
        return []
    own = (a for a in token.analyses if a.case == phrase.case and a.name and "m1" in a.genders)
    return [a.lemma for a in own if a.lemma != token.text]


def _body(language: Language, sentence: Sentence, phrase: Phrase, tokens: list[Token]) -> Name:
    """Read the name of a body: the capitalised group and the capitalised genitives that follow it."""
    end = phrase
    tokens = list(tokens)
    while True:
        follow = next(
            (
                d
                for d in (*end.dependents, *end.conjuncts, *_whose_sake(end))
                if d.tokens[0].capital and _adjoins(sentence, tokens, d) and _extends(language, phrase, d)
            ),
            None,
        )
        if follow is None:
            break
        tokens = sentence.tokens[tokens[0].index : follow.last + 1]
        end = follow
    tokens = _trim(sentence, tokens)
    kind: NameClass = "acronym" if phrase.head.best.name == "acronym" else "body"
    return Name(
        sentence,
        tokens,
        kind,
        _lemmas(language, phrase, tokens),
        phrase,
        phrase.head.best.lemma,
    )


def _whose_sake(phrase: Phrase) -> list[Phrase]:
    """The "Sprawiedliwości" of "Ruch na rzecz Sprawiedliwości"."""
    sake = (d for d in phrase.dependents if d.preposition == "na" and d.head.lower == "rzecz")
    return [d for part in sake for d in part.dependents if d.preposition is None]


_LINKS = (["i"], ["oraz"], ["na", "rzecz"], ["ds."])
"""Words between the parts of a body's name."""


def _adjoins(sentence: Sentence, tokens: list[Token], follow: Phrase) -> bool:
    gap = sentence.tokens[tokens[-1].index + 1 : follow.first]
    return not gap or [t.text for t in gap] in _LINKS


def _extends(language: Language, phrase: Phrase, follow: Phrase) -> bool:
    """Genitives extend a name; a conjunct does only inside one ("Spraw Wewnętrznych i Administracji")."""
    if follow.preposition not in (None, "ds.") or follow.quoted:
        return False
    parent = follow.parent
    if parent is not None and follow in parent.conjuncts:
        whole = f"{language.nominative(phrase)} i {language.nominative(follow)}"
        if parent is phrase:
            return registry().find(whole) is not None
        return follow.head.best.name is None
    if phrase.head.best.name == "acronym":
        return False
    return heads_body(phrase.head) or follow.head.best.name is None


def _lemmas(language: Language, phrase: Phrase, tokens: list[Token]) -> list[str]:
    """The nominative of the group's own words, what hangs on it as it stands."""
    own = [t for t in phrase.tokens if t in tokens]
    head = Phrase(own, phrase.head, phrase.cases, phrase.case, phrase.number, phrase.genders)
    rest = joined_text([t for t in tokens if t.index > phrase.last])
    lemma = language.nominative(head)
    if len(own) == 1 and phrase.head.best.name in (
        "place",
        "organisation",
        "acronym",
        "other",
    ):
        lemma = phrase.head.best.lemma
    options = [lemma]
    if len(own) == 1:
        options += [a.lemma for a in phrase.head.analyses if a.name and a.case == phrase.case]
    options.append(joined_text(own))
    conjunct = next((c for c in phrase.conjuncts if any(t in tokens for t in c.tokens)), None)
    if conjunct is not None:
        return unique([f"{option} i {language.nominative(conjunct)}" for option in options])
    return unique([f"{option} {rest}".strip() for option in options])
