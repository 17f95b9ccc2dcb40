"""Changed meaning is refused until someone says why it is right; what no file holds stays."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.releases.published import (
    RATE,
    SHARE,
    WHY,
    YEARS,
    definition,
    figures,
    file_of,
    made,
    published,
    read_from,
    told,
)

from rooftree.releases import Accepted, MeaningChangedError, ReleaseError

NEXT = (*YEARS, 2025)


def held(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


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
    assert "taken over from the version before: Children looked after." in told(second)
    assert release.changes["carried"] == [RATE["id"]]
    third = made(tmp_path, published(figures(NEXT), read=(read_from("homes_2025.csv"),)))
    assert not third.is_new


def test_who_published_what_was_taken_over_is_still_named(tmp_path):
    made(tmp_path, both(), source="One; Two", licence="L")
    read = (read_from("homes_2025.csv"),)
    release = made(tmp_path, published(figures(NEXT), read=read), source="Two", licence="M").release
    assert (release.source, release.licence) == ("Two; One", "M; L")


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
