"""What a content file is called when one talks to editors: its kind and its title, never its syntax."""

from __future__ import annotations

import posixpath
import re

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.model.document import Document
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.reading.locale import Locale
from stadtteil.model.reading.reader import read
from stadtteil.model.reading.readers import reader_of
from stadtteil.model.source import (
    ADDRESSES,
    CAPTIONS,
    DETAILS,
    DOWNLOAD,
    FONT,
    ICON,
    OUTLINE,
    PICTURE,
    RIGHTS,
    SIDECAR,
    SITE,
    UNUSED,
    WORDS,
)
from stadtteil.words.languages import language_called, language_of, original_of

_END = re.compile(rb"^---[ \t]*\r?$", re.MULTILINE)
"""Where the head of a text ends that begins with its first three signs."""
_NAMED_AFTER_FILE = {PICTURE: "Bild", DOWNLOAD: "Datei", FONT: "Schrift", OUTLINE: "Umriss"}
_OF_PAPER = {ICON: "Symbol der Zeitung", SITE: "Angaben zur Zeitung", ADDRESSES: "Liste der Adressen"}
_ABOUT_FILE = {RIGHTS: "Angaben zum Bild", CAPTIONS: "Bildworte zu", DETAILS: "Angaben zur Datei"}


def name_of(path: str, document: Document | None) -> str:
    """Return what a file is called; `path` is relative to the project, `document` what the file says.

    >>> name_of("content/bilder/fest.jpg.yaml", None), name_of("layouts/base.html", None)
    ('Angaben zum Bild fest.jpg', 'Datei layouts/base.html')
    >>> name_of("content/site.tr.yaml", None), name_of("content/worte/tr.yaml", None)
    ('Angaben zur Zeitung auf Türkisch', 'eigene Wörter auf Türkisch')
    """
    reader = reader_of(path) if path.startswith("content/") else UNUSED
    name = posixpath.basename(path)
    language = language_of(path)
    where = f" auf {language.name}" if language else ""
    if reader in _NAMED_AFTER_FILE:
        return f"{_NAMED_AFTER_FILE[reader]} {name}"
    if reader in _ABOUT_FILE:
        return f"{_ABOUT_FILE[reader]} {_described(original_of(name))}{where}"
    if reader in _OF_PAPER:
        return f"{_OF_PAPER[reader]}{where}"
    if reader == WORDS:
        spoken = language_called(posixpath.splitext(name)[0])
        return f"eigene Wörter auf {spoken.name if spoken else 'Deutsch'}"
    kind = BY_NAME.get(reader)
    if kind is None:
        return f"Datei {path}"
    title = _title(document) or posixpath.splitext(posixpath.basename(original_of(path)))[0]
    return f"{kind.noun} „{title}“{where}"


def head_of(path: str, data: bytes) -> Document | None:
    """Return what a text among the content files says in its keys, which is quicker; None for all others."""
    if path.lower().endswith((".md", ".markdown")) and (end := _END.search(data, 3)):
        data = data[: end.end()]
    return document_of(path, data)


def document_of(path: str, data: bytes) -> Document | None:
    """Return what a text among the content files says; None for all others."""
    reader = reader_of(path) if path.startswith("content/") else UNUSED
    if reader in {UNUSED, PICTURE, DOWNLOAD, FONT, OUTLINE, ICON, ADDRESSES}:
        return None
    return read(path, data, Locale(), digest_of)


def is_draft(document: Document | None) -> bool:
    """Whether a file says of itself that it is a draft."""
    return document is not None and document.draft


def is_fleeting(path: str) -> bool:
    """Whether nothing may be kept of a content file once its time is over.

    >>> is_fleeting("content/pinnwand/sofa.yaml"), is_fleeting("content/artikel/fest.md")
    (True, False)
    """
    kind = BY_NAME.get(reader_of(path)) if path.startswith("content/") else None
    return kind is not None and kind.fleeting


def _title(document: Document | None) -> str:
    if document is None or not document.record:
        return ""
    record: Content = msgspec.msgpack.decode(document.record, type=BY_NAME[document.reader])
    return " ".join(record.name.split())


def _described(name: str) -> str:
    """Return the name of the file that a sidecar is about."""
    return next((name.removesuffix(ending) for ending in SIDECAR if name.endswith(ending)), name)
