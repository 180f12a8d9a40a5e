"""The head of a query file: what it answers and what it must be told, in ``#+`` lines after grlc's manner.

::

    #+ summary:
    #+   pl: Kto krytykował aktora?
    #+   en: Who criticised an actor?
    #+ params:
    #+   whom:
    #+     type: actor
    #+     required: true
    #+     pl: kogo skrytykowano
    #+     en: who was criticised
    #+ example:
    #+   whom: NATO

The lines are nested maps of plain text, a part of YAML small enough to need no library.
"""

from __future__ import annotations

from typing import Any

from ktokogo.errors import DataError

MARK = "#+"


def parse_header(text: str, name: str) -> dict[str, Any]:
    """Return the header of a query file as nested dictionaries of strings.

    ``name`` is the file's name, for messages.

    Raises:
        DataError: a header line is no ``key: value``, stands under a value, or repeats a key.
    """
    root: dict[str, Any] = {}
    levels: list[tuple[int, dict[str, Any]]] = [(-1, root)]
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith(MARK):
            continue
        content = line[len(MARK) :]
        key, colon, value = content.strip().partition(":")
        if not key and not colon:
            continue
        indent = len(content) - len(content.lstrip())
        while levels[-1][0] >= indent:
            levels.pop()
        here = levels[-1][1]
        if not colon or not key or key in here:
            raise DataError(f"{name}, line {number}: {line!r} must be a new 'key: value' at its level")
        if value.strip():
            here[key] = value.strip()
        else:
            here[key] = {}
            levels.append((indent, here[key]))
    return root
