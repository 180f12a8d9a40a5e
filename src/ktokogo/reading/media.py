"""Which medium a common noun means: "Reuters pisze, że … Agencja dodaje, że …"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ktokogo.document import Phrase
from ktokogo.reading.name import Name

if TYPE_CHECKING:
    from ktokogo.reading.reference import Reference

_AGENCY = "agencja"
_NEAR = 1
"""Paragraphs back, within which a medium must be the only one named where the text names several."""


def meant(reference: Reference, phrase: Phrase) -> str | None:
    """Return the IRI of the one medium named before that a group like "dziennik", "tego portalu" means."""
    words, head = reference.lexicon.words, phrase.head
    if head.best.lemma not in words["medium.alone"] or phrase.number != "sg" or phrase.quoted:
        return None
    bare = all(t is head or t.best.lemma in words["demonstrative"] for t in phrase.tokens)
    named = any(reference.naming.named(d) for d in (*phrase.dependents, *phrase.conjuncts))
    if not bare or named or phrase.apposed is not None or (head.capital and not head.initial):
        return None
    before = [n for n in _named_before(reference, phrase) if _fits(reference, n, head.best.lemma)]
    first = reference.naming.sentence_of(phrase).paragraph - _NEAR
    near = {n.actor for n in before if n.sentence.paragraph >= first}
    found = near if len(near) == 1 else {n.actor for n in before}
    return found.pop() if len(found) == 1 else None


def _named_before(reference: Reference, phrase: Phrase) -> list[Name]:
    media = reference.media
    return media[: bisect_left(media, phrase.tokens[0].start, key=lambda name: name.start)]


def _fits(reference: Reference, name: Name, noun: str) -> bool:
    """Tell whether a medium may be called by that noun: an agency only so, a platform by none."""
    form = reference.entities.registry.forms.get(name.actor or "")
    if noun == _AGENCY or form == "agency":
        return noun == _AGENCY and form == "agency"
    return form != "platform"
