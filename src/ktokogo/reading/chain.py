"""A verb with the verbs above it: what is negated, wished or only possible by the time it is reached."""

from __future__ import annotations

from dataclasses import dataclass

from ktokogo.document import QUOTES, Clause, Token
from ktokogo.reading.model import Modality
from ktokogo.reading.scene import Scene
from ktokogo.relations import relations


@dataclass(frozen=True, slots=True)
class Chain:
    """A verb at its place in a chain: what the verbs above it make of it."""

    verb: Token
    negated: bool
    modality: Modality
    top: bool


def chain(scene: Scene) -> list[Chain]:
    """Return the verbs of the clause, the finite one first, each with what those above make of it."""
    clause, out = scene.clause, []
    negated, modality = scene.denied, scene.modality
    states: list[tuple[bool, Modality]] = []
    if modality == "actual" and _is_of_old(scene):
        modality = "historical"
    for i, verb in enumerate(clause.verbs):
        if i and modality == "actual" and _is_called_so(scene, verb):
            break
        if i > 1 and stands_beside(clause, verb):
            negated, modality = states[
                i - 1
            ]  # "ma zaprzestać ataków i wycofać wojska": he is to withdraw them
        states.append((negated, modality))
        if modality == "actual":
            modality = _adjective_modality(scene, verb)
        if i and negated and _is_contrasted(scene, clause.verbs[i - 1], verb):
            negated = scene.denied  # "nie będziemy stawiać przeszkód, ale wspierać go"
        own = verb.index in clause.negated_verbs
        negated = negated != own
        future = verb.best.tense == "future" and modality == "actual" and not _says_so_now(scene, verb)
        out.append(Chain(verb, negated, "intended" if future else modality, verb is clause.predicate))
        modal = scene.lexicon.modals.get(verb.best.lemma) or scene.lexicon.modals.get(
            verb.best.lemma + " się"
        )
        if own and verb.best.lemma in scene.lexicon.words["need"]:
            break  # "nie musi popierać X": whether he will is not told
        if own and verb.best.lemma in scene.lexicon.words["fearing.to"] and clause.verbs[i + 1 :]:
            negated = scene.denied
            continue  # "nie bał się skrytykować": he has done so
        if modal is not None and _performs(scene, verb, clause.verbs[i + 1 :]):
            continue
        if own and modal is not None and _declines(scene, verb, clause.verbs[i + 1 :]):
            continue
        if modal is not None:
            negated = negated != modal.negates
            aux = i > 0 and clause.verbs[i - 1].best.lemma == "być" and modality == "intended"
            if (modality == "actual" or aux) and modal.modality:  # "będą mogły nałożyć": they may
                told = verb.best.lemma in scene.lexicon.words["hearsay"] and verb.best.tense == "past"
                modality = "hypothetical" if told else modal.modality  # type: ignore[assignment]
        elif future:
            modality = "intended"
    return out


def _is_called_so(scene: Scene, verb: Token) -> bool:
    """Tell "śpiewał pieśń „zabić X”": what a thing is called, in marks, nobody does."""
    before = [t for t in scene.sentence.tokens if verb.index - 2 <= t.index < verb.index]
    return len(before) > 1 and before[1].text in QUOTES and before[0].best.pos == "noun"


def stands_beside(clause: Clause, verb: Token) -> bool:
    """Tell an infinitive beside the one before it: "ma dać A rok i zagrozić B"; not "pomógł zagrozić B"."""
    before = next((t for t in clause.tokens if t.index == verb.index - 1), None)
    return (
        verb.best.pos == "infinitive" and before is not None and before.lower in ("i", "oraz", "lub", "albo")
    )


def _is_of_old(scene: Scene) -> bool:
    """ "dawniej popierał X": what was so once need not be so now."""
    verb, once = scene.clause.predicate, scene.lexicon.words["once"]
    if verb is None or verb.best.tense != "past":
        return False
    words, tokens = scene.lexicon.words, scene.sentence.tokens
    lately = words["until.lately"]
    for token in scene.clause.tokens:
        if token.lower not in once and token.lower not in lately:
            continue
        before = tokens[token.index - 1].lower if token.index else ""
        if token.lower in once and before not in (",", "("):
            return True  # not so "X, niegdyś jego zastępca, skrytykował": it is of his office
        if token.lower in lately and before in words["until"]:
            return True  # "do niedawna popierał"
    return False


def _is_contrasted(scene: Scene, before: Token, verb: Token) -> bool:
    """Tell "nie A, ale B": what is set against the denied is not denied."""
    between = (t for t in scene.clause.tokens if before.index < t.index < verb.index)
    return any(t.lower in scene.lexicon.words["but"] for t in between)


def _says_so_now(scene: Scene, verb: Token) -> bool:
    """ "Przypomnę, że …", "dodam, że …": who says that he will has done so with it."""
    if verb.best.person != 1 or verb.best.number != "sg" or len(scene.clause.verbs) > 1:
        return False
    told = any(c.governor is scene.clause and c.kind == "complement" for c in scene.sentence.clauses)
    frames = scene.lexicon.verbs.get(verb.best.lemma, ())
    return told and any(f.speech and any(s.kind == "że" for s in f.object) for f in frames)


def _performs(scene: Scene, verb: Token, below: list[Token]) -> bool:
    """ "Chcę powiedzieć, że …", "muszę przyznać, że …": who says so has said it."""
    if verb.best.person != 1 or verb.best.tense == "future" or verb.index in scene.clause.negated_verbs:
        return False
    frames = scene.lexicon.verbs.get(below[0].best.lemma, ()) if len(below) == 1 else ()
    at_once = not (below and below[0].best.lemma.endswith(("ywać", "iwać")))  # not "musimy przekonywać, że"
    return at_once and any(f.speech and any(s.kind == "że" for s in f.object) for f in frames)


def _declines(scene: Scene, verb: Token, below: list[Token]) -> bool:
    """ "nie może się zgodzić", "nie może poprzeć": who says that he cannot has refused."""
    if verb.best.lemma not in scene.lexicon.words["ability"] or verb.best.tense != "present" or not below:
        return False
    lemma, verbs = below[0].best.lemma, scene.lexicon.verbs
    frames = (f for key in (lemma, lemma + " się") for f in verbs.get(key, ()))
    stances = (relations()[f.relation] for f in frames)
    return any(r.kind == "stance" and r.valence == "positive" for r in stances)


def _adjective_modality(scene: Scene, verb: Token) -> Modality:
    """ "jest gotowa zbombardować", "jest w stanie": what stands before an infinitive (``modals.tsv``)."""
    if verb.best.pos == "infinitive":
        modals = scene.lexicon.modals
        for token in scene.clause.tokens:
            lemmas = [token.best.lemma, token.lower]  # "gotów"
            lemmas += [a.lemma for a in token.analyses if a.pos == "active"]  # "mający", of "maić" as well
            modal = next(filter(None, map(modals.get, lemmas)), None)
            governs = modal is not None and any(s.kind == "inf" for s in modal.scope)
            ready = (token.best.pos == "adjective" or governs) and 0 < verb.index - token.index <= 5
            ready = ready and token not in scene.clause.verbs
            if modal is not None and modal.modality and ready:
                return modal.modality  # type: ignore[return-value]
    return "actual"
