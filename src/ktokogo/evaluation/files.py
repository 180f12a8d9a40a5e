"""Gold files and what is to be scored against each of them: matched by the stem of their names."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ktokogo.errors import InputError

Json = dict[str, Any]

_NEEDED = {
    "actors": ("name", "type"),
    "claims": ("subject", "predicate"),
    "mentions": ("start", "end", "lemma", "category", "id"),
}


@dataclass(frozen=True, slots=True)
class Task:
    """A gold file, what it holds, and the reading (.json) or article to score, None where there is none."""

    gold: Path
    wanted: Json
    candidate: Path | None


def tasks(gold: str | Path, candidates: Iterable[str | Path]) -> list[Task]:
    """Return what to score, in the order of the gold files' names.

    Files are matched by the stem of their names, or by the field ``source_file`` of the gold; a lone file
    goes with a lone gold file whatever its name. Files that no gold file asks for are left alone.

    Raises:
        InputError: a path does not exist, a file is not of the gold's form, or two files fit one gold file.
    """
    place = Path(gold)
    golds = sorted(place.glob("*.json")) if place.is_dir() else [_there(place)]
    if not golds:
        raise InputError(f"{gold}: no gold in this folder; gold files end in .json")
    files = [file for path in candidates for file in _files(_there(Path(path)))]
    files = [file for file in dict.fromkeys(files) if file.resolve() not in {g.resolve() for g in golds}]
    if len(golds) == len(files) == 1:
        return [Task(golds[0], load(golds[0]), files[0])]
    return [_task(file, files) for file in golds]


def _task(gold: Path, files: list[Path]) -> Task:
    wanted = load(gold)
    stems = {gold.stem, Path(str(wanted.get("source_file") or gold)).stem}
    fitting = [file for file in files if file.stem in stems]
    if len(fitting) > 1:
        raise InputError(f"{gold}: both {fitting[0]} and {fitting[1]} fit this gold: give one of them")
    return Task(gold, wanted, fitting[0] if fitting else None)


def load(path: Path) -> Json:
    """Return the object in a gold file or a reading.

    Raises:
        InputError: it is no JSON, or lacks a field that is scored.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise InputError(
            f"{path} is no JSON: {error}; of several articles, let `ktokogo read -o DIR` write a file each"
        ) from error
    if not isinstance(data, dict) or not any(part in data for part in _NEEDED):
        raise InputError(
            f"{path} holds neither claims nor mentions: give an object as `ktokogo read` writes it"
        )
    for part, fields in _NEEDED.items():
        for number, item in enumerate(data.get(part) or [], 1):
            missing = [f for f in fields if not isinstance(item, dict) or f not in item]
            if missing:
                raise InputError(f"{path}: number {number} of {part} has no {missing[0]!r}")
    return data


def load_floors(path: Path) -> dict[str, dict[str, float]]:
    """Return floors: by stem of a gold file, or "all", the least value of figures by their dotted names.

    Raises:
        InputError: the file is no JSON, or not of that form.
    """
    try:
        floors = json.loads(_there(path).read_text(encoding="utf-8"))
        return {name: {k: float(v) for k, v in one.items()} for name, one in floors.items()}
    except (ValueError, TypeError, AttributeError) as error:
        raise InputError(
            f'{path} holds no floors ({error}): give {{"all": {{"claims.accepted.f1": 0.5}}}}'
        ) from error


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.rglob("*") if file.is_file() and not file.name.startswith("."))


def _there(path: Path) -> Path:
    if not path.exists():
        raise InputError(f"{path}: there is no such file or folder")
    return path
