"""What invented lives are drawn from, and the published figures that they are held against."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from rooftree.synthetic.chance import Weights


@cache
def _file(name: str) -> Any:
    return json.loads(
        files("rooftree.synthetic").joinpath("data").joinpath(name).read_text("utf-8")
    )


def _at(path: tuple[str, ...]) -> Any:
    found = _file("calibration.json")
    for name in path:
        found = found[name]
    return found


@cache
def number(*path: str) -> float:
    """The number at a path of names in the calibration."""
    return float(_at(path))


@cache
def weights(*path: str) -> Weights:
    """The choices at a path of names."""
    return Weights.of(_at(path))


@cache
def span(*path: str) -> tuple[float, float]:
    """A least number and the mean of what comes on top, or a range."""
    low, high = _at(path)
    return float(low), float(high)


@cache
def step(age: int, *path: str) -> str:
    """The name of the step that an age is on: the highest that is not above it."""
    names: list[str] = [name for name in _at(path) if int(name) <= age]
    return max(names, key=int)


@cache
def has(*path: str) -> bool:
    """Whether there is anything at a path."""
    return bool(path[-1] in _at(path[:-1]))


def published() -> Any:
    """England's figures, as ``published.json`` groups them."""
    return _file("published.json")
