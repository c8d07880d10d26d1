"""What cleaning makes of a file's bytes, and how it says that they must not be published."""

from __future__ import annotations

import msgspec


class Cleaned(msgspec.Struct, frozen=True):
    """A file's bytes without anybody's name, and what is to be known of it (see `StoredFile`)."""

    data: bytes
    pages: int = 0
    seconds: int = 0
    tagged: bool = False
    language: str = ""


class Refused(Exception):
    """A file cannot be published: what is wrong, and how to mend it."""
