"""Which actor each name denotes: one identifier for one entity throughout the document.

A name is looked up in the registry; a short form follows the full name in the same document; what is
not known gets an identifier of its own, made of its name. What is undecidable stays unlinked.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from ktokogo.document import Document
from ktokogo.reading.model import BASE, Actor, ActorType, Category
from ktokogo.reading.names import Name, bodies, names
from ktokogo.reading.registry import Registry, fold, registry, slug, surname_of

_CATEGORIES: dict[str, Category] = {
    "person": "PER", "country": "LOC", "organisation": "ORG", "medium": "PRO", "place": "LOC",
    "event": "EVT", "group": "PER",
}  # fmt: skip


class Entities:
    """The actors of one document, by IRI, and the names that denote them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.registry: Registry = registry()
        self.names: list[Name] = names(document)
        self.actors: dict[str, Actor] = {}
        self.by_token: dict[int, Name] = {}
        self._people: dict[str, list[str]] = {}
        self._bodies: dict[str, str] = {}
        self._resolve()

    def actor(self, iri: str) -> Actor:
        """Return the actor of an IRI, taking it from the registry on first use."""
        found = self.actors.get(iri)
        if found is None:
            found = self.actors[iri] = self.registry.actors[iri]
        return found

    def mint(self, name: str, kind: ActorType, cls: str, **more: object) -> Actor:
        """Return the actor of that name, made if it is new."""
        iri = f"{BASE}actor/{slug(name)}"
        if iri not in self.actors:
            self.actors[iri] = Actor(id=iri, name=name, type=kind, kind=cls, **more)  # type: ignore[arg-type]
        return self.actors[iri]

    def category(self, name: Name) -> Category | None:
        """Return the category of a mention, None where the thing is no named entity."""
        if name.actor is None:
            return {"place": "LOC", "quoted": "PRO"}.get(name.kind, "ORG")  # type: ignore[return-value]
        actor = self.actor(name.actor)
        body = bodies().get(name.head_lemma.lower())
        if actor.id not in self.registry.actors and body is not None and body["category"] != "ORG":
            return body["category"]  # type: ignore[return-value]
        if actor.metonym_of is not None and actor.type != "group":
            return "LOC"
        return _CATEGORIES[actor.type]

    def _resolve(self) -> None:
        for name in self.names:
            if name.kind in ("person", "unknown") and len(name.tokens) > 1:
                name.actor = self._full_name(name)
        for name in self.names:
            if name.actor is None:
                name.actor = self._short(name)
        for name in self.names:
            for token in name.tokens:
                self.by_token[token.start] = name

    def _known(self, name: Name) -> Actor | None:
        for lemma in name.lemmas:
            actor = self.registry.find(lemma)
            if actor is not None:
                return self.actor(actor.id)
        return None

    def _full_name(self, name: Name) -> str | None:
        actor = self._known(name) or self._similar(name)
        if actor is None:
            if name.kind == "unknown" and not self._looks_personal(name):
                return self._other(name)
            actor = self.mint(name.lemmas[0], "person", "Person")
        if actor.type == "person":
            for lemma in {surname_of(actor.name), *(surname_of(n) for n in name.lemmas[:1])}:
                people = self._people.setdefault(fold(lemma), [])
                if actor.id not in people:
                    people.append(actor.id)
            last = name.tokens[-1].text
            people = self._people.setdefault(fold(last), [])
            if actor.id not in people:
                people.append(actor.id)
        return actor.id

    def _looks_personal(self, name: Name) -> bool:
        """Tell a person of unknown names from a foreign title: apposed to a title, or a speaking subject."""
        phrase = name.phrase
        if phrase is None:
            return False
        if phrase.parent is not None and phrase.parent.apposed is phrase:
            return True
        if phrase.dependents or phrase.preposition in ("w", "do", "na"):
            return phrase.dependents == [] and False
        return all(token.capital for token in name.tokens) and not any(t.text.isupper() for t in name.tokens)

    def _similar(self, name: Name) -> Actor | None:
        """Link a misspelt or otherwise transliterated full name: same surname, given names alike."""
        for lemma in name.lemmas:
            candidates = self.registry.surnames.get(fold(surname_of(lemma)), ())
            given = fold(lemma).split()[0]
            alike = [
                iri
                for iri in candidates
                if SequenceMatcher(None, fold(self.registry.actors[iri].name).split()[0], given).ratio()
                >= 0.8
            ]
            if len(alike) == 1:
                return self.actor(alike[0])
        return None

    def _short(self, name: Name) -> str | None:
        if name.kind in ("person", "unknown"):
            found = self._surname(name)
            if found:
                return found
        if name.kind == "people":
            return self._nation(name)
        power = self._power(name)
        if power:
            return power
        actor = self._known(name)
        if actor is not None:
            if actor.type == "organisation" and name.head_lemma:
                self._bodies[fold(name.head_lemma)] = actor.id
            return actor.id
        return self._other(name)

    def _surname(self, name: Name) -> str | None:
        for lemma in name.lemmas:
            people = self._people.get(fold(lemma), [])
            if len(people) == 1:
                return people[0]
            if len(people) > 1:
                return None
        for lemma in name.lemmas:
            known = self.registry.surnames.get(fold(lemma), ())
            if len(known) == 1 and (known[0] in self.registry.prominent or self._foreign(name)):
                return self.actor(known[0]).id
        return None

    @staticmethod
    def _foreign(name: Name) -> bool:
        return all(any(a.name == "unknown" for a in token.analyses) for token in name.tokens)

    def _nation(self, name: Name) -> str | None:
        state = self.registry.inhabitants[name.head_lemma]
        return self.mint(name.lemmas[0], "group", "Bloc", metonym_of=state).id

    def _power(self, name: Name) -> str | None:
        """A capital named where no place is meant (no "w", "do", "z") stands for the power that rules there."""
        phrase = name.phrase
        if phrase is None or phrase.preposition in ("w", "do", "na", "pod", "koło"):
            return None
        for lemma in name.lemmas[:2]:
            iri = self.registry.powers.get(fold(lemma))
            if iri:
                return self.actor(iri).id
        return None

    @staticmethod
    def _in_place(name: Name) -> bool:
        """An unknown word after "w" names where something is."""
        return name.phrase is not None and name.phrase.preposition == "w" and len(name.tokens) == 1

    def _other(self, name: Name) -> str | None:
        lemma = name.lemmas[0]
        if name.kind == "place" or (name.kind == "unknown" and self._in_place(name)):
            return self.mint(lemma, "place", "Place").id
        if name.kind == "quoted":
            return None
        if (name.kind in ("person", "unknown") and name.kind == "person") or self._looks_personal(name):
            people = self._people.setdefault(fold(lemma), [])
            actor = self.mint(lemma, "person", "Person")
            if actor.id not in people:
                people.append(actor.id)
            return actor.id
        body = bodies().get(name.head_lemma.lower())
        if name.kind == "body" and len(name.tokens) == 1 and body is not None:
            return self._bodies.get(fold(name.head_lemma))
        if name.kind == "acronym" and name.phrase is not None and name.phrase.parent is not None:
            host = self.by_host(name)
            if host:
                return host
        if body is not None and body["category"] == "EVT":
            return self.mint(lemma, "event", "Event").id
        actor = self.mint(lemma, "organisation", body["kind"] if body else "Organisation")
        if name.head_lemma and len(name.tokens) > 1:
            self._bodies[fold(name.head_lemma)] = actor.id
        return actor.id

    def by_host(self, name: Name) -> str | None:
        """The body that an acronym in brackets abbreviates: the name right before it."""
        host = name.phrase.parent if name.phrase else None
        if host is None or host.apposed is not name.phrase:
            return None
        other = next((n for n in self.names if n.phrase is host), None)
        return other.actor if other else None
