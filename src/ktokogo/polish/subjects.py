"""Which group of a clause is its subject."""

from __future__ import annotations

from ktokogo.document import Analysis, Clause, Phrase, Token
from ktokogo.polish import asked_for, examples, rivals, women
from ktokogo.polish.agreement import RELATIVES
from ktokogo.polish.asides import describes, is_aside, is_sure, names_kind
from ktokogo.polish.attachment import is_among
from ktokogo.polish.letters import goes_with, is_letters
from ktokogo.polish.tables import TIME_NOUNS, body_nouns, joined_names, known_bodies, titles
from ktokogo.polish.titles import (
    gender_of,
    is_name,
    is_person,
    is_title,
    is_undeclined_woman,
    of_one_person,
    undeclined_before,
)

_COPULAS = frozenset(("być", "zostać", "zostawać", "stać", "pozostawać", "pozostać"))
_NEUTER = frozenset("n")
_SHARES = frozenset(("większość", "część", "połowa", "reszta"))
"""Feminine nouns for a part of many, behind which the verb may be a neuter: "część posłów poparło"."""


def choose_subject(clause: Clause, tokens: list[Token]) -> None:
    """Pick the group that agrees with the verb and could be its nominative, and settle its case."""
    verb = clause.predicate
    if verb is not None and verb.best.pos == "predicative" and verb.best.lemma == "to":
        clause.subject = _equated(clause, verb)
    if verb is None or verb.best.pos != "verb" or verb.best.person in (1, 2):
        return
    bare = [p for p in clause.phrases if p.preposition is None]
    for p in bare:
        if p.apposed is not None:
            _part_from_woman(p, p.apposed, verb)
        women.read_as_mans(p, verb)
        if p.parent is None and rivals.is_stiff_in_front(p, verb):
            p.case = "nom"  # "W środę Oyun Batar skrytykował rząd"
    acting = [p for p in bare if "nom" in p.cases or women.may_act(p)]  # of most groups nothing more is asked
    free = [
        p
        for p in acting
        if not (_is_predicate(p, verb) or is_aside(clause, tokens, p, verb) or describes(bare, tokens, p))
    ]
    counts = verb.best.genders == _NEUTER  # "Większość krajów uznało X"
    share = next((p for p in free if _is_share(p, verb)), None) if counts else None
    share = share or examples.acting(free, verb)
    if share is not None:
        clause.subject = share
        share.settle("nom")
        for p in free:
            if p.first > verb.index:
                _read_as_object(p, verb)
        return
    either = [p for p in free if women.may_act(p) and not women.acts(p, verb) and p.last < verb.index]
    whose = [p for p in free if rivals.is_of_counted(p, bare) or rivals.is_of_club(p, tokens)]
    candidates = [p for p in free if p not in whose and _could_be_subject(p, verb)]
    others = [p for p in candidates if _may_be_of(p, verb)]
    if len(others) < len(candidates):
        kept = [p for p in candidates if p in others or not _has_rival(p, others, verb)]
        before = any(p.end == verb.index - 1 for p in candidates if p not in kept)
        if before and kept and all(p.first > verb.index for p in kept):
            return  # "Premier Andrea Lis odrzucił apel minister Kos": a man's name, or nobody's
        candidates = kept
    if not candidates:
        candidates = [p for p in clause.phrases if asked_for.as_plural(p, verb)][:1]
    if not candidates:
        candidates = [p for p in clause.phrases if asked_for.as_singular(p, verb)][:1]
    if not candidates:
        return
    called = [p for p in candidates if names_kind(clause, p, candidates)]
    candidates = [p for p in candidates if p not in called] if called else candidates
    if (
        called
        and any(p.first < verb.index for p in called)
        and all("acc" in p.cases and p.first > verb.index for p in candidates)
    ):
        return  # "Za atak na szpital A obwinia B": A, or what the hospital is called, and then B
    sure = [p for p in candidates if is_sure(clause, p)]
    turned = bool(sure) and all(p.first > verb.index and "acc" in p.cases for p in sure)
    if turned and any(rivals.is_unknown_in_front(p, verb) for p in candidates if p not in sure):
        return  # "Dżuba oskarża Północ": a name nobody knows, or of Dżub, whom it is done to
    first = _in_front(candidates, sure, verb)
    if first is not None:
        first.case, sure = "nom", [first, *sure]  # "Po ataku na Stany Zjednoczone Iran potępił Izrael"
    pool = sure or [p for p in candidates if p.parent is None]
    if not pool or (either and not verb.best.genders and all("acc" in p.cases for p in pool)):
        return  # "Ministra zdrowia krytykuje PiS": he, or she
    best = rivals.behind_and(_best(clause, pool, verb), pool, tokens, verb) if len(pool) > 1 else pool[0]
    if len(pool) > 1:
        best = rivals.quoted_in_front(rivals.behind_quoted(best, pool, verb), pool, verb)
        best = rivals.right_behind(best, pool, bare, verb)
    clause.subject = rivals.before_comma(best, bare, tokens, verb)
    if women.may_be_office(clause.subject) and clause.subject.first > verb.index:
        front = [p for p in pool if p.end < verb.index and _acts(p) and verb.best.lemma not in _COPULAS]
        if front:
            clause.subject = _or_womans(clause.subject, front, bare, verb)
    if clause.subject is not None and (
        rivals.goes_rather_with_another(clause.subject, pool, verb)  # "PiS oskarżyła KO": the verb is KO's
        or rivals.may_be_fronted(clause, clause.subject, candidates, verb)
        or rivals.has_unknown_rival(clause.subject, bare, verb)
        or rivals.may_be_whose(clause.subject, tokens, verb)
        or (clause.subject.first > verb.index and any(rivals.may_be_mans(p, verb) for p in free))
    ):
        clause.subject = None
    if clause.subject is None:
        return
    for member in clause.subject.members:
        member.settle("nom")
    for p in free:
        if p.case == "nom" and p not in clause.subject.members and is_undeclined_woman(p.apposed or p):
            things = [q for q in bare if q.first > p.last and q.could("acc") and not is_person(q)]
            p.case = "dat" if things else "acc"  # "zarzucił Merkel bezczynność", "skrytykował Merkel"
        elif p.first == verb.index + 1 > clause.subject.last and p.case == "nom" and women.may_be_office(p):
            p.case, p.cases = "acc", p.cases | {"acc"}  # "posłanka skrytykowała minister zdrowia"
        elif women.may_be_object(p, clause.subject, verb):
            p.case, p.cases = "acc", p.cases | {"acc", "dat"}  # "prokuratorzy oskarżają Sawczenko"
        elif p.first > verb.index > clause.subject.last and p not in clause.subject.members:
            _read_as_object(p, verb)


def _is_share(p: Phrase, verb: Token) -> bool:
    """ "Większość krajów uznało X": the verb of a number, so that the neuter behind it does not act."""
    if p.head.best.lemma not in _SHARES or p.last >= verb.index or verb.best.genders != _NEUTER:
        return False
    return any(d.number == "pl" and d.case == "gen" for d in p.dependents)


def _best(clause: Clause, pool: list[Phrase], verb: Token) -> Phrase:
    """Of several groups that may be the subject, the one that is most likely to be."""
    another = sum(_acts(p) or is_person(p) for p in pool) > 1
    # "który uznał Aung San Suu Kyi za winną": a foreign name without endings may be the object
    unmistakable = [
        p
        for p in pool
        if any("acc" not in m.cases and not (another and _is_stiff_body(m)) for m in p.members)
        and not (clause.relative in pool and _undeclined(p))
    ]

    if any(is_person(p) and p.first < verb.index for p in pool):
        # "A wyjaśnił Merkel, że …": a surname without endings may be any case; so may it be before the verb
        # where what follows is a nominative for certain: "Merkel krytykuje partia X"
        sure = [p for p in unmistakable if not _bare_surname(p) and not _foreign_given(p)]
        behind = any(p.first > verb.index and verb.best.lemma not in _COPULAS for p in sure)
        unmistakable = [p for p in unmistakable if p in sure or (p.first < verb.index and not behind)]

    def rank(p: Phrase) -> tuple[bool, bool, bool, bool, bool, int]:
        return (
            p.head.best.pos not in ("passive", "active"),  # "Przyjęta przez Sejm ustawa została …"
            not _owns_object(clause, p, verb),
            p in unmistakable,
            p.first < verb.index,
            is_name(p) or _is_capitalised(p),
            -p.first,
        )

    return max(pool, key=rank)


def _is_stiff_body(p: Phrase) -> bool:
    """ "Rząd oskarżył Siemens", "Le Monde": known as a surname, which would decline, it is a body's name."""
    named = p.head.best.name is not None or p.head.best.pos == "other" or p.first == p.last
    return (
        named and p.tokens[0].text[-1] not in "aiuy" and " ".join(t.text for t in p.tokens) in known_bodies()
    )


def _equated(clause: Clause, verb: Token) -> Phrase | None:
    """ "Jan Nowak to zdrajca": who stands right before "to", where a nominative follows it."""
    straight = [p for p in clause.phrases if p.preposition is None and p.could("nom")]
    straight = [p for p in straight if p.head.best.lemma not in TIME_NOUNS]  # "cztery razy to wstyd"
    before = next((p for p in straight if p.end == verb.index - 1 and p.parent is None), None)
    follows = any(p.first > verb.index and p.case == "nom" for p in straight)
    return before if before is not None and before.case == "nom" and follows else None


def _read_as_object(p: Phrase, verb: Token) -> None:
    """ "Ostrzegł Aszrafa", "wezwał Oyuna Batara": names that nobody knows behind a verb and its subject are
    rather accusatives of men than women who act."""
    mans = women.of_man(p)
    if mans is not None and verb.best.lemma not in _COPULAS:
        women.decline(p, mans)
    own = [t for t in p.tokens if t.best.name == "unknown"]
    if verb.best.lemma in _COPULAS or p.case != "nom" or len(own) != len(p.tokens):
        return
    declined = [
        next((a for a in t.analyses if a.case == "acc" and t.best.lemma == a.lemma + "a"), None) for t in own
    ]
    if None in declined:
        return
    for token, reading in zip(own, declined, strict=True):
        token.best = reading or token.best
    p.case, p.genders = "acc", p.head.best.genders


def _or_womans(office: Phrase, front: list[Phrase], bare: list[Phrase], verb: Token) -> Phrase | None:
    """ "Fico oskarżył prezydent X", "Rząd skrytykował decyzję premier X": of a man the other way round.

    Where an object stands between the two, the first acts: the rest are two objects. Else only if it can be
    nothing but the subject.
    """
    between = [p for p in bare if verb.index < p.first and p.end < office.first and "acc" in p.cases]
    between = [p for p in between if p.parent is None and not p.dated]
    office.case = "acc"
    if not between:
        return next((p for p in front if "acc" not in p.cases), None)
    if between[-1].end == office.first - 1:
        office.case, office.parent = "gen", between[-1]
        between[-1].dependents = (*between[-1].dependents, office)
    return front[0]


def _acts(p: Phrase) -> bool:
    return is_name(p) or p.head.best.lemma in body_nouns()


def _in_front(candidates: list[Phrase], sure: list[Phrase], verb: Token) -> Phrase | None:
    """A name before the verb that may be its nominative, where what stands behind may be its object.

    So may a body, "W czwartek sąd odrzucił wniosek", where no other stands behind.
    """
    if not sure or any(p.first < verb.index or "acc" not in p.cases for p in sure):
        return None
    acts = is_name if any(map(_acts, sure)) else _acts
    names = (p for p in candidates if p.last < verb.index and p.parent is None and acts(p))
    names = (p for p in names if {"nom", "acc"} <= p.cases)
    # "Lee, który wrócił, oskarżył rząd": a man's name without endings; "Merkel oskarżył rząd" is done to her
    return next((p for p in names if not is_person(p) or (p.genders == {"m1"} & verb.best.genders)), None)


def _part_from_woman(p: Phrase, name: Phrase, verb: Token) -> None:
    """ "Rzecznik Joan Miller skrytykował X": he is hers, as the verb shows, and not called so."""
    if "m1" not in p.genders or gender_of(name) != "f" or p.conjuncts or p.parent is not None:
        return
    if p.case != "nom" or name.case != "nom" or len(name.cases) < 5:
        return
    if verb.best.tense == "past" and verb.best.number == "sg" and "f" not in verb.best.genders:
        name.case = "gen"
        p.apposed, p.dependents = None, (*p.dependents, name)


def _is_capitalised(p: Phrase) -> bool:
    """Tell a name of common words: "Stany Zjednoczone"."""
    return len(p.tokens) > 1 and all(t.capital for t in p.tokens)


def _is_predicate(p: Phrase, verb: Token) -> bool:
    """Tell "została oskarżona": a participle right behind the verb that makes its passive is no noun.

    Nor is one right before it behind its agent: "przez X oskarżony został Y".
    """
    if verb.best.lemma not in _COPULAS or len(p.tokens) > 1 or p.head.capital or p.head.passive is None:
        return False
    if p.first == verb.index + 1:
        return True
    phrases = p.clause.phrases if p.clause is not None else []
    return p.last == verb.index - 1 and any(
        q.preposition == "przez" and q.end == p.first - 1 for q in phrases
    )


def _undeclined(p: Phrase) -> bool:
    return p.head.capital and p.head.text == p.head.best.lemma and p.last > p.first and not p.head.can("acc")


def _is_one_name(p: Phrase) -> bool:
    """Tell a name that has "i" in it, as the registry knows it: "Prawo i Sprawiedliwość"."""
    return " i ".join(m.head.best.lemma.lower() for m in p.members) in joined_names()


def _bare_surname(p: Phrase) -> bool:
    """A surname alone whose ending does not tell its case: not so one in -a, which has an accusative."""
    alone = p.last == p.first and not p.conjuncts
    if alone and p.apposed is not None:  # "kanclerz Merkel": before a woman's name the title does not decline
        return p.head.lower == p.head.best.lemma and "m1" in p.genders and _bare_surname(p.apposed)
    return alone and p.head.best.name in ("surname", "unknown") and not p.head.text.endswith("a")


def _foreign_given(p: Phrase) -> bool:
    """ "Enrico Bianchi": a given name in -o is often left without endings, whatever its case."""
    first = p.tokens[0]
    return is_person(p) and first.best.name == "given" and first.text.endswith("o")


def _owns_object(clause: Clause, p: Phrase, verb: Token) -> bool:
    """ "Decyzję minister skrytykował lider X": right after the object, a woman's title is its genitive."""
    titled = not is_name(p) and "m1" in p.genders and p.head.text.islower()
    titled = titled and (p.apposed is None or undeclined_before(p))
    return titled and any(
        q.end == p.first - 1
        and q.preposition is None
        and (q.case in ("acc", "gen") or (q.could("acc") and not _could_be_subject(q, verb)))
        and q.end < verb.index
        and q.parent is None
        and not q.dated
        for q in clause.phrases
    )


def _nominatives(p: Phrase) -> list[Analysis]:
    """The readings of a group's head that are nominatives."""
    return [a for a in p.head.analyses if a.case == "nom" and a.pos == p.head.best.pos]


def _is_singular(p: Phrase) -> bool:
    """Tell whether the nominative of a group is a singular, as far as its readings show."""
    nominatives = _nominatives(p)
    return not nominatives or any(a.number in (None, "sg") for a in nominatives)


def _has_rival(p: Phrase, others: list[Phrase], verb: Token) -> bool:
    """Tell whether another may as well act who is not the same said again: "jeden z liderów, Nika Lis"."""
    apart = (q for q in others if (q.first < verb.index) != (p.first < verb.index))
    neuter = verb.best.genders == _NEUTER
    return any(neuter or q.first < verb.index or is_person(q.apposed or q) for q in apart)


def _may_be_of(p: Phrase, verb: Token) -> bool:
    """Tell whether somebody can be whom a verb in the past is of, as a first name or an office shows.

    A hint, no rule, since foreign first names mislead: of others who can, "PiS oskarżyło minister zdrowia",
    "A skrytykował program Anny Lis".
    """
    name = p.apposed or p
    if verb.best.tense != "past" or verb.best.number != "sg" or not verb.best.genders:
        return True
    if verb.best.genders == _NEUTER:
        return not (is_title(p) and "m1" in p.genders and p.number == "sg")
    gender = gender_of(name) if name.first < name.last and not p.conjuncts else None
    return gender is None or ("f" in verb.best.genders) == (gender == "f")


def _could_be_subject(p: Phrase, verb: Token) -> bool:
    if p.preposition is not None or "nom" not in p.cases or (p.parent is not None and p.case != "nom"):
        return False
    if p.negated and not p.conjuncts:
        return False  # "A, a nie B, skrytykował C"
    if p.conjuncts and p.first > verb.index and any("nom" not in c.cases for c in p.conjuncts):
        return False  # "atakuje służby – wojsko i policję": the second shows that neither acts
    if p.parent is not None and is_among(p.parent):
        return False  # "50 państw, w tym X": the fifty act
    if p.parent is not None and (p in p.parent.conjuncts or p is p.parent.apposed):
        return False
    if (
        p.head.best.pos in ("adjective", "passive", "active")
        and p.head.best.lemma not in (*RELATIVES, "jeden")
        and (not p.head.capital or p.head.initial)
    ):
        return False
    hers = p.head.best.name == "unknown" and p.first == p.last and p.genders == {"f"}
    if hers and verb.best.genders and "f" not in verb.best.genders and verb.best.number == "sg":
        return False  # "oskarżył Petrowa": no Ms Petrowa
    number = verb.best.number
    neuter = number == "sg" and verb.best.tense == "past" and verb.best.genders == _NEUTER
    if neuter and (is_person(p) or (p.number == "sg" and "m1" in p.genders and is_title(p))):
        return False  # "poparło 3 posłów: A, B i C": the verb agrees with the number
    if p.conjuncts and _is_one_name(p):
        return number in (None, "sg")  # "Prawo i Sprawiedliwość"
    if p.conjuncts and p.negated:
        return number in (None, p.conjuncts[-1].number)  # "nie A, lecz B skrytykował C"
    if p.conjuncts and not of_one_person(p):
        past = verb.best.tense == "past" and bool(verb.best.genders) and not is_person(p)
        first = not past or bool(p.genders & verb.best.genders) or p.apposed is not None
        if number == "sg" and not _is_singular(p):
            return False  # "żąda zakończenia X i wycofania Y": the nominatives would be plural
        return number in (None, "pl") or (number == "sg" and p.first > verb.index and first)
    counted = "numeral" in [t.best.pos for t in p.tokens]
    if counted and not any(t.best.lemma == "oba" for t in p.tokens):
        # "54 osób" is counted in the neuter: what "informowała" has another subject
        past = verb.best.tense == "past" and number == "sg" and bool(verb.best.genders)
        return not past or p.number != "pl" or "n" in verb.best.genders
    if number and p.number and number != p.number:
        return False
    nominatives = _nominatives(p)
    if number and nominatives and not any(a.number in (None, number) for a in nominatives):
        return False
    titled = p.apposed is not None and is_person(p.apposed)
    titled = titled or (p.head.best.lemma in titles() and "m1" in p.genders)  # "minister powiedziała"
    if verb.best.tense == "past" and verb.best.genders and p.genders and not is_person(p) and not titled:
        letters = p.head.best.name in ("organisation", "acronym")  # "NATO odrzuciło", "NATO odrzuciła"
        genders = frozenset().union(*(a.genders for a in nominatives)) if letters else p.genders
        hers = is_letters(p) and verb.best.genders == {"f"} and goes_with(p, verb)  # "WTO odrzuciła"
        return hers or bool(genders & verb.best.genders)
    return True
