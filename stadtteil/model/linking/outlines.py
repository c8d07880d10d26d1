"""Which outline belongs to which entry: their files are called alike. How one is written it does not know."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

import msgspec

from stadtteil.model.document import Document
from stadtteil.model.entry import slug_of
from stadtteil.model.kinds import BY_FOLDER
from stadtteil.model.outline import Outline
from stadtteil.model.source import OUTLINE
from stadtteil.problems import Problem


def outlines_of(documents: Iterable[Document]) -> dict[str, Outline]:
    """Return all outlines by the ids of the entries that they are called after."""
    return {
        _id(document.path): msgspec.msgpack.decode(document.record, type=Outline)
        if document.record
        else Outline()
        for document in documents
        if document.reader == OUTLINE
    }


def without_entry(documents: Iterable[Document], ids: Collection[str]) -> Iterator[Problem]:
    """Yield a hint for each outline that nothing is called like."""
    for document in documents:
        if document.reader == OUTLINE and _id(document.path) not in ids:
            cure = "Der Name muss bis auf die Endung derselbe sein wie der einer Datei, die auf .yaml endet."
            yield Problem(document.path, 0, 0, "Zu diesem Umriss gibt es keinen Eintrag.", cure, "warning")


def _id(path: str) -> str:
    """Return the id of the entry that a file is called after."""
    return f"{BY_FOLDER[path.split('/')[1]].kind}/{slug_of(path)}"
