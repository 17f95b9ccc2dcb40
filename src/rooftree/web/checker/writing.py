"""Write the checker as a folder of files that any web server can show."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rooftree import __version__
from rooftree.returns import find
from rooftree.web.checker.definitions import as_text

HERE = Path(__file__).parent
DESIGN = HERE.parent / "design"
ENGINE = DESIGN / "vendor" / "duckdb"
ENGINE_FILES = ("duckdb.mjs", "duckdb-browser-eh.worker.js", "duckdb-eh.wasm")
LICENCES = "licences.txt"
MARK = "rooftree-checker.json"
# What the page may do: its own files, WebAssembly, and nothing from or to anywhere else.
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
# As a header it also holds for the worker, and may say who may frame the page.
SERVED_POLICY = f"{POLICY}; frame-ancestors 'none'"
_YEAR = 2025
_INDEX = "index.html"
_SMALL = 200
# More effort takes three times as long and saves one part in a hundred.
_EFFORT = 6


@dataclass(frozen=True)
class _Zone:
    """Where a reader chooses files."""

    name: str
    label: str
    hint: str
    accept: str
    many: bool = False


# Reference data, for a return that looks anything up.
_LISTS = (
    "Lists that some rules need",
    (
        _Zone(
            "providers",
            "Lists of providers (optional)",
            "Ofsted’s lists as workbooks (.xlsx) or CSV, or a CSV with the columns URN, "
            "LA_CODE, PLACE_CODES, PROVIDER_CODES, REG_END, POSTCODE.",
            ".csv,.txt,.xlsx,.xlsm",
            many=True,
        ),
        _Zone(
            "postcodes",
            "Postcode directory (optional)",
            "The ONS Postcode Directory, as the ZIP it comes in or the CSV in it. Only the "
            "postcodes of the return are looked up.",
            ".csv,.txt,.zip",
        ),
    ),
)

# Where files are chosen, by what they are.
_PARTS = (
    (
        "The return",
        (
            _Zone(
                "now",
                "This year’s files",
                "The CSV files or the XML file. Choose them, or drag them or their folder here.",
                ".csv,.txt,.xml",
                many=True,
            ),
            _Zone(
                "before",
                "Last year’s files (optional)",
                "Rules that compare with last year’s return need them, and they stand beside this "
                "one at a glance.",
                ".csv,.txt,.xml",
                many=True,
            ),
        ),
    ),
    _LISTS,
    (
        "What the findings stand beside",
        (
            _Zone(
                "teams",
                "List of teams (optional)",
                "A CSV with the columns team, worker and the child’s, named as in the return "
                "(CHILD, or LAchildID in a census): both are added to every list.",
                ".csv,.txt",
            ),
            _Zone(
                "previous",
                "Findings of an earlier run (optional)",
                "The findings as JSON, CSV or Excel, of this page or of rooftree check: what is "
                "new, fixed and still there is told, and notes are kept.",
                ".json,.csv,.xlsx",
            ),
        ),
    ),
)


class CheckerError(OSError):
    """The checker cannot be written; the text says why."""


@dataclass(frozen=True)
class Written:
    """What was written: files, bytes as they are and as a server may send them compressed."""

    files: int
    bytes: int
    compressed: int


def engine_is_here(engine: Path = ENGINE) -> bool:
    """Whether DuckDB-WASM was brought, by ``make assets`` or with the wheel."""
    return all((engine / name).is_file() for name in ENGINE_FILES)


def write_checker(
    target: Path,
    *,
    returns: str = "ssda903",
    engine: Path = ENGINE,
    even_without_engine: bool = False,
) -> Written:
    """Write the page and all it needs into ``target``, which is replaced as a whole.

    ``even_without_engine``: a page that says in a sentence what is missing is better than none.

    Raises ``CheckerError`` with a sentence when DuckDB-WASM is not here, or when the folder
    holds something else or cannot be written to.
    """
    if not even_without_engine and not engine_is_here(engine):
        raise CheckerError(
            "The engine of the checker, DuckDB-WASM, is not here: it is too large for git. Bring "
            "it with 'make assets' (which needs npm), or install Rooftree from its wheel."
        )
    if target.is_file() or (
        target.is_dir() and any(target.iterdir()) and not (target / MARK).is_file()
    ):
        raise CheckerError(f"{target} holds something else: name another folder, or empty it.")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(
            prefix=".checker-", dir=target.parent, ignore_cleanup_errors=True
        ) as name:
            made = Path(name) / "checker"
            written = _write(made, dict(_files(returns, engine)))
            shutil.rmtree(target, ignore_errors=True)
            made.rename(target)
    except OSError as error:
        raise CheckerError(f"{target} cannot be written to: {error.strerror}.") from None
    return written


def _write(folder: Path, files: dict[str, bytes]) -> Written:
    version = hashlib.sha256()
    for name, body in sorted(files.items()):
        version.update(f"{name} {hashlib.sha256(body).hexdigest()}\n".encode())
    digest = version.hexdigest()[:16]
    files["sw.js"] = _service_worker(["./", *sorted(set(files) - {_INDEX})], digest)
    files[MARK] = json.dumps({"rooftree": __version__, "files": digest}).encode() + b"\n"
    compressed = 0
    for name, body in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
        packed = gzip.compress(body, _EFFORT, mtime=0)
        if len(packed) < len(body) - _SMALL:
            path.with_name(f"{path.name}.gz").write_bytes(packed)
        compressed += min(len(packed), len(body))
    return Written(len(files), sum(map(len, files.values())), compressed)


def _files(returns: str, engine: Path) -> Iterator[tuple[str, bytes]]:
    """Every file that the page asks for, by its name in the folder."""
    page = _page(returns, licences=_licences(engine))
    for link in sorted(set(re.findall(r'"/static/([^"]+)"', page))):
        yield f"assets/{link}", _asset(link).read_bytes()
    yield _INDEX, page.replace('"/static/', '"assets/').encode()
    for path in sorted((HERE / "static").iterdir()):
        if path.name != "sw.js":
            yield path.name, path.read_bytes()
    if engine_is_here(engine):
        # Whoever copies the folder hands on the licences with it.
        for name in (*ENGINE_FILES, *_licences(engine)):
            yield f"duckdb/{name}", (engine / name).read_bytes()
    yield "definitions.json", as_text(returns).encode()


def _asset(link: str) -> Path:
    folder, _, name = link.partition("/")
    return {"govuk": DESIGN / "vendor/govuk", "rooftree": DESIGN / "static/rooftree"}[folder] / name


def _licences(engine: Path) -> list[str]:
    """The file of licences, where it came with the engine."""
    return [LICENCES] if engine_is_here(engine) and (engine / LICENCES).is_file() else []


def _page(returns: str, *, licences: list[str]) -> str:
    # Django's templates ask for settings; the same as of the pages, which may run beside this.
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rooftree.web.public.settings")
    from django.template import Context, Engine

    engine = Engine(dirs=[HERE / "templates", DESIGN / "templates"])
    described = find(returns)
    years = [year.year for year in described.years]
    values: Mapping[str, Any] = {
        "label": described.label,
        "years": years,
        "chosen": _YEAR if _YEAR in years else max(years),
        "parts": [part for part in _PARTS if described.reference or part is not _LISTS],
        "version": __version__,
        "licences": [f"duckdb/{name}" for name in licences],
    }
    text: str = engine.get_template("checker.html").render(Context(values))
    # Before all else in the page, for it holds for what comes after it.
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    return text.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n{policy}', 1)


def _service_worker(names: list[str], version: str) -> bytes:
    text = (HERE / "static" / "sw.js").read_text("utf-8")
    return text.replace("@VERSION@", version).replace("@FILES@", json.dumps(names)).encode()
