"""DuckDB and Spark agree, row by row, on rows drawn at random, dirty ones included."""

from __future__ import annotations

import random
from typing import Any

import pytest

from rooftree.engines.duckdb import DuckDB
from rooftree.indicators.measure import measure
from rooftree.record import build
from rooftree.reference.periods import collection_year
from rooftree.rules.check import check_dataset
from rooftree.sources import read_records
from rooftree.sources.dataset import Dataset

pytestmark = pytest.mark.spark

DAYS = (
    "",
    "01/04/2024",
    "02/04/2024",
    "31/05/2024",
    "29/02/2024",
    "31/03/2025",
    "soon",
    "31/02/24",
)
CHOICES = {
    "CHILD": ("1", "2", "3", "4", "5", ""),
    "SEX": ("M", "F", "U", "9", ""),
    "ETHNIC": ("WBRI", "BCRB", "XXXX", ""),
    "UPN": ("UN1", "H801200001001", "bad", ""),
    "RNE": ("S", "L", "P", "T", "B", "U", "Q", ""),
    "LS": ("C1", "C2", "E1", "L1", "V2", "V3", "V4", "J2", "ZZ", ""),
    "CIN": ("N1", "N2", ""),
    "PLACE": ("U1", "U4", "K2", "T1", "A5", "P1", "X9", ""),
    "PLACE_PROVIDER": ("PR0", "PR1", "PR4", ""),
    "REC": ("X1", "E4A", "E11", "E2", "E15", "E45", "E99", ""),
    "MISSING": ("M", "A", ""),
    "IN_TOUCH": ("YES", "DIED", ""),
    "URN": ("SC1", "SC2", "XXXXXXX", ""),
}
TABLES = ("header", "episodes", "missing", "oc3", "placed_adoption", "ad1", "reviews", "uasc")


def drawn(seed: int, rows: int) -> Dataset:
    from rooftree.returns import find

    rng = random.Random(seed)
    tables: dict[str, list[dict[str, Any]]] = {}
    for name in TABLES:
        table = find("ssda903").table(name)
        assert table is not None
        for suffix in ("", "_last"):
            tables[table.label + suffix] = [
                {
                    c.name: rng.choice(DAYS if c.kind == "date" else CHOICES.get(c.name, ("", "1")))
                    for c in table.columns
                }
                for _ in range(rows)
            ]
    providers = [
        {"URN": u, "PLACE_CODES": "K2,U4", "PROVIDER_CODES": "PR1"} for u in ("SC1", "SC1")
    ]
    return read_records(
        tables, returns="ssda903", year=2025, authority="X1", reference={"providers": providers}
    )


@pytest.fixture(scope="module")
def spark(spark_session):
    from rooftree.engines.spark import Spark

    def opened() -> Spark:
        return Spark(spark_session)

    return opened


def test_every_rule_finds_the_same_rows_on_both_engines(spark):
    dataset = drawn(seed=1, rows=60)
    ours = check_dataset(dataset, engine=DuckDB())
    theirs = check_dataset(dataset, engine=spark())
    assert ours.not_run == theirs.not_run
    assert ours.findings, "nothing was found, so nothing was compared"
    assert [(f.rule, f.table, f.row) for f in ours.findings] == [
        (f.rule, f.table, f.row) for f in theirs.findings
    ]


def test_the_record_and_every_indicator_are_the_same_on_both_engines(spark):
    dataset = drawn(seed=2, rows=60)
    ours, theirs = build([dataset]), build([dataset], engine=spark())
    for name, table in ours.tables.items():
        assert theirs.tables[name].cast(table.schema).to_pylist() == table.to_pylist(), name
    periods = [collection_year(2025)]
    assert (
        measure(ours, periods=periods).counts
        == measure(theirs, periods=periods, engine=spark()).counts
    )
