"""The other commands: what they are, and what they say when they cannot do their job."""

from __future__ import annotations

import csv
import json
import os
import subprocess
from pathlib import Path

import pytest
from tests.cli.commands import ROOFTREE, refused, run

COMMANDS = (
    "check",
    "demo",
    "measure",
    "release",
    "serve",
    "synth",
    "statistics",
    "rules",
    "indicators",
    "journeys",
    "timescales",
    "reference",
    "browser-checker",
)


def test_help_lists_every_command() -> None:
    done = run("--help")
    assert done.returncode == 0
    for command in COMMANDS:
        assert f" {command} " in done.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert "Usage: rooftree" in done.stdout


def test_the_indicators_are_listed() -> None:
    assert "cla_31march_rate_per_10000" in run("indicators").stdout


def test_an_invented_return_without_faults_has_no_findings(tmp_path: Path) -> None:
    made = run("synth", tmp_path / "return", "--children", "60", "--seed", "4")
    assert made.returncode == 0, made.stderr
    assert "Invented data" in made.stdout
    done = run("check", tmp_path / "return", "--formats", "json")
    assert done.returncode == 0, done.stdout


def test_faults_that_were_put_in_are_found(tmp_path: Path) -> None:
    run("synth", tmp_path / "return", "--children", "60", "--errors", "0.2")
    with (tmp_path / "return" / "reference" / "injected.csv").open(
        encoding="utf-8-sig", newline=""
    ) as file:
        assert list(csv.DictReader(file))
    assert run("check", tmp_path / "return", "--formats", "json").returncode == 1


def test_a_folder_that_holds_something_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert "is not an empty folder" in refused(run("synth", tmp_path, "--children", "5"))
    sentence = refused(run("demo", "--no-serve", "--out", tmp_path))
    assert "is not empty and holds no demonstration" in sentence
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_a_share_of_faults_is_from_0_to_1(tmp_path: Path) -> None:
    done = run("synth", tmp_path / "r", "--children", "5", "--errors", "7")
    assert refused(done) == "--errors is a share of rows, from 0 to 1."


@pytest.mark.parametrize("command", [("measure",), ("release", "returns")], ids=" ".join)
def test_a_folder_without_returns_is_refused(command: tuple[str, ...], tmp_path: Path) -> None:
    assert "holds no returns" in refused(run(*command, tmp_path))


def test_statistics_without_a_known_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "shopping.csv").write_text("milk\n1\n")
    done = run("statistics", "import", tmp_path, "--releases", tmp_path / "releases")
    assert done.returncode == 2, done.stdout
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "releases").exists()


def test_a_reader_that_stops_listening_is_no_error() -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [ROOFTREE, "rules"], stdout=write, stderr=subprocess.PIPE, text=True,
        check=False,
    )  # fmt: skip
    os.close(write)
    assert "Traceback" not in done.stderr


@pytest.fixture
def returns(tmp_path: Path) -> Path:
    """Two years of one authority, in folders as ``measure`` and ``release returns`` read them."""
    made = run("synth", tmp_path / "made", "--children", "80", "--seed", "2")
    authority = made.stdout.split()[-1]
    (tmp_path / "returns").mkdir()
    (tmp_path / "made" / "reference").rename(tmp_path / "returns" / "reference")
    (tmp_path / "returns" / authority).mkdir()
    (tmp_path / "made" / "last_year").rename(tmp_path / "returns" / authority / "2024")
    (tmp_path / "made").rename(tmp_path / "returns" / authority / "2025")
    return tmp_path / "returns"


def test_measures_are_shown_for_the_latest_year(returns: Path) -> None:
    done = run("measure", returns)
    assert done.returncode == 0, done.stderr
    assert "2024/25" in done.stdout
    assert "special guardianship" in done.stdout


def test_the_same_returns_released_again_make_no_new_version(returns: Path) -> None:
    releases = returns.parent / "releases"
    first = run("release", "returns", returns, "--releases", releases, "--name", "region")
    assert first.returncode == 0, first.stderr
    again = run("release", "returns", returns, "--releases", releases, "--name", "region")
    assert first.stdout.splitlines()[-1] == again.stdout.splitlines()[-1]
    (made,) = (releases / "region").iterdir()
    assert json.loads((made / "release.json").read_text("utf-8"))["invented"] is True


def test_a_reading_of_a_timescale_that_there_is_not_is_refused_with_those_there_are(tmp_path):
    census = tmp_path / "2025"
    census.mkdir()
    sentence = refused(
        run("timescales", census, "--authority", "E06000047", "--reading", "first_day=maybe")
    )
    assert "first_day=left out or counted" in sentence
    sentence = refused(run("timescales", tmp_path / "census", "--authority", "E06000047"))
    assert "should be named by the year" in sentence


def test_nothing_is_measured_from_part_of_a_census(tmp_path):
    run("synth", tmp_path / "made", "--children", "12", "--returns", "cin")
    text = (tmp_path / "made" / "cin" / "cin.xml").read_text("utf-8")
    for year, held in (("2024", text), ("2025", text[: len(text) // 2])):
        folder = tmp_path / "returns" / "cin" / "E06000047" / year
        folder.mkdir(parents=True)
        (folder / "cin.xml").write_text(held, "utf-8")
    done = run("measure", tmp_path / "returns")
    assert done.returncode == 2
    assert done.stderr.startswith("E06000047, 2025: cin.xml: is cut short")
    assert "Nothing is measured" in done.stderr and done.stderr.count("\n") == 1
