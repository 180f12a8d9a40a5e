"""Who acts in a clause without a subject of its own under a verb of speech, wish, reproach or thanks.

Who says so may go on in his own words ("powiedział, że zaatakuje"), whom he reproaches is meant by a reproach
("zarzucił B, że zdradził"), and whom he asks by a wish ("wezwał B, żeby poparł C").
"""

from __future__ import annotations

from itertools import pairwise

from ktokogo.document import Clause, Phrase, Sentence, Token
from ktokogo.reading import genders, reporting
from ktokogo.reading.lexicon import frames_of
from ktokogo.reading.reference import Reference
from ktokogo.reading.slots import fill, object_groups
from ktokogo.reading.transitive import ASKING, agrees
from ktokogo.relations import relations

_FORETELLING = frozenset(("threatens", "warns"))
"""Relations of which the statement is no reproach: it tells what is to come."""
_TOWARDS = frozenset(("na", "do", "wobec"))


def who_tells_of(reference: Reference, clause: Clause) -> list[str]:
    """ "A mówił o B, której zarzucił kłamstwo": who acts in the main clause, where the verb is of his gender.

    Only one person, named there before his verb, who does not describe himself.
    """
    above, mark, verb = clause.governor, clause.relative, clause.predicate
    if above is None or above.kind != "main" or mark is None or verb is None or verb.best.tense != "past":
        return []
    if mark.preposition is not None or mark.case in ("nom", "gen") or above.subject is None:
        return []
    found, gender = reference.heard.subjects.get(id(above), []), genders.of_verb(verb)
    if len(found) != 1 or gender is None or reference.genders.get(found[0]) != gender:
        return []
    own = clause.antecedent is not None and found[0] in reference.actors(clause.antecedent)
    person = reference.entities.actor(found[0]).type == "person"
    return found if person and not own and above.predicate is not None and agrees(above, clause) else []


def reproached(
    reference: Reference, sentence: Sentence, clause: Clause, governor: Clause
) -> list[str] | None:
    """ "A zarzucił B, że zdradził": B is said to have done it; None where the verb is no reproach.

    So it is in "skrytykował B za to, że zdradził"; who does what "za to" is told of, the verb decides, and
    "przeprosił" decides otherwise: nobody then.
    """
    lemma = governor.predicate.best.lemma if governor.predicate is not None else ""
    what = clause.antecedent
    if what is not None and what.preposition == "za" and what.head.best.lemma in ("to", "ten"):
        return []
    for frame in reference.lexicon.verbs.get(lemma, ()):
        tells = any(s.kind == "że" for s in (*frame.object, *frame.topic))
        harms = relations()[frame.relation].valence == "negative"
        if not (tells and harms and "actor" in frame.needs):
            continue
        if frame.relation in _FORETELLING:
            return _threatening(reference, clause, governor, frame.relation)
        cases = tuple(s for s in frame.object if s.kind == "case")
        groups = object_groups(governor, governor.subject)
        found = fill(cases, groups, governor, sentence, verb=governor.predicate)
        return reference.actors(found.phrase, governor) if found and found.phrase else []
    return None


def _threatening(reference: Reference, clause: Clause, governor: Clause, relation: str) -> list[str]:
    """ "A zagroził B, że zaatakuje C": A will, if it is a threat; "ostrzegł B, że zaatakuje C": either."""
    verb = clause.predicate
    will = verb is not None and verb.best.tense == "future" and agrees(governor, clause)
    return reference.heard.subjects.get(id(governor), []) if will and relation == "threatens" else []


def judges_another(reference: Reference, clause: Clause) -> bool:
    """ "podziękował B, że …", "jest zły na B, że …": a person is meant, the verb takes no statement."""
    frames = frames_of(reference.lexicon, clause)
    states = (f for f in frames if relations()[f.relation].family != "gestures")
    if any(s.kind == "że" for f in states for s in (*f.object, *f.topic)):
        return False
    others = (p for p in clause.phrases if p is not clause.subject and p.case != "nom")
    people = (p for p in others if p.preposition in _TOWARDS or (p.preposition is None and p.parent is None))
    return any(p.head.best.person == 3 or reference.actors(p, clause) for p in people)


def names_rival(reference: Reference, clause: Clause, governor: Clause) -> bool:
    """ "A pozwał B, bo oskarżył C", "A mówił o B, że oskarżył C", "A powiedział B-owi, że ma oskarżyć C".

    Whoever is named beside the verb above may be the one who acts below, where the verb agrees with him. It
    is asked of acts against somebody only: they are not to be laid at the wrong door.
    """
    verb = clause.predicate
    if verb is None or not any(_acts_against(reference, v, clause.negated) for v in (verb, clause.verbs[-1])):
        return False
    duty = reference.lexicon.modals.get(verb.best.lemma)
    owed = verb is not clause.verbs[-1] and duty is not None and duty.modality == "obligation"
    said = clause.kind == "complement"
    for phrase in governor.phrases:
        if phrase is governor.subject or phrase.parent is not None or phrase.case == "nom":
            continue
        told = phrase.preposition in (None, "do") and (phrase.could("dat") or phrase.preposition == "do")
        told = told and (verb.best.tense == "past" or owed)
        about = phrase.preposition == "o" or told if said else phrase.preposition in (None, "z")
        if about and _may_act(reference, phrase, governor, verb):
            return True
    return False


def _acts_against(reference: Reference, verb: Token, negated: bool) -> bool:
    lexicon, lemma = reference.lexicon, verb.best.lemma
    frames = (*lexicon.verbs.get(lemma, ()), *lexicon.light_verbs.get(lemma, ()))
    return any(relations()[f.relation].valence == ("positive" if negated else "negative") for f in frames)


def _may_act(reference: Reference, phrase: Phrase, clause: Clause, verb: Token) -> bool:
    """Tell whether a group means somebody with whom a verb agrees."""
    number = "pl" if phrase.conjuncts else phrase.number
    if verb.best.number and number and verb.best.number != number:
        return False
    of = genders.of_verb(verb)
    if reference.roles.role(phrase) is not None or phrase.head.best.pos == "pronoun":
        own = genders.of_word((phrase.apposed or phrase).head.best)
        return phrase.head.best.person not in (1, 2) and of in (None, own)
    actors = [reference.entities.actor(iri) for iri in reference.actors(phrase, clause)]
    return any(a.type != "medium" and of in (None, reference.genders.get(a.id, of)) for a in actors)


def asked(reference: Reference, clause: Clause, governor: Clause) -> list[str]:
    """ "A wezwał B, żeby poparł C": B is to do it.

    Who wishes something of himself says so with an infinitive; a finite verb after "żeby" has another
    subject (obviation), so that it is never the one who wishes.
    """
    verb = clause.predicate
    found: list[list[str]] = []
    if governor.kind == "relative" and not reporting.is_speech(reference, governor):
        return []  # "zwrócił się do A, która przewodniczy B, by zwołała …": A rather than B
    for phrase in governor.phrases:
        bare = phrase.preposition is None and phrase.case in ("acc", "dat", "gen")
        if phrase is governor.subject or phrase.parent is not None:
            continue
        if bare or (phrase.preposition == "do" and phrase.case == "gen"):
            actors = reference.actors(phrase, governor)
            if actors:
                found.append(actors)
    if len(found) != 1 or (verb is not None and verb.best.number == "sg" and len(found[0]) > 1):
        return []
    return found[0]


def demands(reference: Reference, clause: Clause) -> bool:
    """Tell a verb that takes a wish and is not a verb of what one does oneself: not "stara się, by".

    What one does oneself may stand in an infinitive as well: "stara się to zrobić" (``modals.tsv``).
    """
    lemma = clause.predicate.best.lemma if clause.predicate is not None else ""
    lemmas = (lemma, lemma + " się")
    modals = (reference.lexicon.modals.get(lemma) for lemma in lemmas)
    if any(modal is not None and any(s.kind == "inf" for s in modal.scope) for modal in modals):
        return False
    frames = (f for lemma in lemmas for f in reference.lexicon.verbs.get(lemma, ()))
    return any(s.kind == "żeby" for f in frames for s in (*f.object, *f.topic))


def wish_of(clause: Clause) -> Clause | None:
    """The wish that a clause tells or goes on with: "wezwał B, by wyszedł i zaatakował C"."""
    above = clause.governor if clause.kind == "main" else clause
    return above if above is not None and above.kind == "complement" and above.sense == "wish" else None


def is_ordered(reference: Reference, clause: Clause) -> bool:
    """Tell "sąd orzekł, że B ma wstrzymać X": what B has to do by the word of another, he has not done."""
    above, verb = clause.governor, clause.predicate
    if clause.kind != "complement" or above is None or above.predicate is None or verb is None:
        return False
    duty = verb is not clause.verbs[-1] and verb.best.lemma in reference.lexicon.words["duty"]
    return duty and above.predicate.best.lemma in reference.lexicon.words["ruling"]


def is_no_aim_of(reference: Reference, governor: Clause, aim: Clause) -> bool:
    """Tell an aim in the infinitive that is not, or may not be, that of the subject of the clause above."""
    return (
        _harms(reference, governor)  # "oskarżył X o zdradę, by przejąć władzę": it is X who wants it
        or _is_of_feeler(governor)  # "A mówi, że władzom chodzi o to, by ją zastraszyć": not A
        or _falls_short(reference, aim, governor)  # "jest zbyt słaby, by zaatakować X": he means not to
        or _is_mused_on(governor)
        or _is_done_to(reference, governor)
    )


def _is_mused_on(clause: Clause) -> bool:
    """Tell "myśli, jak powiększyć armię, aby powstrzymać X": how it may be done is only asked."""
    verb = clause.predicate
    return verb is not None and verb.best.pos == "infinitive" and clause.tokens[0].lower == "jak"


def _is_done_to(reference: Reference, clause: Clause) -> bool:
    """Tell "został wezwany, żeby potępić X", "jest proszony, by …": the aim is not his to whom it is done."""
    verb = clause.predicate
    lemma = verb.best.lemma if verb is not None else ""
    if lemma not in reference.lexicon.words["auxiliary"]:
        return False
    passives = [t.passive.lemma for t in clause.tokens if t.passive is not None and t is not verb]
    frames = (f for name in passives for f in reference.lexicon.verbs.get(name, ()))
    return bool(passives) and (lemma != "być" or any(f.relation in ASKING for f in frames))


def _falls_short(reference: Reference, clause: Clause, governor: Clause) -> bool:
    """Tell what is denied or too much for an aim: "nie przyjechał, by …", "jest za słaby, by …"."""
    if clause.sense != "wish" or demands(reference, governor):
        return False
    words, tokens = reference.lexicon.words, governor.tokens
    for token, following in pairwise(tokens):
        word = token.lower
        if word in words["too"] or (word == "za" and following.best.pos == "adjective"):
            return True
        if word in words["denial"] and following.lower not in ("tylko", "tyle"):
            return True
    return governor.negated


def _harms(reference: Reference, clause: Clause) -> bool:
    """Tell a verb of reproach: "oskarżyć", "zarzucić"."""
    frames = reference.lexicon.verbs.get(clause.predicate.best.lemma, ()) if clause.predicate else ()
    return any(f.relation in ("accuses", "blames") for f in frames)


def only_says(reference: Reference, clause: Clause) -> bool:
    """Tell "dodając" from "żądając" and "protestując": a verb that only goes on with a statement."""
    frames = reference.lexicon.verbs.get(clause.predicate.best.lemma, ()) if clause.predicate else ()
    found = [relations()[f.relation] for f in frames]
    return any(r.family == "says" for r in found) and not any(r.valence == "negative" for r in found)


def _is_of_feeler(governor: Clause) -> bool:
    """Tell "że władzom chodzi o to, by …": a clause that names in the dative who wants it, and no subject."""
    verb = governor.predicate
    inside = governor.kind == "complement" and governor.subject is None
    if not inside or verb is None or verb.best.pos != "verb" or verb.best.number != "sg":
        return False
    bare = (p for p in governor.phrases if p.preposition is None and p.first < verb.index)
    return any(p.case == "dat" and p.head.best.pos != "pronoun" for p in bare)
