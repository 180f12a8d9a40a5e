"""Every error that ktokogo raises on purpose.

Each message says what was wrong, where (file, line or character), and what to do next::

    KtokogoError
    ├── InputError            what was given cannot be read as an article
    │   └── LanguageError     the text is in a language that no reader here reads
    ├── DataError             a file of the lexicon, the registry or the ontology is at fault
    ├── StoreError            the store cannot be opened, read or written
    │   └── LockedStoreError  another process is writing to it
    ├── QueryError            a query is malformed, unknown, or lacks a parameter
    └── InvalidClaimError     a claim without evidence, source or rule; data that fail the shapes
"""

from __future__ import annotations


class KtokogoError(Exception):
    """The root: catch it to catch everything that ktokogo raises on purpose."""


class InputError(KtokogoError):
    """What was given cannot be read as an article."""


class LanguageError(InputError):
    """The text is in a language that no reader here reads."""


class DataError(KtokogoError):
    """A file of the lexicon, the registry or the ontology is at fault."""


class StoreError(KtokogoError):
    """The store cannot be opened, read or written."""


class LockedStoreError(StoreError):
    """Another process is writing to the store."""


class QueryError(KtokogoError):
    """A query is malformed, unknown, or lacks a parameter."""


class InvalidClaimError(KtokogoError):
    """A claim without evidence, source or rule, or data that fail the SHACL shapes."""
