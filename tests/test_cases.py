"""The constructions of Polish that the reader knows: every folder under ``tests/cases`` is one test.

A new construction is a new folder with ``article.txt``, ``expected.json`` and ``why.md``; no code.
"""

from __future__ import annotations

import pytest

from expectations import case, faults, names, read


@pytest.mark.parametrize("name", names())
def test_case(name: str) -> None:
    text, expected = case(name)
    found = read(text)
    assert faults(expected, found) == []
    for claim in found["claims"]:
        evidence = claim["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["text"]
        assert claim["sentence"] in text
    for mention in found["mentions"]:
        assert text[mention["start"] : mention["end"]] == mention["text"]
    assert read(text) == found
