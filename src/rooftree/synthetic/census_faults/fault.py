"""What a fault of a census is: a named way in which a child can be wrong, and rules it is for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from rooftree.returns.description import Year
from rooftree.synthetic.named_faults import Fault, held_in
from rooftree.synthetic.views.census import Block

Details = Block
# The columns that the fault wrote, or None where it does not fit the child.
Written = Sequence[str] | None


@dataclass
class Faulty:
    """A child of a census that may be made wrong; a fault changes its blocks in place.

    ``others`` gives the other children without a fault. One that the fault needs as it is, such
    as the owner of an identifier that is given twice, is put into ``leans_on`` and gets none.
    """

    child: Block
    year: Year
    others: Callable[[], Iterable[Block]] = tuple
    leans_on: list[Block] = field(default_factory=list)

    @property
    def identifiers(self) -> Block:
        """Who the child is."""
        return block(self.child, "ChildIdentifiers")

    @property
    def about(self) -> Block:
        """Ethnicity and disabilities."""
        return block(self.child, "ChildCharacteristics")

    @property
    def details(self) -> list[Details]:
        """The episodes of need, in order."""
        return blocks(self.child, "CINdetails")

    @property
    def helped(self) -> Iterator[Details]:
        """Episodes of referrals that led to something."""
        return (one for one in self.details if one["ReferralNFA"] == "0")

    @property
    def closed(self) -> Iterator[Details]:
        """Episodes that are over."""
        return (one for one in self.helped if "CINclosureDate" in one)

    @property
    def open(self) -> Iterator[Details]:
        """Episodes that go on."""
        return (one for one in self.helped if "CINclosureDate" not in one)

    def within(self, name: str) -> Iterator[tuple[Details, Block]]:
        """Every block of a name with its episode."""
        return ((one, row) for one in self.details for row in blocks(one, name))

    @property
    def after(self) -> str:
        """A day after the year."""
        return shifted(self.year.end.isoformat(), 40)

    @property
    def before(self) -> str:
        """A day before the year."""
        return shifted(self.year.start.isoformat(), -40)


def block(within: Block, name: str) -> Block:
    """The one block of a name."""
    found = within[name]
    assert isinstance(found, dict)
    return found


def blocks(within: Block, name: str) -> list[Block]:
    """The blocks of a name; changes to the list itself are kept where there are some."""
    found = within.get(name, [])
    assert isinstance(found, list)
    return found  # type: ignore[return-value]


def texts(within: Block, name: str) -> list[str]:
    """The texts of a list of elements."""
    found = within.get(name, [])
    assert isinstance(found, list)
    return found  # type: ignore[return-value]


def day(within: Block, name: str) -> date:
    """A date of a block."""
    return date.fromisoformat(str(within[name]))


def shifted(text: str, days: int) -> str:
    """So many days later, as XML writes it."""
    return (date.fromisoformat(text) + timedelta(days=days)).isoformat()


Make = Callable[[Faulty], Written]
FAULTS: dict[str, Fault[Make]] = {}
fault = held_in(FAULTS)
