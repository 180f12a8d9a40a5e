"""What may be the subject as well as the group that is chosen for it: then nobody is better than either."""

from __future__ import annotations

from ktokogo.document import Clause, Phrase, Token
from ktokogo.polish import letters
from ktokogo.polish.surnames_of import known_women
from ktokogo.polish.tables import TIME_NOUNS, body_nouns, kind_nouns, times
from ktokogo.polish.titles import gender_of, is_name, is_person, undeclined_before

_QUOTE = 2
"""Places from the last word in quotation marks to the first behind them."""


def goes_rather_with_another(subject: Phrase, pool: list[Phrase], verb: Token) -> bool:
    """Tell two bodies known by letters, of which the second alone goes with the verb's gender."""
    if verb.best.tense != "past" or verb.best.number != "sg" or not letters.is_letters(subject):
        return False
    others = [p for p in pool if p is not subject and letters.is_letters(p) and letters.goes_with(p, verb)]
    return bool(others) and not letters.goes_with(subject, verb)


def right_behind(best: Phrase, pool: list[Phrase], bare: list[Phrase], verb: Token) -> Phrase:
    """ "powiedział Oyun w wywiadzie dla nadawcy TGRT Haber": the last word belongs to the name before it."""
    hung = [p for p in bare if p.last == best.first - 1 and p.head.capital and p.parent is not None]
    if best.first <= verb.index + 1 or not hung:
        return best
    return next((p for p in pool if p.first == verb.index + 1 and is_person(p)), best)


def behind_quoted(best: Phrase, pool: list[Phrase], verb: Token) -> Phrase:
    """ "mówi „Rz” Oyun Batar": who says so to a paper stands right behind its name, also in no case."""
    if not best.quoted or best.first < verb.index:
        return best
    behind = (p for p in pool if not p.quoted and 0 < p.first - best.last <= _QUOTE and p.head.capital)
    return next(behind, best)


def quoted_in_front(best: Phrase, pool: list[Phrase], verb: Token) -> Phrase:
    """ "Zdaniem Jana Nowaka „ustawa” łamie prawo": what is called so right before the verb acts."""
    called = (p for p in pool if p.quoted and best.last < p.first and 0 < verb.index - p.last <= _QUOTE)
    return next((p for p in called if not p.tokens[0].capital), best)


def behind_and(subject: Phrase, pool: list[Phrase], tokens: list[Token], verb: Token) -> Phrase:
    """ "Poseł A [broni] B, a posłanka C go atakuje": who stands behind the conjunction acts.

    So it is where the verb before could not be told. "A, a nie B", "A, a także B" have a word between.
    """
    if subject.last > verb.index:
        return subject
    for p in reversed(pool):
        k = p.first
        after = subject.last < k < verb.index and tokens[k - 1].lower == "a" and tokens[k - 2].text == ","
        if after and is_person(p):
            return p
    return subject


def before_comma(subject: Phrase, bare: list[Phrase], tokens: list[Token], verb: Token) -> Phrase:
    """ "groził A, wysokiej rangi urzędnik": whose name stands between the verb and the comma acts."""
    if subject.first < verb.index + 2 or is_name(subject):
        return subject
    for p in bare:
        if p.first == verb.index + 1 and is_name(p) and p.case == "nom" and tokens[p.last + 1].text == ",":
            return p
    return subject


def may_be_fronted(clause: Clause, subject: Phrase, candidates: list[Phrase], verb: Token) -> bool:
    """ "Iran o atak oskarżył Irak": of what stands on both sides, rather the second says it of the first."""
    if "acc" not in subject.cases or subject.last > verb.index:
        return False
    charge = [p for p in clause.phrases if p.preposition in ("o", "za") and p.end == verb.index - 1]
    between = bool(charge) and charge[0].case == "acc" and charge[0].first == subject.last + 2
    return between and any(p.first > verb.index and "acc" in p.cases for p in candidates)


def is_stiff_in_front(p: Phrase, verb: Token) -> bool:
    """Tell a name of unknown words right before the verb of which a man's accusative would have an ending."""
    if not (p.first < p.last == verb.index - 1 and "nom" in p.cases and "acc" in p.cases):
        return False
    unknown = all(t.capital and t.best.name == "unknown" for t in p.tokens)
    return unknown and p.tokens[-1].text[-1] not in "aeiouy"


def is_of_counted(p: Phrase, bare: list[Phrase]) -> bool:
    """ "Ośmiu więźniów Guantanamo pozywa rząd": a name in whatever case says whose they are."""
    if p.first != p.last or len(p.cases) < 5:
        return False
    counted = (q for q in bare if q.last == p.first - 1 and q.first < q.last and "nom" in q.cases)
    return any(q.tokens[0].best.pos == "numeral" for q in counted)


def is_of_club(p: Phrase, tokens: list[Token]) -> bool:
    """ "kierownictwo Legii Warszawa": a town behind a name of another case that is a common word too."""
    before = tokens[p.first - 1] if p.first else None
    if before is None or p.first != p.last or p.head.best.name != "place" or not before.capital:
        return False
    common = before.best.pos == "noun" and before.best.name is None and not before.initial
    return common and before.best.case not in ("nom", None) and before.best.lemma not in body_nouns()


def has_unknown_rival(subject: Phrase, bare: list[Phrase], verb: Token) -> bool:
    """ "Oromowie oskarżają wojska rządowe": an unknown name in front that looks like a plural may act."""
    if (
        verb.best.number != "pl"
        or subject.last < verb.index
        or any("acc" not in m.cases for m in subject.members)
    ):
        return False
    guessed = (p for p in bare if p.last < verb.index and p.first == p.last and p.parent is None)
    return any(p.head.capital and p.head.best.name == "unknown" and p.head.text[-1] in "iye" for p in guessed)


def may_be_whose(subject: Phrase, tokens: list[Token], verb: Token) -> bool:
    """ "Zagroził zablokowaniem satelitów X": a name of any case behind a noun may be its genitive.

    So may "kanclerz Merkel" be; not so where it closes a cue, "– powiedział po spotkaniu Y".
    """
    stiff = len(subject.cases) >= 5
    if subject.apposed is not None:
        stiff = undeclined_before(subject) and gender_of(subject.apposed) != "m" and not _is_mans(verb)
    if subject.first < verb.index:
        return stiff and _is_of_thing(subject, tokens, verb)
    if not stiff:
        return False
    before, lead = tokens[subject.first - 1], tokens[verb.index - 1].text if verb.index else ""
    cue = verb.text[0].islower() and not lead.isalnum()
    timely = before.best.lemma in TIME_NOUNS or before.lower in times("weekday") | times("month")
    named = before.capital or timely
    return before.best.pos in ("noun", "gerund") and before.best.case != "nom" and not named and not cue


def _is_of_thing(name: Phrase, tokens: list[Token], verb: Token) -> bool:
    """ "Rozwiązanie X narusza prawo": of letters right behind a noun of a thing the noun may act as well."""
    if not letters.is_letters(name) or not name.first:
        return False
    noun = tokens[name.first - 1]
    if noun.capital and not noun.initial:
        return False  # "według źródeł PAP KE przedstawi …"
    governed = name.first > 1 and tokens[name.first - 2].best.pos in ("preposition", "adjective")
    if noun.best.pos not in ("noun", "gerund") or governed or noun.best.lemma in kind_nouns() | body_nouns():
        return False
    acting = (a for a in noun.analyses if a.case == "nom" and a.number in (None, verb.best.number))
    return any(
        "m1" not in a.genders and (not verb.best.genders or a.genders & verb.best.genders) for a in acting
    )


def may_be_mans(p: Phrase, verb: Token) -> bool:
    """ "Ewa Wilczak milczy. Wilczak skrytykował rząd": hers as an object, or her husband's who acts."""
    hers = p.genders == frozenset("f") and len(p.cases) >= 5 and p.first == p.last < verb.index
    return hers and _is_mans(verb) and p.head.best.name == "surname" and p.head.text not in known_women()


def _is_mans(verb: Token) -> bool:
    return verb.best.tense == "past" and "m1" in verb.best.genders and verb.best.number == "sg"


def is_unknown_in_front(p: Phrase, verb: Token) -> bool:
    """Tell a word before the verb that is no known name, of which the form may be a nominative."""
    alone = p.first == p.last < verb.index and p.parent is None
    return alone and p.head.best.name == "unknown" and "nom" in p.cases
