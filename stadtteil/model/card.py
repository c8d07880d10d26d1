"""The short faces of things, as pages show them: final words and final hrefs.

A card is what lists, kickers and boxes know of an entry. Nothing here reads, looks up or formats;
linking has done that, so that equal faces mean equal pages.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from stadtteil.model.download_face import Download


class Link(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A place to go to: its words and its href (root-absolute with the base path, or external).

    `hreflang` is the tag of the language that the place is in, where that is not the page's.
    """

    label: str
    href: str
    hreflang: str = ""


class Day(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A date in three spellings: `2026-09-14`, `14. September 2026`, `14.09.2026`."""

    iso: str
    text: str
    short: str


class Encoding(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A picture's variants of one format: `srcset` has all of them, `thumbs` the small ones."""

    type: str
    srcset: str
    thumbs: str


class Image(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A picture ready for a page, with its rights.

    `src` is a JPEG for everyone; `encodings` are for browsers that know better formats, the best one
    first (`image/avif`, `image/webp`); `large` is the biggest variant that every browser of today
    shows. `width` and `height` are of `src` in pixels. `tone` is the colour that stands there until
    it is loaded, `#rrggbb`. `focus` is a CSS `object-position`. `license_href` may be empty. `origin` is
    where it was found, in words or an address, and may be empty. `size` is the bytes of `src`.
    `scopes` are the media that it may go to, of `web`, `druck`, `embed`, `social` and `brief`: an embed, and
    data that others show, may have it only where `embed` is among them.
    """

    src: str
    encodings: tuple[Encoding, ...]
    large: str
    width: int
    height: int
    tone: str
    alt: str
    caption: str
    credit: str
    license: str
    license_href: str
    origin: str
    focus: str
    size: int
    scopes: tuple[str, ...]

    def in_words(self, alt: str, caption: str) -> Image:
        """Return the picture with other words, where there are some."""
        said = {"alt": alt or self.alt, "caption": caption or self.caption}
        return msgspec.structs.replace(self, **said) if alt or caption else self

    @property
    def is_printable(self) -> bool:
        """Whether it may stand on paper."""
        return "druck" in self.scopes

    @property
    def is_shareable(self) -> bool:
        """Whether others, as social media, may show it with a link to where it stands."""
        return "social" in self.scopes

    @property
    def srcset(self) -> str:
        """The variants that every browser of today shows, for those who can offer one format only."""
        return next((one.srcset for one in self.encodings if one.type == "image/webp"), "")


class Category(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A field that a fund supports: `icon` names a shape of the sprite `icons.svg`, `color` is `#rrggbb`.

    By `color` the sheet knows the colours for light and dark grounds: `data-c="{{ category.color }}"`.
    """

    id: str
    name: str
    icon: str
    color: str
    href: str


class AwardFace(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a card says of money: `counted` is what the sums take of it, text with its currency (`820 €`).

    `note` goes on after it where that is not what was promised: `ausgezahlt (1.100 € waren bewilligt)`.
    `year` is its digits. `standing` is `status_label` where cards must say it, else empty.
    """

    category: Category
    counted: str
    note: str
    year: str
    status: str
    status_label: str
    standing: str
    district: Link | None


class Card(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The short face of an entry.

    `id` is kind and slug (`artikel/2026/sommerfest`); `kicker` is the section, district or kind
    above the title; `label` is a word that must stand with it (`Anzeige`, `Interview`); `minutes` is
    the time that reading takes, 0 where that makes no sense; `paid` is true of advertisements.
    `language` is the tag of the one that it is in, `hreflang` of the one that its page is in, where these are
    not the page's.
    """

    id: str
    kind: str
    href: str
    title: str
    teaser: str
    kicker: Link | None = None
    label: str = ""
    date: Day | None = None
    byline: str = ""
    minutes: int = 0
    image: Image | None = None
    award: AwardFace | None = None
    paid: bool = False
    language: str = ""
    hreflang: str = ""

    def within(self, medium: str) -> Card:
        """Return the card as a medium may show it: without a picture that must not go there."""
        if self.image is None or medium in self.image.scopes:
            return self
        return msgspec.structs.replace(self, image=None)


def unrepeated(cards: Iterable[Card], shown: Iterable[Image | None] = ()) -> tuple[Card, ...]:
    """Return cards without the pictures that stand above them already: `shown`, or on one before."""
    seen: set[str | None] = {image.src for image in shown if image}
    found = []
    for card in cards:
        src = card.image.src if card.image else None
        found.append(msgspec.structs.replace(card, image=None) if src and src in seen else card)
        seen.add(src)
    return tuple(found)


class CalendarLink(msgspec.Struct, frozen=True):
    """A calendar that one can subscribe to: `webcal` is its full address as programs subscribe by a click.

    Where none does, people copy `address`, the full one; `href` leads to the file as it is now.
    """

    title: str
    href: str
    address: str
    webcal: str


class DateFace(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One time at which something takes place, as lists show it.

    `start` is ISO 8601 with its offset, or a day. `weekday_date` is the day with its short name, `number` the
    day of the month, and `month` short (`Dez`). `until` is the last day where that is another. `time` is in
    words (`18–20 Uhr`), empty for whole days. `place` may have no href. `label` must stand with the title:
    `abgesagt`.
    """

    href: str
    title: str
    start: str
    day: Day
    weekday_date: str
    number: str
    month: str
    until: Day | None = None
    time: str = ""
    place: Link | None = None
    label: str = ""
    cancelled: bool = False
    note: str = ""
    teaser: str = ""


class SectionFace(msgspec.Struct, frozen=True):
    """A section of the paper; without link where the paper has none."""

    id: str
    name: str
    description: str
    link: Link | None


class Hole(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What fills one open reference of a body: a link's href, a picture, or a file to download.

    A link without href is only words (its target is hidden now). An `inline` picture stands within
    a line, others are figures, `grouped` ones beside others. Of one within a link, the `credit` fills a
    hole of its own behind it. A `download` stands in place of a picture; with `note` only what is said of
    it, behind a link to it.
    """

    href: str = ""
    image: Image | None = None
    inline: bool = False
    credit: bool = False
    download: Download | None = None
    note: bool = False
    grouped: bool = False


class Body(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A text by the path of its source, and what fills its references, in their order.

    `language` is the tag of the one that it is in, where that is not the page's.
    """

    text: str
    holes: tuple[Hole, ...] = ()
    language: str = ""


def texts_of(*bodies: Body | None) -> tuple[str, ...]:
    """Return the paths of the texts that some bodies name, each once, for the output that shows them."""
    return tuple(dict.fromkeys(body.text for body in bodies if body))


class Fact(msgspec.Struct, frozen=True):
    """One line of a fact box: a label and its values; a value's href may be empty."""

    label: str
    values: tuple[Link, ...]
