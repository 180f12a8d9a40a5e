"""What hangs on what: genitives, prepositional groups, coordination, apposition."""

from __future__ import annotations

from itertools import zip_longest

from ktokogo.document import DASHES, QUOTES, Phrase, Sentence, Token, opens_topic
from ktokogo.polish import called, one_of, titles
from ktokogo.polish.asides import is_pointed_at, is_said_there, tells_when
from ktokogo.polish.coordination import (
    coordinates,
    ending,
    goes_on_titled,
    innermost,
    is_set_apart,
    join,
    note_negation,
    settle_list,
    verbal,
)
from ktokogo.polish.declining import decline
from ktokogo.polish.letters import is_letters
from ktokogo.polish.tables import TIME_NOUNS, dative_adjectives, event_nouns, relatives, times, topics
from ktokogo.polish.tables import titles as roles
from ktokogo.polish.tokens import titles_abbreviated
from ktokogo.polish.undeclined import owns, parts

_OPENING = frozenset("„«")
_STRAIGHT = frozenset(("nom", "acc"))
_NEGATING = frozenset(("nie", "tylko"))
_PERSONAL = frozenset(("given", "surname", "unknown"))


def attach(sentence: Sentence) -> None:
    """Hang the groups of a sentence on each other, in place."""
    tokens = sentence.tokens
    previous: Phrase | None = None
    negates = not _NEGATING.isdisjoint([t.lower for t in tokens])
    decline(sentence)
    for i, (phrase, following) in enumerate(zip_longest(sentence.phrases, sentence.phrases[1:])):
        if negates:
            note_negation(tokens, phrase)
        if previous is not None and is_among(previous) and _is_next_of(tokens, previous, phrase):
            _hang(phrase, previous)
        elif previous is not None and phrase.clause is previous.clause:
            gap = tokens[previous.end + 1 : phrase.first]
            words = [t.lower for t in gap if t.text not in QUOTES] if gap else []
            lead = words[0] if words else ""
            if lead == "się" and "gerund" in innermost(previous).head.analyses.parts:
                words = words[1:]  # "podania się do dymisji"
            if lead == ")" and len(words) > 1 and tokens[gap[0].index - 2].text == "(":
                words = words[1:]  # "Partię Ludową (PP) i Ciudadanos"
            if words and not phrase.preposition and _only_abbreviate(words) and titles.is_person(phrase):
                words = []
            if not words or (phrase.preposition and len(words) == 1 and gap[-1].best.pos == "preposition"):
                if not words and phrase.preposition is None:
                    if phrase.quoted or not titles.is_name(phrase) or not _opens_quotation(tokens, gap):
                        bracket = [t.text for t in tokens[phrase.last + 1 : phrase.last + 2]] == ["("]
                        if not parts(tokens, previous, phrase):
                            _bare(previous, phrase, _names_another(previous, phrase, following), bracket)
                elif words and one_of.takes(host := innermost(previous), phrase):
                    _hang(phrase, _done_by(host, phrase) or host)
                    one_of.settle_one(host, phrase)
            elif _is_amount(words[0]) and all(map(_is_amount, words)) and verbal(innermost(previous)):
                _hang(phrase, innermost(previous))  # "przekazanie 20 mln euro"
            elif words == ["("] and titles.is_name(phrase):
                host = innermost(previous)
                if host.apposed is None and titles.is_name(host):
                    host.apposed = phrase
                    phrase.parent = host
                elif any(t.capital for t in tokens[phrase.last + 2 : phrase.last + 3]):
                    phrase.parent = host  # "szefowa Związku Wypędzonych (BdV) Anna Nowak": no object
            elif words == [","] and _explains(sentence, previous, phrase):
                previous.apposed = phrase
                phrase.parent = previous
            elif words == [","] and goes_on_titled(sentence, previous, phrase):
                join(previous, phrase)
            else:
                settle_list(tokens, previous, sentence.phrases, i)
                # "odwołał A, krytykowanego przez B, i C": the comma has closed what B did
                ends = words[0] == "," and words[-1] in ("i", "oraz")
                closed = ends and innermost(previous).preposition == "przez"
                apart = closed or is_set_apart(tokens, phrase) or _is_of_next(previous, phrase, following)
                if not apart and coordinates(previous, phrase, words):
                    join(previous, phrase)
        previous = _root(phrase)
    titles.join(sentence)


def _only_abbreviate(words: list[str]) -> bool:
    """Tell what stands between the two in "minister prof. Jan Nowak"."""
    return words[-1] == "." and all(word == "." or word in titles_abbreviated() for word in words)


def _is_of_next(previous: Phrase, phrase: Phrase, following: Phrase | None) -> bool:
    """ "prezydenci Chin A i USA B": the second state is the second president's, and not beside the first."""
    if following is None or following.first != phrase.last + 1 or phrase.head.best.name != "place":
        return False
    return titles.is_person(previous) and titles.is_person(following) and following.preposition is None


def _opens_quotation(tokens: list[Token], gap: list[Token]) -> bool:
    """Tell whether a quotation begins between two groups: "zdaniem prezydenta „Nowak nie jest winny”"."""
    if any(t.text in _OPENING for t in gap):
        return True
    plain = [t for t in gap if t.text == '"']
    return bool(plain) and sum(t.text == '"' for t in tokens[: plain[0].index]) % 2 == 0


def _is_next_of(tokens: list[Token], previous: Phrase, phrase: Phrase) -> bool:
    """Tell "w tym A, B i C": what only marks of a list part from the group before it."""
    between = tokens[previous.end + 1 : phrase.first]
    return phrase.preposition is None and all(t.lower in (",", "i", "oraz") for t in between)


def is_among(phrase: Phrase) -> bool:
    """ "w tym": what follows are some of those just named."""
    return phrase.preposition == "w" and [t.lower for t in phrase.tokens] == ["tym"]


def _explains(sentence: Sentence, name: Phrase, phrase: Phrase) -> bool:
    """ "Jan Nowak, minister zdrowia i poseł, …": what follows the comma says who the person is."""
    if not titles.is_person(name) or name.apposed is not None:
        return one_of.is_set_off(sentence.tokens, name, phrase)
    if titles.is_name(phrase) or phrase.preposition is not None:
        return False
    if titles.names_itself(sentence, phrase) or _is_explained(sentence.tokens, name):
        return False
    personal = "m1" in phrase.genders or ("f" in phrase.genders and titles.feminine(phrase))
    if titles.undeclined(phrase, name):
        phrase.case, phrase.cases = name.case, name.cases
    same = phrase.case == name.case and phrase.number == name.number
    return same and personal and phrase.head.best.pos == "noun"


def _is_explained(tokens: list[Token], name: Phrase) -> bool:
    """Tell "w stolicy kraju - Kuala Lumpur, prezydent …": without endings it is what the dash explains."""
    dash = name.first > 1 and tokens[name.first - 1].text in DASHES
    return dash and len(name.cases) >= 5 and tokens[name.first - 2].text[0].isalnum()


def _root(phrase: Phrase) -> Phrase:
    while phrase.parent is not None:
        phrase = phrase.parent
    return phrase


def _names_another(title: Phrase, phrase: Phrase, following: Phrase | None) -> bool:
    """ "rzeczniczka partii X-a Anna Nowak": the genitive of a name right before the name that is meant."""
    if following is None or following.first != phrase.last + 1 or following.preposition is not None:
        return owns(title, phrase, following)
    both = titles.is_person(phrase) and titles.is_person(following)
    if phrase.first == phrase.last and phrase.head.best.name == "unknown" and titles.is_title(title):
        seat = phrase.case in ("gen", "acc") or (phrase.head.text[-1] == "y" and phrase.could("gen"))
        # "biskupa Matagalpy Adama …": the town's
        return both and seat and bool(title.cases & following.cases & _STRAIGHT)
    return both and title.case == following.case in ("nom", "acc") and phrase.case in ("gen", "acc")


def _bare(previous: Phrase, phrase: Phrase, of_another: bool = False, bracket: bool = False) -> None:
    """Two groups side by side: name after title, or genitive after noun."""
    chain = ending(previous)
    if phrase.quoted and (titles.is_title(chain[-1]) or titles.reads(chain[-1], phrase)):
        phrase.case = "gen"  # "prezes „Iustitii” Jan Nowak": of what, and the name is still to come
        _hang(phrase, chain[-1])
        return
    one = one_of.is_one(chain[0]) and titles.is_person(phrase) and phrase.case == "nom"
    named = chain[0] if one else chain[-1] if called.calls(chain[-1], phrase) else None
    if named is not None:  # "jeden z posłów PiS Jan Nowak", "firma Huawei"
        named.apposed = phrase
        phrase.parent = named
        phrase.settle("nom")
        return
    if chain[-1].case == "dat" and titles.is_title(chain[-1]) and phrase.head.text.endswith("um"):
        return  # "udzielić prezydentowi absolutorium": it is not his
    if called.is_no_medium(chain[-1], phrase):
        return  # "według tygodnika PiS obawia się …": no weekly is called so
    if titles.of_staff(chain[-1], phrase) or titles.of_foreigner(chain[-1], phrase):
        phrase.settle("gen")
        _hang(phrase, chain[-1])
        return
    if titles.of_staff_there(chain[-1], phrase) or titles.of_office(chain[-1], phrase):
        phrase.settle("gen")  # "ministra w rządzie Khana": whose government
        _hang(phrase, chain[-1])
        return
    if bracket and _ends_body(chain, phrase):
        phrase.settle("gen")  # "rzecznik Frontu Wyzwolenia Tigraju (FWT)": the front's
        _hang(phrase, chain[-1])
        return
    if titles.is_person(phrase) and not of_another:
        of_another = titles.says_whose(chain[-1], phrase) or titles.of_nearer(chain, phrase)
    if (titles.is_name(phrase) or phrase.quoted) and not of_another:
        # "premier i minister Jan Nowak przyjechali": of two titles the last is his; so it is of
        # "prokuratora pod adresem premiera Jana Nowaka", where a preposition stands between
        def remote(k: int) -> tuple[bool, bool]:
            behind = chain[k + 1 :]
            return bool(behind) and any(p.preposition for p in behind), bool(chain[k].conjuncts)

        titled = [k for k, p in enumerate(chain) if k and p.preposition and titles.is_title(p)]
        barrier = [k for k in titled if not titles.is_sought(chain[k], phrase)]
        near = range(barrier[-1] if barrier else 0, len(chain))  # "prezydent po spotkaniu z premier X Y"
        fits = [chain[k] for k in near if titles.names(chain[k], phrase)]
        if titles.either_bears(fits, phrase):
            phrase.case = "gen"  # "syna prezydenta Jana Nowaka": either may be called so
            _hang(phrase, fits[-1])
            return
        straight = phrase.case == "nom" and not phrase.quoted  # "potępił rząd w „Le Monde”"
        straight = straight and any(h.case == "nom" and not h.preposition for h in fits)
        for k in sorted(near, key=remote) if len(near) > 1 and not phrase.quoted else reversed(near):
            host = chain[k]
            nearer = chain[k + 1 :] if host.case != phrase.case else []
            if nearer and any(titles.is_title(h) and titles.undeclined(h, phrase) for h in nearer):
                continue  # "szef kancelarii prezydent Anny Nowak": the nearer of two is hers
            if host.case == "nom" and host is not chain[-1] and _looks_genitive(phrase):
                continue  # "przedstawiciel administracji Baracka Obamy": whose administration
            if straight and host.case != "nom" and phrase.last > phrase.first:
                continue  # "dyrektor w gabinecie prezydenta X Jan Nowak": of two titles the nominative is his
            if host is not chain[-1] and not barrier and opens_topic(chain[k + 1 :], topics()):
                continue  # "apel prezydenta X o wydanie Nowaka", "rzecznik rządu ws. fabryki Bayraktar"
            if host is not chain[-1] and chain[-1].preposition == "za" and phrase.case == "gen":
                continue  # "pochwała prezydenta za usunięcie Nowaka"
            if host.case != phrase.case and remote(k)[0] and titles.undeclined(host, phrase):
                continue  # "premier pytany o słowa Anny Nowak": not her title
            undeclined = barrier and k == near[0] and host.head.lower in roles()
            undeclined = undeclined and titles.is_person(phrase) and host.apposed is None
            if undeclined or host in fits:
                host.apposed = phrase
                phrase.parent = host
                if titles.undeclined(host, phrase):
                    host.case, host.cases = phrase.case, phrase.cases
                elif host.case and host.case in phrase.cases:
                    phrase.case = host.case
                return
    last = chain[-1]
    participle = last.tokens[-1].best.pos == "active" and len(last.tokens) > 1
    if participle and phrase.case in ("acc", "nom") and "acc" in phrase.cases:
        phrase.settle("acc")  # "ustawy ratyfikującej członkostwo X": what it ratifies
        _hang(phrase, last)
        return
    whom = phrase.case in ("inst", "dat") or phrase.head.best.person == 3  # "próby usunięcia go"
    done_with = whom and "gerund" in last.head.analyses.parts
    inner = (phrase.case != "dat" and last is not previous) or last.preposition  # else of the verb
    if done_with and inner and not titles.is_person(phrase):
        _hang(phrase, last)  # "zapowiedź objęcia restrykcjami szefa"
        return
    if of_another and "gen" in phrase.cases:
        phrase.settle("gen")
    genitive = "gen" in phrase.cases or _shows_no_case(phrase)
    sure = phrase.case == "gen" and not (titles.is_undeclined_woman(phrase) and _is_thing(last))
    sure = sure and not _closes_cue(phrase, last)
    if genitive and (sure or _only_genitive_after(chain[-1], phrase)):
        host = chain[-1]
        if host.preposition == "przez" and host.parent is not None and verbal(host.parent):
            phrase.case = "gen"  # "potępienie przez X ataku na Y"
            _hang(phrase, host.parent)
            return
        gerund = host.parent is not None and "gerund" in host.parent.head.analyses.parts
        if gerund and host.preposition is not None and host.head.best.lemma == "siebie" and sure:
            _hang(phrase, host.parent)  # type: ignore[arg-type]  # "robienie z siebie ofiary"
            return
        if host.head.best.pos == "pronoun" or host.head.best.lemma == "wszyscy":
            return
        aside = titles.is_name(host) and chain[0].preposition is not None
        if aside and titles.is_title(phrase) and not phrase.head.capital and phrase.could("acc"):
            return  # "zabił w ataku na Bejrut szefa sztabu": the town has no chief of staff
        apart = titles.is_person(phrase) or is_letters(phrase) or not phrase.head.capital
        if apart and titles.is_person(host):
            return  # "po zatrzymaniu Meng UE skrytykowała …", two people side by side: nobody is anybody's
        if _is_asked(host) and _is_event(phrase):
            return  # "żąda od premiera dymisji ministra": what is demanded is not his
        if is_pointed_at(host) and is_letters(phrase):
            return  # "z tej racji TVP zabroniła": the reason is none of hers
        if is_said_there(chain, phrase):
            phrase.settle("acc")  # "potępił w telewizji działania rządu"
            return
        if tells_when(host) and (titles.is_name(phrase) or titles.is_title(phrase)):
            if "acc" in phrase.cases and phrase.case != "nom":
                phrase.settle("acc")  # "oskarżył tego samego dnia Jana Nowaka"
            return  # "kolejnego dnia MSZ poinformowało"
        if host.head.lower in ("zdaniem", "opinii") and any(t.best.person == 3 for t in host.tokens):
            return  # "jego zdaniem USA …": whose opinion it is has been said
        day = host.preposition == "w" and host.head.lower in times("weekday")
        month = host.head.lower in times("month") and phrase.head.best.name is not None
        if day or host.dated or (month and host.preposition is not None):
            if "acc" in phrase.cases:
                phrase.settle("acc")  # "nazwał w środę ton X", "odwołał 6 maja ministra": a day owns nothing
            return
        if "dat" in phrase.cases and host.head.best.lemma in dative_adjectives():
            phrase.settle("dat")  # "przeciwny nominacji X"
            return
        if phrase.head.best.pos == "pronoun" and phrase.head.lower not in ("jego", "jej", "ich"):
            return
        all_of = host.preposition is not None and "acc" in phrase.cases
        if all_of and any(t.best.lemma == "wszyscy" for t in phrase.tokens):
            phrase.settle("acc")  # "wydala z kraju wszystkich obywateli"
            return
        phrase.case = "gen"
        _hang(phrase, host)


def _closes_cue(name: Phrase, host: Phrase) -> bool:
    """ "– powiedział po spotkaniu McCarthy.": behind a quotation the name without endings says who spoke."""
    words = name.clause.tokens if name.clause is not None else []
    cue = bool(words) and words[0].best.pos == "verb" and words[0].text[0].islower()
    ends = cue and not any(t.text.isalnum() for t in words if t.index > name.last)
    alone = titles.is_person(name) and _shows_no_case(name) and not _has_subject(name)
    return ends and alone and host.preposition is not None


def _ends_body(chain: list[Phrase], phrase: Phrase) -> bool:
    """Tell a word that is no known name behind the capitalised common genitive that a body's name ends in."""
    last = chain[-1]
    alone = phrase.first == phrase.last and phrase.head.best.name == "unknown" and phrase.could("gen")
    inside = len(chain) > 2 and last.case == "gen" and last.head.capital and last.parent is not None
    common = last.head.best.name is None and not last.head.initial and not titles.is_title(last)
    return alone and inside and common and last.parent.head.capital  # type: ignore[union-attr]


def _looks_genitive(name: Phrase) -> bool:
    """Tell a name of which every word seems to be a genitive, though foreign ones may be undeclined."""
    words = [t for t in name.tokens if t.capital]
    return name.case == "gen" and all(t.best.case == "gen" and t.best.lemma != t.text for t in words)


def _is_amount(word: str) -> bool:
    """Tell a figure or a short form of a number, neither of which shows a case."""
    return word[0].isdigit() or word in ("mln", "mld", "tys", "bln", ".")


def _is_asked(host: Phrase) -> bool:
    """Tell of whom something is asked: "od premiera", "od Serbów", "do ministra"."""
    office = host.head.best.lemma in roles()
    people = office or "m1" in host.genders or titles.is_name(host)
    return (host.preposition == "od" and people) or (host.preposition == "do" and office)


def _done_by(host: Phrase, phrase: Phrase) -> Phrase | None:
    """ "krytyka premiera przez X": with "przez" stands who does what the noun of a deed says."""
    if phrase.preposition != "przez" or host.parent is None:
        return None
    return host.parent if _is_event(host.parent) and titles.is_title(host) else None


def _is_event(phrase: Phrase) -> bool:
    """Tell a noun of a deed: a gerund, or one that makes claims (``nouns.tsv``)."""
    best = phrase.head.best
    return best.pos == "gerund" or (
        (not phrase.head.capital or phrase.head.initial) and best.lemma in event_nouns()
    )


def _only_genitive_after(host: Phrase, phrase: Phrase) -> bool:
    several = host.number == "pl" and _shows_no_case(phrase)  # "współpracownicy Nancy Pelosi"
    relative = host.head.best.lemma in relatives() and (phrase.case != "nom" or several)
    relative = titles.is_person(phrase) and (relative or titles.says_whose(host, phrase))
    if titles.is_person(phrase) and _shows_no_case(phrase) and _is_thing(host):
        # "Decyzję Merkel krytykuje X", "skrytykowały wizytę Nancy Pelosi"; not "po spotkaniu Merkel wyszła"
        return (host.preposition is None and host.case != "gen") or _has_subject(phrase)
    if titles.is_person(phrase) and _is_thing(host) and "gen" in phrase.cases:
        return host.case == phrase.case == "acc"  # "na prośbę Jana Nowaka skrytykował rząd"
    named, opening = phrase.head.best.name, phrase.tokens[0]
    short = named == "acronym" or (named == "organisation" and phrase.head.text.isupper())
    counted = phrase.could("gen") and opening.best.pos == "numeral" and opening.lower[-1] == "u"
    if counted and host.last + 1 == phrase.first and (host.case, host.number) == ("nom", "sg"):
        return True  # "rada siedmiu ministrów"
    return relative or (short and host.head.best.pos in ("noun", "gerund"))


def _shows_no_case(phrase: Phrase) -> bool:
    """Tell a name whose form is the same in every case, or a surname without endings, perhaps a woman's."""
    bare = phrase.last == phrase.first and phrase.head.text == phrase.head.best.lemma
    return len(phrase.cases) >= 5 or (bare and not phrase.head.text.endswith("a"))


def _is_thing(phrase: Phrase) -> bool:
    """Tell a common noun of no person and no time in a straight case or under a preposition."""
    best = phrase.head.best
    noun = best.pos in ("noun", "gerund") and best.name is None
    person = "m1" in phrase.genders or titles.is_title(phrase) or titles.feminine(phrase)
    timely = best.lemma in TIME_NOUNS or phrase.case not in ("acc", "nom", "gen", "dat", "loc", "inst")
    straight = phrase.preposition is not None or phrase.case in ("acc", "nom", "dat", "gen")
    return noun and not person and not timely and straight


def _has_subject(phrase: Phrase) -> bool:
    """Tell whether another group of the clause is taken for a nominative."""
    if phrase.clause is None:
        return False
    behind = next((t for t in phrase.clause.tokens if t.index == phrase.last + 1), None)
    joins = behind is not None and (behind.text == "," or behind.best.pos == "conjunction")
    others = (p for p in phrase.clause.phrases if not (joins and p.first == phrase.last + 2))
    nouns = (p for p in others if p is not phrase and p.preposition is None and p.head.best.pos == "noun")
    return any(p.case == "nom" for p in nouns)


def _hang(phrase: Phrase, host: Phrase) -> None:
    host.dependents += (phrase,)
    phrase.parent = host
