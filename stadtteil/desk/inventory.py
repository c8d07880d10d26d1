"""All entries of the paper as the preview's last build read them, and what else can be named in one.

Knows documents, not pages; what did not change since the build before is not read again.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.model.document import Document
from stadtteil.model.entry import Entry, newest_first
from stadtteil.model.fields.record import standing_in
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.linking.entries import entry_of
from stadtteil.model.pictures.rights import Rights
from stadtteil.model.reading.documents import Documents
from stadtteil.model.reading.readers import url_of
from stadtteil.model.settings import PATH, Settings
from stadtteil.model.source import RIGHTS
from stadtteil.model.text.slugs import slug
from stadtteil.words.languages import language_of, original_of

_UNREADABLE = "title"


class InventoryItem(NamedTuple):
    """One entry as its own file says it. `url` is its place in the site, `folded` what searches compare."""

    entry: Entry
    title: str
    url: str
    folded: str


class Inventory:
    """What the paper has. One build at a time writes it; requests read what stands."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._keys: dict[str, str] = {}
        self._entries: dict[str, InventoryItem] = {}
        self._rights: dict[str, Rights] = {}
        self.settings = standing_in(Settings, {})
        self.paths: frozenset[str] = frozenset()
        """The paths of all files of content."""
        self._turn = threading.Condition()
        self._is_known = False

    def learn(self, documents: Documents) -> None:
        """Take over what the files say; called in each build."""
        keys = documents.keys()
        entries = {path: one for path, one in self._entries.items() if path in keys}
        rights = {path: one for path, one in self._rights.items() if path in keys}
        for path, key in keys.items():
            if self._keys.get(path) != key and (document := documents.of(path, key)):
                entries.pop(path, None)
                rights.pop(path, None)
                if document.path == PATH and document.record:
                    self.settings = msgspec.msgpack.decode(document.record, type=Settings)
                elif document.reader == RIGHTS and document.record:
                    rights[path] = msgspec.msgpack.decode(document.record, type=Rights)
                elif document.reader in BY_NAME and document.record:
                    entries[path] = _item_of(document, self.settings.language)
        self._keys, self._entries, self._rights = keys, entries, rights
        self.paths = frozenset(documents.paths)
        self.end_waiting()

    def end_waiting(self) -> None:
        """Note that the paper was read, or cannot be."""
        with self._turn:
            self._is_known = True
            self._turn.notify_all()

    def wait(self, patience: float) -> None:
        """Wait until the paper was read for the first time, at most for `patience` seconds."""
        with self._turn:
            self._turn.wait_for(lambda: self._is_known, patience)

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the paper."""
        return ZoneInfo(self.settings.zone)

    def counts(self) -> Mapping[str, int]:
        """Return how many entries there are of each kind, without translations."""
        entries = (one.entry for one in self._entries.values())
        return Counter(entry.record.kind for entry in entries if language_of(entry.path) is None)

    def entry(self, path: str) -> InventoryItem | None:
        """Return the entry of a file; None where the file holds none."""
        return self._entries.get(path)

    def entries(self) -> list[InventoryItem]:
        """Return all entries, newest first, translations among them."""
        return sorted(self._entries.values(), key=lambda one: newest_first(one.entry))

    def of_kind(self, kind: str) -> Iterator[InventoryItem]:
        """Yield the entries of a kind, newest first, without translations."""
        for one in self.entries():
            if one.entry.record.kind == kind and language_of(one.entry.path) is None:
                yield one

    def translations_of(self, path: str) -> list[InventoryItem]:
        """Return the translations of an entry."""
        return [
            one for one in self.entries() if one.entry.path != path and original_of(one.entry.path) == path
        ]

    def rights_of(self, picture: str) -> Rights | None:
        """Return what stands beside a picture, if anything does."""
        return self._rights.get(f"{picture}.yaml") or self._rights.get(f"{picture}.yml")


def _item_of(document: Document, language: str) -> InventoryItem:
    entry = entry_of(document, language)
    name = document.path.rpartition("/")[2]
    title = entry.title if not {_UNREADABLE, "name"} & set(document.failed) else ""
    shown = title if title.strip("… ") else name
    return InventoryItem(entry, shown, url_of(document.path), slug(f"{shown} {entry.slug}"))
