"""The eleven faults that were found in the department's dashboards: none of them happens here.

Each test begins with the number of the fault in the list of those who found them. Figures are
those of the release of all published files; pages are drawn in a process of their own, so that
no other test's release is taken from it.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from functools import cache
from itertools import pairwise

import pytest
from tests.published import published_release
from tests.shared import SHARED, needs_shared

from rooftree.areas import england
from rooftree.comparisons import change, neighbour_rows, neighbour_summary, ordered, position
from rooftree.comparisons.ratings import word
from rooftree.comparisons.summary import area_summary
from rooftree.reference.symbols import Symbol
from rooftree.releases.shown import shown
from rooftree.statistics import all_measures, import_folder

pytestmark = needs_shared

HOSPITAL = "hospital_admissions_injury_0_14_rate_per_10000"
CASELOAD = "sw_average_caseload_fte"
POPULATION = "sw_ethnicity_vs_population_pct"
RATING = "ofsted_leadership_rating"
SUPPRESSED = "cpp_2_years_or_more_pct"
MOVES = "cla_mid_year_school_moves_pct"
BARNSLEY, SHEFFIELD = "E08000038", "E08000039"
HARTLEPOOL, MIDDLESBROUGH = "E06000001", "E06000002"
CUMBERLAND, WESTMORLAND, NORTH_WEST = "E06000063", "E06000064", "E12000002"
NORTH_WEST_CHARTS = (
    "cla_starting_rate_per_10000",
    "cla_31march_rate_per_10000",
    "cla_starting_uasc_rate_per_10000",
    "cla_31march_uasc_rate_per_10000",
)
ROOT = "/england-published/indicators"
PAGES = (
    f"{ROOT}/{SUPPRESSED}/in/{HARTLEPOOL}/",
    f"{ROOT}/{POPULATION}/in/{HARTLEPOOL}/breakdowns/",
    f"{ROOT}/{MOVES}/in/{HARTLEPOOL}/",
    f"{ROOT}/{MOVES}/in/{MIDDLESBROUGH}/",
    f"{ROOT}/{RATING}/in/{BARNSLEY}/",
    f"{ROOT}/cla_31march_rate_per_10000/authorities/",
    f"/england-published/areas/{HARTLEPOOL}/",
    "/england-published/differences/",
)
DRAW = """
import json, pathlib, sys
from rooftree.web.public.server import application
application(pathlib.Path(sys.argv[1]))
from django.test import Client
client = Client(SERVER_NAME="localhost")
answers = {path: client.get(path) for path in sys.argv[2:]}
print(json.dumps({path: [a.status_code, a.content.decode()] for path, a in answers.items()}))
"""


@cache
def pages() -> dict[str, str]:
    """The pages of the release, as text without marks; each answered with 200."""
    folder = published_release().folder.parents[1]
    done = subprocess.run(
        [sys.executable, "-c", DRAW, str(folder), *PAGES],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    answers = json.loads(done.stdout)
    assert {path: status for path, (status, _) in answers.items() if status != 200} == {}
    return {path: words(html) for path, (_, html) in answers.items()}


def words(html: str) -> str:
    drawn = re.sub(r"<svg.*?</svg>|<style.*?</style>|<script.*?</script>", " ", html, flags=re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", drawn))


@pytest.mark.parametrize(
    ("region", "right", "shown_there"),
    [("E12000005", 1484, 1162), ("E12000002", 1551, 1501), ("E12000008", 1212, 1184)],
)
def test_regional_spend_sets_spending_and_children_of_the_same_authorities_together(
    region, right, shown_there
):
    """1. Children of authorities that made no return are in neither sum."""
    release = published_release()
    figure = release.figure("csc_spend_per_child_gbp", region, "2024/25")
    assert figure.value == right != shown_there
    counted = [
        one
        for one in release.of("csc_spend_per_child_gbp").of_period("2024/25")
        if region in release.areas.around(one.area) and not isinstance(one.value, Symbol)
        if release.areas.kind_of(one.area) == "authority"
    ]
    assert figure.numerator == sum(one.numerator for one in counted)
    assert figure.denominator == sum(one.denominator for one in counted)


def test_a_change_is_of_numbers_and_never_of_their_text():
    """2. As text 11.2 is below 9.6, and 6 above 16; as numbers it is not."""
    release = published_release()
    city, scilly = (release.figure(CASELOAD, c, "2025").value for c in ("E09000001", "E06000053"))
    assert (str(city), str(scilly)) == ("11.2", "6")
    assert change(release, CASELOAD, "E09000001", "2025") > 0, "from 9.6"
    assert change(release, CASELOAD, "E06000053", "2025") < 0, "from 16"
    symbols = [
        (area.code, period.label)
        for area in release.areas.authorities()
        for period in release.periods(CASELOAD)
        if isinstance(release.value(CASELOAD, area.code, period.label), Symbol)
    ]
    assert symbols, "there are symbols to compare with"
    assert all(change(release, CASELOAD, area, period) is None for area, period in symbols)


def test_workforce_and_population_are_of_one_year_and_the_page_says_which():
    """3. A table has each group once for each side, of the year that it names."""
    text = pages()[f"{ROOT}/{POPULATION}/in/{HARTLEPOOL}/breakdowns/"]
    _, _, rest = text.partition("%: Whose ethnic groups and ethnic group, Hartlepool, 2025")
    # The same is said again beneath the table by the words of its charts.
    table, sign, _ = rest.partition("Population (Census 2021), White")
    assert sign
    for group in ("White", "Mixed", "Asian", "Black", "Other"):
        assert len(re.findall(rf"Social workers, {group} \d", table)) == 1, group


@pytest.mark.parametrize("code", [BARNSLEY, SHEFFIELD])
def test_barnsley_and_sheffield_have_neighbours_are_neighbours_and_have_a_census(code):
    """4. An authority is found by whichever code a file has."""
    release = published_release()
    assert neighbour_summary(release, HOSPITAL, code, "2023/24").n == 10
    for other in release.areas.neighbour_of(code):
        rows = neighbour_rows(release, HOSPITAL, other, "2023/24")
        assert [row.counted for row in rows if row.area.code == code] == [True]
    by = (("series", "population_census_2021"), ("ethnic_group", "White"))
    assert not isinstance(release.value(POPULATION, code, "2025", by), Symbol)


@pytest.mark.parametrize("indicator", NORTH_WEST_CHARTS)
def test_cumberland_and_westmorland_are_in_the_north_west(indicator):
    """5. Who is in a region is known from the areas, by date, and not from another file."""
    release = published_release()
    by = release.headlines(indicator)[0].by
    held = ordered(release, indicator, "2024/25", by)
    codes = {one.area for one in (*held.numbers, *held.others)}
    within = {area.code for area in release.areas.within(NORTH_WEST) if area.until is None}
    assert {CUMBERLAND, WESTMORLAND} <= within <= codes


def test_the_chart_and_table_of_all_authorities_name_both():
    """5. They are on the page, too."""
    text = pages()[f"{ROOT}/cla_31march_rate_per_10000/authorities/"]
    assert "Cumberland" in text and "Westmorland and Furness" in text


def test_a_symbol_never_has_a_unit_and_is_never_another():
    """6. Suppressed is c and not c%; u stays u; what is missing is not z."""
    release = published_release()
    assert [shown(symbol, 1) for symbol in Symbol] == ["c", "k", "u", "x", "z", "low"]
    assert release.value(SUPPRESSED, HARTLEPOOL, "2024/25") is Symbol.C
    for text in pages().values():
        assert not re.search(r"\b(c|k|u|x|z|low) ?%", text)
    assert "c ( Suppressed to protect confidentiality" in pages()[PAGES[0]].replace("(S", "( S")
    hampshire = "E10000014"
    shown_u = [
        row.figure.value
        for other in release.areas.neighbour_of(hampshire)
        for row in neighbour_rows(release, "cin_rate_per_10000", other, "2023/24")
        if row.area.code == hampshire
    ]
    assert shown_u and set(shown_u) == {Symbol.U}
    assert release.figure("cin_rate_per_10000", CUMBERLAND, "2019/20") is None, "missing, not z"


def test_a_page_shows_the_area_of_its_own_address():
    """7. A page knows its area from its address alone: there is no other page's choice to take."""
    release = published_release()
    period = release.periods(MOVES)[-1].label
    for code in (HARTLEPOOL, MIDDLESBROUGH):
        value = shown(release.value(MOVES, code, period), 0)
        text = pages()[f"{ROOT}/{MOVES}/in/{code}/"]
        assert f"{value}% {release.areas.get(code).name}, {period}" in text


def test_a_rating_is_named_with_the_day_of_its_own_inspection():
    """8. No authority is counted 1 or 0, stamped with the file's year, or found by its name."""
    release = published_release()
    figure = release.figure(RATING, BARNSLEY, "2024/25")
    assert word(release.definitions[RATING], figure.value) == "Good"
    assert figure.note == "Inspected on 11 September 2023; report of 27 October 2023."
    text = pages()[f"{ROOT}/{RATING}/in/{BARNSLEY}/"]
    assert "Good Barnsley, 31 March 2025" in text and "Inspected on 11 September 2023" in text
    rated = [release.value(RATING, a.code, "2024/25") for a in release.areas.authorities()]
    assert len(rated) == 153 and not any(isinstance(value, Symbol) for value in rated)


def test_each_row_of_a_summary_has_its_own_period():
    """9. The year of a row is that of its own figures, whatever stands first in its domain."""
    release = published_release()
    rows = {row.indicator: row for row in area_summary(release, HARTLEPOOL)}
    assert rows[HOSPITAL].period.label == "2023/24"
    assert rows["cpp_second_or_subsequent_pct"].period.label == "2024/25"
    assert rows[CASELOAD].period.label == "2025"
    for row in rows.values():
        assert row.figure is None or row.figure.period == row.period
    text = pages()[f"/england-published/areas/{HARTLEPOOL}/"]
    assert "2023/24" in text and "2024/25" in text


def test_a_file_is_known_by_what_is_in_it_and_not_by_its_name(tmp_path):
    """10. RO3_LA_DATA or RO3_LA_Data, on any disk: names do not matter, and no step is by hand."""
    (original,) = (SHARED / "published").glob("RO3_*.ods")
    shutil.copy(original, tmp_path / "whatever it is called.ODS")
    chosen = [measure for measure in all_measures() if measure.id == "csc_share_not_cla_pct"]
    published, _ = import_folder(tmp_path, england(), measures=chosen)
    release = published_release()
    read = {(one.area, one.by): one.value for one in published.figures}
    held = {(one.area, one.by): one.value for one in release.of(chosen[0].id).everything()}
    assert read == held and len(read) > 150


@pytest.mark.parametrize("indicator", ["ks4_attainment8_avg", CASELOAD, "care_leavers_eet_pct"])
def test_the_bands_of_quarters_neither_overlap_nor_leave_a_gap(indicator):
    """11. Every value is in one band; where low is better and where high is."""
    release = published_release()
    by = release.headlines(indicator)[0].by
    period = release.latest_period(indicator, by).label
    seen = set()
    for area in release.areas.authorities():
        held = position(release, indicator, area.code, period, by)
        if held is None:
            continue
        value = release.value(indicator, area.code, period, by)
        within = [band.letter for band in held.limits if band.low <= value <= band.high]
        assert within == [held.quartile], area.name
        seen.add(held.quartile)
    assert seen == set("ABCD")
    bands = sorted(held.limits, key=lambda band: band.low)
    step = 10 ** -release.definitions[indicator]["decimals"]
    assert all(
        float(upper.low - lower.high) == pytest.approx(step) for lower, upper in pairwise(bands)
    )


def test_the_page_of_differences_lists_them():
    """All of them: what the dashboard shows otherwise is on a page, with the reason."""
    text = pages()["/england-published/differences/"]
    assert "counts the children of authorities that made no return" in text
