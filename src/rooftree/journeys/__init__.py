"""A child's way through services, from referral to care: as tables, flows and timelines."""

from __future__ import annotations

from rooftree.journeys.build import Journeys, journeys

__all__ = ["Journeys", "journeys"]
