"""Claims made by the verb of a clause: plain frames, light verbs with their noun, passives, predicates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ktokogo.document import Clause, Phrase, Token, above
from ktokogo.reading import noun_groups, objects, passives
from ktokogo.reading.chain import Chain, chain, stands_beside
from ktokogo.reading.frames import apply, that_may_fit
from ktokogo.reading.lexicon import Frame, fits_adjectives
from ktokogo.reading.prepositions import prepositional
from ktokogo.reading.scene import Draft, Scene, Target, alone, frame_rule
from ktokogo.reading.slots import object_groups, within

_COMPARISONS = frozenset(("przeciwieństwo", "odróżnienie", "porównanie", "nawiązanie", "odniesienie"))
"""Nouns that with "w" set what follows beside what is told."""


def read(scene: Scene) -> list[Draft]:
    """Return the claims of the clause's predicate, the deepest verb of a chain first."""
    drafts: list[Draft] = []
    whole, links = scene, chain(scene)
    groups = _groups(whole) if links else []
    for link in reversed(links):
        scene, link = _controlled(whole, link, groups)
        found = (
            passives.read(scene, link)
            or _mutual(scene, link)
            or _light(scene, link, groups)
            or _plain(scene, link, groups, deeper=bool(drafts))
        )
        drafts.extend(found)
    return drafts or _predicative(whole)


def _controlled(scene: Scene, link: Chain, groups: list[Phrase]) -> tuple[Scene, Chain]:
    """ "A kazał B-owi przeprosić C": B is to do it, if B is named; "pomógł mu zaatakować": not A."""
    verbs = scene.clause.verbs
    above = verbs[: verbs.index(link.verb)] if link.verb in verbs else []
    if len(above) > 1 and stands_beside(scene.clause, link.verb):
        above = above[:-1]  # "ma dać A rok i zagrozić B": no gift makes A threaten
    reproached = bool(above) and any(_asks_to_do(scene, v) or _reproaches(scene, v) for v in above)
    if reproached or _is_anothers(scene, link.verb):
        return replace(scene, subjects=[], inferred=False), link
    if not above or not any(v.best.lemma in scene.lexicon.words["control"] for v in above):
        return scene, link
    ordered = [p for p in groups if p.preposition is None and p.parent is None and p.could("dat")]
    sure = [p for p in ordered if p.case == "dat"] or ordered
    doers = scene.reference.actors(sure[0], scene.clause) if sure else []
    told = replace(link, modality="intended" if link.modality == "actual" else link.modality)
    return replace(scene, subjects=doers, inferred=False), told


def _is_anothers(scene: Scene, verb: Token) -> bool:
    """Tell "wskazała na spisek mający pozbawić ją stanowiska": the noun of the participle is to do it."""
    if verb.best.pos != "infinitive":
        return False
    before = scene.sentence.tokens[max(0, verb.index - 2) : verb.index]
    if before and before[-1].lower in ("jak", "sposób"):
        return True  # "miał być testem, w jaki sposób walczyć z X"
    forms = [[a for a in t.analyses if a.pos == "active"] for t in before if t not in scene.clause.verbs]
    return any(f and all(a.case != "nom" for a in f) for f in forms)


def _asks_to_do(scene: Scene, verb: Token) -> bool:
    """Tell "proszę + infinitive": who is asked is nobody in particular, and not who asks."""
    asking = verb.best.lemma in scene.lexicon.words["asking.to"]
    return asking and any(v.best.pos == "infinitive" and v.index > verb.index for v in scene.clause.verbs)


def _reproaches(scene: Scene, verb: Token) -> bool:
    """Tell a verb of reproach: "zarzucił mu napaść na X" (a noun or a verb) is no deed of who reproaches."""
    return any(f.relation == "accuses" for f in scene.lexicon.verbs.get(verb.best.lemma, ()))


def _frames(scene: Scene, verb: Token, table: dict[str, tuple[Frame, ...]]) -> list[Frame]:
    """The frames of a verb; with a reflexive mark beside it, those of the reflexive verb alone."""
    lemma, clause = verb.best.lemma, scene.clause
    reflexive = table.get(lemma + " się", ()) if clause.reflexive else ()
    if reflexive and not _has_object_of_its_own(clause, verb):
        return list(reflexive)
    beside = clause.reflexive and any(abs(mark - verb.index) <= 2 for mark in clause.reflexive_marks)
    if beside and (len(clause.verbs) == 1 or not _reflexive_elsewhere(scene, verb)):
        return [f for f in table.get(lemma, ()) if f.noun]
    return list(table.get(lemma, ()))


def _has_object_of_its_own(clause: Clause, verb: Token) -> bool:
    """Tell "starała się wtrącić kraj w wojnę": the mark is that of the verb before it."""
    owners = {mark - 1 for mark in clause.reflexive_marks}
    another = any(v is not verb and v.index in owners for v in clause.verbs)
    bare = (p for p in clause.phrases if p.preposition is None and p.first == verb.index + 1)
    return another and any(p.case == "acc" for p in bare)


def _reflexive_elsewhere(scene: Scene, verb: Token) -> bool:
    """Tell whether the reflexive mark belongs to another verb of the chain: "zaczęli się uśmiechać"."""
    known = scene.lexicon.verbs
    return any(v is not verb and v.best.lemma + " się" in known for v in scene.clause.verbs)


def _groups(scene: Scene) -> list[Phrase]:
    """The groups that can be a verb's objects: not what another noun takes, "z AFP" in "w rozmowie z AFP"."""
    found, named = object_groups(scene.clause, scene.clause.subject), scene.source.phrase  # "zdaniem X …"
    return [p for p in found if not ((named and within(p, named)) or _is_taken(scene, p))]


def _is_taken(scene: Scene, phrase: Phrase) -> bool:
    host = phrase.parent
    if phrase.preposition == "z" and phrase.head.best.lemma in scene.lexicon.words["manner"]:
        return True  # "z całym szacunkiem nie zgadzam się z X"
    before = scene.sentence.tokens[max(0, phrase.first - 2) : phrase.first - 1]
    if before and before[0].lower in scene.lexicon.words["together"]:
        return True  # "razem z Polską solidaryzuje się z X"
    if phrase.preposition == "z" and _is_tag(scene, phrase):
        return True  # "Nowak z PP pokłócił się z Lisem": of which party he is
    if host is not None and host.preposition == "w" and host.head.best.lemma in _COMPARISONS:
        return True  # "w przeciwieństwie do X nie wysłał listu"
    titled = host is not None and host.head.best.lemma in scene.lexicon.roles
    if titled and phrase.preposition == "do" and scene.reference.naming.named(phrase):
        return True  # "poseł do Parlamentu Europejskiego"
    if host is None or phrase.preposition is None or host.preposition is None or phrase in host.conjuncts:
        return False
    lemmas = dict.fromkeys((host.head.best.lemma, *(a.lemma for a in host.head.analyses)))
    frames = [f for lemma in lemmas for f in scene.lexicon.nouns.get(lemma, ())]
    slots = (s for f in frames for s in (*f.object, *f.subject, *f.counterparty))
    return any(s.kind == "prep" and not s.noun and s.preposition == phrase.preposition for s in slots)


def _is_tag(scene: Scene, phrase: Phrase) -> bool:
    """Tell the person's own: "wystąpił Jan Nowak z ABC", not "wystąpił z ABC Jan Nowak", who has left."""
    actors = [scene.reference.entities.actor(iri) for iri in scene.reference.naming.named(phrase)]
    verb, before = scene.clause.predicate, [p for p in scene.clause.phrases if p.last == phrase.first - 2]
    spoke = verb is not None and any(p.first > verb.index for p in before)
    whose = any(a.kind == "PoliticalParty" or (spoke and a.type == "organisation") for a in actors)
    return whose and any(scene.reference.naming.person(p.apposed or p) is not None for p in before)


def _mutual(scene: Scene, link: Chain) -> list[Draft]:
    """ "A i B oskarżają się nawzajem": each does it to the other."""
    mutually = scene.lexicon.words["mutually"]
    sides = scene.subjects
    if len(sides) < 2 or not scene.clause.reflexive:
        return []
    if not any(t.best.lemma in mutually or t.lower in mutually for t in scene.clause.tokens):
        return []
    for frame in scene.lexicon.verbs.get(link.verb.best.lemma, ()):
        bare = any(s.kind == "case" and s.case in ("acc", "dat") for s in frame.object)
        if bare and not frame.requires and all(scene.fits(frame.needs, side) for side in sides):
            return [
                scene.draft(
                    frame.relation, a, frame_rule("mutual", frame), target=b,
                    negated=link.negated, modality=link.modality,
                )
                for a in sides
                for b in sides
                if a != b
            ]  # fmt: skip
    return []


def _is_turned_on_itself(scene: Scene, groups: list[Phrase]) -> bool:
    """ "Iran zaatakował X. Zagroził też Teheranowi": who is dropped is not the one who is then named."""
    if not scene.inferred:
        return False
    bare = [p for p in groups if p.preposition is None]
    named = [iri for p in bare for iri in scene.reference.actors(p, scene.clause)]
    return any(scene.is_same(s, iri) for s in scene.subjects for iri in named)


def _points_at_somebody(scene: Scene, verb: Token, groups: list[Phrase]) -> bool:
    """ "zagroził mu sankcjami": at whom cannot be told, and what he threatens with is not the one."""
    frames = scene.lexicon.verbs.get(verb.best.lemma, ())
    if not any(s.kind == "case" and s.case == "dat" for f in frames for s in f.object[:1]):
        return False
    pronouns = [p for p in groups if p.preposition is None and p.head.best.pos == "pronoun"]
    third = [p for p in pronouns if p.head.best.person == 3 and p.head.can("dat")]
    by_means = any(s.kind == "case" and s.case == "inst" for f in frames for s in f.object)
    if by_means:  # "zagroził tym krajom sankcjami"
        third += [p for p in groups if p.preposition is None and p.case == "dat" and p.parent is None]
        if _has_pronoun_behind(scene, verb):
            return True
    return any(not scene.reference.actors(p, scene.clause) for p in third)


def _has_pronoun_behind(scene: Scene, verb: Token) -> bool:
    """Tell "zagroził jej dymisją", "zagroził im wojną": what is read as whose it is, is whom."""
    behind = scene.sentence.tokens[verb.index + 1 : verb.index + 2]
    dative = any(a.pos == "pronoun" and a.person == 3 and a.case == "dat" for t in behind for a in t.analyses)
    return dative and all(p.head is not behind[0] for p in scene.clause.phrases)


def _plain(scene: Scene, link: Chain, groups: list[Phrase], *, deeper: bool) -> list[Draft]:
    frames = that_may_fit(scene, _frames(scene, link.verb, scene.lexicon.verbs))
    if not frames:
        return []
    if _is_turned_on_itself(scene, groups) or _points_at_somebody(scene, link.verb, groups):
        return []
    if link.negated and _is_put_right(scene, link.verb):
        return []  # "nie oskarżył A o kłamstwo, lecz o zdradę": he did accuse him
    if link.negated and any(p.preposition == "jako" and p.first > link.verb.index for p in groups):
        return []  # "nie uznają Izraela jako państwa żydowskiego": it is the rest that is denied
    if link.negated and _denies_the_manner(scene, link.verb):
        return []  # "nie poparł go jednoznacznie"
    if _asks_to_do(scene, link.verb):
        return []  # "Proszę nie atakować X": X is not who is asked
    if _for_oneself(scene, link.verb):
        frames = [f for f in frames if not any(s.case == "dat" for s in f.addressee)]
    if _calls_untrue(scene, frames):
        frames = [frame for frame in frames if frame.relation != "says"]
    being = link.verb.best.lemma == "być"
    if being and (len(scene.clause.verbs) > 1 or passives.participle(scene) is not None):
        return []  # "są oskarżani o zbrodnie przeciwko X", "będzie głosować przeciwko X"
    groups = objects.with_called(scene, frames, groups)
    for frame in frames:
        if deeper and any(s.kind == "inf" for s in frame.object):
            continue
        drafts = apply(scene, frame, groups, link, "verb")
        if drafts:
            return drafts
    return []


def _for_oneself(scene: Scene, verb: Token) -> bool:
    """Tell "pozwolił sobie na żart": whom it is permitted is he himself, which is no permission."""
    beside = scene.sentence.tokens[max(0, verb.index - 1) : verb.index + 2]
    return any(t.lower == "sobie" and t is not verb and t in scene.clause.tokens for t in beside)


def _denies_the_manner(scene: Scene, verb: Token) -> bool:
    """Tell a denial of how plainly or fully something is done, by an adverb behind the verb."""
    wholly = scene.lexicon.words["wholly"]
    return any(t.lower in wholly and t.index > verb.index for t in scene.clause.tokens)


def _calls_untrue(scene: Scene, frames: list[Frame]) -> bool:
    """Tell "uznał za kłamstwo to, że …": he does not say that it is so."""
    calls = any(frame.relation == "characterises" for frame in frames)
    return calls and any(t.best.lemma in scene.lexicon.words["untruth"] for t in scene.clause.tokens)


def _is_put_right(scene: Scene, verb: Token) -> bool:
    """Tell a denial of one part alone: behind "lecz" stands a preposition that stood before."""
    tokens = scene.sentence.tokens
    for phrase in scene.clause.phrases:
        before = tokens[max(0, phrase.first - 2) : phrase.first - 1]
        again = before and before[0].lower in scene.lexicon.words["but"]
        if again and phrase.preposition is not None and phrase.first > verb.index:
            earlier = (p for p in scene.clause.phrases if verb.index < p.first < phrase.first)
            return any(p.preposition == phrase.preposition for p in earlier)
    return False


# -- light verbs


def _light(scene: Scene, link: Chain, groups: list[Phrase]) -> list[Draft]:
    frames = that_may_fit(scene, _frames(scene, link.verb, scene.lexicon.light_verbs))
    # "uznać wyniki za sfałszowane" is not "uznać wyniki"
    return [] if not frames or _is_judged(scene, link.verb) else light(scene, link, groups, frames)


def _is_judged(scene: Scene, verb: Token) -> bool:
    """Tell whether something is called something: a verb of judging has its "za" or "jako"."""
    if not scene.lexicon.calling & {verb.best.lemma, verb.best.lemma + " się"}:
        return False
    frames = (f for f in _frames(scene, verb, scene.lexicon.verbs) if f.relation == "characterises")
    marks = {s.preposition for f in frames for s in f.topic if s.kind == "prep" and s.case == "acc"}
    return any(p.preposition in marks and p.could("acc") for p in scene.clause.phrases)


def light(scene: Scene, link: Chain, groups: list[Phrase], frames: Iterable[Frame]) -> list[Draft]:
    """Draft what a verb and its noun make of these groups: the first pair that fits."""
    groups = noun_groups.with_series(scene, groups)
    there = {p.head.best.lemma for p in groups}.union(*(p.head.analyses.lemmas for p in groups))
    if scene.reference.trace is None:  # nobody asks why the others do not fit
        frames = [frame for frame in frames if frame.noun in there]
    for frame in frames:
        noun = _light_noun(frame, groups, link.negated) if frame.noun in there else None
        if noun is None:
            scene.reject("light", frame, "noun")
            continue
        own = (p for p in groups if p is not noun and p not in noun.dependents)
        # "rozpocząć wojnę w przypadku napaści A na B": B is not whom the war is on
        rest = [*noun.dependents, *(p for p in own if not noun_groups.is_of_another(scene, p, noun))]
        if frame.turned:
            drafts = _turned(scene, frame, noun, rest, link)
        else:
            drafts = apply(scene, frame, rest, link, "light", host=noun)
        if drafts:
            return drafts
    return []


def _light_noun(frame: Frame, groups: list[Phrase], negated: bool) -> Phrase | None:
    for phrase in groups:
        if phrase.head.best.lemma != frame.noun and frame.noun not in phrase.head.analyses.lemmas:
            continue
        if not fits_adjectives(frame, phrase):
            continue
        for slot in frame.noun_slot:
            bare = slot.kind == "case" and phrase.preposition is None
            if bare and (phrase.could(slot.case) or (negated and phrase.could("gen"))):
                return phrase
            if slot.kind == "prep" and phrase.preposition == slot.preposition and phrase.could(slot.case):
                return phrase
    return None


def _is_of(noun: Phrase, phrase: Phrase) -> bool:
    """Tell "obawy wielu obserwatorów": a number behind the noun takes no place among its genitives."""
    return phrase.preposition is None and phrase.first == noun.last + 1 and phrase is not noun


def _turned(scene: Scene, frame: Frame, noun: Phrase, rest: list[Phrase], link: Chain) -> list[Draft]:
    """ "Plany spotykają się z oporem X": X is who resists, the verb's subject what is resisted."""
    agent: Phrase | None = None
    # "Oburzenie X wywołała wypowiedź Y w Londynie": nobody in London, where what is resented was said
    rest = [p for p in rest if not any(host is scene.clause.subject for host in above(p))]
    for slot in sorted(frame.subject, key=lambda s: s.kind != "case"):
        if slot.kind == "case":
            agent = next((d for d in noun.dependents if d.preposition is None and d.could(slot.case)), None)
            agent = agent or next((p for p in rest if _is_of(noun, p) and p.could(slot.case)), None)
        else:  # not "obawy X co do stanu demokracji w Y": where something else is, nobody fears
            agent = prepositional(slot, [p for p in rest if p.parent in (None, noun)])
        if agent is not None:
            break
    if agent is None:
        return scene.reject("light", frame, "agent")
    subjects = scene.reference.actors(agent, scene.clause)
    subject = scene.clause.subject
    found: list[Target]
    found = scene.objects(subject) if subject is not None else [(iri, "", ()) for iri in scene.subjects]
    return [
        scene.draft(
            frame.relation, s, frame_rule("light", frame), target=iri, text=text, negated=link.negated,
            modality=link.modality, counterparty=tuple(p for p in parties if p != s), confidence=0.85,
        )
        for s in subjects
        for iri, text, parties in found
        if iri != s and scene.fits(frame.needs, iri)
    ]  # fmt: skip


# -- predicative


def _predicative(scene: Scene) -> list[Draft]:
    """ "jest przeciwny X", "są państwem związkowym"."""
    verb = scene.clause.predicate
    if verb is None or verb.best.lemma not in scene.lexicon.words["auxiliary"] or not scene.subjects:
        return []
    link = chain(scene)[0]
    for token in scene.clause.tokens:
        if token.best.number and verb.best.number and token.best.number != verb.best.number:
            continue  # "W związku z wrogimi działaniami A został wezwany B": hostile B is not
        for frame in _adjective_frames(scene, token):
            straight = token.best.case in ("nom", "inst") or token.can("nom")  # "Przeciwny temu jest X"
            if straight or token.best.pos == "verb" or token.passive is not None:
                drafts = apply(
                    scene, frame, object_groups(scene.clause, scene.clause.subject), link, "adjective"
                )
                if drafts:
                    return drafts
    return _makes_up(scene, link)


def _adjective_frames(scene: Scene, token: Token) -> tuple[Frame, ...]:
    """The frames of a predicative adjective; "gotów" is one although the dictionary calls it a verb."""
    if token is scene.clause.predicate or token.best.pos not in ("adjective", "passive", "active", "verb"):
        return ()
    return scene.lexicon.adjectives.get(token.best.lemma, ())


def _makes_up(scene: Scene, link: Chain) -> list[Draft]:
    """ "A i B są [unią]": the subjects make up a named body, so each belongs to it."""
    if len(scene.subjects) < 2:
        return []
    for phrase in scene.clause.phrases:
        if phrase.preposition is None and phrase.case == "inst" and phrase is not scene.clause.subject:
            for iri in scene.reference.actors(alone(phrase), scene.clause):
                actor = scene.reference.entities.actor(iri)
                if (
                    actor.kind in ("IntergovernmentalOrganisation", "PoliticalParty")
                    and iri not in scene.subjects
                ):
                    return [
                        scene.draft(
                            "member-of",
                            s,
                            "copula.makes-up",
                            target=iri,
                            negated=link.negated,
                            confidence=0.8,
                        )
                        for s in scene.subjects
                    ]
    return []
