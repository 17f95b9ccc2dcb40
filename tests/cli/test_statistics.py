"""A new release of published files is one command, and it says what changed."""

from __future__ import annotations

import csv
import getpass
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.commands import run
from tests.shared import SHARED, needs_shared

from rooftree.releases import read, versions

PLACE = {"country_code": "E92000001", "country_name": "England"}
CAMDEN = {
    "geographic_level": "Local authority",
    "region_code": "E13000001",
    "region_name": "Inner London",
    "old_la_code": "202",
    "new_la_code": "E09000007",
    "la_name": "Camden",
}
BARNET = {
    "geographic_level": "Local authority",
    "region_code": "E13000002",
    "region_name": "Outer London",
    "old_la_code": "302",
    "new_la_code": "E09000003",
    "la_name": "Barnet",
}
PLACES = ({"geographic_level": "National"}, CAMDEN, BARNET)
COLUMNS = (
    *("time_period", "time_identifier", "geographic_level", "country_code", "country_name"),
    *("region_code", "region_name", "old_la_code", "new_la_code", "la_name"),
    *("cla_group", "placement_stability", "children_count", "children_percent"),
)
MEASURE = "cla_3plus_placements_pct"
MOVED = "With 3 or more placements during the year"


def rows(years: range, label: str = MOVED, factor: int = 1) -> list[dict[str, str]]:
    return [
        {
            **dict.fromkeys(COLUMNS, ""),
            **PLACE,
            **place,
            "time_period": str(year),
            "time_identifier": "Reporting year",
            "cla_group": "CLA on 31 March",
            "placement_stability": said,
            "children_count": str(100 + number),
            "children_percent": str((9 + number + year % 3) * factor),
        }
        for year in years
        for number, place in enumerate(PLACES)
        for said in (label, "Total children")
    ]


def write(path: Path, held: list[dict[str, str]], columns: tuple[str, ...] = COLUMNS) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows([row[name] for name in COLUMNS] for row in held)


@pytest.fixture
def bring(tmp_path: Path) -> Callable[..., object]:
    """Import a folder of one file, with what it holds."""

    def brought(name: str, held: list[dict[str, str]], *words: str, **options: object):
        write(tmp_path / name / f"stability_{name}.csv", held, **options)
        return run("statistics", "import", tmp_path / name, "--releases", tmp_path / "r", *words)

    return brought


def test_a_new_year_makes_the_next_version_and_says_so(bring, tmp_path: Path) -> None:
    first = bring("2024", rows(range(2016, 2025)))
    assert first.returncode == 0, first.stderr
    assert "Version 1.0 of England, published statistics is the first." in first.stdout
    second = bring("2025", rows(range(2016, 2026)))
    assert "Version 1.1 follows on 1.0:" in second.stdout
    assert "2024/25 new (period). (minor)" in second.stdout
    assert "of 30 figures 3 new. (minor)" in second.stdout
    assert "stability_2025.csv takes the place of stability_2024.csv. (patch)" in second.stdout
    old, new = map(read, versions(tmp_path / "r", "england-published"))
    assert [len(old.of(MEASURE)), len(new.of(MEASURE))] == [27, 30]
    assert "Nothing is new" in bring("2025", rows(range(2016, 2026))).stdout


CHANGED = {
    "a scale": (rows(range(2016, 2026), factor=10), "10 times what they were"),
    "a year gone": (rows(range(2017, 2026)), "no figures for '2015/16' any more"),
}


@pytest.mark.parametrize("name", CHANGED)
def test_changed_meaning_is_refused_until_it_is_accepted(bring, tmp_path: Path, name: str) -> None:
    held, sentence = CHANGED[name]
    bring("2024", rows(range(2016, 2025)))
    refused = bring("2025", held)
    assert refused.returncode == 2
    assert "Nothing was released: one thing changes in meaning." in refused.stderr
    assert sentence in refused.stderr
    assert [path.name for path in (tmp_path / "r" / "england-published").iterdir()] == ["1"]
    done = bring("2025", held, "--accept", "Checked against the publisher's notes.")
    assert done.returncode == 0, done.stderr
    changes = json.loads((tmp_path / "r/england-published/2/changes.json").read_text())
    assert changes["accepted"]["reason"] == "Checked against the publisher's notes."
    assert changes["accepted"]["by"] == getpass.getuser()
    assert sentence in changes["accepted"]["objections"][0]


def test_a_short_reason_is_refused(bring) -> None:
    short = bring("2025", rows(range(2016, 2026)), "--accept", "ok")
    assert short.returncode == 2
    assert "'ok' is no reason" in short.stderr


RENAMED = tuple("child_percent" if name == "children_percent" else name for name in COLUMNS)


@pytest.mark.parametrize(
    ("label", "columns"), [("With three or more placements", COLUMNS), (MOVED, RENAMED)]
)
def test_a_label_or_column_that_nothing_knows_makes_no_version(
    bring, tmp_path: Path, label: str, columns: tuple[str, ...]
) -> None:
    bring("2024", rows(range(2016, 2025)))
    done = bring("2025", rows(range(2016, 2026), label=label), columns=columns)
    assert done.returncode == 2
    assert "holds a measure that is known" in done.stderr
    assert [path.name for path in (tmp_path / "r" / "england-published").iterdir()] == ["1"]


# Of the later year there is no file of why episodes ended (b6).
CIN = ("b1_", "b6_", "c1_", "d5_", "ons_mid-year")


@needs_shared
def test_the_statistics_of_children_in_need_a_year_later_in_another_layout(tmp_path: Path) -> None:
    assert SHARED is not None
    published = SHARED / "published"
    for name, held in (("earlier", published / "cin_2013_2024"), ("later", published)):
        (tmp_path / name).mkdir()
        for path in held.glob("*.csv"):
            if path.name.startswith(CIN):
                (tmp_path / name / path.name).symlink_to(path)
    words = ("--releases", tmp_path / "r")
    first = run("statistics", "import", tmp_path / "earlier", *words)
    assert first.returncode == 0, first.stderr
    second = run("statistics", "import", tmp_path / "later", *words)
    assert second.returncode == 0, second.stderr
    said = second.stdout
    assert "Version 1.1 follows on 1.0:" in said
    assert "City of London, 2022/23: 1284 became 1096." in said
    assert "columns read: " in said
    assert "rereferral_percent came" in said
    assert "Re_referrals_percent" in said
    assert "taken over from the version before: " in said
    old, new = map(read, versions(tmp_path / "r", "england-published"))
    assert set(new.definitions) >= set(old.definitions)
    rate = "cin_rate_per_10000"
    assert old.periods(rate)[-1].label == "2023/24"
    assert new.periods(rate)[-1].label == "2024/25"
    assert old.definitions[rate]["file"] != new.definitions[rate]["file"]


def test_what_to_fetch_must_be_said() -> None:
    done = run("statistics", "fetch")
    assert done.returncode == 2
    assert done.stderr == (
        "Say what to bring with --publication or --data-set; --list lists what is there.\n"
    )


def test_only_the_web_or_this_machine_is_asked() -> None:
    done = run("statistics", "fetch", "--list", "--base-url", "http://example.org/v1")
    assert done.returncode == 2
    assert "only https is" in done.stderr
    assert done.stderr.count("\n") == 1
