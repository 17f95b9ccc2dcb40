"""A file that memory does not hold gets a sentence with the figures; the rest is read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.sources.test_reading import HEADER, write

from rooftree.sources import SourceError, read_folder
from rooftree.sources.memory import free_memory

GOOD = HEADER + "1,F,01/05/2012,WBRI,,,\n"
# Read a folder with so little memory that a file of a few megabytes is too large.
LITTLE = """
import resource, sys
from pathlib import Path
from rooftree.sources import read_folder
from rooftree.sources.memory import free_memory
import pyarrow, pyarrow.csv, pyarrow.compute
used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
most = used + int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_AS, (most, most))
assert free_memory() <= int(sys.argv[2])
read = read_folder(Path(sys.argv[1]), year=2025)
print(sorted(read.supplied), *read.problems, sep="\\n")
"""
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what is free")


def of_a_terabyte(path: Path) -> None:
    """A file that is mostly a hole: it takes no room on the disk."""
    path.write_text(HEADER)
    with path.open("r+b") as file:
        file.truncate(10**12)


@LINUX
@pytest.mark.parametrize("name", ["oc3.csv", "return.xml"])
def test_a_file_larger_than_memory_is_named_with_its_size_and_the_rest_is_read(tmp_path, name):
    folder = write(tmp_path, header__csv=GOOD)
    of_a_terabyte(folder / name)
    dataset = read_folder(folder, year=2025)
    assert dataset.supplied == {"header"}
    (problem,) = dataset.problems
    assert f"{name}: is 1.0 TB: to read it takes about 15.0 TB of memory, and " in str(problem)
    assert "GB are free here" in str(problem)


@LINUX
def test_nothing_else_in_the_folder_is_a_refusal(tmp_path):
    of_a_terabyte(tmp_path / "header.csv")
    with pytest.raises(SourceError, match=r"header.csv: is 1.0 TB"):
        read_folder(tmp_path, year=2025)


@LINUX
def test_a_limit_of_the_process_counts(tmp_path):
    rows = "".join(f"C{n},F,01/05/2012,WBRI,,,\n" for n in range(100_000))
    folder = write(tmp_path, header__csv=HEADER + rows)
    done = subprocess.run(
        [sys.executable, "-c", LITTLE, folder, str(30_000_000)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "to read it takes about" in done.stderr + done.stdout
    assert "MB are free here" in done.stderr + done.stdout


def test_what_is_free_is_more_than_nothing():
    free = free_memory()
    assert free is None or free > 10**6
