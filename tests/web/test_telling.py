"""What pages tell of figures that stand for something else: joint, withheld, broken, outlying."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.web.small_statistics import (
    BREAK,
    CODES,
    COUNTRY,
    FULL,
    NAMES,
    NORTH,
    OLD,
    SHARE,
    SOUTH,
    about_of,
    areas,
    figures,
)
from tests.web.test_pages import said

from rooftree.reference.figures import Figure
from rooftree.reference.periods import collection_year
from rooftree.reference.symbols import Symbol, Value
from rooftree.releases import publish
from rooftree.statistics.published import Published

ID = "invented-telling"
ROOT = f"/{ID}/"
YEARS = range(2020, 2026)
WITHHELD = 2021
JOINT = f"{CODES[0]} / {CODES[1]}"
RISING, ALONE = CODES[2], CODES[3]
STAFF = about_of(
    "staff_pct", "Staff who left", "workforce", headlines=[{"by": "", "title": "Left"}]
)
TESTS = about_of(
    "tests_pct",
    "Passed a test",
    "stay_together",
    period_kind="As at 31 March",
    headlines=[{"by": "", "title": "Passed"}],
)
EXTRA = about_of(
    "extra_pct",
    "Read with the others",
    "safe",
    status="not live",
    headlines=[{"by": "", "title": "Read with the others"}],
)
MORE = about_of("more_pct", "One of many more", "safe", status="not live")


def _of(about: dict[str, Any], area: str, year: int, *, value: Value) -> Figure:
    return Figure(about["id"], area, collection_year(year), value)


def _staff(area: str, n: int, year: int) -> Value:
    if area == ALONE:
        return Decimal(90)
    return Decimal(10 + year - 2020) if area == RISING else Decimal(10 + n % 3)


def _told() -> Iterator[Figure]:
    places = [*CODES[2:10], NORTH, SOUTH, COUNTRY, JOINT]
    for year in YEARS:
        for n, area in enumerate(places):
            yield _of(STAFF, area, year, value=_staff(area, n, year))
        for n, area in enumerate([*CODES[:10], NORTH, SOUTH, COUNTRY]):
            withheld = Symbol.X if year == WITHHELD else Decimal(50 + n)
            yield _of(TESTS, area, year, value=withheld)
            yield _of(EXTRA, area, year, value=Decimal(n))
            yield _of(MORE, area, year, value=Decimal(n))


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    made: Path = tmp_path_factory.mktemp("telling")
    shared = [figure for figure in figures() if figure.indicator == SHARE["id"]]
    ended = [replace(f, value=Symbol.Z) for f in shared if f.area == COUNTRY]
    later = [replace(f, area=OLD) for f in ended if f.period.label == "2024/25"]
    abouts = {about["id"]: about for about in (SHARE, STAFF, TESTS, EXTRA, MORE)}
    publish(
        Published((*_told(), *shared, *later), abouts, ()),
        folder=made,
        id=ID,
        title="Invented telling",
        areas=areas(),
        made_on="2026-11-24",
        source="Invented statistics",
        licence="Invented data, free to use",
    )
    return made


@pytest.fixture
def told(pages, folder) -> Iterator[Any]:
    from django.test import Client

    from rooftree.web.public import shelf

    before = shelf.current().folder
    shelf.load(folder)
    yield Client()
    shelf.load(before)


def _page(client: Any, indicator: dict[str, Any], area: str, view: str = "") -> str:
    return said(client, f"{ROOT}indicators/{indicator['id']}/in/{area}/{view}")


# --- joint returns ---


@pytest.mark.parametrize("view", ["", "neighbours/", "authorities/", "regions/"])
def test_a_joint_return_is_shown_as_such_on_every_view(told, view):
    text = _page(told, STAFF, FULL, view)
    assert f"{NAMES[0]} and {NAMES[1]}" in text
    assert "made one return" in text
    if not view:
        assert "no figure" not in text.split("Over time")[1].split("The chart in words")[0]


def test_the_summary_and_its_file_have_the_joint_figure_and_say_whose_it_is(told):
    text = said(told, f"{ROOT}areas/{FULL}/")
    assert f"{NAMES[0]} and {NAMES[1]} made one return: the figure is of both together." in text
    rows = told.get(f"{ROOT}areas/{FULL}/summary.csv").content.decode().splitlines()
    row = next(row for row in rows if "staff_pct" in row)
    assert ",12," in row.replace(".0", "") or ",11," in row.replace(".0", "")
    assert "made one return" in row


# --- areas that are no more, breaks, withheld years ---


def test_an_area_that_is_no_more_begins_with_its_last_number_and_its_period(told):
    from rooftree.web.public.subject import subject

    own = subject(ID, SHARE["id"], area=OLD).own
    assert own is not None
    assert (own.period.label, isinstance(own.value, Decimal)) == ("2022/23", True)
    now = _page(told, SHARE, OLD).split("Over time")[1]
    assert "Oldshire, 2022/23" in now


def test_a_change_that_is_not_shown_because_of_a_break_says_why(told):
    from rooftree.web.public.pages import area as pages_of_area
    from rooftree.web.public.pictures.picture import Marks

    row = next(
        r for r in pages_of_area.rows_of(_held(), _place(FULL)) if r.indicator == "staff_pct"
    )
    marks = Marks()
    cell = pages_of_area.changed(replace(row, change=None, broken=BREAK), STAFF, marks)
    assert (cell.text, cell.mark) == ("not told", "a")
    assert marks.all == (("a", f"No change is told: {BREAK}"),)


def _held() -> Any:
    from rooftree.web.public import site

    return site.release_of(ID)


def _place(code: str) -> Any:
    from rooftree.web.public import site

    return site.area_of(_held(), code)


def test_the_neighbours_median_of_a_year_that_was_withheld_is_its_symbol(told):
    from rooftree.web.public import pictures
    from rooftree.web.public.subject import subject

    table = pictures.over_time(subject(ID, TESTS["id"], area=FULL)).table
    at = [column.title for column in table.columns].index("Neighbours’ median")
    cells = {row.head: row.cells[at] for row in table.rows}
    assert (cells["2020/21"].text, cells["2020/21"].meaning) == ("x", "Not available")
    assert not cells["2021/22"].meaning and cells["2021/22"].data


# --- axes ---


def test_one_value_far_above_all_others_does_not_make_the_axis():
    from rooftree.web.public.pictures.axes import within

    crowd = [Decimal(n) for n in range(1, 101)]
    assert within(crowd) == 100
    assert within([*crowd, Decimal(120)]) == 120
    assert within([*crowd, Decimal(900)]) == 100


def _axis_of(client: Any, area: str, query: str = "") -> tuple[str, ...]:
    path = f"{ROOT}indicators/{TESTS['id']}/in/{area}/{query}"
    svg = client.get(path).content.decode().split("<svg")[1].split("</svg>")[0]
    return tuple(re.findall(r">(\d+%)<", svg))


def test_the_axis_is_the_same_for_every_area_until_it_is_fitted_to_the_figures(told):
    axes = {_axis_of(told, area) for area in CODES[:10]}
    assert len(axes) == 1
    fitted = {_axis_of(told, area, "?axis=data") for area in (CODES[0], CODES[9])}
    assert axes.isdisjoint(fitted)


def test_the_chart_of_an_area_that_stands_alone_reaches_to_it():
    from rooftree.web.design.charts.axis import axis

    held = axis([Decimal(90)], unit="%", zero=True, domain=(Decimal(0), Decimal(15)))
    assert held.high >= 90


# --- trends, what is read first ---


def test_a_trend_is_one_sentence_with_its_method_behind_it(told):
    body = told.get(f"{ROOT}indicators/staff_pct/in/{RISING}/").content.decode()
    sentence = "the figures of Corde have risen more steadily than chance would have it."
    assert f"Over the 6 periods from 2019/20 to 2024/25 {sentence}" in body
    assert "Mann and Kendall" in body.split("How a trend is told from chance")[1]
    assert "Mann and Kendall" not in body.split("How a trend is told from chance")[0]


def test_no_trend_is_told_of_few_periods_or_across_a_gap(told):
    assert "trend is told" not in _page(told, SHARE, FULL)
    assert "trend is told" not in _page(told, TESTS, CODES[4])


@pytest.mark.parametrize("path", [f"areas/{FULL}/", "framework/"])
def test_the_dashboards_rows_come_first_and_the_others_are_set_apart(told, path):
    body = told.get(f"{ROOT}{path}").content.decode()
    first, apart = re.split(r"<details[^>]*><summary[^>]*><span[^>]*>More from the same", body)
    assert "One of many more" in apart and "One of many more" not in first
    assert "Read with the others" in first
    assert first.count("not on the department’s dashboard") == 1


def test_the_report_has_only_the_rows_that_are_read_first(told):
    text = said(told, f"{ROOT}areas/{FULL}/report/")
    assert "Read with the others" in text and "One of many more" not in text


def test_a_report_of_seventy_rows_is_one_page(told):
    from rooftree.web.public import report_pdf
    from rooftree.web.public.report import Group, report

    held = report(_held(), _place(FULL))
    part = held.parts[0]
    line = part.domains[0].lines[0]
    long = replace(line, title="Expected standard in reading, writing and maths, children in need")
    groups = tuple(Group(f"Domain {n}", "2024/25", (line, long) * 2) for n in range(3))
    parts = tuple(replace(part, domains=groups) for _ in range(6))
    whole = report_pdf.pdf(replace(held, parts=parts))
    assert sum(len(group.lines) for one in parts for group in one.domains) == 72
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", whole)) == 1


# --- small things ---


def test_figures_of_one_day_say_the_day(told):
    assert "31 March 2025" in said(told, f"{ROOT}areas/{FULL}/")
    assert f"{NAMES[0]}, 31 March 2025" in _page(told, TESTS, FULL)


def test_links_that_change_the_axis_name_their_page_and_the_form_needs_no_area(told):
    path = f"{ROOT}indicators/staff_pct/in/{RISING}/"
    assert f'href="{path}?axis=data#over-time"' in told.get(path).content.decode()
    asked = told.get(f"/find/?release={ID}")
    assert (asked.status_code, asked["Location"]) == (302, f"{ROOT}areas/")
    assert told.get("/find/").status_code == 302
