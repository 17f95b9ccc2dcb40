"""Care itself and what happens beside it: Episodes, Reviews, Missing, SWEpisodes, DoLo."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from rooftree.returns import find
from rooftree.synthetic.calendar_days import written
from rooftree.synthetic.lives.life import Episode
from rooftree.synthetic.views.seen import Seen

Row = dict[str, str]


def episodes(seen: Seen) -> Iterator[Row]:
    """Every episode open in the year; what happened after its end is not yet known."""
    for episode in seen.episodes:
        ended = episode.end <= seen.year.end
        placement = episode.placement
        yield {
            "DECOM": written(episode.start),
            "RNE": episode.started,
            "LS": episode.status,
            "CIN": episode.need,
            "PLACE": _place(episode, seen),
            "PLACE_PROVIDER": placement.provider,
            "DEC": written(episode.end) if ended else "",
            "REC": episode.ended if ended else "",
            "REASON_PLACE_CHANGE": episode.moved if ended else "",
            "HOME_POST": episode.home,
            "PL_POST": placement.postcode,
            "URN": placement.urn,
        }


# Codes that replaced one another while the placement stayed what it was.
_SAME = (("K3", "H5"), ("Z1", "Z13"))


def _place(episode: Episode, seen: Seen) -> str:
    """The placement's code, or the one that stands for it in the year's list."""
    place = episode.placement.place
    pair = next((pair for pair in _SAME if place in pair), (place,))
    return next(code for code in pair if code in _placement_types(seen.year.year))


@cache
def _placement_types(year: int) -> frozenset[str]:
    return frozenset(c.code for c in find("ssda903").code_lists["placement_type"].in_year(year))


def reviews(seen: Seen) -> Iterator[Row]:
    """The reviews of the year."""
    for review in seen.child.reviews:
        if seen.includes(review.day):
            yield {"REVIEW": written(review.day), "REVIEW_CODE": review.participation}


def absences(seen: Seen) -> Iterator[Row]:
    """Times missing or away that touch the year."""
    for absence in seen.child.absences:
        if absence.start <= seen.year.end and absence.end >= seen.year.start:
            yield {
                "MISSING": absence.kind,
                "MIS_START": written(absence.start),
                "MIS_END": _known(absence.end, seen),
            }


def workers(seen: Seen) -> Iterator[Row]:
    """The social workers of the year."""
    for worker in seen.child.workers:
        if worker.start <= seen.year.end and (worker.end or date.max) >= seen.year.start:
            yield {
                "SW_ID": worker.id,
                "SW_DECOM": written(worker.start),
                "SW_DEC": _known(worker.end, seen),
                "SW_REASON": worker.reason,
            }


def orders(seen: Seen) -> Iterator[Row]:
    """Deprivation of liberty orders that touch the year."""
    for order in seen.child.orders:
        if order.start <= seen.year.end and order.end >= seen.year.start:
            yield {"DOLO_START": written(order.start), "DOLO_END": _known(order.end, seen)}


def _known(day: date | None, seen: Seen) -> str:
    """A day that has come by the end of the year, or blank."""
    return written(day) if day and day <= seen.year.end else ""
