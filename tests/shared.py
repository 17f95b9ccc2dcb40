"""Where the reference material lies beside the project, if it does."""

from __future__ import annotations

from pathlib import Path

import pytest

_BESIDE = Path(__file__).resolve().parents[2] / "shared"
SHARED: Path | None = _BESIDE if _BESIDE.is_dir() else None
needs_shared = pytest.mark.skipif(
    SHARED is None, reason="../shared is not beside the project: expected answers cannot be read"
)
