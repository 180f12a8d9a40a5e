"""The lexicon of a language: which words make which claims, and where their participants stand.

All of it is data (``data/lexicon/<language>/``); this module only gives it a shape.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Literal

from ktokogo import resources
from ktokogo.document import Clause, Phrase
from ktokogo.errors import DataError
from ktokogo.relations import relations


@dataclass(frozen=True, slots=True)
class Slot:
    """One way in which a participant may stand: a case, a preposition and case, or a kind of clause.

    ``noun`` is the noun of a compound preposition: "w sprawie" is preposition "w" with noun "sprawie".
    """

    kind: str
    case: str = ""
    preposition: str = ""
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a verb, an event noun, a light verb with its noun, or an adjective makes of its participants."""

    lemma: str
    relation: str
    object: tuple[Slot, ...] = ()
    subject: tuple[Slot, ...] = ()
    addressee: tuple[Slot, ...] = ()
    topic: tuple[Slot, ...] = ()
    counterparty: tuple[Slot, ...] = ()
    speech: bool = False
    needs: frozenset[str] = frozenset()
    subject_needs: frozenset[str] = frozenset()
    object_lemmas: frozenset[str] = frozenset()
    subject_lemmas: frozenset[str] = frozenset()
    topic_lemmas: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    requires: frozenset[str] = frozenset()
    ambiguous: frozenset[str] = frozenset()
    noun: str = ""
    noun_slot: tuple[Slot, ...] = ()
    turned: bool = False
    idiom_of_negation: bool = False
    """It holds of the negated verb alone, and is no denial: "nie szczędzić krytyki"."""
    affirmed_only: bool = False
    """It does not hold of the negated verb, which means something else: "nie docenić"."""
    predicate_only: bool = False
    adjective_subject: bool = False
    """The subject may be an adjective of a state: "rosyjska inwazja"."""
    adjective_predicate: bool = False


@dataclass(frozen=True)
class Modal:
    """How a verb over an infinitive changes what is claimed."""

    modality: str
    certainty: str
    negates: bool
    scope: tuple[Slot, ...] = ()
    """What the word governs: an infinitive, a clause, a noun in some case."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A way in which it is found who acts: hostile claims judged by hand, and those with a wrong subject."""

    claims: int
    wrong: int
    why: str

    @property
    def share(self) -> float:
        """The share of wrong subjects, from 0 to 1."""
        return self.wrong / self.claims


@dataclass(frozen=True)
class Lexicon:
    """Frames by lemma, and the closed lists."""

    verbs: dict[str, tuple[Frame, ...]] = field(default_factory=dict)
    light_verbs: dict[str, tuple[Frame, ...]] = field(default_factory=dict)
    nouns: dict[str, tuple[Frame, ...]] = field(default_factory=dict)
    adjectives: dict[str, tuple[Frame, ...]] = field(default_factory=dict)
    modals: dict[str, Modal] = field(default_factory=dict)
    certainty: dict[str, str] = field(default_factory=dict)
    appraisals: dict[tuple[str, str], Literal["+", "-"]] = field(default_factory=dict)
    """Lemma and part of speech (verb, noun, adj) of a word that blames ("-") or praises ("+")."""
    roles: dict[str, dict[str, str]] = field(default_factory=dict)
    offices: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    """Role and folded body to office and identifier of its domain: "szef" of a "rząd" is its "premier"."""
    posts: tuple[tuple[str, str, str], ...] = ()
    """Office, post, and the identifier of the only state where that office is that post, or ""."""
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    """Closed lists of words by their use (``cues.tsv``)."""
    numbers: dict[str, int] = field(default_factory=dict)
    standings: dict[str, Standing] = field(default_factory=dict)

    @cached_property
    def speech(self) -> frozenset[str]:
        """Verbs that may introduce speech."""
        return frozenset(lemma for lemma, frames in self.verbs.items() if any(f.speech for f in frames))

    @cached_property
    def calling(self) -> frozenset[str]:
        """Verbs that may call something something: "nazwać", "uznać za"."""
        known = self.verbs.items()
        return frozenset(v for v, frames in known if any(f.relation == "characterises" for f in frames))

    @cached_property
    def nouns_of_speech(self) -> dict[str, frozenset[str]]:
        """The nouns with which a light verb may introduce speech: "oświadczenie" of "wydać"."""
        found = {
            lemma: frozenset(f.noun for f in frames if f.speech) for lemma, frames in self.light_verbs.items()
        }
        return {lemma: nouns for lemma, nouns in found.items() if nouns}

    def number(self, text: str, lemma: str) -> int | None:
        """Return the value of a numeral in figures or words, None where it is vague or no number ("²")."""
        return int(text) if text.isdecimal() else self.numbers.get(lemma)


@cache
def lexicon(language: str) -> Lexicon:
    """Load the lexicon of a language.

    Raises:
        DataError: a table is missing, or a row names a relation that the ontology lacks.
    """
    folder = ("data", "lexicon", language)
    modals = {
        row["lemma"]: Modal(row["modality"], row["certainty"], row["negates"] == "1", slots(row["scope"]))
        for row in resources.rows(*folder, "modals.tsv")
    }
    roles: dict[str, dict[str, str]] = {}
    for row in resources.rows(*folder, "roles.tsv"):
        for form in (row["lemma"], *filter(None, row["feminine"].split("|"))):
            roles.setdefault(form, row)
    words: dict[str, set[str]] = {}
    for row in resources.rows(*folder, "cues.tsv"):
        words.setdefault(row["use"], set()).add(row["word"])
    return Lexicon(
        verbs=_frames(folder, "verbs.tsv", "lemma"),
        light_verbs=_frames(folder, "light_verbs.tsv", "verb"),
        nouns=_frames(folder, "nouns.tsv", "lemma"),
        adjectives=_frames(folder, "adjectives.tsv", "lemma"),
        modals=modals,
        certainty={row["word"]: row["certainty"] for row in resources.rows(*folder, "certainty.tsv")},
        appraisals={
            (row["lemma"], row["pos"]): "+" if row["sign"] == "+" else "-"
            for row in resources.rows(*folder, "appraisals.tsv")
        },
        roles=roles,
        offices={
            (row["role"], row["body"].casefold()): (row["office"], row["of"])
            for row in resources.rows(*folder, "role_bodies.tsv")
        },
        posts=tuple((row["office"], row["post"], row["of"]) for row in resources.rows(*folder, "posts.tsv")),
        numbers={row["word"]: int(row["value"]) for row in resources.rows(*folder, "numbers.tsv")},
        words={use: frozenset(found) for use, found in words.items()},
        standings={
            row["standing"]: Standing(int(row["claims"]), int(row["wrong"]), row["why"])
            for row in resources.rows(*folder, "standings.tsv")
        },
    )


def _frames(folder: tuple[str, ...], file: str, key: str) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for row in resources.rows(*folder, file):
        if row["relation"] not in relations():
            raise DataError(
                f"{file}: {row[key]} names the relation {row['relation']!r}, unknown to relations.tsv"
            )
        for lemma in row[key].split("/"):
            found.setdefault(lemma, []).append(_frame(lemma, row))
    return {lemma: tuple(frames) for lemma, frames in found.items()}


def _frame(lemma: str, row: dict[str, str]) -> Frame:
    def among(column: str) -> frozenset[str]:
        return frozenset(filter(None, row.get(column, "").split("|")))

    subject = row.get("subject", "").split("|")
    note = row.get("note", "")
    return Frame(
        lemma=lemma,
        relation=row["relation"],
        object=slots(row.get("object", "")),
        subject=slots("|".join(s for s in subject if s != "adj")),
        addressee=slots(row.get("addressee", "")),
        topic=slots(row.get("topic", "")),
        counterparty=slots(row.get("counterparty", "")),
        speech=row.get("speech") == "1",
        needs=among("needs"),
        subject_needs=among("subject_needs"),
        object_lemmas=among("object_lemmas"),
        subject_lemmas=among("subject_lemmas"),
        topic_lemmas=among("topic_lemmas"),
        adverbs=among("adverbs"),
        adjectives=among("adjectives"),
        requires=among("requires"),
        ambiguous=among("ambiguous"),
        noun=row.get("noun", ""),
        noun_slot=slots(row.get("noun_slot", "")),
        turned="turned" in note.split(),
        idiom_of_negation="negated" in note.split(),
        affirmed_only="affirmed" in note.split(),
        predicate_only=note.startswith("a predicate"),
        adjective_subject="adj" in subject,
    )


def admits(wanted: frozenset[str], lemmas: set[str]) -> bool:
    """Tell whether a row's cell admits words: one of those it lists, none of those with "!" before them."""
    if not wanted:
        return True
    barred = {word[1:] for word in wanted if word[0] == "!"}
    return barred.isdisjoint(lemmas) and (len(barred) == len(wanted) or not wanted.isdisjoint(lemmas))


def fits_adjectives(frame: Frame, noun: Phrase) -> bool:
    """Tell whether with the noun stands an adjective that the frame wants, and none that it bars."""
    return not frame.adjectives or admits(frame.adjectives, {t.best.lemma for t in noun.tokens})


def frames_of(lexicon: Lexicon, clause: Clause) -> tuple[Frame, ...]:
    """The frames of a clause's predicate, with "się" where it has that; none where it has no verb."""
    verb = clause.predicate
    lemma = verb.best.lemma if verb is not None else ""
    return lexicon.verbs.get(f"{lemma} się" if clause.reflexive else lemma, ())


_PREPOSITIONS_AT_END = frozenset(("do", "z", "na"))
_CLAUSES = frozenset(("że", "żeby", "czy", "inf", "quote"))


@cache
def slots(cell: str) -> tuple[Slot, ...]:
    """Parse a slot cell such as ``acc|w sprawie+gen|że``."""
    found = []
    for part in filter(None, cell.split("|")):
        if part in _CLAUSES:
            found.append(Slot(part))
        elif "+" in part:
            before, case = part.rsplit("+", 1)
            preposition, _, noun = before.partition(" ")
            if noun in _PREPOSITIONS_AT_END:
                preposition, noun = noun, ""  # "w stosunku do": the last preposition governs
            found.append(Slot("prep", case, _plain(preposition), noun))
        else:
            found.append(Slot("case", part))
    return tuple(found)


def _plain(preposition: str) -> str:
    """One spelling of a preposition: "ze" is "z", "we" is "w"."""
    return {"ze": "z", "we": "w", "ode": "od"}.get(preposition, preposition)
