"""Chance that is the same for the same seed, on every version of Python."""

from __future__ import annotations

import math
import random
from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Weights:
    """Words to choose from, each as likely as its weight among all."""

    words: tuple[str, ...]
    sums: tuple[float, ...]

    @classmethod
    def of(cls, shares: Mapping[str, float]) -> Weights:
        """From a mapping of word to weight; weights need not add up to anything."""
        return cls(tuple(shares), tuple(accumulate(shares.values())))


class Chance:
    """A stream of draws from one text.

    Only ``random.random()`` is used, whose values Python keeps from version to version; what
    ``choice`` or ``expovariate`` make of them has changed before.
    """

    __slots__ = ("_next",)

    def __init__(self, *seed: object) -> None:
        self._next = random.Random(" ".join(map(str, seed))).random

    def share(self) -> float:
        """A number from 0 up to 1."""
        return self._next()

    def happens(self, percent: float) -> bool:
        """Whether something of that probability happens."""
        return self._next() * 100 < percent

    def pick(self, weights: Weights) -> str:
        """One of the words."""
        return weights.words[bisect(weights.sums, self._next() * weights.sums[-1])]

    def one_of(self, values: Sequence[T]) -> T:
        """One of the values, each as likely."""
        return values[int(self._next() * len(values))]

    def whole(self, low: int, high: int) -> int:
        """A whole number from ``low`` to ``high``, both possible."""
        return low + int(self._next() * (high - low + 1))

    def wait(self, least_and_mean: tuple[float, float]) -> int:
        """Days: at least the first number, and on average the second more."""
        least, mean = least_and_mean
        return int(least - mean * math.log(1 - self._next()))

    def date(self, first: date, last: date) -> date:
        """A day from ``first`` to ``last``."""
        return first + timedelta(days=self.whole(0, (last - first).days))

    def shuffled(self, values: Sequence[T]) -> list[T]:
        """The values in another order."""
        return [value for _, value in sorted(((self._next(), v) for v in values), key=_first)]


def _first(pair: tuple[float, object]) -> float:
    return pair[0]
