"""What was removed at the desk, and how it comes back. Writes nothing; what is planned is a value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from stadtteil.editing.content_index import content_index, former_of
from stadtteil.editing.desk_folder import desk_folder
from stadtteil.editing.file_plan import MOMENT, WASTEBASKET, FilePlan
from stadtteil.editing.old_addresses import without_gone
from stadtteil.editing.refusal import Refusal, Unwritable, unrefused
from stadtteil.editing.renaming import refuse_taken
from stadtteil.engine.digests import digest_of
from stadtteil.model.reading.readers import url_of
from stadtteil.model.settings import PATH
from stadtteil.words.languages import language_of

_NOT_THERE = "Das liegt nicht mehr im Papierkorb. Laden Sie die Liste neu."


class Removed(msgspec.Struct, frozen=True):
    """Files that were removed together: when (UTC), the name of their folder, and their paths."""

    time: dt.datetime
    folder: str
    paths: tuple[str, ...]


def wastebasket(root: Path) -> tuple[Removed, ...]:
    """Return what was removed in the project at `root`, the newest first."""
    return tuple(sorted(_removed(desk_folder(root) / WASTEBASKET), key=lambda one: one.time, reverse=True))


def _removed(basket: Path) -> Iterator[Removed]:
    for folder in basket.iterdir() if basket.is_dir() else ():
        with suppress(ValueError):
            time = dt.datetime.strptime(folder.name, MOMENT).replace(tzinfo=dt.UTC)
            files = sorted(file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
            yield Removed(time, folder.name, tuple(file.relative_to(folder).as_posix() for file in files))


def plan_restoring(root: Path, removed: Removed) -> FilePlan | Refusal:
    """Return what is to be done so that removed files are back where they were, and their addresses, too.

    A copy stays in the wastebasket. Refused where something else is in their places now.
    """
    if removed not in wastebasket(root):
        return Refusal(_NOT_THERE)
    folder = desk_folder(root) / WASTEBASKET / removed.folder
    index = content_index(root)
    written = {path: (folder / path).read_bytes() for path in removed.paths}
    files, seen = dict(index.files), {}
    try:
        for path in removed.paths:
            refuse_taken(index, path, path, [path])
            settings = without_gone(files, _addresses(path, written[path]))
            if settings is not None:
                files[PATH] = written[PATH] = unrefused(settings)
                seen[PATH] = digest_of(index.files[PATH])
    except Unwritable as error:
        return Refusal(str(error))
    sentences = tuple(f"{path} liegt dann wieder an seinem Platz." for path in removed.paths)
    return FilePlan(written, (), seen, sentences)


def _addresses(path: str, data: bytes) -> tuple[str, ...]:
    """Return the addresses that a file has and had; a translation has none that are named in the settings."""
    return () if language_of(path) else (url_of(path), *former_of(path, data))
