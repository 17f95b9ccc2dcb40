"""Where the peer finds other rows than Rooftree on purpose, and why, by code.

What differs stands beside the rules, in ``rooftree.rules.differences``, and is published.
"""

from __future__ import annotations

from collections import defaultdict

from rooftree.rules.differences import differences


def reasons() -> dict[str, str]:
    """For each rule that differs what the peer does; the page of differences says why."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in differences("ssda903")[1]:
        for code in one.rules:
            found[code].append(one.theirs)
    return {code: " Or: ".join(theirs) for code, theirs in found.items()}


DIFFERENCES = reasons()
