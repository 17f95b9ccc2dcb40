"""A census of children in need is checked, counted and reported as SSDA903 is, by one command."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.cli.commands import refused, run
from tests.findings.small_return import write_return

from rooftree.findings.glance import Glance, look, published_keys, questions
from rooftree.findings.glances.cin_lines import AGE, NEED, PROTECTION, WORK
from rooftree.findings.report import make_report
from rooftree.findings.writing import write
from rooftree.rules import rules_for
from rooftree.rules.check import check_dataset
from rooftree.sources import read_folder
from rooftree.sources.dataset import Dataset
from rooftree.statistics.measures.child_protection import MEASURES as PROTECTION_MEASURES
from rooftree.statistics.measures.children_in_need import MEASURES as NEED_MEASURES

HEADER = """\
<Header><CollectionDetails><Collection>CIN</Collection>
<Year>2025</Year>
<ReferenceDate>2025-03-31</ReferenceDate></CollectionDetails></Header>
"""
# Plans that overlap, on lines that the tests name.
CHILDREN = """\
<Child>
<ChildIdentifiers><LAchildID>open</LAchildID><PersonBirthDate>2024-04-01</PersonBirthDate>
</ChildIdentifiers>
<CINdetails><CINreferralDate>2023-05-01</CINreferralDate><PrimaryNeedCode>N1</PrimaryNeedCode>
<ReferralNFA>0</ReferralNFA>
<Assessments><AssessmentActualStartDate>2024-05-01</AssessmentActualStartDate>
<AssessmentAuthorisationDate>2024-06-01</AssessmentAuthorisationDate></Assessments>
<CINPlanDates><CINPlanStartDate>2024-05-01</CINPlanStartDate></CINPlanDates>
<Section47><S47ActualStartDate>2024-06-01</S47ActualStartDate>
<DateOfInitialCPC>2024-06-20</DateOfInitialCPC></Section47>
<ChildProtectionPlans><CPPstartDate>2024-07-01</CPPstartDate></ChildProtectionPlans>
<ChildProtectionPlans><CPPstartDate>2024-08-01</CPPstartDate>
<CPPendDate>2025-03-31</CPPendDate></ChildProtectionPlans>
</CINdetails>
<CINdetails><CINreferralDate>2024-09-01</CINreferralDate><PrimaryNeedCode>N4</PrimaryNeedCode>
<DateOfInitialCPC>2024-10-01</DateOfInitialCPC><ReferralNFA>false</ReferralNFA></CINdetails>
</Child>
<Child><ChildIdentifiers><LAchildID>unborn</LAchildID>
<ExpectedPersonBirthDate>2025-05-01</ExpectedPersonBirthDate></ChildIdentifiers>
<CINdetails><CINreferralDate>2025-03-31</CINreferralDate></CINdetails></Child>
<Child><ChildIdentifiers><LAchildID>closed</LAchildID>
<PersonBirthDate>2010-01-01</PersonBirthDate></ChildIdentifiers>
<CINdetails><CINreferralDate>2024-04-01</CINreferralDate>
<CINclosureDate>2025-03-31</CINclosureDate></CINdetails></Child>
<Child><ChildIdentifiers><LAchildID>no action</LAchildID></ChildIdentifiers>
<CINdetails><CINreferralDate>2024-05-01</CINreferralDate><ReferralNFA>true</ReferralNFA>
</CINdetails></Child>
<Child><ChildIdentifiers></ChildIdentifiers></Child>
"""


def census(folder: Path, *, header: str = HEADER, children: str = CHILDREN) -> Path:
    """A census of few children, in a folder of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    text = f"<Message>\n{header}<Children>\n{children}</Children>\n</Message>\n"
    (folder / "census.xml").write_text(text, "utf-8")
    return folder


def read(folder: Path, *, year: int = 2025) -> Dataset:
    return read_folder(folder, returns="cin", year=year)


def line_of(folder: Path, text: str) -> int:
    """The line of the file on which a text stands."""
    lines = (folder / "census.xml").read_text("utf-8").splitlines()
    (place,) = [number for number, line in enumerate(lines, start=1) if text in line]
    return place


def counts(glance: Glance, title: str) -> Mapping[str, int]:
    """Every line of a table that is not nought."""
    (table,) = [table for table in glance.tables if table.title == title]
    return {line.name: line.now for line in table.lines if line.now}


def test_a_census_gives_the_four_files_with_the_line_of_each_fault(tmp_path: Path) -> None:
    folder = census(tmp_path / "census")
    teams = tmp_path / "teams.csv"
    teams.write_text("LAchildID,team,worker\nopen,North,Ann\n", "utf-8")
    words = ("check", folder, "--returns", "cin", "--rules", "8500,8940")
    done = run(*words, "--teams", teams, "--out", tmp_path / "out")
    assert done.returncode == 1, done.stdout + done.stderr
    out = tmp_path / "out"
    with (out / "findings.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    found = {(r["rule"], r["table"], int(r["row"]), r["child"], r["team"]) for r in rows}
    plans = [line_of(folder, f"<CPPstartDate>2024-{month}-01") for month in ("07", "08")]
    assert found == {
        ("8500", "ChildIdentifiers", line_of(folder, "<ChildIdentifiers></"), "", "No team"),
        *(("8940", "ChildProtectionPlans", line, "open", "North") for line in plans),
    }
    held = json.loads((out / "findings.json").read_text("utf-8"))
    assert held["title"] == "Findings of Children in need census"
    assert {line["row"] for line in held["findings"]} == {row for _, _, row, _, _ in found}
    assert "North" in load_workbook(out / "findings.xlsx", read_only=True).sheetnames
    page = (out / "findings.html").read_text("utf-8")
    assert "Children in need at the year&#39;s end" in page
    assert "SSDA903" not in page
    again = run(*words, "--out", tmp_path / "later", "--previous", out / "findings.json")
    assert "0 new, 0 fixed, 3 still there" in again.stdout


def test_children_in_need_are_counted_once_by_need_and_age(tmp_path: Path) -> None:
    dataset = read(census(tmp_path))
    glance = look(dataset, check_dataset(dataset, rules=[], questions=questions(dataset)).answers)
    assert counts(glance, WORK) == {
        "Children in need at the year's end": 2,
        "Referrals in the year": 4,
        "Referrals with no further action": 1,
        "Episodes started in the year": 3,
        "Episodes ended in the year": 1,
    }
    assert counts(glance, NEED) == {"Family in acute stress": 1, "Not known": 1}
    assert counts(glance, AGE) == {"Unborn": 1, "Under 1 year": 1}
    assert counts(glance, PROTECTION) == {
        "Assessments completed in the year": 1,
        "Section 47 enquiries started in the year": 1,
        "Initial child protection conferences held in the year": 2,
        "Child protection plans started in the year": 2,
        "Child protection plans ended in the year": 1,
        "Child protection plans at the year's end": 1,
        "Child in need plans at the year's end": 1,
    }


def test_every_published_figure_beside_a_census_is_a_measure() -> None:
    known = {measure.id for measure in (*NEED_MEASURES, *PROTECTION_MEASURES)}
    assert {indicator for indicator, _ in published_keys("cin")} <= known


@pytest.mark.parametrize(
    ("header", "told"),
    [
        (HEADER, []),
        (HEADER.replace("<Year>2025", "<Year>2024"), [(2, "Year", "asked for, 2025.")]),
        (
            HEADER.replace("2025-03-31", "2025-03-30"),
            [(2, "ReferenceDate", "asked for, 2025-03-31.")],
        ),
        (HEADER.replace("<Year>2025</Year>", ""), [(2, "Year", "missing: it should be 2025.")]),
        ("", [(None, None, "no Header")]),
    ],
    ids=["right", "another year", "another day", "no year", "no header"],
)
def test_a_header_of_another_collection_is_told_and_the_rest_is_read(
    tmp_path: Path, header: str, told: list[tuple[int | None, str | None, str]]
) -> None:
    dataset = read(census(tmp_path, header=header))
    assert dataset.tables["episodes"].num_rows == 5
    where = [(problem.row, problem.column) for problem in dataset.problems]
    assert where == [(row, column) for row, column, _ in told]
    for problem, (_, _, sentence) in zip(dataset.problems, told, strict=True):
        assert problem.file == "census.xml"
        assert sentence in problem.sentence


def test_a_finding_on_the_whole_return_is_on_no_row_in_every_file(tmp_path: Path) -> None:
    dataset = read(census(tmp_path / "census"))
    rules = rules_for("cin", 2025, ["2887Q"])
    report = make_report(dataset, check_dataset(dataset, rules=["2887Q"]), rules=rules, version="0")
    write(report, tmp_path / "out")
    with (tmp_path / "out" / "findings.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["table"], row["file"], row["row"], row["child"]) == ("Collection", "", "", "")
    (line,) = json.loads((tmp_path / "out" / "findings.json").read_text("utf-8"))["findings"]
    assert (line["table"], line["file"], line["row"], line["child"]) == ("Collection", *[None] * 3)
    page = (tmp_path / "out" / "findings.html").read_text("utf-8")
    assert "(the whole return)" in page
    sheet = load_workbook(tmp_path / "out" / "findings.xlsx", read_only=True)["Findings"]
    assert "Collection" in {cell.value for cells in sheet.iter_rows() for cell in cells}


def test_a_census_read_as_another_return_is_refused_with_what_to_say(tmp_path: Path) -> None:
    folder = census(tmp_path / "census")
    for place in (folder, folder / "census.xml"):
        sentence = refused(run("check", place))
        assert "census.xml: holds another return (Children in need census)" in sentence
        assert sentence.endswith("give --returns cin.")
    ssda903 = write_return(tmp_path / "ssda903")
    assert "Nothing in" in refused(run("check", ssda903, "--returns", "cin"))
    unknown = refused(run("check", folder, "--returns", "cla"))
    assert unknown == "There is no return named 'cla'; there are ssda903, cin."


def test_lines_are_those_of_the_file_however_long_it_is(tmp_path: Path) -> None:
    pretty = re.sub(r">\s*<", ">\n  <", CHILDREN.partition("<Child><ChildIdentifiers>")[0])
    folder = census(tmp_path, children=pretty.strip().join(["\n", "\n"]) * 2500)
    text = (folder / "census.xml").read_text("utf-8").splitlines()
    written = read(folder).written
    for table, element in (("episodes", "CINdetails"), ("plans", "ChildProtectionPlans")):
        lines = [number for number, line in enumerate(text, start=1) if f"<{element}>" in line]
        assert lines[-1] > 70_000
        assert list(written[table].line_numbers) == lines


def test_a_census_that_is_cut_short_is_no_whole_check(tmp_path: Path) -> None:
    whole = f"<Message>{HEADER}<Children>{CHILDREN}"
    (tmp_path / "census.xml").write_text(whole + "<Child><ChildIdentifiers>", "utf-8")
    done = run("check", tmp_path, "--returns", "cin", "--authority", "E10000014")
    told = "census.xml could not be read to its end, so what stands after that was not checked."
    assert done.returncode == 4
    assert told in done.stdout
    written = json.loads((tmp_path / "findings" / "findings.json").read_text("utf-8"))
    assert (written["files_not_read"], written["files_cut_short"]) == ([], ["census.xml"])
    page = (tmp_path / "findings" / "findings.html").read_text("utf-8")
    assert f"<strong>Not a whole check.</strong> {told}" in page
    book = load_workbook(tmp_path / "findings" / "findings.xlsx")
    assert told in {cell.value for row in book.worksheets[0].iter_rows() for cell in row}
