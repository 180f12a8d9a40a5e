"""Clauses: a predicate, its chain of infinitives, negation, and the groups that belong to it."""

from __future__ import annotations

from functools import cache

from ktokogo import resources
from ktokogo.document import Clause, ClauseKind, Phrase, Token
from ktokogo.polish.relatives import attach_relative
from ktokogo.polish.speech import speech_lemmas
from ktokogo.polish.tagging import NOMINAL, agrees

_FINITE = frozenset(("verb", "impersonal", "predicative"))
_OPENERS = frozenset(("subordinator", "adverb", "particle", "conjunction"))
_CONCESSIVE = frozenset(("mimo", "pomimo", "dlatego", "zwłaszcza", "chyba", "jako"))
_INSTEAD = "zamiast"
_TAKES_VERB = frozenset(("gdy", "kiedy", "gdyż", "ponieważ", "zanim", "dopóki"))
"""What opens a clause that has a verb for certain, however late: not "jak Polska", "choć trudne"."""
_BEFORE_OPENER = frozenset(("conjunction", "particle", "preposition", "adverb", "adjective", "noun"))
_AROUND = frozenset((",", "–", "—", "-"))
_MARKS = frozenset((",", ";", "–", "—", "-", ":", "(", ")"))


@cache
def subordinators() -> dict[str, ClauseKind]:
    """What kind of clause a subordinating word opens."""
    rows = resources.rows("data", "lexicon", "pl", "subordinators.tsv")
    return {row["word"]: row["kind"] for row in rows}  # type: ignore[misc]


@cache
def _senses() -> dict[str, str]:
    rows = resources.rows("data", "lexicon", "pl", "subordinators.tsv")
    return {row["word"]: row["sense"] for row in rows}


def clauses(tokens: list[Token], phrases: list[Phrase]) -> list[Clause]:
    """Split a sentence into clauses and give each its groups."""
    made = _join(_segments(tokens), tokens)
    by_index: dict[int, Clause] = {}
    for clause in made:
        for token in clause.tokens:
            by_index[token.index] = clause
        _read_predicate(clause)
    for phrase in phrases:
        clause_of = by_index.get(phrase.head.index)
        if clause_of is not None:
            phrase.clause = clause_of
            clause_of.phrases.append(phrase)
    return made


def _segments(tokens: list[Token]) -> list[list[Token]]:
    """Cut at marks, and at conjunctions that join two predicates."""
    segments: list[list[Token]] = []
    current: list[Token] = []
    for i, token in enumerate(tokens):
        if token.text in _MARKS:
            if current:
                segments.append(current)
                current = []
            continue
        if current and _cuts(tokens, i, current):
            segments.append(current)
            current = []
        current.append(token)
    if current:
        segments.append(current)
    return segments


def _cuts(tokens: list[Token], i: int, current: list[Token]) -> bool:
    token = tokens[i]
    if (
        len(current) == 1
        and _kind(current[0]) == "complement"
        and _kind(token) in ("conditional", "adverbial")
    ):
        return True  # "że jeśli A …, to B": the condition stands inside what is reported
    if any(t.best.pos in _FINITE for t in current):
        after = tokens[i + 1 : i + 3]
        if token.best.pos == "converb":
            return True  # "kpił X nawiązując do Y"
        if token.text.lower() == _INSTEAD and any(t.best.pos == "infinitive" for t in after):
            return True  # "skrytykował A zamiast bronić B"
    if token.best.pos not in ("subordinator", "conjunction") or not any(_is_predicate(t) for t in current):
        return False
    if token.best.pos == "subordinator" and token.text.lower() in subordinators():
        return any(_is_predicate(t) for t in _until_mark(tokens, i + 1))
    if token.best.pos != "conjunction":
        return False
    rest = _until_mark(tokens, i + 1)
    return any(t.best.pos in _FINITE for t in rest) and not _is_list(rest)


def _kind(token: Token) -> ClauseKind | None:
    return subordinators().get(token.text.lower()) if token.best.pos in _OPENERS else None


def _until_mark(tokens: list[Token], i: int) -> list[Token]:
    out = []
    for token in tokens[i:]:
        if token.text in _MARKS or token.best.pos == "conjunction":
            break
        out.append(token)
    return out


def _is_list(rest: list[Token]) -> bool:
    return not rest


def _is_predicate(token: Token) -> bool:
    return token.best.pos in _FINITE or token.best.pos == "converb"


def _opener(segment: list[Token]) -> tuple[Token, ClauseKind] | None:
    """The word that makes a segment subordinate, if it stands among its first words."""
    for k, token in enumerate(segment[:4]):
        word = token.text.lower()
        if token.best.lemma == "który" and token.best.pos == "adjective":
            return token, "relative"
        if token.best.lemma == "jaki" and k and segment[k - 1].best.pos == "preposition":
            after = segment[k + 1].best if k + 1 < len(segment) else None
            if after is None or after.pos not in NOMINAL or not agrees(token.best, after):
                return token, "relative"  # "sposób, w jaki A działał"; not "w jaki sposób"
        if word in ("gdzie", "skąd", "dokąd") and k == 0:
            return token, "adverbial"
        kind = subordinators().get(word)
        if word == "jak" and k + 1 < len(segment) and segment[k + 1].text.lower() == "i":
            continue  # "zarówno A, jak i B": the second of two, no clause
        opens = k == 0 or segment[0].best.pos in _BEFORE_OPENER
        if word == "by" and k and segment[k - 1].best.pos in ("noun", "pronoun"):
            continue  # "A by zaatakował": the conditional, away from its verb
        if word == "co" and len(segment) == 1:
            return token, "relative"  # "…, co – jak piszą agencje – jest możliwe"
        instead = word == _INSTEAD and any(t.best.pos == "infinitive" for t in segment[k + 1 : k + 3])
        if word == "gdy" and k == 1 and segment[0].text.lower() == "podczas":
            return token, "main"  # "A chwali X, podczas gdy B go gani": two statements
        if kind == "complement" and k == 1 and segment[0].text.lower() in _CONCESSIVE:
            return token, "adverbial"  # "mimo że …": in spite of what, not what is said
        if kind is not None and opens and (token.best.pos in _OPENERS or instead):
            return token, kind
        if k == 0 and token.best.pos in _FINITE:
            return None
    return None


def _is_gapped(segment: list[Token]) -> bool:
    """ "Polskę skrytykowały Niemcy, a Węgry Francja": a clause without its verb, not one more object."""
    if segment[0].text.lower() != "a" or len(segment) < 3:
        return False
    second = segment[1]
    names = [t for t in segment[1:] if t.best.pos in ("noun", "gerund", "other")]
    return second.best.pos not in ("particle", "adverb", "preposition", "conjunction") and len(names) > 1


def _is_another_speaker(segment: list[Token], following: list[Token] | None) -> bool:
    """ "A twierdzi, że B, a Węgry, że C": who says C, without a verb."""
    if segment[0].text.lower() != "a" or following is None or len(segment) > 4:
        return False
    opener = _opener(following)
    named = any(t.best.pos in ("noun", "other") for t in segment[1:])
    return named and opener is not None and opener[1] == "complement" and opener[0] is following[0]


def _goes_on_within(segment: list[Token], before: Clause) -> bool:
    """ "Ustawa, którą przygotował A i poparł B, narusza C": no comma ends the relative clause."""
    joins = segment[0].text.lower() in ("i", "oraz") and before.predicate is not None
    return joins and before.kind == "relative" and segment[0].index == before.tokens[-1].index + 1


def _is_inserted(segment: list[Token], after: list[Token] | None, tokens: list[Token]) -> bool:
    """ "Niemcy – podkreślił X – popierają Y": who says so, between two marks, the verb of speech first."""
    verb, end = segment[0], segment[-1].index + 1
    if verb.best.pos != "verb" or verb.best.person not in (None, 3) or verb.best.lemma not in speech_lemmas():
        return False
    if not verb.index or end >= len(tokens) or after is None or _opener(after) is not None:
        return False
    before = tokens[verb.index - 1].text
    return before in _AROUND and tokens[end].text in _AROUND and (before == ",") == (tokens[end].text == ",")


def _join(segments: list[list[Token]], tokens: list[Token]) -> list[Clause]:
    """Make clauses of segments: verbless ones join their neighbour, an interrupted clause goes on."""
    made: list[Clause] = []
    pending: list[Clause] = []

    def waiting() -> Clause | None:
        """The innermost clause whose predicate is still to come."""
        while pending and pending[-1].predicate is not None:
            pending.pop()
        return pending[-1] if pending else None

    said: Clause | None = None
    for k, segment in enumerate(segments):
        following = segments[k + 1] if k + 1 < len(segments) else None
        if made and made[-1].kind == "main" and _is_inserted(segment, following, tokens):
            if made[-1].predicate is None:
                pending.append(made[-1])
            said = Clause(segment, segment[0])
            made.append(said)
            continue
        opener = _opener(segment)
        predicate = any(_is_predicate(t) for t in segment)
        finite = any(t.best.pos in _FINITE for t in segment)
        if opener is not None and (predicate or any(t.best.pos == "infinitive" for t in segment)):
            kind = opener[1]
            if not finite and any(t.best.pos == "converb" for t in segment):
                kind = "converb"
            if made and made[-1].predicate is None and made[-1].kind == "main":
                pending.append(made[-1])
            made.append(Clause(segment, None, kind, opener[0]))
            made[-1].predicate = _main_verb(segment)
            continue
        open_ended = opener is not None and opener[0].text.lower() in _TAKES_VERB
        if opener is not None and (open_ended or opener[1] in ("complement", "relative", "conditional")):
            # "że rząd, jeżeli wygra, podniesie podatki", "w skład której, oprócz A, wchodzi B", "jeśli
            # statek, który …, zawinie do portu": the predicate is still to come
            if made and made[-1].predicate is None and made[-1].kind == "main":
                pending.append(made[-1])
            made.append(Clause(segment, None, opener[1], opener[0]))
            pending.append(made[-1])
            continue
        if not predicate and made and (_is_gapped(segment) or _is_another_speaker(segment, following)):
            made.append(Clause(segment, None, "adverbial"))  # what it leaves out is not what went before
            continue
        if not predicate:
            if made:
                # A verbless stretch after a subordinate clause mostly belongs to what it interrupted.
                last = made[-2] if made[-1] is said and len(made) > 1 else made[-1]
                (waiting() or last).tokens.extend(segment)
            else:
                made.append(Clause(segment, None))
            continue
        if not finite:
            if made and made[-1].predicate is None and made[-1].kind == "main":
                pending.append(made[-1])
            made.append(Clause(segment, _main_verb(segment), "converb"))
            continue
        if made and _goes_on_within(segment, made[-1]):
            made.append(Clause(segment, _main_verb(segment)))
            continue
        open_clause = waiting()
        if open_clause is None and made and made[-1].predicate is None and made[-1].kind == "main":
            open_clause = made[-1]
        if open_clause is not None:
            open_clause.tokens.extend(segment)
            open_clause.predicate = _main_verb(segment)
            continue
        made.append(Clause(segment, _main_verb(segment)))
    for clause in made:
        clause.tokens.sort(key=lambda t: t.index)
    return made


def _main_verb(tokens: list[Token]) -> Token | None:
    finite = [t for t in tokens if t.best.pos in _FINITE]
    if finite:
        # "jest", "został" before a participle or a predicative: the first finite verb carries the clause.
        return finite[0]
    return next((t for t in tokens if t.best.pos == "converb"), None) or next(
        (t for t in tokens if t.best.pos == "infinitive"), None
    )


def _read_predicate(clause: Clause) -> None:
    verb = clause.predicate
    clause.reflexive_marks = tuple(t.index for t in clause.tokens if t.text.lower() == "się")
    clause.reflexive = bool(clause.reflexive_marks)
    mark = clause.subordinator
    clause.sense = _senses().get(mark.text.lower(), "") if mark is not None else ""
    if clause.sense == "manner" and clause.tokens[0] is not mark:
        clause.sense = ""  # "po tym, jak …" tells when, not as whom
    if verb is None:
        return
    clause.verbs = [verb, *(t for t in clause.tokens if t.best.pos == "infinitive" and t is not verb)]
    words = {t.index: t for t in clause.tokens}
    denied = [v.index for v in clause.verbs if _negation(words, v)]
    if denied:
        clause.negated_verbs = frozenset(denied)
    clause.negated = verb.index in clause.negated_verbs
    clause.conditional = any(
        t.best.mood == "conditional" or t.text.lower() in ("by", "byłoby")
        for t in clause.tokens
        if t is not mark
    )


def _negation(words: dict[int, Token], verb: Token) -> bool:
    """Tell whether "nie" stands before the verb, a reflexive mark or "by" between them at most."""
    for back in (1, 2):
        token = words.get(verb.index - back)
        if token is None:
            return False
        if token.text.lower() == "nie":
            return True
        if token.text.lower() not in ("się", "by", "już", "jeszcze", "zatem"):
            return False
    return False


def link(made: list[Clause], phrases: list[Phrase]) -> None:
    """Say on which clause each hangs, and what a relative pronoun stands for.

    To be called when coordinations are known: "Rosja i Białoruś, które …".
    """
    for k, clause in enumerate(made):
        if clause.kind == "main":
            continue
        before = [c for c in made[:k] if c.tokens[0].index < clause.tokens[0].index]
        if clause.kind in ("complement",):
            after = [c for c in made[k + 1 :] if c.kind == "main" and c.predicate is not None]
            after = [c for c in after if c.tokens[0].best.pos != "conjunction"]
            # "X, który był w Y, powiedział, że …": it hangs on the verb right before it
            mark = clause.tokens[0].index
            said = [c for c in before if c.predicate is not None and c.predicate.index < mark]
            clause.governor = max(said, key=lambda c: c.predicate.index if c.predicate else 0, default=None)
            above = clause.governor
            again = clause.tokens[0].text.lower() in ("i", "oraz", "a") and clause.subordinator is not None
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
            attach_relative(clause, phrases)
    for k, clause in enumerate(made):
        # "…, że A, a także B": a bare co-ordinate after a complement goes on the same level.
        if clause.kind == "main" and k and clause.tokens[0].best.pos == "conjunction":
            previous = made[k - 1]
            if (
                previous.governor is not clause
                and previous.kind == "complement"
                and clause.tokens[0].text.lower() in ("i", "oraz", "a")
                and not (previous.sense == "wish" and clause.tokens[0].index > previous.tokens[-1].index + 1)
            ):
                clause.governor = (
                    previous  # not so ", by B ustąpił, i skrytykował C": the comma ends the wish
                )
            elif (
                previous.kind == "relative"
                and clause.tokens[0].text.lower() in ("i", "oraz")
                and clause.tokens[0].index == previous.tokens[-1].index + 1
            ):
                clause.governor = previous  # "X, który dał A i wziął B": no comma ends the relative
    for k, clause in enumerate(made[1:], 1):
        # "powiedział, że jeśli A, to B": B is reported as well
        opens = clause.kind == "main" and clause.tokens[0].text.lower() == "to"
        report = next((c for c in made[:k] if c.kind == "complement"), None)
        if opens and made[k - 1].kind == "conditional" and report is not None and report.predicate is None:
            clause.kind, clause.governor, clause.sense = "complement", report, report.sense
    for k, clause in enumerate(made):
        if clause.kind in ("adverbial", "conditional", "converb"):
            _link_adverbial(clause, made, k)
        if clause.sense == "manner" and _after_that(clause, made[:k]):
            clause.sense = ""


def _after_that(clause: Clause, before: list[Clause]) -> bool:
    """ "po tym, jak …": when, not as whom."""
    at = clause.tokens[0].index - 2
    return any(t.index == at and t.best.lemma in ("ten", "to") for c in before for t in c.tokens)


def _link_adverbial(clause: Clause, made: list[Clause], k: int) -> None:
    """ "Choć A twierdzi, że B i C, D": it hangs on D, not on C, which hangs on it."""
    free = [c for c in made if c.predicate is not None and not _hangs_on(c, clause)]
    near = [c for c in made[:k] if c in free and c.tokens[0].index < clause.tokens[0].index]
    main = [c for c in free if c.kind == "main"]
    after = [c for c in main if c.tokens[-1].index > clause.tokens[0].index]
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
