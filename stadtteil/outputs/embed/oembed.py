"""How to embed a page, told to programs that ask for it (oEmbed 1.0, type rich; oembed.com).

The files are static: they cannot honour `maxwidth` and `format`, and have one width whose content fits
from 280 px on. `html` has the one form that WordPress keeps of a stranger's: a bare blockquote, an iframe.
Who embeds this way cannot say how dark the page around it is; most are light, so the frame is, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.card import Card
from stadtteil.model.urls import file_of, frame_url, oembed_url
from stadtteil.outputs.embed.showcase import Showcase
from stadtteil.words.language_marks import plain

WIDTH, HEIGHT, ONE_DAY = 600, 800, 86400
LIGHT = "?farbe=hell"
"""What keeps a frame light where its reader wants it dark; the frame's script reads it."""


class OembedView(View, frozen=True, kw_only=True):
    """An answer. `thumbnail` may be empty; its size is in pixels."""

    title: str
    provider: str
    provider_url: str
    author: str
    page: str
    frame: str
    thumbnail: str
    thumbnail_width: int
    thumbnail_height: int


def plan(showcase: Showcase) -> Iterator[Output]:
    """Yield an answer for every list and every project that has a page."""
    for slot in showcase.lists:
        cards = showcase.cards(slot.funded[:20])
        pictured = next((card for card in cards if card.image), None)
        yield _output(showcase, slot.url, slot.title, frame_url(slot.url), pictured)
    for entry, card in showcase.alone:
        yield _output(showcase, entry.url, card.title, showcase.site.urls.embedded(entry.id), card)


def _output(showcase: Showcase, url: str, title: str, frame: str, card: Card | None) -> Output:
    settings, image = showcase.site.settings, card.image if card else None
    view = OembedView(
        title=plain(title),
        provider=settings.name,
        provider_url=showcase.absolute(showcase.site.urls.home),
        author=settings.publisher or settings.name,
        page=showcase.absolute(url),
        frame=f"{showcase.absolute(frame)}{LIGHT}",
        thumbnail=showcase.site.absolute(image.src) if image else "",
        thumbnail_width=image.width if image else 0,
        thumbnail_height=image.height if image else 0,
    )
    return Output(file_of(oembed_url(url)), view)


def render(view: OembedView, blobs: Blobs) -> bytes:
    """Return the answer as JSON."""
    title, page, frame = escape(view.title), escape(view.page), escape(view.frame)
    html = f'<blockquote><a href="{page}">{title}</a></blockquote>'
    html += f'<iframe src="{frame}" width="{WIDTH}" height="{HEIGHT}" title="{title}"></iframe>'
    answer: dict[str, str | int] = {
        "version": "1.0",
        "type": "rich",
        "title": view.title,
        "provider_name": view.provider,
        "provider_url": view.provider_url,
        "author_name": view.author,
        "author_url": view.provider_url,
        "cache_age": ONE_DAY,
        "width": WIDTH,
        "height": HEIGHT,
        "html": html,
    }
    if view.thumbnail:
        answer["thumbnail_url"] = view.thumbnail
        answer["thumbnail_width"] = view.thumbnail_width
        answer["thumbnail_height"] = view.thumbnail_height
    return msgspec.json.format(msgspec.json.encode(answer), indent=2) + b"\n"
