"""``rooftree check`` on real folders, good and bad."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.commands import ROOFTREE, refused, run
from tests.findings.small_return import CHILD, HEADER, write_return

from rooftree.cli.main import _trace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_return(tmp_path / "return")


def test_a_return_with_faults_gives_a_summary_files_and_status_1(folder: Path) -> None:
    done = run("check", folder, "--out", folder.parent / "out")
    assert done.returncode == 1
    assert done.stderr == ""
    words = done.stdout.split("\n")
    (line,) = [line for line in words if line.startswith("102 ")]
    assert line.split()[1:] == [
        "Date",
        "of",
        "birth",
        "is",
        "blank",
        "or",
        "cannot",
        "be",
        "read",
        "1",
        "1",
    ]
    assert "OFFICIAL-SENSITIVE" in done.stdout
    assert sorted(path.name for path in (folder.parent / "out").iterdir()) == [
        "findings.csv",
        "findings.html",
        "findings.json",
        "findings.xlsx",
        "findings_at_a_glance.csv",
        "findings_children.csv",
        "findings_not_checked.csv",
    ]


def test_a_return_without_faults_gives_status_0(folder: Path) -> None:
    done = run("check", folder, "--rules", "361")
    assert done.returncode == 0
    assert "Nothing was found." in done.stdout


def test_what_was_not_run_is_told_with_the_reason(folder: Path) -> None:
    done = run("check", folder, "--rules", "101,202,1015")
    assert "202: not run: needs last year's Header" in done.stdout
    needs = "the code of the authority that submits and the postcode directory"
    assert f"1015: not run: needs {needs}" in done.stdout
    assert "1 rule ran, 1 found something; 2 not run: what they need was not given." in done.stdout


def test_what_could_not_be_read_is_told_with_its_place(folder: Path) -> None:
    done = run("check", folder, "--rules", "101")
    assert "Reading: header.csv, row 2, DOB: what is written cannot be read" in done.stdout
    assert "COLOUR" in done.stdout


def test_alike_problems_are_on_one_line(tmp_path: Path) -> None:
    rows = "".join(f"C{n},F,soon,WBRI,UN1,,,\n" for n in range(9))
    folder = write_return(tmp_path / "return", header=HEADER.partition("\n")[0] + "\n" + rows)
    done = run("check", folder, "--rules", "101")
    assert "header.csv, DOB, rows 2, 3, 4, 5, 6 and 4 more: what is written" in done.stdout


def test_quiet_says_where_the_files_are_and_no_more(folder: Path) -> None:
    done = run("check", folder, "--quiet", "--out", folder / "found", "--formats", "json")
    assert done.returncode == 1
    assert done.stdout == f"OFFICIAL-SENSITIVE: findings.json are in {folder / 'found'}\n"


def test_unless_said_the_files_go_into_a_folder_of_the_return_and_are_not_read_again(
    folder: Path,
) -> None:
    first = run("check", folder)
    again = run("check", folder)
    assert (folder / "findings" / "findings.csv").is_file()
    assert first.stdout == again.stdout


def test_last_years_return_and_reference_data_let_more_rules_run(folder: Path) -> None:
    before = write_return(
        folder.parent / "before", header=HEADER.replace(f"{CHILD},F", f"{CHILD},M")
    )
    (folder.parent / "providers.csv").write_text(
        "URN,LA_CODE,PLACE_CODES,PROVIDER_CODES,REG_END,POSTCODE,LA_CODE_INFERRED\n"
        'SC1,X06000001,"U4,U6",PR1,,ZZ1 1AA,X06000001\n'
    )
    (folder.parent / "postcodes.csv").write_text(
        "postcode,eastings,northings,authority\nZZ1 1AA,400000,400000,X06000001\n"
    )
    done = run(
        "check", folder, "--last-year", before, "--providers", folder.parent / "providers.csv",
        "--postcodes", folder.parent / "postcodes.csv", "--authority", "X06000001",
        "--out", folder.parent / "out", "--formats", "json",
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    found = json.loads((folder.parent / "out" / "findings.json").read_text("utf-8"))
    assert {"202", "219", "1015"} <= set(found["rules_run"])
    assert found["authority"] == "X06000001"
    (line,) = [f for f in found["findings"] if f["rule"] == "202" and f["table"] == "Header"]
    assert (line["child"], line["row"]) == (CHILD, 2)


def test_a_file_may_be_given_instead_of_a_folder(folder: Path) -> None:
    done = run("check", folder / "header.csv", "--rules", "102", "--formats", "csv")
    assert done.returncode == 1
    assert (folder / "findings" / "findings.csv").is_file()


def test_nothing_of_a_child_is_on_the_terminal(folder: Path) -> None:
    done = run("check", folder)
    for value in (CHILD, "31/02/2012", "HYPERLINK"):
        assert value not in done.stdout + done.stderr
        assert value in (folder / "findings" / "findings.json").read_text("utf-8")


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refused(run("check", tmp_path / "none")).startswith("There is no folder")


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    assert "holds no file of SSDA903" in refused(run("check", tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_return_is_refused_without_its_values(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(f"milk,{CHILD}\n1,{CHILD}\n")
    sentence = refused(run("check", tmp_path))
    assert "list.csv" in sentence
    assert CHILD not in sentence
    assert [path.name for path in tmp_path.iterdir()] == ["list.csv"]


def test_a_place_below_a_file_is_refused(folder: Path) -> None:
    done = run("check", folder, "--out", folder / "header.csv" / "out")
    assert "cannot be written to (Not a directory)" in refused(done)
    assert sorted(path.name for path in folder.iterdir()) == ["episodes.csv", "header.csv"]


def test_a_place_that_nobody_may_write_to_is_refused(folder: Path) -> None:
    assert "cannot be written to" in refused(run("check", folder, "--out", "/proc/findings"))


def test_a_rule_that_there_is_not_is_refused(folder: Path) -> None:
    assert refused(run("check", folder, "--rules", "101,9x9")).startswith("No rule 9x9 is held")


def test_a_year_that_is_not_described_is_refused(folder: Path) -> None:
    assert "not 1999" in refused(run("check", folder, "--year", "1999"))


def test_a_format_that_there_is_not_is_refused(folder: Path) -> None:
    done = run("check", folder, "--formats", "pdf")
    assert refused(done) == "There is no format pdf; there are csv, json, xlsx, html."


def test_words_that_no_one_understands_give_status_2(folder: Path) -> None:
    assert run("check", folder, "--speed", "9").returncode == 2


def test_a_check_imports_nothing_that_it_does_not_need(folder: Path) -> None:
    # NumPy is not on the list: pyarrow, which a check needs, imports it where it is installed.
    program = (
        "import sys; sys.argv = ['rooftree', 'check', sys.argv[1], '--quiet',"
        " '--formats', 'csv,json']\n"
        "from rooftree.cli.main import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "slow = {'polars', 'sqlglot', 'jinja2', 'xlsxwriter', 'rich', 'lxml', 'django', 'altair',"
        " 'pandas'}\n"
        "print(sorted(slow & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, folder], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_on_a_terminal_the_step_under_way_is_shown_and_wiped_away(folder: Path) -> None:
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [ROOFTREE, "check", folder, "--formats", "csv"],
        stdout=subprocess.DEVNULL, stderr=theirs, check=False,
    )  # fmt: skip
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert done.returncode == 1
    assert "Reading the return ..." in shown
    assert "Writing the findings ..." in shown
    assert shown.endswith(" \r")


def test_a_trace_shows_where_and_of_what_kind_but_no_text_and_no_variable() -> None:
    def deeper(child: str) -> None:
        try:
            int(child)
        except ValueError as error:
            raise KeyError(child) from error

    with pytest.raises(KeyError) as caught:
        deeper(CHILD)
    shown = _trace(caught.value)
    assert "in deeper" in shown
    assert "ValueError" in shown
    assert shown.endswith("KeyError")
    assert CHILD not in shown


@pytest.mark.parametrize("debug", [False, True])
def test_an_error_that_was_not_foreseen_is_told_without_its_text(
    tmp_path: Path, debug: bool
) -> None:
    # Rooftree as it would be if a reader had a fault: the fault quotes a value of the record.
    program = (
        "import sys, rooftree.sources as sources\n"
        "def faulty(*_, **__): raise ValueError(f'no such {sys.argv[2]}')\n"
        "sources.read_folder = faulty\n"
        "from rooftree.cli.main import main\n"
        "main()"
    )
    words = ["check", CHILD, *(["--debug"] if debug else [])]
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Rooftree stopped: ValueError was not foreseen." in done.stderr
    assert CHILD not in done.stderr
    assert ("in faulty" in done.stderr) is debug
    assert list(tmp_path.iterdir()) == []
