"""``rooftree check`` with a list of teams, an earlier run, releases, and who makes the report."""

from __future__ import annotations

import csv
import getpass
import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.commands import refused, run
from tests.disclosure.region import CODES, RATE
from tests.findings.small_return import CHILD, EPISODES, write_return
from tests.releases.published import definition, figure, made, published, read_from

from rooftree.reference.symbols import Symbol


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_return(tmp_path / "return")


def data(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "findings" / "findings.json").read_text("utf-8"))
    return found


def line(folder: Path, name: str) -> dict[str, Any]:
    """A line of the children looked after."""
    tables = data(folder)["at_a_glance"]["tables"]
    (table,) = [table for table in tables if table["title"] == "Children looked after"]
    (found,) = [one for one in table["lines"] if one["line"] == name]
    return dict(found)


def test_unless_said_the_report_is_made_by_the_user_of_the_machine(folder: Path) -> None:
    run("check", folder, "--rules", "101", "--formats", "json")
    assert data(folder)["made_by"] == getpass.getuser()


def test_who_makes_the_report_may_be_said_and_stands_in_every_file(folder: Path) -> None:
    run("check", folder, "--rules", "101", "--by", " Ann  Other ")
    assert data(folder)["made_by"] == "Ann Other"
    for path in (folder / "findings").glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert {row["made_by"] for row in rows} == {"Ann Other"}, path.name
        assert {row["marking"] for row in rows} == {"OFFICIAL-SENSITIVE"}


def test_a_list_of_teams_reaches_every_file(folder: Path) -> None:
    teams = folder.parent / "teams.csv"
    teams.write_text(f"CHILD,team,worker\n{CHILD},North,Ann\n", "utf-8")
    done = run("check", folder, "--teams", teams, "--formats", "json,csv")
    assert done.returncode == 1, done.stderr
    told = {(one["child"], one["team"], one["worker"]) for one in data(folder)["children"]}
    assert (CHILD, "North", "Ann") in told
    assert ("B", "No team", None) in told


def test_what_lies_beside_the_return_and_is_named_is_not_read_as_a_part_of_it(folder: Path) -> None:
    teams = folder / "teams.csv"
    teams.write_text(f"CHILD,team,worker\n{CHILD},North,Ann\n", "utf-8")
    assert run("check", folder, "--formats", "json").returncode == 4
    assert run("check", folder, "--teams", teams, "--formats", "json").returncode == 1
    assert not any(one["file"] == "teams.csv" for one in data(folder)["problems"])


def test_a_bad_list_of_teams_is_refused_before_anything_is_written(folder: Path) -> None:
    teams = folder.parent / "teams.csv"
    teams.write_text(f"CHILD,team\n{CHILD},North\n", "utf-8")
    sentence = refused(run("check", folder, "--teams", teams))
    assert sentence.startswith("teams.csv is not a list of teams: it lacks worker.")
    assert CHILD not in sentence
    assert not (folder / "findings").exists()


def test_a_second_run_tells_what_is_new_fixed_and_still_there(folder: Path) -> None:
    run("check", folder, "--formats", "json", "--rules", "101,501")
    (folder / "episodes.csv").write_text(EPISODES.replace("01/06/2024", "31/05/2024"), "utf-8")
    before = folder / "findings" / "findings.json"
    done = run("check", folder, "--rules", "101,501", "--previous", before)
    assert "0 new, 1 fixed, 3 still there." in done.stdout
    assert data(folder)["since"]["fixed"][0]["rule"] == "501"
    assert (folder / "findings" / "findings_fixed.csv").is_file()


def test_what_is_no_earlier_run_is_refused(folder: Path) -> None:
    sentence = refused(run("check", folder, "--previous", folder / "header.csv"))
    assert sentence.startswith("header.csv is not the findings of an earlier run")
    assert "none.json cannot be opened" in refused(
        run("check", folder, "--previous", folder / "none.json")
    )


def test_the_findings_of_another_year_are_refused(folder: Path) -> None:
    run("check", folder, "--formats", "json", "--year", "2024", "--rules", "101")
    before = folder / "findings" / "findings.json"
    sentence = refused(run("check", folder, "--previous", before))
    assert "are of 01/04/2023 to 31/03/2024, this return is of 01/04/2024" in sentence


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    """Two authorities' counts over three years: 400 and 500, then a symbol for the second."""
    figures = (
        figure(CODES[0], 2023, 30, indicator=RATE["id"]),
        figure(CODES[0], 2024, 40, indicator=RATE["id"]),
        figure(CODES[1], 2023, 50, indicator=RATE["id"]),
        figure(CODES[1], 2024, Symbol.C, indicator=RATE["id"]),
    )
    content = published(
        figures,
        definitions=(definition(RATE),),
        read=(read_from("children.csv", indicator=RATE["id"]),),
    )
    made(tmp_path / "releases", content)
    return tmp_path / "releases"


def test_the_last_published_count_stands_beside_the_return(folder: Path, releases: Path) -> None:
    words = ["--releases", releases, "--authority", CODES[0], "--rules", "101"]
    done = run("check", folder, *words, "--formats", "json,html")
    assert done.returncode == 1, done.stderr
    found = line(folder, "At the year's end")
    assert (found["this_return"], found["published"], found["published_for"]) == (1, 400, "2023/24")
    assert found["large_since_published"] is True
    assert found["published_in"] == "Homes"
    page = (folder / "findings" / "findings.html").read_text("utf-8")
    assert "400 (2023/24)" in page
    assert "Published figures: Homes." in page


def test_a_published_symbol_is_shown_as_it_was_printed(folder: Path, releases: Path) -> None:
    words = ["--releases", releases, "--authority", CODES[1], "--rules", "101"]
    run("check", folder, *words, "--formats", "json")
    found = line(folder, "At the year's end")
    assert (found["published"], found["published_for"]) == ("c", "2023/24")
    assert found["large_since_published"] is False


def test_releases_without_an_authority_or_without_its_figures_are_refused(
    folder: Path, releases: Path
) -> None:
    assert "say whose it is with --authority" in refused(
        run("check", folder, "--releases", releases)
    )
    sentence = refused(run("check", folder, "--releases", releases, "--authority", "E10000014"))
    assert "holds a figure of E10000014" in sentence
    none = run("check", folder, "--releases", folder / "none", "--authority", CODES[0])
    assert refused(none).startswith("There is no folder")


def test_last_years_return_stands_beside_this_one(folder: Path) -> None:
    write_return(folder / "last_year", episodes=EPISODES.replace("/2024", "/2023"))
    run("check", folder, "--rules", "101", "--formats", "json,html")
    found = line(folder, "At the year's end")
    assert (found["this_return"], found["last_year"]) == (1, 1)
    page = (folder / "findings" / "findings.html").read_text("utf-8")
    assert "Last year's return was not given" not in page
    assert '<th scope="col" class="number">Last year' in page
