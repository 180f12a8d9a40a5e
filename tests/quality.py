"""Today's figures for every article that has gold here.

``python tests/quality.py`` raises the floors in ``tests/floors.json`` to them, rounded down to a
hundredth. It lowers none: to give something up, write the lower floor by hand and say in the commit why.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import ktokogo
from ktokogo import resources
from ktokogo.evaluation.figures import total
from ktokogo.evaluation.files import load_floors, tasks
from ktokogo.evaluation.report import figures, score
from ktokogo.reading.contract import to_dict

TESTS = Path(__file__).parent
GOLD = TESTS / "gold"
FLOORS = TESTS / "floors.json"


def quality() -> dict[str, Any]:
    """Return the figures of each article by the stem of its gold, and of "all" together."""
    scored = {
        task.gold.stem: score(task.wanted, to_dict(ktokogo.read(task.candidate)))[0]
        for task in tasks(GOLD, [GOLD, resources.path("data", "articles")])
        if task.candidate is not None
    }
    return {"all": figures(total(scored.values())), **{s: figures(one) for s, one in scored.items()}}


def raise_floors() -> None:
    """Write the floors anew, each the higher of what it was and what is reached today."""
    found, floors = quality(), load_floors(FLOORS)
    for name, one in floors.items():
        for path in one:
            value: Any = found[name]
            for part in path.split("."):
                value = value[part]
            one[path] = max(one[path], math.floor(value * 100) / 100)
    FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    raise_floors()
