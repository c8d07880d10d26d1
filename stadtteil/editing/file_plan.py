"""What is to happen to several files at once, said first and then done, whole or not at all.

What is removed goes into the desk's wastebasket. Knows paths and bytes, not what is in the files.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from stadtteil.desk_folder import NAME, desk_folder
from stadtteil.editing.paths import inside
from stadtteil.editing.refusal import Refusal
from stadtteil.editing.saving import one_at_a_time, read_or_none
from stadtteil.engine.digests import digest_of
from stadtteil.whole_file import create_file, replace_file

WASTEBASKET = "papierkorb"
MOMENT = "%Y-%m-%d-%H%M%S-%f"
"""How the folders in it are called: when it was (UTC)."""

DAYS_KEPT = 90
"""Days for which something lies there: long enough to miss it, and what should go is gone some day."""

_LINK = "{path} ist eine Verknüpfung. Legen Sie die Datei selbst dorthin."
_OVERTAKEN = "{path} hat inzwischen jemand geändert. Sehen Sie nach, und versuchen Sie es noch einmal."


class FilePlan(msgspec.Struct, frozen=True):
    """Files to write and to remove, by their paths, and in German sentences what will happen.

    `seen` are the digests of all that are changed or removed, as they were when this was planned; what is to
    be written and was not seen is new.
    """

    written: Mapping[str, bytes]
    removed: tuple[str, ...]
    seen: Mapping[str, str]
    sentences: tuple[str, ...]


class Done(msgspec.Struct, frozen=True):
    """A plan was carried out; `wastebasket` is the folder that holds what was removed, if anything was."""

    wastebasket: str


def carry_out(root: Path, plan: FilePlan) -> Done | Refusal:
    """Do what was planned in the project at `root`; where that cannot be, nothing has changed.

    OSError where the machine refuses; then, too, all is put back.
    """
    with one_at_a_time:
        return _carried_out(root, plan)


def _carried_out(root: Path, plan: FilePlan) -> Done | Refusal:
    files = {}
    for path in (*plan.written, *plan.removed):
        file = file_at(root, path)
        if isinstance(file, Refusal):
            return file
        data = read_or_none(file)
        if (None if data is None else digest_of(data)) != plan.seen.get(path):
            return Refusal(_OVERTAKEN.format(path=path))
        files[path] = file
    wastebasket = _thrown_away(root, plan, files)
    undo: list[Callable[[], None]] = []
    try:
        for path, data in plan.written.items():
            _write(files[path], data, undo)
        for path in plan.removed:
            _remove(files[path], undo)
    except BaseException:
        for step in reversed(undo):
            step()
        raise
    return Done(wastebasket)


def file_at(root: Path, path: str) -> Path | Refusal:
    """Return a file by its path; beside a text may lie a file of the same name that is none."""
    if path.endswith(".geojson"):
        text = inside(root, f"{path.rpartition('.')[0]}.yaml")
        file = text if isinstance(text, Refusal) else text.with_suffix(".geojson")
        return Refusal(_LINK.format(path=path)) if isinstance(file, Path) and file.is_symlink() else file
    return inside(root, path)


def _thrown_away(root: Path, plan: FilePlan, files: Mapping[str, Path]) -> str:
    """Copy all that will go into a folder of its own, and return that; empty where nothing goes."""
    if not plan.removed:
        return ""
    now = dt.datetime.now(dt.UTC)
    moment = now.strftime(MOMENT)
    basket = desk_folder(root) / WASTEBASKET
    _clear(basket, now - dt.timedelta(days=DAYS_KEPT))
    folder = basket / moment
    for path in plan.removed:
        create_file(folder / path, files[path].read_bytes())
    return f"{NAME}/{WASTEBASKET}/{moment}"


def _clear(basket: Path, until: dt.datetime) -> None:
    """Remove what was thrown away before a moment; what bears no moment as its name is not ours."""
    for folder in basket.iterdir() if basket.is_dir() else ():
        with suppress(ValueError):
            if dt.datetime.strptime(folder.name, MOMENT).replace(tzinfo=dt.UTC) < until:
                shutil.rmtree(folder, ignore_errors=True)


def _write(file: Path, data: bytes, undo: list[Callable[[], None]]) -> None:
    before = read_or_none(file)
    if before is None:
        create_file(file, data)
        undo.append(lambda: file.unlink(missing_ok=True))
    else:
        replace_file(file, data)
        undo.append(lambda: replace_file(file, before))


def _remove(file: Path, undo: list[Callable[[], None]]) -> None:
    before = file.read_bytes()
    file.unlink()
    undo.append(lambda: create_file(file, before))
