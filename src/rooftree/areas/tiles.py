"""Where each authority stands on a map of tiles: one tile each, whatever its size."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rooftree.areas.model import Area


class Tile(NamedTuple):
    """A place on the map: columns count from the west, rows from the north, both from 0."""

    column: int
    row: int


@cache
def england_tiles() -> Mapping[str, Tile]:
    """The tiles of England's authorities by code, from ``data/tiles.csv``."""
    text = files("rooftree.areas").joinpath("data/tiles.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return {row["code"]: Tile(int(row["column"]), int(row["row"])) for row in rows}


def layout(authorities: Iterable[Area], drawn: Mapping[str, Tile]) -> dict[str, Tile]:
    """A tile for each authority: the one drawn for it, else one in a block of its region.

    Blocks are as nearly square as their number of authorities allows, in the order of the
    regions' codes from left to right, beneath whatever was drawn; authorities stand in the order
    given.
    """
    found: dict[str, Tile] = {}
    blocks: dict[str, list[Area]] = {}
    for area in authorities:
        if area.code in drawn:
            found[area.code] = drawn[area.code]
        else:
            blocks.setdefault(area.within, []).append(area)
    top = max((tile.row + 2 for tile in found.values()), default=0)
    left = 0
    for _, few in sorted(blocks.items()):
        width = math.ceil(math.sqrt(len(few)))
        for place, area in enumerate(few):
            found[area.code] = Tile(left + place % width, top + place // width)
        left += width + 1
    return found
