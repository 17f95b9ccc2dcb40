"""What was chosen to be compared: areas and indicators out of an address, and back into one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from rooftree.areas import Area
from rooftree.releases import Release
from rooftree.web.public import site
from rooftree.web.public.outline import Definition, Group

MOST_AREAS = 25
MOST_INDICATORS = 12
_KINDS = ("authority", "region", "country")
_LONGEST_ECHO = 40


@dataclass(frozen=True)
class Measure:
    """An indicator and the group of those it counts; ``key`` names both in an address."""

    about: Definition
    group: Group

    @property
    def id(self) -> str:
        """The indicator's id."""
        return str(self.about["id"])

    @property
    def key(self) -> str:
        """Such as ``cla_3plus_placements_pct``, or with a dot and a group behind it."""
        return f"{self.id}.{self.group.slug}" if self.group.slug else self.id

    @property
    def title(self) -> str:
        """What a heading calls it."""
        return self.group.title


@dataclass(frozen=True)
class Choice:
    """Areas and measures in the order chosen, none twice; ``said`` are sentences on the rest."""

    areas: tuple[Area, ...]
    measures: tuple[Measure, ...]
    said: tuple[str, ...] = ()

    def query(
        self, *, areas: Iterable[Area] | None = None, measures: Iterable[Measure] | None = None
    ) -> str:
        """The query of an address that chooses this, or other areas or measures beside it."""
        codes = [("area", a.code) for a in (self.areas if areas is None else areas)]
        keys = [("indicator", m.key) for m in (self.measures if measures is None else measures)]
        return urlencode([*codes, *keys])


def measure(release: Release, key: str) -> Measure | None:
    """A measure by its key; an indicator alone means its first headline."""
    name, _, slug = key.partition(".")
    if name not in release.definitions or name not in release:
        return None
    outline = site.outline_of(release)
    groups = outline.groups(name)
    group = groups.get(slug) or (None if slug else outline.headlines(name)[0])
    return Measure(release.definitions[name], group) if group else None


def area(release: Release, code: str) -> Area | None:
    """An area by any code that it has had, or None."""
    areas = release.areas
    found = areas.get(areas.canonical(code)) or areas.by_old_code(code)
    return found if found is not None and found.kind in _KINDS else None


def choice(release: Release, query: QueryDict) -> Choice:
    """What a query chooses: ``area`` and ``indicator``, each any number of times."""
    codes = list(dict.fromkeys(text for text in query.getlist("area") if text))
    keys = list(dict.fromkeys(text for text in query.getlist("indicator") if text))
    areas = {code: area(release, code) for code in codes}
    measures = {key: measure(release, key) for key in keys}
    chosen = tuple({a.code: a for a in areas.values() if a}.values())
    counted = tuple({m.key: m for m in measures.values() if m}.values())
    return Choice(
        chosen[:MOST_AREAS],
        counted[:MOST_INDICATORS],
        (
            *_unknown("area", [code for code, found in areas.items() if found is None]),
            *_unknown("indicator", [key for key, found in measures.items() if found is None]),
            *_too_many("areas", chosen, MOST_AREAS),
            *_too_many("indicators", counted, MOST_INDICATORS),
        ),
    )


def _unknown(kind: str, texts: Sequence[str]) -> tuple[str, ...]:
    if not texts:
        return ()
    named = ", ".join(f"“{_echo(text)}”" for text in texts[:5])
    more = f" and {len(texts) - 5} others" if len(texts) > 5 else ""
    there = f"is no {kind}" if len(texts) == 1 else f"are no {kind}s"
    return (f"{named}{more} {there} of this release. Everything else that you chose is shown.",)


def _echo(text: str) -> str:
    plain = "".join(mark if mark.isprintable() else " " for mark in text).strip()
    return plain if len(plain) <= _LONGEST_ECHO else plain[:_LONGEST_ECHO] + "…"


def _too_many(kind: str, found: Sequence[object], most: int) -> tuple[str, ...]:
    if len(found) <= most:
        return ()
    return (f"{len(found)} {kind} were chosen. The first {most} are shown.",)
