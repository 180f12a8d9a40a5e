"""What a read text is, in terms that every language can fill. No one language, no politics.

Offsets are code points into ``Article.text``, 0-based, end exclusive; token indexes are positions in
``Sentence.tokens``.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple, Protocol, TypeVar

from ktokogo.article import Article, Role

Pos = Literal[
    "noun", "gerund", "adjective", "passive", "active", "pronoun", "numeral",
    "verb", "infinitive", "converb", "impersonal", "predicative",
    "preposition", "conjunction", "subordinator", "adverb", "particle", "punctuation", "other",
]  # fmt: skip
Case = Literal["nom", "gen", "dat", "acc", "inst", "loc", "voc"]
NameKind = Literal["given", "surname", "place", "organisation", "acronym", "unknown", "other"]
_Feature = TypeVar("_Feature")


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a word.

    ``passive`` and ``active`` are participles, ``converb`` an adverbial participle, ``impersonal`` a
    verb form without a possible subject, ``predicative`` a word like "one ought to". ``genders`` is a
    set of the language's own codes, good for agreement only. ``name`` tells that the word is a proper
    name, and which.
    """

    lemma: str
    pos: Pos
    case: Case | None = None
    number: Literal["sg", "pl"] | None = None
    genders: frozenset[str] = frozenset()
    person: Literal[1, 2, 3] | None = None
    tense: Literal["past", "present", "future"] | None = None
    mood: Literal["indicative", "conditional", "imperative"] | None = None
    negated: bool = False
    name: NameKind | None = None
    perfective: bool = False
    """A verb of one completed deed, which makes no compound future."""


@lru_cache(1_000)
def _kept(found: frozenset[_Feature]) -> frozenset[_Feature]:
    """The one set of these features: there are few, and many thousand words."""
    return found


@lru_cache(1_000)
def _by_part(found: frozenset[tuple[Pos, Case | None]]) -> dict[Pos, frozenset[Case]]:
    parts = {pos for pos, _ in found}
    return {part: frozenset([case for pos, case in found if pos == part and case]) for part in parts}


@lru_cache(1_000)
def _by_number(found: frozenset[tuple[str | None, Case | None]]) -> dict[str | None, frozenset[Case]]:
    return {
        number: frozenset([case for own, case in found if case and own in (number, None)])
        for number in ("sg", "pl", None)
    }


class Readings(tuple[Analysis, ...]):
    """All readings of a word, with what is asked of them again and again: worked out once a word form."""

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of which the word may be a form."""
        return frozenset([a.lemma for a in self])

    @cached_property
    def parts(self) -> frozenset[Pos]:
        """The parts of speech that the word may be."""
        return _kept(frozenset([a.pos for a in self]))

    @cached_property
    def cases(self) -> frozenset[Case | None]:
        """The cases in which the word may stand."""
        return _kept(frozenset([a.case for a in self]))

    @cached_property
    def cases_of(self) -> dict[Pos, frozenset[Case]]:
        """The cases in which the word may stand, by part of speech."""
        return _by_part(frozenset([(a.pos, a.case) for a in self]))

    @cached_property
    def cases_in(self) -> dict[str | None, frozenset[Case]]:
        """The cases in which the word may stand, by number; what tells no number goes with either."""
        return _by_number(frozenset([(a.number, a.case) for a in self]))

    @cached_property
    def names(self) -> frozenset[NameKind | None]:
        """The kinds of name that the word may be, None among them where it may be none."""
        return _kept(frozenset([a.name for a in self]))

    @cached_property
    def passive(self) -> Analysis | None:
        """The reading as a passive participle in the nominative."""
        return next((a for a in self if a.pos == "passive" and a.case == "nom"), None)


@dataclass(slots=True, eq=False)
class Token:
    """A word or a mark. ``analyses`` are all its readings, ``best`` the one that fits the sentence."""

    text: str
    lower: str
    """The text in lower case; kept, since the rules ask for it more often than for the text."""
    start: int
    index: int
    analyses: Readings
    best: Analysis
    capital: bool = False
    initial: bool = False
    """The first word of its sentence, where a capital says nothing."""

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.start + len(self.text)

    @property
    def lemma(self) -> str:
        """Lemma of the best reading."""
        return self.best.lemma

    def can(self, case: Case) -> bool:
        """Tell whether any nominal reading of the word stands in that case."""
        return case in self.analyses.cases

    @property
    def passive(self) -> Analysis | None:
        """Its reading as the participle that makes a passive, however it is tagged: "została oskarżona"."""
        return self.analyses.passive

    @property
    def is_active(self) -> bool:
        """Whether it is an active participle, also where the dictionary has an adjective of that form."""
        kind = self.best.pos
        return kind == "active" or (kind == "adjective" and "active" in self.analyses.parts)


@dataclass(slots=True, eq=False)
class Phrase:
    """A nominal group: a head with what agrees with it, and what hangs on it.

    ``cases`` are those in which the whole group could stand, ``case`` the one chosen. ``preposition``
    is the lemma of what governs it. ``dependents`` are groups that modify it (genitives and
    prepositional groups that follow), ``conjuncts`` the further members of a coordination, first
    member excluded, ``apposed`` what names the same thing again. ``negated`` is the A of "not A, but B",
    ``contrast`` that or the A of "not only A, but also B". ``dated`` is a day of a month: "24 stycznia".
    """

    tokens: list[Token]
    head: Token
    cases: frozenset[str]
    case: str | None
    number: str | None
    genders: frozenset[str]
    preposition: str | None = None
    quoted: bool = False
    negated: bool = False
    contrast: bool = False
    dated: bool = False
    dependents: tuple[Phrase, ...] = ()
    conjuncts: tuple[Phrase, ...] = ()
    apposed: Phrase | None = None
    examples: tuple[Phrase, ...] = ()
    """Those of a group of many who are named behind it: "several states, among them A and B"."""
    parent: Phrase | None = None
    clause: Clause | None = None
    first: int = field(init=False)
    """Index of the first token, the preposition excluded; kept, like ``last``, since often asked for."""
    last: int = field(init=False)
    """Index of the last token of the group itself, dependents excluded."""

    def __post_init__(self) -> None:
        self.first, self.last = self.tokens[0].index, self.tokens[-1].index

    @property
    def end(self) -> int:
        """Index of the last token of the group with all that hangs on it."""
        end = self.last
        if not (self.dependents or self.conjuncts or self.apposed):
            return end
        for part in self.dependents + self.conjuncts:
            last = part.end
            if last > end:
                end = last
        return end if self.apposed is None else max(end, self.apposed.end)

    @property
    def members(self) -> list[Phrase]:
        """The group and its conjuncts."""
        return [self, *self.conjuncts]

    def could(self, case: str) -> bool:
        """Tell whether the group could stand in that case."""
        return case in self.cases

    def settle(self, case: str) -> None:
        """Take the case that a verb's frame asks for, and the reading of the head that goes with it."""
        if case == self.case:
            return
        self.case = case
        best = self.head.best
        fits = [a for a in self.head.analyses if a.case == case and a.pos == best.pos]
        fits = [a for a in fits if a.lemma == best.lemma] or fits
        if fits:
            self.head.best = next((a for a in fits if a.number == self.number), fits[0])
            self.number, self.genders = self.head.best.number, self.head.best.genders


def above(phrase: Phrase) -> Iterator[Phrase]:
    """The group and what it hangs on, from the inside outwards."""
    host: Phrase | None = phrase
    while host is not None:
        yield host
        host = host.parent


def shows_a_man(name: Phrase) -> bool:
    """Tell a man's name in another case than the nominative, "Nowaka": no name of a woman."""
    return name.genders == frozenset(("m1",)) and name.head.text != name.head.best.lemma


def opens_topic(groups: Iterable[Phrase], topics: Container[str]) -> bool:
    """Tell whether the first group with a preposition says on what somebody speaks: "ws. fabryki"."""
    first = next((p for p in groups if p.preposition is not None), None)
    if first is None:
        return False
    return first.preposition in topics or f"{first.preposition} {first.head.best.lemma}" in topics


QUOTES = frozenset("\"„”“«»'‘’‚+")
"""Marks that open or close a quotation, or stand around a name."""
DASHES = frozenset("–—-")


def in_marks(tokens: list[Token], phrase: Phrase) -> bool:
    """Tell a group that has all of a quotation to itself: "„zamachy” wójta", so called by somebody."""
    before, behind = tokens[max(0, phrase.first - 1)], tokens[phrase.last + 1 : phrase.last + 2]
    return before.text in QUOTES and bool(behind) and behind[0].text in QUOTES


def unclosed(tokens: Iterable[Token], opening: str = "„", closing: str = "”") -> int:
    """How many marks, „” unless others are given, these words leave open; below 0: they close too many."""
    marks = [t.text for t in tokens if t.text in (opening, closing)]
    return marks.count(opening) - marks.count(closing)


ClauseKind = Literal["main", "relative", "complement", "adverbial", "converb", "conditional"]


@dataclass(slots=True, eq=False)
class Clause:
    """A predicate with its groups.

    ``predicate`` is the finite verb, converb or other word that makes the clause, None in a verbless
    one. ``verbs`` is the chain from it down to the last infinitive ("wants to begin to build").
    ``negated`` belongs to the whole, ``negated_verbs`` holds the indexes of negated members of the
    chain. ``reflexive`` tells of a reflexive mark, ``reflexive_marks`` where they stand. ``sense`` says what
    a complement is: a "statement", a "wish", a "question", or "hearsay" that the mark itself doubts;
    "manner" is a clause like "as X reports", "comparison" one like "than it was". ``governor`` is the
    clause on which this one hangs, ``antecedent`` what a relative pronoun stands for, or the group right
    before a complement ("the threats of X that …").
    """

    tokens: list[Token]
    predicate: Token | None
    kind: ClauseKind = "main"
    subordinator: Token | None = None
    verbs: list[Token] = field(default_factory=list)
    negated: bool = False
    negated_verbs: frozenset[int] = frozenset()
    reflexive: bool = False
    reflexive_marks: tuple[int, ...] = ()
    sense: str = ""
    conditional: bool = False
    question: bool = False
    phrases: list[Phrase] = field(default_factory=list)
    subject: Phrase | None = None
    governor: Clause | None = None
    antecedent: Phrase | None = None
    relative: Phrase | None = None

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.tokens[-1].end


@dataclass(slots=True, eq=False)
class Quotation:
    """A stretch of direct speech, marks excluded. ``paragraph`` is its number in the article.

    ``whole`` tells a quotation of full sentences from one of a few words. ``marked`` is False where no
    mark sets it off: "X resigned, said Y".
    """

    start: int
    end: int
    paragraph: int
    whole: bool
    marked: bool = True


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence. ``quoted`` is the quotation that contains all of it, ``cue`` tells that the sentence
    only introduces or closes one ("said X at the forum"); a cue and its quotations share ``group``
    (paragraph, number of the utterance in it)."""

    start: int
    end: int
    paragraph: int
    role: Role
    tokens: list[Token]
    phrases: list[Phrase] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    quoted: Quotation | None = None
    cue: bool = False
    question: bool = False
    group: tuple[int, int] = (0, 0)


class TimeExpression(NamedTuple):
    """Offsets into the article's text, the words, and an ISO 8601 value or None where they are too vague."""

    start: int
    end: int
    text: str
    value: str | None


class Language(Protocol):
    """What a later room may ask of a language besides the document."""

    code: str
    particles: frozenset[str]
    """Lower-case words inside names of persons."""

    def nominative(self, phrase: Phrase) -> str:
        """Return the words of the group alone, nothing that hangs on it, in the citation form."""
        ...

    def gender(self, given: str) -> str | None:
        """Return "f" or "m" of a first name in the citation form, None where it tells neither."""
        ...

    def declines(self, surname: str) -> bool:
        """Tell whether a man's surname in the citation form looks different in other cases."""
        ...

    def is_oblique(self, form: str, surname: str) -> bool:
        """Tell whether a form of a man's surname shows an ending that its citation form has not."""
        ...

    def times(self, text: str, start: int, end: int, published: str | None) -> list[TimeExpression]:
        """Return the time expressions within ``text[start:end]``."""
        ...


@dataclass(frozen=True)
class Document:
    """An article with its language read out of it."""

    article: Article
    language: Language
    sentences: tuple[Sentence, ...] = ()
    quotations: tuple[Quotation, ...] = ()
