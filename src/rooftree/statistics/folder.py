"""A folder of published files: their tables, and what became of each file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rooftree.areas import Areas
from rooftree.statistics.formulas import LookUp
from rooftree.statistics.layouts import tables_of
from rooftree.statistics.looking_up import Looked
from rooftree.statistics.published import FileRead
from rooftree.statistics.reading import Found, labels_nobody_knows
from rooftree.statistics.rows import StatisticsError, Table

# What a fetch keeps beside a table: no published file.
FETCHED = ".source.json"


@dataclass(frozen=True)
class Folder:
    """The files of a folder, and the tables of those that are in a layout that is known."""

    path: Path
    tables_by_file: Mapping[Path, tuple[Table, ...]]
    _hashes: dict[Path, str] = field(default_factory=dict)

    @property
    def tables(self) -> tuple[Table, ...]:
        """Every table."""
        return tuple(table for few in self.tables_by_file.values() for table in few)

    def name(self, path: Path) -> str:
        """The name of a file within the folder."""
        return path.relative_to(self.path).as_posix()

    def sha256(self, path: Path) -> str:
        """The hash of a file's bytes."""
        if path not in self._hashes:
            self._hashes[path] = hashlib.sha256(path.read_bytes()).hexdigest()
        return self._hashes[path]

    def published_on(self, path: Path) -> str:
        """When a file was published, as what fetched it keeps beside it; empty where nothing is."""
        beside = path.with_suffix(FETCHED)
        if not beside.is_file():
            return ""
        try:
            return str(json.loads(beside.read_text("utf-8")).get("published", ""))[:10]
        except (OSError, ValueError, AttributeError):
            raise StatisticsError(
                f"{beside.name} cannot be read: fetch {path.name} again, or take it away."
            ) from None

    def files(
        self, found: Iterable[Found], looked: Mapping[LookUp, Looked]
    ) -> tuple[FileRead, ...]:
        """Every file: who reads it, or why nobody does."""
        by_file: dict[Path, list[Found]] = {path: [] for path in self.tables_by_file}
        for one in found:
            by_file[one.table.path].append(one)
        looked_in: dict[Path, set[str]] = {}
        for one_looked in looked.values():
            if one_looked.path:
                looked_in.setdefault(one_looked.path, set()).update(one_looked.columns)
        return tuple(
            self._file(path, few, looked_in.get(path, set())) for path, few in by_file.items()
        )

    def _file(self, path: Path, found: list[Found], looked_in: set[str]) -> FileRead:
        tables = self.tables_by_file[path]
        columns = {column for table in tables for column in table.columns}
        read = {column for one in found for column in one.columns} | looked_in
        reason = ""
        if not tables:
            reason = "It is in no layout that is known."
        elif not read:
            reason = "No measure reads its columns."
        elif not found:
            reason = f"No measure is in it; {', '.join(sorted(looked_in))} is taken from it."
        return FileRead(
            file=self.name(path),
            sha256=self.sha256(path),
            layout=tables[0].layout if tables else "",
            measures=tuple(dict.fromkeys(one.measure.id for one in found)),
            reason=reason,
            unread_columns=tuple(sorted(columns - read)) if read else (),
            unknown=labels_nobody_knows(found),
        )


def read_folder(folder: Path, areas: Areas) -> Folder:
    """The tables of every file in a folder and the folders in it; hidden files are none.

    Raises ``StatisticsError`` with a sentence when there is no such folder.
    """
    if not folder.is_dir():
        raise StatisticsError(f"There is no folder {folder}: give one of published files.")
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    shown = [path for path in paths if _is_shown(path.relative_to(folder))]
    return Folder(folder, {path: tables_of(path, areas) for path in shown})


def _is_shown(path: Path) -> bool:
    return not path.name.endswith(FETCHED) and not any(one.startswith(".") for one in path.parts)
