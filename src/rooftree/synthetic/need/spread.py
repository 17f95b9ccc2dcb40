"""See to it that every census knows several kinds of disability, however few its children."""

from __future__ import annotations

from collections.abc import Sequence

from rooftree.returns.description import Year
from rooftree.synthetic.need import shares
from rooftree.synthetic.need.facts import InNeed

_KINDS = 9


def spread_disabilities(children: Sequence[InNeed], years: Sequence[int]) -> list[InNeed]:
    """The children; where a year has too few kinds, some have those that are missing too.

    A return with hardly any kind of disability is queried, as is one with no child with two.
    """
    found = list(children)
    for year in years:
        seen = [place for place, child in enumerate(found) if _is_seen(child, Year(year))]
        known = {code for place in seen for code in found[place].disabilities}
        if not any(len(found[place].disabilities) > 1 for place in seen):
            known.clear()
        wanted = [code for code in shares.DISABILITIES if code not in known]
        wanted = wanted[: max(_KINDS - len(known), 0)]
        for turn, place in enumerate(seen[: max(len(wanted) // 2, 1)]):
            # In pairs, as a child with two is wanted; the first has what is left over.
            more = wanted[2 * turn : 2 * turn + 2] if len(seen) > turn + 1 else wanted[2 * turn :]
            both = {*found[place].disabilities, *more}
            found[place] = found[place].having(tuple(sorted(both)))
    return found


def _is_seen(child: InNeed, year: Year) -> bool:
    """Whether the child is in the year's census, born and helped."""
    return child.born <= year.end and any(
        r.referred <= year.end and r.closed >= year.start and not r.no_further_action
        for r in child.referrals
    )
