"""What is to be forgotten: documents whose time is over, and the pictures that only these show.

Knows what files say, and nothing of the store that they are kept in.
"""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Collection, Iterable
from typing import NamedTuple
from urllib.parse import unquote

import msgspec

from stadtteil.model.document import Document
from stadtteil.model.fields import PictureUse
from stadtteil.model.fields.mentions import mentions
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.pictures.images import picture_of
from stadtteil.model.source import CAPTIONS, PICTURE, RIGHTS


class Forgotten(NamedTuple):
    """By path, what is left of the documents of which nothing may be kept; and pictures, in lower case."""

    documents: dict[str, Document]
    pictures: Collection[str]


def forgotten(found: Iterable[Document], paths: Iterable[str], now: dt.datetime) -> Forgotten:
    """Return what is to be forgotten of the documents `found`; `paths` are those of all content files."""
    documents = list(found)
    over = [document for document in documents if document.is_over(now)]
    if not over:
        return Forgotten({}, ())
    left = {document.path: _emptied(document) for document in over}
    rest = [document for document in documents if document.path not in left]
    names = {name for document in over for name in _pictures_in(document)}
    names = {name for name in names if not any(_may_name(document, name) for document in rest)}
    pictures = {path.lower() for path in paths if posixpath.basename(path).lower() in names}
    for document in rest:
        if document.reader in {RIGHTS, CAPTIONS} and picture_of(document) in pictures:
            left[document.path] = Document(document.path, document.reader)
    return Forgotten(left, pictures)


def _emptied(document: Document) -> Document:
    """Return what planning may know of a document whose time is over: when that was."""
    record = msgspec.msgpack.encode(_record_of(document).emptied())
    until = document.kept_until
    return Document(document.path, document.reader, record=record, draft=document.draft, kept_until=until)


def _record_of(document: Document) -> Content:
    record: Content = msgspec.msgpack.decode(document.record, type=BY_NAME[document.reader])
    return record


def _pictures_in(document: Document) -> Iterable[str]:
    """Return the names of the pictures that the fields of a document show, without folders."""
    items = (item for _, item in mentions(_record_of(document)))
    return {posixpath.basename(item.file).lower() for item in items if isinstance(item, PictureUse)}


def _may_name(document: Document, name: str) -> bool:
    """Whether a document may show the picture of a name, in whatever spelling: rather once too often."""
    if document.reader in {RIGHTS, CAPTIONS, PICTURE}:
        return False
    targets = (reference.target for reference in document.prose.references) if document.prose else ()
    written = "\n".join((document.record.decode(errors="replace"), *targets))
    return name in unquote(written).lower()
