"""Claims as a signed network: actors are nodes, and every claim between two of them is an edge of its own."""

from __future__ import annotations

from typing import Any

import networkx as nx

from ktokogo.asking.ask import ask
from ktokogo.asking.run import select, text
from ktokogo.graph.store import Store

SIGNS = ("positive", "not-negative", "neutral", "not-positive", "negative")
"""A denied positive claim is "not positive", never negative, and the other way round."""

_ACTORS = """SELECT ?id ?type ?pl ?en WHERE { ?id kk:actorType ?type
  OPTIONAL { ?id skos:prefLabel ?pl FILTER(LANG(?pl) = "pl") }
  OPTIONAL { ?id skos:prefLabel ?en FILTER(LANG(?en) = "en") } }"""


def network(
    store: Store,
    *,
    actor: str | None = None,
    source: str | None = None,
    relation: str | None = None,
    article: str | None = None,
    sign: str | None = None,
    confidence: float = 0.0,
    lang: str = "pl",
) -> nx.MultiDiGraph[str]:
    """Return the network of the claims that satisfy every condition given.

    ``actor``, ``source``, ``relation`` and ``article`` are names as :func:`ktokogo.asking.ask.ask` takes
    them, ``sign`` is one of :data:`SIGNS`, ``confidence`` the least confidence of the reading (0..1).

    Nodes are IRIs with ``label`` (in ``lang``), ``label_pl``, ``label_en`` and ``type``. An edge's key is the
    claim's IRI (with ``#counterparty`` where the target is one). Its attributes, all texts or numbers:
    ``relation``, ``relation_label``, ``sign``, ``polarity`` (a label), ``denied`` (0 or 1), ``modality``,
    ``certainty``, ``confidence``, ``source``, ``source_id``, ``voice``, ``sentence``, ``offset`` (where the
    sentence begins, in code points), ``article``, ``claim``, ``about`` (the object in words), ``role`` (of
    the target: object, counterparty or participant), ``symmetric`` (0 or 1; such a claim is one edge) and,
    where it is known, ``date``. What comes first in the text comes first.

    Raises:
        QueryError: a name means nothing to this store.
    """
    given = {"actor": actor, "source": source, "relation": relation, "article": article, "sign": sign}
    found = ask(store, "edges", {**given, "confidence": f"{confidence:f}"}, lang).dicts()
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(language=lang)
    taking_part = {row[end] for row in found for end in ("from", "to")}
    for node in sorted(select(store, _ACTORS), key=lambda row: text(row, "id")):
        iri = text(node, "id")
        if iri in taking_part:
            labels = {"pl": text(node, "pl"), "en": text(node, "en")}
            label = labels[lang] or labels["pl"] or labels["en"] or iri
            graph.add_node(
                iri, label=label, label_pl=labels["pl"], label_en=labels["en"], type=text(node, "type")
            )
    for row in found:
        _add(graph, row)
    return graph


def _add(graph: nx.MultiDiGraph[str], row: dict[str, Any]) -> None:
    attributes = {
        "relation": row["type"].rpartition("/")[2],
        "relation_label": row["relation"],
        "source_id": row["vouches"],
        "offset": row["start"],
        "denied": int(row["denied"]),
        "symmetric": int(row["role"] == "participant"),
        "date": row["date"] or row["published"],
    }
    same = ("sign", "polarity", "modality", "certainty", "confidence", "source", "voice", "sentence")
    attributes |= {name: row[name] for name in (*same, "article", "claim", "about", "role")}
    key = row["claim"] + ("#counterparty" if row["role"] == "counterparty" else "")
    graph.add_edge(row["from"], row["to"], key=key, **{k: v for k, v in attributes.items() if v is not None})
