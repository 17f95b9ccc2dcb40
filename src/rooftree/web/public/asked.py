"""The middleware that leaves no part of a query unanswered: what a page does not know it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from rooftree.web.public.site import NotThere

_AXIS = frozenset({"axis"})
_COMPARED = frozenset({"area", "indicator"})
# What each view may be asked, by its name; every other view is asked nothing.
TAKES = {
    "find": frozenset({"release", "area", "indicator", "group", "view"}),
    "search": frozenset({"q", "all"}),
    "compare": _COMPARED,
    "compare_csv": _COMPARED,
    "compare_chart": _COMPARED,
    "differences": frozenset({"indicator", "area", "page"}),
    "differences_csv": frozenset({"indicator", "area"}),
    "framework": frozenset({"version"}),
    **dict.fromkeys(
        (
            *("overview", "neighbours", "authorities", "regions", "breakdowns"),
            *("distribution", "definition", "chart"),
        ),
        _AXIS,
    ),
}
# Mail programs and other sites hang these on a link that somebody sends; they ask for nothing.
_HUNG_ON = ("utm_", "fbclid", "gclid", "msclkid", "mc_")
# These check what they are asked themselves.
_OF_PROGRAMS = ("/api/v1/", "/health/")
_SAID = (
    "The address asks for something behind its question mark that this page does not know. A "
    "period or an area is a part of the path: choose it on the page."
)


def asked(
    respond: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """The middleware: a name in a query that the view does not take is answered with 404."""

    def answered(request: HttpRequest) -> HttpResponse:
        return respond(request)

    answered.process_view = _known  # type: ignore[attr-defined]
    return answered


def _known(request: HttpRequest, view: Callable[..., Any], _: Any, __: Any) -> None:
    """Raises ``NotThere`` where a view is asked what it does not take."""
    if request.path.startswith(_OF_PROGRAMS):
        return
    takes = TAKES.get(view.__name__, frozenset())
    names = (name for name in request.GET if not name.startswith(_HUNG_ON))
    if not takes.issuperset(names):
        raise NotThere(_SAID, ((request.path, "The same page without it"),))
