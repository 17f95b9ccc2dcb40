"""Invented returns: clean, one life behind every year, and like England in the whole."""

from __future__ import annotations

import csv
import filecmp
from pathlib import Path

import pytest

from rooftree.rules.check import check_dataset
from rooftree.sources import read_folder
from rooftree.synthetic import make_demo, make_return


@pytest.fixture(scope="module")
def clean(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("clean")
    make_return(folder, children=1500, year=2025)
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def checked(folder: Path, year: int = 2025):
    reference = folder / "reference"
    dataset = read_folder(
        folder,
        year=year,
        authority="X06000012",
        providers=reference / "providers.csv",
        postcodes=reference / "postcodes.csv",
    )
    return check_dataset(dataset)


def test_clean_data_has_no_finding_and_every_rule_runs(clean):
    found = checked(clean)
    assert found.findings == () and found.not_run == ()
    assert len(found.ran) == 60


@pytest.mark.parametrize("year", [2023, 2024, 2026, 2027])
def test_it_is_clean_in_every_year_of_the_return(tmp_path, year):
    make_return(tmp_path, children=300, year=year)
    assert checked(tmp_path, year).findings == ()


def test_an_episode_open_at_the_end_of_a_year_goes_on_in_the_next(clean):
    keys = ("DECOM", "RNE", "LS", "CIN", "PLACE", "PL_POST")
    this = {(r["CHILD"], *(r[k] for k in keys)) for r in rows(clean / "episodes.csv")}
    for row in rows(clean / "last_year" / "episodes.csv"):
        if not row["DEC"]:
            assert (row["CHILD"], *(row[k] for k in keys)) in this


def test_no_postcode_is_a_real_one(clean):
    for name in ("HOME_POST", "PL_POST"):
        assert {r[name][:2] for r in rows(clean / "episodes.csv") if r[name]} == {"ZZ"}


def test_the_same_seed_gives_the_same_files_and_another_gives_others(tmp_path):
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        make_return(tmp_path / name, children=200, year=2025, seed=seed)
    same = filecmp.cmp(tmp_path / "a/episodes.csv", tmp_path / "b/episodes.csv", shallow=False)
    other = filecmp.cmp(tmp_path / "a/episodes.csv", tmp_path / "c/episodes.csv", shallow=False)
    assert same and not other


def test_every_fault_is_where_the_list_says_and_most_are_found(tmp_path):
    make_return(tmp_path, children=2500, year=2025, errors=0.03)
    injected = rows(tmp_path / "reference" / "injected.csv")
    blamed = {(f.rule, f.table, f.row) for f in checked(tmp_path).findings}
    assert len({fault["fault"] for fault in injected}) >= 40
    for fault in injected:
        assert int(fault["row"]) - 2 < len(rows(tmp_path / fault["file"]))
    codes = {rule for rule, _, _ in blamed}
    missed = {fault["rule"] for fault in injected} - codes
    assert missed == set(), "a kind of fault that no finding answers to"


def test_a_region_adds_up_to_something_like_england(tmp_path):
    """Tolerances are wide: these are draws, and the point is that no figure is absurd."""
    from rooftree import record
    from rooftree.cli.pipeline import read_returns
    from rooftree.indicators.measure import measure
    from rooftree.reference.periods import collection_year
    from rooftree.reference.population import read_population

    make_demo(tmp_path, authorities=4, years=(2024, 2025))
    returns = read_returns(tmp_path, progress=lambda *_: None)
    counts = measure(
        record.build(returns.datasets),
        periods=[collection_year(2025)],
        population=read_population(tmp_path / "reference" / "population.csv"),
    )
    found = {}
    for name in counts.definitions:
        these = [c for c in counts.counts if (c.indicator, c.breakdown) == (name, "total")]
        per = counts.definitions[name]["per"]
        found[name] = per * sum(c.numerator for c in these) / sum(c.denominator for c in these)
    published = {
        "cla_31march_rate_per_10000": (67, 12),
        "cla_starting_rate_per_10000": (26, 5),
        "cla_foster_placement_pct": (67, 8),
        "cla_3plus_placements_pct": (10, 4),
        "cla_placed_over_20_miles_pct": (22, 9),
        "cla_ceased_sgo_pct": (12, 6),
    }
    for name, (expected, within) in published.items():
        assert abs(found[name] - expected) <= within, (name, found[name])
