"""Groups of words and the names in them: whom a group names, and how it reads in the nominative."""

from __future__ import annotations

from bisect import bisect_right

from ktokogo.document import Document, Phrase, Sentence, Token, in_marks
from ktokogo.reading.entities import Entities


class Naming:
    """Names and wordings of one document's groups."""

    def __init__(self, document: Document, entities: Entities) -> None:
        self.document = document
        self.entities = entities
        self._starts = [sentence.start for sentence in document.sentences]

    def named(self, phrase: Phrase) -> list[str]:
        """Return the IRI of the actor that the group itself names, nothing that hangs on it."""
        name = self.entities.by_token.get(phrase.head.start)
        if name is None and phrase.quoted:
            name = self.entities.by_token.get(phrase.tokens[0].start)
        if name is None or name.actor is None:
            return []
        several = phrase.number == "pl" and phrase.head.best.name == "surname"
        if several and self.entities.actor(name.actor).type == "person":
            return []  # "Nowakowie": a family is not the one man of that name
        if name.phrase is not None and name.phrase is not phrase and phrase.head not in name.tokens:
            return []
        return [name.actor]

    def ends_body(self, phrase: Phrase) -> bool:
        """Tell "Partia Jana Nowaka, który …": a person who is only the end of what a body is called."""
        name = self.entities.by_token.get(phrase.head.start)
        if name is None or name.actor is None or phrase.head.best.name not in ("given", "surname"):
            return False
        inside = name.tokens[0].index < phrase.first
        return inside and self.entities.actor(name.actor).type != "person"

    def person(self, phrase: Phrase) -> str | None:
        """Return the IRI of the person whom the group names."""
        found = self.named(phrase)
        return found[0] if found and self.entities.actor(found[0]).type == "person" else None

    def adjective_state(self, phrase: Phrase) -> str | None:
        """Return the state that an adjective of the group names: "rosyjska broń" names Russia."""
        for token in phrase.tokens:
            named = token.capital and phrase.head.capital and not token.initial  # "Republika Serbska"
            if token.best.pos == "adjective" and not named:
                state = self.entities.registry.adjectives.get(token.best.lemma)
                if state:
                    return self.entities.actor(state).id
        return None

    def text(self, phrase: Phrase, parts: list[Phrase] | None = None) -> str:
        """Return the group in the nominative with what hangs on it (or with these parts of it)."""
        tokens = self._around(phrase)
        head = self.document.language.nominative(phrase)
        end = self._whole(phrase) if parts is None else max([phrase.last, *(reach(p) for p in parts)])
        if parts is not None and phrase.apposed is not None and phrase.apposed.first > phrase.last:
            end = min(end, phrase.apposed.first - 1)
        first = phrase.tokens[0]
        start = phrase.last + 1
        if in_marks(tokens, phrase) and end >= start:
            start += 1  # "„haniebną decyzję” sądu": the marks are of the words in between
        named = self.entities.by_token.get(first.start) is not None or first.best.name is not None
        if first.initial and not named and not phrase.quoted and not first.text.isupper():
            head = head[:1].lower() + head[1:]  # the capital is the sentence's
        return balanced(" ".join([head, joined(tokens[start : end + 1])]).strip())

    def _whole(self, phrase: Phrase) -> int:
        """Index of the last word of a group, with the object of a participle that ends it."""
        last = phrase.tokens[-1]
        if last is not phrase.head and "active" in last.analyses.parts:
            groups = self.sentence_of(phrase).phrases  # "umowa regulująca stosunki X z Y"
            return next((p.end for p in groups if p.first == phrase.last + 1), phrase.end)
        return phrase.end

    def sentence_of(self, phrase: Phrase) -> Sentence:
        """Return the sentence in which the group stands."""
        return self.document.sentences[bisect_right(self._starts, phrase.tokens[0].start) - 1]

    def before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence of the text before this one."""
        at = bisect_right(self._starts, sentence.start) - 2
        return self.document.sentences[at] if at >= 0 else None

    def after(self, sentence: Sentence) -> Sentence | None:
        """Return the next sentence of the text."""
        at = bisect_right(self._starts, sentence.start)
        return self.document.sentences[at] if at < len(self._starts) else None

    def _around(self, phrase: Phrase) -> list[Token]:
        """Return the tokens of the sentence in which the group stands."""
        return self.sentence_of(phrase).tokens


def reach(phrase: Phrase) -> int:
    """Index of the last word of a group and its genitives: "marszałek Sejmu" without "na platformie"."""
    parts = [
        p for p in (*phrase.dependents, *phrase.conjuncts) if p.preposition is None or p in phrase.conjuncts
    ]
    called = phrase.apposed
    beside = called is not None and called.first == called.last == phrase.last + 1
    if called is not None and (called.quoted or (beside and "m1" not in phrase.genders)):
        parts.append(called)  # "Stowarzyszenia „Iustitia”", "partii Vox"
    return max([phrase.last, *(reach(p) for p in parts)])


def joined(tokens: list[Token]) -> str:
    """Return the words as they stand, white space single."""
    out = ""
    for i, token in enumerate(tokens):
        glued = i > 0 and tokens[i - 1].end == token.start
        out += token.text if glued or not out else " " + token.text
    return out


def balanced(text: str) -> str:
    """Close or drop a quotation mark or a bracket whose partner the cut left out."""
    if text.count('"') % 2:
        text = text + '"' if not text.endswith('"') else text[:-1]
    if text.count("(") > text.count(")"):
        text += ")"
    if text.count("”") > text.count("„") + text.count("“") and "„" not in text:
        text = "„" + text
    if text.count("„") > text.count("”") + text.count("“"):
        text += "”"
    return text
