"""Who else than he who acted before may act in a clause that does not say who does."""

from __future__ import annotations

from itertools import pairwise

from ktokogo.document import Clause, Sentence, Token
from ktokogo.reading.reference import Reference
from ktokogo.reading.transitive import agrees

_NOMINAL = frozenset(("noun", "gerund", "adjective", "passive", "active", "numeral", "other"))


def is_likeness(sentence: Sentence, clause: Clause) -> bool:
    """Tell "X, szef Y, jak prezydent Z odrzuca krytykę i milczy": no comma ends it, the verb is that of X."""
    first, subject, last = sentence.clauses[0], clause.subject, clause.tokens[-1].index
    if clause.sense != "manner" or subject is None or subject.first != clause.tokens[0].index + 1:
        return False
    waits = first.kind == "main" and (first.predicate is None or first.predicate.index > last)
    named = any(p.preposition is None and p.head.capital and p.could("nom") for p in first.phrases)
    return waits and named and all(t.text != "," for t in sentence.tokens[last + 1 : last + 2])


def is_spoken_to(reference: Reference, clause: Clause) -> bool:
    """Tell "Odmówił pan pracy", "Czy pani odmówiła": who is spoken to, and nobody who acted before."""
    verb, courtesy = clause.predicate, reference.lexicon.words["courtesy"]
    return verb is not None and any(
        t.lower in courtesy and abs(t.index - verb.index) == 1 for t in clause.tokens
    )


def picks_some(reference: Reference, clause: Clause) -> bool:
    """Tell "niektóre", "inne" alone before the verb, or "żaden z sędziów"."""
    verb = clause.predicate
    for phrase in clause.phrases:
        alone = phrase.first == phrase.last and phrase.preposition is None
        if not alone or verb is None or phrase.first > verb.index:
            continue
        of_many = any(q.preposition == "z" and q.first == phrase.last + 2 for q in clause.phrases)
        none = of_many and phrase.head.best.pos == "adjective" and phrase.head.can("nom")
        if none or (phrase.could("nom") and phrase.head.best.lemma in reference.lexicon.words["some"]):
            return True
    return False


def asks_which(clause: Clause) -> bool:
    """ "poprosiła A o wyjaśnienie, na jakiej podstawie odmówił": whom is asked does it, or anybody."""
    words = [t for t in clause.tokens[:2] if t.best.pos != "preposition"]
    return bool(words) and words[0].best.lemma in ("jaki", "czyj", "dlaczego", "czemu", "ile")


def is_term(reference: Reference, clause: Clause) -> bool:
    """ "Grozi mu do pięciu lat więzienia": a term, from or up to so much, stands where who acts would."""
    verb, units = clause.predicate, reference.lexicon.words["time.unit"]
    for phrase in clause.phrases:
        counted = any(t.best.pos in ("numeral", "number") for t in phrase.tokens)
        spans = phrase.preposition in ("do", "od") and bool({t.best.lemma for t in phrase.tokens} & units)
        if spans and counted and verb is not None and phrase.first > verb.index:
            return any(p.case == "dat" and p.preposition is None for p in clause.phrases)
    return False


def counts_somebody(reference: Reference, clause: Clause) -> bool:
    """Tell a number of people or things before the verb, none of time, that may be what acts."""
    verb = clause.predicate
    for phrase in clause.phrases:
        number = next((t for t in phrase.tokens if t.best.pos == "numeral" and t.text.isalpha()), None)
        if number is None or verb is None or phrase.preposition is not None or phrase.first > verb.index:
            continue
        words = (*phrase.tokens, *(t for d in phrase.dependents for t in d.tokens))
        counted = {a.lemma for t in words for a in t.analyses}
        times = reference.lexicon.words["time.unit"]
        if not counted & times and any(a.case in ("nom", None) for a in number.analyses):
            return True
    return False


def may_go_on_within(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """Tell ", a" and a verb that agrees with a relative clause's, or ", po czym" behind what is said."""
    at = sentence.clauses.index(clause)
    if at and [t.lower for t in clause.tokens[:2]] == ["po", "czym"]:
        said = sentence.clauses[at - 1]
        return said.kind == "complement" and said.subject is not None and agrees(said, clause)
    opens = clause.kind == "main" and clause.tokens[0].lower in reference.lexicon.words["set.against"]
    if not opens or not at or clause.predicate is None:
        return False
    last = sentence.clauses[at - 1]
    between = [t for t in clause.tokens[1:] if t.index < clause.predicate.index]
    near = all(t.best.pos == "adverb" or t.lower == "nie" for t in between)  # "a następnie pobiły"
    return near and last.kind == "relative" and agrees(last, clause)


def lists_on(sentence: Sentence, clause: Clause) -> bool:
    """Tell "A ma ministra, który nie lubi X, nie szanuje Y i …": without a conjunction the list goes on."""
    at, verb = sentence.clauses.index(clause), clause.predicate
    last = sentence.clauses[at - 1] if at else None
    if last is None or verb is None or last.kind != "relative" or clause.kind != "main":
        return False
    before = [t for t in clause.tokens if t.index < verb.index]
    bare = all(t.best.pos in ("adverb", "particle") for t in before)
    mark = sentence.tokens[clause.tokens[0].index - 1]
    return bare and mark.text == "," and mark.index == last.tokens[-1].index + 1 and agrees(last, clause)


def may_be_tellers(reference: Reference, clause: Clause) -> bool:
    """Tell "zarzucił B, że łamie prawo i oskarżył C": of what is told the one is, the other was.

    B is not named to act in what is told, so that who tells it may act as well as he.
    """
    told, verb = clause.governor, clause.predicate
    above = told.governor if told is not None and told.kind == "complement" else None
    inside = told.predicate if told is not None else None
    past = above.predicate if above is not None else None
    if told is None or above is None or inside is None or past is None or verb is None:
        return False
    apart = inside.best.tense == "present" and verb.best.tense == past.best.tense == "past"
    named = told.subject is not None and told.subject.first < inside.index
    acting, tellers = (reference.heard.subjects.get(id(c), []) for c in (told, above))
    own = acting in ([], tellers)  # "deklarował, że popiera B i krytykował C"
    return apart and not named and not own and agrees(above, clause)


def may_resume(sentence: Sentence, clause: Clause) -> bool:
    """ "A powiedział, że B oskarża C, choć nie ma dowodów, i grozi D": B as well as A, by the forms.

    Not so where the tense is that of the verb that tells: "A ocenił, że B szkodzi D, który …, i zażądał E".
    """
    at = sentence.clauses.index(clause)
    joins = clause.kind == "main" and clause.governor is None and clause.tokens[0].lower in ("i", "oraz", "a")
    if at < 2 or not joins or sentence.clauses[at - 1].kind not in ("adverbial", "conditional", "relative"):
        return False
    told, verb = sentence.clauses[at - 2], clause.predicate
    if told.kind != "complement" or told.subject is None or told.predicate is None or verb is None:
        return False
    tellers = verb.best.tense == "past" and told.predicate.best.tense == "present"
    return not tellers and agrees(told, clause)


def goes_on_with_another(reference: Reference, sentence: Sentence, clause: Clause) -> bool:
    """Tell "i" and a verb right behind a clause in which a demonstrative takes up another."""
    at = sentence.clauses.index(clause)
    joins = clause.tokens[0].lower in reference.lexicon.words["joiner"]
    last = sentence.clauses[at - 1] if at else None
    return joins and last is not None and last.kind != "main" and points(reference, last)


def is_of_people_there(reference: Reference, clause: Clause) -> bool:
    """Tell a plural without subject where only a place is named before it."""
    verb = clause.predicate
    if verb is None or verb.best.number != "pl" or verb.best.tense != "present":
        return False
    places = (p for p in clause.phrases if p.preposition in reference.lexicon.words["in"] and p.case == "loc")
    return any(p.first < verb.index and reference.naming.named(p) for p in places)


def points(reference: Reference, clause: Clause) -> bool:
    """ "Ten go zwolnił", "te zaś krytykują X": a demonstrative takes up another than who acted before."""
    demonstrative = reference.lexicon.words["demonstrative"]
    if demonstrative.isdisjoint([t.lower for t in clause.tokens]):
        return False
    words, verb = clause.tokens, clause.predicate
    for word, following in pairwise(words):
        if verb is not None and word.index >= verb.index:
            return False
        if word.lower not in demonstrative or not word.can("nom") or _is_governed(words, word):
            continue
        if following.best.pos == "pronoun" and following.best.person == 3:
            return True  # "…, za co ten go pozwał"
        apart = following.index > word.index + 1  # "a ten, zapytany o X, oskarżył Y"
        if apart or (not following.capital and following.best.pos not in _NOMINAL):
            return True
    return False


def _is_governed(words: list[Token], word: Token) -> bool:
    """Tell "na ten", and "wpis ten", where the noun stands before it."""
    at = words.index(word)
    before = words[at - 1] if at and words[at - 1].index == word.index - 1 else None
    if before is None or before.best.lemma == "co":  # "za co ten go pozwał"
        return False
    return before.best.pos in ("preposition", "noun", "gerund")


def goes_on_inside(sentence: Sentence, clause: Clause) -> Clause | None:
    """The clause whose verb another joins: "gdy A wszedł i skrytykował B, C wyszedł" is of A."""
    verb = clause.predicate
    at = verb.index - 1 if verb is not None else -1
    while at > 0 and sentence.tokens[at].best.pos in ("adverb", "particle"):
        at -= 1
    if at < 1 or sentence.tokens[at].lower not in ("i", "oraz"):
        return None
    last = sentence.tokens[at - 1]
    inner = (c for c in sentence.clauses if c.kind in ("adverbial", "conditional") and c.subject is not None)
    return next((c for c in inner if c is not clause and last in c.tokens and agrees(c, clause)), None)
