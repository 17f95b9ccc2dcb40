"""Faults on purpose: what is listed is there, and the rule aimed at finds it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from rooftree.returns import find
from rooftree.rules.check import check_dataset
from rooftree.sources import read_folder
from rooftree.synthetic import make_return
from rooftree.synthetic.faults import FAULTS

TABLES = {table.file: table for table in find("ssda903").tables}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module", params=[2025, 2027])
def faulty(request, tmp_path_factory) -> tuple[Path, int, str]:
    folder = tmp_path_factory.mktemp("faulty")
    code = make_return(folder, children=2500, year=request.param, errors=0.03)
    return folder, request.param, code


def test_every_kind_of_fault_that_the_year_allows_is_put_in(faulty) -> None:
    folder, year, _ = faulty
    injected = {fault["fault"] for fault in rows(folder / "reference" / "injected.csv")}
    assert injected == {f.name for f in FAULTS.values() if f.since <= year <= f.until} - {
        name for name, f in FAULTS.items() if f.table == "DoLo" and year < 2027
    }
    assert len(injected) >= 100


def test_a_fault_is_where_the_list_says_and_nowhere_else(faulty, tmp_path) -> None:
    """The same return without faults differs from it in the listed cells alone."""
    folder, year, _ = faulty
    make_return(tmp_path, children=2500, year=year)
    listed = {
        (fault["file"], int(fault["row"]), column)
        for fault in rows(folder / "reference" / "injected.csv")
        for column in fault["column"].split()
    }
    different = set()
    for file in (path.name for path in tmp_path.glob("*.csv")):
        pairs = zip(rows(folder / file), rows(tmp_path / file), strict=True)
        for number, (wrong, right) in enumerate(pairs, start=2):
            different |= {(file, number, name) for name in right if wrong[name] != right[name]}
    # A fault of several cells may write what already stood in one of them.
    assert different <= listed
    assert {place[:2] for place in listed} == {place[:2] for place in different}


def test_every_rule_that_is_aimed_at_finds_its_child(faulty) -> None:
    folder, year, code = faulty
    reference = folder / "reference"
    dataset = read_folder(
        folder,
        year=year,
        authority=code,
        providers=reference / "providers.csv",
        postcodes=reference / "postcodes.csv",
    )
    found = check_dataset(dataset)
    labels = {table.label: table.name for table in TABLES.values()}
    blamed = {
        (f.rule, dataset.tables[labels[f.table]].column("CHILD")[f.row].as_py())
        for f in found.findings
        if f.table in labels
    }
    aimed = 0
    for fault in rows(reference / "injected.csv"):
        rule = fault["rule"].split()[0]
        table = dataset.tables[TABLES[fault["file"]].name]
        child = table.column("CHILD")[int(fault["row"]) - 2].as_py()
        if rule in found.ran:
            aimed += 1
            assert (rule, child) in blamed, fault
    assert aimed > 200


def test_a_clean_return_lists_no_faults(tmp_path) -> None:
    make_return(tmp_path, children=20, year=2025)
    assert not (tmp_path / "reference" / "injected.csv").exists()


@pytest.mark.parametrize("rate", [0.2, 1.0])
def test_more_faults_than_there_are_children_is_as_many_as_fit(tmp_path, rate) -> None:
    make_return(tmp_path, children=60, year=2025, errors=rate)
    injected = rows(tmp_path / "reference" / "injected.csv")
    assert 40 <= len(injected) <= 60
