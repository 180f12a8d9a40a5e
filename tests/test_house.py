"""The rules of the house that a machine can check."""

import ast
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import ktokogo
from ktokogo import resources

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
ARTICLES = sorted((ROOT / "data" / "articles").glob("*.txt"))
LIMIT = 400
"""Lines. A longer module holds more than one idea."""


def tracked():
    """Return the text files that git keeps, or, outside a checkout, those of the source distribution."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    names = listed.stdout.decode().split("\0") if listed.returncode == 0 else ["README.md", "pyproject.toml"]
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def name_stems():
    """Return the beginnings of the names in the shipped articles: capitalised inside a sentence."""
    found = set()
    for article in ARTICLES:
        text = article.read_text(encoding="utf-8").replace("\u00a0", " ")
        for word in re.findall(r"(?<=[a-ząćęłńóśźż,] )[A-ZŁŚŻŹĆ][a-ząćęłńóśźż]{4,}", text):
            found.add(word[: max(5, len(word) - 3)])
    return sorted(found - {"Wikim"})


def test_there_are_names_to_look_for():
    assert len(name_stems()) >= 15


@pytest.mark.parametrize("module", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_no_name_of_a_shipped_article_is_in_code(module):
    text = module.read_text(encoding="utf-8")
    strings = [
        node.value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    documented = {
        ast.get_docstring(node, clean=False)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
    }
    spoken = " ".join(string for string in strings if string not in documented)
    assert [stem for stem in name_stems() if re.search(rf"\b{stem}", spoken)] == []


@pytest.mark.parametrize("module", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_a_module_is_one_idea_and_says_which(module):
    text = module.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LIMIT
    assert ast.get_docstring(ast.parse(text))
    assert not re.search(r"\b(TODO|FIXME|XXX|NotImplementedError)\b", text)


def test_files_are_opened_with_their_encoding_named():
    found = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or any(word.arg == "encoding" for word in node.keywords):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            bare = name == "open" and isinstance(node.func, ast.Name)
            if name in ("read_text", "write_text") or bare:
                found.append(f"{path.name}:{node.lineno}: {ast.unparse(node)}")
    assert found == []


def test_no_tracked_file_holds_a_path_of_one_machine():
    machine = re.compile(r"(?<![\w./-])/(work|farm|root|home/\w+|Users/\w+|tmp/[a-z0-9]+)/")
    found = []
    for path in tracked():
        if path.suffix in {".png", ".ico", ".woff2"} or path.name.endswith(".min.js"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if machine.search(line) and path != Path(__file__).resolve():
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert found == []


def test_the_front_door_is_a_dozen_sorted_names_that_open():
    assert ktokogo.__all__ == sorted(ktokogo.__all__)
    assert 10 <= len(ktokogo.__all__) <= 15
    assert dir(ktokogo) == sorted(ktokogo.__all__)
    for name in ktokogo.__all__:
        assert getattr(ktokogo, name) is not None
    with pytest.raises(AttributeError, match="ktokogo has no 'wrong'; it has Actor, Article"):
        _ = ktokogo.wrong


HEAVY = (
    "rdflib",
    "pyoxigraph",
    "trafilatura",
    "networkx",
    "pyvis",
    "rich",
    "pandas",
    "lxml",
    "pyshacl",
    "morfeusz2",
)


@pytest.mark.parametrize("what", ["ktokogo", "ktokogo.cli", "ktokogo.article"])
def test_nothing_heavy_is_loaded_before_it_is_used(what):
    code = f"import sys, {what}; print(*[m for m in {HEAVY!r} if m in sys.modules])"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert loaded == []


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built from this folder."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_ontology_data_queries_and_licences(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, kinds in {"ontology": (".ttl", ".tsv"), "data": (".tsv", ".txt")}.items():
        for file in resources.path(folder).rglob("*"):
            if file.suffix in kinds:
                assert f"ktokogo/shared/{file.relative_to(ROOT).as_posix()}" in names
    for file in (ROOT / "src").rglob("*"):
        if file.suffix in {".rq", ".json", ".html", ".js", ".css", ".py"}:
            assert file.relative_to(ROOT / "src").as_posix() in names
    assert {name.rsplit("/", 1)[-1] for name in names if "licenses" in name} == {"LICENSE"}
    assert sum("licenses" in name for name in names) == 3


def test_the_wheel_works_in_another_folder(wheel, tmp_path):
    place = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(place)
    article = tmp_path / "a.txt"
    article.write_bytes(ARTICLES[0].read_bytes())
    environment = {**os.environ, "PYTHONPATH": str(place)}
    for words in (["--help"], ["--version"], ["read", "a.txt", "--format", "text"], ["query", "--list"]):
        run = subprocess.run(
            [sys.executable, "-c", "from ktokogo.cli import main; main()", *words],
            cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert run.returncode == 0, run.stderr
        assert run.stdout
    where = [sys.executable, "-c", "import ktokogo; print(ktokogo.__file__)"]
    run = subprocess.run(where, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert run.stdout.startswith(str(place))


def test_the_same_article_gives_the_same_bytes(tmp_path):
    written = []
    for seed in ("1", "4096"):
        folder = tmp_path / seed
        folder.mkdir()
        (folder / "a.txt").write_bytes(ARTICLES[0].read_bytes())
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        for words in (["read", "a.txt", "-o", "out"], ["add", "a.txt"], ["export", "-o", "out/graph.nq"]):
            subprocess.run(
                [sys.executable, "-m", "ktokogo", *words],
                cwd=folder,
                env=environment,
                check=True,
                capture_output=True,
            )
        written.append([(folder / "out" / name).read_bytes() for name in ("a.json", "graph.nq")])
    assert written[0] == written[1]
    assert all(written[0])
