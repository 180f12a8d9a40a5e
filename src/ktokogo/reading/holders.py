"""Who bears a role that stands alone: whom the text or the registry calls so, if it is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ktokogo.document import Phrase
from ktokogo.reading.focus import Focus
from ktokogo.reading.registry import ever_held, held, lasts
from ktokogo.reading.registry import iri as registry_iri
from ktokogo.reading.told import words_of

if TYPE_CHECKING:
    from ktokogo.reading.roles import Role, Roles

_MINISTER = "minister "
"""How the offices begin of those who head a ministry, its matter behind it."""


def holder(roles: Roles, role: Role, focus: Focus) -> str | None:
    if role.former:
        return _former_holder(roles, role)
    whose = role.phrase.tokens if role.phrase is not None and role.lemma.startswith(_MINISTER) else ()
    if any(t.best.pos == "pronoun" and t.best.person == 3 for t in whose):
        return None  # "Orbán ogłosił, że jego minister …": no minister of another state
    if _is_called(roles, role.phrase, "new"):
        return _only(_so_called(roles, role, "new") | roles.became.get(role.lemma, set()))
    for use in ("interim", "supreme"):
        if _is_called(roles, role.phrase, use):
            return _only(_so_called(roles, role, use))
    another = _is_of_another(roles, role)
    people = [] if another else list(roles.holders.get((role.lemma, role.domain), ()))
    if not people and not another:
        # "premier Fico" does not say of what: he may be the "szef słowackiego rządu".
        bare = roles.holders.get((role.lemma, None), ())
        people = [p for p in bare if _may_serve(roles, p, role.domain) or _may_head(roles, p, role)]
    people = [p for p in people if _same_matter(roles, p, role)]
    if role.spoken_for is not None and not another:
        people = people or _voices(roles, role)
    if not another and role.unique:
        people = list(dict.fromkeys((*people, *_under_other_names(roles, role))))
    if not role.unique:
        # "kandydat", "poseł": there are many; only one named before can be meant
        near = [p for p in people if focus.is_near(p)]
        only = role.domain is not None and len(people) == len(near) == 1
        people = near if only or len(near) > 1 else _named_last(people, focus)
    if role.domain is None and role.unique and not another:
        # "prezydent" of a text that names one who is known to be: he, or nobody if it calls another so
        # "lider opozycji X" is not the "premier" of whom the text speaks
        known = [p for p in _known_bearers(roles, role, focus) if not people or p not in roles.told.people]
        people = list(dict.fromkeys((*people, *known)))
    if len(people) == 1:
        return people[0]
    rank = next((rank for rank in ("chief", "deputy") if role.lemma in roles.words[rank]), None)
    if not people and role.domain is not None and rank is not None:
        people = _chiefs(roles, role.domain, rank)
        if len(people) == 1:
            return people[0]
    if not people and role.domain is not None:
        # "białoruski przywódca", "polityk": a stand-in for the one person of that country in focus.
        own = [p for p in focus.persons if roles.entities.registry.country_of.get(p) == role.domain]
        if len(set(own)) == 1 and role.lemma in roles.lexicon.words.get("stand-in", ()):
            return own[0]
        own = _of_ministries(roles, role, focus)
        if len(own) == 1:
            return own[0]
        found = _by_office(roles, role) or _leads_state(roles, role)
        if found is not None:
            return found
    return _in_fewer_words(roles, role) if not people else None


def _named_last(people: list[str], focus: Focus) -> list[str]:
    """Of several who may be called so the one named last; if a sentence names two of them, who spoke."""
    last = [p for p in people if p in focus.persons[-1:]]
    beside = [p for p in people if last and focus.mentioned.get(p) == focus.mentioned.get(last[0])]
    spoke = [p for p in beside if p == focus.speaker]
    return (spoke or beside) if len(beside) > 1 else last


def _is_called(roles: Roles, phrase: Phrase | None, use: str) -> bool:
    """Tell "nowy premier", "tymczasowy prezydent": not the one who is known as the premier, the president."""
    words = roles.lexicon.words[use]
    return phrase is not None and any(t.best.lemma in words for t in phrase.tokens)


def _so_called(roles: Roles, role: Role, use: str) -> set[str]:
    """Whom the text calls by that office with such an adjective."""
    same = ((phrase, who) for _, phrase, said, who in roles.offices if said.lemma == role.lemma)
    return {who for phrase, who in same if _is_called(roles, phrase, use)}


def _only(people: set[str]) -> str | None:
    return next(iter(people)) if len(people) == 1 else None


def _same_matter(roles: Roles, person: str, role: Role) -> bool:
    """Tell whether "szef rosyjskiego wywiadu" may be who is called so: not the "szef rosyjskiej policji"."""
    said = roles.told.matters.get((person, role.lemma), ()) if role.of else ()
    return not said or any(not of or of <= role.of or role.of <= of for of in said)


def _voices(roles: Roles, role: Role) -> list[str]:
    """Who speaks for the same body under another name: "rzeczniczka rosyjskiej dyplomacji", "… MSZ Rosji"."""
    head, state = role.spoken_for or ("", None)
    found = [
        person
        for person, body, of in roles.told.voices
        if body == head and (of == state or (of is None and _may_serve(roles, person, state)))
    ]
    return list(dict.fromkeys(found))


def _is_of_another(roles: Roles, role: Role) -> bool:
    """Tell "szef armii": of what is said, though not of whom; it is not whoever else is called "szef"."""
    phrase = role.phrase
    if phrase is None or role.domain is not None or " " in role.lemma:
        return False
    if role.lemma != phrase.head.best.lemma:
        return False  # "szef rządu": said of what, and read as "premier"
    return any(d.preposition is None and d.case == "gen" for d in phrase.dependents)


def _other_names(roles: Roles, role: Role) -> list[tuple[str, str | None]]:
    """The other offices that are the role's post, each with the only state of which it is that post."""
    posts = roles.lexicon.posts
    own = {post for office, post, of in posts if office == role.lemma and _is_there(role, of)}
    others = [(o, registry_iri(of) if of else None) for o, post, of in posts if post in own]
    return [(o, of) for o, of in others if o != role.lemma and role.domain in (None, of or role.domain)]


def _in_fewer_words(roles: Roles, role: Role) -> str | None:
    """ "szef parlamentu": whom alone the text calls so in more words, "szef węgierskiego parlamentu X"."""
    own = words_of(role.phrase) if role.phrase is not None else frozenset()
    if role.phrase is None or len(own) < 2:
        return None
    head, of_state = role.phrase.head.best.lemma, own - roles.entities.registry.adjectives.keys()
    called = {
        person
        for words, former, person in roles.told.wordings.get(head, ())
        if former == role.former
        if (own <= words and _same_matter(roles, person, role))
        or (1 < len(of_state) < len(own) and _is_of_state(roles, role, words, of_state))
    }
    return called.pop() if len(called) == 1 else None


def _is_of_state(roles: Roles, role: Role, words: frozenset[str], own: frozenset[str]) -> bool:
    """ "szef rosyjskiego wywiadu": "szef Służby Wywiadu Rosji" names the state, and has his other words."""
    state = roles.entities.actor(role.domain).name if role.domain is not None else ""
    return state in words and own <= {word.lower() for word in words}


def _is_there(role: Role, of: str) -> bool:
    return not of or role.domain == registry_iri(of)


def _under_other_names(roles: Roles, role: Role) -> list[str]:
    """Who holds the post under another name: "kanclerz Niemiec" is the "szef niemieckiego rządu"."""
    found: list[str] = []
    for office, of in _other_names(roles, role):
        domain = of or role.domain
        people = roles.holders.get((office, domain)) or roles.holders.get((office, None), {})
        found += [p for p in people if _may_serve(roles, p, domain)]
    return found


def _chiefs(roles: Roles, domain: str, rank: str) -> list[str]:
    """Who leads a body under another word: "szef Ligi" is the one whom the text calls its "lider".

    So it is for deputies, "wiceszef" and "wiceprzewodniczący", of whom the text names one.
    """
    if roles.entities.actor(domain).type != "organisation":
        return []
    held = (roles.holders.get((lemma, domain), {}) for lemma in sorted(roles.words[rank]))
    return list(dict.fromkeys(p for people in held for p in people))


def _known_bearers(roles: Roles, role: Role, focus: Focus) -> list[str]:
    """Whom of those named so far the registry knows to hold the office, of whatever state."""
    if role.kind != "office":
        return []
    day = roles.document.article.published
    bearers = [p for p in dict.fromkeys(focus.persons) if held(p, role.lemma, day)]
    states = {roles.entities.registry.country_of.get(p) for p in bearers}
    if day is None and not _ever_held(roles, role.lemma) <= set(bearers):
        return []  # "Premier: decyzja X …", before the text has named him
    others = (p for p in {*focus.persons, *focus.subject} if p not in bearers)
    if day is None and any(ever_held(p, role.lemma) or _may_be_one(roles, p, states, focus) for p in others):
        return []  # a text of no known day may be of the days of another whom it names
    return [p for p in bearers if not _is_from_elsewhere(roles, p)]


def _ever_held(roles: Roles, lemma: str) -> frozenset[str]:
    """Whom of those named the registry knows to have held an office at any time."""
    if lemma not in roles.ever:
        roles.ever[lemma] = frozenset(person for person in roles.named if ever_held(person, lemma))
    return roles.ever[lemma]


def _may_be_one(roles: Roles, person: str, states: set[str | None], focus: Focus) -> bool:
    """Tell who acted or spoke last, of another state, and of no office in the text: this one may be his."""
    last = person == focus.speaker or focus.subject == (person,)
    another = roles.entities.registry.country_of.get(person) not in {None, *states}
    return last and another and not roles.bears_any(person)


def _is_from_elsewhere(roles: Roles, person: str) -> bool:
    """Tell the foreigner of a text that names the head of another state, and of his state nothing."""
    state = roles.entities.registry.country_of.get(person)
    if state is None or state in roles.named:
        return False
    others = (of for lemma, of in roles.holders if of not in (None, state) and lemma in roles.words["chief"])
    return any(roles.entities.actor(of).type == "country" for of in others if of is not None)


def _of_ministries(roles: Roles, role: Role, focus: Focus) -> list[str]:
    """ "rosyjski minister": of those named so far who are one there, of whatever matter."""
    if role.lemma + " " != _MINISTER:
        return []
    found: dict[str, None] = {}
    for (office, of), people in roles.holders.items():
        if office.startswith(_MINISTER) and of == role.domain:
            found |= people
    day = roles.document.article.published
    for (office, of), terms in roles.entities.registry.holders.items():
        if office.startswith(_MINISTER) and of == role.domain:
            found |= {p: None for p, start, end in terms if p in focus.persons and lasts(start, end, day)}
    return list(found)


def _former_holder(roles: Roles, role: Role) -> str | None:
    """ "były premier": the only one of whom the text says that he was."""
    once = roles.once.get((role.lemma, role.domain)) or {
        p for p in roles.once.get((role.lemma, None), ()) if _may_serve(roles, p, role.domain)
    }
    return next(iter(once)) if len(once) == 1 and role.unique else None


def _leads_state(roles: Roles, role: Role) -> str | None:
    """ "lider Afganistanu": the one whom the text calls the president or the premier of that state."""
    if role.lemma not in roles.words["ruling"] or role.former or role.domain is None:
        return None
    offices = roles.words["ruler"] | roles.words["governing"]
    found = {p for office in offices for p in roles.holders.get((office, role.domain), ())}
    return found.pop() if len(found) == 1 else None


def _may_serve(roles: Roles, person: str, domain: str | None) -> bool:
    """Tell whether this person's office is of that domain, as far as the text or the registry knows."""
    country = roles.entities.registry.country_of.get(person)
    return domain in (None, country) or domain in roles.domains.get(person, ())


def _may_head(roles: Roles, person: str, role: Role) -> bool:
    """ "szef MSZ", of no state: a minister of the same matter of whom the text says no other state either."""
    known = roles.entities.registry
    if role.domain not in known.shared or not role.lemma.startswith(_MINISTER):
        return False
    country = known.country_of.get(person)
    if country is None:
        return not roles.domains.get(person)
    return country == known.country_of.get(role.domain or "")


def _by_office(roles: Roles, role: Role) -> str | None:
    """The registry's holder at the article's date; without one, whom the text names of those of our days."""
    if role.former:
        return None
    ruling = roles.words["ruler"] if role.lemma in roles.words["ruling"] else ()
    known = roles.entities.registry.holders
    masculine = roles.lexicon.roles[role.lemma]["lemma"] if role.lemma in roles.lexicon.roles else role.lemma
    own = (masculine, *sorted(ruling))  # "rzeczniczka" is the "rzecznik" of the registry
    terms: list[tuple[str, str, str]] = []
    for lemmas in (own, [office for office, _ in _other_names(roles, role)]):
        domains = {role.domain or "", role.body or ""}
        terms = terms or [t for lemma in lemmas for of in domains for t in known.get((lemma, of), ())]
    day = roles.document.article.published
    if day is None:
        # "były minister obrony" is not the "minister obrony narodowej" either
        over = (people for (office, _), people in roles.once.items() if role.lemma.startswith(office))
        once = set().union(*over)
        named = {p for p, start, end in terms if lasts(start, end, day)} & roles.named.keys() - once
        return next(iter(named)) if len(named) == 1 else None
    fits = {p for p, start, end in terms if lasts(start, end, day)}
    return roles.entities.actor(fits.pop()).id if len(fits) == 1 else None
