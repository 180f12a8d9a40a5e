"""The lexicon's tables as frames and slots; a table at fault says which row."""

import pytest

from ktokogo import resources
from ktokogo.errors import DataError
from ktokogo.reading import lexicon as module
from ktokogo.reading.lexicon import Slot, lexicon, slots


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("", []),
        ("acc", [Slot("case", "acc")]),
        ("z+inst", [Slot("prep", "inst", "z")]),
        ("ze+gen", [Slot("prep", "gen", "z")]),
        ("we+loc", [Slot("prep", "loc", "w")]),
        ("w sprawie+gen", [Slot("prep", "gen", "w", "sprawie")]),
        ("co do+gen", [Slot("prep", "gen", "do")]),
        ("że|inf|quote", [Slot("że"), Slot("inf"), Slot("quote")]),
        ("dat|żeby", [Slot("case", "dat"), Slot("żeby")]),
    ],
)
def test_a_cell_lists_the_ways_in_which_a_participant_may_stand(cell, expected):
    assert slots(cell) == tuple(expected)


@pytest.fixture
def tables(monkeypatch):
    """Put rows in the place of some tables of the lexicon, for one test."""

    def put(**rows):
        real = resources.rows

        def changed(*parts):
            return iter(rows.get(parts[-1].removesuffix(".tsv"), ())) if "lexicon" in parts else real(*parts)

        monkeypatch.setattr(module.resources, "rows", changed)
        return lexicon.__wrapped__("pl")

    return put


@pytest.mark.parametrize("table", ["verbs", "light_verbs", "nouns", "adjectives"])
def test_a_relation_that_the_ontology_lacks_is_named_with_its_table_and_row(tables, table):
    row = {"lemma": "tańczyć", "verb": "tańczyć", "relation": "dances-with"}
    with pytest.raises(DataError, match=rf"{table}\.tsv: tańczyć names the relation 'dances-with'"):
        tables(**{table: [row]})


def test_a_row_of_two_aspects_is_a_frame_of_each(tables):
    made = tables(verbs=[{"lemma": "ganić/zganić", "relation": "criticises", "object": "acc", "speech": "1"}])
    assert set(made.verbs) == {"ganić", "zganić"}
    [frame] = made.verbs["zganić"]
    assert (frame.lemma, frame.object, frame.speech) == ("zganić", (Slot("case", "acc"),), True)


def test_two_rows_of_one_verb_are_tried_in_their_order(tables):
    rows = [{"lemma": "bić", "relation": relation} for relation in ("attacks", "criticises")]
    assert [frame.relation for frame in tables(verbs=rows).verbs["bić"]] == ["attacks", "criticises"]


def test_an_adjective_of_a_state_may_be_the_doer_but_is_no_slot(tables):
    [frame] = tables(nouns=[{"lemma": "inwazja", "relation": "invades", "subject": "gen|adj"}]).nouns[
        "inwazja"
    ]
    assert (frame.subject, frame.adjective_subject) == ((Slot("case", "gen"),), True)


@pytest.mark.parametrize(
    ("note", "turned", "predicate_only"),
    [
        ("turned", True, False),
        ("a predicate, no attribute", False, True),
        ("nothing is turned-off", False, False),
    ],
)
def test_a_note_may_turn_a_frame_or_bind_it_to_predicates(tables, note, turned, predicate_only):
    [frame] = tables(nouns=[{"lemma": "opór", "relation": "resists", "note": note}]).nouns["opór"]
    assert (frame.turned, frame.predicate_only) == (turned, predicate_only)


def test_a_cell_of_several_needs_is_a_set(tables):
    row = {"lemma": "bić", "relation": "attacks", "needs": "country|place", "requires": ""}
    [frame] = tables(verbs=[row]).verbs["bić"]
    assert (frame.needs, frame.requires) == (frozenset(("country", "place")), frozenset())


def test_a_title_is_found_by_its_feminine_forms_too(tables):
    row = {"lemma": "szef", "feminine": "szefowa|szefini", "of": "gen", "kind": "office", "holder": "1"}
    assert set(tables(roles=[row]).roles) == {"szef", "szefowa", "szefini"}


@pytest.mark.parametrize(
    ("text", "lemma", "value"),
    [("12", "12", 12), ("trzy", "trzy", 3), ("kilka", "kilka", None), ("²", "²", None)],
)
def test_a_numeral_has_a_value_or_is_vague(text, lemma, value):
    assert lexicon("pl").number(text, lemma) == value


def test_a_language_without_a_lexicon_is_a_fault_of_the_data():
    with pytest.raises(DataError, match="missing"):
        lexicon("xx")
