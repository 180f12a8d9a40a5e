"""Clauses: a predicate, its chain of infinitives, negation, and the groups that belong to it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import dropwhile
from typing import Literal

from ktokogo import resources
from ktokogo.document import QUOTES, Clause, Phrase, Token
from ktokogo.polish.agreement import NOMINAL
from ktokogo.polish.cutting import ALL_THAT, cut, goes_on_within
from ktokogo.polish.relatives import find_relative

_COPULAS = frozenset(("być", "pozostawać"))
_ASIDE = frozenset(("adverb", "particle", "punctuation"))
_WITNESSING = frozenset(
    (
        "słychać", "słyszeć", "usłyszeć", "widać", "widzieć", "zobaczyć", "pamiętać", "opowiedzieć",
        "opowiadać", "opisać", "opisywać", "pokazać", "pokazywać", "zarejestrować", "wspominać",
    )
)  # fmt: skip
"""Verbs behind which "jak" tells what has been seen, heard or is remembered."""
_TELLING = frozenset(("ujawnić", "ujawniać", "przekazać", "zdradzić", "relacjonować", "zrelacjonować"))
"""Verbs that "jak" has to follow at once to tell what somebody told: "A ujawnił, jak B …"."""
_ASKING = frozenset(
    (
        "pytać", "zapytać", "spytać", "dopytywać", "zastanawiać", "dziwić", "zdziwić", "wiedzieć", "rozumieć",
        "zrozumieć", "sprawdzać", "sprawdzić", "wyjaśniać", "wyjaśnić", "tłumaczyć", "wytłumaczyć", "mówić",
        "powiedzieć", "wskazywać", "wskazać",
    )
)  # fmt: skip
"""Verbs behind which "czemu" asks why."""
_REFLEXIVE = frozenset(("się", "Się", "SIĘ"))
_DENYING = frozenset(("nie", "ani"))
_ALSO = frozenset(("też", "także", "również", "jednocześnie", "zarazem"))
_AFTERWARDS = frozenset(("następnie", "potem", "później", "wreszcie"))


@cache
def _senses() -> dict[str, str]:
    rows = resources.rows("data", "lexicon", "pl", "subordinators.tsv")
    return {row["word"]: row["sense"] for row in rows}


def clauses(tokens: list[Token], phrases: list[Phrase]) -> list[Clause]:
    """Split a sentence into clauses and give each its groups."""
    made = cut(tokens)
    by_index: dict[int, Clause] = {}
    for clause in made:
        by_index.update(dict.fromkeys([t.index for t in clause.tokens], clause))
        _read_predicate(clause)
    for phrase in phrases:
        clause_of = by_index.get(phrase.head.index)
        if clause_of is not None:
            phrase.clause = clause_of
            clause_of.phrases.append(phrase)
    return made


def _read_predicate(clause: Clause) -> None:
    verb = clause.predicate
    words = [t.lower for t in clause.tokens]
    if "się" in words:
        marks = [k for k, t in enumerate(clause.tokens) if t.text in _REFLEXIVE]
        own = [k for k in marks if not _is_gerunds(clause.tokens, k)]
        clause.reflexive_marks = tuple(clause.tokens[k].index for k in own)
        clause.reflexive = bool(own)
    mark = clause.subordinator
    clause.sense = _senses().get(mark.lower, "") if mark is not None else ""
    if clause.sense == "manner":
        opens = [t for t in clause.tokens[:2] if t.best.pos != "conjunction"]  # "…, ale jak podał X, …"
        if mark not in opens[:1]:
            clause.sense = ""  # "po tym, jak …" tells when, not as whom
    if verb is None:
        return
    person = _person(mark) if mark is not None and verb.best.pos == "verb" else None
    if person is not None:
        verb.best = replace(verb.best, person=person)  # "abyśmy przyjęli": we are to
    if verb.best.lemma in _COPULAS and not verb.best.genders and verb.best.number == "sg":
        _tell_gender(clause, verb)
    clause.verbs = [verb, *[t for t in clause.tokens if t.best.pos == "infinitive" and t is not verb]]
    if not _DENYING.isdisjoint(words):
        by_index = {t.index: t for t in clause.tokens}
        clause.negated_verbs = frozenset([v.index for v in clause.verbs if _negation(by_index, v)])
    clause.negated = verb.index in clause.negated_verbs
    if "by" in words or "byłoby" in words or "conditional" in [t.best.mood for t in clause.tokens]:
        would = [t for t in clause.tokens if t.best.mood == "conditional" or t.lower in ("by", "byłoby")]
        clause.conditional = would != [mark]


def _is_gerunds(tokens: list[Token], k: int) -> bool:
    """ "odmawia podania się do dymisji": the mark is the gerund's right before it."""
    return k > 0 and "gerund" in tokens[k - 1].analyses.parts


def _tell_gender(clause: Clause, verb: Token) -> None:
    """ "A mówi, że B kłamał, i jest gotowa odejść": the adjective tells whose the verb is, as does a past."""
    behind = list(dropwhile(lambda t: t.index <= verb.index or t.best.pos in _ASIDE, clause.tokens))
    if not behind or behind[0].best.pos not in ("adjective", "passive") or behind[0].best.case != "nom":
        return
    following = behind[1].best if len(behind) > 1 else None
    if following is None or following.pos not in NOMINAL or following.case not in ("nom", None):
        verb.best = replace(verb.best, genders=behind[0].best.genders)


def _person(mark: Token) -> Literal[1, 2] | None:
    """The person that a conjunction bears instead of the verb: "gdybym", "abyście"."""
    word = mark.lower
    if word.endswith(("bym", "byśmy")):
        return 1
    return 2 if word.endswith(("byś", "byście")) else None


def _negation(words: dict[int, Token], verb: Token) -> bool:
    """Tell whether "nie" stands before the verb, a reflexive mark, "by" or a quotation mark between at most.

    Behind "to", which does not decline it: "X to nie zdrajca".
    """
    if verb.best.lemma == "to" and verb.index + 1 in words and words[verb.index + 1].lower == "nie":
        return True
    for back in (1, 2):
        token = words.get(verb.index - back)
        if token is None:
            return False
        nor = back == 1 and token.lower == "ani" and verb.best.pos == "verb"
        before = words.get(token.index - 1)
        if token.lower == "nie" or nor:
            if before is None:
                return True
            title = token.text.isupper() and before.text in QUOTES  # "naczelny „NIE” …"
            return not title and before.best.pos != "preposition"  # "musi się na nie zgodzić": to them
        if token.lower not in ("się", "by", "już", "jeszcze", "zatem") and token.text not in QUOTES:
            return False
    return False


def link(made: list[Clause]) -> None:
    """Say on which clause each hangs, and which group is a relative pronoun."""
    for k, clause in enumerate(made):
        if clause.kind == "main":
            continue
        before = [c for c in made[:k] if c.tokens[0].index < clause.tokens[0].index]
        if clause.kind in ("complement",):
            after = [c for c in made[k + 1 :] if c.kind == "main" and c.predicate is not None]
            after = [c for c in after if c.tokens[0].best.pos != "conjunction" and c.subordinator is None]
            # "X, który był w Y, powiedział, że …": it hangs on the verb right before it
            mark = clause.tokens[0].index
            said = [c for c in before if c.predicate is not None and c.predicate.index < mark]
            other = before[-1] if before and before[-1].predicate is None else None
            bare = other is not None and other.kind in ("adverbial", "complement")
            if bare and other is not None and other.tokens[-1].index == mark - 2:
                clause.governor = other  # "…, a Węgry, że C"; "…, że to kłamstwo, że C"
                if other.kind == "complement":  # "…, że doniesienia, iż C, są …"
                    clause.antecedent = next((p for p in other.phrases if p.last == mark - 2), None)
                continue
            clause.governor = max(said, key=lambda c: c.predicate.index if c.predicate else 0, default=None)
            reported = (c for c in before if c.kind == "complement" and c.predicate is not None)
            around = (c for c in reported if c.predicate is not None and c.predicate.index > mark)
            broken = next((c for c in around if any(t.index == mark - 2 for t in c.tokens)), None)
            clause.governor = broken or clause.governor  # "…, że słowa o tym, że A, są nieprawdą"
            above = clause.governor
            if above is not None and _takes_up(clause, above):
                clause.kind, clause.governor, clause.sense = "main", None, ""
                continue
            again = clause.tokens[0].lower in ("i", "oraz", "a") and clause.subordinator is not None
            if again and above is not None and above.kind == "complement" and above.sense == clause.sense:
                clause.governor = above.governor  # "zarzucił, że … i że …": both are his
            if clause.governor is None and not after and clause.sense != "question":
                clause.governor = before[-1] if before else None  # "To kłamstwo, że …"
            if clause.governor is None and (clause.sense == "question" or not after):
                clause.kind = "main"  # a direct question: "Czy A poprze B?"
                continue
            if clause.governor is not None:
                clause.antecedent = next((p for p in clause.governor.phrases if p.last == mark - 2), None)
                if clause.antecedent is not None and clause.antecedent.head.best.lemma == "warunek":
                    clause.kind, clause.sense = "conditional", ""  # "pod warunkiem, że …"
            elif after:
                clause.governor = after[0]  # "Że A poparł B, powiedział C"
        elif clause.kind == "relative":
            clause.governor = before[-1] if before else None
            find_relative(clause)
    for k, clause in enumerate(made):
        # "…, że A, a także B": a bare co-ordinate after a complement goes on the same level.
        if clause.kind == "main" and k and clause.tokens[0].best.pos == "conjunction":
            previous = _right_before(made[:k], clause)
            if (
                previous.governor is not clause
                and (previous.kind == "complement" or _goes_on_reporting(previous, clause))
                and (clause.tokens[0].lower in ("i", "oraz", "a") or _contrasts(previous, clause))
                and not (_resumes(previous, clause) or _is_of_teller(previous, clause))
            ):
                clause.governor = previous
                _share_person(previous, clause)
            elif previous.kind == "relative" and goes_on_within(clause.tokens, previous):
                clause.governor = previous  # "X, który dał A i wziął B": no comma ends the relative
    for k, clause in enumerate(made[1:], 1):
        if _lists(made[k - 1], clause):
            clause.governor = made[k - 1] if made[k - 1].kind == "complement" else made[k - 1].governor
    for k, clause in enumerate(made[1:], 1):
        # "powiedział, że jeśli A, to B": B is reported as well
        opens = clause.kind == "main" and clause.tokens[0].lower == "to"
        if not opens or made[k - 1].kind != "conditional":
            continue
        report = next((c for c in made[:k] if c.kind == "complement"), None)
        if report is not None and report.predicate is None:
            clause.kind, clause.governor, clause.sense = "complement", report, report.sense
    for k, clause in enumerate(made):
        if clause.kind in ("adverbial", "conditional", "converb"):
            _link_adverbial(clause, made, k)
        if clause.sense == "manner" and _after_that(clause, made[:k]):
            clause.sense = ""
        if clause.sense == "manner" and _is_witnessed(clause, made[:k]):
            clause.kind, clause.sense = "complement", "statement"


def _takes_up(clause: Clause, above: Clause) -> bool:
    """Tell "opublikował dane, czemu A zaprzecza", to all of which, from "pytał, czemu A zaprzecza", why."""
    mark, verb = clause.subordinator, above.predicate
    which = clause.sense == "question" and mark is not None and mark.lower in ALL_THAT
    return which and verb is not None and verb.best.lemma not in _ASKING


def _share_person(wish: Clause, clause: Clause) -> None:
    """ "żebyśmy zabijali i byli zabijani": the conjunction bears the person of both verbs."""
    person = _person(wish.subordinator) if wish.subordinator is not None else None
    verb = clause.predicate
    nouns = (p for p in clause.phrases if p.preposition is None and p.head.best.pos in NOMINAL)
    named = any(p.case == "nom" for p in nouns)
    if person is not None and verb is not None and verb.best.tense == "past" and not named:
        verb.best = replace(verb.best, person=person)


def _right_before(earlier: list[Clause], clause: Clause) -> Clause:
    """The clause whose words come last before another: "że A wygra, jeśli B, i będzie …" goes on with A."""
    mark = clause.tokens[0].index
    return max(earlier, key=lambda c: max((t.index for t in c.tokens if t.index < mark), default=-1))


def _goes_on_reporting(previous: Clause, clause: Clause) -> bool:
    """ "że A nie zamyka drzwi i nie odmawia B, ale uważa B za wroga": joined to what is reported."""
    inside = previous.kind == "main" and previous.governor is not None
    reported = inside and previous.governor is not None and previous.governor.kind == "complement"
    return reported and _contrasts(previous, clause)


def _contrasts(reported: Clause, clause: Clause) -> bool:
    """ "twierdzi, że A nie zaatakował B, lecz B zaatakował A": set against what is denied, it is said too.

    Where the verb comes at once, who speaks may go on: "że nie odejdzie, ale zażądał dymisji".
    """
    verb, word = clause.predicate, clause.tokens[0].lower
    between = [t for t in clause.tokens[1:] if verb is not None and t.index < verb.index]
    at_once = all(t.lower in _ALSO for t in between)  # "nie chce wojny, ale też ostrzegł, że …"
    at_once = verb is not None and at_once and not _is_as_now(reported, verb)
    nobody = reported.predicate is None or reported.predicate.best.lemma == "to"  # "że to nie A, lecz B …"
    denied = reported.negated or (nobody and any(t.lower == "nie" for t in reported.tokens))
    if word in ("lecz", "ale") and verb is not None and _names_subject(clause, verb):
        return denied or _is_as_now(reported, verb) or _is_as_then(reported, verb)
    return word in ("lecz", "ale", "tylko") and denied and not at_once


def _names_subject(clause: Clause, verb: Token) -> bool:
    """ "…, ale Norwegia odmawia": somebody else stands before the verb than who is reported to speak."""
    return any(p.case == "nom" and p.preposition is None and p.last < verb.index for p in clause.phrases)


def _is_as_then(reported: Clause, verb: Token) -> bool:
    """ "stwierdził, że A chciał rozmów, ale B odmówił": both are past, and he may have told both."""
    inside = reported.predicate is not None and reported.predicate.best.tense == "past"
    return inside and verb.best.tense == "past"


def _is_as_now(reported: Clause, verb: Token) -> bool:
    """ "stwierdził, że A nie odmawia rozmów, ale uważa B za wroga": the tense is that of what is reported."""
    top = reported
    while top.governor is not None and top.governor is not top:
        top = top.governor
    above = top.predicate
    past = above is not None and above.best.tense == "past"
    inside = reported.predicate is not None and reported.predicate.best.tense == "present"
    return past and inside and verb.best.tense == "present"


def _resumes(reported: Clause, clause: Clause) -> bool:
    """ "A powiedział, że B oszukał C, i zażądał dymisji": the comma ends what is reported, A goes on.

    Within what is reported no comma stands before "i"; where a noun comes first, it may act in either.
    """
    comma = clause.tokens[0].index > reported.tokens[-1].index + 1
    verb, joins = clause.predicate, clause.tokens[0].lower in ("i", "oraz")
    at_once = verb is not None and verb.index - clause.tokens[0].index <= 2
    return comma and joins and (at_once or reported.sense == "wish")


def _is_of_teller(reported: Clause, clause: Clause) -> bool:
    """ "zarzucił A i B, że blokują C i zagroził im": of the two verbs before, the first alone agrees with it.

    So it is behind what will be, "zapowiedział, że nie wróci i oskarżył C", and behind what is, where the
    verb comes after it in time: "zarzucił B, że łamie prawo, a następnie oskarżył C".
    """
    above = reported.governor.predicate if reported.governor is not None else None
    inside, verb = reported.predicate, clause.predicate
    if above is None or inside is None or verb is None or _names_subject(clause, verb):
        return False
    alike = verb.best.tense == above.best.tense == "past" and verb.best.number == above.best.number
    after = any(t.lower in _AFTERWARDS for t in clause.tokens[:2]) and inside.best.tense == "present"
    apart = inside.best.number != verb.best.number or inside.best.tense == "future"
    apart = apart or (after and not _names_subject(reported, inside))
    return alike and apart and bool(above.best.genders & verb.best.genders)


def _lists(before: Clause, clause: Clause) -> bool:
    """ "mówi, że A, B i C": B and C are more of what is reported, where nothing else waits for its verb."""
    first, verb = clause.tokens[0], clause.predicate
    bare = clause.kind == "main" and clause.governor is None and clause.subordinator is None
    if not bare or verb is None or _hangs_on(before, clause):
        return False  # not so "Że A poparł B, wczoraj powiedział C"
    if any(t.lower in ALL_THAT and t.best.pos != "conjunction" for t in clause.tokens[:3]):
        return False
    if before.kind == "main":
        more = before.governor is not None and before.governor.kind == "complement"
        last = first.lower == "a" and verb.best.tense != "past"  # "że A, B, a sprawę powinna zbadać C"
        return more and (first.lower in ("i", "oraz") or last or _goes_on_at_once(before, verb, first))
    if verb is first:
        return False
    reported = before.kind == "complement" and before.predicate is not None and before.governor is not None
    follows = first.index == before.tokens[-1].index + 2 and first.best.pos not in ("conjunction", "particle")
    if first.lower == "tymczasem":
        return False  # "A zarzucił B, że kłamie, tymczasem C zaatakował D": the article tells it
    return reported and follows and before.governor.kind == "main"  # type: ignore[union-attr]


def _goes_on_at_once(before: Clause, verb: Token, first: Token) -> bool:
    """ "mówi, że A to zdrajcy, a B potępia C, nie popiera D": a comma, a verb of the same tense."""
    inside = before.predicate
    if inside is None or inside.best.number != verb.best.number:
        return False
    same = inside.best.tense == verb.best.tense == "present"
    return same and first.index == before.tokens[-1].index + 2 and (first is verb or first.lower == "nie")


def _after_that(clause: Clause, before: list[Clause]) -> bool:
    """ "po tym, jak …": when, not as whom."""
    at = clause.tokens[0].index - 2
    return any(t.index == at and t.best.lemma in ("ten", "to") for c in before for t in c.tokens)


def _is_witnessed(clause: Clause, before: list[Clause]) -> bool:
    """ "Na nagraniu słychać, jak A grozi B": what is heard or told, not according to whom."""
    mark = clause.tokens[0]
    last = next((c for c in before if c.tokens[-1].index == mark.index - 2), None)
    if last is None or clause.subordinator is not mark:
        return False
    inserted = clause.predicate is not None and clause.predicate.index == mark.index + 1  # "jak podaje PAP"
    at_once = last.tokens[-1].best.lemma in _TELLING and last.predicate is last.tokens[-1] and not inserted
    told = last.predicate is not None and last.predicate.best.lemma in _WITNESSING
    return at_once or told or last.tokens[-1].best.lemma in _WITNESSING


def _link_adverbial(clause: Clause, made: list[Clause], k: int) -> None:
    """ "Choć A twierdzi, że B i C, D": it hangs on D, not on C, which hangs on it."""
    free = [c for c in made if c.predicate is not None and not _hangs_on(c, clause)]
    near = [c for c in made[:k] if c in free and c.tokens[0].index < clause.tokens[0].index]
    main = [c for c in free if c.kind == "main"]
    after = [c for c in main if c.tokens[-1].index > clause.tokens[0].index]
    if clause.kind == "converb":
        # "A, którego B skrytykował, wyszedł, oskarżając C": the verb right before it, not who says so
        told = [c for c in near if c.sense != "manner"]
        near = sorted(told, key=lambda c: c.predicate.index if c.predicate is not None else 0)
    over = near[-1].governor if near else None
    if clause.kind == "converb" and not near and after:
        clause.governor = after[0]
    elif clause.kind == "converb" and over is not None and _ends_relative(clause, near[-1]):
        clause.governor = over  # "skrytykował sposób, w jaki A działał, twierdząc, że …"
    else:
        clause.governor = (near or after or main or [None])[-1 if near else 0]  # type: ignore[list-item]


def _ends_relative(clause: Clause, before: Clause) -> bool:
    """Tell whether a converb follows a relative clause and a comma: it goes on with what that describes."""
    return before.kind == "relative" and clause.tokens[0].index == before.tokens[-1].index + 2


def _hangs_on(clause: Clause | None, other: Clause) -> bool:
    """Tell whether a clause is the other or hangs on it, however far down."""
    while clause is not None and clause is not other:
        clause = clause.governor
    return clause is not None
