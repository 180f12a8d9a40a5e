"""A SPARQL endpoint elsewhere: one question by HTTP, its answer as rows, or one line that says why not."""

from __future__ import annotations

import json
import urllib.error
import urllib.parse
import urllib.request
from http.client import HTTPException
from importlib.metadata import version

from ktokogo.errors import StoreError

TIMEOUT = 90.0
"""Seconds. Wikidata's own service gives up after 60."""
LIMIT = 50_000_000
"""Bytes of one answer."""


def select(endpoint: str, query: str, timeout: float = TIMEOUT) -> list[dict[str, str]]:
    """Return the rows that the endpoint answers, variable to text or IRI; what is unbound is missing.

    The query goes by POST, as the SPARQL 1.1 Protocol has it, and the answer comes as SPARQL JSON.

    Raises:
        StoreError: the endpoint is not there, refuses, takes too long, or answers something else.
    """
    if urllib.parse.urlsplit(endpoint).scheme not in ("http", "https"):
        raise StoreError(f"{endpoint} is no address of an endpoint: give one that begins with https://")
    request = urllib.request.Request(
        endpoint,
        data=urllib.parse.urlencode({"query": query}).encode(),
        headers={
            "Accept": "application/sparql-results+json",
            "User-Agent": f"ktokogo/{version('ktokogo')} (https://w3id.org/ktokogo/)",
        },
    )
    try:
        with urllib.request.urlopen(request, timeout=timeout) as response:
            body = response.read(LIMIT + 1)
    except urllib.error.HTTPError as error:
        wait = error.headers.get("Retry-After") if error.headers else None
        later = f"; try again in {wait} seconds" if wait else ""
        raise StoreError(f"{endpoint} answers {error.code} {error.reason}{later}") from error
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise StoreError(f"{endpoint} cannot be asked: {reason}") from error
    if len(body) > LIMIT:
        raise StoreError(f"{endpoint} answers more than {LIMIT // 1_000_000} MB: ask it for less")
    try:
        rows = json.loads(body)["results"]["bindings"]
        return [{name: str(cell["value"]) for name, cell in row.items()} for row in rows]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise StoreError(f"{endpoint} answers no SPARQL results in JSON: is it an endpoint?") from error
