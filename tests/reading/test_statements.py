"""Who said what: quoted, reported, or only present."""

import pytest

from sentences import reading, told


@pytest.mark.parametrize(
    "text",
    [
        "– Norwegia zbombardowała Estonię – powiedział Jan Wilczak.",
        "„Norwegia zbombardowała Estonię w maju, a nie w czerwcu” – powiedział Jan Wilczak.",
        "Jan Wilczak powiedział: „Norwegia zbombardowała Estonię w maju, a nie w czerwcu”.",
    ],
)
def test_what_is_quoted_is_said_by_its_speaker(text):
    [claim] = [c for c in reading(text).claims if c.relation == "bombs"]
    assert (claim.voice, claim.source.rsplit("/", 1)[1]) == ("directQuote", "jan-wilczak")
    assert claim.quotation.start <= claim.evidence.start < claim.evidence.end <= claim.quotation.end


def test_a_sentence_without_marks_is_only_reported():
    [claim] = reading("Norwegia zbombardowała dziś Estonię – poinformował Jan Wilczak.").claims
    assert (claim.relation, claim.voice, claim.quotation) == ("bombs", "indirectSpeech", None)


def test_where_nobody_can_be_told_to_speak_nothing_is_claimed():
    assert told(reading("– Norwegia zbombardowała Estonię.")) == []
    assert told(reading("– Norwegia zbombardowała Estonię – powiedział rozmówca.")) == []


@pytest.mark.parametrize(
    ("between", "claims"),
    [((), ["Jan Wilczak: Norwegia bombs+ Estonia"]), (("Anna Zaręba wyjechała do Oslo.",), [])],
)
def test_a_quotation_without_a_cue_goes_on_from_the_one_before_unless_somebody_acted_since(between, claims):
    first = "– Litwa zbombardowała Norwegię – powiedział Jan Wilczak."
    found = told(reading(first, *between, "– Norwegia zbombardowała Estonię."))
    assert [line for line in found if "bombs+ Estonia" in line] == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("– Popieram ustawę – powiedział Jan Wilczak.", "Jan Wilczak: Jan Wilczak supports+ ustawa"),
        ("– Nie popieram Estonii – powiedział Jan Wilczak.", "Jan Wilczak: Jan Wilczak supports- Estonia"),
    ],
)
def test_the_first_person_is_the_speaker(text, claim):
    assert told(reading(text)) == [claim]


def test_the_deed_of_a_we_is_not_laid_to_the_one_who_speaks():
    assert told(reading("– Zbombardowaliśmy Estonię – powiedział Jan Wilczak.")) == []


@pytest.mark.parametrize(
    ("verb", "relation"), [("powiedział", "says"), ("ostrzegł", "warns"), ("zapowiedział", "announces")]
)
def test_the_cue_tells_what_a_speaker_does_by_saying_what_claims_nothing_else(verb, relation):
    [claim] = reading(f"– Nowa ustawa o podatkach wejdzie w życie – {verb} Jan Wilczak.").claims
    assert (claim.relation, claim.rule) == (relation, "speech.quoted")
    assert claim.object_text == "Nowa ustawa o podatkach wejdzie w życie"


@pytest.mark.parametrize("words", ["To jest bardzo proste", "Nie wiem", "Tak jest"])
def test_words_without_a_matter_are_no_claim(words):
    assert told(reading(f"– {words} – powiedział Jan Wilczak.")) == []


def test_who_speaks_at_a_named_event_attends_it():
    assert told(reading("Jan Wilczak mówił o tym na II Forum Bałtyckim.")) == [
        "Jan Wilczak attends+ II Forum Bałtyckie"
    ]
    assert told(reading("Jan Wilczak nie mówił o tym na II Forum Bałtyckim.")) == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Oprócz Norwegii ustawę poparły Estonia i Litwa.",
            {"Estonia supports+ ustawa", "Litwa supports+ ustawa", "Norwegia supports+ ustawa"},
        ),
        ("Wszyscy oprócz Norwegii poparli Estonię.", set()),
        ("Oprócz Norwegii Litwa nie poparła Estonii.", {"Litwa supports- Estonia"}),
        ("Oprócz Norwegii każdą ustawę poparła Litwa.", {"Litwa supports+ każda ustawa"}),
    ],
)
def test_besides_includes_but_all_besides_leaves_out(text, claims):
    assert set(told(reading(text))) == claims


def test_a_statement_read_in_a_document_is_of_whose_document_it_is():
    text = "„Norwegia zbombardowała Estonię bez żadnego powodu” – czytamy w komunikacie Anny Zaręby."
    assert "Anna Zaręba: Norwegia bombs+ Estonia" in told(reading(text))


def test_a_title_with_a_colon_reports_who_is_named_before_it():
    found = reading(("headline", "Jan Wilczak: Norwegia zbombardowała Estonię"), "Jan Wilczak milczy.")
    assert told(found) == ["Jan Wilczak: Norwegia bombs+ Estonia"]
    assert found.claims[0].voice == "indirectSpeech"


def test_a_question_says_nothing():
    assert told(reading("– Czy Norwegia zbombardowała Estonię? – zapytał Jan Wilczak.")) == []


def test_who_is_cited_speaks_and_not_who_cites():
    found = told(reading("„Norwegia zbombardowała Estonię w maju” – cytuje Annę Zarębę agencja Reutera."))
    assert found == ["Anna Zaręba: Norwegia bombs+ Estonia"]


def test_a_body_does_not_say_i():
    assert told(reading("– Popieram Norwegię – powiedziała Komisja Europejska.")) == []


def test_it_is_the_one_who_reports_who_goes_on_speaking():
    text = "Jan Wilczak twierdzi, że Piotr Brzost uważa, że pada. Dodał, że Norwegia zbombardowała Estonię."
    assert "Jan Wilczak: Norwegia bombs+ Estonia" in told(reading(text))


def test_what_is_told_between_two_utterances_is_told_there():
    text = "– Norwegia kłamie – powiedział Jan Wilczak. Litwa zbombardowała Norwegię. – Pada – dodała Zaręba."
    assert "Litwa bombs+ Norwegia" in told(reading(text))


def test_who_says_that_he_thinks_so_is_not_told_to_say_it_twice():
    found = told(reading("– Myślę, że Norwegia zaatakuje Estonię – powiedział Jan Wilczak."))
    assert found == ["Jan Wilczak: Norwegia attacks+ Estonia (intended)"]


@pytest.mark.parametrize(
    ("between", "claims"),
    [
        ("", ["Jan Wilczak: Norwegia bombs+ Estonia"]),
        (" Piotr Brzost wyszedł.", []),
    ],
)
def test_the_politician_is_who_spoke_last_where_nobody_was_named_since(between, claims):
    text = f"Jan Wilczak powiedział, że pada.{between} Polityk dodał, że Norwegia zbombardowała Estonię."
    assert [line for line in told(reading(text)) if "bombs" in line] == claims
