"""Reading does not break: ``python tests/fuzz/reading.py --inputs 100000`` reads that many broken texts.

Whatever is read, only the errors of ``ktokogo.errors`` may be raised. Each input is made from its number and
``--seed``, so that ``--only NUMBER`` reads one again. Inputs that fail are printed once a place in the code,
cut down to what is needed. Exit code 1 if any did.
"""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from random import Random
from types import FrameType

import mutations

from ktokogo.article import from_html, from_markdown, from_text
from ktokogo.article import read_article as from_file
from ktokogo.article.model import Article
from ktokogo.errors import KtokogoError
from ktokogo.reading.contract import to_json
from ktokogo.reading.read import read_article

PATIENCE = 60
"""Seconds after which an input counts as one that hangs. None of these is longer than 200,000 characters."""
CUT_DOWN = 60
"""Seconds spent on making one failing input shorter."""


class Hanging(Exception):
    """An input took too long."""


def article_of_bytes(source: str) -> Article:
    """Read a file whose bytes are not what its name and its declarations say."""
    random = Random(source.encode(errors="replace"))
    encoding = random.choice(("utf-8", "utf-8-sig", "utf-16", "cp1250", "iso8859-2", "utf-32-le", "koi8-r"))
    data = bytearray(source.encode(encoding, errors=random.choice(("replace", "xmlcharrefreplace"))))
    for _ in range(random.choice((0, 1, 5))):
        data.insert(random.randint(0, len(data)), random.randrange(256))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "article" + random.choice((".txt", ".md", ".html", "")))
        file.write_bytes(data)
        return from_file(file)


KINDS: dict[str, tuple[Callable[[Random], str], Callable[[str], Article]]] = {
    "text": (mutations.text, from_text),
    "html": (mutations.page, from_html),
    "markdown": (mutations.markdown, from_markdown),
    "file": (mutations.text, article_of_bytes),
    "file of html": (mutations.page, article_of_bytes),
}
SHARES = ("text",) * 13 + ("html",) * 4 + ("markdown", "file", "file of html")


def made(seed: int, number: int) -> tuple[str, str]:
    """Return the kind and the source of an input."""
    random = Random(f"{seed}:{number}")
    kind = random.choice(SHARES)
    return kind, KINDS[kind][0](random)


def read(kind: str, source: str, *, twice: bool = False) -> bool:
    """Read one input as far as its JSON; return whether it was read or refused in order."""
    try:
        article = KINDS[kind][1](source)
        found = to_json(read_article(article)).encode()
        if twice and to_json(read_article(article)).encode() != found:
            raise AssertionError("the same input gave another output")
    except KtokogoError as error:
        if type(error).__name__ in ("InvalidClaimError", "DataError"):
            raise  # no input may lead there: the reader itself is at fault
        return False
    return True


def fault(kind: str, source: str, *, twice: bool = False) -> BaseException | bool:
    """Return what the input raises that it must not raise, else whether it was read."""
    signal.alarm(PATIENCE)
    try:
        return read(kind, source, twice=twice)
    except Exception as error:
        return error
    finally:
        signal.alarm(0)


def place(error: BaseException) -> str:
    """Return the kind of the error and the innermost line of ours that it came through."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if "ktokogo" in f.filename]
    if isinstance(error, RecursionError | Hanging):
        return type(error).__name__  # where the limit was met is chance
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno} {frames[-1].name}" if frames else "?"
    return f"{type(error).__name__} at {where}"


def cut_down(kind: str, source: str, error: BaseException) -> str:
    """Return a shorter input that fails in the same place, by leaving out ever smaller stretches."""
    until, wanted = time.monotonic() + CUT_DOWN, place(error)
    size = max(1, len(source) // 2)
    while size:
        start = 0
        while start < len(source):
            if time.monotonic() > until:
                return source
            shorter = source[:start] + source[start + size :]
            other = not isinstance(error, Hanging) and fault(kind, shorter)
            if not isinstance(other, bool) and place(other) == wanted:
                source = shorter
            else:
                start += size
        size //= 2
    return source


def alarm(_signal: int, _frame: FrameType | None) -> None:
    raise Hanging(f"not done after {PATIENCE} seconds")


def main() -> int:
    """Read the inputs asked for; print finds and, at the end, how many were read and which took longest."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--inputs", type=int, default=10_000)
    options.add_argument("--start", type=int, default=0, help="number of the first input")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", type=int, help="read this input alone and let its error through")
    chosen = options.parse_args()
    signal.signal(signal.SIGALRM, alarm)
    if chosen.only is not None:
        kind, source = made(chosen.seed, chosen.only)
        print(kind, repr(source))
        read(kind, source, twice=True)
        return 0
    finds: dict[str, int] = {}
    slow: list[tuple[float, int, int]] = []
    accepted = 0
    begun = time.monotonic()
    for number in range(chosen.start, chosen.start + chosen.inputs):
        kind, source = made(chosen.seed, number)
        start = time.process_time()
        error = fault(kind, source, twice=number % 50 == 0)
        slow = sorted([*slow, (time.process_time() - start, len(source), number)], reverse=True)[:5]
        if isinstance(error, bool):
            accepted += error
        else:
            where = place(error)
            finds[where] = finds.get(where, 0) + 1
            if finds[where] == 1:
                print(f"\ninput {number} ({kind}): {where}: {error}"[:2000], file=sys.stderr)
                print("".join(traceback.format_exception(error)[-4:])[:3000], file=sys.stderr)
                print(repr(cut_down(kind, source, error))[:2000], file=sys.stderr)
        if number % 1000 == 999:
            rate = (number + 1 - chosen.start) / (time.monotonic() - begun)
            print(f"{number + 1}  {rate:.0f} a second, {sum(finds.values())} failed", file=sys.stderr)
    failed = sum(finds.values())
    refused = chosen.inputs - accepted - failed
    print(f"{chosen.inputs} inputs, seed {chosen.seed}: {accepted} read, {refused} refused, {failed} failed")
    for where, times in sorted(finds.items(), key=lambda item: -item[1]):
        print(f"  {times:6}  {where}")
    print("longest:")
    for seconds, length, number in slow:
        print(f"  {seconds:7.2f} s  {length:7} characters  input {number}")
    return 1 if finds else 0


if __name__ == "__main__":
    sys.exit(main())
