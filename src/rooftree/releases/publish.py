"""Make a release: a new folder that is never written to again."""

from __future__ import annotations

import errno
import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from rooftree import areas as area_files
from rooftree.areas import Areas
from rooftree.disclosure.protected import Protected
from rooftree.reference.figures import Figure
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
    _refuse(content, id)
    about = {
        "id": id,
        "title": title,
        "source": source,
        "licence": licence,
        "invented": areas.invented,
        **_kind(content),
    }
    beside = None
    try:
        (folder / id).mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".making-", dir=folder / id))
        _write_content(content, areas, beside)
        return _placed(beside, folder / id, about | _hashes(beside), made_on)
    except OSError as error:
        raise ReleaseError(
            f"Nothing was released: {folder} cannot be written to ({error.strerror})."
        ) from None
    finally:
        if beside is not None:
            shutil.rmtree(beside, ignore_errors=True)


def _kind(content: Protected | Published) -> dict[str, object]:
    """Ours by a policy, or others' by their files."""
    if isinstance(content, Protected):
        return {"kind": "measured", "policy": dict(content.policy), "sources": []}
    return {"kind": "published", "policy": {}, "sources": [vars(one) for one in content.sources]}


def _refuse(content: object, id: str) -> None:
    if not isinstance(content, Protected | Published):
        raise ReleaseError(
            "Only protected counts and published statistics can be released; protect counts with "
            "rooftree.disclosure.protect first."
        )
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,60}", id):
        raise ReleaseError(f"'{id}' cannot be a release's id: use small letters, figures, dashes.")
    if unnamed := {figure.indicator for figure in content.figures} - set(content.definitions):
        raise ReleaseError(
            f"There are figures of {', '.join(sorted(unnamed))} without a definition: a release "
            "carries the definition of everything in it."
        )


def _write_content(content: Protected | Published, areas: Areas, folder: Path) -> None:
    definitions = {name: dict(definition) for name, definition in content.definitions.items()}
    text = json.dumps(definitions, indent=1, sort_keys=True, ensure_ascii=False)
    (folder / "definitions.json").write_text(text + "\n", "utf-8")
    (folder / "areas").mkdir()
    area_files.write(areas, folder / "areas")
    (folder / "data").mkdir()
    by_indicator: dict[str, list[Figure]] = {name: [] for name in definitions}
    figures = [replace(f, area=areas.canonical(f.area)) for f in content.figures]
    for figure in figures:
        by_indicator[figure.indicator].append(figure)
    for name, few in by_indicator.items():
        write_data(folder / "data" / f"{name}.csv", few, areas, definitions[name])
        write_meta(folder / "data" / f"{name}.meta.csv", few, definitions[name])
    write_figures(folder / "figures.parquet", figures)


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _hashes(folder: Path) -> dict[str, object]:
    """Every file's hash, and one each for what was defined and what was found.

    Those two are of text alone: another version of the Parquet library writes other bytes for
    the same figures, and that is no new version of the release.
    """
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    each = {path.relative_to(folder).as_posix(): digest(path) for path in files}
    text = {name: said for name, said in each.items() if not name.endswith(".parquet")}
    text.pop("definitions.json")
    return {
        "definitions_sha256": each["definitions.json"],
        "data_sha256": hashlib.sha256(json.dumps(text, sort_keys=True).encode()).hexdigest(),
        "files": each,
    }


def _placed(beside: Path, target: Path, about: Mapping[str, object], made_on: str) -> Path:
    """Move the release to its place, unless the latest version holds the same."""
    while True:
        held = version_folders(target)
        if held and _same(held[-1], about):
            return held[-1]
        version = int(held[-1].name) + 1 if held else 1
        said = {**about, "version": version, "made_on": made_on}
        text = json.dumps(said, indent=1, sort_keys=True, ensure_ascii=False)
        (beside / "release.json").write_text(text + "\n", "utf-8")
        beside.chmod(0o755)
        try:
            return beside.rename(target / str(version))
        except OSError as error:
            # Another process placed this version in the meantime: ours becomes the next.
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
                raise


def _same(latest: Path, about: Mapping[str, object]) -> bool:
    try:
        held = json.loads((latest / "release.json").read_text("utf-8"))
    except (OSError, ValueError):
        raise ReleaseError(
            f"{latest} holds no readable release.json: restore it, or move the folder away, so "
            "that the next version can follow on it."
        ) from None
    return all(held.get(name) == said for name, said in about.items() if name != "files")


def version_folders(folder: Path) -> tuple[Path, ...]:
    """The folders of every version of one release, the oldest first."""
    found = [path for path in folder.iterdir() if path.name.isdigit()] if folder.is_dir() else []
    return tuple(sorted(found, key=lambda path: int(path.name)))
