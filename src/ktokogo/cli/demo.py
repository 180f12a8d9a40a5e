"""``demo``: the whole way on the reference article, from its text to a page, with a summary."""

from __future__ import annotations

import shlex
import shutil
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ktokogo.cli.options import writing
from ktokogo.cli.showing import has_display, open_page

if TYPE_CHECKING:
    from rich.console import Console

    from ktokogo.reading.model import Reading

SHOWN = 6
"""Claims in the summary."""
PLURALS = {
    "person": "people", "country": "countries", "organisation": "organisations", "medium": "media",
    "place": "places", "event": "events", "group": "groups",
}  # fmt: skip


@click.command(short_help="The whole way on the reference article, in ./demo.")
@click.option(
    "-o", "--output", "folder", default="demo", show_default=True, metavar="DIR", help="Where to work."
)
@click.option(
    "--open/--no-open", "opening", default=None, help="Open the page (default: where there is a display)."
)
def demo(folder: str, opening: bool | None) -> int:
    """Read the reference article, keep it in a store, check it, write its page, and say what to try next.

    A second run changes nothing.

    \b
    ktokogo demo
    ktokogo demo -o somewhere --no-open
    """
    from rich.console import Console

    import ktokogo
    from ktokogo import resources
    from ktokogo.article import find
    from ktokogo.graph.shapes import check_store
    from ktokogo.showing.page import page
    from ktokogo.showing.subject import view_of_subject

    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    store_path, page_path = place / "ktokogo.store", place / "page.html"
    files = find([resources.path("data", "articles")])
    readings = [ktokogo.read(file) for file in files]
    with ktokogo.open(store_path) as store:
        for file, reading in zip(files, readings, strict=True):
            store.add(reading, origin=str(Path(file).resolve()))
        findings = list(check_store(store))
        text = page(view_of_subject(store), "pl")
    if not page_path.exists() or page_path.read_text(encoding="utf-8") != text:
        with writing(str(page_path)) as stream:
            stream.write(text)
    console = Console(highlight=False)
    _summary(console, readings)
    if not findings:
        console.print("[green]✓[/] every claim has its evidence, its source and its rule (SHACL)\n")
    else:
        console.print(f"[red]✗[/] {len(findings)} findings; the first: {findings[0]}\n")
    console.print(f"  [bold]page[/]   {page_path}", markup=True)
    console.print(f"  [bold]graph[/]  {store_path}\n")
    console.print("[bold]Try next[/]")
    for command in _next(readings, files[0], str(store_path)):
        console.print(f"  [cyan]{_own_name()} {command}[/]", soft_wrap=True)
    if has_display() if opening is None else opening:
        open_page(page_path)
    return 1 if findings else 0


def _summary(console: Console, readings: list[Reading]) -> None:
    """Print what was read: counts, and a few claims with who says so."""
    from rich.box import SIMPLE_HEAD
    from rich.markup import escape
    from rich.table import Table

    from ktokogo.relations import relations

    claims = [claim for reading in readings for claim in reading.claims]
    actors = {actor.id: actor for reading in readings for actor in reading.actors}
    sources = {claim.source for claim in claims if claim.source != claim.article}
    for reading in readings:
        console.print(f"\n[bold]{escape(reading.article.title or reading.article.id)}[/]")
    kinds = Counter(actor.type for actor in actors.values())
    listed = ", ".join(
        f"{count} {kind if count == 1 else PLURALS[kind]}" for kind, count in kinds.most_common()
    )
    console.print(
        f"[bold]{len(claims)}[/] claims, [bold]{len(actors)}[/] actors ({listed}), "
        f"[bold]{len(sources)}[/] sources beside the article itself"
    )
    table = Table(box=SIMPLE_HEAD, padding=(0, 2, 0, 0))
    for head in ("who", "does what", "to whom", "according to"):
        table.add_column(head)
    telling = sorted(claims, key=lambda c: (c.object is None, relations()[c.relation].valence == "neutral"))
    colours = {"negative": "red", "positive": "green", "neutral": "default"}
    for claim in telling[:SHOWN]:
        relation = relations()[claim.relation]
        denial = "not: " if claim.polarity == "-" else ""
        source = "the article" if claim.source == claim.article else actors[claim.source].name
        table.add_row(
            escape(actors[claim.subject].name),
            f"[{colours[relation.valence]}]{denial}{relation.label_en}[/]",
            escape(actors[claim.object].name if claim.object else claim.object_text),
            escape(source),
        )
    console.print(table)


def _next(readings: list[Reading], file: str, store_path: str) -> list[str]:
    """Return three commands that have an answer in this store."""
    from ktokogo.relations import relations

    claims = [claim for reading in readings for claim in reading.claims]
    aimed = [c for c in claims if c.object and relations()[c.relation].family == "criticises"] or claims
    whom = next((a.name for r in readings for a in r.actors if aimed and a.id == aimed[0].object), "")
    store = f"--store {shlex.quote(store_path)}"
    shown = Path(file)
    if shown.is_relative_to(Path.cwd()):
        shown = shown.relative_to(Path.cwd())
    return [
        f"query who-criticised --param whom={shlex.quote(whom)} {store}",
        f"read {shlex.quote(str(shown))} --format text",
        f"export --format csv {store}",
    ]


def _own_name() -> str:
    """Return how the user can call this program from here."""
    own = Path(sys.argv[0])
    if own.name != "ktokogo":
        return "python -m ktokogo"
    if (found := shutil.which("ktokogo")) and Path(found).resolve() == own.resolve():
        return "ktokogo"
    return str(own.relative_to(Path.cwd()) if own.is_absolute() and own.is_relative_to(Path.cwd()) else own)
