"""The deciles of authorities over periods, as bands behind lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from rooftree.web.design.charts import narrow, palette, plot
from rooftree.web.design.charts import words as words_of
from rooftree.web.design.charts.axis import axis
from rooftree.web.design.charts.drawing import WIDTH, Panel, chart
from rooftree.web.design.charts.model import Break, Chart, Line, Point
from rooftree.web.design.charts.over_time import (
    Domain,
    aligned,
    draw,
    known_breaks,
    lines_said,
    noted,
    panel_for,
    values_of,
)

MIDDLE = "Median of authorities"
_CUTS = 9


def fan(
    cuts: Sequence[tuple[str, Sequence[Decimal]]],
    lines: Sequence[Line],
    *,
    periods: Sequence[str],
    unit: str,
    decimals: int,
    breaks: Sequence[Break] = (),
    zero: bool = True,
    domain: Domain = None,
) -> Chart:
    """The deciles of authorities (nine ``cuts`` a period) as bands behind the lines.

    The fifth cut is the median and is drawn as a line. Raises ``ValueError`` where a period has
    other than nine cuts.
    """
    held = _held(cuts)
    breaks = known_breaks(breaks, periods)
    points = (Point(p, held[p][4] if p in held else None) for p in periods)
    shown = [*aligned(lines, periods), Line(MIDDLE, tuple(points))]
    ends = [value for nine in held.values() for value in (nine[0], nine[-1])]
    values = axis([*values_of(shown), *ends], unit=unit, zero=zero, domain=domain)
    panel = panel_for(shown, periods=periods, values=values, breaks=breaks, shape="fan")
    _bands(panel, held, periods=periods, starts={one.before for one in breaks})
    down = draw(panel, shown, periods=periods, breaks=breaks, written_as=(unit, decimals))
    plot.draw_ends(panel, plot.looks_of(shown), room=WIDTH - panel.left - panel.width)
    down = _bands_named(panel, down)
    said = lines_said(shown, unit=unit, decimals=decimals)
    ends_said = words_of.joined(words_of.breaks_said(breaks), words_of.start_of(values))
    words = words_of.joined(said, _among(lines, held), _SHADES, ends_said)
    notes = noted(shown, breaks)
    wide = chart([panel], words=words, height=panel.top + down, kind="time", notes=notes)
    small = narrow.plot_for("fan", values, tall=230, top=34 + (22 if breaks else 0))
    small.x = (-0.5, len(periods) - 0.5)
    _bands(small, held, periods=periods, starts={one.before for one in breaks})
    down = draw(small, shown, periods=periods, breaks=breaks, written_as=(unit, decimals))
    narrow.within(small)
    key = narrow.line_key(shown, top=small.top + down + 12, written_as=(unit, decimals))
    tall = key.top + _shades_below(key)
    return narrow.paired(wide, [small, key], height=tall, kind="time")


def _shades_below(key: Panel) -> float:
    """What the shades mean, under the names of the lines; how far down it goes."""
    y = key.height + 16
    key.text("Middle share of authorities:", 0, y)
    for n, (colour, share) in enumerate(zip(reversed(palette.FAN), _SHARES, strict=True)):
        # So broad a rule reaches over its ends: at the very edge it would move the whole chart.
        x = 16 + n * 80
        key.rule(x, y + 26, x + 26, y + 26, colour=colour, width=18)
        key.text(share, x + 32, y + 26)
    return y + 42


_SHARES = ("20%", "40%", "60%", "80%")


_SHADES = (
    "The shaded bands hold the middle 20, 40, 60 and 80 per cent of authorities, from the darkest "
    "to the lightest."
)


def _held(cuts: Sequence[tuple[str, Sequence[Decimal]]]) -> dict[str, tuple[Decimal, ...]]:
    """The nine cuts of each period."""
    for label, given in cuts:
        if len(given) != _CUTS:
            raise ValueError(f"Deciles have nine cuts; {label} has {len(given)}.")
    return {label: tuple(nine) for label, nine in cuts}


def _bands_named(panel: Panel, down: float) -> float:
    """What the shades mean, under the plot; how far down it goes."""
    y, x = down + 16, -panel.left
    panel.text("Middle share of authorities:", x, y)
    x += 214
    for colour, share in zip(reversed(palette.FAN), _SHARES, strict=True):
        panel.rule(x, y, x + 30, y, colour=colour, width=18)
        panel.text(share, x + 36, y)
        x += 92
    return y + 16


def _bands(
    panel: Panel,
    held: Mapping[str, tuple[Decimal, ...]],
    *,
    periods: Sequence[str],
    starts: set[str],
) -> None:
    for band, colour in enumerate(palette.FAN):
        run = 0
        for n, period in enumerate(periods):
            if period not in held or period in starts:
                run += 1
            if period not in held:
                continue
            nine = held[period]
            row = {"at": n, "low": float(nine[band]), "high": float(nine[8 - band])}
            panel.rows["bands"].append({**row, "colour": colour, "run": f"{band} {run}"})


def _among(lines: Sequence[Line], held: Mapping[str, tuple[Decimal, ...]]) -> str:
    """Between which deciles the first line lies last."""
    points = lines[0].points if lines else ()
    last = next((p for p in reversed(points) if p.value is not None and p.label in held), None)
    if last is None or last.value is None:
        return ""
    value, nine = last.value, held[last.label]
    below = sum(1 for cut in nine if value >= cut)
    return (
        f"In {last.label} {lines[0].name} was in the {_TENTHS[below]} tenth of authorities, "
        "counted from the lowest."
    )


_TENTHS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "last",
)  # fmt: skip
