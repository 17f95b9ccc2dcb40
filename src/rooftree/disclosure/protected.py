"""Figures that are safe to show; only this room makes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rooftree.reference.figures import Figure

_SEAL = object()


@dataclass(frozen=True)
class Protected:
    """Protected figures with their definitions and the policy that they were protected by."""

    figures: tuple[Figure, ...]
    definitions: Mapping[str, Mapping[str, Any]]
    policy: Mapping[str, Any]
    seal: object = field(repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            raise TypeError(
                "Protected figures are made by rooftree.disclosure.protect from counts, and "
                "nowhere else."
            )


def sealed(
    figures: tuple[Figure, ...],
    definitions: Mapping[str, Mapping[str, Any]],
    policy: Mapping[str, Any],
) -> Protected:
    """Seal figures; import-linter keeps this function within the room."""
    return Protected(figures, definitions, policy, _SEAL)
