"""Whom a description without a name means: "poseł PiS", "ukraiński dyplomata", "Parlamentarzystka", "resort".

A description may be anybody's, so it is tied only to the person whom nobody near rivals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ktokogo.document import Phrase
from ktokogo.reading.belonging import belongs
from ktokogo.reading.genders import of_word
from ktokogo.reading.name import role_words

if TYPE_CHECKING:
    from ktokogo.reading.reference import Reference
    from ktokogo.reading.roles import Role


def meant(reference: Reference, phrase: Phrase, role: Role) -> str | None:
    """Return whom a role without a holder describes: who belongs to what it names, or who acted before."""
    if role.former or role.unique or phrase.quoted or phrase.number == "pl" or phrase.apposed is not None:
        return None
    if role.domain is not None:
        return _of_body(reference, phrase, role)
    bare = phrase.first == phrase.end and role.lemma in reference.lexicon.words["anyone"]
    return _who_acted(reference, phrase) if bare else None


def _of_body(reference: Reference, phrase: Phrase, role: Role) -> str | None:
    """ "polityk PiS", "ukraiński dyplomata": who acted or was named last, if nobody else belongs there."""
    members = role_words(reference.document.language.code)["member"]
    if role.lemma not in reference.lexicon.words["anyone"] | members:
        return None
    near = _near(reference, phrase)
    own = [p for p in near if belongs(reference, p, role.domain or "")]
    fits = [p for p in own if _agrees(reference, phrase, p)]
    if len(fits) != 1 or len(own) != 1 or (near[-1:] != fits and reference.focus.subject != (fits[0],)):
        return None
    return fits[0] if _may_be(reference, fits[0], role) else None


def _who_acted(reference: Reference, phrase: Phrase) -> str | None:
    """ "X wrócił z Y. Polityk skrytykował Z": who acted in the sentence before, if it names nobody else."""
    focus = reference.focus
    behind = reference.naming.sentence_of(phrase).tokens[phrase.last + 1 : phrase.last + 3]
    verb = phrase.clause.predicate if phrase.clause is not None else None
    opens = verb is not None and phrase.last < verb.index
    if focus.contested or (opens and behind[-1].best.lemma in reference.lexicon.words["relative"]):
        return None  # "A mówił, a B milczał. Polityk …", "Polityk, który rządził, …": of which it is said
    if len(focus.subject) != 1 or reference.naming.sentence_of(phrase).paragraph - focus.paragraph > 1:
        return None
    if focus.may_mean_described(of_word(phrase.head.best)):
        return None  # "Lider X zaatakował Y. B potępił go. Polityk …": B as well as the leader
    one, near = focus.subject[0], _near(reference, phrase)
    rivals = [p for p in near if p != one and _agrees(reference, phrase, p)]
    return one if one in near and not rivals and _agrees(reference, phrase, one) else None


def _near(reference: Reference, phrase: Phrase) -> list[str]:
    """People named shortly before, without those of the group's own sentence: it describes none of them."""
    here = {reference.naming.person(p) for p in reference.naming.sentence_of(phrase).phrases}
    return [p for p in reference.focus.persons if p not in here and reference.focus.is_near(p)]


def _agrees(reference: Reference, phrase: Phrase, person: str) -> bool:
    """Tell whether a noun's gender is the person's; of whom nothing is known it may be."""
    gender = of_word(phrase.head.best)
    return reference.genders.get(person, gender) == gender


def _may_be(reference: Reference, person: str, role: Role) -> bool:
    """Tell whether a person may be a "poseł": not who is called a "senator"."""
    members = role_words(reference.document.language.code)["member"] - reference.lexicon.words["anyone"]
    if role.lemma not in members:
        return True
    called = {lemma for (lemma, _), people in reference.roles.holders.items() if person in people}
    return not called & members or role.lemma in called
