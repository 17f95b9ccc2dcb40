"""Protect counts before anybody outside may see them; rates and shares are made here."""

from __future__ import annotations

from rooftree.disclosure.attacker import Recovered, attack
from rooftree.disclosure.policy import Policy, read_policy
from rooftree.disclosure.protect import protect
from rooftree.disclosure.protected import Protected

__all__ = ["Policy", "Protected", "Recovered", "attack", "protect", "read_policy"]
