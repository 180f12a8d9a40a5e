"""The relation types of ``ontology/relations.tsv``, as plain values for every room."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ktokogo import resources


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation type: ``family`` is its coarse name, ``valence`` negative, neutral or positive.

    ``ends`` tells that it says the end of what the family names: who resigns holds an office no more.
    """

    id: str
    broader: str | None
    kind: str
    valence: str
    symmetric: bool
    label_en: str
    label_pl: str
    family: str
    ends: bool = False
    plover: str | None = None
    plover_mode: str | None = None


@cache
def relations() -> dict[str, Relation]:
    """Return every relation type by its id, in the order of the file."""
    return {
        row["id"]: Relation(
            id=row["id"],
            broader=row["broader"] or None,
            kind=row["kind"],
            valence=row["valence"],
            symmetric=row["sym"] == "1",
            label_en=row["label_en"],
            label_pl=row["label_pl"],
            family=row["family"].removesuffix("-"),
            ends=row["family"].endswith("-"),
            plover=row["plover"] or None,
            plover_mode=row["mode"] or None,
        )
        for row in resources.rows("ontology", "relations.tsv")
    }
