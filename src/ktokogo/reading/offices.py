"""Claims about offices: "prezydent X Jan Nowak", "Jan Nowak, minister zdrowia", "premier X" of one named."""

from __future__ import annotations

from collections.abc import Iterator

from ktokogo.document import Phrase, Sentence
from ktokogo.reading import memberships
from ktokogo.reading.name import role_words
from ktokogo.reading.reference import Reference
from ktokogo.reading.registry import fold
from ktokogo.reading.roles import Role
from ktokogo.reading.scene import Draft

_STEM = 4
"""Letters by which two wordings of one office are compared: "premier Słowacji", "słowacki premier"."""

Told = tuple[Sentence, Phrase, Role, str]


def read(reference: Reference) -> Iterator[Draft]:
    """Yield a ``holds-office`` claim for each person and office that the text joins, once an office.

    Of several wordings the fullest is told; a title that says nothing alone ("minister Nowak") is not.
    """
    empty = role_words(reference.document.language.code)["empty"]
    beside = [one for one in reference.roles.offices if one[2].kind == "office"]
    alone = [one for one in _alone(reference, beside) if not _is_told(one, beside)]
    seen: set[tuple[str, str]] = set()
    for sentence, phrase, role, holder in [*beside, *alone]:
        source = memberships.source_of(reference, sentence)
        if source is None or (sentence.quoted is not None and role.domain is None):
            continue
        if reference.entities.actor(holder).type == "organisation":
            continue  # "liderem partii związanej z Bractwem": no body holds an office
        key = (holder, role.label.casefold())
        if key in seen or (role.bare and role.lemma in empty):
            continue
        if any(t.best.pos == "pronoun" and t.best.person == 3 for t in phrase.tokens):
            continue  # "jego zastępca Jan Nowak": whose, the label would not say
        if any(_is_fuller(other, role) for _, _, other, who in [*beside, *alone] if who == holder):
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
            object_text=_without_name(role.label, reference.entities.actor(holder).name),
            rule="office.alone" if (sentence, phrase, role, holder) in alone else "office.apposition",
            sentence=sentence,
            start=sentence.start,
            end=max(sentence.end, start),
            source=source,
            confidence=0.8 if (sentence, phrase, role, holder) in alone else 0.95,
            modality="historical" if role.former else "actual",
            counterparty=domain,
        )
    yield from memberships.read(reference)


def _without_name(label: str, name: str) -> str:
    """The office alone: of "ambasador w USA, Qin Gang" the first half of a foreign name is no part of it."""
    words, first = label.split(), name.split()[0]
    if len(words) > 1 and words[-1] == first and len(name.split()) > 1:
        return " ".join(words[:-1]).rstrip(",")
    return label


def _alone(reference: Reference, beside: list[Told]) -> list[Told]:
    """Offices that stand alone and say in full what the article itself calls somebody elsewhere.

    "Premier Słowacji" is the office of the one whom it calls "premier Nowak". Who is known to hold an office
    from elsewhere is recognised by it, but what the text does not join is not claimed. One a person and
    domain, for "premier Słowacji" and "szef słowackiego rządu" are the same office.
    """
    out: dict[tuple[str, str], Told] = {}
    for sentence in reference.document.sentences:
        if sentence.quoted is not None or sentence.question:
            continue
        for phrase in sentence.phrases:
            role, holder = reference.roles.meant.get(phrase.head.start, (None, ""))
            if role is None or role.kind != "office" or role.former or role.domain is None or not role.unique:
                continue
            owner = phrase.parent.head.best.lemma if phrase.parent is not None else ""
            if owner in reference.lexicon.roles or phrase.preposition in ("na", "za"):
                continue  # "rzecznik prezydenta X", "kandydat na prezydenta", "uznany za prezydenta"
            if _says_more(role, holder, beside):
                out.setdefault((holder, role.domain), (sentence, phrase, role, holder))
    return list(out.values())


def _is_told(alone: Told, beside: list[Told]) -> bool:
    """Tell whether a name beside an office of the same state or body has said as much."""
    return any(who == alone[3] and role.domain == alone[2].domain for _, _, role, who in beside)


def _says_more(role: Role, holder: str, beside: list[Told]) -> bool:
    return any(_is_fuller(role, other) for _, _, other, who in beside if who == holder)


def _is_fuller(other: Role, role: Role) -> bool:
    """Tell whether another wording of the same office says of what it is and this one does not."""
    alike = other.former == role.former and role.domain in (None, other.domain)
    return alike and _stems(role.label) < _stems(other.label)


def _stems(label: str) -> set[str]:
    return {word[:_STEM] for word in fold(label).split()}
