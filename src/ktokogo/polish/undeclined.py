"""Names of several words that no ending holds together: "w Polsat News", "w Radiu Maryja", "w Los Angeles".

Behind a preposition they would fall apart into a word that it governs and one that stands free, which the
verb then takes for who acts or for whom it is done to.
"""

from __future__ import annotations

from functools import cache

from ktokogo import resources
from ktokogo.document import Phrase, Token
from ktokogo.polish.morphology import readings
from ktokogo.polish.tables import media_words
from ktokogo.polish.tags import CASES

_ANY = frozenset(CASES[:6])
_WHERE = frozenset(("w", "we"))
_GUESSED = frozenset(("unknown", "other"))
_OTHERS = frozenset(("given", "surname", "place", "organisation", "acronym"))


def after(tokens: list[Token], i: int, preposition: Token) -> tuple[int, Phrase | None]:
    """Return the name that begins at ``i`` and the index behind it; ``i`` and None where there is none."""
    end = _known(tokens, i)
    if end == i and preposition.lower in _WHERE and _foreign(tokens, i):
        end = i + 2
    if end == i:
        return i, None
    head = tokens[i]
    own = head.best.case if head.best.pos == "noun" else None
    return end, Phrase(tokens[i:end], head, _ANY, own or "loc", "sg", head.best.genders)


def _known(tokens: list[Token], i: int) -> int:
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
