"""One clause as it is read: who acts, who vouches, how sure it is; and the claims drafted from it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ktokogo.document import Clause, Document, Phrase, Sentence, Token, above
from ktokogo.reading import pronouns
from ktokogo.reading.lexicon import Frame, Lexicon
from ktokogo.reading.model import Certainty, Modality, Polarity
from ktokogo.reading.naming import balanced
from ktokogo.reading.reference import Reference
from ktokogo.reading.registry import fold
from ktokogo.reading.source import Source
from ktokogo.reading.trace import Trial
from ktokogo.relations import relations

Target = tuple[str | None, str, tuple[str, ...]]
"""What a claim is about: the IRI of an actor or None, its wording, and the counterparties."""

MODIFIERS = frozenset(("adjective", "passive", "active"))
LONGEST_STATEMENT = 24
"""Tokens of what somebody says that are shown as the object of a claim."""
LONGEST_CONDITION = 60
"""The same where it opens with a condition, whose consequence is the point: "jeśli A, to B"."""

_PAUSES = frozenset((",", ";", "–", "—", "-", ":"))
_ORGANISED = frozenset(("organisation", "medium"))


@dataclass(slots=True)
class Draft:
    """A claim before it is checked, numbered and cut out of the text."""

    relation: str
    subject: str
    object: str | None
    object_text: str
    rule: str
    sentence: Sentence
    start: int
    end: int
    source: Source
    confidence: float
    polarity: Polarity = "+"
    modality: Modality = "actual"
    certainty: Certainty = "certain"
    counterparty: tuple[str, ...] = ()
    addressee: str | None = None
    occasion: str | None = None
    time: str | None = None
    time_value: str | None = None
    standing: str | None = None
    """How it was found who does the harm that is told (:mod:`ktokogo.reading.standing`)."""

    @property
    def is_hostile(self) -> bool:
        """Whether it would accuse: a negative deed or stance, or the denial of a positive one."""
        against = {"negative": "+", "positive": "-"}.get(relations()[self.relation].valence)
        return self.polarity == against


def without_hostile(drafts: list[Draft], subjects: Collection[str]) -> list[Draft]:
    """Leave out what is hostile of those of whom it is open whether they act: silence is better."""
    return [d for d in drafts if d.subject not in subjects or not d.is_hostile]


@dataclass(slots=True)
class Scene:
    """A clause with what the reader knows of it.

    ``subjects`` are the IRIs of who acts; ``inferred`` tells that the subject was dropped and taken from
    before. ``modality`` and ``certainty`` hold for the whole clause.
    """

    reference: Reference
    sentence: Sentence
    clause: Clause
    source: Source
    subjects: list[str] = field(default_factory=list)
    inferred: bool = False
    modality: Modality = "actual"
    certainty: Certainty = "certain"
    denied: bool = False
    """What governs the clause denies it: "zaprzeczył, że …"."""
    lexicon: Lexicon = field(init=False)
    """That of the document's language."""

    def __post_init__(self) -> None:
        self.lexicon = self.reference.lexicon

    @property
    def document(self) -> Document:
        """The document that is read."""
        return self.reference.document

    def draft(
        self,
        frame_relation: str,
        subject: str,
        rule: str,
        *,
        target: str | None = None,
        text: str = "",
        negated: bool = False,
        modality: Modality | None = None,
        counterparty: tuple[str, ...] = (),
        addressee: str | None = None,
        confidence: float = 0.9,
        start: int | None = None,
        end: int | None = None,
        certainty: Certainty | None = None,
    ) -> Draft:
        """Draft a claim of this clause. ``target`` is the IRI of an object that is an actor."""
        name = self.reference.entities.actor(target).name if target else text
        time = self._time()
        draft = Draft(
            relation=frame_relation,
            subject=subject,
            object=target,
            object_text=name,
            rule=rule,
            sentence=self.sentence,
            start=self.clause.start if start is None else start,
            end=self.clause.end if end is None else end,
            source=self.source,
            confidence=round(confidence * (0.75 if self.inferred else 1.0), 2),
            polarity="-" if negated else "+",
            modality=modality or self.modality,
            certainty=certainty or self.certainty,
            counterparty=counterparty,
            addressee=addressee,
            occasion=self.occasion(),
            time=time[0],
            time_value=time[1],
        )
        if self.reference.trace is not None:
            self.reference.trace.drafted(self.clause, draft)
        return draft

    def reject(self, construction: str, frame: Frame | None, why: str, got: str = "") -> list[Draft]:
        """Draft nothing; note why, for whoever asks (:mod:`ktokogo.reading.trace`)."""
        if self.reference.trace is not None:
            self.reference.trace.reject(self.clause, Trial(construction, frame, why, got))
        return []

    def _time(self) -> tuple[str | None, str | None]:
        told = self.reference.heard.times
        if id(self.clause) not in told:
            told[id(self.clause)] = self._time_of_clause()
        return told[id(self.clause)]

    def _time_of_clause(self) -> tuple[str | None, str | None]:
        article = self.document.article
        for found in self.document.language.times(
            article.text, self.clause.start, self.clause.end, article.published
        ):
            if any(t.start >= found.start and t.end <= found.end for t in self.clause.tokens):
                return found.text, found.value
        return None, None

    def occasion(self) -> str | None:
        """The named event at which the clause takes place: "na sesji plenarnej II Forum"."""
        told = self.reference.heard.occasions
        if id(self.clause) not in told:
            told[id(self.clause)] = self._occasion_of_clause()
        return told[id(self.clause)]

    def _occasion_of_clause(self) -> str | None:
        words = self.lexicon.words
        for phrase in self.clause.phrases:
            if phrase.preposition not in words["occasion"]:
                continue
            if phrase.case == "acc" and phrase.preposition in words["on"] and "loc" not in phrase.cases:
                continue
            found = self.event_in(phrase)
            if found:
                return found
        return None

    def event_in(self, phrase: Phrase) -> str | None:
        """The named event that a group denotes or that a session in it belongs to."""
        entities = self.reference.entities
        for iri in self.reference.actors(phrase, self.clause):
            if entities.actor(iri).type == "event":
                return iri
        if phrase.head.best.lemma in self.lexicon.words["event"]:
            for part in phrase.dependents:
                found = self.event_in(part)
                if found:
                    return found
        return None

    def fits(self, needs: frozenset[str], iri: str | None) -> bool:
        """Tell whether an object satisfies what a frame needs ("actor", "person", "matter" …)."""
        if not needs:
            return True
        if iri is None:
            return "matter" in needs
        actor = self.reference.entities.actor(iri)
        kinds: set[str] = {actor.type}
        if actor.metonym_of or actor.kind == "Bloc":
            kinds |= {"country", "organisation"}
        if actor.type == "group":
            kinds |= {"person"}
        if actor.type in _ORGANISED:
            kinds.add("organisation")
        if actor.type == "organisation" and not actor.metonym_of:
            kinds.add("body")  # that has members; not so the Moscow that stands for a state
        if actor.kind == "PoliticalParty":
            kinds.add("party")
        if actor.type not in ("place", "event"):
            kinds.add("actor")
        return bool(kinds & needs)

    def is_same(self, one: str, other: str | None) -> bool:
        """Tell a state and the power that stands for it."""
        if other is None:
            return False
        a, b = self.reference.entities.actor(one), self.reference.entities.actor(other)
        return one == other or a.metonym_of == other or b.metonym_of == one

    def is_like(self, one: str, other: str | None) -> bool:
        """Tell two actors of one type: what is said of the one may as well be said of the other."""
        actor = self.reference.entities.actor
        return other is not None and actor(one).type == actor(other).type

    def is_nominative(self, phrase: Phrase | None, iri: str | None) -> bool:
        """Tell a man's name that would decline and does not: no object is called so."""
        if phrase is None or iri is None or self.reference.genders.get(iri) != "m" or phrase.conjuncts:
            return False
        form = (phrase.apposed or phrase).tokens[-1].text
        actor = self.reference.entities.actor(iri)
        same = actor.type == "person" and fold(form) == fold(actor.name.split()[-1])
        return same and self.document.language.declines(form)

    def is_audience(self, iri: str) -> bool:
        """Tell those to whom one speaks in an interview: "dziennikarze", an agency."""
        actor = self.reference.entities.actor(iri)
        return actor.kind == "UnnamedGroup" or actor.type == "medium"

    def dropped(self) -> list[Target]:
        """Whom a passive without a subject says it is done to: "został skrytykowany".

        From the sentence before a person only: of a state or a body some thing of it may be meant.
        """
        actors = [self.reference.entities.actor(iri) for iri in self.subjects]
        return [(a.id, a.name, ()) for a in actors if a.type == "person" or not self.inferred]

    def objects(self, phrase: Phrase) -> list[Target]:
        """What a group is as an object: (IRI or None, phrase, counterparties), one a conjunct."""
        out: list[Target] = []
        described: list[str] | None = None
        if phrase.head.best.lemma in self.lexicon.words["relative"] and self.clause.antecedent is not None:
            phrase = self.clause.antecedent
            described = self.reference.described(phrase)
        for member in phrase.members:
            if member.negated:
                continue  # "nie A, lecz B"
            if phrase is not self.clause.subject and _stands_apart(member, phrase):
                continue
            single = alone(member)
            head = member.head
            named = head.capital or head.best.lemma == "jeden" or head.best.lemma in self.lexicon.roles
            if head.best.lemma in self.lexicon.words["own"] or (head.best.pos in MODIFIERS and not named):
                continue  # "rządowe i poselskie zmiany", "swojego planu": torn from its noun
            iris = self.reference.actors(single, self.clause)
            if iris:
                out.extend((iri, "", ()) for iri in (iris if described is None else described))
            elif pronouns.is_pronoun(self.reference, single):
                continue  # "potwierdził to": what is meant cannot be told
            else:
                matter = self._matter(member if member is not phrase else single)
                words = self.reference.naming.text(matter) + self._completed(member)
                out.append((None, words, self.parties(single)))
        return out

    def _has_content(self, phrase: Phrase) -> bool:
        """Tell a noun that a clause can fill: "propozycja, by …", "stwierdzenie, że …"."""
        words, lemma = self.lexicon.words, phrase.head.best.lemma
        if lemma in self.lexicon.nouns or phrase.head.best.pos == "gerund":
            return True
        return any(lemma in words[use] for use in ("claim", "plan", "reproach", "report", "guess"))

    def _completed(self, phrase: Phrase) -> str:
        """What a clause says the matter is: ", by B ustąpił" of "odrzucił propozycję, by B ustąpił"."""
        for clause in self.sentence.clauses:
            antecedent, mark = clause.antecedent, clause.subordinator
            if clause.kind != "complement" or antecedent is None or mark is None or phrase.conjuncts:
                continue
            if antecedent.last != phrase.end or not self._has_content(phrase):
                continue  # "oskarżył rywalkę, że …": the clause is the verb's
            if any(p is phrase for p in above(antecedent)):
                last = last_of(self.sentence, clause)
                tokens = [t for t in self.sentence.tokens if mark.index < t.index <= last]
                return f", {mark.text} {stated(tokens, self.document.article.text)}"
        return ""

    def _matter(self, phrase: Phrase) -> Phrase:
        """The group without the occasion of speaking: "decyzja X [w rozmowie z dziennikarzami]"."""
        settings = self.lexicon.words["setting"]
        kept = tuple(
            self._matter(part)
            for part in phrase.dependents
            if part.preposition is None or part.head.best.lemma not in settings
        )
        verb, first = self.clause.predicate, phrase.tokens[0]
        beside = verb is not None and first.index == verb.index + 1 and first is not phrase.head
        tokens = phrase.tokens[1:] if beside and first.best.pos == "adverb" else phrase.tokens
        if kept == phrase.dependents and tokens is phrase.tokens:
            return phrase
        return replace(phrase, dependents=kept, tokens=tokens)  # "krytykował [publicznie] decyzje X"

    def parties(self, phrase: Phrase) -> tuple[str, ...]:
        """Return the actors at whom a stance on a matter points: "integracja z Moskwą", "decyzja Kijowa".

        Whoever is merely named in the matter is none: who does not back an invasion of X takes no stance
        on X. A side is the partner of a joint act, or whose decision, plan or policy it is (``cues.tsv``).
        """
        words = self.lexicon.words
        out: list[str] = []
        willed = phrase.head.best.lemma in words["will"]
        state = self.reference.naming.adjective_state(phrase) if willed else None
        if state:
            out.append(state)
        for part in phrase.dependents:
            own = willed and part.preposition is None
            for member in part.members:
                if own or part.preposition in words["towards"]:
                    found = self.reference.actors(alone(member), self.clause)
                    out.extend(iri for iri in found if iri not in out and self._is_party(iri))
                elif part.preposition is None:
                    out.extend(iri for iri in self.parties(alone(member)) if iri not in out)
        return tuple(out)

    def _is_party(self, iri: str) -> bool:
        return self.reference.entities.actor(iri).type not in ("event", "medium")


def alone(phrase: Phrase) -> Phrase:
    """The group without its conjuncts."""
    if not phrase.conjuncts:
        return phrase
    return replace(phrase, conjuncts=())


def last_of(sentence: Sentence, clause: Clause) -> int:
    """Index of the last token of a clause with what completes it: what it reports, on which condition,
    which of several ("o tym, że …", "kraj, w którym …"); an aside about a name does not."""
    last, found = clause.tokens[-1].index, {id(clause)}
    for other in sentence.clauses:
        gapped = other.predicate is None and other.kind == "adverbial"  # ", a Węgry, że …"
        after = id(other.governor) in found and other.tokens[0].index > last and not gapped
        named = other.antecedent is not None and other.antecedent.head.capital
        if after and other.kind != "main" and not (other.kind == "relative" and named):
            found.add(id(other))
            last = max(last, other.tokens[-1].index)
    return last


def stated(tokens: list[Token], text: str) -> str:
    """Return what a sentence states: its words as they stand, without the conjunction that it opens with.

    A long one ends at a pause, not in the middle of a thought, and shows that it goes on.
    """
    tokens = [*tokens]
    while tokens and (not tokens[0].text[0].isalnum() or tokens[0].best.pos == "conjunction"):
        del tokens[0]
    while tokens and not tokens[-1].text[-1].isalnum():
        del tokens[-1]
    tokens = [t for i, t in enumerate(tokens) if not (t.text == "," and tokens[i - 1].text in _PAUSES)]
    # "A, jak twierdzi B, zdradził C" without what stood between: nor the comma that it left
    cuts = {t.index for t, after in pairwise(tokens) if t.text == "," and after.index > t.index + 1}
    tokens = [t for t in tokens if t.index not in cuts]
    conditional = bool(tokens) and tokens[0].best.pos == "subordinator"
    longest = LONGEST_CONDITION if conditional else LONGEST_STATEMENT
    cut = len(tokens) > longest
    if cut:
        pauses = [i for i in range(longest // 2, longest) if tokens[i].text in _PAUSES]
        tokens = tokens[: pauses[-1] if pauses else longest]
    out = ""
    for i, token in enumerate(tokens):
        before = text[tokens[i - 1].end : token.start] if i else ""
        adjoins = bool(i) and tokens[i - 1].index == token.index - 1 and not before
        out += token.text if adjoins or not out else " " + token.text
    return balanced(out) + (" …" if cut else "")


def _stands_apart(member: Phrase, phrase: Phrase) -> bool:
    """Tell the senator of "łamie prawo i senator, pytany o to, …": a nominative is no second object."""
    return member is not phrase and member.cases == {"nom"} and phrase.could("acc")


def frame_rule(prefix: str, frame: Frame) -> str:
    """Name the rule that made a claim: the kind of construction and the cue."""
    cue = f"{frame.lemma} {frame.noun}".strip().replace(" ", "-")
    return f"{prefix}.{cue}"
