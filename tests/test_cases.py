"""The constructions of Polish that the reader knows: every folder under ``tests/cases`` is one test.

A new construction is a new folder with ``article.txt``, ``expected.json`` and ``why.md``; no code.
"""

from __future__ import annotations

import pytest

from expectations import CASES, case, faults, names, read
from ktokogo.relations import relations

KEYS = {"must", "may", "must_not", "actors", "not_actors", "accusative", "variants"}
FIELDS = {
    "subject", "relation", "predicate", "object", "matter", "polarity", "by", "modality", "via", "addressee",
    "counterparty", "occasion", "time", "certainty", "quote", "evidence", "valence",
}  # fmt: skip


@pytest.mark.parametrize("name", names())
def test_a_case_says_what_it_expects_and_why(name: str) -> None:
    text, expected = case(name)
    assert sorted(file.name for file in (CASES / name).iterdir()) == [
        "article.txt",
        "expected.json",
        "why.md",
    ]
    assert (CASES / name / "why.md").read_text(encoding="utf-8").strip()
    assert expected.keys() <= KEYS
    assert expected.get("must") or expected.get("must_not")
    for stretch in expected.get("accusative", []):
        assert stretch in text
    families = {relation.family for relation in relations().values()}
    for told_so in (expected, *expected.get("variants", [])):
        for pattern in (*told_so.get("must", []), *told_so.get("may", []), *told_so.get("must_not", [])):
            assert pattern.keys() <= FIELDS
            assert _known(pattern.get("relation", []), set(relations()))
            assert _known(pattern.get("predicate", []), families)


def _known(words: str | list[str], known: set[str]) -> bool:
    return {words} <= known if isinstance(words, str) else set(words) <= known


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
