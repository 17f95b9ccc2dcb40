"""An area's history is joined by code, with the break said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.comparisons.invented import ID, REGION, figure, region, release_of

from rooftree.areas import Area, england
from rooftree.comparisons import forebears, heirs, history

CUMBRIA, CUMBERLAND, FURNESS = "E10000006", "E06000063", "E06000064"
OLD_DORSET, NEW_DORSET, BCP = "E10000009", "E06000059", "E06000058"
CANNOT = "Figures before and after are of different areas and cannot be compared."


def stretches(release, area):
    return [
        (one.area.code, [f.period.label for f in one.figures], one.note)
        for one in history(release, ID, area)
    ]


def test_cumberland_follows_on_cumbria_and_the_break_is_said():
    release = release_of(
        [
            figure(CUMBRIA, "80", year=2022), figure(CUMBRIA, "82", year=2023),
            figure(CUMBERLAND, "z", year=2023), figure(CUMBRIA, "z", year=2024),
            figure(CUMBERLAND, "93", year=2024), figure(CUMBERLAND, "c", year=2025),
        ],
        england(),
    )  # fmt: skip
    before, now = stretches(release, CUMBERLAND)
    assert before == (
        CUMBRIA,
        ["2021/22", "2022/23"],
        "Cumbria was replaced by Cumberland and Westmorland and Furness on 1 April 2023. These "
        "figures are of Cumbria as it was before.",
    )
    assert now == (
        CUMBERLAND,
        ["2023/24", "2024/25"],
        f"Cumberland was made from part of Cumbria on 1 April 2023. {CANNOT}",
    )


def test_an_area_that_is_no_more_names_its_heirs_and_shows_them():
    release = release_of(
        [figure(CUMBRIA, "82", year=2023), figure(FURNESS, "63", year=2024)], england()
    )
    assert [code for code, _, _ in stretches(release, CUMBRIA)] == [CUMBRIA, FURNESS]


def test_the_two_dorsets_are_two_areas_whatever_their_name():
    release = release_of(
        [figure(OLD_DORSET, "50", year=2019), figure(NEW_DORSET, "60", year=2020)], england()
    )
    old, new = stretches(release, NEW_DORSET)
    assert (old[0], new[0]) == (OLD_DORSET, NEW_DORSET)
    assert "the new Dorset" in old[2] and "part of the old Dorset on 1 April 2019" in new[2]


def test_an_area_made_from_three_says_of_which_it_took_a_part():
    bournemouth, poole = "E06000028", "E06000029"
    figures = [figure(c, "50", year=2019) for c in (bournemouth, poole, OLD_DORSET)]
    release = release_of([*figures, figure(BCP, "60", year=2020)], england())
    found = stretches(release, BCP)
    assert [code for code, _, _ in found] == [bournemouth, OLD_DORSET, poole, BCP]
    assert found[-1][2].startswith(
        "Bournemouth, Christchurch and Poole was made from Bournemouth, Poole and part of Dorset "
        "on 1 April 2019."
    )
    assert found[0][2].startswith(
        "Bournemouth became part of Bournemouth, Christchurch and Poole on 1 April 2019."
    )


@pytest.mark.parametrize(
    "codes",
    [
        ("E08000016", "E08000038"),  # Barnsley
        ("E08000019", "E08000039"),  # Sheffield
        ("E10000023", "E06000065"),  # North Yorkshire
        ("E10000027", "E06000066"),  # Somerset
        ("E10000002", "E06000060"),  # Buckinghamshire
    ],
)
def test_a_new_code_for_the_same_area_is_no_break(codes):
    areas = england()
    latest = areas.canonical(codes[0])
    assert latest == codes[1]
    release = release_of([figure(latest, "5", year=y) for y in range(2018, 2026)], areas)
    for code in codes:
        ((held, periods, note),) = stretches(release, code)
        assert (held, len(periods), note) == (latest, 8, "")


def test_northamptonshire_has_two_heirs_and_each_has_it_as_forebear():
    areas = england()
    assert [a.name for a in heirs(areas, "E10000021")] == [
        "North Northamptonshire",
        "West Northamptonshire",
    ]
    for code in ("E06000061", "E06000062"):
        assert [a.name for a in forebears(areas, code)] == ["Northamptonshire"]


def test_every_area_that_is_no_more_leads_to_one_that_is_and_back():
    areas = england()
    ended = [a for a in areas.identities("authority") if a.until is not None]
    assert len(ended) == 5
    for area in ended:
        after = heirs(areas, area.code)
        assert after and all(one.until is None for one in after)
        assert all(area in forebears(areas, one.code) for one in after)


def test_numbers_that_a_source_recast_stay_and_say_so():
    release = release_of([figure(CUMBERLAND, "9", year=y) for y in (2021, 2024)], england())
    ((_, periods, note),) = stretches(release, CUMBERLAND)
    assert periods == ["2020/21", "2023/24"]
    assert note.endswith("The source gives the years before for the area as it is now.")
    assert CANNOT not in note


def test_generations_go_on_until_there_is_nothing_before():
    first = Area("X06000101", "First", "authority", "601", REGION, until=date(2015, 3, 31), successors=("X06000102",))  # fmt: skip  # noqa: E501
    second = Area("X06000102", "Second", "authority", "602", REGION, date(2015, 4, 1), date(2020, 3, 31), ("X06000101",), ("X06000103",))  # fmt: skip  # noqa: E501
    third = Area("X06000103", "Third", "authority", "603", REGION, date(2020, 4, 1), None, ("X06000102",))  # fmt: skip  # noqa: E501
    areas = replace(region(1), areas=(*region(1).areas, first, second, third))
    assert [a.name for a in forebears(areas, third.code)] == ["First", "Second"]
    assert [a.name for a in heirs(areas, first.code)] == ["Second", "Third"]


def test_codes_that_lead_in_a_circle_end():
    one = Area("X06000101", "One", "authority", "601", REGION, predecessors=("X06000102",))
    two = Area("X06000102", "Two", "authority", "602", REGION, predecessors=("X06000101",))
    areas = replace(region(1), areas=(*region(1).areas, one, two))
    assert [a.name for a in forebears(areas, one.code)] == ["Two"]


def test_an_area_without_figures_or_unknown_has_no_history():
    release = release_of([figure(CUMBRIA, "82", year=2023)], england())
    assert history(release, ID, "E06000001") == ()
    assert history(release, ID, "nowhere") == ()


def test_an_area_whose_forebears_have_no_figures_is_broken_off_from_nothing():
    release = release_of([figure(CUMBERLAND, "9", year=y) for y in (2024, 2025)], england())
    assert [note for _, _, note in stretches(release, CUMBERLAND)] == [""]
