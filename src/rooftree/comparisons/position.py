"""Where an authority's value stands among all authorities', where one end is the better one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from rooftree.comparisons.numbers import remembered, standing
from rooftree.comparisons.ratings import scale_of
from rooftree.comparisons.spread import cuts
from rooftree.reference.figures import By
from rooftree.releases import Release

# To stand beside every rank and quarter that is shown.
WHAT_A_POSITION_CANNOT_TELL = (
    "A rank and a quarter say where a number stands among other numbers, and no more. They "
    "cannot tell whether a difference is more than chance: ranks of small authorities move a "
    "long way from year to year for no reason. They cannot tell why a number is high or low, as "
    "authorities differ in need, in what they record and in how. There is always a lowest "
    "quarter, even where every authority does well."
)
LETTERS = "ABCD"


@dataclass(frozen=True)
class Band:
    """A quarter by its letter, A the better end: its lowest and highest possible value.

    Both ends belong to it. None where no value of the indicator's decimals falls in it; the
    outer end of the first and last band is the outermost value of any authority.
    """

    letter: str
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True)
class Position:
    """An authority is ``rank`` of ``of``, 1 the better end; ``ties`` others have its value.

    ``quartile`` is the letter of its band, and ``limits`` the four bands, which neither overlap
    nor leave a gap; "" and () where values are too alike or too few to part in four.
    """

    rank: int
    of: int
    ties: int
    quartile: str
    limits: tuple[Band, ...]


def position(
    release: Release, indicator: str, area: str, period: str, by: By = ()
) -> Position | None:
    """The position of an authority in a period (by its label), by values as published.

    None where the indicator's polarity is "neither", where its values are judgements in words, or
    where the authority has no number or did not exist: neither end is better, there is no amount,
    or nothing is known. Symbols are not ranked.

    The formulas are those of the department's Local Authority Interactive Tool: equal values
    have the smallest of their ranks; the quartiles are of type 7; a value that equals a quartile
    is in the better band. Show ``WHAT_A_POSITION_CANNOT_TELL`` beside it.
    """
    definition = release.definitions[indicator]
    polarity = "neither" if scale_of(definition) else definition.get("polarity")
    numbers = standing(release, indicator, period, by).numbers
    code = release.areas.canonical(area)
    if polarity not in ("low", "high") or code not in numbers:
        return None
    value, values = numbers[code], numbers.values()
    better = [each < value if polarity == "low" else each > value for each in values]
    limits = remembered(
        release,
        indicator,
        ("bands", period, by),
        lambda: bands(tuple(values), polarity, definition["decimals"]),
    )
    ties = sum(each == value for each in values) - 1
    return Position(sum(better) + 1, len(values), ties, band_of(value, limits), limits)


def bands(values: tuple[Decimal, ...], polarity: str, decimals: int) -> tuple[Band, ...]:
    """The four bands of values of so many decimals, A first.

    A quartile may lie between two values that can be published (12.25 where they have one
    decimal): the band then ends with the last value on its side (12.2) and the next begins with
    the one after (12.3). Empty for fewer than four values or where quartiles are equal.
    """
    if len(values) < len(LETTERS):
        return ()
    quartiles = cuts(values, len(LETTERS))
    if len(set(quartiles)) < len(quartiles):
        return ()
    step = Decimal(1).scaleb(-decimals)
    if polarity == "low":
        ends = [each.quantize(step, rounding=ROUND_FLOOR) for each in quartiles]
        lows, highs = [min(values), *(end + step for end in ends)], [*ends, max(values)]
    else:
        ends = [each.quantize(step, rounding=ROUND_CEILING) for each in reversed(quartiles)]
        lows, highs = [*ends, min(values)], [max(values), *(end - step for end in ends)]
    return tuple(
        Band(letter, low, high) if low <= high else Band(letter, None, None)
        for letter, low, high in zip(LETTERS, lows, highs, strict=True)
    )


def band_of(value: Decimal, limits: tuple[Band, ...]) -> str:
    """The letter of the band that a value is in; "" where there are no bands."""
    inside = (
        band.letter
        for band in limits
        if band.low is not None and band.high is not None and band.low <= value <= band.high
    )
    return next(inside, "")
