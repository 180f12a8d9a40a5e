"""The view as a ``pyvis`` network: what each node and edge looks like, before the page colours it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from ktokogo.showing.layout import positions
from ktokogo.showing.view import Bundle, Node, View

if TYPE_CHECKING:
    from pyvis.network import Network

# Shape and half-width in pixels by type: kinds of nodes are told apart without colour.
_SHAPES = {
    "person": ("dot", 21),
    "country": ("dot", 19),
    "organisation": ("square", 17),
    "medium": ("square", 15),
    "event": ("diamond", 23),
    "place": ("triangle", 19),
    "group": ("dot", 17),
    "matter": ("hexagon", 13),
}
CROWDED = 26  # more nodes than this, and the contents of speech wait behind a filter
CROWDED_NEUTRAL = 40  # more neutral bundles than this, and they are off at first


def network_of(view: View) -> Network:
    """Return a directed ``pyvis.network.Network`` of the view, with stored positions and physics off.

    Nodes carry ``x``, ``y`` (with contents of speech hidden) and ``full`` (with them shown), in pixels.
    Colours, labels and languages are the page's: they follow its theme and its reader.
    """
    from pyvis.network import Network  # imported late: it brings IPython along

    network = Network(directed=True)
    network.toggle_physics(False)
    few = _places(view, speech=False)
    full = _places(view, speech=True) if any(node.speech for node in view.nodes) else few
    for node in view.nodes:
        shape, size = _SHAPES.get(node.type, ("dot", 17))
        place, wide = few.get(node.id, (0, 0)), full.get(node.id, (0, 0))
        network.add_node(
            node.id, label=node.name, shape=shape, size=size, group=node.type, x=place[0], y=place[1],
            full=list(wide), en=node.en, kind=node.kind, names=list(node.names), weight=node.weight,
            speech=node.speech, initials=initials(node.name), physics=False,
        )  # fmt: skip
    nth: Counter[tuple[str, str]] = Counter()
    pairs = Counter(_ends(bundle) for bundle in view.bundles)
    for bundle in view.bundles:
        nth[bundle.source, bundle.target] += 1
        network.add_edge(
            bundle.source, bundle.target, id=bundle.id, sign=bundle.sign, symmetric=bundle.symmetric,
            claims=list(bundle.claims), tentative=bundle.tentative, physics=False,
            width=min(1.4 + 0.9 * (len(bundle.claims) - 1), 7.0), dashes=_dashes(bundle),
            arrows={"to": {"enabled": not bundle.symmetric, "type": _END[bundle.sign], "scaleFactor": 0.6}},
            smooth=_curve(nth[bundle.source, bundle.target], pairs[_ends(bundle)]),
        )  # fmt: skip
    return network


# A negative edge ends in a tee and a denied one in a dot: the sign is not told by colour alone.
_END = {
    "positive": "arrow",
    "negative": "bar",
    "neutral": "arrow",
    "not-positive": "circle",
    "not-negative": "circle",
    "not-neutral": "circle",
}


def initials(name: str) -> str:
    """Return up to three initials of a name's capitalised words; of a single word its first two letters."""
    words = re.findall(r"\w+", name)
    capital = [w for w in words if w[0].isupper()]
    if len(words) == 1:
        return name[:4] if name.isupper() else words[0][:2].upper()
    return "".join(w[0] for w in (capital or words)[:3]).upper() or "?"


def label_box(node: Node) -> tuple[float, float]:
    """Return the width and height in pixels that a node takes on the page with its label."""
    longest = max((len(word) for word in node.name.split()), default=0)
    width = 6.6 * min(max(longest, min(len(node.name), 18)), 24)
    return max(width, 50.0) + 12, 62.0 + 13 * min(3, 1 + len(node.name) // 20)


def _places(view: View, speech: bool) -> dict[str, tuple[int, int]]:
    shown = {node.id: node for node in view.nodes if speech or not node.speech}
    edges = [(b.source, b.target) for b in view.bundles if b.source in shown and b.target in shown]
    joined = {node for edge in edges for node in edge}
    return positions(sorted(joined), edges, {node: label_box(shown[node]) for node in joined})


def _dashes(bundle: Bundle) -> bool | list[int]:
    if bundle.sign.startswith("not-"):
        return [2, 5]
    if bundle.tentative:
        return [10, 4, 2, 4]
    return [9, 5] if bundle.sign == "negative" else False


def _curve(nth: int, of: int) -> bool | dict[str, Any]:
    """Bend parallel edges apart; an edge alone between its nodes is straight."""
    return False if of == 1 else {"enabled": True, "type": "curvedCW", "roundness": round(0.16 * nth, 2)}


def _ends(bundle: Bundle) -> tuple[str, str]:
    first, second = sorted((bundle.source, bundle.target))
    return first, second
