"""What kind of file an ending means. Its own list: each operating system, and each server, has another."""

from __future__ import annotations

from stadtteil.model.download_formats import FORMATS

TEXTS = {
    "html": "text/html",
    "htm": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "mjs": "text/javascript",
    "json": "application/json",
    "geojson": "application/geo+json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "atom": "application/atom+xml",
    "xsl": "application/xml",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "csv": "text/csv",
    "ics": "text/calendar",
    "vtt": "text/vtt",
}
OTHERS = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "woff": "font/woff",
    "pdf": "application/pdf",
    "mp3": "audio/mpeg",
    "ogg": "audio/ogg",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "wasm": "application/wasm",
}

DOWNLOADS = {suffix[1:]: form.type for suffix, form in FORMATS.items() if suffix[1:] not in TEXTS | OTHERS}
"""What only files to download are; servers of papers without any need not know."""


def type_of(name: str) -> str:
    """Return the content type of a file.

    >>> type_of("feed.xml")
    'application/xml; charset=utf-8'
    """
    ending = name.rpartition(".")[2].lower()
    if ending in TEXTS:
        return f"{TEXTS[ending]}; charset=utf-8"
    return (OTHERS | DOWNLOADS).get(ending, "application/octet-stream")
