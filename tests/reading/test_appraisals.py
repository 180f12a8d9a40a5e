"""What a speaker thinks of somebody: blame and praise in somebody's words, and what is neither."""

import pytest

from sentences import reading, told


def judged(text):
    """The claims that blame or praise."""
    return [line for line in told(reading(text)) if "criticises" in line or "praises" in line]


@pytest.mark.parametrize(
    ("said", "claim"),
    [
        ("Norwegia kłamie", "criticises+ Norwegia"),
        ("Jan Wilczak jest zdrajcą", "criticises+ Jan Wilczak"),
        ("decyzja Norwegii jest skandaliczna", "criticises+ decyzja Norwegii"),
        ("zachowanie Norwegii jest nie do przyjęcia", "criticises+ zachowanie Norwegii"),
        ("Norwegia nie jest uczciwa", "criticises+ Norwegia"),
        ("Norwegia jest uczciwa", "praises+ Norwegia"),
        ("decyzja Norwegii jest słuszna", "praises+ decyzja Norwegii"),
        ("Jan Wilczak jest uczciwym politykiem", "praises+ Jan Wilczak"),
    ],
)
def test_who_speaks_judges(said, claim):
    told_so = f"Anna Zaręba: Anna Zaręba {claim}"
    assert judged(f"Anna Zaręba powiedziała, że {said}.") == [told_so]
    assert judged(f"– {said[0].upper()}{said[1:]} – powiedziała Anna Zaręba.") == [told_so]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Wilczak kłamie.",
        "Decyzja Norwegii jest skandaliczna.",
        "Ktoś powiedział, że Jan Wilczak kłamie.",
        "Anna Zaręba powiedziała, że Jan Wilczak nie kłamie.",
        "Anna Zaręba powiedziała, że decyzja Norwegii nie jest skandaliczna.",
        "Anna Zaręba powiedziała, że Jan Wilczak może być zdrajcą.",
        "Anna Zaręba zapytała, czy Jan Wilczak kłamie.",
        "Anna Zaręba powiedziała, że Jan Wilczak byłby zdrajcą.",
        "Anna Zaręba powiedziała, że Jan Wilczak jest tokarzem.",
        "Anna Zaręba powiedziała, że sama kłamie.",
    ],
)
def test_what_nobody_says_or_what_is_denied_asked_or_only_possible_is_no_judgement(text):
    assert judged(text) == []


@pytest.mark.parametrize(
    ("word", "relation"), [("zdrajcą", "criticises+"), ("bohaterem", "praises+"), ("premierem", "")]
)
def test_what_somebody_is_called_may_judge_him(word, relation):
    found = judged(f"Anna Zaręba nazwała Jana Wilczaka {word}.")
    assert found == ([f"Anna Zaręba {relation} Jan Wilczak"] if relation else [])


def test_whose_the_decision_is_is_told_beside_it():
    found = reading("Anna Zaręba powiedziała, że decyzja Jana Wilczaka jest skandaliczna.")
    [claim] = [c for c in found.claims if c.relation == "criticises"]
    assert claim.object is None
    assert [found.by_id[iri].name for iri in claim.counterparty] == ["Jan Wilczak"]
