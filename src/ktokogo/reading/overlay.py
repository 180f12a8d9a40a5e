"""What a user lays over the shipped registry: rows of their own, and judgements on who is the same as whom.

The variable KTOKOGO_REGISTRY names a table with the columns of ``data/actors/actors.tsv``. Beside it may
stand ``offices.tsv``, ``memberships.tsv`` and ``judgements.tsv``. The shipped tables are never changed, and
without the variable nothing here costs anything.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ktokogo import resources
from ktokogo.errors import DataError
from ktokogo.reading import judgements

VARIABLE = "KTOKOGO_REGISTRY"
COLUMNS = (
    "id", "name_pl", "name_en", "type", "kind", "country", "aliases", "name_uk", "name_ru", "source",
    "note", "surname",
)  # fmt: skip
KEYS = {
    "offices.tsv": ("person", "role", "of"),
    "memberships.tsv": ("member", "organisation"),
}
"""What a row of these tables is about: a user's rows replace the shipped ones on the same."""
_REFERENCES = ("country", "person", "of", "member", "organisation", "stands_for")

Row = dict[str, str]


def place() -> Path | None:
    """Return the user's table of actors as the variable names it, None where it names none."""
    named = os.environ.get(VARIABLE, "")
    return Path(named) if named else None


def rows(table: str, file: Path | None = None) -> Iterator[Row]:
    """Yield the rows of a table of ``data/actors`` with the user's laid over; ``file`` as :func:`place`.

    Raises:
        DataError: a table has a row that cannot be read, or judgements contradict each other.
    """
    file = file or place()
    of_ours = resources.rows("data", "actors", table)
    if file is None:
        return of_ours
    same = judgements.canonical(judged(file), str(file.with_name(judgements.FILE)))
    if table == "actors.tsv":
        found = iter(_united(_laid_over(of_ours, own(file)), same))
    else:
        found = _replaced(of_ours, own_beside(file, table) if table in KEYS else [], KEYS.get(table, ()))
    return (_pointing(row, same) for row in found)


def shipped() -> list[Row]:
    """Return the actors that the registry has of itself."""
    return list(resources.rows("data", "actors", "actors.tsv"))


def own(file: Path) -> list[Row]:
    """Return the user's own actors; none where the file is not there yet.

    Raises:
        DataError: the columns are not those of the registry.
    """
    found = list(resources.table(file, str(file))) if file.is_file() else []
    for row in found:
        if missing := [column for column in ("id", "name_pl", "type", "kind") if not row.get(column)]:
            raise DataError(f"{file}: a row lacks {', '.join(missing)}: {' '.join(row.values()).strip()}")
    return [{column: row.get(column, "") for column in COLUMNS} for row in found]


def own_beside(file: Path, table: str) -> list[Row]:
    """Return the rows of a table that stands beside the user's actors; none where there is none."""
    beside = file.with_name(table)
    return list(resources.table(beside, str(beside))) if beside.is_file() else []


def judged(file: Path) -> list[judgements.Judgement]:
    """Return the judgements beside the user's actors."""
    return judgements.read(file.with_name(judgements.FILE))


def files(file: Path | None = None) -> list[Path]:
    """Return the user's tables that are there."""
    file = file or place()
    names = ("offices.tsv", "memberships.tsv", judgements.FILE)
    return [] if file is None else [p for p in (file, *map(file.with_name, names)) if p.is_file()]


def merged(row: Row, over: Row) -> Row:
    """Return a row with another laid over it: what the other says counts, and no name is lost."""
    names = [*filter(None, over.get("aliases", "").split("|")), *row.get("aliases", "").split("|")]
    out = {column: over.get(column) or row.get(column, "") for column in COLUMNS}
    names.append(row.get("name_pl", ""))
    out["aliases"] = "|".join(dict.fromkeys(name for name in names if name and name != out["name_pl"]))
    return out


def _laid_over(shipped: Iterator[Row], own: list[Row]) -> dict[str, Row]:
    found = {row["id"]: row for row in shipped}
    for row in own:
        found[row["id"]] = merged(found[row["id"]], row) if row["id"] in found else row
    return found


def _united(found: dict[str, Row], same: dict[str, str]) -> list[Row]:
    """Join those who are the same into the row of the identifier that stands for them."""
    for identifier, lead in same.items():
        row = found.pop(identifier, None)
        if row is not None:
            kept = found.get(lead)
            found[lead] = merged(row, kept) if kept else {**row, "id": lead}
    return list(found.values())


def _replaced(shipped: Iterator[Row], own: list[Row], key: tuple[str, ...]) -> Iterator[Row]:
    about = {tuple(row.get(column, "") for column in key) for row in own}
    yield from (row for row in shipped if tuple(row[column] for column in key) not in about)
    yield from own


def _pointing(row: Row, same: dict[str, str]) -> Row:
    for column in _REFERENCES:
        if row.get(column) in same:
            row[column] = same[row[column]]
    return row
