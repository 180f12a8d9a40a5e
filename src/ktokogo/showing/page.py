"""One self-contained page: markup, style, scripts, vis-network and the data in a single HTML file."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Literal

from ktokogo.relations import relations
from ktokogo.showing.network import CROWDED, CROWDED_NEUTRAL, network_of
from ktokogo.showing.view import Shown, View

Language = Literal["pl", "en"]

_HERE = Path(__file__).parent
_SCRIPTS = (
    "vis-network-10.1.5.min.js",
    "model.js",
    "panel.js",
    "labels.js",
    "graph.js",
    "tables.js",
    "page.js",
)
_STYLES = ("page.css",)


def page(view: View, lang: Language = "pl") -> str:
    """Return the explorer of ``view`` as one HTML document (UTF-8), about 0.7 MB and the data.

    It opens from disk with the network off: nothing is loaded from elsewhere, and its
    Content-Security-Policy lets nothing be. ``lang`` is the language it opens in; the reader can switch.

    Raises:
        ValueError: ``lang`` is neither "pl" nor "en".
    """
    if lang not in ("pl", "en"):
        raise ValueError(f"the page speaks pl and en, not {lang!r}: give one of them")
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    scripts = [_source(name) for name in _SCRIPTS]
    styles = [_source(name) for name in _STYLES]
    # Our own environment, because pyvis's does not escape: a name may be "<img onerror=…>".
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates", encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    words = json.loads(_source("words.json"))
    return environment.get_template("page.html").render(
        lang=lang,
        t=words[lang],
        title=_title(view, words[lang]),
        policy=_policy(scripts, styles),
        data=Markup(_embedded(_data(view, lang, words))),
        scripts=[Markup(s) for s in scripts],
        styles=[Markup(s) for s in styles],
    )


def write_page(view: View, path: str | Path, lang: Language = "pl") -> Path:
    """Write :func:`page` to ``path`` as UTF-8 and return the path.

    Raises:
        OSError: the file cannot be written.
    """
    target = Path(path)
    target.write_text(page(view, lang), encoding="utf-8", newline="\n")
    return target


@cache
def _source(name: str) -> str:
    text = (_HERE / "static" / name).read_text(encoding="utf-8")
    # A source map would be fetched by the browser's tools: the page asks for nothing.
    return re.sub(r"^//# sourceMappingURL=.*$", "", text, flags=re.MULTILINE)


def _policy(scripts: list[str], styles: list[str]) -> str:
    """Return a Content-Security-Policy that allows exactly these scripts and styles, by hash.

    vis-network adds style sheets of its own when it starts: their hashes are listed beside it.
    """
    own = " ".join(_hash(s) for s in scripts)
    of_vis = _source("vis-network-10.1.5.styles").split()
    looks = " ".join([*(_hash(s) for s in styles), *of_vis])
    return (
        f"default-src 'none'; script-src {own}; style-src {looks}; img-src data: blob:; "
        "connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    # A browser hashes an inline element's text after it has turned CRLF into LF; ours has only LF.
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _embedded(data: Any) -> str:
    """Return JSON that cannot end its script element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _title(view: View, words: dict[str, Any]) -> str:
    titles = [title for _, title in view.titles if title]
    return " ".join(titles[0].split()) if len(view.titles) == 1 and titles else str(words["title"])


def _data(view: View, lang: Language, words: Any) -> dict[str, Any]:
    network = network_of(view)
    shown = sum(1 for node in view.nodes if node.weight)
    neutral = sum(1 for b in view.bundles if b.sign in ("neutral", "not-neutral"))
    used = {s.claim.relation for s in view.claims}
    return {
        "lang": lang,
        "words": words,
        "relations": {
            r.id: {"pl": r.label_pl, "en": r.label_en} for r in relations().values() if r.id in used
        },
        "articles": [{"id": iri, "title": " ".join(title.split())} for iri, title in view.titles],
        "nodes": network.nodes,
        "edges": network.edges,
        "claims": [_claim(s) for s in view.claims],
        "crowded": shown > CROWDED,
        "crowdedNeutral": neutral > CROWDED_NEUTRAL,
        "dropped": {"nodes": view.dropped_nodes, "claims": view.dropped_claims},
    }


def _claim(shown: Shown) -> dict[str, Any]:
    c = shown.claim
    return {
        "id": c.id,
        "article": c.article,
        "relation": c.relation,
        "subject": c.subject,
        "object": shown.object,
        "matter": c.object is None,
        "sign": shown.sign,
        "pieces": [[p.text, p.mark, p.evidence] for p in shown.pieces],
        "source": "article" if c.source == c.article else c.source,
        "inferred": c.inferred_source,
        "via": list(c.via),
        "counterparty": list(c.counterparty),
        "addressee": c.addressee,
        "occasion": c.occasion,
        "voice": c.voice,
        "certainty": c.certainty,
        "modality": c.modality,
        "time": c.time,
        "when": c.time_value,
        "confidence": c.confidence,
        "rule": c.rule,
    }
