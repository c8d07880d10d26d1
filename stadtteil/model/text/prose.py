"""A body text as reading leaves it: a fragment with holes where references stood."""

from __future__ import annotations

import msgspec


class Reference(msgspec.Struct, frozen=True):
    """What one hole of a fragment asks for: a link's or a picture's target as the editor wrote it.

    `alt` and `caption` are a picture's words from the text; `inline` pictures stand within a
    line. With `credit` it asks for who made the picture, and not for the picture itself; with `note` for
    what is to be said of a file behind the link to it. Line and column are the source file's.
    """

    target: str
    line: int
    column: int
    picture: bool = False
    inline: bool = False
    alt: str = ""
    caption: str = ""
    credit: bool = False
    note: bool = False


class Prose(msgspec.Struct, frozen=True):
    """What others may know of a body text, read alone. The text itself is a blob that they never see.

    That blob is a list of HTML pieces in msgpack; between the pieces n and n+1 goes what reference n
    asks for. `anchors` are the ids in it, `opening` the first words as plain text (for lists, where the
    record says nothing in short; else empty), `minutes` the time that reading takes, 0 for no words.
    """

    references: tuple[Reference, ...]
    anchors: tuple[str, ...]
    opening: str
    minutes: int
