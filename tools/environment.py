"""Make a virtual environment, also where Python lacks ``ensurepip`` (as Debian's bare ``python3`` does).

``python3 tools/environment.py FOLDER`` needs nothing but the standard library. Where pip cannot be
installed from Python itself, its wheel is fetched from the package index (``PIP_INDEX_URL``, else PyPI's)
and checked against the hash that the index gives.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
import venv
from html.parser import HTMLParser
from pathlib import Path

OLDEST = (3, 11)
INDEX = "https://pypi.org/simple"


class Wheels(HTMLParser):
    """Collect the links of an index page (PEP 503) to wheels of final releases that this Python can use."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[tuple[int, ...], str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        link = dict(attrs)
        address = link.get("href") or ""
        name = re.search(r"(?:^|/)pip-(\d+(?:\.\d+)*)-py3-none-any\.whl(?:#|$)", address)
        wanted = re.match(r">=\s*3\.(\d+)", link.get("data-requires-python") or "")
        if (
            tag == "a"
            and name
            and "data-yanked" not in link
            and int(wanted[1] if wanted else 0) <= sys.version_info[1]
        ):
            self.found[tuple(map(int, name[1].split(".")))] = address


def newest_pip(index: str) -> str:
    """Return the address of pip's newest wheel, with its hash behind ``#``."""
    page = index.rstrip("/") + "/pip/"
    wheels = Wheels()
    with urllib.request.urlopen(page, timeout=60) as answer:
        wheels.feed(answer.read().decode("utf-8"))
    if not wheels.found:
        raise OSError(f"{page} lists no wheel of pip")
    return urllib.parse.urljoin(page, wheels.found[max(wheels.found)])


def install_pip(python: Path, index: str) -> None:
    """Fetch pip's wheel, check it, and let it install itself."""
    address, _, expected = newest_pip(index).partition("#sha256=")
    with urllib.request.urlopen(address, timeout=60) as answer:
        content = answer.read()
    if expected and hashlib.sha256(content).hexdigest() != expected:
        raise OSError(f"{address} is not what the index says it is: its hash differs")
    with tempfile.TemporaryDirectory() as folder:
        wheel = Path(folder, address.rpartition("/")[2])
        wheel.write_bytes(content)
        command = [str(python), f"{wheel}/pip", "--quiet", "install", "--no-index", str(wheel)]
        subprocess.run(command, check=True)


def main(folder: str) -> str | None:
    """Make the environment; return what is wrong, or None."""
    if sys.version_info < OLDEST:
        needed = ".".join(map(str, OLDEST))
        this = sys.version.split()[0]
        return (
            f"Python {needed} or later is needed; this is {this}. Name another: make PYTHON=python{needed} …"
        )
    try:
        import ensurepip  # noqa: F401

        venv.create(folder, with_pip=True, clear=True, symlinks=os.name != "nt")
        return None
    except ImportError:
        venv.create(folder, clear=True, symlinks=os.name != "nt")
    index = os.environ.get("PIP_INDEX_URL") or INDEX
    try:
        install_pip(Path(folder, "bin", "python"), index)
    except (OSError, subprocess.CalledProcessError) as error:
        return (
            f"pip could not be fetched from {index} ({error}). On Debian and Ubuntu: apt install python3-venv"
        )
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
