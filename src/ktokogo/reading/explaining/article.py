"""The whole article explained, or one sentence of it, or the sentence of one claim."""

from __future__ import annotations

from ktokogo.article import Article
from ktokogo.document import Sentence
from ktokogo.errors import InputError
from ktokogo.reading import read as reader
from ktokogo.reading.explaining.clauses import clauses
from ktokogo.reading.explaining.model import Found, SentenceReading
from ktokogo.reading.explaining.words import cases, groups, words
from ktokogo.reading.model import Claim, Reading
from ktokogo.reading.reference import Reference
from ktokogo.reading.trace import Trace


def explain(
    article: Article, *, claim: str | None = None, sentence: int | None = None
) -> tuple[SentenceReading, ...]:
    """Read an article and tell how each sentence was read, in the order of the text.

    ``claim`` is a claim's IRI or its end: only the sentences of its evidence are told. ``sentence`` is the
    number of one sentence, from 1.

    Raises:
        LanguageError: the text does not look like Polish.
        InputError: the article has no such claim or sentence.
    """
    document = reader.document_of(article)
    before = cases(document.sentences)
    trace = Trace()
    reading = reader.read_document(document, trace)
    assert trace.reference is not None
    ordered = sorted(document.sentences, key=lambda s: (s.start, s.end))
    numbers = {one: number for number, one in enumerate(ordered, 1)}
    homes = {clause: number for one, number in numbers.items() for clause in one.clauses}
    wanted = _chosen(reading, ordered, claim, sentence)
    return tuple(
        SentenceReading(
            number=numbers[one],
            start=one.start,
            end=one.end,
            text=" ".join(document.article.text[one.start : one.end].split()),
            role=one.role,
            silent=trace.silent.get(one, "a question asserts nothing" if one.question else ""),
            words=words(one),
            groups=groups(trace.reference, one, before),
            clauses=clauses(trace.reference, trace, reading, one, homes),
            claims=_claims(trace.reference, reading, one),
        )
        for one in wanted
    )


def _chosen(
    reading: Reading, ordered: list[Sentence], claim: str | None, sentence: int | None
) -> list[Sentence]:
    if sentence is not None:
        if not 1 <= sentence <= len(ordered):
            raise InputError(f"there is no sentence {sentence}: the article has {len(ordered)}")
        ordered = [ordered[sentence - 1]]
    if claim is None:
        return ordered
    found = [one for one in reading.claims if one.id == claim or one.id.endswith(f"/{claim}")]
    if not found:
        raise InputError(
            f"the article makes no claim {claim}: `ktokogo read` lists its claims with their ids"
        )
    return [one for one in ordered if any(_holds(one, which) for which in found)]


def _holds(sentence: Sentence, claim: Claim) -> bool:
    return sentence.start < claim.evidence.end and claim.evidence.start < sentence.end


def _claims(reference: Reference, reading: Reading, sentence: Sentence) -> tuple[Found, ...]:
    def name(iri: str) -> str:
        return reference.entities.actor(iri).name

    return tuple(
        Found(
            id=claim.id,
            subject=name(claim.subject),
            relation=claim.relation,
            object=claim.object_text,
            polarity=claim.polarity,
            source=None if claim.source == claim.article else name(claim.source),
            rule=claim.rule,
            confidence=claim.confidence,
        )
        for claim in reading.claims
        if _holds(sentence, claim)
    )
