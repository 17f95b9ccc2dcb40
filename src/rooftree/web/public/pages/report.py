"""The area report: a page to print, and the same as a PDF."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.web.public import report_pdf, site
from rooftree.web.public.report import report
from rooftree.web.public.report_words import chart_notes, lead, reading, source_lines


def page(request: HttpRequest, release: str, area: str) -> HttpResponse:
    """The report as a page that prints on A4."""
    held = site.release_of(release)
    place = site.area_of(held, area)
    found = report(held, place)
    shown = {
        "release": held,
        "area": place,
        "report": found,
        "lead": lead(found),
        "charts": [(one.title, one.chart.svg, chart_notes(one)) for one in found.charts],
        "reading": reading(found),
        "sources": source_lines(found.sources),
        "trail": [
            (f"/{held.id}/", held.title),
            (f"/{held.id}/areas/{place.code}/", place.name),
        ],
    }
    return render(request, "report.html", shown)


def pdf(request: HttpRequest, release: str, area: str) -> HttpResponse:
    """The report as a tagged PDF."""
    held = site.release_of(release)
    place = site.area_of(held, area)
    response = HttpResponse(report_pdf.pdf(report(held, place)), content_type="application/pdf")
    start = "invented-" if held.invented else ""
    name = f"{start}{held.id}-v{held.version}-{place.code}.pdf"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response
