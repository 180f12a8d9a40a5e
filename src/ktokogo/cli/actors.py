"""``actors``: who is known by name; who else is; who is the same as whom; all of it anew from Wikidata."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ktokogo.cli.options import Decorator, existing, format_option, output_option, writing
from ktokogo.errors import InputError

if TYPE_CHECKING:
    from ktokogo.asking.actors import Held


def _registry_option(text: str) -> Decorator:
    from ktokogo.reading.overlay import VARIABLE

    def keep(context: click.Context, parameter: click.Parameter, value: str | None) -> Path | None:
        if value and value != (before := os.environ.get(VARIABLE, "")):
            os.environ[VARIABLE] = value  # the reader that looks names up finds it there
            context.call_on_close(lambda: os.environ.update({VARIABLE: before}))
        return Path(value) if value else None

    return click.option(
        "--registry", "file", envvar=VARIABLE, metavar="FILE", callback=keep,
        help=f"{text} The variable {VARIABLE} names another default.",
    )  # fmt: skip


@click.group(short_help="Look up, add and judge known actors.")
def actors() -> None:
    """Look up, add and judge actors: who is known by name before any article is read.

    A registry of your own is a table laid over the shipped one. With the variable KTOKOGO_REGISTRY naming
    it, every verb that reads articles knows what it says.

    \b
    ktokogo actors find "Andrzejem Dudą"
    ktokogo actors add "Bogusz Wirecki" --type person --registry mine.tsv
    ktokogo actors judge bogusz-wirecki boguslaw-wirecki same --registry mine.tsv
    ktokogo actors refresh --date 2026-11-23 --registry mine.tsv
    """


@actors.command(short_help="Show whom a name means.")
@click.argument("name", metavar="NAME")
@_registry_option("Your registry.")
@click.option("--store", "store_path", envvar="KTOKOGO_STORE", metavar="PATH", help="Look in this store too.")
@format_option(["text", "json"], "text", "How to print it.")
@output_option()
def find(name: str, file: Path | None, store_path: str | None, form: str, output: str) -> int:
    """Show whom NAME means: a name in any case form, a Wikidata item, an IRI.

    \b
    ktokogo actors find "premiera Tuska"
    ktokogo actors find Q36 --format json
    ktokogo actors find Wireckiego --store news.store
    """
    from ktokogo.cli import known
    from ktokogo.reading import lookup

    entries = lookup.find(name)
    held: list[Held] = []
    if store_path is not None:
        from ktokogo.asking import actors as asking

        with existing(store_path) as store:
            held = asking.find(store, name)
            held += asking.about(store, {e.actor.id for e in entries} - {h.id for h in held})
    with writing(output) as stream:
        if form == "json":
            stream.write(known.as_json(entries, held))
        elif entries or held:
            stream.write(known.as_text(entries, held))
        else:
            stream.write(f"nobody is known as {name!r}{lookup.nearest(name)}\n")
    return 0 if entries or held else 1


@actors.command(short_help="Put an actor into your registry.")
@click.argument("name", metavar="NAME")
@click.option("--type", "kind_of", required=True, help="person, country, organisation, medium, place, event.")
@click.option("--kind", default="", help="A class of the ontology, such as PoliticalParty.")
@click.option(
    "--id", "identifier", default="", help="Wikidata item (with --source) or slug; else the name's."
)
@click.option("--en", default="", help="Name, in the language en.")
@click.option("--uk", default="", help="Name, in the language uk.")
@click.option("--ru", default="", help="Name, in the language ru.")
@click.option("--alias", "aliases", multiple=True, help="Another name, in the nominative; may be repeated.")
@click.option("--surname", default="", help="What news call a person alone, if not the last word.")
@click.option("--country", default="", help="Identifier of the state.")
@click.option("--source", default="", help="Where this was found.")
@click.option("--note", default="", help="As in the shipped table: “common word”, “newspaper” …")
@_registry_option("Your registry, made where there is none.")
def add(
    name: str, kind_of: str, kind: str, identifier: str, en: str, uk: str, ru: str, aliases: tuple[str, ...],
    surname: str, country: str, source: str, note: str, file: Path | None,
) -> None:  # fmt: skip
    """Put an actor into your registry, or lay names over one that is known (--id).

    \b
    ktokogo actors add "Bogusz Wirecki" --type person --alias "Bogusław Wirecki"
    ktokogo actors add Polska --type country --id Q36 --alias "Kraj nad Wisłą" --source "everyday use"
    """
    from ktokogo.reading import lookup, registering
    from ktokogo.reading.registry import slug

    file = _named(file)
    key = identifier or slug(name)
    known = next((e for e in lookup.find(key) if lookup.identifier(e.actor.id) == key), None)
    called = known or next((e for e in lookup.find(name) if name in (e.actor.name, *e.actor.aliases)), None)
    if called is not None and not identifier:
        held = lookup.identifier(called.actor.id)
        raise InputError(
            f"{name} is known as {held} ({called.actor.type}): give --id {held} to add to it, "
            "or an --id of your own for a namesake"
        )
    if re.fullmatch(r"Q\d+", key) and not source:
        raise InputError(f"say with --source where {key} was found: an item is never taken from memory")
    kind = kind or (known.row.get("kind", "") if known else "") or registering.KINDS.get(kind_of, kind_of)
    row = {
        "id": key, "name_pl": name, "name_en": en, "type": kind_of, "kind": kind, "country": country,
        "aliases": "|".join(aliases), "name_uk": uk, "name_ru": ru, "source": source or "ktokogo actors add",
        "note": note, "surname": surname,
    }  # fmt: skip
    kept = registering.add(file, row)
    click.echo(f"{file}: {kept['name_pl']} ({kept['id']}, {kept['kind']})")
    others = {e.actor.id for n in (name, *aliases) for e in lookup.find(n)} - {
        known.actor.id if known else ""
    }
    if others:
        shared = ", ".join(sorted(map(lookup.identifier, others)))
        click.echo(f"a name of it may also mean {shared}: where a text does not tell, it stays unlinked")


@actors.command(short_help="Judge whether two are one.")
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@click.argument("verdict", type=click.Choice(["same", "different", "unsure"]))
@click.option("--who", default="", help="Who judges.")
@click.option("--note", default="", help="Why.")
@click.option(
    "--store", "store_path", envvar="KTOKOGO_STORE", metavar="PATH", help="Take names from here too."
)
@_registry_option("Your registry; the judgements stand beside it, in judgements.tsv.")
def judge(
    left: str, right: str, verdict: str, who: str, note: str, store_path: str | None, file: Path | None
) -> None:
    """Judge whether A and B (names or identifiers) are one: same, different or unsure.

    Later readings use one identifier for those who are the same. Rows are added and never changed; the
    last one on a pair counts.

    \b
    ktokogo actors judge bogusz-wirecki boguslaw-wirecki same --who me --note "one biography"
    ktokogo actors judge Q36 polska-walczaca different
    """
    from ktokogo.reading.judgements import Judgement
    from ktokogo.reading.registering import judge as keep

    file = _named(file)
    ends = [_identified(name, store_path, file) for name in (left, right)]
    keep(file, Judgement(ends[0], ends[1], verdict, who, note))  # type: ignore[arg-type]
    click.echo(f"{file.with_name('judgements.tsv')}: {ends[0]}, {ends[1]}: {verdict}")


@actors.command(short_help="Make names and offices anew from Wikidata.")
@click.option(
    "--endpoint", metavar="URL", help="A SPARQL endpoint with Wikidata's data; else Wikidata's own."
)
@click.option("--date", required=True, metavar="YYYY-MM-DD", help="Today: what the rows say of their source.")
@_registry_option("Your registry; offices.tsv and memberships.tsv are written beside it.")
def refresh(endpoint: str | None, date: str, file: Path | None) -> None:
    """Ask Wikidata for names, offices and memberships of all known items, and write your registry.

    Nothing is overwritten unless every question was answered. The shipped tables stay as they are.

    \b
    ktokogo actors refresh --date 2026-11-23 --registry mine.tsv
    ktokogo actors refresh --date 2026-11-23 --endpoint http://localhost:7878/query
    """
    from ktokogo.article.html import iso_date
    from ktokogo.graph import wikidata

    file = _named(file)
    if len(date) != 10 or iso_date(date) is None:
        raise InputError(f"{date!r} is no date: write it as in 2026-11-23")
    done = wikidata.refresh(file, date, endpoint or wikidata.ENDPOINT)
    click.echo(
        f"{file}: names of {done.actors} actors, {done.offices} offices ({done.left_out} left out), "
        f"{done.memberships} memberships"
    )


def _named(file: Path | None) -> Path:
    if file is None:
        raise InputError("name the file of your registry: --registry FILE, or the variable KTOKOGO_REGISTRY")
    return file


def _identified(name: str, store_path: str | None, file: Path) -> str:
    """Return the registry's identifier of a name; who is only in the store is put into the registry."""
    from ktokogo.reading import lookup, overlay, registering

    key = lookup.identifier(name)
    if key in {row["id"] for row in [*overlay.own(file), *overlay.shipped()]}:
        return key
    found = [lookup.identifier(e.actor.id) for e in lookup.find(name)]
    if len(found) > 1:
        raise InputError(f"{name!r} may mean {', '.join(found)}: give one of these")
    if found:
        return found[0]
    if store_path is not None:
        from ktokogo.asking import actors as asking

        with existing(store_path) as store:
            held = asking.find(store, name)
        if len(held) == 1 and held[0].type in registering.KINDS:
            one = held[0]
            key = lookup.identifier(one.id)
            row = {
                "id": key, "name_pl": one.name, "name_en": one.en, "type": one.type,
                "kind": registering.KINDS[one.type], "source": "ktokogo actors judge: named in articles",
            }  # fmt: skip
            registering.add(file, row)
            return key
    raise InputError(
        f"nobody is known as {name!r}{lookup.nearest(name)}: ktokogo actors add NAME puts one there"
    )
