"""An invented region, children's lives in it, and returns that are views of those lives."""

from __future__ import annotations

from rooftree.synthetic.writing import NOTICE, make_demo, make_return

__all__ = ["NOTICE", "make_demo", "make_return"]
