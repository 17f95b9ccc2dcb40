"""The same figures as files."""

from __future__ import annotations

import csv
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse

from rooftree.comparisons import area_summary
from rooftree.releases import Release
from rooftree.releases.shown import shown
from rooftree.web.public.site import area_of, indicator_of, release_of

_COLUMNS = (
    "notice",
    "release",
    "version",
    "indicator",
    "title",
    "unit",
    "period",
    "area",
    "area_name",
    "value",
    "previous",
    "change",
    "region",
    "country",
    "neighbours_median",
    "neighbours_n",
    "neighbours_of",
)


def _name(release: Release, rest: str) -> str:
    return f"{'invented-' if release.invented else ''}{release.id}-v{release.version}-{rest}.csv"


def area_csv(request: HttpRequest, release: str, area: str) -> HttpResponse:
    """The summary of an area as CSV."""
    held = release_of(release)
    place = area_of(held, area)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{_name(held, place.code)}"'
    writer = csv.writer(response)
    writer.writerow(_COLUMNS)
    notice = "Invented data" if held.invented else held.licence
    for row in area_summary(held, place.code):
        about = held.definitions[row.indicator]
        beside = row.neighbours
        writer.writerow(
            [notice, held.id, held.version, row.indicator, about["title"], about["unit"],
             row.period.label, place.code, place.name, *(
                 _cell(f, about) for f in (row.figure, row.previous)), _plain(row.change),
             _cell(row.region, about), _cell(row.country, about),
             _plain(beside.median if beside else None), *(
                 (beside.n, beside.of) if beside else ("", ""))]
        )  # fmt: skip
    return response


def _cell(figure: Any, about: Any) -> str:
    return "" if figure is None else shown(figure.value, about["decimals"])


def _plain(number: Any) -> str:
    return "" if number is None else str(number)


def data_csv(request: HttpRequest, release: str, indicator: str) -> FileResponse:
    """All figures of an indicator, in the layout of Explore Education Statistics."""
    return _file(release, indicator, ".csv")


def meta_csv(request: HttpRequest, release: str, indicator: str) -> FileResponse:
    """What the columns of the data file are."""
    return _file(release, indicator, ".meta.csv")


def _file(release: str, indicator: str, ending: str) -> FileResponse:
    held = release_of(release)
    name = indicator_of(held, indicator)["id"]
    path = held.folder / "data" / f"{name}{ending}"
    shown_as = _name(held, name + ending.removesuffix(".csv"))
    return FileResponse(path.open("rb"), as_attachment=True, filename=shown_as)
