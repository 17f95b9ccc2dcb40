"""Notes on published figures name periods as people do."""

from __future__ import annotations

from rooftree.statistics import all_measures


def test_a_note_without_an_end_has_none_and_no_year_that_will_never_come():
    notes = [note for one in all_measures() for note in one.footnotes]
    assert len(notes) > 10
    assert all("9999" not in note.since + note.until for note in notes)
    assert any(not note.until for note in notes)
