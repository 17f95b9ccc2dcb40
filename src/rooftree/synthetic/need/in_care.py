"""Referrals of children whose care is already drawn: each came before care and ends after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rooftree.synthetic.calendar_days import later
from rooftree.synthetic.chance import Chance
from rooftree.synthetic.lives.life import Child, Episode
from rooftree.synthetic.need import shares
from rooftree.synthetic.need.course import Path, draw_referral
from rooftree.synthetic.need.facts import Referral

# A return to care within so many days finds the case still open.
_STILL_OPEN = 300
_BEFORE_BIRTH = 150


def referrals_of(chance: Chance, child: Child) -> tuple[tuple[Referral, ...], date | None]:
    """The referrals, and the day of death where care ended with it."""
    found: list[Referral] = []
    died = None
    earlier = 1 if chance.happens(12) else 0
    for spell in _spells(child.episodes):
        start, end, why = spell[0].start, spell[-1].end, spell[-1].ended
        if why == "E2":
            died = end
        day = _referred(chance, child, start, first=not found, died=why == "E2")
        path = _path(chance, child, spell, earlier=earlier)
        referral = draw_referral(chance, day, path)
        earlier += len(referral.protection)
        found.append(referral)
    return tuple(found), died


def _spells(episodes: Sequence[Episode]) -> list[list[Episode]]:
    spells: list[list[Episode]] = []
    for episode in episodes:
        if not spells or (episode.start - spells[-1][-1].end).days > _STILL_OPEN:
            spells.append([])
        spells[-1].append(episode)
    return spells


def _referred(chance: Chance, child: Child, start: date, *, first: bool, died: bool) -> date:
    if died:
        days = chance.whole(120, 140)
    elif child.is_unaccompanied:
        days = chance.whole(0, 3)
    else:
        days = chance.whole(10, 400 if first else 100)
    return max(later(start, -days), later(child.born, -_BEFORE_BIRTH))


def _path(chance: Chance, child: Child, spell: Sequence[Episode], *, earlier: int) -> Path:
    why, end = spell[-1].ended, spell[-1].end
    kind, source = chance.pick(shares.KINDS_BEFORE_CARE), chance.pick(shares.SOURCES)
    if child.is_unaccompanied or spell[0].status == "V3" or why == "E2":
        kind = "help"
    if child.is_unaccompanied:
        source = shares.UNACCOMPANIED
    return Path(
        kind=kind,
        born=child.born,
        need=spell[0].need,
        source=source,
        earlier=earlier,
        care=spell[0].start,
        not_before=end if why == "E2" else later(end, chance.whole(0, 60)),
        reason=shares.AFTER_CARE.get(why, "RC7"),
    )
