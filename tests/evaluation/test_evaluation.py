"""Scores against gold: the yardstick's own figures, the rules of matching, and floors that hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ktokogo.errors import InputError
from ktokogo.evaluation.figures import Counts, Score, Share, b_cubed, total
from ktokogo.evaluation.files import load, load_floors, tasks
from ktokogo.evaluation.report import below, figures, score
from quality import FLOORS, GOLD, quality

READINGS = Path(__file__).parent / "readings"
YARDSTICK = json.loads((Path(__file__).parent / "yardstick.json").read_text(encoding="utf-8"))
"""What the scorer with which the gold came gives for these readings: tp, fp, fn; or right, of."""
STEMS = sorted(set(YARDSTICK) - {"mentions"})
FLOORED = load_floors(FLOORS)


def numbers(value):
    """A count or a share as the yardstick writes it."""
    return [value.tp, value.fp, value.fn] if isinstance(value, Counts) else [value.right, value.of]


@pytest.mark.parametrize("stem", STEMS)
def test_figures_equal_the_yardstick_s(stem):
    scored, _ = score(load(GOLD / f"{stem}.json"), load(READINGS / f"{stem}.json"))
    found = {**scored.counts, **scored.shares}
    for name, told in YARDSTICK[stem].items():
        assert numbers(found.get(name, Share())) == told, name


def test_figures_of_mentions_equal_the_yardstick_s():
    stems = [stem for stem in STEMS if stem != "reference"]
    scored = total(score(load(GOLD / f"{s}.json"), load(READINGS / f"{s}.json"))[0] for s in stems)
    told = dict(YARDSTICK["mentions"])
    assert [round(x, 3) for x in b_cubed(scored.identifiers)] == told.pop("identifiers")
    found = {**scored.counts, **scored.shares}
    for name, counts in told.items():
        assert numbers(found.get(name, Counts())) == counts, name


# ------------------------------------------------------------------ quality does not fall


@pytest.fixture(scope="module")
def today():
    return quality()


@pytest.mark.parametrize("name", sorted(FLOORED))
def test_no_figure_falls_below_its_floor(today, name):
    assert below(FLOORED[name], today[name]) == []


def test_every_gold_file_has_floors():
    assert set(FLOORED) == {"all", *(file.stem for file in GOLD.glob("*.json"))}
    assert all(FLOORED.values())


def test_a_figure_below_its_floor_is_told():
    found = {"claims": {"strict": {"f1": 0.5}}, "polarity": {"share": None}}
    assert below({"claims.strict.f1": 0.5}, found) == []
    assert below({"claims.strict.f1": 0.51}, found) == ["claims.strict.f1 is 0.5000, its floor is 0.51"]
    assert below({"polarity.share": 0, "claims.wrong": 0}, found) == [
        "polarity.share is not there, its floor is 0",
        "claims.wrong is not there, its floor is 0",
    ]


# ------------------------------------------------------------------ what counts as right


ACTORS = [
    {"name": "Bogusz Wirecki", "type": "person", "aliases": ["Wirecki"]},
    {"name": "Norlandia", "type": "country", "aliases": ["Kasztel"]},
    {"name": "Zelania", "type": "country", "optional": True},
]


def claim(subject, predicate, target, **more):
    return {"subject": subject, "predicate": predicate, "object": target, "polarity": "+", **more}


def levels(wanted, given):
    """The counts of strict, accepted and relaxed claims, as (tp, fp, fn)."""
    scored, _ = score({"actors": ACTORS, "claims": wanted}, {"actors": ACTORS, "claims": given})
    return [tuple(numbers(scored.counts[f"claims.{level}"])) for level in ("strict", "accepted", "relaxed")]


RIGHT, WRONG = (1, 0, 0), (0, 1, 1)
ACCUSES = claim("Bogusz Wirecki", "accuses", "Norlandia", alt_predicates=["blocks"], topic="szantaż w porcie")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (claim("Bogusz Wirecki", "accuses", "Norlandia"), [RIGHT, RIGHT, RIGHT]),
        (claim("Wirecki", "accuses", "Kasztel"), [RIGHT, RIGHT, RIGHT]),
        (claim("Wirecki", "blocks", "Norlandia"), [WRONG, RIGHT, RIGHT]),
        (claim("Wirecki", "criticises", "Norlandia"), [WRONG, WRONG, RIGHT]),
        (claim("Wirecki", "accuses", "szantaż"), [WRONG, WRONG, RIGHT]),
        (claim("Wirecki", "accuses", "decyzja o Norlandii"), [WRONG, WRONG, RIGHT]),
        (claim("Wirecki", "accuses", "nowe cło"), [WRONG, WRONG, WRONG]),
        (claim("Wirecki", "visits", "Norlandia"), [WRONG, WRONG, WRONG]),
        (claim("Norlandia", "accuses", "Bogusz Wirecki"), [WRONG, WRONG, WRONG]),
        (claim("Zelania", "accuses", "Norlandia"), [WRONG, WRONG, WRONG]),
    ],
    ids=[
        "same",
        "aliases",
        "alternative",
        "kindred",
        "its matter",
        "within a matter",
        "another matter",
        "other",
        "turned",
        "who",
    ],
)
def test_levels(given, expected):
    assert levels([ACCUSES], [given]) == expected


def test_what_is_turned_by_a_denial_is_right_only_with_it():
    wanted = [claim("Bogusz Wirecki", "opposes", "sankcje", alt_predicates=["supports-"])]
    assert levels(wanted, [claim("Wirecki", "supports", "sankcje", polarity="-")])[1] == RIGHT
    assert levels(wanted, [claim("Wirecki", "supports", "sankcje")])[2] == WRONG


def test_sides_of_a_mutual_act_may_change_places():
    wanted = [claim("Bogusz Wirecki", "meets", "Norlandia")]
    assert levels(wanted, [claim("Norlandia", "meets", "Wirecki")])[0] == RIGHT


def test_an_optional_claim_absorbs_but_never_counts():
    optional = {**ACCUSES, "optional": True}
    assert levels([optional], [])[0] == (0, 0, 0)
    assert levels([optional], [claim("Wirecki", "accuses", "Norlandia")])[0] == (0, 0, 0)
    assert levels([optional, ACCUSES], [claim("Wirecki", "accuses", "Norlandia")])[0] == RIGHT


def test_a_repeated_claim_is_right_once():
    assert levels([ACCUSES], [claim("Wirecki", "accuses", "Norlandia")] * 2)[0] == (1, 1, 0)


def test_matching_finds_room_for_every_claim():
    general = claim("Bogusz Wirecki", "demands", "szczyt", alt_objects=["port"])
    special = claim("Bogusz Wirecki", "demands", "port", sentence="Wirecki zażądał portu")
    given = [
        claim("Wirecki", "demands", "port", sentence="Wirecki zażądał portu wraz z"),
        claim("Wirecki", "demands", "szczyt"),
    ]
    assert levels([general, special], given)[0] == (2, 0, 0)


def test_source_and_polarity_are_judged_on_what_was_found():
    wanted = {"actors": ACTORS, "claims": [{**ACCUSES, "attributed_to": "Zelania"}]}
    for source, polarity, full in (("Zelania", "+", 1), ("Norlandia", "+", 0), ("Zelania", "-", 0)):
        given = claim("Wirecki", "accuses", "Norlandia", attributed_to=source, polarity=polarity)
        found = figures(score(wanted, {"actors": ACTORS, "claims": [given]})[0])
        assert found["attribution"]["right"] == (source == "Zelania")
        assert found["polarity"]["right"] == (polarity == "+")
        assert found["claims"]["full"]["tp"] == full


def test_who_speaks_for_himself_is_his_own_source():
    given = claim("Wirecki", "accuses", "Norlandia", attributed_to="Bogusz Wirecki")
    scored, _ = score({"actors": ACTORS, "claims": [ACCUSES]}, {"actors": ACTORS, "claims": [given]})
    assert scored.shares["attribution"] == Share(1, 1)


def test_claims_are_counted_by_relation_and_by_construction():
    given = [
        claim("Wirecki", "accuses", "Norlandia", rule="verb.oskarżyć"),
        claim("Wirecki", "visits", "Zelania", rule="noun.wizyta"),
    ]
    wanted = [ACCUSES, claim("Norlandia", "meets", "Zelania")]
    found = figures(score({"actors": ACTORS, "claims": wanted}, {"actors": ACTORS, "claims": given})[0])
    assert {name: (one["tp"], one["fp"], one["fn"]) for name, one in found["relations"].items()} == {
        "accuses": (1, 0, 0), "meets": (0, 0, 1), "visits": (0, 1, 0),
    }  # fmt: skip
    assert {name: (one["tp"], one["fp"]) for name, one in found["constructions"].items()} == {
        "verb": (1, 0),
        "noun": (0, 1),
    }


def test_outcomes_name_every_claim_once():
    for stem in STEMS:
        gold, reading = load(GOLD / f"{stem}.json"), load(READINGS / f"{stem}.json")
        _, outcome = score(gold, reading)
        answered = [*outcome.accepted, *outcome.near, *outcome.absorbed]
        assert len(outcome.extra) + len(answered) == len(reading["claims"])
        required = [c for c in gold["claims"] if not c["optional"]]
        assert len(outcome.missed) + len(outcome.accepted) + len(outcome.near) == len(required)


def test_mentions():
    def mention(start, end, lemma, category="PER", ident="w"):
        return {"start": start, "end": end, "lemma": lemma, "category": category, "id": ident}

    wanted = {"mentions": [mention(0, 5, "Anela"), mention(9, 12, "X", "ORG"), mention(20, 30, "Y")]}
    given = {"mentions": [mention(0, 5, "anela"), mention(9, 12, "Z"), mention(25, 32, "Y")]}
    found = figures(score(wanted, given)[0])
    told = {name: (one["tp"], one["fp"], one["fn"]) for name, one in found["mentions"].items()}
    assert told == {
        "span": (2, 1, 1), "span+category": (1, 2, 2), "overlap": (3, 0, 0), "PER": (1, 2, 1),
        "ORG": (0, 0, 1),
    }  # fmt: skip
    assert found["lemmas"] == {"share": 0.5, "right": 1, "of": 2}
    assert found["identifiers"]["f1"] == 1.0


def test_identifiers():
    assert b_cubed([]) == (0.0, 0.0, 0.0)
    assert b_cubed([("a", "1"), ("a", None)]) == (1.0, 0.5, 2 / 3)
    assert b_cubed([("a", "1"), ("b", "1")])[:2] == (0.5, 1.0)


def test_scores_add_up():
    one = Score({"claims.strict": Counts(1, 2, 3)}, {"polarity": Share(1, 2)}, (("a", "1"),))
    both = total([one, one, Score({}, {})])
    assert both == Score(
        {"claims.strict": Counts(2, 4, 6)}, {"polarity": Share(2, 4)}, (("a", "1"), ("a", "1"))
    )
    assert Counts().f1 == 0.0
    assert Share().share is None


# ------------------------------------------------------------------ files


def test_files_are_matched_by_stem_or_by_the_gold_s_word(tmp_path):
    place = tmp_path / "in"
    place.mkdir()
    for name in ("summit.txt", "000_86def44d26cd4824.json", "other.txt"):
        (place / name).write_text("{}", encoding="utf-8")
    found = {task.gold.stem: task.candidate for task in tasks(GOLD, [place])}
    assert found["summit"] == place / "summit.txt"
    assert found["reference"] == place / "000_86def44d26cd4824.json"
    assert found["harbour"] is None
    lone = tasks(GOLD / "harbour.json", [place / "other.txt"])
    assert [task.candidate for task in lone] == [place / "other.txt"]


def test_two_files_for_one_gold_file_are_refused(tmp_path):
    for name in ("summit.txt", "summit.json"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match=r"both .*summit\.json and .*summit\.txt fit this gold"):
        tasks(GOLD, [tmp_path])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "is no JSON"),
        ('{"a": 1}\n{"a": 1}\n', "let `ktokogo read -o DIR` write a file each"),
        ("[]", "neither claims nor mentions"),
        ('{"claims": [{"subject": "X"}]}', "number 1 of claims has no 'predicate'"),
        ('{"actors": ["X"]}', "number 1 of actors has no 'name'"),
    ],
)
def test_what_is_no_gold_is_refused(tmp_path, content, message):
    file = tmp_path / "a.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        load(file)
    with pytest.raises(InputError, match=r"a\.json"):
        load(file)


def test_what_is_no_floor_is_refused(tmp_path):
    file = tmp_path / "floors.json"
    for content in ("[]", '{"all": 1}', '{"all": {"polarity.share": "x"}}', "{"):
        file.write_text(content, encoding="utf-8")
        with pytest.raises(InputError, match="holds no floors"):
            load_floors(file)
