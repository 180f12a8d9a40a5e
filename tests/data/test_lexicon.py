"""The tables of verbs, nouns and their kin: well-formed, in the dictionary, and enough of them.

The dictionary is morfeusz2's (SGJP): a lemma it does not give can never be met by the reader, and a
preposition with a case it does not govern can never be filled.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import morfeusz2
import pytest

from ktokogo import resources
from ktokogo.relations import relations

FRAMES = {
    "verbs.tsv": ("object", "addressee", "topic", "counterparty", "subject"),
    "nouns.tsv": ("object", "addressee", "topic", "counterparty", "subject"),
    "light_verbs.tsv": ("object", "addressee", "topic", "counterparty", "subject", "noun_slot"),
    "adjectives.tsv": ("object", "topic"),
}
KEYS = {
    "verbs.tsv": ("lemma",),
    "nouns.tsv": ("lemma",),
    "light_verbs.tsv": ("verb", "noun"),
    "adjectives.tsv": ("lemma",),
}
CASES = {"nom", "gen", "dat", "acc", "inst", "loc"}
CLAUSES = {"że", "żeby", "czy", "inf", "quote"}
ACTOR_TYPES = {"person", "country", "organisation", "medium", "place", "event", "group"}
# Prepositions of several words that end in a noun: all govern the genitive.
NOUN_PREPOSITIONS = {
    "na ręce", "na rzecz", "na stanowisku", "na temat", "po stronie", "pod adresem", "w kierunku",
    "w sprawie", "w stronę", "na terytorium", "na terenie", "na stanowisko", "na urząd", "na funkcję",
    "z okazji", "z powodu", "z rąk", "ze strony",
}  # fmt: skip
# Prepositions of several words that end in a preposition, which governs what it governs alone.
LONG_PREPOSITIONS = {"co do", "w stosunku do", "w związku z"}
# "jako" takes over the case of the noun that it explains.
FREE = {"jako"}
# Relations whose claim stands without an object: "she resigned", "he smiled".
WITHOUT_OBJECT = {"resigns", "smiles"}
MODALITIES = {"actual", "intended", "hypothetical", "obligation", "historical"}
CERTAINTIES = {"certain", "probable", "possible", "underspecified"}

Row = dict[str, str]


@cache
def table(name: str) -> tuple[Row, ...]:
    return tuple(resources.rows("data", "lexicon", "pl", name))


@cache
def analyses(word: str) -> frozenset[tuple[str, str]]:
    """(lemma without its number, part of speech with its features) of every reading of a word."""
    found = _dictionary().analyse(word)
    return frozenset((lemma.split(":")[0], tag) for _, _, (_, lemma, tag, _, _) in found)


@cache
def _dictionary() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz()


def is_lemma(word: str, *parts_of_speech: str) -> bool:
    return any(lemma == word and tag.split(":")[0] in parts_of_speech for lemma, tag in analyses(word))


def alternatives(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def lemmas(cell: str) -> list[str]:
    return [lemma.removesuffix(" się") for lemma in cell.split("/")]


def governed(preposition: str) -> set[str]:
    if preposition in NOUN_PREPOSITIONS:
        return {"gen"}
    if preposition in FREE:
        return CASES
    if preposition in LONG_PREPOSITIONS:
        preposition = preposition.split()[-1]
    tags = (tag.split(":") for lemma, tag in analyses(preposition) if lemma == preposition)
    return {case for tag in tags if tag[0] == "prep" for case in tag[1].split(".")}


def fault_of(slot: str, *, adjective: bool) -> str | None:
    """Say what is wrong with one alternative of a slot; None where it is well-formed."""
    if slot in CASES or slot in CLAUSES or (adjective and slot == "adj"):
        return None
    preposition, plus, case = slot.rpartition("+")
    if not plus or case not in CASES:
        return f"{slot!r} is neither a case, a clause nor preposition+case"
    if case not in governed(preposition):
        return f"{preposition!r} does not govern {case}"
    return None


@pytest.mark.parametrize("name", FRAMES)
def test_every_slot_can_be_filled(name: str) -> None:
    faults = []
    for row in table(name):
        for column in FRAMES[name]:
            cell = row[column]
            for slot in alternatives(cell):
                fault = fault_of(slot, adjective=name == "nouns.tsv" and column in ("subject", "object"))
                if fault:
                    faults.append(f"{row}: {column}: {fault}")
            if len(set(alternatives(cell))) < len(alternatives(cell)):
                faults.append(f"{row}: {column} names an alternative twice")
    assert faults == []


@pytest.mark.parametrize(
    "slot",
    [
        "",
        "akk",
        "do",
        "do+",
        "+gen",
        "do+akk",
        "do+inst",
        "przeciwko+gen",
        "wobec+dat",
        "adj",
        "ze Strony+gen",
    ],
)
def test_a_slot_that_cannot_be_filled_is_found_out(slot: str) -> None:
    assert fault_of(slot, adjective=False)


@pytest.mark.parametrize("name", FRAMES)
def test_every_relation_is_in_the_ontology(name: str) -> None:
    assert {row["relation"] for row in table(name)} - set(relations()) == set()


@pytest.mark.parametrize("name", FRAMES)
def test_no_row_stands_twice(name: str) -> None:
    rows = Counter(tuple(v for k, v in row.items() if k != "note") for row in table(name))
    assert [row for row, count in rows.items() if count > 1] == []


@pytest.mark.parametrize("name", FRAMES)
def test_the_rows_of_a_cue_stand_together_so_that_their_order_can_be_read(name: str) -> None:
    keys = [tuple(row[k] for k in KEYS[name]) for row in table(name)]
    changes = [key for i, key in enumerate(keys) if i == 0 or keys[i - 1] != key]
    assert [key for key, count in Counter(changes).items() if count > 1] == []


@pytest.mark.parametrize("name", FRAMES)
def test_a_row_is_not_hidden_by_an_earlier_one(name: str) -> None:
    """The reader takes the first row that fits: one that demands nothing hides all after it."""
    conditions = (
        "needs", "object_lemmas", "topic_lemmas", "subject_lemmas", "subject_needs", "adverbs", "adjectives",
        "requires",
    )  # fmt: skip
    hidden = []
    earlier: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in table(name):
        key = tuple(row[k] for k in KEYS[name])
        slots = set(alternatives(row["object"]))
        if slots and slots <= earlier[key]:
            hidden.append((*key, row["relation"]))
        if not any(row.get(column) for column in conditions):
            earlier[key] |= slots
    # A noun may carry two relations by the same slots only where one is conditional.
    assert hidden == []


@pytest.mark.parametrize("name", FRAMES)
def test_a_claim_without_an_object_is_one_that_needs_none(name: str) -> None:
    bare = {
        row["relation"]
        for row in table(name)
        if not row["object"] and not row.get("ambiguous") and not row.get("note", "").startswith("turned")
        if not alternatives(row.get("topic", ""))
    }
    assert bare - WITHOUT_OBJECT == set()


@pytest.mark.parametrize("name", FRAMES)
def test_conditions_name_known_things(name: str) -> None:
    kinds = {"actor", "matter", "party"} | ACTOR_TYPES
    faults = []
    for row in table(name):
        faults += [(row, n) for n in alternatives(row.get("subject_needs", "")) if n not in kinds]
        faults += [
            (row, n) for n in alternatives(row.get("needs", "")) if n not in kinds | {"office", "body"}
        ]
        for column in alternatives(row.get("requires", "")):
            if not row.get(column):
                faults.append((row, f"requires {column}, which has no slot"))
        if row.get("topic_lemmas") and row["requires"] != "topic":
            faults.append((row, "topic_lemmas without requires=topic"))
        if row.get("speech", "") not in ("", "1"):
            faults.append((row, row["speech"]))
        if row.get("ambiguous", "") not in ("", "gen"):
            faults.append((row, row["ambiguous"]))
        if row.get("ambiguous") == "gen" and "gen" in alternatives(row["subject"]) + alternatives(
            row["object"]
        ):
            faults.append((row, "the genitive is both ambiguous and read"))
    assert faults == []


def test_verbs_are_infinitives_of_the_dictionary() -> None:
    cells = {row["lemma"] for row in table("verbs.tsv")} | {row["verb"] for row in table("light_verbs.tsv")}
    cells |= {row["lemma"] for row in table("modals.tsv") if row["pos"] in ("verb", "impersonal")}
    assert [word for cell in sorted(cells) for word in lemmas(cell) if not is_lemma(word, "inf")] == []


def test_nouns_are_in_the_dictionary() -> None:
    nouns = {row["lemma"] for row in table("nouns.tsv")} | {row["noun"] for row in table("light_verbs.tsv")}
    nouns |= {row["lemma"] for row in table("modals.tsv") if row["pos"] == "noun"}
    assert [noun for noun in sorted(nouns) if not is_lemma(noun, "subst")] == []


def test_the_words_that_a_frame_is_tied_to_are_in_the_dictionary() -> None:
    strange = set()
    for name in FRAMES:
        for row in table(name):
            for column in ("object_lemmas", "topic_lemmas", "subject_lemmas"):
                barred = "!" if column == "subject_lemmas" else ""  # the other slots only list what they take
                words = {word.removeprefix(barred) for word in alternatives(row.get(column, ""))}
                # An infinitive may be the object of "zamierzać"; abbreviations are not in the dictionary.
                strange |= {w for w in words if not w.isupper() and not is_lemma(w, "subst", "inf")}
            adjectives = {word.removeprefix("!") for word in alternatives(row.get("adjectives", ""))}
            strange |= {w for w in adjectives if not is_lemma(w, "adj")}
            strange |= {w for w in alternatives(row.get("adverbs", "")) if not is_lemma(w, "adv")}
    assert strange - {"Interpol"} == set()


def test_adjectives_are_adjectives_or_participles() -> None:
    """Of a participle that is no adjective the dictionary knows the verb: "mianowany" is of "mianować"."""
    kinds = {"adj", "ppas", "pact", "winien"}
    adjectives = {word for row in table("adjectives.tsv") for word in row["lemma"].split("/")}
    verbs = {word for row in table("verbs.tsv") for word in row["lemma"].split("/")}
    words = {w for w in adjectives if not (is_lemma(w, "inf") and w in verbs)}
    words |= {row["lemma"] for row in table("modals.tsv") if row["pos"] == "adj"}
    words |= {row["word"] for row in table("certainty.tsv") if row["pos"] == "adj"}
    found = {word: {tag.split(":")[0] for _, tag in analyses(word)} for word in sorted(words)}
    assert [word for word, tags in found.items() if not tags & kinds] == []


def test_modality_and_certainty_are_those_of_a_claim() -> None:
    for row in table("modals.tsv"):
        assert row["modality"] in MODALITIES, row
        assert row["certainty"] in CERTAINTIES, row
        assert row["negates"] in ("", "1"), row
        for slot in alternatives(row["scope"]):
            assert slot in ("clause", "office") or fault_of(slot, adjective=False) is None, row
    for row in table("certainty.tsv"):
        assert row["certainty"] in CERTAINTIES, row
        assert row["pos"] in ("adv", "adj"), row


def test_the_words_of_certainty_are_polish() -> None:
    words = {word for row in table("certainty.tsv") for word in re.findall(r"\w+", row["word"])}
    assert [w for w in sorted(words) if {tag for _, tag in analyses(w)} <= {"ign"}] == []


def test_turned_pairs_say_where_their_subject_stands() -> None:
    """ "X spotkał się z krytyką Y": Y criticises X, so the slot of Y must be there, and none for X."""
    turned = [row for row in table("light_verbs.tsv") if row["note"].startswith("turned")]
    assert len(turned) >= 20
    assert [row for row in turned if not row["subject"] or row["object"]] == []


def test_every_relation_can_be_reached_in_three_ways() -> None:
    cues: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for name, keys in KEYS.items():
        for row in table(name):
            cues[row["relation"]].add((name, *(row[k] for k in keys)))
    assert {relation: len(cues[relation]) for relation in relations() if len(cues[relation]) < 3} == {}


def test_every_use_of_a_cue_is_explained_and_asked_for() -> None:
    uses = {row["use"] for row in table("cues.tsv")}
    assert uses == {row["use"] for row in table("cue_uses.tsv")}
    modules = (Path(__file__).parents[2] / "src").rglob("*.py")
    code = "".join(path.read_text(encoding="utf-8") for path in modules)
    assert [use for use in sorted(uses) if f'"{use}"' not in code] == []


def test_there_are_enough_words_to_read_political_news() -> None:
    verbs = {word for row in table("verbs.tsv") for word in row["lemma"].split("/")}
    speech = {word for row in table("verbs.tsv") if row["speech"] == "1" for word in row["lemma"].split("/")}
    assert len(verbs) >= 450
    assert len(speech) >= 110
    assert len({row["lemma"] for row in table("nouns.tsv")}) >= 180
    assert len({(row["verb"], row["noun"]) for row in table("light_verbs.tsv")}) >= 100


GRAVE = (
    "abducts", "accuses", "arrests", "attacks", "blames", "bombs", "convicts", "extradites", "insults",
    "invades", "kills", "occupies", "spies-on", "threatens",
)  # fmt: skip


@pytest.mark.parametrize("relation", GRAVE)
def test_grave_deeds_are_read_only_where_their_victim_is_somebody(relation: str) -> None:
    """A wrong frame makes a false accusation: these hold of actors alone, or of things that are named."""
    loose = [
        (row["lemma"], row["object"])
        for row in table("verbs.tsv")
        if row["relation"] == relation and not row["needs"] and not row["object_lemmas"]
    ]
    assert loose == []
