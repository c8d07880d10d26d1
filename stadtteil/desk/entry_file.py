"""An entry's file taken apart for its form: keys, text, where the text begins. Changes nothing."""

from __future__ import annotations

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.model.fields import Record
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.reading.reader import record_type_of
from stadtteil.model.reading.readers import reader_of
from stadtteil.model.source import CAPTIONS, DETAILS, RIGHTS, SITE
from stadtteil.model.yaml.frontmatter import split
from stadtteil.model.yaml.tree import Mapping, Scalar, compose, is_empty
from stadtteil.model.yaml.utf8 import decode

_MARKDOWN = (".md", ".markdown")
_RECORDS = frozenset({SITE, RIGHTS, CAPTIONS, DETAILS})
_BODY = frozenset({"body", "description"})
"""Further keys behind which a text may stand."""


class EntryFile(msgspec.Struct, frozen=True):
    """What a file says. `text` is None where its kind has none; `text_key` is the key behind which it stands.

    Where the keys cannot be read, there are none.
    """

    path: str
    digest: str
    source: str
    record: type[Record]
    keys: Mapping
    text: str | None
    text_line: int
    text_key: str


def has_form(path: str) -> bool:
    """Whether a content file is one that a form can show."""
    reader = reader_of(path)
    return reader in BY_NAME or reader in _RECORDS


def taken_apart(path: str, data: bytes) -> EntryFile:
    """Return what the bytes of a content file say that has a form."""
    source, _problems = decode(data, path)
    record = record_type_of(reader_of(path))
    digest = digest_of(data)
    if path.lower().endswith(_MARKDOWN):
        parts, _problem = split(source, path)
        if parts is None:
            return EntryFile(path, digest, source, record, Mapping((), 1, 1), None, 0, "")
        keys, _problems = compose(parts.matter, path, parts.matter_line)
        return EntryFile(path, digest, source, record, keys, parts.text, parts.text_line, "")
    keys, _problems = compose(source, path)
    key = record.body_key if issubclass(record, Content) else ""
    text, line, named = _text_of(keys, key)
    return EntryFile(path, digest, source, record, keys, text if key else None, line, named)


def _text_of(keys: Mapping, key: str) -> tuple[str, int, str]:
    """Return the text that stands behind a key, the line on which it begins, and the key as it is written."""
    for name, node in keys.pairs:
        if name.text.lower() in {key, *_BODY} and isinstance(node, Scalar) and not is_empty(node):
            return node.text, node.line + (node.line == name.line and not node.plain), name.text
    return "", 0, key
