"""Claims about speech itself: who said what to whom, quoted or reported; and about being present."""

from __future__ import annotations

from ktokogo.document import Clause, Phrase, Sentence, Token
from ktokogo.reading import attribution, company, genders, governing, relaying, reporting, turns, vouching
from ktokogo.reading.closing import names_another
from ktokogo.reading.naming import reach
from ktokogo.reading.reference import Reference
from ktokogo.reading.scene import Draft, Scene, stated
from ktokogo.reading.slots import object_groups
from ktokogo.reading.source import Source
from ktokogo.relations import relations


def speaker_of(reference: Reference, sentence: Sentence) -> Source | None:
    """Return the source of a quoted sentence, None where nobody can be told to have said it.

    The cue of the same utterance names the speaker, or drops him: then it is the subject in mind. Without
    a cue a quotation goes on from the one before it in this paragraph or the last.
    """
    focus = reference.focus
    speaker = reference.heard.speakers.get(sentence.group)
    near = sentence.paragraph - focus.speaker_paragraph <= 1
    if focus.subject_moment > focus.speaker_moment and focus.subject != (focus.speaker,):
        near = False  # somebody else has acted since: whose words these are cannot be told
    title = sentence.role in ("headline", "subhead") or sentence.tokens[-1].text[-1].isalnum()
    if speaker is None and sentence.group not in reference.heard.cued and near and not title:
        speaker = None if _reports_another(reference, sentence) else focus.speaker
    if speaker is None or not _may_say(reference, sentence, speaker):
        focus.speaker = None  # "będę rozmawiał": a body does not say so, nor does it go on
        return None
    if reference.entities.actor(speaker).type != "medium":  # it relays, and goes on to tell
        focus.hear(speaker, sentence.paragraph)
    return quoted_source(reference, sentence, speaker)


def _reports_another(reference: Reference, sentence: Sentence) -> bool:
    """ "– Była premier stwierdziła, że …" behind a stray dash: these are rather the article's words."""
    return any(
        c.kind == "main" and c.subject is not None and reporting.is_speech(reference, c)
        and any(o.governor is c and o.kind == "complement" for o in sentence.clauses)
        for c in sentence.clauses
    )  # fmt: skip


def _may_say(reference: Reference, sentence: Sentence, speaker: str) -> bool:
    """Tell whether the first person singular of a sentence can be the speaker: one person, of that gender."""
    verbs = [c.predicate for c in sentence.clauses if c.predicate is not None]
    said = [v for v in verbs if v.best.person == 1 and v.best.number == "sg"]
    known = reference.genders.get(speaker)
    person = reference.entities.actor(speaker).type == "person"
    return not said or (
        person and all(genders.of_verb(v) in (None, known or genders.of_verb(v)) for v in said)
    )


def quoted_source(reference: Reference, sentence: Sentence, speaker: str) -> Source:
    """Return the source of a sentence that ``speaker`` says: quoted, or without marks only reported."""
    quotation = sentence.quoted
    first_person = any(c.predicate is not None and c.predicate.best.person == 1 for c in sentence.clauses)
    relay = reference.heard.relays.get(sentence.group)
    via = (relay,) if relay not in (None, speaker) else ()
    if quotation is not None and not quotation.marked and not first_person:
        return Source(speaker, attribution.voice_of(reference, speaker), via)
    return Source(speaker, "directQuote", via, quotation)


def hear(reference: Reference, sentence: Sentence) -> None:
    """Take the speaker out of a sentence that introduces or closes a quotation."""
    if sentence.cue:
        reference.heard.cued.add(sentence.group)
    if sentence.cue and all(clause.predicate is None for clause in sentence.clauses):
        _announcer(reference, sentence)
    leads = sentence.cue and sentence.tokens[-1].text == ":"
    opens = sentence.cue and not leads and sentence.tokens[0].text[0].isupper()
    if opens and turns.is_contested(reference, sentence):
        reference.heard.contested.add(sentence.group)
    if leads and _of_another(reference, sentence):
        return
    for clause in reversed(sentence.clauses) if leads else sentence.clauses:
        document = reporting.read_in(reference, clause)
        if not reporting.is_speech(reference, clause) and not document:
            if sentence.cue and names_another(reference, sentence, clause):
                reference.heard.speakers.pop(sentence.group, None)  # "– usłyszał w odpowiedzi"
            continue
        if clause.negated and not sentence.cue:
            continue  # "nie potrafił wskazać": he has said nothing
        if clause.kind == "main" and clause.subordinator is not None:
            continue  # "Pytany, czy A zdradził …", "podczas gdy A przemawiał": he does not go on
        if leads and _leads_in(reference, sentence, clause):
            if not _relay(reference, sentence, clause):
                return  # "A zaprzeczył, że B oświadczył: „…”": nobody is told to have said it
        elif _is_reported(reference, clause) or vouching.quotes_on(reference, sentence, clause):
            continue  # "A stwierdził, że B uważa, że …": it is A who goes on speaking
        cited = relaying.cited(reference, clause)
        if sentence.cue and cited is None:
            cited = relaying.cited_beside(reference, sentence, clause) or None
        passes_on = reference.heard.subjects.get(id(clause), []) if sentence.cue and cited else []
        if len(passes_on) == 1 and passes_on != cited:
            reference.heard.relays[sentence.group] = passes_on[0]  # "– cytuje X agencja Reuters"
        speakers = cited if cited is not None else reference.heard.subjects.get(id(clause), [])
        speakers = document or speakers
        speakers = speakers or vouching.speaker_in_mind(reference, clause, sentence.paragraph)
        if (
            sentence.cue
            and not speakers
            and (
                reporting.is_anothers(reference, clause)
                or (cited is None and names_another(reference, sentence, clause))
            )
        ):
            reference.heard.speakers.pop(sentence.group, None)
        if sentence.cue and sentence.group in reference.heard.speakers:
            # "X podziękował Y. „…” – powiedział premier": how it was said the cue behind it tells
            reference.heard.relations[sentence.group] = _quote_relation(reference, clause)
        if len(speakers) == 1:
            if sentence.cue:
                reference.heard.speakers[sentence.group] = speakers[0]
                lemma = clause.predicate.best.lemma if clause.predicate is not None else ""
                if lemma in reference.lexicon.words["passing.on"]:
                    reference.heard.passed_on.add(sentence.group)
                if speakers[0] in reference.heard.doubtful:
                    reference.heard.contested.add(sentence.group)
                relay = reference.heard.local_sources.get(id(clause))
                if relay is not None and relay.iri not in (None, speakers[0]):
                    reference.heard.relays[sentence.group] = relay.iri
                reference.heard.relations[sentence.group] = _quote_relation(reference, clause)
            if reference.entities.actor(speakers[0]).type != "medium":  # it relays, and goes on to tell
                reference.focus.hear(speakers[0], sentence.paragraph)
        if sentence.cue and clause.kind != "converb":
            return  # elsewhere the last who speaks in the sentence goes on speaking


def _of_another(reference: Reference, sentence: Sentence) -> bool:
    """ "A skrytykował słowa B: „…”": B's words are quoted; whose they are not is not asked any more."""
    words = reference.lexicon.words
    for clause in sentence.clauses:
        for phrase in object_groups(clause, clause.subject):
            if phrase.preposition is not None or phrase.head.best.lemma not in words["report"]:
                continue
            owner = next((d for d in phrase.dependents if d.preposition is None and d.case == "gen"), None)
            if owner is None or any(t.best.lemma in words["own"] for t in phrase.tokens):
                continue
            found = reference.actors(owner, clause)
            if len(found) == 1:
                reference.heard.speakers[sentence.group] = found[0]
                reference.focus.hear(found[0], sentence.paragraph)
            return True
    return False


def _leads_in(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """ "A podał, że B oświadczył: „…”": right before the colon it is B whose words follow."""
    ends = clause.tokens[-1].index >= sentence.tokens[-1].index - 1
    return ends and clause.kind == "complement" and _is_reported(reference, clause)


def _relay(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """Note through whom the words came: A of "A podał, że B oświadczył: „…”", if A says so."""
    above = clause.governor
    told = above is not None and clause.sense == "statement" and not (clause.negated or above.negated)
    if above is None or not told or not governing.only_says(reference, above):
        return False
    told_by = reference.heard.subjects.get(id(above), [])
    if len(told_by) == 1:
        reference.heard.relays[sentence.group] = told_by[0]
    return True


def _is_reported(reference: Reference, clause: Clause) -> bool:
    """Tell whether a clause stands within what another one reports."""
    child, above = clause, clause.governor
    while above is not None and above is not child:
        if child.kind != "converb" and reporting.is_speech(reference, above):
            return True
        child, above = above, above.governor
    return False


def _announcer(reference: Reference, sentence: Sentence) -> None:
    """ "Jan Nowak: …": the one actor named before a colon speaks."""
    found: list[str] = []
    for phrase in sentence.phrases:
        if any(t.best.pos == "numeral" for t in phrase.tokens):
            return  # "Trzy kraje: A, B i C …": of whom it is, not who says so
        if phrase.parent is None and phrase.head.best.lemma.lower() in reference.lexicon.words["chamber"]:
            return  # "Senat: poseł X oskarża Y": where it is
        if phrase.parent is None and phrase.case == "nom":
            found.extend(iri for iri in reference.actors(phrase) if iri not in found)
    actors = [reference.entities.actor(iri) for iri in found]
    kinds = {actor.type for actor in actors}
    if _is_list(reference, sentence):
        return  # "Politycy X: A, B i C skrytykowali Y": who they are
    if kinds & {"country", "place"} or any(actor.kind == "Bloc" for actor in actors):
        return  # "Grecja: „Niektóre kraje …”": of what it is, not who says so
    if len(found) == 1 and not kinds & {"place", "event"}:
        reference.heard.speakers[sentence.group] = found[0]
        reference.focus.hear(found[0], sentence.paragraph)


def _is_list(reference: Reference, sentence: Sentence) -> bool:
    """Tell a plural before a colon behind which several people act."""
    if not any(p.parent is None and p.case == "nom" and p.number == "pl" for p in sentence.phrases):
        return False
    behind = reference.naming.after(sentence)
    clauses = behind.clauses if behind is not None else []
    first = next((c for c in clauses if c.predicate is not None), None)
    who = first.subject if first is not None else None
    return who is not None and bool(who.conjuncts) and reference.naming.person(who) is not None


def _quote_relation(reference: Reference, clause: Clause) -> str:
    """The relation that the cue's verb gives to what is quoted: "ostrzegł" warns, "powiedział" says."""
    verb = clause.predicate
    frames = reference.lexicon.verbs.get(verb.best.lemma, ()) if verb else ()
    for frame in frames:
        if frame.speech and any(s.kind == "quote" for s in frame.object):
            return frame.relation
    return "says"


def sentence_says(
    reference: Reference, sentence: Sentence, base: Source, reported: Source, found: list[Draft]
) -> list[Draft]:
    """Draft "X says …" for a quoted or attributed sentence in which nothing more was found."""
    deeds = (d for d in found if relations()[d.relation].family != "says" and not company.is_beside(d))
    if base.iri is None or base.inferred or any(deeds):
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
