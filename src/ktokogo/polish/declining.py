"""Titles that do not decline before a woman's name: "zdaniem premier X Anny Nowak"."""

from __future__ import annotations

from ktokogo.document import Phrase, Sentence
from ktokogo.polish.tables import spokesmen
from ktokogo.polish.titles import feminine, is_person, is_title, says_whose, undeclined

_GENITIVE = frozenset(("gen",))
_GOVERNORS = frozenset(("noun", "gerund", "adjective", "numeral", "preposition", "infinitive", "conjunction"))


def _is_governed(sentence: Sentence, title: Phrase) -> bool:
    """Tell whether something may ask for a genitive: a noun or a denial right before the title."""
    before = sentence.tokens[title.first - 1] if title.first else None
    denied = any(t.lower == "nie" for t in sentence.tokens[: title.first])
    return denied or (before is not None and (before.best.pos in _GOVERNORS or before.best.name is not None))


def _opens(title: Phrase) -> bool:
    """Tell a title that nothing stands before in its clause."""
    return title.clause is not None and title.clause.tokens[0].index == title.first


def decline(sentence: Sentence) -> None:
    """Give an undeclined title the case of the woman's name that follows: "zdaniem premier X Anny Nowak"."""
    for i, title in enumerate(sentence.phrases[:-1]):
        end = title.last
        if sentence.phrases[i + 1].first != end + 1:
            continue  # most groups stand apart
        for name in sentence.phrases[i + 1 : i + 4]:
            if name.first != end + 1 or name.preposition is not None:
                break
            person = is_person(name)
            if not person and is_title(name):
                if title.head.best.lemma in spokesmen() and title.case == name.case == "nom":
                    name.case, name.cases = "gen", _GENITIVE  # "Rzecznik prezydent Arroyo": he is hers
                break  # "Rzecznik premier Anny Nowak": the nearer title is hers
            hers = title.genders == frozenset("f") and ("m1" in title.head.best.genders or feminine(title))
            if person and hers and name.case in title.cases and title.case not in name.cases:
                title.case = name.case  # "zagroził byłej premier Annie Nowak", "szefowej klubu Annie Nowak"
                break
            if person and undeclined(title, name) and not says_whose(title, name):
                if (
                    "nom" not in name.cases
                    and name.could("gen")
                    and title.head.best.lemma in spokesmen()
                    and _opens(title)
                ):
                    name.case, name.cases = "gen", _GENITIVE  # "Rzecznik Alicji Nowak zarzucił X kłamstwo"
                if name.cases == _GENITIVE and not _is_governed(sentence, title):
                    break  # "Rzecznik Theresy May oskarżył X": hers, no woman of that office
                if title.preposition is None and title.case != name.case:
                    title.case, title.cases = name.case, name.cases
                break
            end = name.last
