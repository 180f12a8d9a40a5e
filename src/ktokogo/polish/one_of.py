"""One of many: "jeden z posłów Jan Nowak", who acts, and whose name stands behind him."""

from __future__ import annotations

from ktokogo.document import Phrase, Token


def takes(host: Phrase, phrase: Phrase) -> bool:
    """Tell what a group with a preposition may hang on: a noun, or the one of "jeden z posłów"."""
    picks = host.head.best.lemma == "jeden" and phrase.preposition == "z" and phrase.number == "pl"
    return picks or host.head.best.pos in ("noun", "gerund", "other")


def settle_one(host: Phrase, many: Phrase) -> None:
    """Read "jeden z posłów" as the nominative: as an object he were "jednego"."""
    if host.head.lower == "jeden" and many.preposition == "z" and "m1" in many.genders:
        host.case, host.cases = "nom", frozenset(("nom",))


def is_one(phrase: Phrase) -> bool:
    """Tell "jeden z posłów" as who acts: a name behind it is his."""
    return phrase.head.best.lemma == "jeden" and phrase.case == "nom" and phrase.preposition is None


def is_set_off(tokens: list[Token], one: Phrase, name: Phrase) -> bool:
    """Tell "jeden z posłów, Jan Nowak, …": his name between two marks."""
    personal = name.head.best.name in ("given", "surname", "unknown") and name.case == "nom"
    behind = tokens[name.last + 1 : name.last + 2]
    return is_one(one) and personal and one.apposed is None and (not behind or behind[0].text in (",", "."))
