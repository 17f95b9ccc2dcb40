"""What a chart is made of, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple


@dataclass(frozen=True)
class Point:
    """A value at a place of a chart: a period of a line, or a bar.

    ``value`` is None where there is no number; ``symbol`` then says why (c, k, u, x, z, low) or is
    empty where nothing was published. ``note`` is a footnote. ``code`` is the area's, where the
    point is an area's. ``ends`` are those of its confidence interval, where it has one.
    """

    label: str
    value: Decimal | None
    symbol: str = ""
    note: str = ""
    code: str = ""
    ends: tuple[Decimal, Decimal] | None = None


@dataclass(frozen=True)
class Line:
    """A named series of points, one a period, oldest first."""

    name: str
    points: tuple[Point, ...]
    code: str = ""


@dataclass(frozen=True)
class Break:
    """Figures from the period ``before`` on cannot be compared with those earlier, and why.

    ``only`` is the code of the one line that it is in; every line, where it is empty.
    """

    before: str
    note: str
    only: str = ""

    def parts(self, line: Line) -> bool:
        """Whether it is in a line."""
        return self.only in ("", line.code)


class Spot(NamedTuple):
    """A point of a funnel plot: how large the area is (its denominator) and its value.

    ``beyond`` is the outermost limit that it lies outside of, "" for none; None leaves that to the
    limits as drawn.
    """

    code: str
    label: str
    size: Decimal
    value: Decimal
    beyond: str | None = None


class Limit(NamedTuple):
    """Control limits of a funnel plot at one size, in the unit of the values."""

    size: Decimal
    low_95: Decimal
    high_95: Decimal
    low_998: Decimal
    high_998: Decimal


class Interval(NamedTuple):
    """A group with its value and confidence interval, or the symbol that stands for it."""

    label: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    symbol: str = ""


class Cell(NamedTuple):
    """An area on the tile map: where it lies, its value or symbol, and its band (0 is lowest)."""

    code: str
    label: str
    column: int
    row: int
    value: Any
    band: int | None


@dataclass(frozen=True)
class Chart:
    """A drawn chart.

    ``svg`` is for the page (no style attribute, no id, no script); ``words`` say what it shows;
    ``notes`` are the marks on it (a symbol, the number of a break or footnote) and their meaning;
    ``narrow`` is the same drawn for a narrow screen, where there is such a drawing.
    """

    svg: str
    words: str
    notes: tuple[tuple[str, str], ...] = ()
    narrow: str = ""

    @property
    def drawn(self) -> str:
        """Both drawings, of which a page's style sheet shows one."""
        return self.svg + self.narrow
