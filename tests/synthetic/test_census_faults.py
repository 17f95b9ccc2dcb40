"""Faults put into a census on purpose: the rule that each is aimed at finds its child."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from rooftree.returns import find
from rooftree.rules.check import check_dataset
from rooftree.sources import read_folder
from rooftree.synthetic import make_return
from rooftree.synthetic.census_faults import FAULTS


@pytest.mark.parametrize("year", [2024, 2027])
def test_every_rule_that_is_aimed_at_finds_its_child(tmp_path: Path, year: int) -> None:
    make_return(tmp_path, children=250, year=year, errors=0.08, returns="cin")
    with (tmp_path / "reference" / "injected_cin.csv").open(newline="", encoding="utf-8") as file:
        injected = list(csv.DictReader(file))
    dataset = read_folder(tmp_path / "cin", returns="cin", year=year)
    found = check_dataset(dataset)
    names = {table.label: table.name for table in find("cin").tables}
    blamed = {
        (f.rule, dataset.tables[names[f.table]].column("LAchildID")[f.row].as_py())
        for f in found.findings
        if f.table in names and names[f.table] != "header"
    }
    missed = [
        (fault["fault"], code)
        for fault in injected
        for code in fault["rule"].split()[:1]
        if code in found.ran and (code, fault["child"]) not in blamed
    ]
    assert missed == []
    in_force = {name for name, f in FAULTS.items() if f.since <= year <= f.until}
    assert {fault["fault"] for fault in injected} == in_force
