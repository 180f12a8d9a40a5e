"""``evaluate``: how good readings are, against gold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ktokogo.cli.options import format_option, output_option, progress, say, writing
from ktokogo.errors import InputError

if TYPE_CHECKING:
    from ktokogo.evaluation.claims import Outcome

Json = dict[str, Any]

_SHARES = {
    "polarity": "polarity right",
    "denied claims found": "denied claims found as such",
    "attribution": "source right",
    "attribution where attributed": "source right, where one is named",
    "quotation": "quotation told from report",
    "actor types": "type of actor right",
    "wikidata items": "Wikidata item right, where given",
    "lemmas": "lemma right, where the span is",
}


@click.command(short_help="Score readings against gold.")
@click.argument("gold", metavar="GOLD")
@click.argument("paths", nargs=-1, required=True, metavar="READING|ARTICLE...")
@format_option(["table", "json"], "table", "json: every figure, for all articles and for each.")
@click.option("--list", "listing", is_flag=True, help="Show what was missed and what was too much.")
@click.option("--floors", metavar="FILE", help="Exit with 1 where a figure lies below its floor in FILE.")
@output_option()
def evaluate(
    gold: str, paths: tuple[str, ...], form: str, listing: bool, floors: str | None, output: str
) -> int:
    """Print precision, recall and F1 of claims, actors and mentions, overall, by relation, by construction.

    GOLD is a file, or a folder of files, in the form of `ktokogo read --format json`: a reading put right by
    hand will do. READING is such a file too; an ARTICLE is read first. Files are matched by the stem of their
    names.

    \b
    ktokogo evaluate gold.json article.txt
    ktokogo evaluate gold/ articles/ --list
    ktokogo evaluate gold/ out/ --format json | jq .all.claims.accepted.f1
    ktokogo evaluate gold/ articles/ --floors floors.json
    """
    from ktokogo.evaluation.figures import total
    from ktokogo.evaluation.files import load_floors, tasks
    from ktokogo.evaluation.report import below, figures, score

    wanted = load_floors(Path(floors)) if floors else {}
    found = tasks(gold, paths)
    if all(task.candidate is None for task in found):
        raise InputError(f"none of the files belongs to {gold}: they are matched by the stem of their names")
    scored, outcomes = {}, {}
    for task in progress(found, "Scoring"):
        if task.candidate is None:
            say(f"ktokogo: {task.gold}: no reading for it; all of its claims count as missed")
        reading = _reading(task.candidate) if task.candidate else {}
        scored[task.gold.stem], outcomes[task.gold.stem] = score(task.wanted, reading)
    every = {
        "all": figures(total(scored.values())),
        "articles": {stem: figures(one) for stem, one in scored.items()},
    }
    with writing(output) as stream:
        if form == "json":
            stream.write(json.dumps(every, ensure_ascii=False, indent=2) + "\n")
        else:
            stream.write("\n".join(_table(every)) + "\n")
            if listing:
                for stem, outcome in outcomes.items():
                    stream.write("\n".join(_listed(stem, outcome)) + "\n")
    fallen = []
    for name, floor in wanted.items():
        part = every["all"] if name == "all" else every["articles"].get(name, {})
        fallen += [f"{name}: {line}" for line in below(floor, part)]
    for line in fallen:
        say(f"ktokogo: {line}")
    return 1 if fallen else 0


def _reading(path: Path) -> Json:
    from ktokogo.evaluation.files import load

    if path.suffix == ".json":
        return load(path)
    import ktokogo
    from ktokogo.reading.contract import to_dict

    return to_dict(ktokogo.read(path))


def _table(every: Json) -> Iterator[str]:
    found = every["all"]
    yield f"{len(every['articles'])} article{'s' if len(every['articles']) != 1 else ''}"
    yield _HEAD.format("claims")
    for level, told in (
        ("strict", "the very predicate"),
        ("accepted", "alternatives accepted"),
        ("relaxed", "kindred predicate, object in part"),
        ("full", "accepted, with source and polarity"),
    ):
        yield _row(told, found["claims"][level])
    yield _row("actors", found["actors"])
    if len(every["articles"]) > 1:
        yield _HEAD.format("by article (alternatives accepted)")
        for stem, one in every["articles"].items():
            yield _row(stem, one["claims"]["accepted"])
    yield _HEAD.format("by relation (alternatives accepted)")
    for name, one in found.get("relations", {}).items():
        yield _row(name, one)
    yield _HEAD.format("by construction (alternatives accepted)")
    for name, one in found.get("constructions", {}).items():
        yield _row(name, one)
    if "mentions" in found:
        yield _HEAD.format("mentions")
        for name, one in sorted(found["mentions"].items(), key=lambda part: part[0].isupper()):
            yield _row(name, one)
    if "identifiers" in found:
        yield _row("identifiers (B-cubed)", found["identifiers"])
    yield ""
    for key, told in _SHARES.items():
        share = found.get(key)
        if share and share["of"]:
            yield f"{told:36} {share['share']:6.3f}  ({share['right']} of {share['of']})"


_HEAD = "\n{:36}      P       R      F1   right  wrong  missed"


def _row(name: str, one: Json) -> str:
    figures = (f"{one[key]:7.3f}" if key in one else " " * 7 for key in ("precision", "recall", "f1"))
    counts = (f"{one[key]:6d}" if key in one else " " * 6 for key in ("tp", "fp", "fn"))
    return f"  {name:34}{' '.join(figures)} {' '.join(counts)}".rstrip()


def _listed(stem: str, outcome: Outcome) -> Iterator[str]:
    yield f"\n{stem}"
    for gold, claim in outcome.near:
        yield f"  ~ in part: {_told(gold)}   ← {_told(claim)}"
    for gold in outcome.missed:
        yield f"  − missed:  {_told(gold)}   “{gold.get('sentence', '')} …”"
    for claim in outcome.extra:
        yield f"  + extra:   {_told(claim)}   {claim.get('rule', '')}"


def _told(claim: Json) -> str:
    denied = "not " if claim.get("polarity") == "-" else ""
    source = f", says {claim['attributed_to']}" if claim.get("attributed_to") else ""
    return f"{claim['subject']} — {denied}{claim['predicate']} — {claim.get('object') or ''}{source}"
