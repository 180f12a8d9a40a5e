"""Who vouches for a stretch of text, and through whom it came."""

from __future__ import annotations

from dataclasses import dataclass

from ktokogo.document import Clause, Phrase, Quotation
from ktokogo.reading.model import Voice


@dataclass(frozen=True, slots=True)
class Source:
    """Who vouches (``iri`` None: the article itself), in which voice, relayed by whom, how it was found."""

    iri: str | None = None
    voice: Voice = "articleVoice"
    via: tuple[str, ...] = ()
    quotation: Quotation | None = None
    inferred: bool = False
    phrase: Phrase | None = None
    cue: Clause | None = None
    """The clause that does no more than name the source: "jak podaje X", "jak dodał"."""

    def reporting(self, speaker: str, voice: Voice) -> Source:
        """Return the source of what ``speaker`` is reported to have said by this source."""
        via = self.via if self.iri in (None, speaker) else (*self.via, self.iri)
        return Source(
            speaker,
            voice,
            tuple(v for v in via if v),
            self.quotation if voice == "directQuote" else None,
            self.inferred,
        )
