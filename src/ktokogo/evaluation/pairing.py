"""Whether a predicted claim is one of the gold: exactly, by an accepted alternative, or nearly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ktokogo.evaluation.names import Names
from ktokogo.evaluation.phrases import fold, overlap, stems

Json = dict[str, Any]
Sign = Literal["+", "-"]

EXACT, ACCEPTED, NEAR = 3, 2, 1
WHOLE, PART = 2, 1

_KIN: tuple[frozenset[str], ...] = tuple(
    frozenset(family.split())
    for family in (
        "criticises accuses opposes refuses threatens",
        "threatens sanctions attacks deploys",
        "supports agrees promises cooperates",
        "demands proposes",
        "says promises proposes",
        "meets calls visits gestures participates_in",
        "holds_office member_of part_of located_in appoints",
    )
)
"""Predicates that are near to each other, for the relaxed level."""
_PRO = frozenset(("supports", "agrees", "cooperates"))
_CON = frozenset(("opposes", "refuses", "criticises"))
_MUTUAL = frozenset(("meets", "cooperates", "agrees", "calls", "gestures"))


@dataclass(frozen=True, slots=True)
class Pair:
    """How well a prediction fits a gold claim.

    ``predicate`` is EXACT, ACCEPTED or NEAR, ``object`` WHOLE or PART, ``sign`` the polarity that is right
    for this reading of it, ``weight`` says which of several pairs is the best.
    """

    predicate: int
    object: int
    sign: Sign
    weight: int

    @property
    def strict(self) -> bool:
        """The very predicate, with subject and object right."""
        return self.predicate == EXACT and self.object == WHOLE

    @property
    def accepted(self) -> bool:
        """The predicate or one of its accepted alternatives, with subject and object right."""
        return self.predicate >= ACCEPTED and self.object == WHOLE


def polarity(claim: Json) -> Sign:
    """The polarity of a claim, affirmed where it is silent."""
    return "-" if claim.get("polarity") == "-" else "+"


def pair(names: Names, gold: Json, given: Json) -> Pair | None:
    """Return how well a predicted claim fits a gold one, None where it is another claim."""
    predicate, sign = _predicate(gold, given)
    if not predicate:
        return None
    subjects = [gold.get("subject"), *(gold.get("alt_subjects") or [])]
    right = any(names.same(subject, given.get("subject")) for subject in subjects)
    matter = _object(names, gold, given.get("object")) if right else 0
    if not matter and gold.get("predicate") in _MUTUAL and names.meant(gold.get("object")):
        turned = names.same(gold.get("object"), given.get("subject"))
        if turned and any(names.same(subject, given.get("object")) for subject in subjects):
            matter = WHOLE
    if not matter:
        return None
    weight = predicate * 10 + matter * 4
    sentences = fold(gold.get("sentence") or ""), fold(given.get("sentence") or "")
    if gold.get("sentence") and given.get("sentence") and sentences[1].startswith(sentences[0][:25]):
        weight += 5
    weight += bool(gold.get("quote")) == bool(given.get("quote"))
    weight += 2 * (polarity(given) == sign)
    weight += names.same(gold.get("attributed_to"), given.get("attributed_to"))
    return Pair(predicate, matter, sign, weight)


def attributed(names: Names, gold: Json, given: Json) -> bool:
    """Tell whether the prediction names the right source; of one's own speech act, oneself or nobody."""
    wanted, source = gold.get("attributed_to"), given.get("attributed_to")
    if names.same(wanted, source):
        return True
    if not source:
        return bool(wanted) and names.same(wanted, given.get("subject"))
    own = names.same(source, given.get("subject")) or names.same(source, gold.get("subject"))
    return not wanted and own


def _predicate(gold: Json, given: Json) -> tuple[int, Sign]:
    wanted, found, sign = gold.get("predicate"), given.get("predicate"), polarity(gold)
    turned: Sign = "+" if sign == "-" else "-"
    if wanted == found:
        return EXACT, sign
    for other in gold.get("alt_predicates") or []:
        if other.rstrip("-") == found:
            right = turned if other.endswith("-") else sign
            if polarity(given) == right or not other.endswith("-"):
                return ACCEPTED, right
    if (wanted in _PRO and found in _CON) or (wanted in _CON and found in _PRO):
        return (NEAR, turned) if polarity(given) != sign else (0, sign)
    return (NEAR if any(wanted in kin and found in kin for kin in _KIN) else 0), sign


def _object(names: Names, gold: Json, given: str | None) -> int:
    best = 0
    actors = names.meant(given)
    for wanted in [gold.get("object"), *(gold.get("alt_objects") or [])]:
        meant = names.meant(wanted)
        if meant and actors:
            if meant & actors:
                return WHOLE
            continue
        if fold(wanted or "") == fold(given or ""):
            return WHOLE
        f1, contained, common = overlap(wanted or "", given or "")
        if not meant and not actors:
            if f1 >= 0.5 and common >= 1:
                return WHOLE
            short = min(len(stems(wanted or "")), len(stems(given or ""))) <= 2
            if contained >= 0.34 and (common >= 2 or short):
                best = PART
        elif (meant and meant & names.within(given)) or (actors and actors & names.within(wanted)):
            best = PART
    if not best and gold.get("topic") and not actors:
        f1, contained, common = overlap(gold["topic"], given or "")
        if common >= 1 and (f1 >= 0.4 or (contained >= 0.5 and common >= 2)):
            best = PART
    return best
