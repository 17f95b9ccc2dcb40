"""The search for planted texts finds them wherever they hide."""

from __future__ import annotations

import gzip
import io
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.boundaries.searching import leaks

PLANTED = "SENTINEL CHILD 7Q3X"


def parquet() -> bytes:
    held = io.BytesIO()
    pq.write_table(pa.table({"child": [PLANTED]}), held, compression="zstd")
    return held.getvalue()


def workbook() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/sharedStrings.xml", f"<t>{PLANTED}</t>")
    return held.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(PLANTED.encode(), id="as it is"),
        pytest.param(PLANTED.lower().encode(), id="in small letters"),
        pytest.param(PLANTED.replace(" ", "").encode(), id="without spaces"),
        pytest.param(PLANTED.encode("utf-16"), id="as UTF-16"),
        pytest.param(gzip.compress(PLANTED.encode()), id="in gzip"),
        pytest.param(gzip.compress(parquet()), id="in Parquet in gzip"),
        pytest.param(parquet(), id="in Parquet"),
        pytest.param(workbook(), id="in Excel"),
    ],
)
def test_a_planted_text_is_found(content: bytes) -> None:
    assert leaks([PLANTED], name="file", content=content)


def test_a_planted_text_is_found_in_a_name() -> None:
    assert leaks([PLANTED], name="area/SENTINEL%20CHILD%207Q3X", content=b"")


def test_what_holds_none_is_clean() -> None:
    assert not leaks([PLANTED], name="file", content=b"SENTINEL of another kind")
