"""What one whole is made of: shares of the same people by group, beside the population."""

from __future__ import annotations

from typing import Any

from rooftree.comparisons import GroupRow, Inequalities, inequalities
from rooftree.releases import Release
from rooftree.releases.shown import By, Period, is_symbol, shown
from rooftree.web.design import charts
from rooftree.web.design.charts import Point
from rooftree.web.public.pictures.over_time import count_heads
from rooftree.web.public.subject import Subject, measure
from rooftree.web.public.tables import Cell, Column, Row, Table, cell, of_value

_WHOLE = 100
_SLACK = 1
# The population by ethnic group that a release holds, as the other series of this indicator.
_CENSUS, _SERIES = "sw_ethnicity_vs_population_pct", ("series", "population_census_2021")
_GROUPS = ("White", "Mixed", "Asian", "Black", "Other")
_COUNTS = {"decimals": 0, "unit": ""}


def is_composition(release: Release, indicator: str, breakdown: str, within: By) -> bool:
    """Whether groups are parts of one whole: shares of the same people, not a level of each.

    By the country, whose figures are seldom suppressed: the groups are out of the same number, or
    where that is not given their values add up to all.
    """
    latest = max((p for by in release.of(indicator).splits if breakdown in dict(by)
                  and (p := release.of(indicator).latest_period(by))), default=None)  # fmt: skip
    if latest is None:
        return False
    country = release.areas.country().code
    found = inequalities(release, indicator, country, latest.label, breakdown, within)
    figures = [row.figure for row in found.rows if row.figure]
    sizes = {figure.denominator for figure in figures if not is_symbol(figure.denominator)}
    if len(figures) < 2:
        return False
    if sizes and release.definitions[indicator]["unit"] == "%":
        return len(sizes) == 1
    values = [figure.value for figure in figures if not is_symbol(figure.value)]
    added: Any = sum(values)
    total: Any = found.total.figure.value if found.total.figure else None
    if total is not None and not is_symbol(total):
        return bool(abs(added - total) <= _SLACK)
    return release.definitions[indicator]["unit"] == "%" and bool(abs(added - _WHOLE) <= _SLACK)


def drawn(row: GroupRow) -> tuple[Any, ...]:
    """The value of a row with the ends of its interval and its symbol, as a chart takes them."""
    value = row.figure.value if row.figure else None
    symbol = is_symbol(value)
    return (None if symbol else value, row.low, row.high, shown(value) if symbol else "")


def composed_chart(held: Subject, found: Inequalities) -> charts.Chart | None:
    """A bar for each share: a full count, so that no interval stands about it."""
    if not found.n:
        return None
    points = []
    for row in found.rows:
        if row.figure:
            value, _, _, symbol = drawn(row)
            points.append(Point(row.group, value, symbol))
    return charts.bars(points, unit=held.about["unit"], decimals=held.about["decimals"])


def composed_table(held: Subject, period: Period, found: Inequalities, title: str) -> Table:
    """The shares with their counts; by ethnic group also the census, where the release has it.

    No other area stands beside them: its population is another.
    """
    about = held.about
    rows = [row for row in found.rows if row.figure]
    census = _census(held, found)
    columns = [Column(held.area.name), *(Column(one) for one in count_heads(about))]
    columns += [Column("Population of all ages, Census 2021")] if census else []
    made = []
    for row in rows:
        figure = row.figure
        assert figure is not None, "rows without a figure were left out"
        counts = [of_value(n, _COUNTS) for n in (figure.numerator, figure.denominator)]
        cells = [cell(figure, about), *counts]
        cells += [census.get(_group(row.group), Cell("–"))] if census else []
        made.append(Row(row.group, tuple(cells)))
    caption = f"{measure(about['title'], about['unit'])}: {title}, {held.area.name}, {period.label}"
    return Table(caption, title, tuple(columns), tuple(made))


def composed_words(held: Subject, found: Inequalities) -> tuple[str, ...]:
    """What shares of one whole can and cannot say."""
    first = (
        "These are shares of one whole: they say how large each group is, and nothing of how "
        "likely its members are to be counted here or of how they fare."
    )
    if not found.breakdown.startswith("ethnic"):
        return (first,)
    if _census(held, found):
        return (
            first,
            "The table sets them beside the population of the area in the Census of 2021. That is "
            "of all ages, and children are of other ethnic groups than adults, so a difference is "
            "no measure of over- or under-representation.",
        )
    return (
        first,
        "The population of the area by ethnic group is not in this release, so nothing here says "
        "which groups are over- or under-represented.",
    )


def _group(name: str) -> str:
    """The census's name of an ethnic group: the first word of longer names."""
    first = name.replace(",", " ").split()[0] if name.split() else ""
    return first if first in _GROUPS else ""


def _census(held: Subject, found: Inequalities) -> dict[str, Cell]:
    """The population by ethnic group in the area, latest as held; empty where there is none."""
    release = held.release
    if not found.breakdown.startswith("ethnic") or _CENSUS not in release or held.id == _CENSUS:
        return {}
    cells = {}
    for group in _GROUPS:
        by = (_SERIES, ("ethnic_group", group))
        latest = release.of(_CENSUS).latest_period(by)
        figure = release.figure(_CENSUS, held.area.code, latest.label, by) if latest else None
        if figure is not None:
            cells[group] = cell(figure, release.definitions[_CENSUS])
    return cells
