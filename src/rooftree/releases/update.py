"""Make the next version of published statistics: what is new, what stays, what is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from rooftree.areas import Areas
from rooftree.releases.changes import Content, Difference, listed
from rooftree.releases.folders import version_folders
from rooftree.releases.objections import Accepted, MeaningChangedError, objections
from rooftree.releases.publish import Review, publish
from rooftree.releases.read import read
from rooftree.releases.release import Release
from rooftree.statistics.published import Published, SourceFile


@dataclass(frozen=True)
class Update:
    """The version that holds the statistics: ``is_new`` unless an earlier one held the same.

    ``carried`` are the measures that were taken over from the version before.
    """

    release: Release
    is_new: bool
    carried: tuple[str, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What happened, for a reader of the terminal."""
        release, changes = self.release, self.release.changes
        if not self.is_new:
            return (f"Nothing is new: version {release.number} of {release.title} holds the same.",)
        if changes is None:
            return (f"Version {release.number} of {release.title} is the first.",)
        head = f"Version {release.number} follows on {changes['from']['number']}:"
        told = [line for change in changes["changes"] for line in _told(change, release)]
        return (head, *told, *_taken_over(self.carried, release), *_accepted(changes))


_MOST_SHOWN = 3


def _told(change: Mapping[str, Any], release: Release) -> Iterator[str]:
    """A change, and the largest changes of value in it, a line each."""
    yield f"{change['sentence']} ({change['kind']})"
    for one in change["details"].get("largest", ())[:_MOST_SHOWN]:
        area = release.areas.get(one["area"])
        of = f", {one['by']}" if one["by"] else ""
        yield (
            f"  {area.name if area else one['area']}, {one['period']}{of}: "
            f"{one['before']} became {one['after']}."
        )


def _taken_over(carried: Sequence[str], release: Release) -> tuple[str, ...]:
    if not carried:
        return ()
    titles = listed(str(release.definitions[name]["title"]) for name in carried)
    count = "One measure was" if len(carried) == 1 else f"{len(carried)} measures were"
    return (f"{count} taken over from the version before: {titles}.",)


def _accepted(changes: Mapping[str, Any]) -> tuple[str, ...]:
    held = changes.get("accepted")
    if not held:
        return ()
    return (f"Accepted by {held['by']}, because: {held['reason']}", *held["objections"])


def update(
    published: Published,
    *,
    folder: Path,
    id: str,
    title: str,
    areas: Areas,
    made_on: str,
    source: str,
    licence: str,
    only: bool = False,
    accepted: Accepted | None = None,
) -> Update:
    """Release published statistics as the next version of ``folder/<id>``.

    Measures of the latest version that ``published`` lacks are taken over from it with their
    definitions and sources, unless ``only``. What changes in meaning is refused
    (``MeaningChangedError``, a ``ReleaseError``) unless ``accepted`` says why it is right: then
    the reason, with who and when, is kept in the release. Nothing is written where it is refused.
    """
    held = version_folders(folder / id)
    carried: tuple[str, ...] = ()
    content = published
    if held and not only:
        before = read(held[-1])
        content, carried = carry_over(published, before)
        if carried:
            source, licence = _both(source, before.source), _both(licence, before.licence)
    path = publish(
        content,
        folder=folder,
        id=id,
        title=title,
        areas=areas,
        made_on=made_on,
        source=source,
        licence=licence,
        review=_review(carried, accepted),
    )
    return Update(read(path), path not in held, carried)


def _both(new: str, old: str) -> str:
    """Names of publishers or licences, those of what was taken over among them, once each."""
    return "; ".join(dict.fromkeys((*new.split("; "), *old.split("; "))))


def carry_over(published: Published, before: Release) -> tuple[Published, tuple[str, ...]]:
    """Add the measures that only the version before has; gives their ids too."""
    kept = tuple(name for name in before.definitions if name not in published.definitions)
    if not kept:
        return published, ()
    wanted = set(kept)
    old = [figure for name in kept if name in before for figure in before.of(name).everything()]
    read_before = tuple(one for one in before.inputs.read if one.id in wanted)
    files = {one.file for one in read_before}
    merged = replace(
        published,
        figures=(*published.figures, *old),
        definitions=_in_order(published.definitions, before.definitions),
        sources=_sources(published, before, files),
        read=(*published.read, *read_before),
        files=(
            *published.files,
            *(
                one
                for one in before.inputs.files
                if one.file in files and one.file not in {new.file for new in published.files}
            ),
        ),
    )
    return merged, kept


def _in_order(
    new: Mapping[str, Mapping[str, Any]], old: Mapping[str, Mapping[str, Any]]
) -> dict[str, Mapping[str, Any]]:
    """All definitions in the order of the new, each that only the old has after the one that
    stood before it there."""
    names = list(new)
    place = 0
    for name in old:
        if name in names:
            place = names.index(name) + 1
        else:
            names.insert(place, name)
            place += 1
    return {name: new.get(name) or old[name] for name in names}


def _sources(published: Published, before: Release, files: set[str]) -> tuple[SourceFile, ...]:
    """The sources of the new, and those of the old that measures taken over were read from.

    Where the version before did not say which file a measure is from, all its sources stay.
    """
    wanted = {field.name for field in fields(SourceFile)}
    old = [SourceFile(**{k: v for k, v in one.items() if k in wanted}) for one in before.sources]
    names = {Path(file).name for file in files}
    kept = [one for one in old if not files or one.name in files or Path(one.name).name in names]
    return tuple(dict.fromkeys((*published.sources, *kept)))


def _review(carried: Sequence[str], accepted: Accepted | None) -> Review:
    """Refuse changed meaning, or keep who accepted it and why."""

    def review(before: Content, after: Content, difference: Difference) -> Mapping[str, Any]:
        found = objections(before, after, difference, carried=carried)
        if found and accepted is None:
            raise MeaningChangedError(found)
        said: dict[str, Any] = {"carried": list(carried), "accepted": None}
        if found and accepted is not None:
            sentences = [one.sentence for one in found]
            said["accepted"] = {**asdict(accepted), "objections": sentences}
        return said

    return review
