"""Fills the holes of a body text: hrefs, pictures and files, every value escaped. Decides nothing."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import msgspec
from markupsafe import escape

from stadtteil.engine.output import Blobs
from stadtteil.model.card import Body, Hole, Image
from stadtteil.model.download_face import Download

FIGURE = "parts/figure.html"
"""The template with the macro `figure(image)` that pages use for pictures in a text."""

DOWNLOAD = "parts/download.html"
"""The template with the macro `download_figure(file)` that pages use for files in the place of a picture."""

Figure = Callable[..., Any]
"""Makes the HTML of a picture, or of a file."""

_pieces = msgspec.msgpack.Decoder(list[str])


def has_figures(body: Body | None) -> bool:
    """Whether there is a body, and it has pictures of its own."""
    return body is not None and any(hole.image and not hole.inline for hole in body.holes)


def has_downloads(body: Body) -> bool:
    """Whether there are files in the place of pictures."""
    return any(hole.download and not (hole.inline or hole.note) for hole in body.holes)


def filled(
    body: Body,
    blobs: Blobs,
    figure: Figure | None,
    origin: str = "",
    download: Figure | None = None,
) -> str:
    """Return a body's HTML; `figure` makes a picture's, `download` a file's.

    `origin` makes every address absolute.
    """
    return joined(body, blobs.text(body.text), figure, origin, download)


def joined(
    body: Body,
    text: bytes,
    figure: Figure | None,
    origin: str = "",
    download: Figure | None = None,
) -> str:
    """Return the same from the bytes of the text that a body names."""
    pieces = _pieces.decode(text)
    figure = figure or functools.partial(plain_figure, origin=origin)
    download = download or functools.partial(plain_download, origin=origin)
    parts = [pieces[0]]
    for hole, piece in zip(body.holes, pieces[1:], strict=True):
        filling = _file(hole, download, origin) if hole.download else _filling(hole, figure, origin)
        parts += (filling, piece)
    return "".join(parts)


def _file(hole: Hole, download: Figure, origin: str) -> str:
    """Return a file in the place of a picture, or what is said of it behind a link."""
    file = hole.download
    if file is None:
        return ""
    if hole.note:
        return f' <span class="credit">({escape(file.note)})</span>'
    return _file_link(file, origin) if hole.inline else str(download(file))


def _file_link(file: Download, origin: str) -> str:
    address = escape(full_address(file.href, origin))
    return f'<a href="{address}">{escape(file.title)}</a> ({escape(file.note)})'


def plain_download(file: Download, origin: str) -> str:
    """Return a file as a link, as feeds want it, with what is to be heard in it in words."""
    said = "".join(f"<p>{escape(part)}</p>" for part in file.transcript.split("\n\n") if part)
    return f"<p>{_file_link(file, origin)}</p>{said}"


def _filling(hole: Hole, figure: Figure, origin: str) -> str:
    if hole.credit:
        return _credit(hole.image) if hole.image else ""
    if hole.image is not None and hole.inline:
        return _inline(hole.image, origin)
    if hole.image is not None:
        return str(figure(hole.image, grouped=True) if hole.grouped else figure(hole.image))
    return f' href="{escape(full_address(hole.href, origin))}"' if hole.href else ""


def full_address(href: str, origin: str) -> str:
    """Return an href with scheme and host where it lacks them; without an origin, as it is.

    >>> (
    ...     full_address("/artikel/", "https://zeitung.example"),
    ...     full_address("//bild.example/a", "https://zeitung.example"),
    ... )
    ('https://zeitung.example/artikel/', 'https://bild.example/a')
    """
    if origin and href.startswith("//"):
        return origin.split("//", 1)[0] + href
    return origin + href if href.startswith("/") else href


def _inline(image: Image, origin: str) -> str:
    source = escape(full_address(image.src, origin))
    return f'<img src="{source}" {_described(image)} loading="lazy">'


def _credit(image: Image) -> str:
    """Return who made a picture and what others may do with it, as behind a picture within a link."""
    license_ = str(escape(image.license))
    if image.license and image.license_href:
        license_ = f'<a rel="license" href="{escape(image.license_href)}">{license_}</a>'
    words = ", ".join(part for part in (str(escape(image.credit)), license_) if part)
    return f' <span class="credit">{words}</span>' if words else ""


def plain_figure(image: Image, origin: str, *, grouped: bool = False) -> str:
    """Return a figure without classes or choices, as feeds want it."""
    words = " · ".join(part for part in (image.caption, image.credit, image.license) if part)
    caption = f"<figcaption>{escape(words)}</figcaption>" if words else ""
    source = escape(full_address(image.src, origin))
    return f'<figure><img src="{source}" {_described(image)}>{caption}</figure>'


def _described(image: Image) -> str:
    return f'alt="{escape(image.alt)}" width="{image.width}" height="{image.height}"'
