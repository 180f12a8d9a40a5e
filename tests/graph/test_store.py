"""The store on disk: an article is added once, replaced alone, and never by halves."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad

from ktokogo.errors import InvalidClaimError, LockedStoreError, StoreError
from ktokogo.graph import iris
from ktokogo.graph.store import Store
from ktokogo.graph.terms import DCT, KK, ORG, RDF, REL, SKOS, value
from ktokogo.reading.model import Actor, Reading
from readings import invented

OTHER = {"Wirecki nazwał politykę Kasztelu": "Potem Wirecki nazwał politykę Kasztelu"}
"""Makes of the invented article another one."""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "store")


def quads(store: Store, *graphs: str) -> set[Quad]:
    """All quads, or those of the named graphs."""
    return {q for q in store.oxigraph if not graphs or value(q.graph_name) in graphs}  # type: ignore[arg-type]


def dump(store: Store) -> bytes:
    stream = io.BytesIO()
    store.export("nq", stream)
    return stream.getvalue()


def without(reading: Reading, *slugs: str) -> Reading:
    """The reading without the claims, mentions and descriptions of some actors."""
    gone = {iris.ACTOR_IRIS + slug for slug in slugs}
    claims = tuple(
        claim
        for claim in reading.claims
        if not gone & {claim.subject, claim.object, claim.source, claim.addressee, claim.occasion, *claim.via}
        and not gone & set(claim.counterparty)
    )
    return replace(
        reading,
        claims=claims,
        mentions=tuple(m for m in reading.mentions if m.actor not in gone),
        actors=tuple(a for a in reading.actors if a.id not in gone),
        cited_sources=tuple(iri for iri in reading.cited_sources if iri not in gone),
    )


def test_an_article_is_new_then_unchanged(store: Store) -> None:
    reading = invented()
    assert store.add(reading, "file:a").status == "new"
    before = quads(store)
    again = store.add(reading, "file:a")
    assert (again.status, again.replaced) == ("unchanged", None)
    assert quads(store) == before
    assert store.articles() == [reading.article.id]


def test_what_was_added_comes_back_after_reopening(tmp_path: Path) -> None:
    reading = invented()
    with Store.open(tmp_path / "s") as first:
        first.add(reading, "file:a")
    with Store.open(tmp_path / "s") as second:
        back = second.reading(reading.article.id)
        assert second.origins(reading.article.id) == ["file:a"]
    assert back.article == reading.article
    assert back.mentions == reading.mentions
    assert sorted(back.claims, key=repr) == sorted(reading.claims, key=repr)
    assert sorted(back.actors, key=repr) == sorted(reading.actors, key=repr)


def test_changed_content_of_an_origin_replaces_its_article_and_nothing_else(tmp_path: Path) -> None:
    bystander = invented(OTHER)
    old = invented()
    new = without(invented({"Olech Brzost": "Olech Brzoza"}), "olech-brzost")
    store = Store.open(tmp_path / "one")
    store.add(bystander, "file:b")
    store.add(old, "file:a")
    mine = {value(iris.article_graph(r.article.id)) for r in (old, new)}
    untouched = {q for q in quads(store) if value(q.graph_name) not in mine}  # type: ignore[arg-type]

    added = store.add(new, "file:a")

    assert (added.status, added.replaced) == ("replaced", old.article.id)
    assert store.articles() == sorted([bystander.article.id, new.article.id])
    assert store.origins(new.article.id) == ["file:a"]
    fresh = Store.open(tmp_path / "two")
    fresh.add(bystander, "file:b")
    fresh.add(new, "file:a")
    assert quads(store) == quads(fresh)
    lost = untouched - quads(store)
    assert lost
    assert [q for q in lost if old.article.id not in str(q)] == []


def test_an_article_with_a_second_origin_stays(store: Store) -> None:
    old, new = invented(), invented(OTHER)
    store.add(old, "file:a")
    store.add(old, "file:copy")
    added = store.add(new, "file:a")
    assert (added.status, added.replaced) == ("new", None)
    assert store.articles() == sorted([old.article.id, new.article.id])
    assert store.origins(old.article.id) == ["file:copy"]


def test_a_better_reading_of_the_same_text_takes_the_place_of_the_old(store: Store) -> None:
    reading = invented()
    store.add(reading, "file:a")
    better = replace(reading, claims=reading.claims[:-1])
    assert store.add(better, "file:a").status == "replaced"
    assert len(store.record(reading.article.id).claims) == len(reading.claims) - 1


def test_removing_everything_leaves_what_was_there_at_first(store: Store) -> None:
    empty = quads(store)
    for reading in (invented(), invented(OTHER)):
        store.add(reading, "file:" + reading.article.id)
    for article in store.articles():
        assert store.remove(article)
    assert quads(store) == empty
    assert store.articles() == []
    assert not [g for g in store.oxigraph.named_graphs() if iris.article_of(g.value)]  # type: ignore[union-attr]
    assert not store.remove("https://w3id.org/ktokogo/id/article/0000000000000000")


def test_the_order_of_adding_makes_no_difference(tmp_path: Path) -> None:
    one, two = invented(), invented(OTHER)
    kasztel = next(a for a in two.actors if a.name == "Kasztel")
    named = replace(kasztel, name="Zamek", aliases=("Kasztel nad Rzeką",), en=None)
    two = replace(two, actors=tuple(named if a is kasztel else a for a in two.actors))
    stores = [Store.open(tmp_path / name) for name in "ab"]
    for store, readings in zip(stores, ((one, two), (two, one)), strict=True):
        for reading in readings:
            store.add(reading)
    assert dump(stores[0]) == dump(stores[1])
    names = {
        value(q.object)
        for q in stores[0].description(kasztel.id)
        if q.predicate in (SKOS.prefLabel, SKOS.altLabel)
    }
    assert names == {"Kasztel", "the Castle", "Zamek", "Kasztel nad Rzeką"}
    assert len([q for q in stores[0].description(kasztel.id) if q.predicate == SKOS.prefLabel]) == 2

    stores[0].remove(two.article.id)
    alone = Store.open()
    alone.add(one)
    assert dump(stores[0]) == dump(alone)


def test_a_triple_lives_in_one_graph(store: Store) -> None:
    for reading in (invented(), invented(OTHER)):
        store.add(reading, "file:" + reading.article.id)
    triples = [(q.subject, q.predicate, q.object) for q in store.oxigraph]
    assert len(triples) == len(set(triples))


def test_direct_edges_come_from_affirmed_and_actual_claims_alone(store: Store) -> None:
    reading = invented()
    store.add(reading)
    edges = {(value(q.subject), q.predicate, value(q.object)) for q in quads(store, iris.DERIVED.value)}
    expected = set()
    for claim in reading.claims:
        if claim.object and claim.polarity == "+" and claim.modality == "actual":
            predicate = ORG.memberOf if claim.relation == "member-of" else REL[claim.relation]
            expected.add((claim.subject, predicate, claim.object))
            if claim.relation == "meets":
                expected.add((claim.object, predicate, claim.subject))
    assert edges == expected
    assert not [edge for edge in edges if edge[1] == REL.supports]  # one was denied, one is only intended


def test_an_edge_goes_when_the_last_claim_for_it_goes(store: Store) -> None:
    one, two = invented(), without(invented(OTHER), "kasztel")
    store.add(one)
    store.add(two)
    shared = quads(store, iris.DERIVED.value)
    store.remove(one.article.id)
    left = quads(store, iris.DERIVED.value)
    assert left
    assert {value(q.object) for q in shared - left} >= {iris.ACTOR_IRIS + "kasztel"}
    rebuilt = Store.open()
    rebuilt.add(two)
    assert left == quads(rebuilt, iris.DERIVED.value)


def test_rebuilding_the_edges_mends_what_others_wrote(store: Store) -> None:
    store.add(invented())
    before = quads(store, iris.DERIVED.value)
    store.oxigraph.clear_graph(iris.DERIVED)
    store.oxigraph.add(Quad(iris.ACTORS, RDF.type, KK.Actor, iris.DERIVED))
    assert store.rebuild_derived() == len(before)
    assert quads(store, iris.DERIVED.value) == before


def test_ontology_and_background_are_there_and_brought_up_to_date(tmp_path: Path) -> None:
    with Store.open(tmp_path / "s") as store:
        held = quads(store, iris.ONTOLOGY.value, iris.BACKGROUND.value)
        assert (
            Quad(REL.criticises, SKOS.prefLabel, Literal("krytykuje", language="pl"), iris.ONTOLOGY)
        ) in held
        store.oxigraph.clear_graph(iris.ONTOLOGY)
        marks = list(store.oxigraph.quads_for_pattern(iris.BACKGROUND, None, None, iris.ORIGINS))
        store.oxigraph.remove(marks[0])
    with Store.open(tmp_path / "s") as store:
        assert quads(store, iris.ONTOLOGY.value, iris.BACKGROUND.value) == held


def test_background_facts_have_a_source(store: Store) -> None:
    facts = quads(store, iris.BACKGROUND.value)
    memberships = {q.subject for q in facts if q.object == ORG.Membership}
    assert memberships
    assert {q.subject for q in facts if q.predicate == DCT.source} == memberships
    assert {q.subject for q in facts if q.predicate == ORG.member} == memberships


def test_rdflib_sees_the_same(store: Store) -> None:
    reading = invented()
    store.add(reading)
    rows = store.graph.query(
        "PREFIX kk: <https://w3id.org/ktokogo/ns#> SELECT (COUNT(?c) AS ?n) WHERE { ?c a kk:Claim }"
    )
    assert [int(row[0]) for row in rows] == [len(reading.claims)]


def test_a_second_writer_is_told_so_and_a_reader_gets_in(tmp_path: Path) -> None:
    writer = Store.open(tmp_path / "s")
    writer.add(invented())
    with pytest.raises(LockedStoreError, match="another process is writing"):
        Store.open(tmp_path / "s")
    reader = Store.open(tmp_path / "s", read_only=True)
    assert reader.articles() == writer.articles()
    with pytest.raises(StoreError, match="open for reading only"):
        reader.add(invented())
    with pytest.raises(StoreError, match="open for reading only"):
        reader.remove(invented().article.id)
    writer.close()
    Store.open(tmp_path / "s").close()


def test_a_folder_that_holds_something_else_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(StoreError, match=r"not a ktokogo store: it holds letter\.txt; give an empty"):
        Store.open(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    with pytest.raises(StoreError, match="is a file, not a ktokogo store"):
        Store.open(tmp_path / "letter.txt")
    with pytest.raises(StoreError, match="is not a ktokogo store"):
        Store.open(tmp_path, read_only=True)


def test_reading_a_store_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store at"):
        Store.open(tmp_path / "none", read_only=True)
    assert not (tmp_path / "none").exists()


def test_a_damaged_store_is_named(tmp_path: Path) -> None:
    Store.open(tmp_path / "s").close()
    (tmp_path / "s" / "CURRENT").write_text("nonsense", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(tmp_path / "s")


def test_an_article_that_is_not_held(store: Store) -> None:
    with pytest.raises(StoreError, match="is not in this store"):
        store.record("https://w3id.org/ktokogo/id/article/0000000000000000")


def test_a_reading_that_the_ontology_does_not_know_changes_nothing(store: Store) -> None:
    store.add(invented())
    before = quads(store)
    other = invented(OTHER)
    odd = replace(other, claims=(*other.claims, replace(other.claims[0], relation="enchants")))
    with pytest.raises(InvalidClaimError, match="enchants"):
        store.add(odd)
    assert quads(store) == before


WRITER = """
import sys
from dataclasses import replace
from ktokogo.graph.store import Store
from readings import invented
store = Store.open(sys.argv[1])
print("ready", flush=True)
for number in range(100_000):
    store.add(invented({"Czytaj też": f"Czytaj też {number}"}), "file:" + str(number % 7))
    print(number, flush=True)
"""


@pytest.mark.parametrize("after", [0, 3, 9])
def test_killed_in_the_middle_it_keeps_whole_articles(tmp_path: Path, after: int) -> None:
    """``after`` articles, the writer is killed while it adds the next."""
    tests = str(Path(__file__).resolve().parents[1])
    code = f"import sys; sys.path.insert(0, {tests!r})\n{WRITER}"
    process = subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "s")], stdout=subprocess.PIPE)
    assert process.stdout is not None
    for line in process.stdout:
        if line.strip() == str(after).encode():
            break
    process.kill()
    process.wait()
    process.stdout.close()
    with Store.open(tmp_path / "s") as store:
        articles = store.articles()
        assert min(after + 1, 7) <= len(articles) <= 8
        for article in articles:
            back = store.reading(article)
            assert len(back.claims) == len(invented().claims)
            assert len(back.mentions) == len(invented().mentions)
            assert len(store.origins(article)) == 1
        rest = quads(store)
        rebuilt = Store.open(tmp_path / "t")
        for article in articles:
            rebuilt.add(store.reading(article), store.origins(article)[0])
        assert quads(rebuilt) == rest


def test_actors_of_a_store_keep_their_descriptions_apart(store: Store) -> None:
    """An article gives back the actor as it described it, though another said more."""
    one, two = invented(), invented(OTHER)
    torvik = next(a for a in one.actors if a.name == "Anela Torvik")
    fuller = replace(torvik, aliases=("Premierka Torvik", "Torvik"))
    two = replace(two, actors=tuple(fuller if a == torvik else a for a in two.actors))
    store.add(one)
    store.add(two)

    def of(reading: Reading) -> Actor:
        return store.reading(reading.article.id).by_id[torvik.id]

    assert of(one) == torvik
    assert of(two) == fuller
