"""The addresses of the public pages."""

from __future__ import annotations

from django.urls import URLPattern, include, path

from rooftree.web.public import downloads, urls_data, urls_more
from rooftree.web.public.pages import (
    area,
    areas,
    chart_files,
    framework,
    home,
    indicator,
    indicators,
)

_VIEWS = {
    "": indicator.overview,
    "neighbours/": indicator.neighbours,
    "authorities/": indicator.authorities,
    "regions/": indicator.regions,
    "breakdowns/": indicator.breakdowns,
    "breakdowns/<slug:period>/": indicator.breakdowns,
    "distribution/": indicator.distribution,
    "definition/": indicator.definition,
    "chart/<slug:name>.<slug:ending>": chart_files.chart,
}


def _of_an_indicator() -> list[URLPattern]:
    """Each view of an indicator: of all or of a group, in the country or in an area."""
    of_whom = ("", "of/<slug:group>/")
    where = ("", "in/<slug:area>/")
    root = "<slug:release>/indicators/<slug:indicator>/"
    return [
        path(f"{root}{group}{place}{view}", function)
        for view, function in _VIEWS.items()
        for group in of_whom
        for place in where
    ]


urlpatterns = [
    path("", home.home, name="home"),
    path("find/", home.find, name="find"),
    path("", include(urls_data)),
    path("", include(urls_more)),
    path("<slug:release>/", home.release, name="release"),
    path("<slug:release>/framework/", framework.framework, name="framework"),
    path("<slug:release>/framework/<slug:code>/", framework.part, name="framework-part"),
    path("<slug:release>/areas/", areas.areas, name="areas"),
    path("<slug:release>/areas/<slug:area>/", area.area, name="area"),
    path("<slug:release>/areas/<slug:area>/summary.csv", downloads.area_csv, name="area-csv"),
    path("<slug:release>/indicators/", indicators.indicators, name="indicators"),
    path(
        "<slug:release>/indicators/<slug:indicator>/data.csv", downloads.data_csv, name="data-csv"
    ),
    path(
        "<slug:release>/indicators/<slug:indicator>/meta.csv", downloads.meta_csv, name="meta-csv"
    ),
    *_of_an_indicator(),
]

handler404 = "rooftree.web.public.pages.trouble.not_found"
handler500 = "rooftree.web.public.pages.trouble.went_wrong"
