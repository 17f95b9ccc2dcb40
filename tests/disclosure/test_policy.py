"""A policy is a file that people can read, and a wrong one is refused in a sentence."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files

import pytest
from tests.disclosure.region import CODES, REGION, counts, small_region

from rooftree.disclosure import protect, read_policy
from rooftree.disclosure.policy import policy_of


def written(tmp_path, text):
    path = tmp_path / "policy.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_policy_that_is_shipped_says_where_it_is_from_and_travels_whole():
    policy = read_policy()
    assert "DfE" in policy.source and policy.since
    assert policy_of(policy.as_data()) == policy


def test_another_threshold_and_rounding_hold(tmp_path):
    text = files("rooftree.disclosure").joinpath("policies/england.toml").read_text()
    text = text.replace("suppress_to = 5", "suppress_to = 9").replace(
        "round_to = 10", "round_to = 5"
    )
    policy = read_policy(written(tmp_path, text))
    rows = {
        code: {("total", "total"): (n, 99)} for code, n in zip(CODES[:3], (8, 11, 52), strict=True)
    }
    figures = protect(counts(rows), policy=policy, areas=small_region()).figures
    found = {f.area: str(f.numerator) for f in figures}
    assert found == {CODES[0]: "c", CODES[1]: "c", CODES[2]: "52", REGION: "70", "X92000001": "70"}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('title = "x"', "lacks source, since, authority, region, country"),
        ("title = ", "is no disclosure policy"),
    ],
)
def test_a_policy_that_lacks_something_is_refused_in_a_sentence(tmp_path, text, sentence):
    with pytest.raises(ValueError, match=sentence):
        read_policy(written(tmp_path, text))


@pytest.mark.parametrize("wrong", [{"round_to": 0}, {"suppress_from": 0}, {"fewest_possible": 1}])
def test_a_rule_that_cannot_hold_is_refused_in_a_sentence(wrong):
    with pytest.raises(ValueError, match="disclosure policy"):
        replace(read_policy().levels["region"], **wrong)


def test_an_unknown_rule_is_refused_with_the_known_ones():
    data = read_policy().as_data()
    data["region"]["threshold"] = 5
    with pytest.raises(ValueError, match="suppress_from, suppress_to, round_to"):
        policy_of(data)
