"""What is taken away: files of a release, old versions, the report of an area."""

from __future__ import annotations

import io

import pytest
from tests.disclosure.region import SHARE as MEASURED
from tests.web.reading import rows, said, status
from tests.web.shelves import ID as MEASURED_ID
from tests.web.small_statistics import (
    BY_GROUP,
    COUNTRY,
    FULL,
    NORTH,
    OLD,
    SHARE,
    SUPPRESSED,
)
from tests.web.small_statistics import ID as STATISTICS

from rooftree.web.public.whole_files import alone

ROOT = f"/{STATISTICS}/"
UNEQUAL = f"{ROOT}inequalities/{SHARE['id']}/"
MAP = f"{ROOT}map/{SHARE['id']}/"
MEASURED_ROOT = f"/{MEASURED_ID}/"


def test_the_catalogue_has_each_indicator_with_its_source_and_files(reader):
    text = said(reader, f"{ROOT}data/")
    assert "4 indicators" in text and "1 March 2026" in text
    assert "2021/22 to 2024/25 (4), year ending 31 March" in text
    for path in (f"indicators/{SHARE['id']}/data.csv", f"indicators/{SHARE['id']}/meta.csv"):
        assert status(reader, ROOT + path) == 200


def test_the_whole_release_can_be_taken_away_with_symbols_as_symbols(reader):
    import zipfile

    import openpyxl
    from pyarrow import parquet

    held = {
        end: reader.get(f"{ROOT}data/whole.{end}").getvalue() for end in ("zip", "parquet", "xlsx")
    }
    names = set(zipfile.ZipFile(io.BytesIO(held["zip"])).namelist())
    assert {"definitions.json", f"data/{SHARE['id']}.csv", f"data/{SHARE['id']}.meta.csv"} <= names
    table = parquet.read_table(io.BytesIO(held["parquet"]))
    assert "c" in table["value"].to_pylist()
    book = openpyxl.load_workbook(io.BytesIO(held["xlsx"]), read_only=True)
    assert {"Definitions", "Symbols", SHARE["id"]} <= set(book.sheetnames)
    book.close()
    alone = reader.get(f"{ROOT}indicators/{SHARE['id']}/data.xlsx").getvalue()
    book = openpyxl.load_workbook(io.BytesIO(alone), read_only=True)
    cells = [row[-3] for row in book[SHARE["id"]].iter_rows(values_only=True)]
    assert "c" in cells
    book.close()


def test_who_asks_while_another_file_is_made_is_told_when_to_ask_again(reader):
    with alone():
        answer = reader.get(f"{ROOT}indicators/{BY_GROUP['id']}/data.xlsx")
    assert answer.status_code == 503 and int(answer["Retry-After"]) > 0
    assert b"try again" in answer.content


def test_an_old_version_can_still_be_had_and_what_changed_is_said(reader):
    text = said(reader, f"{MEASURED_ROOT}versions/")
    assert "Version 2 (shown on these pages)" in text and "Version 1" in text
    one = f"{MEASURED_ROOT}versions/1/"
    assert "The pages show version 2" in said(reader, one)
    name = "data/" + MEASURED["id"] + ".csv"
    old = reader.get(one + name)
    assert old.status_code == 200 and b"time_period" in b"".join(old.streaming_content)
    old.close()
    assert "Compared with version 1" in said(reader, f"{MEASURED_ROOT}changes/")
    assert "first version" in said(reader, f"{ROOT}changes/")


def test_only_files_of_the_release_are_handed_out_and_only_unaltered(reader, invented_releases):
    one = f"{MEASURED_ROOT}versions/1/"
    for name in ("release.json", "../2/definitions.json", "%2e%2e/x", "data/nothing.csv"):
        assert reader.get(one + name).status_code == 404
    path = invented_releases / MEASURED_ID / "1" / "definitions.json"
    before = path.read_bytes()
    path.write_bytes(before + b" ")
    try:
        answer = reader.get(one + "definitions.json")
        assert answer.status_code == 404 and b"not as it was released" in answer.content
    finally:
        path.write_bytes(before)
    assert status(reader, one + "definitions.json") == 200


def test_a_release_of_ones_own_has_no_differences_from_the_departments_dashboard(reader):
    assert "No differences are recorded" in said(reader, f"{MEASURED_ROOT}differences/")
    assert rows(reader, f"{MEASURED_ROOT}differences/differences.csv") == []


# --- the report ---


def test_the_report_has_every_headline_beside_the_country_and_the_neighbours(reader):
    text = said(reader, f"{ROOT}areas/{FULL}/report/")
    for words in ("Ashby: children’s social care", "Children in a family", "Absence: in need",
                  "Neighbours", "Inventia", "Ashby counted in May.", "1 March 2026"):  # fmt: skip
        assert words in text
    assert "Number of authorities with the word Good" not in text, "it is of no authority"
    assert "Number of authorities with the word Good" in said(
        reader, f"{ROOT}areas/{COUNTRY}/report/"
    )


def test_the_report_explains_the_symbols_on_it(reader):
    text = said(reader, f"{ROOT}areas/{SUPPRESSED}/report/")
    assert "c Suppressed to protect confidentiality" in text


@pytest.mark.parametrize("code", [FULL, SUPPRESSED, OLD, NORTH, COUNTRY])
def test_the_pdf_is_tagged_and_named_and_the_same_each_time(reader, code):
    from rooftree.web.public import report_pdf, site
    from rooftree.web.public.report import report

    answer = reader.get(f"{ROOT}areas/{code}/report.pdf")
    body = answer.content
    assert answer["Content-Type"] == "application/pdf" and body.startswith(b"%PDF-")
    assert b"/MarkInfo" in body and b"/StructTreeRoot" in body and b"pdfuaid" in body
    assert b"/Lang" in body and b"<dc:title>" in body
    held = site.release_of(STATISTICS)
    place = held.areas.get(code)
    assert place is not None
    assert report_pdf.pdf(report(held, place)) == body
