"""An article in an HTML page: the text by trafilatura, everything else from the page's metadata alone."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ktokogo.article import dateline
from ktokogo.article.layout import from_text
from ktokogo.article.model import Article, Role
from ktokogo.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

_PUBLISHED = (
    "//meta[@property='article:published_time' or @property='og:article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//meta[@name='date' or @name='pubdate' or @name='DC.date' or @name='dcterms.created']/@content",
    "//article//time[@pubdate]/@datetime",
)
_PUBLISHER = (
    "//meta[@property='og:site_name']/@content",
    "//meta[@name='publisher' or @name='DC.publisher']/@content",
)
_AUTHOR = ("//meta[@name='author' or @property='author' or @name='DC.creator']/@content",)
_TITLE = ("//meta[@property='og:title']/@content", "//meta[@name='title']/@content")
_URL = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
_LANGUAGE = ("/html/@lang",)
SENTENCE = re.compile(r"[.!?…]")
"""What no menu has and every article: the end of a sentence."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def from_html(source: str) -> Article:
    """Return the article in an HTML page.

    Offsets are into ``Article.text``, which is made of the paragraphs that trafilatura keeps, a blank
    line between them. Date, publisher and author are what the page's metadata say (Open Graph,
    microdata, JSON-LD, ``meta`` names); a date that only stands in the text is not taken, since
    trafilatura turns a day that it cannot read into the first of January. Where the page labels its date,
    the words are kept for the grammar of its language.

    Raises:
        InputError: the page holds no article.
    """
    from trafilatura import bare_extraction, load_html

    tree = load_html(source)
    if tree is None:
        raise InputError("no HTML page could be made out: give the page's whole source, or its text as .txt")
    linked = _linked_data(tree)
    headings = [" ".join(str(h.text_content()).split()) for h in tree.xpath("//h1")]
    title = _meta(tree, _TITLE) or _name(linked.get("headline")) or next(filter(None, headings), None)
    if title and (heading := next((h for h in headings if h and title.startswith(h)), None)):
        title = heading  # a site's name is often added to the metadata's title
    found: Any = bare_extraction(source, include_comments=False, include_tables=False, deduplicate=False)
    blocks = _blocks(found.body, title) if found is not None else []
    if not any(role is None and SENTENCE.search(text) for text, role in blocks):
        raise InputError("no article was found in this page: save the article's text as .txt and read that")
    published = _meta(tree, _PUBLISHED) or linked.get("datePublished")
    article = from_text(
        "\n\n".join(text for text, _ in blocks),
        [role for _, role in blocks],
        title=title,
        published=iso_date(published) if isinstance(published, str) else None,
        publisher=_meta(tree, _PUBLISHER) or _name(linked.get("publisher")),
        author=_meta(tree, _AUTHOR) or _name(linked.get("author")),
        url=_meta(tree, _URL),
        language=(_meta(tree, _LANGUAGE) or "")[:2].lower() or None,
    )
    return replace(article, datelines=dateline.find(_lines(tree)))


def _lines(tree: Any) -> Iterator[str]:
    """Yield the text of each smallest block of the page, but for what belongs to other pages."""
    away = "not(ancestor-or-self::nav or ancestor-or-self::aside or ancestor-or-self::footer)"
    for element in tree.xpath(
        f"//body//*[not(*[not(self::b or self::span or self::strong or self::time)])][{away}]"
    ):
        if isinstance(element.tag, str) and element.tag not in ("script", "style"):
            yield element.text_content()


def iso_date(text: str) -> str | None:
    """Return the ISO 8601 date at the start of ``text``, or None where there is none."""
    match = re.match(r"(\d{4}-\d{2}-\d{2})(?!\d)", text.strip())
    try:
        return datetime.date.fromisoformat(match.group(1)).isoformat() if match else None
    except ValueError:
        return None


def _blocks(body: _Element, title: str | None) -> list[tuple[str, Role | None]]:
    """Return the page's paragraphs in order; headings have their role, the rest is to be found."""
    blocks: list[tuple[str, Role | None]] = [(title, "headline")] if title else []
    for element in body.iter("head", "p", "quote", "item"):
        if any(parent.tag in ("p", "quote", "item", "head") for parent in element.iterancestors()):
            continue
        role: Role | None = "subhead" if element.tag == "head" else None
        for breaking in element.iter("lb"):
            breaking.tail = "\n" + (breaking.tail or "")
        for line in "".join(str(part) for part in element.itertext()).split("\n"):
            words = " ".join(line.split())
            if words and words != title:
                blocks.append((words, role))
    return blocks


def _meta(tree: Any, paths: tuple[str, ...]) -> str | None:
    values = (" ".join(str(value).split()) for path in paths for value in tree.xpath(path))
    return next(filter(None, values), None)


def _linked_data(tree: Any) -> dict[str, Any]:
    """Return the page's JSON-LD description of an article, or nothing."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = json.loads(str(script))
        except (ValueError, RecursionError):
            continue
        stack = [data]
        while stack:
            node = stack.pop()
            if isinstance(node, list):
                stack.extend(reversed(node))
            elif isinstance(node, dict):
                if str(node.get("@type", "")).endswith("Article"):
                    return node
                stack.append(node.get("@graph", []))
    return {}


def _name(value: Any) -> str | None:
    """Return the name in a JSON-LD value: a text, a node, or a list of them."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value))) or None
    found = value.get("name") if isinstance(value, dict) else value
    # JSON can write half of a character ("\ud83d"), which is none and cannot be stored.
    return " ".join(_SURROGATE.sub("", found).split()) or None if isinstance(found, str) else None
