"""Lists of providers as users have them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from rooftree.reference.providers import providers_of, read_workbook
from rooftree.sources import SourceError, read_folder, read_records

SHEFFIELD = "E08000039"


def workbook(path: Path, **sheets: Sequence[Sequence[Any]]) -> Path:
    book = xlsxwriter.Workbook(path)
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name.replace("_", " "))
        for line, row in enumerate(rows):
            for place, cell in enumerate(row):
                if isinstance(cell, datetime):
                    sheet.write_datetime(line, place, cell, day)
                else:
                    sheet.write(line, place, cell)
    book.close()
    return path


HOMES = (
    "URN", "Local Authority", "Provider Code", "Provider Placement Code", "Closed Date",
    "Setting Postcode",
)  # fmt: skip
HOME = ("SC1", "Sheffield", "PR1/PR4", "K1, K2", datetime(2024, 6, 1), "ZZ1 2HH")
CARE = ("URN", "Local authority", "Placement code", "Placement provider code", "Setting postcode")
LAYOUTS = {
    "homes": {
        "Notes": [("About this list",)],
        "Provider_information": [("Children's homes",), (), HOMES, HOME],
    },
    "homes on two sheets": {
        "Settings_and_Inspection_Info": [HOMES[:-1], HOME[:-1]],
        "Address_Details": [("URN", "Setting Address Postcode"), ("SC1", "ZZ1 2HH")],
    },
    "social care": {
        "Current": [CARE, ("SC2", "Leeds", "U1", "PR4", "ZZ7 1AA")],
        "Closed": [
            (*CARE, "Deregistration date"),
            ("SC1", "Sheffield", "K1/K2", "PR1,PR4", "ZZ1 2HH", datetime(2024, 6, 1)),
        ],
    },
    "combined": {
        "List": [
            (
                "urn", "LOCAL AUTHORITY", "placement CODE", "Placement Provider code",
                "Deregistration Date", "setting address postcode",
            ),
            ("SC1", "Sheffield", "k1 / k2", "PR1/PR4", "01/06/2024", "zz12hh"),
        ],
        "SA_providers": [
            ("URN", "Provider local authority", "Closed date"),
            (2611190, "Barnsley", None),
        ],
    },
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_of_ofsteds_list_is_read(tmp_path, layout):
    rows = read_workbook(workbook(tmp_path / "list.xlsx", **LAYOUTS[layout]))
    home = next(row for row in rows if row["URN"] == "SC1")
    assert home["LA_CODE"] == SHEFFIELD
    assert (home["PLACE_CODES"], home["PROVIDER_CODES"]) == ("K1,K2", "PR1,PR4")
    assert home["REG_END"] in ("2024-06-01", "01/06/2024")
    assert home["POSTCODE"].replace(" ", "").upper() == "ZZ12HH"


def test_supported_accommodation_has_its_codes_although_its_sheet_does_not_say_them(tmp_path):
    rows = read_workbook(workbook(tmp_path / "list.xlsx", **LAYOUTS["combined"]))
    assert rows[-1] == {
        "URN": "2611190", "LA_CODE": "E08000038", "REG_END": "", "PLACE_CODES": "K3",
        "PROVIDER_CODES": "PR4",
    }  # fmt: skip


@pytest.mark.parametrize("cell", [2611190, 2611190.0, "2611190.0", "2611190", " 2611190 "])
def test_a_number_of_a_provider_is_the_same_as_a_text_and_as_a_number(cell):
    rows = providers_of("list.csv", [("list", [("URN", "Local authority"), (cell, "Leeds")])])
    assert [row["URN"] for row in rows] == ["2611190"]


@pytest.mark.parametrize("cell", [date(2024, 6, 1), datetime(2024, 6, 1), 45444, "45444.0"])
def test_a_day_is_read_as_a_date_and_as_the_number_a_sheet_has_for_it(cell):
    (row,) = providers_of("list.csv", [("list", [("URN", "Closed date"), ("SC1", cell)])])
    assert row["REG_END"] == "2024-06-01"


def test_a_postcode_that_is_withheld_in_words_is_none():
    (row,) = providers_of("a", [("a", [("URN", "Setting postcode"), ("SC1", "REDACTED")])])
    assert row["POSTCODE"] == ""


def test_lists_in_several_files_are_one(tmp_path):
    (tmp_path / "header.csv").write_text("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n")
    homes = workbook(tmp_path / "homes.xlsx", **LAYOUTS["homes"])
    (tmp_path / "more.csv").write_text(
        "URN,LA_CODE,PLACE_CODES,PROVIDER_CODES,REG_END,POSTCODE,LA_CODE_INFERRED\n"
        'SC7,X06000001,"U4,U6",PR1,,ZZ1 1AA,X06000001\n'
    )
    dataset = read_folder(
        tmp_path / "header.csv", year=2025, providers=[homes, tmp_path / "more.csv"]
    )
    one, other = dataset.tables["providers"].to_pylist()
    assert (one["URN"], one["REG_END"], one["POSTCODE"]) == ("SC1", date(2024, 6, 1), "ZZ1 2HH")
    assert (other["LA_CODE"], other["PLACE_CODES"]) == ("X06000001", "U4,U6")


@pytest.mark.parametrize(
    ("name", "content"),
    [("list.xlsx", b"PK\x03\x04"), ("list.xlsx", b"hello"), ("list.csv", b"Name,Town\nA,B\n")],
)
def test_what_is_no_list_of_providers_is_refused_in_a_sentence(tmp_path, name, content):
    (tmp_path / "header.csv").write_text("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n")
    (tmp_path / name).write_bytes(content)
    with pytest.raises(SourceError, match=r"list\.(xlsx|csv) (cannot be read|is not a list)"):
        read_folder(tmp_path / "header.csv", year=2025, providers=tmp_path / name)


def test_an_authority_that_the_list_does_not_give_is_that_of_the_providers_postcode():
    dataset = read_records(
        {"Episodes": [{"CHILD": "1", "URN": "SC1"}, {"CHILD": "2", "URN": "SC2"}]},
        returns="ssda903",
        year=2025,
        authority="X06000001",
        reference={
            "providers": [
                {"URN": "SC1", "POSTCODE": "ZZ1 1AA"},
                {"URN": "SC2", "POSTCODE": "ZZ1 1AA", "LA_CODE": "X06000002"},
                {"URN": "SC3", "POSTCODE": "ZZ1 1AB"},
            ],
            "postcodes": [
                {"postcode": "ZZ1 1AA", "eastings": 1, "northings": 1, "authority": "X06000001"},
                {"postcode": "ZZ1 1AB", "eastings": 1, "northings": 1, "authority": "X06000001"},
            ],
        },
    )
    inferred = dataset.tables["providers"].column("LA_CODE_INFERRED").to_pylist()
    assert inferred == ["X06000001", None, None]
