"""From a folder of returns to a release: read, check, record, measure, protect, release."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rooftree.sources.problems import SourceError

if TYPE_CHECKING:
    from rooftree.areas import Areas
    from rooftree.indicators.counts import Counts
    from rooftree.sources.dataset import Dataset

Progress = Callable[[str, int, int], None]
RELEASES = Path("releases")


@dataclass(frozen=True)
class Returns:
    """The returns of a folder ``<authority>/<year>/`` with the reference data beside them."""

    datasets: tuple[Dataset, ...]
    areas: Areas
    reference: Path


def read_returns(folder: Path, *, progress: Progress) -> Returns:
    """Read every return of a folder; years that are not described are left out and named."""
    from rooftree import areas
    from rooftree.returns import find
    from rooftree.sources import read_folder

    known = {year.year for year in find("ssda903").years}
    reference = folder / "reference"
    found = sorted(path for path in folder.glob("*/*") if path.is_dir() and path.name.isdigit())
    readable = [path for path in found if int(path.name) in known]
    if not readable:
        years = ", ".join(map(str, sorted(known)))
        raise SourceError(
            f"{folder} holds no returns: they should be in folders <authority code>/<year>, the "
            f"year being that in which the collection ends, one of {years}."
        )
    datasets = []
    for done, path in enumerate(readable):
        progress("Read returns", done, len(readable))
        before = path.parent / str(int(path.name) - 1)
        datasets.append(
            read_folder(
                path,
                year=int(path.name),
                authority=path.parent.name,
                last_year=before if before.is_dir() else None,
                providers=_if_there(reference / "providers.csv"),
                postcodes=_postcodes(reference),
            )
        )
    progress("Read returns", len(readable), len(readable))
    held = areas.read(reference) if (reference / "areas.csv").is_file() else areas.england()
    return Returns(tuple(datasets), held, reference)


def _if_there(path: Path) -> Path | None:
    return path if path.is_file() else None


def _postcodes(reference: Path) -> Path | None:
    return _if_there(reference / "postcodes.parquet") or _if_there(reference / "postcodes.csv")


def check_all(returns: Returns, *, progress: Progress) -> tuple[int, int]:
    """Check every return; gives how many findings there are and in how many returns."""
    from rooftree.rules.check import check_dataset

    found = []
    for done, dataset in enumerate(returns.datasets):
        progress("Check returns", done, len(returns.datasets))
        found.append(len(check_dataset(dataset).findings))
    progress("Check returns", len(found), len(found))
    return sum(found), sum(1 for count in found if count)


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
