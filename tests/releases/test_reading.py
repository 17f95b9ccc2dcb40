"""What is damaged is refused in a sentence, and the last good version stands in for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.releases.example import example_release
from tests.releases.published import SHARE, YEARS, figures, made, published

from rooftree.releases import ReleaseError, latest, read, read_all, read_every
from rooftree.releases.figures_file import Columns


def two_versions(folder: Path) -> Path:
    """The folder of the second of two versions."""
    made(folder)
    return made(folder, published(figures((*YEARS, 2025)))).release.folder


def cut_parquet(path: Path) -> None:
    whole = (path / "figures.parquet").read_bytes()
    (path / "figures.parquet").write_bytes(whole[: len(whole) // 2])


def described_anew(path: Path) -> None:
    """A damaged file whose hash was made to fit: it must still be no crash."""
    from rooftree.releases.folders import digest

    cut_parquet(path)
    about = json.loads((path / "release.json").read_text())
    about["files"]["figures.parquet"] = digest(path / "figures.parquet")
    (path / "release.json").write_text(json.dumps(about))


def without_areas(path: Path) -> None:
    for file in (path / "areas").iterdir():
        file.unlink()


DAMAGES = {
    "half a description": lambda p: (p / "release.json").write_text('{"id": "homes", "ver'),
    "no description": lambda p: (p / "release.json").unlink(),
    "another description": lambda p: (p / "release.json").write_text("[1, 2]"),
    "files that are none": lambda p: (p / "release.json").write_text(
        json.dumps({**json.loads((p / "release.json").read_text()), "files": [1]})
    ),
    "half the figures": cut_parquet,
    "half the figures, hash and all": described_anew,
    "no figures": lambda p: (p / "figures.parquet").unlink(),
    "no areas": without_areas,
    "changes altered": lambda p: (p / "changes.json").write_text("{}"),
    "something added": lambda p: (p / "data" / "more.csv").write_text("a\n1\n"),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_version_is_refused_and_the_last_good_one_is_read(tmp_path, name):
    second = two_versions(tmp_path)
    DAMAGES[name](second)
    with pytest.raises(ReleaseError) as refused:
        read(second)
    sentence = str(refused.value)
    assert "\n" not in sentence and sentence.endswith(".")
    (held,), sentences = read_every(tmp_path)
    assert (held.version, held.periods(SHARE["id"])[-1].label) == (1, "2023/24")
    assert held.warning == (
        f"Version 1 of Homes stands in for version 2, which cannot be read. {sentence}"
    )
    assert sentences == (held.warning,)
    assert latest(tmp_path, "homes").warning == held.warning


@pytest.mark.parametrize("name", DAMAGES)
def test_a_new_version_does_not_follow_on_a_damaged_one(tmp_path, name):
    second = two_versions(tmp_path)
    DAMAGES[name](second)
    with pytest.raises(ReleaseError):
        made(tmp_path, published(figures((*YEARS, 2025, 2026))))
    assert [path.name for path in (tmp_path / "homes").iterdir()] in (["1", "2"], ["2", "1"])


def test_a_good_release_has_no_warning(tmp_path):
    two_versions(tmp_path)
    (held,), sentences = read_every(tmp_path)
    assert (held.version, held.warning, sentences) == (2, "", ())


def test_one_release_that_cannot_be_read_does_not_take_the_others_along(tmp_path):
    two_versions(tmp_path)
    other = example_release(tmp_path)
    cut_parquet(other.folder)
    held, sentences = read_every(tmp_path)
    assert [one.id for one in held] == ["homes"] == [one.id for one in read_all(tmp_path)]
    (sentence,) = sentences
    assert "figures.parquet is not as it was released" in sentence


def test_where_nothing_can_be_read_there_is_a_sentence(tmp_path):
    cut_parquet(example_release(tmp_path).folder)
    with pytest.raises(ReleaseError, match=r"figures\.parquet is not as it was released"):
        read_all(tmp_path)
    with pytest.raises(ReleaseError, match="There is no folder"):
        read_all(tmp_path / "none")


def test_what_a_broken_off_release_leaves_behind_is_passed_over(tmp_path):
    two_versions(tmp_path)
    (tmp_path / "homes" / ".making-abc").mkdir()
    assert [one.version for one in read_all(tmp_path)] == [2]


def test_columns_are_views_of_one_table(tmp_path):
    release = made(tmp_path).release
    columns: Columns = release.columns[SHARE["id"]]
    assert columns.area.base is not None
    assert len(columns) == 60 == len(release)
