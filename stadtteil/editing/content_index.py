"""All content files of a project as mentions find them: which entries, pictures and downloads there are.

Of an entry only its names are read; what a file says otherwise is for others.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from stadtteil.editing.asked import declared, name_of
from stadtteil.editing.reading import declared_by, said_by
from stadtteil.editing.refusal import Refusal
from stadtteil.engine.stamps import walk
from stadtteil.model.entry import Entry, slug_of
from stadtteil.model.fields import Notes
from stadtteil.model.fields.record import standing_in
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.linking.lookup import Lookup
from stadtteil.model.reading.readers import reader_of, url_of
from stadtteil.model.source import DOWNLOADS, TEXTS, is_download, is_picture
from stadtteil.words.languages import language_of, original_of

FORMER = "former"
"""The attribute of the addresses that an entry had before."""


class ContentIndex:
    """What is in a project, by all its names; `files` are the bytes of texts and records by path."""

    def __init__(self, files: Mapping[str, bytes], others: Iterable[str]) -> None:
        """Find out what there is; `others` are the paths of files that are no texts."""
        self.files = files
        self.others = tuple(others)
        originals = [path for path in files if language_of(path) is None]
        self.entries = {path: _entry(path, files[path]) for path in originals if reader_of(path) in BY_NAME}
        for path in files:
            if (original := self._original(path)) is not None:
                self.entries[path] = _entry(path, files[path], original)
        entries = self.entries.values()
        self.lookup = Lookup(entries, [path for path in self.others if is_picture(path)])
        self.downloads = Lookup((), [path for path in self.others if is_download(path)], DOWNLOADS)

    def _original(self, path: str) -> str | None:
        """Return the path of the entry that a file translates; None for any other file."""
        if language_of(path) is None or reader_of(path) not in BY_NAME:
            return None
        stem = original_of(path).rpartition(".")[0]
        return next((f"{stem}{ending}" for ending in TEXTS if f"{stem}{ending}" in self.files), None)

    def translations(self, path: str) -> list[str]:
        """Return the paths of the files that translate an entry."""
        return [one for one, entry in self.entries.items() if entry.original == path]


def content_index(root: Path) -> ContentIndex:
    """Return the index of the project at `root`."""
    texts: dict[str, bytes] = {}
    others = []
    for inside, stamp in walk(str(root / "content")):
        path = unicodedata.normalize("NFC", f"content/{inside}")
        if stamp[0] >= 0 and path.lower().endswith(TEXTS):
            texts[path] = (root / "content" / inside).read_bytes()
        elif stamp[0] >= 0:
            others.append(path)
    return ContentIndex(texts, others)


def former_of(path: str, data: bytes) -> tuple[str, ...]:
    """Return the addresses that an entry had before, as its file says them."""
    said, keys = said_by(path, data), declared_by(path)
    field = declared(FORMER, keys)
    if isinstance(said, Refusal) or field is None:
        return ()
    found = next((node for key, node in said.keys.pairs if name_of(key.text, keys) == FORMER), None)
    read = field.type.read(found, FORMER, Notes(path, ZoneInfo("UTC"))) if found is not None else None
    return tuple(read or ())


def _entry(path: str, data: bytes, original: str = "") -> Entry:
    """Return an entry that is known by its names alone."""
    kind = BY_NAME[reader_of(path)]
    former = () if original else tuple(_place(url) for url in former_of(path, data))
    slug = slug_of(path)
    record = standing_in(kind, {FORMER: former})
    id_ = f"{kind.kind}/{slug}"
    return Entry(id_, path, slug, url_of(path), record, None, {}, frozenset(), "de", original)


def _place(url: str) -> str:
    return urlsplit(url).path if "://" in url else url
