"""Whether the site is well, for whatever watches over it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse

from rooftree.web.public import shelf


def health(request: HttpRequest) -> HttpResponse:
    """The releases that are shown and their versions."""
    held = shelf.current().releases.values()
    said = {"status": "well", "releases": {one.id: one.version for one in held}}
    response = JsonResponse(said)
    response["Cache-Control"] = "no-store"
    return response
