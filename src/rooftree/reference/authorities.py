"""Which authority of today a code or a name stands for, however old it is.

``former_districts.csv`` holds the districts that were abolished since 2012 and the authority of
today on their ground, which the areas do not hold. Source: ONS, Code History Database (Open
Government Licence v3.0).
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from rooftree.areas import Area, england

# What the return has for a place outside England: the Channel Islands and the Isle of Man are
# outside the United Kingdom.
_ABROAD = {"W": "WAL", "S": "SCO", "N": "NIR", "L": "NUK", "M": "NUK"}
_CODE = re.compile(r"[A-Z]\d{8}")
_NUMBER = re.compile(r"\d{3}(\.0)?")
_LEFT_OUT = re.compile(r"\b(city|county|borough|council|of|the|royal)\b|[^a-z ]")


@cache
def authority_of(text: str) -> str:
    """The code today of the children's services authority that a code or a name stands for.

    A district is its county's; an authority that was coded anew or merged is the new one; a code
    of another country is the return's word for it (WAL, SCO, NIR, NUK). A county that was split
    stays what it was, for its code does not say which part; what is not known stays as written,
    in capitals.
    """
    written = " ".join(text.split()).upper()
    if _CODE.fullmatch(written):
        return _of_code(written)
    if _NUMBER.fullmatch(written):
        found = england().by_old_code(written[:3])
        return _today(found).code if found else written
    named = _by_name().get(_plain(text))
    return named if named else written


def _of_code(code: str) -> str:
    if code[0] in _ABROAD:
        return _ABROAD[code[0]]
    code = _former_districts().get(code, code)
    area = england().get(code)
    if area is not None and area.kind == "district":
        area = england().get(area.within)
    return _today(area).code if area is not None else code


def _today(area: Area) -> Area:
    areas = england()
    latest = areas.get(areas.canonical(area.code)) or area
    while len(latest.successors) == 1:
        follows = areas.get(latest.successors[0])
        if follows is None:
            break
        latest = follows
    return latest


@cache
def _former_districts() -> dict[str, str]:
    text = files("rooftree.reference").joinpath("former_districts.csv").read_text("utf-8")
    return {row["code"]: row["authority"] for row in csv.DictReader(text.splitlines())}


@cache
def _by_name() -> dict[str, str]:
    """Today's code by the plain name, of those that are before those that were."""
    held = [area for area in england().areas if area.kind == "authority"]
    ordered = sorted(held, key=lambda area: area.until is not None, reverse=True)
    return {_plain(area.name): _today(area).code for area in ordered}


def _plain(name: str) -> str:
    """A name without the words and marks that lists of names differ in."""
    small = name.lower().replace("&", " and ").replace("-", " ")
    return " ".join(_LEFT_OUT.sub(" ", small).split())
