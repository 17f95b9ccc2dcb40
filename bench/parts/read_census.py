"""Read the census of a folder and print how many MB of XML were read in a second."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from rooftree.sources import read_folder


def main() -> None:
    """Time the reading alone: not the start of Python, nor the making of the file."""
    folder, year = Path(sys.argv[1]), int(sys.argv[2])
    size = sum(path.stat().st_size for path in folder.glob("*.xml"))
    started = time.perf_counter()
    read_folder(folder, returns="cin", year=year)
    print(size / 1e6 / (time.perf_counter() - started))


if __name__ == "__main__":
    main()
