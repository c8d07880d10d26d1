"""What the desk answers, as values: status, media type, bytes. Knows no connection."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, NamedTuple

import msgspec

JSON = "application/json; charset=utf-8"
_encode = msgspec.json.Encoder().encode


class DeskAnswer(NamedTuple):
    """One answer: its status, the media type of its bytes, and these."""

    status: HTTPStatus
    kind: str
    body: bytes


class Denied(Exception):
    """What was asked for is not done; `reply` says why, in German."""

    def __init__(self, status: HTTPStatus, message: str, **more: Any) -> None:
        """`message` is a sentence with its cure; `more` stands beside it in the answer."""
        super().__init__(message)
        self.reply = as_json({"error": message, **more} if message else more, status)


def as_json(value: Any, status: HTTPStatus = HTTPStatus.OK) -> DeskAnswer:
    """Return a value (structs, dicts, lists, texts, numbers) as an answer."""
    return DeskAnswer(status, JSON, _encode(value))
