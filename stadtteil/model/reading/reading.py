"""Reads all content files, each alone, and remembers it: a file that did not change is not read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.engine.source import Source
from stadtteil.model.document import Document
from stadtteil.model.reading.reader import failed, read
from stadtteil.model.settings import PATH, Settings
from stadtteil.problems import Problem

UTC = ZoneInfo("UTC")
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Document).decode


class Store(Protocol):
    """What reading needs of a memo."""

    def document(self, key: str) -> bytes | None:
        """Return what was kept under a key, or None."""

    def keep(self, key: str, data: bytes, blobs: Sequence[str] = ()) -> None:
        """Keep a document that needs some blobs."""

    def put(self, data: bytes) -> str:
        """Keep a blob and return its digest."""


def read_all(
    sources: Iterable[Source], toolchain: str, store: Store, progress: Callable[[str, int, int], None]
) -> tuple[Document, ...]:
    """Return the documents of all content files, in their order."""
    content = [source for source in sources if source.path.startswith("content/")]
    zone = _zone(content, toolchain, store)
    documents = []
    for done, source in enumerate(content, 1):
        documents.append(_remembered(source, zone, toolchain, store))
        progress("Dateien", done, len(content))
    return tuple(documents)


def _zone(sources: Sequence[Source], toolchain: str, store: Store) -> ZoneInfo:
    """Return the site's time zone, which dates in all other files are read in."""
    for source in sources:
        if source.path == PATH:
            document = _remembered(source, UTC, toolchain, store)
            if document.understood:
                return ZoneInfo(msgspec.msgpack.decode(document.record, type=Settings).zone)
    return ZoneInfo("Europe/Berlin")


def _known(key: str, store: Store) -> Document | None:
    """Return the document kept under a key; what cannot be decoded was never kept by this version."""
    kept = store.document(key)
    try:
        return _decode(kept) if kept is not None else None
    except msgspec.MsgspecError:
        return None


def _remembered(source: Source, zone: ZoneInfo, toolchain: str, store: Store) -> Document:
    key = digest_of("\0".join((source.digest, source.path, zone.key, toolchain)).encode())
    known = _known(key, store)
    if known is not None:
        return known
    try:
        data = Path(source.file).read_bytes()
    except OSError as error:
        message = f"Die Datei lässt sich nicht lesen: {error.strerror}."
        return failed(
            source.path,
            Problem(source.path, 0, 0, message, "Prüfen Sie, ob sie noch da ist und wer sie lesen darf."),
        )
    document = read(source.path, data, zone, store.put)
    if digest_of(data) == source.digest:
        store.keep(key, _encode(document), document.blobs)
    return document
