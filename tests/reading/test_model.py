"""A claim without evidence, source or rule cannot be made, nor a reading that names a stranger."""

from dataclasses import replace

import pytest

from ktokogo.errors import InvalidClaimError
from ktokogo.reading.model import BASE, Actor, Claim, Mention, Reading, Span
from readings import invented
from sentences import article

TEXT = "Jan Wilczak spotkał się z Anną Zarębą."
ARTICLE = article(TEXT)
JAN = Actor(BASE + "actor/jan-wilczak", "Jan Wilczak", "person", "Person")
ANNA = Actor(BASE + "actor/anna-zareba", "Anna Zaręba", "person", "Person")
WHOLE = Span(0, len(TEXT), TEXT)
MEETING = Claim(ARTICLE.id, "meets", JAN.id, ANNA.id, ANNA.name, ARTICLE.id, WHOLE, WHOLE, "verb.x", 0.9)


@pytest.mark.parametrize(("start", "end", "text"), [(0, 0, ""), (-1, 2, "Jan"), (0, 4, "Jan"), (3, 0, "Jan")])
def test_a_span_that_does_not_fit_its_text_is_refused(start, end, text):
    with pytest.raises(InvalidClaimError, match=f"{start}–{end}"):
        Span(start, end, text)


def test_spans_are_ordered_by_their_place():
    assert sorted([Span(4, 5, "a"), Span(0, 3, "Jan"), Span(0, 1, "J")])[0] == Span(0, 1, "J")


@pytest.mark.parametrize("part", ["article", "relation", "subject", "source", "rule"])
def test_a_claim_needs(part):
    with pytest.raises(InvalidClaimError, match=f"needs {part}"):
        replace(
            MEETING, **{part: "", **({"voice": "indirectSpeech"} if part in ("article", "source") else {})}
        )


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
def test_confidence_is_between_nothing_and_certainty(confidence):
    with pytest.raises(InvalidClaimError, match="within"):
        replace(MEETING, confidence=confidence)


@pytest.mark.parametrize(
    "change",
    [
        {"source": JAN.id},
        {"voice": "indirectSpeech"},
        {"source": JAN.id, "voice": "headlineVoice"},
        {"source": JAN.id, "voice": "directQuote"},
        {"source": JAN.id, "voice": "partialQuote"},
    ],
)
def test_a_voice_goes_with_its_source_and_a_quotation_with_what_is_quoted(change):
    with pytest.raises(InvalidClaimError, match="voice"):
        replace(MEETING, **change)


def test_a_quoted_claim_has_its_quotation():
    assert replace(MEETING, source=JAN.id, voice="directQuote", quotation=WHOLE).quotation == WHOLE


def test_the_key_of_a_proposition_is_the_same_whoever_states_it():
    other = replace(MEETING, source=JAN.id, voice="indirectSpeech", polarity="-", confidence=0.5)
    assert other.key == MEETING.key
    assert other.id != MEETING.id


def test_who_meets_whom_is_one_proposition_and_who_praises_whom_is_two():
    def turned(claim):
        return replace(claim, subject=ANNA.id, object=JAN.id, object_text=JAN.name)

    praise = replace(MEETING, relation="praises")
    assert turned(MEETING).key == MEETING.key
    assert turned(praise).key != praise.key


@pytest.mark.parametrize(
    "change",
    [
        {"relation": "praises"},
        {"subject": "x"},
        {"object": None},
        {"evidence": Span(0, 3, "Jan")},
        {"modality": "intended"},
        {"polarity": "-"},
    ],
)
def test_another_content_has_another_identifier(change):
    assert replace(MEETING, **change).id != MEETING.id
    assert replace(MEETING, confidence=0.1, rule="verb.y").id == MEETING.id


def test_actors_are_found_by_their_identifier():
    assert Reading(ARTICLE, actors=(JAN, ANNA), claims=(MEETING,)).by_id[JAN.id] is JAN


def test_a_mention_or_a_span_that_is_no_slice_of_the_text_is_refused():
    with pytest.raises(InvalidClaimError, match="exact text"):
        Reading(ARTICLE, mentions=(Mention(0, 3, "Ana", "Anna", "PER"),))
    for part in ("sentence", "evidence", "quotation"):
        with pytest.raises(InvalidClaimError, match="exact text"):
            Reading(ARTICLE, (), (JAN, ANNA), (replace(MEETING, **{part: Span(0, 3, "Ana")}),))


@pytest.mark.parametrize(
    "change",
    [
        {"subject": "x"},
        {"object": "x"},
        {"addressee": "x"},
        {"occasion": "x"},
        {"counterparty": ("x",)},
        {"via": ("x",)},
        {"source": "x", "voice": "indirectSpeech"},
    ],
)
def test_whoever_takes_part_in_a_claim_is_among_the_actors(change):
    with pytest.raises(InvalidClaimError, match=r"x .*not among the actors"):
        Reading(ARTICLE, (), (JAN, ANNA), (replace(MEETING, **change),))


def test_warnings_do_not_make_two_readings_different():
    assert replace(invented(), warnings=("x",)) == invented()
