"""Networks and events as files for other tools: GraphML, GEXF, and CSV as political science knows it.

The same network gives the same bytes. Nothing given is changed.
"""

from __future__ import annotations

import io
import re
from typing import Any, TextIO

import networkx as nx

from ktokogo.asking.ask import ask
from ktokogo.graph.store import Store

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TODAY = re.compile(r' lastmodifieddate="[^"]*"')


def write_graphml(graph: nx.MultiDiGraph[str], stream: TextIO) -> None:
    """Write a network of :mod:`ktokogo.asking.network` or a bundle of it as GraphML."""
    out = io.BytesIO()
    nx.write_graphml_xml(_plain(graph), out, encoding="utf-8", prettyprint=True)
    stream.write(out.getvalue().decode("utf-8").rstrip() + "\n")


def write_gexf(graph: nx.MultiDiGraph[str], stream: TextIO) -> None:
    """Write a network, or a bundle of it, as GEXF 1.2 for Gephi.

    An edge whose day is known ("2022-10-05", not "--03") has it as its ``start``, for Gephi's timeline.
    """
    plain = _plain(graph)
    for *_, data in plain.edges(data=True):
        if _DAY.fullmatch(str(data.get("date", ""))):
            data["start"] = data["date"]
    out = io.BytesIO()
    nx.write_gexf(plain, out, encoding="utf-8", prettyprint=True, version="1.2draft")
    text = _TODAY.sub("", out.getvalue().decode("utf-8"))  # networkx writes today's date
    stream.write(text.rstrip() + "\n")


def write_csv(store: Store, stream: TextIO, lang: str = "en") -> None:
    """Write the claims that are events in PLOVER's sense, one a line, as event data.

    Columns are those of the query ``event-data``: joint actors share the field ``actor`` ("A; B"), the
    host of a deployment is no ``recipient``, and ``negated`` tells denials apart.
    """
    stream.write(ask(store, "event-data", lang=lang).to_csv())


def _plain(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """A copy with nothing that XML cannot hold."""
    copy: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, data in graph.nodes(data=True):
        copy.add_node(node, **_clean(data))
    for subject, target, key, data in graph.edges(keys=True, data=True):
        copy.add_edge(subject, target, key=key, **_clean(data))
    return copy


def _clean(data: dict[str, Any]) -> dict[str, Any]:
    return {k: _NOT_XML.sub("\ufffd", v) if isinstance(v, str) else v for k, v in data.items()}
