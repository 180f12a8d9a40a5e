"""Which medium a common noun means: "Reuters pisze, że … Agencja dodaje, że …"."""

from __future__ import annotations

from collections.abc import Iterator
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


def _named_before(reference: Reference, phrase: Phrase) -> Iterator[Name]:
    for name in reference.entities.names:
        if name.start >= phrase.tokens[0].start:
            break
        if name.actor is not None and reference.entities.actor(name.actor).type == "medium":
            yield name


def _fits(reference: Reference, name: Name, noun: str) -> bool:
    """Tell whether a medium may be called by that noun: an agency is what is known for one, or called so."""
    form = reference.entities.registry.forms.get(name.actor or "")
    if noun == _AGENCY or form == "agency":
        return noun == _AGENCY and form == "agency"
    return form != "platform"
