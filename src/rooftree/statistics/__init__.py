"""What others published, as they published it: symbols kept, sources named."""

from __future__ import annotations

from rooftree.statistics.importing import import_folder
from rooftree.statistics.measure import Measure, all_measures
from rooftree.statistics.published import FileRead, MeasureRead, Published, SourceFile
from rooftree.statistics.rows import StatisticsError

__all__ = [
    "FileRead",
    "Measure",
    "MeasureRead",
    "Published",
    "SourceFile",
    "StatisticsError",
    "all_measures",
    "import_folder",
]
