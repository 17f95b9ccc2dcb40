"""What is shown for what is not there, and for what was not foreseen."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from rooftree.web.public.site import Elsewhere, NotThere


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What is not there, what may be meant, and where to begin; nothing asked for is repeated."""
    if isinstance(exception, Elsewhere):
        parts = [exception.better if p == exception.part else p for p in request.path.split("/")]
        query = request.META.get("QUERY_STRING", "")
        found = "/".join(parts) + (f"?{query}" if query else "")
        if found != request.get_full_path():
            return HttpResponsePermanentRedirect(found)
    known = isinstance(exception, NotThere)
    said = exception.said if isinstance(exception, NotThere) else ""
    links = exception.links if isinstance(exception, NotThere) else ()
    return render(
        request, "not_found.html", {"said": said, "links": links, "known": known}, status=404
    )


def went_wrong(request: HttpRequest) -> HttpResponse:
    """A page for what was not foreseen."""
    return render(request, "went_wrong.html", status=500)
