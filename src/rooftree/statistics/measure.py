"""What a published measure is: where it stands in a file, and words for people."""

from __future__ import annotations

import hashlib
import importlib
import json
import pkgutil
from collections.abc import Mapping
from dataclasses import KW_ONLY, asdict, dataclass
from functools import cache
from typing import Any, Literal


@dataclass(frozen=True)
class Measure:
    """A column of a published file, for the rows that the filters choose.

    ``filters`` give for each filter column the labels that mean the same (labels drift from
    release to release). The file is found by its columns and labels, not by its name.
    """

    id: str
    title: str
    _: KW_ONLY
    unit: Literal["%", "per 10,000 children"]
    decimals: int
    outcome: str
    filters: Mapping[str, tuple[str, ...]]
    value: str
    numerator: str
    denominator: str | None
    why: str
    caution: str
    source: str
    publication: str
    polarity: Literal["low", "high", "neither"] = "neither"

    @property
    def columns(self) -> frozenset[str]:
        """The columns that a file must have to hold the measure."""
        named = {*self.filters, self.value, self.numerator}
        return frozenset(named | ({self.denominator} if self.denominator else set()))

    def describe(self, file: str) -> dict[str, Any]:
        """The measure as plain data, as a release carries it, with a hash."""
        data = asdict(self) | {
            "per": 100 if self.unit == "%" else 10_000,
            "by": [],
            "file": file,
            "column": self.value,
            "filters": {name: list(labels) for name, labels in self.filters.items()},
        }
        for name in ("value", "numerator", "denominator"):
            data.pop(name)
        text = json.dumps(data, sort_keys=True)
        return {**data, "hash": hashlib.sha256(text.encode()).hexdigest()}


@cache
def all_measures() -> tuple[Measure, ...]:
    """Every measure: a list a module of ``rooftree.statistics.measures``."""
    package = importlib.import_module("rooftree.statistics.measures")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    modules = [importlib.import_module(f"{package.__name__}.{name}") for name in names]
    return tuple(measure for module in modules for measure in module.MEASURES)
