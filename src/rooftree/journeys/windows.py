"""How long is waited for what may follow: days, each with where it is from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Windows:
    """Days, the first day not counted and the last counted.

    The first three are those of the regional pipeline that authorities share (LIIA tools, MIT):
    they are choices, not law, so each can be given. ``step`` is our own: a service that begins
    this soon after another ended is taken to follow on from it.
    """

    referral: int = 30
    section47_to_plan: int = 60
    conference_to_plan: int = 45
    step: int = 30


USUAL = Windows()
