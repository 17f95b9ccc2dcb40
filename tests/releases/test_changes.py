"""A new version says what changed; changed meaning is refused until someone says why."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from tests.releases.published import (
    CODES,
    COUNTRY,
    FEMALE,
    RATE,
    SHARE,
    WHY,
    YEARS,
    definition,
    figure,
    figures,
    file_of,
    made,
    published,
    read_from,
)

from rooftree.reference.symbols import Symbol
from rooftree.releases import Accepted, MeaningChangedError, ReleaseError, read, versions
from rooftree.releases.number import greatest, next_number

NEXT = (*YEARS, 2025)


def told(update) -> str:
    return "\n".join(update.sentences)


def changes(update, about: str) -> list[dict]:
    return [one for one in update.release.changes["changes"] if one["about"] == about]


def held(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


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


REFUSED = {
    "a period gone": (
        lambda: published(figures(YEARS[1:])),
        "has no figures for '2018/19' any more",
    ),
    "values by a factor": (
        lambda: published(tuple(replace(f, value=f.value * 10) for f in figures())),
        "are 10 times what they were; is it another unit?",
    ),
    "most values differ": (
        lambda: published(
            tuple(replace(f, value=f.value + (-4) ** (n % 3)) for n, f in enumerate(figures()))
        ),
        "past figures are not what they were; is it another thing that is counted?",
    ),
    "another unit": (
        lambda: published(definitions=(definition(unit="per 10,000 children"),)),
        "its unit was '%' and is 'per 10,000 children'",
    ),
    "an unknown label": (
        lambda: published(
            read=(
                read_from(
                    "new.csv",
                    labels={"placement": ("Foster care", "Hotel", "Total")},
                    unknown={"placement": ("Hotel",)},
                ),
            )
        ),
        "does not know 'Hotel' in column placement; those rows are not read",
    ),
    "a filter of another meaning": (
        lambda: published(
            read=(
                read_from(
                    "new.csv",
                    labels={"placement": ("Placement type", "Age")},
                    unknown={"placement": ("Placement type", "Age")},
                ),
            )
        ),
        "column placement means another thing: it held 'Foster care', 'Total' and holds "
        "'Placement type', 'Age'",
    ),
    "a label that no measure knows": (
        lambda: published(
            read=(read_from("new.csv"),),
            files=(file_of(read_from("new.csv"), unknown={"placement": ("Tent",)}),),
        ),
        "new.csv: no measure knows 'Tent' in column placement",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_changed_meaning_is_refused_and_leaves_nothing(tmp_path, name):
    made(tmp_path)
    content, sentence = REFUSED[name][0](), REFUSED[name][1]
    before = held(tmp_path)
    with pytest.raises(MeaningChangedError) as refused:
        made(tmp_path, content)
    assert len(refused.value.objections) == 1
    assert sentence in str(refused.value)
    assert '--accept "why it is right"' in str(refused.value)
    assert held(tmp_path) == before


@pytest.mark.parametrize("name", REFUSED)
def test_what_was_accepted_is_kept_with_who_when_and_why(tmp_path, name):
    made(tmp_path)
    second = made(tmp_path, REFUSED[name][0](), accepted=WHY)
    accepted = json.loads((second.release.folder / "changes.json").read_text())["accepted"]
    assert accepted["reason"] == WHY.reason
    assert (accepted["by"], accepted["on"]) == (WHY.by, WHY.on)
    assert REFUSED[name][1] in accepted["objections"][0]
    assert f"Accepted by {WHY.by}, because: {WHY.reason}" in told(second)


def test_a_reason_that_nothing_needed_is_not_kept(tmp_path):
    made(tmp_path)
    second = made(tmp_path, published(figures(NEXT)), accepted=WHY)
    assert second.release.changes["accepted"] is None


def test_a_short_reason_is_refused():
    with pytest.raises(ReleaseError, match="'it is ok' is no reason"):
        Accepted("it is ok", "me", "2026-11-24")


def test_a_label_that_was_unknown_before_is_told_once(tmp_path):
    unknown = {"placement": ("Hotel",)}
    made(tmp_path, published(read=(read_from("old.csv", unknown=unknown),)))
    second = made(tmp_path, published(figures(NEXT), read=(read_from("new.csv", unknown=unknown),)))
    assert second.release.number == "1.1"


def rate(**changed) -> dict:
    return definition(RATE, **changed)


def both() -> tuple:
    return published(
        (*figures(), *figures(indicator=RATE["id"])),
        definitions=(rate(), definition()),
        read=(read_from("rates.csv", indicator=RATE["id"]), read_from("homes_2024.csv")),
    )


def test_a_measure_that_no_file_holds_is_taken_over_in_its_place(tmp_path):
    made(tmp_path, both())
    second = made(tmp_path, published(figures(NEXT), read=(read_from("homes_2025.csv"),)))
    release = second.release
    assert second.carried == (RATE["id"],)
    assert list(release.definitions) == [RATE["id"], SHARE["id"]]
    assert len(release.of(RATE["id"])) == 60
    assert {one["name"] for one in release.sources} == {"homes_2025.csv", "rates.csv"}
    assert "Children looked after was taken over from the version before." in told(second)
    assert release.changes["carried"] == [RATE["id"]]
    third = made(tmp_path, published(figures(NEXT), read=(read_from("homes_2025.csv"),)))
    assert not third.is_new


def test_only_leaves_it_out_and_needs_a_reason(tmp_path):
    made(tmp_path, both())
    with pytest.raises(MeaningChangedError, match=r"Children looked after .* is not there any"):
        made(tmp_path, only=True)
    second = made(tmp_path, only=True, accepted=WHY)
    assert list(second.release.definitions) == [SHARE["id"]]
    assert second.release.number == "2.0"
    assert "Children looked after is gone: 60 figures. (major)" in told(second)


def test_a_renamed_column_is_no_reason_to_take_a_measure_over(tmp_path):
    made(tmp_path, both())
    read = read_from("homes_2025.csv")
    other = file_of(
        read_from("rates_2025.csv", indicator=RATE["id"]),
        measures=(),
        reason="No measure has its columns.",
        unread_columns=("children_count", "child_percent", "placement", "version"),
    )
    content = published(figures(NEXT), read=(read,), files=(file_of(read), other))
    with pytest.raises(MeaningChangedError) as refused:
        made(tmp_path, content)
    assert (
        "rates_2025.csv looks like the next rates.csv, but Children looked after cannot be read "
        "from it: it has no column 'children_percent' (new in it: 'child_percent')."
    ) in str(refused.value)


def test_a_file_of_the_same_name_with_other_labels_is_no_reason_either(tmp_path):
    made(tmp_path, both())
    read = read_from("rates_2.csv", sha256="2")
    content = published(figures(NEXT), read=(read,))
    with pytest.raises(MeaningChangedError, match=r"looks like the next rates\.csv.*other labels"):
        made(tmp_path, content)


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
