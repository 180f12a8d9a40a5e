"""Positions: apart, centred, and the same everywhere."""

from __future__ import annotations

import itertools

from ktokogo.showing.layout import positions

BOX = (100.0, 80.0)


def star(leaves, extra=()):
    nodes = ["hub", *(f"leaf{i}" for i in range(leaves)), *extra]
    return nodes, [("hub", f"leaf{i}") for i in range(leaves)]


def test_no_two_boxes_overlap():
    nodes, edges = star(30, extra=("alone", "also"))
    at = positions(nodes, edges, dict.fromkeys(nodes, BOX))
    for one, other in itertools.combinations(nodes, 2):
        apart_x, apart_y = abs(at[one][0] - at[other][0]), abs(at[one][1] - at[other][1])
        assert apart_x >= BOX[0] - 2 or apart_y >= BOX[1] - 2, (one, other)


def test_the_hub_stands_among_its_leaves():
    nodes, edges = star(12)
    at = positions(nodes, edges, dict.fromkeys(nodes, (1.0, 1.0)))
    middle_x = sum(at[n][0] for n in nodes[1:]) / 12
    middle_y = sum(at[n][1] for n in nodes[1:]) / 12
    assert abs(at["hub"][0] - middle_x) < 40
    assert abs(at["hub"][1] - middle_y) < 40


def test_neighbours_are_nearer_than_strangers():
    path = [f"n{i}" for i in range(6)]
    at = positions(path, list(itertools.pairwise(path)), dict.fromkeys(path, (1.0, 1.0)))

    def far(one, other):
        return ((at[one][0] - at[other][0]) ** 2 + (at[one][1] - at[other][1]) ** 2) ** 0.5

    assert far("n0", "n1") < far("n0", "n3") < far("n0", "n5")


def test_order_direction_and_repetition_do_not_matter():
    nodes, edges = star(9)
    turned = [(b, a) for a, b in reversed(edges)] + edges
    boxes = dict.fromkeys(nodes, BOX)
    assert positions(nodes, edges, boxes) == positions(nodes[::-1], turned, boxes)


def test_nothing_and_one():
    assert positions([], [], {}) == {}
    assert positions(["a"], [("a", "a")], {"a": BOX}) == {"a": (0, 0)}
