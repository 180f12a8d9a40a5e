"""The nominative of a group of words, by the dictionary's own forms."""

from __future__ import annotations

from functools import cache, lru_cache

import morfeusz2

from ktokogo.document import Analysis, Phrase, Token
from ktokogo.polish.tagging import MODIFIERS

_PREFIX = {"noun": "subst", "gerund": "ger", "adjective": "adj", "passive": "ppas", "active": "pact"}


@cache
def _generator() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(analyse=False, expand_tags=False)


@lru_cache(10_000)
def _degree(lemma: str, word: str) -> str:
    """The degree of a form of an adjective, as the dictionary tags it: "pos", "com" or "sup"."""
    for form, _, tag, _, _ in _generator().generate(lemma):
        parts = tag.split(":")
        if form == word and parts[0] == "adj":
            return str(parts[-1])
    return "pos"


@lru_cache(10_000)
def _form(lemma: str, pos: str, number: str, genders: frozenset[str], degree: str = "pos") -> str | None:
    """The nominative form of a lemma, or None where the dictionary has none."""
    prefix = _PREFIX[pos]
    made = sorted(_generator().generate(lemma), key=lambda one: bool(one[4]))  # "dokumenty", not dated "-a"
    for form, _, tag, _, _ in made:
        parts = tag.split(":")
        if (
            parts[0] != prefix
            or len(parts) < 4
            or "nom" not in parts[2].split(".")
            or number not in parts[1].split(".")
        ):
            continue
        own = frozenset(parts[3].split("."))
        if "neg" in parts:
            continue
        other = pos == "adjective" and degree not in parts
        if not own & genders or other or (pos in MODIFIERS and pos != "adjective" and "com" in parts):
            continue
        return str(form)
    first, dash, last = lemma.rpartition("-")
    form = _form(last, pos, number, genders, degree) if dash else None
    return f"{first}-{form}" if form else None  # "rosyjsko-niemiecki"


def nominative(phrase: Phrase) -> str:
    """Return the words of the group alone, nothing that hangs on it, in the nominative.

    Words that the dictionary cannot inflect stay as their lemma or as they are.
    """
    genders = phrase.genders or frozenset(("m3",))
    if phrase.number == "pl" and "m1" not in genders:
        genders = frozenset(("m2", "m3", "f", "n"))
    if (
        phrase.number == "pl"
        and phrase.head.best.case == "gen"
        and any(t.best.pos == "numeral" for t in phrase.tokens)
    ):
        return " ".join(t.text for t in phrase.tokens)  # "wielu posłów": the numeral governs the genitive
    words = []
    for token in phrase.tokens:
        if token.best.lemma in ("swój", "ten") and token is not phrase.head:
            continue  # whose it is, the subject says; which it is, the text
        words.append(_nominative_of(token, phrase, genders))
    return " ".join(words)


def _nominative_of(token: Token, phrase: Phrase, genders: frozenset[str]) -> str:
    best: Analysis = token.best
    number = phrase.number or best.number or "sg"
    if best.pos in MODIFIERS and best.pos in _PREFIX and token is not phrase.head:
        if best.negated:
            return _recase(token.text, token.text)
        degree = _degree(best.lemma, token.text.lower()) if best.pos == "adjective" else "pos"
        return _recase(_form(best.lemma, best.pos, number, genders, degree) or token.text, token.text)
    if best.pos not in _PREFIX:
        return token.text
    if best.name in ("unknown", "acronym") or (best.name and number == "sg"):
        return best.lemma if best.lemma[:1].isupper() else _recase(best.lemma, token.text)
    if any(a.case == "nom" and (a.lemma, a.number) == (best.lemma, best.number) for a in token.analyses):
        return token.text  # "akty" is its own nominative
    own = best.genders or genders
    if best.pos == "gerund" and best.negated:
        form = _form(best.lemma, best.pos, best.number or number, own)
        return _recase(f"nie{form}" if form else token.text, token.text)
    return _recase(_form(best.lemma, best.pos, best.number or number, own) or token.text, token.text)


def _recase(form: str, text: str) -> str:
    if text.isupper() and len(text) > 1 and len(form) == len(text):
        return form.upper()
    return form[:1].upper() + form[1:] if text[:1].isupper() else form
