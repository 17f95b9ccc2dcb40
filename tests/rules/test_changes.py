"""What changed between two years, against what is known of these years."""

from __future__ import annotations

from functools import cache

import pytest

from rooftree.returns import find
from rooftree.rules import all_rules
from rooftree.rules.changes import changes as compared

changes = cache(compared)
YEARS = [year.year for year in find("ssda903").years]


def held(before: int, after: int, kind: str, how: str) -> set[str]:
    return {c.name for c in changes("ssda903", before, after) if (c.kind, c.how) == (kind, how)}


def test_rules_that_came_went_and_changed():
    assert {"232", "SW16aSTG2"} <= held(2024, 2025, "rule", "new")
    assert {"217t", "230", "445", "SW01STG1"} <= held(2024, 2025, "rule", "ended")
    assert {"SW10STG2", "557"} <= held(2024, 2025, "rule", "changed")
    assert not held(2024, 2025, "rule", "new") & held(2024, 2025, "rule", "changed")


def test_a_change_of_a_rule_says_what_was_and_what_is():
    (change,) = [c for c in changes("ssda903", 2025, 2026) if c.name == "SW09STG2"]
    assert "SW_DECOM = sw_episodes.SW_DEC" in change.before
    assert "< 3" in change.after


def test_codes_and_tables_that_came_and_went():
    assert {"M", "F", "K3"} <= held(2024, 2025, "code", "new")
    assert {"1", "2", "H5", "D1"} <= held(2024, 2025, "code", "ended")
    assert held(2026, 2027, "table", "new") == {"DoLo"}


def test_a_code_names_the_rules_that_read_its_list_also_through_a_view():
    (change,) = [c for c in changes("ssda903", 2024, 2025) if c.name == "D1"]
    assert {"144", "157"} <= set(change.rules)


def test_between_a_year_and_itself_nothing_changed():
    assert changes("ssda903", 2025, 2025) == ()


def test_the_other_way_round_what_was_new_has_ended():
    for kind in ("rule", "code", "table"):
        assert held(2027, 2023, kind, "ended") == held(2023, 2027, kind, "new")


@pytest.mark.parametrize("rule", [r for r in all_rules("ssda903") if r.since or r.until])
def test_every_dated_rule_is_in_the_changes_of_its_year(rule):
    if rule.since in YEARS[1:]:
        names = {c.name for c in changes("ssda903", rule.since - 1, rule.since)}
        assert rule.code in names
    if rule.until in YEARS[:-1]:
        names = {c.name for c in changes("ssda903", rule.until, rule.until + 1)}
        assert rule.code in names
