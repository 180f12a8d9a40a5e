"""The tables of actors and of the words that name them hold together."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import morfeusz2
import pytest

from ktokogo import resources

ACTORS = list(resources.rows("data", "actors", "actors.tsv"))
BY_ID = {row["id"]: row for row in ACTORS}
STATES = list(resources.rows("data", "lexicon", "pl", "states.tsv"))
ROLES = list(resources.rows("data", "lexicon", "pl", "roles.tsv"))
BODIES = list(resources.rows("data", "lexicon", "pl", "bodies.tsv"))

KINDS = {
    "person": {"Person"},
    "country": {"State", "FormerState", "Place"},
    "organisation": {
        "Bloc",
        "GovernmentBody",
        "IntergovernmentalOrganisation",
        "Organisation",
        "PoliticalParty",
    },
    "medium": {"MediaOutlet"},
    "place": {"Place"},
    "event": {"Event"},
}
ID = re.compile(r"Q[1-9]\d*|[a-z0-9]+(-[a-z0-9]+)*")
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
MORFEUSZ = morfeusz2.Morfeusz(expand_tags=False)


def comments(start: str, *parts: str) -> list[str]:
    lines = Path(resources.path(*parts)).read_text(encoding="utf-8").splitlines()
    return [line.removeprefix(start) for line in lines if line.startswith(start)]


def parts_of_speech(word: str) -> set[str]:
    return {tag.split(":")[0] for _, _, (_, _, tag, _, _) in MORFEUSZ.analyse(word)}


def names(row: dict[str, str]) -> list[str]:
    return [row["name_pl"], *filter(None, row["aliases"].split("|"))]


def test_ids_are_unique_and_well_formed() -> None:
    assert len(BY_ID) == len(ACTORS)
    assert [row["id"] for row in ACTORS if not ID.fullmatch(row["id"])] == []


def test_every_actor_has_names_a_source_and_a_kind_of_its_type() -> None:
    for row in ACTORS:
        assert all(row[column] for column in ("name_pl", "name_en", "source")), row
        assert row["kind"] in KINDS[row["type"]], row
        assert "(" not in row["name_pl"], row
        assert len(set(names(row))) == len(names(row)), row
        assert all(name == name.strip() and name for name in row["aliases"].split("|") if row["aliases"]), row


def test_a_surname_is_part_of_a_name_of_its_person() -> None:
    for row in ACTORS:
        assert not row["surname"] or row["type"] == "person", row
        for surname in filter(None, row["surname"].split("|")):
            assert surname == "-" or any(surname in name for name in names(row)), row


def test_an_own_entry_has_no_wikidata_item() -> None:
    for row in ACTORS:
        assert (row["source"] == "ktokogo") == (re.fullmatch(r"Q\d+", row["id"]) is None), row


def test_countries_of_actors_are_states() -> None:
    for row in ACTORS:
        if row["country"]:
            assert BY_ID[row["country"]]["kind"] in {"State", "FormerState", "Place"}, row
            assert BY_ID[row["country"]]["type"] == "country", row


def test_a_shared_name_is_a_listed_homonym() -> None:
    bearers = defaultdict(list)
    for row in ACTORS:
        for name in names(row):
            bearers[name].append(row["id"])
    shared = {name: sorted(ids) for name, ids in bearers.items() if len(ids) > 1}
    listed = {}
    for line in comments("# homonym: ", "data", "actors", "actors.tsv"):
        name, ids = line.split(" = ")
        listed[name] = sorted(ids.split(", "))
    assert shared == listed


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ZSRR", "Związek Radziecki"),
        ("EUG", "Eurazjatycka Unia Gospodarcza"),
        ("Euroazjatycka Unia Gospodarcza", "Eurazjatycka Unia Gospodarcza"),
        ("Państwo Związkowe", "Państwo Związkowe Rosji i Białorusi"),
        ("USA", "Stany Zjednoczone"),
        ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"),
        ("Aleksander Łukaszenko", "Alaksandr Łukaszenka"),
        ("Wall Street Journal", "The Wall Street Journal"),
        ("Ukraińska Prawda", "Ukrainska Prawda"),
        ("MSWiA", "Ministerstwo Spraw Wewnętrznych i Administracji"),
    ],
)
def test_names_that_news_use_are_known(name: str, expected: str) -> None:
    assert [row["name_pl"] for row in ACTORS if name in names(row)] == [expected]


def test_metonyms_stand_for_actors_and_are_no_names_of_states() -> None:
    rows = list(resources.rows("data", "actors", "metonyms.tsv"))
    states = {name for row in ACTORS if row["type"] == "country" for name in names(row)}
    assert len({row["name_pl"] for row in rows}) == len(rows) >= 150
    for row in rows:
        assert row["stands_for"] in BY_ID, row
        assert row["kind"] in {"capital", "seat", "epithet"}, row
        if row["kind"] == "capital":
            assert BY_ID[row["stands_for"]]["kind"] in {"State", "Place"} or row["name_pl"] == "Bruksela", row
            assert row["name_pl"] not in states, row


def test_the_metonym_of_the_kremlin_is_russia_and_not_the_fortress() -> None:
    stands_for = {
        row["name_pl"]: row["stands_for"] for row in resources.rows("data", "actors", "metonyms.tsv")
    }
    assert BY_ID[stands_for["Kreml"]]["name_pl"] == "Rosja"
    assert BY_ID["kreml"]["kind"] == "Bloc"


def test_offices_refer_to_persons_bodies_and_roles() -> None:
    lemmas = {row["lemma"] for row in ROLES}
    for row in resources.rows("data", "actors", "offices.tsv"):
        assert BY_ID[row["person"]]["type"] == "person", row
        assert BY_ID[row["of"]]["type"] in {"country", "organisation"}, row
        assert row["role"] in lemmas, row
        assert all(row[column] for column in ("label_pl", "source")), row


def test_terms_of_office_of_one_holder_roles_do_not_overlap() -> None:
    terms = defaultdict(list)
    for row in resources.rows("data", "actors", "offices.tsv"):
        if row["from"]:
            terms[row["role"], row["of"]].append((row["from"], row["to"] or "9999", row["person"]))
    for office, held in terms.items():
        held.sort()
        for (_, end, who), (start, _, successor) in pairwise(held):
            precision = min(len(end), len(start))
            assert end[:precision] <= start[:precision], (office, who, successor)


def test_memberships_refer_to_states_and_organisations_by_a_named_act() -> None:
    rows = list(resources.rows("data", "actors", "memberships.tsv"))
    assert len({(row["member"], row["organisation"]) for row in rows}) == len(rows)
    for row in rows:
        assert BY_ID[row["member"]]["kind"] == "State", row
        assert BY_ID[row["organisation"]]["kind"] == "IntergovernmentalOrganisation", row
        assert re.search(r"\d{4}", row["source"]), row


@pytest.mark.parametrize("table", ["offices.tsv", "memberships.tsv"])
def test_dates_are_iso_and_in_order(table: str) -> None:
    for row in resources.rows("data", "actors", table):
        for column in ("from", "to"):
            assert not row[column] or DATE.fullmatch(row[column]), row
        assert not row["to"] or row["from"] <= row["to"], row


def test_words_of_states_belong_to_known_actors_and_to_one_only() -> None:
    assert len({row["state"] for row in STATES}) == len(STATES) >= 200
    owners = defaultdict(set)
    for row in STATES:
        assert row["state"] in BY_ID, row
        words = [*row["adjective"].split("|"), row["inhabitant_m"], row["inhabitant_f"], row["inhabitants"]]
        for word in filter(None, [*words, *row["people_adj_variants"].split("|")]):
            owners[word].add(row["state"])
    assert {word: ids for word, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("part", ["adj", "subst"])
def test_morfeusz_knows_the_words_of_states_except_those_listed(part: str) -> None:
    nouns = ("inhabitant_m", "inhabitant_f", "inhabitants", "people_adj_variants")
    columns = ("adjective",) if part == "adj" else nouns
    words = {word for row in STATES for column in columns for word in row[column].split("|") if word}
    unknown = {word for word in words if part not in parts_of_speech(word)}
    start = f"# unknown to morfeusz2 ({part}): "
    listed = {
        word for line in comments(start, "data", "lexicon", "pl", "states.tsv") for word in line.split()
    }
    assert unknown == listed


def test_roles_are_described_in_the_closed_lists() -> None:
    assert len({row["lemma"] for row in ROLES}) == len(ROLES) >= 150
    expressions = {
        "gen", "w+loc", "do+gen", "na+acc", "przy+loc", "z+gen", "do spraw+gen", "adj", "none",
    }  # fmt: skip
    for row in ROLES:
        assert row["en"], row
        assert row["kind"] in {"office", "title", "profession", "military", "religious"}, row
        assert set(row["of"].split("|")) <= expressions, row
        assert row["holder"] in {"", "1"}, row


def test_a_role_at_a_body_is_a_known_office_of_a_known_actor() -> None:
    lemmas = {row["lemma"] for row in ROLES}
    rows = list(resources.rows("data", "lexicon", "pl", "role_bodies.tsv"))
    assert len({(row["role"], row["body"]) for row in rows}) == len(rows)
    for row in rows:
        assert row["office"] in lemmas, row
        assert not row["of"] or row["of"] in BY_ID, row


def test_heads_of_names_have_a_category_and_a_kind_that_agrees_with_it() -> None:
    organisations = KINDS["organisation"] - {"Bloc"}
    allowed = {"ORG": organisations, "EVT": {"Event"}, "LOC": {"Place", "State"}, "PRO": {""}}
    assert len({row["lemma"] for row in BODIES}) == len(BODIES)
    for row in BODIES:
        assert row["kind"] in allowed[row["category"]], row
        assert "ign" not in {tag for word in row["lemma"].split() for tag in parts_of_speech(word)}, row


def test_media_words_and_media_use_the_same_forms() -> None:
    words = list(resources.rows("data", "lexicon", "pl", "media_words.tsv"))
    forms = {row["form"] for row in words}
    assert {row["category"] for row in words} <= {"ORG", "PRO"}
    for row in ACTORS:
        if row["type"] == "medium":
            assert row["note"].split(";")[0] in forms, row
