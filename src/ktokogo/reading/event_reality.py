"""How real an event is that a noun names: by what governs it and what is said of it."""

from __future__ import annotations

from itertools import dropwhile

from ktokogo.document import Analysis, Clause, Phrase, Token, above
from ktokogo.reading.chain import chain
from ktokogo.reading.lexicon import Modal, Slot
from ktokogo.reading.model import Certainty, Modality
from ktokogo.reading.reality import is_hard_to_say
from ktokogo.reading.scene import Scene

_JUDGING = frozenset(("condemns", "criticises", "praises", "comments", "supports", "mocks", "apologises"))
"""Relations of what is said of a deed that somebody has done."""


def of(scene: Scene, phrase: Phrase) -> tuple[Modality, Certainty, bool]:
    """How real an event noun is under what governs it: "groźba ataku", "nie doszło do ataku"."""
    modality, certainty, negated = scene.modality, scene.certainty, scene.denied
    modals, clause = scene.lexicon.modals, scene.clause
    for token in phrase.tokens:
        modal = modals.get(token.best.lemma) if token.best.pos in ("adjective", "passive") else None
        if modal is not None:
            modality, certainty = _under(modal, modality, certainty)  # "planowany atak", "możliwe rozmowy"
    if modality == "actual" and any(t.best.lemma in scene.lexicon.words["every"] for t in phrase.tokens):
        modality = "hypothetical"  # "odpowie na każdy atak": whenever there is one
    child, host = phrase, phrase.parent
    while host is not None:
        modal = _modal(scene, host.head)
        if modality == "actual" and _is_false(scene, host):
            modality, certainty = "hypothetical", "possible"  # "fałszywe informacje o ataku"
        elif modal is not None and _in_scope(modal.scope, child):
            if not _is_judged(scene, phrase, child):  # "prośba o skomentowanie zarzutów": they have been made
                modality, certainty = _under(modal, modality, certainty)
                negated = negated != (modal.negates and not _was_made(scene, phrase))
        elif child.preposition is not None:
            owned = modals.get(host.parent.head.best.lemma) if host.parent and not host.preposition else None
            judged = _is_judged(scene, phrase, child)
            if owned is not None and _in_scope(owned.scope, child) and not judged:
                # "wniosek PiS o potępienie A przez B"
                modality, certainty = _under(owned, modality, certainty)
            break  # "chęć dołączenia po inwazji": what came before is not wished
        child, host = host, host.parent
    threat = _noun_before(scene, child)
    modal = modals.get(threat.best.lemma) if threat is not None else None
    if modal is not None and _in_scope(modal.scope, child):
        modality, certainty = _under(modal, modality, certainty)  # "zagrożenie atakiem"
    verb = clause.predicate
    if verb is not None and (clause.subject is None or phrase is not clause.subject):
        modal = modals.get(verb.best.lemma + " się") if clause.reflexive else None
        modal = modal or modals.get(verb.best.lemma)
        if modal is not None and _in_scope(modal.scope, child) and not _is_judged(scene, phrase, child):
            modality, certainty = _under(modal, modality, certainty)
            made = any(a.lemma in scene.lexicon.words["reproach"] for a in phrase.head.analyses)
            # "zaprzeczył oskarżeniom A wobec B": A has made them, whatever they are worth
            negated = negated != (modal.negates and not made)
        if modality == "actual":
            modality = _brought_about(scene, phrase)
    passive = _passive_of(clause, verb) if verb is not None and phrase is clause.subject else None
    if passive is not None:
        modal = modals.get(passive.lemma)
        if modal is not None and any(s.kind == "case" and s.case == "acc" for s in modal.scope):
            modality, certainty = _under(modal, modality, certainty)
            negated = negated != modal.negates  # "członkostwo X w Y zostało zawieszone"
    if phrase is clause.subject and verb is not None and verb.best.lemma in scene.lexicon.words["being"]:
        modality, certainty = _judged(scene, verb, modality, certainty)
    if any(t.best.lemma in scene.lexicon.words["in.question"] for t in clause.tokens):
        modality = "hypothetical"  # "stawia pod znakiem zapytania wyjście X z Y"
    if (
        verb is not None
        and clause.negated
        and (
            _occurs(scene, phrase, verb)
            or _is_absent(scene, phrase, verb)
            or _is_implied(scene, phrase, verb)
        )
    ):
        negated = not negated
    hardly = is_hard_to_say(scene.reference, clause) or _is_not_found(scene)
    if modality == "actual" and (hardly or _is_called_untrue(scene, phrase)):
        modality, certainty = "hypothetical", "possible"
    if verb is None and phrase.preposition in scene.lexicon.words["favour"] and modality == "actual":
        modality = "intended"  # "X za przystąpieniem Y do Z"
    if any(p.preposition == "do" and p.head.best.lemma in ("czas", "moment") for p in above(phrase)):
        modality = "intended" if modality == "actual" else modality  # "do czasu wdrożenia umowy między A a B"
    if (
        verb is not None
        and verb.best.tense == "future"
        and (
            phrase.preposition in ("od", "do")
            or phrase.preposition in scene.lexicon.words["occasion"]
            or verb.best.lemma in scene.lexicon.words["occur"]
        )
    ):
        modality = "intended" if modality == "actual" else modality  # "zostaną omówione podczas rozmów"
    return modality, certainty, negated


def _passive_of(clause: Clause, verb: Token) -> Analysis | None:
    """The participle that makes a passive with the verb: the first behind it, else the first of all."""
    passives = [t for t in clause.tokens if t.best.pos == "passive"]
    behind = (t.passive for t in passives if t.index > verb.index)
    return next(behind, passives[0].passive if passives else None)


def _is_judged(scene: Scene, phrase: Phrase, child: Phrase) -> bool:
    """ "odmówił potępienia ataku": the condemnation does not come, the attack has."""
    if child is phrase:
        return False
    lexicon, readings = scene.lexicon, child.head.analyses
    frames = [f for a in readings for f in (*lexicon.nouns.get(a.lemma, ()), *lexicon.verbs.get(a.lemma, ()))]
    return any(f.relation in _JUDGING for f in frames)


def _modal(scene: Scene, noun: Token) -> Modal | None:
    """What a noun makes of the event under it: "groźba", or the verb of "zniesienie", a noun as well."""
    modals = scene.lexicon.modals
    own = modals.get(noun.best.lemma)
    verbs = (a.lemma for a in noun.analyses if a.pos == "gerund") if own is None else ()
    return own or next(filter(None, map(modals.get, verbs)), None)


def _was_made(scene: Scene, phrase: Phrase) -> bool:
    """ "anulowanie umowy": it ends, but it has been signed."""
    return any(f.relation == "signs" for f in scene.lexicon.nouns.get(phrase.head.best.lemma, ()))


def _brought_about(scene: Scene, phrase: Phrase) -> Modality:
    """How real an event is that a verb before it brings about: "może doprowadzić do ataku A na B"."""
    words = scene.lexicon.words
    links = [link for link in chain(scene) if link.verb.index < phrase.first] if scene.clause.verbs else []
    last = links[-1].verb.best.lemma if links else ""
    brings = any(last in words[use] for use in ("bringing", "occur", "perform"))
    return links[-1].modality if links and brings else "actual"


def _is_implied(scene: Scene, phrase: Phrase, verb: Token) -> bool:
    """Tell "nie oznacza ataku A na B": what a verb of bringing about says behind it."""
    return verb.best.lemma in scene.lexicon.words["bringing"] and phrase.first > verb.index


def _is_false(scene: Scene, host: Phrase) -> bool:
    """Tell "fałszywe informacje", "zmyślona historia"."""
    return any(t is not host.head and t.best.lemma in scene.lexicon.words["untruth"] for t in host.tokens)


def _is_not_found(scene: Scene) -> bool:
    """Tell "nie dopatrzył się gróźb", "nie znalazła dowodów na groźby", "trzeba wykazać naruszenie"."""
    verbs, finding = scene.clause.verbs, scene.lexicon.words["finding"]
    asked = len(verbs) > 1 and scene.modality != "actual"
    due = bool(verbs) and verbs[0].best.pos == "predicative" and len(verbs) > 1  # "trzeba", "należy"
    return (scene.clause.negated or asked or due) and any(v.best.lemma in finding for v in verbs)


def _noun_before(scene: Scene, phrase: Phrase) -> Token | None:
    """The noun right before a bare instrumental or dative that does not hang on it."""
    if phrase.preposition is not None or phrase.parent is not None or phrase.case not in ("inst", "dat"):
        return None
    return next((p.head for p in scene.clause.phrases if p.end == phrase.first - 1), None)


def _judged(
    scene: Scene, verb: Token, modality: Modality, certainty: Certainty
) -> tuple[Modality, Certainty]:
    """How real what a clause speaks of is by what it is called: "jest możliwy", "jest mało prawdopodobny"."""
    words = scene.lexicon.words
    for token in scene.clause.tokens:
        if token.index < verb.index or token.best.pos not in ("adjective", "passive"):
            continue
        lemmas = {a.lemma for a in token.analyses if a.pos in ("adjective", "passive")}
        modal = next(filter(None, map(scene.lexicon.modals.get, sorted(lemmas))), None)
        if lemmas & words["impossible"] or (modal is not None and modal.modality == "hypothetical"):
            return ("hypothetical" if modality == "actual" else modality), "possible"
    return modality, certainty


def _occurs(scene: Scene, phrase: Phrase, verb: Token) -> bool:
    """Tell a verb that only says that an event took place: "doszło do ataku", "atak miał miejsce"."""
    if phrase.preposition in scene.lexicon.words["occasion"]:
        return False  # "po spotkaniu nie doszło do podpisania": the meeting has taken place
    if verb.best.lemma in scene.lexicon.words["occur"]:
        return True
    place = any(t.best.lemma == "miejsce" for t in scene.clause.tokens)
    bare = phrase.preposition is None and phrase.parent is None  # "miejsca" may be taken for the subject
    return bare and place and verb.best.lemma == "mieć"


def _is_called_untrue(scene: Scene, phrase: Phrase) -> bool:
    """ "Doniesienia o ataku X to bzdura", "Zarzuty o atak X są absurdalne", "Nie ma mowy o ataku X"."""
    words, clause = scene.lexicon.words, scene.clause
    *_, whole = above(phrase)
    verb = clause.predicate
    talk = whole is not phrase and whole.head.best.lemma in {"mowa", *words["evidence"]}
    if verb is not None and clause.negated and talk and _is_absent(scene, whole, verb):
        return True
    if clause.subject not in (None, whole) or (verb and verb.best.lemma not in {"to", *words["being"]}):
        return False
    behind = [t for t in clause.tokens if t.index > phrase.last]
    called = dropwhile(lambda t: t is not verb and t.lower != "to", behind)
    return any(t.best.lemma in words["untruth"] and t.best.case != "gen" for t in called)


def _is_absent(scene: Scene, phrase: Phrase, verb: Token) -> bool:
    """ "ataku nie będzie", "nie udało się podjąć rozmów": the genitive of what there is not."""
    bare = phrase.preposition is None and phrase.parent is None and phrase.could("gen")
    last = scene.clause.verbs[-1].best.lemma if scene.clause.verbs else ""
    if bare and last in scene.lexicon.words["perform"]:
        return True
    nobody = scene.clause.subject is None or scene.clause.subject is phrase
    return bare and nobody and len(scene.clause.verbs) == 1 and verb.best.lemma in ("być", "mieć")


def _under(modal: Modal, modality: Modality, certainty: Certainty) -> tuple[Modality, Certainty]:
    if modality == "actual" and modal.modality:
        modality = modal.modality  # type: ignore[assignment]
    if certainty == "certain" and modal.certainty:
        certainty = modal.certainty  # type: ignore[assignment]
    return modality, certainty


def _in_scope(scope: tuple[Slot, ...], phrase: Phrase) -> bool:
    gerund = phrase.parent is not None and "gerund" in phrase.parent.head.analyses.parts
    for slot in scope:
        case = "gen" if gerund and slot.case == "acc" else slot.case  # "zniesienie sankcji"
        if slot.kind == "case" and phrase.preposition is None and phrase.could(case):
            return True
        if slot.kind == "prep" and phrase.preposition == slot.preposition and phrase.could(slot.case):
            return True
    return False
