"""The record built from returns of several years."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rooftree import record
from rooftree.sources import read_records
from rooftree.sources.dataset import Dataset

HEADER = {"SEX": "F", "DOB": "01/05/2012", "ETHNIC": "WBRI"}


def year_of(year: int, episodes: list[dict[str, Any]], *, authority: str = "X1") -> Dataset:
    children = dict.fromkeys(row["CHILD"] for row in episodes)
    return read_records(
        {"Header": [{"CHILD": c, **HEADER} for c in children], "Episodes": episodes},
        returns="ssda903",
        year=year,
        authority=authority,
    )


def episode(child: str, start: str, end: str | None = None, **more: Any) -> dict[str, Any]:
    usual = {"RNE": "S", "LS": "C2", "CIN": "N1", "PLACE": "U4", "PLACE_PROVIDER": "PR1"}
    return {"CHILD": child, "DECOM": start, "DEC": end, **usual, **more}


def rows(built: record.Record, table: str) -> list[dict[str, Any]]:
    return built.tables[table].to_pylist()


def test_an_episode_in_two_returns_is_one_episode_as_the_later_return_has_it():
    built = record.build(
        [
            year_of(2024, [episode("A", "01/06/2023")]),
            year_of(2025, [episode("A", "01/06/2023", "01/09/2024", REC="E5")]),
        ]
    )
    (held,) = rows(built, "episodes")
    assert (held["ended_on"], held["reason_ended"]) == (date(2024, 9, 1), "E5")
    assert held["last_returned_on"] == date(2025, 3, 31)


def test_a_period_of_care_runs_through_adjoining_episodes_and_ends_with_care():
    built = record.build(
        [
            year_of(
                2025,
                [
                    episode("A", "01/06/2024", "01/07/2024", REC="X1"),
                    episode("A", "01/07/2024", "01/09/2024", REC="E46", RNE="L", LS="E1"),
                    episode("A", "01/02/2025"),
                ],
            )
        ]
    )
    first, second = rows(built, "periods_of_care")
    assert (first["started_on"], first["ended_on"]) == (date(2024, 6, 1), date(2024, 9, 1))
    assert first["ended_in_special_guardianship"] is True
    assert (second["started_on"], second["ended_on"]) == (date(2025, 2, 1), None)


def test_a_change_of_legal_status_alone_is_no_new_placement_but_a_new_legal_status():
    built = record.build(
        [
            year_of(
                2025,
                [
                    episode("A", "01/06/2024", "01/07/2024", REC="X1"),
                    episode("A", "01/07/2024", "01/08/2024", REC="X1", RNE="L", LS="C1"),
                    episode("A", "01/08/2024", RNE="P", PLACE="K2", LS="C1"),
                ],
            )
        ]
    )
    assert [p["placement_type"] for p in rows(built, "placements")] == ["U4", "K2"]
    assert [s["legal_status"] for s in rows(built, "legal_statuses")] == ["C2", "C1"]


def test_short_breaks_and_temporary_stays_are_no_placements():
    built = record.build(
        [
            year_of(
                2025,
                [
                    episode("A", "01/06/2024", "10/06/2024", REC="E8", LS="V3"),
                    episode("B", "01/06/2024", "01/07/2024", REC="X1"),
                    episode("B", "01/07/2024", "05/07/2024", REC="X1", RNE="P", PLACE="T1"),
                    episode("B", "05/07/2024", RNE="P"),
                ],
            )
        ]
    )
    assert {p["child_id"] for p in rows(built, "placements")} == {"X1/B"}
    assert {p["child_id"] for p in rows(built, "periods_of_care")} == {"X1/B"}


def test_the_same_identifier_in_two_authorities_is_two_children():
    built = record.build(
        [
            year_of(2025, [episode("A", "01/06/2024")], authority="X1"),
            year_of(2025, [episode("A", "01/06/2024")], authority="X2"),
        ]
    )
    assert [c["child_id"] for c in rows(built, "children")] == ["X1/A", "X2/A"]


def test_a_row_without_a_child_or_a_start_is_left_out_and_the_rest_is_built():
    built = record.build(
        [year_of(2025, [episode("A", "01/06/2024"), episode("B", "nonsense"), episode("C", "")])]
    )
    assert [e["child_id"] for e in rows(built, "episodes")] == ["X1/A"]
    assert len(rows(built, "children")) == 3


def test_a_return_that_does_not_say_whose_it_is_is_refused_in_a_sentence():
    unsaid = year_of(2025, [episode("A", "01/06/2024")], authority="")
    with pytest.raises(ValueError, match="does not say which authority"):
        record.build([unsaid])


def test_two_returns_of_one_authority_and_year_are_refused_in_a_sentence():
    again = year_of(2025, [episode("A", "01/06/2024")])
    with pytest.raises(ValueError, match="two returns of X1"):
        record.build([again, again])
