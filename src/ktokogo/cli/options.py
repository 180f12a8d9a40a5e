"""What several verbs share: their options, where output goes, and progress on long work."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import click

STORE = "ktokogo.store"
SLOW = 5
"""Items. From here on work is long enough to show how far it is."""

if TYPE_CHECKING:
    from ktokogo.graph.store import Store

T = TypeVar("T")
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def store_option(text: str = "The store's folder.") -> Decorator:
    """Return ``--store PATH``."""
    return click.option(
        "--store", "store_path", envvar="KTOKOGO_STORE", default=STORE, metavar="PATH", show_default=True,
        help=f"{text} The variable KTOKOGO_STORE names another default.",
    )  # fmt: skip


def output_option(text: str = "Write to FILE instead of standard output (-).") -> Decorator:
    """Return ``-o FILE``."""
    return click.option("-o", "--output", metavar="FILE", default="-", help=text)


def format_option(formats: Sequence[str], default: str | None, text: str) -> Decorator:
    """Return ``--format NAME``."""
    choice = click.Choice(list(formats))
    shown = default is not None
    return click.option("--format", "form", type=choice, default=default, show_default=shown, help=text)


def lang_option(default: str = "en") -> Decorator:
    """Return ``--lang pl|en``."""
    return click.option(
        "--lang",
        type=click.Choice(["pl", "en"]),
        default=default,
        show_default=True,
        help="Language of labels.",
    )


def doubtful_option() -> Decorator:
    """Return ``--doubtful``."""
    text = "Tell also accusations held back because another may be who acts (low confidence)."
    return click.option("--doubtful", is_flag=True, help=text)


@contextmanager
def writing(output: str) -> Iterator[TextIO]:
    """Give a text stream in UTF-8 to ``output``; a file appears only when it is whole."""
    if output == "-":
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8")
        try:
            yield sys.stdout
            sys.stdout.flush()
        except BrokenPipeError:  # whoever reads has enough, as in: … | head
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return
    target = Path(output)
    part = target.with_name(target.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def progress(items: Sequence[T], doing: str) -> Iterator[T]:
    """Yield the items, with a bar on standard error where it is a terminal and the work is long."""
    if len(items) < SLOW or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, description=doing, console=Console(stderr=True), transient=True)


def existing(path: str) -> Store:
    """Open a store that is there, for reading; to ask makes none.

    Raises:
        StoreError: there is none, or the folder holds something else.
    """
    from ktokogo.errors import StoreError
    from ktokogo.graph.store import Store

    if not Path(path).exists():
        raise StoreError(f"{path}: there is no store; make one with: ktokogo add ARTICLE --store {path}")
    return Store.open(path, read_only=True)


def say(text: str) -> None:
    """Print a line about the work itself, on standard error, out of the way of what is piped."""
    click.echo(text, err=True)
