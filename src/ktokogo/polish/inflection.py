"""The nominative of a group of words, by the dictionary's own forms."""

from __future__ import annotations

from functools import cache, lru_cache

import morfeusz2

from ktokogo.document import Analysis, Phrase, Token
from ktokogo.polish import women
from ktokogo.polish.agreement import MODIFIERS

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
def _form(
    lemma: str, pos: str, number: str, genders: frozenset[str], degree: str = "pos", case: str = "nom"
) -> str | None:
    """The form of a lemma in a case, or None where the dictionary has none."""
    prefix = _PREFIX[pos]
    made = sorted(_generator().generate(lemma), key=lambda one: bool(one[4]))  # "dokumenty", not dated "-a"
    for form, _, tag, _, _ in made:
        parts = tag.split(":")
        if (
            parts[0] != prefix
            or len(parts) < 4
            or case not in parts[2].split(".")
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
    hers = women.form(lemma, case) if prefix == "subst" and number == "sg" else None
    if hers is not None:
        return hers
    first, dash, last = lemma.rpartition("-")
    form = _form(last, pos, number, genders, degree, case) if dash else None
    return f"{first}-{form}" if form else None  # "rosyjsko-niemiecki"


def nominative(phrase: Phrase) -> str:
    """Return the words of the group alone, nothing that hangs on it, in the nominative.

    Words that the dictionary cannot inflect stay as their lemma or as they are.
    """
    genders = phrase.genders or frozenset(("m3",))
    if phrase.number == "pl" and "m1" not in genders:
        genders = frozenset(("m2", "m3", "f", "n"))
    if phrase.number == "pl":
        numeral = next((t for t in phrase.tokens if t.best.pos == "numeral"), None)
        if numeral is not None and numeral is not phrase.head:
            return _counted(
                phrase, numeral, phrase.head.best.genders & genders or genders
            )  # "oba", not "obie"
    words = []
    for token in phrase.tokens:
        if token.best.lemma in ("swój", "ten") and token is not phrase.head:
            continue  # whose it is, the subject says; which it is, the text
        words.append(_nominative_of(token, phrase, genders))
    return " ".join(words)


_FEW = frozenset(("dwa", "trzy", "cztery", "oba", "obydwa"))
"""Numerals that agree with what they count, save with men: "trzy kraje", but "trzech polityków"."""


def _counted(phrase: Phrase, numeral: Token, genders: frozenset[str]) -> str:
    """The nominative of a counted group: "pięć krajów", "trzy kraje", "trzech posłów", "trzej posłowie"."""
    of_men, lemma = "m1" in genders, numeral.best.lemma
    straight = (a for a in numeral.analyses if a.pos == "numeral" and a.case in (None, "nom"))
    if phrase.head.best.case in ("nom", "gen") and any(
        not a.genders or a.genders & genders for a in straight
    ):
        return " ".join(t.text for t in phrase.tokens)  # "ośmioro posłów", "wielu posłów"
    teens = numeral.text[-2:] in ("12", "13", "14")
    few = lemma in _FEW or (numeral.text[-1:] in "234" and numeral.text.isdigit() and not teens)
    case = "nom" if few and not of_men else "gen"
    words = []
    for token in phrase.tokens:
        best = token.best
        if token is numeral:
            words.append(token.text if token.text[0].isdigit() else _numeral(lemma, genders) or token.text)
        elif best.pos in _PREFIX and not (best.name and best.name != "other"):
            degree = _degree(best.lemma, token.lower) if best.pos == "adjective" else "pos"
            form = _form(best.lemma, best.pos, "pl", genders, degree, case)
            words.append(_recase(form or token.text, token.text))
        else:
            words.append(token.text)
    return " ".join(words)


@lru_cache(1000)
def _numeral(lemma: str, genders: frozenset[str]) -> str | None:
    """The nominative of a numeral that counts what has these genders: with men the one that governs."""
    made = sorted(_generator().generate(lemma), key=lambda one: bool(one[4]))  # "wielu", not dated "wiela"
    for form, _, tag, _, _ in made:
        parts = tag.split(":")
        straight = parts[0] == "num" and "nom" in parts[2].split(".") and "col" not in parts
        if straight and genders & frozenset(parts[3].split(".")) and ("m1" not in genders or "rec" in parts):
            return str(form)
    return None


def _nominative_of(token: Token, phrase: Phrase, genders: frozenset[str]) -> str:
    best: Analysis = token.best
    number = phrase.number or best.number or "sg"
    if best.pos in MODIFIERS and best.pos in _PREFIX and token is not phrase.head:
        if best.negated:
            return _recase(token.text, token.text)
        if best.case == "nom" and not best.genders & genders:
            genders = best.genders or genders  # "norweska premier": of a woman, whose title does not decline
        degree = _degree(best.lemma, token.lower) if best.pos == "adjective" else "pos"
        form = _form(best.lemma, best.pos, number, genders, degree) or _like(best.lemma, number, genders)
        return _recase(form or token.text, token.text)
    if best.pos not in _PREFIX:
        return token.text
    if best.name in ("unknown", "acronym") or (best.name and number == "sg"):
        brand = token.text[1:].islower() and not best.lemma[1:].islower()  # "panTic" is no Pantic
        return _recase(best.lemma.lower() if brand and best.lemma[1:] else best.lemma, token.text)
    if token.can("nom") and any(
        a.case == "nom" and a.number == best.number and a.lemma == best.lemma for a in token.analyses
    ):
        return token.text  # "akty" is its own nominative
    own = best.genders or genders
    if best.pos == "gerund" and best.negated:
        form = _form(best.lemma, best.pos, best.number or number, own)
        return _recase(f"nie{form}" if form else token.text, token.text)
    return _recase(_form(best.lemma, best.pos, best.number or number, own) or token.text, token.text)


def _like(lemma: str, number: str, genders: frozenset[str]) -> str | None:
    """The nominative of an adjective in -ski or -cki that the dictionary lacks: "tigrajski"."""
    model = next((m for m in ("polski", "niemiecki") if lemma.endswith(m[-3:])), None)
    form = _form(model, "adjective", number, genders, "pos") if model is not None else None
    return lemma[:-3] + form[len(model) - 3 :] if model is not None and form else None


def _recase(form: str, text: str) -> str:
    if text.isupper() and len(text) > 1 and len(form) == len(text):
        return form.upper()
    return form[:1].upper() + form[1:] if text[:1].isupper() else form
