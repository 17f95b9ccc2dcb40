"""What a validation rule is: a name, words for people, a condition and a drawn example."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from typing import Literal

from rooftree.returns.description import in_force


@dataclass(frozen=True)
class Rule:
    """Something that must not be true of a return.

    ``fails_when`` is one condition on ``table``, or one for each blamed table. ``blames``
    names links whose rows share the finding. ``since`` and ``until`` are the years in which
    collections end, inclusive. ``example`` is the rule's documentation and its test.
    """

    code: str
    title: str
    _: KW_ONLY
    table: str
    fails_when: str | Mapping[str, str]
    source: str
    example: str
    blames: tuple[str, ...] = ()
    severity: Literal["error", "query"] = "error"
    stage: Literal[1, 2] = 1
    since: int | None = None
    until: int | None = None
    why: str = ""
    caution: str = ""
    fields: tuple[str, ...] = ()

    @property
    def conditions(self) -> dict[str, str]:
        """The condition of each blamed table."""
        if isinstance(self.fails_when, str):
            return {self.table: self.fails_when}
        return dict(self.fails_when)

    def in_year(self, year: int) -> bool:
        """Whether the rule is part of the collection that ends in ``year``."""
        return in_force(year, since=self.since, until=self.until)
