"""Who was in care long enough to be a care leaver, and who may have been, child by child."""

from __future__ import annotations

import pytest

from rooftree.engines.duckdb import DuckDB
from rooftree.engines.loading import load
from rooftree.language.tables import Row, drawn_tables
from rooftree.returns import find
from rooftree.rules.plans import schema
from rooftree.sources import read_records

# The year is 2024/25 and the return before it begins on 1 April 2023: who turned 16 since then
# had no care after 16 that the two do not hold.
TURNED_16_IN_TIME = "2007-04-02"
TURNED_16_TOO_EARLY = "2007-03-31"

CASES = {
    "thirteen weeks, all after 16": (
        TURNED_16_IN_TIME,
        ("2023-05-01 | 2023-07-31 | C2",),
        (),
        True,
    ),
    "a day less, and before it no time that the returns do not hold": (
        "2009-04-01",
        (),
        ("2025-01-01 | 2025-04-01 | C2",),
        False,
    ),
    "a day less, but there may have been more before the two years": (
        TURNED_16_IN_TIME,
        ("2023-05-01 | 2023-07-30 | C2",),
        (),
        None,
    ),
    "thirteen weeks in two pieces, only the second after 16": (
        "2008-05-01",
        ("2023-12-01 | 2024-01-31 | C2",),
        ("2024-06-01 | 2024-07-01 | C2",),
        True,
    ),
    "years of care that ended the day before 16": (
        "2008-05-01",
        ("2015-01-01 |            | C2",),
        ("2015-01-01 | 2024-04-30 | C2",),
        False,
    ),
    "years of care that ended at 16": (
        "2008-05-01",
        ("2015-01-01 |            | C2",),
        ("2015-01-01 | 2024-05-01 | C2",),
        True,
    ),
    "care before 14 does not count": (
        "2009-04-01",
        (),
        (
            "2015-01-01 | 2023-04-01 | C2",
            "2025-03-01 | 2025-04-01 | C2",
        ),
        False,
    ),
    "a series of short breaks does not count": (
        TURNED_16_IN_TIME,
        ("2023-05-01 | 2024-03-31 | V4",),
        (),
        False,
    ),
    "still in care": (TURNED_16_IN_TIME, (), ("2023-05-01 |            | C2",), True),
    "open since less than thirteen weeks": (
        "2008-05-01",
        (),
        ("2025-01-01 |            | C2",),
        None,
    ),
    "one episode in both returns is counted once": (
        "2009-04-01",
        ("2024-02-01 |            | C2",),
        (
            "2024-02-01 | 2024-03-15 | C2",
            "2024-02-01 | 2024-03-15 | C2",
            "2025-03-01 | 2025-04-01 | C2",
        ),
        False,
    ),
    "no episode, and 16 since the two years began": (TURNED_16_IN_TIME, (), (), False),
    "no episode, and 16 before the two years": (TURNED_16_TOO_EARLY, (), (), None),
    "an episode without a start": (
        TURNED_16_IN_TIME,
        (),
        ("           | 2024-05-01 | C2",),
        None,
    ),
    "open last year, and nothing goes on with it": (
        TURNED_16_IN_TIME,
        ("2015-01-01 |            | C2",),
        (),
        None,
    ),
    "no date of birth": ("", ("2015-01-01 | 2024-01-01 | C2",), (), "no row"),
}


@pytest.mark.parametrize(("born", "last", "now", "expected"), CASES.values(), ids=CASES.keys())
def test_a_child_was_in_care_long_enough_or_not_or_it_cannot_be_said(born, last, now, expected):
    assert care_after_14(born, last, now) == ([] if expected == "no row" else [("A", expected)])


def care_after_14(
    born: str, last: tuple[str, ...], now: tuple[str, ...]
) -> list[tuple[str, bool | None]]:
    dataset = read_records(
        {
            "Header": [{"CHILD": "A", "DOB": born or None}],
            "Episodes": episodes(now),
            "Episodes_last": episodes(last),
        },
        returns="ssda903",
        year=2025,
    )
    engine = DuckDB()
    load(
        engine,
        dataset,
        described=find("ssda903"),
        schema=schema("ssda903"),
        wanted={"care_after_14"},
        lookups={},
    )
    return list(engine.rows("SELECT CHILD, long_enough FROM care_after_14"))


def episodes(lines: tuple[str, ...]) -> list[Row]:
    head = "episodes: CHILD | DECOM | DEC | LS"
    return drawn_tables("\n".join((head, *(f"A | {line}" for line in lines))))["episodes"]
