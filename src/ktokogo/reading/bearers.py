"""Who bears a role that does not simply stand before his name: what lies between the two, or joins them.

"Lider Partii Pracy (PP) Jan Nowak", "komisarz UE, Jan Nowak, powiedział", "Jan Nowak - przewodniczący
parlamentu", "Jan Nowak (lider PP)", "Jan Nowak jako premier", "wiceszefowie resortu: Jan Nowak i Anna Lis".
"""

from __future__ import annotations

from ktokogo.document import DASHES, Case, Phrase, Sentence, Token, opens_topic, shows_a_man
from ktokogo.reading.entities import Entities
from ktokogo.reading.name import Name, is_role, role_words, titles

_BRACKETS = {"(": ")", "[": "]"}
_LONGEST_ASIDE = 6
"""Tokens in brackets that a name may still follow: a body's short form, not a thought."""
_FARTHEST = 14
"""Tokens between a role and its bearer, at most."""
_STRAIGHT: tuple[Case, ...] = ("nom", "dat", "inst")


def bearer(entities: Entities, sentence: Sentence, phrase: Phrase, acting: bool = False) -> Name | None:
    """Return the name of whoever bears the role of a group; ``acting``: "p.o." asks no case of the name."""
    case = None if acting else phrase.case
    return (
        _after(entities, sentence, phrase, case)
        or _set_off(entities, sentence, phrase)
        or _before(entities, sentence, phrase)
    )


def bearers(entities: Entities, sentence: Sentence, phrase: Phrase) -> list[Name]:
    """Return the names in the list that follows a title in the plural: "posłowie A i B"."""
    tokens = sentence.tokens
    at = role_end(phrase) + 1
    listed = at < len(tokens) and tokens[at].text == ":"
    at += listed
    found: list[Name] = []
    while at < len(tokens):
        name = person_at(entities, tokens, at)
        if name is None or not (listed or agrees(name, phrase.case)):
            break
        found.append(name)
        at = _behind_brackets(tokens, name.tokens[-1].index + 1)
        if at >= len(tokens) or not (tokens[at].text == "," or tokens[at].best.pos == "conjunction"):
            break
        at += 1
    return found if len(found) > 1 else []


def role_end(phrase: Phrase) -> int:
    """Index of the last word of a role and of what it is of, without whose it is."""
    end = phrase.last
    for d in phrase.dependents:
        if d is not phrase.apposed and (d.apposed is None or not d.head.best.name):
            end = max(end, role_end(d))
    return end


def reach(entities: Entities, sentence: Sentence, phrase: Phrase) -> int:
    """Index of the last word of a role, the name of the body that follows at once included."""
    end = role_end(phrase)
    name = entities.by_token.get(sentence.tokens[end + 1].start) if end + 1 < len(sentence.tokens) else None
    follows = name is not None and name.actor is not None and not _is_person(entities, name)
    return name.tokens[-1].index if name is not None and follows else end


def person_at(entities: Entities, tokens: list[Token], i: int) -> Name | None:
    """Return the name of a person that begins at a token."""
    name = entities.by_token.get(tokens[i].start) if 0 <= i < len(tokens) else None
    return name if name is not None and name.start == tokens[i].start and _is_person(entities, name) else None


def person_before(entities: Entities, tokens: list[Token], i: int) -> Name | None:
    """Return the name of a person that ends right before a token."""
    name = entities.by_token.get(tokens[i - 1].start) if 0 < i <= len(tokens) else None
    ends = name is not None and name.tokens[-1].index == i - 1
    return name if name is not None and ends and _is_person(entities, name) else None


def agrees(name: Name, case: str | None) -> bool:
    """Tell whether every word of a name can stand in a case; None is any case.

    Of three or more words the last alone may decline: "Kim Dzong Una".
    """
    if case is None:
        return True
    for token in name.tokens if len(name.tokens) < 3 else name.tokens[-1:]:
        readings = [
            a for a in token.analyses if a.case and a.number != "pl" and a.pos in ("noun", "adjective")
        ]
        cases = {a.case for a in readings if a.name} or {a.case for a in readings}
        if token.capital and cases and case not in cases:
            return False
    return True


def _is_person(entities: Entities, name: Name) -> bool:
    return name.actor is not None and entities.actor(name.actor).type == "person"


def _after(entities: Entities, sentence: Sentence, phrase: Phrase, case: str | None) -> Name | None:
    """ "lider Partii Pracy (PP) Jan Nowak", "przewodniczący związku „Praca” Jan Nowak"."""
    tokens, end = sentence.tokens, role_end(phrase)
    titles = {p.first for p in sentence.phrases if p is not phrase and p.apposed is not None}
    i = phrase.last + 1
    while i < min(len(tokens), phrase.last + _FARTHEST):
        if i in titles:
            return None  # "szef sztabu premiera Jana Nowaka": the name is the nearer title's
        name = entities.by_token.get(tokens[i].start)
        if name is not None and _is_person(entities, name):
            taken = _is_taken(name) or _is_owner(name, phrase) or _is_of_nearer(sentence, name, phrase)
            taken = taken or _is_stiff(entities, name, phrase) or _is_of_a_man(name, phrase)
            taken = taken or _is_in_topic(entities, sentence, name, phrase)
            return name if agrees(name, case) and not taken else None
        behind = _behind_brackets(tokens, i)
        if name is not None:
            i = name.tokens[-1].index + 1
        elif behind > i:
            i = behind
        elif i <= end:
            i += 1
        else:
            return None
    return None


def _is_stiff(entities: Entities, name: Name, phrase: Phrase) -> bool:
    """Tell a surname that would decline and does not, behind a man's title that does.

    "po rozmowie z kanclerzem Niemiec Macron": the title is another's.
    """
    declined = phrase.case not in (None, "nom") and phrase.head.lower != phrase.head.best.lemma
    form = name.tokens[0].text
    alone = len(name.tokens) == 1 and form == name.tokens[0].best.lemma
    return declined and alone and "m1" in phrase.genders and entities.document.language.declines(form)


def _is_of_a_man(name: Name, phrase: Phrase) -> bool:
    """ "reakcja szefowej urzędu na decyzję Nowaka": she is not he."""
    return phrase.genders == frozenset("f") and name.phrase is not None and shows_a_man(name.phrase)


def _is_taken(name: Name) -> bool:
    """Tell a name behind another title, or behind a preposition: "lider partii związanej z X"."""
    phrase = name.phrase
    if phrase is None:
        return False
    return phrase.preposition is not None or (phrase.parent is not None and phrase.parent.apposed is phrase)


def _is_owner(name: Name, phrase: Phrase) -> bool:
    """ "doradca Jana Nowaka", "przedstawiciel administracji Baracka Obamy": whose it is."""
    own = name.phrase
    if own is None or own.case != "gen" or own is phrase.apposed:
        return False
    if phrase.case == "gen":
        done_to = own.parent is not None and own.parent.preposition == "o"  # "apel premiera o wydanie Nowaka"
        return own.parent is phrase or done_to
    above = own.parent
    while above is not None and above is not phrase and own not in (above.apposed, *above.conjuncts):
        above = above.parent
    return above is phrase


def _is_of_nearer(sentence: Sentence, name: Name, phrase: Phrase) -> bool:
    """ "prezydent po rozmowie z premier Mette Lund": an undeclined title after a preposition is a woman's.

    Right behind a declined one the name is its town's, or his: "spór radnego z burmistrzem Bochni".
    """
    first = name.tokens[0].index
    between = [p for p in sentence.phrases if p.preposition and phrase.last < p.first < first]
    return any(p.head.lower in titles() or (is_role(p.head) and p.last == first - 1) for p in between)


def _is_in_topic(entities: Entities, sentence: Sentence, name: Name, phrase: Phrase) -> bool:
    """ "Rzecznik rządu ws. fabryki Bayraktar", "Premier o aferze X": on what he speaks."""
    topics = role_words(entities.document.language.code)["topic"]
    return opens_topic((p for p in sentence.phrases if phrase.last < p.first < name.tokens[0].index), topics)


def _behind_brackets(tokens: list[Token], i: int) -> int:
    """Return the index behind a short aside in brackets that opens here, or the same index."""
    close = _BRACKETS.get(tokens[i].text) if i < len(tokens) else None
    if close is None:
        return i
    for j in range(i + 1, min(len(tokens), i + 2 + _LONGEST_ASIDE)):
        if tokens[j].text == close:
            return j + 1
        if tokens[j].best.pos == "verb":
            break
    return i


def _set_off(entities: Entities, sentence: Sentence, phrase: Phrase) -> Name | None:
    """ "komisarz UE, Jan Nowak, powiedział", "szefowa klubu – Anna Lis.", "prezydent [Jan Nowak] nie"."""
    tokens = sentence.tokens
    at = reach(entities, sentence, phrase) + 1
    mark = tokens[at].text if at < len(tokens) else ""
    name = person_at(entities, tokens, at + 1)
    if name is None or len(name.tokens) < 2 or phrase.parent is not None or phrase.conjuncts:
        return None
    if not agrees(name, phrase.case) and mark not in _BRACKETS:
        return None
    end = name.tokens[-1].index + 1
    closing = tokens[end].text if end < len(tokens) else "."
    if mark in _BRACKETS:
        return name if closing == _BRACKETS[mark] else None
    end = _behind_brackets(tokens, end)
    closing = tokens[end].text if end < len(tokens) else "."
    listed = closing == "," and person_at(entities, tokens, end + 1) is not None
    unclosed = closing[0].isalnum() and not (mark == "," and _goes_on(phrase, tokens[end]))
    if listed or unclosed or (mark == "," and closing in DASHES):
        return None
    return name if mark == "," or (mark in DASHES and closing not in DASHES) else None


def _goes_on(role: Phrase, behind: Token) -> bool:
    """Tell what goes on behind a name whose second comma is left out.

    "Lider partii, Jan Nowak powiedział": the verb, where the role opens the sentence and so is no aside;
    "z ministrem zdrowia, Janem Nowakiem w środę": a preposition, where the case shows that the two agree.
    """
    if role.case == "nom":
        verb = behind.best.pos == "verb" and behind.best.number == "sg"
        return role.first == 0 and verb
    return role.case in ("inst", "dat") and behind.best.pos == "preposition"


def _before(entities: Entities, sentence: Sentence, phrase: Phrase) -> Name | None:
    """ "Jan Nowak (lider PP)", "Jan Nowak - przewodniczący parlamentu, który", "Jan Nowak jako premier"."""
    tokens, first = sentence.tokens, phrase.first
    mark = tokens[first - 1].lower if first else ""
    name = person_before(entities, tokens, first - 1)
    if name is None:
        return None
    end = reach(entities, sentence, phrase) + 1
    closing = tokens[end].text if end < len(tokens) else "."
    if mark in _BRACKETS:
        rest = [t.text for t in tokens[end : end + _LONGEST_ASIDE]]
        return name if closing == "," or _BRACKETS[mark] in rest else None
    if mark in role_words(entities.document.language.code)["as"]:
        # "wskazał Nowaka jako premiera": he is none yet
        clause = phrase.clause
        verb = clause.predicate if clause is not None else None
        future = verb is not None and verb.best.tense == "future"
        plain = clause is not None and not clause.conditional and not future
        straight = any(phrase.head.can(case) and agrees(name, case) for case in _STRAIGHT)
        return name if straight and plain else None
    set_off = mark in DASHES and not closing[0].isalnum() and agrees(name, phrase.case)
    return name if set_off and phrase.parent is None else None
