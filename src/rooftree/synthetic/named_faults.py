"""A fault is a named way of being wrong, aimed at rules: what every kind of return shares."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Made = TypeVar("Made", bound=Callable[..., object])


@dataclass(frozen=True)
class Fault(Generic[Made]):
    """A way of being wrong in a table. ``make`` gives what it wrote, or None where it does not fit.

    ``rules`` are the codes of the rules that it is aimed at, the first above all. It is put
    into collections that end in ``since`` to ``until``.
    """

    name: str
    table: str
    rules: tuple[str, ...]
    make: Made
    since: int = 0
    until: int = 9999


def held_in(
    faults: MutableMapping[str, Fault[Made]],
) -> Callable[..., Callable[[Made], Made]]:
    """A decorator that makes a function a fault, named as it is, and holds it in ``faults``."""

    def fault(table: str, *rules: str, since: int = 0, until: int = 9999) -> Callable[[Made], Made]:
        def register(make: Made) -> Made:
            name = make.__name__.strip("_").replace("_", " ")
            if name in faults:
                raise ValueError(f"There are two faults named '{name}'.")
            faults[name] = Fault(name, table, rules, make, since, until)
            return make

        return register

    return fault
