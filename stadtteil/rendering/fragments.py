"""Fills the holes of a body text: hrefs and pictures, every value escaped. Decides nothing."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import msgspec
from markupsafe import escape

from stadtteil.engine.output import Blobs
from stadtteil.model.card import Body, Hole, Image

FIGURE = "parts/figure.html"
"""The template with the macro `figure(image)` that pages use for pictures in a text."""

_pieces = msgspec.msgpack.Decoder(list[str])


def has_figures(body: Body) -> bool:
    """Whether a body has pictures of its own."""
    return any(hole.image and not hole.inline for hole in body.holes)


def filled(body: Body, blobs: Blobs, figure: Callable[[Image], Any] | None, origin: str = "") -> str:
    """Return a body's HTML; `figure` makes a picture's, `origin` makes every address absolute."""
    pieces = _pieces.decode(blobs.get(body.fragment))
    parts = [pieces[0]]
    for hole, piece in zip(body.holes, pieces[1:], strict=True):
        parts.append(_filling(hole, figure or functools.partial(plain_figure, origin=origin), origin))
        parts.append(piece)
    return "".join(parts)


def _filling(hole: Hole, figure: Callable[[Image], Any], origin: str) -> str:
    if hole.image is not None:
        return _inline(hole.image, origin) if hole.inline else str(figure(hole.image))
    return f' href="{escape(_absolute(hole.href, origin))}"' if hole.href else ""


def _absolute(href: str, origin: str) -> str:
    return origin + href if href.startswith("/") else href


def _inline(image: Image, origin: str) -> str:
    source = escape(_absolute(image.src, origin))
    return f'<img src="{source}" alt="{escape(image.alt)}" width="{image.width}" height="{image.height}" loading="lazy">'


def plain_figure(image: Image, origin: str) -> str:
    """Return a figure without classes or choices, as feeds want it."""
    words = " · ".join(part for part in (image.caption, image.credit, image.license) if part)
    caption = f"<figcaption>{escape(words)}</figcaption>" if words else ""
    source = escape(_absolute(image.src, origin))
    return f'<figure><img src="{source}" alt="{escape(image.alt)}" width="{image.width}" height="{image.height}">{caption}</figure>'
