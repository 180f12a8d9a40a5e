"""A name in the text, before anyone knows whom it denotes, and the words that tell what names are."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from ktokogo import resources
from ktokogo.document import Phrase, Sentence, Token
from ktokogo.reading.model import Category

NameClass = Literal["known", "person", "place", "body", "acronym", "quoted", "people", "unknown"]


JOINS = frozenset(("joins", "links"))
"""Uses of small words inside foreign names: "de"; and those that also reach back: "of"."""

CATEGORIES = frozenset(("PER", "ORG", "LOC", "PRO", "EVT"))


@dataclass(slots=True, eq=False)
class Name:
    """A name in the text: its tokens, what it may be in the nominative (likeliest first), its class."""

    sentence: Sentence
    tokens: list[Token]
    kind: NameClass
    lemmas: list[str]
    phrase: Phrase | None
    head_lemma: str = ""
    actor: str | None = None
    parts: list[list[str]] = field(default_factory=list)
    known: tuple[str, ...] = ()
    """IRIs of the registry whose name this is."""
    state: str | None = None
    """IRI of the state that the name itself names."""
    doubtful: bool = False
    """A name only if it turns out to denote somebody."""
    cue: Category | None = None
    """What the words around, or a foreign word in it, say that it is."""

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.tokens[-1].end

    @property
    def following(self) -> Token | None:
        """The word or mark right behind it in its sentence."""
        tokens, end = self.sentence.tokens, self.tokens[-1].index + 1
        return tokens[end] if end < len(tokens) else None


@cache
def bodies() -> dict[str, dict[str, str]]:
    """Common nouns that head names of bodies, events or works when capitalised (``bodies.tsv``)."""
    return {row["lemma"].lower(): row for row in resources.rows("data", "lexicon", "pl", "bodies.tsv")}


@cache
def titles() -> frozenset[str]:
    """Lemmas of roles, masculine and feminine (``roles.tsv``): capitalised, they are still no names."""
    found: set[str] = set()
    for row in resources.rows("data", "lexicon", "pl", "roles.tsv"):
        found.update(filter(None, (row["lemma"].split()[0], *row["feminine"].split("|"))))
    return frozenset(found | {"pan", "pani", "poseł", "rząd"})


@cache
def kinds() -> dict[str, Category]:
    """Common nouns that tell what the name after them is: roles, bodies, media, and ``kinds.tsv``."""
    folder = ("data", "lexicon", "pl")
    found: dict[str, str] = dict.fromkeys(titles(), "PER")
    rows = resources.rows(*folder, "bodies.tsv")
    found.update({row["lemma"]: row["category"] for row in rows if row["category"] != "ORG"})
    for table in ("media_words.tsv", "kinds.tsv"):
        rows = resources.rows(*folder, table)
        found.update({row["lemma"]: row["category"] for row in rows if row["category"] in CATEGORIES})
    return found  # type: ignore[return-value]


@cache
def media_words() -> frozenset[str]:
    """Common nouns for a medium: "dziennik", "agencja" (``media_words.tsv``)."""
    return frozenset(row["lemma"] for row in resources.rows("data", "lexicon", "pl", "media_words.tsv"))


@cache
def role_words(language: str) -> dict[str, frozenset[str]]:
    """Closed lists of words about roles by their use (``role_words.tsv``)."""
    found: dict[str, set[str]] = {}
    for row in resources.rows("data", "lexicon", language, "role_words.tsv"):
        found.setdefault(row["use"], set()).add(row["word"])
    return {use: frozenset(words) for use, words in found.items()}


def local_roles() -> frozenset[str]:
    """Roles whose domain is a town or a village: "burmistrz X" (``role_words.tsv``)."""
    return role_words("pl")["local"]


def emphatics() -> frozenset[str]:
    """Adjectives before a name that are no first name at the head of a sentence: "Sam X milczy"."""
    return role_words("pl")["emphatic"]


@cache
def words_between() -> frozenset[str]:
    """Words that may stand between such a noun and the name: "a party called X" (``kinds.tsv``)."""
    rows = resources.rows("data", "lexicon", "pl", "kinds.tsv")
    return frozenset(row["lemma"] for row in rows if row["category"] == "between")


@cache
def surname_endings() -> tuple[str, ...]:
    """Endings by which an unknown word is taken for a surname (``surname_endings.tsv``)."""
    return tuple(row["ending"] for row in resources.rows("data", "lexicon", "pl", "surname_endings.tsv"))


@cache
def foreign() -> dict[str, str]:
    """Words of foreign names and what they make of them (``foreign.tsv``)."""
    return {row["word"]: row["use"] for row in resources.rows("data", "lexicon", "pl", "foreign.tsv")}


@cache
def no_names() -> frozenset[str]:
    """Words in capitals that name nobody (``acronyms.tsv``)."""
    return frozenset(row["word"] for row in resources.rows("data", "lexicon", "pl", "acronyms.tsv"))


def heads_body(token: Token) -> bool:
    """Tell a word that heads names of bodies, events or works."""
    return token.best.lemma.lower() in bodies()


def is_role(token: Token) -> bool:
    """Tell a title, which is no part of a name."""
    return token.best.name is None and token.best.lemma.lower() in titles()


def joined_text(tokens: list[Token]) -> str:
    out = ""
    for i, token in enumerate(tokens):
        glued = i > 0 and tokens[i - 1].end == token.start
        out += token.text if glued or not out else " " + token.text
    return out


def unique(items: list[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, items)))
