"""``rooftree check`` when one of its rules cannot run: the others do, and the status says so."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

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
