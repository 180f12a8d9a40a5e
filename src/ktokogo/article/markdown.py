"""An article written in Markdown: its text without the marks, its headings as headline and subheads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ktokogo.article.layout import from_text
from ktokogo.article.model import Article, Role

if TYPE_CHECKING:
    from markdown_it.token import Token

_FIELDS = {
    "title": "title", "date": "published", "published": "published", "author": "author",
    "publisher": "publisher", "url": "url", "lang": "language", "language": "language",
}  # fmt: skip


def from_markdown(source: str) -> Article:
    """Return the article in a Markdown text (CommonMark), with what its front matter says of it.

    Offsets are into ``Article.text``, the text without marks, not into ``source``.
    """
    from markdown_it import MarkdownIt

    known, source = _front_matter(source)
    blocks: list[tuple[str, Role | None]] = []
    tokens = MarkdownIt("commonmark", {"html": False}).parse(source)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type != "inline" or before is None:
            continue
        heading = before.type == "heading_open"
        role: Role | None = None
        if heading:
            role = "subhead" if any(r == "headline" for _, r in blocks) else "headline"
        for line in _plain(token).splitlines() if not heading else [" ".join(_plain(token).split())]:
            if line.strip():
                blocks.append((line.strip(), role))
    title = known.get("title")
    if title and not any(role == "headline" for _, role in blocks):
        blocks.insert(0, (title, "headline"))
    return from_text("\n\n".join(text for text, _ in blocks), [role for _, role in blocks], **known)


def _plain(token: Token) -> str:
    """Return an inline token's text; a soft line break is a space, a hard one ends the line."""
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    parts = [
        breaks.get(child.type, "" if child.type == "image" else child.content)
        for child in token.children or ()
    ]
    return "".join(parts)


def _front_matter(source: str) -> tuple[dict[str, str | None], str]:
    """Split off the ``key: value`` lines between two lines of dashes at the top."""
    lines = source.splitlines()
    if not lines or lines[0].strip() != "---" or "---" not in (line.strip() for line in lines[1:]):
        return {}, source
    end = next(n for n, line in enumerate(lines[1:], 1) if line.strip() == "---")
    known: dict[str, str | None] = {}
    for line in lines[1:end]:
        key, _, value = line.partition(":")
        if (field := _FIELDS.get(key.strip().lower())) and value.strip():
            known[field] = value.strip().strip("\"'")
    if published := known.get("published"):
        from ktokogo.article.html import iso_date

        known["published"] = iso_date(published)
    return known, "\n".join(lines[end + 1 :])
