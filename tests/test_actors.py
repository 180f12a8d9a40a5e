"""Known actors as users meet them: looked up in any case form, added, judged, made anew from an endpoint."""

import json
import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

import ktokogo
from ktokogo import resources
from ktokogo.errors import DataError
from ktokogo.reading import judgements
from ktokogo.reading.judgements import Judgement
from ktokogo.reading.office_names import role_of
from readings import invented

WIKIDATA = Path(__file__).parent / "data" / "wikidata.ttl"
ARTICLE = (
    "Wirecki skrytykował Norlandię.\n\n"
    "Premier Zelanii Bogusław Wirecki-Brzoza skrytykował w środę Polskę. "
    "Prezydent Bogusz Wirecki spotkał się w Warszawie z Janem Brzostem.\n"
)


@pytest.fixture
def call(tmp_path):
    """Run the command line in a process of its own, in an empty folder: status, output, errors."""

    def call(*words, registry="mine.tsv", **more):
        known = {k: v for k, v in os.environ.items() if not k.startswith("KTOKOGO_")}
        if registry:
            known["KTOKOGO_REGISTRY"] = registry
        done = subprocess.run(
            [sys.executable, "-m", "ktokogo", *map(str, words)],
            cwd=tmp_path, env={**known, **more}, capture_output=True, text=True, encoding="utf-8",
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr

    return call


def ids(call, text, tmp_path):
    """Return the actors that are read in a text: name to identifier."""
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    code, out, err = call("read", "article.txt")
    assert (code, err) == (0, "")
    return {actor["name"]: actor["id"].rpartition("/")[2] for actor in json.loads(out)["actors"]}


# ------------------------------------------------------------------ find


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Łukaszenki", "Q2866"), ("z Andrzejem Dudą", "Q9151911"), ("Komisji Europejskiej", "Q8880"),
        ("Q36", "Q36"), ("http://www.wikidata.org/entity/Q36", "Q36"), ("Kremla", "kreml"),
    ],
)  # fmt: skip
def test_a_name_in_any_case_form_is_found(call, name, identifier):
    code, out, _ = call("actors", "find", name, "--format", "json", registry=None)
    assert code == 0
    assert json.loads(out)["registry"][0]["identifier"] == identifier


def test_what_is_found_has_names_offices_memberships_and_sources(call):
    told = json.loads(call("actors", "find", "Polski", "--format", "json", registry=None)[1])["registry"][0]
    assert (told["name"], told["en"], told["type"], told["kind"]) == ("Polska", "Poland", "country", "State")
    assert all(row["member"] == "Q36" and row["source"] for row in told["memberships"])
    assert told["memberships"]
    assert told["source"]
    text = call("actors", "find", "Łukaszence", registry=None)[1]
    assert "office: prezydent Białorusi, 1994-07-20 – …" in text


def test_who_is_not_known_brings_the_nearest(call):
    code, out, err = call("actors", "find", "Andrzej Dudda", registry=None)
    assert (code, err) == (1, "")
    assert "Andrzej Duda" in out


def test_the_store_is_asked_too(call, tmp_path):
    with ktokogo.open(tmp_path / "held.store") as store:
        store.add(invented())
    code, out, _ = call("actors", "find", "Wirecki", "--store", "held.store", "--format", "json")
    assert code == 0
    (one,) = json.loads(out)["store"]
    assert (one["name"], one["type"], one["articles"]) == ("Bogusz Wirecki", "person", 1)
    text = call("actors", "find", "Wireckiemu", "--store", "held.store")[1]
    assert "in the store: Bogusz Wirecki" in text
    assert call("actors", "find", "Wirecki", "--store", "none")[0] == 2


# ------------------------------------------------------------------ add


def test_who_was_added_is_read(call, tmp_path):
    text = (
        "Prezydent skrytykował Polskę. Z Olechem Brzostą-Wilczakiem spotkał się w środę premier Donald Tusk."
    )
    add = ("actors", "add", "Olech Wilczak", "--type", "person", "--alias", "Olech Brzosta-Wilczak")
    before = ids(call, text, tmp_path)
    assert "Olech Wilczak" not in before
    code, out, err = call(*add, "--id", "olech")
    assert (code, err) == (0, "")
    assert "mine.tsv: Olech Wilczak (olech, Person)" in out
    assert ids(call, text, tmp_path)["Olech Wilczak"] == "olech"
    assert json.loads(call("actors", "find", "Olechowi Wilczakowi", "--format", "json")[1])["registry"]


def test_names_are_laid_over_one_that_is_known(call):
    assert "known as Q36" in call("actors", "add", "Polska", "--type", "country")[2]
    over = ("actors", "add", "Polska", "--type", "country", "--id", "Q36", "--alias", "Kraj nad Wisłą")
    assert "--source" in call(*over)[2]
    assert call(*over, "--source", "everyday use")[0] == 0
    told = json.loads(call("actors", "find", "Kraju nad Wisłą", "--format", "json")[1])["registry"][0]
    assert told["identifier"] == "Q36"
    assert {"Kraj nad Wisłą", "Rzeczpospolita"} <= set(told["aliases"])
    assert told["en"] == "Poland"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Olech", "--type", "ghost"), "'ghost' is no type"),
        (("Olech", "--type", "person", "--kind", "Ghost"), "'Ghost' is no kind"),
        (("Olech", "--type", "person", "--id", "Not One"), "no identifier"),
        (("Olech\tY", "--type", "person"), "tab"),
        (("Kreml", "--type", "organisation"), "give --id kreml"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_written(call, tmp_path, words, said):
    code, out, err = call("actors", "add", *words)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert said in err
    assert list(tmp_path.iterdir()) == []


def test_a_registry_must_be_named(call):
    for words in (("add", "X", "--type", "person"), ("judge", "Q36", "kreml", "same")):
        code, _, err = call("actors", *words, registry=None)
        assert code == 2
        assert "--registry FILE" in err


def test_comments_at_the_head_of_a_registry_stay(call, tmp_path):
    (tmp_path / "mine.tsv").write_text("# mine\nid\tname_pl\ttype\tkind\n", encoding="utf-8")
    assert call("actors", "add", "Olech Wilczak", "--type", "person")[0] == 0
    lines = (tmp_path / "mine.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "# mine"
    assert lines[2].startswith("olech-wilczak\tOlech Wilczak\t")


# ------------------------------------------------------------------ judge


def test_who_is_the_same_has_one_identifier_in_later_readings(call, tmp_path):
    for name in ("Bogusz Wirecki", "Bogusław Wirecki-Brzoza"):
        assert call("actors", "add", name, "--type", "person")[0] == 0
    apart = ids(call, ARTICLE, tmp_path)
    assert {"bogusz-wirecki", "boguslaw-wirecki-brzoza"} <= set(apart.values())
    judge = ("actors", "judge", "bogusz-wirecki", "boguslaw-wirecki-brzoza")
    code, out, _ = call(*judge, "same", "--who", "me", "--note", "one man")
    assert code == 0
    assert "judgements.tsv" in out
    assert "boguslaw-wirecki-brzoza" not in ids(call, ARTICLE, tmp_path).values()
    assert call(*judge, "unsure")[0] == 0
    assert ids(call, ARTICLE, tmp_path) == apart
    rows = (tmp_path / "judgements.tsv").read_text(encoding="utf-8").splitlines()
    assert rows[1] == "bogusz-wirecki\tboguslaw-wirecki-brzoza\tsame\tme\tone man"
    assert len(rows) == 3


def test_who_is_only_in_the_store_can_be_judged(call, tmp_path):
    with ktokogo.open(tmp_path / "held.store") as store:
        store.add(invented())
    assert call("actors", "add", "Bogusław Wirecki", "--type", "person")[0] == 0
    judge = ("actors", "judge", "boguslaw-wirecki", "Bogusz Wirecki", "same")
    assert "nobody is known" in call(*judge)[2]
    code, _, err = call(*judge, "--store", "held.store")
    assert (code, err) == (0, "")
    found = json.loads(call("actors", "find", "Bogusza Wireckiego", "--format", "json")[1])["registry"]
    assert [one["identifier"] for one in found] == ["boguslaw-wirecki"]


def test_a_judgement_that_contradicts_others_is_refused(call, tmp_path):
    assert call("actors", "judge", "Q36", "kreml", "different")[0] == 0
    assert call("actors", "judge", "Q36", "Q184", "same")[0] == 0
    before = (tmp_path / "judgements.tsv").read_bytes()
    code, _, err = call("actors", "judge", "kreml", "Q184", "same")
    assert (code, err.count("\n")) == (2, 1)
    assert "Q36 and kreml are judged different" in err
    assert (tmp_path / "judgements.tsv").read_bytes() == before
    assert call("actors", "judge", "Q36", "nobody-at-all", "same")[0] == 2
    assert call("actors", "judge", "Q36", "Q36", "same")[0] == 2


def test_the_item_of_wikidata_stands_for_all_that_are_the_same():
    same = [Judgement("a", "b", "same"), Judgement("c", "b", "same"), Judgement("Q1", "c", "same")]
    assert judgements.canonical(same) == {"a": "Q1", "b": "Q1", "c": "Q1"}
    assert judgements.canonical(same[:2]) == {"b": "a", "c": "a"}
    assert judgements.canonical([*same[:2], Judgement("b", "a", "unsure")]) == {"c": "b"}
    with pytest.raises(DataError, match="b and a are judged different"):
        judgements.canonical([Judgement("b", "a", "different"), *same[1:], Judgement("a", "c", "same")])


def test_a_spoilt_registry_is_named(call, tmp_path):
    (tmp_path / "judgements.tsv").write_text(
        "left\tright\tjudgement\nQ36\tkreml\tperhaps\n", encoding="utf-8"
    )
    assert "'perhaps'" in call("actors", "find", "Polska")[2]
    (tmp_path / "judgements.tsv").unlink()
    (tmp_path / "mine.tsv").write_text("id\tname_pl\nx\tX\n", encoding="utf-8")
    assert "a row lacks type, kind" in call("actors", "find", "Polska")[2]


# ------------------------------------------------------------------ refresh


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory):
    """A real SPARQL server with a few statements in Wikidata's shape."""
    folder = tmp_path_factory.mktemp("wikidata")
    binary = shutil.which("oxigraph", path=sysconfig.get_path("scripts"))
    subprocess.run(
        [binary, "load", "--location", folder, "--file", WIKIDATA], check=True, capture_output=True
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with subprocess.Popen(
        [binary, "serve-read-only", "--location", folder, "--bind", f"127.0.0.1:{port}"],
        stderr=subprocess.DEVNULL,
    ) as server:
        for _ in range(200):
            try:
                urlopen(address, timeout=5).close()
                break
            except HTTPError:
                break
            except OSError:
                time.sleep(0.05)
        yield f"{address}/query"
        server.terminate()


def rows(path):
    return list(resources.table(path, str(path)))


def test_names_offices_and_memberships_come_from_the_endpoint(call, tmp_path, endpoint):
    assert call("actors", "add", "Olech Wilczak", "--type", "person")[0] == 0
    code, out, err = call("actors", "refresh", "--endpoint", endpoint, "--date", "2026-11-23")
    assert (code, err) == (0, "")
    assert "names of 2 actors, 1 offices (2 left out), 1 memberships" in out
    found = {row["id"]: row for row in rows(tmp_path / "mine.tsv")}
    assert set(found) == {"olech-wilczak", "Q2866", "Q36"}
    one = found["Q2866"]
    assert (one["name_pl"], one["name_en"]) == ("Alaksandr Łukaszenka", "Alyaksandr Lukashenka")
    aliases = one["aliases"].split("|")
    assert "Alaksandr Ryhorawicz Łukaszenka" in aliases
    assert not {"baćka", "Ryhorawicz", "Donald Tusk", "Alexander Lukaschenko"} & set(aliases)
    assert one["source"].endswith(f"; names: {endpoint}, 2026-11-23")
    assert rows(tmp_path / "offices.tsv") == [
        {
            "person": "Q2866", "role": "prezydent", "of": "Q184", "label_pl": "prezydent Białorusi",
            "from": "1994-07", "to": "", "source": f"{endpoint}, 2026-11-23",
        }
    ]  # fmt: skip
    assert [(r["member"], r["organisation"], r["from"]) for r in rows(tmp_path / "memberships.tsv")] == [
        ("Q36", "Q458", "2004-05-01")
    ]
    told = json.loads(call("actors", "find", "Łukaszenki", "--format", "json")[1])["registry"][0]
    assert [(office["role"], office["from"]) for office in told["offices"]] == [("prezydent", "1994-07")]


def test_a_store_knows_the_offices_of_one_s_own_registry(call, tmp_path, endpoint):
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    assert call("add", "article.txt", registry=None)[0] == 0
    office = (
        "query",
        "SELECT ?from { ?m kk:role 'prezydent' ; org:member wd:Q2866 ; schema:startDate ?from }",
    )
    assert "1994-07-20" in call(*office, registry=None)[1]
    assert call("actors", "refresh", "--endpoint", endpoint, "--date", "2026-11-23")[0] == 0
    assert call("add", "article.txt")[0] == 0
    found = call(*office)[1]
    assert "1994-07" in found
    assert "1994-07-20" not in found


def test_refreshing_again_gives_the_same_bytes(call, tmp_path, endpoint):
    refresh = ("actors", "refresh", "--endpoint", endpoint, "--date", "2026-11-23")
    assert call(*refresh)[0] == 0
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert set(before) == {"mine.tsv", "offices.tsv", "memberships.tsv"}
    assert call(*refresh)[0] == 0
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


class _Broken(BaseHTTPRequestHandler):
    """Answers the first question well, and every other as its path says."""

    asked = 0

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        type(self).asked += 1
        label = {"item": "Q36", "label": "Polska", "lang": "pl", "kind": "label"}
        good = {"results": {"bindings": [{k: {"type": "literal", "value": v} for k, v in label.items()}]}}
        first = self.path == "/later" and type(self).asked == 1
        status, body = (
            {
                "/later": (503, b""),
                "/page": (200, b"<html>"),
                "/list": (200, b"[]"),
                "/empty": (200, b'{"results": {"bindings": []}}'),
            }[self.path]
            if not first
            else (200, json.dumps(good).encode())
        )
        self.send_response(status)
        self.send_header("Retry-After", "60")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


@pytest.fixture
def broken():
    _Broken.asked = 0
    server = HTTPServer(("127.0.0.1", 0), _Broken)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/later", "503"), ("/page", "no SPARQL results"), ("/list", "no SPARQL results"),
        ("/empty", "knows none of"),
    ],
)  # fmt: skip
def test_a_failure_leaves_every_file_as_it_was(call, tmp_path, broken, path, said):
    assert call("actors", "add", "Olech Wilczak", "--type", "person")[0] == 0
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    code, out, err = call("actors", "refresh", "--endpoint", broken + path, "--date", "2026-11-23")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert said in err
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_what_is_no_endpoint_or_no_date_is_refused(call):
    assert "https://" in call("actors", "refresh", "--endpoint", "file:x", "--date", "2026-11-23")[2]
    assert (
        "cannot be asked"
        in call("actors", "refresh", "--endpoint", "http://127.0.0.1:9/", "--date", "2026-11-23")[2]
    )
    assert "'today' is no date" in call("actors", "refresh", "--date", "today")[2]


@pytest.mark.parametrize(
    ("label", "names", "role"),
    [
        ("minister spraw zagranicznych Norlandii", ["Norlandia"], "minister spraw zagranicznych"),
        ("Prezydent Republiki Zelanii", ["Zelania", "Republika Zelanii"], "prezydent"),
        ("prezydent miasta Brzostowo", ["Zelania"], None),
        ("prezes Rady Ministrów", ["Zelania"], None),
        ("wójt", ["Zelania"], None),
    ],
)
def test_an_office_is_a_role_and_its_domain(label, names, role):
    assert role_of(label, names) == role
