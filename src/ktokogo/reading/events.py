"""Claims made by nouns: "inwazja Rosji na Ukrainę", "spotkanie z X", "rosyjskie plany", "obecni na forum"."""

from __future__ import annotations

from dataclasses import replace

from ktokogo.document import Phrase, above, in_marks
from ktokogo.reading import event_reality
from ktokogo.reading.attribution import voice_of
from ktokogo.reading.chain import Chain
from ktokogo.reading.frames import apply, without
from ktokogo.reading.lexicon import Frame, Slot, fits_adjectives
from ktokogo.reading.name import media_words
from ktokogo.reading.noun_groups import of_deed
from ktokogo.reading.prepositions import prepositional
from ktokogo.reading.reporting import is_speech
from ktokogo.reading.scene import Draft, Scene, Target, alone, frame_rule
from ktokogo.reading.slots import fill, fits_lemmas
from ktokogo.relations import relations

_FOR_OR_AGAINST = frozenset(("supports", "opposes", "agrees", "rejects", "refuses", "blocks", "proposes"))
_WITH_ONES_OWN = frozenset(("deploys-weapons", "mobilises"))


def read(scene: Scene) -> list[Draft]:
    """Return the claims that the nouns of a clause make, whatever its verb says."""
    drafts: list[Draft] = []
    whole = scene
    for phrase in whole.clause.phrases:
        frames = _frames(whole, phrase)
        told = _told_of(whole, phrase) if frames else None
        if told is None:
            continue
        scene = told
        quoted = phrase.quoted or in_marks(scene.sentence.tokens, phrase)  # "„zamachy” wójta na straż"
        for frame in frames:
            if frame.predicate_only or quoted:
                scene.reject("noun", frame, "quoted" if quoted else "predicate only")
                continue
            if relations()[frame.relation].kind == "state" and phrase is not scene.clause.subject:
                # "ratyfikacja członkostwa X": no one says that X is a member
                scene.reject("noun", frame, "state")
                continue
            if not fits_adjectives(frame, phrase):
                scene.reject("noun", frame, "adjective")
                continue
            found = _noun(scene, phrase, frame)
            if found:
                drafts.extend(found)
                break
    drafts.extend(_attributes(whole))
    return drafts


def _told_of(scene: Scene, phrase: Phrase) -> Scene | None:
    """ "poinformował o ataku X na Y": who informs vouches for it, not the article.

    None where nobody does: "nie poinformował o ataku", "zaprzeczył informacjom o ataku".
    """
    words, verb = scene.lexicon.words, scene.clause.predicate
    if not words["alleged"].isdisjoint([t.best.lemma for t in phrase.tokens]):
        return None  # "rzekomy atak", "niedoszły zamach"
    about: set[str | None] = set()
    claimed = False
    for host in above(phrase):
        lemma = host.head.best.lemma
        rejected = verb is not None and verb.best.lemma in words["rejecting"]
        if _is_looked_into(scene, host):
            return None  # "śledztwo w sprawie gróźb X": whether there were any, it is to show
        if host is not phrase and (lemma in words["rumour"] or (rejected and lemma in words["claim"])):
            return None
        if host.preposition in words["about"]:
            about.add(host.case)
        claimed = claimed or lemma in words["claim"]
        if claimed and host.preposition in words["in"] and lemma in words["answer"]:
            return None  # "w odpowiedzi na doniesienia o ataku X ocenił": not his words
    if "acc" in about:
        asked = any(t.best.lemma in words["asked"] for t in scene.clause.tokens)
        if asked or _accuses(scene):
            return None  # "oskarżył A o naruszenie granicy przez B", "zapytany o udział B": is it so?
    reported = ("loc" in about and is_speech(scene.reference, scene.clause)) or _is_label(scene, phrase)
    if not reported:
        return scene
    if scene.clause.negated or not scene.subjects:
        return None
    several = len(scene.subjects) > 1
    speaker = scene.reference.nouns.together(scene.subjects) if several else scene.subjects[0]
    return replace(scene, source=scene.source.reporting(speaker, voice_of(scene.reference, speaker)))


def _is_looked_into(scene: Scene, phrase: Phrase) -> bool:
    """Tell the "w sprawie" of an inquiry, or what hangs on one."""
    inquiry = scene.lexicon.words["inquiry"]
    phrases, matter = scene.clause.phrases, phrase
    for before in phrases:
        if before.last == phrase.first - 1 and before.preposition == "w":
            matter = before
            break
    if matter.head.best.lemma == "sprawa" and matter.preposition == "w":
        return any(p.head.best.lemma in inquiry for p in phrases if p.last == matter.first - 2)
    return (
        phrase.parent is not None
        and phrase.preposition in ("o", "ws")
        and phrase.parent.head.best.lemma in inquiry
    )


def _is_label(scene: Scene, phrase: Phrase) -> bool:
    """Tell "nazwał to atakiem A na B", "uznał za atak", "określił jako atak": the one who calls it so."""
    lemmas = [v.best.lemma for v in scene.clause.verbs]
    if scene.lexicon.calling.isdisjoint(lemmas):
        return False  # most verbs call nothing anything
    frames = (f for lemma in lemmas for f in scene.lexicon.verbs.get(lemma, ()))
    slots = [s for f in frames if f.relation == "characterises" for s in f.topic]
    return any(
        host.could(slot.case) and (host.preposition or "") == slot.preposition
        for slot in slots
        for host in above(phrase)
    )


def _accuses(scene: Scene) -> bool:
    """Tell whether a verb of the clause charges somebody with something."""
    verbs = scene.lexicon.verbs
    return any(f.relation == "accuses" for v in scene.clause.verbs for f in verbs.get(v.best.lemma, ()))


def _frames(scene: Scene, phrase: Phrase) -> tuple[Frame, ...]:
    """The frames of the noun; "rozmowy" is the plural of "rozmowa" besides a word of its own."""
    nouns = scene.lexicon.nouns
    own = nouns.get(phrase.head.best.lemma)
    if own is not None:
        return own
    if nouns.keys().isdisjoint(phrase.head.analyses.lemmas):
        return ()  # so it is with most groups
    for a in phrase.head.analyses:
        if a.lemma in nouns and a.pos == "noun" and a.case == phrase.case:
            return nouns[a.lemma]
    return ()


def _noun(scene: Scene, phrase: Phrase, frame: Frame) -> list[Draft]:
    groups = of_deed(scene, phrase, symmetric=relations()[frame.relation].symmetric)
    if relations()[frame.relation].symmetric:
        between = _between(scene, frame, phrase, groups)
        if between:
            return between
    slots = tuple([s for s in frame.object if s.kind in ("case", "prep")])
    if not groups and (slots or frame.relation != "resigns"):
        return scene.reject("noun", frame, "object")  # so it is with every other noun: nothing stands by it
    subjects, agent = _agents(scene, phrase, frame, groups)
    if subjects and "gen" in frame.ambiguous and (agent is None or agent.preposition is not None):
        # "kremlowskie plany wzmocnienia": the agent is named, so the genitive is the matter.
        slots += (Slot("case", "gen"),)
    taken = [agent] if agent else []
    filler = fill(slots, groups, scene.clause, scene.sentence, taken=taken, host=phrase)
    if filler is None and (slots or frame.relation != "resigns"):
        return scene.reject("noun", frame, "object")
    if not subjects and filler is not None and filler.slot.kind == "prep" and "gen" in frame.ambiguous:
        # "poparcie A dla B": with B named by its preposition, the genitive is who backs
        owner = next((d for d in phrase.dependents if d.preposition is None and d.case == "gen"), None)
        subjects = scene.reference.actors(owner, scene.clause) if owner is not None else []
    if not subjects:
        subjects = _of_the_clause(scene, phrase, frame)
    if not subjects and relations()[frame.relation].symmetric is False:
        subjects = _culmination(scene, phrase)
    if not subjects:
        return scene.reject("noun", frame, "agent")
    if filler is not None and not fits_lemmas(frame, filler.phrase):
        return scene.reject("noun", frame, "object word")
    targets: list[Target] = [(None, "", ())]
    if filler is not None and filler.phrase is not None:
        told = without(filler.phrase, agent) if agent is not None else filler.phrase
        filler = replace(filler, phrase=told)  # "naruszenie [prawa] przez X"
        targets = scene.objects(told)
        if (
            relations()[frame.relation].symmetric
            and phrase.preposition
            and is_speech(scene.reference, scene.clause)
        ):
            # "powiedział w rozmowie z dziennikarzami": whom one only speaks to is nobody in particular
            medium = told.head.best.lemma in media_words()  # "w rozmowie z telewizją RAI"
            targets = [t for t in targets if t[0] is None or not (medium or scene.is_audience(t[0]))]
    if filler is not None and filler.phrase is not None and all(iri is None for iri, _, _ in targets):
        # "plany wzmocnienia A i stworzenia B": one matter, as long as it names no actor
        parties = tuple(dict.fromkeys(p for _, _, own in targets for p in own))
        targets = [(None, scene.reference.naming.text(filler.phrase), parties)] if targets else []
    host = _host_place(scene, frame, groups)
    modality, certainty, negated = event_reality.of(scene, phrase)
    if modality == "actual" and phrase.head.best.pos == "gerund" and _is_topic(scene, phrase):
        modality = "hypothetical"  # "mówi o wyjściu X z Y": it need not have come to be
    harmless = relations()[frame.relation].valence != "negative"
    if modality == "actual" and harmless and _is_judged(scene, phrase):
        modality = "hypothetical"
    out = []
    for iri, text, parties in targets:
        for s in subjects:
            if iri == s or not scene.fits(frame.needs, iri) or not scene.fits(frame.subject_needs, s):
                continue
            others = dict.fromkeys(p for p in (*parties, *host) if p not in (s, iri))
            out.append(
                scene.draft(
                    frame.relation, s, frame_rule("noun", frame), target=iri, text=text, confidence=0.8,
                    counterparty=tuple(others), start=min(scene.clause.start, phrase.tokens[0].start),
                    modality=modality, certainty=certainty, negated=negated,
                )
            )  # fmt: skip
    return out


def _is_topic(scene: Scene, phrase: Phrase) -> bool:
    """Tell what is only talked about: "mówi o opuszczeniu Unii"; who informs of it, tells that it is so."""
    spoken = phrase.preposition in scene.lexicon.words["about"] and phrase.case == "loc"
    lemmas = {v.best.lemma for v in scene.clause.verbs}
    return spoken and bool(lemmas & scene.lexicon.words["talking"])


def _is_judged(scene: Scene, phrase: Phrase) -> bool:
    """ "poprze wejście X do Y", "sprzeciwia się spotkaniu X z Y": one may be for what has not come to be."""
    if phrase.preposition in scene.lexicon.words["against"]:
        return True  # "protest przeciwko wejściu X do Y"
    verb, top = scene.clause.predicate, list(above(phrase))[-1]
    if verb is None or top.preposition is not None or top is scene.clause.subject:
        return False
    lemma = verb.best.lemma + (" się" if scene.clause.reflexive else "")
    frames = scene.lexicon.verbs.get(lemma, ())
    return any(f.relation in _FOR_OR_AGAINST for f in frames)


def _between(scene: Scene, frame: Frame, phrase: Phrase, groups: list[Phrase]) -> list[Draft]:
    """ "rozmowy między A a B", "spotkanie A i B": both sides stand in one group."""
    matters = {d.head.best.lemma for d in phrase.dependents}
    if frame.topic_lemmas and not frame.topic_lemmas & matters:
        return []  # "wymiana ciosów między A a B" is none of glances
    beside = (p for p in scene.clause.phrases if p.preposition in ("z", "ze") and p.could("inst"))
    third = any(
        h is phrase for p in beside if p.first > phrase.last for h in above(p)
    )  # "spotkanie A i B z C"
    for group in groups:
        own = group.preposition is None and group.case == "gen" and group.parent is phrase and not third
        if not (own or group.preposition in scene.lexicon.words["between"]) or not group.conjuncts:
            continue
        sides = scene.reference.actors(group, scene.clause)
        modality, certainty, negated = event_reality.of(scene, phrase)
        return [
            scene.draft(
                frame.relation, a, frame_rule("noun", frame), target=b, confidence=0.8,
                modality=modality, certainty=certainty, negated=negated,
            )
            for i, a in enumerate(sides)
            for b in sides[i + 1 :]
            if scene.fits(frame.needs, b) and scene.fits(frame.needs, a)
        ]  # fmt: skip
    return []


def _is_of_participle(scene: Scene, phrase: Phrase, agent: Phrase) -> bool:
    """Tell an agent right behind a participle that comes after the noun: "oskarżonego przez X"."""
    before = scene.sentence.tokens[agent.first - 2] if agent.first > 1 else None
    inside = before is not None and before.index > phrase.last and before not in phrase.tokens
    return inside and before is not None and "passive" in before.analyses.parts


def _agents(
    scene: Scene, phrase: Phrase, frame: Frame, groups: list[Phrase]
) -> tuple[list[str], Phrase | None]:
    if frame.adjective_subject:
        state = scene.reference.naming.adjective_state(phrase)
        if state:
            return [state], None
    if any(t.best.lemma in scene.lexicon.words["own"] for t in phrase.tokens):
        return list(scene.subjects), None  # "na poparcie swych zarzutów ma dokumenty zebrane przez X"
    for slot in frame.subject:
        if slot.kind == "case":
            agent = next(
                (d for d in phrase.dependents if d.preposition is None and d.case == slot.case), None
            )
        else:
            agent = prepositional(slot, groups)
            if agent is not None and _is_of_participle(scene, phrase, agent):
                agent = None  # "aresztowanie A oskarżonego przez X": X has accused him
            if agent is not None and _is_of_another(scene, _between_them(agent, phrase)):
                agent = None  # "zastrzeżenia co do prośby o wsparcie ze strony X": the support is his
            if agent is not None and _is_of_nearer(scene, phrase, agent):
                agent = None  # "krytyka X w związku z inwigilowaniem Y przez Z": Z has spied
            inside = agent is not None and agent.preposition in scene.lexicon.words["in"]
            if agent is not None and inside and agent.first > phrase.last + 2:
                agent = None  # "mają obawy o sądy w Norwegii": the courts are there
        if agent is not None:
            iris = scene.reference.actors(agent, scene.clause)
            if iris:
                return iris, agent
    if not frame.adjective_subject or not _is_of_the_doer(frame):
        return [], None
    if not any(p.preposition in scene.lexicon.words["agent"] for p in (*groups, *phrase.dependents)):
        # "rozmieszczenie rosyjskiej broni": whose it is, deploys it; not so "naruszenie polskiej granicy"
        for part in phrase.dependents:
            state = scene.reference.naming.adjective_state(part) if part.preposition is None else None
            if state and relations()[frame.relation].kind == "act":
                return [state], None
    return [], None


def _is_of_nearer(scene: Scene, phrase: Phrase, agent: Phrase) -> bool:
    """Tell "przez Z" behind a gerund or a participle that stands nearer to it than the noun of a deed."""
    if agent.preposition != "przez":
        return False
    between = (t for t in scene.clause.tokens if phrase.last < t.index < agent.first)
    return any((t.best.pos == "passive" or "gerund" in t.analyses.parts) and not t.capital for t in between)


def _is_of_another(scene: Scene, between: list[Phrase]) -> bool:
    """ "sprzeciw wobec słów ze strony X": the words are X's; not so "pod adresem Y ze strony X"."""
    hosts = between[1:]  # the first is the "strona" itself
    under = any(p.preposition is not None for p in hosts)
    return under and not scene.reference.actors(hosts[0], scene.clause)


def _between_them(phrase: Phrase, host: Phrase) -> list[Phrase]:
    """What a group hangs on, up to a host that it hangs on; nothing where it does not."""
    hosts = list(above(phrase))
    return hosts[1 : hosts.index(host)] if host in hosts else []


def _is_of_the_doer(frame: Frame) -> bool:
    """Tell deeds done with one's own from those done to another's: "aneksja polskiej ziemi"."""
    return frame.relation in _WITH_ONES_OWN or relations()[frame.relation].valence != "negative"


def _of_the_clause(scene: Scene, phrase: Phrase, frame: Frame) -> list[str]:
    """ "A podczas spotkania z B powiedział": the clause's subject took part in the meeting."""
    occasions = scene.lexicon.words["occasion"]
    symmetric = relations()[frame.relation].symmetric
    if phrase.preposition in occasions and symmetric and phrase.case != "acc":
        return list(scene.subjects)
    return list(scene.subjects) if not symmetric and _is_begun(scene, phrase, frame) else []


def _is_begun(scene: Scene, phrase: Phrase, frame: Frame) -> bool:
    """Tell "A rozpoczął bombardowanie B": who begins a deed, or goes on with it, does it himself.

    Only where the genitive is whom it is done to: "rozpoczął misję Unii" is no mission of his.
    """
    verb, clause = scene.clause.predicate, scene.clause
    if verb is None or clause.negated or phrase is clause.subject or phrase.parent is not None:
        return False
    deed = phrase.preposition is None and phrase.could("acc") and not frame.ambiguous
    own = any(s.kind == "case" and s.case == "gen" for s in frame.object)
    return deed and own and clause.verbs[-1].best.lemma in scene.lexicon.words["beginning"]


def _culmination(scene: Scene, phrase: Phrase) -> list[str]:
    """ "ambicje X, których kulminacją jest inwazja": who has the ambitions is the agent."""
    clause = scene.clause
    if clause.kind != "relative" or clause.antecedent is None or phrase is not clause.subject:
        return []
    marks = scene.lexicon.words["culmination"]
    if not any(p.head.best.lemma in marks and p.case in ("inst", "nom") for p in clause.phrases):
        return []
    owners = [
        iri
        for part in clause.antecedent.dependents
        if part.preposition is None and part.case == "gen"
        for iri in scene.reference.actors(alone(part), clause)
    ]
    state = scene.reference.naming.adjective_state(clause.antecedent)
    return owners or ([state] if state else [])


def _host_place(scene: Scene, frame: Frame, groups: list[Phrase]) -> tuple[str, ...]:
    found = fill(frame.counterparty, groups, scene.clause, scene.sentence) if frame.counterparty else None
    if found is None or found.phrase is None:
        return ()
    return tuple(scene.reference.actors(found.phrase, scene.clause))


def _attributes(scene: Scene) -> list[Draft]:
    """ "obecni na forum X i Y": an adjective with its own frame beside the subject."""
    clause, subject = scene.clause, scene.clause.subject
    out: list[Draft] = []
    if subject is None or not scene.subjects:
        return out
    for token in clause.tokens:
        if token.best.pos not in ("adjective", "active", "passive") or token.best.case != "nom":
            continue
        if token.best.number == "sg" and not token.best.genders & subject.genders:
            continue  # "A i krytyczna wobec B telewizja": she is, not A
        for frame in scene.lexicon.adjectives.get(token.best.lemma, ()):
            near = [p for p in clause.phrases if p.preposition is not None and 0 < p.first - token.index <= 3]
            if not near or token in subject.tokens[-1:]:
                continue
            link = Chain(token, False, scene.modality, False)
            found = apply(scene, frame, near, link, "adjective")
            if found:
                out.extend(found)
                break
    return out
