"""Offices and roles: what they are, of what, and who holds them according to the document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property

from ktokogo.document import Analysis, Document, Phrase, Sentence, Token
from ktokogo.reading import domains, holders, told
from ktokogo.reading.bearers import bearer, bearers, reach, role_end
from ktokogo.reading.entities import Entities
from ktokogo.reading.focus import Focus
from ktokogo.reading.lexicon import Lexicon
from ktokogo.reading.name import role_words
from ktokogo.reading.naming import Naming, joined


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
    phrase: Phrase | None = field(default=None, compare=False)
    """The group that words it."""
    body: str | None = None
    """IRI of the body itself where the domain is the state for which it stands: a palace, of its country."""
    acting: bool = False
    """Only acts as the holder: "p.o. prezydenta"."""
    spoken_for: domains.Headed | None = None
    """Of who speaks for a body: which, however it is called."""
    of: frozenset[str] = frozenset()
    """What tells it from other roles of its state: of "dowódca rosyjskiej armii", "armia"."""

    @property
    def bare(self) -> bool:
        """Nothing says of what the role is."""
        return self.domain is None and self.label.casefold() == self.lemma


class Roles:
    """The roles of one document and their holders.

    All sentences are read for roles first, so that "the president of X" may be met before the sentence
    that names its holder. ``offices`` lists each place that joins a role and a person.
    """

    def __init__(
        self,
        document: Document,
        entities: Entities,
        naming: Naming,
        lexicon: Lexicon,
        genders: dict[str, str],
        earlier: Roles | None = None,
    ) -> None:
        self.document = document
        self.entities = entities
        self.naming = naming
        self.lexicon = lexicon
        self.genders = genders
        self.holders: dict[tuple[str, str | None], dict[str, None]] = {}
        self.domains: dict[str, set[str]] = {}
        self.offices: list[tuple[Sentence, Phrase, Role, str]] = []
        self.told = told.Told()
        self.meant: dict[int, tuple[Role, str]] = {}
        """Roles that stand alone and whom they mean, by the start of their group."""
        self.words = role_words(document.language.code)
        self._borne: dict[int, str] = {}
        self._read: dict[int, tuple[Phrase, Analysis, Role | None]] = {}
        """Groups that have been read, by ``id``: they are asked of again and again."""
        self.became: dict[str, set[str]] = {} if earlier is None else earlier.became
        """Who is told to have become what: "Premierem został Jan Nowak"."""
        self._may_be: dict[str, bool] = {}
        """Which words any reading of which is an office."""
        self.once: dict[tuple[str, str | None], set[str]] = {}
        self.ever: dict[str, frozenset[str]] = {}
        """Whom of those named the registry knows to have held an office, by its lemma."""
        if earlier is not None:
            self.holders, self.domains, self.once = earlier.holders, earlier.domains, earlier.once
        for sentence in document.sentences:
            self._collect(sentence)

    @cached_property
    def named(self) -> Counter[str]:
        """Everybody and everything that the text names, and how often."""
        return Counter(name.actor for name in self.entities.names if name.actor is not None)

    def role(self, phrase: Phrase) -> Role | None:
        """Read a group as a role, or None. "minister spraw zagranicznych Polski" has the domain Poland."""
        head, known = phrase.head, self.lexicon.roles
        may = self._may_be.get(head.text)
        if may is None:
            may = self._may_be[head.text] = not known.keys().isdisjoint(head.analyses.lemmas)
        if not may and head.best.lemma not in known:
            return None
        read = self._read.get(id(phrase))
        if read is None or read[0] is not phrase or read[1] is not phrase.head.best:
            read = self._read[id(phrase)] = phrase, phrase.head.best, self._role(phrase)
        return read[2]

    def _role(self, phrase: Phrase) -> Role | None:
        sentence = self.naming.sentence_of(phrase)
        lemma = self._lemma(sentence, phrase)
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
        former = (
            former or self._abbreviated_former(sentence, phrase) or self._of_governments(sentence, phrase)
        )
        parts = domains.parts_of(self, phrase, row["of"])
        if domains.body_behind(self, phrase) is not None:
            phrase = replace(phrase, apposed=None)
        domain = domains.domain_of(self, phrase, parts, lemma, row["lemma"])
        label = self.naming.text(self._office_alone(self._until_title(sentence, phrase)), parts)
        hers = domain.lemma == phrase.head.best.lemma != row["lemma"]  # "premierka" holds a premier's office
        lemma = row["lemma"] if hers else self._whole_lemma(domain.lemma, phrase, label)
        row = self.lexicon.roles.get(lemma, row)
        unique, acting = row["holder"] == "1", self._acting(sentence, phrase)
        if acting:
            label = f"{acting} {joined(sentence.tokens[phrase.first : role_end(phrase) + 1])}"
        return Role(
            lemma, label, domain.iri, row["kind"], former, unique, phrase, domain.body, bool(acting),
            domain.spoken_for, domain.of,
        )  # fmt: skip

    def _until_title(self, sentence: Sentence, phrase: Phrase) -> Phrase:
        """ "przywódcę kraju generała Jana Nowaka": the next title is no part of the office."""
        end, named = role_end(phrase), phrase.apposed
        for p in sentence.phrases:
            if not phrase.last < p.first <= end:
                continue
            row = self.lexicon.roles.get(p.head.best.lemma)
            rank = row is not None and row["kind"] != "office"
            if (named is None and p.apposed is not None and self.naming.person(p.apposed)) or (
                named is not None and rank and named.first == p.last + 1
            ):
                return replace(phrase, apposed=p)
        return phrase

    def _whole_lemma(self, lemma: str, phrase: Phrase, label: str) -> str:
        """ "minister spraw zagranicznych" is an office of its own, not just any "minister"."""
        words = label.casefold().split()
        head = phrase.head.best.lemma
        if lemma != head or head not in words:
            return lemma
        at = words.index(head)
        wholes = (" ".join(words[at : at + n]) for n in range(min(6, len(words) - at), 1, -1))
        return next((whole for whole in wholes if whole in self.lexicon.roles), lemma)

    def _lemma(self, sentence: Sentence, phrase: Phrase) -> str:
        """The lemma of a role; after "p.o." a premier is no première."""
        best = phrase.head.best.lemma
        before = sentence.tokens[phrase.first - 1].lower if phrase.first else ""
        if best in self.lexicon.roles or before not in self.words["acting"]:
            return best
        roles = [a.lemma for a in phrase.head.analyses if a.case == "gen" and a.lemma in self.lexicon.roles]
        return roles[0] if roles else best

    def _abbreviated_former(self, sentence: Sentence, phrase: Phrase) -> bool:
        """ "b. premier": he was one."""
        before = [t.lower for t in sentence.tokens[max(0, phrase.first - 2) : phrase.first]]
        return len(before) == 2 and before[0] in self.words["former"] and before[1] == "."

    def _of_governments(self, sentence: Sentence, phrase: Phrase) -> bool:
        """ "szef MSWiA w rządach PO": of governments that are over."""
        end = role_end(phrase) + 1
        for group in sentence.phrases:
            if group.preposition == "w" and group.number == "pl" and phrase.last < group.first <= end + 1:
                return group.head.best.lemma in self.lexicon.words["cabinet"]
        return False

    def _acting(self, sentence: Sentence, phrase: Phrase) -> str:
        """What makes a role an acting one: "p.o." or "pełniący obowiązki" before its genitive; else ""."""
        before = sentence.tokens[max(0, phrase.first - 2) : phrase.first]
        if before and before[-1].lower in self.words["acting"]:
            return before[-1].lower
        duties = len(before) == 2 and before[1].best.lemma in self.words["duties"]
        if not duties or before[0].best.pos != "active":
            return ""
        participle = replace(phrase, tokens=before[:1], head=before[0], number="sg", apposed=None)
        words = f"{self.document.language.nominative(participle)} {before[1].text}"
        return words[:1].lower() + words[1:]

    def _office_alone(self, phrase: Phrase) -> Phrase:
        """ "nowy minister zdrowia" is the office of "minister zdrowia"."""
        own = [t for t in phrase.tokens if t.best.lemma not in self.lexicon.words["incumbent"]]
        return replace(phrase, tokens=own) if phrase.head in own and len(own) < len(phrase.tokens) else phrase

    def _collect(self, sentence: Sentence) -> None:
        last: tuple[int, str, str | None] | None = None
        for i, phrase in enumerate(sentence.phrases):
            if phrase.number == "pl":
                self._collect_several(sentence, phrase)
            role = self.role(phrase)
            if role is None:
                continue
            holder = self._beside(sentence, i, role, last)
            became = self._became(phrase) if holder is None else None
            if became is not None:
                self.became.setdefault(role.lemma, set()).add(became)
                self._note(phrase, role, became)
            shared = (
                phrase.parent if phrase.parent is not None and phrase in phrase.parent.conjuncts else None
            )
            comma = phrase.first > 0 and sentence.tokens[phrase.first - 1].text == ","
            if shared is not None and shared.apposed is phrase.apposed is not None and not comma:
                above = self.role(shared)  # "były szef X i minister Jan Nowak": he was both
                role = replace(role, former=role.former or (above is not None and above.former))
            if holder is not None:
                self._hold(sentence, phrase, role, holder)
                named_before = phrase.apposed is None or self.naming.person(phrase.apposed) is None
                end = reach(self.entities, sentence, phrase)
                last = (end, holder, phrase.case) if named_before else None

    def _beside(
        self, sentence: Sentence, i: int, role: Role, last: tuple[int, str, str | None] | None
    ) -> str | None:
        """Who holds the role by what stands beside it."""
        phrase = sentence.phrases[i]
        if phrase.apposed is not None:
            holder = self.naming.person(phrase.apposed)
            if holder is not None:
                return holder
        if phrase.parent is not None:
            # "Jan Nowak, minister zdrowia i poseł": a second role of the same person
            named = phrase.parent if phrase is phrase.parent.apposed else phrase.parent.parent
            post = phrase.parent.head.best.lemma in self.lexicon.words["office"]
            held = post and self._is_held(phrase, phrase.parent)
            joined_to = held or phrase in phrase.parent.conjuncts or phrase is phrase.parent.apposed
            holder = self.naming.person(named) if named is not None and joined_to else None
            if holder is not None or post:
                return holder  # "B na stanowisko premiera Nowak mianował": who appoints is not the premier
        holder = self._comma_holder(sentence, i, sentence.tokens)
        if holder is None:
            name = bearer(self.entities, sentence, phrase, role.acting)
            holder = name.actor if name is not None else None
        if holder is None and last is not None and last[2] in phrase.cases:
            # "Nowaka, obecnego wicepremiera, szefa PP.": the next of his roles
            between = [t.text for t in sentence.tokens[last[0] + 1 : phrase.first]]
            after = sentence.tokens[reach(self.entities, sentence, phrase) + 1 :][:1]
            closed = not after or not after[0].text[0].isalnum()
            holder = last[1] if between == [","] and closed else None
        return holder

    def _is_held(self, phrase: Phrase, post: Phrase) -> bool:
        """Tell "X na stanowisku premiera", "odwołanie X z funkcji Y", "X na urząd premiera mianował Z".

        Not who rivals "o fotel premiera", is backed "na urząd", or is wanted "na stanowisku".
        """
        clause = phrase.clause
        verb = clause.predicate if clause is not None else None
        lemma = verb.best.lemma if verb is not None else ""
        if post.preposition in ("z", "ze"):
            return True
        if post.case == "loc":
            return lemma not in self.lexicon.modals
        appoints = any(frame.relation == "appoints" for frame in self.lexicon.verbs.get(lemma, ()))
        return appoints and verb is not None and verb.best.tense == "past" and verb.best.mood != "conditional"

    def _became(self, phrase: Phrase) -> str | None:
        """ "Premierem został Jan Nowak", "Jan Nowak jest premierem": who bears the office from then on."""
        clause = phrase.clause
        verb = clause.predicate if clause is not None else None
        if clause is None or verb is None or phrase.preposition is not None or phrase.case != "inst":
            return None
        sure = len(clause.verbs) == 1 and not clause.negated and not clause.conditional
        if not sure or clause.kind not in ("main", "complement") or clause.subject is None:
            return None
        tense = {"past": "becoming", "present": "being"}.get(verb.best.tense or "")
        if tense is None or verb.best.lemma not in self.lexicon.words[tense]:
            return None
        own = clause.subject.apposed or clause.subject
        return self.naming.person(own) if not clause.subject.conjuncts else None

    def _hold(self, sentence: Sentence, phrase: Phrase, role: Role, holder: str) -> None:
        self.offices.append((sentence, phrase, role, holder))
        self.told.note(phrase, role, holder)
        before = sentence.tokens[phrase.first - 1].lower if phrase.first else ""
        state = self.entities.registry.country_of.get(holder)
        if before in self.lexicon.words["as"] and state is not None and state not in self.named:
            self._borne[phrase.head.start] = holder
            return  # "X, jak prezydent Y z innego kraju, …": a "prezydent" of this text is rather X
        self._note(phrase, role, holder)

    def _note(self, phrase: Phrase, role: Role, holder: str) -> None:
        """Remember by which offices somebody may be called."""
        self._borne[phrase.head.start] = holder
        # "szef MSZ" is a minister too
        lemmas = dict.fromkeys((role.lemma, phrase.head.best.lemma, role.lemma.split()[0]))
        town = role.domain is not None and self.entities.actor(role.domain).type == "place"
        domains = (role.domain,) if town else (role.domain, None)  # a bare "prezydent" is of no town
        for key in ((lemma, of) for lemma in lemmas for of in domains):
            if role.former:
                self.holders.setdefault(key, {})
                self.once.setdefault(key, set()).add(holder)
                continue
            self.holders.setdefault(key, {})[holder] = None
            if key[1]:
                self.domains.setdefault(holder, set()).add(key[1])

    def _collect_several(self, sentence: Sentence, phrase: Phrase) -> None:
        """ "wiceszefowie resortu: Jan Nowak i Anna Lis": each is one; not so "prezydenci Rosji i Ukrainy"."""
        if phrase.head.best.lemma not in self.lexicon.roles or any(d.conjuncts for d in phrase.dependents):
            return
        named = bearers(self.entities, sentence, phrase)
        one = replace(phrase, tokens=[phrase.head], number="sg", conjuncts=(), apposed=None)
        role = self.role(one) if named else None
        if role is None:
            return
        rest = joined(sentence.tokens[phrase.last + 1 : role_end(phrase) + 1])
        former = any(t.best.lemma in self.lexicon.words["former"] for t in phrase.tokens)
        role = replace(role, label=f"{phrase.head.best.lemma} {rest}".strip(), unique=False, former=former)
        for name in named:
            if name.actor is not None:
                self._hold(sentence, phrase, role, name.actor)

    def _comma_holder(self, sentence: Sentence, i: int, tokens: list[Token]) -> str | None:
        """ "Jan Nowak, minister zdrowia, powiedział": name, comma, role, then a mark or the end."""
        phrase = sentence.phrases[i]
        if any(c.apposed is not None and self.naming.person(c.apposed) for c in phrase.conjuncts):
            return None  # "z X Y, wicepremierem i szefem partii A B": the last two may both be B's
        before = next(
            (p for p in reversed(sentence.phrases[:i]) if p.parent is None or p.apposed is None), None
        )
        if before is not None and [t.text for t in tokens[before.end + 1 : phrase.first]] == [","]:
            after = tokens[phrase.end + 1].text if phrase.end + 1 < len(tokens) else "."
            holder = self.naming.person(before) or (
                self.naming.person(before.apposed) if before.apposed else None
            )
            closed = (
                (not after[0].isalnum() and not self._names_next(sentence, phrase))
                or sentence.role == "caption"
                or after.lower() in self.lexicon.words["occasion"]
            )
            if holder and closed and (before.case == phrase.case or phrase.case in before.cases):
                return holder
        return None

    def _names_next(self, sentence: Sentence, phrase: Phrase) -> bool:
        """ "X Y, dowódca armii — generał A B": the title behind a name and a comma is of the next name."""
        dash = [t.text for t in sentence.tokens[phrase.end + 1 : phrase.end + 2]]
        following = next((p for p in sentence.phrases if p.first == phrase.end + 2), None)
        if dash not in (["—"], ["–"], ["-"]) or following is None or following.case != phrase.case:
            return False
        return self.naming.person(following) is not None or (
            following.apposed is not None and self.naming.person(following.apposed) is not None
        )

    def bears_any(self, person: str) -> bool:
        """Tell whether the text says of somebody which office is or was his."""
        return any(person in bearers for bearers in (*self.holders.values(), *self.once.values()))

    def is_borne(self, phrase: Phrase) -> bool:
        """Tell whether what stands beside a role says who holds it."""
        return phrase.head.start in self._borne

    def holder(self, role: Role, focus: Focus) -> str | None:
        """Who bears the role, if the document says so unmistakably."""
        start = role.phrase.head.start if role.phrase is not None else -1
        if start in self._borne:
            return self._borne[start]
        another = self.lexicon.words["another"]
        if role.phrase is not None and any(t.best.lemma in another for t in role.phrase.tokens):
            return None  # "kolejny poseł": not the one named before
        called = role.phrase.apposed if role.phrase is not None else None
        if called is not None and self.naming.person(called) is None:
            return None  # "szef klubu X Y": of the club X Y, or he is called so
        found = holders.holder(self, role, focus)
        if found is not None and role.phrase is not None and _is_hers(role.phrase):
            found = found if self.genders.get(found) != "m" else None  # "niemiecką kanclerz": no man
        if found is not None and start >= 0:
            self.meant.setdefault(start, (role, found))
        return found


def _is_hers(phrase: Phrase) -> bool:
    """Tell an office that a woman bears by its adjective: "niemiecką kanclerz", "nowa premier"."""
    hers = frozenset("f")
    before = (t.best for t in phrase.tokens if t is not phrase.head)
    return phrase.genders == hers or any(
        a.pos in ("adjective", "active") and a.genders == hers for a in before
    )
