"""What lay in content/ when this machine last brought the site to a place, so that one can tell what is new.

Keeps digests, no words. Lost, it is known again after the next time.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.engine.stamps import walk
from stadtteil.engine.state_file import StateFile
from stadtteil.model.source import ADDRESSES_PATH
from stadtteil.publishing.change_text import ChangeText, Sort
from stadtteil.publishing.naming import head_of, is_draft, name_of

_MARK = b"stadtteil published content 1\n"
_CONTENT = "content/"
_ORDER: tuple[Sort, ...] = ("new", "changed", "deleted")


class SeenFile(msgspec.Struct, frozen=True, array_like=True):
    """One file: its bytes and the time of its last change, by which it is known as unchanged; its digest."""

    size: int
    changed_ns: int
    digest: str


class ContentMemory:
    """What a project's content was, and what it is."""

    def __init__(self, root: Path, folder: Path, place: str) -> None:
        """`folder` is where this machine notes it for each `place`."""
        self._content = root / "content"
        name = f"content-{digest_of(place.encode())[:12]}"
        self._file = StateFile(folder / name, _MARK, dict[str, SeenFile])
        self._before = self._file.read()

    @property
    def is_known(self) -> bool:
        """Whether this machine has published to that place at all."""
        return self._before is not None

    @cached_property
    def now(self) -> Mapping[str, SeenFile]:
        """What lies there now, by path."""
        return self._looked()

    def changes(self) -> tuple[ChangeText, ...]:
        """Return what has changed since, first what is new; nothing where that is not known."""
        if self._before is None:
            return ()
        before, now = self._before, self.now
        found = [self._told(path, "new") for path in now.keys() - before.keys()]
        kept = now.keys() & before.keys()
        found += [self._told(path, "changed") for path in kept if now[path].digest != before[path].digest]
        found += [ChangeText(path, "deleted", name_of(path, None)) for path in before.keys() - now.keys()]
        return tuple(sorted(found, key=lambda one: (_ORDER.index(one.sort), one.path)))

    def remember(self, seen: Mapping[str, SeenFile]) -> None:
        """Note what was there when the site was built."""
        self._file.write(dict(seen))

    def _looked(self) -> dict[str, SeenFile]:
        known = self._before or {}
        found = {}
        for path, (size, changed_ns, _) in walk(str(self._content)):
            seen, name = known.get(_CONTENT + path), _CONTENT + path
            if size < 0 or name == ADDRESSES_PATH:
                continue  # a link, a folder that nobody may read, or what is written by publishing itself
            if seen is None or (seen.size, seen.changed_ns) != (size, changed_ns):
                seen = SeenFile(size, changed_ns, digest_of((self._content / path).read_bytes()))
            found[name] = seen
        return found

    def _told(self, path: str, sort: Sort) -> ChangeText:
        document = head_of(path, (self._content.parent / path).read_bytes())
        return ChangeText(path, sort, name_of(path, document), is_draft=is_draft(document))
