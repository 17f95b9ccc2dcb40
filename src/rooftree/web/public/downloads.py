"""The same figures as files."""

from __future__ import annotations

import csv
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse

from rooftree.areas import Area
from rooftree.comparisons import SummaryRow
from rooftree.releases import Release
from rooftree.releases.shown import Figure, half_up, shown, write_by
from rooftree.web.public.beside import together
from rooftree.web.public.pages.area import rows_of
from rooftree.web.public.site import area_of, indicator_of, release_of
from rooftree.web.public.tables import is_word, unit_of, written

_COLUMNS = (
    "notice",
    "release",
    "version",
    "indicator",
    "group",
    "title",
    "unit",
    "period",
    "area",
    "area_name",
    "value",
    "in_words",
    "numerator",
    "denominator",
    "previous",
    "previous_numerator",
    "previous_denominator",
    "change",
    "change_told",
    "region",
    "country",
    "neighbours_median",
    "neighbours_n",
    "neighbours_of",
    "note",
)


def _name(release: Release, rest: str) -> str:
    return f"{'invented-' if release.invented else ''}{release.id}-v{release.version}-{rest}.csv"


def area_csv(request: HttpRequest, release: str, area: str) -> HttpResponse:
    """The summary of an area as CSV: a line a row of its page, symbols as symbols."""
    held = release_of(release)
    place = area_of(held, area)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{_name(held, place.code)}"'
    response.write("\ufeff")
    writer = csv.writer(response)
    writer.writerow(_COLUMNS)
    notice = "Invented data" if held.invented else held.licence
    for row in rows_of(held, place):
        about = held.definitions[row.indicator]
        of_what = (row.indicator, write_by(row.by), row.title, unit_of(about, row.by))
        of_whom = (row.period.label, place.code, place.name)
        start = (notice, held.id, held.version)
        writer.writerow([*start, *of_what, *of_whom, *_values(row, about), _note(held, place, row)])
    return response


def _values(row: SummaryRow, about: Any) -> list[str]:
    """The cells of a row from its value to its neighbours."""
    beside, figure = row.neighbours, row.figure or row.joint
    word = is_word(about, row.by)
    middle = beside.median if beside is not None and not word else None
    return [
        _cell(figure, about),
        written(figure.value, about, by=row.by) if figure is not None and word else "",
        *_counts(figure),
        _cell(row.previous, about),
        *_counts(row.previous),
        _plain(row.change, about),
        row.told,
        _cell(row.region, about),
        _cell(row.country, about),
        _plain(middle, about),
        str(beside.n) if beside else "",
        str(beside.of) if beside else "",
    ]


def _note(release: Release, place: Area, row: SummaryRow) -> str:
    """What is said of a row's value: its own note, whose a joint return is, and a break."""
    figure = row.figure or row.joint
    broken = f"No change is told: {row.broken}" if row.broken else ""
    joined = together(release, row.joint, place.code)
    unlike = _unlike(release, row)
    return " ".join(filter(None, (figure.note if figure else "", joined, broken, unlike)))


def _unlike(release: Release, row: SummaryRow) -> str:
    """Why the country's figure is not the one as published, where it is not."""
    unlike = release.definitions[row.indicator].get("like_for_like")
    return row.country.note if unlike and row.country is not None else ""


def _cell(figure: Any, about: Any) -> str:
    return "" if figure is None else shown(figure.value, about["decimals"])


def _counts(figure: Figure | None) -> tuple[str, str]:
    """What a figure is made of, symbols as symbols."""
    return ("", "") if figure is None else (shown(figure.numerator), shown(figure.denominator))


def _plain(number: Any, about: Any) -> str:
    return "" if number is None else str(half_up(number, about["decimals"]))


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
