"""Where an axis begins and ends, what it marks, and which labels have room."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rooftree.releases.shown import shown

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_CROWD = 0.02  # How much of an axis may stay empty to spare one step.
_FEWEST = 3  # Steps of an axis: two marks tell too little of what lies between.
_MINUS = "−"
CHARACTER = 0.56  # The mean width of a character of Arial, in its size.


@dataclass(frozen=True)
class Axis:
    """A linear axis from ``low`` to ``high`` with marks at ``ticks``, in the unit of the values."""

    low: float
    high: float
    ticks: tuple[float, ...]
    unit: str

    @property
    def from_zero(self) -> bool:
        """Whether the axis shows zero."""
        return self.low <= 0 <= self.high

    @property
    def title(self) -> str:
        """The unit, and a warning where the axis does not begin at zero."""
        name = {"%": "Per cent", "GBP per child": "Pounds (£) per child"}.get(self.unit, self.unit)
        name = name[:1].upper() + name[1:]
        return name if self.from_zero else f"{name} (axis does not start at zero)"

    def at(self, value: Decimal | float, *, length: float) -> float:
        """How far along an axis of ``length`` pixels a value lies."""
        return (float(value) - self.low) / (self.high - self.low) * length

    def written(self, tick: float) -> str:
        """A mark as it stands on the axis."""
        step = self.ticks[1] - self.ticks[0]
        places = next((p for p in range(6) if abs(step * 10.0**p - round_to(step, p)) < 1e-6), 6)
        before = "£" if self.unit.startswith("GBP") else ""
        after = "%" if self.unit == "%" else ""
        return f"{before}{tick:,.{places}f}{after}".replace("-", _MINUS)

    @property
    def room(self) -> float:
        """The pixels that the widest mark takes at text size."""
        return width_of(max((self.written(tick) for tick in self.ticks), key=len))


def round_to(step: float, places: int) -> int:
    """A step in units of its last decimal place."""
    return math.floor(step * 10.0**places + 0.5)


def axis(
    values: Iterable[Decimal | None],
    *,
    unit: str,
    zero: bool,
    domain: tuple[Any, Any] | None = None,
    marks: int = 7,
) -> Axis:
    """An axis that holds all values.

    From zero, or from near the least value with ``zero`` false. ``domain`` (least and greatest
    value over all areas) keeps it the same from area to area. A percentage ends at 100.
    """
    known = [float(value) for value in values if value is not None]
    if domain is not None:
        known += [float(end) for end in domain if end is not None]
    low, high = (min(known), max(known)) if known else (0.0, 1.0)
    if zero:
        low, high = min(low, 0.0), max(high, 0.0)
    if high <= low:
        low, high = (low, low + 1) if zero or low == 0 else (low * 0.9, high * 1.1)
    step = _step(low, high, most=marks)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    if not zero and first * step < 0 <= low:
        first = 0
    ticks = tuple(step * n for n in range(first, max(last, first + 1) + 1))
    if unit == "%" and ticks[-1] > 100 >= high:
        ticks = (*(tick for tick in ticks if tick < 100), 100.0)
    return Axis(ticks[0], ticks[-1], ticks, unit)


def _step(low: float, high: float, *, most: int) -> float:
    """The step that leaves least of the axis empty, in at least three and at most ``most``."""
    power = 10.0 ** math.floor(math.log10(high - low))
    found = []
    for step in (scale * power * s for scale in (0.1, 1.0) for s in _STEPS):
        count = math.ceil(high / step - 1e-9) - math.floor(low / step + 1e-9)
        if _FEWEST <= count <= most:
            found.append((count * step / (high - low) + count * _CROWD, step))
    return min(found)[1]


def written(value: Decimal, *, unit: str, decimals: int) -> str:
    """A value as a reader says it: 1,234 or 12.3% or £1,480."""
    number = f"{Decimal(shown(value, decimals)):,f}".replace("-", _MINUS)
    if unit.startswith("GBP"):
        return f"£{number}"
    return f"{number}%" if unit == "%" else number


def width_of(text: str, size: float = 16) -> float:
    """About how wide a text is in pixels (Arial; capitals are wider)."""
    capitals = sum(1 for letter in text if letter.isupper())
    return size * (CHARACTER * len(text) + 0.12 * capitals)


def wrapped(text: str, *, room: float, size: float = 16, most: int = 2) -> list[str]:
    """A text in lines that fit; what is too long for ``most`` lines ends in an ellipsis."""
    lines: list[str] = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, size) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [shortened(line, room=room, size=size) for line in lines]


def shortened(text: str, *, room: float, size: float = 16) -> str:
    """A text that fits, with an ellipsis where it was cut."""
    if width_of(text, size) <= room * 1.06:
        return text
    while text and width_of(text + "…", size) > room:
        text = text[:-1]
    return text.rstrip() + "…"


def thinned(labels: Sequence[str], *, pitch: float, size: float = 16) -> list[int]:
    """The places of the labels to show: all, or every second, third... back from the last."""
    if not labels:
        return []
    widest = max(width_of(label, size) for label in labels) + 12
    every = max(1, math.ceil(widest / pitch))
    return sorted(range(len(labels) - 1, -1, -every))


def spread(wanted: Sequence[float], *, heights: Sequence[float], within: float) -> list[float]:
    """Places near those wanted at which labels of these heights do not overlap, from 0 to within.

    Labels keep their order; a stack that would run over the end is pushed back.
    """
    stacks: list[_Stack] = []
    for n in sorted(range(len(wanted)), key=lambda n: wanted[n]):
        stacks.append(_Stack([n], wanted[n], heights[n]))
        while len(stacks) > 1 and stacks[-2].bottom(within) > stacks[-1].top(within):
            below, above = stacks.pop(), stacks.pop()
            stacks.append(above.joined(below))
    places = [0.0] * len(wanted)
    for stack in stacks:
        edge = stack.top(within)
        for n in stack.members:
            places[n] = edge + heights[n] / 2
            edge += heights[n]
    return places


@dataclass(frozen=True)
class _Stack:
    """Labels that touch: their places in the list, the middle they want together, their height."""

    members: list[int]
    middle: float
    height: float

    def top(self, within: float) -> float:
        """Where the stack begins: it may stand out by half a line at either end."""
        slack = 10.0
        return max(min(self.middle - self.height / 2, within + slack - self.height), -slack)

    def bottom(self, within: float) -> float:
        return self.top(within) + self.height

    def joined(self, below: _Stack) -> _Stack:
        """Both together, where the sum of the moves is least."""
        n, m = len(self.members), len(below.members)
        centre = (self.middle * n + below.middle * m) / (n + m)
        return _Stack([*self.members, *below.members], centre, self.height + below.height)
