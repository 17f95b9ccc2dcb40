"""The outcomes and enablers of the Children's Social Care National Framework, by code.

Numbers are not stable (the department swapped the second and third in March 2026), so
they are facts of a dated version and never a key.
Source: DfE, Children's Social Care: National Framework (December 2023) and the public
dashboard of March 2026; Open Government Licence v3.0.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Outcome:
    """``code`` is stable; ``numbers`` gives the printed number from each date on."""

    code: str
    title: str
    numbers: tuple[tuple[date, int], ...]

    def number(self, on: date) -> int:
        """The number printed for this outcome on a day."""
        found = [number for since, number in self.numbers if since <= on]
        if not found:
            raise ValueError(f"The National Framework was not yet published on {on}.")
        return found[-1]


_FRAMEWORK = date(2023, 12, 18)
_SWAP = date(2026, 3, 1)

OUTCOMES = {
    outcome.code: outcome
    for outcome in (
        Outcome(
            "stay_together",
            "Children, young people and families stay together and get the help they need",
            ((_FRAMEWORK, 1),),
        ),
        Outcome(
            "safe",
            "Children and young people are safe in and outside of their home",
            ((_FRAMEWORK, 3), (_SWAP, 2)),
        ),
        Outcome(
            "family_network",
            "Children and young people are supported by their family network",
            ((_FRAMEWORK, 2), (_SWAP, 3)),
        ),
        Outcome(
            "stable_homes",
            "Children in care and care leavers have stable, loving homes",
            ((_FRAMEWORK, 4),),
        ),
    )
}
