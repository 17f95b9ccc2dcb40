"""``rooftree check`` when a rule cannot run or a file cannot be read: the status says so."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from tests.cli.commands import run

CHILD = "7Q3XSENTINEL"
# A rule of one's own: it casts what the child's identifier is, which is no number.
RULES = """
from rooftree.rules.definition import Rule

RULES = [
    Rule(
        "LOCAL1",
        "A child's identifier is a small number",
        table="episodes",
        fails_when="CAST(episodes.CHILD AS INTEGER) < 5",
        source="Ours",
        example="",
    )
]
"""
COMMAND = """
import sys
import rooftree.rules.ssda903 as rules
rules.__path__.append(sys.argv.pop(1))
from rooftree.cli.main import main
main()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "return").mkdir()
    (tmp_path / "return" / "header.csv").write_text(
        f"CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n{CHILD},F,31/02/2012,WBRI,UN1,,\n"
    )
    (tmp_path / "return" / "episodes.csv").write_text(
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,"
        f"PL_POST,URN\n{CHILD},10/01/2024,S,C2,N1,U4,PR1,,,,,,\n"
    )
    return tmp_path / "return"


def check(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    own = folder.parent / "rules"
    own.mkdir()
    (own / "ours.py").write_text(RULES, "utf-8")
    return subprocess.run(
        [sys.executable, "-c", COMMAND, own, "check", folder, "--formats", "json", *words],
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_rule_that_cannot_run_has_a_status_of_its_own_and_the_others_run(folder: Path) -> None:
    done = check(folder, "--rules", "102,LOCAL1")
    assert done.returncode == 3, done.stderr
    assert "LOCAL1: could not run: the engine gave ConversionException" in done.stdout
    written = json.loads((folder / "findings" / "findings.json").read_text("utf-8"))
    assert written["rules_run"] == ["102"]
    assert {finding["rule"] for finding in written["findings"]} == {"102"}


def test_no_value_of_a_record_is_told(folder: Path) -> None:
    done = check(folder, "--rules", "LOCAL1")
    assert CHILD not in done.stdout + done.stderr
    assert CHILD not in (folder / "findings" / "findings.json").read_text("utf-8")


def test_a_script_that_reads_only_the_status_knows(folder: Path) -> None:
    assert check(folder, "--rules", "LOCAL1", "--quiet").returncode == 3


def test_the_page_tells_rules_that_could_not_run_from_those_that_lack_something(
    folder: Path,
) -> None:
    done = check(folder, "--rules", "102,202,LOCAL1", "--formats", "html")
    counts = (
        "1 rule ran, 1 found something; 1 not run: what they need was not given; 1 could not run."
    )
    assert counts in done.stdout
    page = (folder / "findings" / "findings.html").read_text("utf-8")
    assert counts in page
    trouble, _, lacking = page.partition("<h3>Not run: what they need was not given</h3>")
    assert "<li>LOCAL1: the engine gave ConversionException" in trouble
    assert "<li>needs last year&#39;s Header: 202</li>" in lacking


def test_a_file_that_cannot_be_read_is_no_clean_return(folder: Path) -> None:
    (folder / "reviews.csv").write_bytes(b"PK\x03\x04 a workbook")
    done = run("check", folder, "--rules", "361")
    told = "reviews.csv could not be read, so nothing that it holds was checked."
    assert done.returncode == 4, done.stderr
    assert "Nothing was found in what was read." in done.stdout
    assert told in done.stdout
    assert told in (folder / "findings" / "findings.html").read_text("utf-8")
    written = json.loads((folder / "findings" / "findings.json").read_text("utf-8"))
    assert written["files_not_read"] == ["reviews.csv"]
    with zipfile.ZipFile(folder / "findings" / "findings.xlsx") as book:
        for sheet in ("sheet1", "sheet2"):
            assert told in book.read(f"xl/worksheets/{sheet}.xml").decode()


def test_of_last_years_files_too(folder: Path) -> None:
    (folder / "last_year").mkdir()
    (folder / "last_year" / "header.csv").write_text((folder / "header.csv").read_text())
    (folder / "last_year" / "oc2.csv").write_text("milk,bread\n1,2\n")
    (folder / "list.csv").write_text("milk,bread\n1,2\n")
    done = run("check", folder, "--rules", "102", "--quiet")
    assert done.returncode == 4
    written = json.loads((folder / "findings" / "findings.json").read_text("utf-8"))
    assert written["files_not_read"] == ["list.csv", "last year's oc2.csv"]
    assert {finding["rule"] for finding in written["findings"]} == {"102"}


def test_cells_and_columns_that_cannot_be_read_are_no_file_that_cannot(folder: Path) -> None:
    (folder / "header.csv").write_text("CHILD,SEX,DOB,COLOUR\nA,F,soon,red\n")
    done = run("check", folder, "--rules", "361")
    assert "header.csv, row 2, DOB" in done.stdout
    assert done.returncode == 0
