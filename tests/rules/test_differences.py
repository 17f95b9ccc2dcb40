"""The differences from other checkers that the reference pages tell of are those there are."""

from __future__ import annotations

import pytest
from tests.rules import census_differences, vector_differences

from rooftree.rules import all_rules
from rooftree.rules.differences import differences

RETURNS = [
    pytest.param("ssda903", vector_differences.DIFFERENCES, id="ssda903"),
    pytest.param("cin", census_differences.DIFFERENCES, id="cin"),
]


@pytest.mark.parametrize(("returns", "answers"), RETURNS)
def test_every_rule_that_is_named_is_there(returns, answers):
    named = {rule for one in differences(returns)[1] for rule in one.rules}
    assert named <= {rule.code for rule in all_rules(returns)}


@pytest.mark.parametrize(("returns", "answers"), RETURNS)
def test_an_expected_answer_differs_where_the_page_says_so_and_nowhere_else(returns, answers):
    told = {rule for one in differences(returns)[1] for rule in one.answers}
    assert told == {code for code, _, _ in answers}


@pytest.mark.parametrize(("returns", "answers"), RETURNS)
def test_what_differs_is_of_the_rules_that_are_named_and_is_told_in_sentences(returns, answers):
    for one in differences(returns)[1]:
        assert set(one.answers) <= set(one.rules)
        assert all(text.endswith(".") for text in (one.theirs, one.ours, one.why))
