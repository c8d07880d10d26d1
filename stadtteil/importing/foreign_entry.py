"""What others call a post or a page, whichever program it comes from, and the paper that it is part of.

Knows neither their files nor ours.
"""

from __future__ import annotations

import msgspec


class ForeignPicture(msgspec.Struct, frozen=True):
    """A picture that is mentioned: its place as it is written there, and what is said of it."""

    place: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


class ForeignEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One text. `body` is Markdown, whatever it was before; `source` the words before anything was changed.

    `day` and `updated` are as we write them, or empty. `url` is where it stood, `former` are all its
    addresses; `sort` names a type that only the old paper had. `names` are the words by which other texts
    mean it (its file, its number). With `reasons` it becomes a draft; `notes` tell what was mended, turned
    into something else, or lost.
    """

    origin: str
    title: str
    body: str
    source: str
    slug: str
    page: bool = False
    sort: str = ""
    day: str = ""
    updated: str = ""
    url: str = ""
    former: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    teaser: str = ""
    picture: ForeignPicture | None = None
    reasons: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class ForeignPaper(msgspec.Struct, frozen=True, kw_only=True):
    """All that was read. `hosts` are the names under which the paper stood; `authors` names by their codes.

    `captions` say what is known of pictures by their place, `passed_over` what was not taken, and why.
    """

    name: str
    address: str
    description: str = ""
    hosts: frozenset[str] = frozenset()
    entries: tuple[ForeignEntry, ...] = ()
    captions: dict[str, ForeignPicture] = {}
    passed_over: tuple[tuple[str, str], ...] = ()
