"""Who has been looked after for twelve months at the end of the year, child by child."""

from __future__ import annotations

import pytest

from rooftree.engines.duckdb import DuckDB
from rooftree.engines.loading import load
from rooftree.language.tables import drawn_tables
from rooftree.returns import find
from rooftree.rules.plans import schema
from rooftree.sources import read_records

CASES = {
    "in care since before the year": (("2023-05-01 |            | S | C2 |",), True),
    "from the first day of the year": (("2024-04-01 |            | S | C2 |",), True),
    "from the second day of the year": (("2024-04-02 |            | S | C2 |",), False),
    "through adjoining episodes": (
        (
            "2023-05-01 | 2024-06-01 | S | C1 | X1",
            "2024-06-01 |            | L | C2 |",
        ),
        True,
    ),
    "left and came back on the same day": (
        (
            "2023-05-01 | 2024-06-01 | S | C2 | E4A",
            "2024-06-01 |            | S | C2 |",
        ),
        False,
    ),
    "the episode goes on, but the next begins care": (
        (
            "2023-05-01 | 2024-06-01 | S | C2 | X1",
            "2024-06-01 |            | S | C2 |",
        ),
        False,
    ),
    "left on the last day of the year": (("2023-05-01 | 2025-03-31 | S | C2 | E4A",), False),
    "left on the day after the year": (("2023-05-01 | 2025-04-01 | S | C2 | E4A",), True),
    "left on the first day of the year": (("2023-05-01 | 2024-04-01 | S | C2 | E4A",), False),
    "a series of short breaks": (("2023-05-01 |            | S | V4 |",), False),
    "a short break that was over before the year": (
        (
            "2024-03-01 | 2024-03-05 | S | V3 | E8",
            "2024-03-10 |            | S | C2 |",
        ),
        True,
    ),
    "the episode that would go on is missing": (("2023-05-01 | 2025-03-30 | S | C2 | X1",), True),
    "a legal status that is not known": (("2023-05-01 |            | S |    |",), True),
    "an end without its reason": (
        (
            "2023-05-01 | 2024-06-01 | S | C2 |",
            "2024-06-01 |            | L | C2 |",
        ),
        None,
    ),
    "no start, and nothing else on the first day": (("           |            | S | C2 |",), None),
    "no start of one, but the others cover the year": (
        (
            "2023-05-01 | 2024-06-01 | S | C1 | X1",
            "           |            | L | C2 |",
        ),
        True,
    ),
}


@pytest.mark.parametrize(("episodes", "all_year"), CASES.values(), ids=CASES.keys())
def test_a_child_is_in_continuous_care_or_not_or_it_cannot_be_said(episodes, all_year):
    assert continuous_care(episodes) == [("A", all_year)]


def test_a_child_without_an_episode_has_no_row():
    assert continuous_care(()) == []


def continuous_care(episodes: tuple[str, ...]) -> list[tuple[str, bool | None]]:
    lines = (f"A | {line}" for line in episodes)
    drawn = "\n".join(("episodes: CHILD | DECOM | DEC | RNE | LS | REC", *lines))
    dataset = read_records(
        {"Episodes": drawn_tables(drawn)["episodes"]}, returns="ssda903", year=2025
    )
    engine = DuckDB()
    load(
        engine,
        dataset,
        described=find("ssda903"),
        schema=schema("ssda903"),
        wanted={"continuous_care"},
        lookups={},
    )
    return list(engine.rows("SELECT CHILD, all_year FROM continuous_care"))
