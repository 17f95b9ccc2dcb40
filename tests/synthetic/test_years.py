"""Each return is a view of the same lives, so years agree with one another and nothing fails."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from tests.synthetic.conftest import YEARS
from tests.synthetic.further_checks import failures, read

from rooftree.rules.check import check_dataset
from rooftree.sources import read_folder
from rooftree.synthetic import make_return

# Supported accommodation got another code with the collection of 2024/25.
RENAMED = {("H5", "K3")}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def checked(folder: Path, year: int, authority: str):
    reference = folder / "reference"
    dataset = read_folder(
        folder,
        year=year,
        authority=authority,
        providers=reference / "providers.csv",
        postcodes=reference / "postcodes.csv",
    )
    assert dataset.problems == ()
    return check_dataset(dataset)


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026, 2027])
def test_clean_data_has_no_finding_and_every_rule_runs(tmp_path: Path, year: int) -> None:
    authority = make_return(tmp_path, children=600, year=year)
    found = checked(tmp_path, year, authority)
    assert found.findings == () and found.not_run == ()
    assert len(found.ran) >= 290


def test_no_rule_finds_anything_in_any_authority_of_the_region(demo: Path) -> None:
    for folder in sorted(demo.glob("X*")):
        dataset = read_folder(
            folder / "2025",
            year=2025,
            authority=folder.name,
            last_year=folder / "2024",
            providers=demo / "reference" / "providers.csv",
            postcodes=demo / "reference" / "postcodes.csv",
        )
        found = check_dataset(dataset)
        assert found.findings == () and found.not_run == ()


def test_clean_data_is_like_real_returns_where_no_rule_asks(demo: Path) -> None:
    for folder in sorted(demo.glob("X*")):
        for year in YEARS:
            assert set(failures(folder / str(year), year)) == set()


def test_the_further_checks_can_fail(tmp_path: Path) -> None:
    make_return(tmp_path, children=600, year=2025)
    found = {what for what, _ in failures(tmp_path, 2024)}
    assert "a review outside the year" in found
    path = tmp_path / "episodes.csv"
    path.write_text(path.read_text("utf-8").replace(",P,", ",L,"), "utf-8")
    found = {what for what, _ in failures(tmp_path, 2025)}
    assert found == {"a reason for a change of placement where there was none"}
    path.write_text(path.read_text("utf-8").partition("\n")[0] + "\n", "utf-8")
    assert {what for what, _ in failures(tmp_path, 2025)} == {
        "a review when the child was not in care"
    }


def test_an_episode_open_at_the_end_of_a_year_goes_on_in_the_next(demo: Path) -> None:
    same = ("DECOM", "RNE", "LS", "CIN", "PLACE_PROVIDER", "HOME_POST", "PL_POST", "URN")
    went_on = 0
    for folder in sorted(demo.glob("X*")):
        for year in YEARS[1:]:
            before, this = read(folder / str(year - 1)), read(folder / str(year))
            for child, episodes in before["episodes"].items():
                last = episodes[-1]
                if last["DEC"] is None:
                    went_on += 1
                    first = this["episodes"][child][0]
                    assert [first[name] for name in same] == [last[name] for name in same]
                    places = (last["PLACE"], first["PLACE"])
                    assert places[0] == places[1] or places in RENAMED
    assert went_on > 5000


def test_no_postcode_is_a_real_one(demo: Path) -> None:
    for path in demo.glob("X*/*/episodes.csv"):
        for name in ("HOME_POST", "PL_POST"):
            assert {r[name][:2] for r in rows(path) if r[name]} <= {"ZZ"}


def test_there_are_care_leavers_mothers_adoptions_and_short_breaks(demo: Path) -> None:
    """A table that nobody is in would show nothing of its rules."""
    latest = [read(folder / "2025") for folder in demo.glob("X*")]
    for name in ("oc2", "oc3", "ad1", "decisions", "before", "missing", "workers", "uasc"):
        assert sum(len(held) for table in latest for held in table[name].values()) > 50, name
    episodes = [e for table in latest for held in table["episodes"].values() for e in held]
    assert {"V3", "L1", "J1", "E1"} <= {e["LS"] for e in episodes}
    assert {"T1", "A6", "K1", "K3", "R5", "S1"} <= {e["PLACE"] for e in episodes}
    headers = [h for table in latest for held in table["header"].values() for h in held]
    assert any(h["MOTHER"] == "1" for h in headers)


@pytest.mark.parametrize(("year", "codes"), [(2024, {"1", "2"}), (2025, {"M", "F"})])
def test_sex_is_coded_as_the_year_has_it(demo: Path, year: int, codes: set[str]) -> None:
    for path in demo.glob(f"X*/{year}/header.csv"):
        assert {row["SEX"] for row in rows(path)} <= codes
