"""What could not be read, told to a person: what is alike in one sentence with its rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rooftree.sources.dataset import Problem


def problems_told(problems: Iterable[Problem], *, most_rows: int) -> Iterator[str]:
    """A sentence for problems that differ only in their row; at most so many rows are named."""
    alike: dict[tuple[str, str | None, str], list[Problem]] = {}
    for problem in problems:
        alike.setdefault((problem.file, problem.column, problem.sentence), []).append(problem)
    for (file, column, sentence), group in alike.items():
        rows = [str(problem.row) for problem in group if problem.row is not None]
        if len(group) == 1 or not rows:
            yield str(group[0])
            continue
        more = f" and {len(rows) - most_rows} more" if len(rows) > most_rows else ""
        where = f"{file}, {column}, rows" if column else f"{file}, rows"
        yield f"{where} {', '.join(rows[:most_rows])}{more}: {sentence}"
