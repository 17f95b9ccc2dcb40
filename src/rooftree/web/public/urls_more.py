"""The addresses of pages that compare, find, explain and hand over the data."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import URLPattern, path

from rooftree.web.public.pages import (
    api_guide,
    catalogue,
    compare,
    differences,
    inequalities,
    map,
    report,
    search,
    versions,
    whole,
    words,
)
from rooftree.web.public.whole_files import ENDINGS


def _in_areas(
    root: str, function: Callable[..., HttpResponse], *, groups: bool, last: str = ""
) -> list[URLPattern]:
    """A page of an indicator: of all or of a group, in the country or an area, of any period."""
    return [
        path(f"<slug:release>/{root}/<slug:indicator>/{group}{place}{period}{last}", function)
        for group in (("", "of/<slug:group>/") if groups else ("",))
        for place in ("", "in/<slug:area>/")
        for period in ("", "<slug:period>/")
    ]


# Pages of the whole site stand before those of a release, whose first part is any word.
urlpatterns = [
    path("about/", words.about, name="about"),
    path("about/use/", words.use, name="about-use"),
    path("accessibility/", words.accessibility, name="accessibility"),
    path("api/", api_guide.api, name="api"),
    path("feedback/", words.feedback, name="feedback"),
    path("glossary/", words.glossary, name="glossary"),
    path("search/", search.search, name="search"),
    path("<slug:release>/areas/<slug:area>/report/", report.page, name="report"),
    path("<slug:release>/areas/<slug:area>/report.pdf", report.pdf, name="report-pdf"),
    path("<slug:release>/compare/", compare.compare, name="compare"),
    path("<slug:release>/compare/chart.<slug:ending>", compare.compare_chart),
    path("<slug:release>/compare/compared.csv", compare.compare_csv, name="compare-csv"),
    path("<slug:release>/data/", catalogue.catalogue, name="catalogue"),
    *(
        path(f"<slug:release>/data/whole.{ending}", whole.whole, {"ending": ending})
        for ending in ENDINGS
    ),
    path("<slug:release>/indicators/<slug:indicator>/data.xlsx", whole.of_indicator),
    path("<slug:release>/inequalities/", inequalities.index, name="inequalities"),
    *_in_areas("inequalities", inequalities.inequalities, groups=False),
    *(
        path(
            f"<slug:release>/inequalities/<slug:indicator>/{place}<slug:period>/chart/"
            "<slug:name>.<slug:ending>",
            inequalities.inequalities_file,
        )
        for place in ("", "in/<slug:area>/")
    ),
    *_in_areas("map", map.map_page, groups=True),
    *_in_areas("map", map.map_file, groups=True, last="map.<slug:ending>"),
    path("<slug:release>/versions/", versions.versions, name="versions"),
    path("<slug:release>/versions/<int:version>/", versions.version, name="version"),
    path(
        "<slug:release>/versions/<int:version>/<path:name>",
        versions.version_file,
        name="version-file",
    ),
    path("<slug:release>/changes/", versions.changes, name="changes"),
    path("<slug:release>/differences/", differences.differences, name="differences"),
    path(
        "<slug:release>/differences/differences.csv",
        differences.differences_csv,
        name="differences-csv",
    ),
]
