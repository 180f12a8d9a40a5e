"""Closed lists of nouns by what they do to the words around them, from the lexicon's tables."""

from __future__ import annotations

from functools import cache

from ktokogo import resources

TIME_NOUNS = frozenset(
    ("dzień", "noc", "rano", "wieczór", "godzina", "tydzień", "miesiąc", "rok", "chwila", "raz", "moment")
)
"""Nouns that tell when, wherever they stand."""


@cache
def titles() -> frozenset[str]:
    """Nouns before names: "premier" is a prime minister before it is the genitive of "premiera"."""
    return frozenset(row["lemma"] for row in resources.rows("data", "lexicon", "pl", "roles.tsv"))


@cache
def relatives() -> dict[str, bool]:
    """Nouns of people by whose they are, and whether their own surname may follow ("doradca"; not "syn")."""
    return {row["lemma"]: row["called"] == "surname" for row in _relatives() if row["called"] != "name"}


@cache
def spokesmen() -> frozenset[str]:
    """Nouns of people by whose they are that a full name of their own may follow: "rzecznik", "prawnik"."""
    return frozenset(row["lemma"] for row in _relatives() if row["called"] == "name")


@cache
def _relatives() -> tuple[dict[str, str], ...]:
    return tuple(resources.rows("data", "lexicon", "pl", "relatives.tsv"))


@cache
def feminine_titles() -> frozenset[str]:
    """Feminine nouns that can head a person ("szefowa", "rzeczniczka")."""
    rows = resources.rows("data", "lexicon", "pl", "roles.tsv")
    return frozenset(form for row in rows for form in row["feminine"].split("|") if form)


@cache
def offices() -> frozenset[str]:
    """Nouns that can head a person, of men and of women."""
    return titles() | feminine_titles()


@cache
def stiff_titles() -> frozenset[str]:
    """Offices that of a woman may keep their form in every case: "decyzja premier" (``roles.tsv``)."""
    rows = resources.rows("data", "lexicon", "pl", "roles.tsv")
    return frozenset(row["lemma"] for row in rows if row["lemma"] in row["feminine"].split("|"))


@cache
def body_nouns() -> frozenset[str]:
    """Nouns of bodies, which act: "rząd", "klub" (``bodies.tsv``)."""
    rows = resources.rows("data", "lexicon", "pl", "bodies.tsv")
    return frozenset(row["lemma"] for row in rows if row["category"] == "ORG")


@cache
def topics() -> frozenset[str]:
    """Prepositions, some with a noun, of that on which somebody speaks: "ws.", "w sprawie"."""
    rows = resources.rows("data", "lexicon", "pl", "role_words.tsv")
    return frozenset(row["word"] for row in rows if row["use"] == "topic")


@cache
def event_nouns() -> frozenset[str]:
    """Nouns of deeds and stances: those that make claims (``nouns.tsv``)."""
    rows = resources.rows("data", "lexicon", "pl", "nouns.tsv")
    return frozenset(lemma for row in rows for lemma in row["lemma"].split("/"))


@cache
def media_words() -> frozenset[str]:
    """Common nouns before the name of a medium (``media_words.tsv``)."""
    return frozenset(row["lemma"] for row in resources.rows("data", "lexicon", "pl", "media_words.tsv"))


@cache
def particles() -> frozenset[str]:
    """Words that stand inside names: von, de, bin."""
    return frozenset(row["word"] for row in resources.rows("data", "lexicon", "pl", "name_particles.tsv"))


@cache
def times(kind: str) -> frozenset[str]:
    """Forms of the days of the week, or of the months (``times.tsv``)."""
    rows = resources.rows("data", "lexicon", "pl", "times.tsv")
    return frozenset(row["word"] for row in rows if row["kind"] == kind)


@cache
def known_places() -> frozenset[str]:
    """States, capitals and other places of the registry: "Węgier" is of Hungary before it is a Mr Węgier."""
    actors = resources.rows("data", "actors", "actors.tsv")
    known = {row["name_pl"] for row in actors if row["type"] in ("country", "place")}
    return frozenset(known | {row["name_pl"] for row in resources.rows("data", "actors", "metonyms.tsv")})


@cache
def joined_names() -> frozenset[str]:
    """Names of the registry that have "i" in them, in small letters."""
    rows = resources.rows("data", "actors", "actors.tsv")
    names = (n.lower() for row in rows for n in (row["name_pl"], *row["aliases"].split("|")))
    return frozenset(n for n in names if " i " in n)


@cache
def known_bodies() -> frozenset[str]:
    """Names of the registry's bodies and media, without signs: "Onetu" is of Onet; "Al Jazeera"."""
    found: set[str] = set()
    for row in resources.rows("data", "actors", "actors.tsv"):
        if row["type"] in ("organisation", "medium"):
            names = (row["name_pl"], *row["aliases"].split("|"))
            found.update(n for n in names if n and all(w.isalpha() and w[1:].islower() for w in n.split()))
    return frozenset(found)


@cache
def last_of_bodies() -> frozenset[str]:
    """The last words of those names that have several: "Jazeera"."""
    return frozenset(name.split()[-1] for name in known_bodies() if " " in name)


@cache
def bodies_by_letters() -> frozenset[str]:
    """Short names of the registry's bodies that are no media: "PiS", "KO"."""
    names = {kind: set[str]() for kind in ("organisation", "medium")}
    for row in resources.rows("data", "actors", "actors.tsv"):
        if row["type"] in names:
            names[row["type"]].update((row["name_pl"], *row["aliases"].split("|")))
    return frozenset(n for n in names["organisation"] - names["medium"] if n.isalpha() and n[-1:].isupper())


@cache
def full_names() -> dict[str, tuple[str, ...]]:
    """The names of the registry's bodies for which letters stand, by the letters: "KO"."""
    found: dict[str, tuple[str, ...]] = {}
    for row in resources.rows("data", "actors", "actors.tsv"):
        short = row["aliases"].split("|") if row["type"] in ("organisation", "medium") else []
        for word in short:
            if " " not in word and sum(c.isupper() for c in word) > 1 and " " in row["name_pl"]:
                found[word] = (*found.get(word, ()), row["name_pl"])
    return found


@cache
def state_adjectives() -> frozenset[str]:
    """Adjectives of states: "Hiszpańska" at the head of a sentence is one before it is a surname."""
    rows = resources.rows("data", "lexicon", "pl", "states.tsv")
    return frozenset(adjective for row in rows for adjective in row["adjective"].split("|") if adjective)


@cache
def known_surnames() -> frozenset[str]:
    """Surnames of the registry's persons: "Macrona" is of Macron before it is a Ms Macrona."""
    found: set[str] = set()
    for row in resources.rows("data", "actors", "actors.tsv"):
        if row["type"] == "person":
            names = [row["surname"], row["name_pl"], *row["aliases"].split("|")]
            found.update(name.split()[-1] for name in names if name)
    return frozenset(found)


@cache
def known_people() -> frozenset[str]:
    """Full names of the registry's persons: "Izrael Kac"."""
    rows = (row for row in resources.rows("data", "actors", "actors.tsv") if row["type"] == "person")
    names = (name for row in rows for name in (row["name_pl"], *row["aliases"].split("|")))
    return frozenset(name for name in names if len(name.split()) == 2)


@cache
def adverbials() -> dict[str, frozenset[str]]:
    """Nouns that say how or in what order, by the words before which they do so: "kolei" after "z"."""
    rows = list(resources.rows("data", "lexicon", "pl", "adverbials.tsv"))
    return {row["noun"]: frozenset(r["word"] for r in rows if r["noun"] == row["noun"]) for row in rows}


@cache
def kind_nouns() -> frozenset[str]:
    """Nouns right before a name that tell what it names: "partia", "zamek" (``kinds.tsv``)."""
    rows = resources.rows("data", "lexicon", "pl", "kinds.tsv")
    return frozenset(row["lemma"] for row in rows if row["category"] != "between")


@cache
def firm_nouns() -> frozenset[str]:
    """Those of them that tell a body: "koncern", "bank"."""
    rows = resources.rows("data", "lexicon", "pl", "kinds.tsv")
    return frozenset(row["lemma"] for row in rows if row["category"] == "ORG")


@cache
def dative_adjectives() -> frozenset[str]:
    """Adjectives that govern a dative ("przeciwny", ``adjectives.tsv``)."""
    rows = resources.rows("data", "lexicon", "pl", "adjectives.tsv")
    return frozenset(row["lemma"] for row in rows if "dat" in row["object"].split("|"))
