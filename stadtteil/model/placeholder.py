"""What stands in a file instead of what only its editors know. Knows no file, nor what follows from it."""

from __future__ import annotations

import msgspec


class Placeholder(msgspec.Struct, frozen=True):
    """Words that are to be replaced, with their place.

    `text` is what is yet to be filled in; with `invented` it is what the sample edition says of itself.
    """

    line: int
    column: int
    text: str
    invented: bool = False
