"""Times as precisely as the text says them: a month without a year stays a month (OWL-Time)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from ktokogo.graph.terms import KK, RDF, TIME, XSD

# ISO 8601 as the model writes it: "2022-10-04", "2022-10", "2022", "--03", "--03-05"
_VALUE = re.compile(r"(?:(?P<year>\d{4})|-)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


def describe(node: NamedNode, value: str) -> Iterator[Triple]:
    """Yield the triples that say which time ``node`` is.

    ``value`` is kept as it stands in ``kk:timeValue``. Where it is a year, month or day, with or
    without the year, an OWL-Time description with exactly the known components goes with it, under
    the IRI ``node + "/description"``.
    """
    yield Triple(node, RDF.type, TIME.TemporalEntity)
    yield Triple(node, KK.timeValue, Literal(value))
    match = _VALUE.fullmatch(value)
    if match is None or not any(match.groups()):
        return
    year, month, day = match.group("year", "month", "day")
    description = NamedNode(node.value + "/description")
    unit = TIME.unitDay if day else TIME.unitMonth if month else TIME.unitYear
    yield Triple(node, TIME.hasDateTimeDescription, description)
    yield Triple(description, RDF.type, TIME.DateTimeDescription)
    yield Triple(description, TIME.unitType, unit)
    if year:
        yield Triple(description, TIME.year, Literal(year, datatype=XSD.gYear))
    if month:
        yield Triple(description, TIME.month, Literal("--" + month, datatype=XSD.gMonth))
    if day:
        yield Triple(description, TIME.day, Literal("---" + day, datatype=XSD.gDay))
