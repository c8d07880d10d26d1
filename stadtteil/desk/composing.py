"""From what is typed in a form to a file's bytes: keys of the form to keys of the file, text to lines.

Changes no file: what can be put where says `stadtteil/editing/`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from http import HTTPStatus

from stadtteil.desk.answers import Denied
from stadtteil.desk.asked import TypedChange, TypedEntry
from stadtteil.desk.entry_file import EntryFile, taken_apart
from stadtteil.desk.form_values import FormValue, plain
from stadtteil.desk.forms import field_at, form_of
from stadtteil.desk.problem_places import TEXT
from stadtteil.editing.asked import BODY, ValueChange
from stadtteil.editing.edited import edited
from stadtteil.editing.reading import is_markdown
from stadtteil.editing.refusal import Refusal
from stadtteil.model.yaml.tree import compose

MOST_DEEP = 8
"""How deep sections may lie in one another: deeper than any that is declared."""
_WRONG = "Diese Anfrage hat die falsche Form. Laden Sie die Seite neu."
_MARK = b"\xef\xbb\xbf"


def composed(entry: TypedEntry, base: bytes) -> bytes | Refusal:
    """Return the bytes of a file as they are with what was typed; a refusal where that cannot be put in."""
    if entry.source is not None:
        return as_bytes(entry.source, base)
    file = taken_apart(entry.path, base)
    return edited(entry.path, base, list(_changes(file, entry.changes or ())))


def as_bytes(source: str, base: bytes) -> bytes:
    """Return a whole text as the file had its own: with its line ends and its byte order mark."""
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    if b"\r\n" in base:
        text = text.replace("\n", "\r\n")
    return (_MARK if base.startswith(_MARK) else b"") + text.encode(errors="replace")


def _changes(file: EntryFile, changes: Sequence[TypedChange]) -> Iterator[ValueChange]:
    form = form_of(file.record, file.keys)
    for change in changes:
        _check(change.value, 0)
        if change.at == TEXT:
            yield ValueChange(BODY if is_markdown(file.path) else (file.text_key,), change.value)
            continue
        field = field_at(form, change.at)
        value = change.value
        if field is not None and field.control == "raw" and isinstance(value, str):
            value = _from_yaml(value, file.path, field.label)
        yield ValueChange(change.at, value)


def _from_yaml(text: str, path: str, label: str) -> FormValue:
    """Return what YAML text says that was typed for a value; Denied where it is none."""
    if not text.strip():
        return None
    keys, problems = compose(f"wert:\n{_indented(text)}", path)
    error = next((problem for problem in problems if problem.severity == "error"), None)
    if error or len(keys.pairs) != 1:
        message = f"{error.message} {error.cure}" if error else "Prüfen Sie die Einrückung."
        raise Denied(HTTPStatus.UNPROCESSABLE_ENTITY, f"„{label}“ ist so nicht lesbar: {message}".strip())
    return plain(keys.pairs[0][1])


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.split("\n"))


def _check(value: FormValue, depth: int) -> None:
    """Refuse what is neither text nor list nor section."""
    if depth > MOST_DEEP:
        raise Denied(HTTPStatus.BAD_REQUEST, _WRONG)
    if isinstance(value, dict):
        for key, inner in value.items():
            _check(key, depth + 1)
            _check(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            _check(inner, depth + 1)
    elif value is not None and not isinstance(value, str):
        raise Denied(HTTPStatus.BAD_REQUEST, _WRONG)
