"""Whom a group of words means: a name, a role and its holder, a power, a pronoun, the dropped subject.

Two passes over the document: roles are collected first, so that "the president of X" may be met before
the sentence that names its holder.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from ktokogo.document import Clause, Document, Phrase, Sentence, Token
from ktokogo.reading.entities import Entities
from ktokogo.reading.lexicon import lexicon
from ktokogo.reading.model import Actor
from ktokogo.reading.registry import fold, slug
from ktokogo.reading.registry import iri as registry_iri
from ktokogo.reading.source import Source

_FORMER = frozenset(("były", "dawny", "ówczesny", "ustępujący"))
_FUTURE = frozenset(("przyszły", "nowy", "designowany"))


@dataclass(frozen=True, slots=True)
class Role:
    """An office or function as the text words it: lemma, whole nominative phrase, IRI of its domain."""

    lemma: str
    label: str
    domain: str | None
    kind: str
    former: bool = False


@dataclass(slots=True)
class Focus:
    """What the reader has in mind at a point of the text."""

    subject: tuple[str, ...] = ()
    number: str | None = None
    gender: str | None = None
    paragraph: int = -1
    persons: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    speaker: str | None = None
    speaker_paragraph: int = -9


class Reference:
    """Resolves groups of one document to actors."""

    def __init__(self, document: Document, entities: Entities) -> None:
        self.document = document
        self.entities = entities
        self.lexicon = lexicon(document.language.code)
        self.focus = Focus()
        self.genders: dict[str, str] = {}
        self.holders: dict[tuple[str, str | None], list[str]] = {}
        self.subjects_of: dict[int, list[str]] = {}
        self.local_sources: dict[int, Source] = {}
        self.speakers: dict[tuple[int, int], str] = {}
        self.cue_frames: dict[tuple[int, int], str] = {}
        self.cued: set[tuple[int, int]] = set()
        self.offices: list[tuple[Sentence, Phrase, Role, str]] = []
        self._note_genders()
        for sentence in document.sentences:
            self._collect_roles(sentence)

    # -- roles

    def role(self, phrase: Phrase) -> Role | None:
        """Read a group as a role, or None. "minister spraw zagranicznych Polski" has the domain Poland."""
        lemma = phrase.head.best.lemma
        row = self.lexicon.roles.get(lemma)
        if (
            row is None
            or phrase.number == "pl"
            or phrase.quoted
            or phrase.head.best.pos not in ("noun", "adjective", "active")
        ):
            return None
        adjectives = [t.best.lemma for t in phrase.tokens if t is not phrase.head]
        former = any(a in _FORMER for a in adjectives)
        domain = self._adjective_state(phrase)
        parts = [
            d
            for d in phrase.dependents
            if d.preposition in (None, "do", "ds", "w") and d is not phrase.apposed
        ]
        for part in parts:
            for group in _with_dependents(part):
                office = self.lexicon.offices.get((lemma, self._body_words(group)))
                if office is not None:
                    lemma = office[0]
                    domain = domain or (registry_iri(office[1]) if office[1] else None)
                if domain is None:
                    domain = self._adjective_state(group) or next(iter(self._named(group)), None)
        if domain is not None:
            domain = self.entities.actor(domain).metonym_of or domain
        label = self.text(phrase, parts)
        return Role(lemma, label, domain, row["kind"], former)

    def _body_words(self, group: Phrase) -> str:
        """The words of a body without the adjective of a state: "słowackiego rządu" is "rząd"."""
        own = [t for t in group.tokens if t.best.lemma not in self.entities.registry.adjectives]
        if group.head not in own or len(own) == 1:
            return group.head.best.lemma.casefold()
        return self.document.language.nominative(group).casefold()

    def _collect_roles(self, sentence: Sentence) -> None:
        tokens = sentence.tokens
        for i, phrase in enumerate(sentence.phrases):
            role = self.role(phrase)
            if role is None:
                continue
            holder = None
            if phrase.apposed is not None:
                holder = self._person(phrase.apposed)
            if holder is None and phrase.parent is not None:
                # "Jan Nowak, minister zdrowia i poseł": a second role of the same person
                named = phrase.parent if phrase is phrase.parent.apposed else phrase.parent.parent
                holder = self._person(named) if named is not None else None
            if holder is None:
                holder = self._comma_holder(sentence, i, tokens)
            if holder is None:
                continue
            self.offices.append((sentence, phrase, role, holder))
            for key in ((role.lemma, role.domain), (role.lemma, None)):
                people = self.holders.setdefault(key, [])
                if holder not in people and not role.former:
                    people.append(holder)

    def _comma_holder(self, sentence: Sentence, i: int, tokens: list[Token]) -> str | None:
        """ "Jan Nowak, minister zdrowia, powiedział": name, comma, role, then a mark or the end."""
        phrase = sentence.phrases[i]
        before = next(
            (p for p in reversed(sentence.phrases[:i]) if p.parent is None or p.apposed is None), None
        )
        if before is not None and [t.text for t in tokens[before.end + 1 : phrase.first]] == [","]:
            after = tokens[phrase.end + 1].text if phrase.end + 1 < len(tokens) else "."
            holder = self._person(before) or (self._person(before.apposed) if before.apposed else None)
            closed = (
                not after[0].isalnum()
                or sentence.role == "caption"
                or after.lower() in ("w", "na", "podczas")
            )
            if holder and closed and (before.case == phrase.case or phrase.case in before.cases):
                return holder
        return None

    def _person(self, phrase: Phrase) -> str | None:
        found = self._named(phrase)
        return found[0] if found and self.entities.actor(found[0]).type == "person" else None

    def holder(self, role: Role) -> str | None:
        """Who bears the role, if the document says so unmistakably."""
        people = self.holders.get((role.lemma, role.domain), [])
        if not people:
            # "premier Fico" does not say of what: he may be the "szef słowackiego rządu".
            people = [p for p in self.holders.get((role.lemma, None), []) if self._may_serve(p, role.domain)]
        if len(people) == 1 and not role.former:
            return people[0]
        if not people and role.domain is not None:
            # "białoruski przywódca", "polityk": a stand-in for the one person of that country in focus.
            own = [p for p in self.focus.persons if self.entities.registry.country_of.get(p) == role.domain]
            if len(set(own)) == 1 and role.lemma in self.lexicon.words.get("stand-in", ()):
                return own[0]
            return self._by_office(role)
        return None

    def _may_serve(self, person: str, domain: str | None) -> bool:
        """Tell whether nothing known speaks against this person's office being of that domain."""
        known = {d for (_, d), people in self.holders.items() if d and person in people}
        country = self.entities.registry.country_of.get(person)
        return domain is None or (not known and country in (None, domain))

    def _by_office(self, role: Role) -> str | None:
        """The registry's holder at the article's date; without a date only where there was never another."""
        terms = self.entities.registry.holders.get((role.lemma, role.domain or ""), ())
        day = self.document.article.published
        if day is None or role.former:
            return None
        fits = {
            p for p, start, end in terms if start and start <= day and (not end or day[: len(end)] <= end)
        }
        return self.entities.actor(fits.pop()).id if len(fits) == 1 else None

    # -- groups

    def actors(self, phrase: Phrase, clause: Clause | None = None) -> list[str]:
        """Return the IRIs of whom the group and its conjuncts mean; empty where that is not an actor."""
        out: list[str] = []
        for member in phrase.members:
            for iri in self._one(member, clause or phrase.clause):
                if iri not in out:
                    out.append(iri)
        return out

    def _one(self, phrase: Phrase, clause: Clause | None) -> list[str]:
        if phrase.head.best.lemma == "który" and clause is not None and clause.antecedent is not None:
            if clause.antecedent is phrase:
                return []
            return self.actors(clause.antecedent)
        named = self._named(phrase)
        if named:
            return named
        if phrase.apposed is not None:
            found = self._named(phrase.apposed)
            if found:
                return found
        if phrase.head.best.pos == "pronoun":
            return self._pronoun(phrase, clause)
        if any(t.best.lemma in self.lexicon.words["both"] for t in phrase.tokens):
            return self.focus.persons[-2:] if len(self.focus.persons) >= 2 else []
        role = self.role(phrase)
        if role is not None:
            holder = self.holder(role)
            return [holder] if holder else self._nameless(phrase, role)
        authority = self._authority(phrase)
        if authority:
            return [authority]
        common = self._common(phrase)
        return [common] if common else self._group(phrase)

    def _named(self, phrase: Phrase) -> list[str]:
        name = self.entities.by_token.get(phrase.head.start)
        if name is None and phrase.quoted:
            name = self.entities.by_token.get(phrase.tokens[0].start)
        if name is None or name.actor is None:
            return []
        if name.phrase is not None and name.phrase is not phrase and phrase.head not in name.tokens:
            return []
        return [name.actor]

    def is_pronoun(self, phrase: Phrase) -> bool:
        """Tell a group that only points: "to", "nią", "kogoś", "ten"."""
        head = phrase.head.best
        return len(phrase.tokens) == 1 and (
            head.pos == "pronoun" or head.lemma in self.lexicon.words["pointer"]
        )

    def _pronoun(self, phrase: Phrase, clause: Clause | None) -> list[str]:
        """A third-person pronoun: the one person in mind that it agrees with, the subject excluded."""
        best = phrase.head.best
        if best.person != 3 or best.number == "pl":
            return []
        subject = set(self.focus.subject)
        if phrase.case == "nom":
            return list(self.focus.subject) if len(subject) == 1 else []
        gender = "f" if best.genders == frozenset("f") else "m"
        near = [
            p for p in self.focus.persons[-3:] if p not in subject and self.genders.get(p, gender) == gender
        ]
        return [near[-1]] if len(set(near)) == 1 else []

    def _authority(self, phrase: Phrase) -> str | None:
        """ "władze Rosji", "rosyjski rząd", "strona rosyjska"; bare "władze" of the state last named."""
        if phrase.head.best.lemma not in self.lexicon.words["authority"] or phrase.quoted:
            return None
        state = self._adjective_state(phrase)
        if state:
            return self.entities.actor(state).id
        for part in phrase.dependents:
            for iri in self._named(part):
                actor = self.entities.actor(iri)
                if actor.type in ("country", "organisation") or actor.metonym_of:
                    return iri
                if actor.type == "person" and phrase.head.best.lemma in self.lexicon.words["cabinet"]:
                    name = f"{self.document.language.nominative(phrase)} {self.text_in_genitive(part)}"
                    return self.entities.mint(name, "organisation", "GovernmentBody").id
                return None
        if phrase.dependents or phrase.head.best.lemma == "strona" or len(phrase.tokens) > 1:
            return None
        return self.focus.states[-1] if self.focus.states else None

    def _adjective_state(self, phrase: Phrase) -> str | None:
        for token in phrase.tokens:
            if token.best.pos == "adjective":
                state = self.entities.registry.adjectives.get(token.best.lemma)
                if state:
                    return self.entities.actor(state).id
        return None

    def adjective_state(self, phrase: Phrase) -> str | None:
        """The state that an adjective of the group names: "rosyjska broń" names Russia."""
        return self._adjective_state(phrase)

    def _common(self, phrase: Phrase) -> str | None:
        """A common noun for what the document names in full ("forum"), or a lower-case name."""
        if phrase.head.capital or phrase.quoted:
            return None
        whole = self.document.language.nominative(phrase)
        if len(phrase.tokens) > 1:
            actor = self.entities.registry.find(whole)
            if actor is not None and actor.type == "organisation":
                return self.entities.actor(actor.id).id
        if len(phrase.tokens) == 1 and not phrase.dependents:
            return self.named_by_head(phrase.head.best.lemma)
        return None

    def named_by_head(self, lemma: str) -> str | None:
        """The event that the document names with this head noun, if there is just one."""
        found = {
            n.actor
            for n in self.entities.names
            if n.actor and n.head_lemma == lemma and self.entities.actor(n.actor).type == "event"
        }
        return found.pop() if len(found) == 1 else None

    def _nameless(self, phrase: Phrase, role: Role) -> list[str]:
        """The holder of an office whom the article does not name: an actor of this article alone."""
        if role.domain is None or role.kind != "office":
            return []
        return [self._local(role.label, "person", "UnnamedGroup").id]

    def _group(self, phrase: Phrase) -> list[str]:
        """An unnamed group of persons or states: "four other republics", "experts", "Western diplomats"."""
        head = phrase.head.best
        if phrase.number != "pl" or head.pos != "noun" or phrase.quoted:
            return []
        counted = any(t.best.pos == "numeral" for t in phrase.tokens)
        if not ("m1" in head.genders and head.lemma in self.lexicon.roles) and not counted:
            return []
        if counted and head.lemma not in self.lexicon.words["group"] and "m1" not in head.genders:
            return []
        size = next((self._number(t) for t in phrase.tokens if t.best.pos == "numeral"), None)
        return [self._local(self.text(phrase), "group", "UnnamedGroup", size).id]

    @staticmethod
    def _number(token: Token) -> int | None:
        words = {
            "dwa": 2,
            "trzy": 3,
            "cztery": 4,
            "pięć": 5,
            "sześć": 6,
            "siedem": 7,
            "osiem": 8,
            "dziewięć": 9,
            "dziesięć": 10,
        }
        return int(token.text) if token.text.isdigit() else words.get(token.best.lemma)

    def _local(self, name: str, kind: str, cls: str, size: int | None = None) -> Actor:
        iri = f"{self.document.article.id}/group/{slug(name)}"
        if iri not in self.entities.actors:
            size = size if size and size > 1 else None
            self.entities.actors[iri] = Actor(id=iri, name=name, type=kind, kind=cls, group_size=size)  # type: ignore[arg-type]
        return self.entities.actors[iri]

    # -- words

    def text(self, phrase: Phrase, parts: list[Phrase] | None = None) -> str:
        """Return the group in the nominative with what hangs on it (or with these parts of it)."""
        tokens = self._tokens_of(phrase)
        head = self.document.language.nominative(phrase)
        if parts is None:
            end = phrase.end
        else:
            ends = [p.end if p.apposed is None else p.apposed.first - 1 for p in parts]
            end = max([phrase.last, *ends])
            if phrase.apposed is not None and phrase.apposed.first > phrase.last:
                end = min(end, phrase.apposed.first - 1)
        if phrase.tokens[0].initial and phrase.tokens[0].best.name is None and not phrase.quoted:
            head = head[:1].lower() + head[1:]  # the capital is the sentence's
        return " ".join([head, _join(tokens[phrase.last + 1 : end + 1])]).strip()

    def _tokens_of(self, phrase: Phrase) -> list[Token]:
        sentence = self._sentence_of.get(phrase.tokens[0].start)
        return sentence.tokens if sentence else phrase.tokens

    @property
    def _sentence_of(self) -> dict[int, Sentence]:
        found = self.__dict__.get("_sentences")
        if found is None:
            found = {t.start: s for s in self.document.sentences for t in s.tokens}
            self.__dict__["_sentences"] = found
        return found  # type: ignore[no-any-return]

    def text_in_genitive(self, phrase: Phrase) -> str:
        """Return the words of a group as they stand."""
        return _join(phrase.tokens)

    # -- focus

    def note(self, sentence: Sentence) -> None:
        """Take in whom and what a sentence names, in order."""
        for phrase in sentence.phrases:
            for iri in self._named(phrase) or self._role_holder(phrase):
                actor = self.entities.actor(iri)
                kept = (
                    self.focus.persons
                    if actor.type == "person"
                    else self.focus.states
                    if actor.type == "country"
                    else None
                )
                if kept is not None:
                    if iri in kept:
                        kept.remove(iri)
                    kept.append(iri)

    def _role_holder(self, phrase: Phrase) -> list[str]:
        role = self.role(phrase)
        holder = self.holder(role) if role else None
        return [holder] if holder else []

    def keep_subject(self, iris: list[str], clause: Clause, paragraph: int) -> None:
        """Remember the subject of a main clause, for clauses that drop theirs."""
        if iris:
            verb = clause.predicate
            self.focus.subject = tuple(iris)
            self.focus.number = verb.best.number if verb else None
            self.focus.gender = self._verb_gender(verb) or self.genders.get(iris[0])
            self.focus.paragraph = paragraph

    def dropped_subject(self, clause: Clause, paragraph: int) -> list[str]:
        """Return the remembered subject if the verb agrees with it and the text has not moved on."""
        verb = clause.predicate
        focus = self.focus
        if verb is None or verb.best.pos != "verb" or verb.best.person not in (None, 3) or not focus.subject:
            return []
        if paragraph - focus.paragraph > 1:
            return []
        if verb.best.number and focus.number and verb.best.number != focus.number:
            return []
        gender = self._verb_gender(verb)
        if verb.best.tense == "past" and verb.best.genders == frozenset("n"):
            return []
        if gender and focus.gender and gender != focus.gender:
            return []
        return list(focus.subject)

    @staticmethod
    def _verb_gender(verb: Token | None) -> str | None:
        if verb is None or verb.best.tense != "past" or verb.best.number != "sg" or not verb.best.genders:
            return None
        return "f" if verb.best.genders == frozenset("f") else "m" if "m1" in verb.best.genders else None

    def _note_genders(self) -> None:
        for name in self.entities.names:
            if name.actor is None or self.entities.actor(name.actor).type != "person":
                continue
            given = [a.genders for a in name.tokens[0].analyses if a.name == "given"]
            if given and len(name.tokens) > 1:
                self.genders.setdefault(name.actor, "f" if all(g == frozenset("f") for g in given) else "m")


@cache
def _prepositions(cell: str) -> frozenset[str | None]:
    """How a role names its domain (``roles.tsv``, column ``of``): None stands for the bare genitive."""
    found: set[str | None] = {None}
    for part in cell.split("|"):
        if "+" in part:
            found.add(part.split("+")[0].split()[0])
    return frozenset(found | {"ds."})


def _with_dependents(phrase: Phrase) -> list[Phrase]:
    out = [phrase]
    for part in phrase.dependents:
        out.extend(_with_dependents(part))
    return out


def _join(tokens: list[Token]) -> str:
    out = ""
    for i, token in enumerate(tokens):
        glued = i > 0 and tokens[i - 1].end == token.start
        out += token.text if glued or not out else " " + token.text
    return out


def folded(name: str) -> str:
    """Fold a name as the registry does."""
    return fold(name)
