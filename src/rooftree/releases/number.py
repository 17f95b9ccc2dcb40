"""The number of a version: major where something was taken away, minor where not.

Source: DfE, "Explore education statistics API", versioning: a deletion makes a major version, an
addition or a changed value a minor one, a correction of words a patch.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

Kind = Literal["major", "minor", "patch"]
FIRST = "1.0"
_ORDER: tuple[Kind, ...] = ("patch", "minor", "major")


def greatest(kinds: Iterable[Kind]) -> Kind:
    """The kind of a whole version: that of its greatest change; patch where there is none."""
    return max(kinds, key=_ORDER.index, default="patch")


def next_number(held: str, kind: Kind) -> str:
    """The number after ``held`` (``2.1`` or ``2.1.3``) for a change of a kind."""
    major, minor, patch = (*(int(part) for part in held.split(".")), 0)[:3]
    if kind == "major":
        return f"{major + 1}.0"
    return f"{major}.{minor + 1}" if kind == "minor" else f"{major}.{minor}.{patch + 1}"
