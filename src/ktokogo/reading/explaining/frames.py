"""Frames: which fitted and what they claim, which made no claim and why."""

from __future__ import annotations

from functools import cache

from ktokogo.document import Clause
from ktokogo.reading.explaining.model import Fit, Rejection
from ktokogo.reading.lexicon import Frame, Slot, lexicon
from ktokogo.reading.model import Claim, Reading
from ktokogo.reading.reference import Reference
from ktokogo.reading.scene import Draft, frame_rule
from ktokogo.reading.trace import REASONS, Trace, Trial

_CLAUSES = {
    "inf": "an infinitive", "quote": "a quotation", "że": "a reported statement", "żeby": "a reported wish",
    "czy": "a reported question",
}  # fmt: skip
_TABLES = {
    "verb": "verbs", "passive": "verbs", "light": "light_verbs", "noun": "nouns", "adjective": "adjectives",
}  # fmt: skip


def fits(reference: Reference, trace: Trace, reading: Reading, clause: Clause) -> tuple[Fit, ...]:
    """Return what the frames that fitted a clause claim."""
    note = trace.clauses.get(clause)
    return tuple(_fit(reference, trace, reading, draft) for draft in note.drafts) if note else ()


def rejections(reference: Reference, trace: Trace, clause: Clause) -> tuple[Rejection, ...]:
    """Return the frames that were tried on a clause in vain, and those of its verbs that were not tried."""
    note = trace.clauses.get(clause)
    if note is None:
        return ()
    out = [
        Rejection(
            rule=frame_rule(trial.construction, trial.frame) if trial.frame else trial.construction,
            relation=trial.frame.relation if trial.frame else "",
            construction=trial.construction,
            why=_why(reference, clause, trial),
        )
        for trial in note.rejected
    ]
    seen = {(r.rule, r.relation) for r in out} | {(d.rule, d.relation) for d in note.drafts}
    fitted = any(draft.rule.startswith(("verb", "passive", "light")) for draft in note.drafts)
    for verb in clause.verbs:
        for frame in reference.lexicon.verbs.get(verb.best.lemma, ()):
            rule = frame_rule("verb", frame)
            if (rule, frame.relation) in seen:
                continue
            if clause.reflexive_marks:
                out.append(Rejection(rule, frame.relation, "verb", "a reflexive mark makes it another verb"))
            elif fitted:
                out.append(Rejection(rule, frame.relation, "verb", "another frame fitted before it"))
    return tuple(dict.fromkeys(out))


def unknown(reference: Reference, clause: Clause) -> tuple[str, ...]:
    """Return the verbs of a clause that make no claim and change none: the lexicon lacks them."""
    known = reference.lexicon
    tables = (known.verbs, known.light_verbs, known.modals)
    silent = known.words["auxiliary"]
    lemmas = dict.fromkeys(verb.best.lemma for verb in clause.verbs)
    return tuple(
        lemma
        for lemma in lemmas
        if lemma not in silent and not any(lemma in t or lemma + " się" in t for t in tables)
    )


def slot_words(slots: tuple[Slot, ...]) -> str:
    """Say where a participant may stand: "acc, or wobec + gen, or a reported statement"."""
    told = []
    for slot in slots:
        if slot.kind == "prep":
            told.append(" ".join(filter(None, (slot.preposition, slot.noun))) + f" + {slot.case}")
        else:
            told.append(_CLAUSES.get(slot.kind, slot.case))
    return ", or ".join(told)


def _fit(reference: Reference, trace: Trace, reading: Reading, draft: Draft) -> Fit:
    claim = _claim(reading, draft)
    frame = _frame(reference.document.language.code, draft.rule, draft.relation)
    return Fit(
        rule=draft.rule,
        relation=draft.relation,
        subject=reference.entities.actor(draft.subject).name,
        object=draft.object_text,
        polarity=draft.polarity,
        modality=draft.modality,
        slots=_slots(frame) if frame else (),
        claim=claim.id if claim else None,
        kept=_kept(trace, draft, claim),
    )


def _kept(trace: Trace, draft: Draft, claim: Claim | None) -> str:
    for dropped, why in trace.dropped:
        if dropped is draft:
            return f"given up: {why}"
    if claim is not None:
        return ""
    if not draft.object_text:
        return "given up: it needs an object"
    return "given up: the same was found more surely in this sentence"


def _claim(reading: Reading, draft: Draft) -> Claim | None:
    """The claim that a draft became; the sides of a symmetric one may have changed places."""
    sides = {draft.subject, draft.object or draft.object_text}
    for claim in reading.claims:
        same = (claim.rule, claim.relation, claim.polarity) == (draft.rule, draft.relation, draft.polarity)
        place = (claim.evidence.start, claim.evidence.end) == (draft.start, draft.end)
        if same and place and {claim.subject, claim.object or claim.object_text} == sides:
            return claim
    return None


def _slots(frame: Frame) -> tuple[tuple[str, str], ...]:
    named = {
        "subject": frame.subject, "object": frame.object, "matter": frame.topic,
        "addressee": frame.addressee, "other side": frame.counterparty,
    }  # fmt: skip
    return tuple((name, slot_words(slots)) for name, slots in named.items() if slots)


@cache
def _by_rule(language: str) -> dict[tuple[str, str], Frame]:
    found: dict[tuple[str, str], Frame] = {}
    for construction, table in _TABLES.items():
        for frames in getattr(lexicon(language), table).values():
            for frame in frames:
                found.setdefault((frame_rule(construction, frame), frame.relation), frame)
    return found


def _frame(language: str, rule: str, relation: str) -> Frame | None:
    return _by_rule(language).get((rule.removeprefix("inclusive."), relation))


def _why(reference: Reference, clause: Clause, trial: Trial) -> str:
    """Say why a frame made no claim, with what it asked for and what it got."""
    told, frame = REASONS[trial.reason], trial.frame
    if frame is None:
        return f"{told} ({trial.got})" if trial.got else told
    if trial.reason == "object":
        return f"{told}: {slot_words(frame.object)}"
    if trial.reason == "topic":
        return f"{told}: {slot_words(frame.topic)}"
    if trial.reason == "addressee":
        return f"{told}: {slot_words(frame.addressee)}"
    if trial.reason == "noun":
        return f"{told}: {frame.noun}"
    if trial.reason == "kind":
        return f"{told}: {_got(reference, trial.got)}; needed: {', '.join(sorted(frame.needs))}"
    if trial.reason == "itself":
        return f"{told}: {_got(reference, trial.got)}"
    if trial.reason == "subject" and clause.subject is not None:
        if frame.subject_needs:
            return f"the subject is not of the kind needed: {', '.join(sorted(frame.subject_needs))}"
        if frame.subject_lemmas:
            return "its subject is another than those for which it holds"
        return "the subject is nobody who can act"
    for key, wanted in (("object word", frame.object_lemmas), ("topic word", frame.topic_lemmas)):
        if trial.reason == key:
            return f"{told}: {_few(wanted)}"
    if trial.reason == "adverb":
        return f"{told}: {_few(frame.adverbs)}"
    return told


def _few(words: frozenset[str], limit: int = 6) -> str:
    return ", ".join(sorted(words)[:limit]) + (", …" if len(words) > limit else "")


def _got(reference: Reference, got: str) -> str:
    if got in reference.entities.actors:
        actor = reference.entities.actor(got)
        return f"{actor.name} ({actor.type})"
    return f"{got or 'nothing'} (a matter)"
