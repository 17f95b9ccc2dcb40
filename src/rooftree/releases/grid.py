"""Where in the columns of an indicator the figure of an area, a period and a split stands."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

NO_ROW = -1
# A grid may hold so many cells for each figure before places are kept in a sorted list instead.
_CELLS_A_FIGURE = 6
_FEW_CELLS = 1_000_000
Codes = NDArray[np.int32]


class Grid:
    """Rows by the places of an area, a period and a split.

    Few of the cells of an indicator with very many splits hold a figure: then the cells that do
    are kept sorted, so that memory follows the figures and not the product of the three.
    """

    def __init__(self, shape: tuple[int, int, int], area: Codes, period: Codes, by: Codes) -> None:
        """``area``, ``period`` and ``by`` give the place of each figure, in the order of rows."""
        self.shape = shape
        cells = shape[0] * shape[1] * shape[2]
        keys = (area.astype(np.int64) * shape[1] + period) * shape[2] + by
        self._dense: Codes | None = None
        if cells <= max(_FEW_CELLS, _CELLS_A_FIGURE * len(keys)):
            self._dense = np.full(cells, NO_ROW, dtype=np.int32)
            self._dense[keys] = np.arange(len(keys), dtype=np.int32)
        else:
            self._order = np.argsort(keys, kind="stable").astype(np.int32)
            self._keys = keys[self._order]

    def row(self, area: int, period: int, by: int) -> int:
        """The row of a cell, or ``NO_ROW``."""
        key = (area * self.shape[1] + period) * self.shape[2] + by
        if self._dense is not None:
            return int(self._dense[key])
        place = int(np.searchsorted(self._keys, key))
        if place < len(self._keys) and self._keys[place] == key:
            return int(self._order[place])
        return NO_ROW

    @property
    def is_sparse(self) -> bool:
        """Whether only the cells with figures are held."""
        return self._dense is None
