"""Time expressions and what they denote, as precisely as the words say and no more.

"w marcu" denotes a month of an unknown year (``--03``), never a day. Relative expressions ("wczoraj",
"w ubiegłym tygodniu") denote nothing without the article's date, and a weekday is not resolved at all:
the week meant is a matter of context.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from ktokogo import resources
from ktokogo.document import TimeExpression

_NUMBER = re.compile("[0-9]")
_WORD = re.compile(r"\w+")


@cache
def _timely() -> frozenset[str]:
    """The words, of each expression the longest, without one of which, or a figure, no time is told."""
    rows = resources.rows("data", "lexicon", "pl", "times.tsv")
    return frozenset(max(row["word"].lower().split(), key=len) for row in rows)


@cache
def _words(kind: str) -> dict[str, str]:
    rows = resources.rows("data", "lexicon", "pl", "times.tsv")
    return {row["word"]: row["value"] for row in rows if row["kind"] == kind}


@cache
def _grammar() -> re.Pattern[str]:
    def any_of(kind: str) -> str:
        return "|".join(sorted(_words(kind), key=lambda w: (-len(w), w)))

    month, weekday, relative = any_of("month"), any_of("weekday"), any_of("relative")
    year = r"(?P<{}>(?:19|20)\d\d)(?:\s+(?:roku|rok|r\.))?"
    return re.compile(
        rf"\b(?:(?:(?:we?\s+)?(?:{weekday}),?\s+)?(?P<day>[0-3]?\d)\s+(?P<m1>{month})\b"
        rf"(?:\s+{year.format('y1')})?"
        rf"|(?P<d2>[0-3]?\d)\.(?P<m2>[01]?\d)\.(?P<y2>(?:19|20)\d\d)\b"
        rf"|(?:w|na początku|w połowie|pod koniec|od|do|w końcu)\s+(?P<m3>{month})\b"
        rf"(?:\s+{year.format('y3')})?"
        rf"|(?:w|od|do|po|przed)\s+{year.format('y4')}(?=\W|$)"
        rf"|we?\s+(?:minioną\s+|ubiegłą\s+|miniony\s+|ubiegły\s+)?(?P<w5>{weekday})\b"
        rf"|(?P<r6>{relative})\b)",
        re.IGNORECASE,
    )


def find(text: str, start: int, end: int, published: str | None = None) -> list[TimeExpression]:
    """Return the time expressions within ``text[start:end]``.

    ``published`` is the article's ISO date; with it, days and months without a year are resolved to the
    nearest one not after it, and "wczoraj" to its day.
    """
    before = max(0, start - 1)  # the grammar looks at the character before
    plain = text[before:end].replace("\u00a0", " ")
    if _NUMBER.search(plain) is None and _timely().isdisjoint(_WORD.findall(plain.lower())):
        return []
    today = date.fromisoformat(published[:10]) if published else None
    return [
        TimeExpression(
            before + m.start(),
            before + m.end(),
            text[before + m.start() : before + m.end()],
            _value(m, today),
        )
        for m in _grammar().finditer(plain, start - before)
    ]


def _value(m: re.Match[str], today: date | None) -> str | None:
    if m["m1"]:
        return _resolved(m["y1"], _words("month")[m["m1"].lower()], m["day"], today)
    if m["m2"]:
        return _resolved(m["y2"], m["m2"].zfill(2), m["d2"], today)
    if m["m3"]:
        return _resolved(m["y3"], _words("month")[m["m3"].lower()], None, today)
    if m["y4"]:
        return m["y4"]
    if m["r6"] and today is not None:
        days = _words("relative")[m["r6"].lower()]
        return (today + timedelta(days=int(days))).isoformat() if days else None
    return None


def _resolved(year: str | None, month: str, day: str | None, today: date | None) -> str | None:
    if not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= 31):
        return None
    if year is None and today is not None:
        later = (int(month), int(day or 1)) > (today.month, today.day)
        year = str(today.year - 1 if later else today.year)
    if year is None:
        return f"--{month}" + (f"-{int(day):02}" if day else "")
    if day:
        try:
            return date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            return None
    return f"{year}-{month}"
