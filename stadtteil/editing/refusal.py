"""Why something cannot be done to a file, in a German sentence for its editor. Knows no file."""

from __future__ import annotations

from typing import TypeVar

import msgspec

Answer = TypeVar("Answer")


class Refusal(msgspec.Struct, frozen=True):
    """What is returned where something was not done: `reason` says why, and what to do instead."""

    reason: str


class Unwritable(Exception):
    """Something cannot be done; the message is the reason of the refusal that it becomes."""


AS_TEXT = "Ändern Sie hier den Text der Datei selbst."
"""What to do where a value cannot be replaced by itself."""


def unrefused(answer: Answer | Refusal) -> Answer:
    """Return what was answered; Unwritable where that is a refusal."""
    if isinstance(answer, Refusal):
        raise Unwritable(answer.reason)
    return answer
