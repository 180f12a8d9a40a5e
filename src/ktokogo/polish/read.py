"""From an article to a :class:`Document`: the one door of this room."""

from __future__ import annotations

from functools import lru_cache

from ktokogo.article import Article, Paragraph
from ktokogo.document import Analysis, Document, Quotation, Readings, Sentence, Token
from ktokogo.polish import (
    attachment,
    dates,
    examples,
    futures,
    letters,
    paragraphs,
    participles,
    relatives,
    speech,
    subjects,
    tokens,
)
from ktokogo.polish.clauses import clauses, link
from ktokogo.polish.cues import speech_lemmas
from ktokogo.polish.inflection import nominative
from ktokogo.polish.morphology import gender, is_function_word, readings, with_article
from ktokogo.polish.phrases import phrases
from ktokogo.polish.surnames import declines, guess, is_oblique
from ktokogo.polish.surnames_of import (
    as_adjectival_surname,
    as_surname,
    as_woman,
    behind_mans,
    behind_womans,
    hers_among,
    modifiers,
    surnames_of,
    women_of,
)
from ktokogo.polish.tables import TIME_NOUNS, adverbials, known_places, known_surnames, particles, titles
from ktokogo.polish.tagging import tag
from ktokogo.polish.utterances import Segment


class Polish:
    """Polish, as later rooms may ask about it (see :class:`ktokogo.document.Language`)."""

    code = "pl"
    particles = particles()
    nominative = staticmethod(nominative)
    gender = staticmethod(gender)
    declines = staticmethod(declines)
    is_oblique = staticmethod(is_oblique)
    times = staticmethod(dates.find)


_Names = tuple[frozenset[str], dict[str, Readings]]
"""The surnames of a text, and the readings of those that do not decline since women bear them."""

_READ = frozenset(("headline", "lead", "subhead", "body", "caption"))
_YEARS = frozenset(
    ("lat", "lata", "minut", "minuty", "sekund", "dekad", "dekady", "dawno", "niedawno", "wieków", "czas")
)
"""Words before "temu" that are no form of a noun of time, or not first."""
_RESULTS = frozenset(("efekcie", "rezultacie", "konsekwencji", "odwecie", "końcu"))
"""Nouns of fixed expressions that may be of something all the same."""
_SYLLABLE = 4
"""Letters of a word that may be a syllable of a foreign name, at most."""
_CONTRACTED = frozenset(("bp", "abp", "mjr", "płk", "ppłk", "kmdr", "mgr"))
"""Titles in short that keep their last letter, and so take no full stop in the nominative."""
_AFTER_OPENING = frozenset((".", "!", "?", "…", "–", "—", "-", '"', "„", "“", "«", ":", "(", "[", "*", "•"))


def read(article: Article) -> Document:
    """Read the Polish of an article; teasers, date lines and source lines are left alone."""
    sentences: list[Sentence] = []
    quotations: list[Quotation] = []
    surnames = surnames_of(article.text)
    women = {name: as_woman(name) for name in women_of(article.text)}
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.role in _READ:
            following = next(iter(article.paragraphs[number + 1 : number + 2]), None)
            _paragraph(article.text, (number, paragraph, following), (surnames, women), sentences, quotations)
    return Document(article, Polish(), tuple(sentences), tuple(quotations))


def _paragraph(
    text: str,
    place: tuple[int, Paragraph, Paragraph | None],
    names: _Names,
    sentences: list[Sentence],
    quotations: list[Quotation],
) -> None:
    """Append the sentences and quotations of a paragraph: its number, itself, the one that follows."""
    number, paragraph, following = place
    found = paragraphs.cut(text, paragraph, following)
    plain = all(s.kind == "text" for s in found)
    if plain and paragraph.role == "body" and _lead_to_speech(sentences):
        found = [Segment("quote", paragraph.start, paragraph.end, 1, marked=False)]
    # A paragraph that begins with its cue, "— dodał", closes the quotation of the paragraph before.
    closing = bool(found) and found[0].kind == "cue" and bool(sentences) and sentences[-1].quoted is not None
    closing = closing and speech.opening_cue(text, paragraph.start, paragraph.end) is not None
    closed = sentences[-1].group if closing else None
    for segment in found:
        quotation = None
        if segment.kind == "quote":
            inside = text[segment.start : segment.end]
            first = segment.start + len(inside) - len(inside.lstrip())
            last = segment.end - (len(inside) - len(inside.rstrip()))
            if first >= last:
                continue
            quotation = Quotation(first, last, number, True, segment.marked)
            quotations.append(quotation)
        group = closed if closed and segment is found[0] else (number, segment.group)
        for words in tokens.sentences(tokens.tokens(text, segment.start, segment.end)):
            made = _sentence(words, group[0], paragraph, names)
            if made is None:
                continue
            made.quoted = quotation
            made.cue = segment.kind == "cue"
            made.group = group
            sentences.append(made)


def _lead_to_speech(sentences: list[Sentence]) -> bool:
    """Tell "Nowak odpowiada:" at the end of a paragraph: the next one is his words, marked or not."""
    last = sentences[-1] if sentences else None
    if last is None or last.tokens[-1].text != ":" or last.quoted or last.cue or last.role == "headline":
        return False
    verb = next((c.predicate for c in reversed(last.clauses) if c.predicate is not None), None)
    return verb is not None and verb.best.pos == "verb" and verb.best.lemma in speech_lemmas()


@lru_cache(10_000)
def _readings(word: str) -> Readings:
    return Readings(readings(word))


def _abbreviates(texts: list[str], i: int) -> bool:
    """Tell "gen. Nowaka", a title in short before a name, and "(… – red.)", who adds it."""
    after = texts[i + 2] if i + 2 < len(texts) else ""
    if texts[i] not in tokens.titles_abbreviated():
        return False
    again = texts[i + 3 : i + 4] == ["."] and _abbreviates(texts, i + 2)  # "gen. bryg. rez. Nowaka"
    return after[:1].isupper() or after in (")", "]") or again


def _no_village(analyses: Readings, best: Analysis, following: str, initial: bool) -> Analysis:
    """What a word is rather than a village that nobody knows.

    At the head of a sentence a common word, "Stanowisko rządu"; before a name a woman, "Julii Tymoszenko".
    """
    alike = [a for a in analyses if a.case == best.case]
    common = [a for a in alike if a.name is None and a.pos == "noun"] if initial else []
    given = [a for a in alike if a.name == "given"] if following[:1].isupper() else []
    return next(iter(common + given), best)


def _is_strange(word: str) -> bool:
    """Tell a capitalised word that the dictionary does not know at all."""
    return word[:1].isupper() and all(a.name == "unknown" for a in _readings(word))


def _as_name(
    analyses: Readings,
    best: Analysis,
    word: str,
    made: list[Token],
    following: str,
    initial: bool,
    surnames: frozenset[str],
) -> tuple[Readings, Analysis]:
    """Return the readings of a capitalised word, and the best one, as the names around it ask for."""
    if best.name is None and following in particles():
        # "Bart de Wever": before a particle of names it is one
        best = next((a for a in analyses if a.name == "given"), best)
    short = best.name is None and best.number == "pl" and len(word) <= _SYLLABLE and not initial
    if short and _is_strange(following) and (strange := guess(word)):
        analyses, best = Readings(strange), strange[0]  # "rzecznik MSZ Lin Jian": a first name, and no ropes
    if best.name is None and best.lemma != word.lower() and following[:1].isupper():
        # "Kim Dzong Un": before another name rather a first name than a form of "kto" or "kima"
        best = next((a for a in analyses if a.name == "given" and a.lemma == word), best)
    if best.pos == "adjective" and not following[:1].isupper():
        analyses, best = as_adjectival_surname(analyses, best, following, surnames)
    before = made[-1] if made else None
    if best.name == "place" and best.lemma not in known_places():
        best = _no_village(analyses, best, following, initial)
    small = best.pos in ("particle", "adverb", "verb") or (best.lemma.isupper() and not word.isupper())
    if small and before is not None and not initial:
        named = before.capital and before.best.name in ("given", "unknown")
        titled = before.best.lemma in titles() and following[:1].isupper()
        if named or (titled and not is_function_word(word)):  # "ambasador Fu Cong"
            analyses = Readings(guess(word))  # "Wang Jun", "Elona Muska": behind a name no other word
            fits = [a for a in analyses if a.case == before.best.case]
            best = next((a for a in fits if a.lemma in known_surnames()), fits[0] if fits else best)
    amid = not initial and before is not None and not before.capital and before.text[0].isalpha()
    if small and amid and all(a.pos == "verb" for a in analyses) and (strange := guess(word)):
        # "prawnicy reprezentujący Muska": no verb has a capital there
        analyses, best = Readings(strange), next((a for a in strange if a.case == "gen"), strange[0])
    after_given = before is not None and before.best.name == "given"
    another = best.name in ("surname", "unknown") and best.lemma not in surnames
    # "Fica" of a text that names Robert Fico is of him, though it looks like a nominative of its own
    if another and best.lemma == word:
        another = any(a.lemma in surnames for a in analyses if a.name) or word.removesuffix("a") in surnames
    governed = before is not None and before.best.pos == "preposition"
    known = word in surnames and word not in known_places() and not governed  # "W środę Wilczak oskarżył"
    misplaced = best.name == "place" and (after_given or initial or known)
    misplaced = misplaced or (best.name == "organisation" and after_given and word in surnames)
    if known and best.name == "surname":
        analyses = Readings(a for a in analyses if a.name != "place")
    stranger = best.name == "place" and before is not None and before.best.name == "unknown"
    if before is not None and stranger and all((a.case, a.number) == ("gen", "pl") for a in analyses):
        analyses = Readings(guess(word))  # "Rosen Bielkow": behind a name that nobody knows no villages
        best = next((a for a in analyses if a.case == before.best.case), analyses[0])
    elif (
        word == best.lemma in surnames
        and best.case == "gen"
        and not (after_given or governed)
        and declines(word)
    ):
        best = next((a for a in analyses if a.case == "nom" and a.name), best)  # "od lat Nowak krytykuje …"
    elif best.pos == "noun" and (best.name is None or misplaced or another):
        own = as_surname(word, surnames)
        case = before.best.case if before is not None and after_given else best.case
        if another and word in surnames and not after_given:
            case = "nom"  # "Zacharowa" of a text that names Maria Zacharowa is no form of "Zacharow"
        if own:
            analyses, best = own, next((a for a in own if a.case == case), own[0])
    return analyses, best


def _owns(noun: str, following: str) -> bool:
    """Tell "w efekcie ataku" from "w efekcie UE odrzuci": what the noun has behind it may be its own."""
    own = noun in _RESULTS and following.islower()
    return own and any(a.case == "gen" and a.pos == "noun" for a in _readings(following))


def _ago(texts: list[str]) -> dict[int, Readings]:
    """ "Kilka dni temu Nowak skrytykował rząd": ago, and no dative of "to", nor a preposition."""
    found = (i for i, text in enumerate(texts) if i and text == "temu")
    nouns = ((i, _readings(texts[i - 1]).lemmas) for i in found)
    spans = (i for i, lemmas in nouns if texts[i - 1] in _YEARS or not TIME_NOUNS.isdisjoint(lemmas))
    return {i: Readings((Analysis("temu", "adverb"),)) for i in spans}


def _sentence(words: list[tokens.Word], number: int, paragraph: Paragraph, names: _Names) -> Sentence | None:
    surnames, women = names
    if not (words[0].text[0].isalnum() or any(w.text[0].isalnum() for w in words)):
        return None
    texts = [w.text for w in words]
    initial = [True, *[before in _AFTER_OPENING for before in texts[:-1]]]
    large = [i for i, t in enumerate(texts) if t[0].isupper()]
    alone = hers_among(texts, large, women)
    alone |= letters.among(texts, large)
    alone |= (
        behind_womans(texts, large) | behind_mans(texts, large) | modifiers(texts, large, initial, surnames)
    )
    if "temu" in texts:
        alone |= _ago(texts)
    made: list[Token] = []
    adverbs = adverbials()
    possible = [_readings(text) for text in texts]
    for i, own in alone.items():
        possible[i] = own or possible[i]
    tagged = zip(texts, possible, tag(texts, initial, alone), initial, [*texts[1:], ""], strict=True)
    for i, (text, analyses, best, first, following) in enumerate(tagged):
        lower = text if text.islower() else text.lower()
        capital = lower is not text and (text[0].isupper() or ("-" in text and with_article(text)))
        if best.lemma == "być" and (first or made[-1].best.pos == "verb"):
            # "Była premier skrytykowała", "dyskutowała była rektor": of office one "był premierem"
            former = next((a for a in analyses if a.pos == "adjective" and a.case == "nom"), best)
            best = former if following in titles() else best
        if text[-1] == "a" and best.lemma == text[:-1] and best.lemma in titles():
            analyses = Readings(a for a in analyses if a.lemma == best.lemma)  # "premiera" is no first night
        if following == "." and best.pos == "noun" and _abbreviates(texts, i):
            best = Analysis(text, "particle")  # "skrytykował gen. Nowaka": a general, and no gene
        if capital and lower in _CONTRACTED and following[:1].isupper():
            best = Analysis(lower, "particle")  # "Bp Nowak": a bishop, and no oil company
            analyses = Readings((best,))
            capital = False
        elif capital:
            analyses, best = _as_name(analyses, best, text, made, following, first, surnames)
        if text in adverbs and i and texts[i - 1].lower() in adverbs[text] and not _owns(text, following):
            best = made[-1].best = Analysis(text, "particle")  # "zarzucał z kolei Koalicji …"
        made.append(Token(text, lower, words[i].start, i, analyses, best, capital, first))
    futures.settle(made)
    sentence = Sentence(words[0].start, words[-1].end, number, paragraph.role, made)
    sentence.question = texts[-1] == "?" or (len(texts) > 1 and texts[-2] == "?")
    sentence.phrases = phrases(made)
    sentence.clauses = clauses(made, sentence.phrases)
    attachment.attach(sentence)
    examples.note(sentence)
    participles.join(sentence)
    link(sentence.clauses)
    futures.share_mood(sentence.clauses)
    for clause in sentence.clauses:
        subjects.choose_subject(clause, made)
        relatives.find_antecedent(clause, sentence.phrases, sentence.tokens)
    return sentence
