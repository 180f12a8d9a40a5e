"""Names of the registry in a sentence: when a word is one, and when it only looks like one."""

from __future__ import annotations

from ktokogo.document import QUOTES, Language, Phrase, Sentence, Token
from ktokogo.reading import gazetteer
from ktokogo.reading.name import Name, heads_body, joined_text, kinds
from ktokogo.reading.registry import fold, registry

_PERSONAL = frozenset(("given", "surname", "unknown"))


def known(language: Language, sentence: Sentence, i: int, group: dict[int, Phrase]) -> Name | None:
    """Read a name of the registry that begins at token ``i``."""
    tokens = sentence.tokens
    if not tokens[i].text[0].isalnum():
        return None
    matched = gazetteer.match(tokens, i)
    if matched is None:
        return None
    known, end = matched
    own = tokens[i:end]
    phrase = group.get(i) or next((group[t.index] for t in own if t.index in group), None)
    if len(own) == 1 and (
        not _stands_alone(own[0], known, phrase, tokens) or _goes_back(own[0], known, tokens)
    ):
        return None
    if len(own) > 1 and phrase is not None and _is_longer(tokens, end, known, phrase):
        return None
    if own[-1].best.pos == "numeral" and _counts_people(tokens, end):
        return None
    if _is_of_people(tokens[i], known):
        lemma = language.nominative(_alone(tokens[i], phrase)) if phrase is not None else tokens[i].text
        return Name(sentence, own, "people", [lemma], phrase, known=known.actors)
    head = phrase.head if phrase is not None and phrase.head in own else own[0]
    head = next((t for t in own if heads_body(t)), head) if len(own) > 1 else head
    spelt, state = known.name, None
    if registry().shared.issuperset(known.actors):
        state, end = _state_after(tokens, end)
        own = tokens[i:end]
        spelt = joined_text([*own[len(known.words) :]]) if state else ""
        spelt = f"{known.name} {spelt}".strip()
    return Name(
        sentence,
        own,
        "known",
        [spelt],
        phrase,
        head.best.lemma,
        known=known.actors,
        state=state,
    )


def _state_after(tokens: list[Token], end: int) -> tuple[str | None, int]:
    """The state whose genitive follows ("Sąd Najwyższy Pakistanu"), and the index after it."""
    if end >= len(tokens) or not tokens[end].capital or tokens[end].best.case != "gen":
        return None, end
    matched = gazetteer.match(tokens, end)
    if matched is None or len(matched[0].actors) != 1:
        return None, end
    actor = registry().actors[matched[0].actors[0]]
    return (actor.id, matched[1]) if actor.type == "country" else (None, end)


def _is_of_people(token: Token, known: gazetteer.Known) -> bool:
    """Tell a lower-case name of those who belong to a body ("torys", "talib"), which has a plural."""
    return known.lower and len(known.words) == 1 and token.best.pos == "noun" and "m1" in token.best.genders


def _stands_alone(token: Token, known: gazetteer.Known, phrase: Phrase | None, tokens: list[Token]) -> bool:
    """Tell a name of one word from a form of another word, and from a part of a person's name."""
    best = token.best
    if known.lower and not token.capital:
        return best.pos in ("noun", "other")
    quoted = token.index > 0 and tokens[token.index - 1].text in QUOTES
    word = known.words[0]
    if best.pos == "noun" and best.number == "pl" and best.name is None and token.text != known.name:
        return False  # "Kościoły zaprotestowały": not the one that is called "Kościół"
    if _goes_on(token, tokens) or (token.initial and _modifies(token, tokens)):
        return False
    if registry().common.issuperset(known.actors) and not quoted and not _is_bracketed(token, tokens):
        if token.initial or best.pos == "verb":
            return False
        before = tokens[token.index - 1].best.lemma if token.index else ""
        if not (token.text == known.name or before in kinds()):
            return False
    elif best.lemma in registry().inhabitants:
        return _is_genitive_of_state(token, tokens)
    elif best.pos in (
        "adjective",
        "verb",
        "pronoun",
        "preposition",
        "conjunction",
        "adverb",
        "particle",
    ):
        return best.pos == "adjective" and not token.initial and not _is_common(token)
    elif token.initial and best.name is None and _is_common(token) and fold(best.lemma) != word:
        return False
    if best.name in ("given", "surname") and fold(best.lemma) != word:
        return False
    if phrase is None or phrase.quoted:
        return True
    if best.name is None and is_of_a_kind(token, phrase):
        return False
    if phrase.first < token.index and phrase.first and tokens[phrase.first].capital:
        named_after_kind = tokens[phrase.first - 1].best.lemma.lower() in kinds()
        if named_after_kind and "adjective" in tokens[phrase.first].analyses.parts:
            return False  # "organizacja Czysta Europa": no Europe
    others = [t for t in phrase.tokens if t is not token and t.capital and t.best.name in _PERSONAL]
    return not others or best.name in ("place", "organisation", "acronym")


def is_of_a_kind(token: Token, phrase: Phrase) -> bool:
    """Tell "Kościół anglikański": the adjective behind a common noun tells it from the one called so."""
    after = next((t for t in phrase.tokens if t.index == token.index + 1), None)
    if after is None or "adjective" not in after.analyses.parts or after.capital:
        return False
    return after.best.lemma not in registry().adjectives


def _is_common(token: Token) -> bool:
    """Tell a form of a common word."""
    return any(a.name is None and a.lemma.islower() and a.pos != "other" for a in token.analyses)


def _is_bracketed(token: Token, tokens: list[Token]) -> bool:
    """Tell "Jan Nowak (Razem)": alone in brackets after a name."""
    i = token.index
    around = tokens[i - 1].text + tokens[i + 1].text if 0 < i < len(tokens) - 1 else ""
    return around == "()" and i > 1 and tokens[i - 2].capital


def _goes_back(token: Token, known: gazetteer.Known, tokens: list[Token]) -> bool:
    """Tell a longer name that the registry lacks: of "Wolni Republikanie" the second word alone."""
    before = tokens[token.index - 1] if token.index else token
    return (
        before is not token
        and before.capital
        and before.index > 0
        and before.best.pos == "adjective"
        and not known.acronym
        and before.best.lemma not in registry().adjectives
        and before.best.case == token.best.case
        and before.best.number == token.best.number
        and {registry().actors[iri].type for iri in known.actors} == {"organisation"}
    )


def _modifies(token: Token, tokens: list[Token]) -> bool:
    """Tell "Polski rynek" from "Polski nie pyta": an adjective at the start that agrees with what follows."""
    after = tokens[token.index + 1].best if token.index + 1 < len(tokens) else None
    return (
        after is not None
        and after.pos == "noun"
        and any(
            a.pos == "adjective" and a.case == after.case and a.number == after.number for a in token.analyses
        )
    )


def _is_genitive_of_state(token: Token, tokens: list[Token]) -> bool:
    """Tell "premier Węgier" from "Węgier powiedział": the state's genitive has the form of one inhabitant."""
    if token.best.number != "sg" or not any(a.name == "place" and a.case == "gen" for a in token.analyses):
        return False
    before = tokens[token.index - 1].best if token.index else None
    return before is not None and (
        before.pos in ("noun", "gerund") or (before.pos == "preposition" and before.case == "gen")
    )


def _goes_on(token: Token, tokens: list[Token]) -> bool:
    """Tell a longer name that the registry lacks: "Wyspy Kanaryjskie", "Unia Wolności"."""
    if token.index + 1 >= len(tokens):
        return False
    after = tokens[token.index + 1]
    guessed = token.best.name == "unknown" and registry().find(token.text) is None
    if guessed and after.capital and after.best.name is None:
        return True  # "Energy Transfer": no genitive of "Energa"
    if not after.capital or after.best.case is None:
        return False
    if after.best.pos == "adjective":
        return after.best.case == token.best.case and after.best.number == token.best.number
    counted = after.best.pos == "numeral" and after.can("gen")  # "Unia Trzech Rzek"
    return (counted or (after.best.pos == "noun" and after.best.case == "gen")) and heads_body(token)


def _is_longer(tokens: list[Token], end: int, known: gazetteer.Known, phrase: Phrase) -> bool:
    """Tell the name of another person, of which the known one is a part: "Jan Nowak Ruiz"."""
    after = tokens[end] if end < len(tokens) else None
    if after is None or not after.capital or after.best.name not in _PERSONAL or after not in phrase.tokens:
        return False
    return all(registry().actors[iri].type == "person" for iri in known.actors)


def _counts_people(tokens: list[Token], end: int) -> bool:
    """ "grupa siedmiu uzbrojonych napastników": not so "grupa siedmiu najbogatszych państw"."""
    after = next(
        (t for t in tokens[end : end + 4] if t.best.pos not in ("adjective", "passive", "active")), None
    )
    return (
        after is not None
        and after.best.genders == frozenset(("m1",))
        and after.best.pos == "noun"
        and after.can("gen")
    )


def _alone(token: Token, phrase: Phrase) -> Phrase:
    return Phrase([token], token, phrase.cases, phrase.case, phrase.number, phrase.genders)
