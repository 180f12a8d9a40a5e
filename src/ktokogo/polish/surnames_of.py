"""Surnames that a text itself makes known: what follows a first name somewhere is a surname everywhere.

So that "Siwiec odpowiedział" at the start of a sentence is of Mr Siwiec, not of a grey-haired man, once
"Roman Siwiec" has been met.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

from ktokogo import resources
from ktokogo.document import Analysis, Readings
from ktokogo.polish.given import mens_in_o
from ktokogo.polish.morphology import gender, readings
from ktokogo.polish.surnames import declines, guess
from ktokogo.polish.tables import body_nouns, known_people, known_surnames, particles, titles
from ktokogo.polish.tags import CASES

_CACHE_LIMIT = 10_000
_LONGEST_TITLE = 30
"""Characters."""
_WOMENS = ("owa", "ewa", "ina", "yna")
_GENDERS = frozenset(("m1", "f"))
_HER, _HIS = frozenset("f"), frozenset(("m1",))
_OF_PLACE = re.compile(r"(\w{3,}?)([sc]k(?:i|iego|iemu|im|ich|imi|a|iej|ą|ie))")
_PAIR = re.compile(r"([A-ZĄĆĘŁŃÓŚŹŻ](?<!\w.)\w+)(?=[ \u00a0]([A-ZĄĆĘŁŃÓŚŹŻ][\w-]+))")


@lru_cache(1)
def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    """The capitalised words of a text that stand side by side, each with the one behind it."""
    return tuple(_PAIR.findall(text))


@lru_cache(1)
def surnames_of(text: str) -> frozenset[str]:
    """Return the lemmas, capitalised, of words that stand right after a first name in agreeing case."""
    found: set[str] = set()
    for first, second in _pairs(text):
        cases = {a.case for a in readings(first) if a.name == "given"}
        if cases and first[-1] == "o" and second[-1] == "a" and _shows_genitive(text, f"{first} {second}"):
            # "prezydenta Evo Boralesa": the office shows what the first name does not
            found.update(a.lemma for a in guess(second) if a.lemma == second[:-1])
        elif cases:
            fits = {_capital(a.lemma) for a in _personal(second) if a.case in cases}
            found |= fits or (
                {second} if "nom" in cases and declines(first) and _only_oblique(second) else set()
            )
        elif f"{first} {second}" in known_people():
            found.add(second)  # "Izrael Kac": the first word is no first name here
    return frozenset(found)


def _only_oblique(word: str) -> bool:
    """Tell "Arce" of "Luis Arce", of which the dictionary knows only other cases of other words."""
    nouns = [a for a in readings(word) if a.pos == "noun" and a.case]
    return bool(nouns) and all(a.case != "nom" and a.name != "unknown" for a in nouns)


def _shows_genitive(text: str, name: str) -> bool:
    """Tell an office in the genitive right before a name, where it is met first."""
    at = text.find(name)
    before = text[max(0, at - _LONGEST_TITLE) : max(0, at)].split()[-1:]
    return any(a.lemma in titles() and a.case == "gen" for word in before for a in readings(word))


@lru_cache(1)
def women_of(text: str) -> frozenset[str]:
    """Return the surnames that do not decline since a woman bears them, as the text or the registry knows.

    "CSU skrytykowała Merkel": of a man it would be "Merkela". Not those that the text gives to a man as well.
    """
    women: set[str] = set(known_women())
    men: set[str] = set()
    for first, second in _pairs(text):
        given = [a for a in readings(first.partition("-")[0]) if a.name == "given"]  # "Jean-Marie"
        if not given:
            continue
        straight = [a.genders for a in given if a.case == "nom"]
        # "Szymona Hołowni" is no nominative of a Ms Szymona
        oblique = {a.case for a in given if a.genders != frozenset("f")}
        own = second.lower()  # "Borsuk" is no other case of the animal
        declined = any(a.case in oblique and a.lemma.lower() != own for a in _personal(second))
        if declined and not straight:  # "Jana Wilczaka": beside her a man bears it
            men.update(_capital(a.lemma) for a in _personal(second) if a.case in oblique)
        if straight and _is_stiff(second) and not declined:
            (women if all(g == frozenset("f") for g in straight) else men).add(_whole(text, first, second))
    return frozenset(women - men)


def _whole(text: str, first: str, second: str) -> str:
    """The surname behind a first name, with the word behind its article: "Le Pen"."""
    if second.lower() not in particles():
        return second
    behind = text[text.find(f"{first} {second}") + len(first) + 1 :].split(maxsplit=2)[:2]
    last = behind[-1].rstrip(",.;:)")
    return f"{second} {last}" if last[:1].isupper() and _is_stiff(last) else second


def hers_among(texts: list[str], large: list[int], women: dict[str, Readings]) -> dict[int, Readings]:
    """Return, by index, the readings of surnames alone that women bear; ``women`` has those by surname.

    Behind a first name they are read with it. The article of "Le Pen" stands in whatever case the name does.
    """
    found = {
        i: women[texts[i]] for i in large if texts[i] in women and not (i and may_be(texts[i - 1], "given"))
    }
    for i in large:
        article = texts[i].lower() in particles() and " ".join(texts[i : i + 2]) in women
        if article and not (i and may_be(texts[i - 1], "given")):
            found |= {k: as_woman(texts[k]) for k in (i, i + 1)}
    return found


def behind_mans(texts: list[str], large: list[int]) -> dict[int, Readings]:
    """ "Maria Draghiego", "premiera Maria Moretta": Mario's, as the surname or the office before it shows."""
    found: dict[int, Readings] = {}
    for i, behind in pairwise(large):
        mans = mens_in_o().get(texts[i], ()) if texts[i][-1] == "a" and behind == i + 1 else ()
        if not mans or any(a.name == "given" and "m1" in a.genders for a in readings(texts[i])):
            continue  # "Adriana" is of Adrian before it is of Adriano
        own = [a for a in readings(texts[behind]) if a.pos == "noun" and a.number != "pl"]
        his = [a for a in own if a.case in ("gen", "acc") and "m1" in a.genders and a.lemma != texts[behind]]
        straight = any(a.case == "nom" for a in own)
        before = readings(texts[i - 1]) if i else ()
        titled = any(a.case in ("gen", "acc") and a.genders == _HIS and a.number == "sg" for a in before)
        if his and (not straight or titled):
            found[i] = Readings(mans)
            found[behind] = Readings(his)
    return found


@cache
def known_women() -> frozenset[str]:
    """Surnames not in -a that in the registry women alone bear."""
    bearers: dict[str, set[str | None]] = {}
    for row in resources.rows("data", "actors", "actors.tsv"):
        words = row["name_pl"].split()
        if len(words) == 3 and words[1].istitle():  # "Machado" of María Corina Machado, but "Le Pen"
            words = [words[0], " ".join(words[1:] if words[1].lower() in particles() else words[2:])]
        if row["type"] == "person" and len(words) == 2:
            bearers.setdefault(words[1], set()).add(gender(words[0]))
    return frozenset(name for name, found in bearers.items() if found == {"f"} and _is_stiff(name))


def _is_stiff(surname: str) -> bool:
    """Tell a surname that of a woman does not decline: every one but those in -a."""
    return surname[1:2].islower() and not surname.endswith(("a", "á"))


def behind_womans(texts: list[str], large: list[int]) -> dict[int, Readings]:
    """ "skrytykował Hillary Clinton": known of a man alone, it is of a woman behind her first name.

    ``large`` are the indexes of the words with a capital.
    """
    found: dict[int, Readings] = {}
    for before, i in pairwise(large):
        if before != i - 1:
            continue
        first, word = texts[before], texts[i]
        if word in known_women() and gender(first) == "m" and _may_be_womans(first):
            found[i] = as_woman(word)  # "Kai Kallas": of Kaja, no Mr Kai
        if not _is_womans(first):
            continue
        behind = texts[i + 1 : i + 2] if word.lower() in particles() else []  # "Marine Le Pen"
        at = i + len(behind)
        alone = i + 1 >= len(texts) or not texts[i + 1][0].isupper()  # not so "Annę Borys Nowak skrytykował"
        bare = _is_mans(word) or (alone and _is_mans(word, given=True))
        if _is_stiff(texts[at]) and texts[at][0].isupper() and (behind or bare):
            found |= {k: as_woman(texts[k]) for k in range(i, at + 1)}
            found[before] = _as_given(first)
        elif _is_hers_alone(first) and _is_nominative(word) and not (before and texts[before - 1].istitle()):
            # "rzeczniczka Kinga Gál": no genitive of Mr King; not so "zdaniem Jana Lisa Anna Nowak"
            found.setdefault(before, _as_given(first))
    return found


def _is_nominative(word: str) -> bool:
    return any(a.lemma == word and a.case == "nom" for a in readings(word))


@lru_cache(_CACHE_LIMIT)
def _is_hers_alone(word: str) -> bool:
    """Tell the nominative of a woman's first name that is a man's surname in another case."""
    own = [a for a in readings(word) if a.name == "given"]
    return bool(own) and all(a.lemma == word and a.case == "nom" and a.genders == _HER for a in own)


@lru_cache(_CACHE_LIMIT)
def _as_given(word: str) -> Readings:
    return Readings(a for a in readings(word) if a.name == "given" and a.genders == _HER)


@lru_cache(_CACHE_LIMIT)
def _is_womans(word: str) -> bool:
    """Tell a form that is of a woman's first name alone, whatever its case: "Anny", not "Jana".

    Or that is a woman's where a man's name would have an ending behind it: "Bronisławie Lis".
    """
    given = [a for a in readings(word) if a.name == "given"]
    hers = [a for a in given if a.genders == _HER]
    return bool(hers) and (len(hers) == len(given) or all(a.case != "nom" for a in given))


def _may_be_womans(word: str) -> bool:
    return any("f" in a.genders for a in readings(word) if a.name == "given")


@lru_cache(_CACHE_LIMIT)
def _is_mans(word: str, *, given: bool = False) -> bool:
    """Tell the nominative of a surname that is read as of men alone; one in -y may be of one in -a.

    ``given`` it may be a man's first name as well.
    """
    found = readings(word)
    names = [a for a in found if a.name == "surname" and a.lemma == word]
    first = any(a.name == "given" and a.case == "nom" for a in found)  # "Ewą Lis Jan": his first name
    his = bool(names) and all(a.genders == _HIS for a in names) and word[-1] not in "iy"
    return his and (given or not first)


@cache
def as_woman(surname: str) -> Readings:
    """Return the readings of a woman's surname that does not decline: every case."""
    return Readings(Analysis(surname, "noun", c, "sg", frozenset("f"), name="surname") for c in CASES[:6])


@lru_cache(_CACHE_LIMIT)
def as_surname(word: str, known: frozenset[str]) -> Readings:
    """Return the readings of a capitalised word as a surname of this text, none where it is not one."""
    fits = [a for a in _personal(word) if _capital(a.lemma) in known]
    if not fits and word not in known:  # "Janota" of a text that names Rodrigo Janot
        fits = [a for a in _guessed(word) if a.lemma != word and a.lemma in known]
    if not fits and word in known:  # "Halbach" of a text that names Dieter Halbach is of no "halba"
        fits = [a for a in guess(word) if a.lemma == word and a.case]
    return Readings(replace(a, lemma=_capital(a.lemma), name="surname", genders=_GENDERS) for a in fits)


@lru_cache(_CACHE_LIMIT)
def _personal(word: str) -> tuple[Analysis, ...]:
    """What a word may be as a surname: "Baranowa" is no village Baranowo after a first name."""
    nouns = [a for a in readings(word) if a.pos == "noun" and a.case and a.name != "place"]
    if nouns and word.endswith(_WOMENS) and all(a.case != "nom" for a in nouns):
        nouns += [
            a for a in guess(word) if a.case == "nom" and a.lemma == word
        ]  # "Zacharowa" is of Mrs Z. too
    return tuple(nouns) or tuple(a for a in guess(word) if a.case == "nom" or a.lemma != word)


def _capital(lemma: str) -> str:
    return lemma[:1].upper() + lemma[1:]


def as_adjectival_surname(
    analyses: Readings, best: Analysis, following: str, surnames: frozenset[str]
) -> tuple[Readings, Analysis]:
    """Read "Nawalny", "Nawalnego" as of a man called so, where no noun follows that it goes with."""
    own = [a for a in analyses if a.pos == "adjective" and a.number == "sg" and "m1" in a.genders]
    own = [a for a in own if _capital(a.lemma) in surnames or _capital(a.lemma) in known_surnames()]
    if not own:
        return analyses, best
    nouns = _common(following) if following[:1].isalpha() else ()
    if any(_agree(a, noun) for a in analyses for noun in nouns):
        return analyses, best
    found = Readings(
        Analysis(_capital(a.lemma), "noun", a.case, "sg", frozenset(("m1",)), name="surname") for a in own
    )
    return found, next((a for a in found if a.case == best.case), found[0])


def modifiers(
    words: list[str], large: list[int], initial: list[bool], known: frozenset[str]
) -> dict[int, Readings]:
    """Return the readings, by index, of adjectives in a name: "Nowej Lewicy", "Prokuratora Krajowego".

    They stand before a noun, or behind an office written large, that agrees with them, and are no surname
    ``known`` from the text. A surname stands before no other name, nor in the place of a first name.
    ``large`` are the indexes of the words with a capital.
    """
    found: dict[int, Readings] = {}
    for i in large:
        word = words[i]
        adjectives = _adjectives(word)
        if not adjectives:
            coined = _coined(word)
            if coined and any(_agree(a, noun) for a in coined for noun in _body_ahead(words, i)):
                found[i] = coined
            continue
        before = words[i - 1] if i else ""
        office = i > 0 and before[0].isupper() and not initial[i - 1]
        office = office and any(a.lemma in titles() for a in readings(before))
        things = before[:1].isupper() and all(a.number == "pl" for a in _common(before))
        if things and any(_agree(a, noun) for a in adjectives for noun in _common(before)):
            found[i] = adjectives  # "Wody Polskie": no family called so
            continue
        if office and not any(_capital(a.lemma) in known for a in readings(word) if a.name):
            nouns = _common(before)
        elif words[i + 1 : i + 2] and words[i + 1][0].isupper() and not (i and may_be(before, "given")):
            nouns = _common(words[i + 1])
        else:
            continue
        if any(_agree(a, noun) for a in adjectives for noun in nouns):
            found[i] = adjectives
    return found


@lru_cache(_CACHE_LIMIT)
def _adjectives(word: str) -> Readings:
    """The adjectives that a word may be which is a surname too, and no first name."""
    if not may_be(word, "surname") or may_be(word, "given"):
        return Readings()
    return Readings(a for a in readings(word) if a.pos == "adjective")


@lru_cache(_CACHE_LIMIT)
def _coined(word: str) -> Readings:
    """The readings of an unknown word as an adjective made of the name of a place: "Tigrajskiego"."""
    match = _OF_PLACE.fullmatch(word)
    if match is None or any(a.name != "unknown" for a in readings(word)):
        return Readings()
    stem, ending = match[1], match[2]
    known = (a for a in readings("pol" + ending.replace("c", "s", 1)) if a.pos == "adjective")
    lemma = (stem + ending[0] + "ki").lower()
    return Readings(replace(a, lemma=lemma) for a in known)


def _body_ahead(words: list[str], i: int) -> tuple[Analysis, ...]:
    """The noun of a body that a word begins the name of, other adjectives between at most."""
    for word in words[i + 1 : i + 4]:
        if not word[0].isupper():
            return ()
        nouns = tuple(a for a in _common(word) if a.lemma in body_nouns())
        if nouns:
            return nouns
        if not any(a.pos == "adjective" for a in readings(word)):
            return ()
    return ()


@lru_cache(_CACHE_LIMIT)
def _common(word: str) -> tuple[Analysis, ...]:
    return tuple(a for a in readings(word) if a.pos == "noun" and a.name is None and a.case != "voc")


@lru_cache(_CACHE_LIMIT)
def _guessed(word: str) -> tuple[Analysis, ...]:
    return tuple(guess(word))


def _agree(a: Analysis, noun: Analysis) -> bool:
    return a.case == noun.case and a.number == noun.number and bool(a.genders & noun.genders)


def may_be(word: str, kind: str) -> bool:
    """Tell a capitalised word that some reading makes a name of that kind: "given", "surname"."""
    return word[0].isupper() and any(a.name == kind for a in readings(word))
