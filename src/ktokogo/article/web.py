"""A page from the network: only when somebody gives its address, within a time and a size, or not at all."""

from __future__ import annotations

import re
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException
from importlib.metadata import version

from ktokogo.errors import InputError

TIMEOUT = 20.0
"""Seconds for the whole page."""
_ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_PIECE = 65_536


@dataclass(frozen=True, slots=True)
class Page:
    """What an address answered: the bytes, the encoding that the server names, the address in the end."""

    data: bytes
    charset: str | None
    url: str


def is_address(path: str) -> bool:
    """Tell an address from the name of a file."""
    return _ADDRESS.match(path) is not None


def fetch(url: str, limit: int, timeout: float = TIMEOUT) -> Page:
    """Return what stands at the address, up to one byte more than ``limit``.

    Raises:
        InputError: it cannot be reached in time, or the server refuses.
    """
    agent = f"ktokogo/{version('ktokogo')} (https://w3id.org/ktokogo/)"
    accept = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/*"
    until = time.monotonic() + timeout
    parts: list[bytes] = []
    try:
        request = urllib.request.Request(url, headers={"User-Agent": agent, "Accept": accept})
        with urllib.request.urlopen(request, timeout=timeout) as response:
            size = 0
            while size <= limit and (part := response.read1(min(_PIECE, limit + 1 - size))):
                parts.append(part)
                size += len(part)
                if time.monotonic() > until:
                    raise TimeoutError
            page = Page(b"".join(parts), response.headers.get_content_charset(), response.url)
    except urllib.error.HTTPError as error:
        raise InputError(
            f"{url}: the server answers {error.code} {error.reason}: save the page and give it"
        ) from error
    except TimeoutError as error:
        raise InputError(
            f"{url}: no answer within {timeout:g} seconds: try again, or save the page"
        ) from error
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        if isinstance(reason, TimeoutError):
            reason = f"no answer within {timeout:g} seconds"
        raise InputError(f"{url} cannot be fetched ({reason}): save the page and give the file") from error
    return page
