"""The authorities that may have arranged an earlier permanence are those that are or were."""

from __future__ import annotations

from rooftree.areas import england
from rooftree.returns import find


def test_every_authority_that_is_or_was_may_have_arranged_a_permanence():
    codes = {
        code.code: code.label for code in find("ssda903").code_lists["permanence_authority"].codes
    }
    numbered = {area.old_code: area.name for area in england().areas if area.kind == "authority"}
    assert numbered.items() <= codes.items()
    assert {"838", "839", "940", "941", "942", "943"} <= codes.keys()


def test_of_authorities_abolished_before_the_areas_that_are_held_two_are_named():
    codes = {code.code for code in find("ssda903").code_lists["permanence_authority"].codes}
    numbered = {area.old_code for area in england().areas if area.kind == "authority"}
    assert codes - numbered == {"820", "875", "999", "WAL", "SCO", "NIR", "NUK"}
