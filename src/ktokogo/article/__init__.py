"""What was written: an article's exact text and the role of each paragraph. No language, no politics."""

from ktokogo.article.files import articles, entries, find, read_article
from ktokogo.article.html import from_html
from ktokogo.article.layout import from_text
from ktokogo.article.markdown import from_markdown
from ktokogo.article.model import ARTICLE_BASE, Article, Paragraph, Role

__all__ = [
    "ARTICLE_BASE",
    "Article",
    "Paragraph",
    "Role",
    "articles",
    "entries",
    "find",
    "from_html",
    "from_markdown",
    "from_text",
    "read_article",
]
