"""Which groups stand side by side: "A i B", "nie A, lecz B", "A, B oraz C"."""

from __future__ import annotations

from ktokogo.document import Phrase, Sentence, Token
from ktokogo.polish import titles
from ktokogo.polish.tables import body_nouns

_COORDINATORS = frozenset(("i", "oraz", "lub", "albo", "ani", "a", "czy"))
_BESIDE_COORDINATORS = _COORDINATORS | {
    ",", "także", "również", "też", "zarówno", "jak", "między", "innymi", "m.in",
}  # fmt: skip
"""What may stand between two groups that a conjunction joins."""
_STATES = frozenset(("kraj", "państwo"))
_SET_APART = frozenset(("zaś", "natomiast"))
_CONTRASTS = frozenset(("lecz", "ale", "tylko"))
_ESPECIALLY = frozenset(("szczególnie", "zwłaszcza", "głównie", "szczególności"))
"""Words before one of those just named: "skrytykował rząd, a zwłaszcza premiera"."""


def coordinates(previous: Phrase, phrase: Phrase, words: list[str]) -> bool:
    """Tell whether the words between two groups join them."""
    if words[:1] == ["."] and len(innermost(previous).tokens[-1].text) == 1:
        words = words[1:] or words  # "Adama N. i Piotra P."
    if words[:1] == [","] and words[-1] in _ESPECIALLY and set(words[1:-1]) <= {"a", "w"}:
        return any(_partner(host, phrase) for host in ending(previous))
    if words == [",", "a"] and not (_contrasted(previous) or _opens_pair(previous)):
        return False  # "skrytykował rząd, a wielu posłów, także z B, wyszło": there another clause begins
    comma_list = words == [","]
    if not _CONTRASTS.isdisjoint(words):
        # "nie A, lecz B", "nie tylko A, ale także B"
        return _contrasted(previous) and any(_partner(host, phrase) for host in ending(previous))
    joined = not _COORDINATORS.isdisjoint(words) and _BESIDE_COORDINATORS.issuperset(
        w for w in words if w != phrase.preposition
    )
    if not (joined or (comma_list and _listed(previous, phrase))):
        return False
    apart = "," in words and verbal(phrase)
    if apart and not any(verbal(host) for host in ending(previous)):
        return False  # "dymisji A, lidera B, oraz zniesienia C": no name is joined to a deed
    return any(_partner(host, phrase) for host in ending(previous))


def goes_on_titled(sentence: Sentence, previous: Phrase, phrase: Phrase) -> bool:
    """Tell "z premierem A, ministrem B i C": behind a name and a comma, a title that has a name of its own.

    Only in a case that shows it: of "poseł A, szef B, …" B may be what he is the head of.
    """
    host = innermost(previous)
    titled = titles.is_title(phrase) or titles.feminine(phrase)
    named = titles.is_person(host) and host.case == phrase.case and phrase.preposition is None
    shown = named and phrase.case in ("inst", "dat", "loc")
    return titled and shown and titles.names_itself(sentence, phrase)


def is_set_apart(tokens: list[Token], phrase: Phrase) -> bool:
    """Tell "grozi A, B zaś C": a word behind the group sets it against the one before."""
    if tokens[phrase.first - 1].text != ",":
        return False
    behind = tokens[phrase.end + 1 : phrase.end + 2]
    return bool(behind) and behind[0].lower in _SET_APART


def settle_list(tokens: list[Token], previous: Phrase, phrases: list[Phrase], i: int) -> None:
    """ "cła na Kanadę, Meksyk i Chiny": a list goes on in the case in which it began.

    Each of its groups is set off by a comma and the last one by "i" or "oraz"; it stands behind the verb,
    where a nominative behind a comma would be nobody's.
    """
    host, clause = innermost(previous), phrases[i].clause
    verb, case = clause.predicate if clause is not None else None, host.case
    if verb is None or verb.index > host.first or case in (None, "nom") or not _is_named(host):
        return
    found: list[Phrase] = []
    for phrase in phrases[i:]:
        gap = [t.lower for t in tokens[(found[-1] if found else previous).end + 1 : phrase.first]]
        closes = gap in (["i"], ["oraz"])
        member = gap == [","] or (closes and bool(found))
        if not member or case not in phrase.cases or not _is_named(phrase) or phrase.clause is not clause:
            return
        found.append(phrase)
        if closes:
            break
    else:
        return
    for phrase in found:
        if phrase.case == "nom":
            phrase.case = case


def join(previous: Phrase, phrase: Phrase) -> None:
    hosts = [host for host in ending(previous) if _partner(host, phrase)]

    def fitness(host: Phrase) -> tuple[bool, bool, bool, bool, bool, int]:
        return (
            not _is_full_name(phrase) or titles.is_person(host) or _is_personal(host),
            _is_named(host) == _is_named(phrase),
            _is_personal(host) or not _is_personal(phrase),
            verbal(host) == verbal(phrase),
            phrase.preposition == host.preposition and phrase.preposition is not None,
            host.last,
        )

    host = max(hosts, key=fitness) if len(hosts) > 1 else hosts[0]
    body = _body_that_ends(previous)
    if body in hosts and phrase.case == body.case and _is_named(phrase):
        host = body  # "Rada Bezpieczeństwa ONZ, Kenia i Francja": the letters are its own
    titled = host.parent if host.parent is not None and host is host.parent.apposed else None
    if (
        titled is not None
        and host is innermost(previous)
        and not titles.is_person(phrase)
        and (_is_object(host) or (titles.is_person(host) and titles.is_title(phrase)))
    ):
        host = titled  # "Skrytykował posła Jana Nowaka i rząd", "z premierem A, ministrem B"
    while host.parent is not None and host in host.parent.conjuncts:
        host = host.parent
    if phrase.preposition is None:
        phrase.preposition = host.preposition
    case = host.case if host.case in phrase.cases else phrase.case
    if case not in host.cases and "acc" in host.cases & phrase.cases:
        case = "acc"
    if case is not None:
        phrase.settle(case)
    if host.case != case and case in host.cases:
        host.case = case
    host.conjuncts += (phrase,)
    phrase.parent = host


def _is_personal(phrase: Phrase) -> bool:
    """Tell a common noun of a man: "ministra spraw i posła", not the affairs, is joined to the deputy."""
    return "m1" in phrase.genders and not titles.is_name(phrase)


def _contrasted(phrase: Phrase) -> bool:
    return any(host.contrast for host in ending(phrase))


def _listed(previous: Phrase, phrase: Phrase) -> bool:
    """A comma joins two names of a list; before a title it rather opens an apposition."""
    host = innermost(previous)
    if _is_full_name(phrase) and not titles.is_person(host) and any(map(_is_personal, ending(previous))):
        return False  # "komisarz ONZ, Jan Nowak": his name, no second of two
    if _is_object(host) and _is_named(phrase) and "acc" in phrase.cases and "m1" not in phrase.genders:
        return True  # "Skrytykował Jana Nowaka, Sejm i Senat"
    if _is_known_person(host) != _is_known_person(phrase) and not titles.is_title(host):
        return False  # "po powrocie z USA, Erdogan powiedział": no list of a state and a man
    bodies = not titles.is_person(host) and not titles.is_person(phrase)  # not so "poseł KO, Jan Nowak"
    undeclined = (len(phrase.cases) >= 5 and host.case in phrase.cases) or (
        bodies and len(host.cases) >= 5 and phrase.case in host.cases
    )
    if undeclined and host.case != "nom" and _acts(phrase):
        return False  # "po rozmowie z Alim, Kerry wyraził …": no list ends so before the verb
    body = _body_that_ends(previous)
    if body is not None and body.case == phrase.case != "gen" and not phrase.quoted and bodies:
        return _is_named(phrase)  # "Niemcy, Rada Europy, Francja i Kenia"
    same = host.case == phrase.case or undeclined
    if same and host.head.best.name == "place" and host.number == "sg" and not host.conjuncts:
        return phrase.head.best.lemma in _STATES or _is_named(phrase)  # "Polska, kraje bałtyckie i Ukraina"
    return bool(_is_named(host) == _is_named(phrase) and same and not phrase.quoted)


def _body_that_ends(previous: Phrase) -> Phrase | None:
    """The last member of a list, where that is a body and whose it is: "Rada Europy"."""
    last = previous
    while last.conjuncts:
        last = last.conjuncts[-1]
    end, named = innermost(last), last.head.capital and last.head.best.lemma in body_nouns()
    owned = end is not last and end.case == "gen" and end.preposition is None and end.head.capital
    return last if named and owned else None


def _acts(phrase: Phrase) -> bool:
    """Tell a group that may be a nominative right before its verb."""
    verb = phrase.clause.predicate if phrase.clause is not None else None
    marks = 1 if phrase.quoted else 0
    return "nom" in phrase.cases and verb is not None and verb.index == phrase.end + marks + 1


def _is_known_person(phrase: Phrase) -> bool:
    """Tell a person's name by a first name or a surname in it: of an unknown word it is not known."""
    return titles.is_person(phrase) and any(t.best.name in ("given", "surname") for t in phrase.tokens)


def _is_full_name(phrase: Phrase) -> bool:
    """Tell a person known by his name, or by two words of it: "Kaisa Virtanen"."""
    return _is_known_person(phrase) or (titles.is_person(phrase) and len(phrase.tokens) > 1)


def _is_named(phrase: Phrase) -> bool:
    """Tell a name, of capitalised common words too: "Unia Europejska, Lewica, USA i Kanada"."""
    if titles.is_name(phrase):
        return True
    if not phrase.head.capital or not all(t.capital for t in phrase.tokens):
        return False
    return len(phrase.tokens) > 1 or (not phrase.head.initial and not titles.is_title(phrase))


def _partner(host: Phrase, phrase: Phrase) -> bool:
    if host.head.best.pos == "pronoun" and phrase.head.best.pos != "pronoun":
        return False
    if phrase.preposition is not None and phrase.preposition != host.preposition:
        return False
    both = "acc" in host.cases & phrase.cases  # "Skrytykował rząd i posłów", "Skrytykował posła i rząd"
    objects = both and ("nom" not in phrase.cases or _is_object(host))
    return bool(host.cases & phrase.cases) and (
        host.case in phrase.cases or phrase.case in host.cases or objects
    )


def _is_object(host: Phrase) -> bool:
    """Tell a man behind the verb whose genitive may be an accusative, and on which nothing else bears."""
    verb = host.clause.predicate if host.clause is not None else None
    behind = verb is not None and verb.index < host.first
    free = host.parent is None or host is host.parent.apposed
    return behind and free and "nom" not in host.cases and titles.is_person(host)


def _opens_pair(phrase: Phrase) -> bool:
    """Tell "między A" of "między A, a B"."""
    return any(host.preposition in ("między", "pomiędzy") for host in ending(phrase))


def innermost(phrase: Phrase) -> Phrase:
    """The last group of a chain, on which the next word can hang."""
    last = phrase
    while last.conjuncts or last.dependents or last.apposed:
        last = _last_part(last)
    return last


def ending(phrase: Phrase) -> list[Phrase]:
    """The group and all that ends it, innermost last."""
    out, last = [phrase], phrase
    while last.conjuncts or last.dependents or last.apposed:
        last = _last_part(last)
        out.append(last)
    return out


def _last_part(phrase: Phrase) -> Phrase:
    """What of all that hangs on a group itself comes last."""
    parts = [*phrase.conjuncts[-1:], *phrase.dependents[-1:]]
    if phrase.apposed is not None:
        parts.append(phrase.apposed)
    return max(parts, key=lambda p: p.first) if len(parts) > 1 else parts[0]


def verbal(phrase: Phrase) -> bool:
    """Tell a deed: "oskarżenie", "pobicie", a gerund's "oskarżyć"; not "stronniczość"."""
    lemma = phrase.head.best.lemma
    return lemma.endswith(("nie", "cie")) or (lemma.endswith("ć") and not lemma.endswith("ść"))


def note_negation(tokens: list[Token], phrase: Phrase) -> None:
    """ "nie A, lecz B": A is denied; "nie tylko A": it is not. The mark of a verb stands before the verb."""
    at = phrase.first - 1
    while at >= 0 and tokens[at].best.pos == "preposition":
        at -= 1
    before = tokens[at].lower if at >= 0 else ""
    if before == "nie" and (at == 0 or tokens[at - 1].lower != "gdyby"):  # "gdyby nie współpraca": it was
        phrase.negated = phrase.contrast = True
    elif before == "tylko" and at > 0:
        phrase.contrast = tokens[at - 1].lower == "nie"
