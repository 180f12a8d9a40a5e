"""How far a source reaches that a sentence names."""

import pytest

from ktokogo.reading import attribution, reach
from sentences import clause, reference


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Jan Wilczak podał, że według Anny Zaręby Norwegia kłamie.", "kłamie"),
        ("Jan Wilczak chwali Norwegię, która według Anny Zaręby kłamie.", "kłamie"),
        ("Jan Wilczak milczy, ale według Anny Zaręby Norwegia kłamie.", "kłamie"),
        ("Jan Wilczak milczy; według Anny Zaręby Norwegia kłamie; Estonia milczy.", "kłamie"),
    ],
)
def test_a_source_is_confined_to_the_clause_in_which_it_is_named(text, verb):
    known = reference(text)
    [read] = known.document.sentences
    [named] = attribution.according(read, known)
    assert reach.confined(read, named) == [clause(read, verb)]


@pytest.mark.parametrize(
    "text",
    [
        "Według Anny Zaręby Norwegia kłamie, a Estonia milczy.",
        "Norwegia kłamie, a Estonia milczy, według Anny Zaręby.",
        "Norwegia kłamie, jak twierdzi Anna Zaręba.",
        "Norwegia kłamie.",
    ],
)
def test_at_the_edges_of_a_sentence_it_vouches_for_all_of_it(text):
    known = reference(text)
    [read] = known.document.sentences
    found = attribution.according(read, known)
    assert [reach.confined(read, named) for named in found] == [None] * len(found)


def test_behind_a_semicolon_it_vouches_for_what_follows_up_to_the_next():
    known = reference("Jan Wilczak milczy; według Anny Zaręby Norwegia kłamie, a Estonia zdradza; pada.")
    [read] = known.document.sentences
    [named] = attribution.according(read, known)
    assert reach.confined(read, named) == [clause(read, "kłamie"), clause(read, "zdradza")]
