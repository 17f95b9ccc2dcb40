"""What a view of an indicator offers to show: its headlines, and the groups within each."""

from __future__ import annotations

from rooftree.web.public.crossed import Further, base_of, further
from rooftree.web.public.outline import Group, short_titles
from rooftree.web.public.subject import Subject


def headlines_to_show(held: Subject, view: str) -> list[tuple[str, str, bool]]:
    """Links to the other headlines, where there are several and the view is of one."""
    if len(held.headlines) < 2 or view in ("breakdowns/", "definition/"):
        return []
    shown: list[Group] = list(held.headlines)
    base = base_of(held.outline, held.id, held.group)
    if held.chosen and base not in shown:
        shown.append(base)
    chosen = held.chosen or view != ""
    links = [
        (held.of(group).address(view), title, chosen and group == base)
        for group, title in zip(shown, short_titles(shown), strict=True)
    ]
    return [(held.address(group=""), "All of them", not held.chosen), *links] if not view else links


def further_to_show(held: Subject, view: str) -> tuple[Further, ...]:
    """The breakdowns within the group that the view is of; none where it is of several."""
    several = not held.chosen and len(held.headlines) > 1 and view == ""
    if several or view in ("breakdowns/", "definition/"):
        return ()

    def address(group: Group) -> str:
        return held.of(group).address(view)

    return further(held.outline, held.id, held.group, address=address, area=held.area.code)
