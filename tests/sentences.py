"""A few words of our own as a room sees them: groups and clauses found by their words, claims on one line."""

from __future__ import annotations

from ktokogo.article import Article, Paragraph, Role
from ktokogo.document import Clause, Document, Phrase, Sentence
from ktokogo.polish import read as polish
from ktokogo.reading.entities import Entities
from ktokogo.reading.model import Claim, Reading
from ktokogo.reading.read import read_article
from ktokogo.reading.reference import Reference


def article(*paragraphs: str | tuple[Role, str], published: str | None = None) -> Article:
    """An article of these paragraphs: body text, or a role and its text."""
    text, places = "", []
    for paragraph in paragraphs:
        role, words = ("body", paragraph) if isinstance(paragraph, str) else paragraph
        places.append(Paragraph(len(text), len(text) + len(words), role))
        text += words + "\n\n"
    return Article(text, tuple(places), published=published, language="pl")


def document(*paragraphs: str | tuple[Role, str], published: str | None = None) -> Document:
    """What the room of Polish makes of these paragraphs."""
    return polish.read(article(*paragraphs, published=published))


def sentence(text: str) -> Sentence:
    """The first sentence of one paragraph."""
    return document(text).sentences[0]


def group(sentence: Sentence, words: str) -> Phrase:
    """The nominal group that consists of these words."""
    return next(p for p in sentence.phrases if own(p) == words)


def own(phrase: Phrase | None) -> str | None:
    """The words of a group itself, nothing that hangs on it."""
    return phrase and " ".join(t.text for t in phrase.tokens)


def clause(sentence: Sentence, words: str) -> Clause:
    """The clause in which this word stands."""
    return next(c for c in sentence.clauses if any(t.text == words for t in c.tokens))


def reference(*paragraphs: str | tuple[Role, str], published: str | None = None) -> Reference:
    """The names and roles of these paragraphs, and who is meant by which group."""
    read = document(*paragraphs, published=published)
    return Reference(read, Entities(read))


def names(reference: Reference, phrase: Phrase) -> list[str]:
    """Whom a group means, by name."""
    return [reference.entities.actor(iri).name for iri in reference.actors(phrase)]


def reading(
    *paragraphs: str | tuple[Role, str], published: str | None = None, doubtful: bool = True
) -> Reading:
    """What is read in these paragraphs, with what would be held back for doubt."""
    return read_article(article(*paragraphs, published=published), doubtful=doubtful)


def told(reading: Reading) -> list[str]:
    """The claims: source (where it is not the article), subject, relation with polarity, object, modality."""
    return [_line(reading, claim) for claim in reading.claims]


def _line(reading: Reading, claim: Claim) -> str:
    names = {iri: actor.name for iri, actor in reading.by_id.items()}
    said = "" if claim.source == claim.article else f"{names[claim.source]}: "
    real = "" if claim.modality == "actual" else f" ({claim.modality})"
    return f"{said}{names[claim.subject]} {claim.relation}{claim.polarity} {claim.object_text}{real}"
