"""An invented region, children's lives in it, and returns that are views of those lives."""

from __future__ import annotations

from rooftree.synthetic.lives import Child, Lives, simulate
from rooftree.synthetic.making import make_demo, make_return
from rooftree.synthetic.region import Region, make_region
from rooftree.synthetic.views import tables
from rooftree.synthetic.writing import NOTICE, write_reference, write_return

__all__ = [
    "NOTICE",
    "Child",
    "Lives",
    "Region",
    "make_demo",
    "make_region",
    "make_return",
    "simulate",
    "tables",
    "write_reference",
    "write_return",
]
