"""What a case under ``tests/cases`` demands of a reading, and how far a reading meets it.

``expected.json`` holds, all optional:

``must``
    claims that must be found: ``subject``, ``relation`` (or ``predicate``, its family), ``object`` (an
    actor's name) or ``matter`` (a stretch of the object's phrase), and where they matter
    ``polarity`` ("+"), ``by`` (null: the article itself), ``modality`` ("actual"), ``via``, ``addressee``,
    ``counterparty``, ``occasion``, ``time``, ``certainty``, ``quote``, ``evidence`` (words that it contains).
    The values in brackets are demanded where the field is absent.
``may``
    claims that are not demanded, but are no fault either; a field that is absent matches anything.
``must_not``
    patterns that no claim may match; a field that is absent matches anything, ``{}`` matches every claim.
``actors`` and ``not_actors``
    names that must, or must not, be among the actors; ``actors`` gives their type.
``accusative`` and ``variants``
    the same deeds told differently, see ``test_metamorphic.py``.

Beyond that, *every* claim that harms (a negative deed or stance, a friendly one denied) must be one of
``must`` or ``may``: no accusation is laid at a door that the case does not name.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ktokogo.article import from_text
from ktokogo.reading.contract import to_dict
from ktokogo.reading.read import read_article
from ktokogo.relations import relations

CASES = Path(__file__).parent / "cases"

Json = dict[str, Any]

_DEMANDED: Json = {"polarity": "+", "by": None, "modality": "actual"}


def names() -> list[str]:
    """The folders under ``tests/cases``."""
    return sorted(folder.name for folder in CASES.iterdir() if folder.is_dir())


def case(name: str) -> tuple[str, Json]:
    """Return a case's text and what it expects."""
    folder = CASES / name
    text = (folder / "article.txt").read_text(encoding="utf-8")
    return text, json.loads((folder / "expected.json").read_text(encoding="utf-8"))


def read(text: str) -> Json:
    """Read a text as the contract's object, with what would be held back: a case tests the construction."""
    return to_dict(read_article(from_text(text), doubtful=True))


def faults(expected: Json, found: Json) -> list[str]:
    """Return what is missing from, or too much in, the object ``found``; empty where the case is met."""
    claims = found["claims"]
    out = []
    for demand in expected.get("must", []):
        wanted = {**_DEMANDED, **demand}
        if not any(_matches(wanted, claim, speaker_too=True) for claim in claims):
            out.append(f"missing: {_line(wanted)}")
    allowed = [{**_DEMANDED, **d} for d in expected.get("must", [])] + expected.get("may", [])
    for claim in claims:
        for pattern in expected.get("must_not", []):
            if _matches(pattern, claim):
                out.append(f"must not be: {told(claim)}")
                break
        else:
            if harms(claim) and not any(_matches(wanted, claim, speaker_too=True) for wanted in allowed):
                out.append(f"nobody said so: {told(claim)}")
    types = {actor["name"]: actor["type"] for actor in found["actors"]}
    for name, type in expected.get("actors", {}).items():
        if types.get(name) != type:
            out.append(f"no {type} is named {name}: {sorted(types)}")
    out.extend(f"no actor: {name}" for name in expected.get("not_actors", []) if name in types)
    return out


def harms(claim: Json) -> bool:
    """Tell whether a claim is of a negative deed or stance, or denies a friendly one."""
    valence = relations()[claim["relation"]].valence
    return (valence, _sign(claim)) in (("negative", "+"), ("positive", "-"))


def _sign(claim: Json) -> str:
    """Whether the relation is affirmed, which is not the sign of the coarse predicate where that is ended."""
    return "-" if claim["denied"] else "+"


def _source(claim: Json) -> str | None:
    """Who vouches: of one's own words that a medium passes on, who says them."""
    passed_on = claim["attributed_to"] in claim["via"]
    return str(claim["subject"]) if passed_on else claim["attributed_to"]


def told(claim: Json) -> str:
    """A claim on one line."""
    who = f", says {claim['attributed_to']}" if claim["attributed_to"] else ""
    via = f" via {', '.join(claim['via'])}" if claim["via"] else ""
    return (
        f"{claim['subject']} {claim['relation']}{_sign(claim)} "
        f"{'@' if claim['object_is_actor'] else ''}{claim['object']} ({claim['modality']}{who}{via})"
    )


def _line(wanted: Json) -> str:
    return ", ".join(f"{key} {value}" for key, value in wanted.items())


def _matches(wanted: Json, claim: Json, *, speaker_too: bool = False) -> bool:
    """Tell whether a claim has every field wanted.

    ``speaker_too`` accepts, where the article itself is wanted as the source, the claim's own subject: who
    says of himself what he does vouches for it as well. Of a symmetric relation either side may stand first.
    """
    if all(_holds(key, value, claim, speaker_too) for key, value in wanted.items()):
        return True
    if not relations()[claim["relation"]].symmetric or not claim["object_is_actor"]:
        return False
    turned = {**claim, "subject": claim["object"], "object": claim["subject"]}
    return all(_holds(key, value, turned, speaker_too) for key, value in wanted.items())


def _holds(key: str, value: Any, claim: Json, speaker_too: bool) -> bool:
    match key:
        case "by":
            source = _source(claim)
            own = speaker_too and value is None and source == claim["subject"]
            return bool(own) or source == value
        case "object":
            return bool(claim["object"] == value and claim["object_is_actor"])
        case "matter":
            words = claim["object"].casefold()
            return not claim["object_is_actor"] and value.casefold() in words
        case "valence":
            return relations()[claim["relation"]].valence == value
        case "evidence":
            return value in claim["evidence"]["text"]
        case "counterparty" | "via":
            return sorted(claim[key]) == sorted(value)
        case "polarity":
            return _sign(claim) == value
        case "relation" | "predicate" | "modality" if isinstance(value, list):
            return claim[key] in value
        case _:
            return bool(claim[key] == value)
