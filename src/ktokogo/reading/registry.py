"""The actors that are known before any article is read: who they are, and by which names.

Used to recognise names, never to fill claims.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache

from ktokogo import resources
from ktokogo.reading.model import BASE, Actor, ActorType

WIKIDATA = "http://www.wikidata.org/entity/"
_QID = re.compile(r"Q\d+")


def fold(name: str) -> str:
    """Fold a name for comparison: case, diacritics, hyphens, apostrophes and no-break spaces."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l"))
    plain = "".join(ch for ch in plain if not unicodedata.combining(ch))
    return " ".join(re.sub(r"[-'’\"„”.]", " ", plain).split())


def slug(name: str) -> str:
    """Turn a name into the last part of an IRI: lower-case ASCII words joined by hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(name))) or "x"


def iri(identifier: str) -> str:
    """Return the IRI of a registry identifier: a Wikidata QID or a slug."""
    return (WIKIDATA if _QID.fullmatch(identifier) else BASE + "actor/") + identifier


@dataclass(frozen=True)
class Registry:
    """Known actors by IRI and by folded name.

    ``surnames`` maps a folded surname to the persons who bear it; ``holders`` a role and the IRI of its
    domain to who held it, with dates as far as known; ``adjectives`` and ``inhabitants`` map lemmas to
    the IRI of a state; ``powers`` maps the folded name of a capital or palace to the actor that it stands
    for as a power; ``states`` are the IRIs of states.
    """

    actors: dict[str, Actor] = field(default_factory=dict)
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    surnames: dict[str, tuple[str, ...]] = field(default_factory=dict)
    holders: dict[tuple[str, str], tuple[tuple[str, str, str], ...]] = field(default_factory=dict)
    prominent: frozenset[str] = frozenset()
    adjectives: dict[str, str] = field(default_factory=dict)
    inhabitants: dict[str, str] = field(default_factory=dict)
    powers: dict[str, str] = field(default_factory=dict)
    country_of: dict[str, str] = field(default_factory=dict)

    def find(self, name: str) -> Actor | None:
        """Return the one actor of that name, or None where none or several bear it."""
        found = self.names.get(fold(name), ())
        return self.actors[found[0]] if len(found) == 1 else None


@cache
def registry() -> Registry:
    """Load the registry from ``data/actors`` and ``data/lexicon/pl/states.tsv``."""
    actors: dict[str, Actor] = {}
    names: dict[str, list[str]] = {}
    surnames: dict[str, list[str]] = {}
    country_of: dict[str, str] = {}
    for row in resources.rows("data", "actors", "actors.tsv"):
        actor = _actor(row)
        actors[actor.id] = actor
        if row["country"]:
            country_of[actor.id] = iri(row["country"])
        for name in (actor.name, *actor.aliases, *([actor.en] if actor.en else [])):
            _add(names, fold(name), actor.id)
        if actor.type == "person" and " " in actor.name:
            for name in (actor.name, *actor.aliases):
                if " " in name:
                    _add(surnames, fold(surname_of(name)), actor.id)
    powers: dict[str, str] = {}
    for row in resources.rows("data", "actors", "metonyms.tsv"):
        known = next(
            (actors[i] for i in names.get(fold(row["name_pl"]), ()) if actors[i].kind == "Bloc"), None
        )
        power = Actor(
            id=known.id if known else f"{BASE}actor/{slug(row['name_pl'])}-power",
            name=row["name_pl"],
            en=row["name_en"] or None,
            type="organisation",
            kind="Bloc",
            metonym_of=iri(row["stands_for"]),
            aliases=known.aliases if known else (),
        )
        actors[power.id] = power
        powers[fold(row["name_pl"])] = power.id
    adjectives: dict[str, str] = {}
    inhabitants: dict[str, str] = {}
    for row in resources.rows("data", "lexicon", "pl", "states.tsv"):
        state = iri(row["state"])
        for adjective in filter(None, row["adjective"].split("|")):
            adjectives.setdefault(adjective, state)
        for word in filter(None, (row["inhabitant_m"], row["inhabitant_f"])):
            inhabitants.setdefault(word, state)
    holders: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    prominent = set()
    for row in resources.rows("data", "actors", "offices.tsv"):
        person = iri(row["person"])
        prominent.add(person)
        holders.setdefault((row["role"], iri(row["of"])), []).append((person, row["from"], row["to"]))
    return Registry(
        actors=actors,
        names={name: tuple(found) for name, found in names.items()},
        surnames={name: tuple(found) for name, found in surnames.items()},
        holders={key: tuple(found) for key, found in holders.items()},
        prominent=frozenset(prominent),
        adjectives=adjectives,
        inhabitants=inhabitants,
        powers=powers,
        country_of=country_of,
    )


def surname_of(name: str) -> str:
    """Return the surname of a full name: all after the given names, particles included."""
    words = name.split()
    for i, word in enumerate(words[1:], 1):
        if word[0].islower() and i > 0:
            return " ".join(words[i:])
    return words[-1]


def _actor(row: dict[str, str]) -> Actor:
    kind: ActorType = row["type"]  # type: ignore[assignment]
    return Actor(
        id=iri(row["id"]),
        name=row["name_pl"] or row["name_en"],
        en=row["name_en"] or None,
        type=kind,
        kind=row["kind"],
        wikidata=row["id"] if _QID.fullmatch(row["id"]) else None,
        aliases=tuple(filter(None, row["aliases"].split("|"))),
    )


def _add(index: dict[str, list[str]], key: str, value: str) -> None:
    found = index.setdefault(key, [])
    if value not in found:
        found.append(value)
