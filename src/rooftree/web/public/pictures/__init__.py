"""What an indicator's pages draw: a chart, its words and its table, made together."""

from __future__ import annotations

from collections.abc import Callable

from rooftree.web.public.pictures.across import authorities, neighbours, regions
from rooftree.web.public.pictures.groups import by_name, of_group
from rooftree.web.public.pictures.over_time import over_time
from rooftree.web.public.pictures.picture import Picture
from rooftree.web.public.pictures.spread import deciles, funnel
from rooftree.web.public.subject import Subject

__all__ = [
    "Picture",
    "authorities",
    "by_name",
    "deciles",
    "funnel",
    "named",
    "neighbours",
    "of_group",
    "over_time",
    "regions",
]

_NAMED: dict[str, Callable[[Subject], Picture | None]] = {
    "over-time": over_time,
    "authorities": authorities,
    "neighbours": neighbours,
    "regions": regions,
    "deciles": deciles,
    "funnel": funnel,
}


def named(subject: Subject, name: str) -> Picture | None:
    """The picture of a name in an address, or None where there is no such picture."""
    made = _NAMED.get(name)
    return made(subject) if made else by_name(subject, name)
