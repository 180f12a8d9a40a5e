"""Claims about what a person belongs to: "poseł Partii Pracy Jan Nowak", "Nowak (PP)", "Jan Nowak z PP"."""

from __future__ import annotations

from collections.abc import Iterator

from ktokogo.document import Sentence
from ktokogo.reading import attribution, belonging
from ktokogo.reading.hearing import quoted_source
from ktokogo.reading.reference import Reference
from ktokogo.reading.scene import Draft
from ktokogo.reading.source import Source


def read(reference: Reference) -> Iterator[Draft]:
    """Yield a ``member-of`` claim for each person and body that the text joins, once."""
    seen: set[tuple[str, str]] = set()
    for sentence, person, body, rule, former in belonging.found(reference):
        source = source_of(reference, sentence)
        if source is None or (person, body) in seen:
            continue
        seen.add((person, body))
        yield Draft(
            relation="member-of",
            subject=person,
            object=body,
            object_text=reference.entities.actor(body).name,
            rule=rule,
            sentence=sentence,
            start=sentence.start,
            end=sentence.end,
            source=source,
            confidence=0.9,
            modality="historical" if former else "actual",
        )


def source_of(reference: Reference, sentence: Sentence) -> Source | None:
    """Return who says what a sentence says in passing; None where it is quoted and nobody knows from whom."""
    if sentence.quoted is None:
        return attribution.headline(sentence)
    speaker = reference.heard.speakers.get(sentence.group)
    retold = speaker is not None and reference.entities.actor(speaker).type == "medium"
    if retold and not sentence.quoted.marked:
        return attribution.headline(sentence)  # "… – podaje Reuters": who is what, the article knows itself
    return quoted_source(reference, sentence, speaker) if speaker is not None else None
