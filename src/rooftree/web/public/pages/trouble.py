"""What is shown for what is not there, and for what was not foreseen."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.web.public.site import NotThere


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What is not there, what may be meant, and where to begin; nothing asked for is repeated."""
    known = isinstance(exception, NotThere)
    said = exception.said if isinstance(exception, NotThere) else ""
    links = exception.links if isinstance(exception, NotThere) else ()
    return render(
        request, "not_found.html", {"said": said, "links": links, "known": known}, status=404
    )


def went_wrong(request: HttpRequest) -> HttpResponse:
    """A page for what was not foreseen."""
    return render(request, "went_wrong.html", status=500)
