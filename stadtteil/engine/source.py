"""A file that a build reads: where it is, how it looked, and what is in it."""

from __future__ import annotations

import msgspec


class Source(msgspec.Struct, frozen=True):
    """One input file.

    `path` is how people and views name it: relative to the project, forward slashes, NFC
    (`content/artikel/2026/fest.md`). `file` is how the operating system opens it, and never reaches
    a view. `digest` is of its bytes, and empty where these were too many to be looked at.
    """

    path: str
    file: str
    digest: str
