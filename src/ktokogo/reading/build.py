"""From drafts to a checked :class:`Reading`: spans cut out of the text, repeats dropped, order fixed."""

from __future__ import annotations

from itertools import groupby

from ktokogo.document import Document, Sentence
from ktokogo.reading.entities import Entities
from ktokogo.reading.model import Claim, Mention, Reading, Span
from ktokogo.reading.scene import Draft
from ktokogo.relations import relations

_ONE_SIDED = frozenset(("resigns",))
"""Relations that say something without an object; any other edge needs two ends."""


def reading(document: Document, entities: Entities, drafts: list[Draft], held_back: int = 0) -> Reading:
    """Build the reading; actors that nothing refers to are left out."""
    frames = _frames(document)
    spans: dict[tuple[int, int], Span] = {}
    claims: dict[tuple[object, ...], Claim] = {}
    for draft in drafts:
        if not draft.object_text and draft.relation not in _ONE_SIDED:
            continue
        claim = _claim(document, entities, draft, frames, spans)
        key = _same(claim)
        if key not in claims or claims[key].confidence < claim.confidence:
            claims[key] = claim
    placed = groupby(sorted(claims.values(), key=_place), _place)
    ordered = [claim for _, alike in placed for claim in _by_id([*alike])]
    mentions = _mentions(document, entities)
    cited = cited_sources(document, entities)
    used = {m.actor for m in mentions} | set(cited)
    for claim in ordered:
        used |= {
            claim.subject,
            claim.object,
            claim.source,
            claim.addressee,
            claim.occasion,
            *claim.counterparty,
            *claim.via,
        }
    actors = [entities.actor(iri) for iri in used if iri is not None and iri != document.article.id]
    for actor in list(actors):
        if actor.metonym_of and actor.metonym_of not in used:
            used.add(actor.metonym_of)
            actors.append(entities.actor(actor.metonym_of))
    return Reading(
        article=document.article,
        mentions=tuple(mentions),
        actors=tuple(sorted(actors, key=lambda a: a.id)),
        claims=tuple(ordered),
        cited_sources=tuple(cited),
        held_back=held_back,
    )


def _place(claim: Claim) -> tuple[int, int, str, str, str]:
    return claim.evidence.start, claim.evidence.end, claim.relation, claim.subject, claim.object_text


def _by_id(claims: list[Claim]) -> list[Claim]:
    """Put claims of one place in the order of their hashes; of one that is alone it is not worked out."""
    return sorted(claims, key=lambda claim: claim.id) if len(claims) > 1 else claims


def _frames(document: Document) -> dict[tuple[int, int], tuple[int, int]]:
    """The whole stretch of each utterance: quotation and cue together are the sentence to show."""
    out: dict[tuple[int, int], tuple[int, int]] = {}
    for sentence in document.sentences:
        if sentence.cue or sentence.quoted is not None:
            start, end = out.get(sentence.group, (sentence.start, sentence.end))
            out[sentence.group] = (min(start, sentence.start), max(end, sentence.end))
    return out


def _claim(
    document: Document,
    entities: Entities,
    draft: Draft,
    frames: dict[tuple[int, int], tuple[int, int]],
    spans: dict[tuple[int, int], Span],
) -> Claim:
    text, article = document.article.text, document.article.id
    source = draft.source
    quotation = source.quotation
    start, end = _sentence_span(document, draft.sentence, frames)
    subject, target, words = draft.subject, draft.object, draft.object_text
    others = draft.counterparty
    done = draft.polarity == "+" and draft.modality == "actual"  # "A nie będzie rozmawiać z B" is of A
    if relations()[draft.relation].symmetric and done and target is not None and target < subject:
        subject, target = target, subject
        words = entities.actor(target).name
    return Claim(
        article=article,
        relation=draft.relation,
        subject=subject,
        object=target,
        object_text=words,
        source=source.iri or article,
        sentence=_cut(text, start, end, spans),
        evidence=_cut(text, draft.start, draft.end, spans),
        rule=draft.rule,
        confidence=draft.confidence,
        polarity=draft.polarity,
        certainty=draft.certainty,
        modality=draft.modality,
        voice=source.voice,
        counterparty=tuple(sorted(set(others) - {subject, target})) if others else (),
        via=source.via,
        addressee=draft.addressee,
        occasion=draft.occasion if draft.occasion != target else None,
        time=draft.time,
        time_value=draft.time_value,
        quotation=_cut(text, quotation.start, quotation.end, spans) if quotation else None,
        inferred_source=source.inferred,
    )


def _cut(text: str, start: int, end: int, known: dict[tuple[int, int], Span]) -> Span:
    """Cut a sentence, a quotation or other evidence out of the text once, however many claims it carries."""
    span = known.get((start, end))
    if span is None:
        span = known[start, end] = Span(start, end, text[start:end])
    return span


def _sentence_span(
    document: Document, sentence: Sentence, frames: dict[tuple[int, int], tuple[int, int]]
) -> tuple[int, int]:
    """The sentence to show; a quotation is shown with its cue, its opening dash or mark included."""
    if sentence.quoted is None or sentence.group not in frames:
        return sentence.start, sentence.end
    start, end = sentence.start, frames[sentence.group][1]
    if end - start > 600:
        end = max(sentence.end, start)
    near = max(0, start - 2)
    before = document.article.text[near:start].rstrip()
    if before and before[-1] in '–—-"„“«':
        start = near + len(before) - 1
    return start, max(end, sentence.end)


def _same(claim: Claim) -> tuple[object, ...]:
    return (
        claim.relation, claim.subject, claim.object, "" if claim.object else claim.object_text.casefold(),
        claim.source, claim.polarity, claim.sentence.start,
    )  # fmt: skip


def _mentions(document: Document, entities: Entities) -> list[Mention]:
    text = document.article.text
    found = []
    for name in entities.names:
        category = entities.category(name)
        if category is not None:
            lemma = _lemma(entities, name.actor, name.lemmas)
            found.append(
                Mention(name.start, name.end, text[name.start : name.end], lemma, category, name.actor)
            )
    return sorted(found, key=lambda m: (m.start, m.end))


def _lemma(entities: Entities, iri: str | None, lemmas: list[str]) -> str:
    """The nominative of the words used: the registry's spelling where it is one of the possible ones."""
    if iri is not None:
        actor = entities.actor(iri)
        if lemmas[0] == actor.name:
            return lemmas[0]
        known = {actor.name, *actor.aliases}
        for lemma in lemmas:
            if lemma in known:
                return lemma
        words = {word for name in known for word in name.split()}
        for lemma in lemmas:
            if lemma in words:
                return lemma
    return lemmas[0]


def cited_sources(document: Document, entities: Entities) -> list[str]:
    """The media named in the line of sources at the foot; they vouch for no single claim."""
    out: list[str] = []
    for paragraph in document.article.paragraphs:
        if paragraph.role != "sources":
            continue
        line = document.article.text[paragraph.start : paragraph.end].replace("\u00a0", " ")
        for part in line.partition(":")[2].replace(",", "/").split("/"):
            if not part.strip():
                continue
            actor = entities.registry.find(part.strip())
            iri = (
                entities.actor(actor.id).id
                if actor
                else entities.mint(part.strip(), "medium", "MediaOutlet").id
            )
            if iri not in out:
                out.append(iri)
    return out
