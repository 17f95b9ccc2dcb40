"""The codes and names of authorities as data, so that the page reads them as Python does."""

from __future__ import annotations

from typing import Any

from rooftree.areas import england
from rooftree.reference import authorities
from rooftree.reference.authorities import authority_of


def authority_words() -> dict[str, Any]:
    """Today's code by any code, three-digit number or plain name that an authority has had."""
    held = england().areas
    codes = {area.code for area in held} | set(authorities._former_districts())
    numbers = {area.old_code[:3] for area in held if area.old_code}
    return {
        "codes": {code: authority_of(code) for code in sorted(codes) if authority_of(code) != code},
        "numbers": {number: authority_of(number) for number in sorted(numbers)},
        "names": dict(authorities._by_name()),
        "abroad": authorities._ABROAD,
        "left_out": authorities._LEFT_OUT.pattern,
    }
