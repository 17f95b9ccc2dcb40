"""Built definitions, kept by the hash of their text so that running them parses nothing.

The file is generated (``make fix``), committed, shipped in the wheel, and compared by
``make check``. A definition that is not in it is built when it is first used.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rooftree.language.links import Schema
from rooftree.language.placing import tables_placed
from rooftree.language.plan import Plan

FORMAT = 2


@dataclass(frozen=True)
class Definition:
    """What is built: conditions by table, and the links blamed with them."""

    name: str
    conditions: Mapping[str, str]
    blames: tuple[str, ...] = ()

    def digest(self, schema_digest: str) -> str:
        """The hash under which the definition's plans are kept."""
        text = json.dumps([FORMAT, schema_digest, dict(self.conditions), list(self.blames)])
        return hashlib.sha256(text.encode()).hexdigest()[:24]


def schema_digest(schema: Schema) -> str:
    """A hash of everything in the tables and links that a plan depends on."""
    tables = [
        (
            *(t.name, t.rows, t.row_name, t.key, t.order),
            *((c.name, c.kind, c.code_list, c.derived, c.needs) for c in t.columns),
        )
        for t in schema.tables.values()
    ]
    links = [(link.name, link.table, link.to, link.on, link.many) for link in schema.hand_links]
    text = repr((schema.child_key, tables, links, sorted(schema.views.items())))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def build(schema: Schema, definition: Definition) -> tuple[Plan, ...]:
    """Build one definition now. Raises ``DefinitionError`` that names it."""
    from rooftree.language.compiler import compile_all
    from rooftree.language.errors import DefinitionError

    try:
        plans = compile_all(schema, definition.conditions, blames=definition.blames)
    except DefinitionError as error:
        raise DefinitionError(f"{definition.name}: {error}") from None
    return tuple(replace(plan, places=tables_placed(plan.texts)) for plan in plans)


def plans_of(
    schema: Schema, definitions: Iterable[Definition], *, kept: Path
) -> dict[str, tuple[Plan, ...]]:
    """The plans of each definition by name, from the kept file or built where it lacks them."""
    digest = schema_digest(schema)
    held = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    found = {}
    for definition in definitions:
        data = held.get(definition.digest(digest))
        if data is None:
            found[definition.name] = build(schema, definition)
        else:
            found[definition.name] = tuple(Plan.from_data(plan) for plan in data["plans"])
    return found


def built_file(schema: Schema, definitions: Iterable[Definition]) -> str:
    """The text of the kept file for all definitions, built anew."""
    digest = schema_digest(schema)
    data: dict[str, Any] = {}
    for definition in definitions:
        plans = [plan.as_data() for plan in build(schema, definition)]
        data[definition.digest(digest)] = {"name": definition.name, "plans": plans}
    return json.dumps(data, indent=1) + "\n"
