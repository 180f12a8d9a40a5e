"""Texts and pages that no editor would let pass: Polish news sentences, broken in every way known to us.

The sentences are those of ``tests/cases`` and of the shipped articles. Every function takes the generator of
random numbers that decides, so that the number of an input is enough to make it again.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

from ktokogo import resources

CASES = Path(__file__).parents[1] / "cases"

QUOTES = "\"„”“«»‚‘’'`"
DASHES = "-–—‐‑‒―−"
BRACKETS = "()[]{}<>⟨⟩"
MARKS = ".,;:!?…·•*/\\|@#%&+=~^_°§№"
CONTROL = "\x00\x01\x07\x08\t\n\x0b\x0c\r\x1b\x1c\x1d\x1e\x1f\x7f\x85\xa0\xad\u2028\u2029\ufeff\ufffe\uffff"
INVISIBLE = "\u200b\u200c\u200d\u2060\u00ad\u034f\u180e\ufe0f"
DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2069"
COMBINING = "\u0301\u0328\u0307\u0308\u0335\u20dd\u0f77\u0e47"
STRANGE = "ßıİŉǰﬁŁłðþÆœΣςΐ٣५Ⅷ½²ªºʰ𝔓𝟙𐍈中文字日本語한국어ไทยעבריתالعربية"
EMOJI = "😀🇵🇱👨‍👩‍👧‍👦🏴‍☠️✊🏽❤️™"
SURROGATES = "\ud83d\udc00\udfff"
CYRILLIC = ("Путин", "Россия", "сказал", "Украина", "Лукашенко", "что", "нападёт", "РФ", "Київ")
ADDRESSES = (
    "https://example.org/a?b=c&d=%20#e", "www.example.pl", "jan@example.pl", "@jan_wilczak", "#wybory2023",
    "http://", "example.pl/sejm", "ftp://x", "192.168.0.1", "//", "://",
)  # fmt: skip
NUMBERS = (
    "0", "1939", "2023", "32.13.2023", "99 maja", "31 lutego 2023", "0 stycznia", "12:61", "1,5%", "10 000",
    "XIV", "1.", "2023 r.", "w 2099 roku", "III", "1/3", "24-letni", "F-16", "500+", "-1", "9" * 40, "٣ maja",
    "w minioną środę", "wczoraj", "pojutrze", "30.02.2024",
)  # fmt: skip
CONJUNCTIONS = (
    "i",
    "a",
    "ale",
    "że",
    "żeby",
    "który",
    "oraz",
    "lub",
    "czy",
    "ani",
    "nie",
    "by",
    "bo",
    "jeśli",
)
CUES = (
    "powiedział", "twierdzi", "– powiedział", "zdaniem", "według", "jak podaje", "oświadczyła",
    "jego zdaniem",
    "minister", "prezydent", "premier", "szefowa", "rzecznik", "były", "sam", "obaj", "się", "swój", "ich",
)  # fmt: skip
WORDS = (
    "PiS-u", "EUG-owi", "ONZ", "o'Neilla", "d'Artagnana", "Kasym-Żomart", "von", "der", "de", "-", "--",
    "'", "a-b-c-d",
    "A.", "A.B.", "m.in.", "p.o.", "r.", "św.", "np", "X", "Ż", "ZSRR-", "-owi", "A-", "-A", "I", "Ii",
    "PO", "po",
    "'ego", "X'", "X'a", "A1-u", "AB-ego", "polsko-rosyjski", "Kosiniak-", "Ala-ma-Kota", "ŁŁ", "Ńń", "Ąą",
    "ck", "Ck",
    "Aa", "Ki", "Ego", "Skim", "Owej", "Rze", "Sze",
)  # fmt: skip
UNITS = (
    "\n", " ", "\r\n", "a", "Ż", "x-", "a'", "A.", ", że", ", który", " i", " Rosji", " ministra", ", ",
    "(", "m.in.",
    " powiedział, że", "– Nie. ", "„A” ", "Jan Wilczak i ", "Jan Wilczak, ", "nie ", "http://a.", "a.pl",
    "1.",
    "– powiedział. – ", "Czytaj też:\n", " jest ministrem", ", co oznacza", " (Rosja)", " Partia (PA)",
)  # fmt: skip


@cache
def sentences() -> tuple[str, ...]:
    """Every sentence, roughly cut, of the cases and the shipped articles."""
    files = [*sorted(CASES.glob("*/article.txt")), *sorted(resources.path("data", "articles").glob("*.txt"))]
    found: dict[str, None] = {}
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            found.update(dict.fromkeys(filter(None, re.split(r"(?<=[.!?…])\s+", line))))
    return tuple(found)


@cache
def vocabulary() -> tuple[str, ...]:
    """Every word of those sentences, and every cue of the lexicon."""
    words = {word for sentence in sentences() for word in sentence.split()}
    for table in sorted(resources.path("data", "lexicon", "pl").glob("*.tsv")):
        for row in resources.rows("data", "lexicon", "pl", table.name):
            words.update(next(iter(row.values())).split("/"))
    return tuple(sorted(words))


def text(random: Random) -> str:
    """Return a text of some paragraphs, mutated none to eight times."""
    paragraphs = [
        " ".join(random.choice(sentences()) for _ in range(random.choice((1, 1, 1, 2, 3, 5))))
        for _ in range(random.choice((1, 1, 2, 3)))
    ]
    made = random.choice(("\n\n", "\n\n", "\n", "\r\n", "\u2029")).join(paragraphs)
    for _ in range(random.choice((0, 1, 1, 2, 2, 3, 4, 8))):
        made = random.choice(MUTATIONS)(made, random)
    return made


def _at(made: str, random: Random) -> int:
    """Return a place in the text, often the edge of a word."""
    if random.random() < 0.5:
        return random.randint(0, len(made))
    edges = [match.start() for match in re.finditer(r"\b", made)] or [0]
    return random.choice(edges)


def insert(made: str, random: Random) -> str:
    """Put a mark, a strange character or a foreign word anywhere."""
    pools: tuple[str | tuple[str, ...], ...] = (
        QUOTES, QUOTES, DASHES, DASHES, BRACKETS, MARKS, CONTROL, INVISIBLE, DIRECTIONS, COMBINING,
        STRANGE, EMOJI,
        CYRILLIC, ADDRESSES, NUMBERS, CONJUNCTIONS, CUES, WORDS, vocabulary(),
    )  # fmt: skip
    piece = random.choice(random.choice(pools))
    if random.random() < 0.01:
        piece = random.choice(SURROGATES)
    if random.random() < 0.5:
        piece = f" {piece} "
    if random.random() < 0.1:
        piece *= random.choice((2, 3, 10))
    place = _at(made, random)
    return made[:place] + piece + made[place:]


def inserts(made: str, random: Random) -> str:
    """Put many of them."""
    for _ in range(random.randint(2, 12)):
        made = insert(made, random)
    return made


def swap(made: str, random: Random) -> str:
    """Let words change places."""
    words = made.split(" ")
    for _ in range(random.randint(1, 5)):
        i, j = random.randrange(len(words)), random.randrange(len(words))
        words[i], words[j] = words[j], words[i]
    return " ".join(words)


def shuffle(made: str, random: Random) -> str:
    """Put all words in another order."""
    words = made.split(" ")
    random.shuffle(words)
    return " ".join(words)


def delete(made: str, random: Random) -> str:
    """Leave out a stretch, mostly short."""
    start = _at(made, random)
    return made[:start] + made[start + random.choice((1, 1, 2, 5, 20, 100)) :]


def double(made: str, random: Random) -> str:
    """Say a stretch again, sometimes many times."""
    start = _at(made, random)
    end = start + random.choice((1, 5, 10, 30, 100))
    return made[:end] + made[start:end] * random.choice((1, 1, 2, 30)) + made[end:]


def capitals(made: str, random: Random) -> str:
    """Change the case of words or of all."""
    change: Callable[[str], str] = random.choice(
        (str.upper, str.lower, str.title, str.swapcase, str.capitalize)
    )
    if random.random() < 0.3:
        return change(made)
    return " ".join(change(word) if random.random() < 0.3 else word for word in made.split(" "))


def replace(made: str, random: Random) -> str:
    """Put another word, mostly a cue of the lexicon, for some of the words."""
    words = made.split(" ")
    for _ in range(random.randint(1, 6)):
        words[random.randrange(len(words))] = random.choice(vocabulary())
    return " ".join(words)


def ungapped(made: str, random: Random) -> str:
    """Take away white space, all of it or here and there."""
    share = random.choice((0.1, 0.5, 1.0))
    return re.sub(r"\s", lambda match: "" if random.random() < share else match.group(), made)


def unmarked(made: str, random: Random) -> str:
    """Take away punctuation, or put other marks for it."""
    other = random.choice(("", " ", *QUOTES, *DASHES, *MARKS, *BRACKETS))
    return re.sub(r"[^\w\s]", lambda match: other if random.random() < 0.7 else match.group(), made)


def quoted(made: str, random: Random) -> str:
    """Set a stretch between quotation marks that may not match."""
    start, end = sorted((_at(made, random), _at(made, random)))
    opening, closing = random.choice(QUOTES), random.choice((*QUOTES, ""))
    return made[:start] + opening + made[start:end] + closing + made[end:]


def dialogue(made: str, random: Random) -> str:
    """Turn sentences into a dialogue of dashes."""
    dash = random.choice(DASHES)
    cue = random.choice(("powiedział Jan Wilczak", "dodała", "pytał minister", "zakończył", "nie wiem"))
    return re.sub(
        r"(?<=[.!?]) ", lambda _: random.choice((f" {dash} ", f" {dash} {cue}. ", " ", f", {dash}")), made
    )


def bracketed(made: str, random: Random) -> str:
    """Open or close brackets around words."""
    return re.sub(
        r"\w+",
        lambda m: f"{random.choice(BRACKETS)}{m.group()}" if random.random() < 0.1 else m.group(),
        made,
    )


def decomposed(made: str, random: Random) -> str:
    """Write letters with combining marks, or put marks on them."""
    import unicodedata

    if random.random() < 0.5:
        return unicodedata.normalize(random.choice(("NFD", "NFKD", "NFKC")), made)
    return re.sub(
        r"\w", lambda m: m.group() + (random.choice(COMBINING) if random.random() < 0.2 else ""), made
    )


def endless(made: str, random: Random) -> str:
    """Say one thing very often: conjunctions, commas, marks, a clause, a very long word."""
    pools = (
        CONJUNCTIONS,
        QUOTES,
        DASHES,
        MARKS,
        BRACKETS,
        NUMBERS,
        CUES,
        EMOJI,
        COMBINING,
        UNITS,
        UNITS,
        UNITS,
    )
    unit = random.choice(random.choice(pools))
    times = random.choice((10, 30, 100, 300, 300, 1000, 5000 if random.random() < 0.1 else 50))
    place = _at(made, random)
    return made[:place] + unit * times + made[place:]


def mixed(made: str, random: Random) -> str:
    """Join with the words of another sentence, word by word."""
    other = random.choice(sentences()).split(" ")
    return " ".join(random.choice((word, random.choice(other))) for word in made.split(" "))


def subordinated(made: str, random: Random) -> str:
    """Make one sentence of many, by words that open clauses and words that join them."""
    joints = (
        ", że ",
        ", a ",
        " i ",
        ", choć ",
        ", który ",
        ", jeśli ",
        ", mówiąc ",
        ", ale ",
        " oraz ",
        ", żeby ",
        ": ",
    )
    parts = [made, *random.choices(sentences(), k=random.randint(1, 5))]
    bare = [part.rstrip(".!?… ") for part in parts]
    bare = [part[:1].lower() + part[1:] if random.random() < 0.7 else part for part in bare]
    opening = random.choice(("Choć ", "Że ", "Jeśli ", "Mówiąc, ", "I ", "Kto ", "Czy ", ""))
    return opening + "".join(part + random.choice((*joints, ", ")) for part in bare)


def unlettered(made: str, random: Random) -> str:
    """Draw characters from all of Unicode."""
    ends = (0x250, 0x3000, 0xD800)
    drawn = "".join(chr(random.randrange(random.choice(ends))) for _ in range(random.randint(1, 60)))
    place = _at(made, random)
    return made[:place] + drawn + made[place:]


MUTATIONS: tuple[Callable[[str, Random], str], ...] = (
    insert, insert, insert, inserts, inserts, swap, swap, shuffle, delete, delete, double, capitals, replace,
    replace, ungapped, unmarked, quoted, quoted, dialogue, bracketed, decomposed, endless, mixed, mixed,
    subordinated, subordinated, subordinated,
    unlettered,
)  # fmt: skip

_TAGS = (
    "p", "p", "p", "div", "span", "b", "h1", "h2", "h3", "blockquote", "q", "li", "ul", "table", "tr",
    "td", "br", "hr",
    "article", "section", "header", "footer", "aside", "figure", "figcaption", "time", "a", "img",
    "script", "style",
    "noscript", "template", "svg", "math", "iframe", "form", "input", "pre", "code", "del", "sub", "title",
    "meta",
    "link", "head", "body", "html", "font", "center", "x-own", "p:q", "1", "",
)  # fmt: skip
_META = (
    '<meta property="og:title" content="{}">', '<meta property="article:published_time" content="{}">',
    '<meta name="author" content="{}">', '<meta property="og:site_name" content="{}">', "<title>{}</title>",
    '<link rel="canonical" href="{}">', '<meta charset="{}">', '<html lang="{}">', '<base href="{}">',
    '<meta itemprop="datePublished" content="{}">', '<time itemprop="datePublished" datetime="{}">',
    '<meta http-equiv="refresh" content="{}">', '<meta name="date" content="{}">', "<h1>{}</h1>",
    *(f'<script type="application/ld+json">{data}</script>' for data in (
        "{}", '{{"@type": "NewsArticle", "headline": "{}", "datePublished": "{}"}}',
        '{{"@graph": [{{"@type": ["Article"], "author": [{{"name": "{}"}}, 1, null]}}]}}',
        '{{"@type": "Article", "publisher": {{"name": {{"name": "{}"}}}}}}',
        '{{"@type": "Article", "headline": "\\ud800 \\u0000"}}', '[[[[{{"@graph": {{"@graph": []}}}}]]]]',
    )),
)  # fmt: skip
_VALUES = (
    "2023-05-28", "2023-05-28T10:00:00+02:00", "2023-13-45", "28 maja 2023", "utf-8", "utf-7", "koi8-r",
    "pl", "ru", "x" * 300,
    "", " ", "0", "null", "{}", "[]", "1e999", "&lt;", "&#0;", "&#xD800;", "&#x10FFFF;", "&nbsp;",
    "http://[", "javascript:",
)  # fmt: skip


def page(random: Random) -> str:
    """Return an HTML page: mostly whole, sometimes cut, nested, mistagged or no page at all."""
    head = "".join(_meta(random) for _ in range(random.choice((0, 1, 2, 5))))
    body = "".join(_element(random) for _ in range(random.choice((1, 2, 4, 8))))
    lang = random.choice((' lang="pl"', "", ' lang=""', " lang", ' xmlns="http://www.w3.org/1999/xhtml"'))
    opening = random.choice(
        ("<!DOCTYPE html>", "", '<?xml version="1.0" encoding="utf-8"?>', "<!--", "\ufeff")
    )
    made = f"{opening}<html{lang}><head>{head}</head><body>{body}</body></html>"
    for _ in range(random.choice((0, 0, 0, 1, 1, 2, 4))):
        made = random.choice((insert, delete, double, insert, swap, _tagged, _deep, capitals, unlettered))(
            made, random
        )
    return made


def _meta(random: Random) -> str:
    value = random.choice((*_VALUES, random.choice(sentences())))
    return random.choice(_META).format(value, value)


def _element(random: Random) -> str:
    tag = random.choice(_TAGS)
    words = (
        text(random)
        if random.random() < 0.3
        else " ".join(random.choices(sentences(), k=random.randint(1, 4)))
    )
    if random.random() < 0.7:
        words = html.escape(words)
    if random.random() < 0.7:
        tag = "p"
    closing = f"</{tag}>" if random.random() < 0.9 else ""
    return (
        f"<{tag}{random.choice(('', '', ' class=x', ' hidden', ' id=article-body', ' x'))}>{words}{closing}"
    )


def _tagged(made: str, random: Random) -> str:
    """Put tags anywhere, opened and not closed, or the other way."""
    for _ in range(random.randint(1, 10)):
        place = _at(made, random)
        tag = random.choice(_TAGS)
        made = made[:place] + random.choice((f"<{tag}>", f"</{tag}>", f"<{tag}/>", f"<{tag}")) + made[place:]
    return made


def _deep(made: str, random: Random) -> str:
    """Nest an element in itself."""
    place, tag, times = _at(made, random), random.choice(_TAGS), random.choice((5, 50, 300, 2000))
    closing = f"</{tag}>" * times if random.random() < 0.5 else ""
    return made[:place] + f"<{tag}>" * times + made[place:] + closing


_MARKDOWN = (
    "# ", "## ", "- ", "* ", "> ", "```\n", "---\n", "[a](b)", "![a](b)", "**", "_", "`", "\\", "<b>",
    "&amp;", "1. ",
    "| a |", "    ", "[^1]", "***", "===\n",
)  # fmt: skip


def markdown(random: Random) -> str:
    """Return a text with the marks of Markdown anywhere, and sometimes front matter."""
    made = text(random)
    for _ in range(random.randint(0, 10)):
        place = _at(made, random)
        made = made[:place] + random.choice(("", "\n", "\n\n")) + random.choice(_MARKDOWN) + made[place:]
    if random.random() < 0.3:
        fields = ("title", "date", "author", "publisher", "url", "lang", "x")
        matter = [f"{random.choice(fields)}: {random.choice(_VALUES)}" for _ in range(random.randint(0, 4))]
        made = "\n".join(["---", *matter, random.choice(("---", "--", "")), made])
    return made
