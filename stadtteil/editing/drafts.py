"""What is being typed at the desk and not saved yet, so that neither a crash nor a closed tab loses it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from stadtteil.desk_folder import desk_folder
from stadtteil.editing.refusal import Refusal
from stadtteil.engine.digests import digest_of
from stadtteil.model.text.slugs import short, slug
from stadtteil.whole_file import replace_file

LARGEST = 4_000_000
"""Characters that one draft may have: twice what a content file may have as bytes."""
MOST_DRAFTS = 500
MOST_BYTES = 64_000_000
"""Beyond one of these the oldest go."""
_ENDING = ".json"
_TOO_LARGE = "Das ist zu viel, um es zwischendurch aufzuheben. Speichern Sie es, oder teilen Sie es auf."


class Draft(msgspec.Struct, frozen=True):
    """What was typed into the file at `path`: when (UTC), over which version of it, and in which window.

    `base` is the digest of that version, None for a file that is not there yet. What `content` means is for
    whoever keeps it.
    """

    path: str
    base: str | None
    time: dt.datetime
    content: str
    window: str = ""


class Drafts:
    """All drafts of a project."""

    def __init__(self, root: Path) -> None:
        """Use the desk's folder in the project at `root`."""
        self._root = root

    def keep(self, path: str, base: str | None, content: str, window: str = "") -> Draft | Refusal:
        """Keep what is typed; it takes the place of what the same window kept of the same file before."""
        if len(content) > LARGEST:
            return Refusal(_TOO_LARGE)
        draft = Draft(path, base, dt.datetime.now(dt.UTC), content, window)
        replace_file(self._file(path, window), msgspec.json.encode(draft))
        self._make_room()
        return draft

    def read(self, path: str, window: str = "") -> Draft | None:
        """Return what was kept of a file."""
        return _read(self._file(path, window))

    def list(self) -> tuple[Draft, ...]:
        """Return all drafts, the newest first."""
        found = [draft for file in self._files() if (draft := _read(file))]
        return tuple(sorted(found, key=lambda draft: draft.time, reverse=True))

    def drop(self, path: str, window: str = "") -> None:
        """Forget what was kept of a file, because it is saved now or not wanted; none is fine too."""
        self._file(path, window).unlink(missing_ok=True)

    def _file(self, path: str, window: str) -> Path:
        """Return where a draft lies: its name tells people of which file, and its digest tells them apart."""
        digest = digest_of(f"{path}\0{window}".encode())[:12]
        name = short(slug(path.removeprefix("content/")), 60)
        return self._folder / f"{name}-{digest}{_ENDING}"

    @property
    def _folder(self) -> Path:
        folder = desk_folder(self._root) / "entwuerfe"
        folder.mkdir(exist_ok=True)
        return folder

    def _files(self) -> Iterator[Path]:
        return (file for file in self._folder.iterdir() if file.suffix == _ENDING)

    def _make_room(self) -> None:
        """Remove the oldest drafts where there are too many."""
        size, newest_first = 0, sorted(self._files(), key=lambda file: file.stat().st_mtime_ns, reverse=True)
        for number, file in enumerate(newest_first):
            size += file.stat().st_size
            if number >= MOST_DRAFTS or size > MOST_BYTES:
                file.unlink(missing_ok=True)


def _read(file: Path) -> Draft | None:
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.json.decode(file.read_bytes(), type=Draft)
    return None
