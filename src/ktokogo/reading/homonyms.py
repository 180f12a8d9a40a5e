"""Which of several actors of the registry a name means that all of them bear."""

from __future__ import annotations

from ktokogo.document import Document
from ktokogo.reading.name import Name
from ktokogo.reading.registry import fold, registry


def meant(document: Document, name: Name) -> str | None:
    """Return the IRI of the only bearer, or of the medium where the words around speak of one or quote it.

    A state or a body that bears the name of a paper only beside its own may be meant wherever it does not
    act itself: "prezydent Rzeczypospolitej"; who writes in "Rzeczpospolita skrytykowała" cannot be told.
    """
    if len(name.known) == 1:
        return name.known[0]
    known, quotes = registry().actors, '"„“«'
    quoted = name.start > 0 and document.article.text[name.start - 1] in quotes
    media = [iri for iri in name.known if known[iri].type == "medium"]
    others = [iri for iri in name.known if iri not in media]
    if media and name.phrase is not None and name.phrase.case == "nom":
        own = {fold(lemma) for lemma in name.lemmas}
        others = [iri for iri in others if fold(known[iri].name) in own]  # "Polska" is one paper's, too
    fit = media if quoted or name.cue == "PRO" else others
    return fit[0] if len(fit) == 1 else None
