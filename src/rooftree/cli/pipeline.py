"""From a folder of returns to a release: read, check, record, measure, protect, release."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rooftree.cli.at_once import each
from rooftree.sources.problems import SourceError

if TYPE_CHECKING:
    from rooftree.areas import Areas
    from rooftree.indicators.counts import Counts
    from rooftree.sources.dataset import Dataset

Progress = Callable[[str, int, int], None]
RELEASES = Path("releases")


@dataclass(frozen=True)
class Returns:
    """The returns of a folder with the reference data beside them."""

    datasets: tuple[Dataset, ...]
    areas: Areas
    reference: Path

    @property
    def source(self) -> str:
        """What the returns are, in words."""
        from rooftree.returns import find

        kinds = dict.fromkeys(dataset.returns for dataset in self.datasets)
        return " and ".join(find(kind).label for kind in kinds)


def read_returns(folder: Path, *, progress: Progress) -> Returns:
    """Read every return of a folder; years that are not described are left out.

    Those of looked-after children are in ``<authority>/<year>/``, censuses of children in need
    in ``cin/<authority>/<year>/``.
    """
    from rooftree import areas

    reference = folder / "reference"
    found = [*_readable(folder, "ssda903"), *_readable(folder / "cin", "cin")]
    if not found:
        raise SourceError(
            f"{folder} holds no returns: those of looked-after children should be in folders "
            "<authority code>/<year>, censuses of children in need in cin/<authority code>/<year>, "
            "the year being that in which the collection ends, such as 2025."
        )
    datasets = each(partial(_read, reference), found, what="Read returns", progress=progress)
    _refuse_parts(datasets)
    held = areas.read(reference) if (reference / "areas.csv").is_file() else areas.england()
    return Returns(tuple(datasets), held, reference)


def _refuse_parts(datasets: Iterable[Dataset]) -> None:
    """Part of a return gives counts that are too low and look like any others."""
    for dataset in datasets:
        for problem in dataset.problems:
            if problem.cut_short:
                raise SourceError(
                    f"{dataset.authority}, {dataset.year}: {problem} Nothing is measured: counts "
                    "from part of a return would be too low."
                )


def _readable(folder: Path, kind: str) -> list[tuple[str, Path]]:
    """The folders of returns of a kind, of the years in which it is described."""
    from rooftree.returns import find

    known = {str(year.year) for year in find(kind).years}
    paths = sorted(path for path in folder.glob("*/*") if path.name in known and path.is_dir())
    return [(kind, path) for path in paths]


def _read(reference: Path, which: tuple[str, Path]) -> Dataset:
    """One return; one of looked-after children with last year's and with its reference data."""
    from rooftree.sources import read_folder

    kind, path = which
    year, authority = int(path.name), path.parent.name
    if kind == "cin":
        return read_folder(path, returns=kind, year=year, authority=authority)
    before = path.parent / str(year - 1)
    return read_folder(
        path,
        year=year,
        authority=authority,
        last_year=before if before.is_dir() else None,
        providers=_if_there(reference / "providers.csv"),
        postcodes=_postcodes(reference),
    )


def _if_there(path: Path) -> Path | None:
    return path if path.is_file() else None


def _postcodes(reference: Path) -> Path | None:
    return _if_there(reference / "postcodes.parquet") or _if_there(reference / "postcodes.csv")


def check_all(returns: Returns, *, progress: Progress) -> tuple[int, int]:
    """Check every return; gives how many findings there are and in how many returns."""
    found = each(_check, returns.datasets, what="Check returns", progress=progress)
    return sum(found), sum(1 for count in found if count)


def _check(dataset: Dataset) -> int:
    from rooftree.rules.check import check_dataset

    return len(check_dataset(dataset).findings)


def count(returns: Returns, *, progress: Progress) -> Counts:
    """Build the record and count every indicator for each collection year."""
    from rooftree import record
    from rooftree.indicators.measure import measure
    from rooftree.reference.periods import collection_year
    from rooftree.reference.population import read_population

    built = record.build(returns.datasets, progress=progress)
    years = sorted({dataset.year for dataset in returns.datasets})
    path = _if_there(returns.reference / "population.csv")
    return measure(
        built,
        periods=[collection_year(year) for year in years],
        population=read_population(path) if path else None,
        progress=progress,
    )


def release(
    counts: Counts, areas: Areas, *, folder: Path, id: str, title: str, source: str
) -> Path:
    """Protect the counts and release them; gives the release's folder."""
    from rooftree.disclosure import protect, read_policy
    from rooftree.releases import publish

    protected = protect(counts, policy=read_policy(), areas=areas)
    return publish(
        protected,
        folder=folder,
        id=id,
        title=title,
        areas=areas,
        made_on=date.today().isoformat(),
        source=source,
        licence="Invented data, free to use" if areas.invented else "As its owner decides",
    )
