"""Which noun a relative clause describes: the nearest that agrees, unless another may be meant as well."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ktokogo.document import Clause, Phrase, Token
from ktokogo.polish.agreement import PREDICATES
from ktokogo.polish.cues import used_as
from ktokogo.polish.tables import body_nouns, offices, stiff_titles
from ktokogo.polish.titles import POSTS, is_person, undeclined_before

_MEN = frozenset(("m1",))
_HEADS = frozenset(("noun", "gerund", "pronoun", "other"))
_PARTS = frozenset(("część", "większość", "mniejszość", "połowa", "reszta", "grupa", "grono", "tłum"))


def find_relative(clause: Clause) -> None:
    """Set the group of the relative pronoun of a clause, and hang it on what it says whose it is."""
    mark = clause.subordinator
    if mark is not None:
        clause.relative = next((p for p in clause.phrases if mark in p.tokens), None)
        _note_possessive(clause, mark)


def find_antecedent(clause: Clause, phrases: list[Phrase], tokens: list[Token]) -> None:
    """Set the antecedent of a relative clause where it is certain; to be called when its subject is known."""
    mark = clause.subordinator
    if mark is None or clause.kind != "relative":
        return
    over, first = clause.governor, clause.tokens[0]
    if first.best.pos == "conjunction" and first is not mark and over is not None and over.kind == "relative":
        same = over.antecedent is not None and _agrees(over.antecedent, mark, clause)
        clause.antecedent = over.antecedent if same else None
        return  # "kandydat, którego wystawiła A, a którego skrytykował B": the same one again
    candidates = [
        p
        for p in phrases
        if p.last < mark.index
        and p.clause is not clause
        and p.end < mark.index
        and (p.head.best.pos in _HEADS or p.head.best.lemma == "ten" or _stands_for_noun(p, first))
        and not _closed(tokens, p, mark)
    ]
    for p in reversed(candidates):
        if p.head.best.pos == "pronoun" and p.end < first.index - 2:
            break  # "oskarżyła ją sąsiadka, która …": not she who is accused
        up = p.parent
        if up is not None and p in up.conjuncts and _agrees(up, mark, clause) and p.number != "pl":
            clause.antecedent = up  # not so "A i Chiny, które …": the last alone may be meant
            return
        if _agrees(p, mark, clause):
            found = _settled(p, mark, clause)
            rather = found is not None and _somebody_before(found, mark, clause, phrases, tokens)
            clause.antecedent = None if rather else found
            return


def _stands_for_noun(p: Phrase, first: Token) -> bool:
    """Tell "wyniosła protestujących, którzy …": an adjective right before, in no case of a predicate."""
    adjective = p.head.best.pos in ("adjective", "active", "passive") and p.head is p.tokens[-1]
    takes_up = p.preposition == "jako" or p.head.best.lemma == "taki"  # "Unia jako taka, którą …"
    return adjective and not takes_up and p.case not in ("nom", None) and p.last >= first.index - 2


def _closed(tokens: list[Token], p: Phrase, mark: Token) -> bool:
    """Tell what stands in a bracket that is closed before the pronoun: "Anna Nowak (PiS), która …"."""
    between = [t.text for t in tokens[p.last + 1 : mark.index]]
    return ")" in between and "(" not in between


def _settled(p: Phrase, mark: Token, clause: Clause) -> Phrase | None:
    """Return the nearest group that agrees, what it belongs to, or None where either may be meant."""
    up = p.parent
    if up is not None and p is up.apposed and _is_personal(up) and _agrees(up, mark, clause):
        return up  # "Jan Nowak, wpływowy poseł, którego oskarżył X"
    if up is not None and p.preposition in ("z", "ze") and _is_personal(up) and _agrees(up, mark, clause):
        return up  # "Jan Nowak z SLD, który …"
    if up is not None and up.head.best.lemma == "siedziba" and p.head.best.name == "place":
        return None  # "rząd z siedzibą w Trypolisie, który …"
    host = _titled_host(p)
    if host is not None and _agrees(host, mark, clause):
        return None if _is_anothers(host, mark, clause) else host
    if host is not None and host.head.best.lemma in stiff_titles() and _is_hers(host, mark):
        return None  # "Anna Nowak, premier Norwegii, która …": she, or the state
    if host is None and up is not None and _is_body_of(up, p) and _agrees(up, mark, clause):
        return None if up.head.initial else up  # "Rada Litwy, która …", where "Decyzja Litwy" looks alike
    if p.head.best.genders == _MEN and _is_anothers(p, mark, clause):
        return None
    owners = [q for q in _owners(p) if _agrees(q, mark, clause)]
    if owners and p.preposition in ("w", "na") and p.head.capital:
        whole = owners[-1].head
        named = whole.capital and (not whole.initial or whole.best.lemma in body_nouns())
        # "Rada Gminy w Zawoni, która …"; not so "atak na Kijów, który …"
        return owners[-1] if named else None
    if any(q.head.capital and q.head.best.lemma in body_nouns() for q in owners) and not p.head.capital:
        return None  # "decyzja Sądu Najwyższego tego kraju, który …"
    if owners and _is_personal(p) and _acts(clause) and all(q.head.best.lemma in _words() for q in owners):
        return p  # "odpowiedź na wpis Nowaka, który zarzucił X …": what he wrote, he said
    if any(_is_personal(p) or q.head.best.lemma in POSTS for q in owners):
        return None  # "wizytę Anny Nowak, której …", "brat Jana Nowaka, który …"
    # "propozycja Rosji, którą poparł X": Russia as well as what it proposed; not so "Rosji, w skład której …"
    whose = any(t.index == mark.index - 1 and t.best.pos == "noun" for t in clause.tokens)
    either = owners and p.head.capital and not whose and not _acts(clause)
    return None if either else _part_of(p) or p


def _is_anothers(p: Phrase, mark: Token, clause: Clause) -> bool:
    """Tell "adwokat szefa klubu, który …": either of the two may be meant."""
    up = p.parent
    if p.preposition is not None or up is None or p not in up.dependents or p.number != "sg":
        return False
    return (up.head.best.genders == _MEN or is_person(up)) and _agrees(up, mark, clause)


@cache
def _words() -> frozenset[str]:
    """Nouns for what somebody says or writes: "wpis", "list", "oświadczenie"."""
    return used_as("report") | used_as("claim")


def _part_of(many: Phrase) -> Phrase | None:
    """ "część socjaldemokratów, którzy sprzeciwiają się X": that part, and not all of them."""
    up = many
    while up.parent is not None and up.preposition is None and up in up.parent.dependents:
        up = up.parent
        if up.head.best.lemma in _PARTS:
            return up
    return None


def _acts(clause: Clause) -> bool:
    """Tell whether the relative pronoun is the subject of its clause, and nobody else could be."""
    own = clause.relative
    others = (p for p in clause.phrases if p is not own and p.preposition is None and p.parent is None)
    return (
        own is not None
        and clause.subject is own
        and not any(p.could("nom") and p.head.capital for p in others)
    )


def _is_object(mark: Token, clause: Clause) -> bool:
    """Tell a relative pronoun that is not what acts in its clause: another group is its subject."""
    return clause.subject is not None and mark not in clause.subject.tokens


def _agrees(p: Phrase, mark: Token, clause: Clause) -> bool:
    """Tell whether a relative pronoun can stand for a group, by number and gender."""
    if p.conjuncts and mark.best.number != "pl":
        return False  # "A i B, która …": one of them, the one it agrees with
    number = "pl" if p.conjuncts and mark.best.number == "pl" else p.number
    likely = mark.best.number
    if number == "sg" and not p.conjuncts and mark.lower == "które" and _is_object(mark, clause):
        likely = "sg"  # "porozumienia, które podpisał X": one of the neuter as well as several
    if number and likely and number != likely:
        return False
    genders = frozenset().union(*(a.genders for a in mark.analyses if a.number == likely))
    if "f" in genders and p.apposed is not None and undeclined_before(p):
        return True  # "premier May, która …"
    own = p.genders
    either = p.head.best.name == "surname" and p.head.best.lemma.endswith("a") and p.preposition != "w"
    if p.first == p.last and either:  # "Kalety, który …": a man's as well as a woman's
        own = frozenset().union(*(a.genders for a in p.head.analyses if a.case == p.case and a.name))
    return bool(p.conjuncts) or not own or not genders or bool(own & genders)


def _note_possessive(clause: Clause, mark: Token) -> None:
    """ "X, którego ataki potępił Y", "w którego opinii", "zdaniem którego": whose they are, not whom."""
    own = clause.relative
    if own is None or mark.lower not in ("którego", "której", "których"):
        return
    beside = (p for p in clause.phrases if not p.head.capital and p.head.best.pos in ("noun", "gerund"))
    owned = next((p for p in beside if own.first in (p.first - 1, p.last + 1)), None)
    if owned is None or (owned.first > own.first and owned.preposition is not None):
        return
    governed = {a.case for t in clause.tokens[:2] if t.best.pos == "preposition" for a in t.analyses}
    if own.preposition is not None and (owned.first < own.first or not owned.cases & governed):
        return
    if own.preposition is not None:
        owned.preposition, own.preposition = own.preposition, None
        owned.cases = frozenset(str(case) for case in owned.cases & governed)
        owned.case = min(owned.cases)
    own.case, own.cases = "gen", frozenset(("gen",))
    if owned.parent is own:
        own.dependents = tuple(d for d in own.dependents if d is not owned)
        owned.parent = None
    if own.parent is None:
        own.parent = owned
        owned.dependents += (own,)


def _is_body_of(up: Phrase, p: Phrase) -> bool:
    """Tell a body named by a common word and whose it is: "Rada Litwy"; first in a sentence, by its kind."""
    if p not in up.dependents or p.preposition is not None or _is_personal(p):
        return False
    if not (up.head.capital and p.head.capital):
        return False
    return not up.head.initial or up.head.best.lemma in body_nouns()


def _is_personal(phrase: Phrase) -> bool:
    return phrase.head.capital and phrase.head.best.name in ("given", "surname", "unknown")


def _owners(phrase: Phrase) -> Iterator[Phrase]:
    """What a group hangs on, however far up: "brat Nowaka", "atak na Kijów", "propozycja Rosji"."""
    while phrase.parent is not None:
        titled = phrase is phrase.parent.apposed
        phrase = phrase.parent
        if not titled and not phrase.conjuncts:
            yield phrase


def _is_hers(host: Phrase, mark: Token) -> bool:
    """Tell an office without endings before a pronoun that is feminine: a woman may hold it."""
    feminine = all("f" in a.genders for a in mark.analyses if a.number == "sg" and a.pos == "adjective")
    return feminine and host.head.lower == host.head.best.lemma


def _somebody_before(
    p: Phrase, mark: Token, clause: Clause, phrases: list[Phrase], tokens: list[Token]
) -> bool:
    """Tell "posłanka z ruchu X, która …", "szef fundacji w Iranie, który …": rather who it is than where.

    So it is where no verb stands between, whatever the place hangs on.
    """
    before = tokens[p.first - 1].best if p.first else None
    called = before is not None and before.pos == "noun" and "m1" not in before.genders  # "w koncernie Shell"
    called = called and p.first == p.last and before is not None and before.lemma not in offices()
    if not (p.head.capital or p.apposed) or (is_person(p) and not called):
        return False
    for q in reversed(phrases):
        between = tokens[q.last + 1 : p.first]
        if q.last >= p.first or not any(t.best.pos == "preposition" for t in between):
            continue
        if any(t.best.pos in PREDICATES for t in between):
            return False
        personal = is_person(q) or q.head.best.lemma in offices() or q.head.best.genders == _MEN
        if personal and q.number == "sg" and (_agrees(q, mark, clause) or _is_hers(q, mark)):
            return True
    return False


def _titled_host(phrase: Phrase) -> Phrase | None:
    """ "przewodniczący parlamentu, który …": the office, not of what it is, where either agrees."""
    if phrase.head.best.genders == _MEN:
        return None
    host = phrase.parent
    while host is not None and phrase in host.dependents and phrase.preposition is None:
        lemma = host.head.best.lemma
        if lemma in offices() and host.number == "sg":
            return host
        phrase, host = host, host.parent
    return None
