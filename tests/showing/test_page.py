"""The page as a file: self-contained, the same every time, and with nothing that could run."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import ktokogo.showing
from ktokogo.reading.model import ActorType
from ktokogo.showing.network import initials, network_of
from ktokogo.showing.page import page, write_page
from ktokogo.showing.view import view_of_readings
from readings import invented

STATIC = Path(ktokogo.showing.__file__).parent / "static"
OWN = sorted(p for p in STATIC.glob("*.js") if not p.name.startswith("vis-"))
BUILD = """
import sys
from ktokogo.showing.page import page
from ktokogo.showing.view import view_of_readings
from readings import invented
sys.stdout.buffer.write(page(view_of_readings([invented()])).encode())
"""


@pytest.fixture(scope="module")
def html():
    return page(view_of_readings([invented()]))


def data_of(html):
    return json.loads(re.search(r'<script id="data" type="application/json">(.*?)</script>', html, re.S)[1])


def test_same_input_same_bytes_under_any_hash_seed(html):
    for seed in ("0", "1"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[1])}
        made = subprocess.run([sys.executable, "-c", BUILD], env=environment, capture_output=True, check=True)
        assert made.stdout == html.encode()


def test_write_page_writes_utf8_without_carriage_returns(html, tmp_path):
    path = write_page(view_of_readings([invented()]), tmp_path / "page.html")
    assert path.read_bytes() == html.encode()
    assert b"\r" not in path.read_bytes()


def test_the_vendored_library_is_the_one_that_was_published():
    listed = dict(
        reversed(line.split())
        for line in (STATIC / "vendored.sha256").read_text(encoding="utf-8").splitlines()
    )
    assert {p.name for p in STATIC.glob("vis-network*") if p.suffix != ".styles"} == listed.keys()
    for name, expected in listed.items():
        assert hashlib.sha256((STATIC / name).read_bytes()).hexdigest() == expected, name


def test_policy_allows_only_what_is_inside(html):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1].replace("&#39;", "'")
    assert "default-src 'none'" in policy
    assert "connect-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_nothing_is_loaded_from_elsewhere(html):
    assert re.findall(r"<(?:link|img|iframe|object|embed|base)\b", html) == ["<img"] * html.count('"<img')
    assert re.findall(r"<script[^>]*\bsrc=", html) == []
    assert "sourceMappingURL" not in html


@pytest.mark.parametrize("script", OWN, ids=lambda p: p.name)
def test_text_is_only_ever_text(script):
    found = re.findall(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|DOMParser|fetch\(",
        script.read_text(encoding="utf-8"),
    )
    assert found == []


def test_there_are_scripts_to_look_at():
    assert len(OWN) == 6


def test_data_cannot_end_their_element():
    reading = invented({"Kasztelu": "</script>"})
    html = page(view_of_readings([reading]))
    assert any("</script>" in piece[0] for c in data_of(html)["claims"] for piece in c["pieces"])


def test_both_languages_have_the_same_words():
    words = json.loads((STATIC / "words.json").read_text(encoding="utf-8"))

    def shape(part):
        if not isinstance(part, dict):
            return None
        return "plural" if "other" in part else {key: shape(value) for key, value in part.items()}

    assert shape(words["pl"]) == shape(words["en"])
    assert set(words["pl"]["claims"]) == {"one", "few", "many", "other"}
    assert set(words["pl"]["types"]) == {*ActorType.__args__, "matter"}


def test_every_word_is_used():
    words = json.loads((STATIC / "words.json").read_text(encoding="utf-8"))["pl"]
    template = (STATIC.parent / "templates" / "page.html").read_text(encoding="utf-8")
    code = "".join(p.read_text(encoding="utf-8") for p in OWN) + template
    assert [w for w in words if not re.search(rf'[."]{w}\b', code) and w != "title"] == []


def test_positions_are_stored_and_physics_off():
    network = network_of(view_of_readings([invented()]))
    assert network.options.physics.enabled is False
    drawn = [n for n in network.nodes if n["weight"] and n["label"] != "Olech Brzost"]
    assert len({(n["x"], n["y"]) for n in drawn}) == len(drawn) > 5


def test_parallel_edges_are_kept():
    view = view_of_readings([invented()])
    assert len(network_of(view).edges) == len(view.bundles) == 12


def test_initials():
    assert initials("Anela Torvik") == "AT"
    assert initials("Zelania") == "ZE"
    assert initials("UTR") == "UTR"
    assert initials("cztery inne republiki") == "CIR"
    assert initials("<") == "?"


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="pl and en, not 'de'"):
        page(view_of_readings([invented()]), "de")
