"""Files on their way to whoever reads them, a piece at a time, and what comes back of each.

Knows one piece, not what was read before.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from io import FileIO
from typing import Protocol

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.engine.faces import Face
from stadtteil.engine.source import Source
from stadtteil.model.document import Document
from stadtteil.model.reading.locale import Locale
from stadtteil.model.source import is_medium
from stadtteil.problems import Problem

PIECE = 32
"""Files read in one go: enough that asking costs little, few enough that all workers end together."""

PICTURE_EFFORT = 100
"""Texts that could be read in the time that a picture takes. Each picture or download is its own piece."""

_encode = msgspec.msgpack.Encoder().encode


class DocumentStore(Protocol):
    """What reading needs of a memo."""

    def document(self, key: str) -> bytes | None:
        """Return what was kept under a key, or None."""

    def expect(self, keys: Collection[str]) -> None:
        """Get ready for being asked for these documents."""

    def keep(self, key: str, data: bytes, blobs: Sequence[str] = (), *, fleeting: bool = False) -> None:
        """Keep a document that needs some blobs; a fleeting one until it is not retained."""

    def retain(self, keys: Collection[str]) -> None:
        """Throw away all fleeting documents but these."""

    def put(self, data: bytes) -> str:
        """Keep a blob and return its digest."""


Ask = Callable[[str, Iterable[bytes], int], Iterator[bytes]]
"""Calls a function, by its name, on pieces of work; yields the answers in order. Told how much it is."""


class Piece(msgspec.Struct, frozen=True, array_like=True):
    """Files to be read: path and file of each, and where their paper is at home."""

    locale: Locale
    files: list[tuple[str, str]]


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """What is kept of a file: its document, and its face by digest (of no bytes if it was not to be read)."""

    document: Document
    face: Face


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """What was read of a file: what is to be kept of it, encoded, and the blobs that it needs."""

    kept: msgspec.Raw
    blobs: list[bytes]


_piece = msgspec.msgpack.Decoder(Piece).decode
_answers = msgspec.msgpack.Decoder(list[Answer]).decode
_kept = msgspec.msgpack.Decoder(Kept).decode


def answered(sources: Sequence[Source], locale: Locale, ask: Ask) -> Iterator[tuple[Source, Answer, Kept]]:
    """Yield each source, all media or none, with what was read of it, encoded and as it is."""
    media = bool(sources) and is_medium(sources[0].path)
    size = 1 if media else PIECE
    parts = [sources[start : start + size] for start in range(0, len(sources), size)]
    pieces = (_encode(Piece(locale, [(source.path, source.file) for source in part])) for part in parts)
    effort = len(sources) * (PICTURE_EFFORT if media else 1)
    answers = ask(f"{__name__}:{read_piece.__name__}", pieces, effort)
    for part, answer in zip(parts, answers, strict=True):
        for source, read in zip(part, _answers(answer), strict=True):
            yield source, read, _kept(read.kept)


def keep(source: Source, answer: Answer, key: str, store: DocumentStore, *, fleeting: bool) -> None:
    """Keep an answer under the key of a source as it was read; one of no bytes is read again instead."""
    digests = [store.put(blob) for blob in answer.blobs]
    if source.digest:
        store.keep(key, bytes(answer.kept), digests, fleeting=fleeting)


def kept(key: str, store: DocumentStore) -> Kept | None:
    """Return what was kept under a key, if anything was."""
    data = store.document(key)
    return None if data is None else _kept(data)


def read_piece(piece: bytes) -> bytes:
    """Read the files of a piece, in whatever process: nothing is known here but the piece."""
    asked = _piece(piece)
    return _encode([_one(path, file, asked.locale) for path, file in asked.files])


def _one(path: str, file: str, locale: Locale) -> Answer:
    # Late, so that a build that reads nothing imports neither the Markdown parser nor YAML's.
    from stadtteil.model.reading.reader import failed, read

    blobs: dict[str, bytes] = {}

    def store(data: bytes) -> str:
        digest = digest_of(data)
        blobs[digest] = data
        return digest

    try:
        with FileIO(file) as opened:  # to make a Path of it takes longer than to read it
            data = opened.readall()
    except OSError as error:
        message = f"Die Datei lässt sich nicht lesen: {error.strerror}."
        cure = "Prüfen Sie, ob sie noch da ist und wer sie lesen darf."
        return _answer(failed(path, Problem(path, 0, 0, message, cure)), {}, "")
    return _answer(read(path, data, locale, store), blobs, digest_of(data))


def _answer(document: Document, blobs: Mapping[str, bytes], source: str) -> Answer:
    """Return what was read of a file of some digest; one with a text has two blobs, that and its words."""
    text, words = blobs if document.prose else ("", "")
    face = Face(source, document.face, text, words)
    return Answer(msgspec.Raw(_encode(Kept(document, face))), list(blobs.values()))
