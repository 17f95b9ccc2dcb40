"""Bring what the pages take from npm, build it, and note versions, licences and hashes.

``make assets`` calls it. The styles are committed, so that nobody needs npm to run Rooftree.
DuckDB-WASM, which the checker in a browser needs, is too large for git: only its hashes are
committed, and what is brought must be what they say. ``--only duckdb`` brings it alone;
``--accept`` notes the hashes of a version that was changed in package.json.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
DESIGN = ROOT / "src/rooftree/web/design"
VENDOR = DESIGN / "vendor"
NOTES = VENDOR / "VENDOR.json"
# In no commit: made where it is wanted, and carried by the wheel.
NOT_IN_GIT = ("duckdb",)
LICENCES = "licences.txt"

# What the page uses of the two packages; esbuild leaves out the rest.
_ENTRY = """\
export { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
export {
  Bool, Field, Float64, Int32, Schema, Table, Utf8, makeData, makeVector, tableToIPC
} from "apache-arrow";
"""


def main() -> int:
    """Build into ``web/design/vendor`` and write VENDOR.json."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=list(BUILDERS), help="Only this folder.")
    parser.add_argument("--accept", action="store_true", help="Note new hashes of DuckDB-WASM.")
    asked = parser.parse_args()
    noted = json.loads(NOTES.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        _install(work)
        for folder in [asked.only] if asked.only else BUILDERS:
            target = VENDOR / folder
            shutil.rmtree(target, ignore_errors=True)
            target.mkdir(parents=True)
            about = BUILDERS[folder](work, target)
            noted[folder] = _checked(folder, about, noted.get(folder), accept=asked.accept)
    NOTES.write_text(json.dumps(noted, indent=1) + "\n", "utf-8")
    return 0


def _install(work: Path) -> None:
    """The packages in the versions of package-lock.json, each held to its hash by npm."""
    for file in ("package.json", "package-lock.json"):
        if (ROOT / file).is_file():
            shutil.copy(ROOT / file, work / file)
    subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent"], cwd=work, check=True)
    shutil.copy(work / "package-lock.json", ROOT / "package-lock.json")


def _govuk(work: Path, target: Path) -> dict[str, Any]:
    """GOV.UK Frontend's styles, compiled."""
    source = DESIGN / "styles" / "govuk.scss"
    sheet = target / "govuk-frontend.css"
    build = ["npx", "sass", "--load-path=node_modules", "--style=compressed", "--no-source-map"]
    quiet = ["--quiet-deps", "--silence-deprecation=import"]
    subprocess.run([*build, *quiet, str(source), str(sheet)], cwd=work, check=True)
    # The crest is the government's and is no part of our pages.
    plain = re.sub(r'url\("/static/none/[^"]*"\)', "none", sheet.read_text("utf-8"))
    sheet.write_text(plain, "utf-8")
    return _about(work, "govuk-frontend")


def _duckdb(work: Path, target: Path) -> dict[str, Any]:
    """DuckDB-WASM: the engine, its worker, and one module to call it by."""
    (work / "entry.mjs").write_text(_ENTRY, "utf-8")
    form = ["--bundle", "--minify", "--format=esm", "--platform=browser", "--target=es2022"]
    said = ["--log-level=warning", "--legal-comments=inline"]
    made = [f"--outfile={target / 'duckdb.mjs'}", "--metafile=made-of.json"]
    subprocess.run(["npx", "esbuild", "entry.mjs", *form, *said, *made], cwd=work, check=True)
    held = work / "node_modules/@duckdb/duckdb-wasm/dist"
    for name in ("duckdb-eh.wasm", "duckdb-browser-eh.worker.js"):
        shutil.copy(held / name, target / name)
    packages = _packages(work)
    _write_licences(work, packages, target / LICENCES)
    bundled = [_about(work, name) for name in packages if name != "@duckdb/duckdb-wasm"]
    return {**_about(work, "@duckdb/duckdb-wasm"), "bundled": bundled}


def _packages(work: Path) -> list[str]:
    """The packages that something of is in the module that was bundled, by name."""
    inputs = json.loads((work / "made-of.json").read_text("utf-8"))["inputs"]
    found = {
        match[1]
        for path in inputs
        if (match := re.match(r"node_modules/((?:@[^/]+/)?[^/]+)/", path))
    }
    return sorted(found)


def _write_licences(work: Path, packages: Iterable[str], path: Path) -> None:
    """The licence and the notice of each package, as it came: they go where the module goes."""
    texts = []
    for name in packages:
        about = _about(work, name)
        texts.append(f"{about['name']} {about['version']}, {about['licence']}")
        folder = work / "node_modules" / name
        held = [
            file.read_text("utf-8").strip()
            for file in sorted(folder.iterdir())
            if re.match(r"(licen[cs]e|notice)", file.name, re.IGNORECASE)
        ]
        texts += held or [f"Its package holds no text of it; its source does: {_source(folder)}"]
    path.write_text("\n\n".join(texts) + "\n", "utf-8")


BUILDERS: Mapping[str, Callable[[Path, Path], dict[str, Any]]] = {
    "govuk": _govuk,
    "duckdb": _duckdb,
}


def _source(package: Path) -> str:
    """Where a package's source is."""
    said = json.loads((package / "package.json").read_text("utf-8"))["repository"]
    address: str = said["url"] if isinstance(said, dict) else said
    return address.removeprefix("git+")


def _about(work: Path, package: str) -> dict[str, Any]:
    about = json.loads((work / "node_modules" / package / "package.json").read_text("utf-8"))
    return {"name": about["name"], "version": about["version"], "licence": about["license"]}


def _checked(
    folder: str, about: dict[str, Any], noted: dict[str, object] | None, *, accept: bool
) -> dict[str, object]:
    """What is noted of a folder; one that git does not hold must be as it was noted before."""
    found: dict[str, object] = {**about, "files": hashes(VENDOR / folder)}
    if folder in NOT_IN_GIT and not accept and found != noted:
        shutil.rmtree(VENDOR / folder)
        sys.exit(
            f"What npm gave for {about['name']} {about['version']} is not what VENDOR.json says: "
            "it was removed. If the version was changed in package.json, add --accept."
        )
    return found


def hashes(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file of a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


if __name__ == "__main__":
    sys.exit(main())
