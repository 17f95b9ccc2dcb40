"""Compare the vendored assets with the hashes noted when they were built; make check calls it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from assets import NOT_IN_GIT, NOTES, VENDOR, hashes


def main() -> int:
    """Say what is not as noted; what git does not hold may be absent."""
    notes = json.loads(NOTES.read_text("utf-8"))
    wrong = [
        name
        for name, about in notes.items()
        if not (name in NOT_IN_GIT and not (VENDOR / name).exists())
        and hashes(VENDOR / name) != about["files"]
    ]
    for name in wrong:
        print(f"vendor/{name} is not what was built: run make assets, or restore it from git.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
