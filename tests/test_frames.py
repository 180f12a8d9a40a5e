"""Who is the subject, for every frame of the lexicon: each verb in a sentence of its own, in both orders.

The frames say where the participants stand; the dictionary gives the verb's past tense and the noun's case.
"Jan Wilczak V Annę Zarębę" and "Annę Zarębę V Jan Wilczak" are one deed of one man, and so is the passive
with "przez Jana Wilczaka"; and each is denied as well. Nouns have their doer in the genitive or behind
"ze strony" or "przez".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import morfeusz2
import pytest

from expectations import Json, read, told
from ktokogo import resources
from ktokogo.relations import relations

FOLDER = ("data", "lexicon", "pl")
PEOPLE = {
    "person": {
        "nom": "Anna Zaręba", "gen": "Anny Zaręby", "dat": "Annie Zarębie", "acc": "Annę Zarębę",
        "inst": "Anną Zarębą", "loc": "Annie Zarębie",
    },
    "country": {
        "nom": "Estonia", "gen": "Estonii", "dat": "Estonii", "acc": "Estonię",
        "inst": "Estonią", "loc": "Estonii",
    },
    "organisation": {
        "nom": "Komisja Europejska", "gen": "Komisji Europejskiej", "dat": "Komisji Europejskiej",
        "acc": "Komisję Europejską", "inst": "Komisją Europejską", "loc": "Komisji Europejskiej",
    },
}  # fmt: skip
AGENTS = {
    "person": "Jana Wilczaka",
    "country": "Norwegię",
    "organisation": "Unię Europejską",
}
SUBJECTS = {
    "person": ("Jan Wilczak", "m1"),
    "country": ("Norwegia", "f"),
    "organisation": ("Unia Europejska", "f"),
}


@dataclass(frozen=True)
class Told:
    """A frame told in one order: who does it to whom, and the relations that its verb may have."""

    text: str
    subject: str
    object: str
    polarity: str
    allowed: frozenset[str]


@cache
def _generator() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(analyse=False, expand_tags=False)


@cache
def _claims(text: str) -> list[Json]:
    claims: list[Json] = read(text)["claims"]
    return claims


def _past(infinitive: str, gender: str) -> str:
    for form, lemma, tag, _, _ in _generator().generate(infinitive):
        parts, own = tag.split(":"), lemma.split(":")[0] == infinitive
        if own and parts[:2] == ["praet", "sg"] and gender in parts[2].split(".") and "agl" not in parts:
            return str(form)
    raise AssertionError(f"the dictionary has no past tense of {infinitive}")


def _passive(infinitive: str) -> str | None:
    """The passive participle in the feminine, of verbs that tell of a finished deed."""
    found = None
    for form, lemma, tag, _, _ in _generator().generate(infinitive):
        parts, own = tag.split(":"), lemma.split(":")[0] == infinitive
        if own and parts[:2] == ["ppas", "sg"] and "perf" in parts[4].split(".") and parts[5] == "aff":
            agrees = "nom" in parts[2].split(".") and "f" in parts[3].split(".")
            found = str(form) if agrees else found
    return found


def _noun(lemma: str, case: str, negated: bool) -> str:
    if negated and case == "acc":
        case = "gen"
    for number in ("sg", "pl"):
        for form, _, tag, _, _ in _generator().generate(lemma):
            parts = tag.split(":")
            kind = parts[0] in ("subst", "ger") and "neg" not in parts
            if kind and parts[1] == number and case in parts[2].split("."):
                return str(form)
    raise AssertionError(f"the dictionary has no {case} of {lemma}")


def _type(needs: str, order: tuple[str, ...]) -> str | None:
    wanted = set(filter(None, needs.split("|")))
    if "place" in wanted:
        wanted.add("country")
    if not wanted or "actor" in wanted:
        return order[0]
    return next((type for type in order if type in wanted), None)


def _slot(slot: str, whom: str, negated: bool) -> str | None:
    preposition, _, case = slot.rpartition("+")
    if case not in PEOPLE["person"] or case == "nom":
        return None
    if negated and not preposition and case == "acc":
        case = "gen"
    return f"{preposition} {PEOPLE[whom][case]}".strip()


def _frames() -> list[object]:
    """The sentences of each cue: of a verb, or of a verb with its noun."""
    out: dict[str, dict[str, Told]] = {}
    for name, column in (("verbs.tsv", "lemma"), ("light_verbs.tsv", "verb")):
        rows = list(resources.rows(*FOLDER, name))
        for row in rows:
            alike = [r for r in rows if r[column] == row[column] and r.get("noun") == row.get("noun")]
            cue = f"{row[column]} {row.get('noun', '')}".strip()
            for deed in _sentences(row, column, alike):
                out.setdefault(cue, {}).setdefault(deed.text, deed)
    for row in resources.rows(*FOLDER, "nouns.tsv"):
        for deed in _of_noun(row):
            out.setdefault(row["lemma"], {}).setdefault(deed.text, deed)
    return [pytest.param(list(deeds.values()), id=cue) for cue, deeds in out.items()]


def _of_noun(row: dict[str, str]) -> list[Told]:
    tied = ("requires", "object_lemmas", "topic_lemmas", "adjectives")
    whom = _type(row["needs"], ("person", "country", "organisation"))
    if any(row.get(field) for field in tied) or whom is None:
        return []
    who = "country" if whom == "country" else "person"
    subject = SUBJECTS[who][0]
    rows = resources.rows(*FOLDER, "nouns.tsv")
    allowed = frozenset(r["relation"] for r in rows if r["lemma"] == row["lemma"])
    genitive = {"person": "Jana Wilczaka", "country": "Norwegii"}[who]
    agents = {"gen": genitive, "ze strony+gen": f"ze strony {genitive}", "przez+acc": f"przez {AGENTS[who]}"}
    out = []
    for slot in row["object"].split("|"):
        target = _slot(slot, whom, negated=False)
        for place in row["subject"].split("|"):
            if target is None or place not in agents or place == slot == "gen":
                continue
            sides = (agents[place], target) if place == "gen" else (target, agents[place])
            text = f"{row['lemma'].capitalize()} {' '.join(sides)} trwa od maja."
            out.append(Told(text, subject, PEOPLE[whom]["nom"], "+", allowed))
    return out


def _sentences(row: dict[str, str], column: str, alike: list[dict[str, str]]) -> list[Told]:
    tied = ("requires", "object_lemmas", "topic_lemmas", "subject_lemmas", "subject", "adjectives")
    if any(row.get(field) for field in tied) or row["note"].startswith("turned"):
        return []
    whom = _type(row["needs"], ("person", "country", "organisation"))
    who = _type(row.get("subject_needs", ""), ("person", "country", "organisation"))
    if whom is None or who is None:
        return []
    subject, gender = SUBJECTS[who]
    infinitive, _, reflexive = row[column].split("/")[-1].partition(" ")
    verb = " ".join(filter(None, (_past(infinitive, gender), reflexive)))
    adverb = row.get("adverbs", "").split("|")[0]
    allowed = frozenset(r["relation"] for r in alike)
    out = []
    for slot in row["object"].split("|"):
        for negated in (False, True):
            target = _slot(slot, whom, negated)
            if target is None:
                continue
            noun = ""
            if row.get("noun"):
                preposition, _, case = row["noun_slot"].split("|")[0].rpartition("+")
                noun = f"{preposition} {_noun(row['noun'], case, negated and not preposition)}".strip()
            predicate = " ".join(filter(None, ("nie" if negated else "", verb, adverb, noun)))
            first = target[0].upper() + target[1:]
            for text in (f"{subject} {predicate} {target}.", f"{first} {predicate} {subject}."):
                idiom = "negated" in row["note"].split()  # "nie szczędzić krytyki" denies nothing
                if idiom and not negated:
                    continue
                polarity = "-" if negated and not idiom else "+"
                out.append(Told(text, subject, PEOPLE[whom]["nom"], polarity, allowed))
            participle = _passive(infinitive) if slot == "acc" and not reflexive and not noun else None
            if participle is not None:
                text = " ".join(
                    filter(
                        None, (PEOPLE[whom]["nom"], "nie" if negated else "", "została", participle, adverb)
                    )
                )
                text += f" przez {AGENTS[who]}."
                out.append(Told(text, subject, PEOPLE[whom]["nom"], polarity, allowed))
    return out


FRAMES = _frames()


@pytest.mark.parametrize("deeds", FRAMES)
def test_the_other_side_is_never_the_subject(deeds: list[Told]) -> None:
    for deed in deeds:
        claims = _claims(deed.text)
        assert [told(claim) for claim in claims if _turned(deed, claim)] == [], deed.text


def _is(deed: Told, claim: Json) -> bool:
    sides = (claim["subject"], claim["object"])
    turned = relations()[claim["relation"]].symmetric and sides == (deed.object, deed.subject)
    return (
        (turned or sides == (deed.subject, deed.object))
        and claim["relation"] in deed.allowed
        and claim["denied"] == (deed.polarity == "-")
    )


def _turned(deed: Told, claim: Json) -> bool:
    """Tell whether the claim makes the other side do it, or affirms what is denied."""
    other = claim["subject"] == deed.object and not relations()[claim["relation"]].symmetric
    return not _is(deed, claim) and (other or claim["denied"] != (deed.polarity == "-"))
