"""Opening the folder of a store, with a plain word where that cannot be done."""

from __future__ import annotations

import time
from pathlib import Path

import pyoxigraph as ox

from ktokogo.errors import LockedStoreError, StoreError

_ATTEMPTS = 10
_MARK = "CURRENT"  # every RocksDB database has this file


def open_directory(path: Path, read_only: bool) -> ox.Store:
    """Open the Oxigraph database in ``path``; a missing or empty folder becomes one, unless ``read_only``.

    Raises:
        LockedStoreError: another process is writing to it.
        StoreError: something else is there, nothing is there to read, or it cannot be read or written.
    """
    _refuse_what_is_no_store(path, read_only)
    try:
        if read_only:
            return _beside_a_writer(str(path))
        path.mkdir(parents=True, exist_ok=True)
        return ox.Store(str(path))
    except (OSError, RuntimeError) as error:
        if "lock" in str(error).lower():
            raise LockedStoreError(
                f"another process is writing to the store {path}: wait until it ends, "
                "or open the store read-only"
            ) from error
        raise StoreError(
            f"the store {path} cannot be opened ({error}): check that you may read and write there, "
            "or give another folder"
        ) from error


def _beside_a_writer(path: str) -> ox.Store:
    """Open for reading; again where a writer tidied a file away between its listing and its opening."""
    for _ in range(_ATTEMPTS - 1):
        try:
            return ox.Store.read_only(path)
        except (OSError, RuntimeError) as error:
            if "No such file" not in str(error):
                raise
            time.sleep(0.05)
    return ox.Store.read_only(path)


def _refuse_what_is_no_store(path: Path, read_only: bool) -> None:
    try:
        if path.is_dir():
            held = sorted(entry.name for entry in path.iterdir())
        elif path.exists():
            raise StoreError(f"{path} is a file, not a ktokogo store: give an empty or new folder")
        else:
            held = []
    except OSError as error:
        raise StoreError(
            f"{path} cannot be read ({error.strerror}): give a folder that you may read"
        ) from error
    if _MARK in held:
        return
    if held:
        shown = ", ".join(held[:3]) + (f" and {len(held) - 3} more" if len(held) > 3 else "")
        raise StoreError(f"{path} is not a ktokogo store: it holds {shown}; give an empty or new folder")
    if read_only:
        raise StoreError(f"there is no store at {path}: make one by `ktokogo add ARTICLE --store {path}`")
