"""A content file with some values changed: only the characters of these move. Reads bytes, writes no file."""

from __future__ import annotations

from collections.abc import Iterable

import yaml

from stadtteil.editing.asked import BODY, Value, ValueChange, asked
from stadtteil.editing.body import body_asked, new_body
from stadtteil.editing.expected import is_as_meant, is_same
from stadtteil.editing.file_text import FileText
from stadtteil.editing.reading import said_by
from stadtteil.editing.refusal import AS_TEXT, Refusal, Unwritable
from stadtteil.editing.splices import spliced
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
    whole = data.decode()
    for change in changes:
        made = _made(path, whole, change)
        if isinstance(made, Refusal):
            return made
        whole = made
    result = whole.encode()
    refusal = said_by(path, result)
    return refusal if isinstance(refusal, Refusal) else result


def _made(path: str, whole: str, change: ValueChange) -> str | Refusal:
    """Return a file's whole text after one change."""
    try:
        file = FileText(path, whole)
        if change.path == BODY:
            return _with_body(file, change.value)
        value = asked(change.value)
        after = file
        for step in steps(file, change.path, value):
            after = FileText(path, after.mark + spliced(after.raw, step(after)))
    except Unwritable as error:
        return Refusal(str(error))
    except yaml.YAMLError:
        return Refusal(_UNCLEAR)
    same_body = file.body < 0 or file.raw[file.body :] == after.raw[after.body :]
    is_meant = is_as_meant(file.root, after.root, change.path, value, file.keys)
    return after.mark + after.raw if same_body and is_meant else Refusal(_UNCLEAR)


def _with_body(file: FileText, value: Value) -> str | Refusal:
    """Return a file's whole text with another body."""
    body = body_asked(value if isinstance(value, str) else "")
    if body == body_asked(file.raw[file.body :]) and file.body >= 0:
        return file.mark + file.raw
    after = FileText(file.path, file.mark + spliced(file.raw, new_body(file, body)))
    is_meant = is_same(file.root, after.root) and body_asked(after.raw[after.body :]) == body
    return after.mark + after.raw if is_meant else Refusal(_UNCLEAR)
