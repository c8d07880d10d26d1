"""What is written at the desk: kept while it is typed, shown, saved, thrown away.

Knows files by their digests; never writes over what it has not seen.
"""

from __future__ import annotations

import threading
import time
from collections import Counter, OrderedDict
from http import HTTPStatus

import msgspec

from stadtteil.desk.answers import Denied, DeskAnswer, as_json
from stadtteil.desk.asked import Asked, NamedEntry, TypedEntry
from stadtteil.desk.composing import composed
from stadtteil.desk.desk import Desk
from stadtteil.desk.entry_face import EntryFace, dates_of, places_of
from stadtteil.desk.entry_file import taken_apart
from stadtteil.desk.problem_places import PlacedProblem, placed_all
from stadtteil.editing.refusal import Refusal
from stadtteil.editing.saving import EditConflict, save
from stadtteil.engine.digests import digest_of
from stadtteil.model.yaml.utf8 import decode

MOST_REMEMBERED = 100
"""Versions of files that are remembered as they were when somebody began to write."""


class PreviewFace(msgspec.Struct, frozen=True):
    """What came of showing what is typed; `built` where the page is as it is typed."""

    version: str
    url: str
    problems: list[PlacedProblem]
    built: bool
    failure: str
    seconds: float
    dates: tuple[str, ...]


class SavedFace(msgspec.Struct, frozen=True):
    """What was saved, and what the entry is now."""

    digest: str
    problems: list[PlacedProblem]
    entry: EntryFace


class Writing:
    """Answers what is asked of entries being written."""

    def __init__(self, desk: Desk) -> None:
        """Write for this desk."""
        self._desk = desk
        self._turn = threading.Lock()
        self._calls: Counter[str] = Counter()
        self._bases: OrderedDict[str, bytes] = OrderedDict()

    def entry(self, asked: Asked) -> DeskAnswer:
        """Answer one entry, for somebody who may begin to write."""
        return as_json(self._face(asked.word("path")))

    def typed(self, asked: Asked) -> DeskAnswer:
        """Keep what is typed."""
        self._kept(asked.read(TypedEntry))
        return as_json({"kept": True})

    def preview(self, asked: Asked) -> DeskAnswer:
        """Keep what is typed, and answer once the preview shows it, or cannot."""
        entry, began = asked.read(TypedEntry), time.monotonic()
        with self._turn:
            self._calls[entry.path] += 1
            call = self._calls[entry.path]
        data = self._kept(entry)
        preview = self._desk.preview
        preview.settle()
        if self._calls[entry.path] != call:
            return as_json({"superseded": True})
        reporter = preview.reporter
        return as_json(
            PreviewFace(
                preview.site.version,
                self._desk.page_of(entry.path),
                placed_all(self._desk.problems_of(entry.path), places_of(taken_apart(entry.path, data))),
                not reporter.errors and not reporter.failure,
                reporter.failure,
                round(time.monotonic() - began, 3),
                dates_of(self._desk.inventory, entry.path, self._desk.now),
            )
        )

    def save(self, asked: Asked) -> DeskAnswer:
        """Save what is typed, unless somebody else has saved in the meantime."""
        entry = asked.read(TypedEntry)
        file, theirs = self._desk.place(entry.path), self._desk.saved(entry.path)
        digest = digest_of(theirs)
        if digest != entry.digest and not entry.force:
            base = self._bases.get(entry.digest, theirs)
            raise self._conflict(entry, theirs, composed(entry, base))
        data = self._accepted(entry, theirs)
        outcome = save(file, digest, data)
        if isinstance(outcome, EditConflict):
            raise self._conflict(entry, outcome.theirs or b"", data)
        self._desk.typing.drop(entry.path)
        self._desk.preview.changed(str(file))
        self._desk.preview.settle()
        face = self._face(entry.path)
        return as_json(SavedFace(outcome.digest, face.problems, face))

    def drop(self, asked: Asked) -> DeskAnswer:
        """Throw away what is typed."""
        path = asked.read(NamedEntry).path
        self._desk.place(path)
        self._desk.typing.drop(path)
        self._desk.preview.settle()
        return as_json(self._face(path))

    def _face(self, path: str) -> EntryFace:
        self._remember(self._desk.saved(path))
        return self._desk.face(path)

    def _remember(self, base: bytes) -> None:
        with self._turn:
            self._bases[digest_of(base)] = base
            while len(self._bases) > MOST_REMEMBERED:
                self._bases.popitem(last=False)

    def _kept(self, entry: TypedEntry) -> bytes:
        """Keep what is typed and return what its file would be; Denied where that cannot be said."""
        saved = self._desk.saved(entry.path)
        data = self._desk.typing.keep(entry, self._bases.get(entry.digest, saved))
        return self._unrefused(data, entry, saved)

    def _accepted(self, entry: TypedEntry, base: bytes) -> bytes:
        return self._unrefused(composed(entry, base), entry, base)

    @staticmethod
    def _unrefused(data: bytes | Refusal, entry: TypedEntry, base: bytes) -> bytes:
        """Return bytes; Denied with the text to edit by hand where the values could not be put in."""
        if isinstance(data, Refusal):
            source, _ = decode(base, entry.path)
            raise Denied(HTTPStatus.UNPROCESSABLE_ENTITY, "", refused=data.reason, source=source)
        return data

    def _conflict(self, entry: TypedEntry, theirs: bytes, ours: bytes | Refusal) -> Denied:
        """Return that somebody else has saved: both texts, to choose from."""
        if isinstance(ours, Refusal):
            ours = theirs
        conflict = {"theirs": decode(theirs, entry.path)[0], "ours": decode(ours, entry.path)[0]}
        self._remember(theirs)
        return Denied(
            HTTPStatus.CONFLICT,
            "Jemand hat diesen Eintrag inzwischen geändert. Wählen Sie, welcher Text gelten soll.",
            conflict=conflict,
            digest=digest_of(theirs),
        )
