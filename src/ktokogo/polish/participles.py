"""Participles with a complement before their noun: "ogłoszone przez X cła", "planowany na lipiec szczyt"."""

from __future__ import annotations

from ktokogo.document import Analysis, Phrase, Sentence
from ktokogo.polish.agreement import agrees
from ktokogo.polish.tables import times
from ktokogo.polish.titles import is_name, is_person

_PARTICIPLES = frozenset(("passive", "active"))
_ENDS = frozenset(("punctuation", "verb", "conjunction", "infinitive", "impersonal", "subordinator"))
_WHEN = frozenset(("jutro", "rok", "miesiąc", "tydzień", "wiosna", "lato", "jesień", "zima", "koniec"))
_FARTHEST = 8
"""Words between a participle and its noun, at most."""


def join(sentence: Sentence) -> None:
    """Make the noun, not its participle, the head of what both stand for, in place."""
    for i, phrase in enumerate(sentence.phrases):
        if _PARTICIPLES.isdisjoint(phrase.head.analyses.parts) or phrase.conjuncts:
            continue
        readings = [a for a in phrase.head.analyses if a.pos in _PARTICIPLES]
        noun = _noun(sentence, i, readings)
        if noun is not None:
            _turn(phrase, noun)


def _noun(sentence: Sentence, i: int, readings: list[Analysis]) -> Phrase | None:
    """The first noun behind the complement that agrees; a mark or a verb ends the search."""
    phrase, tokens = sentence.phrases[i], sentence.tokens
    after = tokens[phrase.last + 1 : phrase.last + 2]
    done_to = _has_object(sentence, i, readings)
    if not after or not (after[0].best.pos == "preposition" or done_to):
        return None
    for group in sentence.phrases[i + 1 :]:
        between = tokens[phrase.last + 1 : group.first]
        if len(between) > _FARTHEST or any(t.best.pos in _ENDS for t in between):
            return None
        agree = group.clause is phrase.clause and _agree(phrase, group, readings)
        if agree and (done_to or not _is_inside(group)):
            return group
    return None


def _has_object(sentence: Sentence, i: int, readings: list[Analysis]) -> bool:
    """ "przeciwko zamieszkującym Syrię Kurdom": what the participle is done to stands right behind it."""
    phrase, following = sentence.phrases[i], sentence.phrases[i + 1 : i + 2]
    active = any(a.pos == "active" for a in readings)
    if not following or not active:
        return False
    behind = following[0].first == phrase.last + 1 and following[0].case == "acc"
    return behind and not _agree(phrase, following[0], readings)


def _agree(phrase: Phrase, group: Phrase, readings: list[Analysis]) -> bool:
    if group.preposition is not None or group.head.best.pos not in ("noun", "gerund"):
        return False
    cases = phrase.cases if phrase.preposition is not None else phrase.cases & group.cases
    fits = (a for a in group.head.analyses if a.pos == group.head.best.pos and a.case in cases)
    return any(agrees(a, b) for a in fits for b in readings if b.case == a.case)


def _is_inside(group: Phrase) -> bool:
    """Tell a genitive in the complement: "skazanego na osiem lat więzienia X"; a mere time owns nothing."""
    host = group.parent
    if host is not None and host.apposed is group and host.preposition is not None:
        return True  # "cytowany przez agencję Latarnia": the agency's name
    if host is None or group not in host.dependents or group.case != "gen":
        return False
    if is_person(group) and is_name(host) and not is_person(host):
        return False  # "popieranego przez Rosję Jana Nowaka": a man is not of a state
    counted = any(t.best.pos == "numeral" for t in host.tokens)
    when = host.head.lower in times("month") | times("weekday") or host.head.best.lemma in _WHEN
    return counted or not when


def _turn(phrase: Phrase, noun: Phrase) -> None:
    """Put the noun where the participle stood: under its preposition, on what it hung on."""
    if noun.parent is not None:
        noun.parent.dependents = tuple(d for d in noun.parent.dependents if d is not noun)
        noun.parent = None
    host = phrase.parent
    if host is not None and phrase in host.dependents:
        host.dependents = tuple(noun if d is phrase else d for d in host.dependents)
        noun.parent = host
    if phrase.preposition is not None:
        noun.preposition, phrase.preposition = phrase.preposition, None
        noun.cases = noun.cases & phrase.cases or phrase.cases
        if noun.case not in noun.cases:
            noun.case = phrase.case
    phrase.parent = noun
