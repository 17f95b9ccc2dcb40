"""The area report as a PDF, set by Typst: tagged, with a title, a language and texts for charts."""

from __future__ import annotations

import json
import threading
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst
from django.utils.dateformat import format as date_format

from rooftree.web.design.charts import standalone
from rooftree.web.public.citation import edition
from rooftree.web.public.report import Part, Report
from rooftree.web.public.report_words import chart_notes, lead, reading, source_lines

_TEMPLATE = Path(__file__).with_name("report.typ")
# Points: the first in which the sheet is one page is taken; smaller could not be read. Each that is
# tried costs time.
_FEW_LINES, _LARGE, _SMALL = 40, (8.5, 8.0, 7.5), (7.6, 7.4, 7.2, 7.0, 6.7)
_one_at_a_time = threading.Lock()


def pdf(report: Report) -> bytes:
    """The report as PDF/UA-1; the same report always gives the same bytes on one machine."""
    made = datetime(report.made_on.year, report.made_on.month, report.made_on.day, tzinfo=UTC)
    with _one_at_a_time:
        found: bytes = _compiler().compile(
            format="pdf",
            sys_inputs={"report": json.dumps(_data(report), ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=made,
        )
    return found


@cache
def _compiler() -> Any:
    """One compiler for the process: it finds fonts once."""
    return typst.Compiler(_TEMPLATE)


def _data(report: Report) -> dict[str, Any]:
    """What the template reads, as plain data."""
    release = report.release
    day = date_format(report.made_on, "j F Y")
    lines = sum(len(group.lines) for part in report.parts for group in part.domains)
    return {
        "sizes": _LARGE if lines <= _FEW_LINES else _SMALL,
        "title": report.title,
        "about": f"{release.title}, version {release.version}",
        "lead": lead(report),
        "reading": reading(report),
        "invented": release.invented,
        "foot": f"{edition(release)}, made on {day}, {report.path}",
        "columns": report.columns,
        "parts": [_part(part) for part in report.parts],
        "charts": [
            {
                "title": one.title,
                "words": one.chart.words,
                "notes": chart_notes(one),
                "svg": standalone(one.chart.svg),
            }
            for one in report.charts
        ],
        "notes": report.notes,
        "symbols": report.symbols,
        "sources": source_lines(report.sources),
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "name": part.name,
        "title": part.title,
        "domains": [
            {
                "title": group.title,
                "shared": group.shared,
                "lines": [
                    {
                        "title": line.title,
                        "unit": line.unit,
                        "mark": line.mark,
                        "period": line.period,
                        "cells": [{"text": c.text, "small": c.small} for c in line.cells],
                    }
                    for line in group.lines
                ],
            }
            for group in part.domains
        ],
    }
