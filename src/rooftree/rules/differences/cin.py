"""Children in need census: where Rooftree differs on purpose from the checker in use now."""

from __future__ import annotations

from rooftree.rules.differences.difference import Checker, Difference

CHECKER = Checker(
    "csc-validator-be-cin (cin_validator)",
    "0.1.13",
    "MIT, Social Finance Digital Labs and contributors",
)

DIFFERENCES: list[Difference] = []
