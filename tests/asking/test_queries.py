"""Every named query, by the rows that it must give on the two invented articles."""

import ast
from pathlib import Path

import pytest

from ktokogo.asking.ask import ask
from ktokogo.asking.catalogue import TYPES, catalogue
from ktokogo.errors import QueryError

FIRST = "[artykuł] Wirecki postawił się Norlandii"
SECOND = "[artykuł] Liga Portów rośnie."
LEAD = (
    "Prezydent Zelanii Bogusz Wirecki skrytykował Unię Trzech Rzek, do której należą jeszcze cztery inne "
    "republiki rzeczne, a\u00a0także wyraził niechęć do integracji politycznej z\u00a0Norlandią."
)


def test_who_criticised(rows):
    found = rows("who-criticised", "who relation whom polarity source voice sentence", whom="UTR")
    assert sorted(found) == sorted(
        [
            ("Bogusz Wirecki", "krytykuje", "Unia Trzech Rzek", "twierdzi", FIRST, "głos artykułu", LEAD),
            (
                "Bogusz Wirecki", "krytykuje", "Unia Trzech Rzek", "zaprzecza", "Urząd Zelanii",
                "mowa zależna", "Urząd Zelanii zaprzeczył, by Wirecki skrytykował Unię Trzech Rzek.",
            ),
            (
                "Bogusz Wirecki", "krytykuje", "Unia Trzech Rzek", "twierdzi", "Nordpress",
                "według innego medium", "Według Nordpressu Wirecki skrytykował Unię Trzech Rzek.",
            ),
        ]
    )  # fmt: skip


def test_who_criticised_takes_narrower_relations_in_and_metonyms(rows):
    found = rows("who-criticised", "who relation whom", whom="Norlandia", relation="express-stance")
    assert ("Bogusz Wirecki", "stawia się", "Norlandia") in found
    assert ("Bogusz Wirecki", "uważa za, charakteryzuje", "Kasztel") in found
    assert ("Zelania", "nakłada sankcje na", "Norlandia") not in found


def test_stance(rows):
    found = rows("stance", "relation whom about sign source", who="Wirecki", towards="Norlandia")
    assert sorted(found) == [
        ("stawia się", "Norlandia", "Norlandia", "negative", FIRST),
        ("uważa za, charakteryzuje", "Kasztel", "Kasztel", "neutral", "Bogusz Wirecki"),
        ("wyraża niechęć do", "Norlandia", "integracja polityczna", "negative", FIRST),
    ]


def test_denied_support_is_not_positive_and_never_negative(rows):
    found = rows("stance", "sign polarity sentence", who="Anela Torvik", towards="Unia Trzech Rzek")
    assert found == [("not-positive", "zaprzecza", "Torvik nie poparła Unii Trzech Rzek.")]
    denied = rows("stance", "sign polarity source", who="Wirecki", towards="UTR")
    assert ("not-negative", "zaprzecza", "Urząd Zelanii") in denied


def test_the_place_of_a_deployment_has_no_negative_sign(rows):
    assert rows("stance", "relation sign", who="Norlandia", towards="Zelania") == [
        ("rozmieszcza broń w", "neutral")
    ]


def test_members_of_both(rows):
    columns = "member first_sentence second_sentence polarity first_source second_source"
    assert rows("members-of-both", columns, first="UTR", second="Liga Portów") == [
        (
            "Norlandia", "Norlandia należy do Unii Trzech Rzek.", "Norlandia należy do Ligi Portów.",
            "twierdzi", SECOND, SECOND,
        )
    ]  # fmt: skip


def test_meetings(rows):
    march = [
        ("Anela Torvik", "spotyka się z", "Bogusz Wirecki", "--03", "W\u00a0marcu"),
        ("Anela Torvik", "rozmawia telefonicznie z", "Bogusz Wirecki", "2023-03-07", "7 marca 2023 roku"),
    ]
    assert sorted(rows("meetings", "who relation whom date when", month=3)) == sorted(march)
    assert sorted(rows("meetings", "who relation whom date when", actor="Wirecki")) == sorted(march)
    assert rows("meetings", "who relation whom date when", month="3", year=2023) == march[1:]
    assert rows("meetings", "who", month=4) == []
    assert rows("meetings", "who", year=2022) == []


def test_single_source(rows):
    found = rows("single-source", "who relation whom polarity source claims")
    assert ("Norlandia", "należy do", "Liga Portów", "twierdzi", SECOND, 1) in found
    criticism = ("Bogusz Wirecki", "krytykuje", "Unia Trzech Rzek")
    assert [row[3:5] for row in found if row[:3] == criticism] == [("zaprzecza", "Urząd Zelanii")]
    assert len(found) == 13 + 8 - 2


def test_single_source_of_an_actor_or_article(rows):
    assert set(rows("single-source", "who whom", actor="Liga Portów")) == {
        ("Norlandia", "Liga Portów"), ("Zelania", "Liga Portów"), ("Anela Torvik", "Liga Portów"),
    }  # fmt: skip
    assert {row[0] for row in rows("single-source", "article", article="Liga Portów rośnie")} == {
        rows("articles", "headline article")[1][1]
    }


def test_contradictions(rows):
    found = rows("contradictions", "who relation whom affirmed_by denied_by affirmed_in denied_in")
    criticism = ("Bogusz Wirecki", "krytykuje", "Unia Trzech Rzek")
    denial = "Urząd Zelanii zaprzeczył, by Wirecki skrytykował Unię Trzech Rzek."
    assert sorted(found) == sorted(
        [
            (*criticism, FIRST, "Urząd Zelanii", LEAD, denial),
            (
                *criticism, "Nordpress", "Urząd Zelanii",
                "Według Nordpressu Wirecki skrytykował Unię Trzech Rzek.", denial,
            ),
        ]
    )  # fmt: skip
    assert rows("contradictions", "who", actor="Zelania") == []


def test_quotations(rows):
    assert rows("quotations", "speaker text mode to at start") == [
        ("Bogusz Wirecki", "Norlandia grozi naszym rybakom", "cytat", "", "II Forum Trzech Rzek", 217),
        ("Bogusz Wirecki", "grą na zwłokę", "cytat częściowy", "", "", 338),
    ]
    assert rows("quotations", "text", words="ZWŁOKĘ") == [("grą na zwłokę",)]
    assert rows("quotations", "text", article="Liga Portów rośnie.") == []


def test_quotations_of(rows):
    found = rows("quotations-of", "text who relation whom source", speaker="Wirecki")
    assert found == [
        ("Norlandia grozi naszym rybakom", "Norlandia", "grozi", "zelańscy rybacy", "Bogusz Wirecki"),
        ("grą na zwłokę", "Bogusz Wirecki", "uważa za, charakteryzuje", "Kasztel", "Bogusz Wirecki"),
    ]
    assert rows("quotations-of", "whom", speaker="Wirecki", about="Kasztel") == [("Kasztel",)]
    assert rows("quotations-of", "whom", speaker="Torvik") == []


def test_voices(rows):
    assert sorted(rows("voices", "voice source claims denied", article="Liga Portów rośnie.")) == [
        ("głos artykułu", SECOND, 6, 1),
        ("mowa zależna", "Urząd Zelanii", 1, 1),
        ("według innego medium", "Nordpress", 1, 0),
    ]
    assert len(rows("voices", "voice")) == 6 + 3


def test_unnamed_groups(rows):
    assert rows("unnamed-groups", "group size relation whom candidates sentence") == [
        ("cztery inne republiki rzeczne", 4, "należy do", "Unia Trzech Rzek", "Norlandia", LEAD)
    ]


def test_event_data(rows):
    found = rows("event-data", "actor action mode recipient negated", "en")
    assert len(found) == 11 + 3
    virecki, union = "Bogusz Virecki", "Union of Three Rivers"
    assert found.count((virecki, "ACCUSE", "disapprove", union, False)) == 2
    assert found.count((virecki, "ACCUSE", "disapprove", union, True)) == 1
    assert ("Anela Torvik; Bogusz Virecki", "CONSULT", "phone", "", False) in found
    assert ("Norland", "MOBILIZE", "weapons", "", False) in found
    assert (virecki, "REJECT", "assist", "Norland", False) in found
    assert ("Olech Brzost", "RETREAT", "resign", "", False) in found
    more = rows("event-data", "action date published score quad relation modality", "en")
    assert (
        "CONSULT",
        "2023-03-07",
        "2023-03-10",
        1.5,
        "verbal cooperation",
        "talks by phone with",
        "actual",
    ) in more
    assert ("CONSULT", "--03", None, 2.5, "verbal cooperation", "meets with", "actual") in more
    assert ("SUPPORT", None, None, 5.0, "verbal cooperation", "supports", "intended / announced") in more
    assert [row[1] for row in rows("event-data", "actor action", actor="Brzost")] == ["RETREAT"]
    assert len(rows("event-data", "action", article="Liga Portów rośnie.")) == 3


def test_about_actor(rows):
    found = rows("about-actor", "role relation whom source", actor="Torvik")
    assert sorted(found) == sorted(
        [
            ("podmiot", "oskarża", "Zelania", "Anela Torvik"),
            ("według", "oskarża", "Zelania", "Anela Torvik"),
            ("uczestnik", "spotyka się z", "Bogusz Wirecki", FIRST),
            ("podmiot", "popiera", "Unia Trzech Rzek", FIRST),
            ("podmiot", "przewodzi", "Liga Portów", SECOND),
            ("uczestnik", "rozmawia telefonicznie z", "Bogusz Wirecki", SECOND),
        ]
    )
    assert ("adresat", "oskarża") in rows("about-actor", "role relation", actor="Wirecki")
    assert ("druga strona", "wyraża niechęć do") in rows("about-actor", "role relation", actor="Norlandia")
    assert ("relayed by", "imposes sanctions on") in rows(
        "about-actor", "role relation", "en", actor="Radio Ujście"
    )


def test_who_speaks_about_whom(rows):
    columns = "who whom claims positive negative denied"
    assert rows("who-speaks-about-whom", columns, speaker="Nordpress") == [
        ("Nordpress", "Norlandia", 2, 0, 2, 0),
        ("Nordpress", "Zelania", 2, 0, 2, 0),
        ("Nordpress", "Bogusz Wirecki", 1, 0, 1, 0),
        ("Nordpress", "Unia Trzech Rzek", 1, 0, 1, 0),
    ]
    assert ("Urząd Zelanii", "Unia Trzech Rzek", 1, 0, 0, 1) in rows(
        "who-speaks-about-whom", columns, about="UTR"
    )
    assert not [row for row in rows("who-speaks-about-whom", "who") if row[0].startswith("[")]


def test_memberships(rows):
    found = rows("memberships", "who whom polarity source", organisation="Unia Trzech Rzek")
    assert sorted(found) == [
        ("Norlandia", "Unia Trzech Rzek", "twierdzi", SECOND),
        ("Zelania", "Unia Trzech Rzek", "zaprzecza", SECOND),
        ("cztery inne republiki rzeczne", "Unia Trzech Rzek", "twierdzi", FIRST),
    ]
    assert sorted(rows("memberships", "whom polarity", member="Zelania")) == [
        ("Liga Portów", "twierdzi"), ("Unia Trzech Rzek", "zaprzecza"),
    ]  # fmt: skip


def test_claims_by_source(rows):
    found = rows("claims-by-source", "who relation whom via", source="Nordpress")
    assert sorted(found) == [
        ("Bogusz Wirecki", "krytykuje", "Unia Trzech Rzek", ""),
        ("Norlandia", "rozmieszcza broń w", "Zelania", "Kurier Zelański"),
        ("Norlandia", "rozmieszcza broń w", "Zelania", "Radio Ujście"),
        ("Zelania", "nakłada sankcje na", "Norlandia", "Kurier Zelański"),
        ("Zelania", "nakłada sankcje na", "Norlandia", "Radio Ujście"),
    ]
    by_article = rows("claims-by-source", "source", source="Liga Portów rośnie.")
    assert by_article == [(SECOND,)] * 6


def test_actors(rows):
    found = rows("actors", "actor type as_subject as_object as_source")
    assert found[0] == ("Bogusz Wirecki", "osoba", 8, 0, 2)
    assert ("Liga Portów", "organizacja", 0, 3, 0) in found
    assert ("League of Ports", "organisation") in rows("actors", "actor type", "en")
    only = rows("actors", "actor as_source", article="Liga Portów rośnie.")
    assert ("Nordpress", 1) in only
    assert "Olech Brzost" not in [actor for actor, _ in only]


def test_sources(rows):
    assert rows("sources", "source claims denied articles") == [
        (FIRST, 8, 1, 1),
        (SECOND, 6, 1, 1),
        ("Nordpress", 3, 0, 2),
        ("Bogusz Wirecki", 2, 0, 1),
        ("Anela Torvik", 1, 0, 1),
        ("Urząd Zelanii", 1, 1, 1),
    ]


def test_offices(rows):
    assert sorted(rows("offices", "who relation office date source")) == [
        ("Anela Torvik", "przewodzi", "Liga Portów", None, SECOND),
        ("Olech Brzost", "podaje się do dymisji", "", "2022-10-05", FIRST),
    ]
    assert rows("offices", "office", holder="Anela Torvik") == [("Liga Portów",)]


def test_claims(rows):
    assert len(rows("claims", "claim")) == 13 + 8
    assert rows("claims", "who confidence", confidence=0.95) == [("Bogusz Wirecki", 0.97)]
    assert (
        len(rows("claims", "who", since="2023-03-10")) == len(rows("claims", "who", until="2023-03-10")) == 8
    )
    assert rows("claims", "who", since="2023-03-11") == rows("claims", "who", until="2023-03-09") == []
    assert rows("claims", "relation", who="Zelania", whom="Norlandia") == [("nakłada sankcje na",)]
    assert {row[0] for row in rows("claims", "who", relation="opposes")} == {"Bogusz Wirecki"}
    assert sorted(row[0] for row in rows("claims", "whom", words="a TAKŻE wyraził")) == [
        "Unia Trzech Rzek", "Unia Trzech Rzek", "integracja polityczna",
    ]  # fmt: skip
    assert len(rows("claims", "who", article="Liga Portów rośnie.")) == 8


def test_denials(rows):
    assert sorted(rows("denials", "who relation whom sign polarity source")) == [
        ("Anela Torvik", "popiera", "Unia Trzech Rzek", "not-positive", "zaprzecza", FIRST),
        ("Bogusz Wirecki", "krytykuje", "Unia Trzech Rzek", "not-negative", "zaprzecza", "Urząd Zelanii"),
        ("Zelania", "należy do", "Unia Trzech Rzek", "neutral", "zaprzecza", SECOND),
    ]
    assert rows("denials", "who", actor="Zelania") == [("Zelania",)]


def test_articles(rows):
    assert rows("articles", "headline published publisher claims") == [
        ("Wirecki postawił się Norlandii", None, None, 13),
        ("Liga Portów rośnie.", "2023-03-10", None, 8),
    ]


def test_copies(rows):
    assert rows("copies", "article copy") == [], "those that are: tests/graph/test_copies.py"


def test_co_mentions(rows):
    found = rows("co-mentions", "who whom sentences", actor="Norlandia")
    assert found[0] == ("Bogusz Wirecki", "Norlandia", 3)
    assert ("Liga Portów", "Norlandia", 1) in found
    assert rows("co-mentions", "who whom sentences", minimum=3) == [("Bogusz Wirecki", "Norlandia", 3)]


def test_edges(rows):
    found = rows("edges", "who relation whom sign role about")
    assert len(found) == 11 + 8
    unwilling = ("Bogusz Wirecki", "wyraża niechęć do", "Norlandia", "negative")
    assert (*unwilling, "counterparty", "integracja polityczna") in found
    assert {row[0] for row in rows("edges", "sign", sign="negative")} == {"negative"}
    assert len(rows("edges", "who", source="Nordpress")) == 3
    assert set(rows("edges", "relation", relation="meets")) == {
        ("spotyka się z",), ("rozmawia telefonicznie z",),
    }  # fmt: skip


PLACES = {
    "members-of-both": ("first_sentence", "first_source", "polarity", "first_article"),
    "contradictions": ("affirmed_in", "affirmed_by", "denied_by", "affirming_article"),
}
COUNTS = {
    "actors",
    "articles",
    "copies",
    "co-mentions",
    "quotations",
    "sources",
    "voices",
    "who-speaks-about-whom",
}
"""Queries whose rows stand for something else than a claim."""


@pytest.mark.parametrize("name", sorted(set(catalogue()) - COUNTS))
def test_a_row_about_a_claim_has_sentence_source_polarity_and_article(store, name):
    params = {p.name: "Unia Trzech Rzek" for p in catalogue()[name].params if p.required}
    params |= {"who": "Wirecki"} if "who" in params else {}
    params |= {"source": "Nordpress"} if "source" in params else {}
    params |= {"speaker": "Wirecki"} if "speaker" in params else {}
    params |= {"second": "Liga Portów"} if "second" in params else {}
    answer = ask(store, name, params).dicts()
    assert answer
    for row in answer:
        assert all(row[column] for column in PLACES.get(name, ("sentence", "source", "polarity", "article")))
        assert next(value for column, value in row.items() if column.endswith("claim")).startswith(
            "https://w3id.org/"
        )


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_labels_come_in_the_language_asked_for_and_else_in_the_other(store, name):
    params = {p.name: "Unia Trzech Rzek" for p in catalogue()[name].params if p.required}
    polish, english = (ask(store, name, params, lang) for lang in ("pl", "en"))
    assert polish.variables == english.variables
    assert len(polish) == len(english)
    for row in english.dicts():
        assert row.get("polarity") in (None, "affirmed", "denied")
        assert "Unia Trzech Rzek" not in row.values()


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_query_is_documented_in_both_languages_and_tested(name):
    query = catalogue()[name]
    assert query.name == name
    assert all(len(query.summary[lang]) > 20 for lang in ("pl", "en"))
    assert query.summary["pl"] != query.summary["en"]
    for param in query.params:
        assert param.type in TYPES
        assert param.description["pl"]
        assert param.description["en"]
        assert f"?_{param.name}" in query.text
        assert not (param.required and param.default)
    required = {param.name for param in query.params if param.required}
    assert required <= set(query.example) <= {param.name for param in query.params}
    asked = {
        node.args[0].value
        for node in ast.walk(ast.parse(Path(__file__).read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "rows"
    }
    assert name in asked


def test_there_are_at_least_fifteen_queries():
    assert len(catalogue()) >= 15


def test_a_wrong_name_is_told_the_nearest(store):
    with pytest.raises(QueryError, match=r"no query 'who-criticized'; the nearest are who-criticised"):
        ask(store, "who-criticized")
