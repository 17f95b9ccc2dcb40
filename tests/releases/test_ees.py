"""Data files have the layout of Explore Education Statistics, and the whole has several."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date
from itertools import pairwise
from pathlib import Path

import openpyxl
import pyarrow.parquet
import pytest
from tests.releases.example import example_release
from tests.releases.published import (
    AREAS,
    CODES,
    FEMALE,
    RATE,
    SHARE,
    definition,
    figure,
    figures,
    made,
    published,
)

from rooftree.reference.figures import By
from rooftree.reference.periods import Period, collection_year
from rooftree.reference.symbols import Symbol
from rooftree.releases import Release, whole, workbook
from rooftree.releases.ees import column_of, filters_of, meta_rows, split_cells
from rooftree.releases.ees_time import several_years, time_cells


def period(start: date, end: date) -> Period:
    return Period(start, end, "a stretch")


@pytest.mark.parametrize(
    ("start", "end", "kind", "cells"),
    [
        (date(2024, 4, 1), date(2025, 3, 31), "Year ending 31 March", ("2025", "Reporting year")),
        (date(2024, 4, 1), date(2025, 3, 31), "Financial year", ("202425", "Financial year")),
        (date(2025, 3, 31), date(2025, 3, 31), "As at 31 March", ("2025", "Reporting year")),
        (date(2024, 9, 30), date(2024, 9, 30), "As at 30 September", ("2024", "Reporting year")),
        (date(2024, 9, 1), date(2025, 8, 31), "Academic year", ("202425", "Academic year")),
        (date(1999, 9, 1), date(2000, 8, 31), "Academic year", ("199900", "Academic year")),
        (date(2024, 1, 1), date(2024, 12, 31), "Calendar year", ("2024", "Calendar year")),
        (
            date(2023, 10, 1),
            date(2024, 9, 30),
            "Year ending 30 September",
            ("2024", "Reporting year"),
        ),
        (date(2021, 4, 1), date(2024, 3, 31), "Financial year", ("202324", "Financial year")),
        (date(2021, 4, 1), date(2024, 3, 31), "Three years", ("2024", "Reporting year")),
        (date(2024, 4, 1), date(2024, 9, 30), "", ("202425", "Part 1 (April to September)")),
        (date(2025, 1, 1), date(2025, 3, 31), "", ("202425", "Financial year Q4")),
        (date(2025, 2, 1), date(2025, 2, 28), "", ("2025", "February")),
    ],
)
def test_a_period_has_the_name_that_the_layout_gives_it(start, end, kind, cells):
    assert time_cells(period(start, end), kind) == cells


def test_several_years_are_told_in_the_label(tmp_path):
    three = period(date(2021, 4, 1), date(2024, 3, 31))
    assert several_years(three) == 3
    assert several_years(collection_year(2025)) == 1
    assert several_years(period(date(2025, 3, 31), date(2025, 3, 31))) == 1
    (value, *_) = meta_rows(definition(title="A" * 120), (), 3)
    assert value[2].endswith("A..., over 3 years")
    assert len(value[2]) == 100


BY_AGE: By = (("age", "Under 1"),)
BOTH: By = (("age", "Under 1"), ("sex", "Female"))


def test_each_breakdown_is_a_filter_with_total_where_it_is_not_split():
    filters = filters_of(((), FEMALE, BY_AGE, BOTH), definition())
    assert [(one.column, one.label, one.default) for one in filters] == [
        ("sex", "Sex", "Total"),
        ("age", "Age", "Total"),
    ]
    assert split_cells((), filters) == ("Total", "Total")
    assert split_cells(BY_AGE, filters) == ("Total", "Under 1")
    assert split_cells(BOTH, filters) == ("Female", "Under 1")


def test_a_filter_without_a_total_has_its_first_group_as_default():
    filters = filters_of((FEMALE, (("sex", "Male"),)), definition())
    assert [row[-1] for row in meta_rows(definition(), filters)][:1] == ["Female"]


def test_what_has_one_item_is_no_filter():
    assert filters_of((FEMALE,), definition()) == ()


@pytest.mark.parametrize(
    ("breakdown", "column"),
    [("provider", "provider_group"), ("value", "value_group"), ("school_type", "school_type")],
)
def test_a_breakdown_is_never_named_as_something_else(breakdown, column):
    assert column_of(breakdown) == column


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_symbols_stand_in_the_data_file_as_they_are(tmp_path):
    held = (*figures(), *(figure(CODES[0], 2025, s, by=(("sex", s.text),)) for s in Symbol))
    release = made(tmp_path, published(held)).release
    found = rows_of(release.folder / "data" / f"{SHARE['id']}.csv")
    assert {row["sex"]: row["value"] for row in found if row["time_period"] == "2025"} == {
        symbol.text: symbol.text for symbol in Symbol
    }


@pytest.fixture(scope="module", params=["published", "measured"])
def release(request, tmp_path_factory) -> Release:
    """One of others' statistics, and one of our own indicators with fewer words about them."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "measured":
        return example_release(folder)
    held = (*figures(), *figures(indicator=RATE["id"]), figure(CODES[0], 2025, Symbol.C))
    return made(folder, published(held, definitions=(definition(), definition(RATE)))).release


def test_the_whole_is_one_csv_or_parquet_with_a_row_a_figure(release, tmp_path):
    whole.write_csv(release, tmp_path / "a.csv")
    whole.write_parquet(release, tmp_path / "a.parquet")
    held = rows_of(tmp_path / "a.csv")
    assert len(held) == len(release) > 100
    assert tuple(held[0]) == whole.COLUMNS
    assert pyarrow.parquet.read_table(tmp_path / "a.parquet").to_pylist() == held
    ids = list(dict.fromkeys(row["indicator"] for row in held))
    assert ids == list(release.definitions)
    symbols = {row["value"] for row in held} & {"c"}
    assert symbols == {"c"}, "a symbol travels as text"


def test_a_csv_comes_in_parts_that_are_the_file(release, tmp_path):
    parts = list(whole.csv_parts(release, [SHARE["id"]], lines=10))
    assert len(parts) > 5
    found = list(csv.DictReader(io.StringIO(b"".join(parts).decode())))
    assert len(found) == len(release.of(SHARE["id"]))


def test_the_zip_has_every_file_of_every_indicator(release, tmp_path):
    whole.write_zip(release, tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as file:
        assert file.testzip() is None
        names = set(file.namelist())
        said = file.read(f"data/{SHARE['id']}.csv")
    data = {f"data/{name}{end}" for name in release.definitions for end in (".csv", ".meta.csv")}
    assert names == {"definitions.json", *data}
    assert said == (release.folder / "data" / f"{SHARE['id']}.csv").read_bytes()


def test_a_workbook_has_definitions_symbols_and_numbers_as_numbers(release, tmp_path):
    workbook.write_xlsx(release, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx", read_only=True)
    definitions, symbols, about, *sheets = book.sheetnames
    assert (definitions, symbols, about) == ("Definitions", "Symbols", "Release")
    assert [row[1].value for row in book[definitions].iter_rows(min_row=2)] == list(
        release.definitions
    )
    assert {row[0].value for row in book[symbols].iter_rows(min_row=2)} == {s.text for s in Symbol}
    for name, sheet in zip(release.definitions, sheets, strict=True):
        head, *held = book[sheet].iter_rows(values_only=True)
        wanted = [
            [as_excel(column, cell) for column, cell in row.items()]
            for row in rows_of(release.folder / "data" / f"{name}.csv")
        ]
        assert len(head) == len(wanted[0])
        assert sorted(map(str, map(list, held))) == sorted(map(str, wanted))


def as_excel(column: str, cell: str) -> str | float | None:
    """A cell of a data file as a workbook holds it: what is a number is one, a symbol is text."""
    numeric = column in ("time_period", "value", "numerator", "denominator")
    if not numeric or not cell or cell in {s.text for s in Symbol}:
        return cell or None
    return float(cell) if "." in cell else int(cell)


def test_a_workbook_shows_a_number_with_the_decimals_of_its_indicator(release, tmp_path):
    workbook.write_xlsx(release, tmp_path / "a.xlsx", [SHARE["id"]])
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    sheet = book[SHARE["id"]]
    place = [cell.value for cell in sheet[1]].index("value")
    cells = [row[place] for row in sheet.iter_rows(min_row=2)]
    assert {cell.number_format for cell in cells if cell.data_type == "n"} == {
        "#,##0" + ("." + "0" * SHARE["decimals"] if SHARE["decimals"] else "")
    }
    assert {cell.value for cell in cells if cell.data_type == "s"} == {"c"}
    assert {cell.data_type for cell in cells} == {"n", "s"}


def test_definitions_name_only_sheets_that_are_there(tmp_path):
    held = tuple(figure(code, 2025, 1, by=FEMALE) for code in CODES)
    told = published(
        (*figures(indicator=RATE["id"]), *held), definitions=(definition(), definition(RATE))
    )
    release = made(tmp_path, told).release
    workbook.write_xlsx(release, tmp_path / "a.xlsx", headlines=True)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx", read_only=True)
    named = [row[0] for row in book["Definitions"].iter_rows(min_row=2, values_only=True)]
    assert named[1] in book.sheetnames and RATE["id"] == named[1]
    assert named[0] not in book.sheetnames and "by group only" in named[0]


def test_a_workbook_of_headlines_has_only_those(release, tmp_path):
    workbook.write_xlsx(release, tmp_path / "a.xlsx", [SHARE["id"]], headlines=True)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx", read_only=True)
    assert len(book.sheetnames) == 4
    held = list(book[book.sheetnames[3]].iter_rows(values_only=True))
    figures_of_all = [f for f in release.of(SHARE["id"]).everything() if f.by == ()]
    assert len(held) - 1 == len(figures_of_all)


def test_a_sheet_that_is_full_goes_on_in_another(release, tmp_path):
    workbook.write_xlsx(release, tmp_path / "a.xlsx", [SHARE["id"]], sheet_rows=31)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx", read_only=True)
    heads = [next(book[name].iter_rows(values_only=True)) for name in book.sheetnames[3:]]
    assert len(heads) > 2
    assert all(a == b for a, b in pairwise(heads))
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_sheets_have_short_names_that_differ():
    names = workbook._sheet_names([f"{'a_very_long_name_of_an_indicator'}_{n}" for n in range(12)])
    assert len(set(names.values())) == 12
    assert max(map(len, names.values())) <= 31


def test_areas_of_the_region_are_told_with_it(release):
    held = rows_of(release.folder / "data" / f"{SHARE['id']}.csv")
    local = [row for row in held if row["geographic_level"] == "Local authority"]
    assert {row["region_name"] for row in local} == {"Invented Region"}
    assert {row["country_name"] for row in held} == {AREAS.country().name}
