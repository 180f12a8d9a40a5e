"""Where one name ends and another begins, of capitalised words in a row that nothing else parts."""

from __future__ import annotations

import re

from ktokogo.document import Case, Token
from ktokogo.polish import undeclined
from ktokogo.polish.grouping import PERSONAL
from ktokogo.polish.tables import body_nouns, kind_nouns, known_bodies, known_places, titles

_STIFF = re.compile(r"(?:[aeoué]|[aeiou]i)$")
"""How foreign names end that need not decline, or as a woman's do."""


def begins_another(tokens: list[Token], i: int, j: int, head: Token) -> bool:
    """Tell whether the capitalised word at ``j`` is no part of the name that ``head`` heads since ``i``."""
    token, before = tokens[j], tokens[j - 1]
    best = token.best
    given = best.name == "given"
    if head.best.name == "unknown" and not head.can("nom") and best.case == "nom":
        return True  # "premier Torlandii Anela …": the state's genitive ends before the name
    if given and i and _ends_before(tokens[i - 1], head, token, first=before is head):
        return True
    if head.best.name == "surname" and not head.can("nom") and token.text == best.lemma:
        return True  # "poza Nowakiem Bolton zapewnił …": of two surnames one declines
    declined = head.best.name == "surname" and head.text != head.best.lemma and head.best.case != "nom"
    if given and declined and not any(a.case == head.best.case for a in token.analyses if a.name == "given"):
        return True  # "w ocenie Nowaka Marek Lis …", though "marek" is a genitive of something else
    oblique = head.text != head.best.lemma and head.best.case not in ("nom", None)
    if before is not head and i and _is_whole(tokens, i, j, given=given, oblique=oblique):
        return True
    if before is head and i and head.text in known_places() and _two_names(tokens, j):
        return tokens[i - 1].best.pos == "preposition"  # "inaczej niż do Togo Oyun Batar …"
    if oblique and head.best.name in PERSONAL and _is_body_or_place(token, head.best.case):
        return True  # "w przeciwieństwie do Jana Nowaka Angola …", "Rada Europy …"
    letters = best.name in ("acronym", "organisation", "place") and token.text[1:2].isupper()
    if letters and head.best.name in PERSONAL:
        return True  # "po zatrzymaniu Meng UE skrytykowała …": no part of her name
    if ("given" in token.analyses.names or _two_names(tokens, j)) and is_short_name(head.text):
        return True  # "wiceszef MEiN Jan Nowak", "ABCnet Tassos Boralis": the short name ends before his
    if _is_undeclined(tokens, i, j):
        return True
    if before is head or best.case == head.best.case:
        return False
    complete = head.best.name == "given" and before.best.name != "given"
    nameless = best.name == "unknown" and best.case == "nom" and not _is_third(tokens, j, head)
    begins = nameless or "given" in token.analyses.names
    if complete and begins:
        return True  # "zdaniem Jana Nowaka Piotr Lis …": another name begins
    # "zdaniem Igora Lisa Anna Nowak": no name spans two cases
    return given and not token.can(head.best.case or "nom")


def _ends_before(before: Token, head: Token, given: Token, *, first: bool) -> bool:
    """Tell whether a name ends before a first name by what stands ``before`` the whole row."""
    if first and _is_seat(before, head):
        return True  # "biskup Matagalpy Adam …": the town's
    if first and head.best.name == "unknown" and before.best.lemma in kind_nouns() and not before.capital:
        return True  # "szef partii Jabłko Jan Nowak": what the party is called
    if first and "m1" in given.best.genders and _is_owner(before, head):
        return True  # "przytoczył słowa Batara Jan Nowak"; "Isabela Maria Quispel" may be one woman
    return not _governs(before, given)  # "komisji ds. Pegasusa Anna Nowak": in no case that "ds." governs


def _is_whole(tokens: list[Token], i: int, j: int, *, given: bool, oblique: bool) -> bool:
    """Tell several words that are a whole name, behind which another's begins.

    "Mimo sprzeciwu Amnesty International Jan Nowak …", and the other way round; "w przeciwieństwie do Ramona
    Quispela Angela Weber …", whoever has the first two words for a name.
    """
    token, before = tokens[j], tokens[j - 1]
    if undeclined.known(tokens, i) == j or undeclined.known(tokens, j) > j:
        return True
    if given and oblique and token.best.case == "nom" and before.best.name != "given":
        return True
    return (given or _is_bare(tokens, j)) and _is_complete(tokens, i, j)


def _is_complete(tokens: list[Token], i: int, j: int) -> bool:
    """Tell two words of a name that nobody knows behind a noun or a preposition, and two more behind it."""
    before, unknown = tokens[i - 1], all(t.best.name == "unknown" for t in tokens[i:j])
    owned = not before.capital and before.best.pos in ("noun", "gerund", "preposition")
    title = before.best.lemma in titles() and tokens[j].can(before.best.case or "nom")
    return unknown and j == i + 2 and owned and not title and bool(tokens[j + 1 :]) and tokens[j + 1].capital


def _is_third(tokens: list[Token], j: int, head: Token) -> bool:
    """Tell "Batara" of "do szefa Jana Nowaka Batara Lis …": it has the ending, and who follows has not."""
    behind, case = tokens[j + 1 : j + 2], head.best.case
    if not behind or case is None or behind[0].best.name != "surname":
        return False
    return _declines_in(tokens[j], case) and not behind[0].can(case)


def _is_bare(tokens: list[Token], j: int) -> bool:
    """Tell two words that nobody knows, of which neither shows a genitive by its ending."""
    two = tokens[j : j + 2]
    return all(t.best.name == "unknown" and t.can("nom") and not _declines_in(t, "gen") for t in two)


def _is_body_or_place(token: Token, case: Case | None) -> bool:
    """Tell a state or a body that is no part of a person's name in an oblique case."""
    body = token.capital and token.best.lemma in body_nouns() and token.best.case == "nom"
    known = token.best.name in ("place", "organisation") or body
    personal = any(a.case == case and a.name in PERSONAL for a in token.analyses)
    return known and not personal


def is_short_name(word: str) -> bool:
    """ "poseł Ruch’15 Jan Nowak", "rzecznik Hamas Jan Nowak": several capitals, a figure, or a known body."""
    acronym = sum(letter.isupper() for letter in word) > 1 and "-" not in word
    return acronym or any(letter.isdigit() for letter in word) or word in known_bodies()


def _is_undeclined(tokens: list[Token], i: int, j: int) -> bool:
    """Tell "Nowak" of "z Luigim Rossim Nowak …", "rząd premiera Hugo Leone Nowak …": of one man all decline.

    What has no endings ("Hugo") may stand in any case; a man's name on a consonant, -y or -i has them. Where
    already the word before stands without ("premiera Han Dong Hun") the whole name does.
    """
    token, before = tokens[j], tokens[j - 1]
    if j - i < 2 or _STIFF.search(token.text) or not all(t.capital for t in tokens[i:j]):
        return False
    shows = _man_before(tokens, i) or tokens[i]
    case = shows.best.case
    if case is None or shows.can("nom") or "m1" not in shows.best.genders:
        return False
    if _declines_in(token, case) or not token.can("nom"):
        return False
    return _declines_in(before, case) or bool(_STIFF.search(before.text))


def _declines_in(token: Token, case: Case) -> bool:
    """Tell a man's form of a case; that a word which nobody knows may stand undeclined is no such form."""
    own = (a for a in token.analyses if a.case == case and "m1" in a.genders)
    return any(a.name != "unknown" or a.lemma != token.text for a in own)


def _is_owner(before: Token, head: Token) -> bool:
    """Tell an unknown name with the ending of a genitive behind a common noun of no person."""
    noun = before.best.pos == "noun" and before.best.name is None and not before.capital
    thing = noun and before.best.lemma not in titles() and "m1" not in before.best.genders
    return thing and head.best.name == "unknown" and _declines_in(head, "gen")


def _man_before(tokens: list[Token], i: int) -> Token | None:
    """The title before a name, with what it is of: "szefem" of "szefem MSZ Janem Nowakiem"."""
    for token in reversed(tokens[max(0, i - 4) : i]):
        if token.best.lemma in titles():
            return token
        if token.best.case != "gen":
            break
    return None


def _two_names(tokens: list[Token], j: int) -> bool:
    """Tell two names in a row that nobody knows as a first name."""
    two = [t for t in tokens[j : j + 2] if t.capital and t.best.name in ("surname", "unknown")]
    return len(two) == 2


def _is_seat(before: Token, word: Token) -> bool:
    """Tell an unknown genitive behind an office: rather of what it is than a name of who holds it."""
    genitive = word.text != word.best.lemma or word.text[-1] == "y"
    return word.best.name == "unknown" and genitive and before.best.lemma in titles()


def _governs(before: Token, token: Token) -> bool:
    """Tell whether a word may stand under what is before the group, where that is a preposition."""
    cases = {a.case for a in before.analyses if a.pos == "preposition"}
    return before.best.pos != "preposition" or any(a.case in cases for a in token.analyses)
