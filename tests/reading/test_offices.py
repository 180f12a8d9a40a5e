"""Who holds which office by what the text says, once a wording."""

import pytest

from sentences import reading


def offices(*paragraphs):
    """Holder, office, its domain, modality and source of each claim of an office, by name."""
    found = reading(*paragraphs)
    names = {**{a.id: a.name for a in found.actors}, found.article.id: None}
    return [
        (names[c.subject], c.object_text, [names[iri] for iri in c.counterparty], c.modality, names[c.source])
        for c in found.claims
        if c.relation == "holds-office"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Premier Norwegii Jan Wilczak milczy.",
        "Jan Wilczak, premier Norwegii, milczy.",
        "Wczoraj rozmawiano z premierem Norwegii Janem Wilczakiem.",
    ],
)
def test_a_name_beside_an_office_holds_it(text):
    assert offices(text) == [("Jan Wilczak", "premier Norwegii", ["Norwegia"], "actual", None)]


def test_a_former_office_is_history():
    [(_, office, _, modality, _)] = offices("Były premier Norwegii Jan Wilczak milczy.")
    assert (office, modality) == ("były premier Norwegii", "historical")


@pytest.mark.parametrize(
    "text",
    [
        "Premier Norwegii milczy.",
        "Aktor Jan Wilczak milczy.",
        "Premier Norwegii skrytykował Jana Wilczaka.",
        "Doradca premiera Norwegii milczy, a Jan Wilczak mówi.",
    ],
)
def test_without_an_office_and_its_holder_there_is_no_claim(text):
    assert offices(text) == []


def test_an_office_told_twice_is_claimed_once_and_two_offices_are_two():
    once = "Premier Norwegii Jan Wilczak milczy."
    assert len(offices(once, once)) == 1
    assert len(offices(once, "Przewodniczący Rady Bałtyckiej Jan Wilczak mówi.")) == 2


def test_in_a_quotation_it_is_its_speakers_word_and_only_where_the_domain_is_said():
    quoted = "– Kłamie premier {}Jan Wilczak – powiedziała Anna Zaręba."
    assert offices(quoted.format("Norwegii ")) == [
        ("Jan Wilczak", "premier Norwegii", ["Norwegia"], "actual", "Anna Zaręba")
    ]
    assert offices(quoted.format("")) == []
