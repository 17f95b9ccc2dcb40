"""``rooftree check`` as a person runs it: files, sentences, exit status."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import openpyxl

from tests.sources.test_reading import HEADER, write

ROOFTREE = str(Path(sys.executable).parent / "rooftree")
SENTINEL = "SENTINELCHILD"
BAD = HEADER + f"{SENTINEL},Q,31/02/2012,WBRI,,,\n=1+1,M,01/05/2012,WBRI,,,\n"
GOOD = HEADER + "1,M,01/05/2012,WBRI,,,\n"


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [ROOFTREE, "check", *map(str, arguments)], capture_output=True, text=True, check=False
    )


def test_findings_are_written_in_four_forms_that_agree(tmp_path):
    done = run(write(tmp_path, header__csv=BAD), "--year", 2025)
    assert done.returncode == 1
    folder = tmp_path / "findings"
    data = json.loads((folder / "findings.json").read_text())
    with (folder / "findings.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    sheet = openpyxl.load_workbook(folder / "findings.xlsx")["Findings"]
    assert len(data["findings"]) == len(lines) == sheet.max_row - 2
    page = (folder / "findings.html").read_text()
    for words in ("OFFICIAL-SENSITIVE", "102", "blank(header.DOB) OR unreadable(header.DOB)"):
        assert words in page
    assert data["marking"] == "OFFICIAL-SENSITIVE" and data["made"].endswith("Z")
    (unreadable,) = [f for f in data["findings"] if f["rule"] == "102"]
    assert (unreadable["row"], unreadable["fields"]) == (2, {"DOB": "31/02/2012"})


def test_a_page_of_findings_needs_nothing_from_elsewhere(tmp_path):
    run(write(tmp_path, header__csv=BAD), "--year", 2025)
    page = (tmp_path / "findings" / "findings.html").read_text()
    assert "<script" not in page and "http://" not in page and "https://" not in page


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(tmp_path):
    run(write(tmp_path, header__csv=BAD.replace(",M,", ",Q,")), "--year", 2025)
    text = (tmp_path / "findings" / "findings.csv").read_text("utf-8-sig")
    assert ",=1+1," not in text and ",'=1+1," in text


def test_nothing_found_is_status_0(tmp_path):
    done = run(write(tmp_path, header__csv=GOOD), "--year", 2025, "--rules", "101,102")
    assert done.returncode == 0 and "Nothing was found" in done.stdout


def test_a_rule_whose_file_was_not_supplied_is_named_and_not_passed(tmp_path):
    done = run(write(tmp_path, header__csv=GOOD), "--year", 2025, "--rules", "203,1008")
    assert "203: not run: needs last year's Header" in done.stdout
    assert "the list of providers" in done.stdout


def test_what_cannot_be_checked_is_one_sentence_and_status_2(tmp_path):
    for arguments in (
        [tmp_path],
        [tmp_path / "nowhere"],
        [write(tmp_path / "a", header__csv=GOOD), "--rules", "nonsense"],
        [write(tmp_path / "b", header__csv=GOOD), "--year", 1999],
        [write(tmp_path / "c", header__csv=GOOD), "--formats", "papyrus"],
    ):
        done = run(*arguments)
        assert done.returncode == 2
        assert len(done.stderr.strip().splitlines()) == 1 and "Traceback" not in done.stderr


def test_no_permission_to_write_is_one_sentence_and_nothing_is_left(tmp_path):
    folder = write(tmp_path, header__csv=BAD)
    done = run(folder, "--out", folder / "header.csv" / "below")
    assert done.returncode == 2
    assert "Nothing was written" in done.stderr and "Traceback" not in done.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["header.csv"]


def test_no_child_is_named_on_the_terminal(tmp_path):
    done = run(write(tmp_path, header__csv=BAD), "--year", 2025)
    assert SENTINEL not in done.stdout + done.stderr
    assert "31/02/2012" not in done.stdout + done.stderr
