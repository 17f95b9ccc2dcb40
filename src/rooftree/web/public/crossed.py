"""The further choices within a group: of children on a plan, those at each kind of school."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rooftree.releases.shown import By
from rooftree.web.public.outline import Group, Outline, group_title

# A longer list is read on the page of breakdowns, where each group has a link.
_MOST = 12


@dataclass(frozen=True)
class Further:
    """A breakdown within a group: ``links`` are (address, words, whether it is the one shown)."""

    title: str
    links: tuple[tuple[str, str, bool], ...]


def base_of(outline: Outline, indicator: str, group: Group) -> Group:
    """The headline that a group is a part of, the nearest; the group itself where it is of none."""
    parts = [one for one in outline.headlines(indicator) if set(one.by) <= set(group.by)]
    return max(parts, key=lambda one: len(one.by), default=group)


def further(
    outline: Outline, indicator: str, group: Group, *, address: Callable[[Group], str], area: str
) -> tuple[Further, ...]:
    """Each breakdown of an area's figures within the headline of a group, with all first."""
    base = base_of(outline, indicator, group)
    about = outline.release.definitions[indicator]
    found: dict[str, list[By]] = {}
    for by in outline.in_order(indicator, outline.release.of(indicator).splits):
        more = [name for name, group_ in by if (name, group_) not in base.by]
        if len(more) == 1 and set(base.by) < set(by):
            found.setdefault(more[0], []).append(by)
    choices = []
    for name, splits in found.items():
        if not any(outline.release.series(indicator, area, by) for by in splits):
            continue
        if len(splits) > _MOST or outline.group_of(indicator, splits[0]).headline:
            continue
        links = [(address(base), "All", group == base)]
        for by in splits:
            one = outline.group_of(indicator, by)
            words = group_title(about, tuple(pair for pair in by if pair[0] == name))
            links.append((address(one), words[:1].upper() + words[1:], group == one))
        choices.append(Further(outline.breakdown_title(indicator, name), tuple(links)))
    return tuple(choices)
