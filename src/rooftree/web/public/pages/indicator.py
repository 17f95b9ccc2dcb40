"""The pages of an indicator: over time, across areas, by group, spread, and its definition."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.areas import Area
from rooftree.comparisons import (
    TREND_METHOD,
    WHAT_A_POSITION_CANNOT_TELL,
    NoTrend,
    neighbour_summary,
    position,
    trend,
)
from rooftree.releases.shown import is_symbol
from rooftree.web.public import pictures, site
from rooftree.web.public.citation import citation
from rooftree.web.public.outline import period_of, short_titles, slug
from rooftree.web.public.pages.definition import definition_of
from rooftree.web.public.pages.differences import number_of as _differing
from rooftree.web.public.pages.inequalities import has_groups
from rooftree.web.public.pages.showing import further_to_show, headlines_to_show
from rooftree.web.public.pictures.groups import breakdowns as names_of
from rooftree.web.public.pictures.groups import of_group, periods_of
from rooftree.web.public.pictures.over_time import middle_cells
from rooftree.web.public.pictures.picture import Marks, Picture
from rooftree.web.public.pictures.spread import no_funnel
from rooftree.web.public.subject import Subject, measure, options, subject
from rooftree.web.public.tables import Cell, Column, Row, Table, cell, few_said, symbols_in, when

VIEWS = (
    ("", "Over time"),
    ("neighbours/", "Neighbours"),
    ("authorities/", "Every authority"),
    ("regions/", "Regions"),
    ("breakdowns/", "Breakdowns"),
    ("distribution/", "Distribution"),
    ("definition/", "Definition"),
)


def overview(request: HttpRequest, **address: str) -> HttpResponse:
    """The indicator over time, with its headlines at their latest where it has several."""
    held = subject(**address, **options(request))
    picture = pictures.over_time(held)
    several = not held.chosen and len(held.headlines) > 1
    return _page(
        request,
        held,
        "",
        [picture],
        latest=None if several else _now(held),
        beside=_headlines(held) if several else None,
        trend=None if several else _trend(held),
    )


def neighbours(request: HttpRequest, **address: str) -> HttpResponse:
    """An authority beside its ten statistical neighbours."""
    held = subject(**address, **options(request))
    areas = held.release.areas
    picture = pictures.neighbours(held)
    if picture is None:
        links = ((held.address(), held.title), (held.address("authorities/"), "Every authority"))
        raise site.NotThere("The area has no statistical neighbours.", links)
    whose = [areas.get(code) for code in areas.neighbour_of(held.area.code)]
    return _page(
        request,
        held,
        "neighbours/",
        [picture],
        whose=[
            (held.address("neighbours/", area=area.code), area.name)
            for area in sorted((area for area in whose if area), key=lambda area: area.name)
        ],
        model=areas.models[0],
    )


def authorities(request: HttpRequest, **address: str) -> HttpResponse:
    """Every authority in the order of its value; not a ranking."""
    held = subject(**address, **options(request))
    return _page(request, held, "authorities/", _some(pictures.authorities(held)))


def regions(request: HttpRequest, **address: str) -> HttpResponse:
    """The regions and the country."""
    held = subject(**address, **options(request))
    return _page(request, held, "regions/", _some(pictures.regions(held)))


def breakdowns(request: HttpRequest, period: str = "", **address: str) -> HttpResponse:
    """Every breakdown of the release at its latest period, or at the one in the address."""
    held = subject(**address, **options(request))
    every = held.release.periods(held.id)
    asked = period_of(every, period) if period else None
    if period and asked is None:
        links = tuple(
            (held.address(f"breakdowns/{slug(one.label)}/"), one.label) for one in reversed(every)
        )
        raise site.NotThere("The indicator has no figures for that period.", links)
    found = []
    for names in names_of(held):
        at = asked or next(iter(periods_of(held, names)), None)
        picture = of_group(held, names, at) if at else None
        if picture:
            found.append(picture)
    earlier = [
        (held.address(f"breakdowns/{slug(one.label)}/"), one.label, one == asked)
        for one in reversed(every)
    ]
    return _page(
        request, held, "breakdowns/", found, earlier=earlier, asked=asked, any=bool(names_of(held)),
        latest_at=held.address("breakdowns/"),
    )  # fmt: skip


def distribution(request: HttpRequest, **address: str) -> HttpResponse:
    """Deciles over time and a funnel by size, with what a place among others cannot tell."""
    held = subject(**address, **options(request))
    found = [picture for make in (pictures.deciles, pictures.funnel) if (picture := make(held))]
    latest = held.latest
    place = (
        position(held.release, held.id, held.area.code, latest.label, held.by)
        if latest and held.drawable
        else None
    )
    return _page(
        request,
        held,
        "distribution/",
        found,
        position=place,
        cannot_tell=WHAT_A_POSITION_CANNOT_TELL,
        no_funnel=no_funnel(held),
        polarity=held.about.get("polarity"),
    )


def definition(request: HttpRequest, **address: str) -> HttpResponse:
    """What the indicator counts, in full."""
    held = subject(**address, **options(request))
    return _page(request, held, "definition/", [], **definition_of(held))


def _some(picture: Picture | None) -> list[Picture]:
    return [picture] if picture else []


def _now(held: Subject) -> dict[str, Any] | None:
    """The area's latest figure in large, with the period it is of."""
    if held.latest is None:
        return None
    figure, unit = held.own, held.unit
    period = figure.period if figure else held.latest
    said = {"%": "", "GBP per child": "per child", "rating": ""}.get(unit, unit)
    return {
        "cell": cell(figure, held.about),
        "period": when(held.about, period, held.by),
        "unit": said,
        "note": held.said_of_own,
        "why": figure.note if figure is not None and is_symbol(figure.value) else "",
        "few": few_said(figure, held.about),
    }


def _trend(held: Subject) -> dict[str, Any] | None:
    """The trend of the area's figures in a sentence; None where none can be tested."""
    found = trend(held.release, held.id, held.area.code, held.by)
    if isinstance(found, NoTrend):
        return None
    way = {
        "rising": "have risen more steadily than chance would have it",
        "falling": "have fallen more steadily than chance would have it",
        "no clear trend": "show no clear trend: they move as they might by chance",
    }
    span = f"Over the {found.n} periods from {found.first.label} to {found.last.label}"
    said = f"{span} the figures of {held.area.name} {way[found.direction]}."
    return {"said": said, "method": TREND_METHOD}


def _headlines(held: Subject) -> Table:
    """Each headline at its latest, beside the region, the country and the neighbours' middle."""
    places = [held.area]
    if not held.is_country:
        places += [*([held.region] if held.region else []), held.country]
    has_neighbours = bool(held.release.areas.neighbours(held.area.code))
    rows, marks = [], Marks()
    titles = short_titles(held.headlines)
    for title, one in zip(titles, map(held.of, held.headlines), strict=True):
        cells = [Cell(one.latest.label if one.latest else "–", numeric=False)]
        cells += [_at_latest(one, place, marks) for place in places]
        cells += _middle(one) if has_neighbours else []
        rows.append(Row(title, tuple(cells), href=one.address()))
    columns = [Column("Period", numeric=False), *(Column(place.name) for place in places)]
    columns += [Column("Neighbours’ median"), Column("Neighbours’ mean")] if has_neighbours else []
    columns += [Column("Neighbours with a figure")] if has_neighbours else []
    caption = measure(f"{held.about['title']}: latest figures", held.unit)
    return Table(caption, "Group", tuple(columns), tuple(rows), marks.all)


def _at_latest(one: Subject, place: Area, marks: Marks) -> Cell:
    """The figure of a place at the latest period; of the page's own area, a joint return too."""
    if place.code != one.area.code or one.area.until is not None:
        return cell(one.figure(place.code), one.about)
    return cell(one.own, one.about, mark=marks.of([one.said_of_own]))


def _middle(one: Subject) -> list[Cell]:
    if one.latest is None:
        return [Cell("–"), Cell("–"), Cell("–")]
    beside = neighbour_summary(one.release, one.id, one.area.code, one.latest.label, one.by)
    return middle_cells(one, one.latest.label, beside)


def _page(
    request: HttpRequest, held: Subject, view: str, shown: Sequence[Picture], **more: Any
) -> HttpResponse:
    """A page of an indicator with what all of them share."""
    tables = [picture.table for picture in shown] + [more[k] for k in ("beside",) if more.get(k)]
    context = {
        "release": held.release,
        "subject": held,
        "about": held.about,
        "area": held.area,
        "view": view,
        "view_title": dict(VIEWS)[view],
        "views": _views(held, view),
        "groups": headlines_to_show(held, view),
        "further": further_to_show(held, view),
        "pictures": shown,
        "symbols": symbols_in(tables),
        "by_region": held.outline.by_region,
        "country": held.country,
        "trail": _trail(held, view),
        "axis": "" if held.zero else "?axis=data",
        "chart_at": held.address("chart/"),
        "data_at": f"/{held.release.id}/indicators/{held.id}/",
        "definition_at": held.address("definition/"),
        "cite": _cited(held, view),
        "differing": _differing(held) if view == "definition/" else {},
        **_elsewhere(held),
        **more,
    }
    return render(request, f"indicator_{view.strip('/') or 'overview'}.html", context)


def _cited(held: Subject, view: str) -> str:
    title = f"{held.title}, {held.area.name}: {dict(VIEWS)[view].lower()}"
    return citation(held.about, held.release, title=title, path=held.address(view))


def _elsewhere(held: Subject) -> dict[str, str]:
    """The addresses of pages that show the same in another way."""
    root, place = f"/{held.release.id}", "" if held.is_country else f"in/{held.area.code}/"
    of = f"of/{held.group.slug}/" if held.chosen and held.group.slug else ""
    key = f"{held.id}.{held.group.slug}" if held.chosen and held.group.slug else held.id
    has_page = has_groups(held.release, held.id)
    return {
        "map_at": f"{root}/map/{held.id}/{of}{place}",
        "groups_at": f"{root}/inequalities/{held.id}/{place}" if has_page else "",
        "compare_at": f"{root}/compare/?area={held.area.code}&indicator={key}",
    }


def _views(held: Subject, view: str) -> list[tuple[str, str, bool]]:
    has_neighbours = bool(held.release.areas.neighbours(held.area.code))
    has_groups = bool(names_of(held))
    left_out = {"" if has_neighbours else "neighbours/", "" if has_groups else "breakdowns/"} - {""}
    return [
        (held.address(each), words, each == view)
        for each, words in VIEWS
        if each not in left_out or each == view
    ]


def _trail(held: Subject, view: str) -> list[tuple[str, str]]:
    root = f"/{held.release.id}/"
    trail = [(root, held.release.title)]
    if held.is_country:
        trail.append((f"{root}indicators/", "Indicators"))
    else:
        trail.append((f"{root}areas/{held.area.code}/", held.area.name))
    if view or held.chosen:
        trail.append((held.address(group=""), str(held.about["title"])))
    return trail
