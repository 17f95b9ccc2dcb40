"""Children aged 0 to 17 by area and year."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

COLUMNS = ("area", "mid_year", "children_0_17")


@dataclass(frozen=True)
class Population:
    """Children aged 0 to 17 in the middle of a calendar year, by area code and year."""

    held: Mapping[tuple[str, int], int]

    def children(self, area: str, year: int) -> int | None:
        """The children of an area in mid ``year``, or None when that is not held."""
        return self.held.get((area, year))


def read_population(path: Path) -> Population:
    """Read a CSV with the columns area, mid_year, children_0_17 (and any others).

    Raises ``ValueError`` with a sentence when a column lacks or a number is none.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
        if missing:
            raise ValueError(f"{path.name} lacks {', '.join(missing)}; it should have {COLUMNS}.")
        held: dict[tuple[str, int], int] = {}
        for line, row in enumerate(reader, start=2):
            try:
                held[row["area"], int(row["mid_year"])] = int(row["children_0_17"])
            except ValueError:
                raise ValueError(
                    f"{path.name}, row {line}: mid_year and children_0_17 are whole numbers."
                ) from None
    return Population(held)
