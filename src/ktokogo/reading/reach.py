"""How far a source reaches that a sentence names: all of the sentence, or some of its clauses."""

from __future__ import annotations

from ktokogo.document import Clause, Phrase, Sentence
from ktokogo.reading.source import Source


def confined(sentence: Sentence, source: Source, first: Source | None = None) -> list[Clause] | None:
    """The clauses to which a source is confined that is named there, None where it vouches for the sentence.

    "podał, że według X …", "…, która według X …", "A milczy, ale według X …", "A milczy; według X B …, a C
    …": only what is told there is according to X. At the end of a sentence it vouches for all of it, unless
    another was named ``first``.
    """
    if source.phrase is not None and source.cue is None:
        part = _between_semicolons(sentence, source.phrase)
        if part is not None:
            return part
    clause = _only(sentence, source, first)
    return None if clause is None else [clause]


def _between_semicolons(sentence: Sentence, phrase: Phrase) -> list[Clause] | None:
    """The statements from the semicolon before a group to the next; None where none is before it."""
    marks = [t.index for t in sentence.tokens if t.text == ";"]
    start = max((at for at in marks if at < phrase.first), default=None)
    if start is None:
        return None
    end = min((at for at in marks if at > phrase.first), default=len(sentence.tokens))
    inside = [c for c in sentence.clauses if start < c.tokens[0].index < end]
    return [c for c in inside if c.governor is None or c.governor not in inside]


def _only(sentence: Sentence, source: Source, first: Source | None) -> Clause | None:
    phrase = source.phrase
    if source.cue is not None and _opens_conjunct(sentence, source.cue):
        return next((c for c in sentence.clauses if c.tokens[0].index > source.cue.tokens[-1].index), None)
    around = _interrupted(sentence, source.cue) if source.cue is not None else None
    if around is not None and around.kind in ("relative", "complement", "adverbial"):
        return around  # "…, co – jak piszą agencje – jest mało prawdopodobne"
    clause = phrase.clause if phrase is not None else None
    if phrase is None or clause is None or clause.sense == "manner":
        return None
    behind = _set_against(sentence, phrase)
    if behind is not None:
        return behind
    if first is not None:
        return clause
    if clause.kind in ("complement", "relative", "adverbial"):
        return clause  # "A skrytykował B, ponieważ zdaniem C …": the reason is C's, not the criticism
    opening = next((c for c in sentence.clauses if c.kind == "main"), clause)
    last = sentence.clauses[-1]  # "…, napisał A na portalu X": all of the clause is the cue
    closes = source.cue is last or phrase.end >= last.tokens[-1].index - 1
    return clause if clause.kind == "main" and clause is not opening and not closes else None


def _set_against(sentence: Sentence, phrase: Phrase) -> Clause | None:
    """ "A zatwierdził B, ale, zdaniem C, D nie działa": the clause behind the source, where it opens one."""
    before = [t for t in sentence.tokens[: phrase.first] if t.text.isalnum()][-1:]
    conjunction = before and before[0].best.pos == "conjunction" and before[0].index > 0
    if not conjunction or sentence.tokens[before[0].index - 1].text != ",":
        return None
    verbs = (c for c in sentence.clauses if c.predicate is not None and c.tokens[0].index > phrase.end)
    return next((c for c in verbs if c.kind == "main"), None)


def _interrupted(sentence: Sentence, cue: Clause) -> Clause | None:
    """The clause in the middle of which a cue stands."""
    first, last = cue.tokens[0].index, cue.tokens[-1].index
    around = (c for c in sentence.clauses if c.tokens[0].index < first and c.tokens[-1].index > last)
    return max(around, key=lambda c: c.tokens[0].index, default=None)


def _opens_conjunct(sentence: Sentence, cue: Clause) -> bool:
    """ "A przyznaje, że …, ale – jak twierdzi X – B", "A milczy: jak twierdzi X, B": B alone is X's."""
    if cue.tokens[0].index and sentence.tokens[cue.tokens[0].index - 1].text == ":":
        return True
    before = [t for t in sentence.tokens[: cue.tokens[0].index + 1] if t.text.isalnum()]
    # right before the cue, or its first word; "…, bo – jak zaznaczył – …"
    joins = any(t.best.pos == "conjunction" for t in before[-2:])
    opens = [t.best.pos for t in before[-2:-1]] == ["subordinator"]
    return len(before) > 2 and (joins or opens) and cue.sense == "manner"
