"""Who a name may mean, for people and for programs: what the registry says, and what a store holds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from ktokogo.asking.actors import Held
from ktokogo.reading.lookup import Entry, identifier


def as_json(entries: Sequence[Entry], held: Sequence[Held]) -> str:
    """Return one object: ``registry`` and ``store``, each a list of actors."""
    found = {"registry": [_entry(entry) for entry in entries], "store": [asdict(one) for one in held]}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def as_text(entries: Sequence[Entry], held: Sequence[Held]) -> str:
    """Return a paragraph an actor: the name, and below it a line for each thing known."""
    return "\n\n".join([*map(_entry_text, entries), *map(_held_text, held)]) + "\n"


def _entry(entry: Entry) -> dict[str, Any]:
    actor, row = entry.actor, entry.row
    return {
        "id": actor.id,
        "identifier": identifier(actor.id),
        "name": actor.name,
        "type": actor.type,
        "kind": actor.kind,
        "en": actor.en,
        "uk": row.get("name_uk") or None,
        "ru": row.get("name_ru") or None,
        "aliases": list(actor.aliases),
        "country": row.get("country") or None,
        "stands_for": actor.metonym_of,
        "offices": list(entry.offices),
        "memberships": list(entry.memberships),
        "judgements": [list(judged) for judged in entry.judged],
        "source": row.get("source") or None,
    }


def _entry_text(entry: Entry) -> str:
    told = _entry(entry)
    lines = [f"{told['name']} · {told['type']}, {told['kind']} · {told['identifier']} · {told['id']}"]
    names = [f"{key}: {told[key]}" for key in ("en", "uk", "ru") if told[key]]
    if told["aliases"]:
        names.append("also: " + ", ".join(told["aliases"]))
    lines += [" · ".join(names)] if names else []
    lines += [f"of {told['country']}"] if told["country"] else []
    lines += [f"stands for {told['stands_for']}"] if told["stands_for"] else []
    for row in entry.offices:
        lines.append(f"office: {row['label_pl'] or row['role']}{_term(row)} [{row['source']}]")
    for row in entry.memberships:
        lines.append(f"membership: {row['member']} in {row['organisation']}{_term(row)} [{row['source']}]")
    lines += [f"judged: {left}, {right}: {verdict}" for left, right, verdict in entry.judged]
    lines += [f"source: {told['source']}"] if told["source"] else []
    return "\n    ".join(lines)


def _term(row: dict[str, str]) -> str:
    return f", {row['from'] or '…'} – {row['to'] or '…'}" if row["from"] or row["to"] else ""


def _held_text(one: Held) -> str:
    lines = [f"in the store: {one.name} · {one.type} · {one.id} · {one.articles} articles"]
    names = [f"en: {one.en}"] if one.en else []
    names += ["written: " + ", ".join(one.names)] if one.names else []
    lines += [" · ".join(names)] if names else []
    lines += [f"said to hold: {what} [{source}]" for what, source in one.offices]
    lines += [f"said to belong to: {what} [{source}]" for what, source in one.memberships]
    return "\n    ".join(lines)
