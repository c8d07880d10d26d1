"""Every address of the site is made here, and nowhere else. Knows no entry, no site and no base path.

An address is a place in the site from its root (`/artikel/2026/fest/`). What belongs to one language is
asked of its `Urls` (`site.urls`); a further language is another `Urls`, and all that goes on after an
address (`feed_url`, `numbered_url`, `frame_url` and so on) keeps the language that it is in.
"""

from __future__ import annotations

from stadtteil.model.urls.embeds import (
    EMBED,
    EMBED_V1,
    LOADER,
    OEMBED,
    data_url,
    fragment_url,
    frame_url,
    loader_url,
    oembed_url,
)
from stadtteil.model.urls.files import (
    ASSETS,
    DATA,
    DOWNLOADS,
    INDEX,
    MANIFEST,
    NEWS_SITEMAP,
    NOT_FOUND,
    PICTURES,
    SECURITY,
    SITEMAP,
    asset_url,
    calendar_url,
    data_file_url,
    download_url,
    feed_url,
    file_of,
    is_numbered,
    month_url,
    numbered_url,
    picture_url,
    poster_url,
    preview_url,
    qr_code_url,
    report_url,
    sitemap_url,
)
from stadtteil.model.urls.pages import (
    Urls,
    urls_in,
    urls_of,
)

__all__ = [
    "ASSETS",
    "DATA",
    "DOWNLOADS",
    "EMBED",
    "EMBED_V1",
    "INDEX",
    "LOADER",
    "MANIFEST",
    "NEWS_SITEMAP",
    "NOT_FOUND",
    "OEMBED",
    "PICTURES",
    "SECURITY",
    "SITEMAP",
    "Urls",
    "asset_url",
    "calendar_url",
    "data_file_url",
    "data_url",
    "download_url",
    "feed_url",
    "file_of",
    "fragment_url",
    "frame_url",
    "is_numbered",
    "loader_url",
    "month_url",
    "numbered_url",
    "oembed_url",
    "picture_url",
    "poster_url",
    "preview_url",
    "qr_code_url",
    "report_url",
    "sitemap_url",
    "urls_in",
    "urls_of",
]
