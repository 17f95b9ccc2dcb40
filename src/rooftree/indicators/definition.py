"""What an indicator is: words for people, two conditions on a table, and a drawn example."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from typing import Literal

POPULATION = "population"


@dataclass(frozen=True)
class Indicator:
    """A share of rows, or a count for each child of the population.

    ``denominator`` and ``numerator`` are conditions on ``table``; a row counts in the
    numerator only where it counts in the denominator. A rate has the denominator
    "population": children aged 0 to 17 at the middle of the calendar year before the
    period's end. ``by`` names breakdowns. The module's name is the indicator's id.
    """

    title: str
    _: KW_ONLY
    table: str
    numerator: str
    denominator: str
    unit: Literal["%", "per 10,000 children"]
    decimals: int
    outcome: str
    why: str
    caution: str
    source: str
    example: str
    by: tuple[str, ...] = ()
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
