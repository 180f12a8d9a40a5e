"""Every reading of a word: the dictionary's (morfeusz2, SGJP), mended, or guessed for unknown names.

What is mended, and why (measured on running news, see ``function_words.tsv``):

* function words have rare noun homonyms, which a closed list drops;
* titles and surnames carry a second, undeclined, feminine, all-case reading (``prezydent:Sf``), which
  is dropped where a masculine one stands beside it;
* hyphenated names, acronyms with endings and names with an apostrophe are one word, not three.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

import morfeusz2

from ktokogo import resources
from ktokogo.document import Analysis
from ktokogo.polish import surnames, women
from ktokogo.polish.given import MASCULINE, listed_names, mens_in_o
from ktokogo.polish.tables import known_bodies, known_places, known_surnames
from ktokogo.polish.tags import CASES, analyses

_CACHE_LIMIT = 10_000
"""Words kept, those used last: memory stays bounded on any corpus."""

_LONGEST_ACRONYM = 5

_PUNCTUATION = re.compile(r"[^\w]+")
_INITIAL = re.compile(r"\w\.")
_MIXED_ACRONYM = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ]\w{1,5}[A-ZĄĆĘŁŃÓŚŹŻ]")
_ACRONYM_WITH_ENDING = re.compile(r"((?:[A-ZĄĆĘŁŃÓŚŹŻ][\w.]?){1,6}[A-ZĄĆĘŁŃÓŚŹŻ\d])-(\w{1,4})")
_APOSTROPHE = re.compile(r"(\w+(?:-\w+)*)['’](\w{1,4})")
_ENDING_CASES: dict[str, tuple[str, ...]] = {
    "a": ("gen", "acc"), "u": ("gen", "loc"), "owi": ("dat",), "em": ("inst",), "iem": ("inst",),
    "ie": ("loc", "dat"), "ego": ("gen", "acc"), "go": ("gen", "acc"), "emu": ("dat",), "mu": ("dat",),
    "m": ("inst", "loc"), "ym": ("inst", "loc"), "im": ("inst", "loc"), "y": ("gen",), "i": ("gen", "dat"),
    "ę": ("acc",), "ą": ("inst",), "ej": ("gen", "dat", "loc"), "ów": ("gen",), "owie": ("nom",),
    "ze": ("loc",), "cie": ("loc",), "sie": ("loc",), "le": ("loc",), "rze": ("loc",), "zie": ("loc",),
}  # fmt: skip


@cache
def _dictionary() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(generate=False, expand_tags=False)


@cache
def _function_words() -> dict[str, tuple[frozenset[str], str]]:
    rows = resources.rows("data", "lexicon", "pl", "function_words.tsv")
    return {row["word"]: (frozenset(row["pos"].split("|")), row["lemma"]) for row in rows}


def is_function_word(word: str) -> bool:
    """Tell a word of ``function_words.tsv``, however it is written."""
    return word.lower() in _function_words()


_ADDRESS = re.compile(r"[\w-]{2,}(?:\.[\w-]+)*\.(?:pl|eu|com|org|net|info|tv|ru|ua|by|lt|de|uk)")
"""An address that names a portal: "Onet.pl podał", "Wyborcza.pl podała". It does not decline."""

_WITH_ARTICLE = re.compile(r"(?:a[dlnrstz]|asz|e[dlnrstz]|ul)-[A-ZĆŁÓŚŹŻ]\w+(?:-\w+)*")
"""A name with the Arabic article joined to it, in the spellings of Polish news: "al-Hajja", "as-Sisi"."""

_LETTERS = frozenset(("organisation", "place", "acronym"))

_LONGEST = 200
"""Characters of the longest word looked up: morfeusz2 recurses, some 30,000 overflow its stack."""


def with_article(word: str) -> bool:
    """Tell "al-Hajja": a name, though its first letter is small."""
    return _WITH_ARTICLE.fullmatch(word) is not None


@lru_cache(_CACHE_LIMIT)
def readings(word: str) -> tuple[Analysis, ...]:
    """Return every reading of a word form, never none. Pure and cached."""
    if _PUNCTUATION.fullmatch(word):
        return (Analysis(word, "punctuation"),)
    if word[0].isdigit():
        number, _, rest = word.partition("-")  # "48-letniego" agrees as any adjective
        aged = (
            [a for a in readings(rest) if a.pos == "adjective"] if rest.isalpha() and rest.islower() else []
        )
        return tuple(replace(a, lemma=f"{number}-{a.lemma}") for a in aged) or (Analysis(word, "numeral"),)
    if _INITIAL.fullmatch(word) and word[0].isupper():  # of a first name: "J. Nowak"
        return tuple(Analysis(word, "noun", c, "sg", frozenset(("m1", "f")), name="given") for c in CASES[:6])
    if _ADDRESS.fullmatch(word):
        genders = frozenset(("m3", "f", "n"))
        return tuple(Analysis(word, "noun", c, "sg", genders, name="organisation") for c in CASES[:6])
    if with_article(word):
        whole = readings(word[0].upper() + word[1:])
        return tuple(replace(a, lemma=a.lemma[0].lower() + a.lemma[1:]) for a in whole)
    # "PO" in capitals is the party, not the preposition.
    allowed = None if len(word) > 1 and word.isupper() else _function_words().get(word.lower())
    found = _look_up(word)
    found += women.lacking(word, found)
    if allowed:
        kinds, lemma = allowed
        kept = [a for a in found if a.pos in kinds and a.lemma.islower() and lemma in ("", a.lemma)]
        return tuple(kept) or tuple(Analysis(word.lower(), pos) for pos in sorted(kinds))  # type: ignore[arg-type]
    found = _without_undeclined(found)
    if any(a.pos == "verb" and a.tense == "present" and a.mood == "indicative" for a in found):
        found = [a for a in found if not (a.pos == "verb" and a.tense == "future")]  # "uznają" is of now
    if word[0].isupper() and found and all(a.pos == "pronoun" for a in found) and found[0].person != 2:
        return (*found, *surnames.guess(word))  # "Nam Gwan Pio"
    if word[0].isupper():
        found = _first_of_one(_without_village(_without_place_of_people(_without_women(found))))
        listed = _listed(word)
        if listed:
            # A city of the list is commoner in news than a surname of the same form.
            places = {a.lemma for a in listed if a.name == "place"}
            found = [a for a in found if a.name not in ("given", "surname") or a.lemma not in places] + listed
        elif word[-1].isupper() and word[1:-1].islower():
            return tuple(a for a in found if a.lemma == word) or tuple(_compound(word))  # no form of "Sas"
        elif not found and _is_abbreviated(word):
            return (Analysis(word.lower(), "particle"),)
        elif (body := _of_body(word)) and all(a.name is None or a.case == "voc" for a in found):
            return body
        elif all(a.case == "voc" for a in found):
            # Unknown, or known only as the vocative of something rare ("Fico" of "Fica"): a name.
            found += _compound(word)
        elif (
            word.isupper()
            and 2 <= len(word) <= _LONGEST_ACRONYM
            and all((a.pos == "noun" and a.name is None) or "_" in a.lemma for a in found)
        ):
            # "DUP" is no form of "dupa", nor "KO" a book of the Bible ("List_do_Koryntian"); in a line of
            # capitals the common word stays possible.
            found = _compound(word) + [a for a in found if "_" not in a.lemma]
        found = _with_nominative(word, [*_foreign_forms().get(word, ()), *found])
        if word[-1] != "a" and not any(a.name == "given" for a in found):
            found = [*mens_in_o().get(word, ()), *found]  # whether "Maria" is Mario's, its surname tells
    return tuple(dict.fromkeys(_letters(word, found))) or (Analysis(word, "other"),)


def _with_nominative(word: str, found: list[Analysis]) -> list[Analysis]:
    """Read "Zacharowa", known only of Zacharow, as of a woman too, and "Gold", of many a Golda, as a name."""
    known = known_surnames()
    if word not in known and any(a.name == "unknown" and a.lemma in known for a in found):
        return [a for a in found if a.name != "unknown" or a.lemma in known]  # "Macronowi" is of Macron alone
    if not found or any(a.name not in ("given", "surname") for a in found):
        return found
    womans = word.endswith(("owa", "ewa")) and all(a.lemma == word[:-1] for a in found)
    if womans or all(a.number == "pl" and a.case == "gen" for a in found):
        return [*found, *(a for a in surnames.guess(word) if a.lemma == word)]
    return found


@cache
def _foreign_forms() -> dict[str, tuple[Analysis, ...]]:
    """Forms of the registry's surnames in -o, or with a fleeting -e-: "Fica" of Fico, "Pavla" of Pavel."""
    found: dict[str, tuple[Analysis, ...]] = {}
    for name in known_surnames():
        stem = name[:-1] if name.endswith("o") and name[-2:-1] not in "kł" else ""
        if name.endswith(("el", "ek", "ec")) and len(name) > 4 and name[-3] not in "aeiouy":
            stem = name[:-2] + name[-1]
        endings = {**MASCULINE, **_AS_OF_A} if name.endswith("o") else MASCULINE
        for ending, cases in endings.items() if len(stem) > 2 else ():
            found[stem + ending] = tuple(
                Analysis(name, "noun", case, "sg", frozenset(("m1",)), name="surname")  # type: ignore[arg-type]
                for case in cases
            )
    return found


_AS_OF_A = {"y": ("gen",), "ę": ("acc",), "ą": ("inst",)}
"""Men's names in -o decline like those in -a as well: "Fredro, Fredry"."""


def _letters(word: str, found: list[Analysis]) -> list[Analysis]:
    """Read letters as the name they are: "MON" is of no Mona; "RFN", declined or not, may be any case."""
    named = [a for a in found if a.pos == "noun" and a.name in _LETTERS and a.lemma == word]
    if not word.isupper() or len(word) < 2 or not named:
        return found
    if any(a.case == "gen" for a in named):
        return named
    return [*named, *(replace(named[0], case=case) for case in CASES[:6])]


def _of_body(word: str) -> tuple[Analysis, ...]:
    """Read "Onetu", "Onetem" as forms of a body or a medium of the registry that ends on a consonant."""
    for ending in ("u", "owi", "em", "iem", "ie"):
        name = word.removesuffix(ending)
        if name != word and name in known_bodies() and name[-1] not in "aeiouy":
            forms = (Analysis(name, "noun", genders=frozenset(("m3",)), name="organisation", number="sg"),)
            return tuple(replace(a, case=c) for a in forms for c in _ENDING_CASES[ending])  # type: ignore[arg-type]
    return ()


def gender(given: str) -> str | None:
    """Return "f" or "m" of a first name in the nominative; None where it is no first name, or either's."""
    first = given.partition("-")[0]  # "Jean-Marie": a man, as his first name says
    found = {a.genders for a in readings(first) if a.name == "given" and a.case == "nom" and a.number != "pl"}
    if len(found) != 1:
        return None
    own = next(iter(found))
    return "f" if own == frozenset("f") else "m" if "m1" in own and "f" not in own else None


def _is_abbreviated(word: str) -> bool:
    """Tell "Prof" of "Prof. Nowak", which is no name for its capital."""
    return (
        len(word) <= _LONGEST
        and word[1:].islower()
        and any(entry[2].startswith("brev") for _, _, entry in _dictionary().analyse(word.lower() + "."))
    )


def _listed(word: str) -> list[Analysis]:
    """Read a form of a name of ``names.tsv``."""
    known = listed_names()
    match = _APOSTROPHE.fullmatch(word)
    guessed = surnames.guess(word) if match is None else _compound(word) if match[1] in known else []
    towns = known.get(word[:-1], ()) if word[-1] == "u" else ()  # "Bhutanu", which no man's name has
    found = [replace(town, case="gen", number="sg") for town in towns if "m3" in town.genders]
    for a in guessed:
        for name in known.get(a.lemma, ()):
            undeclined = a.lemma == word and a.case != "nom"
            if "m3" in name.genders and a.case in ("nom", "acc"):
                # a town's accusative is its nominative: "widzi Izrael", not "Izraela"
                if a.lemma == word:
                    found += [
                        replace(a, case=c, genders=name.genders, name=name.name) for c in ("nom", "acc")
                    ]
                continue
            # the guess is of a man: "Isabel" is the nominative of a woman's name as well
            own = bool(name.genders & a.genders) or (a.lemma == word and _indeclinable(name))
            if own and (not undeclined or _indeclinable(name)):
                found.append(replace(a, genders=name.genders, name=name.name))
    return list(dict.fromkeys(found))


def _indeclinable(name: Analysis) -> bool:
    """Tell "Karaczi" and "Carmen" from "Warszawa": neuter, or feminine not in -a."""
    return "n" in name.genders or ("f" in name.genders and name.lemma[-1] != "a")


def _without_place_of_people(found: list[Analysis]) -> list[Analysis]:
    """ "Polaków" is of the people before it is of a village "Polaki" or of potatoes, "Marek" a first name."""
    people = {a.lemma.lower() for a in found if "m1" in a.genders and a.name == "other"}
    given = any(a.name == "given" and a.case == "nom" for a in found)

    def rare(a: Analysis) -> bool:
        if a.name == "place" and a.number == "pl":
            return given or (bool(people) and a.lemma[-1] == "i")
        return a.name is None and a.lemma in people

    return [a for a in found if not rare(a)]


def _first_of_one(found: list[Analysis]) -> list[Analysis]:
    """Read "Robertowi" of Robert, not of Roberto, and "Barbary" of one Barbara, not of several."""
    given = {a.lemma for a in found if a.name == "given"}
    found = [a for a in found if not (a.name == "given" and a.lemma.endswith("o") and a.lemma[:-1] in given)]
    one = any(a.name == "given" and a.number == "sg" for a in found)
    return [a for a in found if not (one and a.name == "given" and a.number == "pl")]


def _without_women(found: list[Analysis]) -> list[Analysis]:
    """ "Adam" is a man before it is of several women called Adama, or of a village; so are Daniel, Michał."""
    if not any(
        a.name == "given" and a.case == "nom" and a.number == "sg" and "m1" in a.genders for a in found
    ):
        return found
    return [a for a in found if not (a.name is not None and a.number == "pl" and a.case == "gen")]


def _without_village(found: list[Analysis]) -> list[Analysis]:
    """ "w Augustowie" is in the town of Augustów before it is in a village Augustowo; not so Kosovo."""
    places = {a.lemma for a in found if a.name == "place"}
    known = known_places()
    pairs = {v: v[:-3] + "ów" for v in places if v.endswith("owo") and v[:-3] + "ów" in places}
    gone = {town if village in known else village for village, town in pairs.items()}
    return [a for a in found if a.lemma not in gone]


def _look_up(word: str) -> list[Analysis]:
    if len(word) > _LONGEST:
        return []
    edges = _dictionary().analyse(word)
    last = max(end for _, end, _ in edges)
    whole = [entry for start, end, entry in edges if start == 0 and end == last and entry[2] != "ign"]
    whole = [entry for entry in whole if not _is_rare(entry[1], entry[2], entry[4])] or whole
    found = [a for entry in whole for a in _entry(entry[1], entry[2], entry[3])]
    if found:
        return found
    first = [entry for start, _, entry in edges if start == 0]
    rest = [entry for start, _, entry in edges if start > 0]
    if rest and any(entry[2].startswith(("praet", "winien")) for entry in first):
        person = next((p for e in rest for k, p in (("pri", 1), ("sec", 2)) if f":{k}:" in e[2]), 3)
        mood = "conditional" if any(entry[1].split(":")[0] == "by" for entry in rest) else "indicative"
        return [
            replace(a, person=person, mood=mood)  # type: ignore[arg-type]
            for entry in first
            if entry[2].startswith(("praet", "winien"))
            for a in analyses(entry[1], entry[2], entry[3])
        ]
    if "-" in word and rest and rest[-1][2].startswith("adj:"):  # polsko-rosyjski
        ending = [entry for start, end, entry in edges if end == last and start > 0]
        stem = word.rsplit("-", 1)[0].lower()
        return [replace(a, lemma=f"{stem}-{a.lemma}") for e in ending for a in analyses(e[1], e[2], e[3])]
    return []


_RARE = frozenset((
    "archeol.", "biol.", "bot.", "chem.", "daw.", "geol.", "gry", "gwar.", "indyw.", "karc.", "kulin.",
    "mit.", "muz.", "pszcz.", "rel.", "slang", "szkol.", "włók.", "zool.",
))  # fmt: skip
"""Marks of the dictionary for what is old, of a dialect, or of a field that politics hardly enters: "stoa",
of which "stoi" would be a form, "karo" of "kara". Beside a reading without one, such a reading misleads."""


def _is_rare(lemma: str, tag: str, marks: list[str]) -> bool:
    parts = {part for mark in marks for part in mark.split(",")}
    # of verbs and adjectives these mark usual ones, of names in capitals their gender; "psy" are no men
    noun = tag.startswith("subst")
    obsolete = noun and ("przest." in parts or ("pot." in parts and lemma.partition(":")[0].islower()))
    # "niemiecka" is of "z niemiecka" as well, and so of no "kanclerz"; not so "do niedawna"
    manner = tag.startswith("adjp") and lemma.partition(":")[0].endswith(("ski", "cki"))
    disdain = tag.startswith("depr") and lemma[:1].islower()  # "praktyki" for "praktycy"
    return obsolete or manner or disdain or not parts.isdisjoint(_RARE)


def _entry(lemma: str, tag: str, labels: list[str]) -> list[Analysis]:
    found = list(analyses(lemma, tag, labels))
    if tag.startswith("subst:sg.pl:nom.gen.dat.acc.inst.loc.voc") and lemma[:1].isupper():
        return [a for a in found if a.number == "sg"]
    return found


def _without_undeclined(found: list[Analysis]) -> list[Analysis]:
    """Drop the undeclined feminine twin of a masculine title or surname ("prezydent", "Tusk" in all cases).

    A feminine word of its own, which declines, stays: "Litwa" is a state besides a Mr Litwa.
    """
    masculine = {a.lemma for a in found if "m1" in a.genders and a.pos == "noun"}
    feminine = [a for a in found if a.pos == "noun" and a.genders == frozenset("f") and a.lemma in masculine]
    undeclined = {
        lemma
        for lemma in {a.lemma for a in feminine}
        if len({a.case for a in feminine if a.lemma == lemma}) >= 6
    }
    return [a for a in found if not (a in feminine and a.lemma in undeclined)]


def _compound(word: str) -> list[Analysis]:
    """Read an unknown capitalised word: an acronym, a foreign name, a hyphenated name."""
    match = _ACRONYM_WITH_ENDING.fullmatch(word)
    if match and match[2] in _ENDING_CASES:
        return [
            Analysis(match[1], "noun", case, "sg", frozenset(("m3",)), name="acronym")  # type: ignore[arg-type]
            for case in _ENDING_CASES[match[2]]
        ]
    match = _APOSTROPHE.fullmatch(word)
    if match and match[2] in _ENDING_CASES:
        return [
            Analysis(match[1], "noun", case, "sg", frozenset(("m1",)), name="unknown")  # type: ignore[arg-type]
            for case in _ENDING_CASES[match[2]]
        ]
    letters = word.isupper() and (1 < len(word) <= 6 or "/" in word or "." in word)  # "CDU/CSU", "N.A.T.O"
    if letters or _MIXED_ACRONYM.fullmatch(word):
        return [
            Analysis(word, "noun", c, "sg", frozenset(("m3", "f", "n")), name="acronym") for c in CASES[:6]
        ]
    if "-" in word:
        return _hyphenated(word)
    return surnames.guess(word)


def _hyphenated(word: str) -> list[Analysis]:
    """Read "Kosiniaka-Kamysza": the parts agree in case, or the first does not decline."""
    *heads, tail = word.split("-")
    if not all(part[:1].isupper() for part in (*heads, tail)):
        return [
            Analysis(word, "noun", case, "sg", frozenset(("m1", "f", "m3", "n")), name="unknown")
            for case in CASES[:6]
        ]
    last = [a for a in readings(tail) if a.case and a.pos in ("noun", "adjective")]
    last = [a for a in last if tail.isupper() or not a.lemma.isupper()]  # "al-Fatah" is no "FATAH"
    if all(head in known_places() for head in heads):
        last = [a for a in last if a.name == "place"] or last  # "Warszawa-Praga" is no woman
    if all(a.name is None for a in last):  # "Al-Kaidy": no kaids
        last = surnames.guess(tail)
    found = []
    for a in last:
        lemma_heads = []
        for head in heads:
            same = [
                b
                for b in readings(head)
                if b.case == a.case and b.number == a.number and b.lemma[:1].isupper()
            ]
            lemma_heads.append(same[0].lemma if same else head)
        lemma = "-".join([*lemma_heads, a.lemma[:1].upper() + a.lemma[1:]])
        found.append(replace(a, lemma=lemma, pos="noun", name=a.name or "unknown"))
    return found
