"""An invented grid: where authorities lie and their postcodes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rooftree.synthetic.chance import Chance

# Widths of the columns and heights of the rows in metres, so that authorities differ in size
# as towns and counties do; 32 km is 20 miles.
_WIDTHS = (15_000, 34_000, 21_000, 46_000)
_HEIGHTS = (17_000, 38_000, 26_000)
_EAST, _NORTH = 400_000, 300_000
_LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
_EACH = 400
BEYOND = (("SCO", 380_000, 560_000), ("WAL", 290_000, 300_000), ("X10000001", 540_000, 360_000))


@dataclass(frozen=True)
class Postcode:
    """An invented postcode and its place on the invented grid, in metres."""

    postcode: str
    eastings: int
    northings: int
    authority: str


@dataclass(frozen=True)
class Block:
    """The compact piece of the grid that an authority is: its cell and its edges in metres."""

    column: int
    row: int
    west: int
    south: int
    width: int
    height: int

    def touches(self, other: Block) -> bool:
        """Whether two blocks share an edge or a corner."""
        return abs(self.column - other.column) <= 1 and abs(self.row - other.row) <= 1


def blocks(count: int) -> list[Block]:
    """The cells of a grid of four columns, for up to twelve authorities."""
    made = []
    for place in range(count):
        column, row = place % 4, place // 4
        made.append(
            Block(
                column,
                row,
                _EAST + sum(_WIDTHS[:column]),
                _NORTH + sum(_HEIGHTS[:row]),
                _WIDTHS[column],
                _HEIGHTS[row],
            )
        )
    return made


def postcodes(chance: Chance, district: int, block: Block, authority: str) -> list[Postcode]:
    """Postcodes of a block, in the area ZZ, which is not in use anywhere."""
    return [
        Postcode(
            _postcode(district, number),
            block.west + chance.whole(0, block.width - 1),
            block.south + chance.whole(0, block.height - 1),
            authority,
        )
        for number in range(_EACH)
    ]


def postcodes_beyond(chance: Chance) -> dict[str, Sequence[Postcode]]:
    """A few postcodes of other countries and of an authority outside the region."""
    return {
        code: [
            Postcode(
                _postcode(90 + place, number),
                east + chance.whole(0, 20_000),
                north + chance.whole(0, 20_000),
                code,
            )
            for number in range(20)
        ]
        for place, (code, east, north) in enumerate(BEYOND)
    }


def _postcode(district: int, number: int) -> str:
    first, second = _LETTERS[number // 10 % 20], _LETTERS[number // 200 % 20]
    return f"ZZ{district} {number % 10}{first}{second}"
