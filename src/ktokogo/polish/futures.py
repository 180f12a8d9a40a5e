"""What only looks like a past: "będzie atakowała" is a future, "poparłby A i skrytykował B" a conditional."""

from __future__ import annotations

from dataclasses import replace

from ktokogo.document import Clause, Token

_ENDS = frozenset((";", ":", "(", ")", "–", "—", '"', "„", "”"))
_JOINS = frozenset(("i", "oraz", "ani", "lub", "albo", "czy", "a", "także", "też", ","))
_FARTHEST = 5
"""Words between "będzie" and its verb, at most."""


def settle(tokens: list[Token]) -> None:
    """Read the past forms that make a future with "będzie" as the infinitives that they stand for, in place.

    "Rosja będzie atakowała X i oskarżała Y", "nie będzie atakowała X ani oskarżała Y": what is joined to the
    first verb shares its auxiliary until another verb or another subordinate clause begins.
    """
    for token in tokens:
        if token.best.lemma == "być" and token.best.tense == "future" and token.best.pos == "verb":
            _settle(tokens, token.index)


def _settle(tokens: list[Token], at: int) -> None:
    genders: frozenset[str] | None = None
    joined = False
    for token in tokens[at + 1 :]:
        best = token.best
        if token.text in _ENDS or best.pos == "subordinator":
            return
        if not genders and (token.text in _JOINS or best.pos == "infinitive"):
            return  # "będzie nim X, powiedział Y"; "będzie atakować": nothing to be read otherwise
        if best.pos != "verb":
            joined = token.lower in _JOINS or (joined and best.pos in ("particle", "adverb"))
            continue
        past = best.tense == "past" and best.person in (None, 3) and not best.perfective
        near = token.index - at <= _FARTHEST if genders is None else joined and bool(best.genders & genders)
        if not past or not near:
            return
        genders, joined = genders or best.genders, False
        token.best = replace(
            best, pos="infinitive", tense=None, mood=None, number=None, person=None, genders=frozenset()
        )


_GOES_ON = frozenset(("i", "oraz", "a"))
_UNCHANGED = frozenset(("conjunction", "adverb", "particle"))


def share_mood(made: list[Clause]) -> None:
    """Let a past form behind "i" or "a" share the "by" of the verb before it: what A would do, he has not."""
    last: Clause | None = None
    for clause in made:
        verb = clause.predicate
        if verb is None or clause.kind != "main":
            continue
        goes_on = clause.tokens[0].lower in _GOES_ON and verb.best.tense == "past"
        bare = all(t.best.pos in _UNCHANGED for t in clause.tokens if t.index < verb.index)
        if goes_on and bare and last is not None and last.conditional and last.subordinator is None:
            clause.conditional = True
        last = clause
