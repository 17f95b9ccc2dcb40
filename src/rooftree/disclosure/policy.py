"""What is suppressed and how counts are rounded, as a file that people can read and change."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from importlib.resources import files
from pathlib import Path
from typing import Any

LEVELS = ("authority", "region", "country")
_SAYS = ("title", "source", "since")


@dataclass(frozen=True)
class Level:
    """The rules of one level; counts from ``suppress_from`` to ``suppress_to`` are suppressed.

    ``round_to`` is the base of rounding of counts (1: unrounded). A share of fewer children
    than ``fewest_in_denominator`` is not shown. Nobody may be able to tell that a suppressed
    count is one of fewer than ``fewest_possible`` numbers.
    """

    suppress_from: int
    suppress_to: int
    round_to: int
    fewest_in_denominator: int
    fewest_possible: int

    def __post_init__(self) -> None:
        whole = all(type(number) is int for number in asdict(self).values())
        if not whole or self.suppress_from < 1 or self.round_to < 1:
            raise ValueError(
                "The rules of a level of a disclosure policy are whole numbers; suppress_from and "
                "round_to are 1 or more, for a zero is shown as it is."
            )
        if self.fewest_possible < 2:
            raise ValueError(
                "fewest_possible of a disclosure policy is 2 or more: a count that can be one "
                "number only is known."
            )

    def suppresses(self, count: int) -> bool:
        """Whether a count is too small to show."""
        return self.suppress_from <= count <= self.suppress_to


@dataclass(frozen=True)
class Policy:
    """A disclosure policy by level, with where it is from and the day it is in force."""

    title: str
    source: str
    since: str
    levels: Mapping[str, Level]

    def as_data(self) -> dict[str, Any]:
        """The policy as plain data, as a release carries it."""
        says = {name: getattr(self, name) for name in _SAYS}
        return {**says, **{name: asdict(level) for name, level in self.levels.items()}}


def read_policy(path: Path | None = None) -> Policy:
    """Read a policy (default: the one for England).

    Raises ``ValueError`` with a sentence that names what lacks.
    """
    if path is None:
        text = files(__package__).joinpath("policies/england.toml").read_text("utf-8")
    else:
        text = path.read_text("utf-8")
    try:
        return policy_of(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path} is no disclosure policy: {error}.") from None


def policy_of(data: Mapping[str, Any]) -> Policy:
    """The policy that plain data says; the other way round than ``Policy.as_data``."""
    missing = [name for name in (*_SAYS, *LEVELS) if name not in data]
    if missing:
        raise ValueError(f"The disclosure policy lacks {', '.join(missing)}.")
    try:
        levels = {name: Level(**data[name]) for name in LEVELS}
    except TypeError:
        raise ValueError(
            "Each level of a disclosure policy has "
            f"{', '.join(one.name for one in fields(Level))}, and nothing else."
        ) from None
    return Policy(levels=levels, **{name: str(data[name]) for name in _SAYS})
