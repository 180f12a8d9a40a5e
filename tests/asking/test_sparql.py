"""Questions in SPARQL: what is answered, what is refused, and where a mistake is."""

import json

import pyoxigraph
import pytest

from ktokogo.asking.ask import ask
from ktokogo.errors import QueryError
from ktokogo.graph import iris


def test_prefixes_need_no_declaration_and_no_triple_comes_twice(store):
    assert ask(store, "SELECT (COUNT(*) AS ?n) { ?claim a kk:Claim }").rows == [(21,)]
    seen = ask(store, "SELECT ?s ?p ?o (LANG(?o) AS ?l) (DATATYPE(?o) AS ?t) { ?s ?p ?o }").rows
    assert len(seen) == len(set(seen))


def test_from_narrows_the_default_graph(store):
    whole = ask(store, "SELECT * { ?s a kk:Person }")
    assert len(whole) == 3
    assert len(ask(store, f"SELECT * FROM <{iris.ACTORS.value}> {{ ?s a kk:Person }}")) == 3
    assert len(ask(store, f"SELECT * FROM <{iris.DERIVED.value}> {{ ?s a kk:Person }}")) == 0
    named = f"SELECT * FROM NAMED <{iris.ACTORS.value}> {{ GRAPH ?g {{ ?s a kk:Person }} }}"
    assert len(ask(store, named)) == 3


def test_the_four_forms(store):
    assert ask(store, "ASK { ?x a kk:Claim }").rows == [(True,)]
    assert json.loads(ask(store, "ASK { ?x a kk:Nothing }").to_json())["boolean"] is False
    built = ask(store, "CONSTRUCT { ?x a kk:Actor } WHERE { ?x a kk:Person }")
    assert built.variables == ("subject", "predicate", "object")
    assert len(built) == len(list(pyoxigraph.parse(built.to_json(), pyoxigraph.RdfFormat.JSON_LD))) == 3
    described = ask(store, "DESCRIBE rel:criticises")
    assert {row[0] for row in described} == {"https://w3id.org/ktokogo/rel/criticises"}


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT * { ?s ?p }", r"line 1, character 12: what begins .*, in: SELECT \* { →\?s \?p }$"),
        (
            "SELECT ?x\nWHERE {\n ?x foo:y ?z }",
            r"line 3, character \d+: the prefix foo: is not declared",
        ),
        ("SELECT (COUNT(?x) AS ?n) ?y { ?x a ?y }", r"line 1, character \d+: a variable is selected that"),
        ("SELECT ?x {\n  ?x a kk:Claim .\n  FILTER(?x = )\n}", r"line 3, character 3: .*, in: →FILTER"),
        ("SELECT * { ?x a kk:Claim", r"malformed SPARQL at line 1, character \d+"),
        ('SELECT * { ?x ?y "open }', r"malformed SPARQL at line 1"),
        ("kto kogo?", "malformed SPARQL at line 1"),
        ("   ", "the query is empty"),
        ("SELECT * { ?s ?p ?o } ; DROP ALL", "line 1, character 23"),
        ("SELEC ?x {}", "line 1, character 1: "),
        ("SELECT * " + "{" * 2000 + "}" * 2000, "too long or too deep: at most 10,000"),
        ("ASK { FILTER(" + "!" * 9000 + "1) }", "too long or too deep"),
        ("ASK { FILTER(" + "1+" * 9000 + "1) }", "too long or too deep"),
        ("SELECT * FROM <x:y> " + "{" * 190 + "}" * 190, "nested too deeply: write it flatter"),
    ],
)
def test_where_a_mistake_is(store, query, message):
    with pytest.raises(QueryError, match=message):
        ask(store, query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT ?where { ?s ?p ?o } }",
        "ASK { ?x a kk:Claim FILTER NOT EXISTS { SERVICE <http://localhost:1/> { ?x ?p ?o } } }",
        "SELECT * { { SELECT ?s { service <http://localhost:1/> { ?s ?p ?o } } } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { OPTIONAL { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
        "SELECT * { \\u0053ERVICE <http://localhost:1/> { ?s ?p ?o } }",
    ],
)
def test_other_endpoints_are_not_asked(store, query):
    with pytest.raises(QueryError, match="SERVICE asks another endpoint"):
        ask(store, query)


def test_an_escape_hides_nothing(store):
    """To a parser that resolves escapes late the string ends later, and SERVICE stands outside it."""
    inside = 'FILTER(?o IN ("a\\u0022 , ")) SERVICE <http://localhost:1/> { ?a ?b ?c } #"))'
    query = f"SELECT * {{ ?s ?p ?o {inside}\n }}"
    assert len(ask(store, query)) == 0


def test_the_word_may_stand_in_a_text_or_comment(store):
    assert ask(store, 'ASK { BIND("SERVICE <x> {} FROM LOAD" AS ?x) } # SERVICE <http://x/> { }').rows == [
        (True,)
    ]


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <http://x/a> <http://x/b> 1 }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://localhost:1/data.ttl>",
        "CLEAR ALL",
        "DROP GRAPH <http://x/>",
        "DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
    ],
)
def test_nothing_is_changed(store, update):
    before = len(store.oxigraph)
    with pytest.raises(QueryError, match=" is an update: queries only read"):
        ask(store, update)
    with pytest.raises(QueryError, match="malformed SPARQL"):
        ask(store, "SELECT * { ?s ?p ?o } ; " + update)
    assert len(store.oxigraph) == before


@pytest.mark.parametrize("graph", ["http://localhost:1/data.ttl", "file:///etc/hosts", "relative"])
@pytest.mark.parametrize("clause", ["FROM", "FROM NAMED"])
def test_nothing_is_fetched(store, graph, clause):
    with pytest.raises(QueryError, match=r"which is no graph of this store; nothing is fetched|malformed"):
        ask(store, f"SELECT * {clause} <{graph}> {{ ?s ?p ?o }}")


def test_parameters_are_for_named_queries(store):
    with pytest.raises(QueryError, match="parameters go with a named query"):
        ask(store, "SELECT * { ?s ?p ?o }", {"whom": "UTR"})
