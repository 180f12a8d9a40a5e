"""``read`` and ``add``: from articles to what they say, printed or kept."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ktokogo.cli.options import (
    doubtful_option,
    format_option,
    output_option,
    progress,
    say,
    store_option,
    writing,
)
from ktokogo.errors import InputError

if TYPE_CHECKING:
    from ktokogo.reading.model import Reading

_SUFFIX = {"json": ".json", "table": ".txt", "text": ".txt", "article": ".txt"}


@click.command(short_help="Print what articles say.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@format_option(
    list(_SUFFIX), "json", "json: the contract; table or text: for people; article: the exact text."
)
@doubtful_option()
@output_option("Write DIR/<name of the article's file>.json, one file an article.")
def read(paths: tuple[str, ...], form: str, doubtful: bool, output: str) -> int:
    """Print what each article says: actors, mentions, and claims with their sentence and source.

    PATH is a file (.txt, .md, .html), a feed (.xml, .rss, .atom) whose entries are articles, a folder of
    these, an address (https://…) when online, or - for standard input. One article gives one JSON object;
    several give one object a line, or one file each with -o.

    \b
    ktokogo read article.txt
    ktokogo read article.html --format table
    ktokogo read articles/ -o out/
    ktokogo read feed.xml --format text
    ktokogo read https://example.org/article.html
    cat article.txt | ktokogo read - | jq '.claims[].sentence'
    """
    from ktokogo.article import find

    files = find(paths)
    problems: list[str] = []
    found = _readings(files, problems, doubtful)
    if output == "-":
        with writing(output) as stream:
            for place, reading in found:
                stream.write(_print(reading, form, lines=[place] != files))
    else:
        folder = Path(output)
        if folder.exists() and not folder.is_dir():
            raise InputError(f"{output} is a file: -o names a folder, in which each article has a file")
        folder.mkdir(parents=True, exist_ok=True)
        names: Counter[str] = Counter()
        for place, reading in found:
            stem = "stdin" if place == "-" else Path(place.split("#")[0].split("?")[0]).stem
            names[stem] += 1
            name = stem if names[stem] == 1 else f"{stem}-{names[stem]}"
            with writing(str(folder / (name + _SUFFIX[form]))) as stream:
                stream.write(_print(reading, form, lines=False))
    return 2 if problems else 0


@click.command(short_help="Read articles into the store.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@format_option(["text", "json"], "text", "How to print what was done.")
@store_option("The store's folder, made where there is none.")
@doubtful_option()
@output_option("Write what was done to FILE instead of standard output (-).")
def add(paths: tuple[str, ...], form: str, store_path: str, doubtful: bool, output: str) -> int:
    """Read articles and keep what they say in the store.

    Each article has a graph of its own. The same article again changes nothing; a changed article
    replaces its own graph and nothing else. One that shares its wording with another is linked to it, and
    both count as one source. An export (.nq, .trig) is taken in where it fits the shapes.

    \b
    ktokogo add article.txt
    ktokogo add articles/ --store news.store
    ktokogo add graph.nq
    """
    import ktokogo
    from ktokogo.article import find
    from ktokogo.article.web import is_address

    graphs = [path for path in paths if path.endswith((".nq", ".trig"))]
    files = find(path for path in paths if path not in graphs)
    problems: list[str] = []
    done: Counter[str] = Counter()
    readings = _readings(files, problems, doubtful)
    first = list(islice(readings, 1))  # bad input alone makes no store
    if first or graphs:
        with ktokogo.open(store_path) as store:
            for graph in graphs:
                done["loaded"] += store.load(graph)
            for place, reading in chain(first, readings):
                is_file = place in files and place != "-" and not is_address(place)
                origin = reading.article.url or (str(Path(place).resolve()) if is_file else None)
                added = store.add(reading, origin)
                done[added.status] += 1
                done["near-duplicates"] += bool(added.copies)
                done["claims"] += len(reading.claims)
    counted = ", ".join(f"{count} {what}" for what, count in done.items() if count and what != "claims")
    with writing(output) as stream:
        if form == "json":
            stream.write(json.dumps(dict(sorted(done.items()))) + "\n")
        else:
            stream.write(f"{store_path}: {counted or 'nothing added'}; {done['claims']} claims read\n")
    return 2 if problems else 0


def _readings(files: Sequence[str], problems: list[str], doubtful: bool) -> Iterator[tuple[str, Reading]]:
    """Yield each article's place (a file, an address, an entry of a feed) with its reading.

    Of what cannot be read, say so and go on with the next.
    """
    from ktokogo import _read
    from ktokogo.article import entries

    for file in progress(files, "Reading"):
        try:
            found = entries(file)
        except InputError as error:
            if len(files) == 1:
                raise
            problems.append(file)
            say(f"ktokogo: {error}")
            continue
        for place, article in found:
            try:
                reading = _read(place, article, doubtful=doubtful)
            except InputError as error:
                if len(files) == len(found) == 1:
                    raise
                problems.append(place)
                say(f"ktokogo: {error}")
                continue
            for warning in reading.warnings:
                say(f"ktokogo: {place}: {warning}")
            yield place, reading


def _print(reading: Reading, form: str, *, lines: bool) -> str:
    from ktokogo.reading import contract

    if form == "json":
        if lines:
            return json.dumps(contract.to_dict(reading), ensure_ascii=False) + "\n"
        return contract.to_json(reading)
    if form == "article":
        return reading.article.text
    from ktokogo.cli.prose import as_table, as_text

    return as_text(reading) if form == "text" else as_table(reading)
