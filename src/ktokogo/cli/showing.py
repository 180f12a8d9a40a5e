"""``show``: the graph as a page."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from pathlib import Path

import click

from ktokogo.cli.options import existing, format_option, lang_option, store_option, writing
from ktokogo.errors import InputError


@click.command(short_help="Write the graph as one page for the browser.")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@format_option(["html"], "html", "A page that stands alone: it opens from disk with the network off.")
@lang_option("pl")
@store_option("The store to show where no PATH is given.")
@click.option(
    "-o", "--output", metavar="FILE", default="page.html", show_default=True, help="The page; - is stdout."
)
@click.option("--open/--no-open", "opening", default=False, help="Open it in the browser.")
def show(paths: tuple[str, ...], form: str, lang: str, store_path: str, output: str, opening: bool) -> int:
    """Write a page with the graph, who does what to whom, and the sentence behind every edge.

    It shows the store, or, where PATHs are given, just what those articles say.

    \b
    ktokogo show -o page.html
    ktokogo show article.txt -o article.html --lang en --open
    """
    import ktokogo
    from ktokogo.showing.page import page
    from ktokogo.showing.subject import view_of_subject

    if output != "-" and not Path(output).resolve().parent.is_dir():
        raise InputError(f"{output}: there is no folder {Path(output).parent}; make it first")
    with nullcontext(list(ktokogo.read_all(paths))) if paths else existing(store_path) as subject:
        text = page(view_of_subject(subject), "en" if lang == "en" else "pl")
    with writing(output) as stream:
        stream.write(text)
    if output != "-":
        click.echo(output)
        if opening:
            open_page(Path(output))
    return 0


def has_display() -> bool:
    """Tell whether a browser could show itself to somebody."""
    if os.environ.get("CI") or not sys.stdout.isatty():
        return False
    return sys.platform in ("darwin", "win32") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


def open_page(page: Path) -> None:
    """Open the page in the user's browser."""
    import webbrowser

    webbrowser.open(page.resolve().as_uri())
