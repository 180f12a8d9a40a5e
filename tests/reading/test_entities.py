"""Whom a name denotes, and what kind of thing it is: one identifier for one, none where it is undecidable."""

from __future__ import annotations

import pytest

from ktokogo.reading.entities import Entities
from ktokogo.reading.model import BASE
from sentences import document


def mentions(*paragraphs: str) -> list[tuple[str, str | None, str | None]]:
    """Words, category and the last part of the IRI of every name."""
    doc = document(*paragraphs)
    entities = Entities(doc)
    text = doc.article.text
    return [
        (text[n.start : n.end], entities.category(n), n.actor and n.actor.rsplit("/", 1)[1])
        for n in entities.names
    ]


def test_a_surname_alone_is_of_who_was_named_in_full() -> None:
    found = mentions("Anna Wilczak spotkała Piotra Dudzika. Wilczak mówiła, Dudzik słuchał.")
    assert [iri for *_, iri in found] == ["anna-wilczak", "piotr-dudzik", "anna-wilczak", "piotr-dudzik"]


def test_two_of_one_surname_stay_apart_and_the_surname_alone_is_nobodys() -> None:
    found = mentions("Jan Kowal i Adam Kowal pokłócili się. Wczoraj Kowal wyszedł.")
    assert found == [
        ("Jan Kowal", "PER", "jan-kowal"),
        ("Adam Kowal", "PER", "adam-kowal"),
        ("Kowal", "PER", None),
    ]


def test_like_first_names_are_two_persons() -> None:
    found = mentions("Daniel Wilczak i Daniela Wilczak wygrali. Hanna Dudzik i Anna Dudzik przegrały.")
    assert len({iri for *_, iri in found}) == 4


def test_a_person_of_the_registry_needs_the_same_first_name() -> None:
    assert mentions("Wczoraj Hanna Bryłka mówiła.") == [("Hanna Bryłka", "PER", "hanna-brylka")]


@pytest.mark.parametrize("words", ["Xi", "Xi Jinping"])
def test_a_surname_that_comes_first_is_known(words: str) -> None:
    assert mentions(f"Wczoraj {words} odleciał.") == [(words, "PER", "Q15031")]


def test_a_first_name_alone_is_not_yet_the_one_who_is_known_by_it() -> None:
    assert mentions("Wczoraj Franciszek kupił rower.") == [("Franciszek", "PER", "franciszek")]
    assert mentions("Wczoraj papież Franciszek mówił.")[0][2] == "Q450675"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wczoraj koncern Norvex upadł.", ("Norvex", "ORG", "norvex")),
        ("Spłonęło wczoraj miasto Zelgrad.", ("Zelgrad", "LOC", "zelgrad")),
        ("Ruszył wczoraj program Altair.", ("Altair", "PRO", "altair")),
        ("Byli wczoraj w Zelgradzie.", ("Zelgradzie", "LOC", "zelgrad")),
        ("Wczoraj partia o nazwie Norvia wygrała.", ("Norvia", "ORG", "norvia")),
    ],
)
def test_the_words_around_tell_what_an_unknown_name_is(text: str, expected: tuple[str, str, str]) -> None:
    assert mentions(text) == [expected]


def test_what_one_place_tells_holds_for_the_whole_text() -> None:
    found = mentions("Wczoraj koncern Norvex upadł.", "Potem Norvex wrócił.")
    assert [category for _, category, _ in found] == ["ORG", "ORG"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tak podaje PAP.", "ORG"),
        ("Tak podaje „The Guardian”.", "PRO"),
        ("Pisał na Facebooku.", "PRO"),
        ("Lubił Bliski Wschód.", "LOC"),
        ("Było to po brexicie.", "EVT"),
        ("Przyjechali Rosjanie.", "PER"),
        ("Wygrali torysi.", "PER"),
        ("Naciska Moskwa.", "LOC"),
    ],
)
def test_categories_of_known_names(text: str, expected: str) -> None:
    assert [category for _, category, _ in mentions(text)] == [expected]


def test_several_torysi_are_their_party_and_one_is_not() -> None:
    assert mentions("Wygrali torysi.") == [("torysi", "PER", "partia-konserwatywna")]
    assert mentions("Wygrał jeden torys.") == [("torys", "PER", None)]


def test_one_citizen_apposed_to_his_name_is_not_his_people() -> None:
    assert mentions("Wczoraj Norweg Jan Wilczak wygrał.") == [
        ("Norweg", "PER", None),
        ("Jan Wilczak", "PER", "jan-wilczak"),
    ]


@pytest.mark.parametrize("text", ["Wezwało go rosyjskie MSZ.", "Wezwało go MSZ Rosji."])
def test_a_ministry_is_of_the_state_beside_it(text: str) -> None:
    assert mentions(text)[0][2] == "ministerstwo-spraw-zagranicznych-rosji"


def test_a_ministry_that_the_registry_lacks_is_one_by_either_wording() -> None:
    one = mentions("Wezwało go norweskie MSZ.")[0][2]
    assert one == mentions("Wezwało go MSZ Norwegii.")[0][2] != "ministerstwo-spraw-zagranicznych"


def test_a_court_of_another_state_is_not_ours_and_stays_so() -> None:
    found = mentions("Sąd Najwyższy Norwegii uniewinnił Jana Kowala. Sprawą zajął się Sąd Najwyższy w środę.")
    assert [iri for words, _, iri in found if words.startswith("Sąd")] == ["sad-najwyzszy-norwegia"] * 2


def test_a_court_is_ours_where_no_other_state_is_spoken_of() -> None:
    assert mentions("Orzekł to Sąd Najwyższy.") == [("Sąd Najwyższy", "ORG", "sad-najwyzszy")]


def test_a_court_of_no_state_in_particular_is_nobodys() -> None:
    found = mentions("Francja, Norwegia i Hiszpania czekają. Orzekł to Sąd Najwyższy.")
    assert found[-1] == ("Sąd Najwyższy", "ORG", None)


def test_a_head_noun_alone_goes_back_to_the_body_named_before() -> None:
    found = mentions("Ostrzega Komisja Europejska. Komisja domaga się zmian.")
    assert [iri for *_, iri in found] == ["Q8880", "Q8880"]
    assert mentions("Komisja domaga się zmian.") == []


def test_an_acronym_in_brackets_is_the_name_before_it() -> None:
    found = mentions("Protestuje Stowarzyszenie Rybaków Zelandii (SRZ). Rozmów żąda też SRZ.")
    assert len({iri for *_, iri in found}) == 1
    assert found[-1][0] == "SRZ"


def test_a_capital_is_a_place_where_something_is_and_a_power_where_it_acts() -> None:
    place, power = mentions("Był w Moskwie."), mentions("Naciska Moskwa.")
    assert place[0][2] != power[0][2]


def test_a_newspaper_of_the_name_of_a_state_needs_quotation_marks() -> None:
    assert mentions("Tak pisze „Rzeczpospolita”.")[0][2] == "rzeczpospolita"
    assert mentions("Oto prezydent Rzeczypospolitej.")[0][2] == "Q36"
    assert mentions("Tak czyni Rzeczpospolita Polska.")[0][2] == "Q36"
    assert "Q36" not in [iri for _, _, iri in mentions("Tak czyni Rzeczpospolita.")]


def test_a_minted_identifier_is_made_of_the_name() -> None:
    entities = Entities(document("Anna Wilczak wygrała."))
    assert [name.actor for name in entities.names] == [f"{BASE}actor/anna-wilczak"]


def test_who_is_known_by_a_letter_alone_is_another_man_in_another_article() -> None:
    doc = document("Policja zatrzymała Adama N. i Karola I.")
    lettered, numbered = Entities(doc).names
    assert lettered.actor == f"{doc.article.id}/person/adam-n"
    assert numbered.actor == f"{BASE}actor/karol-i"


def test_every_word_of_a_name_leads_to_it() -> None:
    entities = Entities(document("Wygrała Anna Wilczak."))
    name = entities.names[0]
    assert [entities.by_token[token.start] for token in name.tokens] == [name, name]


def test_the_same_text_gives_the_same_names_twice() -> None:
    text = "Bank of Norland, Komisja Europejska, MSZ Norwegii, torysi i Anna Wilczak milczą."
    assert mentions(text) == mentions(text)
