"""What a speaker thinks of somebody: "X kłamie", "decyzja X jest skandaliczna", "nazwał X zdrajcą".

Only in somebody's words: the article itself judges nobody here. What is denied ("nie kłamie"), asked or
only possible is no judgement.
"""

from __future__ import annotations

from typing import Literal

from ktokogo.document import Clause, Phrase, Token, above
from ktokogo.reading.chain import chain
from ktokogo.reading.scene import Draft, Scene
from ktokogo.relations import relations

Sign = Literal["+", "-"]

_SURE = frozenset(("certain", "probable"))

APPRAISES: dict[Sign, str] = {"-": "criticises", "+": "praises"}


def read(scene: Scene) -> list[Draft]:
    """Return whom or what the one who speaks blames or praises in this clause, at most one judgement."""
    clause, speaker = scene.clause, scene.source.iri
    culprit = _culprit(scene)
    if culprit is not None:
        return _judged(scene, culprit, "blames", "blame.fault")
    subject = clause.subject or _shared_subject(scene)
    if speaker is None or subject is None or clause.kind not in ("main", "complement") or clause.conditional:
        return []
    if _may_be_victim(scene, subject):
        return []  # "okłamał Sejm": whom it is done to
    if _is_anothers(scene):
        return []
    told_by, unnamed = scene.source.phrase, scene.reference.entities.actor(speaker).kind == "UnnamedGroup"
    if unnamed and told_by is not None and told_by.head.best.lemma in scene.lexicon.words["report"]:
        return []  # "według ustaleń spółka oszukała klientów": findings find
    medium = scene.reference.entities.actor(speaker).type == "medium"
    passed_on = scene.sentence.group in scene.reference.heard.passed_on
    if medium and (scene.source.voice != "directQuote" or passed_on):
        return []  # "Jak pisze „Fakt”, X oszukał Y", "„X kłamie” – podała AFP": it tells what others say
    described = any(c.antecedent is subject for c in scene.sentence.clauses)
    if described and scene.reference.roles.role(subject) is not None and not scene.subjects:
        return []  # "Minister, który kłamie, jest zły": whoever does so
    if subject.apposed is None and subject.head.best.lemma in ("pan", "pani"):
        return []  # "Pan kłamie", "oszukał pan rolników": to whom it is said, the words do not tell
    link = chain(scene)[0] if clause.verbs else None
    if link is None or link.modality != "actual" or scene.certainty not in _SURE:
        return []
    blame = None if link.negated else _blame(scene, link.verb)
    if blame is not None:
        return _judged(scene, subject, "blames", f"blame.{blame}")
    if _boasts(scene):
        return []
    sign, cue = _by_verb(scene) if not _is_copula(scene, link.verb) else _by_predicate(scene, subject)
    best = any(t.lower.startswith("naj") for t in clause.tokens if t.best.pos == "adjective")
    if link.negated and best:
        return []  # "nie jest moim najlepszym przyjacielem": a good one he may be
    if link.negated and sign == "+" and scene.subjects:
        sign = "-"  # "X nie jest uczciwy", said of somebody; "nie kłamie" is no praise
    elif link.negated or sign is None:
        return []
    return _judged(scene, subject, APPRAISES[sign], f"appraisal.{cue}")


def _is_anothers(scene: Scene) -> bool:
    """Tell what another thinks than who tells it: "uznanie przez X, że …", "o zarzutach partii X, że …",
    "z punktu widzenia X …"."""
    words, told = scene.lexicon.words, scene.clause.antecedent
    views = (p for p in scene.clause.phrases if p.preposition == "z" and p.head.best.lemma == "punkt")
    if any(d.head.best.lemma == "widzenie" for p in views for d in p.dependents):
        return True
    if told is None or scene.clause.kind != "complement":
        return False
    if told.preposition in words["agent"]:
        return True
    claims = words["claim"] | words["reproach"]
    return told.head.best.lemma not in claims and any(p.head.best.lemma in claims for p in above(told))


def _shared_subject(scene: Scene) -> Phrase | None:
    """The subject of "X milczy" for "i kłamie": that of the clause before, which this one goes on."""
    clause, clauses = scene.clause, scene.sentence.clauses
    at = clauses.index(clause)
    before = clauses[at - 1] if at else None
    if before is None or before.kind != clause.kind or before.governor is not clause.governor:
        return None
    one, other = before.predicate, clause.predicate
    if before.subject is None or one is None or other is None or before.conditional:
        return None
    contrast = scene.lexicon.words["contrast"]
    if any(t.lower in contrast for t in before.tokens[1:]):
        return None  # "X broni Y, a Z go popiera" that nothing has parted: Z as well
    agree = one.best.number == other.best.number and one.best.tense == other.best.tense
    third = other.best.person in (None, 3) and one.best.genders & other.best.genders == other.best.genders
    same = scene.subjects and scene.subjects == scene.reference.actors(before.subject, before)
    return before.subject if agree and third and same else None


def _culprit(scene: Scene) -> Phrase | None:
    """ "To wina X", "Konsekwencje umowy są winą X": whose fault it is, in somebody's words."""
    clause, verb = scene.clause, scene.clause.predicate
    if scene.source.iri is None or clause.kind not in ("main", "complement"):
        return None
    bare = verb is None and clause.tokens[0].lower in ("to", "że")  # "To wina X" has no verb at all
    said = bare or (verb is not None and _is_copula(scene, verb))
    denied = clause.negated or any(t.lower in scene.lexicon.words["not"] for t in clause.tokens)
    if not said or denied or clause.conditional or scene.modality != "actual" or scene.certainty not in _SURE:
        return None
    for phrase in clause.phrases:
        if phrase.head.best.lemma == "wina" and phrase.preposition is None and not phrase.negated:
            whose = next((d for d in phrase.dependents if d.preposition is None and d.case == "gen"), None)
            harm = whose is not None and phrase.case == "inst" and not scene.reference.actors(whose, clause)
            return whose if not harm else None  # "winą powodzi są błędy X": what came of it
    return None


def _may_be_victim(scene: Scene, subject: Phrase) -> bool:
    """Tell what stands alone behind a verb that takes an object, and has the form of one."""
    clause, verb = scene.clause, scene.clause.predicate
    if verb is None or subject.first < verb.index or not subject.could("acc") or clause.reflexive:
        return False
    lemma = clause.verbs[0].best.lemma if clause.verbs else verb.best.lemma
    judged = scene.lexicon.appraisals.get((lemma, "verb")) is not None
    words = scene.lexicon.words
    if lemma in words["takes.things"]:
        return not scene.reference.actors(subject, clause)  # "Ukradł las"; not so "Kradnie rząd"
    if not judged or lemma in words["intransitive"]:
        return False
    bare = (p for p in clause.phrases if p is not subject and p.preposition is None and p.parent is None)
    return not any(p.could("acc") for p in bare)


def _judged(scene: Scene, subject: Phrase, relation: str, rule: str) -> list[Draft]:
    """What the one who speaks thinks of each whom the subject means, himself excepted."""
    speaker = scene.source.iri
    return [
        scene.draft(
            relation, speaker, rule, target=iri, text=words,
            counterparty=tuple(p for p in parties if p != speaker), confidence=0.8,
        )
        for iri, words, parties in scene.objects(subject)
        if speaker is not None and iri != speaker and (iri is None or scene.fits(frozenset(("actor",)), iri))
    ]  # fmt: skip


def _blame(scene: Scene, verb: Token) -> str | None:
    """ "za atak odpowiada X", "X stoi za zamachem", "X jest winny wojny": what X is to have brought about.

    Not so "X odpowiada za resort": there must be a harm. Returns what the rule is called by.
    """
    words, clause, lemma = scene.lexicon.words, scene.clause, verb.best.lemma
    # not so "uwolnienie odpowiedzialnego za atak X jest sygnałem": the release is not told to be it
    told = (t for t in clause.tokens if t.best.lemma in words["guilty"])
    guilty = next((t for t in told if t.best.case not in ("gen", "acc", "dat", "loc")), None)
    if guilty is not None and _is_charged_with(clause, verb, guilty):
        return None
    fault = any(p.head.best.lemma in words["fault"] for p in clause.phrases)
    if lemma in words["answering"] or (lemma in words["bearing"] and fault):
        harms = [p for p in clause.phrases if p.preposition == "za"]
    elif guilty is not None and _is_copula(scene, verb):
        harms = [p for p in clause.phrases if p.preposition == "za" or p.case == "gen"]
    else:
        return None
    if _points_at(scene) and any("gerund" in p.head.analyses.parts for p in harms):
        return lemma  # "to X odpowiada za sprowadzenie Y": pointed at, for what has been done
    return lemma if any(_is_harm(scene, p) for p in harms) else None


def _is_charged_with(clause: Clause, verb: Token, guilty: Token) -> bool:
    """Tell "jest ktoś oskarżony o bycie odpowiedzialnym za X": who has charged him holds him to be."""
    between = [t for t in clause.tokens if verb.index < t.index < guilty.index]
    return any("passive" in t.analyses.parts or t.best.pos == "gerund" for t in between)


def _points_at(scene: Scene) -> bool:
    """Tell "to" right before the subject: it is he and no other."""
    subject = scene.clause.subject
    before = (t for t in scene.clause.tokens if subject is not None and t.index == subject.first - 1)
    return any(t.lower == "to" for t in before)


def _is_harm(scene: Scene, phrase: Phrase) -> bool:
    """Tell a hostile deed, a disaster or a fault: "atak", "śmierć", "upadek rządu"."""
    lemma = phrase.head.best.lemma
    hostile = (relations()[f.relation].valence == "negative" for f in scene.lexicon.nouns.get(lemma, ()))
    return lemma in scene.lexicon.words["harm"] or any(hostile) or sign_of(scene, phrase) == "-"


def sign_of(scene: Scene, phrase: Phrase) -> Sign | None:
    """Tell whether a group blames or praises what it is said of: "zdrajca", "skandaliczna decyzja"."""
    words = scene.lexicon.appraisals
    if phrase.head.best.lemma in scene.lexicon.words["defeat"] and any(
        part.preposition is None for part in phrase.dependents
    ):
        return None  # "wybory były porażką opozycji": who has lost, not what is bad
    for token in (phrase.head, *phrase.tokens):
        kind = "noun" if token.best.pos in ("noun", "gerund") else "adj"
        sign = words.get((token.best.lemma, kind))
        if sign is not None:
            return sign
    if phrase.head.best.lemma not in scene.lexicon.words["instance"]:
        return None  # "ofiara kłamcy", "koniec kłamstwa"
    owner = next((part for part in phrase.dependents if part.preposition is None), None)
    return sign_of(scene, owner) if owner is not None else None  # "etap kampanii nienawiści"


def _boasts(scene: Scene) -> bool:
    """ "Nasz kraj zdewastował arsenał wroga": what one's own state has done to another is no reproach."""
    speaker = scene.source.iri or ""
    own = {scene.reference.entities.registry.country_of.get(speaker)}
    own |= scene.reference.roles.domains.get(speaker, set())
    bare = (p for p in scene.clause.phrases if p.preposition is None and p is not scene.clause.subject)
    return not own.isdisjoint(scene.subjects) and any(p.could("acc") for p in bare)


def _is_bare_adjective(phrase: Phrase) -> bool:
    """Tell an adjective alone that may be a nominative: "słowa są skandaliczne", whatever case it seems."""
    return phrase.head.best.pos == "adjective" and phrase.first == phrase.last and phrase.could("nom")


def _by_verb(scene: Scene) -> tuple[Sign | None, str]:
    clause = scene.clause
    lemma = clause.verbs[0].best.lemma + (" się" if clause.reflexive else "")
    return scene.lexicon.appraisals.get((lemma, "verb")), lemma.replace(" ", "-")


def _is_copula(scene: Scene, verb: Token) -> bool:
    return verb.best.lemma in scene.lexicon.words["being"] or verb.best.pos == "predicative"


def _by_predicate(scene: Scene, subject: Phrase) -> tuple[Sign | None, str]:
    """ "X jest zdrajcą", "X to kłamca", "decyzja jest skandaliczna"; not "X jest karmiony kłamstwem"."""
    if any(p.preposition == "dla" and scene.reference.actors(p, scene.clause) for p in scene.clause.phrases):
        return None, ""  # "jest nie do przyjęcia dla Y": that is how Y sees it
    verb = scene.clause.predicate
    behind = [t for t in scene.clause.tokens if verb is not None and t.index > verb.index]
    suffers = [t.index for t in behind if t.best.pos == "passive" and not _belongs(scene, t)]
    for phrase in scene.clause.phrases:
        if phrase.negated and phrase.head.best.lemma in scene.lexicon.words["unbearable"]:
            return "-", f"nie-do-{phrase.head.best.lemma}"  # "jest nie do przyjęcia"
        bare = phrase.preposition is None and phrase.parent is None and phrase is not subject
        done_to = suffers and (phrase.case == "inst" or suffers[0] < phrase.first)
        straight = phrase.case in ("nom", "inst") or _is_bare_adjective(phrase)
        named = verb is not None and subject.last < phrase.first and phrase.last < verb.index
        if named and phrase.case == "nom":
            continue  # "Słowa „zamach stanu” są uzasadnione": what the subject quotes
        if bare and straight and not done_to:
            sign = sign_of(scene, phrase)
            if sign is not None:
                return sign, phrase.head.best.lemma
    return None, ""


def _belongs(scene: Scene, token: Token) -> bool:
    """Tell a participle that only describes a noun: "jest skompromitowanym politykiem"."""
    return any(token in p.tokens and p.head is not token for p in scene.clause.phrases)
