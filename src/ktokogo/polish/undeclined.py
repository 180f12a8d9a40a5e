"""Names without endings: of several words that nothing holds together ("w Polsat News", "w Radiu Maryja"),
and surnames of which no form shows that they act.

Behind a preposition they would fall apart into a word that it governs and one that stands free, which the
verb then takes for who acts or for whom it is done to.
"""

from __future__ import annotations

from functools import cache

from ktokogo import resources
from ktokogo.document import Phrase, Token
from ktokogo.polish.coordination import ending
from ktokogo.polish.morphology import readings
from ktokogo.polish.tables import (
    TIME_NOUNS,
    body_nouns,
    feminine_titles,
    kind_nouns,
    known_places,
    media_words,
    offices,
    relatives,
    spokesmen,
    times,
    titles,
)
from ktokogo.polish.tags import CASES
from ktokogo.polish.titles import is_person

_ANY = frozenset(CASES[:6])
_WHERE = frozenset(("w", "we"))
_AIRED = frozenset(("antena", "łam"))
"""Where a medium brings what is said: "na antenie Polsat News"."""
_BODIES = frozenset(("place", "organisation", "acronym"))
_GUESSED = frozenset(("unknown", "other"))
_OTHERS = frozenset(("given", "surname", "place", "organisation", "acronym"))


def after(tokens: list[Token], i: int, preposition: Token) -> tuple[int, Phrase | None]:
    """Return the name that begins at ``i`` and the index behind it; ``i`` and None where there is none."""
    end = known(tokens, i)
    if end == i and preposition.lower in _WHERE and _foreign(tokens, i):
        end = i + 2
    if end == i:
        return i, None
    head = tokens[i]
    own = head.best.case if head.best.pos == "noun" else None
    return end, Phrase(tokens[i:end], head, _ANY, own or "loc", "sg", head.best.genders)


def behind(tokens: list[Token], i: int, kind: Phrase) -> tuple[int, Phrase | None]:
    """ "dla telewizji NBC News", "na antenie Sky News": the registry's name at ``i``, as one group."""
    lemma = kind.head.best.lemma
    medium = kind.case != "nom" and (lemma in media_words() or lemma in _AIRED)
    end = known(tokens, i) if medium and tokens[i].best.pos in ("noun", "other") else i
    if end == i or tokens[i].best.name == "place":  # "ze strony Stany Zjednoczone"
        return i, None
    return end, Phrase(tokens[i:end], tokens[i], _ANY, kind.case, "sg", tokens[i].best.genders)


def station(tokens: list[Token], i: int) -> int:
    """Index behind "Radia Maryja": a medium of which the first word alone declines, else ``i``."""
    token = tokens[i]
    if token.best.pos != "noun" or media_words().isdisjoint(token.analyses.lemmas):
        return i
    declined = any(a.lemma in media_words() and a.case not in (None, "nom") for a in token.analyses)
    return known(tokens, i) if declined else i


def known(tokens: list[Token], i: int) -> int:
    """Index behind a name of the registry, whose first word alone may be declined: "Radiu Zet"."""
    if i + 1 >= len(tokens) or not tokens[i + 1].capital:
        return i
    declined = (a.lemma for a in tokens[i].analyses if a.lemma in media_words())
    for first in (tokens[i].text, *(lemma.capitalize() for lemma in declined)):
        for rest in _names().get(first, ()):
            if tuple(t.text for t in tokens[i + 1 : i + 1 + len(rest)]) == rest:
                return i + 1 + len(rest)
    return i


def _foreign(tokens: list[Token], i: int) -> bool:
    """ "w Los Angeles": neither word has a locative, nor is the second one a name of its own."""
    pair = tokens[i : i + 2]
    if len(pair) < 2 or any(not t.capital or t.text.isupper() for t in pair):
        return False
    declined = any(a.case == "loc" and a.name not in _GUESSED for t in pair for a in t.analyses)
    declined = declined or any(t.best.lemma.lower() != t.lower for t in pair)  # "we Wspólną Politykę"
    own = tokens[i].best.name in ("given", "surname") or pair[1].best.name in _OTHERS
    return not declined and not own


def _is_genitive(word: str) -> bool:
    """ "Trybunał Sprawiedliwości": its first word alone declines, and the whole does not fall apart."""
    return any(a.case == "gen" and a.name not in _GUESSED for a in readings(word))


@cache
def _names() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The other words of the registry's media, bodies and places in several words, the longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for row in resources.rows("data", "actors", "actors.tsv"):
        if row["type"] not in ("medium", "organisation", "place", "country"):
            continue
        for name in (row["name_pl"], *row["aliases"].split("|")):
            first, *rest = name.split() or [""]
            if rest and all(w[:1].isupper() and not _is_genitive(w) for w in rest):
                found.setdefault(first, set()).add(tuple(rest))
    return {first: tuple(sorted(rests, key=lambda r: (-len(r), r))) for first, rests in found.items()}


def parts(tokens: list[Token], opener: Phrase, phrase: Phrase) -> bool:
    """Tell a group that is not of the one right before it, though its case would allow it.

    "To" has no genitive ("to Ramon Quispel oskarżył X"), and nobody owns a state, a body or a man who may as
    well act: "inaczej niż u Jana Nowaka Angola …", "w liście do Nepalu NATO …".
    """
    if opener.head.lower == "to" and opener.first == opener.last:
        return True
    verb = phrase.clause.predicate if phrase.clause is not None else None
    acts = (
        verb is not None and phrase.last < verb.index and phrase.could("nom") and phrase.preposition is None
    )
    return (acts and _owns_no_actor(tokens, opener, phrase)) or acts_at_once(tokens, opener, phrase)


def _owns_no_actor(tokens: list[Token], opener: Phrase, phrase: Phrase) -> bool:
    chain = ending(opener)
    host = chain[-1]
    if host.case == "nom" or not offices().isdisjoint([p.head.best.lemma for p in chain]):
        return False  # "rzecznik Komisji Europejskiej Ramon Quispel"
    if known(tokens, host.last) > phrase.first:
        return False  # "dziennikarz RMF FM"
    of_body = host.head.capital and (host.head.best.lemma in body_nouns() or host.head.best.name in _BODIES)
    if phrase.first == phrase.last:
        word = phrase.head
        straight = any(a.case == "nom" and a.name in _BODIES and a.lemma == word.text for a in word.analyses)
        return (straight or word.text in known_places()) and (is_person(host) or of_body)
    return of_body and is_person(phrase) and all(t.text == t.best.lemma for t in phrase.tokens)


def owns(spokesman: Phrase, surname: Phrase, following: Phrase | None) -> bool:
    """Tell "rzeczniczka Ashton, Maja Lis, napisała": whose she is, where her own name follows the comma."""
    if following is None or following.first != surname.last + 2 or following.conjuncts:
        return False
    single = surname.first == surname.last and surname.head.best.name == "unknown" and is_person(surname)
    named = is_person(following) and following.first < following.last and following.preposition is None
    words = surname.clause.tokens if surname.clause is not None else []
    apart = all(t.index != surname.last + 1 for t in words)  # a clause holds the words, not its commas
    stated = single and named and apart and spokesman.head.best.lemma in spokesmen()
    if not stated or spokesman.number != "sg" or spokesman.case != following.case:
        return False
    own = bool(spokesman.genders & following.tokens[0].best.genders)
    if own:
        surname.cases |= {"gen"}
    return own


def acts_at_once(tokens: list[Token], opener: Phrase, phrase: Phrase) -> bool:
    """Tell "W środę Valenti oskarżył", "Po debacie Booker skrytykował": a surname without endings acts there.

    Behind a group that opens the sentence with a preposition, and not behind what may be its title or what it
    names: "Po rozmowie z kanclerz Merkel skrytykował …".
    """
    if opener.preposition is None or opener.first > 2 or tokens[0].best.pos != "preposition":
        return False
    after, before = tokens[phrase.last + 1 : phrase.last + 2], tokens[phrase.first - 1]
    stiff = len(phrase.cases) >= 5 or phrase.cases == {"nom"}
    single = phrase.first == phrase.last and is_person(phrase) and stiff
    if not single or not after or after[0].best.pos != "verb" or after[0].best.number != "sg":
        return False
    lemma = before.best.lemma
    naming = (titles, feminine_titles, kind_nouns, media_words, relatives)
    if before.capital or any(lemma in nouns() for nouns in naming):
        return False
    verb = after[0].best
    timely = before.lower in times("weekday") | times("month") or lemma in TIME_NOUNS
    hers = timely and verb.person in (None, 3) and (not verb.genders or verb.genders <= phrase.genders)
    acts = hers or ("m1" in verb.genders and "m1" in phrase.genders)
    if acts:
        phrase.settle("nom")
    return acts
