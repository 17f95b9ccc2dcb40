"""What others published, as they published it: symbols kept, sources named."""

from __future__ import annotations

from rooftree.statistics.importing import import_folder
from rooftree.statistics.measure import Measure, all_measures
from rooftree.statistics.published import Published, SourceFile

__all__ = ["Measure", "Published", "SourceFile", "all_measures", "import_folder"]
