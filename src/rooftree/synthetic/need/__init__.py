"""Children in need as plain facts with dates: those who enter care, and many more beside."""

from __future__ import annotations

from rooftree.synthetic.need.children import children_in_need
from rooftree.synthetic.need.facts import InNeed, Referral
from rooftree.synthetic.need.numbers import renumbered

__all__ = ["InNeed", "Referral", "children_in_need", "renumbered"]
