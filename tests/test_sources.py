"""Articles as they come: feeds, addresses, pages that say when they were published."""

import contextlib
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ktokogo
from ktokogo.article import entries, from_html, from_text, read_article
from ktokogo.article.dateline import find
from ktokogo.article.feed import from_feed, is_feed
from ktokogo.article.files import LIMIT
from ktokogo.article.web import fetch
from ktokogo.cli import main
from ktokogo.errors import InputError
from ktokogo.polish.page_dates import day

TEXT = "Prezydent Zelanii Bogusz Wirecki skrytykował w środę Norlandię. Zapowiedział też dalsze rozmowy."
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Kurier Zelański</title><language>pl-PL</language><link>https://example.org/</link>
<item><title>Wirecki postawił się &amp; wygrał</title><link>https://example.org/1</link>
 <pubDate>Sun, 28 May 2023 00:30:00 +0200</pubDate><dc:creator>Jan Maliniak</dc:creator>
 <description>Krótko.</description>
 <content:encoded><![CDATA[<p>{TEXT}</p><h2>Reakcja</h2><p>Torvik&nbsp;<b>milczy</b>.<br/>Na razie.</p>
 <figure><img src="a.jpg"/><figcaption>Wirecki w stolicy</figcaption></figure><p>Czytaj też: Co dalej</p>
 <script>alert("nie")</script>]]></content:encoded></item>
<item><title>Drugi</title><link>https://example.org/2</link><description>{TEXT}</description>
 <pubDate>brak</pubDate></item>
<item><title>Sam tytuł bez tekstu</title><link>https://example.org/3</link></item>
<item><title>Bez adresu</title><description>Torvik odrzuciła w piątek propozycję Zelanii.</description></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pl"><title>Echo</title>
<entry><title>Wirecki</title><link href="https://example.org/a"/><updated>2023-06-01T10:00:00Z</updated>
<published>2023-05-28T23:30:00-05:00</published><content type="text">Nagłówka brak.

{TEXT}</content></entry>
<entry><title>Torvik</title><link href="https://example.org/b"/><updated>2023-06-01T10:00:00Z</updated>
<summary type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</summary></entry></feed>"""


def roles(article):
    return [(p.role, article.text[p.start : p.end]) for p in article.paragraphs]


# ------------------------------------------------------------------ feeds


def test_each_entry_with_a_text_is_an_article():
    one, two, three = from_feed(RSS.encode())
    assert (one.title, one.url) == ("Wirecki postawił się & wygrał", "https://example.org/1")
    assert (one.published, one.publisher) == ("2023-05-28", "Kurier Zelański")
    assert (one.author, one.language) == ("Jan Maliniak", "pl")
    assert roles(one) == [
        ("headline", "Wirecki postawił się & wygrał"),
        ("lead", TEXT),
        ("subhead", "Reakcja"),
        ("body", "Torvik milczy."),
        ("body", "Na razie."),
        ("caption", "Wirecki w stolicy"),
        ("teaser", "Czytaj też: Co dalej"),
    ]
    assert (two.title, two.published) == ("Drugi", None)
    assert (three.title, three.url) == ("Bez adresu", None)


def test_an_atom_feed_gives_the_day_of_publication_and_not_of_the_last_change():
    one, two = from_feed(ATOM.encode())
    assert (one.published, one.publisher, one.url) == ("2023-05-28", "Echo", "https://example.org/a")
    assert two.published is None
    assert TEXT in one.text
    assert TEXT in two.text


def test_a_feed_is_known_by_how_it_begins(tmp_path):
    for name in ("feed.xml", "feed.rss", "page.html"):
        (tmp_path / name).write_text(RSS, encoding="utf-8")
        assert [place for place, _ in entries(tmp_path / name)] == [
            f"{tmp_path / name}#{n}" for n in (1, 2, 3)
        ]
    with pytest.raises(InputError, match="holds 3 articles"):
        read_article(tmp_path / "feed.xml")
    assert len(list(ktokogo.read_all([tmp_path / "feed.xml"]))) == 3
    assert not is_feed(b"<html><body><p>rss</p></body></html>")
    (tmp_path / "other.xml").write_text("<list><item>a</item></list>", encoding="utf-8")
    with pytest.raises(InputError, match="no RSS or Atom feed"):
        read_article(tmp_path / "other.xml")


def test_a_feed_without_texts_is_refused(tmp_path):
    (tmp_path / "feed.xml").write_text(
        "<rss version='2.0'><channel><item><title>Sam tytuł</title></item></channel></rss>", encoding="utf-8"
    )
    with pytest.raises(InputError, match="none of the 1 entries"):
        read_article(tmp_path / "feed.xml")


@given(st.binary(max_size=300))
def test_no_feed_is_too_strange(inside):
    feed = b"<?xml version='1.0'?><rss version='2.0'><channel><item>" + inside
    with contextlib.suppress(InputError):
        assert all(article.paragraphs for article in from_feed(feed))


def run(*words):
    with pytest.raises(SystemExit) as leaving:
        main([str(word) for word in words])
    return leaving.value.code


def test_a_feed_is_read_and_added_entry_by_entry(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "feed.xml").write_text(RSS, encoding="utf-8")
    assert run("read", "feed.xml") == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["article"]["published"] for one in lines] == ["2023-05-28", None, None]
    assert run("read", "feed.xml", "-o", "out") == 0
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == [
        "feed-2.json", "feed-3.json", "feed.json",
    ]  # fmt: skip
    assert run("add", "feed.xml", "--store", "a.store") == 0
    assert "3 new" in capsys.readouterr().out
    assert run("add", "feed.xml", "--store", "a.store") == 0
    assert "3 unchanged" in capsys.readouterr().out
    with ktokogo.open("a.store") as store:
        origins = [origin for article in store.articles() for origin in store.origins(article)]
    assert sorted(origins) == ["https://example.org/1", "https://example.org/2"]


# ------------------------------------------------------------------ addresses


class _Site(BaseHTTPRequestHandler):
    def do_GET(self):
        body = f"<article><h1>Wirecki</h1><p>{TEXT}</p><p>{TEXT}</p></article>"
        page = f"<html lang='pl'><body>{body}</body></html>"
        answers = {
            "/article": (200, "text/html; charset=utf-8", page.encode()),
            "/old": (200, "text/html; charset=iso-8859-2", page.encode("iso-8859-2")),
            "/plain": (200, "text/plain; charset=utf-8", f"Wirecki\n\n{TEXT}\n".encode()),
            "/feed": (200, "application/rss+xml", RSS.encode()),
            "/large": (200, "text/plain", b"a" * (LIMIT + 10)),
            "/picture": (200, "image/png", b"\x89PNG...."),
            "/gone": (410, "text/html", b"gone"),
            "/empty": (200, "text/html", b""),
        }
        if self.path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/article")
            self.end_headers()
            return
        if self.path == "/elsewhere":
            self.send_response(302)
            self.send_header("Location", "file:///etc/hostname")
            self.end_headers()
            return
        if self.path == "/slow":
            time.sleep(1.5)
        status, kind, body = answers.get(self.path, (404, "text/html", b"none"))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("path", ["/article", "/old", "/plain", "/moved"])
def test_a_page_is_read_from_its_address(site, path):
    article = read_article(site + path)
    assert TEXT in article.text
    assert article.title == "Wirecki"
    assert article.url == site + ("/article" if path == "/moved" else path)


def test_an_address_is_read_and_added(site, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run("read", site + "/article", "-o", "out") == 0
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["article.json"]
    assert run("read", site + "/feed") == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    assert run("add", site + "/plain", "--store", "a.store") == 0
    with ktokogo.open("a.store") as store:
        (article,) = store.articles()
        assert store.origins(article) == [site + "/plain"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/gone", "410"), ("/none", "404"), ("/picture", "a picture"), ("/large", "more than 5 MB"),
        ("/empty", "nothing to read"), ("/elsewhere", "302"),
    ],
)  # fmt: skip
def test_what_cannot_be_fetched_is_refused_in_one_line(site, path, said, capsys):
    assert run("read", site + path) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"ktokogo: {site}{path}")
    assert err.count("\n") == 1
    assert said in err


def test_an_address_that_does_not_answer_is_refused(site):
    with pytest.raises(InputError, match=r"no answer within 0\.2 seconds"):
        fetch(site + "/slow", LIMIT, timeout=0.2)
    for address in ("http://127.0.0.1:9/", "http://[", "http://exa mple.org/"):
        with pytest.raises(InputError, match="cannot be fetched"):
            fetch(address, LIMIT, timeout=2)


# ------------------------------------------------------------------ dates that a page labels


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Dodano: 28 maja 2023", "2023-05-28"),
        ("Data publikacji: 28.05.2023, 14:05", "2023-05-28"),
        ("Opublikowano 28 maja 2023, godz. 14:05", "2023-05-28"),
        ("DATA PUBLIKACJI\n2023-05-28", "2023-05-28"),
        ("Publikacja: niedziela, 28 maja 2023 r.", "2023-05-28"),
        ("Data dodania: 28-05-2023", "2023-05-28"),
        ("28 maja 2023, 14:05", None),
        ("Aktualizacja: 28 maja 2023", None),
        ("Utworzono: 28 maja 2023", None),
        ("Dodano: maj 2023", None),
        ("Dodano: 28 maja", None),
        ("Dodano: 31.02.2023", None),
        ("Dodano: 28 maja 2023\n\nData publikacji: 29 maja 2023", None),
        ("Dodano, że 28 maja 2023 roku rozmowy trwały.", None),
    ],
)
def test_a_date_counts_where_the_page_says_what_it_is(line, published, tmp_path):
    (tmp_path / "a.txt").write_text(f"Wirecki wraca\n\n{line}\n\n{TEXT}\n\n{TEXT}\n", encoding="utf-8")
    assert ktokogo.read(tmp_path / "a.txt").article.published == published


PAGE = """<html lang="pl"><head>{meta}</head><body><nav><p>Dodano: 1 stycznia 2020</p></nav><main><article>
<h1>Wirecki wraca</h1><div class="meta"><span>Data publikacji:</span> <time>28 maja 2023</time></div>
<p>{text}</p><p>{text}</p></article></main>
<aside><div>Opublikowano: 2 lutego 2021</div></aside></body></html>"""


def test_a_page_s_own_date_line_counts_and_those_of_others_do_not(tmp_path):
    article = from_html(PAGE.format(meta="", text=TEXT))
    assert article.published is None, "what the words mean is for the grammar of their language"
    assert day(article.datelines) == "2023-05-28"
    (tmp_path / "a.html").write_text(PAGE.format(meta="", text=TEXT), encoding="utf-8")
    assert ktokogo.read(tmp_path / "a.html").article.published == "2023-05-28"
    meta = '<meta property="article:published_time" content="2023-05-27T10:00:00+02:00">'
    (tmp_path / "a.html").write_text(PAGE.format(meta=meta, text=TEXT), encoding="utf-8")
    assert ktokogo.read(tmp_path / "a.html").article.published == "2023-05-27"


def test_only_what_follows_a_label_is_kept():
    assert find(["Dodano: 28 maja 2023", "Data publikacji", "28.05.2023", "Torvik milczy."]) == (
        "28 maja 2023", "28.05.2023",
    )  # fmt: skip
    assert find(["Dodano:", "Torvik milczy.", "28 maja 2023"]) == ()
    assert from_text(f"Wirecki\n\nDodano: 28 maja 2023\n\n{TEXT}").datelines == ("28 maja 2023",)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Przejdź do treści", "meta"), ("Kup subskrypcję", "meta"), ("Dołącz do nas na Facebooku!", "meta"),
        ("Materiał partnera", "meta"), ("Dalsza część artykułu pod wideo", "meta"),
        ("Zgłoś naruszenie", "meta"), ("Odpowiedz (3)", "meta"), ("Posłuchaj artykułu", "meta"),
        ("abc/ de/", "meta"), ("abc/PAP, Reuters", "sources"), ("Najczęściej czytane artykuły", "teaser"),
        ("Odpowiedz na to pytanie zna tylko Torvik.", "body"), ("Kup jabłka, mówił Wirecki.", "body"),
        ("Szukaj wyjścia, doradzała mu Torvik.", "body"),
    ],
)  # fmt: skip
def test_more_lines_that_speak_about_the_page(line, role):
    article = from_text(f"Nagłówek bez kropki\n\nPierwsze zdanie.\n\nDrugie zdanie.\n\n{line}\n")
    assert roles(article)[3] == (role, line)
