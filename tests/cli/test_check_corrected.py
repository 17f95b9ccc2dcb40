"""``rooftree check --corrected``: what is mended in the copy, what never is, and the list of it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from tests.cli.commands import refused, run
from tests.sources.test_reading import XML

HEADER = """\
child, SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,COLOUR
7Q3XSENTINEL,f,2012-02-14,wbri ,UN1,,, red
 B,M,1.9.2016,MWAS,un1,,,
C,x,31/02/2012,Wbri,UN1,,,"a ""red"", one"

D,M,03/04/2015,MWAS,UN1,,,,,extra
"""
REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\r\n7Q3XSENTINEL,14/02/2012,02/02/2025,PN1\r\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "given").mkdir()
    (tmp_path / "given" / "header.csv").write_text(HEADER, "utf-8")
    (tmp_path / "given" / "reviews.csv").write_bytes(b"\xef\xbb\xbf" + REVIEWS.encode())
    return tmp_path / "given"


def listed(copy: Path) -> list[dict[str, str]]:
    with (copy / "corrections.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_space_case_of_codes_and_dates_are_mended_in_a_copy_and_each_change_is_listed(
    folder: Path, tmp_path: Path
) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    done = run("check", folder, "--corrected", tmp_path / "copy", "--out", tmp_path / "out")
    assert done.returncode == 1, done.stderr
    # What is no code in any case, no date, or no column of the return stays as it is.
    assert (
        (tmp_path / "copy" / "return" / "header.csv").read_text("utf-8")
        == """\
CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,COLOUR
7Q3XSENTINEL,F,14/02/2012,WBRI,UN1,,, red
B,M,01/09/2016,MWAS,un1,,,
C,x,31/02/2012,WBRI,UN1,,,"a ""red"", one"

D,M,03/04/2015,MWAS,UN1,,,,,extra
"""
    )
    made = [
        (one["row"], one["letter"], one["column"], one["kind"]) for one in listed(tmp_path / "copy")
    ]
    assert made == [
        ("1", "A", "CHILD", "name of a column"),
        ("1", "B", "SEX", "name of a column"),
        ("2", "B", "SEX", "capitals"),
        ("2", "C", "DOB", "form of a date"),
        ("2", "D", "ETHNIC", "space; capitals"),
        ("3", "A", "CHILD", "space"),
        ("3", "C", "DOB", "form of a date"),
        ("4", "D", "ETHNIC", "capitals"),
    ]
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_the_list_is_marked_and_the_terminal_tells_no_value(folder: Path, tmp_path: Path) -> None:
    done = run("check", folder, "--corrected", tmp_path / "copy", "--by", "Ann Other")
    assert "OFFICIAL-SENSITIVE: 8 corrections in the copy" in done.stdout
    for value in ("7Q3XSENTINEL", "2012-02-14", "wbri"):
        assert value not in done.stdout + done.stderr
    (ethnic,) = [one for one in listed(tmp_path / "copy") if one["before"] == "wbri "]
    assert (ethnic["after"], ethnic["file"]) == ("WBRI", "header.csv")
    found = json.loads((folder / "findings" / "findings.json").read_text("utf-8"))
    told = ("marking", "run", "made", "made_by")
    assert [ethnic[name] for name in told] == [found[name] for name in told]


def test_a_file_with_nothing_to_mend_is_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    run("check", folder, "--corrected", tmp_path / "copy", "--quiet")
    copied = (tmp_path / "copy" / "return" / "reviews.csv").read_bytes()
    assert copied == (folder / "reviews.csv").read_bytes()


def test_the_copy_has_the_same_findings_and_nothing_left_to_mend(
    folder: Path, tmp_path: Path
) -> None:
    run("check", folder, "--corrected", tmp_path / "copy", "--formats", "csv,json")
    again = run(
        "check", tmp_path / "copy" / "return", "--corrected", tmp_path / "second",
        "--previous", folder / "findings" / "findings.json", "--out", tmp_path / "out",
    )  # fmt: skip
    assert ": 0 corrections in the copy" in again.stdout
    assert listed(tmp_path / "second") == []
    places = [
        [(one["rule"], one["table"], one["row"], one["letters"]) for one in found["findings"]]
        for path in (folder / "findings", tmp_path / "out")
        for found in [json.loads((path / "findings.json").read_text("utf-8"))]
    ]
    assert places[0] == places[1] != []


def test_nothing_is_corrected_in_place(folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert "is there already" in refused(run("check", folder, "--corrected", folder))
    assert "is there already" in refused(run("check", folder, "--corrected", folder / "header.csv"))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_place_that_cannot_be_written_to_is_told(folder: Path) -> None:
    done = run("check", folder, "--quiet", "--corrected", "/proc/copy")
    assert done.returncode == 2
    assert done.stderr.startswith("No corrected copy was written: /proc/copy")


def test_xml_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "return.xml").write_text(XML, "utf-8")
    done = run("check", tmp_path, "--corrected", tmp_path / "copy")
    assert "this return is XML" in refused(done)
    assert [path.name for path in tmp_path.iterdir()] == ["return.xml"]
