"""Women's titles that the dictionary lacks ("ministra", "premierkę"), and names that look like women's."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from ktokogo.document import Analysis, Case, Phrase, Token
from ktokogo.polish.agreement import RELATIVES
from ktokogo.polish.given import mens_in_o
from ktokogo.polish.tables import feminine_titles, stiff_titles, titles

_SOFT = {"k": "ce", "g": "dze", "r": "rze", "t": "cie", "d": "dzie"}
"""The locative of a stem by its last consonant: "premierce", "ministrze"; else it ends on -ie."""
_HER = frozenset("f")


@cache
def forms() -> dict[str, tuple[Analysis, ...]]:
    """Every form of the titles in -a of ``roles.tsv``, by the form in small letters."""
    found: dict[str, list[Analysis]] = {}
    for title in sorted(t for t in feminine_titles() if t.endswith(("ka", "ra")) and " " not in t):
        for case, form in _declined(title[:-1]):
            found.setdefault(form, []).append(Analysis(title, "noun", case, "sg", _HER))
    return {form: tuple(own) for form, own in found.items()}


def _declined(stem: str) -> tuple[tuple[Case, str], ...]:
    """The singular forms of a title, with their cases, in the order of grammars."""
    last = stem[-1]
    locative = stem[:-1] + _SOFT[last] if last in _SOFT else stem + "ie"
    return (
        ("nom", stem + "a"), ("gen", stem + ("i" if last in "kg" else "y")), ("dat", locative),
        ("acc", stem + "ę"), ("inst", stem + "ą"), ("loc", locative),
    )  # fmt: skip


def form(lemma: str, case: str) -> str | None:
    """Return the form of a title in a case, None of any other word."""
    return next(
        (f for f, own in forms().items() if any((a.lemma, a.case) == (lemma, case) for a in own)), None
    )


def lacking(word: str, known: Collection[Analysis]) -> tuple[Analysis, ...]:
    """Return the readings of a form as a woman's title, none where the dictionary knows the title.

    "ministra" is of a man here; whether it is of a woman, her verb tells (:func:`acts`).
    """
    own = forms().get(word.lower(), ())
    if any(b.lemma == own[0].lemma and b.pos == "noun" for b in known) if own else True:
        return ()
    his = any(b.pos == "noun" and b.genders == frozenset(("m1",)) for b in known)
    return tuple(a for a in own if not (his and a.case == "nom"))


def titled(tokens: list[Token]) -> Phrase | None:
    """Read "byłą premier", "niemieckiej kanclerz" as a woman's: her adjective before a man's title.

    The adjective shows the case, and the title is that, not the genitive of "premiera"; None of any other
    words: in "konferencja, na której prezes …" he is who acts there.
    """
    own, word = tokens[-2], tokens[-1]
    if own.best.lemma in RELATIVES:
        return None
    if own.best.genders != _HER or own.best.number != "sg" or own.best.case in (None, "nom"):
        return None
    readings = (a for a in word.analyses if a.lemma == word.text and "m1" in a.genders)
    title = next(readings, None) if word.text in titles() else None
    if title is None:
        return None
    word.best = title
    hers = [a for a in own.analyses if a.pos != "noun" and a.case not in (None, "nom") and a.number == "sg"]
    cases = frozenset(str(a.case) for a in hers if "f" in a.genders) or frozenset((str(own.best.case),))
    own.best = next((a for a in hers if a.case == own.best.case), own.best)  # "byłą": of one who was that
    case = "gen" if "gen" in cases else own.best.case  # which of them, what stands around tells
    return Phrase(tokens, word, cases, case, "sg", _HER)


def is_former(word: Token, after: Token | None) -> bool:
    """Tell "byłą" before an office: who has been that, no noun of its own."""
    return (
        word.best.lemma == "była" and word.best.case != "nom" and after is not None and after.text in titles()
    )


def may_act(phrase: Phrase) -> bool:
    """Tell "ministra" and the like: of a woman it is the nominative, of a man the accusative."""
    if phrase.case not in ("gen", "acc"):
        return False
    own = phrase.preposition is None and phrase.parent is None and phrase.apposed is None
    return own and _nominative(phrase.head) is not None


def acts(phrase: Phrase, verb: Token) -> bool:
    """Read "Ministra zdrowia skrytykowała X" as of a woman: before a feminine verb, and nowhere else."""
    reading = _nominative(phrase.head)
    hers = verb.best.tense == "past" and verb.best.genders == _HER
    if reading is None or phrase.last > verb.index or not hers:
        return False
    phrase.head.best, phrase.genders = reading, reading.genders
    phrase.case, phrase.cases = "nom", frozenset(("nom",))
    return True


def _nominative(head: Token) -> Analysis | None:
    """The reading of a word as a woman's title in the nominative, where it may be a man's otherwise."""
    titles = (a for a in forms().get(head.lower, ()) if a.case == "nom")
    return next(titles, None) if "m1" in head.best.genders else None


def read_as_mans(p: Phrase, verb: Token) -> None:
    """ "PiS oskarżył Lisa": the verb is no woman's, so that her name is the accusative of a man's.

    Behind a verb that shows no gender it may be either: "PiS oskarża Lisa".
    """
    if "f" in verb.best.genders:
        return
    reading = of_man(p)
    if reading is None and not (p.parent is None and _may_be_mans(p)):
        return
    if verb.best.genders and verb.best.number == "sg":
        decline(p, reading)
    elif p.first > verb.index:
        p.cases |= {"acc", "gen"}  # "Rada oskarża Maria Moretta": Mario, or a Ms Moretta


def _may_be_mans(p: Phrase) -> bool:
    """Tell a full name of a woman that is a man's genitive as well: "Gabriela Moretta", "Maria Moretta"."""
    if len(p.tokens) != 2 or p.case != "nom" or p.preposition is not None or "f" not in p.genders:
        return False
    first, last = p.tokens
    given = first.best.name == "given" and first.best.genders == _HER
    his = given and (first.text in mens_in_o() or any(_is_mans(a) for a in first.analyses))
    return his and any(_is_mans(a) for a in last.analyses)


def _is_mans(a: Analysis) -> bool:
    return a.case == "acc" and "m1" in a.genders and a.name is not None and a.number != "pl"


def of_man(p: Phrase) -> Analysis | None:
    """The accusative of a man's name that has the form of a woman's first name: "Lisa", "Aleksandra"."""
    if p.head.best.name != "given" or p.first != p.last or p.case != "nom" or p.genders != _HER:
        return None
    mans = (a for a in p.head.analyses if a.case == "acc" and "m1" in a.genders and a.name is not None)
    return next(mans, None)


def decline(p: Phrase, reading: Analysis | None) -> None:
    """Read a group as the accusative of a man's name: of ``reading``, or of a first name and a surname."""
    if reading is not None:
        p.head.best = reading
    p.genders = reading.genders if reading is not None else frozenset(("m1",))
    p.case, p.cases = "acc", frozenset(("gen", "acc"))


def may_be_object(p: Phrase, subject: Phrase, verb: Token) -> bool:
    """Tell a surname in the nominative right behind the verb of a sure subject: of a woman it is any case."""
    alone = p.first == p.last == verb.index + 1 > subject.last and p.head.best.name == "surname"
    sure = subject.cases == {"nom"} or (verb.best.number == "pl" and p.number == "sg")
    return alone and p.case == "nom" and p.apposed is None and p not in subject.members and sure


def may_be_office(p: Phrase) -> bool:
    """Tell an office without a name that has the form of a nominative: of a woman, it is any case."""
    stiff = p.head.best.lemma in stiff_titles() and p.head.lower == p.head.best.lemma
    return (
        stiff
        and not p.head.text.endswith("a")
        and "m1" in p.genders
        and p.apposed is None
        and not p.conjuncts
    )
