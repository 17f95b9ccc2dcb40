"""Authorities that made one return are shown together, and neither is given the other's figure."""

from __future__ import annotations

from tests.comparisons.invented import ID, figure, release_of

from rooftree.areas import england
from rooftree.comparisons import (
    area_summary,
    history,
    joint_areas,
    joint_figure,
    neighbour_summary,
    ordered,
)

KINGSTON, RICHMOND, SUTTON = "E09000021", "E09000027", "E09000029"
JOINT = f"{KINGSTON} / {RICHMOND}"
NORTHAMPTONSHIRE, NORTH, WEST = "E10000021", "E06000061", "E06000062"
NAMES = "Kingston upon Thames and Richmond upon Thames"


def joint_release():
    figures = [figure(JOINT, "13", year=year) for year in (2024, 2025)]
    figures += [figure(SUTTON, "17"), figure(NORTHAMPTONSHIRE, "18", year=2021)]
    return release_of([*figures, figure(f"{NORTH} / {WEST}", "15", year=2022)], england())


def test_both_have_the_joint_return_under_both_names():
    release = joint_release()
    for code in (KINGSTON, RICHMOND):
        (together,) = joint_areas(release, ID, code)
        assert (together.code, together.name, together.kind) == (JOINT, NAMES, "other")
        assert joint_figure(release, ID, code, "2024/25").value == 13
        assert release.figure(ID, code, "2024/25") is None
    assert joint_areas(release, ID, SUTTON) == () == joint_areas(release, "nothing", KINGSTON)
    assert joint_figure(release, ID, SUTTON, "2024/25") is None


def test_a_joint_return_stands_apart_from_the_order_and_counts_in_no_median():
    release = joint_release()
    held = ordered(release, ID, "2024/25")
    assert [one.area for one in held.numbers] == [SUTTON]
    assert [one.area for one in held.joint] == [JOINT]
    with_kingston = next(
        area.code
        for area in release.areas.authorities()
        if KINGSTON in {one.neighbour for one in release.areas.neighbours(area.code)}
        and SUTTON not in {one.neighbour for one in release.areas.neighbours(area.code)}
    )
    assert neighbour_summary(release, ID, with_kingston, "2024/25").n == 0


def test_a_summary_gives_the_joint_figure_beside_and_not_as_its_own():
    (row,) = area_summary(joint_release(), KINGSTON)
    assert row.figure is None and row.joint.area == JOINT
    (row,) = area_summary(joint_release(), SUTTON)
    assert row.figure.value == 17 and row.joint is None


def test_history_holds_joint_returns_and_says_so():
    (only,) = history(joint_release(), ID, RICHMOND)
    assert (only.area.code, len(only.figures)) == (JOINT, 2)
    assert only.note == f"{NAMES} made one return: the figures are of both together."
    for code in (NORTH, WEST, NORTHAMPTONSHIRE):
        found = history(joint_release(), ID, code)
        assert [one.area.code for one in found] == [NORTHAMPTONSHIRE, f"{NORTH} / {WEST}"]
