"""The machine-readable form of a reading: others build on it, so that its schema is tested on real output."""

import copy
import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

import ktokogo
from ktokogo import resources
from ktokogo.reading.contract import to_dict, to_json
from readings import invented

SCHEMA = json.loads((files("ktokogo.reading") / "reading.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def faults(data):
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(data)]


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


def test_a_reading_built_by_hand_fits():
    assert faults(to_dict(invented())) == []


@pytest.mark.parametrize(
    "path", sorted(resources.path("data", "articles").glob("*.txt")), ids=lambda p: p.stem
)
def test_what_is_read_in_a_shipped_article_fits(path):
    data = to_dict(ktokogo.read(path))
    assert faults(data) == []
    assert data["claims"]
    text = path.read_bytes().decode("utf-8")
    for span in [*data["mentions"], *(claim["evidence"] for claim in data["claims"])]:
        assert text[span["start"] : span["end"]] == span["text"]


def test_actors_are_named_as_they_are_listed():
    data = to_dict(invented())
    names = {actor["id"]: actor["name"] for actor in data["actors"]}
    for claim in data["claims"]:
        assert claim["subject"] == names[claim["subject_id"]]
        if claim["object_is_actor"]:
            assert claim["object"] == names[claim["object_id"]]


def test_the_text_form_is_the_object_and_ends_its_line():
    reading = invented()
    assert json.loads(to_json(reading)) == to_dict(reading)
    assert to_json(reading).endswith("}\n")
    assert "\\u" not in to_json(reading)


BREAKAGES = {
    "a claim without evidence": lambda data: data["claims"][0].pop("evidence"),
    "an unknown voice": lambda data: data["claims"][0].update(voice="whisper"),
    "the article's voice attributed to somebody": lambda data: data["claims"][0].update(
        voice="articleVoice", quote=False, attributed_to="Ktoś"
    ),
    "an actor as object without an identifier": lambda data: data["claims"][0].update(
        object_is_actor=True, object_id=None
    ),
    "a confidence above one": lambda data: data["claims"][0].update(confidence=1.5),
    "an invented date": lambda data: data["article"].update(published="May 2023"),
    "a Wikidata identifier that is none": lambda data: data["actors"][0].update(wikidata="159"),
    "a field that the contract lacks": lambda data: data["claims"][0].update(sentiment=-1),
}


@pytest.mark.parametrize("name", BREAKAGES)
def test_the_schema_refuses(name):
    data = copy.deepcopy(to_dict(invented()))
    BREAKAGES[name](data)
    assert faults(data)
