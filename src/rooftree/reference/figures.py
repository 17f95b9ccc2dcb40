"""One figure of a statistic, as it may be shown to anyone."""

from __future__ import annotations

from dataclasses import dataclass

from rooftree.reference.periods import Period
from rooftree.reference.symbols import Symbol, Value

# What a figure is split by: the name of a breakdown and the group in it, one pair a breakdown.
By = tuple[tuple[str, str], ...]
TOTAL = "total"


@dataclass(frozen=True)
class Figure:
    """The value of an indicator for an area, a period and a group of children.

    ``by`` says of whom: empty for all, ``(("sex", "Female"),)`` for girls; a breakdown that it
    does not name is not split. ``numerator`` and ``denominator`` are ``z`` where the source
    gives none. ``note`` is a footnote of this one figure.
    """

    indicator: str
    area: str
    period: Period
    value: Value
    numerator: Value = Symbol.Z
    denominator: Value = Symbol.Z
    by: By = ()
    note: str = ""

    @property
    def breakdown(self) -> str:
        """What it is split by, or "total"."""
        return " and ".join(name for name, _ in self.by) or TOTAL

    @property
    def group(self) -> str:
        """Which group it is of, or "total"."""
        return ", ".join(group for _, group in self.by) or TOTAL


def by_of(breakdown: str, group: str) -> By:
    """The split of one breakdown; none for the total."""
    return () if breakdown == TOTAL else ((breakdown, group),)


def write_by(by: By) -> str:
    """A split as text: ``sex=Female; age_band=0 to 4``. Empty for all."""
    return "; ".join(f"{name}={group}" for name, group in by)


def read_by(text: str) -> By:
    """A split from text. Raises ``ValueError`` with a sentence where it is none."""
    found = []
    for part in filter(None, text.split("; ")):
        name, sign, group = part.partition("=")
        if not (name and sign and group):
            raise ValueError(f"'{text}' is no split: write breakdown=group, joined by '; '.")
        found.append((name, group))
    return tuple(found)
