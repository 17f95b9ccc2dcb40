"""Notes that people write beside findings: kept with the finding from run to run."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.cli.commands import refused, run
from tests.findings.small_return import CHILD, EPISODES, report_of, write_return

from rooftree.findings.previous import read_previous
from rooftree.findings.report import Beside, Report
from rooftree.findings.teams import Teams
from rooftree.findings.writing import write

RULES = ["101", "102", "501"]
NOTE = "=asked the team, 3 May: \u201cstill open\u201d"
TEAMS = Teams("teams.csv", {CHILD: ("North", "Ann")})


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """The files of a first run, none of whose findings has a note."""
    report = report_of(write_return(tmp_path / "return"), RULES, Beside(teams=TEAMS))
    write(report, tmp_path / "first")
    return tmp_path / "first"


def noted_in_workbook(folder: Path) -> Path:
    """Write a note beside the finding of rule 501 as a person would, and sort the sheet."""
    book = load_workbook(folder / "findings.xlsx")
    sheet = book["North"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    top = next(n for n, row in enumerate(rows) if row[0] == "Rule")
    for row in rows[top + 1 :]:
        if row[0] == "501":
            row[rows[top].index("Note")] = NOTE
    ordered = sorted(rows[top + 1 :], key=lambda row: str(row[0]), reverse=True)
    for number, row in enumerate(ordered, start=top + 2):
        for place, value in enumerate(row, start=1):
            cell = sheet.cell(number, place)
            cell.value = value
            cell.data_type = "n" if isinstance(value, int) else "s"
    book.save(folder / "noted.xlsx")
    return folder / "noted.xlsx"


def noted_in_csv(folder: Path) -> Path:
    """The same in the CSV, as a spreadsheet saves it again."""
    with (folder / "findings.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        assert row["note"] == ""
        row["note"] = f"'{NOTE}" if row["rule"] == "501" else ""
    with (folder / "noted.csv").open("w", encoding="cp1252", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return folder / "noted.csv"


def again(path: Path, folder: Path, rules: list[str] = RULES) -> Report:
    return report_of(folder, rules, Beside(teams=TEAMS, previous=read_previous(path)))


def notes(report: Report) -> dict[str, set[str]]:
    return {rule: {line.note for line in report.lines if line.rule == rule} for rule in RULES}


@pytest.mark.parametrize("noted", [noted_in_workbook, noted_in_csv])
def test_a_note_stays_with_its_finding_where_the_row_moved(
    first: Path, tmp_path: Path, noted: Any
) -> None:
    header, *rows = EPISODES.splitlines()
    moved = "\n".join([header, "Z,01/05/2024,S,C2,N1,U4,PR1,,,,,,", *rows]) + "\n"
    report = again(noted(first), write_return(tmp_path / "now", episodes=moved))
    assert notes(report) == {"101": {""}, "102": {""}, "501": {NOTE}}
    assert report.since is not None
    assert (report.since.new, report.since.fixed) == (0, ())
    assert report.since.run and report.since.made


def test_a_note_is_in_every_file_and_goes_on_from_each_of_them(first: Path, tmp_path: Path) -> None:
    report = again(noted_in_workbook(first), tmp_path / "return")
    write(report, tmp_path / "second")
    for name in ("findings.json", "findings.csv", "findings.xlsx"):
        assert notes(again(tmp_path / "second" / name, tmp_path / "return"))["501"] == {NOTE}
    held = json.loads((tmp_path / "second" / "findings.json").read_text("utf-8"))
    assert {one.get("note") for one in held["findings"] if one["rule"] == "501"} == {NOTE}
    page = (tmp_path / "second" / "findings.html").read_text("utf-8")
    assert page.count("Note: =asked the team") == 2, "by rule and by child"


def test_a_finding_that_is_fixed_takes_its_note_with_it(first: Path, tmp_path: Path) -> None:
    mended = write_return(tmp_path / "now", episodes=EPISODES.replace("01/06/2024", "31/05/2024"))
    report = again(noted_in_workbook(first), mended)
    assert notes(report)["501"] == set()
    assert report.since is not None
    assert {one.rule for one in report.since.fixed} == {"501"}


def test_a_workbook_says_which_rules_ran_and_of_what_it_is(first: Path) -> None:
    held = read_previous(first / "findings.xlsx")
    told = read_previous(first / "findings.json")
    assert (held.run, held.made, held.period) == (told.run, told.made, told.period)
    assert held.authority == told.authority
    assert held.ran == told.ran
    assert set(held.lines) == set(told.lines)


def test_another_workbook_is_refused_in_a_sentence(first: Path, tmp_path: Path) -> None:
    book = load_workbook(first / "findings.xlsx")
    del book["Rules"]
    book.save(tmp_path / "other.xlsx")
    (tmp_path / "broken.xlsx").write_bytes((first / "findings.xlsx").read_bytes()[:2000])
    for name in ("other.xlsx", "broken.xlsx"):
        done = run("check", tmp_path / "return", "--previous", tmp_path / name)
        assert refused(done).startswith(f"{name} is not the findings of an earlier run: give")
