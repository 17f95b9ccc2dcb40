"""Where rules differ on purpose from another checker of the same return, and why."""

from __future__ import annotations

import importlib

from rooftree.rules.differences.difference import Checker, Difference

__all__ = ["Checker", "Difference", "differences"]


def differences(returns: str) -> tuple[Checker, tuple[Difference, ...]]:
    """The other checker of a return, and every difference from it that is on purpose."""
    module = importlib.import_module(f"{__name__}.{returns}")
    return module.CHECKER, tuple(module.DIFFERENCES)
