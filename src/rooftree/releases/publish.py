"""Make a release: a new folder that is never written to again."""

from __future__ import annotations

import errno
import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from rooftree import areas as area_files
from rooftree.areas import Areas
from rooftree.disclosure.protected import Protected
from rooftree.reference.figures import Figure
from rooftree.releases.changes import Content, Difference, compare
from rooftree.releases.ees import write_data, write_meta
from rooftree.releases.figures_file import read_columns, write_figures
from rooftree.releases.folders import (
    ABOUT,
    CHANGES,
    DEFINITIONS,
    FIGURES,
    INPUTS,
    digest,
    version_folders,
)
from rooftree.releases.inputs import Inputs
from rooftree.releases.number import FIRST, greatest, next_number
from rooftree.releases.read import read
from rooftree.releases.release import ReleaseError
from rooftree.statistics.published import Published

# Looks at the version before, the new one and what differs; gives what the release should say
# beside it, or raises ``ReleaseError``.
Review = Callable[[Content, Content, Difference], Mapping[str, Any]]


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
    review: Review | None = None,
) -> Path:
    """Write the next version of a release under ``folder/<id>/<version>``; gives its path.

    Content that is the same as the latest version's makes no new one; else ``changes.json`` in
    the new one says what differs. Raises ``ReleaseError`` with a sentence when the content is of
    another type, the id is not plain, a data file fails a check of the screener, the latest
    version cannot be read, or the folder cannot be written to; nothing half-written is left.
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
        after = _write_content(content, areas, beside)
        about |= _hashes(beside)
        return _placed(beside, folder / id, about, made_on, _changes(after, areas, review))
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


def _write_content(content: Protected | Published, areas: Areas, folder: Path) -> Content:
    """Write everything but what depends on the version before; gives it as it will be read."""
    # Only who makes a release pays for the library that the checks need.
    from rooftree.releases.screener import refuse_failing

    definitions = {name: dict(definition) for name, definition in content.definitions.items()}
    # The order of the definitions is the order in which they are shown: it is kept.
    _write_json(folder / DEFINITIONS, definitions)
    (folder / "areas").mkdir()
    area_files.write(areas, folder / "areas")
    (folder / "data").mkdir()
    by_indicator: dict[str, list[Figure]] = {name: [] for name in definitions}
    figures = [_under_latest_code(figure, areas) for figure in content.figures]
    for figure in figures:
        by_indicator[figure.indicator].append(figure)
    for name, few in by_indicator.items():
        data = folder / "data" / f"{name}.csv"
        filters = write_data(data, few, areas, definitions[name])
        write_meta(data.with_suffix(".meta.csv"), few, definitions[name], filters)
        if few:
            refuse_failing(data, areas)
    write_figures(folder / FIGURES, figures)
    inputs = Inputs()
    if isinstance(content, Published):
        inputs = Inputs(content.read, content.files)
        _write_json(folder / INPUTS, inputs.as_data())
    return Content(definitions, read_columns(folder / FIGURES), inputs)


def _under_latest_code(figure: Figure, areas: Areas) -> Figure:
    code = areas.canonical(figure.area)
    return figure if code == figure.area else replace(figure, area=code)


def _write_json(path: Path, held: Mapping[str, Any], *, sort_keys: bool = False) -> None:
    text = json.dumps(held, indent=1, sort_keys=sort_keys, ensure_ascii=False)
    path.write_text(text + "\n", "utf-8")


def _hashes(folder: Path) -> dict[str, object]:
    """Every file's hash, and one each for what was defined and what was found.

    Those two are of text alone: another version of the Parquet library writes other bytes for
    the same figures, and that is no new version of the release. What is known of the files that
    it was made from follows from their hashes, which are among the sources.
    """
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    each = {path.relative_to(folder).as_posix(): digest(path) for path in files}
    text = {name: said for name, said in each.items() if not name.endswith(".parquet")}
    for name in (DEFINITIONS, INPUTS):
        text.pop(name, None)
    return {
        "definitions_sha256": each[DEFINITIONS],
        "data_sha256": hashlib.sha256(json.dumps(text, sort_keys=True).encode()).hexdigest(),
        "files": each,
    }


def _changes(
    after: Content, areas: Areas, review: Review | None
) -> Callable[[Path], dict[str, Any]]:
    """What a release says of how it differs from the version in a folder."""

    def changes(before: Path) -> dict[str, Any]:
        held = read(before)
        old = Content(held.definitions, held.columns, held.inputs)
        found = compare(old, after, canonical=areas.canonical)
        beside = dict(review(old, after, found)) if review else {}
        kind = greatest(change.kind for change in found.changes)
        return {
            "from": {"version": held.version, "number": held.number},
            "number": next_number(held.number, kind),
            "kind": kind,
            **beside,
            "changes": [change.as_data() for change in found.changes],
        }

    return changes


def _placed(
    beside: Path,
    target: Path,
    about: Mapping[str, Any],
    made_on: str,
    changes_from: Callable[[Path], dict[str, Any]],
) -> Path:
    """Move the release to its place, unless the latest version holds the same."""
    while True:
        held = version_folders(target)
        if held and _same(held[-1], about):
            return held[-1]
        said = {**about, "version": 1, "number": FIRST, "made_on": made_on}
        if held:
            changes = changes_from(held[-1])
            _write_json(beside / CHANGES, changes)
            said["files"] = {**about["files"], CHANGES: digest(beside / CHANGES)}
            said |= {"version": int(held[-1].name) + 1, "number": changes["number"]}
        _write_json(beside / ABOUT, said, sort_keys=True)
        beside.chmod(0o755)
        try:
            return beside.rename(target / str(said["version"]))
        except OSError as error:
            # Another process placed this version in the meantime: ours becomes the next.
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
                raise


def _same(latest: Path, about: Mapping[str, object]) -> bool:
    try:
        held = json.loads((latest / ABOUT).read_text("utf-8"))
    except (OSError, ValueError):
        raise ReleaseError(
            f"{latest} holds no readable release.json: restore it, or move the folder away, so "
            "that the next version can follow on it."
        ) from None
    return all(held.get(name) == said for name, said in about.items() if name != "files")
