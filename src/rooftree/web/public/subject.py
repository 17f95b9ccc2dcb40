"""What a page of an indicator is about: which indicator, of whom, in which area."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from rooftree.areas import Area
from rooftree.comparisons import country_figure, joint_figure
from rooftree.releases import Release
from rooftree.releases.shown import By, Figure, Period
from rooftree.web.public import site
from rooftree.web.public.beside import last_number, together
from rooftree.web.public.outline import Definition, Group, Outline
from rooftree.web.public.tables import is_word, unit_of


@dataclass(frozen=True)
class Subject:
    """An indicator, a group of those it counts, and an area.

    ``chosen`` says that the address names the group; otherwise it is the first headline and a
    page may show all of them. ``zero`` is whether axes begin at zero.
    """

    release: Release
    about: Definition
    group: Group
    area: Area
    chosen: bool = False
    zero: bool = True

    @property
    def id(self) -> str:
        """The indicator's id."""
        return str(self.about["id"])

    @property
    def outline(self) -> Outline:
        """The release laid out."""
        return site.outline_of(self.release)

    @property
    def by(self) -> By:
        """The split of the group."""
        return self.group.by

    @property
    def is_country(self) -> bool:
        """Whether the area is the whole country."""
        return self.area.kind == "country"

    @cached_property
    def country(self) -> Area:
        """The whole country."""
        return self.release.areas.country()

    @cached_property
    def region(self) -> Area | None:
        """The region of the area."""
        return self.release.areas.region_of(self.area.code)

    @cached_property
    def headlines(self) -> tuple[Group, ...]:
        """The groups that the indicator is summed up by in such an area."""
        return self.outline.headlines(self.id, self.area.kind)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The periods in which any area has a figure of the group, oldest first."""
        latest = self.latest
        held = self.release.periods(self.id)
        return tuple(period for period in held if latest and period <= latest)

    @cached_property
    def latest(self) -> Period | None:
        """The last period in which any area has a figure of the group."""
        return self.release.latest_period(self.id, self.by)

    @property
    def title(self) -> str:
        """The indicator's title, or the group's where it was chosen."""
        return self.group.title if self.chosen else str(self.about["title"])

    @property
    def unit(self) -> str:
        """The unit of the group's figures."""
        return unit_of(self.about, self.by)

    @property
    def measure(self) -> str:
        """What its tables are of: the title with its unit, where the title does not say it."""
        return measure(self.group.title, self.unit)

    @property
    def is_word(self) -> bool:
        """Whether its values are words on a scale, and no amounts."""
        return is_word(self.about, self.by)

    @property
    def drawable(self) -> bool:
        """Whether a chart can show it: there is a number, and it is an amount."""
        return not self.is_word and self.release.of(self.id).has_number(self.by)

    def figures(self, code: str) -> tuple[Figure | None, ...]:
        """The figures of an area in each period."""
        return tuple(self.figure(code, period) for period in self.periods)

    @cached_property
    def own(self) -> Figure | None:
        """The area's figure that a page says first.

        That of the latest period, or of the return that it made with others; of an area that is no
        more, the last that is a number.
        """
        if self.area.until is not None:
            until, held = self.area.until, self.release.series(self.id, self.area.code, self.by)
            return last_number(figure for figure in held if figure.period.start <= until)
        if self.latest is None:
            return None
        at = (self.release, self.id, self.area.code, self.latest.label, self.by)
        return self.figure(self.area.code) or joint_figure(*at)

    @property
    def said_of_own(self) -> str:
        """Of a joint return, whose it is; else nothing."""
        is_joint = self.own is not None and self.own.area not in ("", self.area.code)
        return together(self.release, self.own, self.area.code) if is_joint else ""

    def figure(self, code: str, period: Period | None = None) -> Figure | None:
        """The figure of an area in a period, the latest unless another is named.

        The country's beside another area is like for like with it.
        """
        at = period or self.latest
        if code == self.country.code and not self.is_country:
            return self.country_figure(period)
        return self.release.figure(self.id, code, at.label, self.by) if at else None

    def country_figure(self, period: Period | None = None) -> Figure | None:
        """The country's figure that others are set beside, of the latest period unless named."""
        at = period or self.latest
        return country_figure(self.release, self.id, at.label, self.by) if at else None

    def of(self, group: Group) -> Subject:
        """The same of another group."""
        return replace(self, group=group, chosen=True)

    def address(self, view: str = "", *, area: str | None = None, group: str | None = None) -> str:
        """The address of a view of the indicator, by default in this area and of this group."""
        held = group if group is not None else self.group.slug if self.chosen else ""
        code = self.area.code if area is None else area
        of = f"of/{held}/" if held else ""
        place = f"in/{code}/" if code and code != self.country.code else ""
        return f"/{self.release.id}/indicators/{self.id}/{of}{place}{view}"


def measure(title: str, unit: str) -> str:
    """A title with a unit behind it, unless it is said in the title."""
    said, plain = title.lower(), unit.replace("GBP", "£")
    if plain.lower() in said or (plain.startswith("per 10,000") and "per 10,000" in said):
        return title
    sign, _, per = plain.partition(" per ")
    return f"{title}, {sign if per and f'per {per}' in said else plain}"


def subject(
    release: str, indicator: str, *, group: str = "", area: str = "", axis: str = ""
) -> Subject:
    """What an address is about, or a helpful page that it is not there."""
    held = site.release_of(release)
    about = site.indicator_of(held, indicator)
    outline = site.outline_of(held)
    groups = outline.groups(indicator)
    if group and group not in groups:
        links = [
            (f"/{held.id}/indicators/{indicator}/{f'of/{g.slug}/' if g.slug else ''}", g.title)
            for g in outline.headlines(indicator)
        ]
        raise site.NotThere("The indicator has no figures for that group.", tuple(links))
    place = site.area_of(held, area) if area else held.areas.country()
    chosen = groups[group] if group else outline.headlines(indicator, place.kind)[0]
    return Subject(held, about, chosen, place, bool(group), axis != "data")


def options(request: Any) -> dict[str, str]:
    """What the query of an address may choose on a page of an indicator."""
    return {"axis": "data" if request.GET.get("axis") == "data" else ""}
