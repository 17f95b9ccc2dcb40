"""Authorities, regions and England: codes with validity dates, and statistical neighbours."""

from __future__ import annotations

from rooftree.areas.files import england, read, write
from rooftree.areas.model import Area, Areas, Neighbour

__all__ = ["Area", "Areas", "Neighbour", "england", "read", "write"]
