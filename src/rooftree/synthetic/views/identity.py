"""Who the child is: Header, UASC and PrevPerm."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from rooftree.returns import find
from rooftree.synthetic.calendar_days import birthday, written
from rooftree.synthetic.views.seen import Seen


def sex(seen: Seen) -> str:
    """The code of the child's sex in that year's list."""
    return _sex("is_female" if seen.child.is_female else "is_male", seen.year.year)


@cache
def _sex(fact: str, year: int) -> str:
    codes = find("ssda903").code_lists["sex"].in_year(year)
    return next(code.code for code in codes if code.facts.get(fact) is True)


def header(seen: Seen) -> dict[str, str]:
    """The row of Header."""
    child = seen.child
    born = child.became_mother_on
    asked = child.is_female and bool(seen.episodes) and not seen.in_short_breaks
    mother = asked and born is not None and born <= seen.year.end
    return {
        "SEX": sex(seen),
        "ETHNIC": child.ethnicity,
        "UPN": child.upn if child.is_unaccompanied or _at_school(seen) else "UN1",
        "MOTHER": "" if not asked else "1" if mother else "0",
        "MC_DOB": written(born) if mother else "",
    }


def _at_school(seen: Seen) -> bool:
    """Whether the child was four by the August before the year began, and so has a number."""
    return birthday(seen.child.born, 4) <= date(seen.year.start.year - 1, 8, 31)


def unaccompanied(seen: Seen) -> Iterator[dict[str, str]]:
    """The row of UASC: the status ends with the eighteenth birthday."""
    if seen.child.is_unaccompanied:
        yield {"SEX": sex(seen), "DUC": written(birthday(seen.child.born, 18))}


def before_care(seen: Seen) -> Iterator[dict[str, str]]:
    """The row of PrevPerm, of those whose care started in the year."""
    if any(e.started == "S" and seen.includes(e.start) for e in seen.episodes):
        before = seen.child.before
        yield {"PREV_PERM": before.code, "LA_PERM": before.authority, "DATE_PERM": before.on}
