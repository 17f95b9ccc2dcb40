"""The contract that reads ``.importlinter``'s table of rooms: who may open which door.

It is a list of what is allowed, so a new room can open no door until its line says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

ANYTHING = "*"


class RoomsContract(Contract):
    """Each line is ``room: room, room.module, ...``; a door left unsaid is shut."""

    type_name = "rooms"

    package = fields.StringField()
    rooms = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Compare every direct import between rooms with the table."""
        package = str(self.package)
        allowed = dict(_line(str(line)) for line in self.rooms)  # type: ignore[attr-defined]
        broken = list(_broken(graph, package, allowed))
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print a sentence for each door that was opened and may not be."""
        for sentence in check.metadata["broken"]:
            output.print_error(sentence)


def _line(line: str) -> tuple[str, tuple[str, ...]]:
    room, _, doors = line.partition(":")
    return room.strip(), tuple(door.strip() for door in doors.split(",") if door.strip())


def _broken(graph: ImportGraph, package: str, allowed: dict[str, tuple[str, ...]]) -> Iterator[str]:
    for module in sorted(graph.modules):
        name = module.removeprefix(f"{package}.")
        if name == module:  # rooftree itself: the same functions as the terminal's.
            continue
        room = _longest(name, allowed)
        if room is None:
            if "." in name or graph.find_modules_directly_imported_by(module):
                yield f"{module} is in no room that .importlinter knows: add its line."
            continue
        for imported in sorted(graph.find_modules_directly_imported_by(module)):
            door = imported.removeprefix(f"{package}.")
            if not _may(room, door, allowed[room]):
                lines = sorted(
                    detail["line_number"]
                    for detail in graph.get_import_details(importer=module, imported=imported)
                )
                yield (
                    f"{module} (line {', '.join(map(str, lines))}) imports {imported}, but "
                    f"{room} may import only {', '.join(allowed[room]) or 'nothing of ours'}."
                )


def _may(room: str, door: str, doors: tuple[str, ...]) -> bool:
    own = room.split(".", maxsplit=1)[0] if room.startswith("cli") else room
    return ANYTHING in doors or any(_within(door, each) for each in (own, *doors))


def _longest(name: str, rooms: dict[str, tuple[str, ...]]) -> str | None:
    found = [room for room in rooms if _within(name, room)]
    return max(found, key=len, default=None)


def _within(name: str, room: str) -> bool:
    return name == room or name.startswith(f"{room}.")
