"""Whom a name means: actors, articles and relations as a person would write them, found in the store.

Matching folds case, diacritics and punctuation ("walesa" is "Wałęsa"). A name is looked for, in this
order, among labels and aliases of every language, among the forms that occur in the articles ("Wałęsy"),
and among labels and forms of which its words are a part ("Wałęsa" of "Lech Wałęsa").
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

from ktokogo.asking.prefixes import expand, shorten
from ktokogo.asking.run import select, text
from ktokogo.errors import QueryError
from ktokogo.graph.iris import ARTICLES, slug
from ktokogo.graph.store import Store
from ktokogo.graph.terms import REL_BASE, WIKIDATA
from ktokogo.relations import relations

_LABELS = """SELECT ?id ?label WHERE {
  ?id kk:actorType ?type . { ?id skos:prefLabel ?label } UNION { ?id skos:altLabel ?label } }"""
_NAMES = """SELECT ?id ?label WHERE {
  ?id kk:actorType ?type ; skos:prefLabel ?label FILTER(LANG(?label) = "pl") }"""
_PERSONS = 'SELECT ?id ?label WHERE { ?id kk:actorType ?label FILTER(?label = "person") }'
_FORMS = """SELECT DISTINCT ?id ?label WHERE {
  ?mention kk:denotes ?id ; oa:hasSelector/oa:exact ?label }"""
_ARTICLES = """SELECT ?id ?label WHERE {
  ?id a kk:Article OPTIONAL { ?id schema:headline ?title } BIND(COALESCE(?title, "") AS ?label) }"""


def fold(name: str) -> str:
    """Return ``name`` without case, diacritics and punctuation; other scripts keep their letters."""
    return slug(name) or " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def find_actor(store: Store, name: str) -> str:
    """Return the IRI of the actor that ``name`` means: an IRI, a QID, ``wd:Q…``, a name, an alias, a form.

    Raises:
        QueryError: nobody, or more than one, is so called; the message gives the nearest names.
    """
    labels = _pairs(store, _LABELS)
    iri = _identifier(name)
    if iri is not None:
        return _known(iri, {id for id, _ in labels}, name, "actor")
    wanted = fold(name)
    forms = _pairs(store, _FORMS)
    persons = {id for id, _ in _pairs(store, _PERSONS)}
    for found in (
        {id for id, label in labels if fold(label) == wanted},
        {id for id, label in forms if fold(label) == wanted},
        {id for id, label in labels + forms if _within(wanted, fold(label), id in persons)},
    ):
        if len(found) == 1:
            return found.pop()
        if found:
            called = dict(_pairs(store, _NAMES))
            some = "; ".join(f"{called[id]} ({shorten(id)})" for id in sorted(found)[:6] if id in called)
            raise QueryError(f"{name!r} may be {some}: give the full name or the identifier")
    raise QueryError(f"nobody in the store is called {name!r}{nearest(name, [label for _, label in labels])}")


def find_article(store: Store, name: str) -> str:
    """Return the IRI of the article that ``name`` means: its IRI, identifier (or how it begins), headline.

    Raises:
        QueryError: no article, or more than one, is meant.
    """
    articles = _pairs(store, _ARTICLES)
    wanted = fold(name)
    for found in (
        {id for id, _ in articles if name in (id, id + "/graph")},
        {id for id, _ in articles if len(wanted) >= 4 and id.removeprefix(ARTICLES).startswith(wanted)},
        {id for id, title in articles if wanted and fold(title) == wanted},
        {id for id, title in articles if wanted and wanted in fold(title)},
    ):
        if len(found) == 1:
            return found.pop()
        if found:
            some = "; ".join(
                f"{dict(articles)[id]} ({id.removeprefix(ARTICLES)})" for id in sorted(found)[:6]
            )
            raise QueryError(f"{name!r} may be the article {some}: give its identifier")
    raise QueryError(f"no article in the store is {name!r}{nearest(name, [title for _, title in articles])}")


def find_source(store: Store, name: str) -> str:
    """Return the IRI of the actor or article that ``name`` means.

    Raises:
        QueryError: as in :func:`find_actor`.
    """
    try:
        return find_actor(store, name)
    except QueryError:
        try:
            return find_article(store, name)
        except QueryError:
            pass
        raise


def find_relation(name: str) -> str:
    """Return the IRI of a relation type: its id, ``rel:…``, IRI, or its label in Polish or English.

    Raises:
        QueryError: there is no such relation; the message gives the nearest.
    """
    given = (expand(name) or name).removeprefix(REL_BASE)
    wanted = fold(given)
    for relation in relations().values():
        labels = (relation.id, relation.label_pl, relation.label_en)
        if any(fold(label) == wanted for label in labels):
            return REL_BASE + relation.id
    known = [name for r in relations().values() for name in (r.id, r.label_pl, r.label_en)]
    raise QueryError(f"there is no relation {name!r}{nearest(name, known)}")


def nearest(name: str, known: Iterable[str]) -> str:
    """Return "; the nearest are …" with up to five of ``known``, or "" where none is near."""
    by_fold: dict[str, str] = {}
    for label in known:
        by_fold.setdefault(fold(label), label)
    wanted = fold(name)
    near = difflib.get_close_matches(wanted, by_fold, 5, 0.55)
    near += [key for key in by_fold if key not in near and set(key.split("-")) & set(wanted.split("-"))]
    return f"; the nearest are {', '.join(by_fold[key] for key in near[:5])}" if near else ""


def _within(words: str, label: str, person: bool) -> bool:
    """Say whether the words are a part by which the label may be called.

    Any word names a person. Another actor is not called by a single word of its name, unless it is the
    first: a league of states is not one of them.
    """
    given, whole = words.split("-"), label.split("-")
    return set(given) <= set(whole) and (person or len(given) > 1 or given[0] == whole[0])


def _identifier(name: str) -> str | None:
    if name.startswith(("http://", "https://")):
        return name
    if name[:1] in "Qq" and name[1:].isdecimal():
        return WIKIDATA + name.upper()
    return expand(name)


def _known(iri: str, known: set[str], name: str, what: str) -> str:
    if iri not in known:
        raise QueryError(f"the store holds no {what} {name}: `actors` lists those it holds")
    return iri


def _pairs(store: Store, query: str) -> list[tuple[str, str]]:
    return sorted((text(row, "id"), text(row, "label")) for row in select(store, query))
