"""Writing to a user's registry: an actor more, a judgement more. The shipped tables are never written to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from ktokogo.errors import InputError
from ktokogo.reading import judgements, overlay
from ktokogo.reading.judgements import Judgement

KINDS = {
    "person": "Person", "country": "State", "organisation": "Organisation", "medium": "MediaOutlet",
    "place": "Place", "event": "Event",
}  # fmt: skip
"""The types that an actor may have, and the class of the ontology where none is given."""
_IDENTIFIER = re.compile(r"Q[1-9]\d*|[a-z0-9]+(?:-[a-z0-9]+)*")


def add(file: Path, row: overlay.Row) -> overlay.Row:
    """Put an actor into the user's registry, or lay it over the one of the same id; return the row as kept.

    Raises:
        InputError: a cell cannot be kept: an unknown type or kind, no identifier, a tab in a name.
    """
    kinds = set(KINDS.values()) | {shipped["kind"] for shipped in overlay.shipped()}
    for column, known in (("type", set(KINDS)), ("kind", kinds)):
        if row[column] not in known:
            raise InputError(f"{row[column]!r} is no {column} of an actor; one of {', '.join(sorted(known))}")
    if not _IDENTIFIER.fullmatch(row["id"]):
        raise InputError(f"{row['id']!r} is no identifier: give a Wikidata item (Q…) or words-like-these")
    if not row["name_pl"].strip():
        raise InputError("an actor needs a name: give it in the nominative")
    own = overlay.own(file)
    held = next((kept for kept in own if kept["id"] == row["id"]), None)
    new = overlay.merged(held, row) if held is not None else overlay.merged(dict(row), row)
    rows = [new if kept is held else kept for kept in own] if held is not None else [*own, new]
    write([(file, overlay.COLUMNS, rows)])
    return new


def judge(file: Path, judgement: Judgement) -> None:
    """Add a row to the judgements beside the user's registry.

    Raises:
        InputError: one of the two is unknown, or they are one already.
        DataError: it contradicts what was judged before.
    """
    known = {row["id"] for row in overlay.shipped()} | {row["id"] for row in overlay.own(file)}
    for identifier in (judgement.left, judgement.right):
        if identifier not in known:
            raise InputError(f"the registry has no {identifier}: ktokogo actors add NAME puts it there")
    if judgement.left == judgement.right:
        raise InputError(f"{judgement.left} is one actor: judge two identifiers")
    beside = file.with_name(judgements.FILE)
    rows = [*judgements.read(beside), judgement]
    judgements.canonical(rows, str(beside))
    cells = [{column: getattr(row, column) for column in judgements.COLUMNS} for row in rows]
    write([(beside, judgements.COLUMNS, cells)])


def write(tables: Iterable[tuple[Path, Sequence[str], Iterable[overlay.Row]]]) -> None:
    """Write tables, all or none: a failure leaves every file as it was. Comments at the head are kept.

    Raises:
        InputError: a cell holds a tab or a line break.
    """
    parts: list[tuple[Path, Path]] = []
    try:
        for path, columns, rows in tables:
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_name(path.name + ".part")
            parts.append((part, path))
            part.write_text("".join(_lines(path, columns, rows)), encoding="utf-8", newline="\n")
        for part, path in parts:
            part.replace(path)
    finally:
        for part, _ in parts:
            part.unlink(missing_ok=True)


def _lines(path: Path, columns: Sequence[str], rows: Iterable[overlay.Row]) -> list[str]:
    head = []
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
            if not line.startswith("#"):
                break
            head.append(line)
    lines = ["\t".join(columns) + "\n"]
    for row in rows:
        cells = [row.get(column, "") for column in columns]
        if bad := next((cell for cell in cells if len(cell.splitlines()) > 1 or "\t" in cell), None):
            raise InputError(f"{bad!r} holds a tab or a line break: write it in one line")
        if cells[0].startswith("#"):
            raise InputError(f"{cells[0]!r} begins as a comment does: leave the # away")
        lines.append("\t".join(cells).rstrip("\t") + "\n")
    return head + lines
