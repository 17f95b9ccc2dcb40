"""The tile map: every authority a tile of the same size, shaded by the band of its value."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from rooftree.web.design.charts import narrow, palette
from rooftree.web.design.charts import words as words_of
from rooftree.web.design.charts.axis import axis, width_of, written
from rooftree.web.design.charts.drawing import WIDTH, Panel, chart, said
from rooftree.web.design.charts.model import Cell, Chart

_DASHED = [3, 2]  # The edge of a tile with a symbol.
_DARK = 3  # From this band on, letters are white.


def tiles(cells: Sequence[tuple[Any, ...]], *, unit: str, decimals: int) -> Chart:
    """A square for each of ``cells`` (code, label, column, row, value or symbol, band).

    Bands count from 0, the lowest values, to at most 4. A tile with a symbol is white with a dashed
    edge and its letter. ``mark_area`` marks one area, whose name then shows.
    """
    held = [Cell(*cell) for cell in cells]
    words = _words(held, written_as=(unit, decimals))
    notes = words_of.symbols_noted(_symbol(c) for c in held if not isinstance(c.value, Decimal))
    panel = _map(held, sheet=WIDTH, written_as=(unit, decimals))
    wide = chart([panel], words=words, height=panel.height, kind="tiles", notes=notes)
    small = _map(held, sheet=narrow.SHEET, written_as=(unit, decimals))
    return narrow.paired(wide, [small], height=small.height, kind="tiles")


def _map(held: Sequence[Cell], *, sheet: float, written_as: tuple[str, int]) -> Panel:
    """The legend, and the tiles as large as the sheet allows."""
    columns = max((cell.column for cell in held), default=0) + 1
    rows = max((cell.row for cell in held), default=0) + 1
    side = min(46.0, (sheet - 4) / columns)
    panel = Panel("plain", sheet, 0, 0, 0, sheet=sheet)
    panel.text(axis((), unit=written_as[0], zero=True).title, 0, 10, colour=palette.MUTED)
    top = _legend(panel, held, written_as=written_as) + 46
    left = (sheet - side * columns) / 2
    for cell in held:
        x, y = left + (cell.column + 0.5) * side, top + (cell.row + 0.5) * side
        _tile(panel, cell, x=x, y=y, side=side, flag=top - 16, written_as=written_as)
    panel.height = top + rows * side + 4
    return panel


# Words that stand in many names and tell none apart.
_PLAIN_WORDS = frozenset(("and", "of", "upon", "the", "with", "on", "city", "county"))


def letters(name: str) -> str:
    """Three letters of a name for its tile: "Rut", "BaD" (Barking and Dagenham), "BNE".

    Some areas share theirs: the place on the map and the table tell them apart.
    """
    words = [w for w in name.replace(",", " ").split() if w.lower() not in _PLAIN_WORDS]
    if len(words) < 2:
        return "".join(words)[:3]
    if len(words) == 2:
        return words[0][:2] + words[1][:1]
    return "".join(word[:1] for word in words[:3])


def _symbol(cell: Cell) -> str:
    return "" if cell.value is None else str(cell.value)


def _tile(
    panel: Panel,
    cell: Cell,
    *,
    x: float,
    y: float,
    side: float,
    flag: float,
    written_as: tuple[str, int],
) -> None:
    place = {"x": x, "y": y, "shape": "square", "size": (side - 3) ** 2}
    name = {"align": "center", "size": _letter_size(side)}
    if isinstance(cell.value, Decimal) and cell.band is not None:
        value = written(cell.value, unit=written_as[0], decimals=written_as[1])
        look: dict[str, Any] = {"colour": palette.RAMP[cell.band], "edge": palette.MUTED}
        dark = cell.band >= _DARK
        panel.text(letters(cell.label), x, y, colour=palette.PAPER if dark else palette.INK, **name)
    else:
        symbol = _symbol(cell) or "–"
        value = f"{symbol} ({words_of.meaning(_symbol(cell))})"
        look = {"colour": palette.PAPER, "edge": palette.INK, "dash": _DASHED}
        panel.text(letters(cell.label), x, y - side * 0.2, **name)
        panel.text(symbol, x, y + side * 0.22, weight="bold", said=said(area=cell.code), **name)
    told = said(label=cell.label, value=value, area=cell.code)
    panel.point(**place, **look, said=told)
    # A white disc with a dark rim in a corner stands out on every shade and hides no letter.
    size = side / 8
    path = f"M{x - side / 2 + 3:.1f},{y - side / 2 + 3 - size:.1f}"
    path += f"a{size:.1f},{size:.1f} 0 1 1 -.1,0z"
    panel.flag(cell.code, f"{cell.label}: {value}", x=x, y=flag, path=path)


def _letter_size(side: float) -> float:
    """The size of three letters that leave an edge about them in a tile."""
    return min(13.0, side * 0.4)


def _ranges(held: Sequence[Cell]) -> dict[int, tuple[Decimal, Decimal, int]]:
    """The least and greatest value of each band, and how many areas are in it."""
    found: dict[int, list[Decimal]] = {}
    for cell in held:
        if isinstance(cell.value, Decimal) and cell.band is not None:
            found.setdefault(cell.band, []).append(cell.value)
    return {band: (min(v), max(v), len(v)) for band, v in sorted(found.items())}


def _legend(panel: Panel, held: Sequence[Cell], *, written_as: tuple[str, int]) -> float:
    """The bands with the values that are in them, and the symbols; how far down it goes."""
    unit, decimals = written_as
    ranges = _ranges(held)
    entries = [
        (palette.RAMP[band], "", _range(low, high, unit=unit, decimals=decimals))
        for band, (low, high, _) in ranges.items()
    ]
    known = [cell for cell in held if isinstance(cell.value, Decimal)]
    if len(ranges) > 1:
        # The top fifth may reach far: its end is somebody's, and most of it lies below.
        most = max(known, key=lambda cell: cell.value)
        if most.value > ranges[max(ranges)][0]:
            entries[-1] = (*entries[-1][:2], f"{entries[-1][2]} ({most.label})")
        panel.text("Each shade is a fifth of the authorities", 0, 32, colour=palette.MUTED)
    symbols = dict.fromkeys(_symbol(c) for c in held if not isinstance(c.value, Decimal))
    entries += [(palette.PAPER, s or "–", words_of.meaning(s)) for s in symbols]
    x, y = 0.0, 62.0 if len(ranges) > 1 else 42.0
    for colour, letter, text in entries:
        wide = 32 + width_of(text) + 22
        if x and x + wide > panel.sheet:
            x, y = 0.0, y + 30
        panel.point(x=x + 12, y=y, shape="square", size=22**2, colour=colour, edge=palette.MUTED,
                    dash=_DASHED if letter else [1, 0])  # fmt: skip
        if letter:
            panel.text(letter, x + 12, y, align="center", size=palette.SMALL)
        panel.text(text, x + 32, y)
        x += wide
    return y + 14


def _range(low: Decimal, high: Decimal, *, unit: str, decimals: int) -> str:
    first, last = (written(v, unit=unit, decimals=decimals) for v in (low, high))
    return first if first == last else f"{first} to {last}"


def _words(held: Sequence[Cell], *, written_as: tuple[str, int]) -> str:
    unit, decimals = written_as
    known = sorted(
        (c for c in held if isinstance(c.value, Decimal)), key=lambda c: (c.value, c.label)
    )
    parts = [f"{len(held)} authorities as tiles."]
    if known:
        low, high = known[0], known[-1]
        parts.append(
            f"Lowest: {low.label} ({written(low.value, unit=unit, decimals=decimals)}). "
            f"Highest: {high.label} ({written(high.value, unit=unit, decimals=decimals)})."
        )
    for low_end, high_end, n in _ranges(held).values():
        parts.append(f"{n} have {_range(low_end, high_end, unit=unit, decimals=decimals)}.")
    counted: dict[str, int] = {}
    for cell in held:
        if not isinstance(cell.value, Decimal):
            counted[_symbol(cell)] = counted.get(_symbol(cell), 0) + 1
    parts += [f"{n} have {s or 'no figure'} ({words_of.meaning(s)})." for s, n in counted.items()]
    return " ".join(parts)
