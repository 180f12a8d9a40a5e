"""The day on which a page says that it was published: "Dodano: 28 maja 2023, 14:05"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from ktokogo.polish import dates

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_DASHED = re.compile(r"(?<!\d)(\d\d?)-(\d\d)-(\d{4})(?!\d)")


def day(datelines: Iterable[str]) -> str | None:
    """Return the one whole day (ISO 8601) that the page's date lines name.

    None where they name none, a month or a day without its year, or more than one day: a list of other
    articles is dated as well.
    """
    days = {found for line in datelines for found in _days(line)}
    return days.pop() if len(days) == 1 else None


def _days(line: str) -> Iterable[str]:
    numbers = [match.groups() for match in _ISO.finditer(line)]
    numbers += [(y, m, d) for d, m, y in (match.groups() for match in _DASHED.finditer(line))]
    values = ["-".join((y, m, d.zfill(2))) for y, m, d in numbers]
    values += [found.value for found in dates.find(line, 0, len(line)) if found.value]
    for value in values:
        try:
            yield date.fromisoformat(value).isoformat()
        except ValueError:
            continue
