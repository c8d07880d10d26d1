"""Why something cannot be done to a file, in a German sentence for its editor. Knows no file."""

from __future__ import annotations

import msgspec


class Refusal(msgspec.Struct, frozen=True):
    """What is returned where something was not done: `reason` says why, and what to do instead."""

    reason: str


class Unwritable(Exception):
    """A change that cannot be made by replacing characters; the message is a German sentence."""


AS_TEXT = "Ändern Sie hier den Text der Datei selbst."
"""What to do where a value cannot be replaced by itself."""
