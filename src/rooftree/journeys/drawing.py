"""Journeys as SVG: what a stage led to as bands, and a child's services as a timeline.

Each drawing stands beside a table that says the same; labels are text, so that they can be
searched, read aloud and enlarged.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rooftree.journeys.build import Flow
from rooftree.reference.rounding import half_up

_WIDTH, _BAR, _LEFT, _RIGHT = 760, 14, 150, 430
_HEIGHT, _GAP, _LEAST = 150, 26, 2
# What stands in a timeline, from the top: the way from referral to care.
KINDS = (
    "Referral",
    "Assessment",
    "Section 47 enquiry",
    "Initial conference",
    "Child in need plan",
    "Child protection plan",
    "Review of protection plan",
    "Looked after",
)
_COLOURS = ("#1d4d4f", "#7a5195", "#c65d21", "#5b7f95", "#6b6b6b")


@dataclass(frozen=True)
class Band:
    """A flow as it is drawn: its share in words, and where it begins and ends, in pixels."""

    flow: Flow
    share: str
    colour: str
    from_top: int
    to_top: int
    height: int

    @property
    def path(self) -> str:
        """The outline of the band."""
        left, right = _LEFT + _BAR, _RIGHT
        middle = (left + right) // 2
        a, b, h = self.from_top, self.to_top, self.height
        return (
            f"M{left} {a} C{middle} {a} {middle} {b} {right} {b} V{b + h} "
            f"C{middle} {b + h} {middle} {a + h} {left} {a + h} Z"
        )

    @property
    def label_at(self) -> int:
        """Where the words stand: at the middle of the band's end."""
        return self.to_top + self.height // 2 + 5


@dataclass(frozen=True)
class Sankey:
    """One stage: what it is, how many, and the bands to what it led to."""

    source: str
    number: int
    bands: tuple[Band, ...]
    height: int
    width: int = _WIDTH
    left: int = _LEFT
    right: int = _RIGHT
    bar: int = _BAR

    @property
    def bar_height(self) -> int:
        """How high the bar at the left is: all of its bands."""
        return sum(band.height for band in self.bands)


def sankeys(flows: Iterable[Flow]) -> list[Sankey]:
    """A drawing for each stage that has anything, in order."""
    by_stage: dict[int, list[Flow]] = {}
    for flow in flows:
        by_stage.setdefault(flow.stage, []).append(flow)
    return [_sankey(by_stage[stage]) for stage in sorted(by_stage)]


def _sankey(flows: Sequence[Flow]) -> Sankey:
    total = sum(flow.number for flow in flows)
    bands, at_left, at_right = list[Band](), 10, 10
    for place, flow in enumerate(flows):
        height = max(_LEAST, int(half_up(Decimal(_HEIGHT * flow.number) / total)))
        share = _share(flow.number, total)
        colour = _COLOURS[place % len(_COLOURS)]
        bands.append(Band(flow, share, colour, at_left, at_right, height))
        at_left, at_right = at_left + height, at_right + max(height, 6) + _GAP
    return Sankey(flows[0].source, total, tuple(bands), at_right)


def _share(number: int, total: int) -> str:
    """Of a hundred, to the nearest whole: a few are not none."""
    rounded = half_up(Decimal(100 * number) / total)
    return f"{rounded}%" if rounded or not number else "under 1%"


@dataclass(frozen=True)
class Event:
    """Something in a child's time: a day, or from one day to another; open where it goes on."""

    what: str
    started_on: date
    ended_on: date | None

    @property
    def days(self) -> str:
        """The days in words."""
        first = f"{self.started_on:%d/%m/%Y}"
        if self.ended_on == self.started_on:
            return first
        return f"{first} to {self.ended_on:%d/%m/%Y}" if self.ended_on else f"{first}, goes on"


@dataclass(frozen=True)
class Mark:
    """An event as it is drawn."""

    event: Event
    left: int
    length: int
    top: int
    colour: str


@dataclass(frozen=True)
class Timeline:
    """One child's events, a lane a kind, with a line for each year that begins."""

    child: str
    events: tuple[Event, ...]
    lanes: tuple[tuple[str, int], ...]
    marks: tuple[Mark, ...]
    years: tuple[tuple[int, int], ...]
    height: int
    width: int = _WIDTH


_LANE, _NAMES = 24, 190
_MOST_LINES = 25


def timeline(child: str, events: Sequence[Event], *, until: date) -> Timeline:
    """Draw a child's events up to ``until``: what goes on is drawn to there."""
    first = min(event.started_on for event in events)
    last = max([until, *(event.ended_on or event.started_on for event in events)])
    days = max((last - first).days, 1)

    def across(day: date) -> int:
        return _NAMES + int(half_up(Decimal((_WIDTH - _NAMES - 12) * (day - first).days) / days))

    names = sorted({event.what for event in events}, key=KINDS.index)
    marks = []
    for event in events:
        left = across(event.started_on)
        right = across(event.ended_on or last)
        top = 8 + names.index(event.what) * _LANE
        colour = _COLOURS[KINDS.index(event.what) % len(_COLOURS)]
        marks.append(Mark(event, left, max(right - left, 4), top, colour))
    # A date that is mistyped can be thousands of years off: no more lines than can be told apart.
    apart = 1 + (last.year - first.year) // _MOST_LINES
    drawn = range(first.year + 1, last.year + 1, apart)
    years = [(year, across(date(year, 1, 1))) for year in drawn]
    lanes = tuple((name, 8 + place * _LANE + 14) for place, name in enumerate(names))
    height = 8 + len(names) * _LANE + 20
    return Timeline(child, tuple(events), lanes, tuple(marks), tuple(years), height)
