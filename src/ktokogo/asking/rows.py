"""What a question yields: rows of plain values, and the forms in which people and programs take them."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import pyoxigraph as ox

from ktokogo.asking.prefixes import shorten
from ktokogo.graph.iris import ARTICLES
from ktokogo.graph.terms import XSD

if TYPE_CHECKING:
    import pandas

Value: TypeAlias = str | int | float | bool | None
_INTEGERS = {XSD.integer, XSD.int, XSD.long}
_FRACTIONS = {XSD.decimal, XSD.double, XSD.float}


@dataclass(frozen=True)
class Rows:
    """The answer to a query: ``variables`` are its columns, ``rows`` its values in their order.

    IRIs, dates and texts are ``str``, numbers ``int`` or ``float``, what is unbound is None. An ``ASK`` gives
    one row with the column ``answer``, a ``CONSTRUCT`` or ``DESCRIBE`` sorted triples.
    """

    variables: tuple[str, ...]
    rows: list[tuple[Value, ...]]
    _native: bytes = field(repr=False, compare=False)

    @classmethod
    def of(cls, results: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Rows:
        """Take native results up, wholly."""
        if isinstance(results, ox.QueryTriples):
            triples = sorted(results, key=str)
            data = ox.serialize(triples, format=ox.RdfFormat.JSON_LD) or b""
            terms = [(t.subject, t.predicate, t.object) for t in triples]
            return cls(("subject", "predicate", "object"), [tuple(map(_value, row)) for row in terms], data)
        data = results.serialize(format=ox.QueryResultsFormat.JSON) or b""
        if isinstance(results, ox.QueryBoolean):
            return cls(("answer",), [(bool(results),)], data)
        again = ox.parse_query_results(data, format=ox.QueryResultsFormat.JSON)
        assert isinstance(again, ox.QuerySolutions)
        return cls(
            tuple(variable.value for variable in again.variables),
            [tuple(_value(term) for term in row) for row in again],
            data,
        )

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        return iter(self.rows)

    def dicts(self) -> list[dict[str, Value]]:
        """Return each row as a dictionary by column."""
        return [dict(zip(self.variables, row, strict=True)) for row in self.rows]

    def to_json(self) -> str:
        """Return SPARQL 1.1 Query Results JSON; of a graph, JSON-LD."""
        return self._native.decode("utf-8")

    def to_csv(self) -> str:
        """Return comma-separated values with a header line; what is unbound is empty."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.variables)
        writer.writerows([_plain(value) for value in row] for row in self.rows)
        return out.getvalue()

    def to_table(self, width: int = 160) -> str:
        """Return a table for a terminal of ``width`` characters, with IRIs shortened."""
        from rich.box import SIMPLE_HEAD
        from rich.console import Console
        from rich.table import Table

        table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
        for name in self.variables:
            table.add_column(name, overflow="fold", ratio=3 if name.endswith(("sentence", "text")) else None)
        for row in self.rows:
            table.add_row(*[_short(_plain(value)) for value in row])
        out = io.StringIO()
        Console(file=out, width=width, markup=False, highlight=False, emoji=False).print(table)
        return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"

    def to_frame(self) -> pandas.DataFrame:
        """Return a pandas data frame (pandas is in the extra ``notebook``)."""
        import pandas

        return pandas.DataFrame(self.rows, columns=list(self.variables))

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{html.escape(name)}</th>" for name in self.variables)
        body = "".join(
            "<tr>" + "".join(f"<td>{html.escape(_short(_plain(value)))}</td>" for value in row) + "</tr>"
            for row in self.rows
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _value(term: Any) -> Value:
    if term is None:
        return None
    if isinstance(term, ox.Literal):
        if term.datatype in _INTEGERS:
            return int(term.value)
        if term.datatype in _FRACTIONS:
            return float(term.value)
        if term.datatype == XSD.boolean:
            return term.value in ("true", "1")
        return term.value
    return term.value if isinstance(term, ox.NamedNode) else str(term)


def _plain(value: Value) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _short(text: str) -> str:
    """An IRI as people can bear it: what belongs to an article by the first digits of its name."""
    if text.startswith(ARTICLES):
        return text.rpartition("/")[2][:8]
    return shorten(text)
