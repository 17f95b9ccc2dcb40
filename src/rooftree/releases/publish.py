"""Make a release: a new folder that is never written to again."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
from pathlib import Path

from rooftree import areas as area_files
from rooftree.areas import Areas
from rooftree.disclosure.protected import Protected
from rooftree.releases.ees import write_data, write_meta
from rooftree.releases.figures_file import write_figures
from rooftree.releases.release import ReleaseError
from rooftree.statistics.published import Published


def publish(
    content: Protected | Published,
    *,
    folder: Path,
    id: str,
    title: str,
    areas: Areas,
    made_on: str,
    source: str,
    licence: str,
) -> Path:
    """Write the next version of a release under ``folder/<id>/<version>``; gives its path.

    Content that is the same as the latest version's makes no new one. Raises
    ``ReleaseError`` with a sentence when the content is of another type, the id is not plain,
    or the folder cannot be written to; nothing half-written is left.
    """
    if not isinstance(content, Protected | Published):
        raise ReleaseError(
            "Only protected counts and published statistics can be released; protect counts with "
            "rooftree.disclosure.protect first."
        )
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,60}", id):
        raise ReleaseError(f"'{id}' cannot be a release's id: use small letters, figures, dashes.")
    about: dict[str, object] = {
        "id": id,
        "title": title,
        "kind": "measured" if isinstance(content, Protected) else "published",
        "invented": areas.invented,
        "source": source,
        "licence": licence,
        "policy": dict(content.policy) if isinstance(content, Protected) else {},
        "sources": [vars(s) for s in content.sources] if isinstance(content, Published) else [],
    }
    try:
        (folder / id).mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".making-", dir=folder / id))
    except OSError as error:
        raise ReleaseError(
            f"Nothing was released: {folder} cannot be written to ({error.strerror})."
        ) from None
    try:
        _write_content(content, areas, beside)
        about |= _hashes(beside)
        return _placed(beside, folder / id, about, made_on)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _write_content(content: Protected | Published, areas: Areas, folder: Path) -> None:
    definitions = {name: dict(definition) for name, definition in content.definitions.items()}
    text = json.dumps(definitions, indent=1, sort_keys=True, ensure_ascii=False)
    (folder / "definitions.json").write_text(text + "\n", "utf-8")
    (folder / "areas").mkdir()
    area_files.write(areas, folder / "areas")
    (folder / "data").mkdir()
    for name, definition in definitions.items():
        figures = [figure for figure in content.figures if figure.indicator == name]
        write_data(folder / "data" / f"{name}.csv", figures, areas, definition)
        write_meta(folder / "data" / f"{name}.meta.csv", definition)
    write_figures(folder / "figures.parquet", content.figures)


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _hashes(folder: Path) -> dict[str, object]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {"files": {path.relative_to(folder).as_posix(): digest(path) for path in files}}


def _placed(beside: Path, target: Path, about: dict[str, object], made_on: str) -> Path:
    """Move the release to its place, unless the latest version holds the same."""
    versions = sorted(int(path.name) for path in target.iterdir() if path.name.isdigit())
    if versions:
        latest = target / str(versions[-1])
        held = json.loads((latest / "release.json").read_text("utf-8"))
        if {k: v for k, v in held.items() if k not in ("version", "made_on")} == about:
            return latest
    version = versions[-1] + 1 if versions else 1
    said = {**about, "version": version, "made_on": made_on}
    text = json.dumps(said, indent=1, sort_keys=True, ensure_ascii=False)
    (beside / "release.json").write_text(text + "\n", "utf-8")
    beside.chmod(0o755)
    return beside.rename(target / str(version))
