"""What is being typed and is not saved: kept for after a crash, and shown in the preview.

Knows drafts as texts, and the preview's files. The same thing is in both, or in neither.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from http import HTTPStatus

import msgspec

from stadtteil.desk.answers import Denied
from stadtteil.desk.asked import TypedChange, TypedEntry
from stadtteil.desk.composing import composed
from stadtteil.desk.preview import DeskPreview
from stadtteil.editing.drafts import Draft, Drafts
from stadtteil.editing.refusal import Refusal


class TypedFace(msgspec.Struct, frozen=True):
    """What is typed and not saved of an entry; `stale` where its file has another version by now."""

    changes: tuple[TypedChange, ...] | None
    source: str | None
    base: str
    at: str
    stale: bool


class TypingStore:
    """All that is typed at the desk."""

    def __init__(self, drafts: Drafts, preview: DeskPreview, saved: Callable[[str], bytes | None]) -> None:
        """Begin with what was kept; `saved` returns a file's bytes by its path, None where there is none."""
        self._drafts = drafts
        self._preview = preview
        self._saved = saved
        self._turn = threading.RLock()
        self._known: dict[str, Draft] = {}
        self._has_looked = False

    def restore(self) -> None:
        """Show in the preview what was kept, before its first build."""
        with self._turn:
            self._preview.typed.clear()
            for draft in self._all().values():
                base = self._saved(draft.path)
                data = None if base is None else composed(_entry(draft), base)
                if isinstance(data, bytes):
                    self._preview.typed.put(draft.path, data)

    def paths(self) -> frozenset[str]:
        """Return the paths of all files that are typed and not saved."""
        with self._turn:
            return frozenset(self._all())

    def keep(self, entry: TypedEntry, base: bytes) -> bytes | Refusal:
        """Keep what is typed over a file that has the bytes `base`; return what the file would be.

        Nothing typed takes back what was kept before, and so does what is saved by now: a page that is left
        while it saves hands in once more what it is just saving.
        """
        with self._turn:
            if not entry.changes and entry.source is None:
                self.drop(entry.path)
                return base
            data = composed(entry, base)
            if isinstance(data, bytes) and data == self._saved(entry.path):
                self.drop(entry.path)
                return data
            kept = self._drafts.keep(entry.path, entry.digest, msgspec.json.encode(entry).decode())
            if isinstance(kept, Refusal):
                raise Denied(HTTPStatus.UNPROCESSABLE_ENTITY, kept.reason)
            self._all()[entry.path] = kept
            if isinstance(data, bytes) and data != self._preview.typed.read(entry.path):
                self._preview.changed(self._preview.typed.put(entry.path, data))
            return data

    def drop(self, path: str) -> None:
        """Forget what is typed into a file: it is saved, or not wanted."""
        with self._turn:
            self._drafts.drop(path)
            self._all().pop(path, None)
            if self._preview.typed.read(path) is not None:
                self._preview.changed(self._preview.typed.drop(path))

    def face(self, path: str, digest: str) -> TypedFace | None:
        """Return what is typed into a file that has a digest now."""
        with self._turn:
            draft = self._all().get(path)
        if draft is None:
            return None
        entry = _entry(draft)
        at = draft.time.isoformat(timespec="seconds")
        return TypedFace(entry.changes, entry.source, entry.digest, at, entry.digest != digest)

    def _all(self) -> dict[str, Draft]:
        """Return all drafts by path, read once."""
        if not self._has_looked:
            self._known = {draft.path: draft for draft in reversed(self._drafts.list())}
            self._has_looked = True
        return self._known


def _entry(draft: Draft) -> TypedEntry:
    """Return what a draft says; one of another version of the program, or a strange one, says nothing."""
    try:
        return msgspec.json.decode(draft.content, type=TypedEntry)
    except msgspec.DecodeError:
        return TypedEntry(draft.path, draft.base or "", ())
