"""The ontology holds itself to its own rules, and the code to the ontology."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import RDF, SH, Graph

from ktokogo import resources
from ktokogo.errors import DataError
from ktokogo.graph import generated
from ktokogo.graph.terms import KK, KK_BASE, KKV, KKV_BASE, PREFIXES
from ktokogo.relations import relations

FILES = ("ktokogo.ttl", "schemes.ttl", "relations.ttl")
ROOT = Path(__file__).resolve().parents[2]


def ontology(more: str = "") -> Graph:
    graph = Graph()
    for name in FILES:
        graph.parse(resources.path("ontology", name), format="turtle")
    prefixes = "".join(f"@prefix {prefix}: <{base}> .\n" for prefix, base in PREFIXES.items())
    return graph.parse(data=prefixes + more, format="turtle")


def faults(graph: Graph) -> set[tuple[str, str]]:
    """Return (term, message) for every rule that the ontology breaks."""
    shapes = Graph().parse(resources.path("ontology", "ontology-shapes.ttl"), format="turtle")
    _, report, _ = validate(graph, shacl_graph=shapes, inference="none")
    found = set()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus, value = report.value(result, SH.focusNode), report.value(result, SH.value)
        term = value if str(focus).endswith("#TheOntology") else focus
        found.add((str(term), str(report.value(result, SH.resultMessage))))
    return found


def test_it_keeps_to_its_shapes() -> None:
    assert faults(ontology()) == set()


@pytest.mark.parametrize(
    ("triples", "term", "message"),
    [
        ('kk:Ghost a owl:Class ; rdfs:label "ghost"@en .', "kk:Ghost", "a label in Polish"),
        (
            'kk:haunts a owl:ObjectProperty ; rdfs:label "haunts"@en , "straszy"@pl .',
            "kk:haunts",
            "description",
        ),
        (
            'kkv:blue a skos:Concept ; skos:inScheme kkv:voice ; skos:prefLabel "blue"@en .',
            "kkv:blue",
            "label",
        ),
        ("rel:says skos:broader rel:nowhere .", "rel:nowhere", "not there"),
        ("rel:says kk:haunts rel:meets .", "kk:haunts", "not there"),
        ("rel:express-stance skos:broader rel:says .", "rel:says", "circle"),
        ('rel:says kk:family "shouts" .', "rel:says", "family"),
    ],
)
def test_its_shapes_find_faults(triples: str, term: str, message: str) -> None:
    prefix, _, name = term.partition(":")
    assert [m for t, m in faults(ontology(triples)) if t == PREFIXES[prefix] + name and message in m]


def test_the_generated_files_are_up_to_date() -> None:
    for name, text in (
        ("relations.ttl", generated.relations_ttl()),
        ("context.jsonld", generated.context_jsonld()),
    ):
        assert resources.path("ontology", name).read_text(encoding="utf-8") == text, (
            f"ontology/{name} is out of date: run `python -m ktokogo.graph.generated`"
        )


def test_the_table_of_relations_is_in_order() -> None:
    table = list(resources.rows("ontology", "relations.tsv"))
    ids = [row["id"] for row in table]
    assert len(ids) == len(set(ids)) >= 85
    assert list(relations()) == ids
    assert not [row["id"] for row in table if row["broader"] and row["broader"] not in ids]
    for column in ("label_en", "label_pl", "definition_en", "definition_pl"):
        assert not [row["id"] for row in table if not row[column]], column
    assert len({row["label_pl"] for row in table}) == len({row["label_en"] for row in table}) == len(ids)


def test_a_narrower_relation_does_not_turn_the_sign() -> None:
    signs = {"negative": -1, "neutral": 0, "positive": 1}
    turned = [
        one.id
        for one in relations().values()
        if one.broader and signs[one.valence] * signs[relations()[one.broader].valence] < 0
    ]
    assert turned == []


def test_a_term_that_the_ontology_lacks_cannot_be_named() -> None:
    assert KK.subject.value == KK_BASE + "subject"
    with pytest.raises(DataError, match="did you mean subject"):
        _ = KK.subjekt
    with pytest.raises(DataError, match="no term 'shouted'"):
        _ = KKV["shouted"]


def test_code_and_queries_name_only_terms_of_the_ontology() -> None:
    defined = {
        "kk": {str(s).removeprefix(KK_BASE) for s in ontology().subjects() if str(s).startswith(KK_BASE)},
        "kkv": {str(s).removeprefix(KKV_BASE) for s in ontology().subjects() if str(s).startswith(KKV_BASE)},
        "rel": {*relations(), "scheme"},
    }
    named: set[tuple[str, str]] = set()
    for path in sorted((ROOT / "src").rglob("*")):
        if path.suffix in (".py", ".rq", ".ttl"):
            text = path.read_text(encoding="utf-8")
            named |= set(re.findall(r"\b(kkv?|rel):([A-Za-z][\w-]*)", text))
            named |= {(p.lower(), name) for p, name in re.findall(r"\b(KKV?)\.([A-Za-z]\w*)", text)}
    for name in ("shapes.ttl", "ontology-shapes.ttl"):
        text = resources.path("ontology", name).read_text(encoding="utf-8")
        named |= set(re.findall(r"\b(kkv?|rel):([A-Za-z][\w-]*)", text))
    unknown = {f"{prefix}:{name}" for prefix, name in named if name not in defined[prefix]}
    assert named
    assert unknown == set()


def test_the_context_knows_every_property() -> None:
    context = json.loads(resources.path("ontology", "context.jsonld").read_text(encoding="utf-8"))["@context"]
    properties = {
        str(s).removeprefix(KK_BASE)
        for s, kind in ontology().subject_objects(RDF.type)
        if str(kind).endswith("Property") and str(s).startswith(KK_BASE)
    }
    assert properties
    assert properties - set(context) == set()
