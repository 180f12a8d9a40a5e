"""Filling the slots of a frame from the groups of a clause.

The frame asks "could this group stand in that case?" over all readings of its words before it trusts the
tagger: "postawił się Rosji" has a dative that the tagger took for a genitive.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ktokogo.document import Clause, Phrase, Sentence, Token
from ktokogo.polish.asides import is_span
from ktokogo.reading.lexicon import Frame, Slot, admits
from ktokogo.reading.prepositions import behind_setting, prepositional
from ktokogo.reading.scene import MODIFIERS

_TIMES = frozenset(("dzień", "noc", "rok", "miesiąc", "tydzień", "wieczór"))
_REPORTED = {"że": ("statement", "hearsay"), "żeby": ("wish",), "czy": ("question",)}
"""What the clause slots of the lexicon stand for (:attr:`Clause.sense`)."""


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a slot: a group, a subordinate clause, or an infinitive with what follows it."""

    slot: Slot
    phrase: Phrase | None = None
    clause: Clause | None = None
    verb: Token | None = None


def fill(
    slots: Sequence[Slot],
    groups: list[Phrase],
    clause: Clause,
    sentence: Sentence,
    *,
    verb: Token | None = None,
    negated: bool = False,
    taken: Collection[Phrase] = (),
    host: Phrase | None = None,
) -> Filler | None:
    """Return the first filler, in the order of the alternatives, that is not taken yet.

    ``host`` is the noun of a light verb: what hangs on it counts as standing free.
    """
    for slot in slots:
        if slot.kind == "case":
            if slot.case == "dat" and _takes_them(clause, verb):
                continue  # "zarzuca im przyznawanie dotacji podmiotom": they are who is meant
            phrase = _bare(slot.case, groups, negated, taken, verb, host)
            if phrase is None and [s.case for s in slots] == ["dat"]:
                phrase = _before_its_noun(groups, verb)
            if phrase is not None:
                if slot.case == "acc" and negated and phrase.could("gen"):
                    phrase.settle("gen")  # "nie popiera odbierania ziemi": the singular's, no plural
                elif phrase.case not in ("gen", slot.case) or slot.case != "acc":
                    phrase.settle(slot.case)
                return Filler(slot, phrase)
        elif slot.kind == "prep":
            free = behind_setting(_own(groups, clause, verb), slot, clause, verb)
            phrase = prepositional(slot, free, taken)
            if phrase is not None:
                return Filler(slot, phrase)
        elif slot.kind == "inf":
            infinitive = _infinitive(clause, verb)
            if infinitive is not None:
                return Filler(slot, verb=infinitive)
        elif slot.kind in _REPORTED:
            found = reported(clause, sentence, slot.kind)
            if found is not None:
                return Filler(slot, clause=found)
    return None


def _own(groups: list[Phrase], clause: Clause, verb: Token | None) -> list[Phrase]:
    """The groups that are no other infinitive's, nor a noun's: "miał pójść na X i poskarżyć się na Y"."""
    subject = clause.subject
    if subject is not None and verb is not None and subject.first > verb.index:
        # "wystąpił X z klubu Y": of that club, rather than out of it
        groups = [p for p in groups if p.preposition != "z" or p.first != subject.last + 2]
    right = next((p for p in groups if verb is not None and p.first == verb.index + 2), None)
    if right is not None and right.preposition == "z" and right.parent is None:
        # "wystąpił z żądaniem wykluczenia X z Unii": out of it is whoever is expelled
        groups = [p for p in groups if p.preposition != "z" or p.parent is None]
    if verb is not None and verb.best.lemma == "być":
        return [p for p in groups if p.first < verb.index or not _is_of_noun(clause, p)]
    if verb is None or verb.best.pos != "infinitive":
        return groups
    between = [v.index for v in clause.verbs if v.best.pos == "infinitive" and v.index < verb.index]
    if not between:
        return groups
    return [p for p in groups if p.first > verb.index or p.first < between[0]]


def _takes_them(clause: Clause, verb: Token | None) -> bool:
    """Tell "im" right behind the verb, which no other dative may stand for."""
    behind = _at(clause, verb.index + 1) if verb is not None else None
    return behind is not None and behind.lower == "im"


def _before_its_noun(groups: list[Phrase], verb: Token | None) -> Phrase | None:
    """The "jej" of "zarzuca jej zdradę": where the verb lacks a dative, it is no "her treason"."""
    for group in groups:
        first = group.tokens[0]
        behind = verb is not None and first.index == verb.index + 1
        if "gerund" in group.head.analyses.parts:
            continue  # "nakazał jej uwolnienie": to somebody else
        if behind and group.head is not first and first.lower == "jej" and group.preposition is None:
            dative = frozenset(("dat",))
            return Phrase([first], first, dative, "dat", "sg", first.best.genders, clause=group.clause)
    return None


def _is_of_noun(clause: Clause, phrase: Phrase) -> bool:
    """Tell "jest oskarżony o zbrodnie przeciwko ludzkości": the crimes are, not who is accused."""
    against = phrase.preposition in ("przeciw", "przeciwko")
    return against and phrase.parent is not None and phrase.parent is not clause.subject


def _bare(
    case: str,
    groups: list[Phrase],
    negated: bool,
    taken: Collection[Phrase],
    verb: Token | None,
    host: Phrase | None,
) -> Phrase | None:
    """A group without preposition in that case; the genitive of negation stands for the accusative."""
    free = [p for p in groups if p.preposition is None and p not in taken]
    free = [p for p in free if not (is_reciprocal(p) or _is_of_gerund(p))]
    if case == "acc":
        free = [p for p in free if not _is_day(p)]
        if _object_is_mark(free):
            return None
    tops = [p for p in free if p.parent is None or p.parent is host]
    # "zgłoszoną przeze mnie ustawę": the noun is the object, not the participle before it
    tops = [
        p
        for p in tops
        if p.head.best.pos not in MODIFIERS or (p.clause is not None and p is p.clause.relative)
    ] or tops
    sure = [p for p in tops if p.case == case]
    if case == "dat" and verb is not None and sure and all(p.first < verb.index for p in sure):
        # "w oświadczeniu przekazanym mediom zarzucił Polsce …": the one right behind the verb
        sure = [p for p in tops if p.first == verb.index + 1 and p.could(case)] or sure
    if case == "acc" and not negated and verb is not None:
        # A bare genitive right after the verb where nothing else can be its object.
        seeming = [p for p in tops if p.case == "gen" and p.first == verb.index + 1]
        if seeming and not any(
            p.parent is None and p.case in ("acc", "nom") for p in free if p.first > verb.index
        ):
            return seeming[0]
    if case == "acc" and negated:
        sure = [p for p in tops if p.case == "gen"] + sure
    if case == "acc" and not negated and verb is not None and sure:
        nearer = _before_charge(tops, groups, sure[0], verb)
        if nearer is not None:
            return nearer
    after = [p for p in sure if verb is None or p.first > verb.index]
    if after or sure:
        return (after or sure)[0]
    possible = [p for p in tops if p.could(case) and (p.case != "nom" or case == "acc" or _is_stiff(p, verb))]
    possible = [p for p in possible if p.parent is None] or possible
    if possible:
        after = [p for p in possible if verb is None or p.first > verb.index]
        return (after or possible)[0]
    if case == "acc" and not negated and verb is not None:
        # A bare genitive right after the verb where nothing else can be its object.
        seeming = [p for p in tops if p.case == "gen" and p.first == verb.index + 1]
        if seeming and not any(
            p.parent is None and p.case in ("acc", "nom") for p in free if p.first > verb.index
        ):
            return seeming[0]
    if case == "acc" and not negated and verb is not None:
        charged = (p for p in free if p.first > verb.index and _is_behind_charge(p))
        return next(charged, None)
    if case == "acc" and negated:
        # "nie przekazała Ukrainie czołgów": the genitive of negation seems to hang on the dative
        seeming = [p for p in free if p.parent in taken and p.case == "gen"]
        if seeming:
            return seeming[0]
    if case == "dat" and verb is not None:
        bare = [p for p in free if p.first == verb.index + 1 and p.head.best.pos == "adjective"]
        if any(p.could("dat") for p in bare):
            return bare[0]  # "zarzucił śledczym nadużycie władzy": an adjective that stands for people
    if case == "dat":
        # A dative after an accusative looks like its genitive: "wbija szpilę Rosji".
        hung = [
            p
            for p in free
            if p.parent is not None
            and p in p.parent.dependents
            and p.could("dat")
            and p.case in ("gen", "dat", "loc")
        ]
        hung = [
            p
            for p in hung
            if p.parent is not None
            and p.parent.parent is None
            and p.parent.preposition is None  # not so "wierzy w atak Rosji"
            and p.parent.head.best.pos != "gerund"  # nor "zarzucił jej unikanie dyskusji"
            and p.parent.case in ("acc", "nom")
            # nor "lider opozycji, Jan Nowak, grozi"
            and not (p.parent.case == "nom" and verb is not None and p.last < verb.index)
        ]
        return hung[0] if hung else None
    return None


def _before_charge(tops: list[Phrase], groups: list[Phrase], sure: Phrase, verb: Token) -> Phrase | None:
    """The ministers of "oskarżył ministrów o atak na stolicę X": what is behind the charge is part of it."""
    between = (p for p in tops if verb.index < p.first < sure.first and p.parent is None)
    near = next((p for p in between if p.case in ("gen", "nom") and p.could("acc")), None)
    if near is None:
        return None
    charge = any(p.preposition in ("o", "za") and near.last < p.first < sure.first for p in groups)
    return near if charge else None


def _is_behind_charge(phrase: Phrase) -> bool:
    """Tell the man of "oskarżył o zdradę ministra X": what he is charged with stands before who is charged.

    He looks like its owner, but the verb says nothing without an object, and no other is there.
    """
    charge, name = phrase.parent, phrase.apposed or phrase
    if charge is not None and charge.preposition is None and charge.case == "gen":
        charge = charge.parent  # "skazał na 15 lat więzienia X"
    if charge is None or charge.parent or not (_is_charge(charge) or _is_sentence(charge)):
        return False
    man = (
        "m1" in name.genders and name.head.capital and name.head.best.name in ("given", "surname", "unknown")
    )
    return man and phrase.could("acc") and "gerund" not in charge.head.analyses.parts


def _is_charge(phrase: Phrase) -> bool:
    return phrase.preposition in ("o", "za") and phrase.case == "acc"


def _is_sentence(phrase: Phrase) -> bool:
    """Tell "skazał na 15 lat X", "pozwał do sądu X": neither years nor a court are anybody's."""
    if phrase.preposition == "do":
        return phrase.head.lower == "sądu"
    return phrase.preposition == "na" and any(a.lemma in _TIMES for a in phrase.head.analyses)


def _is_of_gerund(phrase: Phrase) -> bool:
    """ "oskarżyła pięciu strażników o ukrywanie go": whom they hid, not whom she accused."""
    pronoun = phrase.head.best.pos == "pronoun"
    before = _at(phrase.clause, phrase.first - 1) if pronoun and phrase.clause is not None else None
    return before is not None and before.best.pos == "gerund"


def _object_is_mark(free: list[Phrase]) -> bool:
    """ "…, co A i B uważają za błąd": what stands before is the object, and nothing in the clause."""
    clause = free[0].clause if free else None
    if clause is None or clause.kind != "relative" or clause.relative is not None or clause.subject is None:
        return False
    return clause.subordinator is not None and clause.subordinator.lower == "co"


def _is_stiff(phrase: Phrase, verb: Token | None) -> bool:
    """Tell a name of one form right behind the verb, "zagroził NATO atakiem", or what agrees with "A i B
    odmówili wykonania wyroku" by chance.
    """
    if verb is None or phrase.clause is None or phrase.first < verb.index:
        return False
    between = (t for t in phrase.clause.tokens if verb.index < t.index < phrase.first)
    if any(t.best.pos not in ("adverb", "particle") for t in between):
        return False  # "zarzucił wtedy Uribe kłamstwo" is as good as "zarzucił Uribe kłamstwo"
    acting = phrase.clause.subject
    return len(phrase.cases) >= 6 or ("m1" not in phrase.genders and acting not in (None, phrase))


def _is_day(phrase: Phrase) -> bool:
    """Tell the genitive of a time, "tego samego dnia", "następnej nocy"; and "kolejny raz" in any case."""
    timely = phrase.dated or phrase.head.best.lemma in _TIMES
    if phrase.head.best.lemma == "raz" or (timely and phrase.case == "gen" and phrase.parent is None):
        return True
    # "dwa lata temu", "chwilę później", "dzień po wyborach"
    clause = phrase.clause if phrase.preposition is None else None
    return clause is not None and is_span(clause.tokens, phrase)


def _infinitive(clause: Clause, verb: Token | None) -> Token | None:
    after = [v for v in clause.verbs if v.best.pos == "infinitive" and v is not verb]
    if verb is not None:
        later = [v for v in after if v.index > verb.index]
        after = later if verb.best.pos == "infinitive" else later or after  # "wpisać na listę i odmówić"
    return after[0] if after else None


def reported(clause: Clause, sentence: Sentence, kind: str) -> Clause | None:
    """The complement clause that hangs on this one and opens with such a word."""
    for other in sentence.clauses:
        if other.kind == "complement" and other.governor is clause and other.sense in _REPORTED[kind]:
            return other
    return None


def object_groups(clause: Clause, subject: Phrase | None) -> list[Phrase]:
    """The groups of a clause that can be objects: all but the subject with what hangs on it."""
    free = [p for p in clause.phrases if not within(p, subject)] if subject is not None else clause.phrases
    return [p for p in free if not _of_participle(clause, p) and not _in_brackets(clause, p)]


def _in_brackets(clause: Clause, phrase: Phrase) -> bool:
    """Tell "(EPL)" behind the name that it abbreviates: no object of its own."""
    if phrase.preposition is not None or phrase.parent is not None or phrase.first != phrase.last:
        return False
    if not phrase.head.text.isupper():
        return False
    around = {t.index for t in clause.tokens}
    return phrase.first - 1 not in around and phrase.last + 1 not in around


def _at(clause: Clause, index: int) -> Token | None:
    """The word of a clause that has this index in its sentence."""
    words = clause.tokens
    near = index - words[0].index
    if 0 <= near < len(words) and words[near].index == index:  # so in all that nothing interrupts
        return words[near]
    if near < 0 or index > words[-1].index:
        return None
    return next((t for t in words if t.index == index), None)


def _of_participle(clause: Clause, phrase: Phrase) -> bool:
    """Tell what the participle right before it governs: "otaczających wyspę", "należący do X"."""
    if phrase.case == "nom":
        return False
    if phrase.preposition is not None:
        before = _at(clause, phrase.first - 2)
        if before is not None and before.best.pos == "passive" and before.best.case in ("gen", "dat", "loc"):
            return True  # "jest mistrzem w liczbie sankcji wprowadzonych przeciwko X"
        for host in clause.phrases:
            if host.last == phrase.first - 2:
                # not so "wzywa protestujących do odejścia"
                return host.parent is not None and host.head.is_active and not host.head.capital
        return False
    if phrase.parent is not None and phrase.parent.last != phrase.first - 1:
        return False
    before = _at(clause, phrase.first - 1)
    if before is not None and before.best.pos == "infinitive":
        at = before.index - 1
        while (before := _at(clause, at)) is not None and before.best.lemma == "się":
            at -= 1
        # "prób Sejmu starającego się poddać budowę ustawie"; not so "X, mający poddać budowę ustawie"
        return before is not None and before.is_active and before.best.case != "nom"
    return before is not None and before.is_active and not before.capital


def within(phrase: Phrase, root: Phrase | None) -> bool:
    while phrase is not None and root is not None:
        if phrase is root:
            return True
        if phrase.parent is None:
            return False
        # A prepositional group that only follows the subject may as well belong to the verb.
        if phrase.preposition is not None and phrase in phrase.parent.dependents:
            return False
        phrase = phrase.parent
    return False


def lemmas_of(phrase: Phrase, parts: frozenset[str] = frozenset()) -> set[str]:
    """The lemmas of a group's own words, its conjuncts' heads included, and of what it counts."""
    counts = phrase.head.best.pos == "numeral" or phrase.head.best.lemma in parts
    counted = {d.head.best.lemma for d in phrase.dependents if counts}
    return {t.best.lemma for t in phrase.tokens} | {c.head.best.lemma for c in phrase.conjuncts} | counted


def turns_passive(frame: Frame) -> bool:
    """Tell a frame whose accusative can be the subject of a passive, and says with it all there is to say."""
    transitive = any(s.kind == "case" and s.case == "acc" for s in frame.object)
    return transitive and not frame.requires and not frame.topic_lemmas


def fits_agent(frame: Frame, phrase: Phrase | None) -> bool:
    """Tell whether who acts is one of those of whom the frame is: the police arrest, a colleague does not."""
    wanted = frame.subject_lemmas
    return not wanted or admits(wanted, {phrase.head.best.lemma if phrase is not None else ""})


def fits_lemmas(frame: Frame, phrase: Phrase | None, parts: frozenset[str] = frozenset()) -> bool:
    """Tell whether the object is one of those for which the frame holds, or one of the ``parts`` of such."""
    if not frame.object_lemmas:
        return True
    return phrase is not None and bool(frame.object_lemmas & lemmas_of(phrase, parts))


def is_reciprocal(phrase: Phrase) -> bool:
    """Tell the reflexive pronoun ("each other", "oneself"): a pronoun of no person."""
    return phrase.head.best.pos == "pronoun" and phrase.head.best.person is None
