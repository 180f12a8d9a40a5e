"""What hangs on what: genitives, prepositional groups, coordination, apposition."""

from __future__ import annotations

from ktokogo.document import Phrase, Sentence, Token
from ktokogo.polish.tables import event_nouns, feminine_titles, media_words, relatives, times, titles

_COORDINATORS = frozenset(("i", "oraz", "lub", "albo", "ani", "a", "czy"))
_CONTRASTS = frozenset(("lecz", "ale", "tylko"))
_PERSONAL = frozenset(("given", "surname", "unknown"))
POSTS = frozenset(("stanowisko", "urząd", "funkcja", "fotel", "posada"))


def attach(sentence: Sentence) -> None:
    """Hang the groups of a sentence on each other, in place."""
    tokens = sentence.tokens
    done: list[Phrase] = []
    _decline_titles(sentence)
    for phrase in sentence.phrases:
        _note_negation(tokens, phrase)
        previous = done[-1] if done else None
        if previous is not None and is_among(previous) and phrase.preposition is None:
            _hang(phrase, previous)
        elif previous is not None and phrase.clause is previous.clause:
            gap = tokens[previous.end + 1 : phrase.first]
            words = [t.text.lower() for t in gap if t.text not in '"„”«»“']
            if not words or (phrase.preposition and len(words) == 1 and gap[-1].best.pos == "preposition"):
                if not words and phrase.preposition is None:
                    _bare(previous, phrase)
                elif words and _takes_complement(previous):
                    _hang(phrase, _innermost(previous))
            elif words == ["("] and is_name(phrase):
                host = _innermost(previous)
                if host.apposed is None and is_name(host):
                    host.apposed = phrase
                    phrase.parent = host
            elif words == [","] and _explains(sentence, previous, phrase):
                previous.apposed = phrase
                phrase.parent = previous
            elif _coordinates(previous, phrase, words):
                _join(previous, phrase)
        done.append(phrase)
        if phrase.parent is not None:
            done[-1] = _root(phrase)
    _join_titles(sentence)


def is_among(phrase: Phrase) -> bool:
    """ "w tym": what follows are some of those just named."""
    return phrase.preposition == "w" and [t.text.lower() for t in phrase.tokens] == ["tym"]


def _join_titles(sentence: Sentence) -> None:
    """ "Prezydent miasta, szef partii i kandydat X Jan Nowak powiedział": one man with three titles."""
    for title in sentence.phrases:
        clause, name = title.clause, title.apposed
        if name is None or not is_person(name) or title.case != "nom" or clause is None:
            continue
        if clause.predicate is None or clause.predicate.best.number != "sg":
            continue
        first = title.parent if title.parent is not None and title in title.parent.conjuncts else title
        held = first.members
        before = next((p for p in sentence.phrases if p.end == first.first - 2 and _bare_title(p)), None)
        if before is not None and before.parent is None and sentence.tokens[first.first - 1].text == ",":
            held = [before, *held]
        bare = all(
            p.last < name.first
            and (p is title or _bare_title(p) or (p in first.members and _may_describe(p)))
            for p in held
        )
        if len(held) > 1 and bare:
            for p in held:
                p.apposed, p.conjuncts, p.parent = name, (), held[0]
            held[0].conjuncts, held[0].parent = tuple(held[1:]), None


def _may_describe(p: Phrase) -> bool:
    """Tell a noun of a person in small letters that names nobody yet: "obrończyni praw człowieka"."""
    person = "m1" in p.genders or "f" in p.genders
    return person and p.apposed is None and p.number == "sg" and not p.head.capital and p.preposition is None


def _bare_title(p: Phrase) -> bool:
    """Tell a title that names nobody yet."""
    office = p.head.best.lemma in titles() and p.preposition is None
    return office and p.apposed is None and p.number == "sg" and "nom" in p.cases


def of_one_person(p: Phrase) -> bool:
    return p.apposed is not None and all(m.apposed is p.apposed for m in p.members)


def _decline_titles(sentence: Sentence) -> None:
    """Give an undeclined title the case of the woman's name that follows: "zdaniem premier X Anny Nowak"."""
    for i, title in enumerate(sentence.phrases):
        end = title.last
        for name in sentence.phrases[i + 1 : i + 4]:
            if name.first != end + 1 or name.preposition is not None:
                break
            if is_person(name) and _undeclined_title(title, name):
                if title.preposition is None and title.case != name.case:
                    title.case, title.cases = name.case, name.cases
                break
            end = name.last


def _note_negation(tokens: list[Token], phrase: Phrase) -> None:
    """ "nie A, lecz B": A is denied; "nie tylko A": it is not. The mark of a verb stands before the verb."""
    at = phrase.first - 1
    while at >= 0 and tokens[at].best.pos == "preposition":
        at -= 1
    before = [t.text.lower() for t in tokens[max(0, at - 1) : at + 1]]
    phrase.negated = before[-1:] == ["nie"]
    phrase.contrast = phrase.negated or before == ["nie", "tylko"]


def _explains(sentence: Sentence, name: Phrase, phrase: Phrase) -> bool:
    """ "Jan Nowak, minister zdrowia i poseł, …": what follows the comma says who the person is."""
    if not is_person(name) or name.apposed is not None or is_name(phrase) or phrase.preposition is not None:
        return False
    if _names_itself(sentence, phrase):
        return False
    personal = "m1" in phrase.genders or ("f" in phrase.genders and _feminine(phrase))
    if _undeclined_title(phrase, name):
        phrase.case, phrase.cases = name.case, name.cases
    same = phrase.case == name.case and phrase.number == name.number
    return same and personal and phrase.head.best.pos == "noun"


def _names_itself(sentence: Sentence, title: Phrase) -> bool:
    """Tell whether a title is followed by a name of its own: "…, wicepremier Beata Nowak"."""
    end = title.last
    for phrase in sentence.phrases:
        if phrase.first == end + 1 and phrase.preposition is None:
            if is_person(phrase) and phrase.case == title.case:
                return True
            end = phrase.last
    return False


def _root(phrase: Phrase) -> Phrase:
    while phrase.parent is not None:
        phrase = phrase.parent
    return phrase


def _innermost(phrase: Phrase) -> Phrase:
    """The last group of a chain, on which the next word can hang."""
    return _chain(phrase)[-1]


def _chain(phrase: Phrase) -> list[Phrase]:
    """The group and all that ends it, innermost last."""
    out = [phrase]
    while True:
        last = out[-1]
        parts = [*last.conjuncts[-1:], *last.dependents[-1:], *([last.apposed] if last.apposed else [])]
        if not parts:
            return out
        out.append(max(parts, key=lambda p: p.first))


def _bare(previous: Phrase, phrase: Phrase) -> None:
    """Two groups side by side: name after title, or genitive after noun."""
    chain = _chain(previous)
    if is_name(phrase) or phrase.quoted:
        # "premier i minister Jan Nowak przyjechali": of two titles the last is his; so it is of
        # "prokuratora pod adresem premiera Jana Nowaka", where a preposition stands between
        def remote(k: int) -> tuple[bool, bool]:
            return any(p.preposition for p in chain[k + 1 :]), bool(chain[k].conjuncts)

        titled = [k for k, p in enumerate(chain) if k and p.preposition and _is_title(p)]
        barrier = [k for k in titled if not _is_sought(chain[k], phrase)]
        near = range(barrier[-1] if barrier else 0, len(chain))  # "prezydent po spotkaniu z premier X Y"
        fits = [chain[k] for k in near if _names(chain[k], phrase)]
        if len(fits) > 1 and fits[-1].parent is fits[0] and phrase.case in ("gen", "acc"):
            phrase.case = "gen"  # "syna prezydenta Jana Nowaka": either may be called so
            _hang(phrase, fits[-1])
            return
        for k in sorted(near, key=remote):
            host = chain[k]
            if remote(k)[0] and host.case != phrase.case and _undeclined_title(host, phrase):
                continue  # "premier pytany o słowa Anny Nowak": not her title
            undeclined = barrier and k == near[0] and host.head.text.lower() in titles()
            if _names(host, phrase) or (undeclined and is_person(phrase) and host.apposed is None):
                host.apposed = phrase
                phrase.parent = host
                if _undeclined_title(host, phrase):
                    host.case, host.cases = phrase.case, phrase.cases
                elif host.case and host.case in phrase.cases:
                    phrase.case = host.case
                return
    if "gen" in phrase.cases and (phrase.case == "gen" or _only_genitive_after(chain[-1], phrase)):
        host = chain[-1]
        if host.head.best.pos == "pronoun" or (is_person(host) and not phrase.head.capital):
            return
        if is_person(host) and is_person(phrase):
            return  # two people side by side: nobody is anybody's
        if host.preposition in ("od", "do") and host.head.best.lemma in titles() and _is_event(phrase):
            return  # "żąda od premiera dymisji ministra": what is demanded is not his
        day = host.preposition == "w" and host.head.text.lower() in times("weekday")
        date = host.head.text.lower() in times("month") and any(t.text.isdigit() for t in host.tokens)
        if day or date:
            if "acc" in phrase.cases:
                phrase.settle("acc")  # "nazwał w środę ton X", "odwołał 6 maja ministra": a day owns nothing
            return
        if phrase.head.best.pos == "pronoun" and phrase.head.text.lower() not in ("jego", "jej", "ich"):
            return
        phrase.case = "gen"
        _hang(phrase, host)


def _is_title(phrase: Phrase) -> bool:
    return phrase.head.best.lemma in titles() or phrase.head.text.lower() in titles()


def _names(host: Phrase, phrase: Phrase) -> bool:
    if _is_sought(host, phrase):
        return False
    return host.apposed is None and not is_person(host) and _title_of(host, phrase)


def _is_sought(host: Phrase, name: Phrase) -> bool:
    """ "kandydatka na premier Anna Nowak": what she would be."""
    return host.preposition == "na" and name.case == "nom"


def is_name(phrase: Phrase) -> bool:
    """Tell whether the group is a proper name."""
    return phrase.head.capital and (phrase.head.best.name is not None or phrase.head.best.pos == "other")


def is_person(phrase: Phrase) -> bool:
    """Tell whether the group looks like the name of a person."""
    return phrase.head.capital and phrase.head.best.name in _PERSONAL and not phrase.quoted


def _title_of(host: Phrase, name: Phrase) -> bool:
    if host.head.best.pos not in ("noun", "adjective") or (
        host.head.capital and is_name(host) and not host.head.initial
    ):
        return False
    if host.head.best.lemma in relatives() and "gen" in name.cases and name.case != "nom":
        return False  # "skazał syna Jana Nowaka": whose son, not how he is called
    if host.preposition == "jako":
        return False  # "jako premier Nowak powiedział": the one who says so is no part of what he is
    if name.quoted:
        return host is not name and not host.quoted
    if name.head.best.name in ("organisation", "acronym") and host.head.best.lemma in media_words():
        return not host.conjuncts and not name.conjuncts  # "agencja Reuters", "agencji AFP"
    if not is_person(name) and name.head.best.name != "acronym":
        return False
    if host.case is None or host.number == "pl":
        return False
    if (
        host.parent is not None
        and host.parent.head.best.lemma in POSTS
        and host.case == "gen"
        and name.head.text == name.head.best.lemma
    ):
        return False  # "B na stanowisko premiera Nowak mianował": who appoints is not the premier
    if name.head.best.name == "acronym":
        return False
    if "m1" not in host.genders and "f" not in host.genders:
        return False
    if "f" in host.genders and "m1" not in host.genders and not _feminine(host):
        return False
    if name.case == host.case or _undeclined_title(host, name):
        return True
    # "Doradca Jana Nowaka": every word of the name must be able to stand in the title's case.
    named = [[a.case for a in t.analyses if a.name is not None] for t in name.tokens if t.capital]
    return all(host.case in cases for cases in named)


def _undeclined_title(host: Phrase, name: Phrase) -> bool:
    """ "podziękował premier Annie Nowak": before a woman's name a masculine title does not decline."""
    noun = host.head.best.lemma
    if (
        "m1" not in host.genders
        or host.head.text.lower() != noun
        or noun.endswith("a")
        or noun in relatives()
    ):
        return False  # "doradca Anny Nowak": one in -a declines
    given = [a for a in name.tokens[0].analyses if a.name == "given"]
    return bool(given) and all(a.genders == frozenset("f") for a in given)


def _feminine(host: Phrase) -> bool:
    """A feminine noun that can head a person: szefowa, rzeczniczka (``roles.tsv``)."""
    return host.head.best.lemma in feminine_titles()


def _is_event(phrase: Phrase) -> bool:
    """Tell a noun of a deed: a gerund, or one that makes claims (``nouns.tsv``)."""
    best = phrase.head.best
    return best.pos == "gerund" or (not phrase.head.capital and best.lemma in event_nouns())


def _only_genitive_after(host: Phrase, phrase: Phrase) -> bool:
    relative = host.head.best.lemma in relatives() and is_person(phrase) and phrase.case != "nom"
    return relative or (phrase.head.best.name == "acronym" and host.head.best.pos in ("noun", "gerund"))


def _takes_complement(phrase: Phrase) -> bool:
    return _innermost(phrase).head.best.pos in ("noun", "gerund", "other")


def _hang(phrase: Phrase, host: Phrase) -> None:
    host.dependents += (phrase,)
    phrase.parent = host


def _coordinates(previous: Phrase, phrase: Phrase, words: list[str]) -> bool:
    """Tell whether the words between two groups join them."""
    link = [
        w
        for w in words
        if w not in (",", "także", "również", "też", "zarówno", "jak", "i", "między", "innymi", "m.in")
    ]
    comma_list = words == [","]
    if any(w in _CONTRASTS for w in words):
        # "nie A, lecz B", "nie tylko A, ale także B"
        return _contrasted(previous) and any(_partner(host, phrase) for host in _chain(previous))
    joined = any(w in _COORDINATORS for w in words) and not [
        w for w in link if w not in _COORDINATORS and w != phrase.preposition
    ]
    if not (joined or (comma_list and _listed(previous, phrase))):
        return False
    return any(_partner(host, phrase) for host in _chain(previous))


def _contrasted(phrase: Phrase) -> bool:
    return any(host.contrast for host in _chain(phrase))


def _listed(previous: Phrase, phrase: Phrase) -> bool:
    """A comma joins two names of a list; before a title it rather opens an apposition."""
    host = _innermost(previous)
    undeclined = len(phrase.cases) >= 5 and host.case in phrase.cases
    same = host.case == phrase.case or undeclined
    return bool(_is_named(host) == _is_named(phrase) and same and not phrase.quoted)


def _is_named(phrase: Phrase) -> bool:
    """Tell a name, of several capitalised words too: "Unia Europejska, USA i Kanada"."""
    capitals = len(phrase.tokens) > 1 and all(t.capital for t in phrase.tokens)
    return is_name(phrase) or capitals


def _partner(host: Phrase, phrase: Phrase) -> bool:
    if host.head.best.pos == "pronoun" and phrase.head.best.pos != "pronoun":
        return False
    if phrase.preposition is not None and phrase.preposition != host.preposition:
        return False
    return bool(host.cases & phrase.cases) and (host.case in phrase.cases or phrase.case in host.cases)


def _join(previous: Phrase, phrase: Phrase) -> None:
    chain = [host for host in _chain(previous) if _partner(host, phrase)]

    def fitness(host: Phrase) -> tuple[bool, bool, bool, int]:
        return (
            is_name(host) == is_name(phrase),
            _verbal(host) == _verbal(phrase),
            phrase.preposition == host.preposition and phrase.preposition is not None,
            host.last,
        )

    host = max(chain, key=fitness)
    while host.parent is not None and host in host.parent.conjuncts:
        host = host.parent
    if phrase.preposition is None:
        phrase.preposition = host.preposition
    case = host.case if host.case in phrase.cases else phrase.case
    if case is not None:
        phrase.settle(case)
    if host.case != case and case in host.cases:
        host.case = case
    host.conjuncts += (phrase,)
    phrase.parent = host


def _verbal(phrase: Phrase) -> bool:
    return phrase.head.best.lemma.endswith(("nie", "cie", "ć"))
