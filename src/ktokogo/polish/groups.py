"""One nominal group: where it begins, and what belongs to it."""

from __future__ import annotations

import re

from ktokogo.document import Phrase, Token
from ktokogo.polish import seams, women
from ktokogo.polish.agreement import MODIFIERS, NOMINAL, RELATIVES, agrees
from ktokogo.polish.grouping import PERSONAL, phrase_of
from ktokogo.polish.morphology import with_article
from ktokogo.polish.tables import (
    body_nouns,
    particles,
    state_adjectives,
    times,
    titles,
)

_OPENING = NOMINAL | MODIFIERS
_DEGREES = frozenset(("bardziej", "najbardziej", "mniej", "najmniej"))
WHEN = frozenset(
    (
        "wczoraj", "dzisiaj", "dziś", "jutro", "tymczasem", "jednocześnie", "obecnie", "następnie", "teraz",
        "niedawno", "potem", "dotychczas", "ostatnio", "ponadto", "wreszcie", "ostatecznie", "początkowo",
        "codziennie", "wówczas", "wtedy", "kiedyś", "dotąd", "natychmiast", "zarazem", "równocześnie",
        "właśnie", "dlatego", "stąd", "zatem", "kiedy", "rzadko", "często", "zwykle", "zazwyczaj",
    )
)  # fmt: skip
"""Adverbs that go with the verb, not with the adjective behind them."""
_OF_HOLDERS = frozenset(
    (
        "nowy", "były", "obecny", "dawny", "ówczesny", "przyszły", "dotychczasowy", "poprzedni", "wieloletni",
        "rządowy", "unijny", "kolejny", "pierwszy", "drugi", "główny", "generalny", "naczelny", "honorowy",
        "młody", "stary", "każdy", "jeden", "ten", "tamten", "inny", "sam", "swój", "mój", "nasz", "wasz",
    )
)  # fmt: skip
"""Adjectives that say which holder of an office is meant, or how he holds it."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = frozenset(("rok", "lato"))
_PLATFORMS = frozenset(("platforma", "serwis", "portal", "medium"))
_COURTESY = frozenset(("pan", "pani"))
_LEADING = _COURTESY | {"wszyscy", "była"}
_POSSESSIVE = frozenset(("jego", "jej", "ich"))


def opens(tokens: list[Token], i: int) -> bool:
    """Tell whether a group may begin at token ``i``."""
    best = tokens[i].best
    if best.pos in _OPENING:
        return True
    if best.pos == "numeral":
        if i and _YEAR.fullmatch(tokens[i].text) and tokens[i - 1].lower in times("month"):
            return False  # "w grudniu 2023 prokuratura …": no two thousand of them
        counts = not _is_letter_before_name(tokens, i) and not _is_platform(tokens, i)
        return counts or _foreign_surname(tokens, i) > i  # "di" is a Roman numeral, too
    if best.pos == "adverb":
        # "Wcześniej rosyjscy wojskowi …": a comparative that is no degree goes with the verb
        return (
            not (tokens[i].text.endswith("ej") and best.lemma not in _DEGREES)
            and best.lemma not in WHEN  # "Tymczasem austriacki kanclerz …"
            and best.lemma != "jak"  # "tak jak ustępujący prezydent": as who
            and _grades(tokens, i)
            and tokens[i + 1].best.case is not None
        )
    return best.pos == "other" and (tokens[i].capital or _foreign_surname(tokens, i) > i)


def _foreign_surname(tokens: list[Token], i: int) -> int:
    """Index behind "von der Leyen": a surname alone that opens with a small word which is no Polish one."""
    if tokens[i].best.pos not in ("other", "noun", "numeral") or tokens[i].text not in particles():
        return i
    end = _before_surname(tokens, i)
    return end + 1 if end and tokens[end].best.name in (*PERSONAL, None) else i


def _before_surname(tokens: list[Token], i: int) -> int:
    """Index of the capitalised word behind "von der" or "de", 0 where none follows."""
    j = i
    while j < len(tokens) and tokens[j].lower in particles():
        j += 1
    return j if j < len(tokens) and tokens[j].capital else 0


def _is_letter_before_name(tokens: list[Token], i: int) -> bool:
    """ "w serwisie X Jan Nowak": a Roman numeral counts no persons."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return tokens[i].text.isalpha() and after is not None and after.capital and after.best.name in PERSONAL


def _is_platform(tokens: list[Token], i: int) -> bool:
    """ "na platformie X szefowa klubu": the letter is the platform's name."""
    return i > 0 and tokens[i].text == "X" and tokens[i - 1].best.lemma in _PLATFORMS


def group(tokens: list[Token], i: int) -> tuple[int, Phrase | None]:
    """Read one group that begins at ``i``; return the index after it."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    end = _foreign_surname(tokens, i)
    if end > i:
        return end, phrase_of(tokens[i:end], tokens[end - 1], False)
    first = tokens[i].best
    if first.name == "unknown" and after is not None and _is_half_of_body(tokens[i], after):
        return i + 2, phrase_of(tokens[i : i + 2], after, False)
    if after is not None and i and _opens_foreign_place(tokens[i - 1], tokens[i], after):
        return i + 2, phrase_of(tokens[i : i + 2], tokens[i], False)
    if first.pos in MODIFIERS and (_has_object(tokens, i, after) or _makes_passive(tokens, i)):
        return i + 1, phrase_of(tokens[i : i + 1], tokens[i], False)
    j, case, numeral = i, None, False
    head: Token | None = None
    if first.pos == "noun" and first.name is None and not _leads(tokens[i]):
        head, j = tokens[i], i + 1  # most groups are a common noun, or begin with one
    for token in tokens[i : i + 4] if head is None else ():
        if token.best.case and not _is_possessive(tokens, token):
            case = token.best.case
            break
    while j < len(tokens):
        token = tokens[j]
        best = token.best
        if head is None:
            counted = numeral and best.case == "gen" and best.number == "pl"  # "trzech rosyjskich polityków"
            if numeral and tokens[j - 1].text.isdigit() and token.lower == "lutego":
                return j + 1, phrase_of(tokens[i : j + 1], token, numeral)  # an adjective of that form
            if best.pos in MODIFIERS and (best.case == case or counted):
                j += 1
            elif best.pos == "numeral" and not numeral:
                numeral = True
                j += 1
            elif (
                (best.pos == "adverb" and (_grades(tokens, j) or _qualifies(tokens, i, j)))
                or _is_possessive(tokens, token)
                or _is_courtesy(tokens, j)
                or _modifies(tokens, j)
            ):
                j += 1
            elif j > i and not numeral and _clash(tokens[j - 1], token):
                hers = women.titled(tokens[i : j + 1])  # "urzędującej kanclerz"
                if hers is not None:
                    return j + 1, hers
                break
            elif j > i and best.pos == "pronoun" and _stands_beside(tokens[j - 1], token):
                break
            elif j == i and women.is_former(token, after):
                j += 1
            elif (best.pos in NOMINAL and (best.case == case or numeral or j == i)) or (
                token.capital and best.pos == "other"
            ):
                head = token
                j += 1
            elif j > i and (hers := women.titled(tokens[i : j + 1])) is not None:
                return j + 1, hers
            elif j > i and _is_stiff_body(token) and not tokens[j - 1].can("nom"):
                modifier = tokens[j - 1]
                cases = frozenset(str(a.case) for a in modifier.analyses if a.case and a.pos in MODIFIERS)
                case = "gen" if "gen" in cases else modifier.best.case
                return j + 1, Phrase(tokens[i : j + 1], token, cases, case, "sg", best.genders)
            else:
                break
        elif _continues(tokens, i, j, head):
            j += 1
        else:
            break
    if head is None:
        nominal = [
            t for t in tokens[i:j] if t.best.pos in MODIFIERS or (t.best.pos == "numeral" and t.best.case)
        ]
        if not nominal:
            return i + 1, None
        head = nominal[-1]
    while tokens[j - 1] is not head and tokens[j - 1].best.pos == "adverb":
        j -= 1
    return j, phrase_of(tokens[i:j], head, numeral)


def _opens_foreign_place(before: Token, word: Token, after: Token) -> bool:
    """ "prokuratura w Sao Paolo oskarżyła": a word of no Polish, and one that is somebody's first name."""
    strange = word.capital and word.best.pos == "other" and before.best.lemma in ("w", "do", "z", "pod")
    return strange and after.capital and after.best.name == "given" and after.best.case == "nom"


def _stands_beside(before: Token, pronoun: Token) -> bool:
    """ "tłum, który go pobił", "jest gotowy je poprzeć": whom, beside who, and no group with him."""
    modifies = before.best.pos in MODIFIERS and agrees(before.best, pronoun.best)
    return before.best.lemma in RELATIVES or (pronoun.best.lemma == "on" and not modifies)


def _grades(tokens: list[Token], j: int) -> bool:
    """Tell "bardzo" of "bardzo znany"; not the adverb of "równolegle litewski sąd skazał X"."""
    if tokens[j].best.pos != "adverb" or j + 1 >= len(tokens):
        return False
    graded = tokens[j + 1].best
    return graded.pos in MODIFIERS and graded.lemma not in state_adjectives()


def _qualifies(tokens: list[Token], i: int, j: int) -> bool:
    """ "przez cenną przyrodniczo dolinę": an adverb between an adjective and the noun that it agrees with."""
    before, after = tokens[j - 1].best, tokens[j + 1].best if j + 1 < len(tokens) else None
    return (
        j > i
        and before.pos in MODIFIERS
        and after is not None
        and after.pos == "noun"
        and agrees(before, after)
    )


def _is_half_of_body(token: Token, after: Token) -> bool:
    """Tell "Agro" of "lider Agro Unii": an unknown word before a body's genitive is the half of its name."""
    stiff = token.capital and not token.initial
    body = after.capital and after.best.case == "gen" and after.best.lemma in body_nouns()
    return stiff and body and token.text == token.best.lemma


def _is_stiff_body(token: Token) -> bool:
    """Tell "Fatah" of "proislamskiego Fatah": the adjective shows the case of a name without endings."""
    named = token.capital and token.best.name in ("other", "organisation")
    return named and token.best.case == "nom" and token.lower == token.best.lemma.lower()


def _makes_passive(tokens: list[Token], i: int) -> bool:
    """ "do MSZ został wezwany ambasador": right behind the verb of the passive it is no noun's modifier."""
    made = i > 0 and tokens[i - 1].best.lemma in ("zostać", "zostawać")
    return made and tokens[i].passive is not None


def _has_object(tokens: list[Token], i: int, after: Token | None) -> bool:
    """ ", oskarżającego Jana Nowaka", "atakującą Ukrainę Rosję": the name behind it is what it is done to."""
    if not tokens[i].is_active or after is None:
        return False
    if not after.capital:  # "zatwierdził pakt, wprowadzający mechanizm"
        set_off = i > 1 and tokens[i - 1].text == "," and tokens[i - 2].best.pos == "noun"
        thing = after.best.pos == "noun" and "m1" not in after.best.genders and after.can("acc")
        return set_off and thing and agrees(tokens[i].best, tokens[i - 2].best)
    own, behind = tokens[i].best, tokens[i + 2 : i + 3]
    two = after.best.name not in (None, "given") and bool(behind) and behind[0].capital
    hosts = two and after.can("acc") and any(a.name and agrees(a, own) for a in behind[0].analyses)
    return hosts or (i > 0 and tokens[i - 1].text == ",")


def _clash(modifier: Token, noun: Token) -> bool:
    """ "pełniący obowiązki", "krytykującego Rosję": a participle and its object may look alike in case."""
    if not modifier.is_active or noun.best.pos not in NOMINAL:
        return False
    own = [a for a in noun.analyses if a.pos in NOMINAL and a.case == noun.best.case]
    readings = (a for a in modifier.analyses if a.case == modifier.best.case)
    return bool(own) and not any(agrees(a, b) for a in readings for b in own)


def _leads(token: Token) -> bool:
    """Tell a word that may stand before a noun as its modifier does: "wszyscy", "byłą", "pani", "dr"."""
    return token.best.lemma in _LEADING or token.lower == "dr" or token.lower in _POSSESSIVE


def _is_courtesy(tokens: list[Token], i: int) -> bool:
    """ "pani minister", "dr Jan Nowak": the word of courtesy before a title or a name is no head."""
    courtesy = tokens[i].best.lemma in _COURTESY
    if not (courtesy or tokens[i].lower == "dr") or i + 1 >= len(tokens):
        return False
    if not courtesy:
        return tokens[i + 1].best.name in PERSONAL
    return tokens[i + 1].best.pos == "noun" and tokens[i + 1].can(tokens[i].best.case)  # type: ignore[arg-type]


def _modifies(tokens: list[Token], i: int) -> bool:
    """ "wszystkich obywateli", "Górskiego Karabachu": tagged as nouns, they are adjectives before a noun."""
    token = tokens[i]
    if token.best.name != "surname" and token.best.lemma != "wszyscy":
        return False
    after = tokens[i + 1 : i + 2]
    place = token.best.name == "surname" and bool(after) and after[0].best.name == "place"
    if not after or after[0].best.pos not in NOMINAL or not (place or token.best.lemma == "wszyscy"):
        return False
    given = i > 0 and tokens[i - 1].best.name == "given"
    fits = (a for a in token.analyses if a.pos == "adjective" and agrees(a, after[0].best))
    return not given and next(fits, None) is not None


def _is_possessive(tokens: list[Token], token: Token) -> bool:
    """Tell "jej plany" from "widzi jej": a genitive pronoun right before a noun or its modifier."""
    if token.lower not in _POSSESSIVE or token.index + 1 >= len(tokens):
        return False
    following = tokens[token.index + 1].best
    return following.pos in ("noun", "gerund") or following.pos in MODIFIERS


def _continues(tokens: list[Token], i: int, j: int, head: Token) -> bool:
    """Tell whether the token after the head still belongs to the group."""
    token, before = tokens[j], tokens[j - 1]
    best = token.best
    modifies = best.pos in MODIFIERS
    if not (token.capital or modifies or best.pos == "numeral" or token.lower in particles()):
        return False  # no other word can
    if token.capital and head.capital:
        small = token.lower in particles() and not seams.is_short_name(head.text)  # "ChRL Le Yucheng"
        if small or before.lower in particles():
            return True
        if with_article(token.text) and (head.best.name in PERSONAL or head.best.pos == "other"):
            return True  # "Abd al-Fatah al-Burhan"
        # After a first name a capitalised word is the surname, whatever else it may mean.
        surname = before is head and head.best.name == "given" and best.pos == "noun"
        personal = best.name in PERSONAL or best.pos == "other" or surname
        if seams.begins_another(tokens, i, j, head):
            return False
        if personal and (head.best.name in PERSONAL or head.best.pos == "other"):
            undeclined = best.name == "unknown" or best.pos == "other" or before.best.name == "given"
            return best.case == head.best.case or undeclined or token.can(head.best.case)  # type: ignore[arg-type]
    inside = token.lower in particles() and (before.capital or before.text in particles())
    if inside and _before_surname(tokens, j):
        return True
    behind = before is head and head.best.pos == "other"
    if behind and (best.name == "other" or (best.name == "place" and token.text == best.lemma)):
        return head.capital and token.capital  # "New Delhi", "Tel Awiw"
    if before is head and modifies and _is_before_letters(tokens, j):
        own = next((a for a in token.analyses if a.pos in MODIFIERS and agrees(a, head.best)), None)
        token.best = own or best  # "skrytykował służby imigracyjne ICE": theirs, not of the letters behind
        return own is not None
    if modifies and best.case == head.best.case and best.number == head.best.number:
        if best.genders and head.best.genders and not best.genders & head.best.genders:
            return False
        # "odpowiednika nowego ZSRR": the adjective belongs to the noun that follows if it agrees with it,
        # save inside a name: "Komisji Europejskiej Ursuli".
        k = j + 1  # "reguły nowej wielkiej strefy": the next noun, behind further adjectives
        while k + 1 < len(tokens) and tokens[k].best.pos in MODIFIERS and agrees(best, tokens[k].best):
            k += 1
        following = tokens[k].best if k < len(tokens) else None
        if (
            best.pos == "adjective"
            and following is not None
            and following.pos == "noun"
            and head.text.isupper()
            and not token.capital
        ):
            return False  # "frakcji CDU/CSU niemiecka polityk …": letters have no adjective behind them
        if following is not None and following.name == "organisation" and head.best.case == "nom":
            return True  # "sekretarz generalny ONZ": behind a noun the short name is of it, no nominative
        office = following is not None and following.name is None and following.lemma in titles()
        plain = best.pos == "adjective" and best.number == "sg" and best.lemma not in _OF_HOLDERS
        if office and plain and best.lemma not in state_adjectives():
            return True  # "zdrowia psychicznego premiera", not so "dymisji nowego premiera"
        man = following is not None and following.name == "given" and head.best.name is None
        if man and before is head and head.best.lemma not in titles() and head.best.pos == "noun":
            return "m1" not in head.best.genders  # "doradca ds. bezpieczeństwa narodowego Jan Nowak"
        stranger = following is not None and following.name == "unknown"
        if stranger and following is not None and tokens[k].text == following.lemma:
            return True  # "konferencji prasowej Timmermans …": a foreign name agrees with anything
        inside = token.capital and head.capital and not head.text.isupper()  # not so "UE Wielka Brytania"
        return inside or not (following is not None and following.pos == "noun" and agrees(best, following))
    if best.pos == "numeral" and before is head and token.text[:4].isdigit() and head.best.lemma in _YEARS:
        return True  # "w latach 2014–2015 Anna Nowak …"
    if best.pos != "numeral" or not token.text.isdigit() or not (head.capital and before.capital):
        return False
    after = tokens[j + 1].best if j + 1 < len(tokens) else None
    counted = after is not None and after.pos in ("noun", "adjective") and after.number == "pl"
    common = before is head and (head.text.isupper() or head.best.name is None)  # "Ministrowie 27 krajów"
    return common or not counted  # "Nord Stream 2"; not so "W Warszawie 20 posłów …"


def _is_before_letters(tokens: list[Token], j: int) -> bool:
    """Tell a word in small letters right before a name of capitals."""
    theirs = tokens[j].capital or tokens[j].best.lemma in state_adjectives()  # "szef brytyjskiego MSZ"
    after = tokens[j + 1] if j + 1 < len(tokens) and not theirs else None
    return after is not None and after.capital and len(after.text) > 1 and after.text.isupper()
