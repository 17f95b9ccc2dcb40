"""``rooftree measure``: count the indicators of a folder of returns."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rooftree.cli.speaking import fail, progress, table


def measure(
    folder: Annotated[
        Path, typer.Argument(help="Returns in <authority>/<year>, censuses in cin/.")
    ],
) -> None:
    """Print each indicator for the latest year, protected as a release would be."""
    from rooftree.cli import pipeline
    from rooftree.disclosure import protect, read_policy
    from rooftree.reference.symbols import write_value

    try:
        with progress() as move:
            returns = pipeline.read_returns(folder, progress=move)
            counts = pipeline.count(returns, progress=move)
            protected = protect(counts, policy=read_policy(), areas=returns.areas)
    except (ValueError, OSError) as error:
        fail(str(error))
    latest = max((figure.period for figure in protected.figures), default=None)
    rows = []
    for figure in protected.figures:
        if figure.period == latest and figure.breakdown == "total":
            definition = protected.definitions[figure.indicator]
            area = returns.areas.get(figure.area)
            value = write_value(figure.value, definition["decimals"])
            rows.append((definition["title"], area.name if area else figure.area, value))
    table(("Indicator", "Area", latest.label if latest else ""), sorted(rows), numbers=1)
