"""Figures that are safe to show; only this room makes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rooftree.areas import Areas
from rooftree.reference.figures import Figure

_SEAL = object()


@dataclass(frozen=True)
class Protected:
    """Protected figures with their definitions, the policy and the areas they were made by."""

    figures: tuple[Figure, ...]
    definitions: Mapping[str, Mapping[str, Any]]
    policy: Mapping[str, Any]
    areas: Areas | None = field(default=None, repr=False)
    seal: object = field(default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            raise TypeError(
                "Protected figures are made by rooftree.disclosure.protect from counts, and "
                "nowhere else."
            )


def sealed(
    figures: tuple[Figure, ...],
    *,
    definitions: Mapping[str, Mapping[str, Any]],
    policy: Mapping[str, Any],
    areas: Areas,
) -> Protected:
    """Seal figures; a test of the doors keeps this function within the room."""
    return Protected(figures, definitions, policy, areas, _SEAL)
