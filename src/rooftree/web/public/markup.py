"""Tables as markup, written in one go: a page may hold a thousand cells."""

from __future__ import annotations

from html import escape

from django.utils.safestring import mark_safe

from rooftree.web.public.tables import Cell, Column, Row, Table

_HIDDEN = '<span class="govuk-visually-hidden">{}</span>'


def table(table: Table) -> str:
    """A table in a region that scrolls where it must, with its notes."""
    caption = escape(table.caption)
    head = "".join(
        f'<th scope="col"{_numeric(c.numeric)}>{escape(c.title)}</th>' for c in table.columns
    )
    rows = "\n".join(_row(row) for row in table.rows)
    return _safe(
        f'<div class="rt-scroll" role="region" aria-label="{caption}" tabindex="0">'
        '<table class="govuk-table rt-table">'
        f'<caption class="govuk-table__caption govuk-table__caption--s">'
        f'<span class="rt-caption">{caption}</span></caption>\n'
        f'<thead><tr><th scope="col">{escape(table.head)}</th>{head}</tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody></table></div>\n{_notes(table)}"
    )


def stacked(table: Table) -> str:
    """A table whose rows stand as blocks where the page is narrow; roles keep it a table."""
    column = 'scope="col" role="columnheader"'
    head = "".join(
        f"<th {column}{_numeric(c.numeric)}>{escape(c.title)}</th>" for c in table.columns
    )
    rows = "\n".join(_block(row, cells) for row, cells in table.labelled)
    return _safe(
        '<table class="govuk-table rt-table rt-stack" role="table" '
        f'aria-label="{escape(table.caption)}">\n'
        f'<thead role="rowgroup"><tr role="row"><th {column}>{escape(table.head)}</th>{head}</tr>'
        f'</thead>\n<tbody role="rowgroup">\n{rows}\n</tbody></table>\n{_notes(table)}'
    )


def _row(row: Row) -> str:
    here = ' class="rt-here"' if row.here else ""
    tag = ' <span class="rt-tag">this area</span>' if row.here else ""
    cells = "".join(f"<td{_numeric(cell.numeric)}>{_cell(cell)}</td>" for cell in row.cells)
    return f'<tr{here}><th scope="row">{_head(row)}{tag}</th>{cells}</tr>'


def _block(row: Row, cells: tuple[tuple[Column, Cell], ...]) -> str:
    found = []
    for column, cell in cells:
        big = " rt-big" if column.main else ""
        kind = f' class="rt-n{big}"' if column.numeric else ""
        small = f' <span class="rt-small">{escape(cell.small)}</span>' if cell.small else ""
        label = f'<span class="rt-label" aria-hidden="true">{escape(column.title)}</span>'
        found.append(f'<td role="cell"{kind}>{label}<span>{_cell(cell)}{small}</span></td>')
    head = f'<th scope="row" role="rowheader">{_head(row)}</th>'
    return f'<tr role="row">{head}{"".join(found)}</tr>'


def _head(row: Row) -> str:
    words, tag = escape(row.head), ""
    if row.tag:
        tag = f' <span class="rt-tag">{escape(row.tag)}</span>'
    if row.href:
        words = f'<a class="govuk-link" href="{escape(row.href)}">{words}</a>'
    return words + tag


def _cell(cell: Cell) -> str:
    text = escape(cell.text)
    if cell.meaning:
        meaning = escape(cell.meaning)
        text = f'<abbr class="rt-symbol" title="{meaning}">{text}</abbr>'
        text += _HIDDEN.format(f" ({meaning})")
    if cell.mark:
        text += f'<sup class="rt-mark">{_HIDDEN.format("note ")}{escape(cell.mark)}</sup>'
    return text


def _numeric(numeric: bool) -> str:
    return ' class="rt-n"' if numeric else ""


def _notes(table: Table) -> str:
    if not table.notes:
        return ""
    held = "".join(
        f"<div><dt>{escape(mark)}</dt><dd>{escape(note)}</dd></div>" for mark, note in table.notes
    )
    return f'<dl class="rt-notes">{held}</dl>'


def _safe(markup: str) -> str:
    """Markup of ours, in which everything else was escaped."""
    return mark_safe(markup)  # type: ignore[no-any-return]
