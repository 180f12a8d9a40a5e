"""How much a store holds: articles, actors, and claims by what they say and who says so."""

from __future__ import annotations

from typing import TypeAlias

from ktokogo.asking.run import select, text
from ktokogo.graph.store import Store

Numbers: TypeAlias = dict[str, int | dict[str, int]]

_WHOLE = {
    "articles": "?x a kk:Article",
    "originals": "?one a kk:Article OPTIONAL { SELECT ?one (MIN(STR(?copy)) AS ?first) WHERE { "
    "?one kk:nearDuplicateOf+ ?copy } GROUP BY ?one } BIND(COALESCE(?first, STR(?one)) AS ?x)",
    "claims": "?x a kk:Claim",
    "mentions": "?x a kk:Mention",
    "actors": "?x kk:actorType ?type . FILTER EXISTS { ?article schema:mentions ?x }",
    "sources": "?claim kk:accordingTo ?x . FILTER NOT EXISTS { ?x a kk:Article }",
}
_PARTS = {
    "type": "?x kk:actorType ?key . FILTER EXISTS { ?article schema:mentions ?x }",
    "relation": "?x a kk:Claim ; kk:relation ?key",
    "polarity": "?x a kk:Claim ; kk:polarity ?key",
    "voice": "?x a kk:Claim ; kk:voice ?key",
    "modality": "?x a kk:Claim ; kk:modality ?key",
    "source": "?x a kk:Claim ; kk:accordingTo ?id . FILTER NOT EXISTS { ?id a kk:Article } "
    '?id skos:prefLabel ?key FILTER(LANG(?key) = "pl")',
}


def stats(store: Store) -> Numbers:
    """Return counts: whole ones by what is counted, and dictionaries of how those fall into parts.

    ``originals`` are the articles, those that share their wording counted once. ``type`` counts actors,
    every other part counts claims. The largest part comes first.
    """
    found: Numbers = {}
    for name, pattern in _WHOLE.items():
        rows = select(store, f"SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ {pattern} }}")
        found[name] = sum(int(text(row, "n")) for row in rows)
    for name, pattern in _PARTS.items():
        rows = select(store, f"SELECT ?key (COUNT(DISTINCT ?x) AS ?n) WHERE {{ {pattern} }} GROUP BY ?key")
        parts = [(int(text(row, "n")), text(row, "key").rpartition("/")[2]) for row in rows]
        found[name] = {key: count for count, key in sorted(parts, key=lambda part: (-part[0], part[1]))}
    return found
