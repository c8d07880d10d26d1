"""In which of its declared fields a text differs from what it was, by their labels. Knows one file only."""

from __future__ import annotations

from typing import Any

from stadtteil.model.document import PROSE
from stadtteil.model.fields import Record, fields_of
from stadtteil.model.fields.field import names_of
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.pictures.captions import PictureWords
from stadtteil.model.pictures.rights import Rights
from stadtteil.model.reading.readers import reader_of
from stadtteil.model.settings import Settings
from stadtteil.model.source import CAPTIONS, DETAILS, RIGHTS, SITE
from stadtteil.model.yaml.frontmatter import split
from stadtteil.model.yaml.tree import Listing, Node, Scalar, compose
from stadtteil.model.yaml.utf8 import decode

TEXT = "Text"
SPELLING = "nur die Schreibweise"
"""What differs where all says the same: order, remarks, blanks."""

Values = dict[str, Any]
"""What a file says behind its keys, as texts, lists and sections; its text under `PROSE`."""


def differing(path: str, before: bytes, after: bytes) -> tuple[str, ...]:
    """Return the labels of what differs in a content file; none where one of the two cannot be read.

    `path` is relative to the project; the file may have borne another name before.
    """
    was, now = values_of(path, before), values_of(path, after)
    if was is None or now is None:
        return ()
    record = record_of(path)
    found = [key for key in (*now, *(key for key in was if key not in now)) if was.get(key) != now.get(key)]
    labels = dict.fromkeys(_label(key, record) for key in found)
    return tuple(labels) or (SPELLING,)


def values_of(path: str, data: bytes) -> Values | None:
    """Return what a file says; None where its syntax is wrong, or no field is declared for it."""
    record = record_of(path)
    text, problems = decode(data, path)
    if record is None or any(problem.severity == "error" for problem in problems):
        return None
    found: Values = {}
    if path.lower().endswith((".md", ".markdown")):
        parts, _ = split(text, path)
        if parts is None:
            return None
        text, found[PROSE] = parts.matter, parts.text.strip()
    mapping, problems = compose(text, path)
    if any(problem.severity == "error" for problem in problems):
        return None
    names, kind = names_of(record), BY_NAME.get(reader_of(path))
    for key, node in mapping.pairs:
        name = names.get(key.text.lower(), key.text)
        is_text = kind is not None and name == key.text and key.text.lower() in {kind.body_key, "body"}
        found[PROSE if is_text else name] = _plain(node)
    return found


def record_of(path: str) -> type[Record] | None:
    """Return what declares the fields of a content file; None where nothing does."""
    reader = reader_of(path) if path.startswith("content/") else ""
    if reader == DETAILS:
        from stadtteil.model.downloads.details import DownloadDetails  # late: few papers have any

        return DownloadDetails
    others: dict[str, type[Record]] = {SITE: Settings, RIGHTS: Rights, CAPTIONS: PictureWords}
    return others.get(reader) or BY_NAME.get(reader)


def _label(name: str, record: type[Record] | None) -> str:
    if name == PROSE:
        return TEXT
    field = fields_of(record).get(name) if record else None
    return field.label if field else f"„{name}“"


def _plain(node: Node) -> Any:
    """Return a node without its places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [_plain(item) for item in node.items]
    return {key.text: _plain(value) for key, value in node.pairs}
