"""A text as feed readers get it: plain HTML without the paper's looks, every address a full one.

Readers show it far from the site, so what must stand with a text (corrections, a counterstatement,
who paid for it) stands in it. What comes out has passed an allow-list of its own, because the W3C
feed validator and some readers take offence at roles, classes and choices of pictures.
"""

from __future__ import annotations

import functools

import msgspec
import nh3
from markupsafe import escape

from stadtteil.engine.output import Blobs
from stadtteil.model.capabilities import LegalNotice
from stadtteil.model.card import Body, Image
from stadtteil.model.text.sanitizing import TAGS
from stadtteil.rendering.fragments import full_address, joined, plain_figure
from stadtteil.rendering.marking import with_languages
from stadtteil.rendering.templates import paragraphs

_ATTRIBUTES = {
    "*": {"lang", "dir"},
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "width", "height", "title"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
MOST_REMEMBERED = 500
"""Texts that one process remembers: those of the paper's feeds, in which the same stand again and again."""


class FeedText(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A text with all that belongs to it, in reading order.

    `language` is its tag and `direction` how it runs, where readers would take it for one that runs from
    left to right; empty otherwise.
    """

    image: Image | None = None
    before: tuple[LegalNotice, ...] = ()
    body: Body | None = None
    after: tuple[LegalNotice, ...] = ()
    footer: str = ""
    language: str = ""
    direction: str = ""


def feed_text(text: FeedText, url: str, origin: str, blobs: Blobs) -> str:
    """Return a text's HTML; `url` is its page, where its anchors are, `origin` scheme and host."""
    return _html(text, url, origin, blobs.text(text.body.text) if text.body else b"")


@functools.lru_cache(maxsize=MOST_REMEMBERED)
def _html(text: FeedText, url: str, origin: str, said: bytes) -> str:
    """Return the HTML of a text whose body says these bytes; it is the same in all formats and feeds."""
    parts = [plain_figure(text.image, origin) if text.image else ""]
    parts += [_said(item) for item in text.before]
    parts.append(_spoken(text.body, joined(text.body, said, None, origin)) if text.body else "")
    parts += [_said(item) for item in text.after]
    if text.footer:
        parts.append("<hr>" + paragraphs(text.footer))

    html = with_languages("\n".join(part for part in parts if part), text.direction or "ltr")
    if html and text.direction:
        html = f'<div lang="{escape(text.language)}" dir="{text.direction}">\n{html}\n</div>'

    def attribute(tag: str, name: str, value: str) -> str:
        if name in {"href", "src"}:
            return url + value if value.startswith("#") else full_address(value, origin)
        return value

    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes=_ATTRIBUTES,
        attribute_filter=attribute,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )


def _spoken(body: Body, html: str) -> str:
    """Return a body's HTML, said to be in another language than what stands around it where it is."""
    return f'<div lang="{escape(body.language)}" dir="auto">\n{html}\n</div>' if body.language else html


def _said(said: LegalNotice) -> str:
    signed = f"<p><em>{escape(said.signed)}</em></p>" if said.signed else ""
    heading = f"<p><strong>{escape(said.heading)}</strong></p>" if said.heading else ""
    return f"{heading}{paragraphs(said.text)}{signed}"
