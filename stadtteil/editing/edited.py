"""A content file with some values changed: only the characters of these move. Reads bytes, writes no file."""

from __future__ import annotations

from collections.abc import Iterable

import yaml

from stadtteil.editing.asked import BODY, KeyPath, Value, ValueChange, asked
from stadtteil.editing.body import body_asked, new_body
from stadtteil.editing.expected import is_as_meant, is_same
from stadtteil.editing.file_text import FileText
from stadtteil.editing.reading import said_by
from stadtteil.editing.refusal import AS_TEXT, Refusal, Unwritable
from stadtteil.editing.splices import Splice, spliced
from stadtteil.editing.steps import steps

_UNCLEAR = f"Das lässt sich hier nicht einsetzen, ohne anderes mitzuändern. {AS_TEXT}"


def edited(path: str, data: bytes, changes: Iterable[ValueChange]) -> bytes | Refusal:
    """Return a content file's bytes with changed values, or why these cannot be put in.

    `path` is relative to the project (`content/…`) and says what declares its keys. Changes are made one
    after the other: places in lists count as the one before has left them. What says already what is asked
    for is not touched. The result is read again and held against what was meant.
    """
    if isinstance(refusal := said_by(path, data), Refusal):
        return refusal
    try:
        file = FileText(path, data.decode())
        for change in changes:
            is_of_body = change.path == BODY
            file = (
                _with_body(file, change.value) if is_of_body else _with_value(file, change.path, change.value)
            )
    except Unwritable as error:
        return Refusal(str(error))
    except yaml.YAMLError:
        return Refusal(_UNCLEAR)
    result = (file.mark + file.raw).encode()
    refusal = said_by(path, result)
    return refusal if isinstance(refusal, Refusal) else result


def _with_value(file: FileText, path: KeyPath, asked_for: Value) -> FileText:
    """Return the file with another value at a path; Unwritable where it does not say what was meant."""
    value = asked(asked_for)
    after = file
    for step in steps(file, path, value):
        after = _spliced(after, step(after))
    if after is file:
        return file
    same_body = file.body < 0 or file.raw[file.body :] == after.raw[after.body :]
    if not same_body or not is_as_meant(file.root, after.root, path, value, file.keys):
        raise Unwritable(_UNCLEAR)
    return after


def _with_body(file: FileText, value: Value) -> FileText:
    """Return the file with another body; Unwritable where it does not say what was meant."""
    body = body_asked(value if isinstance(value, str) else "")
    if file.body >= 0 and body == body_asked(file.raw[file.body :]):
        return file
    after = _spliced(file, new_body(file, body))
    if not is_same(file.root, after.root) or body_asked(after.raw[after.body :]) != body:
        raise Unwritable(_UNCLEAR)
    return after


def _spliced(file: FileText, splices: Iterable[Splice]) -> FileText:
    return FileText(file.path, file.mark + spliced(file.raw, splices))
