"""What is suppressed and how counts are rounded, as a file that people can read and change."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

LEVELS = ("authority", "region", "country")


@dataclass(frozen=True)
class Level:
    """The rules of one level; counts from ``suppress_from`` to ``suppress_to`` are suppressed."""

    suppress_from: int
    suppress_to: int
    round_to: int
    fewest_in_denominator: int

    def suppresses(self, count: int) -> bool:
        """Whether a count is too small to show."""
        return self.suppress_from <= count <= self.suppress_to


@dataclass(frozen=True)
class Policy:
    """A disclosure policy by level."""

    title: str
    levels: Mapping[str, Level]

    def as_data(self) -> dict[str, Any]:
        """The policy as plain data, as a release carries it."""
        return {"title": self.title, **{name: asdict(level) for name, level in self.levels.items()}}


def read_policy(path: Path | None = None) -> Policy:
    """Read a policy (default: the one for looked-after children in England).

    Raises ``ValueError`` with a sentence that names what lacks.
    """
    if path is None:
        text = files(__package__).joinpath("policies/england_looked_after.toml").read_text("utf-8")
    else:
        text = path.read_text("utf-8")
    data = tomllib.loads(text)
    missing = [name for name in ("title", *LEVELS) if name not in data]
    if missing:
        raise ValueError(f"The disclosure policy lacks {', '.join(missing)}.")
    try:
        return Policy(data["title"], {name: Level(**data[name]) for name in LEVELS})
    except TypeError:
        raise ValueError(
            "Each level of the disclosure policy has suppress_from, suppress_to, round_to and "
            "fewest_in_denominator, and nothing else."
        ) from None
