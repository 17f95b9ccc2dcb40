"""The map of authorities: tiles of one size, in five bands, with the table that says the same."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.areas import Area
from rooftree.comparisons import ordered
from rooftree.releases.shown import Figure, Period, is_symbol, shown
from rooftree.web.design import charts
from rooftree.web.public import site
from rooftree.web.public.crossed import Further, base_of, further
from rooftree.web.public.outline import Group, period_of, short_titles, slug
from rooftree.web.public.pages import chart_files
from rooftree.web.public.pictures.picture import marked
from rooftree.web.public.subject import Subject, subject
from rooftree.web.public.tables import Cell, Column, Row, Table, cell, symbols_in

BANDS = ("lowest fifth", "second fifth", "middle fifth", "fourth fifth", "highest fifth")


def map_page(request: HttpRequest, period: str = "", **address: str) -> HttpResponse:
    """The authorities of a period on the map, the area of the address marked."""
    held = subject(**address)
    groups = held.outline.headlines(held.id, "authority")
    if not held.chosen and groups:
        held = replace(held, group=groups[0])
    at = period_of(held.periods, period) if period else held.latest
    if at is None:
        links = tuple((_address(held, one), one.label) for one in reversed(held.periods))
        raise site.NotThere("There are no figures for that period to map.", links)
    figures = _figures(held, at)
    bands = bands_of(figures)
    table = _table(held, at, figures, bands)
    return render(
        request,
        "map.html",
        {
            "release": held.release,
            "subject": held,
            "about": held.about,
            "area": held.area,
            "period": at,
            "svg": _drawn(held, figures, bands),
            "table": table,
            "symbols": symbols_in([table]),
            "files_at": f"{_address(held, at)}map.",
            "periods": [(_address(held, one), one.label, one == at) for one in held.periods],
            "groups": _groups(held, at),
            "further": _further(held, at),
            "others": _others(held),
            "by_region": held.outline.by_region,
            "country": held.country,
            "marked_at": _marked_at(held),
            "marked_period": f"{slug(at.label)}/" if at != held.latest else "",
            "trail": _trail(held),
        },
    )


def map_file(request: HttpRequest, ending: str, period: str = "", **address: str) -> HttpResponse:
    """The map as a picture (SVG, PNG) or its table (CSV)."""
    held = subject(**address)
    groups = held.outline.headlines(held.id, "authority")
    if not held.chosen and groups:
        held = replace(held, group=groups[0])
    at = period_of(held.periods, period) if period else held.latest
    if at is None:
        raise site.NotThere("There is no map of that here.", ((_address(held), held.title),))
    figures = _figures(held, at)
    bands = bands_of(figures)
    where = chart_files.Where(held.id, f"map-{slug(at.label)}", _address(held, at))
    chart, table = _chart(held, figures, bands), _table(held, at, figures, bands)
    return chart_files.file(held.release, held.about, where, ending, chart=chart, table=table)


def _address(held: Subject, period: Period | None = None) -> str:
    of = f"of/{held.group.slug}/" if held.chosen and held.group.slug else ""
    place = "" if held.is_country else f"in/{held.area.code}/"
    last = f"{slug(period.label)}/" if period is not None and period != held.latest else ""
    return f"/{held.release.id}/map/{held.id}/{of}{place}{last}"


def _marked_at(held: Subject) -> str:
    """The address of the map under which the addresses with an area marked stand."""
    of = f"of/{held.group.slug}/" if held.chosen and held.group.slug else ""
    return f"/{held.release.id}/map/{held.id}/{of}"


def _trail(held: Subject) -> list[tuple[str, str]]:
    return [
        (f"/{held.release.id}/", held.release.title),
        (f"/{held.release.id}/indicators/", "Indicators"),
        (held.address(), held.title),
    ]


def _groups(held: Subject, at: Period) -> list[tuple[str, str, bool]]:
    groups = held.outline.headlines(held.id, "authority")
    if len(groups) < 2:
        return []
    base = base_of(held.outline, held.id, held.group)
    titles = short_titles(groups)
    return [
        (_address(held.of(one), at), title, one == base)
        for one, title in zip(groups, titles, strict=True)
    ]


def _further(held: Subject, at: Period) -> tuple[Further, ...]:
    """The breakdowns within the group that the map is of."""

    def address(group: Group) -> str:
        return _address(held.of(group), at)

    return further(held.outline, held.id, held.group, address=address, area=held.area.code)


def _others(held: Subject) -> list[tuple[str, str, list[tuple[str, str, bool]]]]:
    """Every indicator's map, by outcome."""
    root = f"/{held.release.id}/map/"
    place = "" if held.is_country else f"in/{held.area.code}/"
    return [
        (
            branch.part.title,
            branch.name,
            [
                (f"{root}{about['id']}/{place}", about["title"], about["id"] == held.id)
                for domain in branch.domains
                for about in domain.indicators
            ],
        )
        for branch in held.outline.framework
        if branch.domains
    ]


def _figures(held: Subject, at: Period) -> dict[str, Figure]:
    """The figures of authorities that were there in the period, by code, in order of names."""
    found = ordered(held.release, held.id, at.label, held.by)
    names = {figure.area: _area(held, figure).name for figure in (*found.numbers, *found.others)}
    figures = sorted((*found.numbers, *found.others), key=lambda figure: names[figure.area])
    return {figure.area: figure for figure in figures}


def _area(held: Subject, figure: Figure) -> Area:
    areas = held.release.areas
    area = areas.get(areas.canonical(figure.area))
    assert area is not None, "a figure that is in an order is of an area that is held"
    return area


def bands_of(figures: dict[str, Figure]) -> dict[str, int]:
    """The fifth of each number, 0 the lowest.

    The middle of the places that a number's equals take decides, so equals stay together.
    A symbol has no band.
    """
    numbers = {c: f.value for c, f in figures.items() if isinstance(f.value, Decimal)}
    values = sorted(numbers.values())
    return {
        code: len(BANDS)
        * (bisect_left(values, value) + bisect_right(values, value))
        // (2 * len(values))
        for code, value in numbers.items()
    }


def _drawn(held: Subject, figures: dict[str, Figure], bands: dict[str, int]) -> str:
    """The map as the page shows it; empty where there is nothing to shade."""
    chart = _chart(held, figures, bands)
    return chart.drawn if chart else ""


def _chart(held: Subject, figures: dict[str, Figure], bands: dict[str, int]) -> charts.Chart | None:
    """The map with the area of the page marked; None where there is nothing to shade.

    A judgement in words is no amount, so it has no shade.
    """
    if held.is_word:
        return None
    cells = []
    for code, figure in figures.items():
        tile = held.release.areas.tile(code)
        if tile is not None:
            value: Any = shown(figure.value) if is_symbol(figure.value) else figure.value
            name = _area(held, figure).name
            cells.append((code, name, tile[0], tile[1], value, bands.get(code)))
    if not cells:
        return None
    chart = charts.tiles(cells, unit=held.about["unit"], decimals=held.about["decimals"])
    return marked(chart, held.area.code)


def _table(held: Subject, at: Period, figures: dict[str, Figure], bands: dict[str, int]) -> Table:
    rows = []
    for code, figure in figures.items():
        area = _area(held, figure)
        region = held.release.areas.region_of(code)
        band = BANDS[bands[code]] if code in bands else "no band"
        rows.append(
            Row(
                area.name,
                (
                    Cell(region.name if region else "", numeric=False),
                    cell(figure, held.about),
                    Cell(band, numeric=False),
                ),
                href=held.address(area=code),
                here=code == held.area.code,
                code=code,
            )
        )
    caption = f"{held.measure}, {at.label}"
    columns: tuple[Column, ...] = (
        Column("Region", numeric=False),
        Column("Figure"),
        Column("Band", numeric=False),
    )
    if held.is_word:
        columns = columns[:2]
        rows = [replace(row, cells=row.cells[:2]) for row in rows]
    return Table(caption, "Authority", columns, tuple(rows), coded=True)
