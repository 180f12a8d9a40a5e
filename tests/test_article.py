"""Articles as they come: exact text, roles of paragraphs, metadata that the page gives, clear refusals."""

import contextlib
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktokogo.article import Article, articles, find, from_html, from_markdown, from_text, read_article
from ktokogo.errors import InputError

NBSP = "\u00a0"
PAGE = f"""Wirecki postawił się Norlandii. Torvik milczy

Wirecki postawił się Norlandii. Torvik{NBSP}milczy

Dodano:{NBSP}
Bogusz Wirecki, prezydent Zelanii
Bogusz Wirecki, prezydent Zelanii{NBSP}Źródło:Wikimedia Commons
Prezydent Zelanii Bogusz Wirecki powiedział o{NBSP}swojej niechęci do integracji.

Norlandia nie odpowiedziała na te słowa.

Rakiety w{NBSP}Zelanii. Wirecki wbija szpilę

– Zelania sobie poradzi – powiedział Wirecki
Torvik „nie ma zdania”.

Co powie Torvik

Torvik wyjechała w poniedziałek.

Czytaj też:
Kolejny sąsiad Norlandii na celowniku? Sekretarz ostrzega

Źródło: Kurier Zelański / Nordpress
Czytaj także"""


def roles(article):
    return [(p.role, article.text[p.start : p.end]) for p in article.paragraphs]


def test_a_page_copied_into_a_file():
    article = from_text(PAGE)
    assert [role for role, _ in roles(article)] == [
        "headline", "meta", "meta", "caption", "caption", "lead", "body", "subhead", "body", "body",
        "subhead", "body", "teaser", "teaser", "sources", "teaser",
    ]  # fmt: skip
    assert article.text == PAGE
    assert article.title == "Wirecki postawił się Norlandii. Torvik milczy"
    assert article.published is None
    assert article.publisher is None


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Zobacz także: Torvik w Zelanii", "teaser"),
        ("POLECAMY:", "teaser"),
        ("Czytaj więcej", "teaser"),
        ("Dodano: 28 maja 2023", "meta"),
        ("Aktualizacja: 12.10.2022 14:05", "meta"),
        ("28 maja 2023, 14:05", "meta"),
        ("Udostępnij na Facebooku", "meta"),
        ("Komentarze (12)", "meta"),
        ("Oprac. Jan Maliniak", "meta"),
        ("Fot. Jan Maliniak", "caption"),
        ("Premier w sejmie (fot. Jan Maliniak)", "caption"),
        ("Premier w sejmie / East News", "caption"),
        ("Źródło: Nordpress", "sources"),
        ("(PAP)", "sources"),
        ("Dodano, że rozmowy trwały dwa dni.", "body"),
        ("Źródłem sporu są rakiety.", "body"),
        ("Komentarze polityków były ostre.", "body"),
        ("Przeczytaj to dwa razy, mówił Wirecki.", "body"),
    ],
)
def test_a_line_that_speaks_about_the_page_is_known_by_its_words(line, role):
    article = from_text(f"Nagłówek bez kropki\n\nPierwsze zdanie.\n\nDrugie zdanie.\n\n{line}\n")
    assert roles(article)[3] == (role, line)


def test_what_a_cue_announces_is_a_teaser_and_the_text_goes_on_after_it():
    article = from_text(
        "Nagłówek\n\nLead.\n\nCzytaj też:\n\nTorvik w Zelanii\n\nDalszy tekst trwa.\n\nKoniec.\n"
    )
    assert [role for role, _ in roles(article)] == ["headline", "lead", "teaser", "teaser", "body", "body"]


def test_a_teaser_set_into_a_paragraph_is_parted_from_it():
    inset = "Torvik żąda dymisji Premier Zelanii... czytaj dalej »"
    article = from_text(f"Nagłówek\n\nLead.\n\n{inset} Premier zapewnił, że zostaje.\n\nKoniec.\n")
    assert roles(article)[2:] == [
        ("teaser", inset),
        ("body", "Premier zapewnił, że zostaje."),
        ("body", "Koniec."),
    ]
    article = from_text("Nagłówek\n\nLead.\n\nNapisał: „Dość... czytajcie dalej” i wyszedł.\n\nKoniec.\n")
    assert [role for role, _ in roles(article)] == ["headline", "lead", "body", "body"]


def test_a_source_in_the_middle_of_the_page_is_a_picture_s_credit():
    article = from_text("Nagłówek\n\nŹródło: Nordpress\n\nZelania się zbroi.\n\nŹródło: Kurier Zelański\n")
    assert [role for role, _ in roles(article)] == ["headline", "caption", "body", "sources"]


@pytest.mark.parametrize(
    "text",
    [
        "Wirecki skrytykował Torvik.",
        "Wirecki skrytykował Torvik",
        "Wirecki skrytykował Torvik.\nTorvik nie odpowiedziała.",
        "\n\n  Wirecki skrytykował Torvik.\n",
    ],
)
def test_a_text_without_a_headline_is_body(text):
    assert {role for role, _ in roles(from_text(text))} == {"body"}
    assert from_text(text).title is None


def test_lines_that_an_editor_broke_are_one_paragraph():
    block = (
        "Prezydent Zelanii Bogusz Wirecki powiedział w poniedziałek, że\n"
        "nie widzi powodu do dalszej integracji z Norlandią, a Torvik\n"
        "na te słowa nie odpowiedziała."
    )
    article = from_text(f"Wirecki odmawia\n\n{block}\n\nTo koniec.\n")
    assert roles(article) == [("headline", "Wirecki odmawia"), ("lead", block), ("body", "To koniec.")]


words = st.text("abą łŻ.–„”:?\u00a0\t", max_size=12)
breaks = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\n \n", "\u2028"])
lines_of_text = st.lists(st.tuples(st.one_of(words, st.sampled_from(["Czytaj też:", "Źródło: A"])), breaks))


@given(lines_of_text)
def test_paragraphs_are_sorted_apart_and_cover_every_line(parts):
    text = "".join(line + end for line, end in parts)
    article = from_text(text)
    assert article.text == text
    last = 0
    covered = set()
    for paragraph in article.paragraphs:
        piece = text[paragraph.start : paragraph.end]
        assert paragraph.start >= last
        assert piece
        assert piece == piece.strip()
        covered.update(range(paragraph.start, paragraph.end))
        last = paragraph.end
    assert all(n in covered for n, character in enumerate(text) if not character.isspace())


@given(st.text())
def test_no_text_is_too_strange(text):
    assert from_text(text).text == text
    assert from_markdown(text) is not None


HTML = """<!DOCTYPE html><html lang="pl"><head><meta charset="utf-8">
<title>Wirecki postawił się Norlandii - Kurier Zelański</title>
<meta property="og:title" content="Wirecki postawił się Norlandii - Kurier Zelański">
<meta property="og:site_name" content="Kurier Zelański">{meta}
<link rel="canonical" href="https://example.org/wirecki">
</head><body><nav><a href="/">Strona główna</a> <a href="/sport">Sport</a></nav>
<article><h1>Wirecki postawił się Norlandii</h1><p class="date">Dodano: 28 maja 2023</p>
<p>Prezydent Zelanii <b>Bogusz Wirecki</b> powiedział w poniedziałek, że nie widzi powodu do dalszej
integracji z Norlandią, a jego kraj poradzi sobie bez jej pomocy.</p>
<h2>Reakcja Torvik</h2>
<p>Premier Norlandii Anela Torvik nie odpowiedziała na te słowa. Wieczorem wyjechała ze stolicy
i nie wzięła udziału w uroczystej kolacji na cześć gości.</p>
<p>– Norlandia pozostaje otwarta na rozmowy – powiedział jej rzecznik po spotkaniu z dziennikarzami.</p>
</article><footer>Wszelkie prawa zastrzeżone © 2023</footer></body></html>"""


def test_a_page_gives_its_text_and_what_its_metadata_say():
    meta = '<meta property="article:published_time" content="2023-05-28T14:05:00+02:00">'
    article = from_html(HTML.format(meta=meta + '<meta name="author" content="Jan Maliniak">'))
    assert article.title == "Wirecki postawił się Norlandii"
    assert (article.published, article.publisher) == ("2023-05-28", "Kurier Zelański")
    assert (article.author, article.language) == ("Jan Maliniak", "pl")
    assert article.url == "https://example.org/wirecki"
    found = roles(article)
    assert [role for role, _ in found if role != "meta"] == ["headline", "lead", "subhead", "body", "body"]
    assert ("subhead", "Reakcja Torvik") in found
    assert "powiedział w poniedziałek, że nie widzi powodu do dalszej integracji" in article.text
    assert "Strona główna" not in article.text


def test_a_date_that_only_stands_in_the_text_is_not_taken():
    assert from_html(HTML.format(meta="")).published is None


@pytest.mark.parametrize(
    "meta",
    [
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", '
        '"datePublished": "2023-05-28T10:00", "author": [{"name": "Jan Maliniak"}]}]}</script>',
        '<meta itemprop="datePublished" content="2023-05-28">',
        '<meta name="date" content="2023-05-28">',
    ],
)
def test_the_ways_in_which_pages_give_their_date(meta):
    assert from_html(HTML.replace("{meta}", meta)).published == "2023-05-28"


@pytest.mark.parametrize("content", ["2023-13-45", "28 maja 2023", "20230528", ""])
def test_a_date_that_is_none_is_not_taken(content):
    page = HTML.format(meta=f'<meta property="article:published_time" content="{content}">')
    assert from_html(page).published is None


@pytest.mark.parametrize(
    "page",
    ["<html><body></body></html>", "<html><body><nav><a href='/'>Menu</a></nav></body></html>", "<p", "   "],
)
def test_a_page_without_an_article_is_refused(page):
    with pytest.raises(InputError, match=r"no article|no HTML"):
        from_html(page)


@pytest.mark.parametrize("strange", ["\u2028", "\x0b", "\x85", NBSP, "&#8232;", "\x00", "<br>", "[[["])
def test_strange_characters_in_a_page_do_no_harm(strange):
    author = f'{{"@type": "Article", "author": [1, null, "A{strange}B"]}}'
    page = HTML.replace("{meta}", f'<script type="application/ld+json">{author}</script>')
    for words in ("powiedział w", "Reakcja Torvik"):
        page = page.replace(words, words.replace(" ", strange))
    assert roles(from_html(page))[0] == ("headline", "Wirecki postawił się Norlandii")


def test_metadata_without_bottom_are_passed_over():
    deep = "[" * 100_000
    assert (
        from_html(HTML.replace("{meta}", f'<script type="application/ld+json">{deep}</script>')).author
        is None
    )


@given(st.binary(max_size=200), st.sampled_from([".txt", ".md", ".html"]))
def test_no_bytes_are_too_strange(content, suffix):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "a" + suffix)
        file.write_bytes(content)
        with contextlib.suppress(InputError):
            assert read_article(file).text.strip()


def test_markdown_gives_its_text_without_the_marks():
    article = from_markdown(
        "---\ndate: 2023-05-28\npublisher: Kurier Zelański\n---\n# Wirecki *odmawia*\n\n"
        "Prezydent **Bogusz Wirecki** nie poparł [Norlandii](https://example.org),\nktóra milczy.\n\n"
        "## Reakcja\n\n- Torvik wyjechała.\n- Rzecznik został.\n\n> Nie ma sprawy.\n\nTo koniec.\n"
    )
    assert roles(article) == [
        ("headline", "Wirecki odmawia"),
        ("lead", "Prezydent Bogusz Wirecki nie poparł Norlandii, która milczy."),
        ("subhead", "Reakcja"),
        ("body", "Torvik wyjechała."),
        ("body", "Rzecznik został."),
        ("body", "Nie ma sprawy."),
        ("body", "To koniec."),
    ]
    assert (article.published, article.publisher) == ("2023-05-28", "Kurier Zelański")


def test_a_file_s_text_stands_as_it_is(tmp_path):
    file = tmp_path / "a.txt"
    text = f"Nagłówek\r\n\r\nZelania{NBSP}się zbroi.\n"
    file.write_bytes(text.encode())
    assert read_article(file).text == text
    for encoding in ("utf-8-sig", "utf-16"):
        file.write_bytes(text.encode(encoding))
        assert read_article(file) == from_text(text)


def test_a_page_in_an_old_encoding_is_read_as_it_declares(tmp_path):
    file = tmp_path / "a.html"
    page = HTML.format(meta="").replace("utf-8", "windows-1250").replace("–", "-")
    file.write_bytes(page.encode("windows-1250"))
    assert read_article(file).title == "Wirecki postawił się Norlandii"


def test_folders_are_read_in_order_and_articles_only_once(tmp_path):
    for name in ("b.txt", "a.md", "sub/c.txt", ".hidden/d.txt", "e.csv"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("Zelania się zbroi.", encoding="utf-8")
    first = str(tmp_path / "b.txt")
    assert find([first, tmp_path]) == [first, str(tmp_path / "a.md"), str(tmp_path / "sub" / "c.txt")]
    assert all(isinstance(article, Article) for article in articles([tmp_path]))


BAD = {
    "empty.txt": (b"", "empty.txt: nothing to read: it is empty"),
    "blank.txt": (b" \n\t\n", "holds only blanks"),
    "rule.md": (b"---\n***\n", "holds no words"),
    "binary.txt": (b"PNG\x00\x01\x02", "byte 3 is zero: this is binary"),
    "report.txt": (b"%PDF-1.7 ...", "this is a PDF, not text"),
    "old.txt": ("Zażółć".encode("windows-1250"), r"byte 2 \(0xbf\) is not UTF-8; .*iconv -f WINDOWS-1250"),
    "half.txt": (b"\xff\xfea\x00\x00\xd8", "byte 4 .*UTF-16"),
    "long.txt": (b"a" * 10_000_000, "more than 5 MB is not one article"),
    "menu.html": (b"<html><body><nav>Menu</nav></body></html>", "no article was found"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_article_is_refused_in_one_line(name, tmp_path):
    content, message = BAD[name]
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=message) as refusal:
        read_article(tmp_path / name)
    assert "\n" not in str(refusal.value)
    assert name in str(refusal.value)


def test_a_file_that_is_not_there_brings_the_nearest_name(tmp_path):
    (tmp_path / "wirecki.txt").write_text("Zelania się zbroi.", encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(f"did you mean {tmp_path / 'wirecki.txt'}?")):
        find([tmp_path / "wirecky.txt"])
    with pytest.raises(InputError, match="there is no folder"):
        read_article(tmp_path / "none" / "wirecki.txt")


def test_a_folder_without_articles_is_refused(tmp_path):
    (tmp_path / "notes.csv").write_text("a", encoding="utf-8")
    with pytest.raises(InputError, match=r"no article in this folder; articles end in \.txt"):
        find([tmp_path])
    with pytest.raises(InputError, match="is a folder"):
        read_article(tmp_path)
