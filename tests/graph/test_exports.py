"""The graph as a file, and back."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import RdfFormat, Triple, parse
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic

from ktokogo.errors import InputError, InvalidClaimError
from ktokogo.graph import iris
from ktokogo.graph.exports import Format
from ktokogo.graph.store import Store
from ktokogo.graph.terms import value
from readings import invented

HERE = Path(__file__).resolve().parent
FORMATS: tuple[Format, ...] = ("nq", "trig", "ttl", "jsonld")


def export(store: Store, format: Format) -> bytes:
    stream = io.BytesIO()
    store.export(format, stream)
    return stream.getvalue()


@pytest.fixture
def store() -> Store:
    store = Store.open()
    store.add(invented(), "file:secret/place.txt")
    store.add(invented({"Wirecki nazwał": "Potem Wirecki nazwał"}), "file:b")
    return store


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_data_give_the_same_bytes_under_any_hash_seed(format: Format) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from readings import invented\n"
        "from ktokogo.graph.store import Store\n"
        "store = Store.open(); store.add(invented(), 'file:a')\n"
        "store.export(sys.argv[2], sys.stdout.buffer)\n"
    )
    command = [sys.executable, "-c", code, str(HERE.parent), format]
    runs = [
        subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert len(runs[0]) > 10_000


def test_nquads_are_sorted_lines(store: Store) -> None:
    lines = export(store, "nq").decode().splitlines()
    assert lines == sorted(set(lines))
    assert len(lines) > 1000


def test_no_origin_and_no_text_leaves_the_store(store: Store) -> None:
    text = invented().article.text
    for format in FORMATS:
        written = export(store, format).decode()
        assert "secret" not in written
        assert iris.ORIGINS.value not in written
        assert text not in written
        assert json.dumps(text, ensure_ascii=False)[1:-1] not in written


@pytest.mark.parametrize("format", ["nq", "trig"])
def test_an_export_loaded_elsewhere_is_the_same_graph(store: Store, tmp_path: Path, format: Format) -> None:
    path = tmp_path / f"dump.{format}"
    path.write_bytes(export(store, format))
    other = Store.open(tmp_path / "other")
    assert other.load(path) == 2
    assert export(other, "nq") == export(store, "nq")
    assert other.text(store.articles()[0]) is None
    assert store.load(path) == 2
    assert store.text(store.articles()[0]) is not None  # a text that is there stays


def test_all_formats_say_the_same(store: Store) -> None:
    quads = parse(export(store, "nq"), RdfFormat.N_QUADS)
    triples = {Triple(quad.subject, quad.predicate, quad.object) for quad in quads}
    turtle = parse(export(store, "ttl"), RdfFormat.TURTLE)
    assert {Triple(quad.subject, quad.predicate, quad.object) for quad in turtle} == triples
    trig = parse(export(store, "trig"), RdfFormat.TRIG)
    assert {Triple(quad.subject, quad.predicate, quad.object) for quad in trig} == triples
    linked = Graph().parse(data=export(store, "jsonld"), format="json-ld")
    assert isomorphic(linked, Graph().parse(data=export(store, "ttl"), format="turtle"))


def test_rdflib_reads_the_graphs(store: Store) -> None:
    dataset = Dataset()
    dataset.parse(data=export(store, "trig"), format="trig")
    names = {str(graph.identifier) for graph in dataset.graphs() if len(graph)}
    assert {iris.article_graph(article).value for article in store.articles()} < names


def test_json_ld_compacts_to_no_full_iri_but_in_ids(store: Store) -> None:
    document = json.loads(export(store, "jsonld"))
    context = document["@context"]
    links = {name for name, term in context.items() if isinstance(term, dict) and term.get("@type") == "@id"}
    seen: set[str] = set()

    def walk(node: Any, key: str = "") -> None:
        if isinstance(node, dict):
            for name, inner in node.items():
                seen.add(name)
                assert "://" not in name
                walk(inner, name)
        elif isinstance(node, list):
            for inner in node:
                walk(inner, key)
        elif key not in links | {"id", "type", "text", "url"}:
            assert "https://w3id.org" not in str(node)
        elif key == "type":
            assert "://" not in node

    walk(document["@graph"])
    assert {"subject", "evidence", "accordingTo", "prefLabel", "start", "id", "type"} <= seen


def test_an_empty_store_exports_nothing() -> None:
    assert export(Store.open(), "nq") == b""
    assert json.loads(export(Store.open(), "jsonld"))["@graph"] == []
    for format in ("trig", "ttl"):
        assert not [
            line for line in export(Store.open(), format).splitlines() if not line.startswith(b"@prefix")
        ]


def test_what_cannot_be_loaded_is_named_with_its_place(tmp_path: Path, store: Store) -> None:
    before = export(store, "nq")
    with pytest.raises(InputError, match=r"none\.nq cannot be read"):
        store.load(tmp_path / "none.nq")
    (tmp_path / "note.txt").write_text("hello", encoding="utf-8")
    with pytest.raises(InputError, match=r"give a file of N-Quads \(\.nq\) or TriG"):
        store.load(tmp_path / "note.txt")
    (tmp_path / "broken.nq").write_text("<a:a> <a:b> <a:c> .\n<a:a> oops\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"broken\.nq, line 2, column"):
        store.load(tmp_path / "broken.nq")
    (tmp_path / "other.nq").write_text("<a:a> <a:b> <a:c> <a:g> .\n", encoding="utf-8")
    with pytest.raises(InvalidClaimError, match="has no graph of an article"):
        store.load(tmp_path / "other.nq")
    blank = export(store, "nq").decode().replace(f"<{store.articles()[0]}/run>", "_:run")
    (tmp_path / "blank.nq").write_text(blank, encoding="utf-8")
    with pytest.raises(InvalidClaimError, match="nodes without names"):
        store.load(tmp_path / "blank.nq")
    assert export(store, "nq") == before


def test_a_large_file_is_checked_in_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: Store
) -> None:
    monkeypatch.setattr("ktokogo.graph.imports.BATCH", 1)
    (tmp_path / "all.nq").write_bytes(export(store, "nq"))
    fresh = Store.open(tmp_path / "fresh")
    assert fresh.load(tmp_path / "all.nq") == 2
    assert export(fresh, "nq") == export(store, "nq")
    lines = export(store, "nq").decode().splitlines(keepends=True)
    for article in store.articles():
        lines.remove(
            next(line for line in lines if f"{article}/claim/" in line and "/ns#accordingTo>" in line)
        )
    (tmp_path / "bad.nq").write_text("".join(lines), encoding="utf-8")
    with pytest.raises(InvalidClaimError, match="breaks 2 rules"):
        fresh.load(tmp_path / "bad.nq")


def test_one_bad_article_keeps_all_out(tmp_path: Path, store: Store) -> None:
    lines = export(store, "nq").decode().splitlines(keepends=True)
    lines.remove(next(line for line in lines if "/claim/" in line and "/ns#accordingTo>" in line))
    bad = "".join(lines)
    (tmp_path / "mixed.nq").write_text(bad, encoding="utf-8")
    fresh = Store.open(tmp_path / "fresh")
    with pytest.raises(InvalidClaimError, match="a claim without a source"):
        fresh.load(tmp_path / "mixed.nq")
    assert fresh.articles() == []
    assert not [q for q in fresh.oxigraph if q.graph_name == iris.ACTORS]
    assert value(iris.ACTORS) not in {value(g) for g in fresh.oxigraph.named_graphs()}  # type: ignore[arg-type]
