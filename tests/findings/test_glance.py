"""The return at a glance: what is counted, what it stands beside, what is marked as large."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.findings.conftest import AUTHORITY

from rooftree.findings.glance import LARGE, Glance, Key, LastPublished, is_large, look, questions
from rooftree.findings.glances.ssda903_lines import AFTER, AGE, LEAVERS, PLACEMENT, STATUS
from rooftree.indicators.measure import measure
from rooftree.record import build
from rooftree.reference.periods import collection_year
from rooftree.rules.check import check_dataset
from rooftree.rules.findings import Question
from rooftree.sources import read_folder
from rooftree.sources.dataset import Dataset

EPISODES = """\
CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC
still there,01/05/2020,S,C2,N1,U4,PR1,,
moved twice,01/04/2024,S,C1,N1,U6,PR1,01/06/2024,X1
moved twice,01/06/2024,B,C2,N1,K2,PR1,,
left on the last day,01/04/2020,S,V2,N1,U6,PR1,31/03/2025,E4A
left and came back,01/01/2024,S,V2,N1,U6,PR1,01/05/2024,E4A
left and came back,01/09/2024,S,V2,N1,P1,PR0,01/10/2024,E4A
left and came back,01/02/2025,S,V2,N1,T4,,,
short breaks,01/05/2024,S,V4,N2,R1,PR1,,
came tomorrow,01/04/2025,S,V2,N1,U6,PR1,,
left before,01/05/2020,S,V2,N1,U6,PR1,31/03/2024,E4A
no start,,S,V2,N1,U6,PR1,,
no code,01/05/2024,S,,N1,,PR1,,
"""
HEADER = """\
CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
still there,F,31/03/2024,WBRI,UN1,,
moved twice,F,01/04/2024,WBRI,UN1,,
left and came back,F,31/03/2009,WBRI,UN1,,
no code,F,soon,WBRI,UN1,,
"""
OC3 = """\
CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
a,01/05/2006,YES,F1,U1
b,01/05/2006,NO,0,0
c,01/05/2003,YES,G5,S2
d,01/05/2003,DIED,0,0
e,01/05/2003,RHOM,F1,B1
"""


def glance_of(folder: Path, last: str = "") -> Glance:
    folder.mkdir()
    for name, text in (("episodes", EPISODES), ("header", HEADER), ("oc3", OC3)):
        (folder / f"{name}.csv").write_text(text, "utf-8")
    if last:
        (folder / "last_year").mkdir()
        (folder / "last_year" / "episodes.csv").write_text(last, "utf-8")
    return at_a_glance(read_folder(folder, year=2025))


def write_episodes(folder: Path) -> Path:
    folder.mkdir()
    (folder / "episodes.csv").write_text(EPISODES, "utf-8")
    return folder


def at_a_glance(dataset: Dataset, published: Mapping[Key, LastPublished] | None = None) -> Glance:
    """A return looked at as a check does, with no rule run."""
    found = check_dataset(dataset, rules=[], questions=questions(dataset))
    return look(dataset, found.answers, published)


def counts(glance: Glance, title: str) -> Mapping[str, int | None]:
    (table,) = [table for table in glance.tables if table.title == title]
    return {line.name: line.now for line in table.lines}


def test_a_child_is_counted_once_and_short_breaks_are_left_out(tmp_path: Path) -> None:
    found = counts(glance_of(tmp_path / "return"), AFTER)
    assert found == {
        "At the year's end": 4,
        "Started in the year": 3,
        "Ceased in the year": 2,
        "Unaccompanied asylum-seeking, at the year's end": 0,
    }


def test_placement_status_and_age_are_those_of_the_last_day(tmp_path: Path) -> None:
    glance = glance_of(tmp_path / "return")
    for title, expected in (
        (
            PLACEMENT,
            {
                "Foster placements": 1,
                "Secure homes and children's homes": 1,
                "Temporary placements": 1,
                "Not known": 1,
            },
        ),
        (
            STATUS,
            {"Full care order": 2, "Voluntary agreement (section 20)": 1, "Not known": 1},
        ),
        (AGE, {"Under 1 year": 1, "1 to 4 years": 1, "16 years and over": 1, "Not known": 1}),
    ):
        found = counts(glance, title)
        assert {name: count for name, count in found.items() if count} == expected


def test_care_leavers_leave_out_those_who_died_or_went_home(tmp_path: Path) -> None:
    found = counts(glance_of(tmp_path / "return"), LEAVERS)
    assert found["17 to 18 years"] == 2
    assert found["17 to 18 years, in touch with the authority"] == 1
    assert found["17 to 18 years, in suitable accommodation"] == 1
    assert found["17 to 18 years, in education, employment or training"] == 1
    assert found["19 to 21 years"] == 1
    assert found["19 to 21 years, in suitable accommodation"] == 0


def test_what_was_not_given_is_told_and_is_not_nought(tmp_path: Path) -> None:
    glance = at_a_glance(read_folder(write_episodes(tmp_path / "return"), year=2025))
    assert counts(glance, AFTER)["At the year's end"] == 4
    assert set(counts(glance, AGE).values()) == {None}
    assert set(counts(glance, LEAVERS).values()) == {None}
    assert not glance.has_last


def test_a_return_that_could_not_be_counted_says_so_and_has_no_numbers(tmp_path: Path) -> None:
    dataset = read_folder(write_episodes(tmp_path / "return"), year=2025)
    broken = {name: Question("SELECT nothing", ()) for name in questions(dataset)}
    glance = look(dataset, check_dataset(dataset, rules=[], questions=broken).answers)
    assert set(counts(glance, AFTER).values()) == {None}
    assert "could not be counted" in glance.notes[0]


def test_last_years_return_is_counted_by_its_own_year(tmp_path: Path) -> None:
    glance = glance_of(tmp_path / "return", last=EPISODES.replace("/2025", "/2024"))
    (table,) = [table for table in glance.tables if table.title == AFTER]
    assert glance.has_last
    # On 31 March 2024: "still there", and "left and came back", who did not leave until May.
    assert table.lines[0].last == 2
    assert table.lines[0].now == 4


def test_rows_and_children_of_each_table_stand_beside_last_years(tmp_path: Path) -> None:
    glance = glance_of(tmp_path / "return", last=EPISODES)
    lines = {line.name: (line.now, line.last) for line in glance.tables[0].lines}
    assert lines["Episodes: rows"] == (12, 12)
    assert lines["Episodes: children"] == (9, 9)
    assert lines["Header: rows"] == (4, None)


@pytest.mark.parametrize(
    ("now", "before", "large"),
    [
        (60, 50, False),  # 20% is not more than 20%
        (61, 50, True),
        (39, 50, True),
        (9, 0, False),  # fewer than 10
        (10, 0, True),
        (29, 20, False),
        (None, 50, False),
        (50, None, False),
    ],
)
def test_a_change_is_large_by_the_rule_that_is_told(
    now: int | None, before: int | None, large: bool
) -> None:
    assert is_large(now, before) is large
    assert "more than 20% and at least 10" in LARGE


def test_a_published_symbol_stays_a_symbol_and_is_no_number(tmp_path: Path) -> None:
    glance_of(tmp_path / "return")
    key = ("cla_31march_rate_per_10000", ())
    published = {key: LastPublished("c", "2023/24", "Statistics")}
    glance = at_a_glance(read_folder(tmp_path / "return", year=2025), published)
    (table,) = [table for table in glance.tables if table.title == AFTER]
    assert table.lines[0].published == published[key]
    assert not table.lines[0].large_since_published
    assert glance.sources == ("Statistics",)


def test_the_glance_and_the_indicators_count_the_same_children(invented: Path) -> None:
    dataset = read_folder(invented, year=2025, authority=AUTHORITY)
    glance = at_a_glance(dataset)
    counted = measure(build([dataset]), periods=[collection_year(2025)])
    held = {one.indicator: one for one in counted.counts if one.breakdown == "total"}
    children = counts(glance, AFTER)
    assert children["At the year's end"] == held["cla_31march_rate_per_10000"].numerator > 30
    assert children["Started in the year"] == held["cla_starting_rate_per_10000"].numerator > 10
    assert children["Ceased in the year"] == held["cla_ceased_sgo_pct"].denominator
    foster = held["cla_foster_placement_pct"].numerator
    assert counts(glance, PLACEMENT)["Foster placements"] == foster
