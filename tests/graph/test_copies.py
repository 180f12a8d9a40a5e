"""Articles that share their wording: sketched, recognised whatever the order, linked, counted once."""

from __future__ import annotations

import io
import random
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ktokogo.article import Article, from_text
from ktokogo.article.wording import SIZE, copied, resemblance, sketch
from ktokogo.asking.ask import ask
from ktokogo.asking.stats import stats
from ktokogo.graph.iris import COPIES
from ktokogo.graph.store import Store
from ktokogo.reading.model import BASE, Actor, Claim, Reading, Span

WORDS = [f"{a}{b}{c}" for a in "bdkmprst" for b in "aeiou" for c in ("l", "ń", "wy", "sko")]
FIRST = "Wirecki skrytykował Norlandię."


def told(seed: int, changes: int = 0, length: int = 240) -> str:
    """Return made-up text of so many words, with so many of them changed."""
    chance = random.Random(seed)
    words = [chance.choice(WORDS) for _ in range(length)]
    for place in random.Random(-seed).sample(range(length), changes):
        words[place] = "inaczej"
    return FIRST + "\n\n" + "\n".join(" ".join(words[i : i + 12]) + "." for i in range(0, length, 12))


def reading(text: str, publisher: str) -> Reading:
    article = from_text(text, publisher=publisher, language="pl")
    wirecki = Actor(BASE + "actor/bogusz-wirecki", "Bogusz Wirecki", "person", "Person")
    norlandia = Actor(BASE + "actor/norlandia", "Norlandia", "country", "State")
    span = Span(text.index(FIRST), text.index(FIRST) + len(FIRST), FIRST)
    claim = Claim(
        article.id, "criticises", wirecki.id, norlandia.id, "Norlandia", article.id, span, span, "hand", 0.9
    )
    return Reading(article, (), (wirecki, norlandia), (claim,))


ONE = reading(told(1), "Kurier")
COPY = reading("Nasz tytuł\n\n" + told(1, 12) + "\n\nCzytaj też: Co dalej z Norlandią", "Echo")
THIRD = reading("Inny tytuł\n\n" + told(1, 20), "Radio")
OTHER = reading(told(2), "Głos")


def dump(store: Store) -> bytes:
    stream = io.BytesIO()
    store.export("nq", stream)
    return stream.getvalue()


def exact(one: Article, other: Article) -> float:
    sets = []
    for article in (one, other):
        words = "".join(ch if ch.isalnum() else " " for ch in article.text.lower()).split()
        sets.append({tuple(words[i : i + 3]) for i in range(len(words) - 2)})
    return len(sets[0] & sets[1]) / len(sets[0] | sets[1])


@pytest.mark.parametrize("changes", [0, 5, 15, 30, 60, 120])
def test_the_estimate_is_near_what_the_texts_share(changes: int) -> None:
    one, other = (from_text(told(3, n, 1200)) for n in (0, changes))
    assert resemblance(sketch(one), sketch(other)) == pytest.approx(exact(one, other), abs=0.13)


def test_unrelated_texts_are_not_alike() -> None:
    sketches = [sketch(from_text(told(seed))) for seed in range(10, 40)]
    assert max(resemblance(a, b) for a, b in combinations(sketches, 2)) < 0.1


def test_what_the_page_adds_does_not_count() -> None:
    page = "REKLAMA\n\n" + told(1).replace(". ", ".  ").upper() + "\n\nCzytaj też: Norlandia\n\nFot. J. Wilk"
    assert resemblance(sketch(from_text(page)), sketch(ONE.article)) > 0.9


def test_a_cut_article_is_a_copy_and_a_note_in_a_survey_is_none() -> None:
    whole = told(5, length=900)
    paragraphs = whole.split("\n")
    survey, cut, note = (
        sketch(from_text("\n".join(paragraphs[: len(paragraphs) * n // 10]))) for n in (10, 4, 1)
    )
    assert None not in (survey, cut, note)
    assert resemblance(survey, cut) < 0.5
    assert copied(survey, cut)
    assert not copied(survey, note)


def test_of_a_short_note_nothing_is_said() -> None:
    assert sketch(from_text(FIRST)) is None
    with Store.open() as store:
        store.add(reading(FIRST, "Kurier"))
        assert store.add(reading(FIRST + "\n", "Echo")).copies == ()


@given(st.text(max_size=400))
@settings(max_examples=100, deadline=None)
def test_any_text_has_a_sketch_like_itself(text: str) -> None:
    found = sketch(from_text(text))
    if found is None:
        assert len(text.split()) < 200
        return
    assert list(found.numbers) == sorted(set(found.numbers))
    assert len(found.numbers) == min(SIZE, found.count)
    assert resemblance(found, found) == 1.0
    assert copied(found, found)


def test_a_copy_is_linked_both_ways_and_said() -> None:
    with Store.open() as store:
        assert store.add(ONE).copies == ()
        assert store.add(OTHER).copies == ()
        assert store.add(COPY).copies == (ONE.article.id,)
        assert store.copies(ONE.article.id) == [COPY.article.id]
        assert store.add(ONE).status == "unchanged"
        assert store.add(ONE).copies == (COPY.article.id,)


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1)])
def test_the_order_makes_no_difference_and_an_export_carries_it(
    tmp_path: Path, order: tuple[int, ...]
) -> None:
    readings = (ONE, COPY, THIRD, OTHER)
    with Store.open() as plain, Store.open() as store, Store.open() as loaded:
        for one in readings:
            plain.add(one)
        for number in order:
            store.add(readings[number])
        assert dump(store) == dump(plain)
        (tmp_path / "all.nq").write_bytes(dump(plain))
        loaded.load(tmp_path / "all.nq")
        assert dump(loaded) == dump(plain)
        assert loaded.add(COPY).copies == tuple(sorted((ONE.article.id, THIRD.article.id)))


def test_an_article_that_goes_takes_its_links_with_it() -> None:
    with Store.open() as store, Store.open() as alone:
        for one in (ONE, COPY, OTHER):
            store.add(one)
        store.remove(COPY.article.id)
        alone.add(ONE)
        alone.add(OTHER)
        assert sorted(map(str, store.oxigraph)) == sorted(map(str, alone.oxigraph))
        assert not list(store.oxigraph.quads_for_pattern(None, None, None, COPIES))


def test_a_changed_version_is_no_copy_of_the_one_that_it_replaces() -> None:
    with Store.open() as store:
        store.add(ONE, origin="kurier")
        changed = store.add(THIRD, origin="kurier")
        assert (changed.status, changed.copies) == ("replaced", ())


def test_copies_are_one_source() -> None:
    with Store.open() as store:
        for one in (ONE, COPY, THIRD):
            store.add(one)
        rows = ask(store, "single-source").dicts()
        assert [(row["who"], row["whom"], row["claims"]) for row in rows] == [
            ("Bogusz Wirecki", "Norlandia", 3)
        ]
        assert (stats(store)["articles"], stats(store)["originals"]) == (3, 1)
        pairs = ask(store, "copies").dicts()
        assert {row["publisher"] for row in pairs} | {row["their_publisher"] for row in pairs} == {
            "Kurier", "Echo", "Radio",
        }  # fmt: skip
        store.add(OTHER)
        assert ask(store, "single-source").dicts() == []
        assert (stats(store)["articles"], stats(store)["originals"]) == (4, 2)


def test_a_chain_of_copies_is_one_source() -> None:
    chain = [reading(told(7, n), f"P{n}") for n in (0, 24, 56)]
    assert not copied(*(sketch(chain[n].article) for n in (0, 2)))
    with Store.open() as store:
        for one in chain:
            store.add(one)
        assert len(store.copies(chain[1].article.id)) == 2
        assert stats(store)["originals"] == 1
        assert len(ask(store, "single-source").dicts()) == 1


def test_a_sketch_that_is_none_does_no_harm() -> None:
    from ktokogo.graph.copies import sketch_in
    from ktokogo.graph.to_rdf import to_rdf

    spoilt = [
        replace_object(quad) if quad.predicate.value.endswith("wordingSketch") else quad
        for quad in to_rdf(ONE)
    ]
    assert sketch_in(spoilt) is None


def replace_object(quad):  # type: ignore[no-untyped-def]
    from pyoxigraph import Literal, Quad

    return Quad(quad.subject, quad.predicate, Literal("no number"), quad.graph_name)
