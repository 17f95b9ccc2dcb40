"""A new version says what changed; changed meaning is refused until someone says why."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.releases.published import (
    CODES,
    COUNTRY,
    FEMALE,
    SHARE,
    YEARS,
    definition,
    figure,
    figures,
    made,
    published,
    read_from,
    told,
)

from rooftree.reference.symbols import Symbol
from rooftree.releases import read, versions
from rooftree.releases.number import greatest, next_number

NEXT = (*YEARS, 2025)


def changes(update, about: str) -> list[dict]:
    return [one for one in update.release.changes["changes"] if one["about"] == about]


def test_the_first_version_is_1_0_and_has_no_changes(tmp_path):
    first = made(tmp_path)
    assert (first.release.version, first.release.number) == (1, "1.0")
    assert first.release.changes is None
    assert told(first) == "Version 1.0 of Homes is the first."


def test_the_same_again_makes_no_version(tmp_path):
    made(tmp_path)
    again = made(tmp_path, made_on="2027-01-01")
    assert not again.is_new
    assert again.release.version == 1
    assert told(again) == "Nothing is new: version 1.0 of Homes holds the same."


def test_a_new_year_is_a_minor_version_and_the_old_one_can_still_be_read(tmp_path):
    made(tmp_path)
    second = made(tmp_path, published(figures(NEXT), read=(read_from("homes_2025.csv"),)))
    assert second.release.number == "1.1"
    (periods,) = changes(second, "periods")
    assert (periods["kind"], periods["details"]) == ("minor", {"new": ["2024/25"]})
    (values,) = changes(second, "values")
    assert {k: values["details"][k] for k in ("before", "after", "new", "gone", "changed")} == {
        "before": 60,
        "after": 70,
        "new": 10,
        "gone": 0,
        "changed": 0,
    }
    assert "homes_2025.csv takes the place of homes_2024.csv. (patch)" in told(second)
    first = read(versions(tmp_path, "homes")[0])
    assert first.number == "1.0"
    assert [p.label for p in first.periods(SHARE["id"])][-1] == "2023/24"


def test_changed_values_are_counted_and_the_largest_are_named(tmp_path):
    made(tmp_path)
    some = [replace(one) for one in figures()]
    some[0] = replace(some[0], value=some[0].value + 2)
    some[1] = replace(some[1], value=Symbol.C)
    some[2] = replace(some[2], value=some[2].value + 30)
    some[3] = replace(some[3], numerator=Decimal(1))
    second = made(tmp_path, published(tuple(some)))
    (values,) = changes(second, "values")
    assert second.release.number == "1.1"
    assert values["details"]["changed"] == 3
    assert values["details"]["counts_changed"] == 1
    largest = values["details"]["largest"]
    assert [one["after"] for one in largest] == ["54", "25", "c"]
    assert [one["before"] for one in largest] == ["24", "23", "24"]
    assert largest[2]["by"] == "sex=Female"
    assert "  Inventia, 2019/20: 24 became 54." in told(second)


@pytest.mark.parametrize(
    ("changed", "kind", "number"),
    [({"why": "Other words."}, "patch", "1.0.1"), ({"decimals": 1}, "patch", "1.0.1")],
)
def test_a_changed_definition_says_what_of_it(tmp_path, changed, kind, number):
    made(tmp_path)
    second = made(tmp_path, published(definitions=(definition(**changed),)))
    (one,) = changes(second, "definition")
    assert one["kind"] == kind
    assert set(one["details"]) == set(changed)
    assert second.release.number == number


def test_labels_and_columns_that_came_and_went_are_told(tmp_path):
    made(tmp_path)
    columns = ("children_count", "percent", "placement")
    labels = {"placement": ("Foster placements", "Total")}
    second = made(tmp_path, published(read=(read_from("new.csv", columns=columns, labels=labels),)))
    text = told(second)
    assert "columns read: percent came; children_percent went. (patch)" in text
    assert "labels of placement: Foster placements came; Foster care went. (patch)" in text


def test_a_group_that_went_is_a_major_version(tmp_path):
    made(tmp_path)
    second = made(tmp_path, published(tuple(f for f in figures() if f.by != FEMALE)))
    assert second.release.number == "2.0"
    (groups,) = changes(second, "groups")
    assert groups["details"] == {"gone": ["sex=Female"]}


def test_an_area_is_the_same_by_its_later_code(tmp_path):
    """What was only coded anew is no change: figures are held under the latest code."""
    made(tmp_path)
    second = made(tmp_path, published((*figures(), figure(CODES[0], 2025, 30))))
    assert changes(second, "areas") == []
    assert changes(second, "values")[0]["details"]["new"] == 1


def test_areas_that_came_and_went_are_named(tmp_path):
    made(tmp_path, published(tuple(f for f in figures() if f.area != CODES[3])))
    second = made(tmp_path, published(tuple(f for f in figures() if f.area != COUNTRY)))
    gone, new = changes(second, "areas")
    assert gone["details"] == {"gone": [COUNTRY]}
    assert new["details"] == {"new": [CODES[3]]}
    assert second.release.number == "2.0"


@pytest.mark.parametrize(
    ("held", "kind", "number"),
    [
        ("1.0", "major", "2.0"),
        ("2.1", "minor", "2.2"),
        ("2.1.3", "minor", "2.2"),
        ("2.1", "patch", "2.1.1"),
        ("2.1.9", "patch", "2.1.10"),
        ("2.1.9", "major", "3.0"),
    ],
)
def test_the_number_of_the_next_version(held, kind, number):
    assert next_number(held, kind) == number


def test_the_greatest_change_gives_the_kind():
    assert greatest(["patch", "major", "minor"]) == "major"
    assert greatest([]) == "patch"
