"""Reads all content files, each alone, and remembers what was read.

What did not change is not read again; what did is read by whoever is asked to, in pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.engine.source import Source
from stadtteil.model.document import Document
from stadtteil.model.settings import PATH, Settings
from stadtteil.problems import Problem

PIECE = 32
"""Files read in one go: enough that asking costs little, few enough that all workers end together."""

_UTC = "UTC"
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


Ask = Callable[[str, Iterable[bytes], int], Iterator[bytes]]
"""Calls a function, by its name, on pieces of work; yields the answers in order. Told the number of files."""


class Piece(msgspec.Struct, frozen=True, array_like=True):
    """Files to be read: path and file of each, and the time zone that their dates are in."""

    zone: str
    files: list[tuple[str, str]]


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """What was read of a file: its document, the blobs that it needs, and the digest of its bytes."""

    document: msgspec.Raw
    blobs: list[bytes]
    digest: str


_piece = msgspec.msgpack.Decoder(Piece).decode
_answers = msgspec.msgpack.Decoder(list[Answer]).decode


def read_all(
    sources: Iterable[Source],
    toolchain: str,
    store: Store,
    ask: Ask,
    progress: Callable[[str, int, int], None],
    held: dict[str, Document] | None = None,
) -> tuple[Document, ...]:
    """Return the documents of all content files, in their order.

    `held` has the documents of the last reading in this process by key, and gets those of this one.
    """
    content = [source for source in sources if source.path.startswith("content/")]
    zone = _zone(content, toolchain, store)
    held = {} if held is None else held
    keys = {source.path: _key(source, zone, toolchain) for source in content}
    found = {path: held.get(key) or _stored(key, store) for path, key in keys.items()}
    fresh = [source for source in content if found[source.path] is None]
    passing = set()
    for done, (source, answer) in enumerate(_read(fresh, zone, ask), 1):
        found[source.path] = _decode(_kept(source, answer, keys[source.path], store))
        if answer.digest != source.digest:
            passing.add(source.path)
        progress("Dateien", done, len(fresh))
    held.clear()
    held.update(
        (keys[path], document) for path, document in found.items() if document and path not in passing
    )
    return tuple(document for document in found.values() if document is not None)


def _stored(key: str, store: Store) -> Document | None:
    data = store.document(key)
    return None if data is None else _decode(data)


def _zone(sources: Sequence[Source], toolchain: str, store: Store) -> str:
    """Return the name of the site's time zone, which dates in all other files are in."""
    for source in sources:
        if source.path == PATH:
            key = _key(source, _UTC, toolchain)
            data = store.document(key)
            if data is None:
                answer = _answers(read_piece(_encode(Piece(_UTC, [(source.path, source.file)]))))[0]
                data = _kept(source, answer, key, store)
            document = _decode(data)
            if document.understood:
                return msgspec.msgpack.decode(document.record, type=Settings).zone
    return "Europe/Berlin"


def _key(source: Source, zone: str, toolchain: str) -> str:
    return digest_of("\0".join((source.digest, source.path, zone, toolchain)).encode())


def _read(sources: Sequence[Source], zone: str, ask: Ask) -> Iterator[tuple[Source, Answer]]:
    """Yield each source with what was read of it."""
    parts = [sources[start : start + PIECE] for start in range(0, len(sources), PIECE)]
    pieces = (_encode(Piece(zone, [(source.path, source.file) for source in part])) for part in parts)
    answers = ask(f"{__name__}:{read_piece.__name__}", pieces, len(sources))
    for part, answer in zip(parts, answers, strict=True):
        yield from zip(part, _answers(answer), strict=True)


def _kept(source: Source, answer: Answer, key: str, store: Store) -> bytes:
    """Keep an answer, unless the file has changed since it was scanned: then it is read again next time."""
    data = bytes(answer.document)
    digests = [store.put(blob) for blob in answer.blobs]
    if answer.digest == source.digest:
        store.keep(key, data, digests)
    return data


def read_piece(piece: bytes) -> bytes:
    """Read the files of a piece, in whatever process: nothing is known here but the piece."""
    asked = _piece(piece)
    zone = ZoneInfo(asked.zone)
    return _encode([_one(path, file, zone) for path, file in asked.files])


def _one(path: str, file: str, zone: ZoneInfo) -> Answer:
    # Late, so that a build that reads nothing imports neither the Markdown parser nor YAML's.
    from stadtteil.model.reading.reader import failed, read

    blobs: dict[str, bytes] = {}

    def keep(data: bytes) -> str:
        digest = digest_of(data)
        blobs[digest] = data
        return digest

    try:
        data = Path(file).read_bytes()
    except OSError as error:
        message = f"Die Datei lässt sich nicht lesen: {error.strerror}."
        cure = "Prüfen Sie, ob sie noch da ist und wer sie lesen darf."
        return Answer(msgspec.Raw(_encode(failed(path, Problem(path, 0, 0, message, cure)))), [], "")
    document = read(path, data, zone, keep)
    return Answer(msgspec.Raw(_encode(document)), list(blobs.values()), digest_of(data))
