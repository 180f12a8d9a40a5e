"""Write the two files of the ontology that follow from others: ``relations.ttl`` and ``context.jsonld``.

``python -m ktokogo.graph.generated`` writes them; a test fails where they are out of date. Relation types
are edited in ``relations.tsv``, classes and properties in ``ktokogo.ttl``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pyoxigraph import Literal, RdfFormat, parse

from ktokogo import resources
from ktokogo.graph.terms import KK_BASE, OWL, PREFIXES, RDF, RDFS, XSD, value

_HEAD = """\
# Generated from relations.tsv by `python -m ktokogo.graph.generated`: edit the table, not this file.
# PLOVER types, modes and scores follow the PLOVER manual 2.0 (codes only), CAMEO codes CAMEO2PLOVER 2021.
@prefix kk: <https://w3id.org/ktokogo/ns#> .
@prefix kkv: <https://w3id.org/ktokogo/voc/> .
@prefix rel: <https://w3id.org/ktokogo/rel/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .

rel:scheme a skos:ConceptScheme ;
  skos:prefLabel "relation types"@en , "typy relacji"@pl ;
  skos:definition "What may hold between the subject and the object of a claim."@en ,
    "Co może łączyć podmiot z przedmiotem twierdzenia."@pl .
"""


def relations_ttl() -> str:
    """Return ``relations.ttl`` as it follows from ``relations.tsv``."""
    return _HEAD + "".join(_concept(row) for row in resources.rows("ontology", "relations.tsv"))


def _concept(row: dict[str, str]) -> str:
    lines = list(_facts(row))
    return f"\nrel:{row['id']} a skos:Concept ;\n  " + " ;\n  ".join(lines) + " .\n"


def _facts(row: dict[str, str]) -> Iterator[str]:
    yield "skos:inScheme rel:scheme"
    yield f"skos:broader rel:{row['broader']}" if row["broader"] else "skos:topConceptOf rel:scheme"
    yield f"skos:prefLabel {_text(row['label_en'], 'en')} , {_text(row['label_pl'], 'pl')}"
    english, polish = _text(row["definition_en"], "en"), _text(row["definition_pl"], "pl")
    yield f"skos:definition {english} ,\n    {polish}"
    yield f"kk:relationKind kkv:{row['kind']}"
    yield f"kk:valence kkv:{row['valence']}"
    yield f"kk:symmetric {'true' if row['sym'] == '1' else 'false'}"
    yield f'kk:family "{row["family"].removesuffix("-")}"'
    if row["family"].endswith("-"):
        yield "kk:endsFamily true"
    for column, name in (("plover", "ploverType"), ("mode", "ploverMode")):
        if row[column]:
            yield f'kk:{name} "{row[column]}"'
    if row["score"]:
        yield f"kk:ploverScore {float(row['score'])}"
    if row["quad"]:
        yield f"kk:quadClass kkv:{row['quad']}"
    if row["cameo"]:
        yield "kk:cameo " + " , ".join(f'"{code.strip()}"' for code in row["cameo"].split(","))
    if row["wd"]:
        yield f"kk:wikidataProperty wdt:{row['wd']}"
    if row["place"]:
        yield "kk:objectIsPlace true"
    if row["cues_pl"]:
        yield "skos:hiddenLabel " + " , ".join(_text(cue.strip(), "pl") for cue in row["cues_pl"].split(","))


def _text(text: str, language: str) -> str:
    return str(Literal(text, language=language))


_LANGUAGES = {"prefLabel": "skos:prefLabel", "altLabel": "skos:altLabel", "text": "schema:text"}
_LINKS = {
    "hasSource": "oa:hasSource", "hasSelector": "oa:hasSelector", "mentions": "schema:mentions",
    "wasGeneratedBy": "prov:wasGeneratedBy", "used": "prov:used",
    "wasAssociatedWith": "prov:wasAssociatedWith",
    "exactMatch": "skos:exactMatch", "memberOf": "org:memberOf",
    "hasDateTimeDescription": "time:hasDateTimeDescription", "unitType": "time:unitType",
}  # fmt: skip
_VALUES = {
    "identifier": ("dct:identifier", None), "headline": ("schema:headline", None),
    "inLanguage": ("schema:inLanguage", None), "publisher": ("schema:publisher", None),
    "url": ("schema:url", None), "datePublished": ("schema:datePublished", "xsd:date"),
    "start": ("oa:start", "xsd:integer"), "end": ("oa:end", "xsd:integer"), "exact": ("oa:exact", None),
    "prefix": ("oa:prefix", None), "suffix": ("oa:suffix", None), "year": ("time:year", "xsd:gYear"),
    "month": ("time:month", "xsd:gMonth"), "day": ("time:day", "xsd:gDay"),
}  # fmt: skip


def context() -> dict[str, Any]:
    """Return the JSON-LD context: our properties as ``ktokogo.ttl`` describes them, and those borrowed."""
    terms: dict[str, Any] = {"id": "@id", "type": "@type"}
    terms |= {name: {"@id": iri, "@container": "@language"} for name, iri in _LANGUAGES.items()}
    terms |= {name: {"@id": iri, "@type": "@id"} for name, iri in _LINKS.items()}
    terms |= {name: {"@id": iri, "@type": kind} if kind else iri for name, (iri, kind) in _VALUES.items()}
    ontology = list(parse(resources.path("ontology", "ktokogo.ttl").read_bytes(), RdfFormat.TURTLE))
    typed = [(value(quad.subject), quad.object) for quad in ontology if quad.predicate == RDF.type]
    links = {iri for iri, kind in typed if kind == OWL.ObjectProperty}
    ranges = {value(quad.subject): value(quad.object) for quad in ontology if quad.predicate == RDFS.range}
    for iri in sorted(links | {iri for iri, kind in typed if kind == OWL.DatatypeProperty}):
        name = iri.removeprefix(KK_BASE)
        terms[name] = _typed(name, "@id" if iri in links else ranges.get(iri, ""))
    return {"@context": PREFIXES | dict(sorted(terms.items()))}


def _typed(name: str, kind: str) -> str | dict[str, str]:
    if kind == PREFIXES["rdf"] + "langString":
        return {"@id": f"kk:{name}", "@container": "@language"}
    if kind in ("", XSD.string.value):
        return f"kk:{name}"
    # "@id" stands as it is; a datatype is shortened
    return {"@id": f"kk:{name}", "@type": kind.replace(PREFIXES["xsd"], "xsd:")}


def context_jsonld() -> str:
    """Return ``context.jsonld`` as it follows from ``ktokogo.ttl``."""
    return json.dumps(context(), ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Write both files."""
    for name, text in (("relations.ttl", relations_ttl()), ("context.jsonld", context_jsonld())):
        resources.path("ontology").joinpath(name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
