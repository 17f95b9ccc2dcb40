"""A year's return as a view of the lives: what was so in that year, as known at its end."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from rooftree.returns.description import Year
from rooftree.synthetic.lives import Child, Episode, birthday

Row = dict[str, str]


def day(value: date | None) -> str:
    """A date as the return writes it."""
    return value.strftime("%d/%m/%Y") if value else ""


def tables(children: Iterable[Child], year: Year) -> dict[str, list[Row]]:
    """Every table of the return of the year, by the guidance's names."""
    names = ["Header", "Episodes", "Reviews", "UASC", "OC2", "OC3", "AD1", "PlacedAdoption"]
    names += ["PrevPerm", "Missing", *(["SWEpisodes"] if year.year >= 2024 else [])]
    names += ["DoLo"] if year.year >= 2027 else []
    found: dict[str, list[Row]] = {name: [] for name in names}
    for child in children:
        for name, row in _of_child(child, year):
            if name in found:
                found[name].append(row)
    return found


def _of_child(child: Child, year: Year) -> Iterator[tuple[str, Row]]:
    seen = [e for e in child.episodes if _in(e, year)]
    if not seen:
        return
    whose = {"CHILD": child.id, "DOB": day(child.born)}
    yield "Header", {**whose, **_header(child, year)}
    for episode in seen:
        yield "Episodes", {"CHILD": child.id, **_episode(episode, year)}
    if child.unaccompanied:
        sex = _sex(child, year)
        yield "UASC", {**whose, "SEX": sex, "DUC": day(birthday(child.born, 18))}
    yield from _adoption(child, seen, whose, year)
    if year.start <= child.episodes[0].start <= year.end:
        yield "PrevPerm", {**whose, "PREV_PERM": "Z1", "LA_PERM": "", "DATE_PERM": ""}
    yield from _reviews(child, seen, whose, year)
    yield from _missing(child, seen, whose, year)
    yield from _outcomes(child, seen, whose, year)
    yield from _social_workers(child, seen, whose, year)


def _in(episode: Episode, year: Year) -> bool:
    return episode.start <= year.end and (episode.end is None or episode.end >= year.start)


def _sex(child: Child, year: Year) -> str:
    return (
        ("F" if child.is_female else "M") if year.year >= 2025 else "2" if child.is_female else "1"
    )


def _header(child: Child, year: Year) -> Row:
    school_age = child.age_on(date(year.year - 2, 8, 31)) >= 4
    return {
        "SEX": _sex(child, year),
        "ETHNIC": child.ethnicity,
        "UPN": child.upn if school_age or child.unaccompanied else "UN1",
        "MOTHER": "0" if child.is_female else "",
        "MC_DOB": "",
    }


def _episode(episode: Episode, year: Year) -> Row:
    ended = episode.end is not None and episode.end <= year.end
    return {
        "DECOM": day(episode.start),
        "RNE": episode.started,
        "LS": episode.status,
        "CIN": episode.need,
        "PLACE": episode.place,
        "PLACE_PROVIDER": episode.provider,
        "DEC": day(episode.end) if ended else "",
        "REC": episode.ended if ended else "",
        "REASON_PLACE_CHANGE": episode.moved if ended else "",
        "HOME_POST": episode.home_post,
        "PL_POST": episode.place_post,
        "URN": episode.urn,
    }


def _adoption(
    child: Child, seen: list[Episode], whose: Row, year: Year
) -> Iterator[tuple[str, Row]]:
    if child.decided_on is None or child.decided_on > year.end:
        return
    yield "PlacedAdoption", {**whose, "DATE_PLACED": day(child.decided_on)}
    if child.adopted_on and year.start <= child.adopted_on <= year.end:
        yield (
            "AD1",
            {
                **whose,
                "DATE_INT": day(child.decided_on),
                "DATE_MATCH": day(child.decided_on),
                "FOSTER_CARE": "1",
                "NB_ADOPTR": "2",
                "SEX_ADOPTR": "MF",
                "LS_ADOPTR": "L11",
            },
        )


def _span(seen: list[Episode], year: Year) -> tuple[date, date]:
    """The part of the year in which the child was in care."""
    end = seen[-1].end
    return max(seen[0].start, year.start), min(end or year.end, year.end)


def _reviews(
    child: Child, seen: list[Episode], whose: Row, year: Year
) -> Iterator[tuple[str, Row]]:
    start, end = _span(seen, year)
    due = child.episodes[0].start + timedelta(days=20)
    while due < start:
        due += timedelta(days=180)
    while due < end:
        code = "PN1" if due >= birthday(child.born, 4) else "PN0"
        yield "Reviews", {**whose, "REVIEW": day(due), "REVIEW_CODE": code}
        due += timedelta(days=180)


def _missing(
    child: Child, seen: list[Episode], whose: Row, year: Year
) -> Iterator[tuple[str, Row]]:
    rng = random.Random(f"missing {child.id} {year.year}")
    start, end = _span(seen, year)
    if child.age_on(end) < 12 or rng.random() > 0.12 or (end - start).days < 30:
        return
    began = start + timedelta(days=rng.randrange(1, (end - start).days - 20))
    ended = began + timedelta(days=rng.randrange(1, 10))
    yield "Missing", {**whose, "MISSING": "M", "MIS_START": day(began), "MIS_END": day(ended)}


def _outcomes(
    child: Child, seen: list[Episode], whose: Row, year: Year
) -> Iterator[tuple[str, Row]]:
    still = seen[-1].end is None or seen[-1].end > year.end
    if still and child.episodes[0].start < year.start:
        from_4 = 4 <= child.age_on(year.end) < 17
        yield (
            "OC2",
            {
                **whose,
                "SDQ_SCORE": str(8 + int(child.id) % 12) if from_4 else "",
                "SDQ_REASON": "",
                "CONVICTED": "0" if child.age_on(year.end) >= 10 else "",
                "HEALTH_CHECK": "1" if child.age_on(year.end) < 5 else "",
                "IMMUNISATIONS": "1",
                "TEETH_CHECK": "1",
                "HEALTH_ASSESSMENT": "1",
                "SUBSTANCE_MISUSE": "0",
            },
        )
    left = seen[-1].end is not None and seen[-1].end <= year.end
    if left and child.left_at_18 and birthday(child.born, 18) >= year.start:
        activity = ("F2", "F4", "F5", "G5")[int(child.id) % 4]
        yield "OC3", {**whose, "IN_TOUCH": "YES", "ACTIV": activity, "ACCOM": "D1"}


def _social_workers(
    child: Child, seen: list[Episode], whose: Row, year: Year
) -> Iterator[tuple[str, Row]]:
    first = child.episodes[0].start
    start, end = _span(seen, year)
    began = first
    number = int(child.id)
    ended = seen[-1].end is not None and seen[-1].end <= year.end
    while began <= end:
        until = began + timedelta(days=300 + number % 200)
        if until >= start:
            over = until <= end
            yield (
                "SWEpisodes",
                {
                    **whose,
                    "SW_ID": f"SW{number % 97:04d}",
                    "SW_DECOM": day(began),
                    "SW_DEC": day(until) if over else day(end) if ended else "",
                    "SW_REASON": "MANAGE" if began > first else "FCONTA",
                },
            )
        began, number = until, number + 31
