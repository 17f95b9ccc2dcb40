"""The journeys of the children of a census, for the page of its findings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rooftree.findings.report import Part
    from rooftree.sources.dataset import Dataset

# A page of findings is about them; ``rooftree journeys`` shows more timelines and writes all.
_MOST_TIMELINES = 10


def journeys_part(dataset: Dataset, progress: Callable[[str, int, int], None]) -> Part:
    """What referrals, enquiries, conferences and plans of one census led to, and timelines.

    A census that does not say whose it is has journeys too: no authority is named on the page.
    """
    from rooftree.findings.report import Part
    from rooftree.journeys import journeys
    from rooftree.journeys.writing import part_of_page
    from rooftree.record import build

    whose = replace(dataset, authority=dataset.authority or "census")
    found = journeys(build([whose], progress=progress), progress=progress)
    html = part_of_page(found, most=_MOST_TIMELINES)
    return Part("Children's journeys", "led-to", html)
