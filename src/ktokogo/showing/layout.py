"""Where nodes stand: positions in pixels, computed once, so that the browser runs no physics.

Stress majorisation (Gansner, Koren, North 2004): the distance on the page follows the distance in the
graph. Plain arithmetic in a fixed order, so that every machine computes the same positions.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Mapping, Sequence

STEP = 130.0  # pixels between neighbours
WIDER = 1.1  # the place for the graph is a little wider than high
_GOLDEN = math.pi * (3 - math.sqrt(5))


def positions(
    nodes: Sequence[str], edges: Iterable[tuple[str, str]], boxes: Mapping[str, tuple[float, float]]
) -> dict[str, tuple[int, int]]:
    """Return each node's place, centred on (0, 0), x to the right and y down, in pixels.

    Args:
        nodes: their ids; the order does not matter.
        edges: pairs of ids; direction and repetition do not matter.
        boxes: the width and height that each node takes with its label; boxes do not overlap.
    """
    order = sorted(nodes)
    if not order:
        return {}
    near: dict[str, set[str]] = {node: set() for node in order}
    for one, other in edges:
        if one != other:
            near[one].add(other)
            near[other].add(one)
    # The best connected start in the middle, as seeds do in a sunflower: even and without randomness.
    seeds = sorted(order, key=lambda node: (-len(near[node]), node))
    x = {node: STEP * 0.6 * math.sqrt(i) * math.cos(i * _GOLDEN) for i, node in enumerate(seeds)}
    y = {node: STEP * 0.6 * math.sqrt(i) * math.sin(i * _GOLDEN) for i, node in enumerate(seeds)}
    _majorise(order, near, x, y)
    for node in order:
        x[node] *= WIDER
    _separate(order, boxes, x, y)
    middle_x = (min(x.values()) + max(x.values())) / 2
    middle_y = (min(y.values()) + max(y.values())) / 2
    return {node: (round(x[node] - middle_x), round(y[node] - middle_y)) for node in order}


def _majorise(
    order: Sequence[str], near: Mapping[str, set[str]], x: dict[str, float], y: dict[str, float]
) -> None:
    """Move every node, one by one, to where its distances to all others fit best."""
    steps = {node: _steps(node, near) for node in order}
    furthest = max(max(found.values()) for found in steps.values())
    apart = min(furthest + 1, 4)  # between nodes that no path joins
    rounds = 80 if len(order) <= 80 else 20
    for _ in range(rounds):
        for node in order:
            total = new_x = new_y = 0.0
            here_x, here_y, known = x[node], y[node], steps[node]
            for other in order:
                if other == node:
                    continue
                ideal = STEP * known.get(other, apart)
                weight = 1.0 / (ideal * ideal)
                dx, dy = here_x - x[other], here_y - y[other]
                stretch = ideal / math.sqrt(dx * dx + dy * dy + 1e-9)
                new_x += weight * (x[other] + dx * stretch)
                new_y += weight * (y[other] + dy * stretch)
                total += weight
            if total:
                x[node], y[node] = new_x / total, new_y / total


def _steps(start: str, near: Mapping[str, set[str]]) -> dict[str, int]:
    """Return the number of edges from ``start`` to every node that a path reaches."""
    found, queue = {start: 0}, deque([start])
    while queue:
        node = queue.popleft()
        for other in near[node]:
            if other not in found:
                found[other] = found[node] + 1
                queue.append(other)
    return found


def _separate(
    order: Sequence[str], boxes: Mapping[str, tuple[float, float]], x: dict[str, float], y: dict[str, float]
) -> None:
    """Push overlapping boxes apart, each by half, along the axis where less of the box is overlapped."""
    widest = max(boxes[node][0] for node in order)
    _make_room(order, boxes, x, y)
    for _ in range(200):
        moved = False
        by_x = sorted(order, key=lambda node: (x[node], node))
        for i, one in enumerate(by_x):
            for other in by_x[i + 1 :]:
                if x[other] - x[one] > widest * 2:
                    break
                width = (boxes[one][0] + boxes[other][0]) / 2
                height = (boxes[one][1] + boxes[other][1]) / 2
                over_x, over_y = width - abs(x[other] - x[one]), height - abs(y[other] - y[one])
                if over_x <= 0.5 or over_y <= 0.5:
                    continue
                moved = True
                if over_x / width < over_y / height:
                    push = over_x / 2 if x[other] >= x[one] else -over_x / 2
                    x[one], x[other] = x[one] - push, x[other] + push
                else:
                    push = over_y / 2 if y[other] >= y[one] else -over_y / 2
                    y[one], y[other] = y[one] - push, y[other] + push
        if not moved:
            return


def _make_room(
    order: Sequence[str], boxes: Mapping[str, tuple[float, float]], x: dict[str, float], y: dict[str, float]
) -> None:
    """Spread all positions until the boxes fill at most half of the page: pushing alone would make towers."""
    needed = 2 * sum(boxes[node][0] * boxes[node][1] for node in order)
    wide = max(x.values()) - min(x.values()) + 1
    high = max(y.values()) - min(y.values()) + 1
    factor = math.sqrt(needed / (wide * high))
    if factor > 1 and len(order) > 2:
        for node in order:
            x[node], y[node] = x[node] * factor, y[node] * factor
