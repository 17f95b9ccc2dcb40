"""Write Markdown: a page, a table, a condition, a drawn example."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import dedent

from rooftree.language.tables import drawn_tables

GENERATED = "<!-- Written from the definitions by `make fix`. Do not edit by hand. -->"


def tidy(text: str) -> str:
    """The text without trailing spaces, ending in one line feed."""
    return "\n".join(line.rstrip() for line in text.splitlines()).strip() + "\n"


def page(title: str, lead: str, body: Iterable[str]) -> str:
    """A page: its title, a note that it is generated, a first paragraph, the rest."""
    return "\n\n".join([f"# {title}", GENERATED, lead, *body])


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table of cells under a head."""
    lines = [f"| {' | '.join(head)} |", f"|{'-|' * len(head)}"]
    lines += [f"| {' | '.join(_cell(cell) for cell in row)} |" for row in rows]
    return "\n".join(lines)


def _cell(value: object) -> str:
    text = "" if value is None else str(value).replace("\n", " ").replace("|", "\\|")
    # Outside code an angle bracket would be taken for a tag.
    return text if "`" in text else text.replace("<", "&lt;")


def sql(text: str) -> str:
    """A condition, set apart."""
    return f"```sql\n{dedent(text).strip()}\n```"


def example(text: str) -> Iterator[str]:
    """Each drawn table of an example."""
    for name, rows in drawn_tables(text).items():
        head = list(dict.fromkeys(column for row in rows for column in row))
        yield f"`{name}`"
        yield table(head, [[row.get(column) for column in head] for row in rows])
