"""Checks of the department that Rooftree has no rule for yet, written plainly to hold data against.

Each is one line of what must not be so, by its code. When a rule is written in Rooftree the
line here goes: the rule is run on the same data.
"""

from __future__ import annotations

import csv
import itertools
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

FILES = {
    "header": "header.csv",
    "episodes": "episodes.csv",
    "reviews": "reviews.csv",
    "uasc": "uasc.csv",
    "oc2": "oc2.csv",
    "oc3": "oc3.csv",
    "ad1": "ad1.csv",
    "decisions": "placed_for_adoption.csv",
    "before": "previous_permanence.csv",
    "missing": "missing.csv",
    "workers": "sw_episodes.csv",
    "orders": "DoLo.csv",
}
DATES = {
    "DOB", "MC_DOB", "DECOM", "DEC", "REVIEW", "DUC", "DATE_INT", "DATE_MATCH", "DATE_PLACED",
    "DATE_PLACED_CEASED", "MIS_START", "MIS_END", "SW_DECOM", "SW_DEC", "DOLO_START", "DOLO_END",
}  # fmt: skip
FOSTER = ("U1", "U2", "U3", "U4", "U5", "U6")
ADOPTION = ("A3", "A4", "A5", "A6")
TEMPORARY = ("T0", "T1", "T2", "T3", "T4")
UNKNOWN = ("UN1", "UN2", "UN3", "UN4", "UN5")
NO_NUMBER = ("P1", "P3", "R1", "R2", "R5", *TEMPORARY, "Z1", "Z11", "Z12", "Z13", "Z14")
Row = dict[str, Any]


def read(folder: Path) -> dict[str, dict[str, list[Row]]]:
    """Each table's rows by child; dates parsed, blanks None."""
    found: dict[str, dict[str, list[Row]]] = {}
    for name, file in FILES.items():
        found[name] = defaultdict(list)
        if (folder / file).is_file():
            with (folder / file).open(newline="", encoding="utf-8") as rows:
                for row in csv.DictReader(rows):
                    found[name][row["CHILD"]].append({k: value(k, v) for k, v in row.items()})
    return found


def value(name: str, text: str) -> Any:
    if not text:
        return None
    return datetime.strptime(text, "%d/%m/%Y").date() if name in DATES else text


def years_after(day: date, years: int) -> date:
    return day.replace(year=day.year + years)


def failures(folder: Path, last_folder: Path, year: int) -> Iterator[tuple[str, str]]:
    """Codes of checks that fail, with the child."""
    this, last = read(folder), read(last_folder)
    for child in this["header"]:
        own = {name: rows.get(child, []) for name, rows in this.items()}
        before = {name: rows.get(child, []) for name, rows in last.items()}
        for part in (identity, care, places, orders_of_care, health, adoption, after, beside):
            for code, failed in part(own, before, year):
                if failed:
                    yield code, child


Codes = Iterator[tuple[str, bool]]


def ages(own: dict[str, list[Row]], year: int) -> tuple[date, date, date]:
    return own["header"][0]["DOB"], date(year - 1, 4, 1), date(year, 3, 31)


def identity(own: dict[str, list[Row]], before: dict[str, list[Row]], year: int) -> Codes:
    head, last = own["header"][0], next(iter(before["header"]), None)
    born, start, end = ages(own, year)
    girl = head["SEX"] in ("2", "F")
    episodes = own["episodes"]
    cared = any(e["LS"] not in ("V3", "V4") for e in episodes)
    yield "EPI", not episodes and not own["oc3"]
    yield "209", head["UPN"] == "UN1" and years_after(born, 4) <= date(year - 2, 8, 31)
    yield "399", bool(episodes) and not cared and bool(head["MOTHER"] or own["reviews"])
    yield "393", girl and cared and not head["MOTHER"]
    yield "165", head["MOTHER"] is not None and not girl
    yield "165", girl and bool(episodes) and not head["MOTHER"]
    yield "628", not episodes and head["MOTHER"] is not None
    yield "611", head["MOTHER"] == "1" and not head["MC_DOB"]
    yield "612", head["MOTHER"] != "1" and head["MC_DOB"] is not None
    if head["MC_DOB"]:
        latest = episodes[-1]["DEC"]
        yield "625", head["MC_DOB"] > min(end, latest or end)
        yield "620", years_after(born, 11) > start
        yield "626", bool(last) and last["MOTHER"] == "0" and head["MC_DOB"] < start
    if last:
        yield "207", last["MOTHER"] == "1" and bool(episodes) and head["MOTHER"] != "1"
        yield "624", last["MC_DOB"] is not None and last["MC_DOB"] != head["MC_DOB"]
        uasc, was = next(iter(own["uasc"]), None), next(iter(before["uasc"]), None)
        yield "205D", bool(uasc) and not was
        yield (
            "205A",
            bool(was) and not uasc and not (start.replace(year=year - 2) <= was["DUC"] < start),
        )
        yield "205B", bool(was and uasc) and was["DUC"] != uasc["DUC"]
    for row in own["uasc"]:
        yield "304", row["DUC"] != years_after(born, 18)
        yield "104", row["DUC"] < start
        yield "231", years_after(born, 11) > end
        yield "1014", bool(own["oc3"]) and not episodes
        yield "INT21", row["SEX"] != head["SEX"]
    for name, rows in own.items():
        yield "INT", any(r.get("DOB", born) != born for r in rows)
        if name in ("header", "uasc", "oc2", "oc3", "ad1", "before"):
            yield "INT", len(rows) > 1
    started = any(e["RNE"] == "S" and e["DECOM"] >= start for e in episodes)
    yield "630", started and not own["before"]
    yield "634", bool(own["before"]) and not started
    for row in own["before"]:
        yield "630", row["PREV_PERM"] != "Z1" and not (row["LA_PERM"] and row["DATE_PERM"])
        yield "635", row["PREV_PERM"] == "Z1" and bool(row["LA_PERM"] or row["DATE_PERM"])
        if row["DATE_PERM"] and row["DATE_PERM"][-4:].isdigit():
            yield "632", int(row["DATE_PERM"][-4:]) > episodes[0]["DECOM"].year
            yield "632", int(row["DATE_PERM"][-4:]) < born.year


def care(own: dict[str, list[Row]], before: dict[str, list[Row]], year: int) -> Codes:
    born, start, end = ages(own, year)
    episodes = own["episodes"]
    previous: Row | None = None
    statuses = {e["LS"] for e in episodes}
    yield "426", {"V3", "V4"} <= statuses
    breaks = [(e["DEC"] or end) - max(e["DECOM"], start) for e in episodes if e["LS"] == "V3"]
    yield "367", sum(b.days for b in breaks) > 75
    yield "377", sum(e["PLACE"] == "T3" for e in episodes) > 2
    yield "357", bool(episodes) and episodes[0]["DECOM"] >= start and episodes[0]["RNE"] != "S"
    yield "NoE", bool(episodes) and episodes[0]["DECOM"] < start and not before["episodes"]
    for e in episodes:
        until = e["DEC"] or end
        long, age_10 = (until - e["DECOM"]).days, years_after(born, 10)
        yield "353", e["DECOM"] < date(1991, 10, 14)
        yield "385", until > end
        yield "358", e["LS"] in ("J1", "J2", "J3") and e["DECOM"] <= age_10
        yield "359", not e["DEC"] and years_after(born, 18) <= end
        yield "365", e["LS"] == "V3" and long > 17
        yield "366", e["LS"] == "V3" and e["RNE"] != "S"
        yield "375", e["PLACE"] == "T1" and long > 42
        yield "376", e["PLACE"] == "T3" and long > 21
        yield "379", e["PLACE"] == "T4" and long > 7
        yield "380", e["PLACE"] in TEMPORARY and e["RNE"] not in ("P", "B")
        yield "381", e["PLACE"] in TEMPORARY and e["REC"] not in (None, "X1")
        yield "382", e["PLACE"] in TEMPORARY and e["LS"] == "V3"
        yield "387", e["REC"] in ("E5", "E6") and until < years_after(born, 14)
        yield "516", e["REC"] in ("E45", "E46") and e["PLACE"] not in FOSTER
        yield "390", e["REC"] in ("E11", "E12") and e["PLACE"] not in ADOPTION
        yield "378", e["PLACE"] == "P1" and e["LS"] == "V2"
        yield "371", e["PLACE"] in ("H5", "K3") and e["DECOM"] < years_after(born, 16)
        yield "372", e["PLACE"] == "R5" and e["DECOM"] < age_10
        yield "373", e["PLACE"] == "S1" and e["DECOM"] < years_after(born, 4)
        yield "233", not e["DEC"] and e["REASON_PLACE_CHANGE"] is not None
        if previous and previous["DEC"] == e["DECOM"]:
            yield from together(previous, e)
        previous = e


def together(previous: Row, e: Row) -> Codes:
    asked = e["RNE"] in ("P", "B", "T", "U")
    temporary = previous["PLACE"] in TEMPORARY or e["PLACE"] in TEMPORARY
    why = previous["REASON_PLACE_CHANGE"]
    yield "225", previous["REC"] == "X1" and asked and not temporary and not why
    yield "226", temporary and why is not None
    yield "xxx", e["RNE"] == "L" and why is not None
    yield "336", e["PLACE"] in ("A3", "A5") and previous["PLACE"] not in FOSTER + ADOPTION


def places(own: dict[str, list[Row]], before: dict[str, list[Row]], year: int) -> Codes:
    alone = bool(own["uasc"])
    episodes = own["episodes"]
    for e in episodes:
        place, kind, urn = e["PLACE"], e["PLACE_PROVIDER"], e["URN"]
        short = e["LS"] in ("V3", "V4")
        without = place in TEMPORARY or place.startswith("Z")
        yield "178", without and kind is not None
        yield "526", not without and kind is None
        yield "527", kind in ("PR1", "PR2") and place in ("P1", "R2", "R5")
        banned = ("P1", *ADOPTION, "K1", "K2", *FOSTER)
        yield "529", kind == "PR3" and place in banned
        yield "530", kind in ("PR4", "PR5") and place == "P1"
        yield "550", kind == "PR0" and place != "P1"
        yield "222", urn not in (None, "XXXXXXX") and place in NO_NUMBER
        exempt = (*NO_NUMBER, "H5", "P2")
        beyond = (e["PL_POST"] or "")[:4] in ("ZZ90", "ZZ91")
        yield "218", urn is None and place not in exempt and not short and not beyond
        yield "243", urn is not None and beyond
        supported = place == "H5" and (e["DEC"] or date(year, 3, 31)) > date(2023, 10, 28)
        yield "230", year == 2024 and supported and urn is None
        yield "242", urn == "XXXXXXX" and place not in ADOPTION + FOSTER
        yield "392b", not short and not e["PL_POST"]
        yield "392b", not short and not alone and not e["HOME_POST"]
        yield "406", alone and e["HOME_POST"] is not None
        yield "392d", e["HOME_POST"] == e["PL_POST"] is not None and place != "P1"
        yield "398", short and bool(e["HOME_POST"] or e["PL_POST"] or urn)
        yield "384", short and place in ("U1", "U4")
        yield "217", place in ("A3", "A5") and e["RNE"] not in ("S", "T", "U")
        yield "408", place in ("A5", "A6") and e["LS"] != "E1"
        old = e["DECOM"] < years_after(own["header"][0]["DOB"], 10)
        yield "234", e["REASON_PLACE_CHANGE"] == "CUSTOD" and old
    for i, e in enumerate(episodes[1:], start=1):
        if episodes[i - 1]["PLACE"] in TEMPORARY:
            yield "383", e["RNE"] != "P" or i < 2
            if i >= 2:
                same = ("PLACE", "PL_POST", "URN", "PLACE_PROVIDER")
                yield "383", any(e[k] != episodes[i - 2][k] for k in same)


def orders_of_care(own: dict[str, list[Row]], before: dict[str, list[Row]], year: int) -> Codes:
    """What last year's open episode says is what this year's first says."""
    if not before["episodes"] or not own["episodes"]:
        return
    last, first = before["episodes"][-1], own["episodes"][0]
    if last["DEC"] is None:
        for name in ("DECOM", "RNE", "LS", "CIN", "PLACE_PROVIDER", "URN", "HOME_POST", "PL_POST"):
            yield f"503 {name}", last[name] != first[name]
        renamed = (last["PLACE"], first["PLACE"]) in (("H5", "K3"), ("Z1", "Z13"))
        yield "503D", last["PLACE"] != first["PLACE"] and not renamed
    else:
        yield "NoE", first["DECOM"] < date(year - 1, 4, 1)


def all_year(own: dict[str, list[Row]], year: int) -> bool:
    episodes = [e for e in own["episodes"] if e["LS"] not in ("V3", "V4")]
    if not episodes or episodes[0]["DECOM"] > date(year - 1, 4, 1) or episodes[-1]["DEC"]:
        return False
    return all(a["DEC"] == b["DECOM"] for a, b in itertools.pairwise(episodes))


def health(own: dict[str, list[Row]], before: dict[str, list[Row]], year: int) -> Codes:
    born, start, end = ages(own, year)
    yield "191", all_year(own, year) and not own["oc2"]
    for row in own["oc2"]:
        yield "190", not all_year(own, year)
        yield "187", bool(own["oc3"] or own["ad1"])
        core = ("IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE")
        yield "182", any(row[name] is None for name in core)
        told = bool(row["SDQ_SCORE"] or row["SDQ_REASON"])
        at_start, at_end = years_after(born, 4) <= start, years_after(born, 17) > end
        yield "186", at_start and at_end and not told
        yield "188", years_after(born, 4) > end and told
        yield "189", years_after(born, 17) < start and told
        turned = any(start <= years_after(born, n) <= end for n in (4, 17))
        yield "197B", turned and not told
        yield "157", at_start and at_end and row["SDQ_REASON"] == "SDQ1"
        yield "197a", bool(row["SDQ_SCORE"] and row["SDQ_REASON"])
        yield "180", row["SDQ_SCORE"] is not None and not 0 <= int(row["SDQ_SCORE"]) <= 40
        yield "543", (years_after(born, 10) <= end) != (row["CONVICTED"] is not None)
        yield "545", (years_after(born, 5) > end) != (row["HEALTH_CHECK"] is not None)
        had, helped, offered = (
            row[n] for n in ("SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED")
        )
        yield "192", had == "1" and helped is None
        yield "193", had == "0" and bool(helped or offered)
        yield "158", helped == "1" and offered is not None
        yield "159", helped == "0" and offered is None


def adoption(own: dict[str, list[Row]], before: dict[str, list[Row]], year: int) -> Codes:
    _born, start, end = ages(own, year)
    episodes, decisions = own["episodes"], own["decisions"]
    adopted = [e for e in episodes if e["REC"] in ("E11", "E12")]
    yield "601", bool(adopted) and not own["ad1"]
    yield "602", bool(own["ad1"]) and not adopted
    placed = [e for e in episodes if e["PLACE"] in ADOPTION]
    ordered = [e for e in episodes if e["LS"] == "E1"]
    yield "551", bool(placed) and not decisions
    yield "553", bool(ordered) and not decisions
    left = bool(episodes) and episodes[-1]["DEC"] and not adopted
    for row in decisions:
        decided, ended = row["DATE_PLACED"], row["DATE_PLACED_CEASED"]
        yield "119", (ended is None) != (row["REASON_PLACED_CEASED"] is None)
        yield "117", max(decided, ended or decided) > min(end, episodes[-1]["DEC"] or end)
        yield "118", ended is not None and ended < start
        yield "522", ended is not None and ended < decided
        yield "525", ended is not None and bool(own["ad1"])
        yield "552", bool(placed) and placed[0]["DECOM"] < decided
        yield "554", bool(ordered) and ordered[0]["DECOM"] < decided
        first = next((e for e in episodes if e["RNE"] == "S"), None)
        yield "1003", first is not None and decided < first["DECOM"]
        yield "553", ended is not None and any(not e["DEC"] for e in ordered)
        yield "557", bool(left) and bool(placed or ordered) and ended is None
        was = next(iter(before["decisions"]), None)
        yield "559", decided < start and not was
        yield "560", bool(was) and was["DATE_PLACED"] != decided
        yield "561", bool(was) and was["DATE_PLACED_CEASED"] is not None
    for row in own["ad1"]:
        latest = adopted[-1]
        yield "151", any(v is None for v in row.values())
        yield "331", row["DATE_MATCH"] > latest["DECOM"]
        yield "333", row["DATE_INT"] > row["DATE_MATCH"]
        yield "582", latest["DEC"] == row["DATE_MATCH"]
        yield "521", any(e["DECOM"] < row["DATE_INT"] for e in placed)
        yield "523", any(d["DATE_PLACED"] != row["DATE_INT"] for d in decisions)
        yield "335", (row["FOSTER_CARE"] == "1") != (latest["PLACE"] in ("A3", "A5"))
        who = (row["NB_ADOPTR"], row["LS_ADOPTR"], row["SEX_ADOPTR"])
        allowed = {"L11": ("MF",), "L3": ("MF",), "L12": ("MM", "FF"), "L4": ("MM", "FF")}
        allowed |= {"L2": ("MM", "FF", "MF"), "L0": ("M1", "F1")}
        yield "511-524", who[2] not in allowed[who[1]] or (who[0] == "2") != (who[1] != "L0")


def after(own: dict[str, list[Row]], before: dict[str, list[Row]], year: int) -> Codes:
    born, start, end = ages(own, year)
    episodes = own["episodes"]
    for row in own["oc3"]:
        age = next((n for n in range(17, 22) if start <= years_after(born, n) <= end), None)
        yield "391", age is None
        if age is None:
            continue
        day = years_after(born, age)
        latest = episodes[-1] if episodes else None
        yield "1016", age < 19 and bool(latest) and (latest["DEC"] or end) >= day
        yield "1007", bool(latest) and (latest["DEC"] or end) >= day
        yield "134", bool(own["ad1"])
        every = before["episodes"] + episodes
        yield "1000", any(e["REC"] == "E2" for e in every)
        yield "1001", any(e["REC"] in ("E11", "E12") for e in every)
        yield "1010", not episodes and any(not e["DEC"] for e in before["episodes"][-1:])
        yield "345", row["IN_TOUCH"] == "YES" and "0" in (row["ACTIV"], row["ACCOM"])
        yield "344", row["IN_TOUCH"] in ("DIED", "RHOM") and {row["ACTIV"], row["ACCOM"]} != {"0"}
        yield "347", row["ACCOM"][0] == "T" and years_after(born, 18) > start
        yield "3001", age == 17 and row["ACCOM"][0] == "Z"
        yield "153", not all((row["IN_TOUCH"], row["ACTIV"], row["ACCOM"]))
        days = {
            d
            for e in every
            for d in range(
                max(e["DECOM"], years_after(born, 14)).toordinal(), (e["DEC"] or end).toordinal()
            )
        }
        yield "1001", len(days) < 91 or max(days, default=0) < years_after(born, 16).toordinal()
    others = ("decisions", "missing", "reviews", "ad1", "before", "oc2", "uasc", "workers")
    yield "1012", not episodes and any(own[name] for name in others)


def beside(own: dict[str, list[Row]], before: dict[str, list[Row]], year: int) -> Codes:
    born, start, end = ages(own, year)
    episodes = own["episodes"]
    for row in own["reviews"]:
        yield "440", (row["REVIEW_CODE"] == "PN0") != (row["REVIEW"] < years_after(born, 4))
        yield "xxx", not start <= row["REVIEW"] <= end
        yield "xxx", not any(e["DECOM"] < row["REVIEW"] <= (e["DEC"] or end) for e in episodes)
    gone = own["missing"]
    for row in gone:
        yield "571", row["MIS_END"] is not None and not start <= row["MIS_END"] <= end
        yield "570", row["MIS_START"] > end
        around = [e for e in episodes if e["DECOM"] < row["MIS_START"] < (e["DEC"] or end)]
        if row["MIS_START"] >= start:
            yield "581", not around and row["MIS_START"] != end
            yield "575", bool(around) and around[0]["DEC"] is not None and row["MIS_END"] is None
        yield "567", row["MIS_END"] is not None and row["MIS_END"] < row["MIS_START"]
    for one, two in itertools.pairwise(gone):
        yield "574", one["MIS_END"] is None or two["MIS_START"] < one["MIS_END"]
    for row in before["missing"]:
        first = gone[0]["MIS_START"] if gone else None
        yield "576", row["MIS_END"] is None and row["MIS_START"] != first
    yield from social_workers(own, year)
    for row in own["orders"]:
        yield "702", row["DOLO_END"] is not None and row["DOLO_END"] <= row["DOLO_START"]
        yield "704", row["DOLO_END"] is not None and not start <= row["DOLO_END"] <= end
        over = [
            e["PLACE"]
            for e in episodes
            if e["DECOM"] < (row["DOLO_END"] or end) and (e["DEC"] or end) > row["DOLO_START"]
        ]
        yield "709", any(place not in ("K2", "Z12", "Z13") for place in over)
        yield "707", row["DOLO_END"] is None and episodes[-1]["DEC"] is not None
    for one, two in zip(own["orders"], own["orders"][1:], strict=False):
        yield "705", one["DOLO_END"] is None or two["DOLO_START"] < one["DOLO_END"]


def social_workers(own: dict[str, list[Row]], year: int) -> Codes:
    start, end = date(year - 1, 4, 1), date(year, 3, 31)
    rows = own["workers"]
    cared = [e for e in own["episodes"] if e["LS"] not in ("V3", "V4")]
    if year < 2024:
        return
    yield "SW12", bool(cared) and not rows
    if not rows:
        return
    yield "SW12", rows[0]["SW_DECOM"] > max(start, cared[0]["DECOM"])
    yield "SW17", rows[-1]["SW_DEC"] is not None
    for row in rows:
        yield "SW03", not (row["SW_ID"] and row["SW_DECOM"] and row["SW_REASON"])
        yield "SW02", row["SW_ID"][:2] not in ("SW", "XX") or len(row["SW_ID"]) < 4
        yield "SW06", row["SW_DECOM"] > end
        yield "SW07", row["SW_DEC"] is not None and not start <= row["SW_DEC"] <= end
        yield "SW09", row["SW_DEC"] is not None and (row["SW_DEC"] - row["SW_DECOM"]).days < 3
    for one, two in itertools.pairwise(rows):
        yield "SW08", one["SW_DEC"] is None
        yield "SW10", one["SW_DEC"] != two["SW_DECOM"]
