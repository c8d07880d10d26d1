"""What can be named in an entry: other entries, pictures, files to download, found by what somebody types.

Answers with the words that a file wants. Knows the inventory; opens pictures for their sizes alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from urllib.parse import quote

import msgspec

from stadtteil.desk.answers import DeskAnswer, as_json
from stadtteil.desk.asked import Asked
from stadtteil.desk.desk import Desk
from stadtteil.desk.inventory import InventoryItem
from stadtteil.model.source import DOWNLOAD, DOWNLOADS, PICTURE, PICTURES, is_download, is_picture
from stadtteil.model.text.slugs import slug
from stadtteil.words.languages import language_of

MOST = 30
"""Items of an answer: who looks further types more."""
_ANYTHING = "*"


class ReferenceItem(msgspec.Struct, frozen=True):
    """Something that can be named: by which words, and what people see of it. Sizes are in pixels."""

    value: str
    title: str
    kind: str
    path: str
    url: str = ""
    alt: str = ""
    width: int = 0
    height: int = 0
    thumb: str = ""


class References:
    """Answers what can be named."""

    def __init__(self, desk: Desk) -> None:
        """Look in the inventory of this desk."""
        self._desk = desk

    def answer(self, asked: Asked) -> DeskAnswer:
        """Answer what fits the words that are typed."""
        kind, words = asked.word("kind"), slug(asked.word("q"))
        if kind == PICTURE:
            items = self._pictures(words)
        elif kind == DOWNLOAD:
            items = self._downloads(words)
        else:
            items = self._entries(kind, words)
        return as_json({"items": list(islice(items, MOST))})

    def _entries(self, kind: str, words: str) -> Iterator[ReferenceItem]:
        inventory = self._desk.inventory
        found = inventory.entries() if kind == _ANYTHING else list(inventory.of_kind(kind))
        names = Counter(_name(one) for one in found)
        fitting = [one for one in found if _fits(words, one.folded) and not language_of(one.entry.path)]
        fitting.sort(key=lambda one: not slug(one.title).startswith(words))
        for one in fitting:
            entry = one.entry
            value = _name(one) if names[_name(one)] == 1 else entry.slug
            if kind == _ANYTHING:
                value = entry.path.removeprefix("content/")
            yield ReferenceItem(value, one.title, entry.record.noun, entry.path, one.url)

    def _pictures(self, words: str) -> Iterator[ReferenceItem]:
        inventory, begin = self._desk.inventory, f"content/{PICTURES}/"
        pictures = [path for path in inventory.paths if is_picture(path) and path.startswith(begin)]
        for path in _newest_first(self._desk.root, pictures):
            rights = inventory.rights_of(path)
            alt = rights.alt if rights else ""
            if _fits(words, slug(f"{path.removeprefix(begin)} {alt} {rights.caption if rights else ''}")):
                width, height = _size(self._desk.root / path)
                name = path.removeprefix(begin)
                thumb = f"/api/picture?path={quote(path, '')}"
                yield ReferenceItem(name, name, PICTURE, path, "", alt, width, height, thumb)

    def _downloads(self, words: str) -> Iterator[ReferenceItem]:
        begin = f"content/{DOWNLOADS}/"
        for path in sorted(filter(is_download, self._desk.inventory.paths)):
            name = path.removeprefix(begin)
            if _fits(words, slug(name)):
                yield ReferenceItem(name, name, DOWNLOAD, path)


def _name(one: InventoryItem) -> str:
    return one.entry.slug.rpartition("/")[2]


def _fits(words: str, folded: str) -> bool:
    """Whether all words that are typed are in a name, or begin one."""
    return all(word in folded for word in words.split("-"))


def _newest_first(root: Path, paths: Iterable[str]) -> list[str]:
    """Return files by their age: the one that was just put there is mostly the one that is wanted."""

    def age(path: str) -> tuple[int, str]:
        try:
            return -(root / path).stat().st_mtime_ns, path
        except OSError:
            return 0, path

    return sorted(paths, key=age)


def _size(file: Path) -> tuple[int, int]:
    """Return width and height of a picture; (0, 0) where it is none."""
    from PIL import Image  # late: most who come to the desk write texts

    try:
        with Image.open(file) as image:
            return image.size
    except (OSError, ValueError, Image.DecompressionBombError):
        return 0, 0
