"""Look for planted texts in everything that was written, inside what is packed as well."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow.parquet as pq

_GZIP, _ZIP, _PARQUET = b"\x1f\x8b", b"PK\x03\x04", b"PAR1"


def leaks(texts: Iterable[str], *, name: str, content: bytes) -> list[str]:
    """A sentence for each planted text that a content holds, or that its name holds."""
    planted = list(texts)
    found = [f"{name} is named after {text}" for text in planted if _in(text, name.encode())]
    for layer, part in unpacked(content):
        found += [f"{name}{layer} holds {text}" for text in planted if _in(text, part)]
    return found


def leaks_in_folder(texts: Iterable[str], folder: Path) -> list[str]:
    """The same for every file below a folder."""
    planted = list(texts)
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    assert files, f"{folder} is empty, so nothing was searched"
    return [
        leak
        for path in files
        for leak in leaks(
            planted, name=path.relative_to(folder).as_posix(), content=path.read_bytes()
        )
    ]


def unpacked(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The content, and what is packed in it: gzip, zip (so Excel too) and Parquet."""
    yield "", content
    if content.startswith(_GZIP):
        for layer, part in unpacked(gzip.decompress(content)):
            yield f" (unzipped){layer}", part
    elif content.startswith(_ZIP):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for entry in packed.namelist():
                yield f"!{entry}", packed.read(entry)
    elif content.startswith(_PARQUET):
        table = pq.read_table(io.BytesIO(content))
        yield " (rows)", repr(table.to_pylist()).encode()
        yield " (schema)", table.schema.to_string().encode()


def _in(text: str, content: bytes) -> bool:
    """Whether a text is there in any letter case, or without its space, or as UTF-16."""
    lowered = content.lower()
    forms = {text.lower(), text.lower().replace(" ", ""), text.lower().replace(" ", "%20")}
    return any(
        form.encode() in lowered or form.encode("utf-16-le") in lowered for form in sorted(forms)
    )
