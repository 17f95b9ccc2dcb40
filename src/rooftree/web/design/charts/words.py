"""What a chart shows, in words: its text alternative."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from rooftree.comparisons.intervals import Interval, between
from rooftree.releases.shown import SYMBOLS, shown
from rooftree.web.design.charts.axis import Axis, written
from rooftree.web.design.charts.model import Break, Line, Point

_MEANINGS = {symbol.text: symbol.meaning for symbol in SYMBOLS}


def meaning(symbol: str) -> str:
    """What a symbol tells, in lower case."""
    found = _MEANINGS.get(symbol, "no number")
    return found[:1].lower() + found[1:]


def joined(*parts: str) -> str:
    """Sentences one after the other; what is empty is left out."""
    return " ".join(part for part in parts if part)


def sentence(text: str) -> str:
    """A text that ends as a sentence does."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def listed(items: Sequence[str], *, most: int = 6) -> str:
    """A list as one says it; what is over ``most`` is counted."""
    if len(items) > most:
        items = [*items[: most - 1], f"{len(items) - most + 1} more"]
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def start_of(axis: Axis) -> str:
    """Where the axis begins."""
    if axis.low < 0:
        return f"The axis runs from {axis.written(axis.low)} to {axis.written(axis.high)}."
    if axis.from_zero:
        return "The axis starts at zero."
    return f"The axis does not start at zero but at {axis.written(axis.low)}."


def line_said(line: Line, *, unit: str, decimals: int, breaks: Sequence[Break] = ()) -> str:
    """A line: its first and last numbers, direction, highest and lowest where they differ.

    Of a line with a break, what is since the last break: figures across it cannot be compared.
    """
    known = _since_break(line.points, breaks)
    if not known:
        return f"{line.name} has no number. {gaps(line.points)}".strip()
    first, last = known[0], known[-1]
    if len(known) == 1:
        alone = sum(point.value is not None for point in line.points) == 1
        which = "the only number" if alone else "the only number since a break in the series"
        text = f"{line.name}: {_value(first, unit, decimals)} in {first.label}, {which}"
    else:
        text = (
            f"{line.name} {_way(first, last, decimals)} from {_value(first, unit, decimals)} in "
            f"{first.label} to {_value(last, unit, decimals)} in {last.label}"
            f"{_extreme(known, unit, decimals)}"
        )
    return f"{text}. {gaps(line.points)}".strip()


def _since_break(points: Sequence[Point], breaks: Sequence[Break]) -> list[Point]:
    """The points with a number from the last break on before which and after which there is one."""
    starts = {one.before for one in breaks}
    found: list[Point] = []
    parted = False
    for point in points:
        parted = parted or point.label in starts
        if point.value is None:
            continue
        found = [point] if parted else [*found, point]
        parted = False
    return found


def _value(point: Point, unit: str, decimals: int) -> str:
    return written(_number(point), unit=unit, decimals=decimals)


def _number(point: Point) -> Decimal:
    if point.value is None:
        raise ValueError(f"The point {point.label} has no number to be written.")
    return point.value


def _way(first: Point, last: Point, decimals: int) -> str:
    a, b = (Decimal(shown(_number(point), decimals)) for point in (first, last))
    if a == b:
        return "did not change"
    if _by_chance(first, last):
        return "stayed about the same, within what chance gives,"
    return "rose" if b > a else "fell"


def _by_chance(first: Point, last: Point) -> bool:
    """Whether the known intervals of two points allow that nothing changed."""
    if first.ends is None or last.ends is None:
        return False
    moved = between(_number(first), Interval(*first.ends), _number(last), Interval(*last.ends))
    return moved.low <= 0 <= moved.high


def _extreme(known: Sequence[Point], unit: str, decimals: int) -> str:
    """The highest and lowest points, where they are neither the first nor the last number."""
    ends = (_number(known[0]), _number(known[-1]))
    said = []
    for word, point in (("highest", max(known, key=_number)), ("lowest", min(known, key=_number))):
        if _number(point) not in ends:
            said.append(f"{word} in {point.label} ({_value(point, unit, decimals)})")
    return f"; {' and '.join(said)}" if said else ""


def gaps(points: Iterable[Point]) -> str:
    """Where there is no number, and why."""
    held: dict[str, list[str]] = {}
    for point in points:
        if point.value is None:
            held.setdefault(point.symbol, []).append(point.label)
    return " ".join(
        f"{symbol} ({meaning(symbol)}) for {listed(labels)}."
        if symbol
        else f"Nothing published for {listed(labels)}."
        for symbol, labels in held.items()
    )


def compared(lines: Sequence[Line], *, unit: str, decimals: int) -> str:
    """The first line against the others in the last period in which it has a number."""
    if len(lines) < 2:
        return ""
    last = next((p for p in reversed(lines[0].points) if p.value is not None), None)
    if last is None:
        return ""
    parts = []
    for other in lines[1:]:
        there = next((p for p in other.points if p.label == last.label), None)
        if there is not None and there.value is not None:
            a, b = (Decimal(shown(_number(point), decimals)) for point in (last, there))
            way = "above" if a > b else "below" if a < b else "the same as"
            parts.append(f"{way} {other.name} ({_value(there, unit, decimals)})")
    if not parts:
        return ""
    return f"In {last.label} {lines[0].name} was {listed(parts)}."


def by_period(breaks: Sequence[Break]) -> dict[str, str]:
    """What is said of the breaks before each period, together."""
    found: dict[str, str] = {}
    for one in breaks:
        note = sentence(one.note) if one.note else ""
        found[one.before] = f"{found.get(one.before, '')} {note}".strip()
    return found


def breaks_said(breaks: Sequence[Break]) -> str:
    """The breaks in the series."""
    return " ".join(
        f"Break in the series: figures from {before} cannot be compared with earlier ones. "
        f"{note}".strip()
        for before, note in by_period(breaks).items()
    )


def symbols_noted(symbols: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The symbols on a chart with their meaning, each once."""
    return tuple((s, _MEANINGS.get(s, "No number")) for s in dict.fromkeys(symbols) if s)
