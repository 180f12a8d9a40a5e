"""Groups of a clause that can be no subject, whatever their form: asides, comparisons, second names."""

from __future__ import annotations

from ktokogo.document import Clause, Phrase, Token
from ktokogo.polish.letters import is_letters
from ktokogo.polish.tables import (
    TIME_NOUNS,
    body_nouns,
    kind_nouns,
    known_bodies,
    last_of_bodies,
    media_words,
    times,
)
from ktokogo.polish.titles import feminine, is_name, is_person, is_title, of_one_person

_LONGEST_ASIDE = 40
"""Words in brackets before, and behind, a name or a list."""

_CHIEFLY = frozenset(("wszystkim", "zwłaszcza", "głównie", "szczególnie"))
"""What ends "przede wszystkim" or means it."""

_AS_WELL = frozenset(("także", "również", "też", "dziś", "obecnie"))
"""Words before what somebody is, too: "Nowak, także były agent, zarzuca …"."""

_STATIONS = frozenset(("radio", "telewizja"))
"""Nouns that are the first word of many a name of which the second does not decline."""


def is_aside(clause: Clause, tokens: list[Token], p: Phrase, verb: Token) -> bool:
    """Tell what stands beside the clause, or says what something else in it is called."""
    if p.first > verb.index and (
        _is_behind_colon(tokens, p, verb)
        or _is_of_gerund(tokens, p)
        or _names_object(clause, tokens, p)
        or _ends_list(clause, tokens, p, verb)
        or _is_added(clause, tokens, p, verb)
        or _is_of_people(tokens, p)
        or _is_instance(tokens, p)
    ):
        return True
    if p.first < verb.index:
        behind = tokens[p.end + 1 : verb.index]
        if behind and behind[0].capital and _is_of_gerund(tokens, p):
            return True  # "po zatrzymaniu Meng UE skrytykowała …": she was arrested, and the EU speaks
        words = [t.lower for t in behind]
        if words[:2] == ["nie", ","]:
            return True  # "A nie, ale B skrytykował C"
        if ":" in words:
            return True  # "Opozycja: rząd grozi X": who says so, or of what the rest is
    if _completes_name(clause, p, verb):
        return True
    compared = _is_compared(tokens, p, clause.subordinator, verb)
    return compared or _in_brackets(tokens, p, verb) or is_span(tokens[p.last + 1 : p.end + 2], p)


def _is_behind_colon(tokens: list[Token], p: Phrase, verb: Token) -> bool:
    """Tell "grozi: CBA, posłom": what a colon lists behind one who acts; not "protestują: Peru i Chile"."""
    colon = p.first == verb.index + 2 and tokens[p.first - 1].text == ":"
    return colon and verb.best.number == "sg"


def _completes_name(clause: Clause, p: Phrase, verb: Token) -> bool:
    """Tell "Maryja" of "na antenie Radia Maryja": the half of a known name that does not decline."""
    alone = p.first == p.last and p.first > verb.index and p.head.text == p.head.best.lemma
    last = p.head.text in last_of_bodies()
    if not (alone or last):
        return False
    before = next((q for q in clause.phrases if q.last == p.first - 1 and q.head.capital), None)
    if before is None or before.case == "nom":
        return False
    if alone and before.head.best.lemma in _STATIONS:
        return True  # "w rozmowie z Radiem Pogoda"
    if not last:
        return False
    lemma = before.head.best.lemma
    return f"{lemma[:1].upper()}{lemma[1:]} {p.head.text}" in known_bodies()


def _is_compared(tokens: list[Token], p: Phrase, opener: Token | None, verb: Token) -> bool:
    """Tell "A, tak jak B, skrytykował C", "inaczej niż dawniej B": B is compared with who acts."""
    at = p.first - 1
    while at > 0 and tokens[at].best.pos in ("adverb", "particle") and tokens[at].lower != "jak":
        at -= 1
    if at < 0 or tokens[at].lower not in ("jak", "niż"):
        return False
    closed = p.end + 1 < verb.index and tokens[p.end + 1].text == ","  # "Tak jak dawniej B, tak dziś A …"
    return tokens[at] is not opener or closed


def _names_object(clause: Clause, tokens: list[Token], p: Phrase) -> bool:
    """Tell "aresztowała szefową rządu, Aung San Suu Kyi": the name behind a title that is the object."""
    before = tokens[p.first - 1] if p.first else None
    if before is None or not (before.text == "," or before.capital) or not is_person(p):
        return False
    if before.capital:  # "Aung San" before "Suu Kyi"
        rest = next((q for q in clause.phrases if q.last == p.first - 1), None)
        return rest is not None and _names_object(clause, tokens, rest)
    verb = clause.predicate
    titled = (q for q in clause.phrases if q.preposition is None and q.case != "nom" and q.end == p.first - 2)
    return any(verb is not None and q.first > verb.index and (is_title(q) or feminine(q)) for q in titled)


def describes(free: list[Phrase], tokens: list[Token], p: Phrase) -> bool:
    """Tell "Hezbollah, wróg Izraela, wspiera X": between commas, what the name before it is."""
    first = p.first - (1 if p.first > 2 and tokens[p.first - 1].lower in _AS_WELL else 0)
    if first > 3 and [t.lower for t in tokens[first - 2 : first]] == ["b", "."]:
        first -= 2  # "Nowak, b. minister, zarzuca …"
    if first < 2 or tokens[first - 1].text != "," or p.number == "pl" or is_name(p):
        return False
    if p.end + 1 >= len(tokens) or tokens[p.end + 1].text != ",":
        return False
    before = tokens[first - 2]
    opens = p.clause is not None and p.clause.tokens[0].index == p.first and is_title(p)
    same = before.best.case == "nom"  # not so "Atakując Jana Nowaka, lider opozycji, szef klubu, …"
    if opens and same and before.capital and before.best.name in ("given", "surname", "unknown"):
        return True  # "Jak informuje Anna Kos, rzecznik sądu, wyrok …": of who is named in the clause before
    return any(q.end == first - 2 and is_name(q) and q.could("nom") for q in free)


def _ends_list(clause: Clause, tokens: list[Token], p: Phrase, verb: Token) -> bool:
    """Tell "zaatakuje Kubę, Meksyk i Chiny": what a comma joins to a group behind the verb goes on with it.

    Not so where the comma closes what another has opened: "skrytykował A, szefa B, poseł C".
    """
    joined = tokens[p.first - 1].lower in ("i", "oraz")  # "Skrytykował Jana Wilczaka i Sejm"
    if not (joined or tokens[p.first - 1].text == ",") or is_person(p):
        return False
    before = next((q for q in clause.phrases if q.first > verb.index and q.end == p.first - 2), None)
    if before is None or before.case == "nom":
        return False
    # "skrytykował Jana Wilczaka, Sejm i Senat": his genitive is an accusative as well
    if before.case not in p.cases and not (before.could("acc") and "acc" in p.cases):
        return False
    if joined:
        return True
    opener = before.first - (2 if before.preposition is not None else 1)
    listed = bool(p.conjuncts) and not of_one_person(p)
    return tokens[opener].text != "," or listed


def _is_added(clause: Clause, tokens: list[Token], p: Phrase, verb: Token) -> bool:
    """Tell "atakowała A, a także – nie raz – B": what is added to an object is one more of them."""
    words = [t.lower for t in tokens[verb.index + 1 : p.first]]
    if "także" not in words:
        return False
    at = next((k for k in range(1, len(words)) if words[k - 1 : k + 1] == ["a", "także"]), None)
    if at is None:
        return False
    objects = (q for q in clause.phrases if verb.index < q.first and q.last < verb.index + at)
    return any(q.preposition is None and q.parent is None and q.case == "acc" for q in objects)


def _is_instance(tokens: list[Token], p: Phrase) -> bool:
    """Tell "kraje regionu, przede wszystkim X": X is one of those who are named before."""
    if tokens[p.first - 1].lower not in _CHIEFLY:
        return False
    before = [t.lower for t in tokens[max(0, p.first - 3) : p.first]]
    return before == [",", "przede", "wszystkim"] or (before[-2:-1] == [","] and before[-1] != "wszystkim")


def _is_of_people(tokens: list[Token], p: Phrase) -> bool:
    """Tell "ustawa w sprawie Ujgurów": an unknown name in -ów right behind a noun is rather a genitive."""
    before = tokens[p.first - 1]
    guessed = p.head.best.name in ("unknown", "surname") and p.first == p.last and p.head.text.endswith("ów")
    return guessed and before.best.pos == "noun" and not before.capital


def _in_brackets(tokens: list[Token], p: Phrase, verb: Token) -> bool:
    """Tell a group inside a pair of brackets that the verb stands outside of: "sojusznicy (A, B i C)"."""
    behind_verb = verb.index < p.first
    between = tokens[verb.index : p.first] if behind_verb else tokens[p.last + 1 : verb.index + 1]
    if ("(" if behind_verb else ")") not in [t.text for t in between]:
        return False  # most sentences have no brackets, and few of them stand there
    before = [t.text for t in tokens[max(0, p.first - _LONGEST_ASIDE) : p.first]]
    if "(" not in before:
        return False
    before.reverse()
    behind = [t.text for t in tokens[p.last + 1 : p.last + 1 + _LONGEST_ASIDE]]
    if ")" in before[: before.index("(")]:
        return False
    if ")" not in behind or "(" in behind[: behind.index(")")]:
        return False
    return not p.first - before.index("(") - 1 < verb.index < p.last + 1 + behind.index(")")


def _is_of_gerund(tokens: list[Token], p: Phrase) -> bool:
    """Tell "w celu zmuszenia Maduro": a name without endings right behind a gerund is whom it is done to."""
    return p.first > 0 and tokens[p.first - 1].best.pos == "gerund" and p.could("gen")


_SPANS = frozenset(("lat", "lata", "czas", "nieco", "trochę", "niewiele", "dużo", "wiele", "znacznie"))
"""Words that tell how long before or after, and no noun of time."""


def is_span(tokens: list[Token], p: Phrase) -> bool:
    """Tell "tydzień temu", "dzień później", "parę lat wcześniej": when, not who or whom.

    ``tokens`` are the words of the clause, or of the sentence, of which only those right behind are asked.
    """
    ends = (p.last + 1, p.end + 1)
    behind = [t.text for t in tokens if t.index in ends]
    if p.tokens[-1].text == "temu" or "temu" in behind:
        return True
    whose = [d for d in p.dependents if d.preposition is None] if p.dependents else []
    if not (_tells_time(p) or any(map(_tells_time, whose))):
        return False
    if any(d.preposition in ("po", "przed") for d in p.dependents):
        return True  # "dzień po wyborach"
    return "później" in behind or "wcześniej" in behind or "potem" in behind


def tells_when(phrase: Phrase) -> bool:
    """Tell "tego samego dnia", "w połowie lipca": nobody is of a day or of a month."""
    return phrase.head.best.lemma in TIME_NOUNS or phrase.head.lower in times("month")


def _tells_time(p: Phrase) -> bool:
    """Tell a group one of whose words is a noun of time, or tells how long."""
    return any(t.best.lemma in TIME_NOUNS or t.lower in _SPANS for t in p.tokens)


_SPOKEN_AT = frozenset(("konferencja", "forum", "festiwal", "szczyt", "debata"))
"""Events with a name, at which one whose name follows may as well speak: "na konferencji X skrytykował"."""
_FIRMS = frozenset(
    ("bank", "firma", "spółka", "koncern", "korporacja", "fundusz", "holding", "operacja", "akcja")
)
"""Nouns behind which what looks like the name of a person is the firm's or the operation's."""
_NOBODY = frozenset(("unknown", "other", None))
"""Kinds of name that no person is known by."""


def is_sure(clause: Clause, p: Phrase) -> bool:
    """Tell a nominative, or the relative that may be one: "X, który zarzuca Y aresztowanie Z"."""
    return p.case == "nom" or (p is clause.relative and p.head.can("nom"))


def _calls(noun: str, p: Phrase, clause: Clause) -> bool:
    """Tell a name of several words behind what it may be the name of: a firm's, or nobody's.

    Not so where it closes a cue: "– powiedział w siedzibie banku Jan Nowak."
    """
    cue = clause.tokens[0] is clause.predicate and clause.tokens[0].text[0].islower()
    several = p.first < p.last and all(t.capital for t in p.tokens) and p.preposition is None
    several = several and not cue and p.head.best.lemma not in body_nouns()
    return several and (noun in _FIRMS or (noun in kind_nouns() and not is_person(p)))


def names_kind(clause: Clause, p: Phrase, others: list[Phrase]) -> bool:
    """ "z partii X", "gazociągiem X": a name without endings after the noun that tells what it names.

    Of one word that may be somebody's, "z systemu X", only where one of the ``others`` in front may act.
    """
    if not p.head.capital:
        return False
    before = next((q for q in clause.phrases if q.last == p.first - 1), None)
    if before is None:
        return False
    host = before.parent
    of_title = before.case == "gen" and host is not None and host.case == "nom" and is_title(host)
    if of_title and before.head.best.lemma in kind_nouns() and "gen" not in p.cases:
        return True  # "lider partii Zielona Polska skrytykował X"
    verb, mark = clause.predicate, before.head.best
    common = p.first == p.last and p.head.best.name is None and "gen" not in p.cases
    if before.case == "gen" and common and mark.lemma in kind_nouns() and verb and verb.index < p.first:
        return True  # "zaatakował aktywistkę stowarzyszenia Memoriał"
    if (
        verb is not None
        and verb.index < p.first
        and before.case not in ("nom", None)
        and _calls(mark.lemma, p, clause)
    ):
        return True  # "za pracę dla banku Freddie Mac", "przeciw operacji Burza Pustynna"
    of_things = before.case == "gen" and before.number == "pl" and "m1" not in mark.genders
    if of_things and verb is not None and p.first == p.last and p.head.best.name in _NOBODY:
        nearer = (q for q in others if p.last < q.first and q.end < verb.index)
        if p.head.lower == p.head.best.lemma.lower() and any(q.case == "nom" for q in nearer):
            return True  # "w sprawie pocisków X ekspert Y skrytykował rząd"
    if before.preposition is None and before.case != "inst":
        return False
    another = any(q.last < before.first and is_sure(clause, q) for q in others)
    acts = before.preposition is None or another
    called = (
        acts and all(t.best.name in _NOBODY for t in p.tokens if t.capital) and p.head.best.name == "unknown"
    )
    if before.head.best.lemma in media_words() and p.tokens[0].best.pos == "adjective":
        return True  # "cytowanym przez portal Ukraińska Prawda"
    numbered = any(t.text.isdigit() for t in p.tokens)  # "ze stacją France 24"
    if is_person(p) and not (called or numbered) and " ".join(t.text for t in p.tokens) not in known_bodies():
        return False  # "rakietą Iskander" is one word, which no name of a person is known to be
    words = [t for t in p.tokens if not t.text.isdigit()]  # "w telewizji Antena 3"
    undeclined = all(t.capital and t.lower == t.best.lemma.lower() for t in words)
    bare = undeclined or not p.head.text[1:].islower()
    named = before.head.capital and not before.head.initial  # "na Stany Zjednoczone Iran …"
    kind = before.head.best.lemma
    return bare and not named and (kind in kind_nouns() or (another and kind in _SPOKEN_AT))


def is_pointed_at(host: Phrase) -> bool:
    """Tell "z tej racji", "w tej sprawie": of what is pointed at it is seldom said whose it is."""
    return host.preposition is not None and any(t.best.lemma == "ten" for t in host.tokens)


_SPOKEN_IN = frozenset(("telewizja", "radio", "internet", "wywiad", "wpis", "wystąpienie", "przemówienie"))
"""Where something is said, of which no deed is."""


def is_said_there(chain: list[Phrase], thing: Phrase) -> bool:
    """Tell the object of "potępił w telewizji działania rządu", "krytykował w RMF FM wypowiedzi Nowaka".

    ``chain`` are the groups before it, each hung on the one before.
    """
    place, last, clause = chain[0], chain[-1], thing.clause
    verb = clause.predicate if clause is not None else None
    common = thing.head.best.name is None and not thing.head.capital and "acc" in thing.cases
    if clause is None or verb is None or not common or is_title(thing) or "m1" in thing.genders:
        return False
    spoken = last.head.best.lemma in _SPOKEN_IN or is_letters(last)
    said = spoken and any(p.preposition == "w" for p in chain) and verb.index < place.first
    before = (
        p for p in clause.phrases if p.preposition is None and p.parent is None and p.last < thing.first
    )
    return said and not any("acc" in p.cases and p.case != "nom" for p in before)
