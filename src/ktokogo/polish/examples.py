"""Whom of many a sentence names: "kilka państw, m.in. A i B", "politycy, wśród nich A"."""

from __future__ import annotations

from ktokogo.document import DASHES, Phrase, Sentence, Token

_MARKS = (("m.in.",), ("m", ".", "in", "."), ("między", "innymi"), ("w", "tym"), ("wśród", "nich"))
_FIRST = frozenset(mark[0] for mark in _MARKS)
_BEFORE = frozenset((",", "(")) | DASHES


def note(sentence: Sentence) -> None:
    """Set the ``examples`` of the groups of many behind which a list names some of them."""
    tokens = sentence.tokens
    for token in tokens:
        if token.lower in _FIRST and token.index > 1 and tokens[token.index - 1].text in _BEFORE:
            named = _named(sentence, _after(tokens, token.index))
            many = _many(sentence, token.index - 2) if named else None
            if many is not None:
                many.examples = named


def _after(tokens: list[Token], at: int) -> int:
    """Index behind the mark, or the marks ("w tym m.in."), that begin at a word; that of the word if none."""
    for mark in _MARKS:
        end = at + len(mark)
        if tuple(t.lower for t in tokens[at:end]) == mark:
            return _after(tokens, end)
    return at


def _named(sentence: Sentence, at: int) -> tuple[Phrase, ...]:
    """The groups of a list that begins at a word, all of names."""
    first = next((p for p in sentence.phrases if p.first == at and p.preposition is None), None)
    if first is None or not first.head.capital or sentence.tokens[at - 1].text in _BEFORE:
        return ()
    host = first.parent  # "w tym": the list hangs on it
    listed = [p for p in sentence.phrases if host is not None and p.parent is host and p.first >= at]
    return tuple(listed or first.members)


def _many(sentence: Sentence, end: int) -> Phrase | None:
    """The free group of several that ends at a word, with what hangs on it."""
    ending = (p for p in sentence.phrases if p.end == end and p.parent is None and p.preposition is None)
    return next((p for p in ending if _is_of_many(p)), None)


def _is_of_many(phrase: Phrase) -> bool:
    common = phrase.number == "pl" and (not phrase.head.capital or phrase.head.initial)
    return common or phrase.tokens[0].best.pos == "numeral"


def acting(groups: list[Phrase], verb: Token) -> Phrase | None:
    """The group that acts since a name of its list is a nominative: "Atak potępiło kilka państw, m.in. A".

    Not so "27 krajów wydaliło 140 dyplomatów, w tym A": the list is of those in front.
    """
    many = verb.best.number == "pl" or verb.best.genders == frozenset("n") or not verb.best.genders
    straight = (p for p in groups if p.examples and "nom" in p.cases)
    shown = (p for p in straight if any(e.case == "nom" and "acc" not in e.cases for e in p.examples))
    found = next(shown, None) if many else None
    others = (p for p in groups if p is not found and p.first < verb.index)
    return None if found is None or any(map(_is_of_many, others)) else found
