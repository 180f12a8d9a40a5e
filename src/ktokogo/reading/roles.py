"""Offices and roles: what they are, of what, and who holds them according to the document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from ktokogo.document import Document, Phrase, Sentence, Token
from ktokogo.reading.entities import Entities
from ktokogo.reading.focus import Focus
from ktokogo.reading.lexicon import Lexicon
from ktokogo.reading.naming import Naming
from ktokogo.reading.registry import iri as registry_iri


@dataclass(frozen=True, slots=True)
class Role:
    """An office or function as the text words it: lemma, whole nominative phrase, IRI of its domain."""

    lemma: str
    label: str
    domain: str | None
    kind: str
    former: bool = False
    unique: bool = True
    """One holder at a time: the role may stand for its holder wherever he is named."""


class Roles:
    """The roles of one document and their holders.

    All sentences are read for roles first, so that "the president of X" may be met before the sentence
    that names its holder. ``offices`` lists each place that joins a role and a person.
    """

    def __init__(self, document: Document, entities: Entities, naming: Naming, lexicon: Lexicon) -> None:
        self.document = document
        self.entities = entities
        self.naming = naming
        self.lexicon = lexicon
        self.holders: dict[tuple[str, str | None], dict[str, None]] = {}
        self._domains: dict[str, set[str]] = {}
        self.offices: list[tuple[Sentence, Phrase, Role, str]] = []
        for sentence in document.sentences:
            self._collect(sentence)

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
        former = any(a in self.lexicon.words["former"] for a in adjectives)
        domain = self.naming.adjective_state(phrase)
        allowed = _prepositions(row["of"])
        parts = [d for d in phrase.dependents if d.preposition in allowed and d is not phrase.apposed]
        for part in parts:
            for group in _with_dependents(part):
                office = self.lexicon.offices.get((lemma, self._body_words(group)))
                if office is not None:
                    lemma = office[0]
                    domain = domain or (registry_iri(office[1]) if office[1] else None)
                if domain is None:
                    domain = self.naming.adjective_state(group) or next(iter(self.naming.named(group)), None)
        if domain is not None:
            domain = self.entities.actor(domain).metonym_of or domain
        label = self.naming.text(self._office_alone(phrase), parts)
        return Role(lemma, label, domain, row["kind"], former, row["holder"] == "1")

    def _office_alone(self, phrase: Phrase) -> Phrase:
        """ "nowy minister zdrowia" is the office of "minister zdrowia"."""
        own = [t for t in phrase.tokens if t.best.lemma not in self.lexicon.words["incumbent"]]
        return replace(phrase, tokens=own) if phrase.head in own and len(own) < len(phrase.tokens) else phrase

    def _body_words(self, group: Phrase) -> str:
        """The words of a body without the adjective of a state: "słowackiego rządu" is "rząd"."""
        own = [t for t in group.tokens if t.best.lemma not in self.entities.registry.adjectives]
        if group.head not in own or len(own) == 1:
            return group.head.best.lemma.casefold()
        return self.document.language.nominative(group).casefold()

    def _collect(self, sentence: Sentence) -> None:
        tokens = sentence.tokens
        for i, phrase in enumerate(sentence.phrases):
            role = self.role(phrase)
            if role is None:
                continue
            holder = None
            if phrase.apposed is not None:
                holder = self.naming.person(phrase.apposed)
            if holder is None and phrase.parent is not None:
                # "Jan Nowak, minister zdrowia i poseł": a second role of the same person
                named = phrase.parent if phrase is phrase.parent.apposed else phrase.parent.parent
                holder = self.naming.person(named) if named is not None else None
            if holder is None:
                holder = self._comma_holder(sentence, i, tokens)
            if holder is None:
                continue
            self.offices.append((sentence, phrase, role, holder))
            for key in ((role.lemma, role.domain), (role.lemma, None)):
                people = self.holders.setdefault(key, {})
                if not role.former:
                    people[holder] = None
                    if key[1]:
                        self._domains.setdefault(holder, set()).add(key[1])

    def _comma_holder(self, sentence: Sentence, i: int, tokens: list[Token]) -> str | None:
        """ "Jan Nowak, minister zdrowia, powiedział": name, comma, role, then a mark or the end."""
        phrase = sentence.phrases[i]
        before = next(
            (p for p in reversed(sentence.phrases[:i]) if p.parent is None or p.apposed is None), None
        )
        if before is not None and [t.text for t in tokens[before.end + 1 : phrase.first]] == [","]:
            after = tokens[phrase.end + 1].text if phrase.end + 1 < len(tokens) else "."
            holder = self.naming.person(before) or (
                self.naming.person(before.apposed) if before.apposed else None
            )
            closed = (
                not after[0].isalnum()
                or sentence.role == "caption"
                or after.lower() in self.lexicon.words["occasion"]
            )
            if holder and closed and (before.case == phrase.case or phrase.case in before.cases):
                return holder
        return None

    def holder(self, role: Role, focus: Focus) -> str | None:
        """Who bears the role, if the document says so unmistakably."""
        people = list(self.holders.get((role.lemma, role.domain), ()))
        if not people:
            # "premier Fico" does not say of what: he may be the "szef słowackiego rządu".
            people = [p for p in self.holders.get((role.lemma, None), ()) if self._may_serve(p, role.domain)]
        if not role.unique:
            # "kandydat", "poseł": there are many; only one named before can be meant
            people = [p for p in people if p in focus.persons]
        if len(people) == 1 and not role.former:
            return people[0]
        if not people and role.domain is not None:
            # "białoruski przywódca", "polityk": a stand-in for the one person of that country in focus.
            own = [p for p in focus.persons if self.entities.registry.country_of.get(p) == role.domain]
            if len(set(own)) == 1 and role.lemma in self.lexicon.words.get("stand-in", ()):
                return own[0]
            return self._by_office(role)
        return None

    def _may_serve(self, person: str, domain: str | None) -> bool:
        """Tell whether nothing known speaks against this person's office being of that domain."""
        country = self.entities.registry.country_of.get(person)
        return domain is None or (person not in self._domains and country in (None, domain))

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
