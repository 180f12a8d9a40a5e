"""Deeds told by a participle: "ustawa przygotowana przez rząd", "podpisał ustawę nakładającą sankcje na X".

A passive participle whose agent is named right behind it: who did it is then certain, and what it was done to
is the noun that the participle goes with. An active one with what somebody signs, adopts or proposes: what
the act says, says who makes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ktokogo.document import Analysis, Phrase, Token, above
from ktokogo.reading.chain import Chain
from ktokogo.reading.frames import apply
from ktokogo.reading.lexicon import Frame
from ktokogo.reading.predicates import light
from ktokogo.reading.scene import Draft, Scene, alone
from ktokogo.reading.slots import fits_agent, fits_lemmas, turns_passive
from ktokogo.relations import relations


def read(scene: Scene, found: list[Draft]) -> list[Draft]:
    """Return the claims that the participles of a clause make; ``found`` are those of its verb."""
    return [*_by_acts(scene, found), *_by_agents(scene)]


def _by_acts(scene: Scene, found: list[Draft]) -> list[Draft]:
    """ "Sejm przyjął uchwałę potępiającą X": who adopts it condemns X."""
    if not found:
        return []
    makers = {d.subject for d in found if d.relation in _MAKES and d.polarity == "+" and d.object is None}
    subjects = [s for s in scene.subjects if s in makers]
    if not subjects:
        return []
    acting = replace(scene, subjects=subjects)
    out: list[Draft] = []
    for token in scene.clause.tokens:
        if token.best.pos != "active" or token.capital:
            continue
        near = [p for p in scene.sentence.phrases if 0 <= token.index - p.head.index <= 2]
        act = max(near, key=lambda p: p.head.index, default=None)
        acts = scene.lexicon.words["act"]
        if act is None or not any(p.head.best.lemma in acts for p in above(act)):
            continue
        groups = [p for p in scene.clause.phrases if p.head.index > token.index]
        planned = found[0].relation in ("announces", "proposes") and found[0].modality == "actual"
        link = Chain(token, token.best.negated, "intended" if planned else found[0].modality, False)
        for frame in scene.lexicon.verbs.get(token.best.lemma, ()):
            drafts = apply(acting, frame, groups, link, "participle", host=act)
            if drafts:
                out.extend(drafts)
                break
        else:
            out.extend(light(acting, link, groups, scene.lexicon.light_verbs.get(token.best.lemma, ())))
    return out


def _by_agents(scene: Scene) -> list[Draft]:
    return [
        draft
        for agent in scene.clause.phrases
        if agent.preposition in scene.lexicon.words["agent"]
        for token, participle in _participles(scene, agent)
        for host in _hosts(scene, agent, token)
        for draft in _drafts(scene, agent, participle, _without(host, token, agent))
    ]


_MAKES = frozenset(("signs", "adopts", "proposes", "ratifies", "announces", "votes-for"))
"""Relations of who makes an act what it is."""


def _participles(scene: Scene, agent: Phrase) -> Iterator[tuple[Token, Analysis]]:
    """The participle right before the agent, unless it makes the clause's own passive with its verb."""
    verb = scene.clause.predicate
    tokens = {t.index: t for t in scene.clause.tokens}
    token = tokens.get(agent.first - 2)
    passive = verb is not None and verb.best.lemma in scene.lexicon.words["auxiliary"]
    if token is None or (token.capital and not token.initial):
        return
    for analysis in token.analyses:
        if analysis.pos == "passive" and not (
            passive and analysis.case == "nom" and _is_predicate(scene, token)
        ):
            yield token, analysis
            return


def _is_predicate(scene: Scene, token: Token) -> bool:
    """Tell "została przyjęta przez X" from "przyjęta przez X ustawa została …"."""
    verb = scene.clause.predicate
    return verb is not None and token.index > verb.index


def _hosts(scene: Scene, agent: Phrase, token: Token) -> Iterator[Phrase]:
    """The noun that the participle goes with: in its own group, right before it, or right after the agent."""
    for phrase in scene.sentence.phrases:
        if token in phrase.tokens and phrase.head is not token:
            yield phrase
            return
        if phrase.head is token and phrase.parent is not None and phrase.parent.first > agent.first:
            yield phrase.parent  # "na krytykowaną przez X propozycję": the noun has taken the preposition
            return
    passive = [a for a in token.analyses if a.pos == "passive"]
    gap = [t.text for t in scene.sentence.tokens[: token.index]][-1:]

    def agrees(phrase: Phrase) -> bool:
        noun = phrase.head.best.pos in ("noun", "gerund") and phrase is not agent
        own = [a for a in passive if a.case in phrase.cases and a.number == phrase.number]
        return noun and any(a.genders & phrase.genders for a in own)

    # "krytykowany przez X budżet": the noun behind the agent, else the one right before the participle
    phrases = scene.sentence.phrases
    near = 2 if gap == [","] else 1
    beside = next((p for p in phrases if token.index - p.last == near), None)
    # "śledztwo w sprawie wspieranego przez X planu": what is taken for the agent's genitive is the noun
    governed = beside is not None and beside.preposition is not None and not agrees(beside)
    ends = (agent.end, agent.last) if governed else (agent.end,)
    after = [p for p in phrases if p.first - 1 in ends and p.preposition is None and agrees(p)]
    before = [p for p in phrases if token.index - p.end == near and agrees(p)]
    before = [p for p in before if any(a.case == p.case for a in passive)] or before
    before = [p for p in before if not _is_of_office(scene, p, before)]
    if after or len(before) == 1:
        yield (after or before)[0]  # not so "w obronie Anny Nowak, oskarżanej przez X": either may be


def _is_of_office(scene: Scene, phrase: Phrase, others: list[Phrase]) -> bool:
    """ "X, byłego premiera Kosowa, oskarżanego przez …": the office is X, and of Kosovo."""
    host = phrase.parent
    if host is None or host not in others:
        return False
    person = scene.reference.naming.person(phrase) is not None
    return phrase is host.apposed or (host.head.best.lemma in scene.lexicon.roles and not person)


def _without(host: Phrase, token: Token, agent: Phrase) -> Phrase:
    """The noun alone: "ustawa", not "ustawa przygotowana przez rząd"."""
    kept = tuple(d for d in host.dependents if d is not agent)
    tokens = [t for t in host.tokens if t is not token and t.index < agent.first - 1]
    return replace(alone(host), tokens=tokens if host.head in tokens else host.tokens, dependents=kept)


def _drafts(scene: Scene, agent: Phrase, participle: Analysis, host: Phrase) -> list[Draft]:
    agents = scene.reference.actors(agent, scene.clause)
    for frame in scene.lexicon.verbs.get(participle.lemma, ()):
        if not _takes(frame) or not fits_lemmas(frame, host) or not fits_agent(frame, agent):
            continue
        drafts = [
            scene.draft(
                frame.relation, a, f"participle.{participle.lemma}", target=iri, text=words,
                negated=participle.negated, modality="actual",
                counterparty=tuple(p for p in parties if p != a), confidence=0.8,
            )
            for a in agents
            for iri, words, parties in scene.objects(host)
            if iri != a and scene.fits(frame.needs, iri) and scene.fits(frame.subject_needs, a)
        ]  # fmt: skip
        if drafts:
            return drafts
    return []


def _takes(frame: Frame) -> bool:
    """Tell a frame whose accusative can stand with a participle and says all that there is to say."""
    return turns_passive(frame) and relations()[frame.relation].family != "says"
