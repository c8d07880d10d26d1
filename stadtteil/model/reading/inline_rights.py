"""What a file says of the rights of pictures that it shows, as the files beside these would say it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from stadtteil.model.document import UNTIL_IT_GOES, Document
from stadtteil.model.fields.field import SaidRights
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.picture_formats import SUFFIXES
from stadtteil.model.pictures.sidecars import picture_path
from stadtteil.model.source import RIGHTS

_SAYS_RIGHTS = re.compile(r"\b(?:urheber|lizenz|credit|licen[cs]e)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s\"'\[\]{},:]+")
"""What parts words, however a head is broken."""


def with_inline_rights(document: Document, said: Sequence[SaidRights], until: dt.datetime | None) -> Document:
    """Return a document that may be kept `until` a moment, with what its file has said of rights.

    Then it is kept no longer than it serves, as a sidecar is: it is about people in pictures.
    """
    inline = tuple(_document(one, document) for one in said)
    return replace(document, inline=inline, kept_until=until or (UNTIL_IT_GOES if inline else None))


def with_unread_rights(document: Document, head: str) -> Document:
    """Return a document whose `head` cannot be understood, noting of which pictures it may say the rights.

    Nobody knows what it says of them; but nobody shall be told either that they have none.
    """
    if document.reader not in BY_NAME or not _SAYS_RIGHTS.search(head):
        return document
    names = (word for word in _BETWEEN.split(head) if word.lower().endswith(SUFFIXES))
    paths = sorted({picture_path(name, document.path) for name in names})
    inline = tuple(Document(document.path, RIGHTS, marks={"alt": (1, 1)}, about=path) for path in paths)
    return replace(document, inline=inline)


def _document(said: SaidRights, within: Document) -> Document:
    start = f"{said.at}."
    marks = {name[len(start) :]: place for name, place in within.marks.items() if name.startswith(start)}
    return Document(
        within.path,
        RIGHTS,
        record=msgspec.msgpack.encode(said.record),
        failed=said.failed,
        marks={"alt": within.marks[said.at], **marks},
        about=picture_path(said.file, within.path),
    )
