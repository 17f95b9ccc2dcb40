"""The National Framework as pages show it: outcomes and enablers by code, numbered by version."""

from __future__ import annotations

from rooftree.reference.outcomes import ENABLERS, OUTCOMES, VERSIONS, FrameworkVersion, parts
from rooftree.reference.outcomes import Outcome as Part

__all__ = ["ENABLERS", "OUTCOMES", "VERSIONS", "FrameworkVersion", "Part", "parts", "version_of"]


def version_of(code: str) -> FrameworkVersion | None:
    """The version of a code such as "2023", or None where there is none."""
    return next((version for version in VERSIONS if version.code == code), None)
