"""Every planted fault is found and named; what our own reader makes is sound."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad, RdfFormat, parse

from ktokogo.errors import InvalidClaimError
from ktokogo.graph import iris
from ktokogo.graph.shapes import Finding, check, check_store
from ktokogo.graph.store import Store
from ktokogo.graph.terms import KK, OA, SKOS, value
from ktokogo.graph.to_rdf import to_rdf
from readings import invented

BAD = Path(__file__).with_name("bad.trig")
PLANTED = {
    "": ("identifier must be sha256", "identyfikatorem artykułu"),
    "/offsets": ("offsets do not fit", "położenie nie zgadza się"),
    "/no-evidence": ("without evidence", "bez dowodu"),
    "/no-subject": ("without a subject", "bez podmiotu"),
    "/no-source": ("without a source", "bez źródła"),
    "/unknown-relation": ("relation type is not in the ontology", "tego typu relacji nie ma"),
    "/overconfident": ("confidence must be one decimal from 0 to 1", "pewność ekstraktora"),
    "/one-handed": ("needs two participants", "dwóch uczestników"),
    "/wrong-voice": ("article voice must be attributed", "głos artykułu przypisuje się"),
    "/no-quotation": ("no kk:quotation is linked", "brak kk:quotation"),
}


def findings(language: str = "en") -> list[Finding]:
    return check(parse(BAD.read_bytes(), RdfFormat.TRIG), language)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["en", "pl"])
def test_each_planted_fault_is_named_at_its_node_and_nothing_else_is(language: str) -> None:
    article = "https://w3id.org/ktokogo/id/article/bad"
    found = findings(language)
    assert {finding.node.removeprefix(article) for finding in found} == set(PLANTED)
    for node, messages in PLANTED.items():
        wanted = messages[0 if language == "en" else 1]
        here = [finding for finding in found if finding.node == article + node]
        assert [wanted in finding.message for finding in here] == [True], node
        assert (here[0].severity, here[0].article) == ("violation", article)


def test_the_value_at_fault_is_shown() -> None:
    assert [finding.value for finding in findings() if "confidence" in finding.message] == ["1.7"]
    assert "(1.7): https" in str(next(f for f in findings() if f.value == "1.7"))


def test_bad_data_are_refused_with_every_fault_and_nothing_is_stored(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "s")
    before = set(store.oxigraph)
    with pytest.raises(InvalidClaimError) as refusal:
        store.load(BAD)
    assert "breaks 10 rules, nothing was stored" in str(refusal.value)
    for message, _ in PLANTED.values():
        assert message in str(refusal.value)
    assert set(store.oxigraph) == before


def test_what_was_read_is_sound() -> None:
    assert check(to_rdf(invented())) == []


def test_a_doubtful_claim_is_a_warning() -> None:
    reading = invented()
    doubtful = replace(reading, claims=(replace(reading.claims[0], confidence=0.3), *reading.claims[1:]))
    found = check(to_rdf(doubtful))
    assert [(f.severity, f.node, f.message) for f in found] == [
        ("warning", doubtful.claims[0].id, "low extractor confidence: review")
    ]


def test_violations_come_before_warnings() -> None:
    reading = invented()
    doubtful = replace(reading, claims=(replace(reading.claims[0], confidence=0.3), *reading.claims[1:]))
    quads = [q for q in to_rdf(doubtful) if q.predicate != KK.rule]
    severities = [finding.severity for finding in check(quads)]
    assert severities == sorted(severities, key=["violation", "warning"].index)
    assert set(severities) == {"violation", "warning"}


@pytest.mark.parametrize("batch", [1, 2])
def test_a_whole_store_is_checked_in_batches(batch: int) -> None:
    store = Store.open()
    readings = [invented(), invented({"Wirecki nazwał": "Potem Wirecki nazwał"})]
    for reading in readings:
        store.add(reading)
    assert list(check_store(store, batch=batch)) == []
    broken = readings[1].claims[0].id
    for quad in [q for q in store.oxigraph if value(q.subject) == broken and q.predicate == KK.accordingTo]:
        store.oxigraph.remove(quad)
    found = list(check_store(store, batch=batch))
    assert [(f.article, f.node, f.message) for f in found] == [
        (readings[1].article.id, broken, "a claim without a source (according to whom?)")
    ]


def test_words_that_the_text_does_not_have_are_found() -> None:
    store = Store.open()
    reading = invented()
    store.add(reading)
    exact = next(
        q
        for q in store.oxigraph
        if q.predicate == OA.exact and value(q.object) == "skrytykował Unię Trzech Rzek"
    )
    store.oxigraph.remove(exact)
    store.oxigraph.add(
        Quad(exact.subject, OA.exact, Literal("pochwaliłby Unię Trzech Rzek"), exact.graph_name)
    )
    found = list(check_store(store))
    assert [(f.node, f.message, f.value) for f in found] == [
        (
            value(exact.subject),
            "the article's text does not read so between these offsets",
            "pochwaliłby Unię Trzech Rzek",
        )
    ]


def test_an_actor_without_a_name_is_a_warning() -> None:
    quads = [
        q for q in to_rdf(invented()) if not (q.predicate == SKOS.prefLabel and "anela" in value(q.subject))
    ]
    found = check(quads, "pl")
    assert {(f.severity, f.message) for f in found} == {
        ("warning", "aktor twierdzenia nie ma nazwy (skos:prefLabel)")
    }
    assert {f.article for f in found} == {invented().article.id}
    assert iris.article_of(invented().article.id + "/graph") == invented().article.id
