"""What a check is, what it looks at and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import polars as pl

from rooftree.areas import Areas

Severity = Literal["fails", "warns"]

# The columns that say when and where; the first five must be in every file.
REQUIRED = ("time_period", "time_identifier", "geographic_level", "country_code", "country_name")
UNITS = (*REQUIRED, "region_code", "region_name", "old_la_code", "la_name", "new_la_code")


@dataclass(frozen=True)
class Files:
    """A data file and its meta file, every cell as text, blank cells as empty text."""

    name: str
    data: pl.DataFrame
    meta_name: str
    meta: pl.DataFrame
    areas: Areas

    @cached_property
    def filters(self) -> tuple[str, ...]:
        """The columns that split."""
        return self.described("Filter")

    @cached_property
    def indicators(self) -> tuple[str, ...]:
        """The columns that hold values."""
        return self.described("Indicator")

    @cached_property
    def grouping(self) -> tuple[str, ...]:
        """The columns that group the items of a filter."""
        return tuple(dict.fromkeys(filter(None, self.meta["filter_grouping_column"].to_list())))

    def described(self, type: str) -> tuple[str, ...]:
        """The columns that the meta file gives a type."""
        return tuple(self.meta.filter(pl.col("col_type") == type)["col_name"].to_list())

    def items(self, column: str) -> tuple[str, ...]:
        """The distinct cells of a column of the data, sorted."""
        return tuple(sorted(self.data[column].unique().to_list()))

    def at_level(self, level: str) -> pl.DataFrame:
        """The rows of a geographic level."""
        return self.data.filter(pl.col("geographic_level") == level)


# Gives a sentence where something is wrong, else nothing.
Looks = Callable[[Files], str | None]


@dataclass(frozen=True)
class Check:
    """One of the department's checks: ``name`` is its function there, ``looks`` ours.

    ``applies`` is empty where it is made as it stands; otherwise it says why it is not made, or
    by which other check what it asks for is already asked.
    """

    name: str
    says: str
    looks: Looks | None
    severity: Severity = "fails"
    applies: str = ""


@dataclass(frozen=True)
class Finding:
    """What a check found in a file."""

    check: str
    severity: Severity
    sentence: str


def named(columns: Iterable[str], sentence: str) -> str | None:
    """A sentence about columns or cells, if there are any: ``{}`` stands for their names."""
    held = list(dict.fromkeys(columns))
    if not held:
        return None
    shown = ", ".join(f"'{one}'" for one in held[:5])
    return sentence.format(shown + (f" and {len(held) - 5} more" if len(held) > 5 else ""))
