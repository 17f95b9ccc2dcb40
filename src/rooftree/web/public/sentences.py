"""A row of a summary as a sentence, to be read out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rooftree.areas import Area
from rooftree.comparisons import SummaryRow
from rooftree.releases.shown import Figure, half_up, is_symbol
from rooftree.web.public.tables import few_said, is_word, unit_of, when, written


def sentence(row: SummaryRow, about: Any, beside: Iterable[tuple[Area, Figure | None]]) -> str:
    """What a row says of the area, its change, and what stands ``beside`` it."""
    others = [
        f"{place.name} {_value(figure, about)}"
        for place, figure in beside
        if figure is not None and not is_symbol(figure.value)
    ]
    middle = _middle(row, about)
    own = row.figure or row.joint
    few = few_said(own, about)
    made_of = f" ({few})" if few else ""
    parts = [f"{_value(own, about)}{made_of} {_when(row, about)}{_change(row, about)}"]
    compared = ", ".join([*others, *([middle] if middle else [])])
    return f"{row.title}: {'; '.join([*parts, *([compared] if compared else [])])}."


def _when(row: SummaryRow, about: Any) -> str:
    said = when(about, row.period, row.by)
    at = f"on {said}" if said[:1].isdigit() and said != row.period.label else f"in {said}"
    return at if row.joint is None else f"{at}, of a return made together with another authority"


def _value(figure: Figure | None, about: Any) -> str:
    if figure is None:
        return "no figure"
    if is_symbol(figure.value):
        return str(figure.value.meaning).lower()  # type: ignore[union-attr]
    return written(figure.value, about, by=figure.by)


def _change(row: SummaryRow, about: Any) -> str:
    """The change in words, or nothing where there is none to tell."""
    if row.change is None or row.previous is None:
        return ""
    if row.change == 0:
        return ", as in the period before"
    if is_word(about, row.by):
        return f", {_value(row.previous, about)} in the period before"
    if row.told == "too few to say":
        return ", too few to say whether it has changed since the period before"
    if row.told == "little changed":
        return ", little changed since the period before"
    way = "up" if row.change > 0 else "down"
    points = " percentage points" if unit_of(about, row.by) == "%" else ""
    amount = written(
        abs(half_up(row.change, about["decimals"])), about, by=row.by, signed=not points
    )
    return f", {way} {amount}{points} on the period before"


def _middle(row: SummaryRow, about: Any) -> str:
    beside = row.neighbours
    if beside is None or beside.median is None or is_word(about, row.by):
        return ""
    value = written(beside.median, about, by=row.by)
    if beside.n == beside.of:
        return f"the middle of its {beside.of} neighbours {value}"
    return f"the middle of its neighbours {value} ({beside.n} of {beside.of} have a figure)"
