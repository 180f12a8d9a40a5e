"""How fast articles are read: ``python tests/benchmarks/reading.py`` prints figures, and asserts none.

Wall-clock times of a shared machine mislead, so that warm reading is printed as a ratio to what morfeusz2
alone needs for the same text, measured in turn, the best of several runs each.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

import morfeusz2

from ktokogo import resources
from ktokogo.article import read_article
from ktokogo.reading import read as reader

ROUNDS = 30
WORDS = 350
"""The length of a usual article."""


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the shortest time of several runs, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def cold(*words: str) -> float:
    """Return the shortest time of a fresh process, in seconds."""
    command = [sys.executable, "-m", "ktokogo", *words]
    return best(lambda: subprocess.run(command, check=True, capture_output=True), 5)


def main() -> None:
    """Print the figures for each shipped article."""
    morfeusz = morfeusz2.Morfeusz()
    for path in sorted(resources.path("data", "articles").glob("*.txt")):
        article = read_article(path)
        words = len(article.text.split())
        reader.read_article(article)
        alone = best(lambda text=article.text: morfeusz.analyse(text))
        whole = best(lambda article=article: reader.read_article(article))
        rate = words / whole / WORDS
        print(f"{path.name}: {words} words")
        print(f"  morfeusz2 alone   {alone * 1000:8.2f} ms")
        print(f"  warm reading      {whole * 1000:8.2f} ms   ratio {whole / alone:.2f}")
        print(f"  articles of {WORDS} words a second, one core: {rate:.0f}")
        print(f"  cold read         {cold('read', str(path)):8.2f} s")
    print(f"cold --help         {cold('--help'):8.2f} s")


if __name__ == "__main__":
    main()
