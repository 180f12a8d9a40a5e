"""The articles of a feed (RSS, RDF, Atom): each entry that has a text, and what the feed says of it."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any

from ktokogo.article.html import SENTENCE, iso_date
from ktokogo.article.layout import from_text
from ktokogo.article.model import Article, Role
from ktokogo.errors import InputError

_FEED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b",
    re.DOTALL | re.IGNORECASE,
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BREAKS = frozenset(
    ("p", "div", "li", "blockquote", "br", "hr", "tr", "table", "ul", "ol", "section", "article", "header",
     "figure", "figcaption", *_HEADINGS)
)  # fmt: skip
_LEFT_OUT = frozenset(("script", "style", "img", "iframe"))
_ROLES: dict[str, Role] = {"figcaption": "caption", **dict.fromkeys(_HEADINGS, "subhead")}


def is_feed(data: bytes) -> bool:
    """Tell whether a file begins as a feed does, whatever its name."""
    return _FEED.match(data[:65_536]) is not None


def from_feed(data: bytes) -> list[Article]:
    """Return the articles of a feed, in its order.

    Text, title, address, author and date (as its own clock had it) are the entry's, publisher and language
    the feed's. An entry without a sentence beside its title is passed over: it only points to a page.

    Raises:
        InputError: this is no feed, or none of its entries has a text.
    """
    import feedparser  # type: ignore[import-untyped]

    feed = feedparser.parse(io.BytesIO(data), sanitize_html=True, resolve_relative_uris=False)
    if not feed.version:
        raise InputError(f"this is no RSS or Atom feed ({feed.get('bozo_exception', 'nothing like one')})")
    known = {
        "publisher": _words(feed.feed.get("publisher")) or _words(feed.feed.get("title")),
        "language": (feed.feed.get("language") or "")[:2].lower() or None,
    }
    dated = "updated" if feed.version.startswith("rss") else "published"
    found = [_article(entry, known, entry.get("published") or entry.get(dated)) for entry in feed.entries]
    articles = [article for article in found if article is not None]
    if not articles:
        raise InputError(
            f"none of the {len(feed.entries)} entries of this feed has a text: read the pages they point to"
        )
    return articles


def _article(entry: Mapping[str, Any], known: dict[str, str | None], dated: str | None) -> Article | None:
    texts = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    best = max(texts, key=lambda text: len(text.get("value", "")))
    value, title = best.get("value", ""), _words(entry.get("title"))
    lines: list[tuple[str, Role | None]] = [(title, "headline")] if title else []
    if best.get("type") == "text/plain":
        lines += [(" ".join(line.split()), None) for line in value.splitlines()]
    else:
        lines += _blocks(value)
    lines = [(words, role) for n, (words, role) in enumerate(lines) if words and (n == 0 or words != title)]
    if not any(role is None and SENTENCE.search(words) for words, role in lines):
        return None
    source = entry.get("source") or {}
    return from_text(
        "\n\n".join(words for words, _ in lines),
        [role for _, role in lines],
        **known | {"publisher": _words(source.get("title")) or known["publisher"]},
        title=title,
        url=entry.get("link"),
        author=_words(entry.get("author")),
        published=_date(dated),
    )


def _blocks(source: str) -> list[tuple[str, Role | None]]:
    """Return the paragraphs of a piece of HTML; headings and captions have their role."""
    from lxml import etree, html

    blocks: list[tuple[str, Role | None]] = []
    parts: list[str] = []
    role: Role | None = None

    def close() -> None:
        words = " ".join("".join(parts).split())
        parts.clear()
        if words:
            blocks.append((words, role))

    try:
        tree = html.fragment_fromstring(source, create_parent="div")
    except (etree.ParserError, ValueError):
        return []
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        plain = event in ("start", "end") and element.tag not in _LEFT_OUT
        if plain and element.tag in _BREAKS:
            close()
            role = _ROLES.get(element.tag) if event == "start" else None
        if event == "start" and plain:
            parts.append(element.text or "")
        elif event != "start":
            parts.append(element.tail or "")
    close()
    return blocks


def _words(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _date(value: str | None) -> str | None:
    """The day that a feed names, in its own time zone: as RFC 822 has it, or ISO 8601."""
    if not value:
        return None
    try:
        return iso_date(value) or parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return None
