"""Invented children's lives, drawn once: in care, beside it, and after it."""

from __future__ import annotations

from rooftree.synthetic.lives.life import Child
from rooftree.synthetic.lives.simulate import Lives, simulate

__all__ = ["Child", "Lives", "simulate"]
