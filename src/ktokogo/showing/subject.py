"""What can be shown: a store, one reading, or several."""

from __future__ import annotations

from collections.abc import Iterable

from ktokogo.graph.store import Store
from ktokogo.reading.model import Actor, Reading
from ktokogo.showing.view import View, view_of, view_of_readings


def view_of_subject(subject: Store | Reading | Iterable[Reading]) -> View:
    """Return what a page shows of a store, a reading, or several readings."""
    if isinstance(subject, Reading):
        return view_of_readings([subject])
    if not isinstance(subject, Store):
        return view_of_readings(subject)
    records = [subject.record(article) for article in subject.articles()]
    actors: dict[str, Actor] = {actor.id: actor for record in records for actor in record.actors}
    return view_of(
        claims=[claim for record in records for claim in record.claims],
        actors=actors,
        mentions={record.id: record.mentions for record in records},
        titles={record.id: record.title for record in records},
    )
