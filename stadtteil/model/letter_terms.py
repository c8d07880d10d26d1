"""What a letter by mail says, as values: parts with what the paper has to tell, for page and mail.

Knows no kind, no page and no mail program.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

import msgspec

from stadtteil.model.card import Body, Card, DateFace, Day

MEDIUM: Final = "brief"
"""What people agree to whose picture may be in a letter."""


class LetterNotice(msgspec.Struct, frozen=True):
    """What must stand with something wherever it is told: a heading, plain text, who says it (or nobody)."""

    heading: str
    text: str
    signed: str = ""


class LetterItem(msgspec.Struct, frozen=True):
    """Something that a letter leads to: its short face, and what must stand with it wherever it is told."""

    card: Card
    notices: tuple[LetterNotice, ...] = ()


class LetterPart(msgspec.Struct, frozen=True):
    """A part of a letter below its heading: what takes place as `dates`, all else as `items`."""

    heading: str
    items: tuple[LetterItem, ...] = ()
    dates: tuple[DateFace, ...] = ()


class LetterTerms(msgspec.Struct, frozen=True):
    """A whole letter in final words. `moment` is when it is dated, in the paper's zone, `url` its page.

    `greeting`, `body` and `closing` may be missing; the latter is plain text in paragraphs.
    """

    title: str
    url: str
    day: Day
    moment: dt.datetime
    greeting: str
    body: Body | None
    letter_parts: tuple[LetterPart, ...]
    closing: str


def within_letter(body: Body | None, *, pictured: bool = True) -> Body | None:
    """Return a text without the pictures that must not be in a letter; unless `pictured`, without any."""
    if body is None:
        return None
    holes = tuple(
        msgspec.structs.replace(hole, image=None, credit=hole.credit)
        if hole.image and not (pictured and MEDIUM in hole.image.scopes)
        else hole
        for hole in body.holes
    )
    return msgspec.structs.replace(body, holes=holes)
