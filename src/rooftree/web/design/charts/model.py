"""What a chart is made of, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
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


class Drawing:
    """An SVG that is drawn when it is first looked at; what it was made of is then let go.

    Two threads that look at once may both draw it: they draw the same.
    """

    def __init__(self, draw: Callable[[], str]) -> None:
        """``draw`` gives the SVG."""
        self._draw: Callable[[], str] | None = draw
        self._svg = ""

    @property
    def svg(self) -> str:
        """The SVG of a page: no style attribute, no id, no script."""
        draw = self._draw
        if draw is not None:
            self._svg = draw()
            self._draw = None
        return self._svg


@dataclass(frozen=True)
class Chart:
    """A chart, and what is said of it; a drawing is made when it is first looked at.

    ``words`` say what it shows; ``notes`` are the marks on it (a symbol, the number of a break or
    footnote) and their meaning; ``small`` is the same drawn for a narrow screen, where there is
    such a drawing.
    """

    wide: Drawing
    words: str
    notes: tuple[tuple[str, str], ...] = ()
    small: Drawing | None = None

    @property
    def svg(self) -> str:
        """The drawing for the page."""
        return self.wide.svg

    @property
    def narrow(self) -> str:
        """The drawing for a narrow screen; empty where there is none."""
        return self.small.svg if self.small else ""

    @property
    def drawn(self) -> str:
        """Both drawings, of which a page's style sheet shows one."""
        return self.svg + self.narrow

    def altered(self, how: Callable[[str], str]) -> Chart:
        """The same chart with each of its drawings put through ``how`` when it is looked at."""
        small = Drawing(lambda: how(self.narrow)) if self.small else None
        return replace(self, wide=Drawing(lambda: how(self.svg)), small=small)
