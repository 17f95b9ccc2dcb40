"""Any areas and any indicators side by side, in the order chosen and saved in the address."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.areas import Area
from rooftree.releases import Release
from rooftree.releases.shown import shown, write_by
from rooftree.web.public import beside, site
from rooftree.web.public.pages import chart_files
from rooftree.web.public.pages.choice import (
    MOST_AREAS,
    MOST_INDICATORS,
    Choice,
    Measure,
    choice,
)
from rooftree.web.public.pages.drawing import cost, side_by_side
from rooftree.web.public.pictures.picture import Marks
from rooftree.web.public.subject import measure as with_unit
from rooftree.web.public.tables import Cell, Column, Row, Table, cell, symbols_in

_COLUMNS = (
    "release", "version", "indicator", "group", "title", "unit", "period", "area_code",
    "area_name", "value", "numerator", "denominator", "note",
)  # fmt: skip

# What is drawn at once: with many areas the later indicators have their table and a link.
_MOST_PANELS = 12


def compare(request: HttpRequest, release: str) -> HttpResponse:
    """A table of the latest figures, and for each indicator a chart and a table over time."""
    held = site.release_of(release)
    chosen = choice(held, request.GET)
    alone = len(chosen.measures) == 1
    most = max(int(alone), _MOST_PANELS // cost(chosen.areas))
    sections = [
        _section(held, chosen, measure, drawn=n < most) for n, measure in enumerate(chosen.measures)
    ]
    tables = [section["table"] for section in sections]
    # Nothing that was asked for is there: the page helps, and says so to programs too.
    nothing = bool(chosen.said) and not chosen.areas and not chosen.measures
    return render(
        request,
        "compare.html",
        {
            "release": held,
            "trail": [(f"/{held.id}/", held.title)],
            "chosen": chosen,
            "areas": [(a, chosen.query(areas=_without(chosen.areas, a))) for a in chosen.areas],
            "measures": [
                (m, chosen.query(measures=_without(chosen.measures, m))) for m in chosen.measures
            ],
            "more_areas": len(chosen.areas) < MOST_AREAS,
            "more_measures": len(chosen.measures) < MOST_INDICATORS,
            "outline": site.outline_of(held),
            "options": _options(held),
            "links": list(_links(held, chosen)),
            "query": chosen.query(),
            "latest": _latest(held, chosen) if chosen.areas and chosen.measures else None,
            "sections": sections if chosen.areas else [],
            "symbols": symbols_in(tables),
        },
        status=404 if nothing else 200,
    )


def _without(held: tuple[Any, ...], one: Any) -> list[Any]:
    return [each for each in held if each is not one]


def _options(release: Release) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every headline by outcome, for the list to choose from."""
    outline = site.outline_of(release)
    found = []
    for branch in outline.framework:
        entries = [
            (Measure(about, group).key, group.title)
            for domain in branch.domains
            for about in domain.indicators
            for group in outline.headlines(about["id"])
        ]
        if entries:
            found.append((branch.part.title, entries))
    return found


def _links(release: Release, chosen: Choice) -> Iterator[tuple[str, str]]:
    """Sets of areas that people compare with, for the first authority chosen."""
    areas = release.areas
    first = next((area for area in chosen.areas if area.kind == "authority"), None)
    if first is not None:
        codes = [one.neighbour for one in areas.neighbours(first.code)]
        near = [found for code in codes if (found := areas.get(code))]
        if near:
            yield chosen.query(areas=[first, *near]), f"{first.name} and its neighbours"
        region = areas.region_of(first.code)
        if region is not None:
            others = [a for a in areas.authorities() if a.within == region.code and a != first]
            yield chosen.query(areas=[first, *others]), f"{first.name} and all of {region.name}"
            country = areas.country()
            around = [first, region, country]
            yield chosen.query(areas=around), f"{first.name}, {region.name} and {country.name}"
    yield chosen.query(areas=areas.regions()), "All regions"


def _latest(release: Release, chosen: Choice) -> Table:
    """Each area by each measure at the last period that it has."""
    columns, periods = [], []
    for measure in chosen.measures:
        period = release.latest_period(measure.id, measure.group.by)
        periods.append(period)
        label = period.label if period else "no period"
        columns.append(Column(f"{with_unit(measure.title, measure.about['unit'])}, {label}"))
    rows = []
    marks = Marks()
    for area in chosen.areas:
        cells = tuple(
            _cell(release, chosen, m, area=area, label=period.label if period else "", marks=marks)
            for m, period in zip(chosen.measures, periods, strict=True)
        )
        rows.append(Row(area.name, cells, href=_area_page(release, area), code=area.code))
    caption = "The latest figure of each indicator"
    return Table(caption, "Area", tuple(columns), tuple(rows), marks.all)


def _cell(
    release: Release, chosen: Choice, measure: Measure, *, area: Area, label: str, marks: Marks
) -> Cell:
    """The figure of an area among those chosen, marked where it is not the one published."""
    alone, by = len(chosen.areas) == 1, measure.group.by
    figure, note = beside.side_by_side(release, measure.id, area, label, by=by, alone=alone)
    return cell(figure, measure.about, mark=marks.of([note]))


def _section(release: Release, chosen: Choice, measure: Measure, *, drawn: bool) -> dict[str, Any]:
    """A measure over time: the areas' chart and table."""
    by = measure.group.by
    series = release.of(measure.id)
    latest = series.latest_period(by)
    periods = [period for period in series.periods if latest and period <= latest]
    marks = Marks()
    rows = [
        Row(
            area.name,
            tuple(
                _cell(release, chosen, measure, area=area, label=p.label, marks=marks)
                for p in periods
            ),
            href=f"/{release.id}/indicators/{measure.id}/in/{area.code}/",
            code=area.code,
        )
        for area in chosen.areas
    ]
    columns = tuple(Column(period.label) for period in periods)
    caption = with_unit(measure.title, measure.about["unit"])
    return {
        "measure": measure,
        "table": Table(caption, "Area", columns, tuple(rows), marks.all),
        "chart": side_by_side(release, measure.about, measure.group, chosen.areas)
        if drawn and chosen.areas
        else None,
        "query": chosen.query(measures=[measure]),
        "alone": "" if drawn else chosen.query(measures=[measure]),
    }


def _area_page(release: Release, area: Area) -> str:
    return f"/{release.id}/areas/{area.code}/"


def compare_chart(request: HttpRequest, release: str, ending: str) -> HttpResponse:
    """The chart of the first indicator chosen as a picture (SVG, PNG), or its table (CSV)."""
    held = site.release_of(release)
    chosen = choice(held, request.GET)
    page = f"/{held.id}/compare/"
    if not chosen.areas or not chosen.measures:
        raise site.NotThere("Choose areas and an indicator to draw.", ((page, "Compare"),))
    measure = chosen.measures[0]
    found = _section(held, chosen, measure, drawn=True)
    where = chart_files.Where(measure.id, "compared", f"{page}?{found['query']}")
    return chart_files.file(
        held, measure.about, where, ending, chart=found["chart"], table=found["table"]
    )


def compare_csv(request: HttpRequest, release: str) -> HttpResponse:
    """What is compared as a file: a line a figure, of every period."""
    held = site.release_of(release)
    chosen = choice(held, request.GET)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    start = "invented-" if held.invented else ""
    name = f"{start}{held.id}-v{held.version}-compared.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    writer = csv.writer(response)
    writer.writerow(_COLUMNS)
    for measure in chosen.measures:
        for area in chosen.areas:
            writer.writerows(_lines(held, measure, area))
    return response


def _lines(release: Release, measure: Measure, area: Area) -> Iterator[tuple[Any, ...]]:
    about = measure.about
    for figure in release.series(measure.id, area.code, measure.group.by):
        yield (
            release.id, release.version, measure.id, write_by(figure.by), measure.title,
            about["unit"], figure.period.label, area.code, area.name,
            shown(figure.value, about["decimals"]), shown(figure.numerator),
            shown(figure.denominator), figure.note,
        )  # fmt: skip
