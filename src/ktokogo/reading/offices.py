"""Claims about offices: "prezydent X Jan Nowak", "Jan Nowak, minister zdrowia"."""

from __future__ import annotations

from collections.abc import Iterator

from ktokogo.reading.attribution import headline
from ktokogo.reading.reference import Reference
from ktokogo.reading.scene import Draft
from ktokogo.reading.statements import quoted_source


def read(reference: Reference) -> Iterator[Draft]:
    """Yield a ``holds-office`` claim for each person and office that the text joins, once a wording."""
    seen: set[tuple[str, str]] = set()
    for sentence, phrase, role, holder in reference.roles.offices:
        if role.kind != "office":
            continue
        source = headline(sentence)
        if sentence.quoted is not None:
            speaker = reference.heard.speakers.get(sentence.group)
            if speaker is None or role.domain is None:
                continue
            source = quoted_source(reference, sentence, speaker)
        key = (holder, role.label.casefold())
        if key in seen:
            continue
        seen.add(key)
        start = min(
            phrase.tokens[0].start,
            phrase.apposed.tokens[0].start if phrase.apposed else phrase.tokens[0].start,
        )
        domain = (role.domain,) if role.domain and role.domain != holder else ()
        yield Draft(
            relation="holds-office",
            subject=holder,
            object=None,
            object_text=role.label,
            rule="office.apposition",
            sentence=sentence,
            start=sentence.start,
            end=max(sentence.end, start),
            source=source,
            confidence=0.95,
            modality="historical" if role.former else "actual",
            counterparty=domain,
        )
