"""The pages that are visited in a browser: every template, with its fullest and its emptiest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from tests.disclosure.region import CODES as MEASURED_CODES
from tests.disclosure.region import SHARE as MEASURED
from tests.web.shelves import ID as MEASURED_ID
from tests.web.shelves import example_release, second_version, with_more_children
from tests.web.small_statistics import (
    BY_GROUP,
    CODES,
    COUNTRY,
    FULL,
    LACKING,
    NEW,
    NORTH,
    OLD,
    OLDER,
    RATING,
    SHARE,
    SUPPRESSED,
    small_statistics,
)
from tests.web.small_statistics import ID as STATISTICS

from rooftree.web.public import shelf
from rooftree.web.public.whole_files import alone

ROOT, MEASURED_ROOT = f"/{STATISTICS}/", f"/{MEASURED_ID}/"
SHARED = f"{ROOT}indicators/{SHARE['id']}/"
GROUPED = f"{ROOT}indicators/{BY_GROUP['id']}/"
RATED = f"{ROOT}indicators/{RATING['id']}/"
UNEQUAL = f"{ROOT}inequalities/"
COMPARED = f"{ROOT}compare/?"
MEASURED_AT = f"{MEASURED_ROOT}indicators/{MEASURED['id']}/"
ABOUT = (
    "/", "/about/", "/about/use/", "/accessibility/", "/api/", "/feedback/", "/glossary/",
    "/search/", "/search/?q=family", "/search/?q=zzz", "/search/?q=birly",
)  # fmt: skip
AREAS = tuple(
    f"{ROOT}areas/{code}/" for code in (FULL, SUPPRESSED, LACKING, OLD, NEW[0], NORTH, COUNTRY)
)
REPORTS = tuple(
    f"{ROOT}areas/{code}/report/" for code in (FULL, SUPPRESSED, LACKING, OLD, NORTH, COUNTRY)
)
OF_AN_INDICATOR = (
    *(f"{SHARED}in/{code}/" for code in (FULL, SUPPRESSED, OLD, NORTH)),
    SHARED,
    f"{SHARED}in/{FULL}/authorities/",
    f"{SHARED}in/{FULL}/neighbours/",
    f"{SHARED}in/{SUPPRESSED}/neighbours/",
    f"{SHARED}regions/",
    f"{SHARED}in/{FULL}/breakdowns/",
    f"{SHARED}breakdowns/2022-23/",
    f"{SHARED}in/{FULL}/distribution/",
    f"{SHARED}in/{SUPPRESSED}/distribution/",
    f"{SHARED}definition/",
    f"{SHARED}in/{FULL}/?axis=data",
    f"{GROUPED}of/in-care/in/{FULL}/",
    f"{GROUPED}in/{FULL}/breakdowns/",
    f"{RATED}in/{FULL}/",
    f"{RATED}in/{FULL}/neighbours/",
    f"{RATED}distribution/",
    f"{RATED}regions/",
    f"{ROOT}indicators/{OLDER['id']}/breakdowns/",
    f"{MEASURED_AT}in/{MEASURED_CODES[1]}/",
    f"{MEASURED_AT}in/{MEASURED_CODES[3]}/",
    f"{MEASURED_AT}definition/",
)
THE_REST = (
    ROOT,
    f"{ROOT}framework/",
    f"{ROOT}framework/stable_homes/",
    f"{ROOT}framework/multi_agency/",
    f"{ROOT}areas/",
    f"{ROOT}indicators/",
    COMPARED,
    f"{COMPARED}area={FULL}&area={COUNTRY}&indicator={SHARE['id']}&indicator={BY_GROUP['id']}.in-care",
    f"{COMPARED}area={SUPPRESSED}&area={OLD}&indicator={SHARE['id']}&indicator={RATING['id']}",
    f"{COMPARED}{'&'.join(f'area={code}' for code in CODES)}&indicator={SHARE['id']}",
    UNEQUAL,
    f"{UNEQUAL}{SHARE['id']}/in/{FULL}/",
    f"{UNEQUAL}{SHARE['id']}/in/{SUPPRESSED}/",
    f"{UNEQUAL}{RATING['id']}/",
    f"{ROOT}map/{SHARE['id']}/in/{FULL}/2022-23/",
    f"{ROOT}map/{RATING['id']}/",
    f"{MEASURED_ROOT}map/{MEASURED['id']}/",
    f"{ROOT}data/",
    f"{ROOT}versions/",
    f"{ROOT}changes/",
    f"{ROOT}differences/",
    f"{MEASURED_ROOT}areas/{MEASURED_CODES[1]}/",
    f"{MEASURED_ROOT}versions/1/",
    f"{MEASURED_ROOT}changes/",
)
NOWHERE = "/nowhere/"
BUSY, BROKEN = (f"{ROOT}indicators/{one['id']}/data.xlsx" for one in (OLDER, RATING))
OF_A_COPY = "/in-this-copy/"
STATUS = {NOWHERE: 404, BUSY: 503, BROKEN: 500}
OK = 200
PAGES = (*ABOUT, *AREAS, *REPORTS, *OF_AN_INDICATOR, *THE_REST, NOWHERE, BUSY, BROKEN, OF_A_COPY)
WITH_A_CHART = (
    f"{SHARED}in/{FULL}/", f"{SHARED}in/{FULL}/authorities/", f"{SHARED}in/{FULL}/breakdowns/",
    f"{SHARED}in/{FULL}/distribution/", f"{UNEQUAL}{SHARE['id']}/in/{FULL}/",
    f"{COMPARED}area={FULL}&area={COUNTRY}&indicator={SHARE['id']}", f"{ROOT}areas/{FULL}/report/",
)  # fmt: skip

ENGLAND = "/england-published/"
LEEDS, SCILLY, NORTHAMPTONSHIRE = "E08000035", "E06000053", "E10000021"
YORKSHIRE, WHOLE = "E12000003", "E92000001"
REAL_IN = f"{ENGLAND}indicators/cla_31march_rate_per_10000/"
REAL_PAGES = (
    "/",
    *(f"{ENGLAND}areas/{code}/" for code in (LEEDS, SCILLY, NORTHAMPTONSHIRE, YORKSHIRE, WHOLE)),
    f"{ENGLAND}areas/{LEEDS}/report/",
    f"{ENGLAND}framework/",
    f"{ENGLAND}indicators/",
    f"{REAL_IN}in/{LEEDS}/",
    f"{REAL_IN}in/{LEEDS}/authorities/",
    f"{REAL_IN}in/{LEEDS}/distribution/",
    f"{ENGLAND}indicators/cin_primary_need_pct/in/{SCILLY}/breakdowns/",
    f"{ENGLAND}inequalities/cla_31march_characteristics_pct/in/{LEEDS}/",
    f"{ENGLAND}map/cla_31march_rate_per_10000/in/{LEEDS}/",
    f"{ENGLAND}differences/",
)


def releases(folder: Path) -> None:
    """The small statistics, and a measured release of two versions."""
    small_statistics(folder)
    example_release(folder)
    second_version(folder, with_more_children)


@contextmanager
def trouble(path: str) -> Iterator[None]:
    """What must be the matter for a page of trouble to be shown, while it is asked for."""
    with _TROUBLES.get(path, nullcontext)():
        yield


@contextmanager
def _spoilt() -> Iterator[None]:
    """The release is not as it was read: somebody has taken a file of it away."""
    held = shelf.current().releases[STATISTICS].folder / "definitions.json"
    away = held.rename(held.with_suffix(".away"))
    try:
        yield
    finally:
        away.rename(held)


_TROUBLES: dict[str, Callable[[], AbstractContextManager[object]]] = {
    BUSY: alone,
    BROKEN: _spoilt,
}
