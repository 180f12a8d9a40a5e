"""What a name seems to be by its form and by the words around it, whoever is known by it."""

from __future__ import annotations

from ktokogo.document import QUOTES
from ktokogo.polish.cues import used_as
from ktokogo.reading.model import Actor, Category
from ktokogo.reading.name import Name, bodies, media_words, role_words, surname_endings
from ktokogo.reading.registry import fold, registry

_PERIODICALS = frozenset(("portal", "dziennik", "gazeta", "tygodnik", "tabloid", "miesięcznik"))
"""Not "strona MSZ" or "agencja ONZ": those may be whose they say."""

_WHOSE = frozenset((None, "w", "na", "do", "dla"))
"""How groups hang on the name of a body, "X Y w Z", "X Y na rzecz Z"; "przez dwa lata" says nothing."""


def seems(name: Name, cues: dict[str, Category]) -> Category | None:
    """What a name that nobody knows seems to be; None where there is too little to go by.

    ``cues`` tell what the document says elsewhere of names, by their folded spelling.
    """
    kind, cue = name.kind, name.cue or cues.get(fold(name.lemmas[0]))
    body = bodies().get(name.head_lemma.lower())
    if kind == "quoted":
        if cue in (None, "PRO") and relays(name):
            return "PRO"
        return cue if cue in ("ORG", "EVT") else None
    if kind == "body" and body is not None:
        return body["category"]  # type: ignore[return-value]
    if kind == "person":
        declined = name.tokens[-1].text not in name.lemmas[0]
        return cue if cue in ("ORG", "PRO", "LOC") and len(name.tokens) == 1 and not declined else "PER"
    if kind == "place":
        return cue if cue in ("ORG", "PRO") and len(name.tokens) > 1 else "LOC"
    if kind == "acronym":
        return cue if cue in ("PRO", "EVT") else "ORG"
    if cue is not None:
        return cue
    if _in_place(name):
        return "LOC"
    return "PER" if _looks_personal(name) else "ORG"


def _looks_personal(name: Name) -> bool:
    """Tell a person of unknown names: apposed to a title, or several words that stand alone."""
    phrase = name.phrase
    if phrase is None or any(t.text.isupper() and len(t.text) > 1 for t in name.tokens):
        return False
    if phrase.parent is not None and phrase.parent.apposed is phrase:
        return True
    if fold(name.tokens[-1].best.lemma) in registry().surnames:
        return True
    one = len(name.tokens) == 1
    if phrase.preposition in ("w", "do", "na"):
        return False
    if any(one or d.preposition in _WHOSE for d in phrase.dependents):
        return False
    if one:
        token = name.tokens[0]
        return token.best.lemma != token.text or token.text.endswith(surname_endings())
    return all(token.capital for token in name.tokens)


def _in_place(name: Name) -> bool:
    """An unknown word after "w" names where something is."""
    return name.phrase is not None and name.phrase.preposition == "w" and len(name.tokens) == 1


def relays(name: Name) -> bool:
    """Tell a medium that nobody knows: "dziennik „Kurier Wschodni”", "„Kurier Wschodni” donosi, że …"."""
    tokens, first, last = name.sentence.tokens, name.tokens[0].index, name.tokens[-1].index
    before = next((t for t in reversed(tokens[:first]) if t.text not in QUOTES), None)
    behind = [t for t in tokens[last + 1 : last + 4] if t.text not in QUOTES][:2]
    verbs = used_as("passing.on") | used_as("publishing")
    if before is not None and before.best.lemma in media_words():
        return True
    tells = len(behind) == 2 and behind[0].best.lemma in verbs and behind[1].text == ","
    cited = before is not None and before.best.lemma in verbs and before.best.pos == "verb"
    return tells or (cited and bool(behind) and not behind[0].text.isalnum())


def is_of_medium(name: Name) -> bool:
    """Tell "portal WNP": letters right behind a word for a medium name that, whatever else they stand for."""
    i = name.tokens[0].index
    before = name.sentence.tokens[i - 1] if i else None
    letters = len(name.tokens) == 1 and name.tokens[0].text.isupper()
    return letters and before is not None and before.best.lemma in _PERIODICALS


def is_namesake(name: Name) -> bool:
    """ "Nowak junior": another than the one who is known by the name; who, nothing here tells."""
    following = name.following
    return following is not None and following.best.lemma.lower() in role_words("pl")["generation"]


def is_written_otherwise(name: Name, actor: Actor) -> bool:
    """Tell "Korwin" from the party "KORWiN", whose letters are capitals and a small one between them."""
    mixed = actor.name[:2].isupper() and not actor.name.isupper() and " " not in actor.name
    return mixed and len(name.tokens) == 1 and not name.tokens[0].text[:2].isupper()
