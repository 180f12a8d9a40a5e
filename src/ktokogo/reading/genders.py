"""The gender of an actor, and of a verb in the past: whether a dropped subject or a pronoun can mean him."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable

from ktokogo.document import Analysis, Language, Phrase, Token
from ktokogo.reading.model import Actor
from ktokogo.reading.name import Name


def of_verb(verb: Token | None) -> str | None:
    """Return "f" or "m" of a verb in the singular that shows it (the past, "jest gotowa"), None of others."""
    if verb is None or verb.best.number != "sg" or not verb.best.genders:
        return None
    return "f" if verb.best.genders == frozenset("f") else "m" if "m1" in verb.best.genders else None


def of_word(best: Analysis) -> str:
    """Return "f" of a word that is feminine only, as a pronoun or an office that points to a person."""
    return "f" if best.genders == frozenset("f") else "m"


def of_group(phrase: Phrase | None) -> str | None:
    """Return "f", "m" or "n" of a common noun in the singular of one gender: "rząd", "komisja"."""
    own = phrase.head.best.genders if phrase is not None and phrase.number == "sg" else frozenset()
    if len(own) != 1 or phrase is None or phrase.head.best.name is not None:
        return None
    its = next(iter(own))
    return its if its in "fn" else "m"


def describes(phrase: Phrase, gender: str, roles: Container[str]) -> bool:
    """Tell a common noun of somebody of that gender, a woman's by her office; not "jest posłem"."""
    if phrase.head.best.pos != "noun" or (phrase.preposition is None and phrase.case == "inst"):
        return False
    if gender == "m":
        return "m1" in phrase.genders
    return phrase.head.best.lemma in roles and "f" in phrase.genders


def of_actors(names: Iterable[Name], actor_of: Callable[[str], Actor], language: Language) -> dict[str, str]:
    """Return "f", "m" or "n" by IRI: of people by their first name, of others by the noun that names them."""
    found: dict[str, str] = {}
    for name in names:
        if name.actor is None:
            continue
        actor = actor_of(name.actor)
        if actor.type != "person":
            own = name.phrase.head.best.genders if name.phrase is not None else frozenset()
            if len(own) == 1 and name.phrase is not None and name.phrase.number != "pl":
                its = next(iter(own))
                found.setdefault(name.actor, its if its in "fn" else "m")
            continue
        if name.actor in found:
            continue
        first, _, rest = actor.name.partition(" ")
        gender: str | None = language.gender(first) if rest else None
        if gender is None and len(name.tokens) > 1:
            # a first name that the nominative does not show, or an inflected one that may be either's
            given = [a.genders for a in name.tokens[0].analyses if a.name == "given"]
            if given:
                gender = "f" if all(g == frozenset("f") for g in given) else "m"
        if gender is not None:
            found[name.actor] = gender
    return found
