"""What was written: an article's exact text and the role of each paragraph. No language, no politics."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

ARTICLE_BASE = "https://w3id.org/ktokogo/id/article/"

Role = Literal["headline", "lead", "subhead", "body", "caption", "teaser", "sources", "meta"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's place (code points, end exclusive) and its role on the page.

    ``meta`` is a line about the page itself (date line, share bar, empty label).
    """

    start: int
    end: int
    role: Role


@dataclass(frozen=True)
class Article:
    """One retrieved version of an article. Equal text gives an equal identifier.

    ``published`` is an ISO 8601 date; it, ``title``, ``publisher`` and ``author`` are None where the page
    does not say them. Nothing here is guessed.
    """

    text: str
    paragraphs: tuple[Paragraph, ...] = ()
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    author: str | None = None
    datelines: tuple[str, ...] = ()
    """The page's own words after "published:", for the grammar of its language (see ``dateline``)."""

    @cached_property
    def sha256(self) -> str:
        """Hash of the exact text (hex, 64 digits)."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @cached_property
    def id(self) -> str:
        """The article's IRI; its named graph is ``id + "/graph"``."""
        return ARTICLE_BASE + self.sha256[:16]
