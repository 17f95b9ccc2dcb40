"""What a release holds, laid out once for pages: its framework, its areas, its groups."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rooftree.areas import Area
from rooftree.releases import Release
from rooftree.releases.framework import VERSIONS, FrameworkVersion, Part, parts
from rooftree.releases.shown import By, Period

Definition = Mapping[str, Any]


@dataclass(frozen=True)
class Group:
    """Whom a figure is of: ``slug`` names it in an address, "" where an indicator has one only."""

    slug: str
    by: By
    title: str
    headline: bool


@dataclass(frozen=True)
class Domain:
    """A sub-heading of an outcome with its indicators."""

    title: str
    indicators: tuple[Definition, ...]


@dataclass(frozen=True)
class Branch:
    """An outcome or an enabler, with the number that a version prints, and its domains."""

    part: Part
    number: int
    domains: tuple[Domain, ...]

    @property
    def count(self) -> int:
        """How many indicators it has."""
        return sum(len(domain.indicators) for domain in self.domains)

    @property
    def name(self) -> str:
        """Such as "Outcome 2"."""
        return f"{self.part.kind.capitalize()} {self.number}"


def in_order(splits: Iterable[By], called: Iterable[str] = ()) -> list[By]:
    """Splits as people list them, those of one breakdown together.

    Ages from the youngest, groups that have a name of their own in the order of those names
    (``called``), everything else as the release has it.
    """
    held = list(splits)
    named = {group: n for n, group in enumerate(called)}
    kinds: dict[tuple[str, ...], int] = {}
    seen: dict[tuple[str, str], int] = {}
    for by in held:
        kinds.setdefault(tuple(name for name, _ in by), len(kinds))
        for pair in by:
            seen.setdefault(pair, len(named) + len(seen))

    def place(pair: tuple[str, str]) -> tuple[int, int]:
        name, group = pair
        return _youngest(group) if name.startswith("age") else (named.get(group, seen[pair]), 0)

    return sorted(held, key=lambda by: (kinds[tuple(n for n, _ in by)], *map(place, by)))


def _youngest(group: str) -> tuple[int, int]:
    """The least age of a group: the unborn, "under 1", "1"; what has no number comes last."""
    number = re.search(r"[0-9]+", group)
    if number is None:
        return (-1, 0) if group.lower() == "unborn" else (1000, 0)
    return (int(number.group()), 0 if "under" in group.lower() else 1)


def slug(text: str) -> str:
    """A text as a part of an address: lower case, words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


class Outline:
    """A release laid out for pages; each part is worked out when it is first asked for."""

    def __init__(self, release: Release) -> None:
        """Lay out a release, which never changes."""
        self.release = release
        self._groups: dict[str, dict[str, Group]] = {}
        self._by_split: dict[tuple[str, By], Group] = {}
        self._kinds_of: dict[str, dict[By, set[str]]] = {}

    @cached_property
    def framework(self) -> tuple[Branch, ...]:
        """Outcomes and enablers as the latest version numbers them."""
        return self.framework_of(VERSIONS[0])

    def framework_of(self, version: FrameworkVersion) -> tuple[Branch, ...]:
        """Outcomes and enablers as a version numbers them; those without indicators too."""
        return tuple(
            Branch(part, part.number(version.since), self._domains(part.code))
            for part in parts(version)
        )

    def _domains(self, code: str) -> tuple[Domain, ...]:
        found: dict[str, list[Definition]] = {}
        for about in self.release.definitions.values():
            if about["outcome"] == code and about["id"] in self.release:
                found.setdefault(about.get("domain") or "Indicators", []).append(about)
        return tuple(Domain(title, tuple(few)) for title, few in found.items())

    def branch(self, code: str) -> Branch | None:
        """An outcome or an enabler by its code."""
        return next((one for one in self.framework if one.part.code == code), None)

    @cached_property
    def indicators(self) -> tuple[Definition, ...]:
        """The definitions of indicators with figures, in the order of the framework."""
        return tuple(
            about
            for branch in self.framework
            for domain in branch.domains
            for about in domain.indicators
        )

    @cached_property
    def read_first(self) -> frozenset[str]:
        """The indicators of the department's dashboard, and those with headlines beside them.

        All of a release that holds none of the dashboard's.
        """
        live = {about["id"] for about in self.indicators if about.get("status") == "live"}
        named = {about["id"] for about in self.indicators if about.get("headlines")}
        return frozenset(live | named or {about["id"] for about in self.indicators})

    def is_extra(self, about: Definition) -> bool:
        """Whether an indicator is read among the dashboard's without being on it."""
        return about["id"] in self.read_first and about.get("status") == "not live"

    @cached_property
    def by_region(self) -> tuple[tuple[Area | None, tuple[Area, ...]], ...]:
        """Today's authorities by region; Inner and Outer London are regions of their own."""
        found: dict[str, list[Area]] = {}
        for area in self.release.areas.authorities():
            found.setdefault(area.within, []).append(area)
        pairs = [(self.release.areas.get(code), tuple(few)) for code, few in found.items()]
        return tuple(sorted(pairs, key=lambda pair: pair[0].name if pair[0] else "~"))

    @cached_property
    def former(self) -> tuple[Area, ...]:
        """Authorities that are no more but have figures, by name; a mere new code is no end."""
        areas = self.release.areas
        held = self.release.areas_with_figures
        ended = [
            a
            for a in areas.areas
            if a.kind == "authority" and a.until and areas.canonical(a.code) == a.code
        ]
        return tuple(sorted((a for a in ended if a.code in held), key=lambda a: a.name))

    def groups(self, indicator: str) -> dict[str, Group]:
        """Every group of an indicator by its slug, the headlines first."""
        if indicator not in self._groups:
            made = self._groups_of(indicator)
            self._by_split |= {(indicator, group.by): group for group in made.values()}
            self._groups[indicator] = made
        return self._groups[indicator]

    def headlines(self, indicator: str, kind: str = "") -> tuple[Group, ...]:
        """The groups that an indicator is summed up by, for a kind of area where one is named."""
        every = tuple(group for group in self.groups(indicator).values() if group.headline)
        if not kind:
            return every
        return tuple(one for one in every if self.is_of(indicator, one.by, kind)) or every

    def is_summed_up(self, indicator: str) -> bool:
        """Whether a number or a few say what it says: else it is only the groups of a breakdown."""
        splits = set(self.release.of(indicator).splits)
        return any(one.by in splits for one in self.release.headlines(indicator))

    def group_of(self, indicator: str, by: By) -> Group:
        """The group of a split that the indicator has. Raises ``KeyError`` where it has not."""
        self.groups(indicator)
        return self._by_split[indicator, by]

    def is_of(self, indicator: str, by: By, kind: str) -> bool:
        """Whether a headline is meant for a kind of area.

        One that no area of the kind has a figure of is not, where the indicator has another that
        they do: an authority has its inspectors' word, a region the number of each word.
        """
        kinds = self._kinds(indicator)
        return kind in kinds.get(by, ()) or not any(kind in held for held in kinds.values())

    def _kinds(self, indicator: str) -> dict[By, set[str]]:
        """The kinds of areas that have figures of each headline at its latest."""
        if indicator not in self._kinds_of:
            series, areas = self.release.of(indicator), self.release.areas
            found: dict[By, set[str]] = {}
            for group in self.headlines(indicator):
                latest = series.latest_period(group.by)
                held = series.of_period(latest.label, group.by) if latest else ()
                places = (areas.get(figure.area) for figure in held)
                found[group.by] = {place.kind for place in places if place}
            self._kinds_of[indicator] = found
        return self._kinds_of[indicator]

    def _groups_of(self, indicator: str) -> dict[str, Group]:
        titles = self._headlines_of(indicator)
        alone = len(titles) == 1
        found: dict[str, Group] = {}
        every = self.in_order(indicator, self.release.of(indicator).splits)
        for by in dict.fromkeys([*titles, *every]):
            wanted = "" if alone and by in titles else slug(_words(by)) or "all"
            name, n = wanted, 2
            while name in found:
                name, n = f"{wanted}-{n}", n + 1
            found[name] = Group(
                name, by, titles.get(by) or _title(self, indicator, by), by in titles
            )
        return found

    def _headlines_of(self, indicator: str) -> dict[By, str]:
        """The title of each headline; the groups of its first breakdown where it has no whole."""
        series = self.release.of(indicator)
        named = {one.by: one.title for one in self.release.headlines(indicator)}
        held = {by: title for by, title in named.items() if by in set(series.splits)}
        if held:
            return held
        first = next((names for names in series.breakdowns if names), ())
        first_of = self.in_order(indicator, series.splits_of(*first))
        return {by: _title(self, indicator, by) for by in first_of} or named

    def in_order(self, indicator: str, splits: Iterable[By]) -> list[By]:
        """Splits of an indicator as people list them."""
        return in_order(splits, self.release.definitions[indicator].get("group_titles") or ())

    def breakdown_title(self, indicator: str, name: str) -> str:
        """What a breakdown is called, such as "Age at start of care"."""
        titles = self.release.definitions[indicator].get("breakdowns", {})
        return str(titles.get(name) or name.replace("_", " ").capitalize())


def _words(by: By) -> str:
    return " ".join(group for _, group in by)


def _title(outline: Outline, indicator: str, by: By) -> str:
    about = outline.release.definitions[indicator]
    title: str = about["title"]
    if not by:
        return title
    title = about.get("short_title") or title
    unit = _UNIT.search(title)
    return f"{_UNIT.sub('', title)}: {group_title(about, by)}{unit.group() if unit else ''}"


_UNIT = re.compile(r",? per 10,000( children)?$")


def group_title(about: Definition, by: By) -> str:
    """What people call a group, such as "children on a protection plan, primary schools"."""
    called = about.get("group_titles", {})
    return ", ".join(str(called.get(group, group)) for _, group in by)


def short_titles(groups: Sequence[Group]) -> list[str]:
    """The titles of groups side by side: without the words with which all of them begin.

    The unit at their end, which a page says once, is left out too.
    """
    titles = [_UNIT.sub("", group.title) for group in groups]
    heads = {title.partition(": ")[0] for title in titles}
    if len(titles) > 1 and len(heads) == 1 and all(": " in title for title in titles):
        titles = [title.partition(": ")[2] for title in titles]
    words = [title.split() for title in titles]
    same = 0
    if len(words) > 1 and len(heads) > 1:
        while all(len(w) > same + 1 and w[same] == words[0][same] for w in words):
            same += 1
    found = [" ".join(w[same:]) for w in words]
    return [title[:1].upper() + title[1:] for title in found]


def period_of(periods: tuple[Period, ...], wanted: str) -> Period | None:
    """The period whose label makes a slug, or None."""
    return next((period for period in periods if slug(period.label) == wanted), None)
