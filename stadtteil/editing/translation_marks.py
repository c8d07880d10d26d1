"""Keeps translations up to date whose original changed not in a word, but in where its links lead.

Knows from which version a translation was made, not what either says. Writes no file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stadtteil.editing.asked import ValueChange
from stadtteil.editing.content_index import ContentIndex
from stadtteil.editing.contents import Contents, contents_of
from stadtteil.editing.edited import edited
from stadtteil.model.fields import fields_of
from stadtteil.model.kind import Content
from stadtteil.model.reading.wording import wording_of

_FROM = fields_of(Content)["translated_from"].key


def renewed_marks(index: ContentIndex, changed: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield translations that were made from what changed files said before, with the new mark."""
    for path, data in changed.items():
        was, now = wording_of(path, index.files[path]), wording_of(path, data)
        if was is None or now is None or was.digest == now.digest:
            continue
        for translation in index.translations(path):
            written = changed.get(translation, index.files[translation])
            contents = contents_of(translation, written)
            if isinstance(contents, Contents) and contents.values.get(_FROM) == was.digest:
                made = edited(translation, written, [ValueChange((_FROM,), now.digest)])
                if isinstance(made, bytes):
                    yield translation, made
