"""The explorer in a real browser, opened from disk with the network off."""

from __future__ import annotations

import dataclasses
import struct

import pytest

from ktokogo.article import Article, Paragraph
from ktokogo.reading.model import BASE, Actor, Claim, Mention, Reading, Span
from ktokogo.showing.view import view_of
from readings import invented

HOSTILE = "<img src=x onerror=alert(1)>"


def test_a_click_on_an_edge_shows_its_sentence_with_both_names_marked(explore):
    e = explore()
    e.click_edge(e.edge_between("Bogusz Wirecki", "Unia Trzech Rzek", "negative"))
    assert e.claims() == 1
    assert e.text(".sentence").startswith("Prezydent Zelanii Bogusz Wirecki skrytykował Unię Trzech Rzek")
    assert e.texts(".sentence mark.subject") == ["Bogusz Wirecki"]
    assert e.texts(".sentence mark.object") == ["Unię Trzech Rzek"]
    assert e.texts(".sentence .proof") == ["skrytykował ", "Unię Trzech Rzek"]
    assert e.page.locator(".sentence").get_attribute("lang") == "pl"
    assert "artykuł" in e.text(".chain")
    assert "97%" in e.text(".chips")


def test_the_chain_of_who_says_so(explore):
    e = explore()
    e.click_edge(e.edge_between("Norlandia", "Zelania", "negative"))
    chain = e.text(".chain")
    assert "kto mówi\nNordpress" in chain
    assert "za czyim pośrednictwem\nKurier Zelański, Radio Ujście" in chain
    assert "cytowane medium" in e.text(".chips")


def test_an_empty_click_clears_the_selection(explore):
    e = explore()
    e.click_edge(e.edge_between("Bogusz Wirecki", "Unia Trzech Rzek", "negative"))
    box = e.page.locator("#canvas").bounding_box()
    e.page.mouse.click(box["x"] + 3, box["y"] + box["height"] - 3)
    e.page.wait_for_function("ktokogo.state.edge === ''")
    assert e.claims() == 13


def test_a_click_on_a_node_puts_its_neighbours_around_it(explore):
    e = explore()
    at = e.page.evaluate(
        """() => {
          const node = ktokogo.data.nodes.find((n) => n.label === "Anela Torvik");
          const box = document.getElementById("canvas").getBoundingClientRect();
          const dom = ktokogo.network.canvasToDOM(ktokogo.network.getPosition(node.id));
          return { x: dom.x + box.x, y: dom.y + box.y };
        }"""
    )
    e.page.mouse.click(at["x"], at["y"])
    e.page.wait_for_function("ktokogo.state.node !== ''")
    assert e.text("#evidence h3") == "Anela Torvik"
    shown = e.page.evaluate(
        "ktokogo.network.body.data.nodes.map((n) => ktokogo.nodes.get(n.id).label).sort()"
    )
    assert shown == ["Anela Torvik", "Bogusz Wirecki", "Unia Trzech Rzek", "Zelania"]
    words = e.page.evaluate("ktokogo.network.body.data.edges.map((e) => e.label).sort()")
    assert words == ["spotyka się z", "− oskarża", "≠ + nie popiera"]
    assert e.claims() == 3


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Bogusz Wirecki", "Bogusz Wirecki"),
        ("Wireckiemu", "Bogusz Wirecki"),
        ("Wireckiego", "Bogusz Wirecki"),  # a form that the article does not contain
        ("virecki", "Bogusz Wirecki"),
        ("Union of Three", "Unia Trzech Rzek"),
        ("kurierem zelanskim", "Kurier Zelański"),
        ("ujscie", "Radio Ujście"),
    ],
)
def test_search_finds_inflected_english_and_unaccented_names(explore, typed, name):
    e = explore()
    e.page.keyboard.press("/")
    e.page.keyboard.type(typed)
    assert e.page.locator("#search").get_attribute("aria-expanded") == "true"
    assert e.texts("#results li:first-child .what") == [name]
    e.page.keyboard.press("Enter")
    assert e.text("#evidence h3 >> nth=0") == name


def test_keys(explore):
    e = explore()
    e.page.keyboard.press("/")
    e.page.keyboard.type("tor")
    first = e.page.locator("#search").get_attribute("aria-activedescendant")
    e.page.keyboard.type("v")
    assert e.count("#results li") == 1
    e.page.keyboard.press("Escape")
    assert e.page.locator("#results").is_hidden()
    assert e.page.locator("#search").input_value() == ""
    e.page.keyboard.type("zel")
    assert e.count("#results li") > 1
    e.page.keyboard.press("ArrowDown")
    assert e.page.locator("#search").get_attribute("aria-activedescendant") == "result-1" != first
    assert e.page.locator("#result-1").get_attribute("aria-selected") == "true"
    e.page.keyboard.press("ArrowUp")
    e.page.keyboard.press("Enter")
    assert e.page.evaluate("ktokogo.state.node") != ""
    e.page.keyboard.press("Escape")
    assert e.page.evaluate("ktokogo.state.node") == ""


def test_filters_change_the_counts(explore):
    e = explore()
    assert "13 twierdzeń" in e.text("#evidence .counts")
    e.page.get_by_label("krytykuje, sprzeciwia się").uncheck()
    assert "6 twierdzeń" in e.text("#evidence .counts")
    assert e.claims() == 6
    assert "6 twierdzeń" in e.text("#live")
    e.page.get_by_label("artykuł", exact=False).first.uncheck()
    assert "1 twierdzenie" in e.text("#evidence .counts")
    e.click("#filters button")
    assert e.claims() == 13
    e.page.locator("#f-confidence").fill("95")
    assert "1 twierdzenie" in e.text("#evidence .counts")


def test_filters_by_type_and_voice(explore):
    e = explore()
    e.page.get_by_label("osoba").uncheck()
    assert e.claims() == 5
    e.page.get_by_label("cytat", exact=False).first.uncheck()
    assert e.claims() == 4


def test_plural_forms(explore):
    e = explore()
    for n, words in ((1, "1 twierdzenie"), (2, "2 twierdzenia"), (5, "5 twierdzeń"), (22, "22 twierdzenia")):
        assert e.page.evaluate(f"ktokogo.count('claims', {n})") == words
    e.click("#language")
    assert e.page.evaluate("ktokogo.count('claims', 1)") == "1 claim"


def test_language_switch(explore):
    e = explore()
    assert e.page.locator("html").get_attribute("lang") == "pl"
    e.click("#language")
    assert e.page.locator("html").get_attribute("lang") == "en"
    assert "13 claims" in e.text("#evidence .counts")
    assert "criticises" in e.text("#evidence")
    assert "Union of Three Rivers" in e.text("#evidence")
    assert e.page.locator(".sentence").first.get_attribute("lang") == "pl"
    assert explore(lang="en").text("#view-matrix") == "Matrix"


def test_a_cell_of_the_matrix_shows_the_same_evidence(explore):
    e = explore()
    e.click("#view-matrix")
    assert e.count("#matrix table caption") == 1
    cell = e.page.get_by_label("Bogusz Wirecki → Unia Trzech Rzek: 1 twierdzenie", exact=False)
    assert cell.inner_text() == "−1"
    cell.focus()
    e.page.keyboard.press("Enter")
    assert e.claims() == 1
    assert e.texts(".sentence mark.object") == ["Unię Trzech Rzek"]
    denied = e.page.get_by_label("Anela Torvik → Unia Trzech Rzek", exact=False)
    assert denied.inner_text() == "≠ +1"
    # a meeting is no one's towards the other: it stands in both cells
    assert e.page.get_by_label("Anela Torvik → Bogusz Wirecki: 1", exact=False).inner_text() == "1"
    assert e.page.get_by_label("Bogusz Wirecki → Anela Torvik: 1", exact=False).inner_text() == "1"


def test_every_edge_is_reached_without_the_canvas(explore):
    e = explore()
    e.page.locator("#evidence summary").press("Enter")
    rows = e.page.locator("#evidence .relation")
    assert rows.count() == 12
    ids = {rows.nth(i).get_attribute("data-edge") for i in range(12)}
    assert ids == set(e.page.evaluate("ktokogo.data.edges.map((e) => e.id)"))
    rows.nth(0).press("Enter")
    assert e.page.evaluate("ktokogo.state.edge") in ids
    assert e.claims() == 1


def test_denied_and_intended_claims_look_unlike_affirmed_ones(explore):
    e = explore()
    edge = "ktokogo.network.body.data.edges.get('{}')"
    looks = []
    for one, sign in (
        ("Anela Torvik", "not-positive"),
        ("Zelania", "positive"),
        ("Bogusz Wirecki", "negative"),
    ):
        found = edge.format(e.edge_between(one, "Unia Trzech Rzek", sign))
        looks.append(e.page.evaluate(f"[{found}.dashes, {found}.color.color, {found}.arrows.to.type]"))
    denied, intended, negative = looks
    assert denied == [[2, 5], "#8a6100", "circle"]
    assert intended == [[10, 4, 2, 4], "#00795a", "arrow"]
    assert negative == [[9, 5], "#c2410c", "bar"]
    e.click_edge(e.edge_between("Anela Torvik", "Unia Trzech Rzek", "not-positive"))
    assert "zaprzecza" in e.text(".chips")
    assert e.text(".pill") == "≠ + nie popiera"


def test_the_address_restores_the_state(explore):
    e = explore()
    e.click_edge(e.edge_between("Norlandia", "Zelania", "negative"))
    e.page.get_by_label("osoba").uncheck()
    e.click("#language")
    e.click("#theme")
    address = e.page.evaluate("location.hash")
    again = explore(address=address)
    assert again.page.evaluate("ktokogo.state.edge") == e.page.evaluate("ktokogo.state.edge")
    assert again.text("#evidence") == e.text("#evidence")
    assert not again.page.get_by_label("person").is_checked()
    assert again.page.locator("html").get_attribute("data-theme") == "dark"
    again.click("#view-matrix")
    again.page.goto(again.address.split("#")[0] + "#node=nobody&view=nothing&confidence=many")
    assert again.page.evaluate("[ktokogo.state.node, ktokogo.state.view, ktokogo.state.confidence]") == [
        "",
        "graph",
        0,
    ]


def test_the_timeline_keeps_the_precision_of_the_text(explore):
    e = explore()
    lanes = e.texts("#timeline .lane b")
    assert lanes == ["5 października 2022 (1)", "marzec (1)", "bez daty (11)"]
    e.click("#timeline .lane >> nth=1")
    assert e.claims() == 1
    assert "spotkał się" in e.text(".sentence")


def test_a_claim_without_an_object_has_a_card_and_no_edge(explore):
    e = explore()
    e.page.keyboard.press("/")
    e.page.keyboard.type("Brzost")
    e.page.keyboard.press("Enter")
    assert e.claims() == 1
    assert "podał się do dymisji" in e.text(".sentence")


def test_a_medium_shows_what_it_vouches_for(explore):
    e = explore()
    e.page.keyboard.press("/")
    e.page.keyboard.type("Nordpress")
    e.page.keyboard.press("Enter")
    assert "Co podaje jako źródło".upper() in e.text("#evidence").upper()
    assert e.claims() == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_follows_the_system(explore, scheme):
    e = explore(scheme=scheme)
    assert e.page.locator("html").get_attribute("data-theme") == scheme


def test_png_is_saved_with_its_ground(explore, tmp_path):
    e = explore()
    with e.page.expect_download() as download:
        e.click("#png")
    download.value.save_as(tmp_path / "picture.png")
    content = (tmp_path / "picture.png").read_bytes()
    assert content.startswith(b"\x89PNG")
    assert struct.unpack(">I", content[16:20])[0] > 500


def hostile():
    text = f"{HOSTILE} skrytykował {HOSTILE} & </script><script>alert(2)</script>."
    article = Article(
        text, (Paragraph(0, len(text), "body"),), title=HOSTILE + "</title><script>alert(3)</script>"
    )
    other = text.index(HOSTILE, 5)
    one = Actor(BASE + 'actor/"><img src=x onerror=alert(4)>', HOSTILE, "person", "Person", en=HOSTILE + "en")
    two = Actor(BASE + "actor/two", HOSTILE + " 2", "medium", "MediaOutlet", aliases=("<b>",))
    whole = Span(0, len(text), text)
    claim = Claim(
        article.id, "criticises", one.id, two.id, HOSTILE, two.id, whole, whole, HOSTILE, 0.9,
        voice="citedMedium", via=(one.id,), time=HOSTILE, time_value=HOSTILE, addressee=one.id,
    )  # fmt: skip
    matter = dataclasses.replace(claim, object=None, object_text=HOSTILE)
    mentions = (
        Mention(0, len(HOSTILE), HOSTILE, HOSTILE, "PER", one.id),
        Mention(other, other + len(HOSTILE), HOSTILE, HOSTILE, "PRO", two.id),
    )
    return Reading(article, mentions, (one, two), (claim, matter))


def test_an_actor_named_like_markup_does_nothing(explore):
    e = explore(hostile())
    assert e.page.title().startswith(HOSTILE)
    e.click_edge(e.edge_between(HOSTILE, HOSTILE + " 2", "negative"))
    assert e.texts(".sentence mark.subject") == [HOSTILE]
    e.page.keyboard.press("/")
    e.page.keyboard.type("img")
    e.page.keyboard.press("Enter")
    assert e.text("#evidence h3 >> nth=0").startswith(HOSTILE)
    at = e.page.locator("#canvas").bounding_box()
    e.page.mouse.move(at["x"] + at["width"] / 2, at["y"] + at["height"] / 2 + 4)
    e.page.wait_for_selector(".vis-tooltip", state="visible")
    assert HOSTILE in e.text(".vis-tooltip")
    e.click("#view-matrix")
    e.click("#language")
    assert e.count("img") == 0
    assert e.count("script") == 8


def test_an_empty_view_says_so(explore):
    e = explore(Reading(Article("Nic.", (), title="Nic")))
    assert "Żadne twierdzenie" in e.text("#evidence")
    e.click("#view-matrix")
    assert "Żadne twierdzenie" in e.text("#matrix")


def crowd(relation, size):
    """Return a view in which the first of ``size`` people meets this relation with every other."""
    article = Article("Jeden z drugim.")
    whole = Span(0, len(article.text), article.text)
    people = [Actor(f"{BASE}actor/{i}", f"Osoba {i}", "person", "Person") for i in range(size)]
    claims = [
        Claim(article.id, relation, people[0].id, p.id, p.name, article.id, whole, whole, "hand", 1.0)
        for p in people[1:]
    ]
    return view_of(claims, {p.id: p for p in people}, {}, {article.id: "Tłum"}, most_nodes=50)


def test_the_page_says_what_it_left_out(explore):
    e = explore(view=crowd("criticises", 60))
    assert "pominięto najsłabiej powiązane węzły (10) i twierdzenia (10)" in e.text("#evidence")
    assert "49 twierdzeń" in e.text("#evidence .counts")


def test_many_neutral_relations_are_hidden_at_first(explore):
    e = explore(view=crowd("alludes", 45))
    assert not e.page.get_by_label("neutralne, fakt").is_checked()
    assert "na początku są ukryte" in e.text("#evidence")
    assert e.claims() == 0
    e.page.get_by_label("neutralne, fakt").check()
    assert "44 twierdzenia" in e.text("#evidence .counts")
    e.click("#evidence .more")
    assert e.claims() == 44


def test_contents_of_speech_wait_behind_a_filter_when_crowded(explore):
    reading = invented()
    spoken = next(c for c in reading.claims if c.relation == "characterises")
    said = [
        dataclasses.replace(spoken, relation="says", object=None, object_text=f"treść {i}") for i in range(30)
    ]
    e = explore(dataclasses.replace(reading, claims=(*reading.claims, *said)))
    drawn = "ktokogo.network.body.data.nodes.length"
    before = e.page.evaluate(drawn)
    e.page.get_by_label("treść wypowiedzi jako węzły").check()
    assert e.page.evaluate(drawn) == before + 30


def test_two_articles_are_told_apart(explore):
    changed = invented({"W\u00a0marcu": "Rano"})
    e = explore(
        invented(), dataclasses.replace(changed, article=dataclasses.replace(changed.article, title="Drugi"))
    )
    assert [t.upper() for t in e.texts("#evidence .cards h3")] == ["DRUGI", "WIRECKI POSTAWIŁ SIĘ NORLANDII"]
    e.page.locator("#evidence summary").click()
    assert "×2" in e.text("#evidence .relations")
