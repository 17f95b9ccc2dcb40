"""A file of findings is whole or not there at all."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from tests.findings.small_return import clean_header, report_of, write_return

from rooftree.findings.report import Report
from rooftree.findings.writing import FORMATS, FormatError, WritingError, write


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return report_of(write_return(tmp_path_factory.mktemp("small") / "return"))


def test_a_format_that_there_is_not_is_refused_before_anything_is_written(
    report: Report, tmp_path: Path
) -> None:
    with pytest.raises(FormatError, match="no format doc; there are csv, json, xlsx, html"):
        write(report, tmp_path / "findings", ["csv", "doc"])
    assert not (tmp_path / "findings").exists()


def test_a_folder_below_a_file_is_refused_in_a_sentence(report: Report, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WritingError, match=r"Nothing was written: the folder .* cannot be written"):
        write(report, tmp_path / "file" / "findings")


def test_a_place_that_is_taken_leaves_what_was_there_as_it_was(
    report: Report, tmp_path: Path
) -> None:
    (tmp_path / "findings.csv").write_text("of an earlier run")
    (tmp_path / "findings.json").mkdir()
    with pytest.raises(WritingError, match=r"findings\.json"):
        write(report, tmp_path)
    assert (tmp_path / "findings.csv").read_text() == "of an earlier run"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["findings.csv", "findings.json"]


def test_a_second_run_replaces_the_first(report: Report, tmp_path: Path) -> None:
    first = report_of(write_return(tmp_path / "return"), ["101"])
    write(first, tmp_path / "findings")
    write(report, tmp_path / "findings")
    assert (
        json.loads((tmp_path / "findings" / "findings.json").read_text("utf-8"))["run"]
        == report.run
    )
    assert len(list((tmp_path / "findings").iterdir())) == 7


@pytest.mark.parametrize("name", list(FORMATS))
def test_a_disk_that_refuses_leaves_no_half_of_a_file(name: str, tmp_path: Path) -> None:
    write_return(tmp_path / "return", header=clean_header(3000))
    findings = tmp_path / "findings"
    findings.mkdir()
    # A limit on the size of files is a full disk that a test may have.
    small = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))  # noqa: E731
    done = subprocess.run(
        [Path(sys.executable).parent / "rooftree", "check", tmp_path / "return", "--out", findings,
         "--formats", name],
        preexec_fn=small, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2, done.stdout + done.stderr
    assert done.stderr.startswith("Nothing was written")
    assert done.stderr.count("\n") == 1
    assert list(findings.iterdir()) == []
