"""The likeliest sequence of readings of a sentence (Viterbi over agreement and government).

The weights are data (``data/lexicon/pl/weights.tsv``). Scores of a pair of readings depend only on their
classes, so they are computed once a pair of classes and remembered.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import add
from typing import NamedTuple

from ktokogo import resources
from ktokogo.document import Analysis
from ktokogo.polish.agreement import FINITE, MODIFIERS, agrees
from ktokogo.polish.corrections import correct
from ktokogo.polish.morphology import readings
from ktokogo.polish.tables import (
    feminine_titles,
    known_places,
    known_surnames,
    state_adjectives,
    titles,
)

_OBLIQUE = re.compile(r"(owi|iem|em|skiego|ckiego|skiemu|skim|ckim|owej|ową|ego|emu|ym|ą|ę)$")


class _Class(NamedTuple):
    """What of a reading matters to its neighbours."""

    pos: str
    case: str | None
    number: str | None
    genders: frozenset[str]
    name: str | None


@cache
def _weights() -> dict[str, int]:
    """The weights in tenths: whole numbers add up to the same in any order, so that equals stay equal."""
    rows = resources.rows("data", "lexicon", "pl", "weights.tsv")
    return {row["feature"]: round(10 * float(row["weight"])) for row in rows}


@cache
def _body_nouns() -> frozenset[str]:
    """Common nouns that head names: "Rady" is of a council before it is of a Mr Rado."""
    return frozenset(row["lemma"].lower() for row in resources.rows("data", "lexicon", "pl", "bodies.tsv"))


@cache
def _chairs() -> frozenset[str]:
    """Titles that look like participles: "przewodniczący", "przewodnicząca"."""
    return frozenset(t for t in titles() | feminine_titles() if t.endswith(("czący", "cząca")))


def _may_be_person(word: str) -> bool:
    return any(a.name in ("given", "surname") for a in readings(word))


_classes: dict[_Class, int] = {}
_by_number: list[_Class] = []
_pairs: dict[tuple[int, int], int] = {}
_rows: dict[tuple[int, int], tuple[int, ...]] = {}
_tables: dict[tuple[int, int], tuple[tuple[int, ...], ...]] = {}
_signatures: dict[tuple[int, ...], int] = {}
_CACHE_LIMIT = 10_000
"""Words and transitions kept, so that memory stays bounded on any corpus."""


_ONLY = (0,)
"""Where the one reading of a word came from: the one reading of the word before."""


@dataclass(frozen=True, slots=True)
class _State:
    """What a word may be: its readings, one a class, the class of each and how likely it is alone."""

    analyses: tuple[Analysis, ...]
    classes: tuple[int, ...]
    scores: tuple[int, ...]
    signature: int
    """Number of this set of classes."""


def tag(
    words: list[str], initial: list[bool], known: Mapping[int, tuple[Analysis, ...]] | None = None
) -> list[Analysis]:
    """Return the reading of each word that fits best; ``initial`` marks words whose capital says nothing.

    ``known`` are the readings, by index, of words that this text uses in a way of its own.
    """
    lattice = [_state(word, first) for word, first in zip(words, initial, strict=True)]
    for i, own in (known or {}).items():
        lattice[i] = _state(words[i], initial[i], own)
    if not lattice:
        return []
    scores = list(lattice[0].scores)
    back: list[Sequence[int]] = []
    for previous, current in itertools.pairwise(lattice):
        several = len(scores)
        if several == 1 and len(current.scores) == 1:
            back.append(_ONLY)  # most words have one reading: nothing is to be chosen
            continue
        table = _tables.get((previous.signature, current.signature)) or _table(previous, current)
        if several == 1:  # what went before is the same for all of the next
            scores = list(map(add, table[0], current.scores))
            back.append([0] * len(scores))
            continue
        new: list[int] = []
        pointers: list[int] = []
        if several == 2:  # of the others, most have two: written out, it takes half the time
            first, second = scores
            for (one, other), unary in zip(table, current.scores, strict=True):
                before, instead = first + one, second + other
                pointers.append(1 if instead > before else 0)
                new.append((instead if instead > before else before) + unary)
            scores = new
            back.append(pointers)
            continue
        for row, unary in zip(table, current.scores, strict=True):
            sums = list(map(add, scores, row))
            best = max(sums)
            new.append(best + unary)
            pointers.append(sums.index(best))
        scores = new
        back.append(pointers)
    at = max(range(len(scores)), key=scores.__getitem__)
    path = [at]
    for came_from in reversed(back):
        at = came_from[at]
        path.append(at)
    path.reverse()
    possible = [state.analyses for state in lattice]
    chosen = [analyses[i] for analyses, i in zip(possible, path, strict=True)]
    correct(words, possible, chosen)
    return chosen


def _table(previous: _State, current: _State) -> tuple[tuple[int, ...], ...]:
    """Score each class of a word (a row) after each of the word before; if that has one, all in one row."""
    if len(_tables) >= _CACHE_LIMIT:
        _tables.clear()
        _rows.clear()
    rows = tuple(_row(previous, right) for right in current.classes)
    found = tuple(zip(*rows, strict=True)) if len(previous.classes) == 1 else rows
    _tables[previous.signature, current.signature] = found
    return found


def _row(previous: _State, right: int) -> tuple[int, ...]:
    row = _rows.get((previous.signature, right))
    if row is None:
        for left in previous.classes:
            if (left, right) not in _pairs:
                _pairs[left, right] = _pair(_by_number[left], _by_number[right])
        row = _rows[previous.signature, right] = tuple(_pairs[left, right] for left in previous.classes)
    return row


@lru_cache(_CACHE_LIMIT)
def _state(word: str, initial: bool, known: tuple[Analysis, ...] | None = None) -> _State:
    best: dict[int, tuple[Analysis, int]] = {}
    adjectives = {a.lemma for a in readings(word) if a.pos == "adjective"}
    possible = known or readings(word)
    # nobody is called upon by a word that may stand in another case: each reading less is a path less
    for analysis in [a for a in possible if a.case != "voc"] or possible:
        mark = "reflexive" if analysis.lemma == "się" else analysis.name
        kind = _Class(analysis.pos, analysis.case, analysis.number, analysis.genders, mark)
        number = _classes.get(kind)
        if number is None:
            number = _classes[kind] = len(_by_number)
            _by_number.append(kind)
        score = _unary(analysis, word, initial)
        stem = analysis.lemma.removesuffix("e")  # "polskie", "krajowe": neuters made of adjectives
        twin = stem != analysis.lemma and any(b in (stem, stem + "y") for b in adjectives)
        twin = twin or (bool(adjectives) and analysis.lemma.startswith("naj"))  # "najwyższy przywódca"
        homonym = (analysis.lemma in adjectives or twin) and analysis.lemma not in titles()
        if analysis.pos == "noun" and analysis.name is None and homonym:
            score += _weights()["noun.beside.adjective"]
        if number not in best or score > best[number][1]:
            best[number] = (analysis, score)
    classes = tuple(best)
    signature = _signatures.setdefault(classes, len(_signatures))
    kept, scores = zip(*best.values(), strict=True)
    return _State(kept, classes, scores, signature)


def _unary(a: Analysis, word: str, initial: bool) -> int:
    w = _weights()
    score = 0
    if a.case == "voc":
        score += w["case.voc"]
    if a.mood == "imperative":
        score += w["imperative"]
    if a.pos in ("gerund", "adverb", "numeral", "particle", "other", "verb"):
        score += w[a.pos]
    if a.pos == "pronoun" and word[0].isupper() and not initial and len(word) > 1 and a.person != 2:
        score += w["capital.pronoun"]
    if a.pos != "noun":
        if a.pos == "adjective" and word.endswith("owi"):
            score += w["adjective.owi"] * any(b.pos == "noun" and b.case == "dat" for b in readings(word))
        if a.pos in MODIFIERS and any(b.pos == "noun" and b.lemma in _chairs() for b in readings(word)):
            score += w["title.modifier"]
        if a.pos == "adjective" and word[0].isupper() and not initial and _may_be_person(word):
            score += w["capital.modifier"]
        return score
    score += w.get(f"noun.{a.case}", 0)
    if a.name is None:
        if a.lemma.endswith("ica") and word.endswith("icy"):
            score += w["noun.ica"] * any(b.lemma.endswith("ik") for b in readings(word))
        if word.lower() in titles() and a.lemma != word.lower():
            score += w["title.homonym"]
        if a.lemma in _chairs() or (a.lemma in titles() and "m1" in a.genders):
            score += w["title"]
        if initial and a.case == "nom":
            score += w["initial.nom"]
        if word[0].isupper() and a.lemma in _body_nouns():
            score += w["capital.body"]
        elif word[0].isupper():
            score += w["capital.common.initial" if initial else "capital.common"]
        return score
    if word[0].islower() and a.lemma[0].isupper():
        score += w["lower.proper"]
    if a.number == "pl" and a.name == "place" and not a.lemma.endswith(("y", "e", "i")):
        score += w["place.plural"]
    if a.number == "pl" and a.name in ("given", "surname"):
        score += w["person.plural"]
    if a.name == "surname" and any(b.lemma in _body_nouns() for b in readings(word)):
        score += w["surname.body"]
    if a.name in ("surname", "given") and any(
        b.name == "place" and b.case == "gen" and b.lemma in known_places() for b in readings(word)
    ):
        score += w["surname.state"]
    if a.name == "given" and word.endswith("ka") and not a.lemma.endswith(("ek", "a")):
        rival = any(b.name == "given" and b.lemma.endswith("ek") for b in readings(word))
        score += w["given.fleeting"] * rival  # "Jacka" is of Jacek before it is of Jack
    if initial and a.name == "given" and any(b.pos == "adjective" for b in readings(word)):
        score += w["given.adjective"]  # "Sam Nowak milczy": the capital is the sentence's
    if initial and a.name == "surname" and any(b.lemma in state_adjectives() for b in readings(word)):
        score += w["surname.state"]
    if a.name in ("place", "given"):
        # "premiera Izraela Jana Nowaka": a state is one before it is a first name
        score += w["place.known" if a.name == "place" and a.lemma in known_places() else a.name]
    village = a.name == "place" and a.lemma not in known_places()
    if village and any(b.name == "surname" for b in readings(word)):
        score += w["village"]
    if a.name == "unknown":
        score += w["unknown"]
        if a.lemma in known_surnames():
            score += w["unknown.known"] * (a.lemma != word or a.case == "nom")
        if a.lemma == word:
            score += w["unknown.undeclined"] * (a.case != "nom")
            score += w["unknown.lemma.oblique"] * bool(_OBLIQUE.search(word))
        elif a.case in ("gen", "acc") and word[-1] == "a" and a.lemma.endswith(("ek", "ec")):
            score += w["unknown.fleeting"]
    return score


def _pair(a: _Class, b: _Class) -> int:
    w = _weights()
    if a.pos == "preposition":
        if b.case is None:
            free = ("adverb", "numeral", "particle", "punctuation", "preposition", "other")
            return 0 if b.pos in free else w["prep.caseless"]
        return w["prep.same"] if a.case == b.case else w["prep.other"]
    if b.name == "reflexive":
        return (
            w["verb.reflexive"] if a.pos in FINITE else w["modifier.reflexive"] if a.pos in MODIFIERS else 0
        )
    if a.pos in MODIFIERS and (b.pos in MODIFIERS or b.pos in ("noun", "gerund")):
        return w["modifier.agrees" if agrees(a, b) else "modifier.clashes"]
    if a.pos == "numeral" and b.pos in ("noun", "gerund", "adjective"):
        if b.case == "gen" and b.number == "pl":
            return w["numeral.genitive"]
        return w["numeral.agrees"] if a.case is not None and agrees(a, b) else 0
    if a.pos in ("noun", "gerund"):
        return _after_noun(a, b, w)
    if a.pos in FINITE:
        if b.case == "acc":
            return w["verb.acc"]
        if b.case == "gen":
            return w["verb.gen"]
        if b.case == "nom":
            return (
                w["verb.subject"]
                if a.pos == "verb" and b.number == a.number
                else w["infinitive.nom"] * (a.pos != "verb")
            )
    return 0


def _after_noun(a: _Class, b: _Class, w: dict[str, int]) -> int:
    if b.pos in MODIFIERS:
        return w["noun.modifier.agrees" if agrees(a, b) else "noun.modifier.clashes"]
    if b.pos in ("noun", "gerund"):
        score = w["gerund.genitive"] if a.pos == "gerund" and b.case == "gen" else 0
        if a.name in ("organisation", "acronym", "place") and b.name in ("given", "surname", "unknown"):
            return score  # "szef MSWiA Jan Nowak": the name begins anew
        if a.name == "place" and b.name == "place":
            return score + w["place.place"] * (b.case == "gen")
        if a.name == "surname" and b.name == "given":
            return score + w["surname.given"] * (a.case == b.case)
        if a.name == "surname" and b.name == "surname":
            return score  # double surnames have a hyphen: another name begins
        # A thing bears no person's name: "opór Jana Nowaka" is a genitive.
        bearer = a.name is not None or bool(a.genders & {"m1", "f"})
        if bearer and b.name in ("given", "surname", "unknown") and a.case == b.case and a.number == b.number:
            # Title and name, given name and surname: gender is not asked, since titles stay masculine.
            return (
                score
                + w["noun.name.agrees"]
                + w["given.surname"] * (a.name == "given" and b.name == "surname")
            )
        if a.name is None and b.name in ("organisation", "acronym", "place"):
            # "szef MSWiA", "premier Węgier": of what, not what
            return score + w["noun.of.name" if b.case == "gen" else "noun.same.name"]
        if b.case == "gen":
            return score + w["name.genitive" if a.name in ("given", "surname") else "noun.genitive"]
        if agrees(a, b):
            titled = "m1" in a.genders and "m1" in b.genders and b.name != "other"
            return score + w["noun.person.agrees" if titled else "noun.agrees"]
        if b.name in ("given", "unknown"):
            return score  # a name begins: what it is apposed to may stand further back
        return score + w["noun.clash"]
    same_number = b.number is None or a.number == b.number
    same_gender = not a.genders or not b.genders or bool(a.genders & b.genders)
    return w["subject.verb"] if b.pos == "verb" and a.case == "nom" and same_number and same_gender else 0
