"""Reads all content files, each alone, and remembers what was read.

What did not change is not read again; what did is read by whoever is asked to, in pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.engine.source import Source
from stadtteil.model.document import Document
from stadtteil.model.measure import unopened
from stadtteil.model.reading.encoders import encoders
from stadtteil.model.settings import PATH, Settings
from stadtteil.model.source import PICTURE, is_picture
from stadtteil.problems import Problem

PIECE = 32
"""Files read in one go: enough that asking costs little, few enough that all workers end together."""

PICTURE_EFFORT = 100
"""Texts that could be read in the time that a picture takes. Each picture is a piece of its own."""

_UTC = "UTC"
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Document).decode


class Store(Protocol):
    """What reading needs of a memo."""

    def document(self, key: str) -> bytes | None:
        """Return what was kept under a key, or None."""

    def keep(self, key: str, data: bytes, blobs: Sequence[str] = (), *, fleeting: bool = False) -> None:
        """Keep a document that needs some blobs; a fleeting one until it is not retained."""

    def retain(self, keys: Collection[str]) -> None:
        """Throw away all fleeting documents but these."""

    def put(self, data: bytes) -> str:
        """Keep a blob and return its digest."""


Unwanted = Callable[[Iterable[Document]], Collection[str]]
"""Told what all files but pictures say; returns the paths, in lower case, of pictures not to be read."""

Ask = Callable[[str, Iterable[bytes], int], Iterator[bytes]]
"""Calls a function, by its name, on pieces of work; yields the answers in order. Told how much it is."""


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


class Reading:
    """The content files of one build, and what was read of them before.

    `held` has the documents of the last build in this process by key.
    """

    def __init__(
        self, sources: Iterable[Source], toolchain: str, store: Store, held: dict[str, Document] | None = None
    ) -> None:
        """Find out the time zone, without which nothing can be read."""
        self._content = [source for source in sources if source.path.startswith("content/")]
        self._toolchain = toolchain
        self._store = store
        self._held = {} if held is None else held
        self._zone = _zone(self._content, toolchain, store)

    def all(
        self, ask: Ask, progress: Callable[[str, int, int], None], unwanted: Unwanted = lambda _: ()
    ) -> tuple[Document, ...]:
        """Return the documents of all content files, in their order; from now on these are held.

        Pictures are read last. Those that are `unwanted` have an empty document, and what was kept of
        them, or of any picture that is no longer there, is thrown away.
        """
        holding: dict[str, Document] = {}
        texts = [source for source in self._content if not is_picture(source.path)]
        found = self._read(texts, ask, progress, holding)
        left_out = unwanted(found.values())
        pictures = [source for source in self._content if is_picture(source.path)]
        wanted = [source for source in pictures if source.path.lower() not in left_out]
        self._store.retain({self._key(source) for source in wanted})
        found |= {source.path: Document(source.path, PICTURE) for source in pictures}
        found |= self._read(wanted, ask, progress, holding)
        self._held.clear()
        self._held.update(holding)
        return tuple(found[source.path] for source in self._content)

    def _read(
        self,
        sources: Sequence[Source],
        ask: Ask,
        progress: Callable[[str, int, int], None],
        holding: dict[str, Document],
    ) -> dict[str, Document]:
        """Return the documents of files, fetched or made; those that may be held go to `holding`."""
        found: dict[str, Document] = {}
        fresh = []
        for source in sources:
            if not source.digest:
                found[source.path] = unopened(source)
                continue
            key = self._key(source)
            document = self._known(key)
            if document is None:
                fresh.append(source)
            else:
                found[source.path] = holding[key] = document
        for done, (source, answer) in enumerate(_read(fresh, self._zone, ask), 1):
            key = self._key(source)
            document = found[source.path] = _decode(_kept(source, answer, key, self._store))
            if answer.digest == source.digest:
                holding[key] = document
            progress("Dateien", done, len(fresh))
        return found

    def again(self, source: Source, before: str) -> tuple[Document | None, Document | None]:
        """Return what a file said when its digest was `before`, and what it says now.

        None for what is not known any more, or has changed since it was scanned.
        """
        was = msgspec.structs.replace(source, digest=before)
        old = self._known(self._key(was))
        key = self._key(source)
        new = self._known(key)
        if old is not None and new is None:
            answer = _answers(read_piece(_encode(Piece(self._zone, [(source.path, source.file)]))))[0]
            if answer.digest == source.digest:
                new = _decode(_kept(source, answer, key, self._store))
                self._held[key] = new
        return old, new

    def before(self, path: str, digest: str) -> Document | None:
        """Return what a file that may be gone said when it had a digest; None if that is not known."""
        return self._known(self._key(Source(path, "", digest)))

    def _key(self, source: Source) -> str:
        return _key(source, self._zone, self._toolchain)

    def _known(self, key: str) -> Document | None:
        return self._held.get(key) or _stored(key, self._store)


def _stored(key: str, store: Store) -> Document | None:
    data = store.document(key)
    return None if data is None else _decode(data)


def _zone(sources: Sequence[Source], toolchain: str, store: Store) -> str:
    """Return the name of the site's time zone, which dates in all other files are in."""
    for source in sources:
        if source.path == PATH and source.digest:
            key = _key(source, _UTC, toolchain)
            data = store.document(key)
            if data is None:
                answer = _answers(read_piece(_encode(Piece(_UTC, [(source.path, source.file)]))))[0]
                data = _kept(source, answer, key, store)
            document = _decode(data)
            if document.record:
                return msgspec.msgpack.decode(document.record, type=Settings).zone
    return "Europe/Berlin"


def _key(source: Source, zone: str, toolchain: str) -> str:
    parts = [source.digest, source.path, zone, toolchain]
    if is_picture(source.path):
        parts += encoders()  # which of them an installed Pillow has is not to be seen from its version
    return digest_of("\0".join(parts).encode())


def _read(sources: Sequence[Source], zone: str, ask: Ask) -> Iterator[tuple[Source, Answer]]:
    """Yield each source, all of them pictures or none, with what was read of it."""
    pictures = bool(sources) and is_picture(sources[0].path)
    size = 1 if pictures else PIECE
    parts = [sources[start : start + size] for start in range(0, len(sources), size)]
    pieces = (_encode(Piece(zone, [(source.path, source.file) for source in part])) for part in parts)
    effort = len(sources) * (PICTURE_EFFORT if pictures else 1)
    answers = ask(f"{__name__}:{read_piece.__name__}", pieces, effort)
    for part, answer in zip(parts, answers, strict=True):
        yield from zip(part, _answers(answer), strict=True)


def _kept(source: Source, answer: Answer, key: str, store: Store) -> bytes:
    """Keep an answer, unless the file has changed since it was scanned: then it is read again next time."""
    data = bytes(answer.document)
    digests = [store.put(blob) for blob in answer.blobs]
    if answer.digest == source.digest:
        store.keep(key, data, digests, fleeting=is_picture(source.path))
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
