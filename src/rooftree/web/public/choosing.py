"""The areas in the form that most pages have, written once for a release.

A template that wrote its 170 options anew took half the time of a page.
"""

from __future__ import annotations

from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from rooftree.areas import Area
from rooftree.web.public.outline import Outline

_written: dict[str, str] = {}
_MOST = 8


def options(outline: Outline, chosen: str) -> str:
    """The options of a ``select``: the country, and authorities by region; one is selected."""
    release = outline.release
    if release.hash not in _written:
        if len(_written) >= _MOST:
            _written.clear()
        _written[release.hash] = _write(outline)
    # The codes are those of the release, and stand once each.
    here = f'<option value="{chosen}"'
    marked = _written[release.hash].replace(here, f"{here} selected", 1)
    return mark_safe(marked)  # type: ignore[no-any-return]


def _write(outline: Outline) -> str:
    country = outline.release.areas.country()
    groups = format_html_join(
        "",
        '<optgroup label="{}">{}{}</optgroup>',
        (
            (
                region.name if region else "Other authorities",
                _option(region, " (region)") if region else "",
                format_html_join("", "{}", ((_option(place),) for place in places)),
            )
            for region, places in outline.by_region
        ),
    )
    return str(_option(country) + groups)


def _option(area: Area, after: str = "") -> str:
    return format_html(  # type: ignore[no-any-return]
        '<option value="{}">{}{}</option>', area.code, area.name, after
    )
