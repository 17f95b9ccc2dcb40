"""What the page of inequalities shows: a chart, words and a table for each breakdown by people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rooftree.comparisons import GroupRow, Inequalities
from rooftree.comparisons import inequalities as compared
from rooftree.comparisons.funnel import unsuited
from rooftree.releases.shown import By, Period, is_symbol
from rooftree.web.design import charts
from rooftree.web.public.outline import group_title, slug
from rooftree.web.public.pages.composition import (
    composed_chart,
    composed_table,
    composed_words,
    drawn,
    is_composition,
)
from rooftree.web.public.pictures.over_time import count_heads
from rooftree.web.public.subject import Subject, measure
from rooftree.web.public.tables import Cell, Column, Row, Table, cell, of_value, written

# Breakdowns by who people are. Others say what happened (reasons, placements) or are chosen for
# what is measured (kinds of school, groups of social care): a gap between them is no inequality.
_PEOPLE = ("age", "sex", "gender", "ethnic", "disab")


@dataclass(frozen=True)
class Section:
    """A breakdown, within one group of others where it is crossed with them."""

    name: str
    title: str
    chart: charts.Chart | None
    table: Table
    said: tuple[str, ...]
    composition: bool


def is_of_people(names: tuple[str, ...]) -> bool:
    """Whether any of the names of a breakdown is a characteristic of people."""
    return any(name.startswith(_PEOPLE) for name in names)


def people(names: tuple[str, ...]) -> str:
    """Of the names of a breakdown the last that is a characteristic of people."""
    return next(name for name in reversed(names) if name.startswith(_PEOPLE))


def sections(held: Subject, period: Period) -> Iterator[Section]:
    """The breakdowns in the order of the release; one crossed with others once for each group."""
    seen = set()
    for by in held.release.of(held.id).splits:
        names = tuple(name for name, _ in by)
        if not is_of_people(names):
            continue
        name = people(names)
        within = tuple(pair for pair in by if pair[0] != name)
        if (name, within) in seen:
            continue
        seen.add((name, within))
        found = _compared(held, period, name, within)
        if any(row.figure for row in found.rows):
            yield _section(held, period, found)


def _compared(held: Subject, period: Period, name: str, within: By) -> Inequalities:
    found = compared(held.release, held.id, held.area.code, period.label, name, within)
    rows: dict[By, GroupRow] = {((name, row.group),): row for row in found.rows}
    found = replace(found, rows=tuple(rows[by] for by in held.outline.in_order(held.id, rows)))
    if not unsuited(held.about):
        return found
    # What is counted does not come one by one, so no interval can be given.
    bare = tuple(replace(row, low=None, high=None) for row in found.rows)
    return replace(found, rows=bare, total=replace(found.total, low=None, high=None))


def _section(held: Subject, period: Period, found: Inequalities) -> Section:
    title = held.outline.breakdown_title(held.id, found.breakdown)
    inside = group_title(held.about, found.within)
    name = slug(" ".join([found.breakdown, *(group for _, group in found.within)]))
    whole = f"{title}, {inside}" if inside else title
    if is_composition(held.release, held.id, found.breakdown, found.within):
        table, chart = composed_table(held, period, found, whole), composed_chart(held, found)
        return Section(name, whole, chart, table, composed_words(held, found), composition=True)
    table = _table(held, period, found, whole)
    return Section(name, whole, _chart(held, found), table, _said(held, found), composition=False)


def _chart(held: Subject, found: Inequalities) -> charts.Chart | None:
    if not found.n:
        return None
    rows = [(row.group, *drawn(row)) for row in found.rows if row.figure]
    total = found.total.figure
    known = total is not None and not is_symbol(total.value)
    reference = ("All", total.value) if known and total else None
    about = held.about
    return charts.dots(rows, unit=about["unit"], decimals=about["decimals"], reference=reference)  # type: ignore[arg-type]


def _table(held: Subject, period: Period, found: Inequalities, title: str) -> Table:
    about = held.about
    sure = any(row.low is not None for row in found.rows)
    columns = [Column(held.area.name)]
    columns += [Column("95% interval"), *map(Column, count_heads(about))] if sure else []
    columns += [Column("Beside all", numeric=False)] if found.tested else []
    columns += [] if held.is_country else [Column(held.country.name)]
    rows = [_row(held, period, row, found, sure=sure) for row in found.rows if row.figure]
    if found.total.figure is not None:
        rows.append(_row(held, period, found.total, found, sure=sure))
    caption = f"{measure(about['title'], about['unit'])}: {title}, {held.area.name}, {period.label}"
    return Table(caption, title, tuple(columns), tuple(rows))


_STANDING = {"above": "above", "below": "below", "within": "no clear difference", "": "–"}


def _row(held: Subject, period: Period, row: GroupRow, found: Inequalities, *, sure: bool) -> Row:
    about, figure = held.about, row.figure
    cells = [cell(figure, about)]
    if sure and figure is not None:
        ends = (
            f"{written(row.low, about)} to {written(row.high, about)}"
            if row.low is not None and row.high is not None
            else "–"
        )
        whole = {"decimals": 0, "unit": ""}
        cells += [Cell(ends), *(of_value(n, whole) for n in (figure.numerator, figure.denominator))]
    if found.tested:
        cells.append(Cell(_STANDING[row.standing], numeric=False))
    if not held.is_country:
        by = (*found.within, (found.breakdown, row.group)) if row.group else found.within
        at = held.release.figure(held.id, held.country.code, period.label, by)
        cells.append(cell(at, about))
    return Row(row.group or "All", tuple(cells))


def _said(held: Subject, found: Inequalities) -> tuple[str, ...]:
    """Which groups differ from all together by more than chance, in words."""
    if reason := unsuited(held.about):
        return (reason,)
    if not found.tested and any(row.low is not None for row in found.rows):
        return (
            "The source gives no figure of all these groups together, so none is compared with it. "
            "An interval shows how much chance alone may move a group's figure.",
        )
    if not found.tested:
        return (
            "The source gives no counts for these groups, or no figure of all together, so how "
            "much of the differences is chance cannot be told.",
        )
    groups = {way: [r.group for r in found.rows if r.standing == way] for way in _STANDING}
    parts = [
        f"{way.capitalize()} the figure of all: {'; '.join(groups[way])}."
        for way in ("above", "below")
        if groups[way]
    ]
    if groups["within"]:
        start = "The others show" if parts else "The groups show"
        parts.append(f"{start} no clear difference from all.")
    parts.append(
        f"Each of {found.tested} groups is compared with all together by its interval, allowing "
        "for so many comparisons."
    )
    return (" ".join(parts),)
