"""Make censuses of children in need beside an authority's care returns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rooftree.synthetic.census_faults import InCensus, inject_census
from rooftree.synthetic.lives.life import Child
from rooftree.synthetic.need import children_in_need
from rooftree.synthetic.region import Region
from rooftree.synthetic.views.census import census
from rooftree.synthetic.views.census_xml import write_census

FILE = "cin.xml"
LAST_YEAR = "last_year"
_COLUMNS = ("authority", "year", "child", "table", "column", "fault", "rule")


@dataclass(frozen=True)
class CensusFault:
    """A fault with the census that it was put in."""

    authority: str
    year: int
    fault: InCensus


@dataclass(frozen=True)
class Censuses:
    """The censuses of one authority; ``errors`` is the share of children who get a fault."""

    region: Region
    authority: str
    errors: float
    seed: int

    def write(self, children: Sequence[Child], folders: Mapping[int, Path]) -> list[CensusFault]:
        """Write a census of each year into its folder; gives the faults that were put in.

        None are put into a census that stands beside another as last year's.
        """
        years = sorted(folders)
        listed = self.region.areas.get(self.authority)
        number = listed.old_code if listed else ""
        need = children_in_need(children, authority=self.authority, years=years, seed=self.seed)
        placed = []
        for year in years:
            blocks = census(need, year)
            share = 0.0 if folders[year].name == LAST_YEAR else self.errors
            seed = (self.seed, self.authority, year)
            for fault in inject_census(blocks, year=year, rate=share, seed=seed):
                placed.append(CensusFault(self.authority, year, fault))
            folders[year].mkdir(parents=True, exist_ok=True)
            write_census(blocks, folders[year] / FILE, year=year, authority=number)
        return placed


def census_lines(
    placed: Sequence[CensusFault],
) -> tuple[Sequence[str], Iterator[Mapping[str, object]]]:
    """The list of faults: names of its columns, and its rows."""
    return _COLUMNS, (
        {
            "authority": one.authority,
            "year": one.year,
            "child": one.fault.child,
            "table": one.fault.table,
            "column": " ".join(one.fault.columns),
            "fault": one.fault.name,
            "rule": " ".join(one.fault.rules),
        }
        for one in placed
    )
