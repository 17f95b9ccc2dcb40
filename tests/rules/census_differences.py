"""The rows in which a rule of the census differs on purpose from an expected answer.

What differs and why stands beside the rules, in ``rooftree.rules.differences``.
"""

from __future__ import annotations

from tests.rules.vector_differences import Differing, only

# By code, the year in which the answer was first given, and its number.
DIFFERENCES: dict[tuple[str, str, int], Differing] = {
    ("8670Q", "2022_23", 0): only("Assessments", 3),
    ("8935", "2022_23", 0): only("ChildProtectionPlans", 2),
}
