"""Where the live dashboard prints another symbol than the one that was published."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rooftree.comparisons.live.difference import (
    AMONG_NEIGHBOURS,
    ETHNICITY,
    SENIORITY,
    Difference,
    differing,
    figures_with,
    live,
    text,
)
from rooftree.reference.figures import Figure, write_by
from rooftree.reference.symbols import Symbol
from rooftree.releases import Release

_WHY = {
    "no-population": "The population of the area was not published, so there is no rate. The "
    "dashboard shows z, not applicable; here it is x, not available.",
    "lost-symbol": "A percentage worked out from one that is not available is itself not "
    "available, x. The dashboard loses the symbol and shows z, not applicable.",
}
# Old Dorset stands under new Dorset's name there: its figures are among the joined ones.
_JOINED = "E10000009"


def other_symbols(release: Release) -> Iterator[Difference]:
    """A symbol that is lost on the way, and comes out as z."""
    for name in live(release):
        if not (_is_rate(release, name) or name in (ETHNICITY, SENIORITY)):
            continue
        for figure in figures_with(release, name, Symbol.X):
            code = _code(release, figure)
            if code and figure.area != _JOINED:
                theirs = as_shown(release, figure)
                yield from differing(release, figure, theirs, code=code, why=_WHY[code])


def symbols_of_neighbours(release: Release) -> Iterator[Difference]:
    """u and low are printed otherwise where their authority is among another's neighbours."""
    for name in live(release):
        for figure in figures_with(release, name, Symbol.U, Symbol.LOW):
            theirs = Symbol.Z if figure.value is Symbol.U else Symbol.K
            yield Difference(
                *("symbol-of-neighbour", name, figure.area, figure.period.label),
                *(write_by(figure.by), AMONG_NEIGHBOURS, theirs.text, text(release, figure)),
                "The dashboard's tables of neighbours show z, not applicable, for u, low "
                "reliability, and k for low. Here every symbol stands as it was published.",
            )


def as_shown(release: Release, figure: Figure) -> str:
    """A figure as the dashboard prints it."""
    return Symbol.Z.text if _code(release, figure) else text(release, figure)


def _code(release: Release, figure: Figure) -> str:
    if figure.value is not Symbol.X:
        return ""
    if _is_rate(release, figure.indicator) and isinstance(figure.numerator, Decimal):
        return "no-population"
    complement = figure.indicator == ETHNICITY and figure.by == (("ethnic_group", "Non-white"),)
    return "lost-symbol" if complement or figure.indicator == SENIORITY else ""


def _is_rate(release: Release, name: str) -> bool:
    return bool(release.definitions[name].get("per") == 10_000)
