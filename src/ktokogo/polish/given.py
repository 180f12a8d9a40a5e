"""Names that the dictionary lacks, and the forms of men's first names in -o that it does not decline."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ktokogo import resources
from ktokogo.document import Analysis, Case

MASCULINE: dict[str, tuple[Case, ...]] = {"a": ("gen", "acc"), "owi": ("dat",), "em": ("inst",)}
"""The endings of a man's name on a hard stem, each with its cases."""


@cache
def listed_names() -> dict[str, list[Analysis]]:
    """Names that the dictionary lacks (``names.tsv``), by lemma."""
    found: dict[str, list[Analysis]] = {}
    for row in resources.rows("data", "lexicon", "pl", "names.tsv"):
        name = Analysis(row["lemma"], "noun", genders=frozenset((row["gender"],)), name=row["kind"])  # type: ignore[arg-type]
        found.setdefault(row["lemma"], []).append(name)
    return found


@cache
def mens_in_o() -> dict[str, tuple[Analysis, ...]]:
    """Forms of the listed first names in -o: "Maria Draghiego", "Silviem Berlusconim" are of no women."""
    given = {name: own[0] for name, own in listed_names().items() if own[0].name == "given"}
    return {
        name[:-1] + ending: tuple(replace(own, case=case, number="sg") for case in cases)
        for name, own in given.items()
        if name.endswith("o") and len(name) > 3
        for ending, cases in MASCULINE.items()
    }
