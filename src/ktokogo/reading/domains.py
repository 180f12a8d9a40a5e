"""Of what a role is: "minister obrony Estonii" of Estonia, "rzecznik rosyjskiego MSZ" of that ministry."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from ktokogo.document import Phrase
from ktokogo.reading.naming import joined
from ktokogo.reading.registry import iri as registry_iri

if TYPE_CHECKING:
    from ktokogo.reading.roles import Roles

Headed = tuple[str, str | None]
"""A body by what its head is ("minister spraw zagranicznych"), and the IRI of its state."""


@dataclass(frozen=True, slots=True)
class Domain:
    """What the words behind a role say: which office it is, and of what."""

    lemma: str
    iri: str | None = None
    """The state or body."""
    body: str | None = None
    """The body itself where ``iri`` is the state for which it stands: a palace, of its country."""
    spoken_for: Headed | None = None
    """Of a role that speaks for a body: which, however it is called."""
    of: frozenset[str] = frozenset()
    """What the words behind the role name beside its state: lemmas ("armia", "wywiad") or IRIs."""


def domain_of(roles: Roles, phrase: Phrase, parts: list[Phrase], lemma: str, called: str) -> Domain:
    """Read ``parts``, which hang on a role that the lexicon calls so (``roles.tsv``)."""
    iri, spoken_for = roles.naming.adjective_state(phrase), None
    voice = called in roles.words["voice"]
    own = [id(g) for part in parts for g in _until_role(roles, part)]
    for group in (g for part in parts for g in _with_dependents(part)):
        wordings = _wordings(roles, group)
        office = _office(roles, called, wordings) if id(group) in own else None
        state = roles.naming.adjective_state(group)
        if office is not None:
            lemma = office[0]
            fixed = registry_iri(office[1]) if office[1] else None
            iri = iri or state or _state_behind(roles, group) or fixed  # "szef MSZ Norwegii": of Norway
        if voice and spoken_for is None:
            spoken_for = _headed(roles, wordings, state or _state_behind(roles, group))
        if iri is None:
            named = next(iter(roles.naming.named(group)), None)
            iri = (_body(roles, group, named) if voice else None) or state or named
    groups = [g for part in parts for g in _with_dependents(part)] if " " not in lemma else []
    of = frozenset(word for group in groups for word in _matter(roles, group) if word != iri)
    return Domain(lemma, _ruled(roles, lemma, iri) if iri is not None else None, iri, spoken_for, of)


def parts_of(roles: Roles, phrase: Phrase, cell: str) -> list[Phrase]:
    """Return the groups that tell of what a role is (``roles.tsv``, column ``of``)."""
    allowed = _prepositions(cell)
    parts = [d for d in phrase.dependents if d.preposition in allowed and d is not phrase.apposed]
    # "ambasador Rosji w Polsce": the second may seem to hang on the first
    behind = (d for p in parts for d in p.dependents if d.preposition in allowed - {None})
    parts += [d for d in behind if d.preposition == "ds." or _is_bare_name(roles, d)]
    return [*(d for d in parts if not _begins_aside(d)), *filter(None, [body_behind(roles, phrase)])]


def _is_bare_name(roles: Roles, group: Phrase) -> bool:
    return group.apposed is None and not group.conjuncts and bool(roles.naming.named(group))


def body_behind(roles: Roles, phrase: Phrase) -> Phrase | None:
    """ "szefowa AfD": a body that stands like a name right after its role."""
    name = phrase.apposed
    named = roles.naming.named(name) if name is not None and name.first == phrase.last + 1 else []
    return name if named and roles.entities.actor(named[0]).type == "organisation" else None


def _matter(roles: Roles, group: Phrase) -> list[str]:
    """What in a group tells one role of a state from another: the body that it names, or its words."""
    named = roles.naming.named(group)
    if named or group.head.best.name == "place":
        return named
    adjectives = roles.entities.registry.adjectives
    return [t.best.lemma for t in group.tokens if t.best.lemma not in adjectives]


def _ruled(roles: Roles, lemma: str, domain: str) -> str:
    """Of what a role is: of the state whose capital is named, save "prezydent Warszawy": of the town."""
    actor = roles.entities.actor(domain)
    municipal = bool(actor.metonym_of) and lemma in roles.words["municipal"]
    if municipal and domain in roles.entities.registry.powers.values():
        return roles.entities.mint(actor.name, "place", "Place").id
    return actor.metonym_of or domain


def _body(roles: Roles, group: Phrase, named: str | None) -> str | None:
    """ "rosyjskiego MSZ": each body of a state has who speaks for it; None of the state itself."""
    if named is not None or roles.naming.adjective_state(group) is None:
        return named
    if group.head.best.lemma.lower() in roles.lexicon.words["authority"]:
        return None
    of = [d for d in group.dependents if d.preposition is None]
    return roles.entities.mint(roles.naming.text(group, of), "organisation", "GovernmentBody").id


def _state_behind(roles: Roles, group: Phrase) -> str | None:
    """ "IPN Ukrainy": the state that the bare genitive names."""
    of = (d for d in group.dependents if d.preposition is None)
    found = (roles.entities.registry.find(roles.document.language.nominative(d)) for d in of)
    return next((actor.id for actor in found if actor is not None and actor.type == "country"), None)


def _headed(roles: Roles, wordings: list[str], state: str | None) -> Headed | None:
    """ "MSZ", "dyplomacja": one body under two names has one head."""
    for head in sorted(roles.words["head"]):
        office = _office(roles, head, wordings)
        if office is not None:
            return office[0], state
    return None


def _wordings(roles: Roles, group: Phrase) -> list[str]:
    """What a body may be called, folded: its words in full ("resort sprawiedliwości"), or its head.

    The adjective of a state only says of which: "słowacki rząd" is a "rząd".
    """
    adjectives = roles.entities.registry.adjectives
    own = [t for t in group.tokens if t.best.lemma not in adjectives]
    whole = bare = roles.document.language.nominative(group)
    if group.head in own and len(own) < len(group.tokens):
        bare = roles.document.language.nominative(replace(group, tokens=own))
    genitives = [joined(d.tokens) for d in group.dependents if d.preposition is None]
    wordings = [f"{one} {genitive}" for one in (whole, bare) for genitive in genitives]
    wordings += [whole, bare if len(own) > 1 else group.head.best.lemma]
    return [words.casefold() for words in wordings]


def _office(roles: Roles, lemma: str, wordings: list[str]) -> tuple[str, str] | None:
    """Which office the role at a body of such a name is."""
    found = (roles.lexicon.offices.get((lemma, words)) for words in wordings)
    return next((office for office in found if office is not None), None)


@cache
def _prepositions(cell: str) -> frozenset[str | None]:
    """How a role names its domain (``roles.tsv``, column ``of``): None stands for the bare genitive."""
    found: set[str | None] = {None}
    for part in cell.split("|"):
        if "+" in part:
            found.add(part.split("+")[0].split()[0])
    return frozenset(found | {"ds."})


def _begins_aside(part: Phrase) -> bool:
    """ "prezydent wchodzącej w skład A Republiki B": a participle with its own complement is no domain."""
    participle = "active" in part.head.analyses.parts
    return participle and any(d.preposition is not None for d in part.dependents)


def _until_role(roles: Roles, phrase: Phrase) -> list[Phrase]:
    """ "szef sztabu szefa MSZ": the ministry is of the second of them."""
    nested = phrase.head.best.lemma in roles.lexicon.roles
    behind = () if nested else (d for d in phrase.dependents if d.preposition is None)
    return [phrase, *(g for part in behind for g in _until_role(roles, part))]


def _with_dependents(phrase: Phrase) -> list[Phrase]:
    out = [phrase]
    for part in phrase.dependents:
        if part.preposition is None:
            out.extend(_with_dependents(part))
    return out
