"""From a document to the entry that it holds, with its place in the site. Knows no second document."""

from __future__ import annotations

import functools
from typing import Any

import msgspec

from stadtteil.model.document import Document
from stadtteil.model.entry import Entry, slug_of
from stadtteil.model.fields.annotations import annotations_of
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.urls import Urls


def entry_of(document: Document, language: str) -> Entry:
    """Return the entry that a document holds, with its place in the site; `language` is the paper's."""
    kind = BY_NAME[document.reader]
    record: Content = _decoder(kind).decode(document.record)
    slug = slug_of(document.path)
    url = kind.url_of(Urls(), slug)
    return Entry(
        f"{kind.kind}/{slug}",
        document.path,
        slug,
        url,
        record,
        document.prose,
        document.marks,
        frozenset(document.failed),
        language,
    )


@functools.cache
def _decoder(kind: type[Content]) -> msgspec.msgpack.Decoder[Any]:
    annotations_of(kind)  # msgspec would evaluate those of all that kinds have in common for each of them
    return msgspec.msgpack.Decoder(kind)
