"""The whole of a release, or of an indicator, as one file to take away."""

from __future__ import annotations

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from rooftree.releases import Release
from rooftree.web.public import site
from rooftree.web.public.whole_files import BusyError, made

_SECONDS = 30
_BUSY = 503
_TYPES = {
    "zip": "application/zip",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def whole(request: HttpRequest, release: str, ending: str) -> HttpResponseBase:
    """Everything as ZIP of CSV files or Parquet; as XLSX what each indicator is summed up by."""
    return _file(request, site.release_of(release), ending)


def of_indicator(request: HttpRequest, release: str, indicator: str) -> HttpResponseBase:
    """All figures of an indicator as XLSX."""
    held = site.release_of(release)
    return _file(request, held, "xlsx", str(site.indicator_of(held, indicator)["id"]))


def _file(
    request: HttpRequest, held: Release, ending: str, indicator: str = ""
) -> HttpResponseBase:
    try:
        path = made(held, ending, indicator)
    except BusyError:
        response: HttpResponse = render(request, "busy.html", {"release": held}, status=_BUSY)
        response["Retry-After"] = str(_SECONDS)
        return response
    start = "invented-" if held.invented else ""
    name = f"{start}{held.id}-v{held.version}{f'-{indicator}' if indicator else ''}.{ending}"
    return FileResponse(
        path.open("rb"), as_attachment=True, filename=name, content_type=_TYPES[ending]
    )
