"""Which actor each name denotes: one identifier for one entity throughout the document.

A name is looked up in the registry; a short form follows the full name in the same document; what is
not known gets an identifier of its own, made of its name. What is undecidable stays unlinked.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from ktokogo.document import Document, Sentence
from ktokogo.reading import homonyms
from ktokogo.reading.known_names import is_of_a_kind
from ktokogo.reading.lexicon import lexicon
from ktokogo.reading.model import BASE, Actor, ActorType, Category
from ktokogo.reading.name import Name, bodies
from ktokogo.reading.names import names
from ktokogo.reading.namesakes import Namesakes, own_row
from ktokogo.reading.people import People
from ktokogo.reading.registry import Registry, fold, registry, slug
from ktokogo.reading.seeming import is_namesake, is_of_medium, is_written_otherwise, seems

_CATEGORIES: dict[str, Category] = {
    "person": "PER", "country": "LOC", "organisation": "ORG", "medium": "PRO", "place": "LOC",
    "event": "EVT", "group": "PER",
}  # fmt: skip
_PARTY = "PoliticalParty"


@lru_cache(4096)
def _heads_of(actor: Actor) -> tuple[str, ...]:
    """The folded nouns that head the names of a body: of the Commission "komisja"; a party's only of one."""
    words = [word for name in (actor.name, *actor.aliases) if " " in name for word in name.split()[:2]]
    kinds = {fold(word): bodies()[word.lower()]["kind"] for word in words if word.lower() in bodies()}
    return tuple(head for head, kind in kinds.items() if kind != _PARTY or actor.kind == _PARTY)


def _goes_on(name: Name) -> bool:
    """Tell the first word of a name whose second one nobody knows: "prezydent Lenin Moreno"."""
    after = name.following
    if after is None or not after.capital or after.best.name != "unknown" or name.phrase is None:
        return False
    return any(a.case == name.phrase.case for a in after.analyses)


class Entities:
    """The actors of one document, by IRI, and the names that denote them.

    ``earlier`` are those of the part of the same text that was read before: whoever is known there is here.
    """

    def __init__(self, document: Document, earlier: Entities | None = None) -> None:
        self.document = document
        self.registry: Registry = registry()
        self.names: list[Name] = names(document)
        self.actors: dict[str, Actor] = {}
        self.by_token: dict[int, Name] = {}
        self._by_sentence: dict[int, list[Name]] | None = None
        self._people = People(document, self.actor)
        self._heads: dict[str, Counter[str]] = {}
        self._whole_later: Counter[str] = Counter()
        self._cues: dict[str, Category] = {}
        self._works: set[str] = set()
        self._certain = {iri for name in self.names for iri in name.known}
        self._short_for: dict[str, str] = {}
        self._of_town: dict[str, str] = {}
        """What a body is called with its town, by what it is called without."""
        if earlier is not None:
            self.actors, self._heads = earlier.actors, earlier._heads
            self._people.follow(earlier._people)
            self._cues, self._works, self._short_for = earlier._cues, earlier._works, earlier._short_for
            self._of_town = earlier._of_town
            self._certain |= earlier._certain
        self._begins_at = {name.start: name for name in self.names}
        self._ends_at = {name.tokens[-1].start: name for name in self.names}
        self._namesakes = Namesakes(document, self.names)
        self._resolve()

    def actor(self, iri: str) -> Actor:
        """Return the actor of an IRI, taking it from the registry on first use."""
        found = self.actors.get(iri)
        if found is None:
            found = self.actors[iri] = self.registry.actors[iri]
        return found

    def names_in(self, sentence: Sentence) -> list[Name]:
        """Return the names of a sentence, in the order of the text."""
        if self._by_sentence is None:
            self._by_sentence = {}
            for name in self.names:
                self._by_sentence.setdefault(id(name.sentence), []).append(name)
        return self._by_sentence.get(id(sentence), [])

    def mint(self, name: str, kind: ActorType, cls: str, **more: object) -> Actor:
        """Return the actor of that name, made if it is new; "Jan N." of another article is another man."""
        lettered = kind == "person" and len(last := name.split()[-1]) == 1 and last not in "IVX"
        iri = f"{self.document.article.id}/person/{slug(name)}" if lettered else f"{BASE}actor/{slug(name)}"
        if iri not in self.actors:
            shown = f"{name}." if lettered else name
            self.actors[iri] = Actor(id=iri, name=shown, type=kind, kind=cls, **more)  # type: ignore[arg-type]
        return self.actors[iri]

    def category(self, name: Name) -> Category | None:
        """Return the category of a mention, None where the thing is no named entity."""
        if name.kind == "people":
            party = all(self.registry.actors[i].kind == "PoliticalParty" for i in name.known)
            return "PER" if party else "ORG"
        if name.actor is None:
            return name.cue or {"place": "LOC", "quoted": "PRO", "person": "PER"}.get(name.kind, "ORG")  # type: ignore[return-value]
        actor = self.actor(name.actor)
        form = self.registry.forms.get(actor.id)
        if form is not None:
            return "ORG" if form == "agency" else "PRO"
        body = bodies().get(name.head_lemma.lower())
        if actor.id in self._works:
            return "PRO"
        if actor.id not in self.registry.actors and body is not None and body["category"] != "ORG":
            return body["category"]  # type: ignore[return-value]
        if actor.metonym_of is not None and actor.type != "group":
            return "LOC"
        if actor.kind == "Bloc" and actor.type == "organisation" and not _heads_of(actor):
            return "LOC"  # "Zachód", "Bliski Wschód"
        return _CATEGORIES[actor.type]

    def _resolve(self) -> None:
        for name in self.names:
            if name.cue is not None and name.kind in ("unknown", "person", "acronym", "body"):
                self._cues.setdefault(fold(name.lemmas[0]), name.cue)
        for name in self.names:
            if is_namesake(name):
                continue
            if name.kind == "known" and name.known:
                self._known_name(name)
            elif name.kind in ("person", "unknown") and len(name.tokens) == 1 and name.cue == "PER":
                actor = self._known(name)
                if actor is not None and actor.type == "person":
                    name.actor = self._people.meet(actor, name)  # "papież Franciszek"
            elif name.kind in ("person", "unknown") and len(name.tokens) > 1 and not self._begins_small(name):
                name.actor = self._full_name(name)
        short = [name for name in self.names if name.actor is None and not is_namesake(name)]
        for name in short:
            self._people.note(name)
        self._whole_later.update(name.head_lemma for name in short if len(name.tokens) > 1)
        for name in short:
            name.actor = self._short(name)
            self._whole_later[name.head_lemma] -= len(name.tokens) > 1
        for name in self.names:
            name.actor = self._inserted(name) or name.actor
        self.names = [name for name in self.names if name.actor is not None or not name.doubtful]
        for name in self.names:
            for token in name.tokens:
                self.by_token[token.start] = name

    def _inserted(self, name: Name) -> str | None:
        """The person whose first name an editor puts in brackets: "(Jana) Nowaka"."""
        tokens, end = name.sentence.tokens, name.tokens[-1].index + 1
        if len(name.tokens) > 1 or name.tokens[0].best.name != "given" or end + 1 >= len(tokens):
            return None
        following = self._begins_at.get(tokens[end + 1].start)
        if tokens[end].text not in (")", "]") or following is None or following.actor is None:
            return None
        return following.actor if self.actor(following.actor).type == "person" else None

    def _known(self, name: Name) -> Actor | None:
        if name.known:
            meant = homonyms.meant(self.document, name)
            return self.actor(meant) if meant is not None else None
        group = name.phrase
        if group is not None and len(name.tokens) == 1 and is_of_a_kind(name.tokens[0], group):
            return None  # "rosyjski Kościół prawosławny" is not the one called "Kościół"
        several = group is not None and group.number == "pl" and group.head.best.name is None
        for lemma in name.lemmas[:1] if several else name.lemmas:  # "Kościoły" are not the one Church
            actor = self.registry.find(lemma)
            if actor is not None and not is_written_otherwise(name, actor):
                return self.actor(actor.id)
        return None

    def _known_name(self, name: Name) -> None:
        actor = self._known(name)
        if actor is None:
            return
        if actor.type == "organisation" and is_of_medium(name):
            medium = self.mint(name.lemmas[0], "organisation", "Organisation")
            self._works.add(medium.id)
            name.actor = medium.id
            return
        self._namesakes.meet(actor.id)
        if actor.id in self.registry.shared:
            actor = self._of_a_state(name, actor)
            if actor is None:
                return
        if actor.type == "person":
            name.actor = self._people.meet(actor, name)
        elif fold(name.lemmas[0]) not in self.registry.powers:
            name.actor = actor.id
            self._note_body(actor)

    def _of_a_state(self, name: Name, shared: Actor) -> Actor | None:
        """The body of that name in the state that the text means; None where it does not say."""
        state = self._namesakes.state(name, shared.id)
        if state is None or state == self.registry.country_of.get(shared.id):
            return shared if state is not None else None
        own = own_row(shared.id, state)
        if own is not None:
            return self.actor(own)
        label = f"{self._as_called(name, shared)} ({self.registry.actors[state].name})"
        return self.mint(label, shared.type, shared.kind)

    def _as_called(self, name: Name, shared: Actor) -> str:
        """What the text calls members of a body for it, "Szwedzcy Demokraci"; else the body's own name."""
        if name.phrase is None or name.phrase.number != "pl" or "m1" not in name.phrase.head.best.genders:
            return shared.name
        words = self.document.language.nominative(name.phrase).split()
        return " ".join(word for word in words if word[0].isupper()) or shared.name

    def _note_body(self, actor: Actor) -> None:
        """Remember a body by the noun that heads its name, also where the text gives only its acronym."""
        for head in _heads_of(actor) if actor.type == "organisation" else ():
            self._heads.setdefault(head, Counter())[actor.id] += 1

    def _begins_small(self, name: Name) -> bool:
        """Tell a surname alone that begins with a particle: "Von der Leyen" at the start of a sentence."""
        return name.tokens[0].lower in self.document.language.particles

    def _full_name(self, name: Name) -> str | None:
        people, actor = self._people, self._known(name)
        iri = actor.id if actor is not None else people.similar(name) or people.initialled(name)
        iri = iri or people.shortened(name)
        if iri is None and name.kind == "unknown" and seems(name, self._cues) != "PER":
            return self._other(name)
        iri = iri or people.misspelt(name)
        actor = self.actor(iri) if iri is not None else self.mint(name.lemmas[0], "person", "Person")
        return self._people.meet(actor, name) if actor.type == "person" else actor.id

    def _short(self, name: Name) -> str | None:
        if name.kind in ("person", "unknown"):
            people = self._people.meant(name)
            if len(people) == 1:
                return self.actor(people[0]).id
            if people:
                name.cue = "PER"
                return None
            familiar = self._people.familiar(name)
            if familiar is not None:
                return familiar
            if len(name.tokens) > 1 and self._begins_small(name):
                return self._full_name(name)
        if name.kind == "people":
            return self._of_surname(name) or self._nation(name)
        if name.kind == "known" and name.known:
            return self._power(name) or self._known_alone(name)
        power = self._power(name)
        if power:
            return power
        actor = self._known(name) if name.kind != "known" else None
        if actor is not None and actor.type == "person" and (name.cue != "PER" or _goes_on(name)):
            actor = None  # a first name alone is not yet the one who is known by it, nor "Lenin" Lenin Moreno
        if actor is not None and actor.id in self.registry.common and actor.kind == "PoliticalParty":
            actor = actor if actor.id in self._certain else None
        if actor is not None and actor.id in self.registry.shared:
            actor = self._of_a_state(name, actor)
            if actor is None:
                return None
        if actor is not None:
            self._note_body(actor)
            return actor.id
        return self._other(name)

    def _known_alone(self, name: Name) -> str | None:
        """A known name that also names a power, where the place is meant; a namesake's stays unlinked."""
        actor = self._known(name)
        return actor.id if actor is not None and actor.id not in self.registry.shared else None

    def _of_surname(self, name: Name) -> str | None:
        """The one person of this document whose surname is also a word for an inhabitant: "Turek"."""
        single = name.phrase is not None and name.phrase.number == "sg"
        return self._people.one(name.head_lemma) if single else None

    def _nation(self, name: Name) -> str | None:
        """Inhabitants are a group of their own that stands for its state."""
        if name.known:
            # "torysi" are their party; one "torys" is not.
            plural = name.phrase is not None and name.phrase.number == "pl"
            return self.actor(name.known[0]).id if plural and len(name.known) == 1 else None
        if name.phrase is not None and name.phrase.number == "sg" and self._names_a_person(name):
            return None  # "Fin Jan Wilczak" is the man, not his people
        state = self.registry.inhabitants[name.head_lemma]
        return self.mint(name.lemmas[0], "group", "Bloc", metonym_of=state).id

    def _next(self, name: Name) -> Name | None:
        """The name that begins right behind this one."""
        following = name.following
        return self._begins_at.get(following.start) if following is not None else None

    def _names_a_person(self, name: Name) -> bool:
        """Tell whether the name of a person follows at once."""
        following = self._next(name)
        return following is not None and following.kind in ("person", "unknown")

    def _power(self, name: Name) -> str | None:
        """A capital named where no place is meant (no "w", "do") stands for the power that rules there."""
        phrase = name.phrase
        if phrase is None or phrase.preposition in ("w", "do", "na", "pod", "koło"):
            return None
        for lemma in name.lemmas[:2]:
            iri = self.registry.powers.get(fold(lemma))
            if iri:
                return self.actor(iri).id
        return None

    def _other(self, name: Name) -> str | None:
        """Mint what the registry does not know, by what it seems to be; None for what names nobody."""
        lemma = name.lemmas[0]
        body = bodies().get(name.head_lemma.lower())
        if name.kind in ("body", "known") and len(name.tokens) == 1 and body is not None:
            return self._alone(name)
        if len(name.tokens) == 1 and name.tokens[0].text.isupper():
            host = self._short_for.get(fold(lemma)) or self.by_host(name)
            if host:
                self._short_for[fold(lemma)] = host
                return host
        category = seems(name, self._cues)
        if category is None:
            return None
        if category == "PER":
            actor = self.mint(lemma, "person", "Person")
            self._people.call(lemma, actor.id)
            return actor.id
        if category == "LOC":
            return self.mint(lemma, "place", "Place").id
        if category == "EVT":
            return self.mint(lemma, "event", "Event").id
        if name.kind == "quoted" and category == "PRO":
            return self.mint(lemma, "medium", "MediaOutlet").id
        whole = self._with_town(name, lemma)
        if whole is not None:
            self._of_town[fold(lemma)] = whole
        lemma = self._of_town.get(fold(lemma), lemma)
        actor = self.mint(lemma, "organisation", (body["kind"] if body else "") or "Organisation")
        if category == "PRO":
            self._works.add(actor.id)
        elif name.head_lemma and len(name.tokens) > 1:
            self._heads.setdefault(fold(name.head_lemma), Counter())[actor.id] += 1
        return actor.id

    def _with_town(self, name: Name, lemma: str) -> str | None:
        """ "Sąd Okręgowy w Gdańsku": a body of which every town has one, with its town; else None."""
        words = lexicon(self.document.language.code).words
        tokens, end = name.sentence.tokens, name.tokens[-1].index + 1
        if name.head_lemma.lower() not in words["local.body"] or end + 1 >= len(tokens):
            return None
        town = self._begins_at.get(tokens[end + 1].start) if tokens[end].lower in words["in"] else None
        if town is None or not self._is_place(town):
            return None
        return f"{lemma} {tokens[end].lower} {' '.join(t.text for t in town.tokens)}"

    def _is_place(self, name: Name) -> bool:
        """Tell a town's name, whether the registry knows the town or not."""
        known = (self.registry.actors[iri].type for iri in name.known)
        return name.kind == "place" or (name.kind == "known" and "place" in known)

    def _alone(self, name: Name) -> str | None:
        """The body meant by its head noun alone ("Komisja"): the only one so far, or the commonest by far.

        What any body may be called ("Organizacja") means the last one named, or nobody.
        """
        named = self._heads.get(fold(name.head_lemma))
        if named is None:
            return None
        words = lexicon(self.document.language.code).words
        if name.head_lemma.lower() in words["party"] and self._next(name) is not None:
            return None  # "Partia Lewicy", a name of its own
        later = self._whole_later[name.head_lemma]  # "Sąd Okręgowy", still to be read
        best = max(named, key=named.__getitem__)
        if name.head_lemma.lower() in words["any.body"] and best != self._last_body(name):
            return None
        return best if named[best] >= 3 * (named.total() - named[best] + later) else None

    def _last_body(self, name: Name) -> str | None:
        """The body named last before a name."""
        actors = [n.actor for n in self.names if n.start < name.start and n.actor is not None]
        return next((iri for iri in reversed(actors) if self.actor(iri).type == "organisation"), None)

    def by_host(self, name: Name) -> str | None:
        """The body or work that an acronym in brackets abbreviates: the name right before them."""
        tokens = name.sentence.tokens
        first, last = name.tokens[0].index, name.tokens[-1].index
        if first < 2 or last + 1 >= len(tokens) or tokens[first - 1].text + tokens[last + 1].text != "()":
            return None
        host = self._ends_at.get(tokens[first - 2].start)
        if host is None or host.actor is None:
            return None
        kind, letter = self.actor(host.actor).type, name.tokens[0].text[0]
        another = kind in ("country", "place") and host.tokens[0].text[0] != letter
        return None if kind == "person" or another else host.actor  # "Ruch Wolna Libia (RWL)": not Libya
