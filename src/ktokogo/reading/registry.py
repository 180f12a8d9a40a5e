"""The actors that are known before any article is read: who they are, and by which names.

Used to recognise names, never to fill claims.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache

from ktokogo import resources
from ktokogo.reading import overlay
from ktokogo.reading.model import BASE, Actor, ActorType

WIKIDATA = "http://www.wikidata.org/entity/"
_QID = re.compile(r"Q\d+")
_FORMS = frozenset(
    (
        "agency",
        "newspaper",
        "magazine",
        "television",
        "radio",
        "portal",
        "publisher",
        "platform",
    )
)
_FOLDED_LIMIT = 65_536


@lru_cache(_FOLDED_LIMIT)
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
    for as a power. ``spellings`` are all names as written (of persons, full names), each with an IRI;
    ``called`` maps persons whose surname is not the last word of their name to their surnames;
    ``common`` holds actors whose name is an everyday word, ``shared`` those whose namesakes exist in other
    states; ``forms`` says of a medium whether it is an agency, a newspaper, a platform; ``letters`` holds the
    folded names of few letters that are always written large.
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
    spellings: tuple[tuple[str, str], ...] = ()
    common: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    forms: dict[str, str] = field(default_factory=dict)
    called: dict[str, tuple[str, ...]] = field(default_factory=dict)
    letters: frozenset[str] = frozenset()

    def find(self, name: str) -> Actor | None:
        """Return the one actor of that name, or None where none or several bear it.

        A word with a small second letter is none of three or four letters: "Sadr" is not the SADR.
        """
        key = fold(name)
        if key in self.letters and not name[:2].isupper():
            return None
        found = self.names.get(key, ())
        return self.actors[found[0]] if len(found) == 1 else None


_FEW_LETTERS = 4
"""Up to so many letters a word is a name of its own, no letters written small: "Sadr", not "Unicef"."""

_OF_OUR_DAYS = "2019"
"""Since when an office must have lasted for its holder to be meant in an article that bears no date."""


@cache
def registry() -> Registry:
    """Load the registry from ``data/actors`` and ``data/lexicon/pl/states.tsv``."""
    actors: dict[str, Actor] = {}
    names: dict[str, list[str]] = {}
    surnames: dict[str, list[str]] = {}
    country_of: dict[str, str] = {}
    spellings: list[tuple[str, str]] = []
    common, shared, forms = set(), set(), {}
    called: dict[str, tuple[str, ...]] = {}
    for row in overlay.rows("actors.tsv"):
        actor = _actor(row)
        actors[actor.id] = actor
        if row["country"]:
            country_of[actor.id] = iri(row["country"])
        for name in (actor.name, *actor.aliases):
            _add(names, fold(name), actor.id)
            if actor.type != "person" or (" " in name and name[0].isupper()):
                spellings.append((name, actor.id))
        if actor.en and actor.type not in ("country", "place"):
            _add(names, fold(actor.en), actor.id)
        notes = {note.strip() for note in row["note"].split(";")}
        if "common word" in notes:
            common.add(actor.id)
        if "namesakes elsewhere" in notes:
            shared.add(actor.id)
        for note in sorted(notes & _FORMS):
            forms[actor.id] = note
        if row["surname"]:
            called[actor.id] = tuple(_surnames(row, actor))
        for surname in _surnames(row, actor):
            _add(surnames, fold(surname), actor.id)
    powers = _powers(actors, names)
    adjectives: dict[str, str] = {}
    inhabitants: dict[str, str] = {}
    for row in resources.rows("data", "lexicon", "pl", "states.tsv"):
        state = iri(row["state"])
        for adjective in filter(None, row["adjective"].split("|")):
            adjectives.setdefault(adjective, state)
        variants = row["people_adj_variants"].split("|")
        for word in filter(None, (row["inhabitant_m"], row["inhabitant_f"], *variants)):
            inhabitants.setdefault(word, state)
    holders: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    prominent = set()
    for row in overlay.rows("offices.tsv"):
        person = iri(row["person"])
        if lasts(row["from"], row["to"], None):
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
        spellings=tuple(spellings),
        common=frozenset(common),
        shared=frozenset(shared),
        forms=forms,
        called=called,
        letters=_letters(name for name, _ in spellings),
    )


def _letters(spellings: Iterable[str]) -> frozenset[str]:
    """The folded names of few letters that nobody spells but in capitals: "SADR", not "NATO", "Nato"."""
    written = set(spellings)
    short = (name for name in written if name.isalpha() and len(name) <= _FEW_LETTERS)
    spelt: dict[str, list[bool]] = {}
    for name in short:
        spelt.setdefault(fold(name), []).append(name.isupper())
    return frozenset([name for name, large in spelt.items() if all(large)])


def _surnames(row: dict[str, str], actor: Actor) -> list[str]:
    """The words by which news call a person alone: the column, or the last word of every name."""
    if actor.type != "person" or row["surname"] == "-":
        return []
    if row["surname"]:
        return row["surname"].split("|")
    return [surname_of(name) for name in (actor.name, *actor.aliases) if " " in name]


def _powers(actors: dict[str, Actor], names: dict[str, list[str]]) -> dict[str, str]:
    """Add the capitals and seats that stand for a power to the actors; return them by folded name."""
    powers: dict[str, str] = {}
    for row in overlay.rows("metonyms.tsv"):
        known = next(
            (actors[i] for i in names.get(fold(row["name_pl"]), ()) if actors[i].kind == "Bloc"),
            None,
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
    return powers


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


def held(person: str, lemma: str, day: str | None) -> bool:
    """Tell whether the registry knows that somebody held such an office: on that day, or in our days."""
    return any(lasts(start, end, day) for start, end in _terms().get((person, lemma), ()))


def ever_held(person: str, lemma: str) -> bool:
    """Tell whether the registry knows that somebody held such an office, on whatever day."""
    return (person, lemma) in _terms()


def lasts(start: str, end: str, day: str | None) -> bool:
    """Tell whether a term (ISO 8601) covers a day; where none is known, whether it reaches into our days."""
    if day is None:
        return not end or end >= _OF_OUR_DAYS
    return bool(start) and start <= day and (not end or day[: len(end)] <= end)


@cache
def _terms() -> dict[tuple[str, str], list[tuple[str, str]]]:
    """The terms of office that the registry knows, by person and role."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for (lemma, _), terms in registry().holders.items():
        for person, start, end in terms:
            found.setdefault((person, lemma), []).append((start, end))
    return found
