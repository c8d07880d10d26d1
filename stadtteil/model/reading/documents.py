"""Reads all content files, each alone, and remembers what was read.

What did not change is not read again; what did is read by whoever is asked to, in pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.engine.faces import Face, Faces
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
_document = msgspec.msgpack.Decoder(Document).decode


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

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it, and of how much."""

Ask = Callable[[str, Iterable[bytes], int], Iterator[bytes]]
"""Calls a function, by its name, on pieces of work; yields the answers in order. Told how much it is."""


class Piece(msgspec.Struct, frozen=True, array_like=True):
    """Files to be read: path and file of each, and the time zone that their dates are in."""

    zone: str
    files: list[tuple[str, str]]


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """What is kept of a file: its document, the digest of its face, and that of its text (empty: none)."""

    document: msgspec.Raw
    face: str
    text: str


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """What was read of a file: what is to be kept of it, the blobs that it needs, the digest of its bytes."""

    kept: Kept
    blobs: list[bytes]
    digest: str


_piece = msgspec.msgpack.Decoder(Piece).decode
_answers = msgspec.msgpack.Decoder(list[Answer]).decode
_kept = msgspec.msgpack.Decoder(Kept).decode


class Documents:
    """What the content files of one build say.

    `key` stands for all that linking and planning may see of them: of texts and records their faces, of
    pictures their bytes. `texts` has the digest of each text by its file's path.
    """

    def __init__(
        self,
        sources: Iterable[Source],
        toolchain: str,
        store: Store,
        faces: Faces,
        held: dict[str, Document],
    ) -> None:
        """Find out the time zone, without which nothing can be read; `held` are documents by their key."""
        self._content = [source for source in sources if source.path.startswith("content/")]
        self._toolchain = toolchain
        self._store = store
        self._faces = faces
        self._held = held
        self._zone = _zone(self._content, toolchain, store)
        self._found: dict[str, Document] = {}
        self.key = ""
        self.texts: dict[str, str] = {}

    def read(self, ask: Ask, progress: Progress) -> None:
        """Read all texts and records that nobody has read before as they are."""
        reader = digest_of(f"{self._toolchain}\0{self._zone}".encode())
        before = self._faces.known(reader)
        faces: dict[str, Face] = {}
        fresh = []
        for source in self._content:
            if not source.digest:
                self._found[source.path] = unopened(source)
                continue
            if is_picture(source.path):
                continue
            face = before.get(source.path)
            if face is None or face.source != source.digest:
                face = self._recalled(source)
            if face is None:
                fresh.append(source)
            else:
                faces[source.path] = face
        passing: dict[str, Face] = {}
        for source, answer in self._read(fresh, ask, progress):
            face = Face(source.digest, answer.kept.face, answer.kept.text)
            (faces if answer.digest == source.digest else passing)[source.path] = face
        self._faces.note(reader, faces)
        faces = {**faces, **passing}
        self.texts = {path: face.text for path, face in faces.items() if face.text}
        seen = [(source.path, self._seen(source, faces)) for source in self._content]
        self.key = digest_of(_encode((reader, seen)))

    def _seen(self, source: Source, faces: Mapping[str, Face]) -> str:
        """Return what stands for all that planning may see of a file."""
        if source.path in faces:
            return faces[source.path].face
        unread = self._found.get(source.path)
        return unread.face if unread is not None and unread.reader else source.digest

    def all(self, ask: Ask, progress: Progress, unwanted: Unwanted = lambda _: ()) -> tuple[Document, ...]:
        """Return the documents of all content files, in their order; from now on these are held.

        Pictures are read now. Those that are `unwanted` have an empty document, and what was kept of
        them, or of any picture that is no longer there, is thrown away.
        """
        texts = [source for source in self._content if not is_picture(source.path)]
        self._fetch(texts, ask, progress)
        left_out = unwanted(self._found.values())
        pictures = [source for source in self._content if is_picture(source.path)]
        wanted = [source for source in pictures if source.path.lower() not in left_out]
        self._store.retain({self._key(source) for source in wanted})
        self._fetch(wanted, ask, progress)
        self._held.clear()
        for source in (*texts, *wanted):
            if source.digest:
                self._held[self._key(source)] = self._found[source.path]
        found = {source.path: Document(source.path, PICTURE) for source in pictures} | self._found
        return tuple(found[source.path] for source in self._content)

    def _fetch(self, sources: Sequence[Source], ask: Ask, progress: Progress) -> None:
        """See that the documents of these files are found: held, kept, or read now."""
        fresh = []
        for source in sources:
            if source.path in self._found:
                continue
            document = self._recorded(self._key(source))
            if document is None:
                fresh.append(source)
            else:
                self._found[source.path] = document
        for source, answer in self._read(fresh, ask, progress):
            if answer.digest != source.digest:
                self.key += "?"  # it is not what was seen, so nothing may be kept for what was

    def _recorded(self, key: str) -> Document | None:
        """Return the document that is held or kept under a key."""
        document = self._held.get(key)
        if document is None and (data := self._store.document(key)) is not None:
            document = _document(_kept(data).document)
        return document

    def _recalled(self, source: Source) -> Face | None:
        """Return the face of a file as it was kept, if it was."""
        data = self._store.document(self._key(source))
        if data is None:
            return None
        kept = _kept(data)
        return Face(source.digest, kept.face, kept.text)

    def _read(
        self, sources: Sequence[Source], ask: Ask, progress: Progress
    ) -> Iterator[tuple[Source, Answer]]:
        """Read files, keep what they say, and yield each with its answer."""
        for done, (source, answer) in enumerate(_read(sources, self._zone, ask), 1):
            _keep(source, answer, self._key(source), self._store)
            self._found[source.path] = _document(answer.kept.document)
            progress("Dateien", done, len(sources))
            yield source, answer

    def before(self, path: str, digest: str) -> Document | None:
        """Return what a file that may be gone said when it had a digest; None if that is not known."""
        return self._recorded(self._key(Source(path, "", digest)))

    def _key(self, source: Source) -> str:
        return _key(source, self._zone, self._toolchain)


def _zone(sources: Sequence[Source], toolchain: str, store: Store) -> str:
    """Return the name of the site's time zone, which dates in all other files are in."""
    for source in sources:
        if source.path == PATH and source.digest:
            key = _key(source, _UTC, toolchain)
            data = store.document(key)
            if data is None:
                answer = _answers(read_piece(_encode(Piece(_UTC, [(source.path, source.file)]))))[0]
                data = _keep(source, answer, key, store)
            document = _document(_kept(data).document)
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


def _keep(source: Source, answer: Answer, key: str, store: Store) -> bytes:
    """Keep an answer, unless the file has changed since it was scanned: then it is read again next time."""
    data = _encode(answer.kept)
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
        return Answer(_answer(failed(path, Problem(path, 0, 0, message, cure)), ()), [], "")
    document = read(path, data, zone, keep)
    return Answer(_answer(document, blobs), list(blobs.values()), digest_of(data))


def _answer(document: Document, blobs: Iterable[str]) -> Kept:
    """Return what is to be kept of a file; where it has a text, that is its one blob."""
    text = next(iter(blobs)) if document.prose else ""
    return Kept(msgspec.Raw(_encode(document)), document.face, text)
