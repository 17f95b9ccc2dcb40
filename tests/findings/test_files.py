"""What findings files say."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.findings.small_return import (
    CHILD,
    FORMULA,
    FORMULA_CHILD,
    clean_header,
    report_of,
    write_return,
)

from rooftree.findings.csv_cells import harmless
from rooftree.findings.report import Report
from rooftree.findings.writing import write
from rooftree.findings.xlsx_file import write_xlsx


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return report_of(write_return(tmp_path_factory.mktemp("small") / "return"))


@pytest.fixture(scope="module")
def written(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("written") / "findings"
    write(report, folder)
    return folder


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def sheet(path: Path, name: str, columns: str) -> list[dict[str, Any]]:
    """The rows of a sheet below the line that begins with ``columns``."""
    values = [list(row) for row in load_workbook(path)[name].iter_rows(values_only=True)]
    head = next(place for place, row in enumerate(values) if row[0] == columns)
    return [dict(zip(values[head], row, strict=True)) for row in values[head + 1 :]]


def data(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "findings.json").read_text("utf-8"))
    return found


def test_a_line_says_which_file_row_child_field_and_value_fail_which_rule(written: Path) -> None:
    (line,) = [row for row in csv_rows(written / "findings.csv") if row["rule"] == "102"]
    assert line["file"] == "header.csv"
    assert (line["table"], line["row"], line["child"]) == ("Header", "2", CHILD)
    assert (line["fields"], line["values"]) == ("DOB", "31/02/2012")
    assert line["title"] == "Date of birth is blank or cannot be read"
    assert line["fails_when"] == "blank(header.DOB) OR unreadable(header.DOB)"
    assert line["severity"] == "error"


def test_rows_blamed_together_share_a_finding(tmp_path: Path) -> None:
    report = report_of(write_return(tmp_path / "return"), ["501"])
    assert report.lines
    assert {line.finding for line in report.lines} == {1}
    assert 3 in {line.row for line in report.lines}


def test_every_file_holds_the_same_findings(report: Report, written: Path) -> None:
    expected = [(line.rule, line.table, line.row) for line in report.lines]
    assert len(expected) > 5
    found = csv_rows(written / "findings.csv")
    assert [(f["rule"], f["table"], int(f["row"])) for f in found] == expected
    assert [(f["rule"], f["table"], f["row"]) for f in data(written)["findings"]] == expected
    cells = sheet(written / "findings.xlsx", "Findings", "Rule")
    assert [(c["Rule"], c["Table"], c["Row"]) for c in cells] == expected
    page = tables((written / "findings.html").read_text("utf-8"))
    assert sum(len(rows) for caption, rows in page if caption == "Rows to look at") == len(expected)


def test_every_file_is_marked_and_says_when_it_was_made_by_whom_in_which_run(
    report: Report, written: Path
) -> None:
    made = datetime.strptime(report.made, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert datetime.now(UTC) - made < timedelta(minutes=5)
    head = "".join(
        str(cell)
        for row in load_workbook(written / "findings.xlsx")["Summary"].iter_rows(values_only=True)
        for cell in row
    )
    assert report.made_by == "Ann Other"
    texts = {
        path.name: path.read_text("utf-8-sig")
        for path in written.iterdir()
        if "xlsx" not in path.name
    }
    for name, text in (texts | {"findings.xlsx": head}).items():
        for_people = name in {"findings.xlsx", "findings.html"}
        when = f"{made:%d/%m/%Y at %H:%M} UTC" if for_people else report.made
        for said in ("OFFICIAL-SENSITIVE", when, report.made_by, report.run):
            assert said in text, f"{name} does not say {said}"
    for name in ("findings.json", "findings.html"):
        assert report.rules_hash in texts[name]
    assert report.rules_hash in head


def test_the_rules_hash_tells_other_rules_apart(report: Report, tmp_path: Path) -> None:
    fewer = report_of(write_return(tmp_path / "return"), ["101", "102"])
    again = report_of(tmp_path / "return", ["102", "101"])
    assert fewer.rules_hash == again.rules_hash != report.rules_hash
    assert fewer.run != again.run


def test_rules_that_did_not_run_are_named_with_the_reason(report: Report, written: Path) -> None:
    expected = {(n.rule, n.reason) for n in report.not_run}
    assert ("202", "not run: needs last year's Header") in expected
    lines = csv_rows(written / "findings_not_checked.csv")
    assert {(row["rule"], row["reason"]) for row in lines if row["rule"]} == expected
    assert {(n["rule"], n["reason"]) for n in data(written)["rules_not_run"]} == expected
    cells = sheet(written / "findings.xlsx", "Not run", "Rule")
    assert {(c["Rule"], c["Reason"]) for c in cells} == expected
    page = (written / "findings.html").read_text("utf-8")
    (line,) = re.findall(r"<li>needs last year&#39;s Header: (.*)</li>", page)
    assert "202" in line.split(", ")


def test_what_could_not_be_read_is_named_without_its_value(written: Path) -> None:
    lines = [row for row in csv_rows(written / "findings_not_checked.csv") if row["file"]]
    assert ("header.csv", "2", "DOB") in {(r["file"], r["row"], r["column"]) for r in lines}
    assert any("COLOUR" in row["reason"] for row in lines)
    assert not [row for row in lines if "31/02/2012" in row["reason"]]
    (problem,) = [p for p in data(written)["problems"] if p["column"] == "DOB"]
    assert (problem["file"], problem["row"]) == ("header.csv", 2)


def test_no_cell_can_run_in_a_spreadsheet(written: Path) -> None:
    for row in csv_rows(written / "findings.csv"):
        for cell in row.values():
            assert not cell.lstrip().startswith(("=", "+", "-", "@")), cell
    book = load_workbook(written / "findings.xlsx")
    kinds = {cell.data_type for each in book for row in each.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}  # "f" would be a formula
    assert not [cell for each in book for row in each.iter_rows() for cell in row if cell.hyperlink]


def test_what_was_written_stands_unchanged_where_a_cell_can_be_text(written: Path) -> None:
    (line,) = [f for f in data(written)["findings"] if f["rule"] == "101" and f["row"] == 3]
    assert line["fields"] == {"SEX": FORMULA}
    cells = sheet(written / "findings.xlsx", "Findings", "Rule")
    assert FORMULA in {cell["Values"] for cell in cells}
    assert FORMULA_CHILD in {cell["Child"] for cell in cells}


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@A", " =1", "\t=1", "\r1", "\n=1", "＝1"])
def test_a_text_that_would_run_is_made_text(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "A", "10/01/2024", "'=1", "1-1", "ZZ1 1AA"])
def test_any_other_text_is_left_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_a_value_of_a_record_is_no_markup_in_the_page(written: Path) -> None:
    page = (written / "findings.html").read_text("utf-8")
    assert "&lt;b&gt;&amp;amp;" in page
    assert "<b>" not in page


def test_the_page_needs_nothing_else(written: Path) -> None:
    page = (written / "findings.html").read_text("utf-8")
    assert not re.search(r"<script|<link|<img|@import|url\(|https?:", page)
    assert "default-src 'none'" in page


def test_every_table_of_the_page_has_a_caption_and_headings_with_a_scope(written: Path) -> None:
    page = (written / "findings.html").read_text("utf-8")
    assert page.count("<table ") == page.count("<caption>") > 2
    assert all("scope=" in heading for heading in re.findall(r"<th[ >][^>]*>", page))
    assert page.count("<h1") == 1


def test_past_ten_thousand_findings_the_page_counts_and_shows_twenty_rows_of_a_rule(
    tmp_path: Path,
) -> None:
    report = report_of(write_return(tmp_path / "r", header=clean_header(10_001)), ["101"])
    write(report, tmp_path / "findings", ["csv", "json", "html"])
    page = (tmp_path / "findings" / "findings.html").read_text("utf-8")
    (rows,) = [rows for caption, rows in tables(page) if caption.startswith("Rows to look at")]
    assert len(rows) == 20
    assert "the first 20 of 10,001" in page
    assert "There are 10,001 rows to look at" in page
    assert len(csv_rows(tmp_path / "findings" / "findings.csv")) == 10_001
    assert len(data(tmp_path / "findings")["findings"]) == 10_001


def test_up_to_ten_thousand_findings_the_page_has_every_row_under_its_rule_and_its_child(
    tmp_path: Path,
) -> None:
    report = report_of(write_return(tmp_path / "r", header=clean_header(10_000)), ["101"])
    write(report, tmp_path / "findings", ["html"])
    page = (tmp_path / "findings" / "findings.html").read_text("utf-8")
    (rows,) = [rows for caption, rows in tables(page) if caption == "Rows to look at"]
    assert len(rows) == page.count("<details") == page.count("<li class=") == 10_000
    assert len(page.encode()) < 10_000_000


def test_a_page_of_very_long_values_stays_under_ten_megabytes(tmp_path: Path) -> None:
    long = "&" * 5_000
    rows = "".join(f"{n}{long},{long},30/09/2016,MWAS,UN1,,,\n" for n in range(9_000))
    head = clean_header(0)
    report = report_of(write_return(tmp_path / "r", header=head + rows), ["101"])
    write(report, tmp_path / "findings", ["html"])
    page = (tmp_path / "findings" / "findings.html").read_bytes()
    assert len(page) < 10_000_000
    assert b"too many for a page" in page


def test_findings_that_do_not_fit_on_a_sheet_go_on_in_another(tmp_path: Path) -> None:
    report = report_of(write_return(tmp_path / "r", header=clean_header(25)), ["101"])
    write_xlsx(report, tmp_path / "findings.xlsx", most_rows=10)
    sheets = ("Findings", "Findings 2", "Findings 3")
    counts = [len(sheet(tmp_path / "findings.xlsx", name, "Rule")) for name in sheets]
    assert counts == [10, 10, 5]


def test_a_return_without_faults_gives_whole_files_that_say_so(tmp_path: Path) -> None:
    report = report_of(write_return(tmp_path / "r"), ["361"])
    write(report, tmp_path / "findings")
    assert csv_rows(tmp_path / "findings" / "findings.csv") == []
    assert data(tmp_path / "findings")["findings"] == []
    assert sheet(tmp_path / "findings" / "findings.xlsx", "Findings", "Rule") == []
    assert "Nothing was found." in (tmp_path / "findings" / "findings.html").read_text("utf-8")


def test_the_summary_counts_rows_and_children_once(tmp_path: Path) -> None:
    episodes = "CHILD,DECOM,RNE\nA,soon,S\nA,soon,S\nB,soon,S\n,soon,S\n"
    report = report_of(write_return(tmp_path / "r", episodes=episodes), ["141"])
    (summary,) = report.summary
    assert (summary.rule, summary.rows, summary.children) == ("141", 4, 2)


def test_a_child_is_in_no_name_of_a_file(written: Path) -> None:
    assert not [path for path in written.rglob("*") if CHILD.lower() in str(path).lower()]


class _Tables(HTMLParser):
    """Captions and body rows of a page's tables."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[list[str], list[int]]] = []
        self.at = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.found.append(([], []))
        elif tag in ("caption", "tbody"):
            self.at = tag
        elif tag == "tr" and self.at == "tbody":
            self.found[-1][1].append(1)

    def handle_endtag(self, tag: str) -> None:
        if tag == self.at:
            self.at = ""

    def handle_data(self, data: str) -> None:
        if self.at == "caption":
            self.found[-1][0].append(data)


def tables(page: str) -> Iterator[tuple[str, list[int]]]:
    parser = _Tables()
    parser.feed(page)
    return (("".join(caption), rows) for caption, rows in parser.found)
