"""Claims about speech itself: who said what to whom, quoted or reported; and about being present."""

from __future__ import annotations

from ktokogo.document import Clause, Phrase, Sentence, Token
from ktokogo.reading import company, reporting
from ktokogo.reading.naming import reach
from ktokogo.reading.reference import Reference
from ktokogo.reading.scene import Draft, Scene, stated
from ktokogo.reading.source import Source
from ktokogo.relations import relations


def sentence_says(
    reference: Reference, sentence: Sentence, base: Source, reported: Source, found: list[Draft]
) -> list[Draft]:
    """Draft "X says …" for a quoted or attributed sentence in which nothing more was found."""
    if base.iri is None or base.inferred:
        return []
    if any(relations()[d.relation].family != "says" and not company.is_beside(d) for d in found):
        return []
    if sentence.cue or (sentence.quoted is None and base.phrase is None and base.cue is None):
        return []
    if any(d.subject == base.iri and d.object is None for d in found):
        return []  # "Myślę, że …", "Mogę potwierdzić, że …": he has said so himself
    if sentence.quoted is None and reference.entities.actor(base.iri).kind == "UnnamedGroup":
        return []  # "według ekspertów": what they vouch for is told by the claims, that they speak is nothing
    heads = [
        c
        for c in sentence.clauses
        if c.kind == "main" and c.governor is None and c.predicate is not None and c is not base.cue
    ]
    quoted = sentence.quoted is not None
    relation = reference.heard.relations.get(sentence.group, "says") if quoted else "says"
    rule = "speech.quoted" if quoted else "speech.according"
    text, drafts = reference.document.article.text, []
    for clause, tokens in _statements(reference, sentence, heads):
        tokens = _without_asides(sentence, base, _said(base, tokens))
        words = stated(tokens, text)
        if len(words.split()) < 3 or not _has_matter(reference, tokens):
            continue
        scene = Scene(reference, sentence, clause, base if quoted else reported, [base.iri])
        stated_only = relations()[relation].family == "demands" and not _asks(reference, tokens)
        drafts.append(
            scene.draft(
                "says" if stated_only else relation,
                base.iri,
                rule,
                text=words,
                start=sentence.start,
                end=sentence.end,
            )
        )
    return drafts


def _asks(reference: Reference, tokens: list[Token]) -> bool:
    """Tell words that ask for something: "Nie traćcie woli!", "Niech rząd odejdzie", "musimy się bronić"."""
    modals = (reference.lexicon.modals.get(t.best.lemma) for t in tokens)
    obliged = any(modal is not None and modal.modality == "obligation" for modal in modals)
    let = any(t.lower in reference.lexicon.words["let"] for t in tokens)
    return obliged or let or any(t.best.mood == "imperative" for t in tokens)


def _statements(
    reference: Reference, sentence: Sentence, heads: list[Clause]
) -> list[tuple[Clause, list[Token]]]:
    """Cut a sentence where a main clause with a subject of its own begins: each stretch states one thing."""
    # what follows a complement may be more of what it reports: "mogłyby sugerować, że A, B i C"
    reports = [c.tokens[0].index for c in sentence.clauses if c.kind == "complement"]
    until = min(reports, default=len(sentence.tokens))
    own = [
        c
        for c in heads[1:]
        if c.subject is not None and c.tokens[0].index < until and not _goes_on(reference, c)
    ]
    cuts = [*(heads or sentence.clauses)[:1], *own]
    starts = [0, *(c.tokens[0].index for c in cuts[1:])]
    ends = [*starts[1:], len(sentence.tokens)]
    return [(c, sentence.tokens[i:j]) for c, i, j in zip(cuts, starts, ends, strict=False)]


def _goes_on(reference: Reference, clause: Clause) -> bool:
    """Tell "na co się powołuje", "tym mniej zabiją": a question, or the second half of a comparison, alone
    states nothing."""
    words = reference.lexicon.words
    asks = any(t.best.lemma in words["question.word"] for t in clause.tokens[:2])
    return asks or clause.tokens[0].lower in words["correlate"]


def _said(base: Source, tokens: list[Token]) -> list[Token]:
    """What is said, without the words that name who says it: "zdaniem X", "jak podaje X"."""
    manner = base.cue.tokens if base.cue is not None else []
    named = _source_span(base)
    if base.phrase is not None and base.phrase.quoted and any(t.index in named for t in tokens):
        first, last = base.phrase.first - 2, base.phrase.end + 1  # "według „X”": the marks go with the name
        tokens = [t for t in tokens if not first <= t.index <= last]
    return [t for t in tokens if t not in manner and t.index not in named]


def _without_asides(sentence: Sentence, base: Source, tokens: list[Token]) -> list[Token]:
    """What is said without the relative clause on who says it: "zdaniem X, który skrytykował Y, Z kłamie"."""
    who, cue = base.phrase, base.cue
    first = who.first if who is not None else cue.tokens[0].index if cue is not None else 0
    last = who.end if who is not None else cue.tokens[-1].index if cue is not None else -1
    own = [
        c
        for c in sentence.clauses
        if c.kind == "relative"
        and (first <= c.antecedent.first <= last if c.antecedent is not None else c.governor is cue)
    ]
    aside = {t.index for c in own for t in c.tokens}
    return [t for t in tokens if t.index not in aside]


def _has_matter(reference: Reference, tokens: list[Token]) -> bool:
    """Tell whether the words name a matter: an actor, two nouns, or a noun that is described.

    "To jest bardzo proste", "Niestety nie mamy żadnej roli" would make an edge to nothing in particular.
    """
    if not any(_states(token) for token in tokens) or _points_back(reference, tokens):
        return False
    pointers = reference.lexicon.words["pointer"]
    weight = 0
    if tokens and tokens[0].best.pos != "adjective" and tokens[0].best.lemma in pointers:
        weight = -1  # "To oblężenie …": what is meant stands elsewhere
    for token in tokens:
        name = reference.entities.by_token.get(token.start)
        if name is not None and name.actor is not None:
            return True
        content_word = token.best.pos in ("noun", "gerund", "adjective", "passive", "infinitive")
        if content_word and token.best.lemma not in pointers:
            weight += 1
    return weight >= 2 and any(t.best.pos in ("noun", "gerund", "infinitive") for t in tokens)


def _states(token: Token) -> bool:
    """Tell a word without which nothing is stated: a verb of any form, "trzeba", "Rosja to nie tygrys"."""
    return token.best.pos in ("verb", "impersonal", "predicative", "infinitive") or token.lower == "to"


def _points_back(reference: Reference, tokens: list[Token]) -> bool:
    """ "Pojadę do niego …", "Oni mówią …": before any name, who is meant stands elsewhere."""
    for token in tokens:
        name = reference.entities.by_token.get(token.start)
        if name is not None and name.actor is not None:
            return False
        possessive = token.lower in ("jego", "jej", "ich")
        if token.best.pos == "pronoun" and token.best.person == 3 and not possessive:
            return True
    return False


def _source_span(base: Source) -> range:
    """Indices of the words that name who says it, their preposition among them."""
    phrase = base.phrase
    if phrase is None:
        return range(0)
    before = 2 if phrase.preposition == "z" else phrase.preposition is not None  # "zgodnie z"
    return range(phrase.first - before, _end_of_name(phrase) + 1)


def _end_of_name(phrase: Phrase) -> int:
    """Where the words that name a source end: "zdaniem ministra Jana Nowaka", the name included."""
    end = phrase.last
    if phrase.apposed is not None:
        end = max(end, reach(phrase.apposed) if phrase.apposed.quoted else phrase.apposed.last)
    for joined in phrase.conjuncts:
        end = max(end, reach(joined))
    for part in phrase.dependents:
        if part.preposition is None:
            end = max(end, _end_of_name(part))
    return end


def presence(scene: Scene) -> list[Draft]:
    """ "powiedział X na sesji Forum": who speaks at a named event takes part in it."""
    if (
        scene.source.iri is not None
        or scene.inferred
        or not reporting.is_speech(scene.reference, scene.clause)
    ):
        return []
    event = scene.occasion()
    after = [p for p in scene.clause.phrases if p.preposition == "po"]
    if any(event in scene.reference.actors(p, scene.clause) for p in after):
        return []  # "stosunki po brexicie": not at it
    if event is None or scene.clause.negated or scene.modality != "actual":
        return []
    return [
        scene.draft("attends", s, "speech.occasion", target=event, confidence=0.85) for s in scene.subjects
    ]
