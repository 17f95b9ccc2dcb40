"""What an indicator is: words for people, two conditions on a table, and a drawn example."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from typing import Literal

from rooftree.indicators.breakdowns import BREAKDOWNS, Breakdown

POPULATION = "population"


@dataclass(frozen=True)
class Indicator:
    """A share of rows, or a count for each child of the population.

    ``denominator`` and ``numerator`` are conditions on ``table``; a row counts in the
    numerator only where it counts in the denominator, unless the two are ``apart``: then
    they are counts of the same days, of which neither is part of the other. A rate has the
    denominator "population": children aged 0 to 17 at the middle of the calendar year before
    the period's end. An indicator that is ``spread`` over a breakdown has no numerator: the
    figure of each group is its share of all rows that count.

    Rows that agree in the columns ``once_for`` are one thing and count once. ``by`` names
    breakdowns, or gives those that only this indicator has. ``looks_back`` says how many
    years before the period must have been returned for the count to be whole. The module's
    name is the indicator's id.
    """

    title: str
    _: KW_ONLY
    table: str
    numerator: str = ""
    denominator: str
    unit: Literal["%", "per 10,000 children"]
    decimals: int
    outcome: str
    why: str
    caution: str
    source: str
    example: str
    domain: str = ""
    by: tuple[str | Breakdown, ...] = ()
    spread: Breakdown | None = None
    apart: bool = False
    once_for: tuple[str, ...] = ()
    looks_back: int = 0
    polarity: Literal["low", "high", "neither"] = "neither"
    first_published: str = ""

    @property
    def per(self) -> int:
        """What the quotient is multiplied by."""
        return 100 if self.unit == "%" else 10_000

    @property
    def is_rate(self) -> bool:
        """Whether the denominator is the population."""
        return self.denominator == POPULATION

    @property
    def breakdowns(self) -> Mapping[str, Breakdown]:
        """The breakdowns by name, with the one that it is spread over."""
        held = [BREAKDOWNS[one] if isinstance(one, str) else one for one in self.by]
        every = [self.spread, *held] if self.spread else held
        return {one.name: one for one in every}
