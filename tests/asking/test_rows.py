"""Answers as tables, CSV, JSON, data frames and HTML."""

import csv
import io
import json

import pytest

from ktokogo.asking.ask import ask

TYPED = """SELECT ?int ?dec ?yes ?day ?text ?iri ?none { VALUES (?int ?dec ?yes ?day ?text ?iri)
  { (3 0.5 true "2023-03-10"^^xsd:date "a,\\"b\\"\\n<i>"@pl rel:criticises) } }"""


@pytest.fixture
def typed(store):
    return ask(store, TYPED)


def test_values_are_plain(typed):
    iri = "https://w3id.org/ktokogo/rel/criticises"
    assert typed.rows == [(3, 0.5, True, "2023-03-10", 'a,"b"\n<i>', iri, None)]
    assert typed.dicts()[0]["dec"] == 0.5
    assert [len(row) for row in typed] == [7]


def test_csv_comes_back(typed):
    header, row = csv.reader(io.StringIO(typed.to_csv()))
    assert header == ["int", "dec", "yes", "day", "text", "iri", "none"]
    assert row == [
        "3",
        "0.5",
        "true",
        "2023-03-10",
        'a,"b"\n<i>',
        "https://w3id.org/ktokogo/rel/criticises",
        "",
    ]


def test_json_is_that_of_sparql(typed):
    found = json.loads(typed.to_json())
    assert found["head"]["vars"] == list(typed.variables)
    (row,) = found["results"]["bindings"]
    assert row["text"] == {"type": "literal", "value": 'a,"b"\n<i>', "xml:lang": "pl"}
    assert row["day"]["datatype"] == "http://www.w3.org/2001/XMLSchema#date"
    assert "none" not in row


def test_a_table_is_as_wide_as_asked_and_shortens_identifiers(store, typed):
    assert "rel:criticises" in typed.to_table()
    narrow = ask(store, "who-criticised", {"whom": "UTR"}).to_table(100)
    assert max(map(len, narrow.splitlines())) <= 100
    assert "Wirecki" in narrow
    assert "[artykuł]" in narrow
    assert "https://" not in narrow


def test_a_data_frame(store):
    frame = ask(store, "sources").to_frame()
    assert list(frame.columns) == ["source", "claims", "denied", "articles", "id"]
    assert frame["claims"].sum() == 21
    assert len(ask(store, "claims", {"words": "nie ma"}).to_frame().columns) == 12


def test_html_is_escaped(typed):
    shown = typed._repr_html_()
    assert "&lt;i&gt;" in shown
    assert "<i>" not in shown
    assert "<th>int</th>" in shown
