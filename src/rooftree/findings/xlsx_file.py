"""Findings as an Excel workbook: a summary, every finding, the rules, and what was not run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import batched
from pathlib import Path
from typing import Any

from rooftree.findings.lines import Line
from rooftree.findings.report import Report

_LINE = (
    "Rule",
    "Title",
    "Severity",
    "Table",
    "File",
    "Row",
    "Child",
    "Fields",
    "Values",
    "Finding",
)
# Excel holds 1,048,576 rows on a sheet and 32,767 characters in a cell.
MOST_ROWS = 1_000_000
_MOST_CHARACTERS = 32_767
