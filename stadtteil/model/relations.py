"""What linking found out about the entries of a paper. How it did so this does not know."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from stadtteil.model.card import Body, Image, Link
from stadtteil.model.entry import Entry
from stadtteil.model.picture_file import PictureFile


class Loose(msgspec.Struct, frozen=True):
    """A link to a place in the site that only the plan knows: checked when all files are planned."""

    path: str
    line: int
    column: int
    url: str


class Relations(msgspec.Struct, frozen=True):
    """What linking found out: who mentions whom, what fills which hole, which pictures are used.

    `images` is keyed by the path of an entry and the file as it names it; `picture_files` are the files
    of pictures by their place in the site; `withheld` says by path why pictures are not shown any more.
    """

    targets: Mapping[str, Mapping[str, tuple[Entry, ...]]]
    referrers: Mapping[str, tuple[Entry, ...]]
    bodies: Mapping[str, Body]
    images: Mapping[tuple[str, str], Image]
    picture_files: Mapping[str, PictureFile]
    withheld: Mapping[str, str]
    navigation: tuple[Link, ...]
    footer: tuple[Link, ...]
    loose: tuple[Loose, ...]
