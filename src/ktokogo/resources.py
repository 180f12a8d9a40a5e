"""Where the ontology and the data lie: inside the wheel, or at the top of a checkout."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ktokogo.errors import DataError

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE / "shared" if (_PACKAGE / "shared").is_dir() else _PACKAGE.parents[1]


def path(*parts: str) -> Path:
    """Return the path of a shipped file or folder, such as ``path("ontology", "relations.tsv")``.

    Raises:
        DataError: nothing of that name is shipped.
    """
    found = _ROOT.joinpath(*parts)
    if not found.exists():
        raise DataError(f"{'/'.join(parts)} is missing from this installation: reinstall ktokogo")
    return found


def rows(*parts: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a shipped tab-separated table, header to cell; ``#`` lines are comments.

    Missing trailing cells are empty strings.

    Raises:
        DataError: the file is missing, or a row has more cells than the header.
    """
    return table(path(*parts), "/".join(parts))


def table(source: Path, name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a tab-separated table anywhere, as :func:`rows`; errors call it ``name``."""
    header: list[str] | None = None
    for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise DataError(
                f"{name}, line {number}: {len(cells)} cells where the header names "
                f"{len(header)}; remove the extra tabs"
            )
        cells += [""] * (len(header) - len(cells))
        yield dict(zip(header, cells, strict=True))
