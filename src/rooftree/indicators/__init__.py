"""What is counted, defined once, for any period and any source."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from rooftree.indicators.definition import Indicator

__all__ = ["Indicator", "all_indicators", "what_counts"]

_PACKAGE = f"{__name__}.definitions"


@cache
def all_indicators() -> Mapping[str, Indicator]:
    """Every indicator by id: one for each module of ``rooftree.indicators.definitions``."""
    package = importlib.import_module(_PACKAGE)
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return {name: importlib.import_module(f"{_PACKAGE}.{name}").indicator for name in names}


def what_counts(name: str) -> str:
    """The sentence that says what an indicator counts: the one that its module opens with."""
    said = importlib.import_module(f"{_PACKAGE}.{name}").__doc__ or ""
    return said.strip().partition("\n")[0]
