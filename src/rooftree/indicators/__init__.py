"""What is counted, defined once, for any period and any source."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from rooftree.indicators.definition import Indicator

__all__ = ["Indicator", "all_indicators"]


@cache
def all_indicators() -> Mapping[str, Indicator]:
    """Every indicator by id: one for each module of ``rooftree.indicators.definitions``."""
    package = importlib.import_module(f"{__name__}.definitions")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return {name: importlib.import_module(f"{package.__name__}.{name}").indicator for name in names}
