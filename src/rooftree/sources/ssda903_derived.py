"""What the portal derives from an SSDA903 return that is given as CSV."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping

import pyarrow as pa

from rooftree.returns.description import Return
from rooftree.sources.dataset import WrittenTable
from rooftree.sources.typing import with_column

_LAST = "_last"


def derive(
    described: Return,
    tables: MutableMapping[str, pa.Table],
    written: Mapping[str, WrittenTable],
) -> None:
    """The UASC flag of the header, from who is in the UASC table, unless it was given."""
    for suffix in ("", _LAST):
        header, uasc = f"header{suffix}", f"uasc{suffix}"
        held = written.get(header)
        if held is None or "UASC" in held.columns or uasc not in written:
            continue
        among = set(tables[uasc].column("CHILD").to_pylist()) - {None}
        children = tables[header].column("CHILD").to_pylist()
        flags = ["1" if child in among else "0" for child in children]
        table = described.table("header")
        column = table.column("UASC") if table else None
        assert column is not None
        tables[header] = with_column(tables[header], column, flags)
