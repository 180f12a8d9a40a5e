"""Whom of the registry a name may mean: in any case form, by the analysis of names that reads articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from ktokogo.article import Article, Paragraph
from ktokogo.polish import read as polish
from ktokogo.reading import judgements, overlay
from ktokogo.reading.entities import Entities
from ktokogo.reading.model import Actor
from ktokogo.reading.registry import WIKIDATA, fold, iri, registry

NEAR = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor of the registry with everything that its tables say of it.

    ``row`` is the row of ``actors.tsv`` (empty for a power such as "Moskwa"); ``offices`` are held by it,
    ``memberships`` those in which it is the member or the organisation; ``judged`` are the judgements that
    count, as pairs of identifiers and what was judged.
    """

    actor: Actor
    row: overlay.Row
    offices: tuple[overlay.Row, ...] = ()
    memberships: tuple[overlay.Row, ...] = ()
    judged: tuple[tuple[str, str, str], ...] = ()


def find(name: str) -> list[Entry]:
    """Return the actors that a name, an inflected form, an identifier or an IRI may mean, likeliest first."""
    return [entry(found) for found in dict.fromkeys(_iris(name)) if found in registry().actors]


def entry(found: str) -> Entry:
    """Return what the registry says of the actor with this IRI.

    Raises:
        KeyError: the registry has no such actor.
    """
    key = identifier(found)
    row = next((row for row in overlay.rows("actors.tsv") if row["id"] == key), {})
    offices = [row for row in overlay.rows("offices.tsv") if row["person"] == key]
    both = [r for r in overlay.rows("memberships.tsv") if key in (r["member"], r["organisation"])]
    file = overlay.place()
    pairs = judgements.between(overlay.judged(file), [key]) if file is not None else {}
    judged = tuple((left, right, verdict) for (left, right), verdict in pairs.items())
    return Entry(registry().actors[found], row, tuple(offices), tuple(both), judged)


def nearest(name: str) -> str:
    """Return "; the nearest are …" with up to five names of the registry spelt like this one, or ""."""
    by_fold = {fold(called): called for called, _ in reversed(registry().spellings)}
    found = [by_fold[key] for key in get_close_matches(fold(name), by_fold, NEAR, 0.75)]
    return f"; the nearest are {', '.join(found)}" if found else ""


def identifier(found: str) -> str:
    """Return the registry's identifier (QID or slug) of an IRI; what is no IRI is given back."""
    return found.removeprefix(WIKIDATA).rpartition("/")[2]


def _iris(name: str) -> Iterator[str]:
    known = registry()
    yield iri(identifier(name))
    yield from known.names.get(fold(name), ())
    yield from known.surnames.get(fold(name), ())
    article = Article(name, (Paragraph(0, len(name), "body"),), language="pl")
    for read in Entities(polish.read(article)).names:
        if read.actor is not None:
            yield read.actor
        yield from read.known
        for lemma in read.lemmas:
            yield from known.names.get(fold(lemma), ())
            yield from known.surnames.get(fold(lemma), ())
