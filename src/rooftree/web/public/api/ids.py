"""Ids that stay: made from a code by hashing, so the same thing has the same id for good."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from uuid import UUID, uuid5

_SPACE = UUID("6f1d2c51-1b0e-5c1b-9a53-0d3c5e1a7b42")
_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
# 62 ** 7 is 3.5 million million: of ten thousand codes, two share an id once in 70,000 releases.
_LENGTH = 7


@lru_cache(maxsize=65_536)
def short(kind: str, *codes: str) -> str:
    """The id of a filter, an option, a location or an indicator: seven letters and figures.

    ``kind`` keeps things of one code apart; ``codes`` are what the release itself calls it.
    """
    text = "\x1f".join((kind, *codes))
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
    signs = []
    for _ in range(_LENGTH):
        number, place = divmod(number, len(_SIGNS))
        signs.append(_SIGNS[place])
    return "".join(signs)


def publication(release: str) -> str:
    """The id of a release, whichever version of it: a UUID, as the department's ids are."""
    return str(uuid5(_SPACE, f"publication/{release}"))


def data_set(release: str, indicator: str) -> str:
    """The id of an indicator of a release, or of the whole release (an empty indicator)."""
    return str(uuid5(_SPACE, f"data-set/{release}/{indicator}"))


def data_file(release: str, indicator: str, version: str) -> str:
    """The id of the file of one version of a data set."""
    return str(uuid5(_SPACE, f"file/{release}/{indicator}/{version}"))
