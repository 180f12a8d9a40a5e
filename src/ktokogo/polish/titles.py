"""Titles and names: which name a title goes with, and how the two decline."""

from __future__ import annotations

from ktokogo.document import Phrase, Sentence, Token, shows_a_man
from ktokogo.polish.tables import (
    feminine_titles,
    known_places,
    known_surnames,
    media_words,
    relatives,
    spokesmen,
    times,
)
from ktokogo.polish.tables import titles as roles

PERSONAL = frozenset(("given", "surname", "unknown"))
_GENITIVE = frozenset(("gen",))
_CONSONANTS = frozenset("bcćdfghjklłmnńprsśtwxzźż")
_WHOSE = frozenset(("jego", "jej", "ich", "swój", "mój", "nasz", "wasz"))
POSTS = frozenset(("stanowisko", "urząd", "funkcja", "fotel", "posada"))


def is_name(phrase: Phrase) -> bool:
    """Tell whether the group is a proper name."""
    return phrase.head.capital and (phrase.head.best.name is not None or phrase.head.best.pos == "other")


def is_person(phrase: Phrase) -> bool:
    """Tell whether the group looks like the name of a person."""
    return phrase.head.capital and phrase.head.best.name in PERSONAL and not phrase.quoted


def is_title(phrase: Phrase) -> bool:
    return phrase.head.best.lemma in roles() or phrase.head.lower in roles()


def names(host: Phrase, phrase: Phrase) -> bool:
    if is_sought(host, phrase):
        return False
    return host.apposed is None and not is_person(host) and _title_of(host, phrase)


def is_sought(host: Phrase, name: Phrase) -> bool:
    """ "kandydatka na premier Anna Nowak": what she would be."""
    return host.preposition == "na" and host.case != "loc" and name.case == "nom"


def _is_office(host: Phrase) -> bool:
    """Tell a title, or a noun of men in every reading: "Republikanin", not the "Zet" of a station."""
    men = all(a.genders == frozenset(("m1",)) for a in host.head.analyses if a.pos == "noun")
    return men or host.head.best.lemma in roles() or feminine(host)


def _can_be_named(token: Token, case: str) -> bool:
    """Tell whether a word of a name can stand in a case: a first name as one, not as a place of that form."""
    given = token.best.name == "given"
    if given and token.text.endswith("o"):
        return True  # "rząd premiera Mario Costy": foreign, and left without endings
    names = (a for a in token.analyses if a.number != "pl" and (a.name == "given" or (a.name and not given)))
    return any(a.case == case for a in names)


def _title_of(host: Phrase, name: Phrase) -> bool:
    if host.head.best.pos not in ("noun", "adjective"):
        return False
    if (
        host.head.capital
        and not host.head.initial
        and (is_name(host) or not (name.quoted or _is_office(host)))
    ):
        return False  # "w Radiu Zet Jan Nowak": no title of his
    if says_whose(host, name):
        return False
    if host.genders == frozenset("f") and shows_a_man(name) and feminine(host):
        return False  # "reakcja szefowej urzędu na decyzję Nowaka": she is not he
    if host.quoted:
        return False  # "prezes „Iustitii” Jan Nowak"
    if name.tokens[0].best.pos == "adjective" and not name.tokens[0].capital and name.case != host.case:
        return False  # "rzecznik konserwatywnego Fortis"
    if host.preposition == "jako":
        return False  # "jako premier Nowak powiedział": the one who says so is no part of what he is
    if name.quoted:  # "pisze w poniedziałek „Bild”": a day is not called so
        return host is not name and not host.quoted and host.head.lower not in times("weekday")
    if host.head.best.lemma in media_words() and "m1" not in host.genders:
        foreign = any(t.best.name == "unknown" or t.best.pos == "other" for t in name.tokens)
        foreign = foreign and name.tokens[0].best.name != "given"  # "ze strony Laury Moretti"
        if foreign or name.head.best.name in ("organisation", "acronym"):
            return not host.conjuncts and not name.conjuncts  # "agencja Reuters", "tygodnik Der Spiegel"
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
    hers = "f" in host.genders and "m1" not in host.genders
    if hers and not (feminine(host) or _is_what_she_is(host, name)):
        return False
    if inflected_before(host, name):
        return False  # "po rozmowie z kanclerzem Niemiec Macron": the title is another's
    straight = host.case == "nom" and host.preposition is None and name.cases == _GENITIVE
    if name.case == host.case or (undeclined(host, name) and not straight):
        return True
    # "Doradca Jana Nowaka", "rywalka Moniuszki": every word must be able to stand in the title's case
    return all(_can_be_named(t, host.case) for t in name.tokens if t.capital)


def _is_what_she_is(host: Phrase, name: Phrase) -> bool:
    """ "skazał pilotkę Annę Nowak": a woman's full name behind a feminine in -ka, in its oblique case."""
    woman = name.first < name.last and "f" in name.genders and name.tokens[0].best.name == "given"
    return woman and host.case == name.case in ("acc", "dat", "inst") and host.head.best.lemma.endswith("ka")


def says_whose(host: Phrase, name: Phrase) -> bool:
    """ "skazał syna Jana Nowaka", "brat Maduro", "mąż Merkel": whose son, brother, husband, not his name."""
    noun, single = host.head.best.lemma, name.first == name.last
    called = relatives().get(noun, True)
    shows = name.head.text[-1] in _CONSONANTS if single and called else False  # "doradca Nowak"
    shows = shows and not ("f" not in host.genders and is_undeclined_woman(name))  # "rywal Merkel"
    whose = name.case != "nom" or (all(t.can("gen") for t in name.tokens if t.capital) and not shows)
    if noun in spokesmen():  # "rzecznik Rubio"; not "rzecznik Nowak", "rzecznik rządu Rubio"
        done_to = host.preposition is None and (
            host.case == "acc" or (host.case == "gen" and not host.parent)
        )
        if done_to and not (single or host.dependents) and name.case in ("gen", "acc"):
            return "gen" in name.cases  # "zatrzymał rzecznika Jana Nowaka": his, or he is called so
        hers = "f" in host.genders and name.head.text.endswith(("owa", "ewa", "ina", "ska", "cka"))
        return "gen" in name.cases and whose and single and not (shows or host.dependents or hers)
    if noun not in relatives() or any(_WHOSE & {t.lower, t.best.lemma} for t in host.tokens):
        return False  # "jej rywal Maduro": whose he is has been said
    if any(d.preposition in (None, "ds.") and not (is_name(d) or is_title(d)) for d in host.dependents):
        return False  # "następcę tronu Jana Nowaka": of what he is the successor has been said
    alone = single and name.head.best.name in ("surname", "unknown")
    return ("gen" in name.cases and whose) or (not called and alone)


def reads(host: Phrase, quoted: Phrase) -> bool:
    """ "czytelnik „Faktu”", "felietonistka „Polityki”": somebody of a paper, who is not called so."""
    common = not host.head.capital or host.head.initial
    man = all(a.genders == frozenset(("m1",)) for a in host.head.analyses if a.pos == "noun")
    person = host.head.best.pos in ("noun", "adjective") and common and not host.quoted and host.case != "gen"
    return person and "gen" in quoted.cases and (man or not quoted.cases & {"nom", host.case})


def of_foreigner(host: Phrase, name: Phrase) -> bool:
    """ "córka Kim Dzong Ila": of a foreign name in several parts the last one shows whose she is.

    Its form without the ending is no word of the dictionary, so the whole could as well be a nominative;
    after a woman's first name it is one ("siostra Anna Ila").
    """
    if host.head.best.lemma not in relatives() or host.case != "nom" or not is_person(name):
        return False
    last = name.tokens[-1]
    declined = any(a.case == "gen" and a.lemma != last.text for a in last.analyses)
    women = any(a.name == "given" and a.genders == frozenset("f") for a in name.tokens[0].analyses)
    foreign = last.best.name in (None, "unknown") and name.case == "nom"
    known = last.text in known_surnames()  # a surname in -a: "jego syn Piotr Kaleta"
    return name.first < name.last and foreign and declined and not (women or known)


_STAFFS = frozenset(("gabinet", "sztab", "kancelaria", "rząd", "administracja", "otoczenie", "ekipa"))
"""Those around one person, called by his name: "sztab Nowaka"."""
_CLOSE = frozenset(("biuro", "gabinet", "sztab", "kampania", "kancelaria", "otoczenie", "ekipa"))
"""Those whose head is rather called by that name than named by it: "szef sztabu Nowaka"."""


def of_staff(host: Phrase, name: Phrase) -> bool:
    """ "rząd Mario Costy": whose it is, though the first word shows no case; not "rzecznik rządu X Y"."""
    if host.head.best.lemma not in _STAFFS and host.head.best.lemma not in _CLOSE:
        return False
    another = host.parent is not None and (is_title(host.parent) or feminine(host.parent))
    if another and host.head.best.lemma in _CLOSE and host.parent is not None and is_person(name):
        # "zatrzymała szefa sztabu Jana Nowaka": his staff, or he is its head
        return host.parent.case == "acc" and name.could("gen") and name.case in ("gen", "acc")
    staff = host.head.best.lemma in _STAFFS and is_person(name) and len(name.tokens) > 1 and not another
    if not staff or name.case != "nom" or name.conjuncts:
        return False
    return name.tokens[-1].can("gen") or shows_no_woman(name)


def of_office(host: Phrase, phrase: Phrase) -> bool:
    """ "zatrzymała doradcę premiera ds. energii X": of two offices in one form the second tells whose.

    So does the state in "dyrektor Greenpeace Polska", whose branch it is.
    """
    if _is_branch(host, phrase):
        return True
    if not host.case == phrase.case == "acc" or host.preposition or not phrase.could("gen"):
        return False
    return is_title(host) and is_title(phrase) and not is_name(phrase) and not is_name(host)


def _is_branch(host: Phrase, state: Phrase) -> bool:
    """Tell a state in the nominative right behind the name of a body that somebody with a title heads."""
    title = host.parent
    beside = state.first == state.last == host.last + 1 and state.head.text in known_places()
    if title is None or not beside or state.case != "nom" or not is_name(host):
        return False
    letters = host.head.text.isupper()  # "NATO" and "MSZ" have no branches
    foreign = host.first < host.last or host.head.best.name == "organisation"
    heads = title.case == "nom" and title.preposition is None and is_title(title)
    return foreign and heads and not letters


def either_bears(fits: list[Phrase], name: Phrase) -> bool:
    """ "syna prezydenta X", "doradcę premiera ds. energii X": either may be called so."""
    last = fits[-1] if fits else None
    whose = last.parent if last is not None else None
    if last is None or whose is None or name.case not in ("gen", "acc"):
        return False
    if len(fits) > 1 and whose is fits[0] and last not in whose.conjuncts:
        return True
    apart = last.last + 1 < name.first and last.preposition is None
    beside = is_title(whose) and last.first == whose.last + 1
    return apart and beside and name.could(whose.case or "")


def of_staff_there(host: Phrase, name: Phrase) -> bool:
    """ "minister w rządzie Jana Nowaka": a genitive behind where somebody serves tells whose it is."""
    staff = host.preposition == "w" and host.head.best.lemma in _STAFFS
    return staff and is_person(name) and name.could("gen") and name.case in ("gen", "acc")


def of_nearer(chain: list[Phrase], name: Phrase) -> bool:
    """ "rzecznik premiera Fico", "szef sztabu Rubio": a name that shows no case is of the nearer noun."""
    bare = name.first == name.last and len(name.cases) >= 5 and name.head.text[-1] in "aeiouy"
    bare = bare and name.head.text == name.head.best.lemma  # not so "senatora Pritzkera"
    last = chain[-1]
    personal = is_title(last) or last.head.best.lemma in _STAFFS
    return bare and personal and len(chain) > 1 and last.case == "gen" and not last.preposition


def inflected_before(host: Phrase, name: Phrase) -> bool:
    """Tell a man's title in an oblique case before a surname alone that shows no case but would have to."""
    noun, surname = host.head, name.head
    oblique = host.case not in (None, "nom") and "m1" in host.genders and noun.lower != noun.best.lemma
    alone = name.first == name.last and surname.best.name in ("surname", "unknown")
    return oblique and alone and surname.text == surname.best.lemma and surname.text[-1] in _CONSONANTS


def undeclined(host: Phrase, name: Phrase) -> bool:
    """ "podziękował premier Annie Nowak": before a woman's name a masculine title does not decline."""
    noun = host.head.best.lemma
    if "m1" not in host.genders or host.head.lower != noun or noun.endswith("a") or noun in relatives():
        return False  # "doradca Anny Nowak": one in -a declines
    given = [a for a in name.tokens[0].analyses if a.name == "given"]
    if is_undeclined_woman(name):
        return True  # "skrytykował kanclerz Merkel"
    known = name.head.best.name == "surname" or name.head.text.endswith(("wej", "skiej", "ckiej"))
    alone = name.first == name.last and known and host.head.best.pos == "noun"
    if alone and "nom" not in name.cases:
        return any("f" in a.genders for a in name.head.analyses)  # "słowa minister Kalety"
    return bool(given) and all(a.genders == frozenset("f") for a in given)


def is_undeclined_woman(name: Phrase) -> bool:
    """Tell a woman's surname alone that shows no case: "Merkel"."""
    surname = name.first == name.last and name.head.best.name == "surname"
    return surname and name.genders == frozenset("f") and len(name.cases) >= 6


def shows_no_woman(name: Phrase) -> bool:
    """Tell a woman's full name of which no word declines: "Joan Miller"."""
    first, last = name.tokens[0], name.tokens[-1]
    return (
        gender_of(name) == "f"
        and last is not first
        and first.text[-1] in _CONSONANTS
        and last.text[-1] in _CONSONANTS
    )


def gender_of(name: Phrase) -> str | None:
    """Return "f" or "m" of a person's name by the nominative of its first word, None where it is either's."""
    readings = (a for a in name.tokens[0].analyses if a.name == "given" and a.case == "nom")
    given = [a.genders for a in readings if a.number == "sg"]
    if not is_person(name) or not given:
        return None
    woman = all(g == frozenset("f") for g in given)
    return "f" if woman else "m" if all("f" not in g for g in given) else None


def feminine(host: Phrase) -> bool:
    """A feminine noun that can head a person: szefowa, rzeczniczka (``roles.tsv``)."""
    return host.head.best.lemma in feminine_titles()


def names_itself(sentence: Sentence, title: Phrase) -> bool:
    """Tell whether a title is followed by a name of its own: "…, wicepremier Beata Nowak"."""
    end = title.last
    for phrase in sentence.phrases:
        if phrase.first == end + 1 and phrase.preposition is None:
            if is_person(phrase) and phrase.case == title.case:
                return True
            end = phrase.last
    return False


def of_one_person(p: Phrase) -> bool:
    return p.apposed is not None and all(m.apposed is p.apposed for m in p.members)


def join(sentence: Sentence) -> None:
    """ "Prezydent miasta, szef partii i kandydat X Jan Nowak powiedział": one man with three titles."""
    for title in sentence.phrases:
        clause, name = title.clause, title.apposed
        if name is None or not is_person(name) or title.case != "nom" or clause is None:
            continue
        if clause.predicate is None or clause.predicate.best.number != "sg":
            continue
        first = title.parent if title.parent is not None and title in title.parent.conjuncts else title
        held = first.members
        comma = sentence.tokens[first.first - 1].text == ","
        end = first.first - (2 if comma else 1)
        several = comma and len(held) > 1  # "pomysłodawca kampanii, prawnik i poseł X Y"
        beside = (p for p in sentence.phrases if p.end == end)
        before = next((p for p in beside if _bare_title(p) or (several and _may_describe(p))), None)
        if before is not None and before.parent is None and (comma or _shows_case(title, name)):
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


def _shows_case(title: Phrase, name: Phrase) -> bool:
    """Tell "prezydent elekt X", "generał Jan Nowak" from "rzecznik Sejmu premier May", who may be hers."""
    genitive = all(any(a.case == "gen" and a.number != "pl" for a in t.analyses) for t in name.tokens)
    return not genitive or title.head.best.lemma == "elekt"


def _bare_title(p: Phrase) -> bool:
    """Tell a title that names nobody yet."""
    office = (p.head.best.lemma in roles() or feminine(p)) and p.preposition is None
    return office and p.apposed is None and p.number == "sg" and "nom" in p.cases


def _may_describe(p: Phrase) -> bool:
    """Tell a noun of a person in small letters that names nobody yet: "obrończyni praw człowieka"."""
    person = "m1" in p.genders or "f" in p.genders
    return person and p.apposed is None and p.number == "sg" and not p.head.capital and p.preposition is None


def undeclined_before(title: Phrase) -> bool:
    """Tell a masculine title that may be a woman's: neither it nor the name declines ("premier May")."""
    name = title.apposed
    if name is None or "m1" not in title.genders or title.head.lower != title.head.best.lemma:
        return False
    return name.head.text == name.head.best.lemma and not name.head.text.endswith("a")
