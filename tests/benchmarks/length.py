"""Time and memory by length: ``python tests/benchmarks/length.py`` prints figures, and asserts none.

A text ten times as long should take ten times as long, whatever its shape: the last column says how many
times more the longest text takes for each character than the shortest. ``--longest`` gives its characters.
"""

from __future__ import annotations

import argparse
import gc
import re
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from ktokogo.article import from_text
from ktokogo.reading.read import read_article

CASES = Path(__file__).parents[1] / "cases"
LENGTHS = (10_000, 100_000, 500_000, 2_000_000)
ARTICLES = 300


@cache
def texts() -> tuple[str, ...]:
    """Return the texts of the cases, as short articles."""
    return tuple(file.read_text(encoding="utf-8").strip() for file in sorted(CASES.glob("*/article.txt")))


@cache
def prose() -> str:
    """Return all of them as one paragraph."""
    return " ".join(" ".join(texts()).split())


def again(unit: str, length: int) -> str:
    """Say a stretch again and again up to a length."""
    return (unit * (length // len(unit) + 1))[:length]


def strangers(length: int) -> str:
    """Name somebody new in each sentence."""
    letters = "abdegiklmnoprstu"

    def name(number: int) -> str:
        return "".join(letters[number // len(letters) ** k % len(letters)] for k in range(5))

    return " ".join(f"Jan Wil{name(n)}ak poparł ministra." for n in range(length // 30))[:length]


SHAPES: dict[str, Callable[[int], str]] = {
    "many paragraphs": lambda n: again("\n\n".join(texts()) + "\n\n", n),
    "one paragraph": lambda n: again(prose() + " ", n),
    "one sentence without end": lambda n: again(re.sub(r"[.!?…]", "", prose()) + " ", n),
    "quotation marks": lambda n: '"' * (n // 40) + again(prose() + " ", n - n // 40),
    "quoted sentences": lambda n: again("„Nie ma na to zgody w naszym kraju”, powiedział minister. ", n),
    "quoted words": lambda n: again('„To jest bardzo złe” i "nie" ', n),
    "dialogue": lambda n: again("– Nie ma na to zgody – powiedział minister. – To złe. ", n),
    "dashes": lambda n: again("minister – ", n),
    "commas": lambda n: "Premier skrytykował ministra" + "," * n,
    "relative clauses": lambda n: "Premier poparł ministra" + again(", który poparł ministra", n),
    "list of names": lambda n: again("Jan Wilczak, Anna Zaręba i ", n),
    "somebody new each time": strangers,
    "acronyms": lambda n: again("Partia Pracy (PP) poparła rząd. PP chce wyborów. ", n),
    "no space": lambda n: again("Rządskrytykował", n),
}


def seconds(text: str) -> float:
    """Return the processor time of reading a text, in seconds."""
    gc.collect()
    start = time.process_time()
    read_article(from_text(text))
    return time.process_time() - start


def peak(kind: str) -> int:
    """Return the largest resident memory, in MB, of a fresh process that reads texts of that kind."""
    command = [sys.executable, __file__, "--memory", kind]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def remember(kind: str) -> None:
    """Read 300 articles, or one text of 2 MB, and print the largest resident memory in MB."""
    import resource

    if kind == "text":
        read_article(from_text(again("\n\n".join(texts()) + "\n\n", LENGTHS[-1])))
    else:
        for n in range(ARTICLES):
            chosen = [texts()[(n * 7 + k * 31) % len(texts())] for k in range(40)]
            read_article(from_text("\n\n".join(chosen)))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def main() -> None:
    """Print seconds by shape and length, and the largest memory."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--longest", type=int, default=LENGTHS[-1])
    options.add_argument("--memory", choices=("articles", "text"), help="measure this alone, in this process")
    chosen = options.parse_args()
    if chosen.memory:
        remember(chosen.memory)
        return
    # Measured first: a process begins with the peak of the one that starts it.
    print(f"peak memory, {ARTICLES} articles of about 350 words: {peak('articles')} MB")
    print(f"peak memory, one text of 2,000,000 characters: {peak('text')} MB")
    lengths = [n for n in LENGTHS if n <= chosen.longest]
    read_article(from_text(prose()))
    print(f"{'seconds for characters':26}" + "".join(f"{n:>11,}" for n in lengths) + "   per character")
    for shape, make in SHAPES.items():
        taken = [seconds(make(n)) for n in lengths]
        growth = taken[-1] / lengths[-1] * lengths[0] / taken[0]
        print(f"{shape:26}" + "".join(f"{s:11.2f}" for s in taken) + f"   × {growth:.1f}", flush=True)


if __name__ == "__main__":
    main()
