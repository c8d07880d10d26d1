"""Which file says the rights of which picture, and which one was meant to. Knows names, not rights."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import unquote

from stadtteil.model.document import Document
from stadtteil.model.picture_formats import OTHERS, SUFFIXES
from stadtteil.model.source import CAPTIONS, PICTURE, PICTURES, RIGHTS, TEXTS
from stadtteil.problems import Problem
from stadtteil.words.languages import language_of, original_of

_ENDINGS = (
    *TEXTS,
    ".txt",
    ".json",
    *SUFFIXES,
    *(ending for endings, _ in OTHERS.values() for ending in endings),
)
"""What a name can have too much, or wrong, when it was to be that of a picture's rights."""


_WITHIN = re.compile(rf"^/*(?:content/)?(?:{PICTURES}/)?", re.IGNORECASE)
"""What may stand in front of a picture's name, and says only that it lies where pictures lie."""


class Sidecars:
    """The sidecars of all pictures; names count without case, but each picture has its own first."""

    def __init__(self, documents: Iterable[Document]) -> None:
        """Note all files that say rights, and those that may have been meant to."""
        self.problems: list[Problem] = []
        self.explained: set[str] = set()
        """The paths of files of which the picture says all that is to be said."""
        self._exact: dict[str, Document] = {}
        self._folded: dict[str, Document] = {}
        self._stray: dict[str, Document] = {}
        self._taken: set[str] = set()
        self._translated: dict[str, dict[str, Document]] = {}
        for document in documents:
            if document.reader == RIGHTS:
                self._add(document)
            if document.reader == CAPTIONS:
                self._add_translation(document)
            elif document.reader != PICTURE and not (document.reader != RIGHTS and document.understood):
                self._stray.setdefault(_bare(document.path), document)

    def _add(self, document: Document) -> None:
        picture = posixpath.splitext(document.path)[0]
        first = self._exact.setdefault(picture, document)
        self._folded.setdefault(picture.lower(), document)
        if first is not document:
            message = f"Dieses Bild hat zwei Rechte-Dateien: {first.path} und {document.path}."
            cure = "Übernehmen Sie, was gilt, in eine von beiden, und löschen Sie die andere."
            self.problems.append(Problem(document.path, 0, 0, message, cure))

    def _add_translation(self, document: Document) -> None:
        original, language = original_of(document.path).lower(), language_of(document.path)
        if language is not None:
            beside = self._translated.setdefault(posixpath.splitext(original)[0], {})
            first = beside.setdefault(language.code, document)
            if first is not document:
                message = f"Zwei Dateien übersetzen dasselbe: {first.path} und {document.path}."
                self.problems.append(Problem(document.path, 0, 0, message, "Löschen Sie eine von beiden."))

    def translations_of(self, picture: str) -> Mapping[str, Document]:
        """Return what says of the picture at a path the same in further languages, by their tags."""
        return self._translated.get(picture.lower(), {})

    @property
    def idle(self) -> Iterator[Problem]:
        """Of each translation that translates nothing, that it does so."""
        for picture, beside in self._translated.items():
            for document in beside.values() if picture not in self._folded else ():
                name = posixpath.basename(original_of(document.path))
                message = f"Zu dieser Übersetzung gibt es keine Rechte-Datei {name}."
                cure = "Legen Sie sie daneben, mit alt, urheber und lizenz. Gibt es das Bild nicht mehr, "
                yield Problem(document.path, 0, 0, message, f"{cure}löschen Sie diese Datei.", "warning")

    def of(self, picture: str) -> Document | None:
        """Return the sidecar of the picture at a path."""
        found = self._exact.get(picture) or self._folded.get(picture.lower())
        if found is not None:
            self._taken.add(found.path)
        return found

    def meant(self, picture: str) -> str:
        """Return the name of a file beside a picture without rights that was to say them, or nothing."""
        found = self._stray.get(_bare(picture))
        if found is None or found.path in self._taken:
            return ""
        self._taken.add(found.path)
        self.explained.add(found.path)
        return posixpath.basename(found.path)

    @property
    def lost(self) -> list[Document]:
        """The sidecars that no picture has asked for, but for those that were said to be copies."""
        left = (document for document in self._exact.values() if document.path not in self._taken)
        return [document for document in left if document.understood or document.problems]


def picture_path(file: str, path: str) -> str:
    """Return the path of the picture that the file at a path names, where its rights stand beside the name.

    >>> (
    ...     picture_path("Fest.jpg", "content/a/b.md"),
    ...     picture_path("../bilder/x.jpg", "content/a/b.md"),
    ... )
    ('content/bilder/Fest.jpg', 'content/bilder/x.jpg')
    """
    plain = unquote(file).replace("\\", "/")
    if plain.startswith("."):
        return posixpath.normpath(posixpath.join(posixpath.dirname(path), plain))
    inner = _WITHIN.sub("", plain, count=1)
    return posixpath.normpath(f"content/{PICTURES}/{inner}")


def _bare(path: str) -> str:
    """Return a path without any endings.

    >>> _bare("content/bilder/neu.png.yaml.txt"), _bare("content/bilder/St. Josef.jpg")
    ('content/bilder/neu', 'content/bilder/st. josef')
    """
    stem, ending = posixpath.splitext(path.lower())
    while ending in _ENDINGS and ending:
        path = stem
        stem, ending = posixpath.splitext(path)
    return path.lower()
