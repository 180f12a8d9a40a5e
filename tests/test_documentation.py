"""The documentation says what the program does: nothing is left out, and what it shows runs."""

import contextlib
import io
import json
import re
import shlex
from pathlib import Path

import pytest

import ktokogo
from ktokogo import resources
from ktokogo.asking.catalogue import catalogue
from ktokogo.cli import main, root
from ktokogo.reading.contract import to_dict
from ktokogo.relations import relations

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
QUESTIONS = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
ARTICLE = next(resources.path("data", "articles").glob("*.txt"))


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder with the article under the names that the README uses."""
    (tmp_path / "articles").mkdir()
    for name in ("article.txt", "articles/article.txt"):
        (tmp_path / name).write_bytes(ARTICLE.read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KTOKOGO_STORE", raising=False)
    return tmp_path


@pytest.mark.parametrize("verb", sorted(root.commands))
def test_every_verb_is_told(verb):
    assert re.search(rf"ktokogo {verb}\b", README)


@pytest.mark.parametrize("name", ktokogo.__all__)
def test_every_name_of_the_front_door_is_told(name):
    assert f"ktokogo.{name}" in README


@pytest.mark.parametrize("name", list(catalogue()))
def test_every_named_question_is_told_with_its_parameters(name):
    section = re.search(rf"^### {name}\n(.*?)(?=^### |\Z)", QUESTIONS, re.DOTALL | re.MULTILINE)
    assert section
    told = set(re.findall(r"^- `([\w-]+)`", section.group(1), re.MULTILINE))
    assert told == {param.name for param in catalogue()[name].params}


def test_no_question_is_told_that_is_not_there():
    assert set(re.findall(r"^### (\S+)$", QUESTIONS, re.MULTILINE)) == set(catalogue())


def test_links_lead_somewhere():
    for source, text in ((ROOT, README), (ROOT / "docs", QUESTIONS)):
        for target in re.findall(r"\]\(([^)#]+)\)", text):
            assert target.startswith("https://") or (source / target).exists(), target


def test_the_commands_run_in_the_order_in_which_they_stand(folder):
    lines = [line[2:] for block in blocks("console") for line in block.splitlines() if line.startswith("$ ")]
    assert len(lines) >= 10
    for line in lines:
        words = shlex.split(line)
        assert words[0] == "ktokogo"
        out, err = io.StringIO(), io.StringIO()
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            pytest.raises(SystemExit) as leaving,
        ):
            main(words[1:])
        assert (leaving.value.code, err.getvalue()) == (0, ""), line
    assert (folder / "page.html").stat().st_size > 100_000
    assert {file.name for file in (folder / "out").iterdir()} == {"article.json"}


def test_the_python_runs(folder):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        for block in blocks("python"):
            exec(compile(block, "README.md", "exec"), {})
    assert "missing.txt" in out.getvalue().splitlines()[-1]
    assert (folder / "page.html").exists()


def claims_read():
    """Return the claims of the shipped article as JSON has them, with plain spaces for no-break ones."""
    text = json.dumps(to_dict(ktokogo.read(ARTICLE)), ensure_ascii=False).replace("\u00a0", " ")
    return json.loads(text)["claims"]


def test_the_example_is_what_is_read():
    example = json.loads(blocks("json")[0])
    claims = {claim["id"]: claim for claim in claims_read()}
    assert claims[example["id"]] == example


def test_the_table_of_the_example_is_what_is_read():
    sentence = re.search(r"^> \*(.*?)\*$", README, re.DOTALL | re.MULTILINE).group(1).replace("\n> ", " ")
    read = {
        (
            claim["subject"],
            relations()[claim["relation"]].label_en,
            claim["object"],
            claim["attributed_to"] or "the article",
            claim["modality"],
        )
        for claim in claims_read()
        if claim["sentence"] == sentence
    }
    table = re.search(r"^\| who \|.*?\n\|---.*?\n(.*?)\n\n", README, re.DOTALL | re.MULTILINE).group(1)
    rows = [[cell.strip(" *") for cell in line.strip("|").split("|")] for line in table.splitlines()]
    assert len(rows) >= 3
    for *told, modality in rows:
        assert (*told, modality.removeprefix("only ")) in read
