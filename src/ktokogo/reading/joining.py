"""Names of several groups that are one: a first name and what follows, the words of a foreign name."""

from __future__ import annotations

import re

from ktokogo.document import Language, Sentence, Token
from ktokogo.reading.group_names import consistent, part
from ktokogo.reading.name import JOINS, Name, foreign, is_role, joined_text, unique

_OF_PLACES = frozenset(("w", "do", "na", "z", "pod", "przez", "koło"))
_LONGEST_REST = 7
"""Words of a name behind its noun, up to the bracket with its letters."""
_ORDINAL = re.compile(r"[IVX]+")


def joined(language: Language, sentence: Sentence, by_start: dict[int, Name]) -> list[Name]:
    """Join names that are one: a first name and what follows, the words of a foreign name."""
    tokens = sentence.tokens
    out: list[Name] = []
    end = 0
    for start in sorted(by_start):
        if start < end:
            continue  # it is part of the name before it
        name = by_start[start]
        end = name.tokens[-1].index + 1
        whole = _spelt_out(tokens, name, end)
        if whole is not None:
            rest = joined_text(tokens[end:whole])
            name.lemmas = [s if s.endswith(f" {rest}") else f"{s} {rest}" for s in name.lemmas]
            name.tokens, end = tokens[name.tokens[0].index : whole], whole
        while True:
            grown = _grown(tokens, name, end, by_start)
            if grown is None:
                break
            name.tokens = tokens[name.tokens[0].index : grown]
            end = grown
            _rename(language, name)
        _reach_back(tokens, name, out)
        out.append(name)
    return out


def _spelt_out(tokens: list[Token], name: Name, end: int) -> int | None:
    """ "Akcja Wyborcza Polaków na Litwie (AWPL)": the letters in the brackets tell where the name ends."""
    if name.kind != "body" or end >= len(tokens) or tokens[end].text == "(":
        return None
    bracket = next((t.index for t in tokens[end : end + _LONGEST_REST] if t.text == "("), None)
    if bracket is None or not all(t.text.isalpha() for t in tokens[end:bracket]):
        return None
    letters = "".join(t.text[0] for t in tokens[name.tokens[0].index : bracket] if t.capital)
    behind = [t.text for t in tokens[bracket + 1 : bracket + 3]]
    return bracket if len(letters) > 2 and behind == [letters, ")"] else None


def _reach_back(tokens: list[Token], name: Name, out: list[Name]) -> None:
    """Take in what stands before "of" in "Bank of America", where the first word is a Polish word too."""
    first = name.tokens[0].index
    while first >= 2 and foreign().get(tokens[first - 1].text) == "links" and tokens[first - 2].capital:
        first -= 2
    if first == name.tokens[0].index or name.kind in ("people", "quoted"):
        return
    while out and out[-1].tokens[-1].index >= first:
        first = min(first, out.pop().tokens[0].index)
    name.tokens = tokens[first : name.tokens[-1].index + 1]
    name.kind, name.known, name.parts = "unknown", (), []
    name.lemmas = [joined_text(name.tokens)]


def _grown(tokens: list[Token], name: Name, end: int, by_start: dict[int, Name]) -> int | None:
    """Return the index after the words that continue a name, None where it is complete."""
    if end >= len(tokens) or name.kind in ("people", "quoted") or (name.kind == "known" and name.known):
        return None
    last, following = name.tokens[-1], tokens[end]
    given = "given" in last.analyses.names and last.best.name != "place"
    if len(name.tokens) == 1 and _is_of_woman(name, following):
        name.kind = "person"
        return _end_of(by_start, end)
    if given and _ORDINAL.fullmatch(following.text) and len(name.tokens) == 1:
        return end + 1
    if foreign().get(following.text) in JOINS and _is_strange(last) and end + 1 < len(tokens):
        after = tokens[end + 1]
        joined = after.capital and (_is_strange(after) or end + 1 in by_start)
        return _end_of(by_start, end + 1) if joined else None
    if not following.capital or not following.text[0].isalpha() or is_role(following):
        return None
    other = by_start.get(end)
    if other is not None and other.kind in ("people", "quoted", "known"):
        return None
    if name.kind == "place" and len(name.tokens) == 1 and _is_epithet(last, following):
        return end + 1
    if name.kind == "person" and given and len(name.tokens) <= 2:
        if len(name.tokens) > 1 and following.best.name == "given" and following.best.case != last.best.case:
            return None  # "zdaniem Igora Lisa Anna Nowak": no name spans two cases
        if len(name.tokens) > 1 and other is not None and len(other.tokens) > 1:
            return None  # "z Ewą Lis Jan Nowak": a whole name follows
        personal = other is None or other.kind in ("person", "unknown") or len(other.tokens) == 1
        same = last.analyses.cases & following.analyses.cases
        return _end_of(by_start, end) if personal and (same or _is_strange(following)) else None
    if _is_strange(last) and _is_strange(following) and name.kind != "person":
        if other is not None and len(name.tokens) > 1 and (_is_titled(name) or _are_two(name, other)):
            return None  # "rząd premiera Hugo Leone Nowak …": behind a whole name another begins
        if "given" in following.analyses.names and name.kind == "place":
            return None
        return _end_of(by_start, end)
    return None


def _are_two(name: Name, other: Name) -> bool:
    """ "bez wiedzy Oyuna Batara Ramon Quispel …": the first declines, the second stands in the nominative."""
    one, two = name.phrase, other.phrase
    if one is None or two is None or one is two or len(other.tokens) < 2:
        return False
    declined = one.case not in ("nom", None) and one.head.text != one.head.best.lemma
    return declined and two.case == "nom"


def _is_titled(name: Name) -> bool:
    """Tell the name of whoever bears the office before it."""
    phrase = name.phrase
    return phrase is not None and phrase.parent is not None and phrase.parent.apposed is phrase


def _is_of_woman(name: Name, following: Token) -> bool:
    """Tell "Annie Wilczak": a woman's first name in any case, and a surname that does not decline for her."""
    first, phrase = name.tokens[0], name.phrase
    women = any(a.name == "given" and a.genders == frozenset("f") and a.case != "nom" for a in first.analyses)
    if not women or phrase is None or (phrase.preposition in _OF_PLACES and first.best.name == "place"):
        return False
    undeclined = [a for a in following.analyses if a.name in ("surname", "unknown") and a.case == "nom"]
    return bool(undeclined) and following.text[-1] not in "aiy" and following.best.case == "nom"


def _is_epithet(place: Token, following: Token) -> bool:
    """Tell "Gorzów Wielkopolski": a capitalised adjective in the case and gender of the town before it."""
    best = place.best
    return best.name == "place" and any(
        a.pos == "adjective" and a.case == best.case and a.number == best.number and a.genders & best.genders
        for a in following.analyses
    )


def _is_strange(token: Token) -> bool:
    """Tell a word of a foreign name: unknown, or undeclined where Polish would decline."""
    if (
        not token.text[0].isalpha()
        or token.best.name == "given"
        or (len(token.text) > 1 and token.text.isupper())
    ):
        return False
    if token.text in foreign():
        return True
    return any(a.name == "unknown" or a.pos == "other" for a in token.analyses) or (
        token.best.name in ("place", "organisation")
        and len(token.analyses.lemmas) == 1
        and token.best.lemma == token.text
        and len(token.analyses.cases) > 3
    )


def _end_of(by_start: dict[int, Name], start: int) -> int:
    other = by_start.get(start)
    return other.tokens[-1].index + 1 if other is not None else start + 1


def _rename(language: Language, name: Name) -> None:
    """Give a joined name its nominative: a person's words in one case, a foreign name's as they stand."""
    first = name.tokens[0]
    phrase = name.phrase
    if name.kind == "person" and phrase is not None:
        name.parts = [
            [t.text] if _ORDINAL.fullmatch(t.text) else part(language, t, phrase) for t in name.tokens
        ]
        name.lemmas = consistent(language, name.tokens, phrase, name.parts)
        name.head_lemma = name.tokens[-1].best.lemma
        return
    if name.kind == "place" and len(name.tokens) == 2 and _is_epithet(*name.tokens):
        name.lemmas = unique([joined_text(name.tokens), *name.lemmas])
        return
    *heads, tail = name.tokens
    lemma = tail.best.lemma if tail.best.name == "unknown" and tail.text not in foreign() else tail.text
    words = joined_text(heads) if first.best.name != "unknown" or len(heads) > 1 else first.best.lemma
    name.kind = "unknown" if name.kind != "body" else "body"
    name.parts = []
    name.lemmas = unique([f"{words} {lemma}", joined_text(name.tokens)])
