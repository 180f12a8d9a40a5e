"""``query`` and ``stats``: what the store answers, and how much it holds."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ktokogo.cli.options import existing, format_option, lang_option, output_option, store_option, writing
from ktokogo.errors import QueryError

if TYPE_CHECKING:
    from ktokogo.asking.stats import Numbers


@click.command(short_help="Ask the store: a named question, or SPARQL.")
@click.argument("question", required=False, metavar="[NAME|FILE|SPARQL|-]")
@click.option(
    "-p", "--param", "params", multiple=True, metavar="KEY=VALUE", help="What a named question is told."
)
@click.option("--list", "listing", is_flag=True, help="List the named questions and their parameters.")
@format_option(["table", "csv", "json"], "table", "json: SPARQL 1.1 Query Results; of a CONSTRUCT, JSON-LD.")
@lang_option()
@store_option()
@output_option()
def query(
    question: str | None,
    params: tuple[str, ...],
    listing: bool,
    form: str,
    lang: str,
    store_path: str,
    output: str,
) -> int:
    """Ask the store a named question, or any question in SPARQL 1.1.

    Exit status 1 tells that there was no answer.

    \b
    ktokogo query --list
    ktokogo query who-criticised --param whom=NATO
    ktokogo query actors --format csv -o actors.csv
    ktokogo query 'SELECT ?claim { ?claim a kk:Claim } LIMIT 5'
    ktokogo query question.rq --format json
    """
    from ktokogo.asking.ask import ask

    if listing or question is None:
        if not listing:
            raise QueryError("which question? give a name out of `ktokogo query --list`, a file, or SPARQL")
        with writing(output) as stream:
            stream.write(_listed(lang, form))
        return 0
    values = {}
    for param in params:
        key, equals, value = param.partition("=")
        if not equals:
            raise QueryError(f"--param {param!r}: give it as {key}=VALUE")
        values[key.strip()] = value
    with existing(store_path) as store:
        rows = ask(store, _text_of(question), values, lang)
    if form == "csv":
        text = rows.to_csv()
    elif form == "json":
        text = rows.to_json().rstrip("\n") + "\n"
    else:
        text = rows.to_table(_width(output)) if len(rows) else "no answer\n"
    with writing(output) as stream:
        stream.write(text)
    return 0 if len(rows) and rows.rows != [(False,)] else 1


@click.command(short_help="Count what the store holds.")
@format_option(["table", "json", "csv"], "table", "How to print the numbers.")
@store_option()
@output_option()
def stats(form: str, store_path: str, output: str) -> int:
    """Count articles, actors, claims by relation, polarity, voice and source.

    \b
    ktokogo stats
    ktokogo stats --format json | jq .claims
    """
    from ktokogo.asking.stats import stats as count

    with existing(store_path) as store:
        found = count(store)
    with writing(output) as stream:
        stream.write(_counted(found, form))
    return 0 if found["articles"] else 1


def _text_of(question: str) -> str:
    """Return a question's text: from standard input, from a file, or as it was given."""
    if question == "-":
        return sys.stdin.read()
    if question.endswith((".rq", ".sparql")):
        try:
            return Path(question).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            raise QueryError(f"{question}: the query file cannot be read: {reason}") from error
    return question


def _listed(lang: str, form: str) -> str:
    from ktokogo.asking.catalogue import catalogue

    known = catalogue()
    if form == "json":
        return (
            json.dumps(
                {
                    name: {
                        "summary": dict(query.summary),
                        "params": {
                            p.name: {
                                "type": p.type,
                                "required": p.required,
                                "default": p.default,
                                **p.description,
                            }
                            for p in query.params
                        },
                    }
                    for name, query in known.items()
                },
                ensure_ascii=False,
                indent=2,
            )
            + "\n"
        )
    lines = []
    for name, query in known.items():
        lines.append(f"{name:24} {query.summary[lang]}")
        for p in query.params:
            note = "required" if p.required else f"default {p.default}" if p.default else "optional"
            lines.append(f"{'':26}--param {p.name}=…  {p.description[lang]} ({p.type}, {note})")
    return "\n".join(lines) + "\n"


def _width(output: str) -> int:
    """Return how wide a table may be: as the terminal, else as wide as its lines stay readable."""
    return shutil.get_terminal_size().columns if output == "-" and sys.stdout.isatty() else 160


def _counted(found: Numbers, form: str) -> str:
    """Return counts as JSON, as comma-separated lines, or as a list for people."""
    if form == "json":
        return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    rows = [
        (name, part, count)
        for name, counted in found.items()
        for part, count in (counted.items() if isinstance(counted, dict) else [("", counted)])
    ]
    if form == "csv":
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows([("what", "part", "count"), *rows])
        return out.getvalue()
    lines, last = [], ""
    for name, part, count in rows:
        if part and name != last:
            lines += ["", f"{'actors' if name == 'type' else 'claims'} by {name}"]
        lines.append(f"{count:8}  {part or name}")
        last = name
    return "\n".join(lines) + "\n"
