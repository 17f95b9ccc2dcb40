"""A release is immutable, versioned, and complete in itself."""

from __future__ import annotations

import csv
import hashlib
import json
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.disclosure.region import CODES, COUNTRY, RATE, SHARE, small_region
from tests.releases.example import example_counts, example_release

from rooftree.disclosure import protect, read_policy
from rooftree.indicators.counts import Counts
from rooftree.reference.periods import Period, collection_year
from rooftree.reference.symbols import Symbol
from rooftree.releases import ReleaseError, latest, publish, read, read_all, versions
from rooftree.releases.ees import time_cells
from rooftree.statistics.published import Published

AREAS = small_region()
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


def test_other_figures_make_a_new_version_and_the_old_one_can_still_be_read(tmp_path):
    first = example_release(tmp_path)
    path = publish(first_year(), **{**NAMES, "folder": tmp_path, "id": first.id}, areas=AREAS)
    again = publish(first_year(), **{**NAMES, "folder": tmp_path, "id": first.id}, areas=AREAS)
    assert (path.name, again) == ("2", path)
    assert [read(each).version for each in versions(tmp_path, first.id)] == [1, 2]
    assert latest(tmp_path, first.id).version == 2
    assert len(read(first.folder)) > len(read(path))


def first_year():
    held = example_counts()
    some = tuple(one for one in held.counts if one.period.label == "2020/21")
    return protect(Counts(some, held.definitions), policy=read_policy(), areas=AREAS)


def test_the_release_says_the_hashes_of_its_definitions_and_its_data(tmp_path):
    first = example_release(tmp_path)
    about = json.loads((first.folder / "release.json").read_text())
    text = (first.folder / "definitions.json").read_bytes()
    assert about["definitions_sha256"] == hashlib.sha256(text).hexdigest()
    second = json.loads(
        (
            publish(first_year(), **{**NAMES, "folder": tmp_path}, areas=AREAS) / "release.json"
        ).read_text()
    )
    assert about["definitions_sha256"] == second["definitions_sha256"]
    assert about["data_sha256"] != second["data_sha256"]


def test_two_who_publish_at_once_make_two_versions(tmp_path):
    contents = [example(), first_year()]
    names = {**NAMES, "folder": tmp_path, "areas": AREAS}
    with ThreadPoolExecutor(2) as both:
        made = list(both.map(lambda content: publish(content, **names), contents))
    assert sorted(path.name for path in made) == ["1", "2"]
    assert [path.name for path in (tmp_path / "x").iterdir() if path.name.startswith(".")] == []
    assert {len(read(path)) for path in made} == {len(c.figures) for c in contents}


def example():
    return protect(example_counts(), policy=read_policy(), areas=AREAS)


def test_a_file_that_was_put_into_a_release_is_refused_in_a_sentence(tmp_path):
    release = example_release(tmp_path)
    (release.folder / "data" / "more.csv").write_text("a,b\n")
    with pytest.raises(ReleaseError, match=r"data/more\.csv is not as it was released"):
        read(release.folder)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"id": "x"}'])
def test_a_folder_without_a_whole_release_is_refused_in_a_sentence(tmp_path, text):
    (tmp_path / "release.json").write_text(text)
    with pytest.raises(ReleaseError, match="no release"):
        read(tmp_path)


def test_a_release_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ReleaseError, match="no release 'england'"):
        latest(tmp_path, "england")


def test_a_figure_without_a_definition_is_refused_in_a_sentence(tmp_path):
    other = Published(example().figures, {RATE["id"]: RATE}, ())
    with pytest.raises(ReleaseError, match=f"figures of {SHARE['id']} without a definition"):
        publish(other, **{**NAMES, "folder": tmp_path}, areas=AREAS)


@pytest.mark.parametrize("id", ["../up", "A", "", "a b"])
def test_an_id_that_is_no_plain_name_is_refused(tmp_path, id):
    with pytest.raises(ReleaseError, match="cannot be a release's id"):
        publish(example(), **{**NAMES, "folder": tmp_path, "id": id}, areas=AREAS)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_totals_alone_has_no_filter_columns(tmp_path):
    release = example_release(tmp_path)
    with (release.folder / "data" / f"{RATE['id']}.csv").open(newline="") as file:
        assert "sex" not in next(csv.reader(file))
    with (release.folder / "data" / f"{SHARE['id']}.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["sex"] for row in rows} == {"Total", "Female", "Male"}


@pytest.mark.parametrize(
    ("start", "end", "cells"),
    [
        (date(2024, 4, 1), date(2025, 3, 31), ("2025", "Reporting year")),
        (date(2024, 1, 1), date(2024, 12, 31), ("2024", "Calendar year")),
        (date(2024, 10, 1), date(2024, 12, 31), ("202425", "Financial year Q3")),
        (date(2025, 1, 1), date(2025, 3, 31), ("202425", "Financial year Q4")),
        (date(2025, 1, 2), date(2025, 3, 31), ("2025-01-02/2025-03-31", "a stretch")),
    ],
)
def test_a_period_has_the_name_that_the_layout_gives_it(start, end, cells):
    assert time_cells(Period(start, end, "a stretch")) == cells


def test_twenty_thousand_figures_are_read_in_less_than_a_second(tmp_path):
    few = example().figures
    years = range(2025 - 20_000 // len(few), 2026)
    many = tuple(replace(one, period=collection_year(year)) for year in years for one in few)
    many = tuple({(f.indicator, f.area, f.period, f.by): f for f in many}.values())
    whole = tuple(replace(one, by=(*one.by, ("n", str(n)))) for n in range(5) for one in many)
    published = Published(whole, example().definitions, ())
    path = publish(published, **{**NAMES, "folder": tmp_path}, areas=AREAS)
    started = time.perf_counter()
    assert len(read(path)) >= 20_000
    assert time.perf_counter() - started < 1


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


def test_a_new_version_of_our_own_indicators_says_what_changed(tmp_path):
    names = {**NAMES, "folder": tmp_path, "areas": AREAS}
    publish(first_year(), **names)
    held = read(publish(example(), **names))
    assert (held.number, held.changes["from"]) == ("1.1", {"version": 1, "number": "1.0"})
    about = {(change["about"], change["indicator"]) for change in held.changes["changes"]}
    assert {("periods", RATE["id"]), ("values", SHARE["id"])} <= about
    back = read(publish(first_year(), **names))
    assert (back.number, back.changes["kind"]) == ("2.0", "major")


def test_a_split_is_found_in_any_order_and_a_total_is_no_group(tmp_path):
    named = (("sex", "Female"), ("age", "1 to 4"))
    held = example()
    one = replace(held.figures[0], by=named)
    published = Published((held.figures[0], one), held.definitions, ())
    release = read(publish(published, **{**NAMES, "folder": tmp_path}, areas=AREAS))
    key = (one.indicator, one.area, one.period.label)
    assert release.figure(*key, named[::-1]) == release.figure(*key, named) == one
    assert release.figure(*key, (("sex", "Total"),)) == replace(one, by=())
    assert release.figure(*key, (("sex", "Male"), ("age", "1 to 4"))) is None
