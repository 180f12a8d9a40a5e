"""The network of claims, what is computed from it, and the files that other tools read."""

import copy
import csv
import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest

from ktokogo.asking.ask import ask
from ktokogo.asking.exports import write_csv, write_gexf, write_graphml
from ktokogo.asking.measures import bundled, measures, signed_matrix
from ktokogo.asking.network import SIGNS, network
from ktokogo.errors import QueryError
from ktokogo.graph.store import Store
from ktokogo.reading.model import BASE
from readings import invented

ACTOR = BASE + "actor/"
WIRECKI, TORVIK, NORLANDIA, ZELANIA, UNIA = (
    ACTOR + name for name in ("bogusz-wirecki", "anela-torvik", "norlandia", "zelania", "unia-trzech-rzek")
)


@pytest.fixture(scope="module")
def graph(store):
    return network(store)


def between(graph, subject, target):
    """The edges from one to the other, in short: relation, sign, whose source."""
    return sorted(
        (d["relation"], d["sign"], d["source"]) for d in (graph.get_edge_data(subject, target) or {}).values()
    )


def test_an_edge_is_a_claim_with_its_sentence_and_source(graph):
    assert len(graph) == 8
    assert graph.number_of_edges() == 11 + 8
    (edge,) = graph.get_edge_data(TORVIK, ZELANIA).values()
    assert edge["relation"] == "accuses"
    assert edge["relation_label"] == "oskarża"
    assert edge["source_id"] == TORVIK
    assert edge["sentence"].startswith("Premier Norlandii Anela Torvik powiedziała")
    assert edge["voice"] == "mowa zależna"
    assert (edge["denied"], edge["symmetric"], edge["confidence"]) == (0, 0, 0.9)
    assert edge["article"] in edge["claim"]
    assert graph.nodes[TORVIK] == {
        "label": "Anela Torvik", "label_pl": "Anela Torvik", "label_en": "Anela Torvik", "type": "person",
    }  # fmt: skip


def test_a_matter_leads_to_its_counterparty_and_a_denial_is_not_an_opposite(graph):
    assert between(graph, WIRECKI, NORLANDIA) == [
        ("defies", "negative", "[artykuł] Wirecki postawił się Norlandii"),
        ("unwilling", "negative", "[artykuł] Wirecki postawił się Norlandii"),
    ]
    assert [row[1] for row in between(graph, WIRECKI, UNIA)] == ["negative", "negative", "not-negative"]
    assert [row[1] for row in between(graph, TORVIK, UNIA)] == ["not-positive"]
    assert {sign for *_, sign in graph.edges(data="sign")} <= set(SIGNS)


def test_times_are_those_of_the_event_or_else_of_the_article(graph):
    dates = {data["relation"]: data.get("date") for *_, data in graph.edges(data=True)}
    assert dates["meets"] == "--03"
    assert dates["phones"] == "2023-03-07"
    assert dates["leads"] == "2023-03-10"
    assert dates["defies"] is None


def test_filters(store, graph):
    assert {d["source"] for *_, d in network(store, source="Nordpress").edges(data=True)} == {"Nordpress"}
    assert {s for *_, s in network(store, sign="negative").edges(data="sign")} == {"negative"}
    assert {r for *_, r in network(store, relation="meets").edges(data="relation")} == {"meets", "phones"}
    around = network(store, actor="Liga Portów")
    assert all(ACTOR + "liga-portow" in (a, b) for a, b in around.edges())
    assert network(store, article="Liga Portów rośnie.").number_of_edges() == 8
    assert network(store, confidence=0.95).number_of_edges() == 1
    assert network(store, lang="en").nodes[NORLANDIA]["label"] == "Norland"
    with pytest.raises(QueryError, match="nobody in the store is called 'Nikt'"):
        network(store, actor="Nikt")


def test_bundles_join_claims_of_one_sign(graph):
    before = copy.deepcopy(nx.node_link_data(graph))
    bundle = bundled(graph)
    assert nx.node_link_data(graph) == before
    edge = bundle.get_edge_data(WIRECKI, UNIA)["negative"]
    assert (edge["count"], edge["weight"], edge["denied"]) == (2, 2, 0)
    assert edge["relations"] == "criticises"
    assert edge["sources"] == "Nordpress; [artykuł] Wirecki postawił się Norlandii"
    assert bundle.get_edge_data(WIRECKI, UNIA)["not-negative"]["denied"] == 1
    assert sum(count for *_, count in bundle.edges(data="count")) == graph.number_of_edges()
    assert bundle.nodes[UNIA] == graph.nodes[UNIA]
    assert bundle.nodes[UNIA] is not graph.nodes[UNIA]


def test_the_matrix_counts_no_denial(graph):
    actors, matrix = signed_matrix(graph)
    cell = {(a, b): matrix[i][j] for i, a in enumerate(actors) for j, b in enumerate(actors)}
    assert cell[WIRECKI, UNIA] == -2
    assert cell[WIRECKI, NORLANDIA] == -2
    assert cell[TORVIK, UNIA] == 0
    assert cell[ZELANIA, UNIA] == 1
    assert cell[NORLANDIA, ZELANIA] == 0, "the place of a deployment"
    assert sum(map(sum, matrix)) == -5


def test_measures(graph):
    figures = measures(graph)
    assert list(figures) == list(graph)
    assert figures[WIRECKI] | {"betweenness": 0} == {
        "out": 8, "in": 2, "positive_out": 0, "positive_in": 0, "negative_out": 4, "negative_in": 0,
        "betweenness": 0,
    }  # fmt: skip
    assert figures[UNIA]["positive_in"] == 1
    assert figures[UNIA]["betweenness"] > figures[TORVIK]["betweenness"] > 0
    assert measures(nx.MultiDiGraph()) == {}


def written(write, graph):
    out = io.StringIO()
    write(graph, out)
    return out.getvalue()


@pytest.mark.parametrize("shape", [lambda g: g, bundled], ids=["claims", "bundles"])
def test_networkx_reads_back_what_is_written(graph, shape, tmp_path):
    graph = shape(graph)
    for write, read, name in (
        (write_graphml, nx.read_graphml, "n.graphml"),
        (write_gexf, lambda path: nx.read_gexf(path, version="1.2draft"), "n.gexf"),
    ):
        path = tmp_path / name
        path.write_text(written(write, graph), encoding="utf-8")
        back = read(path)
        assert set(back) == set(graph)
        assert back.nodes[WIRECKI]["label"] == "Bogusz Wirecki"
        assert back.number_of_edges() == graph.number_of_edges()
        kept = sorted((a, b, d["sign"]) for a, b, d in back.edges(data=True))
        assert kept == sorted((a, b, d["sign"]) for a, b, d in graph.edges(data=True))


def test_an_edge_with_a_day_has_its_place_on_a_timeline(graph):
    before = copy.deepcopy(nx.node_link_data(graph))
    text = written(write_gexf, graph)
    assert 'start="2023-03-07"' in text
    assert 'start="--03"' not in text
    assert nx.node_link_data(graph) == before


def test_texts_that_xml_cannot_hold_are_written_all_the_same(tmp_path):
    reading = invented()
    odd = [replace(a, name="Unia\x0b\x00 <&\"'>") if a.id == UNIA else a for a in reading.actors]
    with Store.open() as store:
        store.add(replace(reading, actors=tuple(odd)))
        graph = network(store)
    assert graph.nodes[UNIA]["label"] == "Unia\x0b\x00 <&\"'>"
    for write, read in ((write_graphml, nx.read_graphml), (write_gexf, nx.read_gexf)):
        path = tmp_path / "odd.xml"
        path.write_text(written(write, graph), encoding="utf-8")
        assert read(path).nodes[UNIA]["label"] == "Unia\ufffd\ufffd <&\"'>"


def test_event_data(store):
    out = io.StringIO()
    write_csv(store, out)
    events = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert len(events) == 14
    meeting = next(event for event in events if event["relation"] == "meets with")
    assert (meeting["actor"], meeting["recipient"]) == ("Anela Torvik; Bogusz Virecki", "")
    assert (meeting["action"], meeting["mode"], meeting["date"]) == ("CONSULT", "", "--03")
    deployment = next(event for event in events if event["action"] == "MOBILIZE")
    assert (deployment["actor"], deployment["recipient"]) == ("Norland", "")
    assert [event["negated"] for event in events if event["polarity"] == "denied"] == ["true", "true"]
    assert all(event["source"] and event["sentence"] and event["article"] for event in events)


def test_recipients_of_one_event_share_a_field():
    reading = invented()
    parties = (ZELANIA, NORLANDIA)
    claims = [replace(c, counterparty=parties) if c.relation == "unwilling" else c for c in reading.claims]
    with Store.open() as store:
        store.add(replace(reading, claims=tuple(claims)))
        out = io.StringIO()
        write_csv(store, out)
        events = [e for e in csv.DictReader(io.StringIO(out.getvalue())) if e["mode"] == "assist"]
        assert [event["recipient"] for event in events] == ["Norland; Zelania"]
        assert len(ask(store, "event-data", {"actor": "Zelania"})) == 5


SAME = """
import io, sys
sys.path.insert(0, {tests!r})
from readings import invented
from ktokogo.asking.exports import write_csv, write_gexf, write_graphml
from ktokogo.asking.measures import bundled
from ktokogo.asking.network import network
from ktokogo.graph.store import Store
sys.stdout.reconfigure(encoding="utf-8")
store = Store.open()
store.add(invented())
graph = network(store)
for write, what in (
    (write_graphml, graph), (write_gexf, graph), (write_gexf, bundled(graph)), (write_csv, store)
):
    write(what, sys.stdout)
"""


def test_the_same_articles_give_the_same_bytes():
    code = SAME.format(tests=str(Path(__file__).resolve().parents[1]))
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(runs) == 1
    assert b"lastmodified" not in runs.pop()
