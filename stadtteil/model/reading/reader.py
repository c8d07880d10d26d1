"""From one file's bytes to its Document. A file is read alone: nothing here opens a second one."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.model.document import Document
from stadtteil.model.fields.field import Notes, Record
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.kinds.rights import Rights
from stadtteil.model.reading.body import read_body
from stadtteil.model.reading.conflicts import conflicts_in
from stadtteil.model.reading.frontmatter import split
from stadtteil.model.reading.text import decode
from stadtteil.model.reading.tree import Mapping, Scalar, compose, is_empty
from stadtteil.model.reading.validating import read_record
from stadtteil.model.settings import Settings
from stadtteil.model.source import PICTURE, RIGHTS, SITE, UNUSED, reader_of
from stadtteil.model.unused import unused
from stadtteil.problems import Problem

Keep = Callable[[bytes], str]
_encode = msgspec.msgpack.Encoder().encode


def read(path: str, data: bytes, zone: ZoneInfo, keep: Keep) -> Document:
    """Return what a content file says; `zone` is the site's, `keep` stores a blob by its digest."""
    reader = reader_of(path)
    if reader == UNUSED:
        return Document(path, reader, (unused(path, data),))
    if reader == PICTURE:
        from stadtteil.model.reading.picture import read_picture  # dear to import, and texts do not need it

        picture, problems = read_picture(data, path, keep)
        return Document(path, reader, problems, variants=picture.variants, tone=picture.tone)
    text, problems = decode(data, path)
    if any(problem.severity == "error" for problem in problems):
        return Document(path, reader, problems)
    if torn := conflicts_in(text, path):
        return Document(path, reader, torn)
    document = _read_text(path, reader, text, zone, keep)
    return (
        msgspec.structs.replace(document, problems=(*problems, *document.problems)) if problems else document
    )


def _read_text(path: str, reader: str, text: str, zone: ZoneInfo, keep: Keep) -> Document:
    if path.lower().endswith((".md", ".markdown")):
        parts, problem = split(text, path)
        if parts is None:
            return Document(path, reader, (problem,) if problem else ())
        mapping, problems = compose(parts.matter, path, parts.matter_line)
        body, body_line = parts.text, parts.text_line
    else:
        mapping, problems = compose(text, path)
        mapping, body, body_line = _without_body(mapping, _body_key(reader))
    notes = Notes(path, zone)
    wrong = any(problem.severity == "error" for problem in problems)
    record = None if wrong else read_record(_record_type(reader), mapping, notes)
    prose, said = read_body(body, path, body_line, keep) if body.strip() else (None, ())
    if prose is not None and isinstance(record, Content) and record.in_short:
        prose = msgspec.structs.replace(prose, opening="")
    return Document(
        path, reader, (*problems, *notes.problems, *said),
        _encode(record) if record is not None else b"", notes.marks, prose,
    )  # fmt: skip


def _record_type(reader: str) -> type[Record]:
    if reader == SITE:
        return Settings
    return Rights if reader == RIGHTS else BY_NAME[reader]


def _body_key(reader: str) -> str:
    return BY_NAME[reader].body_key if reader in BY_NAME else ""


def _without_body(mapping: Mapping, key: str) -> tuple[Mapping, str, int]:
    """Take the Markdown block out of a YAML record, with the line that it begins on."""
    for pair in mapping.pairs:
        name, node = pair
        if (
            key
            and name.text.lower() in {key, "body", "description"}
            and isinstance(node, Scalar)
            and not is_empty(node)
        ):
            rest = msgspec.structs.replace(
                mapping, pairs=tuple(other for other in mapping.pairs if other is not pair)
            )
            return rest, node.text, node.line + (1 if node.line == name.line and not node.plain else 0)
    return mapping, "", 1


def failed(path: str, problem: Problem) -> Document:
    """Return the document of a file that could not be opened."""
    return Document(path, reader_of(path), (problem,))
