"""A reading for people: as lines of text, or as a table."""

from __future__ import annotations

import io

from ktokogo.reading.contract import to_dict
from ktokogo.reading.model import Reading
from ktokogo.relations import relations

WIDTH = 120
"""Columns of a table that does not go to a terminal."""


def as_text(reading: Reading) -> str:
    """Return the claims as indented lines: who, what, whom; who says so, and where; the sentence."""
    data = to_dict(reading)
    lines = [data["article"]["title"] or "(no headline)", ""]
    for claim in data["claims"]:
        label = relations()[claim["relation"]].label_en
        denied = "not: " if claim["denied"] else ""
        whom = f" → {claim['object']}" if claim["object"] else ""
        source = claim["attributed_to"] or "the article"
        via = f", relayed by {', '.join(claim['via'])}" if claim["via"] else ""
        place = "characters {start}–{end}".format_map(claim["evidence"])
        lines += [
            f"• {claim['subject']} — {denied}{label}{whom}",
            f"    according to {source}{via} · {place} · {claim['confidence']:.2f} · {claim['rule']}",
            f"    “{' '.join(claim['sentence'].split())}”",
        ]
    return "\n".join([*lines, "", _count(reading), ""])


def as_table(reading: Reading) -> str:
    """Return the claims as a table, as wide as the terminal."""
    from rich.console import Console
    from rich.table import Table

    data = to_dict(reading)
    table = Table(title=data["article"]["title"], caption=_count(reading))
    for head in ("who", "±", "does what", "to whom", "according to", "sentence"):
        table.add_column(head)
    for claim in data["claims"]:
        label = relations()[claim["relation"]].label_en
        cells = (
            claim["subject"],
            "-" if claim["denied"] else "+",
            label,
            claim["object"],
            claim["attributed_to"] or "article",
        )
        table.add_row(*map(_plain, cells), _plain(" ".join(claim["sentence"].split())))
    out = Console()
    console = Console(file=io.StringIO(), width=out.width if out.is_terminal else WIDTH, color_system=None)
    with console.capture() as capture:
        console.print(table)
    return capture.get()


def _plain(text: str) -> str:
    """Keep square brackets in a name from being read as styles."""
    from rich.markup import escape

    return escape(text)


def _count(reading: Reading) -> str:
    told = f"{len(reading.claims)} claims, {len(reading.actors)} actors, {len(reading.mentions)} mentions"
    held = reading.held_back
    return f"{told}; {held} held back, told with --doubtful" if held else told
