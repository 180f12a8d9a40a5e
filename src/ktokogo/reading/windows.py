"""A very long text is read window by window: memory stays bounded, and what is known of actors goes along.

An article is one window. Only a book, a dossier or a year of dispatches in one file is more; there, whom a
surname or an office means is carried over from window to window, whom a pronoun means is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ktokogo.article import Article, Paragraph
from ktokogo.reading.model import Actor, Reading

LONGEST = 100_000
"""Characters. No article of 588 has more than 20,000; a window of this length takes about 25 MB to read."""


def windows(article: Article) -> Iterator[Article]:
    """Cut an article between paragraphs: each window has the whole text and some of the paragraphs."""
    chosen: list[Paragraph] = []
    for paragraph in article.paragraphs:
        if chosen and paragraph.end - chosen[0].start > LONGEST:
            yield replace(article, paragraphs=tuple(chosen))
            chosen = []
        chosen.append(paragraph)
    yield replace(article, paragraphs=tuple(chosen))


def joined(article: Article, parts: list[Reading]) -> Reading:
    """Put the readings of an article's windows together."""
    if len(parts) == 1:
        return parts[0]
    actors: dict[str, Actor] = {actor.id: actor for part in parts for actor in part.actors}
    return Reading(
        article=article,
        mentions=tuple(m for part in parts for m in part.mentions),
        actors=tuple(sorted(actors.values(), key=lambda a: a.id)),
        claims=tuple(c for part in parts for c in part.claims),
        cited_sources=tuple(dict.fromkeys(s for part in parts for s in part.cited_sources)),
        held_back=sum(part.held_back for part in parts),
    )
