"""Second thoughts about a tagged sentence: what no pair of neighbouring words can tell (see ``tagging``)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ktokogo import resources
from ktokogo.document import Analysis
from ktokogo.polish.agreement import MODIFIERS, PREDICATES, RELATIVES, agrees
from ktokogo.polish.morphology import readings
from ktokogo.polish.tables import body_nouns, dative_adjectives, feminine_titles, titles

_MAN = frozenset(("m1",))
_FIRM = frozenset(("punctuation", "verb", "infinitive", "conjunction", "subordinator", "adverb", "particle"))
"""Parts of speech of which nothing is mended, save the verb that "Rada" may be."""


def correct(words: list[str], possible: Sequence[tuple[Analysis, ...]], chosen: list[Analysis]) -> None:
    """Mend in place the ``chosen`` readings of a sentence, each one of those ``possible`` for its word."""
    _restore_verb(possible, chosen)
    if "ze" in words:
        _restore_that(words, chosen)
    like_titles = _like_titles()
    lemmas = [a.lemma for a in chosen]
    copula = "być" in lemmas or "były" in lemmas
    for i, (found, lemma) in enumerate(zip(chosen, lemmas, strict=True)):
        if found.pos in _FIRM and lemma != "rad":
            continue
        if lemma in like_titles:
            chosen[i] = _title_or(found, possible[i], chosen, i)
        elif lemma == "część" and found.number == "pl":
            chosen[i] = _some_or(found, possible[i], chosen[i + 1 : i + 3])
        elif lemma == "to" and found.case == "gen":
            chosen[i] = _this_or(found, possible[i], chosen[i + 1 : i + 3])
        elif found.case == "gen" and found.genders == _MAN and words[i] == lemma + "a":
            chosen[i] = _deed_or(found, possible[i], chosen[i - 1] if i else None)
        elif lemma == "rad" and words[i] == "Rada":
            chosen[i] = next((a for a in possible[i] if a.lemma == "rada" and a.case == "nom"), found)
        elif lemma == "były" and i:
            chosen[i] = _was_or(found, possible[i], chosen, i)
        elif i and found.name == "surname" and words[i - 1][0].isupper():
            chosen[i] = _body_or(found, possible[i], chosen[i - 1], chosen[i + 1 : i + 2])
        elif i and found.pos == "noun" and found.name is None:
            if chosen[i - 1].pos == "noun":
                chosen[i] = _modifier_or(found, possible[i], chosen[i - 1])
            if chosen[i] is found and i > 1 and lemmas[i - 1] in ("i", "oraz"):
                chosen[i] = _second_or(found, possible[i], chosen[i - 2])
            if copula and chosen[i] is found and found.case == "nom":
                chosen[i] = _predicate_or(found, possible[i], chosen[:i])


def _deed_or(own: Analysis, analyses: tuple[Analysis, ...], before: Analysis | None) -> Analysis:
    """ "że krytyka pod adresem X …": at the head of a clause nothing asks for the genitive of a critic."""
    opens = before is None or before.pos in ("subordinator", "conjunction")
    if not opens or own.name is not None or own.lemma in titles():
        return own
    named = (a for a in analyses if a.case == "nom" and a.genders == frozenset("f") and a.name is None)
    return next(named, own)


def _some_or(own: Analysis, analyses: tuple[Analysis, ...], behind: list[Analysis]) -> Analysis:
    """ "zdaniem części polityków": some of them, where people in the plural follow; no parts of anything."""
    people = any(a.case == "gen" and a.number == "pl" and "m1" in a.genders for a in behind)
    single = (a for a in analyses if a.case == own.case and a.number == "sg" and a.lemma == own.lemma)
    return next(single, own) if people else own


def _this_or(own: Analysis, analyses: tuple[Analysis, ...], behind: list[Analysis]) -> Analysis:
    """ "rozwój tego kraju", "ustalenia tego małego portalu": of this one; not "skutkiem tego Rosja …"."""
    nouns = behind[1:] if behind and behind[0].pos in MODIFIERS else behind[:1]
    this = next((a for a in analyses if a.lemma == "ten" and a.case == "gen"), None)
    fits = this is not None and any(n.pos in ("noun", "gerund") and agrees(this, n) for n in nouns)
    return this if this is not None and fits else own


def _was_or(own: Analysis, analyses: tuple[Analysis, ...], chosen: list[Analysis], i: int) -> Analysis:
    """ "decyzja była skandaliczna": a copula, where the adjective behind it has no noun of its own; not
    "przyszła była polska minister"."""
    behind = [*chosen[i + 1 : i + 3], Analysis("", "punctuation")]
    if behind[0].pos not in MODIFIERS or behind[0].case != "nom" or behind[1].pos in ("noun", *MODIFIERS):
        return own
    return next((a for a in analyses if a.pos == "verb"), own)


@cache
def _like_titles() -> frozenset[str]:
    """Feminine nouns that look like the accusative of an office of one holder: "premiera"."""
    rows = resources.rows("data", "lexicon", "pl", "roles.tsv")
    return frozenset(row["lemma"] + "a" for row in rows if row["holder"] == "1")


def _title_or(own: Analysis, analyses: tuple[Analysis, ...], chosen: list[Analysis], i: int) -> Analysis:
    """ "cytuje premiera agencja X": the premier, where nothing beside it agrees with a first night."""
    beside = (*chosen[max(0, i - 1) : i], *chosen[i + 1 : i + 2])
    agreeing = (a for a in beside if a.pos in ("adjective", "passive", "active", "verb"))
    if own.case == "nom" and any(a.genders == frozenset("f") and a.number == "sg" for a in agreeing):
        return own
    offices = [a for a in analyses if "m1" in a.genders]
    after_noun = i > 0 and chosen[i - 1].pos in ("noun", "gerund")  # "słowa premiera"
    return next((a for a in offices if (a.case == "gen") == after_noun), own)


def _modifier_or(own: Analysis, analyses: tuple[Analysis, ...], before: Analysis) -> Analysis:
    """ "rzecznik prasowy rządu": behind a noun that it agrees with, an adjective, though a noun of that form
    would better bear the genitive; not "mandat radnego", "poseł bliski Nowakowi"."""
    thing = "m1" not in before.genders
    if (thing and own.lemma in titles()) or own.lemma in dative_adjectives():
        return own
    # "koalicji rządzącej": the dictionary has a noun of that form, "rządząca", as well
    same = (a for a in analyses if a.pos == "adjective" and a.lemma[:-1] == own.lemma[:-1])
    return next((a for a in same if agrees(a, before)), own)


def _body_or(
    own: Analysis, analyses: tuple[Analysis, ...], before: Analysis, behind: list[Analysis]
) -> Analysis:
    """ "Urzędu Miejskiego": an adjective behind the noun of a body, though it may be a surname.

    Not so before a noun of its own: "Organizacja Czysta Europa".
    """
    if before.lemma not in body_nouns() or before.pos != "noun":
        return own
    found = next((a for a in analyses if a.pos == "adjective" and agrees(a, before)), None)
    if found is None or any(a.pos == "noun" and agrees(found, a) for a in behind):
        return own
    return found


def _second_or(own: Analysis, analyses: tuple[Analysis, ...], first: Analysis) -> Analysis:
    """ "obiekty nuklearne i wojskowe": joined to an adjective that it agrees with, one as well."""
    if first.pos != "adjective":
        return own
    return next((a for a in analyses if a.pos == "adjective" and agrees(a, first)), own)


def _predicate_or(own: Analysis, analyses: tuple[Analysis, ...], before: list[Analysis]) -> Analysis:
    """ "jest w pełni odpowiedzialna": behind a copula in the nominative an adjective, which may be a noun;
    not "jest tam przewodnicząca"."""
    if own.lemma == "to" or own.lemma in titles() or own.lemma in feminine_titles():
        return own
    graded = ("adverb", "particle", "preposition")  # "w pełni" as well
    copula = next((a for a in reversed(before) if a.pos not in graded and a.lemma != "pełnia"), own)
    same = (a for a in analyses if a.pos in MODIFIERS and a.case == "nom" and a.number == own.number)
    return next((a for a in same if a.genders & own.genders), own) if copula.lemma == "być" else own


def _restore_verb(possible: Sequence[tuple[Analysis, ...]], chosen: list[Analysis]) -> None:
    """ "Nowak (zawsze) broni planu": if a clause lacks a verb, a noun behind a name is one if it may be.

    So is the adjective or noun of "która przybyła na miejsce", behind its pronoun.
    """
    for i, own in enumerate(chosen):
        if own.pos in ("adjective", "noun") and i and chosen[i - 1].lemma in RELATIVES:
            past = next((a for a in possible[i] if a.pos == "verb" and a.tense == "past"), None)
            if past is not None and not any(a.pos in PREDICATES for a in _stretch(chosen, i)):
                chosen[i] = past
            continue
        if own.pos != "noun" or own.name is not None or not i:
            continue
        before = chosen[i - 2] if i > 1 and chosen[i - 1].pos == "adverb" else chosen[i - 1]
        if before.name is None or before.case != "nom":
            continue
        verbs = (a for a in possible[i] if a.pos == "verb" and a.person in (None, 3))
        found = next((a for a in verbs if a.mood == "indicative" and a.number == before.number), None)
        if found is not None and not any(a.pos in PREDICATES for a in _stretch(chosen, i)):
            chosen[i] = found


def _stretch(chosen: list[Analysis], i: int) -> list[Analysis]:
    """What stands around word ``i`` between two marks or conjunctions."""
    ends = ("punctuation", "conjunction", "subordinator")
    start = next((k for k in range(i, -1, -1) if chosen[k].pos in ends), 0)
    stop = next((k for k in range(i, len(chosen)) if chosen[k].pos in ends), len(chosen))
    return chosen[start:stop]


def _restore_that(words: list[str], chosen: list[Analysis]) -> None:
    """ "dodał, ze Rosja potępia X": with its dot forgotten, where no preposition can stand."""
    for i, (before, word, after) in enumerate(zip(words, words[1:], words[2:], strict=False), 1):
        if word == "ze" and before == "," and not any(a.case in ("gen", "inst") for a in readings(after)):
            chosen[i] = Analysis("że", "subordinator")
