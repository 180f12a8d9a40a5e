"""The gender of an actor, of a verb and of a group."""

import pytest

from ktokogo.reading import genders
from sentences import document


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Rząd milczy.", "m"),
        ("Komisja milczy.", "f"),
        ("Ministerstwo milczy.", "n"),
        ("Komisje milczą.", None),
        ("Norwegia milczy.", None),
    ],
)
def test_the_gender_of_a_group_is_that_of_its_common_noun(text, gender):
    [clause] = document(text).sentences[0].clauses
    assert genders.of_group(clause.subject) == gender


def test_no_group_has_no_gender():
    assert genders.of_group(None) is None
