"""Reads all content files, each alone, and remembers what was read.

What did not change is not read again; what did is read by whoever is asked to, in pieces.
"""

from __future__ import annotations

import datetime as dt
import functools
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.engine.faces import Face, Faces
from stadtteil.engine.source import Source
from stadtteil.model.document import Document
from stadtteil.model.pictures.encoders import encoders
from stadtteil.model.reading.file_size import unopened
from stadtteil.model.reading.locale import Locale, own_words_in
from stadtteil.model.reading.pieces import Ask, DocumentStore, Kept, answered, keep, kept
from stadtteil.model.settings import PATH, Settings
from stadtteil.model.source import DOWNLOAD, PICTURE, is_medium, is_own_words, is_picture
from stadtteil.model.text.vocabulary import vocabulary_path
from stadtteil.words.languages import SHIPPED
from stadtteil.words.overrides import Overrides

_UTC = Locale("UTC")
"""That of the settings themselves, until these say where the paper is at home."""
_encode = msgspec.msgpack.Encoder().encode


Unwanted = Callable[[Iterable[Document]], Collection[str]]
"""Told what all files but pictures and downloads say; returns the paths, in lower case, of those of these
that are not to be read."""

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it, and of how much."""


class Documents:
    """What the content files of one build say.

    `key` stands for all that linking and planning may see of them: of texts and records their faces, of
    pictures and downloads their bytes. `faces` is what was read of each, and `texts` has the digest of each
    text by its file's path, and beside it that of its vocabulary.
    """

    def __init__(
        self,
        sources: Iterable[Source],
        toolchain: str,
        store: DocumentStore,
        faces: Faces,
        held: dict[str, Document],
        now: dt.datetime,
    ) -> None:
        """Read nothing yet; `held` are documents by their key, `now` is in UTC."""
        self._content = [source for source in sources if source.path.startswith("content/")]
        self._media = {source.path for source in self._content if is_medium(source.path)}
        self._toolchain = toolchain
        self._store = store
        self.faces = self._before = faces
        self._held = held
        self._now = now
        self._locale = _UTC
        self._found: dict[str, Document] = {}
        self._forgotten: Collection[str] = ()
        self.key = ""
        self.texts: dict[str, str] = {}

    def read(self, ask: Ask, progress: Progress) -> None:
        """Read all texts and records that nobody has read before as they are."""
        self._locale = self._locale_of_site(ask)
        reader = digest_of(_encode((self._toolchain, self._locale)))
        before = self._before.of(reader)
        faces: dict[str, Face] = {}
        other = []
        for source in self._content:
            if not source.digest:
                self._found[source.path] = unopened(source)
            elif source.path not in self._media:
                face = before.get(source.path)
                if face is None or face.source != source.digest:
                    other.append((source, self._key(source)))
                else:
                    faces[source.path] = face
        self._store.expect([key for _, key in other])
        fresh = []
        for source, key in other:
            known = kept(key, self._store)
            if known is None:
                fresh.append(source)
            else:
                faces[source.path] = known.face
        for source, known in self._read(fresh, ask, progress):
            faces[source.path] = known.face
        self.faces = Faces(reader, faces)
        self.texts = dict(_named(faces))
        seen = [(source.path, self._seen(source, faces)) for source in self._content]
        self.key = digest_of(_encode((reader, seen)))

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all content files, pictures and downloads among them."""
        return tuple(source.path for source in self._content)

    def keys(self) -> dict[str, str]:
        """Return the key of each text and record by its path: the same key is the same document."""
        return {one.path: self._key(one) for one in self._content if one.path not in self._media}

    def of(self, path: str, key: str) -> Document | None:
        """Return what a text or record says that has been read, by its path and its key."""
        return self._found.get(path) or self._recorded(key)

    def _locale_of_site(self, ask: Ask) -> Locale:
        """Return where the site is at home and what words it has, which all other files depend on."""
        first = [one for one in self._content if one.digest and (one.path == PATH or is_own_words(one.path))]
        self._fetch([(source, self._key(source)) for source in first], ask, lambda *_: None)
        found = {one.path: self._found.pop(one.path) for one in first}  # dates in them are still to be read
        settings = found.pop(PATH, None)
        own_words = own_words_in(found.values())
        if settings is None or not settings.record:
            return Locale(own_words=own_words)
        settled = msgspec.msgpack.decode(settings.record, type=Settings)
        return Locale(settled.zone, settled.language, own_words)

    def _seen(self, source: Source, faces: Mapping[str, Face]) -> str:
        """Return what stands for all that planning may see of a file."""
        if source.path in faces:
            return faces[source.path].face
        unread = self._found.get(source.path)
        return unread.face if unread is not None and unread.reader else source.digest

    def all(self, ask: Ask, progress: Progress, unwanted: Unwanted = lambda _: ()) -> tuple[Document, ...]:
        """Return the documents of all content files, in their order; from now on these are held.

        Pictures and downloads are read now. Those that are `unwanted` have an empty document, and what was
        kept of them, or of any that is no longer there, is thrown away. So is
        what was kept of files whose time is over.
        """
        texts = [(one, self._key(one)) for one in self._content if one.path not in self._media]
        self._fetch(texts, ask, progress)
        left_out = {*self._forget(), *unwanted(tuple(self._found.values()))}
        media = [source for source in self._content if source.path in self._media]
        wanted = [(source, self._key(source)) for source in media if source.path.lower() not in left_out]
        lasting = [(source, key) for source, key in texts if source.path not in self._forgotten]
        fleeting = [key for source, key in lasting if self._found[source.path].kept_until]
        self._store.retain({*(key for _, key in wanted), *fleeting})
        self._fetch(wanted, ask, progress)
        self._held.clear()
        for source, key in (*lasting, *wanted):
            if source.digest:
                self._held[key] = self._found[source.path]
        found = {source.path: _unread(source.path) for source in media} | self._found
        return tuple(found[source.path] for source in self._content)

    def _forget(self) -> Collection[str]:
        """Empty the documents whose time is over; return the pictures that go too: paths, in lower case."""
        if not any(document.is_over(self._now) for document in self._found.values()):
            return ()
        from stadtteil.model.reading.forgetting import forgotten  # late: few papers have any

        paths = [source.path for source in self._content]
        left, pictures = forgotten(self._found.values(), paths, self._now)
        self._found.update(left)
        self._forgotten = left.keys()
        return pictures

    def _fetch(self, sources: Sequence[tuple[Source, str]], ask: Ask, progress: Progress) -> None:
        """See that the documents of these files, which have keys, are found: held, kept, or read now."""
        fresh = []
        wanted = [(source, key) for source, key in sources if source.path not in self._found]
        self._store.expect([key for _, key in wanted if key not in self._held])
        for source, key in wanted:
            document = self._recorded(key)
            if document is None:
                fresh.append(source)
            else:
                self._found[source.path] = document
        for source, known in self._read(fresh, ask, progress):
            if known.face.source != source.digest:
                # It is not what was seen, so nothing may be kept for what was, nor for any other build.
                self.key += f"?{os.urandom(8).hex()}"

    def _recorded(self, key: str) -> Document | None:
        """Return the document that is held or kept under a key."""
        document = self._held.get(key)
        if document is None and (known := kept(key, self._store)) is not None:
            document = known.document
        return document

    def _read(self, sources: Sequence[Source], ask: Ask, progress: Progress) -> Iterator[tuple[Source, Kept]]:
        """Read files, keep what they say, and yield each with what is kept."""
        for done, (source, answer, known) in enumerate(answered(sources, self._locale, ask), 1):
            # It may have changed since it was seen.
            read = msgspec.structs.replace(source, digest=known.face.source)
            if not known.document.is_over(self._now):
                fleeting = source.path in self._media or known.document.kept_until is not None
                keep(read, answer, self._key(read), self._store, fleeting=fleeting)
            self._found[source.path] = known.document
            progress("Dateien", done, len(sources))
            yield source, known

    def read_before(self, planned: Mapping[str, str]) -> dict[str, str]:
        """Return the digests of files that were `planned` with others, as they were when last read.

        A text that was edited since has another one, though the plan held.
        """
        faces = self._before.by_path
        return {path: faces[path].source if path in faces else was for path, was in planned.items()}

    def before(self, path: str, digest: str) -> Document | None:
        """Return what a file that may be gone said when it had a digest; None if that is not known."""
        return self._recorded(self._key(Source(path, "", digest)))

    def _key(self, source: Source) -> str:
        """Return the key that a file is kept under: of all that reading it depends on."""
        parts = [source.digest, source.path, self._locale.zone, self._locale.language, self._toolchain]
        # Pictures and downloads are read without a word, and dear: they are not to be read anew.
        if not is_medium(source.path):
            if overrides := self._locale.overrides_of(source.path):
                parts.append(_digest(overrides))
        elif is_picture(source.path):
            parts += encoders()  # which of them an installed Pillow has is not to be seen from its version
        return digest_of("\0".join(parts).encode())


def _named(faces: Mapping[str, Face]) -> Iterator[tuple[str, str]]:
    """Yield what outputs can name of files that have a text: it and its vocabulary, with their digests."""
    for path, face in faces.items():
        if face.text:
            yield path, face.text
            yield vocabulary_path(path), face.words


@functools.lru_cache(maxsize=len(SHIPPED))
def _digest(overrides: Overrides) -> str:
    """Return the digest of a paper's own words, which is asked for of each file."""
    return digest_of(_encode(overrides))


def _unread(path: str) -> Document:
    """Return the document of a picture or a download of which nothing is to be read."""
    return Document(path, PICTURE if is_picture(path) else DOWNLOAD)
