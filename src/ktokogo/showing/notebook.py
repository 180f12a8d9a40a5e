"""The page inside a notebook: in a frame of its own, without a server and without a file."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from ktokogo.showing.page import Language, page
from ktokogo.showing.view import View


@dataclass(frozen=True, slots=True)
class Display:
    """What a notebook shows by ``_repr_html_``: the page in a sandboxed frame, ``height`` pixels high."""

    html: str
    height: int

    def _repr_html_(self) -> str:
        # allow-scripts without allow-same-origin: the page cannot reach the notebook around it.
        return (
            f'<iframe srcdoc="{escape(self.html, quote=True)}" sandbox="allow-scripts allow-downloads" '
            f'title="ktokogo" width="100%" height="{self.height}" style="border: 0"></iframe>'
        )


def display(view: View, lang: Language = "pl", height: int = 720) -> Display:
    """Return an object that a notebook shows as the explorer of ``view``, ``height`` pixels high.

    Raises:
        ValueError: ``lang`` is neither "pl" nor "en".
    """
    return Display(page(view, lang), height)
