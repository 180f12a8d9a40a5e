"""The named queries on the shipped article, through the real reader: what an analyst would ask of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ktokogo.article import read_article as article_of
from ktokogo.asking.ask import ask
from ktokogo.asking.catalogue import catalogue
from ktokogo.asking.names import find_actor
from ktokogo.asking.network import network
from ktokogo.graph.store import Store
from ktokogo.reading.read import read_article

ARTICLE = next((Path(__file__).resolve().parents[2] / "data" / "articles").glob("*.txt"))
OWN = "[artykuł] Prezydent Kazachstanu postawił się Rosji. Putin i Łukaszenka wymienili spojrzenia"
WSJ = "The Wall Street Journal"


@pytest.fixture(scope="module")
def held() -> Store:
    """A store with the article."""
    store = Store.open()
    store.add(read_article(article_of(ARTICLE)))
    return store


@pytest.fixture(scope="module")
def name(held) -> Callable[[str], str]:
    """The Polish label that the graph gives to whoever is called so."""
    labels = {row["id"]: row["actor"] for row in ask(held, "actors").dicts()}
    return lambda called: str(labels[find_actor(held, called)])


@pytest.fixture(scope="module")
def asked(held) -> Callable[..., list[tuple[object, ...]]]:
    """Ask and keep the columns named."""

    def chosen(query: str, columns: str, **params: object) -> list[tuple[object, ...]]:
        return [tuple(row[c] for c in columns.split()) for row in ask(held, query, params).dicts()]

    return chosen


def test_who_criticised_the_union(asked, name):
    for union in ("EUG", "Eurasian Economic Union", "Euroazjatycką Unię Gospodarczą"):
        ((who, relation, polarity, source, sentence),) = asked(
            "who-criticised", "who relation polarity source sentence", whom=union
        )
        assert (who, relation, polarity, source) == (name("Tokajew"), "krytykuje", "twierdzi", OWN)
        assert sentence.replace("\u00a0", " ").startswith("Nie popierając inwazji na Ukrainę")


def test_stance_towards_the_great_neighbour(asked, name):
    found = asked("stance", "whom sign source", who="Tokayev", towards="Rosji")
    assert found
    assert {sign for _, sign, _ in found} <= {"negative", "neutral"}
    assert (name("Rosja"), "negative", OWN) in found
    assert asked("stance", "sign polarity source", who="Kazachstan", towards="USA") == [
        ("positive", "twierdzi", name("Tokajew"))
    ]


def test_denied_support_is_shown_as_denied(asked, name):
    found = asked("denials", "who relation whom sign polarity source")
    assert (name("Tokajew"), "popiera", "inwazja na Ukrainę", "not-positive", "zaprzecza", OWN) in found
    assert {row[0] for row in found} == {name("Tokajew")}


def test_members_of_both_unions(asked, name):
    found = asked(
        "members-of-both", "member first_source second_source", first="EUG", second="Państwo Związkowe"
    )
    assert (name("Rosja"), OWN, name("Tokajew")) in found
    assert {row[0] for row in found} <= {name("Rosja"), name("Białoruś")}


def test_who_met_whom_in_march(asked, name):
    ((who, whom, date, source),) = asked("meetings", "who whom date source", month=3)
    assert {who, whom} == {name("Tokajew"), name("Blinken")}
    assert (date, source) == ("--03", OWN)
    assert asked("meetings", "who", month=3, year=2023) == []


def test_single_source(asked, name):
    found = asked("single-source", "who whom source", actor="Państwo Związkowe")
    assert {(who, source) for who, _, source in found} == {
        (name("Rosja"), name("Tokajew")), (name("Białoruś"), name("Tokajew")),
    }  # fmt: skip
    attacks = asked("single-source", "who whom source", actor="Ukraina")
    assert (name("Rosja"), name("Ukraina"), OWN) not in attacks, "the paper cited says it too"


def test_nothing_contradicts(asked):
    assert asked("contradictions", "who") == []


def test_quotations(asked, name):
    found = asked("quotations", "speaker text mode")
    assert {speaker for speaker, _, _ in found} == {name("Tokajew")}
    assert any("uważa EUG wyłącznie za blok" in text.replace("\u00a0", " ") for _, text, _ in found)
    assert asked("quotations", "speaker", words="przez pryzmat gospodarki")
    carried = asked("quotations-of", "who relation whom", speaker="Tokajew")
    assert (name("Białoruś"), "należy do", name("Państwo Związkowe")) in carried


def test_voices_and_sources(asked, name):
    assert {source for (source,) in asked("voices", "source")} == {OWN, name("Tokajew"), WSJ}
    claims = dict(asked("sources", "source claims"))
    assert set(claims) == {OWN, name("Tokajew"), WSJ}
    assert claims[OWN] > claims[name("Tokajew")] > 3
    assert claims[WSJ] == 3, "the worry and its cause are one claim, the invasion and the reform two more"


def test_the_unnamed_four(asked, name):
    ((group, size, whom, candidates),) = asked("unnamed-groups", "group size whom candidates")
    assert (size, whom) == (4, name("EUG"))
    assert "republiki radzieckie" in group
    assert {name("Rosja"), name("Białoruś")} >= set(candidates.split("; "))


def test_event_data(asked, name):
    events = asked("event-data", "actor action recipient negated")
    assert (name("Tokajew"), "ACCUSE", name("EUG"), False) in events
    assert {negated for actor, action, _, negated in events if action == "SUPPORT"} == {True}
    assert len(events) == len(set(asked("event-data", "claim"))), "one row an event"
    (meeting,) = [actor for actor, action, *_ in events if action == "CONSULT" and ";" in actor]
    assert set(meeting.split("; ")) == {name("Tokajew"), name("Blinken")}
    assert {recipient for _, action, recipient, _ in events if action == "MOBILIZE"} == {""}


def test_about_an_actor(asked, name):
    found = asked("about-actor", "role who relation whom", actor="Łukaszenki")
    both = {name("Łukaszenka"), name("Putin")}
    assert any(
        {who, whom} == both and relation == "wymienia spojrzenia z" for _, who, relation, whom in found
    )
    assert any(relation == "uczestniczy w" for _, _, relation, _ in found)


def test_who_speaks_about_whom(asked, name):
    found = {(who, whom): claims for who, whom, claims in asked("who-speaks-about-whom", "who whom claims")}
    assert found[name("Tokajew"), name("Białoruś")] >= 1
    assert found[name("Tokajew"), name("Kazachstan")] >= 2
    assert found[WSJ, name("Ukraina")] >= 1


def test_memberships_by_source(asked, name):
    found = asked("memberships", "who source polarity", organisation="EUG")
    assert (name("Rosja"), OWN, "twierdzi") in found
    assert (name("Białoruś"), name("Tokajew"), "twierdzi") in asked(
        "memberships", "who source polarity", organisation="Państwo Związkowe"
    )
    assert all(polarity == "twierdzi" for *_, polarity in found)


def test_claims_by_a_cited_medium(asked, name):
    found = asked("claims-by-source", "who relation whom voice", source="Wall Street Journal")
    ((invader, voice),) = [
        (row[0], row[3]) for row in found if row[1:3] == ("dokonuje inwazji na", name("Ukraina"))
    ]
    assert invader in ("Rosja", "Kreml")
    assert voice == "według innego medium"
    assert any(who == name("Kazachstan") for who, *_ in found)


def test_overviews(asked, name):
    actors = dict(asked("actors", "actor type"))
    for person in ("Tokajew", "Putin", "Łukaszenka", "Blinken"):
        assert actors[name(person)] == "osoba"
    for state in ("Kazachstan", "Rosja", "Białoruś", "Ukraina"):
        assert actors[name(state)] == "państwo"
    assert actors[WSJ] == "medium"
    assert [headline for (headline,) in asked("articles", "headline")] == [OWN.removeprefix("[artykuł] ")]


def test_offices(asked, name):
    holders = {who for (who,) in asked("offices", "who")}
    assert {name("Tokajew"), name("Blinken")} <= holders


def test_claims_by_words_of_their_sentence(asked, name):
    found = asked("claims", "who sentence", words="strategiczną współpracę")
    assert name("Kazachstan") in {who for who, _ in found}
    assert all("strategiczną współpracę" in sentence.replace("\u00a0", " ") for _, sentence in found)


def test_co_mentions(asked, name):
    pairs = {frozenset(pair) for pair in asked("co-mentions", "who whom", actor="Putin")}
    assert frozenset((name("Putin"), name("Łukaszenka"))) in pairs


def test_edges(held, asked, name):
    assert (name("Tokajew"), name("EUG"), "negative") in asked("edges", "who whom sign")
    graph = network(held)
    assert graph.number_of_edges() == len(asked("edges", "claim"))
    assert all(data["sentence"] and data["source"] for *_, data in graph.edges(data=True))


@pytest.mark.parametrize("query", sorted(catalogue()))
def test_every_sentence_shown_is_in_the_article(held, query):
    text = article_of(ARTICLE).text
    params = {p.name: "Tokajew" for p in catalogue()[query].params if p.required}
    for row in ask(held, query, params).dicts():
        for column in ("sentence", "first_sentence", "second_sentence", "affirmed_in", "denied_in", "text"):
            assert row.get(column) is None or row[column] in text
