"""Names as people write them, and values that try to be more than values."""

import pytest

from ktokogo.asking.ask import ask
from ktokogo.asking.names import find_actor, find_article, find_relation, fold
from ktokogo.errors import QueryError
from ktokogo.graph.store import Store
from ktokogo.graph.terms import REL_BASE
from ktokogo.reading.model import BASE

WIRECKI = BASE + "actor/bogusz-wirecki"
UNIA = BASE + "actor/unia-trzech-rzek"


@pytest.mark.parametrize(
    ("name", "iri"),
    [
        (WIRECKI, WIRECKI),
        ("Bogusz Wirecki", WIRECKI),
        ("bogusz  WIRECKI", WIRECKI),
        ("Wirecki", WIRECKI),
        ("Wireckiemu", WIRECKI),
        ("Bogusz Virecki", WIRECKI),
        ("Virecki", WIRECKI),
        ("UTR", UNIA),
        ("unie trzech rzek", UNIA),
        ("Union of Three Rivers", UNIA),
        ("Kasztelu", BASE + "actor/kasztel"),
        ("Unia", UNIA),
        ("Radio", BASE + "actor/radio-ujscie"),
        ("Q36", "http://www.wikidata.org/entity/Q36"),
        ("wd:Q36", "http://www.wikidata.org/entity/Q36"),
        ("q36", "http://www.wikidata.org/entity/Q36"),
        ("Poland", "http://www.wikidata.org/entity/Q36"),
        ("polsce", "http://www.wikidata.org/entity/Q36"),
    ],
)
def test_an_actor_by_identifier_name_alias_form_or_part(store, name, iri):
    assert find_actor(store, name) == iri


def test_folding_keeps_other_scripts():
    assert fold("Łódź – Żuków") == "lodz-zukow"
    assert fold("ҚАСЫМ  Токаев") == "қасым токаев"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "Unia Czterech Rzek",
            "nobody in the store is called 'Unia Czterech Rzek'; the nearest are Unia Trzech",
        ),
        ("Bogusz Virek", "nearest are Bogusz Virecki"),
        ("xyzzy", r"nobody in the store is called 'xyzzy'$"),
        ("Q4242424242", "the store holds no actor Q4242424242"),
        ("http://example.org/x", "the store holds no actor http://example.org/x"),
        ("Rzek", "nobody in the store is called 'Rzek'; the nearest are"),
        ("Trzech Rzek", r"may be .*II Forum Trzech Rzek .*; .*Unia Trzech Rzek .*: give the full name"),
        ("%%%", "nobody in the store is called '%%%'"),
    ],
)
def test_nobody_or_more_than_one(store, name, message):
    with pytest.raises(QueryError, match=message):
        find_actor(store, name)


def test_an_article_by_identifier_or_headline(store):
    (iri,) = [id for id in store.articles() if find_article(store, "Liga Portów rośnie.") == id]
    identifier = iri.rpartition("/")[2]
    for name in (iri, iri + "/graph", identifier, identifier[:8], "liga portow", "Rośnie"):
        assert find_article(store, name) == iri
    with pytest.raises(QueryError, match=r"'Liga Mostów'; the nearest are Liga Portów"):
        find_article(store, "Liga Mostów")


def test_a_relation_by_identifier_or_label():
    for name in ("criticises", "rel:criticises", REL_BASE + "criticises", "krytykuje", "Criticises"):
        assert find_relation(name) == REL_BASE + "criticises"
    with pytest.raises(QueryError, match="there is no relation 'kritykuje'; the nearest are krytykuje"):
        find_relation("kritykuje")


@pytest.mark.parametrize(
    ("query", "params", "message"),
    [
        ("who-criticised", {}, r"needs whom \(actor\): who was criticised; for example whom='NATO'"),
        (
            "who-criticised",
            {"whm": "UTR"},
            "'whm'; the nearest are whom; it takes whom, relation",
        ),
        ("sources", {"whom": "UTR"}, "sources has no parameter 'whom'; it takes none"),
        ("who-criticised", {"whom": "  "}, "whom is empty: give who was criticised"),
        ("meetings", {"month": "marzec"}, "month must be a number such as 3 or 0.5, not 'marzec'"),
        ("meetings", {"month": "NaN"}, "month must be a number"),
        ("claims", {"since": "2022-02-30"}, "since must be a day such as 2022-10-05, not '2022-02-30'"),
    ],
)
def test_what_is_wrong_with_a_parameter_is_said(store, query, params, message):
    with pytest.raises(QueryError, match=message):
        ask(store, query, params)


def test_labels_come_in_two_languages_only(store):
    with pytest.raises(QueryError, match="labels come in pl and en, not in 'de'"):
        ask(store, "sources", lang="de")


HOSTILE = (
    'x" } UNION { ?s ?p ?o } #',
    "x') } SERVICE <http://localhost:1/> { ?a ?b ?c } #",
    "x\\u0022 ) ) } #",
    '"@pl "^^xsd:string \\',
    "x\n} ; DROP ALL ; #",
    "$1 {0} {x} %s ${y}",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_a_text(store, text):
    assert len(ask(store, "claims", {"words": text})) == 0
    assert len(ask(store, "quotations", {"words": text})) == 0
    with pytest.raises(QueryError, match="nobody in the store"):
        ask(store, "about-actor", {"actor": text})
    with pytest.raises(QueryError, match=r"no actor|nobody"):
        ask(store, "about-actor", {"actor": "http://example.org/> } DROP ALL #"})
    with pytest.raises(QueryError, match="no relation"):
        ask(store, "claims", {"relation": text})


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_name_in_an_article_is_a_name(text):
    from dataclasses import replace

    from readings import invented

    reading = invented()
    named = [replace(a, name=text) if a.id == UNIA else a for a in reading.actors]
    with Store.open() as store:
        store.add(replace(reading, actors=tuple(named)))
        rows = ask(store, "who-criticised", {"whom": text}).dicts()
    assert [row["whom"] for row in rows] == [text]
