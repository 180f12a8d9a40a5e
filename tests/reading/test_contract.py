"""What each field of the contract's object says of a reading built by hand."""

import pytest

from ktokogo.reading.contract import to_dict, to_json
from ktokogo.reading.model import Reading
from readings import invented
from sentences import article


def claim(relation, **more):
    """The one claim of that relation, and of these fields."""
    [found] = [
        c
        for c in to_dict(invented())["claims"]
        if c["relation"] == relation and all(c[key] == value for key, value in more.items())
    ]
    return found


def test_the_article_is_told_with_its_cited_media_by_name():
    told = to_dict(invented())["article"]
    assert (told["title"], told["language"]) == ("Wirecki postawił się Norlandii", "pl")
    assert (told["published"], told["publisher"]) == (None, None)
    assert told["cited_sources"] == ["Kurier Zelański", "Nordpress"]


def test_the_articles_own_voice_is_attributed_to_nobody():
    assert {c["attributed_to"] for c in to_dict(invented())["claims"] if "rticleVoice" in c["voice"]} == {
        None
    }
    assert claim("defies")["attributed_to"] is None


def test_a_relay_of_two_is_named_in_its_order():
    told = claim("deploys-weapons")
    assert (told["attributed_to"], told["via"]) == ("Nordpress", ["Kurier Zelański", "Radio Ujście"])


@pytest.mark.parametrize(
    ("relation", "object", "is_actor"),
    [
        ("criticises", "Unia Trzech Rzek", True),
        ("unwilling", "integracja polityczna", False),
        ("resigns", "", False),
    ],
)
def test_an_object_is_an_actor_a_matter_or_nothing(relation, object, is_actor):
    told = claim(relation)
    assert (told["object"], told["object_is_actor"], told["object_id"] is not None) == (
        object,
        is_actor,
        is_actor,
    )


@pytest.mark.parametrize(
    ("relation", "quote"),
    [("threatens", True), ("characterises", True), ("accuses", False), ("defies", False)],
)
def test_a_quote_is_what_is_quoted_in_full_or_in_part(relation, quote):
    assert claim(relation)["quote"] is quote


def test_names_stand_where_the_reading_has_identifiers():
    assert claim("unwilling")["counterparty"] == ["Norlandia"]
    assert claim("accuses")["addressee"] == "Bogusz Wirecki"
    assert claim("threatens")["occasion"] == "II Forum Trzech Rzek"
    assert (claim("criticises")["addressee"], claim("criticises")["occasion"]) == (None, None)


def test_the_family_of_a_relation_is_its_predicate():
    assert (claim("meets")["predicate"], claim("defies")["predicate"]) == ("meets", "opposes")
    assert claim("supports", polarity="-")["predicate"] == claim("supports", polarity="+")["predicate"]


def test_what_ends_its_family_turns_the_sign_of_the_predicate():
    left = claim("resigns")
    assert (left["predicate"], left["denied"], left["polarity"]) == ("holds_office", False, "-")
    denied = claim("supports", polarity="-")
    assert (denied["predicate"], denied["denied"], denied["polarity"]) == ("supports", True, "-")


def test_a_mention_that_denotes_nobody_has_no_identifier():
    told = to_dict(invented())
    known = {actor["id"] for actor in told["actors"]}
    assert {m["id"] for m in told["mentions"]} <= known | {None}
    text = invented().article.text
    assert all(text[m["start"] : m["end"]] == m["text"] for m in told["mentions"])


def test_an_article_in_which_nothing_is_read_is_an_object_all_the_same():
    told = to_dict(Reading(article("Milczą.")))
    assert (told["mentions"], told["actors"], told["claims"]) == ([], [], [])
    assert to_json(Reading(article("Milczą."))).startswith('{\n  "article": {\n')


def test_the_same_reading_gives_the_same_bytes():
    assert to_json(invented()) == to_json(invented())
