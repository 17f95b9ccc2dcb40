"""An invented return with faults, last year's beside it, made once."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from tests.cli.commands import run

AUTHORITY = "X06000012"


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("invented") / "return"
    done = run("synth", folder, "--children", "120", "--errors", "0.05")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def teams_of_invented(invented: Path) -> Path:
    """Each child of the invented return with one of three teams, but for the first five."""
    with (invented / "header.csv").open(encoding="utf-8-sig", newline="") as file:
        children = [row["CHILD"] for row in csv.DictReader(file)]
    lines = [f"{child},Team {n % 3},Worker {n % 7}" for n, child in enumerate(children)]
    path = invented.parent / "teams.csv"
    path.write_text("\n".join(["CHILD,team,worker", *lines[5:]]) + "\n", "utf-8")
    return path
