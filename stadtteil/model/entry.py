"""One item of content, typed and validated. What it is linked with, the Site knows."""

from __future__ import annotations

import unicodedata
from urllib.parse import unquote

import msgspec

from stadtteil.model.kind import Content
from stadtteil.model.text.prose import Prose
from stadtteil.model.text.slugs import path_slug
from stadtteil.words.languages import original_of


def slug_of(path: str) -> str:
    """Return the slug of the entry that a content file holds, or that it translates.

    >>> slug_of("content/artikel/2026/2026-09-14-Fest/index.md"), slug_of("content/artikel/fest.tr.md")
    ('2026/2026-09-14-fest', 'fest')
    """
    inner = original_of(path).split("/", 2)[2]
    slug = path_slug(inner[: inner.rindex(".")])
    return slug.removesuffix("/index") or slug


class Entry(msgspec.Struct, frozen=True, eq=False):
    """One item of content in one language.

    `slug` is its path below the kind's folder (`2026/sommerfest`), `id` kind and slug, `url` its
    place in the site from its root (`/artikel/2026/sommerfest/`), `path` its source. `failed` are the
    fields that are in error (`prose` among them): what follows from these is no news.
    `language` is a tag (BCP 47). `original` is the path of the file that this one translates, or empty:
    from there comes what it does not say for itself. Both have one id; `marks` are of its own file.
    """

    id: str
    path: str
    slug: str
    url: str
    record: Content
    prose: Prose | None
    marks: dict[str, tuple[int, int]]
    failed: frozenset[str]
    language: str
    original: str = ""

    @property
    def title(self) -> str:
        """What it is called."""
        return self.record.name

    @property
    def moved_from(self) -> tuple[str, ...]:
        """Its former addresses but its own, which may be among them to say what it is known by."""
        if not self.record.former:
            return ()
        own = _plain(self.url)
        return tuple(url for url in self.record.former if _plain(url) != own)

    @property
    def is_blank(self) -> bool:
        """Whether it has no text: neither a word nor a picture nor a link."""
        return self.prose is None or not (self.prose.minutes or self.prose.references)


def _plain(url: str) -> str:
    return unicodedata.normalize("NFC", unquote(url)).strip("/").casefold()


def newest_first(entry: Entry) -> tuple[float, str]:
    """Return by what entries are sorted: the newest first, undated ones last, by id."""
    moment = entry.record.moment
    return (-moment.timestamp() if moment else float("inf"), entry.id)
