"""What the marked lines of a query file stand for, so that every question words the same thing alike.

To every other tool they are comments.

``#= parameters``
    becomes one ``VALUES`` row of typed terms; a parameter ``whom`` is the variable ``?_whom``, as in grlc.
    ``?_lang`` and ``?_fallback`` ("pl" and "en", or the other way round) are always there.
``#= label ?x AS ?name``
    binds ``?name`` to the label of ``?x`` in the language asked for, else in the other one.
``#= source ?x AS ?name``
    the same for a source, which may be the article itself: "[artykuł] its headline".
``#= ends``
    binds ``?type ?agent ?target`` of ``?claim``: its relation, its subject (or the participant whose IRI
    comes first) and its object (the other participant; "" where the claim has none).
``#= sign``
    binds ``?sign``: the valence of the relation, which a denial turns into not-positive or not-negative;
    neutral where the object is only the place ("deploys weapons in").
``#= time``
    binds ``?date`` (ISO 8601, as precise as the text; "--03" is a March), ``?when`` (as written),
    ``?year__`` and ``?month__`` (integers) of ``?claim``, where its time is said.
``#= claim``
    binds ``?polarity ?voice ?source ?sentence ?start ?article`` of ``?claim``, so that no row about a
    claim lacks its evidence and its source.
"""

from __future__ import annotations

import re

_LABEL = """OPTIONAL {{ {x} skos:prefLabel {y}__1 FILTER(LANG({y}__1) = ?_lang) }}
  OPTIONAL {{ {x} skos:prefLabel {y}__2 FILTER(LANG({y}__2) = ?_fallback) }}
  BIND(STR(COALESCE({y}__1, {y}__2, {x})) AS {y})"""
_CLAIM = """?claim kk:polarity/skos:prefLabel ?polarity__ ; kk:voice/skos:prefLabel ?voice__ ;
         kk:accordingTo ?source__ ; kk:reportedIn ?article ; kk:sentence ?place__ .
  ?place__ oa:hasSelector/oa:start ?start ; oa:hasSelector/oa:exact ?sentence .
  FILTER(LANG(?polarity__) = ?_lang && LANG(?voice__) = ?_lang)
  BIND(STR(?polarity__) AS ?polarity) BIND(STR(?voice__) AS ?voice)
  #= source ?source__ AS ?source"""
_SOURCE = """OPTIONAL {{ {x} skos:prefLabel {y}__1 FILTER(LANG({y}__1) = ?_lang) }}
  OPTIONAL {{ {x} skos:prefLabel {y}__2 FILTER(LANG({y}__2) = ?_fallback) }}
  OPTIONAL {{ {x} a {y}__3 FILTER({y}__3 = kk:Article) }}
  OPTIONAL {{ {x} schema:headline {y}__4 }}
  BIND(IF(?_lang = "pl", "[artykuł]", "[article]") AS {y}__5)
  BIND(IF(BOUND({y}__3), CONCAT({y}__5, COALESCE(CONCAT(" ", STR({y}__4)), "")),
          STR(COALESCE({y}__1, {y}__2, {x}))) AS {y})"""
_ENDS = """?claim kk:relation ?type .
  {{ ?claim kk:subject ?agent OPTIONAL {{ ?claim kk:object ?thing__ }} }}
  UNION {{ ?claim kk:participant ?agent , ?thing__ FILTER(STR(?agent) < STR(?thing__)) }}
  BIND(COALESCE(?thing__, "") AS ?target)"""
_SIGN = """?claim kk:polarity ?polar__ ; kk:relation ?type__ .
  ?type__ kk:valence/skos:notation ?notation__ .
  OPTIONAL {{ ?type__ kk:objectIsPlace ?host__ }}
  BIND(IF(COALESCE(?host__, false), 0, ?notation__) AS ?valence__)
  BIND(IF(?valence__ > 0, "positive", IF(?valence__ < 0, "negative", "neutral")) AS ?affirmed__)
  BIND(IF(?polar__ = kkv:denied && ?valence__ != 0, CONCAT("not-", ?affirmed__), ?affirmed__) AS ?sign)"""
_TIME = """OPTIONAL {{ ?claim kk:timeExpression ?when }}
  OPTIONAL {{ ?claim kk:eventTime/kk:timeValue ?date }}
  BIND(xsd:integer(REPLACE(?date, "^(\\\\d{{4}}).*|.*", "$1")) AS ?year__)
  BIND(xsd:integer(REPLACE(?date, "^(?:\\\\d{{4}}|-)-(\\\\d\\\\d).*|.*", "$1")) AS ?month__)"""
_BLOCKS = {"label": _LABEL, "source": _SOURCE, "claim": _CLAIM, "ends": _ENDS, "sign": _SIGN, "time": _TIME}
_MARKED = re.compile(
    r"^[ \t]*#= (claim|ends|sign|time|parameters|(?:label|source) (\?\w+) AS (\?\w+))[ \t]*$", re.MULTILINE
)


def fill(text: str, values: str) -> str:
    """Return ``text`` with every marked line replaced; ``values`` is the ``VALUES`` row of the parameters."""

    def block(mark: re.Match[str]) -> str:
        word = mark[1].split()[0]
        if word == "parameters":
            return values
        return fill(_BLOCKS[word].format(x=mark[2], y=mark[3]), values)

    return _MARKED.sub(block, text)
