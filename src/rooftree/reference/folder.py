"""Where reference data that a user brought in once is kept."""

from __future__ import annotations

import os
import sys
from pathlib import Path

VARIABLE = "ROOFTREE_DATA"


def kept_postcodes() -> Path:
    """Where the postcode directory is kept once it was brought in."""
    return data_folder() / "postcodes.parquet"


def data_folder() -> Path:
    """The user's data folder: the one that ROOFTREE_DATA names, or the system's usual place."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    if sys.platform == "win32":
        place = os.environ.get("LOCALAPPDATA")
        return (Path(place) if place else Path.home() / "AppData" / "Local") / "rooftree"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "rooftree"
    place = os.environ.get("XDG_DATA_HOME")
    return (Path(place) if place else Path.home() / ".local" / "share") / "rooftree"
