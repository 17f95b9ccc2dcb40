"""A release is immutable, versioned, and complete in itself."""

from __future__ import annotations

import csv
import json
from decimal import Decimal

import pytest
from tests.disclosure.region import CODES, COUNTRY, SHARE, small_region
from tests.releases.example import example_counts, example_release

from rooftree.reference.symbols import Symbol
from rooftree.releases import ReleaseError, publish, read, read_all

NAMES = {
    "folder": None,
    "id": "x",
    "title": "X",
    "made_on": "2026-11-24",
    "source": "s",
    "licence": "l",
}


def test_what_is_published_is_read_back(tmp_path):
    release = example_release(tmp_path)
    assert (release.id, release.version, release.kind) == ("invented-region", 1, "measured")
    assert release.invented
    figure = release.figure(SHARE["id"], CODES[0], "2024/25")
    assert figure is not None and figure.value == Decimal(50)
    assert [f.period.label for f in release.series(SHARE["id"], COUNTRY)][-1] == "2024/25"


def test_symbols_travel_as_symbols(tmp_path):
    release = example_release(tmp_path)
    figure = release.figure(SHARE["id"], CODES[1], "2020/21")
    assert figure is not None and figure.value is Symbol.C


def test_a_missing_figure_is_absent(tmp_path):
    assert example_release(tmp_path).figure(SHARE["id"], CODES[3], "2022/23") is None


def test_the_same_content_makes_no_new_version_and_another_does(tmp_path):
    assert example_release(tmp_path).version == 1
    assert example_release(tmp_path, made_on="2027-01-01").version == 1
    release = example_release(tmp_path)
    assert [r.version for r in read_all(tmp_path)] == [release.version]


def test_an_altered_release_is_refused_in_a_sentence(tmp_path):
    release = example_release(tmp_path)
    path = release.folder / "data" / f"{SHARE['id']}.csv"
    path.write_text(path.read_text().replace("National", "Notional"))
    with pytest.raises(ReleaseError, match="was altered"):
        read(release.folder)


def test_counts_that_were_not_protected_are_refused(tmp_path):
    with pytest.raises(ReleaseError, match="Only protected counts and published statistics"):
        publish(example_counts(), **{**NAMES, "folder": tmp_path}, areas=small_region())
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_to_gives_a_sentence_and_leaves_nothing(tmp_path):
    blocked = tmp_path / "a-file"
    blocked.write_text("in the way")
    with pytest.raises(ReleaseError, match="cannot be written to"):
        example_release(blocked)


def test_the_data_files_are_in_the_layout_of_explore_education_statistics(tmp_path):
    release = example_release(tmp_path)
    with (release.folder / "data" / f"{SHARE['id']}.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0])[:4] == [
        "time_period",
        "time_identifier",
        "geographic_level",
        "country_code",
    ]
    assert {row["geographic_level"] for row in rows} == {"National", "Regional", "Local authority"}
    keys = [tuple(v for k, v in row.items() if k not in ("value", "numerator", "denominator")) for row in rows]  # fmt: skip  # noqa: E501
    assert len(keys) == len(set(keys)), "a row is there once"
    with (release.folder / "data" / f"{SHARE['id']}.meta.csv").open(newline="") as file:
        described = {row["col_name"] for row in csv.DictReader(file)}
    assert described <= set(rows[0])


def test_definitions_travel_with_the_release(tmp_path):
    release = example_release(tmp_path)
    held = json.loads((release.folder / "definitions.json").read_text())
    assert held[SHARE["id"]]["numerator"] == SHARE["numerator"]
