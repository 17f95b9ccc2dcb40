"""Make invented returns from nothing: a whole region over years, or one return."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rooftree.returns import find
from rooftree.synthetic.census_making import LAST_YEAR, Censuses, CensusFault, census_lines
from rooftree.synthetic.faults import Injected, inject
from rooftree.synthetic.lives.life import Child
from rooftree.synthetic.lives.simulate import children_of, simulate
from rooftree.synthetic.need import renumbered
from rooftree.synthetic.region import Region, make_region
from rooftree.synthetic.views import Tables, tables
from rooftree.synthetic.writing import write_about, write_csv, write_reference, write_return

Progress = Callable[[str, int, int], None]
OF_CARE, OF_NEED = "ssda903", "cin"
# What may be asked for, and which returns that is.
RETURNS = {OF_CARE: (OF_CARE,), OF_NEED: (OF_NEED,), "both": (OF_CARE, OF_NEED)}
_YEARS = (2021, 2022, 2023, 2024, 2025)
_INJECTED = ("authority", "year", "file", "row", "column", "fault", "rule")


@dataclass(frozen=True)
class _Placed:
    """A fault with the return that it was put in."""

    authority: str
    year: int
    fault: Injected


def make_demo(
    out: Path,
    *,
    seed: int = 1,
    authorities: int = 12,
    years: Sequence[int] = _YEARS,
    errors: float = 0.0,
    returns: str = "ssda903",
    census_years: Sequence[int] | None = None,
    progress: Progress | None = None,
) -> Region:
    """Write returns of every authority and year of an invented region.

    ``out/<authority>/<year>/`` holds a return (last year's is the folder beside it),
    ``out/reference/`` what returns refer to. ``errors`` is the share of rows, from 0 to 1,
    that get a fault; faults are listed in ``out/reference/injected.csv``. ``returns`` is
    "ssda903", "cin" or "both": censuses of children in need are in ``out/cin``, laid out as the
    others are, with the same children, of every year or of ``census_years``. Raises
    ``ValueError`` for another word.
    """
    wanted = _wanted(returns)
    region = make_region(seed=seed, authorities=authorities)
    write_reference(region, out / "reference")
    lives = simulate(region, years=years, seed=seed, progress=progress)
    placed: list[_Placed] = []
    in_census: list[CensusFault] = []
    for done, (code, children) in enumerate(lives.items()):
        if progress:
            progress("Write returns", done, len(lives))
        mine = _numbered(children, returns)
        if OF_CARE in wanted:
            placed += _write_years(out, code, mine, years=years, errors=errors, seed=seed)
        if OF_NEED in wanted:
            need = Censuses(region, code, errors, seed)
            folders = {y: out / OF_NEED / code / str(y) for y in census_years or years}
            in_census += need.write(mine, folders)
    if progress:
        progress("Write returns", len(lives), len(lives))
    _finish(out, placed, seed=seed, years=years, errors=errors)
    _finish_census(out, in_census, errors=errors)
    return region


def _wanted(returns: str) -> tuple[str, ...]:
    if returns not in RETURNS:
        *names, last = RETURNS
        raise ValueError(f"Returns are {', '.join(names)} or {last}, no other word.")
    return RETURNS[returns]


def _numbered(children: Sequence[Child], returns: str) -> Sequence[Child]:
    """The children with pupil numbers that every return that is written takes."""
    if OF_NEED not in RETURNS[returns]:
        return children
    return [renumbered(child) for child in children]


def _write_years(
    out: Path,
    code: str,
    children: Sequence[Child],
    *,
    years: Sequence[int],
    errors: float,
    seed: int,
) -> Iterator[_Placed]:
    before: Tables = {}
    for year in sorted(years):
        found = tables(children, year)
        for fault in _inject(found, before, year, errors, (seed, code, year)):
            yield _Placed(code, year, fault)
        write_return(found, out / code / str(year), year=year)
        before = found


def make_return(
    out: Path,
    *,
    children: int,
    year: int,
    seed: int = 1,
    errors: float = 0.0,
    xml: bool = False,
    returns: str = "ssda903",
    progress: Progress | None = None,
) -> str:
    """Write one return of so many children, last year's in ``last_year``; gives whose it is.

    The children are those of this year's return, care leavers among them. With ``xml`` this
    year's is XML as far as XML goes; last year's is CSV, as the department takes no other.
    ``returns`` is as for a region; a census and last year's are in ``out/cin``.
    """
    wanted = _wanted(returns)
    region = make_region(seed=seed)
    code = region.codes[-1]
    write_reference(region, out / "reference")
    lives = _numbered(list(_so_many(region, code, children, year, seed, progress)), returns)
    placed: list[_Placed] = []
    in_census: list[CensusFault] = []
    if OF_CARE in wanted:
        placed = _write_year(out, lives, year=year, errors=errors, seed=(seed, code), xml=xml)
    if OF_NEED in wanted:
        folders = {year - 1: out / OF_NEED / LAST_YEAR, year: out / OF_NEED}
        in_census = Censuses(region, code, errors, seed).write(lives, folders)
    _finish(out, placed, seed=seed, years=(year,), errors=errors)
    _finish_census(out, in_census, errors=errors)
    return code


def _write_year(
    out: Path,
    lives: Sequence[Child],
    *,
    year: int,
    errors: float,
    seed: tuple[int, str],
    xml: bool,
) -> list[_Placed]:
    """A return and last year's beside it; faults are put into this year's."""
    before, found = tables(lives, year - 1), tables(lives, year)
    faults = _inject(found, before, year, errors, (*seed, year))
    write_return(found, out, year=year, xml=xml)
    write_return(before, out / LAST_YEAR, year=year - 1)
    return [_Placed(seed[1], year, fault) for fault in faults]


def _so_many(  # noqa: PLR0917 - one search
    region: Region, code: str, wanted: int, year: int, seed: int, progress: Progress | None
) -> Iterator[Child]:
    """Children until so many are in the year's return."""
    found = 0
    if wanted <= 0:
        return
    for child in children_of(region, code, years=(year - 1, year), seed=seed):
        yield child
        found += bool(tables((child,), year)["Header"])
        if progress and found % 100 == 0:
            progress("Invent children's lives", found, wanted)
        if found == wanted:
            return


def _inject(
    found: Tables, before: Tables, year: int, errors: float, seed: tuple[object, ...]
) -> list[Injected]:
    return inject(found, before=before, year=year, rate=errors, seed=seed) if errors else []


def _finish(
    out: Path, placed: Sequence[_Placed], *, seed: int, years: Sequence[int], errors: float
) -> None:
    made_with = "rooftree synth"
    about = {"seed": seed, "years": sorted(years), "errors": errors, "made_with": made_with}
    write_about(out, about)
    if errors:
        write_csv(out / "reference" / "injected.csv", _INJECTED, map(_line, placed))


def _finish_census(out: Path, placed: Sequence[CensusFault], *, errors: float) -> None:
    if (out / OF_NEED).is_dir():
        # Whoever is given the censuses alone is to see too that they are invented.
        about = (out / "invented.json").read_text("utf-8")
        (out / OF_NEED / "invented.json").write_text(about, "utf-8")
        if errors:
            write_csv(out / "reference" / "injected_cin.csv", *census_lines(placed))


def _line(placed: _Placed) -> dict[str, object]:
    files = {table.label: table.file for table in find("ssda903").tables}
    fault = placed.fault
    return {
        "authority": placed.authority,
        "year": placed.year,
        "file": files[fault.table],
        # The header is row 1 of a file.
        "row": fault.row + 2,
        "column": " ".join(fault.columns),
        "fault": fault.name,
        "rule": fault.rule,
    }
