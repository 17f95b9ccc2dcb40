"""All figures of a release in one Parquet file: symbols stay symbols, so values are text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from rooftree.reference.figures import Figure
from rooftree.reference.periods import Period
from rooftree.reference.symbols import parse_value, write_value

_TEXT = ("indicator", "area", "period", "breakdown", "group", "value", "numerator", "denominator")
_SCHEMA = pa.schema(
    [*((name, pa.string()) for name in _TEXT), ("start", pa.date32()), ("end", pa.date32())]
)


def write_figures(path: Path, figures: Iterable[Figure]) -> None:
    """Write figures; the same figures give the same bytes."""
    rows = [
        {
            "indicator": f.indicator,
            "area": f.area,
            "period": f.period.label,
            "breakdown": f.breakdown,
            "group": f.group,
            "value": write_value(f.value),
            "numerator": write_value(f.numerator),
            "denominator": write_value(f.denominator),
            "start": f.period.start,
            "end": f.period.end,
        }
        for f in figures
    ]
    parquet.write_table(pa.Table.from_pylist(rows, schema=_SCHEMA), path, compression="zstd")


def read_figures(path: Path) -> tuple[Figure, ...]:
    """Read figures back."""
    columns = parquet.read_table(path).to_pydict()
    periods: dict[tuple[date, date, str], Period] = {}
    values = {t: parse_value(t) for n in _TEXT[5:] for t in set(columns[n])}
    found = []
    names = (*_TEXT, "start", "end")
    for row in zip(*(columns[name] for name in names), strict=True):
        indicator, area, label, breakdown, group, value, numerator, denominator, start, end = row
        period = periods.setdefault((start, end, label), Period(start, end, label))
        found.append(
            Figure(indicator, area, period, values[value], values[numerator], values[denominator],
                   breakdown, group)
        )  # fmt: skip
    return tuple(found)
