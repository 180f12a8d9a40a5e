"""The named questions: the ``.rq`` files of ``queries/``, what each answers and what it must be told.

A file is SPARQL with a header (:mod:`ktokogo.asking.header`) and marked lines (:mod:`ktokogo.asking.blocks`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ktokogo.asking.blocks import fill
from ktokogo.asking.header import MARK, parse_header
from ktokogo.asking.prefixes import declarations
from ktokogo.errors import DataError

TYPES = ("actor", "source", "relation", "article", "date", "text", "number")
LANGUAGES = ("pl", "en")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a query is told. ``description`` is by language; ``type`` is one of :data:`TYPES`."""

    name: str
    type: str
    description: Mapping[str, str]
    required: bool = False
    default: str | None = None


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question with a name. ``summary`` is by language; ``example`` are parameters that can be tried."""

    name: str
    summary: Mapping[str, str]
    params: tuple[Parameter, ...]
    example: Mapping[str, str]
    text: str

    def sparql(self, values: Mapping[str, str], lang: str = "pl") -> str:
        """Return the query as plain SPARQL 1.1.

        ``values`` are terms in SPARQL's own spelling, by parameter: made by
        :func:`ktokogo.asking.parameters.terms`, never by hand.
        """
        other = LANGUAGES[1 - LANGUAGES.index(lang)]
        row = {"lang": f'"{lang}"', "fallback": f'"{other}"', **values}
        names = " ".join(f"?_{name}" for name in row)
        values_row = f"VALUES ({names}) {{ ({' '.join(row.values())}) }}"

        body = "\n".join(line for line in self.text.splitlines() if not line.startswith(MARK))
        body = fill(body, values_row).strip()
        return f"{declarations(body)}\n{body}\n"


@cache
def catalogue() -> dict[str, NamedQuery]:
    """Return every named query by its name (the file's name without ``.rq``), in alphabetical order.

    Raises:
        DataError: a file of the catalogue lacks a summary, describes no parameter, or names an unknown type.
    """
    folder = files("ktokogo.asking") / "queries"
    found = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".rq"))
    return {name[:-3]: parse_query(name, (folder / name).read_text(encoding="utf-8")) for name in found}


def parse_query(file: str, text: str) -> NamedQuery:
    """Read one query file: its name (for messages too) and its text.

    Raises:
        DataError: as in :func:`catalogue`.
    """
    header = parse_header(text, file)
    params = []
    for name, about in header.get("params", {}).items():
        if about.get("type") not in TYPES:
            raise DataError(f"{file}: parameter {name} needs a type out of {', '.join(TYPES)}")
        params.append(
            Parameter(
                name=name,
                type=about["type"],
                description=_both(about, f"{file}: parameter {name}"),
                required=about.get("required") == "true",
                default=about.get("default"),
            )
        )
    summary = _both(header.get("summary", {}), f"{file}: the summary")
    return NamedQuery(file.removesuffix(".rq"), summary, tuple(params), header.get("example") or {}, text)


def _both(texts: Mapping[str, str], what: str) -> dict[str, str]:
    missing = [lang for lang in LANGUAGES if not isinstance(texts.get(lang), str)]
    if missing:
        raise DataError(f"{what} must be given in {' and '.join(missing)} too")
    return {lang: texts[lang] for lang in LANGUAGES}
