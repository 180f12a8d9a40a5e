"""Segments of a sentence: the stretches between its marks and conjunctions, and what opens or bears one."""

from __future__ import annotations

from functools import cache

from ktokogo import resources
from ktokogo.document import ClauseKind, Token
from ktokogo.polish.agreement import NOMINAL, PREDICATES, agrees
from ktokogo.polish.tables import adverbials

_OPENERS = frozenset(("subordinator", "adverb", "particle", "conjunction"))
_CONCESSIVE = frozenset(("mimo", "pomimo", "dlatego", "zwłaszcza", "chyba", "jako"))
_AFTER = ("po", "tym", "jak")
_INSTEAD = "zamiast"
_CUTTING = frozenset((_AFTER[0], _INSTEAD, "nie"))
"""Other words before which a clause may end."""
_BEFORE_OPENER = frozenset(("conjunction", "particle", "preposition", "adverb", "adjective", "noun"))
_MARKS = frozenset((",", ";", "–", "—", "-", ":", "(", ")"))
_BEARING = PREDICATES | {"converb"}
_JOINING = frozenset(("subordinator", "conjunction", "converb"))
"""Parts of speech of the words before which a clause may end."""


@cache
def subordinators() -> dict[str, ClauseKind]:
    """What kind of clause a subordinating word opens."""
    rows = resources.rows("data", "lexicon", "pl", "subordinators.tsv")
    return {row["word"]: row["kind"] for row in rows}  # type: ignore[misc]


def segments_of(tokens: list[Token]) -> list[list[Token]]:
    """Cut at marks, and at conjunctions that join two predicates."""
    segments: list[list[Token]] = []
    current: list[Token] = []
    for i, token in enumerate(tokens):
        if token.text in _MARKS:
            if current:
                segments.append(current)
                current = []
            continue
        may_cut = token.best.pos in _JOINING or token.lower in _CUTTING or len(current) == 1
        if may_cut and current and _cuts(tokens, i, current):
            segments.append(current)
            current = []
        current.append(token)
    if current:
        segments.append(current)
    return segments


def _cuts(tokens: list[Token], i: int, current: list[Token]) -> bool:
    token = tokens[i]
    pos = token.best.pos
    if (pos == "converb" or token.text == "nie") and _only_opens(current) and _goes_on_behind(tokens, i):
        return True
    if token.lower == _AFTER[0] and tuple(t.lower for t in tokens[i : i + 3]) == _AFTER:
        return _is_to_tell(tokens, i + 3)  # without a comma
    if pos not in _JOINING and len(current) > 1 and token.lower != _INSTEAD:
        return False
    if (
        len(current) == 1
        and _kind(current[0]) == "complement"
        and _kind(token) in ("conditional", "adverbial")
    ):
        return True  # "że jeśli A …, to B": the condition stands inside what is reported
    instead = token.lower == _INSTEAD and any(t.best.pos == "infinitive" for t in tokens[i + 1 : i + 3])
    if (instead or pos == "converb") and any(t.best.pos in PREDICATES for t in current):
        return True  # "kpił X nawiązując do Y", "skrytykował A zamiast bronić B"
    if pos == "converb" and not any(is_predicate(t) for t in current):
        return _waits(tokens, i, current)
    if pos not in ("subordinator", "conjunction") or not any(is_predicate(t) for t in current):
        return False
    if pos == "subordinator" and token.lower in subordinators():
        return any(is_predicate(t) for t in _until_mark(tokens, i + 1))
    if pos != "conjunction":
        return False
    if [t.best.pos for t in tokens[i + 1 : i + 2]] == ["converb"]:  # "krytykując A i zarzucając B kłamstwo"
        return any(t.best.pos == "converb" for t in current[:-1])  # not so "podejmując i wspierając X"
    return any(t.best.pos in PREDICATES for t in _until_mark(tokens, i + 1))


def _is_to_tell(tokens: list[Token], i: int) -> bool:
    """Tell "po tym jak A uciekł" and "po tym jak prezydent, A, uciekł" from "po tym jak i po innych"."""
    if any(t.best.pos in PREDICATES for t in _until_mark(tokens, i)):
        return True
    actor, end = first_free(tokens[i : i + 2]), _next_mark(tokens, i)
    behind = tokens[_next_mark(tokens, end + 1) + 1 :]
    closed = end < len(tokens) and tokens[end].text == "," and bool(behind)
    return closed and actor is not None and actor.can("nom") and behind[0].best.pos == "verb"


def _waits(tokens: list[Token], i: int, current: list[Token]) -> bool:
    """ "Premier występując w Sejmie, oskarżył X": who stands before a converb acts behind its comma."""
    actor = first_free([t for t in current if t.best.pos not in _OPENERS])
    end = _next_mark(tokens, i)
    verb = tokens[end + 1] if end + 1 < len(tokens) and tokens[end].text == "," else None
    return actor is not None and actor.can("nom") and verb is not None and verb.best.pos == "verb"


def _only_opens(current: list[Token]) -> bool:
    """Tell "że", "w którym": nothing of the clause but what opens it."""
    opener = opener_of(current) if len(current) <= 2 else None
    return opener is not None and all(t is opener[0] or t.best.pos == "preposition" for t in current)


def _goes_on_behind(tokens: list[Token], i: int) -> bool:
    """ "że (nie) grożąc X, A łamie prawo": behind the comma comes the verb of what the conjunction opens."""
    converb = tokens[i + 1 : i + 2] if tokens[i].text == "nie" else tokens[i : i + 1]
    if not converb or converb[0].best.pos != "converb":
        return False
    rest = _until_mark(tokens, _next_mark(tokens, i) + 1)
    return bool(rest) and _kind(rest[0]) is None and any(t.best.pos in PREDICATES for t in rest)


def _kind(token: Token) -> ClauseKind | None:
    return subordinators().get(token.lower) if token.best.pos in _OPENERS else None


def _next_mark(tokens: list[Token], i: int) -> int:
    return next((k for k in range(i, len(tokens)) if tokens[k].text in _MARKS), len(tokens))


def _until_mark(tokens: list[Token], i: int) -> list[Token]:
    out = []
    for token in tokens[i:]:
        if token.text in _MARKS or token.best.pos == "conjunction":
            break
        out.append(token)
    return out


def is_predicate(token: Token) -> bool:
    return token.best.pos in _BEARING


def opener_of(segment: list[Token]) -> tuple[Token, ClauseKind] | None:
    """The word that makes a segment subordinate, if it stands among its first words."""
    kinds, nouns = subordinators(), adverbials()
    for k, token in enumerate(segment[:4]):
        word = token.lower
        if token.best.lemma == "który" and token.best.pos == "adjective":
            return token, "relative"
        if token.best.lemma == "jaki" and (not k or segment[k - 1].best.pos == "preposition"):
            behind = segment[k + 1 : k + 2] if k else segment[1:]
            if not _asks_which(token, behind):
                return token, "relative"  # "sposób, w jaki A działał"; not "w jaki sposób"
        if word in ("gdzie", "skąd", "dokąd") and k == 0:
            return token, "adverbial"
        kind = kinds.get(word)
        if kind is None:  # so it is with most words
            if k == 0 and token.best.pos in PREDICATES:
                return None
            continue
        if word == "jak" and k + 1 < len(segment) and segment[k + 1].lower in ("i", "gdyby"):
            continue  # "zarówno A, jak i B": the second of two, no clause; "jak gdyby": as if
        if k + 1 < len(segment) and word in nouns.get(segment[k + 1].lower, ()):
            continue  # "co prawda"
        opens = k == 0 or segment[0].best.pos in _BEFORE_OPENER
        if word == "by" and k and segment[k - 1].best.pos in ("noun", "pronoun"):
            continue  # "A by zaatakował": the conditional, away from its verb
        if word == "co" and len(segment) == 1:
            return token, "relative"  # "…, co – jak piszą agencje – jest możliwe"
        instead = word == _INSTEAD and any(t.best.pos == "infinitive" for t in segment[k + 1 : k + 3])
        if word == "gdy" and k == 1 and segment[0].lower == "podczas":
            return token, "main"  # "A chwali X, podczas gdy B go gani": two statements
        if kind == "complement" and k == 1 and segment[0].lower in _CONCESSIVE:
            unless = segment[0].lower == "chyba"
            # "mimo że …": in spite of what, not what is said; "chyba że …": a condition
            return token, "conditional" if unless else "adverbial"
        if opens and (token.best.pos in _OPENERS or instead):
            return token, kind
        if k == 0 and token.best.pos in PREDICATES:
            return None
    return None


def _asks_which(token: Token, behind: list[Token]) -> bool:
    """ "jaki jest", "jakie konkretnie sprawy ujawni": a question; not "partię, jaka obaliła A"."""
    if behind and behind[0].best.lemma in ("być", "bywać", "to"):
        return True
    first = next((t for t in behind if t.best.pos != "adverb"), None)
    if first is not None and first.best.pos in NOMINAL and not first.capital:
        return any(agrees(a, b) for a in token.analyses for b in first.analyses)
    return any(t.best.pos in NOMINAL and agrees(token.best, t.best) for t in behind)


def first_free(tokens: list[Token]) -> Token | None:
    """The first noun that no preposition governs."""
    governed = False
    for token in tokens:
        if token.best.pos == "preposition":
            governed = True
        elif token.best.pos in ("noun", "other", "gerund"):
            if not governed:
                return token
            governed = False
    return None


def may_act(noun: Token, verb: Token) -> bool:
    """Tell whether a noun can be the nominative that agrees with a verb."""
    known = [a for a in noun.analyses if a.case == "nom" and a.pos == "noun"]
    if verb.best.tense != "past":
        return any(a.number in (None, verb.best.number) for a in known)
    neuter = verb.best.genders == frozenset("n")
    return any(not a.genders or bool(a.genders & verb.best.genders) for a in known) and not (
        neuter and all(a.name == "unknown" for a in known)
    )


def main_verb(tokens: list[Token]) -> Token | None:
    finite = [t for t in tokens if t.best.pos in PREDICATES]
    if finite:
        # "jest", "został" before a participle or a predicative: the first finite verb carries the clause.
        return finite[1] if len(finite) > 1 and _points(tokens, finite[0]) else finite[0]
    return next((t for t in tokens if t.best.pos == "converb"), None) or next(
        (t for t in tokens if t.best.pos == "infinitive"), None
    )


def _points(tokens: list[Token], word: Token) -> bool:
    """ "To A zaatakował B", "zdaniem X to A zaatakował B": it says who; not so "A to zdrajca"."""
    if word.best.lemma != "to":
        return False
    before = first_free(tokens[: tokens.index(word)])
    return before is None or not before.can("nom")
