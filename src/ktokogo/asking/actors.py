"""What a store holds about whoever a name may mean: names, offices and memberships, each with who says so."""

from __future__ import annotations

from dataclasses import dataclass

from ktokogo.asking.names import fold
from ktokogo.asking.run import select, text
from ktokogo.graph.store import Store

_NAMES = """SELECT DISTINCT ?id ?label WHERE {
  { ?id kk:actorType ?type ; skos:prefLabel|skos:altLabel ?label }
  UNION { ?mention kk:denotes ?id ; oa:hasSelector/oa:exact ?label } }"""
_ABOUT = """SELECT ?id ?type ?pl ?en WHERE {
  ?id kk:actorType ?type ; skos:prefLabel ?pl FILTER(LANG(?pl) = "pl")
  OPTIONAL { ?id skos:prefLabel ?en FILTER(LANG(?en) = "en") } }"""
_SAID = """SELECT DISTINCT ?id ?relation ?what ?from WHERE {
  VALUES ?relation { rel:holds-office rel:member-of }
  ?claim kk:relation ?relation ; kk:subject ?id ; kk:objectText ?what ; kk:polarity kkv:affirmed ;
         kk:accordingTo ?source .
  OPTIONAL { ?source skos:prefLabel ?name FILTER(LANG(?name) = "pl") }
  OPTIONAL { ?source schema:headline ?title }
  BIND(STR(COALESCE(?name, ?title, ?source)) AS ?from) }"""
_WHERE = """SELECT ?id (COUNT(DISTINCT ?article) AS ?n) WHERE { ?article schema:mentions ?id } GROUP BY ?id"""


@dataclass(frozen=True, slots=True)
class Held:
    """An actor as a store has it. ``offices`` and ``memberships`` pair what is said with who says it."""

    id: str
    name: str
    en: str
    type: str
    names: tuple[str, ...]
    articles: int
    offices: tuple[tuple[str, str], ...]
    memberships: tuple[tuple[str, str], ...]


def find(store: Store, name: str) -> list[Held]:
    """Return the actors of the store of which ``name`` is the IRI, a name, or a form in a text."""
    called: dict[str, set[str]] = {}
    for row in select(store, _NAMES):
        called.setdefault(text(row, "id"), set()).add(text(row, "label"))
    wanted = fold(name)
    found = {i for i, names in called.items() if i == name or wanted in map(fold, names)}
    return about(store, found)


def about(store: Store, iris: set[str]) -> list[Held]:
    """Return what the store holds about the actors with these IRIs, sorted by name."""
    said: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for row in select(store, _SAID):
        key = (text(row, "id"), text(row, "relation").rpartition("/")[2])
        said.setdefault(key, set()).add((text(row, "what"), text(row, "from")))
    articles = {text(row, "id"): int(text(row, "n")) for row in select(store, _WHERE)}
    called: dict[str, set[str]] = {}
    for row in select(store, _NAMES):
        called.setdefault(text(row, "id"), set()).add(text(row, "label"))
    found = [
        Held(
            id=iri,
            name=text(row, "pl"),
            en=text(row, "en"),
            type=text(row, "type"),
            names=tuple(sorted(called[iri] - {text(row, "pl"), text(row, "en")})),
            articles=articles.get(iri, 0),
            offices=tuple(sorted(said.get((iri, "holds-office"), ()))),
            memberships=tuple(sorted(said.get((iri, "member-of"), ()))),
        )
        for row in select(store, _ABOUT)
        if (iri := text(row, "id")) in iris
    ]
    return sorted(found, key=lambda held: (held.name, held.id))
