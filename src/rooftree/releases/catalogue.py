"""The indicators of a release as they are shown: by outcome or enabler, then by domain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rooftree.reference.outcomes import ENABLERS, OUTCOMES
from rooftree.releases.release import Release


@dataclass(frozen=True)
class Domain:
    """A heading within an outcome, with the ids of its indicators in the order of display.

    ``title`` is empty where definitions name none, as those of our own indicators.
    """

    title: str
    indicators: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """An outcome or enabler by its code, and what belongs to it."""

    code: str
    domains: tuple[Domain, ...]

    @property
    def indicators(self) -> tuple[str, ...]:
        """All ids, in the order of display."""
        return tuple(name for domain in self.domains for name in domain.indicators)


def catalogue(release: Release, *, empty: bool = False) -> tuple[Section, ...]:
    """Every indicator once, outcomes first and enablers after them.

    An outcome or enabler without indicators is left out, unless ``empty``; a code that the
    framework does not have stands last.
    """
    found: dict[str, dict[str, list[str]]] = {code: {} for code in (*OUTCOMES, *ENABLERS)}
    for name, definition in release.definitions.items():
        domains = found.setdefault(str(definition.get("outcome", "")), {})
        domains.setdefault(str(definition.get("domain", "")), []).append(name)
    return tuple(_section(code, held) for code, held in found.items() if held or empty)


def _section(code: str, held: Mapping[str, list[str]]) -> Section:
    return Section(code, tuple(Domain(title, tuple(names)) for title, names in held.items()))
