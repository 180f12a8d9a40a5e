"""Who belongs to what: "poseł Partii Pracy Jan Nowak", "Nowak (PP)", "Jan Nowak z PP"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ktokogo.document import Clause, Sentence, Token
from ktokogo.reading.bearers import person_before
from ktokogo.reading.lexicon import Frame, Slot
from ktokogo.reading.name import Name, role_words

if TYPE_CHECKING:
    from ktokogo.reading.reference import Reference

_BODIES = frozenset(("PoliticalParty", "Organisation"))
_MOST_BETWEEN = 3
"""Words between the preposition and the name: "z opozycyjnej partii X"."""


def belongs(reference: Reference, person: str, domain: str) -> bool:
    """Tell whether a person is known to be of a state, or the text says that of a party or a body."""
    if reference.entities.registry.country_of.get(person) == domain:
        return True
    return domain in reference.roles.domains.get(person, ()) or domain in reference.bodies.get(person, ())


def may_belong(reference: Reference, person: str, domain: str | None) -> bool:
    """Tell whether a person may be of a state or a body: no other state or party is known of him."""
    if domain is None or belongs(reference, person, domain):
        return True
    actor, registry = reference.entities.actor(domain), reference.entities.registry
    state = domain if actor.type == "country" else registry.country_of.get(domain)
    own = registry.country_of.get(person)
    if None not in (own, state) and own != state:
        return False
    return not (actor.kind in _BODIES and reference.bodies.get(person))


def found(reference: Reference) -> Iterator[tuple[Sentence, str, str, str, bool]]:
    """Yield sentence, person, body, rule, and whether it is over, for each place that joins the two."""
    members = role_words(reference.document.language.code)["member"]
    for sentence, _, role, holder in reference.roles.offices:
        named = role.body is not None and reference.entities.actor(role.body).kind in _BODIES
        if role.body is not None and named and role.lemma in members:
            yield sentence, holder, role.body, "member.role", role.former
    for name in reference.entities.names:
        if name.actor is None or not _is_body(reference, name):
            continue
        tokens, first, after = name.sentence.tokens, name.tokens[0].index, name.following
        bracketed = first > 0 and tokens[first - 1].text == "(" and after is not None and after.text == ")"
        person = person_before(reference.entities, tokens, first - 1) if bracketed else None
        rule = "member.bracket"
        if person is None:
            person, rule = _of(reference, name), "member.of"
        if person is not None and person.actor is not None and _is_called_so(person):
            yield name.sentence, person.actor, name.actor, rule, False


def _is_body(reference: Reference, name: Name) -> bool:
    """Tell a party, or a body that only its members would be named with."""
    actor = reference.entities.actor(name.actor or "")
    return actor.type == "organisation" and actor.kind in _BODIES and actor.metonym_of is None


def _is_called_so(person: Name) -> bool:
    """Tell a person's name from capitalised common words taken for one: "Blok Wyborczy (BW)"."""
    return any(a.name is not None or a.pos == "other" for a in person.tokens[0].analyses)


def _of(reference: Reference, name: Name) -> Name | None:
    """The person right before "z" and a body: "Jan Nowak z opozycyjnej Partii Pracy"."""
    words = role_words(reference.document.language.code)
    tokens = name.sentence.tokens
    i = name.tokens[0].index - 1
    while i > 0 and name.tokens[0].index - i <= _MOST_BETWEEN and _belongs(tokens[i], words["body"]):
        i -= 1
    if i < 1 or tokens[i].text not in words["of"]:
        return None
    person = person_before(reference.entities, tokens, i)
    if person is None or len(person.tokens) < 2:
        return None
    declined = name.tokens[0] if i == name.tokens[0].index - 1 else tokens[i + 1]
    party = reference.entities.actor(name.actor or "").kind == "PoliticalParty"
    with_ = declined.can("inst")  # "z PiS": of it, or with it
    clause = next((c for c in name.sentence.clauses if tokens[i] in c.tokens), None)
    governed = _is_governed(reference, clause, person, tokens[i].index, with_, party)
    return person if not governed else None


def _belongs(token: Token, nouns: frozenset[str]) -> bool:
    return not token.capital and (token.best.pos in ("adjective", "active") or token.best.lemma in nouns)


def _is_governed(
    reference: Reference, clause: Clause | None, person: Name, at: int, with_: bool, party: bool
) -> bool:
    """Tell whether "z" belongs to the verb ("odszedł z PP") or to a noun ("spór Nowaka z PP") instead.

    Of a verb that the lexicon does not know, "with" a party is hardly what stands before it.
    """
    phrase = person.phrase
    host = phrase.parent if phrase is not None else None
    lexicon = reference.lexicon
    cases = {"gen", "inst"} if with_ else {"gen"}
    if with_ and host is not None and phrase in host.dependents:
        by = lexicon.words["according"]  # "zdaniem Nowaka z PP", but "spór Nowaka z PP"
        return host.head.best.lemma not in by and host.head.lower not in by
    if clause is None or clause.predicate is None or (phrase is not None and phrase.preposition is not None):
        return with_ and phrase is not None and phrase.preposition is not None
    for verb in (clause.predicate, *clause.verbs):
        lemma = verb.best.lemma
        frames: list[Frame] = []
        for key in (lemma, f"{lemma} się"):
            frames += [*lexicon.verbs.get(key, ()), *lexicon.light_verbs.get(key, ())]
        known = bool(frames)
        if any(_takes(frame, cases) for frame in frames) or (
            not known and ((with_ and not party) or verb.index < at)
        ):
            return True
    return False


def _takes(frame: Frame, cases: set[str]) -> bool:
    slots: tuple[Slot, ...] = (
        *frame.object, *frame.addressee, *frame.topic, *frame.counterparty, *frame.subject, *frame.noun_slot,
    )  # fmt: skip
    return any(slot.preposition == "z" and slot.case in cases for slot in slots)
