"""The gender of an actor, and of a verb in the past: whether a dropped subject or a pronoun can mean him."""

from __future__ import annotations

from ktokogo.document import Token
from ktokogo.reading.entities import Entities


def of_verb(verb: Token | None) -> str | None:
    """Return "f" or "m" of a verb in the past singular, None where it tells neither."""
    if verb is None or verb.best.tense != "past" or verb.best.number != "sg" or not verb.best.genders:
        return None
    return "f" if verb.best.genders == frozenset("f") else "m" if "m1" in verb.best.genders else None


def of_actors(entities: Entities) -> dict[str, str]:
    """Return "f", "m" or "n" by IRI: of people by their first name, of others by the noun that names them."""
    found: dict[str, str] = {}
    for name in entities.names:
        if name.actor is None:
            continue
        if entities.actor(name.actor).type != "person":
            own = name.phrase.head.best.genders if name.phrase is not None else frozenset()
            if len(own) == 1 and name.phrase is not None and name.phrase.number != "pl":
                gender = next(iter(own))
                found.setdefault(name.actor, gender if gender in "fn" else "m")
            continue
        given = [a.genders for a in name.tokens[0].analyses if a.name == "given"]
        if given and len(name.tokens) > 1:
            found.setdefault(name.actor, "f" if all(g == frozenset("f") for g in given) else "m")
    return found
