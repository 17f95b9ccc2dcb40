"""A child as seen at the end of a collection year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rooftree.returns.description import Year
from rooftree.synthetic.lives.life import Child, Episode


@dataclass(frozen=True, slots=True)
class Seen:
    """A child and a year; ``episodes`` are those open at any time in it."""

    child: Child
    year: Year
    episodes: tuple[Episode, ...]

    @property
    def in_short_breaks(self) -> bool:
        """Whether the child had nothing but short breaks, about which less is asked."""
        return all(episode.status == "V3" for episode in self.episodes)

    @property
    def in_care_all_year(self) -> bool:
        """Whether the child was looked after on every day of the year and goes on to be."""
        if not self.episodes or self.in_short_breaks:
            return False
        unbroken = all(e.started != "S" or e.start <= self.year.start for e in self.episodes)
        return (
            unbroken
            and self.episodes[0].start <= self.year.start
            and self.episodes[-1].end > self.year.end
        )

    @property
    def still_in_care(self) -> bool:
        """Whether the child was looked after at the end of the year."""
        return bool(self.episodes) and self.episodes[-1].end > self.year.end

    def includes(self, day: date) -> bool:
        """Whether a day is within the year."""
        return self.year.start <= day <= self.year.end


def see(child: Child, year: Year) -> Seen | None:
    """The child as the year sees them; None when care had not yet begun or is long over."""
    first, last = child.episodes[0].start, child.episodes[-1].end
    if first > year.end or last < year.start.replace(year=year.start.year - 5):
        return None
    start, end = year.start, year.end
    return Seen(child, year, tuple(e for e in child.episodes if e.start <= end and e.end >= start))
