"""The outcomes and enablers of the Children's Social Care National Framework, by code.

Numbers are not stable (the department swapped the second and third outcome in March 2026), so
they are facts of a dated version and never a key.
Source: DfE, Children's Social Care: National Framework (December 2023) and the public
dashboard of March 2026; Open Government Licence v3.0.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True)
class Outcome:
    """An outcome or an enabler: ``code`` is stable; ``numbers`` gives the number from each date."""

    code: str
    title: str
    numbers: tuple[tuple[date, int], ...]
    kind: Literal["outcome", "enabler"] = "outcome"

    def number(self, on: date) -> int:
        """The number printed for it on a day."""
        found = [number for since, number in self.numbers if since <= on]
        if not found:
            raise ValueError(f"The National Framework was not yet published on {on}.")
        return found[-1]


@dataclass(frozen=True)
class FrameworkVersion:
    """A way of numbering that was printed from a day on."""

    code: str
    title: str
    since: date


_FRAMEWORK = date(2023, 12, 18)
_SWAP = date(2026, 3, 1)

# The latest first.
VERSIONS = (
    FrameworkVersion("2026", "As the department's dashboard numbers them since March 2026", _SWAP),
    FrameworkVersion("2023", "As the National Framework of December 2023 numbers them", _FRAMEWORK),
)

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

ENABLERS = {
    enabler.code: enabler
    for enabler in (
        Outcome(
            "multi_agency",
            "Multi-agency working is prioritised and effective",
            ((_FRAMEWORK, 1),),
            "enabler",
        ),
        Outcome(
            "leadership",
            "Leaders drive conditions for effective practice",
            ((_FRAMEWORK, 2),),
            "enabler",
        ),
        Outcome(
            "workforce", "The workforce is equipped and effective", ((_FRAMEWORK, 3),), "enabler"
        ),
    )
}


def parts(version: FrameworkVersion) -> tuple[Outcome, ...]:
    """Outcomes and then enablers, in the order of their numbers in a version."""
    return tuple(
        sorted(
            [*OUTCOMES.values(), *ENABLERS.values()],
            key=lambda part: (part.kind == "enabler", part.number(version.since)),
        )
    )
