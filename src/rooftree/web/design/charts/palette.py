"""The colours, dashes and shapes of every chart: the one place where they are chosen.

Each colour has a contrast of at least 3:1 on white (WCAG 2.2, 1.4.11) and lines differ in dash and
in the shape of their points as well, so that nothing is told by colour alone or lost in grey.
"""

from __future__ import annotations

from typing import Any, NamedTuple

FONT = "Arial, Helvetica, sans-serif"
INK = "#0b0c0c"
MUTED = "#505a5f"
GRID = "#dcdfe0"
BASELINE = "#505a5f"
CHOSEN = "#123f41"
OTHER = "#6b9799"
PAPER = "#ffffff"
TEXT = 16
SMALL = 14


class Look(NamedTuple):
    """How a line is drawn."""

    colour: str
    dash: tuple[int, ...]
    shape: str
    width: float


LOOKS = (
    Look("#123f41", (1, 0), "circle", 4),
    Look("#b35806", (8, 4), "square", 2.5),
    Look("#6a3d9a", (2, 3), "triangle-up", 2.5),
    Look("#4d4d4d", (12, 3, 2, 3), "diamond", 2.5),
    Look("#0a6ebd", (5, 2), "cross", 2.5),
    Look("#a8215f", (1, 4), "triangle-down", 2.5),
)

# From the outermost pair of deciles to the innermost: light enough for every line to stand out.
FAN = ("#e9eff0", "#d3dfe0", "#bccfd0", "#a6bfc0")

# One hue from light to dark, so that order is kept in grey and for colour-blind readers.
RAMP = ("#e3eeee", "#a9cbcc", "#6fa5a7", "#3b7a7d", "#123f41")


def config() -> dict[str, Any]:
    """What Vega-Lite is told once for all charts."""
    return {
        "background": None,
        "padding": 0,
        "view": {"stroke": None, "fill": None},
        "axis": {
            "gridColor": GRID,
            "domain": False,
            "ticks": False,
        },
    }
