"""What is asked of the desk, as values: the words after the question mark, and the body.

What has another form than agreed is refused in one sentence, whatever it is.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, NamedTuple, TypeVar
from urllib.parse import parse_qs

import msgspec

from stadtteil.desk.answers import Denied

T = TypeVar("T")
_WRONG_FORM = "Diese Anfrage hat die falsche Form. Laden Sie die Seite neu."


class Asked(NamedTuple):
    """A request that the guard let through: its question, its body, and the name of an uploaded file."""

    question: str
    body: bytes = b""
    name: str = ""

    def word(self, key: str, default: str = "") -> str:
        """Return the value of a key of the question."""
        try:
            return parse_qs(self.question, max_num_fields=20, errors="strict").get(key, [default])[0]
        except ValueError:
            raise Denied(HTTPStatus.BAD_REQUEST, _WRONG_FORM) from None

    def read(self, form: type[T]) -> T:
        """Return the body in its agreed form; Denied where it has another one."""
        try:
            return msgspec.json.decode(self.body, type=form)
        except (msgspec.DecodeError, RecursionError, UnicodeError):
            raise Denied(HTTPStatus.BAD_REQUEST, _WRONG_FORM) from None


class TypedChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One value as it is typed: where it stands, and what is to stand there; None for nothing."""

    at: tuple[str | int, ...]
    value: Any = None


class TypedEntry(msgspec.Struct, frozen=True):
    """What was typed into one entry since it had a digest: some values, or its whole text."""

    path: str
    digest: str
    changes: tuple[TypedChange, ...] | None = None
    source: str | None = None
    force: bool = False


class NewEntryWish(msgspec.Struct, frozen=True):
    """What is known of an entry that is to be made."""

    kind: str = ""
    title: str = ""
    date: str = ""
    language: str = ""
    translation_of: str = ""


class NamedEntry(msgspec.Struct, frozen=True):
    """An entry by the path of its file."""

    path: str


class MoveWish(msgspec.Struct, frozen=True):
    """An entry that is to be renamed or deleted: by a title, or a path; or where its address leads then.

    `leads_to` is the path of another entry; nothing where the address is to say that the page is gone.
    """

    path: str
    title: str = ""
    path_new: str = ""
    delete: bool = False
    leads_to: str = ""


class ConfirmedPlan(msgspec.Struct, frozen=True):
    """A plan that was shown, and is to be carried out."""

    id: str
