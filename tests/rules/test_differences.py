"""The differences from another checker that the reference page tells of are those there are."""

from __future__ import annotations

from tests.rules.vector_differences import DIFFERENCES

from rooftree.rules import all_rules
from rooftree.rules.differences import differences

FOUND = differences("ssda903")[1]


def test_every_rule_that_is_named_is_there():
    named = {rule for one in FOUND for rule in one.rules}
    assert named <= {rule.code for rule in all_rules("ssda903")}


def test_an_expected_answer_differs_where_the_page_says_so_and_nowhere_else():
    assert {rule for one in FOUND for rule in one.answers} == {code for code, _, _ in DIFFERENCES}


def test_what_differs_is_of_the_rules_that_are_named_and_is_told_in_sentences():
    for one in FOUND:
        assert set(one.answers) <= set(one.rules)
        assert all(text.endswith(".") for text in (one.theirs, one.ours, one.why))
