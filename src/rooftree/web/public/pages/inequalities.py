"""One indicator across groups of people, with how sure each figure is and what a gap is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.comparisons import GroupRow, Inequalities
from rooftree.comparisons import inequalities as compared
from rooftree.comparisons.funnel import unsuited
from rooftree.releases import Release
from rooftree.releases.shown import By, Period, half_up, is_symbol, shown
from rooftree.web.design import charts
from rooftree.web.public import site
from rooftree.web.public.outline import period_of, slug
from rooftree.web.public.subject import Subject, subject
from rooftree.web.public.tables import (
    Cell,
    Column,
    Row,
    Table,
    cell,
    of_value,
    symbols_in,
    written,
)

# Breakdowns by who people are; the others (reasons, placements, factors) say what happened.
_PEOPLE = ("age", "sex", "gender", "ethnic", "social_care_group", "uasc", "school_type", "disab")
_WHOLE = 100
_SLACK = 1


@dataclass(frozen=True)
class Section:
    """A breakdown, within one group of others where it is crossed with them."""

    name: str
    title: str
    chart: charts.Chart | None
    table: Table
    said: tuple[str, ...]


def is_of_people(names: tuple[str, ...]) -> bool:
    """Whether any of the names of a breakdown is a characteristic of people."""
    return any(name.startswith(_PEOPLE) for name in names)


def _people(names: tuple[str, ...]) -> str:
    """Of the names of a breakdown the last that is a characteristic of people."""
    return next(name for name in reversed(names) if name.startswith(_PEOPLE))


def index(request: HttpRequest, release: str) -> HttpResponse:
    """The indicators that the release splits by who people are."""
    held = site.release_of(release)
    outline = site.outline_of(held)
    entries = []
    for about in outline.indicators:
        held_names = held.of(about["id"]).breakdowns
        names = dict.fromkeys(_people(few) for few in held_names if is_of_people(few))
        if names:
            titles = [outline.breakdown_title(about["id"], name).lower() for name in names]
            entries.append((about, titles))
    shown_ = {"release": held, "trail": [(f"/{held.id}/", held.title)], "entries": entries}
    return render(request, "inequalities_index.html", shown_)


def inequalities(request: HttpRequest, period: str = "", **address: str) -> HttpResponse:
    """Every breakdown by people of an indicator, in an area and a period."""
    held = subject(**address)
    periods = _periods(held)
    at = period_of(periods, period) if period else (periods[-1] if periods else None)
    root = address_of(held)
    if period and at is None:
        links = tuple((f"{root}{slug(one.label)}/", one.label) for one in reversed(periods))
        raise site.NotThere("The indicator is not split by group in that period.", links)
    sections = list(_sections(held, at)) if at else []
    return render(
        request,
        "inequalities.html",
        {
            "release": held.release,
            "about": held.about,
            "area": held.area,
            "country": held.country,
            "period": at,
            "periods": [(f"{root}{slug(one.label)}/", one.label, one == at) for one in periods],
            "sections": sections,
            "symbols": symbols_in(section.table for section in sections),
            "by_region": held.outline.by_region,
            "trail": _trail(held),
            "root": f"/{held.release.id}/inequalities/{held.id}/",
        },
    )


def address_of(held: Subject) -> str:
    """The address of the page of an indicator in an area."""
    place = "" if held.is_country else f"in/{held.area.code}/"
    return f"/{held.release.id}/inequalities/{held.id}/{place}"


def _trail(held: Subject) -> list[tuple[str, str]]:
    root = f"/{held.release.id}/"
    return [
        (root, held.release.title),
        (f"{root}inequalities/", "Inequalities"),
        (held.address(group=""), str(held.about["title"])),
    ]


def _periods(held: Subject) -> tuple[Period, ...]:
    """The periods up to the last in which any split by people has a figure, oldest first."""
    series = held.release.of(held.id)
    splits = [by for by in series.splits if is_of_people(tuple(name for name, _ in by))]
    last = max((p for by in splits if (p := series.latest_period(by))), default=None)
    return tuple(period for period in series.periods if last and period <= last)


def _sections(held: Subject, period: Period) -> Iterator[Section]:
    """The breakdowns in the order of the release; one crossed with others once for each group."""
    seen = set()
    for by in held.release.of(held.id).splits:
        names = tuple(name for name, _ in by)
        if not is_of_people(names):
            continue
        name = _people(names)
        within = tuple(pair for pair in by if pair[0] != name)
        if (name, within) in seen:
            continue
        seen.add((name, within))
        found = _compared(held, period, name, within)
        if any(row.figure for row in found.rows):
            yield _section(held, period, found)


def _compared(held: Subject, period: Period, name: str, within: By) -> Inequalities:
    found = compared(held.release, held.id, held.area.code, period.label, name, within)
    if not unsuited(held.about):
        return found
    # What is counted does not come one by one, so no interval can be given.
    bare = tuple(replace(row, low=None, high=None) for row in found.rows)
    return replace(found, rows=bare, total=replace(found.total, low=None, high=None))


def _section(held: Subject, period: Period, found: Inequalities) -> Section:
    title = held.outline.breakdown_title(held.id, found.breakdown)
    inside = ", ".join(group for _, group in found.within)
    name = slug(" ".join([found.breakdown, *(group for _, group in found.within)]))
    whole = f"{title}, {inside}" if inside else title
    return Section(
        name, whole, _chart(held, found), _table(held, period, found, whole), _said(held, found)
    )


def _chart(held: Subject, found: Inequalities) -> charts.Chart | None:
    if not found.n:
        return None
    rows = [(row.group, *_drawn(row)) for row in found.rows if row.figure]
    total = found.total.figure
    known = total is not None and not is_symbol(total.value)
    # Parts of a whole have no level to stand beside.
    reference = ("All", total.value) if known and total and not _is_whole(held, found) else None
    about = held.about
    return charts.dots(rows, unit=about["unit"], decimals=about["decimals"], reference=reference)  # type: ignore[arg-type]


def _drawn(row: GroupRow) -> tuple[Any, ...]:
    value = row.figure.value if row.figure else None
    symbol = is_symbol(value)
    return (None if symbol else value, row.low, row.high, shown(value) if symbol else "")


def _table(held: Subject, period: Period, found: Inequalities, title: str) -> Table:
    about = held.about
    sure = any(row.low is not None for row in found.rows)
    columns = [Column(held.area.name)]
    columns += [Column("95% interval"), Column("Counted"), Column("Out of")] if sure else []
    columns += [] if held.is_country else [Column(held.country.name)]
    rows = [_row(held, period, row, found, sure=sure) for row in found.rows if row.figure]
    if found.total.figure is not None:
        rows.append(_row(held, period, found.total, found, sure=sure))
    caption = f"{about['title']}, {about['unit']}: {title}, {held.area.name}, {period.label}"
    return Table(caption, title, tuple(columns), tuple(rows))


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
    if not held.is_country:
        by = (*found.within, (found.breakdown, row.group)) if row.group else found.within
        at = held.release.figure(held.id, held.country.code, period.label, by)
        cells.append(cell(at, about))
    return Row(row.group or "All", tuple(cells))


def _is_whole(held: Subject, found: Inequalities) -> bool:
    """Whether the groups' values add up to the whole: shares of one thing, not levels of each."""
    values = [row.figure.value for row in found.rows if row.figure]
    if len(values) < 2 or any(is_symbol(value) for value in values):
        return False
    added = sum(values)  # type: ignore[arg-type]
    total = found.total.figure.value if found.total.figure else None
    if total is not None and not is_symbol(total) and abs(added - total) <= _SLACK:  # type: ignore[operator]
        return True
    return held.about["unit"] == "%" and abs(added - _WHOLE) <= _SLACK


def _said(held: Subject, found: Inequalities) -> tuple[str, ...]:
    """The gap and the ratio in words, and how much of the gap chance may explain."""
    if _is_whole(held, found):
        return ("These are parts of one whole and add up to it, so the gaps between them say "
                "how large the groups are and not how they fare.",)  # fmt: skip
    high, low = found.highest, found.lowest
    if high is None or low is None or found.gap is None:
        return (f"{found.n} of {found.of} groups have a number, too few for a gap.",)
    if found.gap == 0:
        return (f"All {found.n} groups with a number have the same figure.",)
    chance = unsuited(held.about) or _chance(found, high, low)
    return (_gap(held, found, high, low), chance)


def _gap(held: Subject, found: Inequalities, high: GroupRow, low: GroupRow) -> str:
    about = held.about
    ends = [written(row.figure.value, about) for row in (high, low) if row.figure]
    gap = half_up(found.gap or 0, about["decimals"])
    in_points = about["unit"] == "%"
    amount = f"{gap} percentage points" if in_points else written(gap, about)
    times = f" The highest is {half_up(found.ratio, 1)} times the lowest." if found.ratio else ""
    few = "" if found.n == found.of else f" {found.n} of {found.of} groups have a number."
    return (
        f"Highest: {high.group}, {ends[0]}. Lowest: {low.group}, {ends[1]}. "
        f"The gap is {amount}.{times}{few}"
    )


def _chance(found: Inequalities, high: GroupRow, low: GroupRow) -> str:
    if high.low is None or low.high is None:
        return ("The source gives no counts for these groups, so how much of the gap is chance "
                "cannot be told.")  # fmt: skip
    if found.apart:
        return ("The intervals of the highest and the lowest do not meet: chance alone would "
                "rarely give such a gap.")  # fmt: skip
    return ("The intervals of the highest and the lowest meet: chance alone could give such a "
            "gap.")  # fmt: skip


def has_groups(release: Release, indicator: str) -> bool:
    """Whether an indicator is split by who people are, so that it has such a page."""
    return any(is_of_people(names) for names in release.of(indicator).breakdowns)
