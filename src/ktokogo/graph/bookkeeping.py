"""What the store keeps for itself in the graph of origins, and no export carries.

Where each article came from; its text, which is not ours to publish; and how it described each actor.
Several articles may describe one actor differently: the graph of actors holds one description made of
all, whatever their order, and a removed article takes with it what only it said.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, replace

from ktokogo.article import Article, Paragraph
from ktokogo.graph import iris
from ktokogo.graph.terms import Vocabulary
from ktokogo.reading.model import Actor

KEPT = Vocabulary(iris.STORE)
"""Of an article ``origin``, ``body``, ``actor``, ``mark``; of an actor ``actor``; of the background
``fingerprint``."""


def text_line(article: Article) -> str:
    """Return the article's exact text and its paragraphs as one line."""
    paragraphs = [[p.start, p.end, p.role] for p in article.paragraphs]
    return json.dumps({"text": article.text, "paragraphs": paragraphs}, ensure_ascii=False)


def text_from(line: str) -> tuple[str, tuple[Paragraph, ...]]:
    """Return what :func:`text_line` wrote."""
    kept = json.loads(line)
    return kept["text"], tuple(Paragraph(*paragraph) for paragraph in kept["paragraphs"])


def actor_line(actor: Actor) -> str:
    """Return the actor as one line, equal for equal actors."""
    return json.dumps(asdict(actor), ensure_ascii=False, sort_keys=True)


def actor_from(line: str) -> Actor:
    """Return the actor that :func:`actor_line` wrote."""
    fields = json.loads(line)
    return Actor(**{**fields, "aliases": tuple(fields["aliases"])})


def merge(actors: Iterable[Actor]) -> Actor:
    """Return one actor for several descriptions with the same IRI.

    The fullest description leads, the first in the alphabet among equals; the names and aliases of
    the others become aliases, and what it leaves open is filled from them.
    """
    ordered = sorted(set(actors), key=lambda actor: (-_fullness(actor), actor_line(actor)))
    lead = ordered[0]
    names = {name for actor in ordered for name in (actor.name, *actor.aliases)}

    def first(field: str) -> str | int | None:
        return next((value for actor in ordered if (value := getattr(actor, field)) is not None), None)

    filled = {field: first(field) for field in ("en", "wikidata", "metonym_of", "group_size")}
    return replace(lead, aliases=tuple(sorted(names - {lead.name})), **filled)  # type: ignore[arg-type]


def _fullness(actor: Actor) -> int:
    known = (actor.en, actor.wikidata, actor.metonym_of, actor.group_size)
    return sum(value is not None for value in known) + len(actor.aliases)
