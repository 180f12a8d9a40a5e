"""Cutting a sentence into clauses: where one begins, what belongs to it, what interrupts it."""

from __future__ import annotations

from ktokogo.document import Clause, Token
from ktokogo.polish.agreement import PREDICATES
from ktokogo.polish.cues import speech_lemmas
from ktokogo.polish.segments import first_free, is_predicate, main_verb, may_act, opener_of, segments_of

_DASHES = frozenset("-–—")
_LONGEST_GAP = 5
"""Words of who acts where a dash stands for the verb."""
_TAKES_VERB = frozenset(("gdy", "kiedy", "gdyż", "ponieważ", "zanim", "dopóki"))
_WHILE = frozenset(("choć", "chociaż", "bo", "odkąd", "aż"))
_AGAINST = frozenset(("a", "ale", "lecz", "jednak", "natomiast", "zaś", "tymczasem"))
ALL_THAT = frozenset(("co", "czego", "czemu", "czym"))
"""What takes up all that was told before: "na co B odpowiedział", "za co", "w wyniku czego"."""
_ADDING = frozenset(("a", "i", "oraz", "jak", "ale"))
_AROUND = frozenset((",", "–", "—", "-"))


def cut(tokens: list[Token]) -> list[Clause]:
    """Return the clauses of a sentence with their words, kinds and predicates, nothing hung on them yet."""
    return _join(segments_of(tokens), tokens)


def _is_gapped(segment: list[Token]) -> bool:
    """ "Polskę skrytykowały Niemcy, a Węgry Francja": a clause without its verb, not one more object."""
    if segment[0].lower != "a" or len(segment) < 3:
        return False
    second = segment[1]
    names = [t for t in segment[1:] if t.best.pos in ("noun", "gerund", "other")]
    return second.best.pos not in ("particle", "adverb", "preposition", "conjunction") and len(names) > 1


def _is_gap(segment: list[Token], following: list[Token] | None, tokens: list[Token]) -> bool:
    """ "A oskarżył X, B – Y": between a comma and a dash who acts, behind it whom; no verb in either.

    Behind "a" either may be whom it is done to: "A oskarżył X, a Y – B".
    """
    first, last = segment[0], segment[-1]
    if following is None or not first.index or tokens[first.index - 1].text != ",":
        return False
    joined = first.lower == "a" and len(segment) > 1
    if not joined and not first.can("nom"):
        return False
    end = following[-1].index + 1
    closed = tokens[last.index + 1].text in _DASHES and (
        end >= len(tokens) or tokens[end].text not in _DASHES
    )
    words = [t.best.pos for t in (*segment[joined:], *following) if t.text.isalnum()]
    nominal = all(pos in ("noun", "gerund", "adjective", "other", "preposition") for pos in words)
    return closed and nominal and len(segment) <= _LONGEST_GAP


def _is_bare_gap(segment: list[Token], tokens: list[Token]) -> bool:
    """ "A zaproponował X, B Y, a C Z": a person who can but act, and behind him what he did it to."""
    at = segment[0].index
    if not at or tokens[at - 1].text != ",":
        return False
    name = [t for t in segment if t.capital]
    k = len(name)
    if not name or segment[:k] != name or k == len(segment) or any(is_predicate(t) for t in segment):
        return False
    person = all(t.best.name in ("given", "surname", "unknown") for t in name)
    acts = person and all(t.can("nom") and not t.can("acc") for t in name)
    behind = segment[k].best
    return acts and behind.pos in ("noun", "gerund", "adjective") and segment[k].can("acc")


def _is_another_speaker(segment: list[Token], following: list[Token] | None) -> bool:
    """ "A twierdzi, że B, a Węgry, że C": who says C, without a verb."""
    if segment[0].lower != "a" or following is None or len(segment) > 4:
        return False
    opener = opener_of(following)
    named = any(t.best.pos in ("noun", "other") for t in segment[1:])
    return named and opener is not None and opener[1] == "complement" and opener[0] is following[0]


def goes_on_within(segment: list[Token], before: Clause) -> bool:
    """ "Ustawa, którą przygotował A i poparł B, narusza C": no comma ends the relative clause.

    Nor does one before "a także" and a verb: "A, która potępiła B, a także oskarża C, wygrała".
    """
    if before.predicate is None or before.kind != "relative":
        return False
    joins = segment[0].lower in ("i", "oraz")
    also = [t.lower for t in segment[:2]] == ["a", "także"] and segment[2:3] == [main_verb(segment)]
    return also or (joins and segment[0].index == before.tokens[-1].index + 1)


def _is_inserted(segment: list[Token], after: list[Token] | None, tokens: list[Token]) -> bool:
    """ "Niemcy – podkreślił X – popierają Y": who says so, between two marks, the verb of speech first."""
    verb, end = segment[0], segment[-1].index + 1
    if verb.best.pos != "verb" or verb.best.person not in (None, 3) or verb.best.lemma not in speech_lemmas():
        return False
    if not verb.index or end >= len(tokens) or after is None or opener_of(after) is not None:
        return False
    actor = first_free(segment[1:])
    if actor is None or not may_act(actor, verb):
        return False  # "większość krajów, w tym X, uznało Y", "Kosowo, …, protestuje przeciwko Y"
    before = tokens[verb.index - 1].text
    if before == "," and (after[0].lower in _AGAINST or _takes_up(after) is not None):
        return False  # "A, szef klubu, skrytykował B, ale C …": no words go on behind it
    return before in _AROUND and tokens[end].text in _AROUND and (before == ",") == (tokens[end].text == ",")


def _needs_no_verb(clause: Clause) -> bool:
    """ "że to niedopuszczalne, i …": "to" and what it is make a clause without a verb."""
    words = clause.tokens
    return clause.kind == "complement" and len(words) > 2 and words[1].lower == "to"


def _is_judgement(segment: list[Token], following: list[Token] | None) -> bool:
    """ "że możliwe, że …": what is reported is complete without a verb."""
    opener = opener_of(following) if following is not None else None
    reports = opener is not None and opener[1] == "complement"
    return reports and len(segment) == 2 and any(a.genders == frozenset("n") for a in segment[1].analyses)


def _is_cleft(clause: Clause, segment: list[Token]) -> bool:
    """ "że to A, a nie B, zaatakowała C": the verb of whom "to" points at is still to come."""
    verb = main_verb(segment)
    if not _needs_no_verb(clause) or clause.predicate not in (None, clause.tokens[1]):
        return False
    if verb is None or verb.best.pos != "verb":
        return False
    if segment[0].best.pos == "conjunction" or first_free(segment[: segment.index(verb)]) is not None:
        return False
    actor = first_free(clause.tokens[2:])
    return actor is not None and actor.capital and (may_act(actor, verb) or not actor.can("nom"))


def _join(segments: list[list[Token]], tokens: list[Token]) -> list[Clause]:
    """Make clauses of segments: verbless ones join their neighbour, an interrupted clause goes on."""
    made: list[Clause] = []
    pending: list[Clause] = []

    def waiting() -> Clause | None:
        """The innermost clause whose predicate is still to come."""
        while pending and (pending[-1].predicate is not None or _needs_no_verb(pending[-1])):
            pending.pop()
        return pending[-1] if pending else None

    said: Clause | None = None
    gap: Clause | None = None
    for k, segment in enumerate(segments):
        following = segments[k + 1] if k + 1 < len(segments) else None
        if made and made[-1].kind == "main" and _is_inserted(segment, following, tokens):
            if made[-1].predicate is None:
                pending.append(made[-1])
            said = Clause(segment, segment[0])
            made.append(said)
            continue
        if made and made[-1].predicate is not None and _is_bare_gap(segment, tokens):
            made.append(Clause(segment, None, "adverbial"))
            continue
        if made and made[-1].predicate is not None and _is_gap(segment, following, tokens):
            gap = Clause(segment, None, "adverbial")
            made.append(gap)
            continue
        if made and made[-1] is gap:
            gap.tokens.extend(segment)
            gap = None
            continue
        opener = opener_of(segment)
        parts = {t.best.pos for t in segment}
        finite = not PREDICATES.isdisjoint(parts)
        begun = bool(made) and made[-1].predicate is None
        if begun and finite and opener is None and _is_bracketed(segment, tokens):
            pending.append(made[-1])
            made.append(Clause(segment, main_verb(segment)))
            continue
        predicate = finite or "converb" in parts
        if opener is not None and (predicate or "infinitive" in parts):
            kind = opener[1]
            if not finite and "converb" in parts:
                kind = "converb"
            if made and made[-1].predicate is None and made[-1].kind == "main":
                pending.append(made[-1])
            made.append(Clause(segment, None, kind, opener[0]))
            made[-1].predicate = main_verb(segment)
            continue
        open_ended = opener is not None and (
            opener[0].lower in _TAKES_VERB
            or _names_actor(segment, opener[0])
            or _tells_after(opener[0], tokens)
        )
        if opener is not None and (open_ended or opener[1] in ("complement", "relative", "conditional")):
            # "że rząd, jeżeli wygra, podniesie podatki", "w skład której, oprócz A, wchodzi B", "jeśli
            # statek, który …, zawinie do portu": the predicate is still to come
            if made and made[-1].predicate is None and made[-1].kind == "main":
                pending.append(made[-1])
            made.append(Clause(segment, None, opener[1], opener[0]))
            if not _is_judgement(segment, following):
                pending.append(made[-1])
            continue
        if not predicate and made and waiting() is None and _opens(segment, segments[k + 1 :], made, tokens):
            made.append(Clause(segment, None))
            pending.append(made[-1])
            continue
        if not predicate and made and (_is_gapped(segment) or _is_another_speaker(segment, following)):
            made.append(Clause(segment, None, "adverbial"))  # what it leaves out is not what went before
            continue
        if not predicate:
            if made:
                # A verbless stretch after a subordinate clause mostly belongs to what it interrupted.
                last = made[-2] if made[-1] is said and len(made) > 1 else _goes_on_with(segment, made)
                open_clause = waiting()
                if open_clause is not None and _joins_who_acts(segment, made[-1], segments[k + 1 :]):
                    open_clause = made[-1]
                (open_clause or last).tokens.extend(segment)
            else:
                made.append(Clause(segment, None))
            continue
        if not finite:
            if made and made[-1].predicate is None and made[-1].kind == "main":
                pending.append(made[-1])
            made.append(Clause(segment, main_verb(segment), "converb"))
            continue
        if made and goes_on_within(segment, made[-1]):
            made.append(Clause(segment, main_verb(segment)))
            continue
        taken_up = made and (_takes_up(segment) is not None or segment[0].lower in ALL_THAT)
        if taken_up and _goes_on_behind(made[-1], segments[k + 1 :]):
            pending.append(made[-1])
            made.append(Clause(segment, main_verb(segment)))
            continue
        open_clause = next((c for c in made[-2:] if _is_cleft(c, segment)), None) or waiting()
        if open_clause is None and made and made[-1].predicate is None and made[-1].kind == "main":
            open_clause = made[-1]
        if open_clause is not None:
            open_clause.tokens.extend(segment)
            open_clause.predicate = main_verb(segment)
            continue
        made.append(Clause(segment, main_verb(segment)))
    return made


def _is_bracketed(segment: list[Token], tokens: list[Token]) -> bool:
    """ "Rząd (A milczał) skrytykował B": a pair of brackets around all of it."""
    first, end = segment[0].index, segment[-1].index + 1
    return first > 0 and tokens[first - 1].text == "(" and end < len(tokens) and tokens[end].text == ")"


def _goes_on_behind(before: Clause, rest: list[list[Token]]) -> bool:
    """ "Rząd, o czym mówił A, skrytykował B": what was begun before has its verb behind."""
    if before.predicate is not None:
        return False
    last = _first_with_verb(rest)
    verb = main_verb(last) if opener_of(last) is None else None
    if verb is None or not _may_wait(before.tokens, verb):
        return False
    own = first_free([t for t in last if t.index < verb.index])
    return own is None or not own.can("nom")


def _may_wait(words: list[Token], verb: Token) -> bool:
    """Tell whether one of the words may act in what a verb further on tells, "wielu posłów" among them."""
    if any(t.best.pos == "numeral" and t.can("nom") for t in words):
        return True
    noun = first_free(words)
    while noun is not None and not (noun.can("nom") and may_act(noun, verb)):
        words = words[words.index(noun) + 1 :]
        noun = first_free(words)
    return noun is not None


def _joins_who_acts(segment: list[Token], inserted: Clause, rest: list[list[Token]]) -> bool:
    """ "Rząd, o czym mówił A, a także B, skrytykował C": B spoke as well, since one alone criticised."""
    spoke = inserted.predicate
    joins = segment[0].lower in _ADDING or [t.lower for t in segment[:2]] == ["nie", "tylko"]
    if spoke is None or not joins or len(segment) < 2:
        return False
    actor = first_free(segment[1:])
    if actor is None or not actor.can("nom") or not any(_is_free_actor(t, spoke) for t in inserted.tokens):
        return False
    verb = main_verb(_first_with_verb(rest))
    return verb is not None and verb.best.number == "sg"


def _first_with_verb(segments: list[list[Token]]) -> list[Token]:
    """The words of the first segment that has a finite verb; none where no segment has."""
    return next((s for s in segments if any(t.best.pos in PREDICATES for t in s)), [])


def _is_free_actor(word: Token, verb: Token) -> bool:
    return word.best.pos in ("noun", "other") and word.best.case == "nom" and may_act(word, verb)


def _goes_on_with(segment: list[Token], made: list[Clause]) -> Clause:
    """The clause that goes on: of "ukarała A, która napadła B, i C" the first, else the nearest."""
    last = _nearest(made)
    first = last.tokens[0].index
    closed = last.kind == "relative" and segment[0].lower in ("i", "oraz")
    if not closed or segment[0].index == last.tokens[-1].index + 1:
        return last
    return next((c for c in made if any(t.index == first - 2 for t in c.tokens)), last)


def _nearest(made: list[Clause]) -> Clause:
    """The clause whose words come last: the one that goes on behind what interrupted it."""
    return max(made, key=lambda clause: clause.tokens[-1].index)


def _names_actor(segment: list[Token], opener: Token) -> bool:
    """Tell "choć prezes X", whose verb is to come, from "choć niechętnie", which needs none."""
    behind = segment[segment.index(opener) + 1 :]
    actor = first_free(behind) if opener.lower in _WHILE else None
    return actor is not None and actor in behind[:2] and actor.can("nom")


def _tells_after(opener: Token, tokens: list[Token]) -> bool:
    """Tell the "jak" of "po tym, jak prezydent X, Jan Nowak, oskarżył Y", which needs a verb."""
    before = [t.lower for t in tokens[max(0, opener.index - 3) : opener.index] if t.text != ","]
    actor = first_free(tokens[opener.index + 1 : opener.index + 3])
    named = actor is not None and actor.can("nom")
    return opener.lower == "jak" and before[-2:] == ["po", "tym"] and named


def _begins_anew(segment: list[Token], tokens: list[Token]) -> bool:
    """Tell ", a prezes X", "; prezes X" from what goes on: ", a także prezesa", ", ale nie X"."""
    first = segment[0]
    if first.index and tokens[first.index - 1].text == ";":
        return True
    if _takes_up(segment) is not None:
        return True
    small = len(segment) > 1 and segment[1].best.pos in ("particle", "conjunction", "adverb")
    return first.lower in _AGAINST and not small


def _takes_up(segment: list[Token]) -> int | None:
    """How many words of "za co A", "w wyniku czego A" stand before who acts."""
    last = next((k for k, t in enumerate(segment[:3], 1) if t.lower in ALL_THAT), None)
    return last if last is not None and last > 1 and segment[0].best.pos == "preposition" else None


def _bears_verb(segment: list[Token], tokens: list[Token]) -> bool:
    """Tell a segment with a verb that is no aside: "co potwierdził B", "(B milczał)", "gdy B milczał"."""
    aside = segment[0].lower in ALL_THAT or _takes_up(segment) is not None or _is_bracketed(segment, tokens)
    return not aside and any(t.best.pos in PREDICATES for t in segment) and opener_of(segment) is None


def _opens(segment: list[Token], rest: list[list[Token]], made: list[Clause], tokens: list[Token]) -> bool:
    """ "Jak podał A, prezydent X, który był w Y, oskarżył Z": who does what the verb further on says.

    So it is behind "a" or "ale", whatever went before: "A potępił B, a posłowie X, w tym C, bronią go".
    """
    taken_up = _takes_up(segment)
    actor = first_free(segment if taken_up is None else segment[taken_up:])
    if actor is None or not actor.can("nom"):
        return False
    begins = made[-1].predicate is not None and _begins_anew(segment, tokens)
    if not begins and any(c.kind in ("main", "complement") for c in made):
        return False
    last = next((s for s in rest if _bears_verb(s, tokens)), None)
    verb = main_verb(last) if last is not None else None
    if verb is None or last is None or verb.best.pos != "verb" or verb.best.person not in (None, 3):
        return False
    before = first_free([t for t in last if t.index < verb.index])
    if before is not None and before.can("nom"):
        return False
    if verb.best.number == "sg":
        behind = [t for t in segment if t.index > actor.index and t.best.name in ("given", "surname")]
        return may_act(actor, verb) or any(may_act(t, verb) for t in behind)  # "minister zdrowia Anna X"
    return any(a.case == "nom" and a.number in (None, verb.best.number) for a in actor.analyses)
