"""Nominal groups: a head with its agreeing modifiers, names of several words, quoted names."""

from __future__ import annotations

from ktokogo.document import QUOTES, Phrase, Token
from ktokogo.polish import grouping, groups, undeclined
from ktokogo.polish.agreement import MODIFIERS, NOMINAL, PREDICATES, agrees
from ktokogo.polish.tags import CASES
from ktokogo.polish.tokens import abbreviations

_LONGEST_QUOTED_NAME = 7
_ABOUT = frozenset(("około", "ok", "ponad", "blisko", "koło", "powyżej", "poniżej"))
_NOMINATIVE = frozenset(("nom",))
_VOTES = frozenset(("za", "przeciw", "przeciwko"))
"""Prepositions that stand alone as well: "głosował za"."""


def phrases(tokens: list[Token]) -> list[Phrase]:
    """Return the nominal groups of a sentence, in order, with nothing hung on them yet."""
    found: list[Phrase] = []
    preposition: Token | None = None
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.best.pos == "preposition":
            preposition = preposition if _is_approximate(tokens, i) else token  # "na ponad 400 firm"
            i += 1
            continue
        end, group = i, None
        if token.text in QUOTES and _is_marked_modifier(tokens, i):
            i += 3  # "o „wielokrotną” ingerencję": the preposition governs the noun
            continue
        if token.text in QUOTES:
            end, group = _quoted(tokens, i)
        elif token.capital:
            end, group = _undeclined(tokens, i, preposition, found)
        if group is None and groups.opens(tokens, i):
            end, group = groups.group(tokens, i)
        if group is not None:
            if preposition is not None:
                govern(group, preposition)
            found.append(group)
            preposition = None
            i = end
            continue
        if preposition is not None:
            small = token.best.pos in ("adverb", "particle") or _is_passed_over(tokens, i)
            preposition = preposition if small and not _completes(tokens, i, preposition) else None
        i += 1
    return found


def _is_marked_modifier(tokens: list[Token], i: int) -> bool:
    """Tell an adjective alone between two marks, and behind them the noun that it agrees with."""
    if i + 3 >= len(tokens) or tokens[i + 2].text not in QUOTES or tokens[i + 1].capital:
        return False
    noun = tokens[i + 3].best
    own = (a for a in tokens[i + 1].analyses if a.pos in MODIFIERS)
    return noun.pos in NOMINAL and any(agrees(a, noun) for a in own)


def _completes(tokens: list[Token], i: int, preposition: Token) -> bool:
    """Tell the "wczoraj" of "Od wczoraj Nowak milczy": since when, not since whom."""
    behind = tokens[i + 1].best.pos if i + 1 < len(tokens) else ""
    return preposition is tokens[i - 1] and tokens[i].best.lemma in groups.WHEN and behind == "noun"


def _undeclined(
    tokens: list[Token], i: int, preposition: Token | None, found: list[Phrase]
) -> tuple[int, Phrase | None]:
    """Read a name without endings that begins at ``i``, behind a preposition or the last group ``found``."""
    end, group = i, None
    if preposition is not None:
        end, group = undeclined.after(tokens, i, preposition)
    if group is None and found and found[-1].last == i - 1:
        end, group = undeclined.behind(tokens, i, found[-1])
    if group is None and (end := undeclined.station(tokens, i)) > i:
        group = grouping.phrase_of(tokens[i:end], tokens[i], False)
    return end, group


def _is_passed_over(tokens: list[Token], i: int) -> bool:
    """ "do tzw. ustawy", "wobec „partii wojny”": neither an abbreviation nor a mark ends what is governed."""
    token = tokens[i]
    if token.text == "." and i:
        return tokens[i - 1].best.pos == "other" and tokens[i - 1].lower in abbreviations()
    return token.text in QUOTES or (token.best.pos == "other" and token.lower in abbreviations())


def _is_approximate(tokens: list[Token], i: int) -> bool:
    """ "około 50 państw uznaje": before a number the word says how exact it is and governs nothing."""
    if i + 1 >= len(tokens) or tokens[i + 1].best.pos != "numeral":
        return False
    if tokens[i].lower == "po":  # "po siedem zarzutów", to each; not "po siedmiu dniach"
        return tokens[i + 1].text.isalpha() and not tokens[i + 1].can("loc")
    of_all = tokens[i].lower in ("z", "ze", "na") and i > 0 and tokens[i - 1].text.isdigit()
    return tokens[i].lower in _ABOUT or of_all  # "226 z 228 posłów głosowało"


def govern(group: Phrase, preposition: Token) -> None:
    """Put a group under a preposition: only the cases that it governs remain."""
    group.preposition = preposition.best.lemma
    if group.preposition == "jako":
        return  # it stands in the case of what it describes: "nazwał go jako wroga", "jemu jako wrogowi"
    governed: frozenset[str] = preposition.analyses.cases_of.get("preposition", frozenset())
    if preposition.best.lemma in _VOTES and group.cases == _NOMINATIVE and group.head.capital:
        group.preposition = None  # "Za głosował A, a przeciw była Anna Nowak": it governs nobody
        return
    if governed:
        group.cases = grouping.shared(group.cases & governed or governed)
        if group.case not in group.cases:
            group.case = preposition.best.case if preposition.best.case in group.cases else min(group.cases)


def _quoted(tokens: list[Token], i: int) -> tuple[int, Phrase | None]:
    """Read a name in quotation marks; a longer or a lower-case stretch is speech, not a name."""
    j = i + 1
    while j < len(tokens) and tokens[j].text not in QUOTES and j - i <= _LONGEST_QUOTED_NAME:
        j += 1
    inside = tokens[i + 1 : j]
    if j >= len(tokens) or tokens[j].text not in QUOTES or not inside or not inside[0].text[0].isupper():
        return i, None
    if any(t.best.pos in PREDICATES or t.text in ".,;?!" for t in inside):
        return i, None
    head = next((t for t in inside if t.best.pos in NOMINAL), inside[0])
    phrase = grouping.phrase_of(inside, head, False)
    phrase.quoted = True
    if any(t.best.name == "unknown" or t.best.pos == "other" for t in inside):
        phrase.cases = frozenset(CASES[:6])
    return j + 1, phrase
