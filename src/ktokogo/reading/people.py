"""The persons whom a document names in full, and whom of them a surname alone means."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import SequenceMatcher

from ktokogo.document import Document
from ktokogo.reading.genders import of_verb
from ktokogo.reading.model import Actor
from ktokogo.reading.name import Name
from ktokogo.reading.registry import fold, registry, surname_of

_ALIKE = 0.8
"""How like two spellings of one first name are, at least (share of common letters)."""


def _alike(one: str, other: str) -> bool:
    """Tell two spellings of a first name from two names: "Anna" is not "Hanna", "Daniel" not "Daniela"."""
    if one[0] != other[0] or (one[-1] == "a") != (other[-1] == "a"):
        return False
    return SequenceMatcher(None, one, other).ratio() >= _ALIKE


_SHORT = 3
"""Letters of what is rather the second word of a Chinese or a Korean name than a surname alone."""


def _goes_on(name: Name) -> bool:
    """Tell the "Wang" of "Wang Li skrytykował …": one word, and behind it another of what may be one name.

    Not so where that is a name of its own: "zdaniem Merkel Macron …", "według Trumpa Chiny …".
    """
    token, after = name.tokens[-1], name.following
    if len(name.tokens) > 1 or after is None or not after.capital or token.text != token.best.lemma:
        return False
    known = after.best.name in ("place", "organisation", "acronym", "given") or after.text.isupper()
    whole = len(after.text) > _SHORT and fold(after.best.lemma) in registry().surnames
    return not known and not whole


def _last_two(name: str) -> str:
    return fold(" ".join(name.split()[-2:]))


class People:
    """Who may be called by which surname, and which gender the text gives to those who are called so.

    ``actor`` returns the actor of an IRI, of this document or of the registry.
    """

    def __init__(self, document: Document, actor: Callable[[str], Actor]) -> None:
        self._document = document
        self._actor = actor
        self._called: dict[str, list[str]] = {}
        self._shown: dict[str, set[str]] = {}
        self._genders: dict[str, str] = {}
        self._firsts: dict[str, set[str]] = {}
        self._ends: dict[str, set[str]] = {}
        """Who bears a name of three words or more, by the last two of them."""
        self._halves: dict[str, set[str]] = {}
        """Who bears a surname of two parts, by each of them."""

    def follow(self, earlier: People) -> None:
        """Know whoever an earlier part of the text named."""
        self._called, self._shown, self._genders = earlier._called, earlier._shown, earlier._genders
        self._firsts, self._ends, self._halves = earlier._firsts, earlier._ends, earlier._halves

    def call(self, word: str, iri: str) -> None:
        """Remember that a person may be called so."""
        people = self._called.setdefault(fold(word), [])
        if iri not in people:
            people.append(iri)

    def meet(self, actor: Actor, name: Name) -> str:
        """Remember by which surnames a person named in full may be called; return the person's IRI."""
        registered = registry()
        called = registered.called.get(actor.id)
        words = [*(called if called is not None else (surname_of(actor.name),))]
        if called is None or len(called) == 0:
            words += [*(surname_of(n) for n in name.lemmas[:1]), name.tokens[-1].text]
            first = actor.name.split()[0]  # "Xi Wei" is called Xi, and is not the known Xi
            given = "given" in name.tokens[0].analyses.names
            words += [] if given and fold(first) not in registered.surnames else [first]
        for word in dict.fromkeys(words):
            self.call(word, actor.id)
            for half in word.split("-") if "-" in word else ():  # "Korwin" of "Korwin-Mikke"
                self._halves.setdefault(fold(half), set()).add(actor.id)
        self._firsts.setdefault(self._first(actor.id), set()).add(actor.id)
        if len(actor.name.split()) > 2:
            self._ends.setdefault(_last_two(actor.name), set()).add(actor.id)
        if actor.id not in self._genders:
            own = self._document.language.gender(actor.name.split()[0]) or self._shown_by(name)
            self._genders |= {actor.id: own} if own is not None else {}
        return actor.id

    def note(self, name: Name) -> None:
        """Take in what a surname alone shows of its bearer: "Nowak powiedziała"."""
        gender = self._shown_by(name) if self._is_shared(name) else None
        if gender is not None:
            for lemma in name.lemmas:
                self._shown.setdefault(fold(lemma), set()).add(gender)

    def meant(self, name: Name) -> list[str]:
        """Return whom a surname alone may mean: one person if that is clear, nobody if none bears it.

        Of a man and a woman of one surname the verb or the form tells whom, elsewhere the text does: it is
        whoever else is called so in it, if that is always a man or always a woman. One whom the text names in
        full goes before those whom only the registry knows.
        """
        lemmas = [*name.lemmas]
        if len(name.tokens) == 1:
            # "Dymisja Nowakowicza": an unknown word may be read as a nominative that nobody bears
            lemmas += [a.lemma for a in name.tokens[0].analyses if a.name == "unknown"]
        for lemma in lemmas:
            people = self._bearers(lemma)
            if len(people) > 1:
                return self._of_gender(people, self._shown_by(name) or self._usual(lemma))
            if people:
                # "Anna Nowak milczy. Premier Nowak skrytykował rząd": another, of whom no more is known
                own = self._gender(people[0])
                return people if own is None or _told_by_verb(name) in (None, own) else []
        halves = {iri for lemma in lemmas for iri in self._halves.get(fold(lemma), ())}
        declined = self._declined(name)
        if declined is not None or halves:
            return [declined] if declined is not None else sorted(halves)
        for lemma in name.lemmas if not _goes_on(name) else ():
            known = registry().surnames.get(fold(lemma), ())
            if len(known) == 1 and (known[0] in registry().prominent or _foreign(name)):
                return [known[0]]
        return []

    def _declined(self, name: Name) -> str | None:
        """The only man of this document whose surname has that ending: "Muskowi", though a Musek may be."""
        form = fold(name.tokens[0].text)
        if len(name.tokens) > 1 or form in self._called:
            return None
        language = self._document.language
        stems = (form[:n] for n in range(len(form) - 1, max(2, len(form) - 5), -1))
        found = {
            iri for stem in stems if language.is_oblique(form, stem) for iri in self._called.get(stem, ())
        }
        men = [iri for iri in found if self._gender(iri) == "m"]
        return men[0] if len(men) == len(found) == 1 else None

    def one(self, word: str) -> str | None:
        """The one person of this document who may be called so."""
        people = self._called.get(fold(word), [])
        return people[0] if len(people) == 1 else None

    def familiar(self, name: Name) -> str | None:
        """The only person of this document with that first name, which stands alone: "Hillary odparła"."""
        if len(name.tokens) > 1 or name.tokens[0].best.name != "given":
            return None
        found = self._firsts.get(fold(name.lemmas[0]), set())
        return next(iter(found)) if len(found) == 1 else None

    def shortened(self, name: Name) -> str | None:
        """The only person of this document whose name ends in the two words of another: "Lopez Obrador"."""
        found = self._ends.get(_last_two(name.lemmas[0]), set()) if len(name.tokens) == 2 else set()
        return next(iter(found)) if len(found) == 1 else None

    def misspelt(self, name: Name) -> str | None:
        """The person of this document whose first name is also spelt in a way that no first name is."""
        if "given" in name.tokens[0].analyses.names:
            return None
        return self._alike(name.lemmas[0], self._called.get(fold(surname_of(name.lemmas[0])), ()))

    def similar(self, name: Name) -> str | None:
        """The person of the registry whose full name is misspelt or transliterated in another way."""
        found = (
            self._alike(lemma, registry().surnames.get(fold(surname_of(lemma)), ())) for lemma in name.lemmas
        )
        return next((iri for iri in found if iri is not None), None)

    def initialled(self, name: Name) -> str | None:
        """The one person of this document or of the registry whom "J. Nowak" abbreviates."""
        initial = name.tokens[0].text
        if len(initial) != 2 or initial[1] != ".":
            return None
        for known in (self._called, registry().surnames):
            bearers = known.get(fold(surname_of(name.lemmas[0])), ())
            fit = [iri for iri in bearers if self._first(iri)[0] == fold(initial)]
            if len(fit) == 1:
                return fit[0]
        return None

    def _first(self, iri: str) -> str:
        return fold(self._actor(iri).name).split()[0]

    def _alike(self, lemma: str, bearers: Iterable[str]) -> str | None:
        """The one bearer of a surname whose first name is spelt much like that of a name."""
        given = fold(lemma).split()[0]
        alike = [iri for iri in bearers if _alike(self._first(iri), given)]
        return alike[0] if len(alike) == 1 else None

    def _bearers(self, lemma: str) -> list[str]:
        """Those who may be called so, with a known person of the other gender: a president and his wife."""
        people = self._called.get(fold(lemma), [])
        if len(people) != 1 or (own := self._gender(people[0])) is None:
            return people
        known = (i for i in registry().surnames.get(fold(lemma), ()) if i in registry().prominent)
        return people + [i for i in known if self._gender(i) not in (None, own)]

    def _is_shared(self, name: Name) -> bool:
        return len(name.tokens) == 1 and any(len(self._bearers(lemma)) > 1 for lemma in name.lemmas)

    def _of_gender(self, people: list[str], gender: str | None) -> list[str]:
        fit = [iri for iri in people if self._gender(iri) in (None, gender)]
        return fit if gender is not None and len(fit) == 1 else people

    def _gender(self, iri: str) -> str | None:
        first, _, rest = self._actor(iri).name.partition(" ")
        return self._genders.get(iri) or (self._document.language.gender(first) if rest else None)

    def _usual(self, lemma: str) -> str | None:
        """The only gender that this document gives to those whom it calls so."""
        shown = self._shown.get(fold(lemma), set())
        return next(iter(shown)) if len(shown) == 1 else None

    def _shown_by(self, name: Name) -> str | None:
        """What the form of a surname or its verb shows: "Nowaka", "Nowak oskarżyła"; None of "u Nowak"."""
        phrase, form = name.phrase, name.tokens[-1].text
        language = self._document.language
        if any(language.is_oblique(form, lemma) for lemma in name.lemmas):
            return "m"
        if phrase is None or phrase.conjuncts:
            return None
        if phrase.preposition is not None and language.declines(form) and phrase.end == phrase.last:
            return "f"  # "według Nowak"
        return _told_by_verb(name)


def _told_by_verb(name: Name) -> str | None:
    """The gender of the verb of which a name, or its title, is the subject."""
    phrase = name.phrase
    if phrase is None:
        return None
    group = phrase.parent if phrase.parent is not None and phrase.parent.apposed is phrase else phrase
    clause = group.clause
    return of_verb(clause.predicate) if clause is not None and clause.subject is group else None


def _foreign(name: Name) -> bool:
    """Tell words that no Pole is called by: unknown to the dictionary, or behind an article, "Le Pen"."""
    return len(name.tokens) > 1 or all("unknown" in token.analyses.names for token in name.tokens)
