"""``check`` and ``export``: whether the graph is sound, and the graph for other tools."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ktokogo.cli.options import existing, format_option, lang_option, output_option, store_option, writing
from ktokogo.errors import InputError

if TYPE_CHECKING:
    from pyoxigraph import Quad

EXPORTS = ("nq", "trig", "ttl", "jsonld", "graphml", "gexf", "csv")


@click.command(short_help="Check the store, or an RDF file, against the ontology's shapes.")
@click.argument("files", nargs=-1, metavar="[FILE...]")
@format_option(["text", "json"], "text", "How to print the findings.")
@store_option("The store to check where no FILE is given.")
@output_option()
def check(files: tuple[str, ...], form: str, store_path: str, output: str) -> int:
    """Check that everything fits the shapes of the ontology: no claim without evidence, source and rule.

    Exit status 1 tells that there are findings; each is one line.

    \b
    ktokogo check
    ktokogo check claims.trig --format json
    """
    from ktokogo.graph import shapes

    if files:
        found = [finding for file in files for finding in shapes.check(_quads(file))]
    else:
        with existing(store_path) as store:
            found = list(shapes.check_store(store))
    with writing(output) as stream:
        if form == "json":
            stream.write(
                json.dumps([asdict(finding) for finding in found], ensure_ascii=False, indent=2) + "\n"
            )
        else:
            stream.writelines(f"{finding}\n" for finding in found)
            stream.write(f"{len(found)} findings\n" if found else "no findings: everything fits the shapes\n")
    return 1 if found else 0


@click.command(short_help="Write the store out, for other tools.")
@format_option(EXPORTS, None, "By default what FILE ends in, else nq.")
@store_option()
@output_option("Write to FILE, whose ending names the format, instead of standard output (-).")
@lang_option()
def export(form: str | None, store_path: str, output: str, lang: str) -> int:
    """Write the graph as RDF (nq, trig, ttl, jsonld), as a network (graphml, gexf), or its events as csv.

    \b
    ktokogo export -o graph.nq
    ktokogo export -o network.graphml        for Gephi, Cytoscape, networkx
    ktokogo export --format csv | head
    """
    ending = Path(output).suffix.lstrip(".").lower()
    chosen = form or (ending if ending in EXPORTS else "nq")
    if form is None and output != "-" and ending not in EXPORTS:
        raise InputError(f"{output}: name a format with --format, or end the file in .{', .'.join(EXPORTS)}")
    from ktokogo.asking import exports
    from ktokogo.asking.network import network

    with existing(store_path) as store, writing(output) as stream:
        match chosen:
            case "graphml":
                exports.write_graphml(network(store, lang=lang), stream)
            case "gexf":
                exports.write_gexf(network(store, lang=lang), stream)
            case "csv":
                exports.write_csv(store, stream, lang)
            case _:
                stream.flush()
                store.export(chosen, stream.buffer)  # type: ignore[arg-type]
    return 0


def _quads(file: str) -> list[Quad]:
    """Return what an RDF file says, whatever its syntax."""
    from pyoxigraph import RdfFormat, parse

    path = Path(file)
    syntax = RdfFormat.from_extension(path.suffix.lstrip("."))
    if syntax is None:
        raise InputError(
            f"{file}: the ending names no RDF syntax; known are .nq, .trig, .ttl, .nt, .jsonld, .rdf"
        )
    try:
        return list(parse(path.read_bytes(), syntax))
    except FileNotFoundError:
        raise InputError(f"{file}: there is no such file") from None
    except SyntaxError as error:
        raise InputError(f"{file}, line {error.lineno}, column {error.offset}: {error.msg}") from error
