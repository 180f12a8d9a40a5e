"""Actors that a text tells by a common noun: "the party", "prosecutors", "four other republics"."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from ktokogo.document import DASHES, Analysis, Document, Phrase
from ktokogo.polish.agreement import MODIFIERS
from ktokogo.reading.entities import Entities
from ktokogo.reading.lexicon import Lexicon
from ktokogo.reading.model import Actor
from ktokogo.reading.name import Name
from ktokogo.reading.naming import Naming
from ktokogo.reading.registry import slug
from ktokogo.reading.roles import Role

_HER_ENDINGS = ("torka", "sorka", "istka", "ystka", "cielka", "entka", "antka", "kini", "czyni")
"""Endings of nouns for women that no thing has, as "-arka" and "-niczka" have it."""
_RELATIONAL = ("ski", "cki", "dzki", "yjny", "odni", "iczy")
"""Ends of adjectives that say of which kind people are, not how the author finds them: "gdańscy"."""
_COMPLEMENTS = frozenset(("noun", "pronoun", "gerund", "preposition", "adjective", "numeral"))


def _tells_apart(part: Phrase) -> bool:
    """Tell what says which people are meant: a genitive, "eksperci z Litwy", "komisarz ds. energii"."""
    of = part.preposition == "z" and "gen" in part.cases and "inst" not in part.cases
    return of or part.preposition in (None, "ds.")


class CommonNouns:
    """What the common nouns of one document mean: an actor that it names, or one of this article alone."""

    def __init__(self, document: Document, entities: Entities, naming: Naming, lexicon: Lexicon) -> None:
        self.document = document
        self.entities = entities
        self.naming = naming
        self.lexicon = lexicon

    def described(self, phrase: Phrase) -> str:
        """Return the IRI of a source that is described but not named: "doniesienia medialne", "rozmówca"."""
        return self._local(self._words(phrase, self._apart(phrase)), "group", "UnnamedGroup").id

    def together(self, iris: list[str]) -> str:
        """Return the IRI of several who vouch for the same thing: a group of this article alone."""
        name = ", ".join(self.entities.actor(iri).name for iri in iris)
        return self._local(name, "group", "UnnamedGroup", len(iris)).id

    def called(self, phrase: Phrase) -> str | None:
        """A common noun for what the document names in full ("forum"), or a lower-case name."""
        if (phrase.head.capital and not phrase.head.initial) or phrase.quoted:
            return None
        if len(phrase.tokens) > 1:
            whole = self.document.language.nominative(phrase)
            actor = self.entities.registry.find(whole) if " " in whole else None  # "temu porozumieniu"
            anywhere = actor is not None and actor.id not in self.entities.registry.shared
            if actor is not None and phrase.head.best.lemma.capitalize() in actor.aliases:
                return None  # "kościół katolicki" is a building; the Church has a capital
            if actor is not None and actor.type == "organisation" and anywhere:
                return self.entities.actor(actor.id).id  # "straż graniczna" is any state's
        if len(phrase.tokens) == 1 and not phrase.dependents:
            lemma = phrase.head.best.lemma
            found = self.by_head(lemma) or self._the_party(lemma, phrase) or self._the_ministry(lemma)
            return found or self._the_body(lemma, phrase)
        return self._same_ministry(phrase)

    def _the_body(self, lemma: str, phrase: Phrase) -> str | None:
        """ "Human Rights Watch milczy. Organizacja oskarżyła …": the one body of a text, named before."""
        if lemma not in self.lexicon.words["any.body"] or phrase.number != "sg" or self._is_described(phrase):
            return None
        actors = {n.actor: n.start for n in reversed(self.entities.names) if n.actor is not None}
        bodies = [iri for iri in actors if self.entities.actor(iri).type == "organisation"]
        bodies = [iri for iri in bodies if self.entities.actor(iri).metonym_of is None]
        return bodies[0] if len(bodies) == 1 and actors[bodies[0]] < phrase.tokens[0].start else None

    def _same_ministry(self, phrase: Phrase) -> str | None:
        """ "resort sprawiedliwości" of a text that names a ministry of the same matter."""
        if phrase.head.best.lemma not in self.lexicon.words["ministry"] or len(phrase.tokens) > 1:
            return None
        matter = [t.lower for d in phrase.dependents if d.preposition is None for t in d.tokens]
        of_it = [
            n for n in self._ministries.values() if matter and self._whole(n).lower().split()[1:] == matter
        ]
        return self._actor_of(of_it[0]) if len(of_it) == 1 else None

    def _whole(self, name: Name) -> str:
        return self.entities.actor(name.actor).name if name.actor else name.lemmas[0]

    def _actor_of(self, name: Name) -> str | None:
        """Whom the name of a ministry means, be it nobody known."""
        unlinked = self.collective(name.phrase) if name.phrase is not None else []
        return name.actor or next(iter(unlinked), None)

    def _is_described(self, phrase: Phrase) -> bool:
        """Tell "konkurująca z X partia", whatever its participle takes: it is another than X."""
        groups = self.naming.sentence_of(phrase).phrases
        return any(p.parent is phrase for p in groups)

    def _the_party(self, lemma: str, phrase: Phrase) -> str | None:
        """ "partia" of a text that names just one party."""
        if lemma not in self.lexicon.words["party"] or phrase.number == "pl" or self._is_described(phrase):
            return None  # "wycofały je dwie partie": not the one that the text has named
        return next(iter(self._parties)) if len(self._parties) == 1 else None

    @cached_property
    def _parties(self) -> frozenset[str]:
        actors = (self.entities.actor(n.actor) for n in self.entities.names if n.actor)
        return frozenset(a.id for a in actors if a.kind == "PoliticalParty")

    def _the_ministry(self, lemma: str) -> str | None:
        """ "resort" of a text that names just one ministry."""
        if lemma not in self.lexicon.words["ministry"] or len(self._ministries) != 1:
            return None
        return self._actor_of(next(iter(self._ministries.values())))

    @cached_property
    def _ministries(self) -> dict[str, Name]:
        """The ministries that the document names, by actor, or by name where that is nobody known."""
        found: dict[str, Name] = {}
        for name in self.entities.names:
            whole = self._whole(name)
            host = name.phrase.parent if name.phrase is not None else None
            if host is not None and host.head.best.lemma in self.lexicon.roles:
                continue  # "wiceszef MSWiA" speaks of the man
            if whole.split()[0].lower() in self.lexicon.words["ministry"]:
                found.setdefault(name.actor or whole, name)
        return found

    def by_head(self, lemma: str) -> str | None:
        """The event that the document names with this head noun, if there is just one."""
        found = self._events.get(lemma, set())
        return next(iter(found)) if len(found) == 1 else None

    @cached_property
    def _events(self) -> dict[str, set[str]]:
        """The events that the document names, by the noun that heads their names."""
        found: dict[str, set[str]] = {}
        for name in self.entities.names:
            if name.actor and self.entities.actor(name.actor).type == "event":
                found.setdefault(name.head_lemma, set()).add(name.actor)
        return found

    def by_office(self, phrase: Phrase, role: Role) -> list[str]:
        """Whom the article names by an office or a function alone: an actor of this article alone.

        A bare "polityk" or "premier" may be anybody: of what the role is must be said.
        """
        said = role.domain is not None or any(d.preposition is None for d in phrase.dependents)
        # "wojewoda mazowiecki", not "nowy premier"
        behind = (t for t in phrase.tokens if t.index > phrase.head.index)
        said = said or any(t.best.pos == "adjective" for t in behind)
        other = phrase.apposed is not None and self.naming.person(phrase.apposed) is None
        if not said or other:
            return []
        # "rzeczniczka szefa partii Jana Nowaka": his title is no part of her office, but tells whose she is
        bare = " " not in role.label
        label = self._words(phrase, self._apart(phrase)) if bare else role.label
        return [self._local(label, "person", "UnnamedGroup").id]

    def collective(self, phrase: Phrase) -> list[str]:
        """A body named by a common noun: "prokuratura", "koalicja rządząca", "rosyjskie wojsko"."""
        words, lemma = self.lexicon.words, phrase.head.best.lemma
        arms = lemma in words["arms"]
        if phrase.quoted or not (arms or lemma in words["collective"] or self._heads_body(phrase)):
            return []
        state = self.naming.adjective_state(phrase)
        parts = [d for d in phrase.dependents if d.preposition is None]
        for part in parts:
            for iri in self.naming.named(part):
                if self.entities.actor(iri).type == "country":
                    state = state or iri
        if arms and state is None:
            return []  # "drony": whose they are must be said
        if lemma in words["local.body"]:
            parts += self._town_behind(phrase)
        actor = self._local(self._words(phrase, parts), "organisation", "Organisation", state=state)
        return [actor.id]

    def _heads_body(self, phrase: Phrase) -> bool:
        """Tell "władze związku" by whose they are; "władze tego kraju" are the state's."""
        words = self.lexicon.words
        if phrase.head.best.lemma not in words["bare.authority"] or phrase.number != "pl":
            return False
        whose = (d for d in phrase.dependents if d.preposition is None and d.case == "gen")
        return any(d.head.best.lemma not in words["group"] for d in whose)

    def _town_behind(self, phrase: Phrase) -> list[Phrase]:
        """The "w Gdańsku" of "prokuratura w Gdańsku": every town has one."""
        groups = self.naming.sentence_of(phrase).phrases
        behind = (g for g in groups if g.parent is phrase or g.first == phrase.end + 2)
        towns = (g for g in behind if g.preposition in self.lexicon.words["in"] and g.first > phrase.last)
        town = next(towns, None)
        actors = [self.entities.actor(iri) for iri in self.naming.named(town)] if town is not None else []
        return [town] if town is not None and any(a.type == "place" for a in actors) else []

    def local_authority(self, phrase: Phrase, place: Phrase) -> str:
        """ "władze Górskiego Karabachu", "władze w Przemyślu": of a place that is no state."""
        return self._local(self.naming.text(phrase, [place]), "organisation", "Organisation").id

    def group(self, phrase: Phrase) -> list[str]:
        """An unnamed group of persons or states: "four other republics", "experts", "Western diplomats".

        "posłowie PiS", all of them, are their party; so are "politycy PiS i Konfederacji" the two.
        """
        head = phrase.head.best
        listed = self._listed(phrase) if phrase.number == "pl" else []
        if listed:
            return listed
        if head.lemma in self.lexicon.words["partisan"] and phrase.number == "pl" and len(phrase.tokens) == 1:
            owners = [p for p in phrase.dependents if p.preposition is None]
            parties = [i for p in owners[0].members for i in self.naming.named(p)] if len(owners) == 1 else []
            if self._picks_some(phrase):
                return [self._local(self.naming.text(phrase, owners), "group", "UnnamedGroup").id]
            if parties and all(self.entities.actor(p).kind == "PoliticalParty" for p in parties):
                return parties
        if head.lemma in self.lexicon.words["one"] and any(map(self._are_people, phrase.dependents)):
            return [self._local(self.naming.text(phrase), "person", "UnnamedGroup").id]
        if head.lemma in self.lexicon.words["part"]:
            whole = [p for p in phrase.dependents if p.preposition is None]
            men = bool(whole) and whole[0].number == "pl" and "m1" in whole[0].genders
            men = men or (bool(whole) and whole[0].head.best.lemma in self.lexicon.words["collective"])
            if men or (whole and self._names_body(whole[0])):
                return [self._local(self._words(phrase, self._apart(phrase)), "group", "UnnamedGroup").id]
        if head.lemma in self.lexicon.words["adherent"] and phrase.number == "pl":
            owners = [p for p in phrase.dependents if p.preposition is None]
            if owners and self.naming.named(owners[0]):
                return [self._local(self._words(phrase, self._apart(phrase)), "group", "UnnamedGroup").id]
        acting_alike = head.pos == "adjective" and "m1" in head.genders  # "wojskowi"
        acting_alike = acting_alike and head.lemma in self.lexicon.words["officer"]
        if phrase.number != "pl" or not (head.pos == "noun" or acting_alike) or phrase.quoted:
            return []
        counted = any(t.best.pos == "numeral" for t in phrase.tokens)
        several = head.lemma in self.lexicon.words["group"]
        another = several and any(t.best.lemma in self.lexicon.words["another"] for t in phrase.tokens)
        people = self._is_of_people(head)
        acting = people or (several and not another)
        described = head.lemma in self.lexicon.words["officer"] or (acting and self._is_told_apart(phrase))
        if not (people and head.lemma in self.lexicon.roles) and not counted and not described:
            return []
        if counted and not several and not people:
            return []
        size = next(
            (self.lexicon.number(t.text, t.best.lemma) for t in phrase.tokens if t.best.pos == "numeral"),
            None,
        )
        return [self._local(self._words(phrase, self._apart(phrase)), "group", "UnnamedGroup", size).id]

    def _is_of_people(self, head: Analysis) -> bool:
        """Tell a noun for men, or one for women: an office of theirs, "aktorka"."""
        hers = head.lemma in self.lexicon.roles or head.lemma in self.lexicon.words["women"]
        hers = hers or head.lemma.endswith(_HER_ENDINGS)
        return "m1" in head.genders or (head.genders == frozenset("f") and hers)

    def _are_people(self, phrase: Phrase) -> bool:
        """Tell "z posłów": the many of whom one is meant; "jeden z nich" points at somebody told before."""
        noun = phrase.preposition is not None and phrase.head.best.pos != "pronoun"
        return noun and phrase.number == "pl" and self._is_of_people(phrase.head.best)

    def counted(self, phrase: Phrase, named: list[str]) -> list[str]:
        """ "dwóch Rosjan", "niektórzy Republikanie": some of those ``named`` there, and not all."""
        some = self.lexicon.words["some"]
        if not named or phrase.number != "pl":
            return named
        first = phrase.parent if phrase.parent and phrase in phrase.parent.conjuncts else phrase
        if all(t.best.pos != "numeral" and t.best.lemma not in some for t in first.tokens):
            return named
        members = phrase.head.best.genders == frozenset(("m1",)) and phrase.head.best.name is None
        kinds = ("country", "group", "organisation") if members else ("country", "group")
        if any(self.entities.actor(iri).type not in kinds for iri in named):
            return named
        if first is not phrase:
            return []  # "kilku Demokratów i Republikanów": so many of both
        return [self._local(self._words(phrase, self._apart(phrase)), "group", "UnnamedGroup").id]

    def _apart(self, phrase: Phrase) -> list[Phrase]:
        """What of all that hangs on a group says which people are meant."""
        return [d for d in phrase.dependents if _tells_apart(d) or self.naming.named(d)]

    def _words(self, phrase: Phrase, kept: list[Phrase]) -> str:
        """How a group is called with what tells it apart: without "o pomoc", which the verb asks for.

        A participle keeps the name that belongs to it ("obóz związany z X") or says nothing: "organizacje"
        of "organizacje zajmujące się …".
        """
        after = self.naming.sentence_of(phrase).tokens[phrase.last + 1 : phrase.last + 2]
        last = phrase.tokens[-1]
        participle = last is not phrase.head and any(a.pos in ("active", "passive") for a in last.analyses)
        if participle and after and (after[0].best.pos in _COMPLEMENTS or after[0].best.lemma == "się"):
            kept = [d for d in phrase.dependents if d in kept or self.naming.named(d)]
            if not kept:
                phrase = replace(phrase, tokens=phrase.tokens[:-1])
        return self.naming.text(phrase, [*kept, *(d.apposed for d in kept if d.apposed is not None)])

    def _is_told_apart(self, phrase: Phrase) -> bool:
        """Tell people of whom something says which they are: "uczestnicy protestu", "gdańscy stoczniowcy"."""
        whose = any(d.preposition is None and d.case == "gen" for d in phrase.dependents)
        whence = any(d.preposition is not None and _tells_apart(d) for d in phrase.dependents)
        kinds = [t.best.lemma for t in phrase.tokens if t is not phrase.head and t.best.pos in MODIFIERS]
        known = any(kind.endswith(_RELATIONAL) for kind in kinds)
        return whose or whence or known or bool(self.naming.adjective_state(phrase))

    def _picks_some(self, phrase: Phrase) -> bool:
        """ "politycy X, którzy odmawiają Y": a relative clause picks out some of them, not their party."""
        clauses = self.naming.sentence_of(phrase).clauses
        return any(c.kind == "relative" and c.antecedent is phrase for c in clauses)

    def _names_body(self, phrase: Phrase) -> bool:
        """Tell a group that names an organisation: the whole of "część Porozumienia"."""
        return any(self.entities.actor(iri).type == "organisation" for iri in self.naming.named(phrase))

    def _listed(self, phrase: Phrase) -> list[str]:
        """ "trzech posłów: A, B i C", "dwóm posłom – A i B –": those whom a list names, and nobody else."""
        sentence = self.naming.sentence_of(phrase)
        after = sentence.tokens[phrase.end + 1 : phrase.end + 2]
        if not after or after[0].text not in {":", *DASHES}:
            return []
        rest = [p for p in sentence.phrases if p.first > phrase.end + 1]
        if after[0].text != ":":
            close = next((t.index for t in sentence.tokens[phrase.end + 2 :] if t.text in DASHES), 0)
            rest = [p for p in rest if p.first < close]
            whole = len(rest) > 1 and rest[0].first == phrase.end + 2 and rest[-1].end == close - 1
            if not whole or not all(p.could(phrase.case or "") for p in rest):
                return []  # "posłowie – ale nie A i B –", "posłowie – A i B milczeli –"
        tops = [p for p in rest if p.parent is None or p in p.parent.conjuncts]
        people = [self.naming.person(p) for p in tops]
        return [p for p in people if p is not None] if tops and all(people) else []

    def _local(
        self, name: str, kind: str, cls: str, size: int | None = None, state: str | None = None
    ) -> Actor:
        """Return the actor of this article alone that bears no name of its own."""
        iri = f"{self.document.article.id}/group/{slug(name)}"
        if iri not in self.entities.actors:
            size = size if size and size > 1 else None
            self.entities.actors[iri] = Actor(
                id=iri,
                name=name,
                type=kind,  # type: ignore[arg-type]
                kind=cls,
                group_size=size,
                metonym_of=state,
            )
        return self.entities.actors[iri]
