"""A chart as a file: SVG, PNG, or its table as CSV."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from rooftree.releases import Release
from rooftree.web.design import charts
from rooftree.web.public import pictures, site
from rooftree.web.public.citation import source_line
from rooftree.web.public.outline import Definition
from rooftree.web.public.subject import Subject, options, subject
from rooftree.web.public.tables import Table

_TYPES = {"svg": "image/svg+xml", "png": "image/png", "csv": "text/csv; charset=utf-8"}


def chart(request: HttpRequest, name: str, ending: str, **address: str) -> HttpResponse:
    """One picture of an indicator's pages as a file."""
    held = subject(**address, **options(request))
    picture = pictures.named(held, name)
    if ending not in _TYPES or picture is None or (ending != "csv" and picture.chart is None):
        raise site.NotThere("There is no chart of that name here.", ((held.address(), held.title),))
    body = _body(held, picture, ending)
    response = HttpResponse(body, content_type=_TYPES[ending])
    response["Content-Disposition"] = f'attachment; filename="{_name(held, name)}.{ending}"'
    return response


def _body(held: Subject, picture: pictures.Picture, ending: str) -> bytes | str:
    """The file: a chart that stands alone says of itself what it is of and where it is from."""
    if ending == "csv" or picture.chart is None:
        return "\ufeff" + picture.table.csv(_before(held))
    title = picture.table.caption
    source = source_line(held.about, held.release, path=held.address())
    chart = picture.chart
    if ending == "png":
        return charts.png(chart, title=title, source=source)
    return charts.standalone(chart.svg, title=title, source=source, notes=chart.notes)


def _name(held: Subject, name: str) -> str:
    invented = "invented-" if held.release.invented else ""
    group = f"-{held.group.slug}" if held.chosen and held.group.slug else ""
    return f"{invented}{held.id}{group}-{held.area.code}-{name}-v{held.release.version}"


def _before(held: Subject) -> dict[str, str]:
    """What every row of a file says: whose figures these are, of what, in which unit."""
    return {
        "release": f"{held.release.id} v{held.release.version}",
        "notice": "Invented data" if held.release.invented else held.release.licence,
        "indicator": held.id,
        "title": held.group.title,
        "unit": str(held.about["unit"]),
        "area": held.area.code,
    }


@dataclass(frozen=True)
class Where:
    """What a file of another page is of, the name of its picture, and the page's address."""

    of: str
    name: str
    path: str


def file(
    release: Release,
    about: Definition,
    where: Where,
    ending: str,
    *,
    chart: charts.Chart | None,
    table: Table,
) -> HttpResponse:
    """A chart or its table as a file, for pages that are not an indicator's own."""
    if ending not in _TYPES or (chart is None and ending != "csv"):
        raise site.NotThere("There is no chart of that name here.", ((where.path, "The page"),))
    title, source = table.caption, source_line(about, release, path=where.path)
    body: bytes | str
    if ending == "csv" or chart is None:
        body = "\ufeff" + table.csv({
            "release": f"{release.id} v{release.version}",
            "notice": "Invented data" if release.invented else release.licence,
            "indicator": where.of,
        })  # fmt: skip
    elif ending == "png":
        body = charts.png(chart, title=title, source=source)
    else:
        body = charts.standalone(chart.svg, title=title, source=source, notes=chart.notes)
    response = HttpResponse(body, content_type=_TYPES[ending])
    invented = "invented-" if release.invented else ""
    name = f"{invented}{where.of}-{where.name}-v{release.version}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
