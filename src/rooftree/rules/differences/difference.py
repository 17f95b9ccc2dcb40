"""What a difference from another checker is."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass


@dataclass(frozen=True)
class Checker:
    """Another checker of the return: its name, its edition, whose it is and its licence."""

    name: str
    edition: str
    licence: str


@dataclass(frozen=True)
class Difference:
    """What the other checker does, what Rooftree does instead, and why.

    ``answers`` are those of the rules for which an expected answer, which the other checker's
    authors gave to test theirs, differs too: the tests hold the rows.
    """

    rules: tuple[str, ...]
    _: KW_ONLY
    theirs: str
    ours: str
    why: str
    answers: tuple[str, ...] = ()
