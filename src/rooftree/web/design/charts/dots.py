"""Groups as dots with their confidence intervals."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from rooftree.web.design.charts import narrow, palette
from rooftree.web.design.charts import words as words_of
from rooftree.web.design.charts.axis import Axis, axis, width_of, written
from rooftree.web.design.charts.bars import narrow_rows, rows_of, write_above, write_name
from rooftree.web.design.charts.drawing import Panel, chart, said
from rooftree.web.design.charts.model import Chart, Interval

Reference = tuple[str, Decimal] | Decimal | None


def dots(
    rows: Sequence[tuple[Any, ...]],
    *,
    unit: str,
    decimals: int,
    reference: Reference = None,
    zero: bool = True,
) -> Chart:
    """A dot with its interval for each of ``rows`` (label, value, low, high, symbol).

    ``reference`` is the level to compare with: (name, value), or the value of "All".
    """
    groups = [Interval(*row) for row in rows]
    level = reference if isinstance(reference, tuple) or reference is None else ("All", reference)
    every = [value for group in groups for value in (group.value, group.low, group.high)]
    values = axis([*every, level[1] if level else None], unit=unit, zero=zero, marks=5)
    top = 58 if level else 34
    panel, rows_held = rows_of([g.label for g in groups], values=values, top=top, bars=False)
    if level:
        _level(panel, level, values=values, written_as=(unit, decimals))
    for group, (name, y) in zip(groups, rows_held, strict=True):
        write_name(panel, name, y)
        _dot(panel, group, middle=y, values=values, written_as=(unit, decimals))
    words = _words(groups, level, written_as=(unit, decimals))
    words = f"{words} {words_of.start_of(values)}"
    height = panel.top + panel.height + 34
    notes = words_of.symbols_noted(g.symbol for g in groups if g.value is None)
    wide = chart([panel], words=words, height=height, kind="dots", notes=notes)
    small = _narrow(groups, level, values=values, written_as=(unit, decimals))
    return narrow.paired(wide, [small], height=small.top + small.height + 34, kind="dots")


def _narrow(
    groups: Sequence[Interval],
    level: tuple[str, Decimal] | None,
    *,
    values: Axis,
    written_as: tuple[str, int],
) -> Panel:
    """Each name above its dot."""
    known = [group.value for group in groups if group.value is not None]
    texts = [written(value, unit=written_as[0], decimals=written_as[1]) for value in known]
    right = max((width_of(text) for text in texts), default=0) + 20
    labels, top = [group.label for group in groups], 58 if level else 34
    panel, rows = narrow_rows(labels, values=values, top=top, right=right, bars=False)
    if level:
        _level(panel, level, values=values, written_as=written_as)
    for group, (name, y) in zip(groups, rows, strict=True):
        write_above(panel, name, y)
        _dot(panel, group, middle=y, values=values, written_as=written_as)
    return panel


def _level(
    panel: Panel, level: tuple[str, Decimal], *, values: Axis, written_as: tuple[str, int]
) -> None:
    x = values.at(level[1], length=panel.width)
    panel.rule(x, -6, x, panel.height, colour=palette.LOOKS[1].colour, dash=[8, 4], width=2)
    text = f"{level[0]}: {written(level[1], unit=written_as[0], decimals=written_as[1])}"
    half = width_of(text) / 2
    at = min(max(x, half - panel.left), panel.sheet - panel.left - half)
    look = {"colour": palette.LOOKS[1].colour, "align": "center", "weight": "bold"}
    panel.text(text, at, -16, **look)


def _dot(
    panel: Panel,
    group: Interval,
    *,
    middle: float,
    values: Axis,
    written_as: tuple[str, int],
) -> None:
    if group.value is None:
        value = f"{group.symbol or '–'} ({words_of.meaning(group.symbol)})"
        tells = said(label=group.label, value=value)
        panel.text(value, 8, middle, said=tells, halo=True)
        return
    value = written(group.value, unit=written_as[0], decimals=written_as[1])
    low, high = group.low, group.high
    if low is not None and high is not None:
        a, b = (values.at(end, length=panel.width) for end in (low, high))
        for x, x2, up in ((a, b, 0), (a, a, 6), (b, b, 6)):
            panel.rule(x, middle - up, x2, middle + up, colour=palette.CHOSEN, width=2)
        ends = [written(end, unit=written_as[0], decimals=written_as[1]) for end in (low, high)]
        interval = f", interval {ends[0]} to {ends[1]}"
    else:
        interval = ""
    told = said(label=group.label, value=value + interval)
    at = float(group.value)
    panel.point(at=at, y=middle, colour=palette.CHOSEN, size=130, said=told)
    end = values.at(max(group.value, high or group.value), length=panel.width)
    panel.text(value, end + 10, middle, halo=True)


def _words(
    groups: Sequence[Interval], level: tuple[str, Decimal] | None, *, written_as: tuple[str, int]
) -> str:
    unit, decimals = written_as
    parts = []
    for group in groups:
        if group.value is None:
            reason = words_of.meaning(group.symbol)
            parts.append(f"{group.label}: {group.symbol or 'no number'} ({reason})")
            continue
        text = f"{group.label} {written(group.value, unit=unit, decimals=decimals)}"
        if group.low is not None and group.high is not None:
            ends = (written(end, unit=unit, decimals=decimals) for end in (group.low, group.high))
            text += f" (interval {' to '.join(ends)}{_against(group, level)})"
        parts.append(text)
    if not parts:
        return "There is no group."
    head = f"{len(groups)} groups"
    if level:
        head += f" beside {level[0]}, {written(level[1], unit=unit, decimals=decimals)}"
    return f"{head}: {'; '.join(parts)}."


def _against(group: Interval, level: tuple[str, Decimal] | None) -> str:
    if level is None or group.low is None or group.high is None:
        return ""
    if group.low > level[1]:
        return f", wholly above {level[0]}"
    if group.high < level[1]:
        return f", wholly below {level[0]}"
    return f", includes {level[0]}"
