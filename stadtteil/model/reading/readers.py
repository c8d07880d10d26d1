"""Which file is read how: which reader, and which kind of content. Knows names only, never what is inside."""

from __future__ import annotations

from stadtteil.model.entry import slug_of
from stadtteil.model.kinds import BY_FOLDER, BY_NAME
from stadtteil.model.settings import PATH
from stadtteil.model.source import (
    ADDRESSES,
    ADDRESSES_PATH,
    CAPTIONS,
    DETAILS,
    DOWNLOAD,
    FONT,
    ICON,
    ICON_PATH,
    OUTLINE,
    PICTURE,
    RIGHTS,
    SITE,
    TEXTS,
    UNUSED,
    WORDS,
    is_details,
    is_download,
    is_font,
    is_outline,
    is_own_words,
    is_picture,
    is_sidecar,
)
from stadtteil.model.urls import Urls, urls_of
from stadtteil.words.languages import language_of, original_of

_ALONE = {ICON_PATH: ICON, ADDRESSES_PATH: ADDRESSES}
"""Files directly in the content folder that are alike in all languages."""


def reader_of(path: str) -> str:
    """Return the name of a content file's reader, `UNUSED` where there is none.

    >>> reader_of("content/artikel/2026/fest.md"), reader_of("content/bilder/fest.jpg.yaml")
    ('artikel', 'rechte')
    >>> reader_of("content/site.tr.yaml"), reader_of("content/bilder/fest.jpg.tr.yaml")
    ('site', 'bildworte')
    """
    original = original_of(path)
    if original == PATH or path in _ALONE:
        return _ALONE.get(path, SITE)
    if is_picture(path):
        return PICTURE
    if is_sidecar(original):
        return RIGHTS if original == path else CAPTIONS
    if is_download(path) or is_details(path):
        return DETAILS if is_details(path) else DOWNLOAD
    parts = path.split("/")
    kind = BY_FOLDER.get(parts[1]) if len(parts) > 2 else None
    if kind is None:
        return WORDS if is_own_words(path) else FONT if is_font(path) else UNUSED
    outlined = kind.outlined and is_outline(path)
    return OUTLINE if outlined else kind.kind if path.lower().endswith(TEXTS) else UNUSED


def url_of(path: str) -> str:
    """Return the place in the site of the entry that a content file holds; nothing for other files.

    >>> url_of("content/artikel/2026/2026-09-14-fest.md"), url_of("content/site.yaml")
    ('/artikel/2026/fest/', '')
    >>> url_of("content/artikel/2026/fest.tr.md")
    '/tr/artikel/2026/fest/'
    """
    kind = BY_NAME.get(reader_of(path)) if path.startswith("content/") else None
    language = language_of(path)
    urls = urls_of(language) if language else Urls()
    return kind.url_of(urls, slug_of(path)) if kind else ""
