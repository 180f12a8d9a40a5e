"""From an article to a :class:`Reading`: who is in it, who says what, clause by clause."""

from __future__ import annotations

from dataclasses import replace

from ktokogo.article import Article
from ktokogo.document import Clause, Document, Phrase, Sentence
from ktokogo.errors import LanguageError
from ktokogo.polish import language as polish_check
from ktokogo.polish import page_dates
from ktokogo.polish import read as polish
from ktokogo.reading import (
    afterthought,
    appraisals,
    attribution,
    build,
    company,
    context,
    governing,
    hearing,
    offices,
    openness,
    participles,
    predicates,
    pronouns,
    reach,
    reality,
    relaying,
    repeats,
    reporting,
    speaking_for,
    standing,
    statements,
    turns,
    vouching,
)
from ktokogo.reading import events as event_nouns
from ktokogo.reading.entities import Entities
from ktokogo.reading.model import Reading
from ktokogo.reading.reference import Reference
from ktokogo.reading.scene import Draft, Scene, without_hostile
from ktokogo.reading.source import Source
from ktokogo.reading.trace import Trace
from ktokogo.reading.windows import joined, windows
from ktokogo.relations import relations


def read_article(article: Article, *, doubtful: bool = False) -> Reading:
    """Read an article.

    ``doubtful`` tells the accusations, too, that may name the wrong one (:mod:`ktokogo.reading.standing`).

    Raises:
        LanguageError: the text does not look like Polish.
    """
    whole = _polish(article)
    parts: list[Reading] = []
    earlier: Reference | None = None
    for window in windows(whole):
        part, earlier = _read(polish.read(window), earlier, doubtful=doubtful)
        parts.append(part)
    return joined(whole, parts)


def document_of(article: Article) -> Document:
    """Read the language out of an article: its sentences, groups and clauses.

    Raises:
        LanguageError: the text does not look like Polish.
    """
    return polish.read(_polish(article))


def read_document(document: Document, trace: Trace | None = None) -> Reading:
    """Read actors, mentions and claims out of a document of any language that has a lexicon.

    ``trace`` takes notes on what was tried, for whoever asks why.
    """
    return _read(document, trace=trace)[0]


def _polish(article: Article) -> Article:
    """The article with its language and the day that its date line names."""
    guess = polish_check.looks_like(article.text)
    if guess not in (None, "Polish"):
        raise LanguageError(
            f"this reader reads Polish; the text looks like {guess}: give an article in Polish"
        )
    day = article.published or page_dates.day(article.datelines)
    return replace(article, language="pl", published=day, datelines=())


def _read(
    document: Document,
    earlier: Reference | None = None,
    trace: Trace | None = None,
    *,
    doubtful: bool = False,
) -> tuple[Reading, Reference]:
    """Read a document; what an ``earlier`` part of the same text has made known is known in it."""
    entities = Entities(document, earlier.entities if earlier is not None else None)
    reference = Reference(document, entities, earlier)
    reference.trace = trace
    drafts: list[Draft] = []
    carried: Source | None = None
    paragraph = -1
    known: frozenset[str] = frozenset()
    for group in _utterances(document):
        for sentence in group:
            if sentence.paragraph != paragraph:
                if _is_set_in(document, paragraph):
                    reference.leave_line(known)
                known = frozenset(reference.focus.persons)
                carried, paragraph = None, sentence.paragraph
            carried = _sentence(reference, sentence, group, carried, drafts)
    drafts = repeats.without_reminders(drafts)
    all_told = len(drafts)
    if not doubtful:
        drafts = standing.told(reference, drafts)
    held_back = all_told - len(drafts)
    drafts.extend(offices.read(reference))
    if trace is not None:
        trace.reference, trace.drafts = reference, drafts
    return build.reading(document, entities, drafts, held_back), reference


def _is_set_in(document: Document, paragraph: int) -> bool:
    """Tell a line set into the text, a heading or a teaser: it ends without a mark, or breaks off."""
    if paragraph < 0:
        return False
    line = document.article.paragraphs[paragraph]
    end = document.article.text[line.start : line.end].rstrip()
    return line.role in ("subhead", "body") and (end[-1:].isalnum() or end.endswith(("...", "…")))


def _utterances(document: Document) -> list[list[Sentence]]:
    """Group the sentences of an utterance, its cue first: who speaks is known before what is said."""
    groups: dict[tuple[int, ...], list[Sentence]] = {}
    for sentence in document.sentences:
        spoken = sentence.cue or sentence.quoted is not None
        groups.setdefault(sentence.group if spoken else (sentence.start,), []).append(sentence)
    for members in groups.values():
        if len(members) > 1 and any(s.cue for s in members):
            members.sort(key=lambda s: (s.quoted is not None, s.start))
    return list(groups.values())


def _sentence(
    reference: Reference,
    sentence: Sentence,
    group: list[Sentence],
    carried: Source | None,
    drafts: list[Draft],
) -> Source | None:
    """Read one sentence; return the source that may carry over to the next."""
    own: Source | None = None
    utterer: Source | None = None
    reference.speaking = None
    for named in attribution.according(sentence, reference):
        local = reach.confined(sentence, named, own)
        for clause in local or ():
            if own is None or own.phrase is None or own.phrase.clause is not clause:
                reference.heard.local_sources[id(clause)] = named
        if local is None and own is None:
            own = named
    if own is None:
        own = afterthought.told_behind(sentence, reference)
    for clause, relay in relaying.relayed(sentence, reference):
        reference.heard.local_sources.setdefault(id(clause), relay)
    if sentence.cue and own is not None and own.iri is not None:
        reference.heard.relays[sentence.group] = own.iri  # "– powiedział X, jak podaje Reuters"
    if sentence.quoted is not None:
        base: Source | None = hearing.speaker_of(reference, sentence)
        utterer = base if sentence.quoted.marked else None
        if base is not None and own is not None and own.iri is not None and own.iri != base.iri:
            base = base.reporting(own.iri, own.voice)  # "Według A B blokuje C – podaje X"
    elif own is not None:
        base = own if own.iri is not None else None
    elif carried is not None and not _speaks(reference, sentence):
        base = replace(carried, inferred=True, phrase=None)
    else:
        base = attribution.headline(sentence)
    if base is None:
        if reference.trace is not None:
            reference.trace.silent[sentence] = "who says it cannot be told"
        reference.note(sentence)
        return None
    reported = attribution.partial(sentence, base, reference.document.article.text)
    before = len(drafts)
    reference.heard.doubtful.clear()
    if sentence.quoted is not None and base.iri is not None and turns.may_be_anothers(reference, sentence):
        reference.heard.doubtful.add(base.iri)
    reference.speaking = base.iri if sentence.quoted is not None else None
    for clause in sentence.clauses:
        _clause(reference, sentence, clause, reported, drafts)
    if not sentence.question:
        told = utterer or base  # "Według A B blokuje C", quoted of X: all of it is X's saying
        drafts.extend(statements.sentence_says(reference, sentence, told, reported, drafts[before:]))
    found = drafts[before:]
    if found and not any(clause.kind == "conditional" for clause in sentence.clauses):
        found = repeats.told_once(found)  # with a condition the announcement says more
    drafts[before:] = turns.without_doubtful(reference, found)
    if sentence.quoted is not None:
        reference.note(sentence)
        return None
    if own is not None and own.iri is not None:
        reference.focus.hear(own.iri, sentence.paragraph)
    hearing.hear(reference, sentence)
    if own is not None and reference.focus.speaker != own.iri and _is_told_by_one(reference, own):
        reference.focus.speaker = None  # "Zdaniem A B zdradził sekret. Oskarżył też C": A or B
    reference.note(sentence)
    if own is not None and own.iri is not None and own.voice != "citedMedium":
        reference.focus.beside |= turns.told_of(reference, sentence, own)
    another = turns.is_contested(reference, sentence) or turns.is_of_another(reference, sentence)
    another = another or turns.two_act(reference, sentence)
    reference.focus.contested = another or turns.leaves_another(reference, drafts[before:])
    if _only_names(reference, sentence) or turns.hands_over(reference, sentence):
        reference.forget()  # "Inaczej B. Zarzucił …": B rather than who acted before
    if sentence.question and not set(reference.focus.persons[-1:]) <= set(reference.focus.subject):
        reference.forget()  # "A się oburzył. Co na to B? Oskarżył …": B rather than A
    if own is not None and own.voice == "citedMedium":
        return own
    return carried if base.inferred else None


def _is_told_by_one(reference: Reference, source: Source) -> bool:
    """Tell a single person for the source, named or only described: "w ocenie posła"."""
    if source.iri is None:
        return False
    actor = reference.entities.actor(source.iri)
    described = actor.kind == "UnnamedGroup" and source.phrase is not None and source.phrase.number == "sg"
    return actor.type == "person" or described


def _speaks(reference: Reference, sentence: Sentence) -> bool:
    """Tell a sentence in which somebody speaks; not so "A miał zarzucić B kłamstwo", as the source says."""
    spoken = (c for c in sentence.clauses if reporting.is_speech(reference, c))
    return any(not reality.is_hearsay(reference, clause) for clause in spoken)


def _clause(
    reference: Reference, sentence: Sentence, clause: Clause, base: Source, drafts: list[Draft]
) -> None:
    if base.cue is clause:
        return  # "jak podaje X": it only names the source
    subjects, inferred = context.subjects(reference, sentence, clause, base)
    source = vouching.source(reference, sentence, clause, base)
    trace = reference.trace
    if trace is not None:
        trace.clause(clause, subjects, inferred, source)
    if source is None:
        return
    scene = Scene(
        reference, sentence, clause, source, subjects, inferred, *reality.modality(reference, clause)
    )
    top = sentence.quoted is None and _is_top(clause)
    if top and inferred and len(subjects) == 1 and reference.entities.actor(subjects[0]).type == "person":
        reference.focus.note(subjects[0], "person")  # he goes on acting: a "go" after it may mean him
    passes_on = top and (sentence.cue or _passes_on(reference, clause))
    if passes_on and any(reference.entities.actor(s).type == "medium" for s in subjects):
        # "– A zwołał wiec – ocenia Reuters. Powiedział …", "Słowa A cytuje agencja. Zaatakował …"
        reference.forget()
    elif top and not inferred and not _tells_what_it_is(reference, clause, subjects):
        reference.keep_subject(subjects, clause, sentence.paragraph)
        if _is_told_by_one(reference, source) and source.iri not in subjects:
            reference.focus.subject = ()  # "Jak mówi A, B walczy. Skrytykował też C": A or B
    asked = clause.sense == "question" and clause.governor is None  # "Pytany, czy A poparł B, odmówił"
    supposed = clause.kind == "conditional" or openness.is_any_such(reference, clause)
    if sentence.question or asked or supposed or reality.is_procedure(reference, clause):
        return  # neither a question nor a condition nor a law says that anything is so
    if sentence.quoted is not None and context.is_editors(reference, sentence, clause):
        return  # "(jak Belgrad nazywa linię – red.)": not the words of the one who is quoted
    found = predicates.read(scene) if clause.predicate is not None else []
    kept = without_hostile(found, subjects)
    hostile = len(kept) < len(found)  # of nothing else it is asked how open it is
    open_who = openness.why(reference, sentence, clause, subjects, inferred=inferred) if hostile else None
    if open_who is not None:
        if trace is not None:
            trace.drop(found, kept, open_who)
        if top:
            reference.forget()
        found = kept
    wish = governing.wish_of(clause)
    if wish is not None:
        # "wezwał B, aby uznał, że …": what B is to say, B has not announced
        found = [d for d in found if relations()[d.relation].family != "says"]
        # "wezwał B, by wyszedł i zaatakował C": what B is asked to do, he neither does nor intends
        wishing = reference.heard.subjects.get(id(wish.governor), [])
        found = [d for d in found if not d.is_hostile or (d.polarity == "+" and d.subject in wishing)]
    if governing.is_ordered(reference, clause):
        found = without_hostile(found, subjects)
    if context.speaks_for_many(clause):
        # "zabijemy", said by one: a stance may be the speaker's, the deed of a group is not his alone
        stances = [d for d in found if relations()[d.relation].kind == "stance" and d.object != source.iri]
        if trace is not None:
            trace.drop(found, stances, "the deed of a group is not that of the one who speaks for it")
        found = stances + speaking_for.of_state(scene)
    if top and not subjects and any(_may_be_somebody(reference, p) for p in _openly_acting(clause)):
        reference.forget()  # "wypowiedział się też główny sponsor": whoever acted before does not go on
    if not subjects and found and top:
        # "Kaczyńskiemu zależało …": who acts without being the nominative is still in mind afterwards
        reference.keep_subject([found[0].subject], clause, sentence.paragraph)
    before = len(drafts)
    drafts.extend(found)
    if top and not inferred and subjects:
        verb = clause.predicate.best.lemma if clause.predicate is not None else ""
        reference.focus.silent = not found and verb in reference.lexicon.words["silent"]
    if not found:
        judged = appraisals.read(scene)
        if judged and openness.is_told_on(sentence, clause, source, base):
            if trace is not None:
                trace.drop(judged, [], "it may be the opinion of whoever is told of, not of who tells")
            judged = []
        drafts.extend(judged)
    nouns = event_nouns.read(scene)
    nouns += participles.read(scene, found)
    fresh = repeats.not_repeated(nouns, found)
    if trace is not None:
        trace.drop(nouns, fresh, "the verb has said so already")
    drafts.extend(fresh)
    drafts.extend(statements.presence(scene))
    drafts.extend(company.inclusive(scene, found))
    drafts.extend(company.alike(scene, found))
    drafts.extend(company.exemplary(scene, found))
    if len(drafts) > before:
        standing.weigh(scene, drafts[before:])
    if clause.kind == "main" and clause.governor is None and clause.subject is not None:
        # known only to what follows: "Okręt zawinął. Skrytykował go X": the ship, or who was named before
        reference.focus.thing = frozenset() if subjects else clause.subject.head.best.genders


def _passes_on(reference: Reference, clause: Clause) -> bool:
    """Tell a verb of quoting what others have said."""
    verb = clause.predicate
    return verb is not None and verb.best.lemma in reference.lexicon.words["passing.on"]


def _only_names(reference: Reference, sentence: Sentence) -> bool:
    """Tell a sentence without a verb that names somebody else in the nominative."""
    title = sentence.role in ("headline", "subhead")
    if title or any(clause.predicate is not None for clause in sentence.clauses):
        return False
    straight = (p for p in sentence.phrases if p.preposition is None and p.case == "nom")
    named = {iri for p in straight for iri in reference.naming.named(p)} - set(reference.focus.subject)
    return any(reference.entities.actor(iri).type in ("person", "organisation") for iri in named)


def _is_top(clause: Clause) -> bool:
    """Tell a clause whose subject stays in mind: not "czy A zdradził" nor "podczas gdy A mówił"."""
    if clause.kind != "main" or clause.subordinator is not None or turns.is_aside(clause):
        return False
    above = clause.governor
    return above is None or (above.kind == "main" and above.subordinator is not None)


def _openly_acting(clause: Clause) -> list[Phrase]:
    """The subject, or where its two titles hide it what stands for it: "Prezes i redaktor X milczał"."""
    if clause.subject is not None or clause.predicate is None:
        return [clause.subject] if clause.subject is not None else []
    before = [p for p in clause.phrases if p.end < clause.predicate.index and p.preposition is None]
    return [p for p in before if p.conjuncts and p.case == "nom" and p.parent is None]


def _may_be_somebody(reference: Reference, subject: Phrase) -> bool:
    """Tell the noun of one person, or a word that may be somebody's name: "Jej rywalka", "Borsuk"."""
    if subject.number != "sg":
        return False
    straight = (a for a in subject.head.analyses if a.case == "nom" and a.pos in ("noun", "other"))
    man = any("m1" in a.genders for a in straight)
    return man or "m1" in subject.genders or subject.head.best.lemma in reference.lexicon.roles


def _tells_what_it_is(reference: Reference, clause: Clause, subjects: list[str]) -> bool:
    """Tell "nie był to pocisk X", "X to nasz partner": what something is does not act afterwards."""
    verb = clause.predicate
    copula = verb is not None and verb.best.lemma in reference.lexicon.words["auxiliary"]
    if verb is None or not (copula or verb.best.pos == "predicative"):
        return False
    points = (p for p in clause.phrases if p.preposition is None and p is not clause.subject)
    person = any(reference.entities.actor(iri).type == "person" for iri in subjects)
    if verb.best.pos == "predicative":
        return not person
    return not person and any(pronouns.is_pronoun(reference, p) and p.could("nom") for p in points)
