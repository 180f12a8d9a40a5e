"""How a paragraph is cut: what stands around its text, who is announced, what is quoted."""

from __future__ import annotations

import re
from functools import cache

from ktokogo import resources
from ktokogo.article import Paragraph
from ktokogo.polish import announcing, speech
from ktokogo.polish.cues import tells_of_speech
from ktokogo.polish.utterances import Segment, sentences_of

_TITLES = frozenset(("headline", "subhead"))
_DATELINE = re.compile(r"[A-ZŁŚŻŹĆ][\w-]+(?: [A-ZŁŚŻŹĆ][\w-]+)?/\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ„\"])")
"""Whence an agency writes, before its title: "Finlandia/ Premier ostrzega …"."""


def cut(text: str, paragraph: Paragraph, following: Paragraph | None = None) -> list[Segment]:
    """Cut a paragraph into plain text, quotations and their cues.

    Left out are the place from which an agency writes and the credit of a photo. What the ``following``
    paragraph closes with "— powiedział X" is quoted, though no mark says so.
    """
    start, end = paragraph.start, paragraph.end
    credit = _credit().search(text, start, end) if paragraph.role == "caption" else None
    if credit is not None:
        end = credit.start()
    place = _DATELINE.match(text, start, end)
    if place is not None:
        start = place.end()
    title = paragraph.role in _TITLES or text[start:end].rstrip()[-1:].isalnum()
    announced = announcing.announced(text, start, end) if title else None
    found = announced or announcing.within(text, speech.segments(text, start, end))
    plain = paragraph.role == "body" and all(s.kind == "text" for s in found)
    if plain and _is_closed_by(text, following):
        said = _said(text, start, end)
        told = [Segment("text", start, said, 0)] if start < said else []
        return [*told, Segment("quote", said, end, 1, marked=False)] if said < end else found
    return found


def _is_closed_by(text: str, following: Paragraph | None) -> bool:
    """Tell a paragraph that begins with a cue: "— powiedział X."."""
    if following is None or following.role != "body":
        return False
    return speech.opening_cue(text, following.start, following.end) is not None


def _said(text: str, start: int, end: int) -> int:
    """Where the words begin that a cue in the next paragraph closes: with the paragraph.

    Behind a sentence that tells of somebody's speech only the last one is certain; where that does, none.
    """
    sentences = sentences_of(text, start, end)
    first, last = sentences[-1]
    if tells_of_speech(text, first, last):
        return end
    return first if any(tells_of_speech(text, *sentence) for sentence in sentences[:-1]) else start


@cache
def _credit() -> re.Pattern[str]:
    """Where the photo credit of a caption begins: a photographer is no source of any claim."""
    rows = resources.rows("data", "lexicon", "pl", "cues.tsv")
    words = sorted(row["word"] for row in rows if row["use"] == "credit")
    return re.compile(rf"\b(?:{'|'.join(words)})\s*[.:/]", re.IGNORECASE)
