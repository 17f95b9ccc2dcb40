"""Files that are not in the department's layout: outturn, Ofsted, Fingertips, the census."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from tests.shared import SHARED, needs_shared

from rooftree.areas import england
from rooftree.reference.figures import By
from rooftree.reference.symbols import Symbol, Value
from rooftree.statistics import all_measures, import_folder
from rooftree.statistics.layouts import tables_of
from rooftree.statistics.rows import StatisticsError

SHARE, SPEND, NOT_CLA = (
    "csc_share_of_la_spend_pct",
    "csc_spend_per_child_gbp",
    "csc_share_not_cla_pct",
)
RATING = "ofsted_leadership_rating"
HOSPITAL = "hospital_admissions_injury_0_14_rate_per_10000"
WEST_MIDLANDS, NORTH_WEST, SOUTH_EAST = "E12000005", "E12000002", "E12000008"
ENGLAND, LONDON, INNER, OUTER = "E92000001", "E12000007", "E13000001", "E13000002"
BIRMINGHAM, BARNSLEY, SHEFFIELD = "E08000025", "E08000038", "E08000039"
LIKE: By = (("coverage", "Children's services authorities that made a return"),)
LEADERS = "The impact of leaders on social work practice with children and families"

SERVICES = "Children Social Care - Total Expenditure (C3 = C1 + C2)"
EVERYTHING = "Total Service Expenditure - Total Expenditure (C3 = C1 + C2)"
RETURN = ("E-code", "ONS Code", "Local authority", "Notes", "Class", SERVICES, EVERYTHING)


def workbook(path: Path, **sheets: list[tuple[object, ...]]) -> Path:
    """A spreadsheet with these sheets, row by row."""
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for n, row in enumerate(rows):
                sheet.write_row(n, 0, row)
    return path


def outturn(folder: Path, *bodies: tuple[object, ...], title: str = "Outturn 2024-25") -> Path:
    return workbook(
        folder / "spending.xlsx",
        Notes=[("Note number", "Note text")],
        Data=[(title,), ("GBP thousand",), RETURN, *bodies],
    )


def body(code: str, kind: str, services: object, everything: object) -> tuple[object, ...]:
    return ("E1", code, "Somewhere", "", kind, services, everything)


def figures(folder: Path, *ids: str) -> dict[tuple[str, str, str, By], tuple[Value, str]]:
    chosen = [measure for measure in all_measures() if measure.id in ids]
    published, _ = import_folder(folder, england(), measures=chosen)
    return {
        (one.indicator, one.area, one.period.label, one.by): (one.value, one.note)
        for one in published.figures
    }


# Spending


def test_a_region_adds_up_only_authorities_that_made_a_return_and_names_the_others(tmp_path):
    outturn(
        tmp_path,
        body(BIRMINGHAM, "MD", "[x]", "[x]"),
        body("E08000026", "MD", 10, 100),
        body("E08000027", "MD", 35, 100),
        body(ENGLAND, "Eng", 90, 1000),
    )
    held = figures(tmp_path, SHARE)
    value, note = held[SHARE, WEST_MIDLANDS, "2024/25", ()]
    assert value == Decimal("22.5")
    assert note == "Without Birmingham. No return was made in time."
    assert held[SHARE, BIRMINGHAM, "2024/25", ()][0] is Symbol.X
    assert held[SHARE, ENGLAND, "2024/25", ()][0] == Decimal("9.0"), "as published"
    assert held[SHARE, ENGLAND, "2024/25", LIKE][0] == Decimal("22.5"), "like for like"
    assert held[SHARE, SOUTH_EAST, "2024/25", ()][0] is Symbol.X, "nobody there made a return"


def test_the_greater_london_authority_is_not_the_region_whose_code_it_has(tmp_path):
    outturn(tmp_path, body(LONDON, "O", 1, 1), body("E09000007", "LB", 1, 4))
    held = figures(tmp_path, SHARE)
    assert held[SHARE, LONDON, "2024/25", ()][0] == Decimal("25.0")
    assert held[SHARE, INNER, "2024/25", ()][0] == Decimal("25.0")
    assert held[SHARE, OUTER, "2024/25", ()][0] is Symbol.X


def test_a_sheet_is_found_by_its_header_and_its_year_by_its_title(tmp_path):
    path = outturn(tmp_path, body("E09000007", "LB", 1, 4), title="Outturn 2030-31, GBP thousand")
    (table,) = tables_of(path, england())
    (row,) = table.rows()
    assert (row.period.label, row.period.end) == ("2030/31", date(2031, 3, 31))
    assert row.area == "E09000007" and row.line == 4


@pytest.mark.parametrize("title", ["Outturn", "Outturn 2024-26"])
def test_an_outturn_without_a_year_is_refused_in_a_sentence(tmp_path, title):
    path = outturn(tmp_path, body("E09000007", "LB", 1, 4), title=title)
    with pytest.raises(StatisticsError, match=r"spending\.xlsx: .* name no financial year"):
        tables_of(path, england())


def test_a_damaged_spreadsheet_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "broken.ods").write_bytes(b"PK\x03\x04 no spreadsheet")
    with pytest.raises(StatisticsError, match=r"broken\.ods cannot be read as a spreadsheet"):
        tables_of(tmp_path / "broken.ods", england())


def test_two_columns_of_one_name_are_refused(tmp_path):
    rows = [("Outturn 2024-25",), (*RETURN, SERVICES), ("", *[1] * 7)]
    path = workbook(tmp_path / "twice.xlsx", Data=rows)
    with pytest.raises(StatisticsError, match="two columns are headed"):
        tables_of(path, england())


def test_a_cell_that_is_neither_number_nor_symbol_is_named(tmp_path):
    outturn(tmp_path, body("E09000007", "LB", "many", 4))
    with pytest.raises(StatisticsError, match=r"spending\.xlsx, row 4, .*'many'"):
        figures(tmp_path, SHARE)


@needs_shared
def test_regional_spend_for_each_child_is_like_for_like(release):
    """What the dashboard shows for these is 1,162, 1,501 and 1,184."""
    for region, right in ((WEST_MIDLANDS, 1484), (NORTH_WEST, 1551), (SOUTH_EAST, 1212)):
        figure = release.figure(SPEND, region, "2024/25")
        assert figure.value == right
        assert figure.note.endswith(". No return was made in time.")


@needs_shared
def test_england_has_its_published_share_and_one_like_for_like(release):
    assert release.value(SHARE, ENGLAND, "2024/25") == Decimal("9.5")
    assert release.value(SHARE, ENGLAND, "2024/25", LIKE) == Decimal("11.9")
    regions = [release.value(SHARE, one.code, "2024/25") for one in release.areas.regions()]
    assert min(regions) > release.value(SHARE, ENGLAND, "2024/25")
    assert min(regions) < release.value(SHARE, ENGLAND, "2024/25", LIKE) < max(regions)


@needs_shared
def test_spending_is_also_by_service_and_what_was_not_broken_down_is_not_available(release):
    gateshead = "E08000037"
    for service, there in (
        ("Children looked after", True),
        ("Children looked after: other", False),
    ):
        value = release.value(SPEND, gateshead, "2024/25", (("service", service),))
        assert isinstance(value, Decimal) is there, "its parts were estimated by the ministry"
    parts = ("residential care", "fostering", "seeking asylum", "other")
    named = [f"Children looked after: {one}" for one in parts]
    total, *few = (
        release.figure(SPEND, ENGLAND, "2024/25", (("service", one),)).numerator
        for one in ("Children looked after", *named)
    )
    assert abs(total - sum(few)) < 1000, "in pounds"


# Inspections

JUDGED = ("Local authority area code", "Inspection date", "Publication date", LEADERS)
OTHERS = (
    "Overall effectiveness",
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children in care",
    "The experiences and progress of care leavers",
)


def inspections(folder: Path, *rows: tuple[object, ...]) -> Path:
    blank = ("",) * len(OTHERS)
    said = [(*row, *blank) for row in rows]
    titles = [("Judgements as at 31 March 2030",), ("One table.",)]
    return workbook(folder / "ofsted.xlsx", Now=[*titles, (*JUDGED, *OTHERS), *said])


def test_a_rating_is_a_place_on_the_scale_with_the_days_of_its_inspection(tmp_path):
    inspections(
        tmp_path,
        ("E08000016", "11/09/2023", "27/10/2023", "Good"),
        ("E08000032", "01/02/2024", "03/04/2024", "Inadequate"),
        ("E08000033", "Not yet inspected", "", ""),
    )
    held = figures(tmp_path, RATING)
    value, note = held[RATING, BARNSLEY, "2029/30", ()]
    assert value == 2
    assert note == "Inspected on 11 September 2023; report of 27 October 2023."
    assert held[RATING, "E08000033", "2029/30", ()][0] is Symbol.X
    good, inadequate = ((("rating_count", f"{one}_count"),) for one in ("good", "inadequate"))
    for area in ("E12000003", ENGLAND):
        assert held[RATING, area, "2029/30", good][0] == 1
        assert held[RATING, area, "2029/30", inadequate][0] == 1
    assert (RATING, ENGLAND, "2029/30", ()) not in held, "a country has no rating"


def test_a_word_that_is_not_on_the_scale_is_refused(tmp_path):
    inspections(tmp_path, (BARNSLEY, "11/09/2023", "27/10/2023", "Fair"))
    with pytest.raises(StatisticsError, match=r"row 4, .*'Fair' is not on the scale; .*Good"):
        figures(tmp_path, RATING)


@pytest.mark.parametrize(
    ("code", "day", "said"),
    [
        ("E99999999", "11/09/2023", "'E99999999' is no area that is known"),
        (BARNSLEY, "2023-13-09", "'2023-13-09' is no day"),
    ],
)
def test_an_unknown_code_or_day_is_refused(tmp_path, code, day, said):
    path = inspections(tmp_path, (code, day, "27/10/2023", "Good"))
    (table,) = tables_of(path, england())
    with pytest.raises(StatisticsError, match=said):
        list(table.rows())


@needs_shared
def test_each_rating_has_its_own_day_and_earlier_years_come_from_the_history(release):
    years = {
        release.figure(RATING, area.code, "2024/25").note.split(";")[0][-4:]
        for area in release.areas.authorities()
    }
    assert years == {"2021", "2022", "2023", "2024", "2025"}
    assert release.periods(RATING)[0].label == "2018/19"
    old = release.figure(RATING, "E10000006", "2022/23")
    assert (old.value, old.note[:31]) == (3, "Inspected on 20 September 2022;")
    assert release.figure(RATING, "E10000006", "2023/24") is None, "Cumbria was no more"
    assert release.value(RATING, "E06000063", "2023/24") is Symbol.X, "not inspected by then"
    assert release.definitions[RATING]["scale"][0] == "Outstanding"


# Hospital admissions

EXPORT = (
    "Indicator ID,Area Code,Area Type,Sex,Category Type,Category,Time period,Value,Count,"
    "Denominator,Value note\n"
)


def export(folder: Path, *lines: str) -> None:
    (folder / "export.csv").write_text(EXPORT + "\n".join(lines) + "\n", "utf-8")


def admission(code: str, said: str, *, year: str = "2023/24", note: str = "") -> str:
    kind = "Counties & UAs (from Apr 2023)"
    return f"90284,{code},{kind},Persons,,,{year},{said},{note}"


def test_inner_london_is_added_up_from_its_authorities_that_have_counts(tmp_path):
    export(
        tmp_path,
        admission("E09000001", ",,", note="Value for Hackney and City of London combined"),
        admission("E09000007", "30,300,100000"),
        admission("E09000012", "60,150,25000"),
        admission("E08000016", "70.5,71,10000"),
    )
    held = figures(tmp_path, HOSPITAL)
    assert held[HOSPITAL, INNER, "2023/24", ()][0] == 36
    assert held[HOSPITAL, BARNSLEY, "2023/24", ()][0] == Decimal("70.5"), "by its newer code"
    city = held[HOSPITAL, "E09000001", "2023/24", ()]
    assert city == (Symbol.X, "Value for Hackney and City of London combined.")
    assert (HOSPITAL, WEST_MIDLANDS, "2023/24", ()) not in held, "regions are published"


def test_a_blank_that_was_suppressed_is_c_and_not_x(tmp_path):
    export(
        tmp_path,
        admission("E06000017", ",,", note="Value suppressed for disclosure control"),
        admission("E06000018", ",,"),
    )
    held = figures(tmp_path, HOSPITAL)
    assert held[HOSPITAL, "E06000017", "2023/24", ()][0] is Symbol.C
    assert held[HOSPITAL, "E06000018", "2023/24", ()][0] is Symbol.X


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (admission("E06000018", "1,1,1", year="2023/25"), "row 2, Time period: '2023/25' is no"),
        ("90284,E06000018,Counties", "row 2: the cells do not match"),
        (admission("E06000018", "many,1,1"), "row 2, Value: 'many'"),
    ],
)
def test_a_line_of_an_export_that_cannot_be_read_is_named(tmp_path, line, said):
    export(tmp_path, line)
    with pytest.raises(StatisticsError, match=said):
        figures(tmp_path, HOSPITAL)


@needs_shared
def test_injuries_are_also_by_sex_and_by_deprivation(release):
    series = release.of(HOSPITAL)
    assert series.groups("sex") == ("Male", "Female")
    deciles = series.groups("deprivation_of_authority")
    assert (len(deciles), deciles[0], deciles[-1]) == (10, "Most deprived", "Least deprived")
    most, least = (
        release.value(HOSPITAL, ENGLAND, "2023/24", (("deprivation_of_authority", one),))
        for one in ("Most deprived", "Least deprived")
    )
    assert most > least


# Ethnic groups


@needs_shared
@pytest.mark.parametrize("code", [BARNSLEY, "E08000016", SHEFFIELD, "E08000019"])
def test_barnsley_and_sheffield_have_a_census_under_either_code(release, code):
    by = (("series", "population_census_2021"), ("ethnic_group", "White"))
    assert isinstance(release.value("sw_ethnicity_vs_population_pct", code, "2025", by), Decimal)


@needs_shared
def test_the_census_of_a_place_without_a_table_is_that_of_its_parts(release):
    by = (("series", "population_census_2021"), ("ethnic_group", "Asian"))
    where = "sw_ethnicity_vs_population_pct"
    joint = release.figure(where, "E09000021 / E09000027", "2025", by)
    parts = [SHARED / "published" / "ons-ethnic-population-la.csv"]
    (table,) = tables_of(parts[0], england())
    asian = "Asian, Asian British or Asian Welsh"
    people = {row.area: int(row.cells[asian]) for row in table.rows()}
    assert joint.numerator == people["E09000021"] + people["E09000027"]
    inner = release.figure(where, INNER, "2025", by)
    boroughs = {area.code for area in release.areas.within(INNER)}
    assert inner.numerator == sum(people[code] for code in boroughs)


ROLE = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
    "region_name,old_la_code,new_la_code,la_name,role,breakdown_topic,breakdown,"
    "inpost_headcount,inpost_headcount_percentage\n"
)


def test_a_complement_keeps_the_symbol_of_what_it_is_taken_from(tmp_path):
    place = "Local authority,E92000001,England,E12000001,North East,805,E06000001,Hartlepool"
    rows = "".join(
        f"{year},Reporting year,{place},Total,Ethnicity major,{group},{count},{share}\n"
        for year, white in ((2024, ("c", "c")), (2025, (80, "80.0")))
        for group, (count, share) in {
            "Total": (120, "100.0"),
            "Known": (100, "83.3"),
            "Not known": (20, "16.7"),
            "White": white,
            "Asian / Asian British": (20, "20.0"),
        }.items()
    )
    (tmp_path / "roles.csv").write_text(ROLE + rows, "utf-8")
    chosen = [one for one in all_measures() if one.id == "sw_ethnicity_headcount_pct"]
    published, _ = import_folder(tmp_path, england(), measures=chosen)
    others = {
        one.period.label: one
        for one in published.figures
        if one.by == (("ethnic_group", "Non-white"),)
    }
    assert (others["2025"].value, others["2025"].numerator) == (20, 20)
    hidden = others["2024"]
    assert (hidden.value, hidden.numerator) == (Symbol.C, Symbol.C)


@needs_shared
def test_managers_are_not_available_where_one_of_their_grades_is_not(release):
    by = (("seniority", "Manager"), ("ethnic_group", "White"))
    assert release.value("sw_ethnicity_by_seniority_pct", "E06000055", "2025", by) is Symbol.X
    by = (("seniority", "Middle manager"), ("ethnic_group", "White"))
    figure = release.figure("sw_ethnicity_by_seniority_pct", "E06000055", "2025", by)
    assert (figure.numerator, figure.denominator) == (1, 3)


@needs_shared
def test_every_code_of_these_files_is_a_known_area():
    for name in ("la_hospital_admissions_2324.csv", "region_hospital_admissions_2324.csv"):
        (table,) = tables_of(SHARED / "published" / name, england())
        assert len({row.area for row in table.rows()}) > 150
    (table,) = tables_of(SHARED / "published" / "ons-ethnic-population-la.csv", england())
    assert len({row.area for row in table.rows()}) == 153
