"""Articles in files and folders: found, decoded strictly, or refused in one clear line."""

from __future__ import annotations

import codecs
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from ktokogo.article import web
from ktokogo.article.feed import from_feed, is_feed
from ktokogo.article.html import from_html
from ktokogo.article.layout import from_text
from ktokogo.article.markdown import from_markdown
from ktokogo.article.model import Article
from ktokogo.errors import InputError

FEEDS = (".xml", ".rss", ".atom")
SUFFIXES = (".txt", ".md", ".html", ".htm", *FEEDS)
LIMIT = 5_000_000
"""Bytes. More than this in one file is not one article."""

_SIGNATURES = {
    b"%PDF": "a PDF", b"PK\x03\x04": "a Word or ZIP file", b"\xd0\xcf\x11\xe0": "an old Word file",
    b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture", b"\x1f\x8b": "a gzip file",
    b"{\\rtf": "an RTF file",
}  # fmt: skip
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_MARKUP = re.compile(r"\s*(<!--.*?-->\s*)*(<\?xml|<!doctype html|<html)", re.IGNORECASE | re.DOTALL)


def read_article(path: str | Path) -> Article:
    """Return the article in a file (plain text, Markdown, HTML) or at an address; ``-`` is standard input.

    For plain text, ``Article.text`` is the file's text as it stands (without a byte order mark).

    Raises:
        InputError: there is no such file, it holds no readable text, or it is a feed of several articles.
    """
    found = entries(path)
    if len(found) > 1:
        raise InputError(
            f"{path}: this feed holds {len(found)} articles: ktokogo.read_all() and the command line "
            "read them all"
        )
    return found[0][1]


def entries(path: str | Path) -> list[tuple[str, Article]]:
    """Return every article of a file, an address or a feed, each with its place: the path, in a feed path#n.

    Raises:
        InputError: as :func:`read_article`; a feed may hold several.
    """
    name, charset, address = str(path), None, None
    if name == "-":
        data = sys.stdin.buffer.read(LIMIT + 1)
    elif web.is_address(name):
        page = web.fetch(name, LIMIT)
        data, charset, address = page.data, page.charset, page.url
    else:
        data = _bytes(Path(path))
    try:
        if is_feed(data):
            if len(data) > LIMIT:
                raise InputError(f"more than {LIMIT // 1_000_000} MB is no feed that can be read here")
            return [(f"{name}#{n}", article) for n, article in enumerate(from_feed(data), 1)]
        article = _article(_decode(data, charset), Path(path).suffix.lower(), address is not None)
        return [(name, replace(article, url=article.url or address))]
    except InputError as error:
        raise InputError(f"{'standard input' if name == '-' else name}: {error}") from error


def _article(text: str, suffix: str, fetched: bool) -> Article:
    if suffix in (".html", ".htm") or _MARKUP.match(text):
        return from_html(text)
    if suffix in FEEDS:
        raise InputError("this is no RSS or Atom feed: an article ends in .txt, .md or .html")
    article = from_markdown(text) if suffix == ".md" and not fetched else from_text(text)
    if not article.paragraphs:
        raise InputError("nothing to read: it holds no words")
    return article


def find(paths: Iterable[str | Path]) -> list[str]:
    """Return the files to read, in order: each file given, and in each folder, sorted, all articles below it.

    Raises:
        InputError: a path does not exist, or a folder holds no article.
    """
    found: dict[str, None] = {}
    for path in map(str, paths):
        place, given = Path(path), path == "-" or web.is_address(path)
        if not given and place.is_dir():
            inside = [
                str(file)
                for file in sorted(place.rglob("*"), key=lambda file: file.parts)
                if file.suffix.lower() in SUFFIXES
                and file.is_file()
                and not any(part.startswith(".") for part in file.relative_to(place).parts)
            ]
            if not inside:
                raise InputError(f"{path}: no article in this folder; articles end in {', '.join(SUFFIXES)}")
            found.update(dict.fromkeys(inside))
        else:
            if not given and not place.exists():
                raise InputError(_missing(place))
            found[path] = None
    return list(found)


def articles(paths: Iterable[str | Path]) -> Iterator[Article]:
    """Yield every article in the files, feeds and folders given, as :func:`find` orders them."""
    return (article for path in find(paths) for _, article in entries(path))


def _bytes(path: Path) -> bytes:
    if not path.exists():
        raise InputError(_missing(path))
    if path.is_dir():
        raise InputError(f"{path} is a folder: give one of its files")
    try:
        with path.open("rb") as file:
            return file.read(LIMIT + 1)
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error


def _missing(path: Path) -> str:
    folder = path.parent
    if not folder.is_dir():
        return f"{path}: there is no folder {folder}"
    from difflib import get_close_matches

    near = get_close_matches(path.name, sorted(file.name for file in folder.iterdir()), n=1, cutoff=0.5)
    return f"{path}: there is no such file" + (f"; did you mean {folder / near[0]}?" if near else "")


def _decode(data: bytes, charset: str | None = None) -> str:
    """Return the text in ``data``: UTF-8, or what a byte order mark, a server or an HTML page declares."""
    if len(data) > LIMIT:
        raise InputError(
            f"more than {LIMIT // 1_000_000} MB is not one article: split it, one article a file"
        )
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise InputError(f"this is {kind}, not text: save its text as .txt (UTF-8)")
    bom, encoding = next(((bom, name) for bom, name in _BOMS if data.startswith(bom)), (b"", "utf-8"))
    data = data[len(bom) :]
    if encoding == "utf-8" and b"\0" in data:
        raise InputError(f"byte {data.index(0) + len(bom)} is zero: this is binary, not text in UTF-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        declared = None if bom else _CHARSET.search(data[:4096])
        charset = declared.group(1).decode("ascii") if declared is not None else charset
        if bom or charset is None:
            raise InputError(_undecodable(data, error, len(bom))) from error
        try:
            text = data.decode(charset)
        except (LookupError, UnicodeDecodeError):
            raise InputError(_undecodable(data, error, 0)) from error
    if not text.strip():
        raise InputError(
            "nothing to read: it is empty" if not text else "nothing to read: it holds only blanks"
        )
    return text


def _undecodable(data: bytes, error: UnicodeDecodeError, offset: int) -> str:
    return (
        f"byte {error.start + offset} (0x{data[error.start]:02x}) is not {error.encoding.upper()}; "
        "save the file as UTF-8, such as with: iconv -f WINDOWS-1250 -t UTF-8"
    )
