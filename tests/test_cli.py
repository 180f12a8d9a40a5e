"""The command line as its users meet it: every verb, its help, its formats, its refusals, its exit status."""

import csv
import io
import json
import os
import re
import subprocess
import sys

import pytest

import ktokogo
from ktokogo import resources
from ktokogo.cli import main, root
from ktokogo.graph.terms import KK_BASE
from readings import invented

ARTICLE = next(resources.path("data", "articles").glob("*.txt"))
SENTENCE = "Prezydent Bogusz Wirecki skrytykował Norlandię.\n"
ENGLISH = (
    "The president of the country said on Monday that he would not support the union, "
    "and that the government had been wrong about it from the very beginning of the talks.\n"
)


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Call the command line in an empty folder; gives exit status, standard output and standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KTOKOGO_STORE", raising=False)

    def call(*words, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as leaving:
            main([str(word) for word in words])
        out, err = capsys.readouterr()
        return leaving.value.code, out, err

    return call


@pytest.fixture
def store(tmp_path):
    """A store on disk with one article about invented people."""
    path = tmp_path / "held.store"
    with ktokogo.open(path) as opened:
        opened.add(invented(), origin="wirecki.txt")
    return path


def refused(result, *words):
    """Check that bad input gave exit status 2 and one line that says all of these words."""
    code, out, err = result
    assert (code, out) == (2, "")
    assert err.startswith("ktokogo: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    for word in words:
        assert word in err
    return err


def held(path):
    """Return everything that a store holds, as sorted lines."""
    with ktokogo.open(path) as opened:
        return sorted(map(str, opened.oxigraph))


# ------------------------------------------------------------------ help


@pytest.mark.parametrize("verb", sorted(root.commands))
def test_every_verb_has_help_with_examples(run, verb):
    code, out, _ = run(verb, "--help")
    assert code == 0
    assert f"ktokogo {verb}" in out.split("Usage:")[1].split("\n", 1)[1]
    assert "--help" in out


def test_the_verbs_are_listed(run):
    code, out, _ = run("--help")
    assert code == 0
    assert set(root.commands) == {
        "actors",
        "read",
        "add",
        "query",
        "show",
        "check",
        "export",
        "evaluate",
        "explain",
        "stats",
        "demo",
    }
    assert all(f"  {verb} " in out for verb in root.commands)
    assert run()[1] == out


def test_version(run):
    assert run("--version") == (0, f"ktokogo {ktokogo.__version__}\n", "")


def test_words_that_mean_nothing(run):
    refused(run("reed"), "reed", "ktokogo --help")
    refused(run("read"), "PATH", "ktokogo read --help")
    refused(run("read", "--format", "xml", "a.txt"), "'xml'", "json")
    refused(run("query", "--wrong"), "--wrong")


# ------------------------------------------------------------------ read


def test_one_article_is_one_object(run):
    code, out, err = run("read", ARTICLE)
    data = json.loads(out)
    assert (code, err) == (0, "")
    assert list(data) == ["article", "mentions", "actors", "claims"]
    assert data["claims"]


def test_several_articles_are_an_object_a_line(run, tmp_path):
    for name in ("a.txt", "b.md"):
        (tmp_path / name).write_text(SENTENCE, encoding="utf-8")
    code, out, _ = run("read", tmp_path)
    assert code == 0
    assert len([json.loads(line) for line in out.splitlines()]) == 2


def test_several_articles_are_a_file_each(run, tmp_path):
    for name in ("in/a.txt", "in/sub/a.txt", "in/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(SENTENCE, encoding="utf-8")
    code, out, _ = run("read", "in", "-o", "out/deep")
    assert (code, out) == (0, "")
    assert sorted(file.name for file in (tmp_path / "out/deep").iterdir()) == ["a-2.json", "a.json", "b.json"]
    refused(run("read", "in", "-o", "in/b.txt"), "in/b.txt is a file")


def test_standard_input(run):
    code, out, _ = run("read", "-", stdin=SENTENCE.encode())
    assert code == 0
    assert json.loads(out)["claims"][0]["sentence"] == SENTENCE.strip()
    assert run("read", "-", "--format", "article", stdin=SENTENCE.encode())[1] == SENTENCE


def test_a_reading_for_people(run):
    claims = json.loads(run("read", ARTICLE)[1])["claims"]
    for form in ("text", "table"):
        code, out, _ = run("read", ARTICLE, "--format", form)
        assert code == 0
        assert f"{len(claims)} claims" in out
        assert claims[0]["subject"].split()[0] in out


# ------------------------------------------------------------------ bad input


def bad_inputs(folder):
    """Make the files that are no articles; give for each what its refusal must say."""
    contents = {
        "empty.txt": (b"", "is empty"),
        "binary.txt": (b"\x7fELF\x00\x00", "binary"),
        "old.txt": ("Zażółć gęślą jaźń".encode("windows-1250"), "byte 2"),
        "long.txt": (b"a" * 10_000_000, "5 MB"),
        "menu.html": (b"<html><body><nav>Menu</nav></body></html>", "no article"),
        "english.txt": (ENGLISH.encode(), "reads Polish; the text looks like English"),
    }
    for name, (content, _) in contents.items():
        (folder / name).write_bytes(content)
    (folder / "nothing").mkdir()
    expected = {name: word for name, (_, word) in contents.items()}
    return {**expected, "missing.txt": "no such file", "nothing": "no article in this folder"}


@pytest.mark.parametrize("verb", ["read", "add"])
def test_bad_input_gets_one_line_and_loses_nothing(run, store, tmp_path, verb):
    before = held(store)
    for name, word in bad_inputs(tmp_path).items():
        where = ["--store", store] if verb == "add" else []
        refused(run(verb, name, *where), name, word)
    assert held(store) == before


def test_of_several_articles_the_good_ones_are_read(run, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("", encoding="utf-8")
    (tmp_path / "in/b.txt").write_text(SENTENCE, encoding="utf-8")
    code, out, err = run("read", "in")
    assert code == 2
    assert json.loads(out)["claims"]
    assert err.count("\n") == 1
    assert "a.txt" in err


def test_a_folder_that_is_no_store(run, tmp_path):
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/cat.jpg").write_bytes(b"\xff\xd8")
    refused(run("add", "a.txt", "--store", "photos"), "photos")
    refused(run("stats", "--store", "photos"), "photos")
    refused(run("stats", "--store", "none"), "none", "there is no store", "ktokogo add")
    (tmp_path / "empty.txt").touch()
    refused(run("add", "empty.txt", "--store", "none"), "empty.txt")
    assert not (tmp_path / "none").exists()
    assert [file.name for file in (tmp_path / "photos").iterdir()] == ["cat.jpg"]


def test_a_store_that_another_process_writes_to(run, store, tmp_path):
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    code = (
        f"import ktokogo, sys; s = ktokogo.open({str(store)!r}); print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        other.stdout.readline()
        refused(run("add", "a.txt", "--store", store), str(store))
        assert run("stats", "--store", store)[::2] == (0, "")
        other.communicate()
    assert run("add", "a.txt", "--store", store)[0] == 0


# ------------------------------------------------------------------ add, stats


def test_adding_again_changes_nothing(run, tmp_path):
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    code, out, _ = run("add", "a.txt")
    assert code == 0
    assert "1 new" in out
    before = held("ktokogo.store")
    assert "1 unchanged" in run("add", "a.txt")[1]
    assert held("ktokogo.store") == before
    assert run("add", "a.txt", "-o", "done.txt")[1] == ""
    assert "1 unchanged" in (tmp_path / "done.txt").read_text(encoding="utf-8")
    (tmp_path / "a.txt").write_text(SENTENCE.replace("skrytykował", "pochwalił"), encoding="utf-8")
    code, out, _ = run("add", "a.txt", "--format", "json")
    assert json.loads(out)["replaced"] == 1


def test_the_store_s_place_can_be_set_once_for_all(run, store, monkeypatch):
    monkeypatch.setenv("KTOKOGO_STORE", str(store))
    assert json.loads(run("stats", "--format", "json")[1])["articles"] == 1


def test_stats(run, store):
    found = json.loads(run("stats", "--store", store, "--format", "json")[1])
    reading = invented()
    assert found["articles"] == 1
    assert found["claims"] == len(reading.claims)
    assert sum(found["polarity"].values()) == len(reading.claims)
    assert "claims" in run("stats", "--store", store)[1]
    rows = list(csv.reader(io.StringIO(run("stats", "--store", store, "--format", "csv")[1])))
    assert ["claims", "", str(len(reading.claims))] in rows


def test_an_export_can_be_added_to_another_store(run, store):
    run("export", "--store", store, "-o", "graph.nq")
    assert "1 loaded" in run("add", "graph.nq", "--store", "other")[1]
    run("export", "--store", "other", "-o", "again.nq")
    with open("graph.nq", encoding="utf-8") as graph, open("again.nq", encoding="utf-8") as again:
        assert graph.read() == again.read()


# ------------------------------------------------------------------ query


def test_a_named_question(run, store):
    words = ("query", "who-criticised", "--param", "whom=Unia Trzech Rzek", "--store", store, "--lang", "pl")
    code, out, _ = run(*words, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert code == 0
    assert "Bogusz Wirecki" in {row["who"] for row in rows}
    assert all(row["sentence"] for row in rows)
    assert "Wirecki" in run(*words)[1]
    assert json.loads(run(*words, "--format", "json")[1])["results"]["bindings"]
    assert run(*words, "--format", "csv", "-o", "rows.csv")[1] == ""
    with open("rows.csv", encoding="utf-8") as file:
        assert file.read() == out


def test_sparql_from_the_line_a_file_and_standard_input(run, store, tmp_path):
    sparql = "SELECT (COUNT(?claim) AS ?n) { ?claim a kk:Claim }"
    (tmp_path / "count.rq").write_text(sparql, encoding="utf-8")
    expected = f"n\n{len(invented().claims)}\n"
    for question in (sparql, "count.rq", "-"):
        out = run("query", question, "--store", store, "--format", "csv", stdin=sparql.encode())[1]
        assert out == expected


def test_no_answer_is_exit_status_one(run, store):
    assert run("query", "SELECT ?x { ?x a <https://example.org/Nothing> }", "--store", store)[0] == 1
    assert run("query", "ASK { ?x a <https://example.org/Nothing> }", "--store", store)[0] == 1
    assert run("query", "ASK { ?x a kk:Claim }", "--store", store)[0] == 0


def test_questions_are_listed(run):
    from ktokogo.asking.catalogue import catalogue

    code, out, _ = run("query", "--list")
    assert code == 0
    assert all(name in out for name in catalogue())
    assert list(json.loads(run("query", "--list", "--format", "json")[1])) == list(catalogue())


def test_questions_that_cannot_be_asked(run, store):
    there = ("--store", store)
    refused(run("query", "who-critcised", *there), "who-criticised")
    refused(run("query", "who-criticised", *there), "whom")
    refused(run("query", "who-criticised", "--param", "whon=x", *there), "whom")
    refused(run("query", "who-criticised", "--param", "whom", *there), "whom=VALUE")
    refused(run("query", "SELECT ?x {\n ?x a }", *there), "line 2")
    refused(run("query", "missing.rq", *there), "missing.rq")
    refused(run("query", *there), "--list")


# ------------------------------------------------------------------ check, export, show


def test_check_says_yes_or_says_what_is_wrong(run, store, tmp_path):
    assert run("check", "--store", store)[0] == 0
    bad = f"@prefix kk: <{KK_BASE}> .\n<https://example.org/g> {{ <https://example.org/c> a kk:Claim . }}\n"
    (tmp_path / "bad.trig").write_text(bad, encoding="utf-8")
    code, out, _ = run("check", "bad.trig")
    assert code == 1
    assert "https://example.org/c" in out
    assert json.loads(run("check", "bad.trig", "--format", "json")[1])
    (tmp_path / "broken.trig").write_text("<a> { <b> ", encoding="utf-8")
    refused(run("check", "broken.trig"), "broken.trig")
    refused(run("check", "none.trig"), "none.trig")


@pytest.mark.parametrize("form", ["nq", "trig", "ttl", "jsonld", "graphml", "gexf", "csv"])
def test_every_export_is_the_same_each_time_and_by_any_way(run, store, form):
    code, out, _ = run("export", "--store", store, "--format", form)
    assert code == 0
    assert len(out) > 500
    assert run("export", "--store", store, "-o", f"graph.{form}")[:2] == (0, "")
    with open(f"graph.{form}", encoding="utf-8", newline="") as file:
        assert file.read() == out


def test_an_export_without_a_known_format(run, store):
    refused(run("export", "--store", store, "-o", "graph.docx"), "graph.docx", "--format", "nq")
    assert not os.path.exists("graph.docx")


def test_a_page_of_the_store_and_of_an_article(run, store, tmp_path):
    code, out, _ = run("show", "--store", store, "-o", "store.html")
    assert (code, out) == (0, "store.html\n")
    page = (tmp_path / "store.html").read_text(encoding="utf-8")
    assert "Wirecki" in page
    assert run("show", "--store", store, "-o", "-")[1] == page
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    assert run("show", "a.txt", "-o", "a.html", "--lang", "en")[0] == 0
    assert '<html lang="en"' in (tmp_path / "a.html").read_text(encoding="utf-8")
    refused(run("show", "--store", store, "-o", "none/page.html"), "none")


# ------------------------------------------------------------------ demo


# ------------------------------------------------------------------ explain


def test_how_a_sentence_was_read_is_shown(run, tmp_path):
    text = f"{SENTENCE}Bogusz Wirecki oskarżył burzę.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    code, out, err = run("explain", "a.txt")
    assert (code, err) == (0, "")
    assert "Sentence 1 · " in out
    assert "✓ verb.skrytykować: Bogusz Wirecki — criticises → Norlandia" in out
    assert "✗ verb.oskarżyć (accuses): what stands there is not of the kind needed" in out
    assert "Sentence 1 · " not in run("explain", "a.txt", "--sentence", "2")[1]
    data = json.loads(run("explain", "a.txt", "--format", "json")[1])
    assert [sentence["number"] for sentence in data] == [1, 2]
    claim = next(c["id"] for c in data[0]["claims"] if c["relation"] == "criticises")
    assert out.startswith(run("explain", "a.txt", "--claim", claim.rsplit("/", 1)[-1])[1])
    assert run("explain", "-", stdin=text.encode())[1] == out


def test_what_cannot_be_explained_is_refused(run, tmp_path):
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    refused(run("explain", "a.txt", "--sentence", "7"), "no sentence 7", "has 1")
    refused(run("explain", "a.txt", "--claim", "abc"), "no claim abc", "ktokogo read")
    refused(run("explain", "b.txt"), "b.txt: there is no such file")


# ------------------------------------------------------------------ evaluate


@pytest.fixture
def gold(run, tmp_path):
    """A reading of two sentences put right by hand: one claim that is read, one that no reader can find."""
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    wanted = json.loads(run("read", "a.txt")[1])
    assert [claim["predicate"] for claim in wanted["claims"] if claim["rule"].startswith("verb")] == [
        "criticises"
    ]
    wanted["claims"] = [claim for claim in wanted["claims"] if claim["predicate"] == "criticises"]
    wanted["claims"].append({**wanted["claims"][0], "predicate": "visits"})
    path = tmp_path / "gold" / "a.json"
    path.parent.mkdir()
    path.write_text(json.dumps(wanted), encoding="utf-8")
    return path


def test_a_reading_is_scored_against_gold(run, gold):
    code, out, err = run("evaluate", gold, "a.txt")
    assert (code, err) == (0, "")
    assert re.search(r"^  alternatives accepted  .* 0\.500 ", out, re.MULTILINE)
    assert re.search(r"^  criticises +1\.000   1\.000   1\.000      1      0      0$", out, re.MULTILINE)
    assert re.search(r"^  visits +0\.000   0\.000   0\.000      0      0      1$", out, re.MULTILINE)
    assert re.search(r"^  verb +1\.000 +1      0$", out, re.MULTILINE)
    assert "missed:  Bogusz Wirecki — visits — Norlandia" not in out
    assert "missed:  Bogusz Wirecki — visits — Norlandia" in run("evaluate", gold, "a.txt", "--list")[1]


def test_articles_and_readings_score_the_same(run, gold):
    run("read", "a.txt", "-o", "out")
    told = [run("evaluate", "gold", where, "--format", "json") for where in ("a.txt", "out", "out/a.json")]
    assert told[0] == told[1] == told[2]
    found = json.loads(told[0][1])
    assert found["all"]["claims"]["accepted"]["recall"] == 0.5
    assert found["articles"]["a"] == found["all"]
    assert found["all"]["mentions"]["span"]["f1"] == 1.0


def test_a_figure_below_its_floor_is_exit_status_one(run, gold, tmp_path):
    for floor, status, told in ((0.5, 0, ""), (0.51, 1, "ktokogo: a: claims.accepted.recall is 0.5000")):
        (tmp_path / "floors.json").write_text(
            json.dumps({"a": {"claims.accepted.recall": floor}}), encoding="utf-8"
        )
        code, out, err = run("evaluate", gold, "a.txt", "--floors", "floors.json")
        assert (code, err[: len(told)]) == (status, told)
        assert "1 article\n" in out


def test_gold_without_a_reading_is_missed_and_what_fits_nothing_is_refused(run, gold, tmp_path):
    (gold.parent / "b.json").write_bytes(gold.read_bytes())
    code, out, err = run("evaluate", "gold", "a.txt")
    assert (code, err) == (0, "ktokogo: gold/b.json: no reading for it; all of its claims count as missed\n")
    assert re.search(r"^  alternatives accepted  .* 0\.250 ", out, re.MULTILINE)
    (tmp_path / "c.txt").write_text(SENTENCE, encoding="utf-8")
    refused(run("evaluate", "gold", "c.txt"), "none of the files belongs to gold")
    refused(run("evaluate", "gold", "d.txt"), "d.txt: there is no such file")
    refused(run("evaluate", "a.txt", "a.txt"), "a.txt is no JSON")
    refused(run("evaluate", gold, "a.txt", "--floors", "a.txt"), "a.txt holds no floors")


def test_the_demo_shows_the_whole_way_and_changes_nothing_the_second_time(run, tmp_path):
    code, out, err = run("demo", "--no-open")
    assert (code, err) == (0, "")
    page, kept = tmp_path / "demo/page.html", tmp_path / "demo/ktokogo.store"
    for word in ("claims", "actors", "sources", "demo/page.html", "Try next", "query who-criticised"):
        assert word in out
    before = (page.read_bytes(), page.stat().st_mtime_ns, held(kept))
    assert run("demo", "--no-open")[:2] == (0, out)
    assert (page.read_bytes(), page.stat().st_mtime_ns, held(kept)) == before


def test_what_the_demo_says_to_try_next_works(run):
    import shlex

    out = run("demo", "--no-open")[1]
    commands = [line.strip() for line in out.split("Try next")[1].splitlines() if line.strip()]
    assert len(commands) == 3
    for command in commands:
        words = shlex.split(command)
        first = next(n for n, word in enumerate(words) if word in root.commands)
        code, answer, err = run(*words[first:])
        assert (code, err) == (0, "")
        assert answer


# ------------------------------------------------------------------ when things go wrong


def test_a_fault_of_ours_is_one_line_unless_asked_for_more(run, monkeypatch):
    def fail(*_, **__):
        raise ValueError("two\nlines")

    monkeypatch.setattr(ktokogo, "_read", fail)
    refused(run("read", ARTICLE), "unexpected ValueError: two lines", "--debug")
    code, _, err = run("--debug", "read", ARTICLE)
    assert code == 2
    assert "Traceback" in err


def test_a_reader_that_has_enough_is_no_error(store):
    verb = [sys.executable, "-m", "ktokogo", "export", "--store", str(store)]
    with subprocess.Popen(verb, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        err = process.stderr.read()
    assert (process.returncode, err) == (0, b"")


def test_an_interruption_leaves_no_half_file(run, store, monkeypatch, tmp_path):
    from ktokogo.asking import catalogue

    def interrupt():
        raise KeyboardInterrupt

    monkeypatch.setattr(catalogue, "catalogue", interrupt)
    code, _, err = run("query", "--list", "-o", "list.txt")
    assert code == 130
    assert "interrupted" in err
    assert not (tmp_path / "list.txt").exists()
