"""An area: every indicator beside its region, the country and the middle of its neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.areas import Area
from rooftree.comparisons import (
    CHANCE_RULE,
    SummaryRow,
    area_summary,
    change,
    country_figure,
    forebears,
    heirs,
    neighbour_summary,
    tell,
)
from rooftree.releases import Release
from rooftree.releases.shown import By, Figure, write_by
from rooftree.web.public import beside, site
from rooftree.web.public.pages.framework import EXTRA
from rooftree.web.public.pictures.picture import Marks, notes_at
from rooftree.web.public.sentences import sentence
from rooftree.web.public.subject import Subject
from rooftree.web.public.tables import (
    NO_FIGURE,
    Cell,
    Column,
    Row,
    Table,
    cell,
    change_cell,
    is_word,
    of_value,
    own_cell,
    symbols_in,
    when,
)


def area(request: HttpRequest, release: str, area: str) -> HttpResponse:
    """The summary of an area; of one that is no more, its last figures and what followed."""
    held = site.release_of(release)
    place = site.area_of(held, area)
    parts = sections(held, place)
    tables = [table for part in parts for _, *both in part["domains"] for table in both]
    neighbours = held.areas.neighbours(place.code)
    return render(
        request,
        "area.html",
        {
            "release": held,
            "area": place,
            "region": held.areas.region_of(place.code),
            "country": held.areas.country(),
            "within": held.areas.within(place.code) if place.kind == "region" else (),
            "before": forebears(held.areas, place.code),
            "after": heirs(held.areas, place.code),
            "parts": parts,
            "few": mostly_few(parts),
            "rule": CHANCE_RULE,
            "symbols": symbols_in(tables),
            "neighbours": [(n, held.areas.get(n.neighbour)) for n in neighbours],
            "ended": place.until + timedelta(days=1) if place.until else None,
            "model": held.areas.models[0] if held.areas.models else "",
            "by_region": site.outline_of(held).by_region,
            "trail": [(f"/{held.id}/", held.title), (f"/{held.id}/areas/", "Areas")],
        },
    )


def rows_of(held: Release, place: Area) -> Iterator[SummaryRow]:
    """The rows of an area's summary; for an area that is no more, each at its own last period.

    Headlines that are of another kind of area are left out.
    """
    if place.until is None:
        outline = site.outline_of(held)
        for row in area_summary(held, place.code):
            if row.figure is not None or outline.is_of(row.indicator, row.by, place.kind):
                yield row
        return
    for about in site.outline_of(held).indicators:
        for headline in held.headlines(about["id"]):
            series = _lived(held, place, about["id"], headline.by)
            if series:
                yield _last(held, place, about["id"], headline.title, series)


def _lived(held: Release, place: Area, name: str, by: By) -> list[Figure]:
    """The figures of an area up to its end: a file's symbols for what came after are left out."""
    return [
        figure
        for figure in held.series(name, place.code, by)
        if place.until is None or figure.period.start <= place.until
    ]


def _last(held: Release, place: Area, name: str, title: str, series: list[Figure]) -> SummaryRow:
    last = beside.last_number(series) or series[-1]
    n = series.index(last)
    before = series[n - 1] if n else None
    at, by = last.period.label, last.by
    region = held.areas.region_of(place.code)
    return SummaryRow(
        indicator=name,
        title=title,
        by=by,
        period=last.period,
        figure=last,
        previous=before,
        change=change(held, name, place.code, at, by),
        region=held.figure(name, region.code, at, by) if region else None,
        country=country_figure(held, name, at, by),
        neighbours=neighbour_summary(held, name, place.code, at, by)
        if held.areas.neighbours(place.code)
        else None,
        told=tell(held, before, last),
    )


def sections(held: Release, place: Area) -> list[dict[str, Any]]:
    """The rows of a summary by outcome and domain: the table read first, and that of the rest."""
    found: dict[str, list[SummaryRow]] = {}
    for row in rows_of(held, place):
        found.setdefault(row.indicator, []).append(row)
    parts = []
    for branch in site.outline_of(held).framework:
        domains = []
        for domain in branch.domains:
            first = site.outline_of(held).read_first
            main = [about["id"] for about in domain.indicators if about["id"] in first]
            others = [about["id"] for about in domain.indicators if about["id"] not in main]
            tables = [
                _table(held, place, title, [row for name in names for row in found.get(name, ())])
                for title, names in (
                    (domain.title, main),
                    (f"More from the same statistics: {domain.title}", others),
                )
            ]
            if any(table.rows for table in tables):
                domains.append((domain.title, *tables))
        if domains:
            parts.append({"name": branch.name, "part": branch.part, "domains": domains})
    return parts


def _table(held: Release, place: Area, title: str, rows: list[SummaryRow]) -> Table:
    marks = Marks()
    region = held.areas.region_of(place.code)
    has_neighbours = bool(held.areas.neighbours(place.code))
    columns = [
        Column("Period", numeric=False),
        Column(place.name, main=True),
        Column("Change from the period before"),
    ]
    columns += [Column(region.name)] if region else []
    columns += [] if place.kind == "country" else [Column(held.areas.country().name)]
    near = len(held.areas.neighbours(place.code))
    columns += [Column(f"Median of its {near} neighbours")] if has_neighbours else []
    return Table(
        title,
        "Indicator",
        tuple(columns),
        tuple(_row(held, place, row, marks) for row in rows),
        marks.all,
    )


def _row(held: Release, place: Area, row: SummaryRow, marks: Marks) -> Row:
    about, at = held.definitions[row.indicator], row.period.label
    group = site.outline_of(held).group_of(row.indicator, row.by)
    subject = Subject(held, about, group, place, chosen=bool(group.slug))
    region = held.areas.region_of(place.code)
    figure = row.figure or row.joint
    joined = beside.together(held, row.joint, place.code)
    own = marks.of((*notes_at(subject, at), figure.note if figure else "", joined))
    cells = [
        Cell(when(about, row.period, row.by), numeric=False),
        own_cell(figure, about, mark=own),
        changed(row, about, marks),
    ]
    others = [(region, row.region)] if region else []
    others += [] if place.kind == "country" else [(held.areas.country(), row.country)]
    for other, figure in others:
        notes = once(notes_at(subject, at, other.code), figure)
        cells.append(_around(held, row, about, other, mark=marks.of(notes)))
    if row.neighbours is not None:
        cells.append(middle(held, place, row, about))
    return Row(
        row.title,
        tuple(cells),
        href=subject.address(),
        code=write_by(row.by),
        said=sentence(row, about, others),
        tag=EXTRA if site.outline_of(held).is_extra(about) else "",
    )


def once(notes: tuple[str, ...], figure: Figure | None) -> tuple[str, ...]:
    """Notes with that of a figure, which may hold some of them already."""
    own = figure.note if figure else ""
    return (*(note for note in notes if note not in own), own)


def changed(row: SummaryRow, about: Any, marks: Marks) -> Cell:
    """The change of a row, or that there is none to tell because the series was broken."""
    if row.change is None and row.broken:
        return Cell("not told", mark=marks.of([f"No change is told: {row.broken}"]))
    return change_cell(row.change, about, before=row.previous, told=row.told)


def _around(held: Release, row: SummaryRow, about: Any, other: Area, *, mark: str) -> Cell:
    """The cell of a region or of the country beside a row."""
    if is_word(about, row.by):
        return beside.judged_well(held, row, other.code, mark=mark)
    return cell(row.country if other.kind == "country" else row.region, about, mark=mark)


def country_cell(held: Release, row: SummaryRow, about: Any, *, mark: str = "") -> Cell:
    """The cell of the country beside a row: of judgements, how many are good."""
    if row.country is None and not is_word(about, row.by):
        return Cell("–", mark=mark)
    return _around(held, row, about, held.areas.country(), mark=mark)


def middle(held: Release, place: Area, row: SummaryRow, about: Any) -> Cell:
    """The median of the neighbours of a row; how many have a number, where some have none.

    Judgements in words have no median: how many of the neighbours are good.
    """
    found = row.neighbours
    if found is None:
        return Cell("–")
    if is_word(about, row.by):
        return beside.neighbours_judged_well(held, row, place.code)
    at = row.period.label
    value = beside.middle(held, row.indicator, place.code, at, by=row.by, beside=found)
    few = f"{found.n} of {found.of}" if found.n < found.of else ""
    if value is None:
        return Cell("–", small=few)
    return replace(of_value(value, about, by=row.by), small=few)


def mostly_few(parts: list[dict[str, Any]]) -> bool:
    """Whether most of an area's own numbers in a summary are of few."""
    tables = [table for part in parts for _, *both in part["domains"] for table in both]
    own = [row.cells[1] for table in tables for row in table.rows]
    numbers = [one for one in own if one.text != NO_FIGURE and not one.meaning]
    return 2 * sum(bool(one.small) for one in numbers) > len(numbers)
