"""The registry made anew from Wikidata, by its SPARQL endpoint: names, offices, memberships of known items.

The queries are data (``data/actors/refresh/*.rq``); their line ``#= items ?item`` becomes the items asked
for. Nothing is written before every answer is there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from ktokogo import resources
from ktokogo.errors import StoreError
from ktokogo.graph.endpoint import select
from ktokogo.graph.terms import WIKIDATA
from ktokogo.reading import overlay
from ktokogo.reading.office_names import role_of
from ktokogo.reading.overlay import Row
from ktokogo.reading.registering import write
from ktokogo.reading.registry import fold

ENDPOINT = "https://query.wikidata.org/sparql"
BATCH = 100
"""Items a question: what Wikidata's service answers well within its minute."""
OFFICES = ("person", "role", "of", "label_pl", "from", "to", "source")
MEMBERSHIPS = ("member", "organisation", "from", "to", "source")

_ITEMS = re.compile(r"^[ \t]*#= items (\?\w+)[ \t]*$", re.MULTILINE)
_QID = re.compile(r"Q[1-9]\d*")
_DIGITS = {"9": 4, "10": 7, "11": 10}
"""Length of an ISO date by Wikidata's precision: year, month, day."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a refresh brought, as numbers of rows; ``left_out`` are offices that no role of ours names."""

    actors: int
    offices: int
    memberships: int
    left_out: int


def refresh(file: Path, date: str, endpoint: str = ENDPOINT, batch: int = BATCH) -> Refreshed:
    """Write the user's registry ``file``, and offices and memberships beside it, from an endpoint's answers.

    Every row says the endpoint and ``date`` (ISO 8601). Polish names stay; Wikidata's become aliases where
    nobody else bears them. Rows that other sources gave stay as well.

    Raises:
        StoreError: the endpoint cannot be asked, or knows none of our actors; every file is as it was.
    """
    known = {row["id"]: row for row in overlay.rows("actors.tsv", file)}
    items = [key for key in known if _QID.fullmatch(key)]

    def ask(name: str) -> list[Row]:
        query = resources.path("data", "actors", "refresh", name).read_text(encoding="utf-8")
        parts = (items[i : i + batch] for i in range(0, len(items), batch))
        return [_plain(row) for part in parts for row in select(endpoint, _about(query, part))]

    names = _names(ask("labels.rq"), known)
    if not names:
        raise StoreError(f"{endpoint} knows none of {len(items)} actors: is it Wikidata? Nothing was changed")
    source = f"{endpoint}, {date}"
    actors = [_renamed(known[key], found, source) for key, found in names.items()]
    held = ask("offices.rq")
    offices = _offices(held, known, source)
    memberships = _memberships(ask("memberships.rq"), known, source)
    new = {row["id"]: row for row in actors}
    own = overlay.own(file)
    kept = [new.pop(row["id"], row) for row in own]

    def beside(table: str, rows: list[Row]) -> list[Row]:
        old = overlay.own_beside(file, table)
        return [row for row in old if not row["source"].startswith(f"{endpoint}, ")] + rows

    write(
        [
            (file, overlay.COLUMNS, [*kept, *new.values()]),
            (file.with_name("offices.tsv"), OFFICES, beside("offices.tsv", offices)),
            (file.with_name("memberships.tsv"), MEMBERSHIPS, beside("memberships.tsv", memberships)),
        ]
    )
    return Refreshed(
        len(actors), len(offices), len(memberships), len({_said(r) for r in held}) - len(offices)
    )


def _about(query: str, items: list[str]) -> str:
    values = " ".join(f"wd:{item}" for item in items)
    return _ITEMS.sub(lambda mark: f"VALUES {mark[1]} {{ {values} }}", query)


def _plain(row: Row) -> Row:
    return {name: text.removeprefix(WIKIDATA) for name, text in row.items()}


def _names(rows: Iterable[Row], known: dict[str, Row]) -> dict[str, dict[str, list[str]]]:
    """Names by item and language, the label first; of the order of the endpoint nothing is left."""
    found: dict[str, dict[str, list[str]]] = {}
    for row in sorted(rows, key=lambda row: (row["item"], row["kind"] != "label", row["label"])):
        name = " ".join(row["label"].split())
        if row["item"] in known and name and "|" not in name:
            found.setdefault(row["item"], {}).setdefault(row["lang"], []).append(name)
    borne = _borne(known, found)
    for item, names in found.items():
        person = known[item]["type"] == "person"
        names["pl"] = [n for n in names.get("pl", ()) if borne(n) == {item} and _telling(n, person)]
    return found


def _borne(known: dict[str, Row], found: dict[str, dict[str, list[str]]]) -> Callable[[str], set[str]]:
    """By which items a name is borne, in the registry or by what was answered."""
    by_name: dict[str, set[str]] = {}
    for key, row in known.items():
        for name in (row["name_pl"], row["name_en"], *row["aliases"].split("|")):
            by_name.setdefault(fold(name), set()).add(key)
    for item, names in found.items():
        for name in names.get("pl", ()):
            by_name.setdefault(fold(name), set()).add(item)
    return lambda name: by_name[fold(name)]


def _telling(name: str, person: bool) -> bool:
    """Whether a name is safe to look for: with a capital, and of a person more than one word."""
    return any(letter.isupper() for letter in name) and len(name) > 1 and (" " in name or not person)


def _renamed(row: Row, names: dict[str, list[str]], source: str) -> Row:
    over = {f"name_{lang}": names[lang][0] for lang in ("en", "uk", "ru") if names.get(lang)}
    first = row["source"].partition("; names: ")[0]
    over |= {"aliases": row["aliases"], "source": f"{first}; names: {source}" if first else source}
    new = overlay.merged(row, over)
    aliases = [*filter(None, row["aliases"].split("|")), *names["pl"]]
    new["aliases"] = "|".join(dict.fromkeys(name for name in aliases if name != new["name_pl"]))
    return new


def _offices(rows: Iterable[Row], known: dict[str, Row], source: str) -> list[Row]:
    found = set()
    for row in rows:
        domain = known.get(row["of"])
        if domain is None or row["item"] not in known:
            continue
        label = " ".join(row["label"].split())
        role = role_of(label, (domain["name_pl"], *filter(None, domain["aliases"].split("|"))))
        if role is not None:
            found.add((row["item"], role, row["of"], label, _day(row, "start"), _day(row, "end"), source))
    return [dict(zip(OFFICES, cells, strict=True)) for cells in sorted(found)]


def _memberships(rows: Iterable[Row], known: dict[str, Row], source: str) -> list[Row]:
    """Of states and bodies in bodies: what news mean by membership. A person's clubs are left out."""
    found = set()
    for row in rows:
        member, body = known.get(row["item"]), known.get(row["of"])
        if member and body and member["type"] != "person" and body["type"] == "organisation":
            found.add((row["item"], row["of"], _day(row, "start"), _day(row, "end"), source))
    return [dict(zip(MEMBERSHIPS, cells, strict=True)) for cells in sorted(found)]


def _day(row: Row, which: str) -> str:
    """A date as precise as Wikidata has it; nothing where it knows the century at best."""
    value = row.get(which, "")
    length = _DIGITS.get(row.get(which + "_precision", ""), 0)
    return value[:length] if re.match(r"\d{4}-\d\d-\d\d", value) else ""


def _said(row: Row) -> tuple[str, ...]:
    return (row["item"], row["label"], row.get("start", ""), row.get("end", ""))
