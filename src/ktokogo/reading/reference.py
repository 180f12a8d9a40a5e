"""Whom a group of words means: a name, a role's holder, a power, a pronoun, the dropped subject."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from ktokogo.document import Clause, Document, Phrase, Sentence, unclosed
from ktokogo.reading import belonging, descriptions, genders, pronouns
from ktokogo.reading import media as media_nouns
from ktokogo.reading.bearers import role_end
from ktokogo.reading.common_nouns import CommonNouns
from ktokogo.reading.entities import Entities
from ktokogo.reading.focus import Focus, Heard, beside, rival
from ktokogo.reading.lexicon import lexicon
from ktokogo.reading.name import Name, kinds, media_words
from ktokogo.reading.naming import Naming, joined
from ktokogo.reading.registry import fold
from ktokogo.reading.roles import Roles
from ktokogo.reading.trace import Trace


class Reference:
    """Resolves groups of one document to actors."""

    def __init__(self, document: Document, entities: Entities, earlier: Reference | None = None) -> None:
        self.document = document
        self.entities = entities
        self.lexicon = lexicon(document.language.code)
        self.naming = Naming(document, entities)
        known = earlier.genders if earlier is not None else {}
        self.genders: dict[str, str] = known | genders.of_actors(
            entities.names, entities.actor, document.language
        )
        self.roles: Roles = Roles(
            document,
            entities,
            self.naming,
            self.lexicon,
            self.genders,
            earlier.roles if earlier is not None else None,
        )
        self.nouns = CommonNouns(document, entities, self.naming, self.lexicon)
        self.focus = Focus()
        self.heard = Heard()
        self.trace: Trace | None = None
        self.speaking: str | None = None
        """Who says the sentence that is being read, where it is quoted."""

    @cached_property
    def bodies(self) -> dict[str, set[str]]:
        """To which parties and bodies the text says that a person belongs, former ones left out."""
        told: dict[str, set[str]] = {}
        for _, person, body, _, former in belonging.found(self):
            if not former:
                told.setdefault(person, set()).add(body)
        return told

    @cached_property
    def media(self) -> list[Name]:
        """The names of media, in the order of the text."""
        named = (n for n in self.entities.names if n.actor is not None)
        return [n for n in named if self.entities.actor(n.actor or "").type == "medium"]

    def actors(self, phrase: Phrase, clause: Clause | None = None) -> list[str]:
        """Return the IRIs of whom the group and its conjuncts mean; empty where that is not an actor."""
        where = clause or phrase.clause
        if not phrase.conjuncts:
            return list(dict.fromkeys(self._one(phrase, where)))
        members = [member for member in phrase.members if not member.negated]  # "nie A, lecz B"
        return list(dict.fromkeys(iri for member in members for iri in self._one(member, where)))

    def _one(self, phrase: Phrase, clause: Clause | None) -> list[str]:
        if (
            phrase.head.best.lemma in self.lexicon.words["relative"]
            and clause is not None
            and clause.antecedent is not None
        ):
            if clause.antecedent is phrase or self.naming.ends_body(clause.antecedent):
                return []
            described = self.described(clause.antecedent)
            return self.actors(clause.antecedent) if described is None else described
        named = self.nouns.counted(phrase, self.naming.named(phrase))
        alone = named and len(phrase.tokens) == 1
        if alone and phrase.head.best.lemma.lower() in self.lexicon.words["authority"]:
            authority = self._authority(phrase)  # "Rząd RFN" is more than a body called so
            return [authority] if authority else named
        titled = phrase.head.best.lemma in self.lexicon.roles
        if named and not (titled and phrase.apposed and self.naming.person(phrase.apposed)):
            return named  # not so "Rzecznik Praw Obywatelskich Jan Nowak": the office is his
        if phrase.apposed is not None:
            found = self.naming.named(phrase.apposed)
            if found and (not titled or self.naming.person(phrase.apposed)):
                return found  # not so "dziennikarz Dziennika X": the paper is not the man
        if (medium := self._medium(phrase)) is not None:
            return [medium]
        if phrase.head.best.pos == "pronoun":
            if id(phrase) in self.heard.asked:
                return []  # "sztab X i przez niego …": whether it means another asks what the group is
            self.heard.asked.add(id(phrase))
            found = pronouns.meant(self, phrase, clause)
            self.heard.asked.discard(id(phrase))
            return found
        if not self.lexicon.words["both"].isdisjoint([t.best.lemma for t in phrase.tokens]):
            return pronouns.both(self, phrase)
        role = self.roles.role(phrase)
        if role is not None:
            if self._is_another(phrase) or self._goes_on_named(phrase):
                return []  # "kolejny minister", "inny polityk": not the one named before
            holder = self.roles.holder(role, self.focus) or descriptions.meant(self, phrase, role)
            if holder is not None and holder == self.speaking:
                return []  # "„Premier złamał prawo” – powiedział premier Nowak": of another than himself
            return [holder] if holder else self.nouns.by_office(phrase, role)
        authority = self._authority(phrase)
        if authority:
            return [authority, *self._other_states(phrase, authority)]
        called = self.nouns.called(phrase)
        return [called] if called else self.nouns.collective(phrase) or self.nouns.group(phrase)

    def described(self, antecedent: Phrase) -> list[str] | None:
        """Who is said to be what a relative clause goes on with; None where it is nobody's predicate.

        "B był pierwszym prezydentem, który …" means B, not the president whom the text has named; it means
        nobody where B was none or would only be one.
        """
        clause, bare = antecedent.clause, antecedent.preposition is None and antecedent.parent is None
        verb = clause.predicate if clause is not None else None
        if clause is None or verb is None or verb.best.lemma not in self.lexicon.words["being"]:
            return None
        if (
            not bare
            or antecedent is clause.subject
            or antecedent.case != "inst"
            or self.naming.named(antecedent)
        ):
            return None
        if clause.negated or clause.conditional or verb.best.tense == "future":
            return []
        return self.actors(clause.subject) if clause.subject else self.heard.subjects.get(id(clause), [])

    def _medium(self, phrase: Phrase) -> str | None:
        """ "Dziennik The Times", "tygodnik Der Spiegel": the medium named right behind the word for one."""
        if phrase.head.best.lemma.lower() not in media_words():
            return self._party_behind(phrase)
        inside = (*phrase.tokens, *(t for p in phrase.dependents if p.preposition is None for t in p.tokens))
        names = (self.entities.by_token.get(t.start) for t in inside)
        found = (n.actor for n in names if n is not None and n.actor is not None)
        media = (iri for iri in found if self.entities.actor(iri).type == "medium")
        return next(media, None) or self._behind(phrase, "medium") or media_nouns.meant(self, phrase)

    def _party_behind(self, phrase: Phrase) -> str | None:
        """ "rządzącej partii Gruzińskie Marzenie": the party whose name follows the word for one."""
        words, lemma = self.lexicon.words, phrase.head.best.lemma
        body = lemma in words["party"] or lemma in words["any.body"]
        return self._behind(phrase, "organisation") if body else None

    def _behind(self, phrase: Phrase, kind: str) -> str | None:
        """Whom of a kind the undeclined name right behind a group means: "stacja Al Jazeera"."""
        after = self.naming.sentence_of(phrase).tokens[phrase.last + 1 : phrase.last + 2]
        name = self.entities.by_token.get(after[0].start) if after else None
        if name is None or name.actor is None or name.start != after[0].start:
            return None
        own = name.phrase
        undeclined = own is None or own.case in ("nom", phrase.case) or {"nom", "gen", "inst"} <= own.cases
        return name.actor if undeclined and self.entities.actor(name.actor).type == kind else None

    def _is_another(self, phrase: Phrase) -> bool:
        """Tell "kolejny minister", "inny, ważny minister": its modifiers, a comma between them at most."""
        before = phrase.clause.tokens if phrase.clause is not None else []
        near = [t for t in before if phrase.first - 2 <= t.index < phrase.first]
        if near and (near[-1].best.pos == "noun" or near[0].best.lemma == "raz"):
            near = []  # "następnego dnia minister", "skrytykował po raz kolejny ministra"
        lemmas = {t.best.lemma for t in (*near, *phrase.tokens) if t.best.pos in ("adjective", "numeral")}
        return bool(lemmas & self.lexicon.words["another"])

    def _goes_on_named(self, phrase: Phrase) -> bool:
        """Tell "opozycjonista J. Harlow", "premier Park Geun Suk": a name follows that was read as none."""
        if phrase.case != "nom" or phrase.apposed is not None or self.roles.is_borne(phrase):
            return False
        sentence, end = self.naming.sentence_of(phrase), role_end(phrase)
        behind = next((p for p in sentence.phrases if p.first == end + 1), None)
        if behind is None or behind.parent is not None or behind.preposition is not None:
            return False
        if kinds().get(sentence.tokens[end].best.lemma) == "ORG":
            return False  # "lider partii Wolność"
        word, known = behind.tokens[0], ("place", "organisation", "acronym")
        letter = len(word.text) == 1 and word.text.isupper()
        return letter or (word.capital and word.can("nom") and word.best.name not in known)

    def _authority(self, phrase: Phrase) -> str | None:
        """ "władze Rosji", "rosyjski rząd", "władze w Moskwie"; bare "władze" of the state last named."""
        lemma = phrase.head.best.lemma.lower()
        statehood = lemma in self.lexicon.words["statehood"] and phrase.number == "sg"  # "państwo polskie"
        if not (lemma in self.lexicon.words["authority"] or statehood) or phrase.quoted:
            return None
        state = self.naming.adjective_state(phrase)
        if statehood or state:
            if state is None:
                return None
            return self.entities.actor(state).id
        for part in phrase.dependents:
            if part.preposition in self.lexicon.words["agent"]:
                continue  # "rząd popierany przez X" is not of X
            for iri in self.naming.named(part):
                actor = self.entities.actor(iri)
                seat = self.entities.registry.powers.get(fold(actor.name))
                if part.preposition is not None and seat is not None:
                    actor = self.entities.actor(seat)  # "władze w Kiszyniowie"
                    return actor.metonym_of or seat
                if actor.type in ("country", "organisation") or actor.metonym_of:
                    return iri
                if actor.type == "person" and phrase.head.best.lemma in self.lexicon.words["cabinet"]:
                    words = self.document.language.nominative(phrase)
                    words = words[:1].lower() + words[1:] if phrase.tokens[0].initial else words
                    name = f"{words} {joined(part.tokens)}"
                    return self.entities.mint(name, "organisation", "GovernmentBody").id
                return self.nouns.local_authority(phrase, part) if actor.type == "place" else None
        bare = phrase.head.best.lemma in self.lexicon.words["bare.authority"]
        if phrase.dependents or not bare or len(phrase.tokens) > 1:
            return None
        near = [state for state in self.focus.states if self.focus.is_near(state)]
        # of two states just named it is the last one's only if the text is about that one
        return near[-1] if near and (len(near) == 1 or near[-1] == self._main_state) else None

    def _other_states(self, phrase: Phrase, first: str) -> list[str]:
        """ "władze A, B i C": those of B and C as well."""
        joined_to = [c for d in phrase.dependents if d.preposition is None for c in d.conjuncts]
        named = [iri for c in joined_to if c.case == "gen" for iri in self.naming.named(c)]
        states = [iri for iri in dict.fromkeys(named) if self.entities.actor(iri).type == "country"]
        return [iri for iri in states if iri != first]

    @cached_property
    def _main_state(self) -> str | None:
        """The state that the text names most often, or by a capital that stands for it."""
        named = (self.entities.actor(n.actor) for n in self.entities.names if n.actor is not None)
        counts = Counter(a.metonym_of or a.id for a in named if a.metonym_of or a.type == "country")
        return counts.most_common(1)[0][0] if counts else None

    def note(self, sentence: Sentence) -> None:
        """Take in whom and what a sentence names, in order."""
        if sentence.quoted is not None:
            left = self.heard.open_marks.get(sentence.group, 0) + unclosed(sentence.tokens)
            self.heard.open_marks[sentence.group] = max(0, left)
        self.focus.sentences += 1
        self.focus.rival = rival(sentence)
        self.focus.beside = beside(sentence, self.lexicon.words["agent"])
        self.focus.before = sentence
        title = sentence.role in ("headline", "subhead")
        for phrase in sentence.phrases:
            meant = self.naming.named(phrase) or self._role_holder(phrase)
            for iri in meant:
                actor = self.entities.actor(iri)
                self.focus.note(iri, actor.type)
            gender = self._described(phrase) if not (meant or title) else None
            if gender is not None and (phrase.apposed is None or not self.naming.named(phrase.apposed)):
                self.focus.described[gender] = self.focus.sentences

    def _described(self, phrase: Phrase) -> str | None:
        """The gender of somebody whom a group describes without a name: "asystenta", "lider partii X"."""
        common = not phrase.head.capital or phrase.head.initial
        if not common or phrase.number != "sg":
            return None
        if phrase.case == "nom" and phrase.clause is not None and phrase.clause.subject is not phrase:
            return None  # "Decyzję minister skrytykował X": a woman's, whose title does not decline
        roles = self.lexicon.roles
        if genders.describes(phrase, "m", roles):
            return "m"
        return "f" if genders.describes(phrase, "f", roles) else None

    def _role_holder(self, phrase: Phrase) -> list[str]:
        role = self.roles.role(phrase)
        holder = self.roles.holder(role, self.focus) if role else None
        return [holder] if holder else []

    def keep_subject(self, iris: list[str], clause: Clause, paragraph: int) -> None:
        """Remember the subject of a main clause, for clauses that drop theirs."""
        if iris:
            verb = clause.predicate
            self.focus.subject = tuple(iris)
            self.focus.number = verb.best.number if verb else None
            own = genders.of_verb(verb) or self.genders.get(iris[0])
            person = self.entities.actor(iris[0]).type == "person"
            its = genders.of_group(clause.subject)
            self.focus.gender = own or (its if not person or its == "f" else None)  # "żona Y" is no man
            self.focus.paragraph = paragraph
            self.focus.silent = False
            breaks_in = verb is not None and verb.best.lemma in self.lexicon.words["interrupting"]
            self.focus.interrupter = iris[0] if breaks_in else None
            self.focus.moment += 1
            self.focus.subject_moment = self.focus.moment

    def forget(self) -> None:
        """Somebody acts of whom nothing tells who it is: a subject dropped after him is nobody known."""
        self.focus.subject, self.focus.speaker = (), None

    def leave_line(self, known: frozenset[str]) -> None:
        """Go on behind a line set into the text: whom it was the first to name does not act there."""
        fresh = {self.focus.speaker, *self.focus.subject} - {None} - known
        if any(self.entities.actor(str(iri)).type == "person" for iri in fresh):
            self.forget()

    def speaker_agreeing(self, clause: Clause, paragraph: int) -> str | None:
        """Return who spoke last, in this paragraph or the one before, if the verb agrees with him."""
        focus, verb = self.focus, clause.predicate
        if focus.speaker is None or not 0 <= paragraph - focus.speaker_paragraph <= 1:
            return None
        if focus.speaker == focus.interrupter:
            return None
        if verb is None or verb.best.person not in (None, 3) or verb.best.number != "sg":
            return None
        if verb.best.tense == "past" and verb.best.genders == frozenset("n"):
            # "Dziesiątki osób protestowało": only a ministry that spoke before could be meant
            return focus.speaker if self.genders.get(focus.speaker) == "n" else None
        gender = genders.of_verb(verb)
        if focus.subject_moment > focus.speaker_moment:
            several = focus.number == "pl"
            other = gender is not None and focus.gender is not None and gender != focus.gender
            if not several and not other:
                return None  # who has acted since may be the one who speaks now
            last = focus.persons[-1] if focus.persons else focus.speaker
            if last != focus.speaker and focus.is_near(last) and self.genders.get(last) in (None, gender):
                return None  # "A mówił. Agencja podała, że B … Obwiniał też C": rather B
        if focus.subject == (focus.speaker,) and focus.number == "pl":
            return None  # "Politycy X odpowiedzieli. Dodała …": not the party
        own = focus.gender if focus.subject == (focus.speaker,) else None
        known = self.genders.get(focus.speaker) or own
        if gender and known is None and self.entities.actor(focus.speaker).type != "person":
            return None
        return None if gender and known and gender != known else focus.speaker

    def may_be_either(self, clause: Clause, paragraph: int) -> bool:
        """Tell whether who spoke before may go on speaking although another has silently acted since."""
        focus, gender = self.focus, genders.of_verb(clause.predicate)
        near = focus.speaker is not None and 0 <= paragraph - focus.speaker_paragraph <= 1
        if not near or not focus.silent or focus.speaker in focus.subject or focus.speaker is None:
            return False
        return gender is None or self.genders.get(focus.speaker, gender) == gender

    def same_speaker(self, phrase: Phrase, clause: Clause, paragraph: int) -> list[str]:
        """ "Polityk dodał", "poseł przyznał": who spoke last and was named last, if the word can mean him."""
        if phrase.end > phrase.first or phrase.apposed is not None or phrase.number == "pl":
            return []
        if self._goes_on_named(phrase):
            return []
        speaker = self.speaker_agreeing(clause, paragraph)
        if speaker is None or self.focus.persons[-1:] != [speaker]:
            return []
        lemma = phrase.head.best.lemma
        called = speaker in self.roles.holders.get((lemma, None), {})
        return [speaker] if called or lemma in self.lexicon.words["anyone"] else []

    def describes_one(self, found: list[str]) -> bool:
        """Tell a single actor of whom only a description is known."""
        return len(found) == 1 and self.entities.actor(found[0]).kind == "UnnamedGroup"

    def who_goes_on(self, found: list[str], phrase: Phrase, clause: Clause, paragraph: int) -> list[str]:
        """ "… – dodał szef partii": who spoke last and was named last, if nothing says that he is another.

        The text must not have told an office of his before, nor another state or party than the role's.
        """
        role = self.roles.role(phrase)
        if role is None or phrase.number == "pl" or role.former:
            return found
        if role.lemma in self.roles.words["voice"]:
            return found  # a spokesman mostly comes after whom he speaks for
        speaker = self.speaker_agreeing(clause, paragraph)
        if speaker is None or self.focus.persons[-1:] != [speaker] or self.roles.bears_any(speaker):
            return found
        gender = self.genders.get(speaker)
        fits = gender is not None and genders.of_verb(clause.predicate) in (None, gender)
        fits = fits and not (gender == "m" and phrase.genders == frozenset("f"))
        return [speaker] if fits and belonging.may_belong(self, speaker, role.body or role.domain) else found

    def dropped_subject(self, clause: Clause, paragraph: int) -> list[str]:
        """Return the remembered subject if the verb agrees with it and the text has not moved on."""
        verb = clause.predicate
        focus = self.focus
        if verb is None or verb.best.pos != "verb" or verb.best.person not in (None, 3) or not focus.subject:
            return []
        if paragraph - focus.paragraph > 1 or _may_name_subject(clause):
            return []
        if verb.best.number and focus.number and verb.best.number != focus.number:
            return []
        gender = genders.of_verb(verb)
        if verb.best.tense == "past" and verb.best.genders == frozenset("n"):
            return []
        if gender and focus.gender and gender != focus.gender:
            return []
        if len(focus.subject) == 1 and self.entities.actor(focus.subject[0]).type != "person":
            rivals = [p for p in focus.persons if focus.is_near(p) and self.genders.get(p) in (None, gender)]
            if gender and rivals:
                return []  # "Sąd skazał X. Zaatakował Y": X as well as the court
        return list(focus.subject)


def _may_name_subject(clause: Clause) -> bool:
    """Tell "przez radio Puigdemont wspomina": the station is called so, or this is who acts."""
    at = clause.predicate.index if clause.predicate is not None else 0
    names = (p.apposed for p in clause.phrases if p.apposed is not None and p.end == at - 1)
    return any(name.head.best.name == "unknown" and "nom" in name.cases for name in names)
