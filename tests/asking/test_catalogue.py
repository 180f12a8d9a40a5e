"""The query files: their headers and their marked lines."""

import re

import pytest

from ktokogo.asking import blocks
from ktokogo.asking.catalogue import catalogue, parse_query
from ktokogo.asking.header import parse_header
from ktokogo.errors import DataError

HEAD = "#+ summary:\n#+   pl: Kto?\n#+   en: Who?\n"
PARAM = "#+ params:\n#+   whom:\n"


def test_a_header_is_nested_maps():
    text = (
        HEAD + "#+\n#+ params:\n#+   whom:\n#+     type: actor\n#+     pl: kogo: kto\n#+ end: x\nSELECT * {}"
    )
    assert parse_header(text, "q.rq") == {
        "summary": {"pl": "Kto?", "en": "Who?"},
        "params": {"whom": {"type": "actor", "pl": "kogo: kto"}},
        "end": "x",
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD + "#+ summary: again\nASK {}", "q.rq, line 4: .* must be a new 'key: value'"),
        ("#+ summary\nASK {}", "q.rq, line 1"),
        ("#+ summary:\n#+   pl: Kto?\nASK {}", "q.rq: the summary must be given in en too"),
        (
            HEAD + "#+ params:\n#+   whom:\n#+     type: person\n",
            "q.rq: parameter whom needs a type out of actor",
        ),
        (
            HEAD + "#+ params:\n#+   whom:\n#+     type: actor\n#+     en: who\n",
            "parameter whom must be given in pl",
        ),
    ],
)
def test_a_faulty_file_is_named(text, message):
    with pytest.raises(DataError, match=message):
        parse_query("q.rq", text)


def test_a_query_becomes_plain_sparql():
    query = parse_query(
        "q.rq", HEAD + "SELECT ?a {\n  #= parameters\n  ?x a kk:Actor .\n  #= label ?x AS ?a\n}\n"
    )
    text = query.sparql({"whom": '"x"'}, "en")
    assert 'VALUES (?_lang ?_fallback ?_whom) { ("en" "pl" "x") }' in text
    assert "PREFIX kk: <https://w3id.org/ktokogo/ns#>" in text
    assert "PREFIX rel:" not in text
    assert "#" not in re.sub(r"<[^>]*>", "", text)


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_no_mark_is_left_and_the_order_of_rows_is_said(name):
    text = catalogue()[name].sparql({})
    assert "#=" not in text
    assert "ORDER BY" in text


def test_blocks_share_no_inner_variable():
    inner = {
        word: set(re.findall(r"\?\w+__\b", blocks.fill(f"#= {word}", "")))
        for word in ("claim", "ends", "sign", "time")
    }
    assert all(inner.values())
    words = sorted(inner)
    for number, one in enumerate(words):
        for other in words[number + 1 :]:
            assert not inner[one] & inner[other], (one, other)
