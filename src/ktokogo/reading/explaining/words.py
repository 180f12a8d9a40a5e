"""Words with the reading chosen, groups with the case chosen and why."""

from __future__ import annotations

from ktokogo.document import Phrase, Sentence, Token
from ktokogo.reading.explaining.model import Group, Word
from ktokogo.reading.reference import Reference


def words(sentence: Sentence) -> tuple[Word, ...]:
    """Return the words of a sentence, marks left out."""
    return tuple(
        Word(
            token.text,
            token.best.lemma,
            token.best.pos,
            token.best.case,
            sum(analysis != token.best for analysis in set(token.analyses)),
        )
        for token in sentence.tokens
        if token.best.pos != "punctuation"
    )


def cases(sentences: tuple[Sentence, ...]) -> dict[Phrase, str | None]:
    """Return the case of every group before any verb has asked for another."""
    return {phrase: phrase.case for sentence in sentences for phrase in sentence.phrases}


def groups(reference: Reference, sentence: Sentence, before: dict[Phrase, str | None]) -> tuple[Group, ...]:
    """Return the groups of a sentence in the order of its words."""
    named = reference.naming.named
    return tuple(
        Group(
            text=inside(phrase.tokens),
            preposition=phrase.preposition,
            case=phrase.case,
            why=_why(phrase, before.get(phrase)),
            hangs=_hangs(phrase),
            means=tuple(reference.entities.actor(iri).name for iri in named(phrase)),
        )
        for phrase in sorted(sentence.phrases, key=lambda phrase: phrase.first)
    )


def inside(tokens: list[Token]) -> str:
    """Return the words of a stretch, one space between them."""
    return " ".join(token.text for token in tokens)


def whole(phrase: Phrase) -> str:
    """Return the words of a group with what it names again and what stands beside it."""
    parts = [phrase, *([phrase.apposed] if phrase.apposed else []), *phrase.dependents, *phrase.conjuncts]
    tokens = {token.index: token for part in parts for token in part.tokens}
    return inside([tokens[index] for index in sorted(tokens)])


def _why(phrase: Phrase, before: str | None) -> str:
    if before is not None and before != phrase.case:
        return f"a verb's frame asks for it; alone it looked like {before}"
    possible = sorted(case for case in phrase.cases if case)
    if phrase.case is None:
        return "no case fits all of its words"
    if len(possible) == 1:
        return f"the only one after {phrase.preposition}" if phrase.preposition else "the only one possible"
    if phrase.clause is not None and phrase.clause.subject is phrase:
        return f"the subject, of {', '.join(possible)}"
    return f"the likeliest here of {', '.join(possible)}"


def _hangs(phrase: Phrase) -> str:
    host = phrase.parent
    if host is None:
        return ""
    how = "beside" if phrase in host.conjuncts else "the same as" if phrase is host.apposed else "belongs to"
    return f"{how} {inside(host.tokens)}"
